# Deleting, and what is stored: the day of deletion, units, people, files, and access to one's own records.

# The day of deletion.
settings-delete-reason = Kvifor ein annan dato?
settings-delete-reason-help = Skriv kort kvifor fila må takast vare på lenger enn føreslått. Skriv ingen namn.
settings-delete-reason-earlier = Du kan skrive kort kvifor. Skriv ingen namn.
settings-delete-reason-missing = Skriv ein grunn først. Utan grunn blir datoen som han er.
settings-delete-reason-is = Grunn: { $reason }
settings-delete-move = Flytt til { $date }
deletion-near = Fila med denne eininga skal slettast { $date }.
deletion-past = Fila med denne eininga skulle ha vore sletta { $date }.
deletion-move = Flytt datoen
deletion-move-spoken = Flytt datoen for { $unit }
welcome-overdue = Bør slettast
welcome-overdue-file = { $unit } skulle ha vore sletta { $date }.

# Deleting a unit.
erase-ask = Slett no
erase-ask-spoken = Slett { $unit } no
erase-title = Slette { $unit }?
erase-text = Alt Møteklar har lagra om eininga på denne maskina, blir sletta. Det kan ikkje angrast.
erase-goes = Dette blir sletta
erase-goes-recent = Eininga i lista over filer du har opna sist
erase-asked = Skal dette òg slettast?
erase-asked-changed = Eksport som er endra etter at Møteklar laga han: { $file } ({ $place })
erase-asked-copy = Kopi av eininga: { $file } ({ $place })
erase-asked-export = Eksport: { $file } ({ $place })
erase-gone = Ikkje funne. Er det flytta, må du slette det sjølv
erase-line = { $kind }, { $size }: { $path }
erase-line-failed = { $kind }: { $path }. { $why }
erase-beyond = { $n ->
    [one] Éin stad kjem ikkje Møteklar til
   *[other] { $n } stader kjem ikkje Møteklar til
}
erase-export-first = Treng du tala seinare, kan du kopiere oppsummeringa utan namn frå Rapportar først.
erase-keep = Behald
erase-go-on = Gå vidare
erase-certain-title = Er du sikker på at { $unit } skal slettast?
erase-certain-text = Alt om { $unit } blir sletta frå denne maskina no. Du får sjå kva som er sletta, og kva Møteklar ikkje kom til.
erase-do = Slett { $unit }
erase-in-use = { $who } Eininga må lukkast der før ho kan slettast.
erase-looking = Ser etter filene …
erase-doing = Slettar …
erase-doing-about = Møteklar skriv det som er att, på nytt. Vindauget kan ikkje lukkast før det er gjort.
erase-done = Eininga er sletta
erase-partly = Noko blei ikkje sletta
erase-lead = { $about } { $date } kl. { $time }.
erase-lead-unit = { $unit }, sletta
erase-told-failed = Ikkje sletta
erase-told-removed = Sletta
erase-told-left = Teke vare på, fordi du ikkje valde å slette det
erase-told-missing = Ikkje funne. Er det flytta, må du slette det sjølv
erase-told-beyond = Dette kjem ikkje Møteklar til
erase-copy = Kopier teksten
erase-copied = Teksten er kopiert
beyond-copies = Kopiar som andre har, eller som du sjølv har lagt ein annan stad, òg på papir
beyond-mail = E-postar som er sende
beyond-snapshots = Tryggingskopiar som maskina, disken eller kommunen tek
beyond-service = Papirkorga og tidlegare versjonar hos { $service }. Tøm dei der
beyond-server = Papirkorg og tryggingskopiar på tenaren der mappa ligg
beyond-disk = Restar på disken. Dei kan ei tid hentast fram igjen med spesielle verktøy, særleg om disken ikkje er kryptert

