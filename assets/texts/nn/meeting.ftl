# The meeting itself, attendance, the page after a meeting, and the names of keys. {$n} is a count.

# Times
# same
present-seconds = { $n } s
# same
present-minutes-seconds = { $m } min { $s } s
present-spoken-seconds = { $n ->
    [one] 1 sekund
   *[other] { $n } sekund
}
present-spoken-minutes = { $n ->
    [one] 1 minutt
   *[other] { $n } minutt
}
present-spoken-both = { $minutes } og { $seconds }
present-spoken-over = { $time } over tida

# The line over the script
present-rehearsal = Øving
present-discussion = Diskusjon
present-not-started = Ikkje starta
present-paused = Pause
present-ended = Ferdig
present-say-this = Sei til medarbeidarane
present-for-you = Til deg
present-next-section = Neste: { $title } · { $time }
present-last-section = Dette er siste del
present-if-silent = Dersom det blir stille: «{ $words }»
present-film-seen = Filmen som opna møtet: { $film }
present-slept = Maskina sov i { $time }. Skal tida telje med?
present-yes = Ja
present-no = Nei

# The audience window
present-audience-menu = Publikumsvindauge
present-audience-closed = Publikumsvindauget er lukka
present-audience-on = Publikumsvindauge på { $screen }
present-audience-window = Publikumsvindauge til deling
present-audience-gone = { $screen } er borte
present-audience-gone-why = Møtet går vidare. Når skjermen er tilbake, er publikumsvindauget det òg.
present-audience-off = Publikumsvindauget er av
present-audience-sensitive = I eit møte om sensitive opplysningar viser Møteklar ingenting til deltakarane.
present-audience-rehearsal = I ei øving viser Møteklar ingenting til andre.
present-black = Svart skjerm
present-frozen = Biletet er frose
present-freeze = Frys biletet
present-put-on = Fullskjerm på { $screen }
present-screen-number = skjerm { $n }
present-as-window = Som eit vindauge du kan dele
present-no-window = Ikkje vis publikumsvindauget
present-one-screen = Maskina har berre éin skjerm. I eit videomøte kan du dele eit vindauge i staden.
audience-welcome = Velkomne
audience-thanks = Takk for oppmøtet

# The clocks
present-planned = Planlagd tid
present-left-of = Står att av { $time }
present-left-of-talk = Står att av diskusjonen
present-over-label = Over tida
present-over-label-talk = Diskusjonen er over tida
present-used-of = Brukt av { $time }
present-used = Brukt { $time }
present-done-at = Ferdig ca. { $time }
present-bar = Tid brukt
present-whole-meeting = Heile møtet
present-left-done = att av { $of } · ferdig ca. { $time }
present-over-done = over tida · ferdig ca. { $time }
present-on-track = I rute
present-ahead = I rute · { $time } føre
present-behind = { $time } etter
present-quarter = Ein firedel att av denne delen
present-quarter-talk = Snart tid for å samle trådane
present-tenth = Rund av denne delen
present-tenth-talk = Samle trådane no
present-over = Tida for denne delen er ute
present-over-talk = Gå vidare i møtet
present-question-time = Spørsmål · { $time }
present-question-why = Manuset ventar, og møteklokka går.
present-paused-why = Alle klokkene står til du held fram.
present-row = { $title }: { $used } av { $planned }
# same
present-row-ahead = { $title }: { $planned }

# Said by a screen reader when it changes
present-say-ready = Møtet er klart til å starte
present-say-ended = Møtet er ferdig
present-say-paused = Pause. Alle klokkene står
present-say-left = { $n ->
    [one] Under 1 minutt att
   *[other] Under { $n } minutt att
}
present-say-time-up = Tida er ute
present-say-behind = Du ligg etter
present-say-question = Manuset ventar på spørsmål

# Before the start
present-fits = Manuset passar i tempoet ditt
present-too-long = Manuset er { $time } for langt i tempoet ditt
present-own-pace = Tempoet ditt er målt til { $n } ord i minuttet.
present-usual-pace = Rekna med { $n } ord i minuttet. Øv éin gong, så blir ditt eige tempo målt.
present-film-first = Film før møtet
present-film-length = Filmen varer { $time }. Han kjem i tillegg til dei { $meeting }.
present-film-apart = Filmen kjem i tillegg til dei { $meeting }.
present-play = Spel av { $film }
present-film-no-link = { $film } har inga lenkje enno. Du kan fylle ho inn under «Førebu deg».

# The buttons
present-start = Start møtet
present-start-rehearsal = Start øvinga
present-next = Neste setning
present-move-on = Gå vidare
present-end = Avslutt møtet
present-end-rehearsal = Avslutt øvinga
present-end-short = Avslutt
present-finish = Ferdig
# same
present-pause = Pause
present-go-on = Hald fram
present-question = Spørsmål
# same
present-more-time = +15 s
# same
present-less-time = −15 s
present-more-time-spoken = 15 sekund meir
present-less-time-spoken = 15 sekund mindre
present-reset = Start på nytt
present-was-reset = Møtet er sett tilbake til start.
present-undo = Angre ({ $n } s)
present-more = Meir …
present-back-to-script = Vis manuset
present-forgot = Eg gløymde å starte
present-forgot-how-long = Kor lenge har møtet halde på?
present-forgot-spoken = Møtet starta for { $time } sidan
present-forgot-own = Talet på minutt
present-forgot-hint = 3 eller 2:30
present-forgot-use = Bruk
present-forgot-mistake = Skriv ei tid frå 1 sekund til 60 minutt.
present-attendance-none = Oppmøte er ikkje ført
present-attendance-spoken = Før oppmøte. { $now }
present-there = { $n } til stades
present-away = { $n ->
    [one] 1 fråverande
   *[other] { $n } fråverande
}

