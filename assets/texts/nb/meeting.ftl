# The meeting itself, attendance, the page after a meeting, and the names of keys. {$n} is a count.

# Times
# same
present-seconds = { $n } s
# same
present-minutes-seconds = { $m } min { $s } s
present-spoken-seconds = { $n ->
    [one] 1 sekund
   *[other] { $n } sekunder
}
present-spoken-minutes = { $n ->
    [one] 1 minutt
   *[other] { $n } minutter
}
present-spoken-both = { $minutes } og { $seconds }
present-spoken-over = { $time } over tiden

# The line over the script
present-rehearsal = Øving
present-discussion = Diskusjon
present-not-started = Ikke startet
present-paused = Pause
present-ended = Ferdig
present-say-this = Si til medarbeiderne
present-for-you = Til deg
present-next-section = Neste: { $title } · { $time }
present-last-section = Dette er siste del
present-if-silent = Hvis det blir stille: «{ $words }»
present-film-seen = Filmen som åpnet møtet: { $film }
present-slept = Maskinen sov i { $time }. Skal tiden telle med?
present-yes = Ja
present-no = Nei

# The audience window
present-audience-menu = Publikumsvindu
present-audience-closed = Publikumsvinduet er lukket
present-audience-on = Publikumsvindu på { $screen }
present-audience-window = Publikumsvindu til deling
present-audience-gone = { $screen } er borte
present-audience-gone-why = Møtet går videre. Når skjermen er tilbake, er publikumsvinduet det også.
present-audience-off = Publikumsvinduet er av
present-audience-sensitive = I et møte om sensitive opplysninger viser Møteklar ingenting til deltakerne.
present-audience-rehearsal = I en øving viser Møteklar ingenting til andre.
present-black = Svart skjerm
present-frozen = Bildet er fryst
present-freeze = Frys bildet
present-put-on = Fullskjerm på { $screen }
present-screen-number = skjerm { $n }
present-as-window = Som et vindu du kan dele
present-no-window = Ikke vis publikumsvinduet
present-one-screen = Maskinen har bare én skjerm. I et videomøte kan du dele et vindu i stedet.
audience-welcome = Velkommen
audience-thanks = Takk for oppmøtet

# The clocks
present-planned = Planlagt tid
present-left-of = Igjen av { $time }
present-left-of-talk = Igjen av diskusjonen
present-over-label = Over tiden
present-over-label-talk = Diskusjonen er over tiden
present-used-of = Brukt av { $time }
present-used = Brukt { $time }
present-done-at = Ferdig ca. { $time }
present-bar = Tid brukt
present-whole-meeting = Hele møtet
present-left-done = igjen av { $of } · ferdig ca. { $time }
present-over-done = over tiden · ferdig ca. { $time }
present-on-track = I rute
present-ahead = I rute · { $time } foran
present-behind = { $time } etter
present-quarter = En firedel igjen av denne delen
present-quarter-talk = Snart tid for å samle trådene
present-tenth = Rund av denne delen
present-tenth-talk = Samle trådene nå
present-over = Tiden for denne delen er ute
present-over-talk = Gå videre i møtet
present-question-time = Spørsmål · { $time }
present-question-why = Manuset venter, og møteklokken går.
present-paused-why = Alle klokkene står til du fortsetter.
present-row = { $title }: { $used } av { $planned }
# same
present-row-ahead = { $title }: { $planned }

# Said by a screen reader when it changes
present-say-ready = Møtet er klart til å starte
present-say-ended = Møtet er ferdig
present-say-paused = Pause. Alle klokkene står
present-say-left = { $n ->
    [one] Under 1 minutt igjen
   *[other] Under { $n } minutter igjen
}
present-say-time-up = Tiden er ute
present-say-behind = Du ligger etter
present-say-question = Manuset venter på spørsmål

# Before the start
present-fits = Manuset passer i tempoet ditt
present-too-long = Manuset er { $time } for langt i tempoet ditt
present-own-pace = Tempoet ditt er målt til { $n } ord i minuttet.
present-usual-pace = Regnet med { $n } ord i minuttet. Øv én gang, så blir ditt eget tempo målt.
present-film-first = Film før møtet
present-film-length = Filmen varer { $time }. Den kommer i tillegg til møtets { $meeting }.
present-film-apart = Filmen kommer i tillegg til møtets { $meeting }.
present-play = Spill av { $film }
present-film-no-link = { $film } har ingen lenke ennå. Du kan fylle den inn under «Forbered deg».

# The buttons
present-start = Start møtet
present-start-rehearsal = Start øvingen
present-next = Neste setning
present-move-on = Gå videre
present-end = Avslutt møtet
present-end-rehearsal = Avslutt øvingen
present-end-short = Avslutt
present-finish = Ferdig
# same
present-pause = Pause
present-go-on = Fortsett
present-question = Spørsmål
# same
present-more-time = +15 s
# same
present-less-time = −15 s
present-more-time-spoken = 15 sekunder mer
present-less-time-spoken = 15 sekunder mindre
present-reset = Start på nytt
present-was-reset = Møtet er satt tilbake til start.
present-undo = Angre ({ $n } s)
present-more = Mer …
present-back-to-script = Vis manuset
present-forgot = Jeg glemte å starte
present-forgot-how-long = Hvor lenge har møtet holdt på?
present-forgot-spoken = Møtet startet for { $time } siden
present-forgot-own = Antall minutter
present-forgot-hint = 3 eller 2:30
present-forgot-use = Bruk
present-forgot-mistake = Skriv en tid fra 1 sekund til 60 minutter.
present-attendance-none = Oppmøte er ikke ført
present-attendance-spoken = Før oppmøte. { $now }
present-there = { $n } til stede
present-away = { $n ->
    [one] 1 fraværende
   *[other] { $n } fraværende
}

