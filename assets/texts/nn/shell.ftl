# The frame round every page: sidebar, overview, welcome, bars and short words. {$n} is a count.

menu = Meny
# same
ok = OK
cancel = Avbryt
undo = Angre
back = Tilbake
save-as = Lagre som …
save-again = Prøv igjen no
today = i dag
not-planned = ikkje planlagt
# same
minutes = { $n } min

page-overview = Oversikt
page-people = Medarbeidarar
page-video = Videomøte
page-reports = Rapportar
page-settings = Innstillingar og personvern

people-count = { $n ->
    [one] 1 medarbeidar
   *[other] { $n } medarbeidarar
}
saving = lagrar …
saved-at = lagra { $time }
not-saved = ikkje lagra
not-confirmed = ikkje stadfesta av disken

stage-prepare = Førebu deg
stage-prepare-under = { $modules } av { $all-modules } modular · { $films } av { $all-films } filmar
stage-all-started = Alle er i gang
stage-all-completed = Alle har fullført
stage-of = { $done } av { $all }
stage-before = før { $date }
meeting-first = Første møte
meeting-second = Andre møte

status-unknown = Ukjend
status-not-started = Ikkje i gang
status-started = I gang
status-completed = Fullført
on-leave = I permisjon
gone = Slutta
attendance-none = Ikkje ført
attendance-room = Til stades
attendance-video = På video
attendance-absent = Fråvær
source-person = sjølv
# same
source-import = import
form-room = I rommet
form-video = Video
form-mixed = Begge delar
form-sensitive = Video, sensitivt

done-people-added = { $n ->
    [one] 1 medarbeidar er lagd til
   *[other] { $n } medarbeidarar er lagde til
}
done-person-removed = Medarbeidaren er sletta frå lista
done-departed = Medarbeidaren er teken ut av lista
done-leave = Permisjonen er ført
done-read = { $n ->
    [one] Status er ført: { $status }
   *[other] Status er ført for { $n }: { $status }
}
done-caught-up = { $n ->
    [one] Møtet er teke igjen
   *[other] { $n } har teke igjen møtet
}
done-reminded = { $n ->
    [one] Påminninga er ført
   *[other] { $n } påminningar er førte
}
done-attendance = Oppmøte er ført for { $n }
done-topic-removed = Temaet er sletta
undone = Endringa er angra
done-again = Endringa er gjord på nytt
nothing-to-undo = Det er ingenting å angre
nothing-to-redo = Det er ingenting å gjere på nytt

meeting-is-on = Møtet er i gang: { $clock }
back-to-meeting = Tilbake til møtet
sample-banner = Dette er eit døme. Eininga og alle namn er oppdikta.
sample-leave = Avslutt dømet
sample-file = Døme

resume-title = Eit møte var i gang
resume-text = { $meeting } var i gang då Møteklar blei lukka. Klokka stod på { $used }. Vil du halde fram der du var?
resume-go-on = Hald fram med møtet
resume-forget = Nei, forkast møtet
resume-damaged = Eit møte kan ha vore i gang då Møteklar blei lukka, men det som blei teke vare på, kan ikkje lesast. Det som står i eininga, er ikkje rørt.
resume-elsewhere = Eit møte var i gang i denne fila, og det er teke vare på. Opne fila der ho ligg no, så kan du halde fram med møtet.
resume-first = { $meeting } var i gang i { $file } då Møteklar blei lukka, og er teke vare på. Opne den fila og hald fram med møtet der, eller forkast det, før du byrjar på eit nytt.

quit-title = Endringane er ikkje lagra
quit-text = Møteklar får ikkje lagra dei siste endringane. Lagre dei ein annan stad, så går ingenting tapt.
quit-anyway = Avslutt utan å lagre
quit-uncertain-text = Dei siste endringane er skrivne, men det er ikkje sikkert at dei overlever eit straumbrot. Lagre dei ein annan stad, så går ingenting tapt.
quit-uncertain-anyway = Avslutt likevel
quit-stay = Bli her

leave-meeting-title = Eit møte er i gang
leave-meeting-text = Avslutt møtet og trykk «Ferdig» før du går til ei anna eining. Då blir møtet lagra. Vil du ikkje ta vare på det, kan du velje «Start på nytt» og gå tilbake.

save-taken-title = Namnet er oppteke
save-taken = { $file } finst frå før og er ikkje rørt. Vel «Lagre som …» og eit anna namn.
forget-file = Ta fila bort frå lista

pick-open = Opne eining
pick-save = Lagre eininga som
pick-pack = Vel innhaldspakke
audience-discussion = Diskusjon
audience-no-names = Ikkje bruk namn på brukarar eller pasientar.
nav-done = Ferdig
nav-now = No

coming = Byrjar seinare
