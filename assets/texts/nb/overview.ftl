# «Oversikt»: the next step, how far the unit has come, who to follow up. {$n} is a count.

overview-next = Neste steg
overview-add-people = Legg inn medarbeiderne
overview-add-people-text = Lim inn listen fra Excel eller en e-post, så er du i gang.
overview-add-people-do = Legg inn medarbeidere
overview-prepare = { $n ->
    [one] Du har 1 modul igjen selv
   *[other] Du har { $n } moduler igjen selv
}
overview-prepare-text = Ta modulene før du holder det første møtet. Da vet du hva medarbeiderne skal gjennom, og kan svare på spørsmål.
overview-prepare-do = Forbered deg
overview-to-first = Gå til første møte
overview-hold-first = Hold det første møtet
overview-hold-first-today = Det første møtet er i dag
overview-hold-first-text = To minutter om hva medarbeiderne skal gjøre, hvordan og hvorfor.
overview-hold-first-do = Gå til første møte
overview-choices-first = Planlegg første møte
overview-hold-second = Alle har begynt – hold det andre møtet
overview-hold-second-today = Det andre møtet er i dag
overview-hold-second-text = Fem minutter med en kort diskusjon og en påminnelse om å fullføre.
overview-hold-second-do = Gå til andre møte
overview-choices-second = Planlegg andre møte
overview-planned = Planlagt { $when }.
overview-attendance-first = { $n ->
    [one] Oppmøte i første møte mangler for 1
   *[other] Oppmøte i første møte mangler for { $n }
}
overview-attendance-second = { $n ->
    [one] Oppmøte i andre møte mangler for 1
   *[other] Oppmøte i andre møte mangler for { $n }
}
overview-attendance-text = Før hvem som var der. Da ser du hvem som må ta igjen møtet.
overview-attendance-do = Før oppmøte
overview-not-started = { $n ->
    [one] 1 medarbeider har ikke begynt
   *[other] { $n } medarbeidere har ikke begynt
}
overview-unknown-title = { $n ->
    [one] Du vet ikke om 1 medarbeider har begynt
   *[other] Du vet ikke om { $n } medarbeidere har begynt
}
overview-unknown-too = { $n ->
    [one] 1 til har ukjent status.
   *[other] { $n } til har ukjent status.
}
overview-before-second = Andre møte er { $when }. Alle skal ha påbegynt programmet før da.
overview-before-second-unplanned = Alle skal ha påbegynt programmet før det andre møtet.
overview-not-completed = { $n ->
    [one] 1 medarbeider har ikke fullført
   *[other] { $n } medarbeidere har ikke fullført
}
overview-completed-text = Begge møtene er holdt. Følg opp til alle har fullført.
overview-deadline-is = Fristen er { $when }.
overview-deadline-was = Fristen var { $date }.
overview-catch-up = { $n ->
    [one] 1 medarbeider må ta igjen et møte
   *[other] { $n } medarbeidere må ta igjen et møte
}
overview-catch-up-text = Alle har fullført modulene. Gå gjennom møtet med dem som ikke var der.
overview-catch-up-do = Se hvem det gjelder
overview-nobody = Ingen på listen er til stede i enheten
overview-nobody-text = Alle er i permisjon, har sluttet eller har flyttet. Se over listen, eller legg til dem som er kommet.
overview-done = Alt er gjort
overview-done-text = Begge møtene er holdt, og alle har fullført. Godt jobbet.
overview-done-do = Se rapporter
overview-tomorrow = i morgen
overview-in-days = om { $n } dager
overview-days-ago = { $n ->
    [one] i går
   *[other] for { $n } dager siden
}
# same
overview-when = { $day } – { $away }

overview-started-before = Påbegynt – før andre møte
overview-started = Påbegynt
overview-completed = Fullført
overview-of = av { $n }
overview-last-read = Sist lest i { $system } { $date }
overview-never-read = Status er ikke lest ennå
overview-unknown = { $n ->
    [one] 1 ukjent
   *[other] { $n } ukjente
}
overview-on-leave = { $n } i permisjon teller ikke med
overview-deadline = Frist { $date }
overview-deadline-past = Fristen var { $date }
overview-no-deadline = Ingen frist er satt
overview-left = { $n } igjen

overview-follow-up = Trenger oppfølging ({ $n })
overview-show-all = Vis alle
overview-follow-up-none = Ingen trenger oppfølging nå.
overview-follow-up-more = { $n ->
    [one] og 1 til
   *[other] og { $n } til
}

overview-decide = { $n ->
    [one] 1 medarbeider har avlesninger som ikke stemmer overens
   *[other] { $n } medarbeidere har avlesninger som ikke stemmer overens
}
overview-decide-text = Se på dem og avgjør hva som er riktig, så stemmer tallene.
overview-decide-do = Avgjør nå
