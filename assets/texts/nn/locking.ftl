# Passfrase: kryptering av fila til eininga

passphrase = Passfrase
passphrase-new = Ny passfrase
passphrase-new-help = Minst 15 teikn. Fire eller fem ord som ikkje har med kvarandre å gjere, er lette å hugse og vanskelege å gjette.
passphrase-now = Passfrasen fila har no
passphrase-repeat = Gjenta passfrasen
passphrase-show = Vis passfrasen
passphrase-differs = Dei to passfrasane er ikkje like.
passphrase-wrong = Passfrasen er feil. Sjå etter store bokstavar og mellomrom, og prøv igjen.
passphrase-too-weak = For svak
passphrase-weak = Svak
passphrase-fair = God
passphrase-strong = Sterk
passphrase-advice-short = { $n ->
    [one] Han må ha eitt teikn til.
   *[other] Han må ha { $n } teikn til.
}
passphrase-advice-name = Han har eit namn som er lett å gjette for den som veit kven du er.
passphrase-advice-common = Han har eit ord som alle prøver først.
passphrase-advice-sequence = Han har ei rekkje, til dømes 1234 eller qwerty.
passphrase-advice-repetition = Han gjentek seg sjølv.
passphrase-advice-date = Han har eit årstal eller ein dato.
passphrase-advice-words = Legg til fleire ord som ikkje har med kvarandre å gjere.
passphrase-forget = Ingen kan hjelpe dersom du gløymer passfrasen
passphrase-forget-text = Det finst inga bakdør. Gløymer du passfrasen, er alt om eininga tapt, òg tidlegare versjonar.
passphrase-kept = Eg har lagra passfrasen ein trygg stad

passphrase-settings = Kryptering
passphrase-settings-open = Ikkje kryptert
passphrase-settings-open-text = Den som får tak i fila, kan lese ho. Krypterer du ho, kan berre dei som kjenner passfrasen, opne ho.
passphrase-settings-locked = Kryptert med passfrase
passphrase-settings-locked-text = Fila, tidlegare versjonar og gjenopprettingsfiler kan berre opnast med passfrasen. Med passfrasen kan programmet age òg opne fila.
passphrase-settings-on = Krypter fila …
passphrase-settings-change = Byt passfrase …
passphrase-settings-off = Slå av kryptering …
passphrase-settings-now = Lås no
passphrase-after = Lås eininga når ho ikkje er i bruk
passphrase-after-minutes = { $n } minutt
passphrase-after-never = Aldri
passphrase-after-help = Medan eit møte går føre seg, blir eininga aldri låst.
passphrase-away-screen = Eininga blir òg låst når systemet seier frå om at skjermen er låst. Nokre skjermlåsar seier ikkje frå.
passphrase-away-no-screen = Systemet seier ikkje frå til Møteklar når skjermen blir låst.
passphrase-away-sleep = Eininga blir låst når maskina går i kvilemodus.
passphrase-away-woken = Eininga blir låst når maskina vaknar etter kvilemodus.

passphrase-on = Krypter fila
passphrase-on-about = Fila og alt Møteklar har lagra om eininga på denne maskina, blir kryptert. Eksporterte lister og kopiar andre stader blir det ikkje.
passphrase-on-go = Krypter
passphrase-on-done = Fila er kryptert.
passphrase-change = Byt passfrase
passphrase-change-about = Fila og alt Møteklar har lagra om eininga, får den nye passfrasen. Kopiar andre stader har framleis den gamle.
passphrase-change-go = Byt
passphrase-change-done = Fila har fått ny passfrase.
passphrase-off = Slå av kryptering
passphrase-off-about = Fila og alt Møteklar har lagra om eininga, blir liggjande ukryptert. Den som får tak i fila, kan lese ho.
passphrase-off-go = Slå av
passphrase-off-done = Fila er ikkje kryptert lenger.

passphrase-work = Skriv filene på nytt
passphrase-work-count = { $done } av { $all } filer er ferdige.
passphrase-work-about = La vindauget vere ope til alt er ferdig.
passphrase-failed = Krypteringa er ikkje endra
passphrase-failed-text = { $why } Fila er som før.
passphrase-left-files = { $n ->
    [one] 1 fil
   *[other] { $n } filer
}
# same
passphrase-left-why = { $files }: { $why }
passphrase-left = Nokre filer er som før
passphrase-left-on = Nokre filer er framleis ukrypterte
passphrase-left-on-text = { $n ->
    [one] Fila til eininga er kryptert, men denne fila kan framleis lesast utan passfrase. Prøv igjen, eller slett ho.
   *[other] Fila til eininga er kryptert, men desse filene kan framleis lesast utan passfrase. Prøv igjen, eller slett dei.
}
passphrase-left-change-text = { $n ->
    [one] Fila til eininga har fått ny passfrase, men denne fila har framleis den gamle. Prøv igjen, eller slett ho.
   *[other] Fila til eininga har fått ny passfrase, men desse filene har framleis den gamle. Prøv igjen, eller slett dei.
}
passphrase-left-off-text = { $n ->
    [one] Fila til eininga er ikkje kryptert lenger, men denne fila er det framleis. Prøv igjen, eller slett ho.
   *[other] Fila til eininga er ikkje kryptert lenger, men desse filene er det framleis. Prøv igjen, eller slett dei.
}
passphrase-left-other = Kryptert med ein annan passfrase.
passphrase-left-later = Ikkje no
passphrase-left-sure = { $n ->
    [one] Slette fila? Det som berre står der, blir borte. Det kan ikkje angrast.
   *[other] Slette { $n } filer? Det som berre står der, blir borte. Det kan ikkje angrast.
}
passphrase-again = Prøv igjen

passphrase-open = Fila er kryptert
passphrase-open-about = Skriv passfrasen for å opne fila.
passphrase-open-idle = Eininga er låst. Alt er lagra. Skriv passfrasen for å halde fram der du var.
passphrase-open-kept = Eininga er låst. Noko kunne ikkje lagrast i fila, og ligg kryptert ved sida av. Skriv passfrasen, så får du det tilbake.
passphrase-trying = Opnar …
passphrase-open-go = Opne
passphrase-open-leave = Gå til startsida
passphrase-forgotten = Gløymt passfrasen?
passphrase-forgotten-text = Utan passfrasen kan ingen opne fila, heller ikkje dei som har laga Møteklar. Sjå etter der du brukar å lagre passord. Du kan prøve så mange gonger du vil.

error-locked = Ho er kryptert og krev ein passfrase.
error-crypt-newer = Ho er kryptert på ein nyare måte enn denne utgåva av Møteklar kjenner.
error-crypt-keys = Ho er kryptert med ei nøkkelfil, ikkje med ein passfrase.
error-crypt-work = Ho krev mykje meir reknearbeid enn ei vanleg fil, så Møteklar opnar ho ikkje.
error-crypt-not-locked = Ho kunne ikkje krypterast.
error-crypt-damaged = Ho er kryptert, og er skadd eller avkorta.
