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
done-person-removed = Medarbeidaren er sletta
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
done-again = Endringa er gjord igjen
nothing-to-undo = Det er ingenting å angre
nothing-to-redo = Det er ingenting å gjere om igjen

meeting-is-on = Møtet er i gang: { $clock }
back-to-meeting = Tilbake til møtet
sample-banner = Du ser på ei oppdikta eining. Alle namn er funne på.
sample-leave = Avslutt dømet
sample-file = Døme

resume-title = Eit møte var i gang
resume-text = { $meeting } var i gang då Møteklar vart lukka. Klokka stod på { $used }. Vil du halde fram der du var?
resume-go-on = Hald fram med møtet
resume-forget = Nei, gløym det

quit-title = Endringane er ikkje lagra
quit-text = Møteklar får ikkje lagra dei siste endringane. Lagre dei ein annan stad, så går ingenting tapt.
quit-anyway = Avslutt utan å lagre
quit-stay = Bli her

pick-open = Opne eining
pick-save = Lagre eininga som
pick-pack = Vel innhaldspakke
audience-discussion = Diskusjon
audience-no-names = Ikkje bruk namn på brukarar eller pasientar.
