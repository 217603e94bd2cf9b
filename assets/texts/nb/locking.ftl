# Passfrase: kryptering av enhetens fil

passphrase = Passfrase
passphrase-new = Ny passfrase
passphrase-new-help = Minst 15 tegn. Fire eller fem ord som ikke har med hverandre å gjøre, er lette å huske og vanskelige å gjette.
passphrase-now = Passfrasen filen har nå
passphrase-repeat = Gjenta passfrasen
passphrase-show = Vis passfrasen
passphrase-differs = De to passfrasene er ikke like.
passphrase-wrong = Passfrasen er feil. Se etter store bokstaver og mellomrom, og prøv igjen.
passphrase-too-weak = For svak
passphrase-weak = Svak
passphrase-fair = God
passphrase-strong = Sterk
passphrase-advice-short = { $n ->
    [one] Den må ha ett tegn til.
   *[other] Den må ha { $n } tegn til.
}
passphrase-advice-name = Den har et navn som er lett å gjette for den som vet hvem du er.
passphrase-advice-common = Den har et ord som alle prøver først.
passphrase-advice-sequence = Den har en rekke, for eksempel 1234 eller qwerty.
passphrase-advice-repetition = Den gjentar seg selv.
passphrase-advice-date = Den har et årstall eller en dato.
passphrase-advice-words = Legg til flere ord som ikke har med hverandre å gjøre.
passphrase-forget = Ingen kan hjelpe hvis du glemmer passfrasen
passphrase-forget-text = Det finnes ingen bakdør. Glemmer du passfrasen, er alt om enheten tapt, også tidligere versjoner.
passphrase-kept = Jeg har lagret passfrasen et trygt sted

passphrase-settings = Kryptering
passphrase-settings-open = Ikke kryptert
passphrase-settings-open-text = Den som får tak i filen, kan lese den. Krypterer du den, kan bare de som kjenner passfrasen, åpne den.
passphrase-settings-locked = Kryptert med passfrase
passphrase-settings-locked-text = Filen, tidligere versjoner og gjenopprettingsfiler kan bare åpnes med passfrasen. Med passfrasen kan programmet age også åpne filen.
passphrase-settings-on = Krypter filen …
passphrase-settings-change = Bytt passfrase …
passphrase-settings-off = Slå av kryptering …
passphrase-settings-now = Lås nå
passphrase-after = Lås enheten når den ikke er i bruk
passphrase-after-minutes = { $n } minutter
passphrase-after-never = Aldri
passphrase-after-help = Mens et møte pågår, blir enheten aldri låst.
passphrase-away-screen = Enheten blir også låst når systemet sier fra om at skjermen er låst. Noen skjermlåser sier ikke fra.
passphrase-away-no-screen = Systemet sier ikke fra til Møteklar når skjermen blir låst.
passphrase-away-sleep = Enheten blir låst når maskinen går i hvilemodus.
passphrase-away-woken = Enheten blir låst når maskinen våkner etter hvilemodus.

passphrase-on = Krypter filen
passphrase-on-about = Filen og alt Møteklar har lagret om enheten på denne maskinen, blir kryptert. Eksporterte lister og kopier andre steder blir det ikke.
passphrase-on-go = Krypter
passphrase-on-done = Filen er kryptert.
passphrase-change = Bytt passfrase
passphrase-change-about = Filen og alt Møteklar har lagret om enheten, får den nye passfrasen. Kopier andre steder har fortsatt den gamle.
passphrase-change-go = Bytt
passphrase-change-done = Filen har fått ny passfrase.
passphrase-off = Slå av kryptering
passphrase-off-about = Filen og alt Møteklar har lagret om enheten, blir liggende ukryptert. Den som får tak i filen, kan lese den.
passphrase-off-go = Slå av
passphrase-off-done = Filen er ikke kryptert lenger.

passphrase-work = Skriver filene på nytt
passphrase-work-count = { $done } av { $all } filer er ferdige.
passphrase-work-about = La vinduet være åpent til alt er ferdig.
passphrase-failed = Krypteringen er ikke endret
passphrase-failed-text = { $why } Filen er som før.
passphrase-left-files = { $n ->
    [one] 1 fil
   *[other] { $n } filer
}
# same
passphrase-left-why = { $files }: { $why }
passphrase-left = Noen filer er som før
passphrase-left-on = Noen filer er fortsatt ukryptert
passphrase-left-on-text = { $n ->
    [one] Enhetens fil er kryptert, men denne filen kan fortsatt leses uten passfrase. Prøv igjen, eller slett den.
   *[other] Enhetens fil er kryptert, men disse filene kan fortsatt leses uten passfrase. Prøv igjen, eller slett dem.
}
passphrase-left-change-text = { $n ->
    [one] Enhetens fil har fått ny passfrase, men denne filen har fortsatt den gamle. Prøv igjen, eller slett den.
   *[other] Enhetens fil har fått ny passfrase, men disse filene har fortsatt den gamle. Prøv igjen, eller slett dem.
}
passphrase-left-off-text = { $n ->
    [one] Enhetens fil er ikke kryptert lenger, men denne filen er det fortsatt. Prøv igjen, eller slett den.
   *[other] Enhetens fil er ikke kryptert lenger, men disse filene er det fortsatt. Prøv igjen, eller slett dem.
}
passphrase-left-other = Kryptert med en annen passfrase.
passphrase-left-later = Ikke nå
passphrase-left-sure = { $n ->
    [one] Slette filen? Det som bare står der, blir borte. Det kan ikke angres.
   *[other] Slette { $n } filer? Det som bare står der, blir borte. Det kan ikke angres.
}
passphrase-again = Prøv igjen

passphrase-open = Filen er kryptert
passphrase-open-about = Skriv passfrasen for å åpne filen.
passphrase-open-idle = Enheten er låst. Alt er lagret. Skriv passfrasen for å fortsette der du var.
passphrase-open-kept = Enheten er låst. Noe kunne ikke lagres i filen, og ligger kryptert ved siden av. Skriv passfrasen, så får du det tilbake.
passphrase-trying = Åpner …
passphrase-open-go = Åpne
passphrase-open-leave = Gå til startsiden
passphrase-forgotten = Glemt passfrasen?
passphrase-forgotten-text = Uten passfrasen kan ingen åpne filen, heller ikke de som har laget Møteklar. Se etter der du pleier å lagre passord. Du kan prøve så mange ganger du vil.

error-locked = Den er kryptert og krever en passfrase.
error-crypt-newer = Den er kryptert på en nyere måte enn denne utgaven av Møteklar kjenner.
error-crypt-keys = Den er kryptert med en nøkkelfil, ikke med en passfrase.
error-crypt-work = Den krever mye mer regnearbeid enn en vanlig fil, så Møteklar åpner den ikke.
error-crypt-not-locked = Den kunne ikke krypteres.
error-crypt-damaged = Den er kryptert, og er skadet eller avkortet.