# What files are for.
file-unit = Fila til eininga
file-link = Snarvegen til fila
file-versions = { $n ->
    [one] Tidlegare versjon
   *[other] Tidlegare versjonar – { $n }
}
file-version-note = Notat som høyrer til versjonane
file-recovery = Gjenopprettingsfil
file-live = Møtet som går føre seg
file-drafts = { $n ->
    [one] E-postutkast
   *[other] E-postutkast – { $n }
}
file-exports = { $n ->
    [one] Eksport
   *[other] Eksportar – { $n }
}
file-conflicts = { $n ->
    [one] Konfliktkopi
   *[other] Konfliktkopiar – { $n }
}
file-asides = { $n ->
    [one] Fil som er lagd til side
   *[other] Filer som er lagde til side – { $n }
}
file-copies = { $n ->
    [one] Kopi av eininga
   *[other] Kopiar av eininga – { $n }
}
file-lock = Fila som viser kven som har eininga open
file-settings = Innstillingane dine
file-export-list = Lista over filer Møteklar har laga for deg
file-log = Loggen, utan namn
size-bytes = { $n } byte
# same
size-kilobytes = { $n } kB
# same
size-megabytes = { $n } MB
readers-you = berre du
readers-group = du og gruppa «{ $group }»
readers-everyone = alle som bruker denne maskina
readers-other-owner = ein annan brukar som eig fila
readers-by-folder = dei som har tilgang til mappa

# The files on the machine.
stock = Filene på denne maskina
stock-about = Dette er alt Møteklar har lagra, slik det var då du opna sida. Dei som administrerer maskina, kan alltid lese filene.
stored-line = { $size } · kan lesast av: { $readers } · { $place }
# same
stored-line-unread = { $size } · { $place }
stored-own = Mappa til Møteklar
stored-several = fleire mapper
stored-all = { $n ->
    [one] Vis fila
   *[other] Vis alle filer ({ $n })
}
stock-open = Fleire enn du kan lese dette
stock-synced = Blir kopiert med { $service }
stock-shared = Ligg på ein tenar
stock-open-folder-spoken = Opne mappa med: { $kind }

# Removing a person everywhere.
people-take-out = Ta ut alt
people-remove-everywhere = Slett alt om { $name } …
people-remove-everywhere-text = Namn og opplysningar blir liggjande i tidlegare versjonar av fila. Skal dei bort derfrå òg, vel du «Slett alt om { $name }».
forget-title = Slette alt om { $name }?
forget-text = Alt som er lagra om { $name }, blir sletta:
forget-from-file = frå lista, møta, avlesingane og historikken i fila
forget-from-versions = frå alle tidlegare versjonar av fila
forget-from-recovery = frå gjenopprettingsfiler og utkast til e-post
forget-no-undo = Det kan ikkje angrast. Heller ikkje det du har gjort før, kan angrast etterpå.
forget-exports = Filer Møteklar har laga, der namnet kan stå. Skal dei slettast?
forget-mentions = Namnet kan òg stå her
forget-mentions-text = Dette har du skrive sjølv. Møteklar endrar det ikkje. Sjå gjennom det, og ta bort namnet.
forget-past = Medarbeidaren kan òg stå i filene til tidlegare omgangar. Opne kvar av dei, gjenopne omgangen og slett medarbeidaren der, eller slett fila.
forget-beyond = Møteklar kjem ikkje til kopiar andre har, sende e-postar eller tryggingskopiar.
forget-do = Slett alt om { $name }
forget-done = Alt om medarbeidaren er sletta
forget-partly = Noko om medarbeidaren blei ikkje sletta
forget-done-lead = Ein medarbeidar, sletta
forget-done-file = Alt i fila og historikken
forget-done-versions = { $n ->
    [one] Medarbeidaren i 1 tidlegare versjon
   *[other] Medarbeidaren i { $n } tidlegare versjonar
}
forget-unsaved-title = Fila blei ikkje lagra
forget-unsaved = Medarbeidaren er teken ut av lista, men fila på disken og dei tidlegare versjonane er som før. Når fila er lagra, blir medarbeidaren sletta frå versjonane òg. Filer du valde å slette, ligg der framleis. { $why }
mention-unit = I namnet på eininga
mention-reason = I grunnen til at fila blir sletta ein annan dag
mention-meeting = I notatet eller temaet: { $meeting }
mention-session = I spørsmålet til ei samling
mention-topic = I eit tema du har skrive
mention-film = I tittelen på eller lenkja til ein film