# When it has ended
present-meeting-over = Møtet er ferdig
present-rehearsal-over = Øvingen er ferdig
present-summary-time = Du brukte { $used } av { $planned }.
present-summary-questions = Av dette gikk { $time } til spørsmål.
present-summary-pace = Tempoet ditt var { $n } ord i minuttet. Neste gang regner Møteklar med det tempoet.
present-summary-no-pace = Det ble lest for lite til å måle tempoet ditt.
present-meeting-next = Velg «Ferdig» for å føre møtet og se hvem som må ta det igjen.
present-rehearsal-next = Velg «Ferdig» for å ta vare på tempoet. En øving blir ikke ført som møte.

# What the keys do, in the line at the foot
# same
hint-start = start
hint-leave = tilbake
hint-next = neste setning
hint-move-on = gå videre
hint-back = tilbake
# same
hint-pause = pause
hint-go-on = fortsett
hint-question = spørsmål
hint-more = 15 s mer
hint-black-out = svart publikumsvindu
hint-end = avslutt

# What keys can do, in the settings
key-next = Neste setning
key-back = Forrige setning
key-start = Start møtet
key-pause = Pause og fortsett
key-question = Spørsmål
key-more = 15 sekunder mer
key-less = 15 sekunder mindre
key-black-out = Svart publikumsvindu
key-freeze = Frys publikumsvinduet
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
attendance-all-room = Alle til stede
attendance-all-video = Alle på video
attendance-to-meeting = Videre til møtet
attendance-done = Ferdig
attendance-nobody = Det står ingen på listen ennå.
attendance-add = Legg til medarbeidere
attendance-leave = Permisjon
attendance-leave-until = i permisjon til { $date }
attendance-leave-open = i permisjon
attendance-hint-down = neste medarbeider
attendance-hint-room = til stede
attendance-hint-video = på video
attendance-hint-absent = fravær
attendance-hint-leave = permisjon
attendance-hint-clear = ikke ført
attendance-no-reason = Årsak til fravær skrives aldri ned.
attendance-count-room = { $n } til stede
attendance-count-video = { $n } på video
attendance-count-absent = { $n } fraværende
attendance-count-none = { $n } ikke ført
attendance-count-leave = { $n } i permisjon

# After a meeting
closing-title = Godt gjennomført
closing-done = Ferdig
closing-no-meeting = Møtet finnes ikke lenger.
closing-when = { $date } kl. { $from }–{ $to }
closing-time = Tiden
closing-not-held = Møtet er ikke holdt ennå.
closing-of = av { $time }
closing-section = { $actual } av planlagte { $planned }
closing-questions = Spørsmål: { $time } i tillegg til delene over.
closing-pace = Tempoet ditt: { $n } ord i minuttet. Neste gang regner Møteklar med det tempoet.
closing-catch-up = Må ta igjen møtet ({ $n })
closing-after-leave = når permisjonen er over
closing-after-leave-on = når permisjonen er over, { $date }
closing-and-more = og { $n } til
closing-nobody-missed = Alle var med
closing-unrecorded = { $n ->
    [one] Oppmøte er ikke ført for 1
   *[other] Oppmøte er ikke ført for { $n }
}
closing-record = Før oppmøte
closing-attendance = Rett oppmøtet
closing-topic = Temaet
# same
closing-film = Film: { $film }
closing-note = Notat
closing-note-label = Fra møtet
closing-note-help = Ikke skriv navn eller andre personopplysninger.
closing-note-birth-number = Notatet ser ut til å inneholde et fødselsnummer. Ta det bort, så blir notatet lagret.
telling-staff = { $name } står på listen din. Skriv heller om saken enn om personen.
telling-somebody = «{ $words }» kan vise hvem en bruker eller pasient er. Skriv det om hvis det gjør det.
closing-note-off = Notatet er av
closing-note-off-why = I et videomøte om sensitive opplysninger skal ingenting skrives ned.
closing-second-held = Det andre møtet er allerede holdt.
closing-date = Dato
closing-date-hint = dd.mm.åååå
closing-date-help = Alle skal ha begynt før det andre møtet.
closing-date-is = { $date }. Alle skal ha begynt før da.
closing-date-past = { $date } er passert. Velg en dag fram i tid.
closing-date-mistake = Skriv en dato som 26.11.
closing-clock = Klokkeslett
closing-clock-hint = 09.00
closing-time-mistake = Skriv et klokkeslett som 09.00.
closing-deadline-title = Frist for å fullføre
closing-deadline = Alle skal ha fullført innen
closing-deadline-is = { $date }. Listen skal slettes tre måneder etter, { $delete }.
closing-deadline-is-own = { $date }. Du har bestemt at listen skal slettes { $delete }.
closing-deadline-help = Listen skal slettes tre måneder etter fristen.
present-to-script-short = Til manuset
present-less = Skjul