# When it has ended
present-meeting-over = Møtet er ferdig
present-rehearsal-over = Øvinga er ferdig
present-summary-time = Du brukte { $used } av { $planned }.
present-summary-questions = Av dette gjekk { $time } til spørsmål.
present-summary-pace = Tempoet ditt var { $n } ord i minuttet. Neste gong reknar Møteklar med det tempoet.
present-summary-no-pace = Det blei lese for lite til å måle tempoet ditt.
present-meeting-next = Vel «Ferdig» for å føre møtet og sjå kven som må ta det igjen.
present-rehearsal-next = Vel «Ferdig» for å ta vare på tempoet. Ei øving blir ikkje ført som møte.

# What the keys do, in the line at the foot
# same
hint-start = start
hint-leave = tilbake
hint-next = neste setning
hint-move-on = gå vidare
hint-back = tilbake
# same
hint-pause = pause
hint-go-on = hald fram
hint-question = spørsmål
hint-more = 15 s meir
hint-black-out = svart publikumsvindauge
hint-end = avslutt

# What keys can do, in the settings
key-next = Neste setning
key-back = Førre setning
key-start = Start møtet
key-pause = Pause og hald fram
key-question = Spørsmål
key-more = 15 sekund meir
key-less = 15 sekund mindre
key-black-out = Svart publikumsvindauge
key-freeze = Frys publikumsvindauget
key-attendance = Oppmøte
key-larger = Større tekst
key-smaller = Mindre tekst
key-end = Avslutt møtet

# Names of keys
keyname-space = Mellomrom
# same
keyname-enter = Enter
keyname-backspace = Tilbaketast
# same
keyname-delete = Delete
# same
keyname-escape = Esc
# same
keyname-page-up = Page Up
# same
keyname-page-down = Page Down
# same
keyname-home = Home
# same
keyname-end = End

# Attendance
attendance-title = Oppmøte
attendance-all-room = Alle til stades
attendance-all-video = Alle på video
attendance-to-meeting = Vidare til møtet
attendance-done = Ferdig
attendance-nobody = Det står ingen på lista enno.
attendance-add = Legg til medarbeidarar
attendance-leave = Permisjon
attendance-leave-until = i permisjon til { $date }
attendance-leave-open = i permisjon
attendance-hint-down = neste medarbeidar
attendance-hint-room = til stades
attendance-hint-video = på video
attendance-hint-absent = fråvær
attendance-hint-leave = permisjon
attendance-hint-clear = ikkje ført
attendance-no-reason = Årsak til fråvær blir aldri skriven ned.
attendance-count-room = { $n } til stades
attendance-count-video = { $n } på video
attendance-count-absent = { $n } fråverande
attendance-count-none = { $n } ikkje ført
attendance-count-leave = { $n } i permisjon

# After a meeting
closing-title = Godt gjennomført
closing-done = Ferdig
closing-no-meeting = Møtet finst ikkje lenger.
closing-when = { $date } kl. { $from }–{ $to }
closing-time = Tida
closing-not-held = Møtet er ikkje halde enno.
closing-of = av { $time }
closing-section = { $actual } av planlagde { $planned }
closing-questions = Spørsmål: { $time } i tillegg til delane over.
closing-pace = Tempoet ditt: { $n } ord i minuttet. Neste gong reknar Møteklar med det tempoet.
closing-catch-up = Må ta igjen møtet ({ $n })
closing-after-leave = når permisjonen er over
closing-after-leave-on = når permisjonen er over, { $date }
closing-and-more = og { $n } til
closing-nobody-missed = Alle var med
closing-unrecorded = { $n ->
    [one] Oppmøte er ikkje ført for 1
   *[other] Oppmøte er ikkje ført for { $n }
}
closing-record = Før oppmøte
closing-attendance = Rett oppmøtet
closing-topic = Temaet
# same
closing-film = Film: { $film }
closing-note = Notat
closing-note-label = Frå møtet
closing-note-help = Ikkje skriv namn eller andre personopplysningar.
closing-note-birth-number = Notatet ser ut til å innehalde eit fødselsnummer. Ta det bort, så blir notatet lagra.
telling-staff = { $name } står på lista di. Skriv heller om saka enn om personen.
telling-somebody = «{ $words }» kan vise kven ein brukar eller pasient er. Skriv det om viss det gjer det.
closing-note-off = Notatet er av
closing-note-off-why = I eit videomøte om sensitive opplysningar skal ingenting skrivast ned.
closing-second-held = Det andre møtet er alt halde.
closing-date = Dato
closing-date-hint = dd.mm.åååå
closing-date-help = Alle skal vere i gang før det andre møtet.
closing-date-is = { $date }. Alle skal vere i gang før då.
closing-date-past = { $date } er passert. Vel ein dag fram i tid.
closing-date-mistake = Skriv ein dato som 26.11.
closing-clock = Klokkeslett
closing-clock-hint = 09.00
closing-time-mistake = Skriv eit klokkeslett som 09.00.
closing-deadline-title = Frist for å fullføre
closing-deadline = Alle skal ha fullført innan
closing-deadline-is = { $date }. Lista skal slettast tre månader etter, { $delete }.
closing-deadline-is-own = { $date }. Du har bestemt at lista skal slettast { $delete }.
closing-deadline-help = Lista skal slettast tre månader etter fristen.
present-to-script-short = Til manuset
present-less = Skjul
