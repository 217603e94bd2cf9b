# What went wrong: what happened, to which file, and what to do.

error-open-title = Filen kan ikke åpnes
error-pack-title = Innholdspakken kan ikke brukes
error-open-outside = «{ $what }» kunne ikke åpnes: { $why }

error-change-person = Endringen ble ikke gjort. Medarbeideren står ikke lenger på listen.
error-change-meeting = Endringen ble ikke gjort. Møtet finnes ikke lenger i enheten.
error-change-no-reason = Skriv hvorfor filen skal beholdes lenger enn foreslått.
error-change-empty-name = Endringen ble ikke gjort. Skriv et navn først.

error-open = { $file }
    { $what }
    Møteklar har ikke endret filen.
error-open-newer = Filen er lagret med en nyere utgave av Møteklar (skjema { $found }, denne utgaven kjenner { $known }). Oppdater Møteklar, og åpne filen på nytt.
error-open-no-schema = Filen oppgir skjema { $found }, og det finnes ikke. Er dette en fil fra Møteklar? Velg en annen fil, eller hent fram en sikkerhetskopi.
error-open-mistake = { $mistake } Rett feilen i et tekstprogram, eller hent fram en sikkerhetskopi.
error-open-records = { $problem } Hent fram en sikkerhetskopi, eller rett filen i et tekstprogram.

error-pack = { $file }
    { $what }
    Rett feilen, og velg filen på nytt. Møteklar bruker sin egen innholdspakke imens.

error-save = { $file } er ikke lagret. { $cause } ({ $step })
error-save-uncertain = { $file } er skrevet, men det er ikke sikkert at den nye filen overlever et strømbrudd. { $cause } ({ $step })
error-save-read-only = Filen eller disken kan bare leses. Velg «Lagre som …» og et annet sted.
error-save-not-permitted = Du har ikke tilgang til å skrive der. Velg «Lagre som …» og en mappe som er din egen.
error-save-disk-full = Disken er full. Slett noe du ikke trenger, eller velg «Lagre som …» og en annen disk.
error-save-disk-fails = Disken svarer med en feil. Koble den til på nytt, eller velg «Lagre som …» og en annen disk.
error-save-folder-gone = Mappen finnes ikke lenger. Koble til disken igjen, eller velg «Lagre som …» og et annet sted.
error-save-in-use = Et annet program bruker filen. Lukk det andre programmet, så prøver Møteklar igjen.
error-save-bad-name = Filnavnet kan ikke brukes på denne disken. Velg «Lagre som …» og et kortere navn uten spesielle tegn.
error-save-is-folder = Det ligger en mappe med samme navn der. Velg «Lagre som …» og et annet navn.
error-save-changed = Noe annet enn Møteklar har endret filen siden sist. Velg «Lagre som …» og et nytt navn, så går ingenting tapt.
error-save-form = Opplysningene kunne ikke gjøres om til tekst: { $words } Velg «Lagre som …», og meld fra om feilen.
error-save-broke = Det gikk noe galt i Møteklar. Velg «Lagre som …», og meld fra om feilen.
error-save-other = Systemet sier: { $words } Velg «Lagre som …» og et annet sted.
error-save-short = «{ $file }» er ikke lagret. { $cause }
error-save-short-uncertain = «{ $file }» er skrevet, men det er ikke sikkert at den nye filen overlever et strømbrudd. { $cause }
error-uncertain-title = Disken har ikke bekreftet lagringen
error-remove = { $file } er ikke slettet. { $cause }
error-remove-uncertain = Disken har ikke bekreftet at { $file } er slettet, så filen kan være tilbake etter et strømbrudd. { $cause }
cause-read-only = Filen eller disken kan bare leses.
cause-not-permitted = Du har ikke tilgang til å skrive der.
cause-disk-full = Disken er full.
cause-disk-fails = Disken svarer med en feil.
cause-folder-gone = Mappen finnes ikke lenger.
cause-changed = Noe annet har endret filen.
cause-other = Systemet sier: { $words }
error-step-compose = det stoppet da teksten skulle settes opp
error-step-compare = det stoppet da filen skulle sammenlignes med den du åpnet
error-step-prepare = det stoppet da Møteklar lette etter mappen
error-step-create = det stoppet da en ny fil skulle lages
error-step-write = det stoppet midt i skrivingen
error-step-sync = det stoppet da disken skulle bekrefte lagringen
error-step-replace = det stoppet da den nye filen skulle erstatte den gamle
error-step-sync-folder = den nye filen er på plass, men disken har ikke bekreftet det

