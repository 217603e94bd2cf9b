# The frame round every page: sidebar, overview, welcome, bars and short words. {$n} is a count.

menu = Meny
ok = OK
cancel = Avbryt
undo = Angre
back = Tilbake
save-as = Lagre som …
save-again = Prøv igjen nå
today = i dag
not-planned = ikke planlagt
minutes = { $n } min

page-overview = Oversikt
page-people = Medarbeidere
page-video = Videomøte
page-reports = Rapporter
page-settings = Innstillinger og personvern

people-count = { $n ->
    [one] 1 medarbeider
   *[other] { $n } medarbeidere
}
saving = lagrer …
saved-at = lagret { $time }
not-saved = ikke lagret
not-confirmed = ikke bekreftet av disken

stage-prepare = Forbered deg
stage-prepare-under = { $modules } av { $all-modules } moduler · { $films } av { $all-films } filmer
stage-all-started = Alle påbegynt
stage-all-completed = Alle fullført
stage-of = { $done } av { $all }
stage-before = før { $date }
meeting-first = Første møte
meeting-second = Andre møte

status-unknown = Ukjent
status-not-started = Ikke påbegynt
status-started = Påbegynt
status-completed = Fullført
on-leave = I permisjon
gone = Sluttet
attendance-none = Ikke ført
attendance-room = Til stede
attendance-video = På video
attendance-absent = Fravær
source-person = selv
source-import = import
form-room = I rommet
form-video = Video
form-mixed = Begge deler
form-sensitive = Video, sensitivt

done-people-added = { $n ->
    [one] 1 medarbeider er lagt til
   *[other] { $n } medarbeidere er lagt til
}
done-person-removed = Medarbeideren er slettet fra listen
done-departed = Medarbeideren er tatt ut av listen
done-leave = Permisjonen er ført
done-read = { $n ->
    [one] Status er ført: { $status }
   *[other] Status er ført for { $n }: { $status }
}
done-caught-up = { $n ->
    [one] Møtet er tatt igjen
   *[other] { $n } har tatt igjen møtet
}
done-reminded = { $n ->
    [one] Påminnelsen er ført
   *[other] { $n } påminnelser er ført
}
done-attendance = Oppmøte er ført for { $n }
done-topic-removed = Temaet er slettet
undone = Endringen er angret
done-again = Endringen er gjort på nytt
nothing-to-undo = Det er ingenting å angre
nothing-to-redo = Det er ingenting å gjøre på nytt

meeting-is-on = Møtet pågår: { $clock }
back-to-meeting = Tilbake til møtet
sample-banner = Dette er et eksempel. Enheten og alle navn er oppdiktet.
sample-leave = Avslutt eksempelet
sample-file = Eksempel

resume-title = Et møte var i gang
resume-text = { $meeting } var i gang da Møteklar ble lukket. Klokken sto på { $used }. Vil du fortsette der du var?
resume-go-on = Fortsett møtet
resume-forget = Nei, forkast møtet
resume-damaged = Et møte kan ha vært i gang da Møteklar ble lukket, men det som ble tatt vare på, kan ikke leses. Det som står i enheten, er ikke rørt.
resume-elsewhere = Et møte var i gang i denne filen, og det er tatt vare på. Åpne filen der den ligger nå, så kan du fortsette møtet.
resume-first = { $meeting } var i gang i { $file } da Møteklar ble lukket, og er tatt vare på. Åpne den filen og fortsett møtet der, eller forkast det, før du begynner på et nytt.

quit-title = Endringene er ikke lagret
quit-text = Møteklar får ikke lagret de siste endringene. Lagre dem et annet sted, så går ingenting tapt.
quit-anyway = Avslutt uten å lagre
quit-uncertain-text = De siste endringene er skrevet, men det er ikke sikkert at de overlever et strømbrudd. Lagre dem et annet sted, så går ingenting tapt.
quit-uncertain-anyway = Avslutt likevel
quit-stay = Bli her

leave-meeting-title = Et møte er i gang
leave-meeting-text = Avslutt møtet og trykk «Ferdig» før du går til en annen enhet. Da blir møtet lagret. Vil du ikke beholde det, kan du velge «Start på nytt» og gå tilbake.

save-taken-title = Navnet er opptatt
save-taken = { $file } finnes fra før og er ikke rørt. Velg «Lagre som …» og et annet navn.
forget-file = Ta filen bort fra listen

pick-open = Åpne enhet
pick-save = Lagre enheten som
pick-pack = Velg innholdspakke
audience-discussion = Diskusjon
audience-no-names = Bruk ikke navn på brukere eller pasienter.
nav-done = Ferdig
nav-now = Nå

coming = Begynner senere
