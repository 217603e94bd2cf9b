# Deleting, and what is stored: the day of deletion, units, people, files, and access to one's own records.

# The day of deletion.
settings-delete-reason = Hvorfor en annen dato?
settings-delete-reason-help = Skriv kort hvorfor filen må beholdes lenger enn foreslått. Skriv ingen navn.
settings-delete-reason-earlier = Du kan skrive kort hvorfor. Skriv ingen navn.
settings-delete-reason-missing = Skriv en grunn først. Uten grunn blir datoen som den er.
settings-delete-reason-is = Grunn: { $reason }
settings-delete-move = Flytt til { $date }
deletion-near = Filen med denne enheten skal slettes { $date }.
deletion-past = Filen med denne enheten skulle vært slettet { $date }.
deletion-move = Flytt datoen
deletion-move-spoken = Flytt datoen for { $unit }
welcome-overdue = Bør slettes
welcome-overdue-file = { $unit } skulle vært slettet { $date }.

# Deleting a unit.
erase-ask = Slett nå
erase-ask-spoken = Slett { $unit } nå
erase-title = Slette { $unit }?
erase-text = Alt Møteklar har lagret om enheten på denne maskinen, blir slettet. Det kan ikke angres.
erase-goes = Dette blir slettet
erase-goes-recent = Enheten i listen over filer du har åpnet sist
erase-asked = Skal dette også slettes?
erase-asked-changed = Eksport som er endret etter at Møteklar laget den: { $file } ({ $place })
erase-asked-copy = Kopi av enheten: { $file } ({ $place })
erase-asked-export = Eksport: { $file } ({ $place })
erase-gone = Ikke funnet. Er det flyttet, må du slette det selv
erase-line = { $kind }, { $size }: { $path }
erase-line-failed = { $kind }: { $path }. { $why }
erase-beyond = { $n ->
    [one] Ett sted kommer ikke Møteklar til
   *[other] { $n } steder kommer ikke Møteklar til
}
erase-export-first = Trenger du tallene senere, kan du kopiere oppsummeringen uten navn fra Rapporter først.
erase-keep = Behold
erase-go-on = Gå videre
erase-certain-title = Er du sikker på at { $unit } skal slettes?
erase-certain-text = Alt om { $unit } blir slettet fra denne maskinen nå. Du får se hva som er slettet, og hva Møteklar ikke kom til.
erase-do = Slett { $unit }
erase-in-use = { $who } Enheten må lukkes der før den kan slettes.
erase-looking = Ser etter filene …
erase-doing = Sletter …
erase-doing-about = Møteklar skriver det som er igjen, på nytt. Vinduet kan ikke lukkes før det er gjort.
erase-done = Enheten er slettet
erase-partly = Noe ble ikke slettet
erase-lead = { $about } { $date } kl. { $time }.
erase-lead-unit = { $unit }, slettet
erase-told-failed = Ikke slettet
erase-told-removed = Slettet
erase-told-left = Beholdt, fordi du ikke valgte å slette det
erase-told-missing = Ikke funnet. Er det flyttet, må du slette det selv
erase-told-beyond = Dette kommer ikke Møteklar til
erase-copy = Kopier teksten
erase-copied = Teksten er kopiert
beyond-copies = Kopier som andre har, eller som du selv har lagt et annet sted, også på papir
beyond-mail = E-poster som er sendt
beyond-snapshots = Sikkerhetskopier som maskinen, disken eller kommunen tar
beyond-service = Papirkurven og tidligere versjoner hos { $service }. Tøm dem der
beyond-server = Papirkurv og sikkerhetskopier på serveren der mappen ligger
beyond-disk = Rester på disken. De kan i en tid hentes fram igjen med spesielle verktøy, særlig om disken ikke er kryptert