error-read-not-found = Filen finnes ikke. Kanskje den er flyttet, slettet eller har fått nytt navn, eller ligger på en disk som ikke er koblet til.
error-read-not-permitted = Du har ikke tilgang til å lese filen. Be den som eier den, om tilgang, eller kopier den til din egen mappe.
error-read-not-a-file = Dette er ikke en fil. Velg en fil som slutter på .ron.
error-read-too-large = Filen er på { $size } MB, og Møteklar leser ikke mer enn { $most } MB. Velg en annen fil.
error-read-empty = Filen er tom. Hent fram en sikkerhetskopi.
error-read-not-text = Linje { $line } er ikke tekst i UTF-8. Filen kan være skadet, eller lagret i et annet program. Lagre den som UTF-8, eller velg en annen fil.
error-read-other = Filen kan ikke leses. Systemet sier: { $words }

error-place = Linje { $line }, kolonne { $column }: { $problem }
error-field-missing = Feltet «{ $field }» mangler.
error-field-missing-in = Feltet «{ $field }» mangler i «{ $group }».
error-field-unknown = Feltet «{ $field }» er ukjent. Her kan det stå: { $known }.
error-field-unknown-in = Feltet «{ $field }» er ukjent i «{ $group }». Her kan det stå: { $known }.
error-field-repeated = Feltet «{ $field }» står to ganger.
error-field-repeated-in = Feltet «{ $field }» står to ganger i «{ $group }».
error-choice-unknown = «{ $found }» er ikke et valg her. Her kan det stå: { $known }.
error-mistake-record = Her står «{ $found }», men det skulle ha stått «{ $expected }».
error-mistake-value = Verdien kan ikke være slik: { $words }.
error-mistake-cut-off = Filen slutter for tidlig, som om den er kuttet.
error-mistake-never-closed = Et anførselstegn eller en kommentar blir aldri avsluttet.
error-mistake-too-much = Det står mer etter slutten.
error-mistake-syntax = Tegnene her passer ikke sammen: { $words }.

error-records-repeated = To oppføringer av typen «{ $kind }» har samme id, { $id }.
error-records-unknown-person = En oppføring av typen «{ $kind }» ({ $id }) handler om en medarbeider som ikke står på listen ({ $person }).
error-records-two-attendances = Den samme medarbeideren ({ $person }) er ført med to ulike oppmøter på ett møte ({ $meeting }).
error-record-person = medarbeider
error-record-meeting = møte
error-record-observation = avlesning
error-record-catch-up = tatt igjen
error-record-reminder = påminnelse
error-record-rehearsal = øving
error-record-topic = eget tema
error-record-history = historikk

error-pack-too-large = Filen er på { $size } MB, og en innholdspakke kan ikke være større enn { $most } MB.
error-pack-expected = Her skulle det ha stått { $what }.
error-pack-unclosed-text = Teksten som begynner her, mangler anførselstegnet på slutten.
error-pack-unclosed-comment = Kommentaren som begynner her, mangler */ på slutten.
error-pack-escape = Tegnet etter \ betyr ingenting. Skriv \\ for en skråstrek, eller \" for et anførselstegn.
error-pack-ends = Filen slutter før innholdspakken er ferdig. Det kan mangle en parentes.
error-pack-after = Det står noe etter den siste parentesen.
error-pack-number = Tallet er negativt eller for stort.
error-pack-format = Pakken har format { $found }. Denne utgaven av Møteklar leser format { $known }.
error-pack-repeated-id = Id-en «{ $id }» er allerede brukt på linje { $line }.
error-pack-module = Modulen «{ $id }» finnes ikke. Modulene er: { $known }.
error-pack-seconds = { $found } sekunder går ikke. Skriv et tall fra { $least } til { $most }.
error-pack-minutes = Fra { $least } til { $most } minutter er feil vei. Skriv det minste tallet først.
error-pack-empty-text = «{ $field }» mangler tekst.
error-pack-empty-list = «{ $field }» er en tom liste og må ha minst én ting i seg.
error-pack-link = «{ $link }» er verken en nettadresse eller banen til en fil.
error-pack-nothing-to-one = Denne delen har ingen linjer for én medarbeider alene. Skriv minst én linje med Say, SayToOne, Cue eller CueToOne.
error-pack-nothing-to-all = Denne delen har ingen linjer for alle. Skriv minst én linje med Say, SayToAll, Cue eller CueToAll.

error-expected-comma = et komma
error-expected-colon = et kolon
error-expected-text = en tekst i anførselstegn
error-expected-number = et helt tall
error-expected-true-false = true eller false
error-expected-two-numbers = to tall i parentes
error-expected-list = en liste, som begynner med [
error-expected-list-end = ], som avslutter listen
error-expected-group = en gruppe, som begynner med (
error-expected-group-end = ), som avslutter gruppen
error-expected-field-name = navnet på et felt

error-change-reading = Endringen ble ikke gjort. Avlesningen finnes ikke lenger.
error-change-round = Endringen ble ikke gjort. Statusrunden er avsluttet, eller medarbeideren er ikke med i den.
error-change-session = Endringen ble ikke gjort. Samlingen finnes ikke lenger.
error-change-other-unit = Endringen ble ikke gjort. Versjonen hører til en annen enhet.
error-record-session = samling
error-record-order = rekkefølge
error-record-round = statusrunde