# Access to what is stored about a person.
take-out-title = Ta ut alt om { $name }
take-out-text = Den som spør, har rett til å få vite kva som er lagra om seg. Møteklar lagar ein tekst som kan lesast, og ei fil for andre program (RON). Opplysningane til andre er ikkje med.
take-out-care = Sjekk at det er rett person som spør. Slett filene når dei er leverte.
access-pick = Lagre opplysningane som
access-file = Innsyn { $date }
access-done = Alt er skrive til «{ $text }» og «{ $records }».
access-failed = Opplysningane blei ikkje lagra
access-title = Alt som er lagra om { $name }
access-lead = Eining: { $unit }. Teke ut av Møteklar { $date }.
access-none = ingenting
access-not-recorded = ikkje ført
access-about = Om deg
access-name = Namn: { $name }
access-email = E-post på jobb: { $email }
access-number = Tilsettnummer: { $number }
access-profile = Behandlingsprofil: { $profile }
access-joined = Byrja i eininga { $date }
access-leave = I permisjon frå { $from }. Grunnen er ikkje lagra.
access-leave-until = I permisjon frå { $from }, tilbake { $until }. Grunnen er ikkje lagra.
access-place = Plass nummer { $n } i lista i { $system }
access-modules = Modular, og kvifor du skal ta dei
access-module = { $module }: { $status }.
access-because = Fordi: { $because }.
access-by-hand-takes = Leiaren har bestemt at du skal ta han.
access-by-hand-not = Leiaren har bestemt at du ikkje skal ta han.
access-meetings = Møte og samlingar
access-attended = { $meeting }, { $date }: { $attendance }
access-readings = Status, slik han er lesen av
access-whole = Heile programmet
access-reading = { $date }, { $about }: { $status }. Kjelde: { $source }.
access-verdict-stands = Leiaren har funne at dette stemmer.
access-verdict-aside = Leiaren har sett bort frå dette.
access-round = Statusrunden som byrja { $date }: { $status }
access-followed-up = Oppfølging
access-caught-up = { $date }: tok igjen { $meeting }.
access-reminded = { $date }: fekk ei påminning.
access-reminded-again = { $date }: fekk ei ny påminning.
access-history = Historikk: når noko blei ført om deg
access-event = { $when }: { $what }
access-recorded-reading = Status blei ført
access-recorded-catch-up = At eit møte var teke igjen, blei ført
access-recorded-reminder = Ei påminning blei ført
access-recorded-session = Oppmøte på ei samling blei ført
access-mentions = Namnet ditt kan òg stå her
access-mentions-text = Dette er tekst leiaren har skrive. Han er ikkje teken med, fordi andre kan vere nemnde i han. Leiaren skal lese gjennom han og gi deg det som gjeld deg.
access-facts = Kvifor, kor lenge og kvar
access-why = Opplysningane blir brukte til å følgje opp at alle i eininga gjennomfører { $programme }, og ikkje til noko anna.
access-until = Fila skal slettast { $date }.
access-where = Opplysningane ligg i ei fil som leiaren har lagra.
access-readers = Ho kan lesast av: { $readers } (her er «du» leiaren), og av dei som administrerer maskina.
access-synced = Mappa blir kopiert med { $service }.
access-shared = Mappa ligg på ein tenar, der andre kan ha tilgang.
access-network = Møteklar sender ingenting over nettet.
access-source = Opplysningane kjem frå leiaren, frå deg sjølv og frå { $system }. Er dei usamde, er det { $system } som gjeld.
access-earlier = Møteklar tek vare på tidlegare versjonar av fila ei tid. Dei inneheld dei same opplysningane slik dei var då.
access-correct = Er noko feil, kan du be leiaren rette eller slette det.