# What files are for.
file-unit = Enhetens fil
file-link = Snarveien til filen
file-versions = { $n ->
    [one] Tidligere versjon
   *[other] Tidligere versjoner – { $n }
}
file-version-note = Notat som hører til versjonene
file-recovery = Gjenopprettingsfil
file-live = Møtet som pågår
file-drafts = { $n ->
    [one] E-postutkast
   *[other] E-postutkast – { $n }
}
file-exports = { $n ->
    [one] Eksport
   *[other] Eksporter – { $n }
}
file-conflicts = { $n ->
    [one] Konfliktkopi
   *[other] Konfliktkopier – { $n }
}
file-asides = { $n ->
    [one] Fil som er lagt til side
   *[other] Filer som er lagt til side – { $n }
}
file-copies = { $n ->
    [one] Kopi av enheten
   *[other] Kopier av enheten – { $n }
}
file-lock = Filen som viser hvem som har enheten åpen
file-settings = Innstillingene dine
file-export-list = Listen over filer Møteklar har laget for deg
file-log = Loggen, uten navn
size-bytes = { $n } byte
# same
size-kilobytes = { $n } kB
# same
size-megabytes = { $n } MB
readers-you = bare du
readers-group = du og gruppen «{ $group }»
readers-everyone = alle som bruker denne maskinen
readers-other-owner = en annen bruker som eier filen
readers-by-folder = de som har tilgang til mappen

# The files on the machine.
stock = Filene på denne maskinen
stock-about = Dette er alt Møteklar har lagret, slik det var da du åpnet siden. De som administrerer maskinen, kan alltid lese filene.
stored-line = { $size } · kan leses av: { $readers } · { $place }
# same
stored-line-unread = { $size } · { $place }
stored-own = Møteklars egen mappe
stored-several = flere mapper
stored-all = { $n ->
    [one] Vis filen
   *[other] Vis alle filer ({ $n })
}
stock-open = Flere enn du kan lese dette
stock-synced = Blir kopiert med { $service }
stock-shared = Ligger på en server
stock-open-folder-spoken = Åpne mappen med: { $kind }

# Removing a person everywhere.
people-take-out = Ta ut alt
people-remove-everywhere = Slett alt om { $name } …
people-remove-everywhere-text = Navn og opplysninger blir liggende i tidligere versjoner av filen. Skal de bort derfra også, velger du «Slett alt om { $name }».
forget-title = Slette alt om { $name }?
forget-text = Alt som er lagret om { $name }, blir slettet:
forget-from-file = fra listen, møtene, avlesningene og historikken i filen
forget-from-versions = fra alle tidligere versjoner av filen
forget-from-recovery = fra gjenopprettingsfiler og utkast til e-post
forget-no-undo = Det kan ikke angres. Heller ikke det du har gjort før, kan angres etterpå.
forget-exports = Filer Møteklar har laget, der navnet kan stå. Skal de slettes?
forget-mentions = Navnet kan også stå her
forget-mentions-text = Dette har du skrevet selv. Møteklar endrer det ikke. Se gjennom det, og ta bort navnet.
forget-past = Medarbeideren kan også stå i filene til tidligere omganger. Åpne hver av dem, gjenåpne omgangen og slett medarbeideren der, eller slett filen.
forget-beyond = Møteklar kommer ikke til kopier andre har, sendte e-poster eller sikkerhetskopier.
forget-do = Slett alt om { $name }
forget-done = Alt om medarbeideren er slettet
forget-partly = Noe om medarbeideren ble ikke slettet
forget-done-lead = En medarbeider, slettet
forget-done-file = Alt i filen og historikken
forget-done-versions = { $n ->
    [one] Medarbeideren i 1 tidligere versjon
   *[other] Medarbeideren i { $n } tidligere versjoner
}
forget-unsaved-title = Filen ble ikke lagret
forget-unsaved = Medarbeideren er tatt ut av listen, men filen på disken og de tidligere versjonene er som før. Når filen er lagret, blir medarbeideren slettet fra versjonene også. Filer du valgte å slette, ligger der fortsatt. { $why }
mention-unit = I navnet på enheten
mention-reason = I grunnen til at filen slettes en annen dag
mention-meeting = I notatet eller temaet: { $meeting }
mention-session = I spørsmålet til en samling
mention-topic = I et tema du har skrevet
mention-film = I tittelen på eller lenken til en film

# Access to what is stored about a person.
take-out-title = Ta ut alt om { $name }
take-out-text = Den som spør, har rett til å få vite hva som er lagret om seg. Møteklar lager en tekst som kan leses, og en fil for andre programmer (RON). Ingen andres opplysninger er med.
take-out-care = Sjekk at det er rett person som spør. Slett filene når de er levert.
access-pick = Lagre opplysningene som
access-file = Innsyn { $date }
access-done = Alt er skrevet til «{ $text }» og «{ $records }».
access-failed = Opplysningene ble ikke lagret
access-title = Alt som er lagret om { $name }
access-lead = Enhet: { $unit }. Tatt ut av Møteklar { $date }.
access-none = ingenting
access-not-recorded = ikke ført
access-about = Om deg
access-name = Navn: { $name }
access-email = E-post på jobb: { $email }
access-number = Ansattnummer: { $number }
access-profile = Behandlingsprofil: { $profile }
access-joined = Begynte i enheten { $date }
access-leave = I permisjon fra { $from }. Grunnen er ikke lagret.
access-leave-until = I permisjon fra { $from }, tilbake { $until }. Grunnen er ikke lagret.
access-place = Plass nummer { $n } i listen i { $system }
access-modules = Moduler, og hvorfor du skal ta dem
access-module = { $module }: { $status }.
access-because = Fordi: { $because }.
access-by-hand-takes = Lederen har bestemt at du skal ta den.
access-by-hand-not = Lederen har bestemt at du ikke skal ta den.
access-meetings = Møter og samlinger
access-attended = { $meeting }, { $date }: { $attendance }
access-readings = Status, slik den er lest av
access-whole = Hele programmet
access-reading = { $date }, { $about }: { $status }. Kilde: { $source }.
access-verdict-stands = Lederen har funnet at dette stemmer.
access-verdict-aside = Lederen har sett bort fra dette.
access-round = Statusrunden som begynte { $date }: { $status }
access-followed-up = Oppfølging
access-caught-up = { $date }: tok igjen { $meeting }.
access-reminded = { $date }: fikk en påminnelse.
access-reminded-again = { $date }: fikk en ny påminnelse.
access-history = Historikk: når noe ble ført om deg
access-event = { $when }: { $what }
access-recorded-reading = Status ble ført
access-recorded-catch-up = At et møte var tatt igjen, ble ført
access-recorded-reminder = En påminnelse ble ført
access-recorded-session = Oppmøte på en samling ble ført
access-mentions = Navnet ditt kan også stå her
access-mentions-text = Dette er tekst lederen har skrevet. Den er ikke tatt med, fordi andre kan være nevnt i den. Lederen skal lese gjennom den og gi deg det som gjelder deg.
access-facts = Hvorfor, hvor lenge og hvor
access-why = Opplysningene brukes til å følge opp at alle i enheten gjennomfører { $programme }, og ikke til noe annet.
access-until = Filen skal slettes { $date }.
access-where = Opplysningene ligger i en fil som lederen har lagret.
access-readers = Den kan leses av: { $readers } (her er «du» lederen), og av dem som administrerer maskinen.
access-synced = Mappen blir kopiert med { $service }.
access-shared = Mappen ligger på en server, der andre kan ha tilgang.
access-network = Møteklar sender ingenting over nettet.
access-source = Opplysningene kommer fra lederen, fra deg selv og fra { $system }. Er de uenige, er det { $system } som gjelder.
access-earlier = Møteklar tar vare på tidligere versjoner av filen en tid. De inneholder de samme opplysningene slik de var da.
access-correct = Er noe feil, kan du be lederen rette eller slette det.
