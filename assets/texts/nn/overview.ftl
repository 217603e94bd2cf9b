# «Oversikt»: the next step, how far the unit has come, who to follow up. {$n} is a count.

overview-next = Neste steg
overview-add-people = Legg inn medarbeidarane
overview-add-people-text = Lim inn lista frå Excel eller ein e-post, så er du i gang.
overview-add-people-do = Legg inn medarbeidarar
overview-prepare = { $n ->
    [one] Du har sjølv 1 modul att
   *[other] Du har sjølv { $n } modular att
}
overview-prepare-text = Ta modulane før du held det første møtet. Då veit du kva medarbeidarane skal gjennom, og kan svare på spørsmål.
overview-prepare-do = Førebu deg
overview-to-first = Gå til første møte
overview-hold-first = Hald det første møtet
overview-hold-first-today = Det første møtet er i dag
overview-hold-first-text = To minutt om kva medarbeidarane skal gjere, korleis og kvifor.
overview-hold-first-do = Gå til første møte
overview-choices-first = Planlegg første møte
overview-hold-second = Alle er i gang – hald det andre møtet
overview-hold-second-today = Det andre møtet er i dag
overview-hold-second-text = Fem minutt med ein kort diskusjon og ei påminning om å fullføre.
overview-hold-second-do = Gå til andre møte
overview-choices-second = Planlegg andre møte
overview-planned = Planlagt { $when }.
overview-attendance-first = { $n ->
    [one] Oppmøte i første møte manglar for 1
   *[other] Oppmøte i første møte manglar for { $n }
}
overview-attendance-second = { $n ->
    [one] Oppmøte i andre møte manglar for 1
   *[other] Oppmøte i andre møte manglar for { $n }
}
overview-attendance-text = Før kven som var der. Då ser du kven som må ta igjen møtet.
overview-attendance-do = Før oppmøte
overview-not-started = { $n ->
    [one] 1 medarbeidar er ikkje i gang
   *[other] { $n } medarbeidarar er ikkje i gang
}
overview-unknown-title = { $n ->
    [one] Du veit ikkje om 1 medarbeidar er i gang
   *[other] Du veit ikkje om { $n } medarbeidarar er i gang
}
overview-unknown-too = { $n ->
    [one] 1 til har ukjend status.
   *[other] { $n } til har ukjend status.
}
overview-before-second = Andre møte er { $when }. Alle skal vere i gang med programmet før då.
overview-before-second-unplanned = Alle skal vere i gang med programmet før det andre møtet.
overview-not-completed = { $n ->
    [one] 1 medarbeidar har ikkje fullført
   *[other] { $n } medarbeidarar har ikkje fullført
}
overview-completed-text = Begge møta er haldne. Følg opp til alle har fullført.
overview-deadline-is = Fristen er { $when }.
overview-deadline-was = Fristen var { $date }.
overview-catch-up = { $n ->
    [one] 1 medarbeidar må ta igjen eit møte
   *[other] { $n } medarbeidarar må ta igjen eit møte
}
overview-catch-up-text = Alle har fullført modulane. Gå gjennom møtet med dei som ikkje var der.
overview-catch-up-do = Sjå kven det gjeld
overview-nobody = Ingen på lista er til stades i eininga
overview-nobody-text = Alle er i permisjon, har slutta eller har flytta. Sjå over lista, eller legg til dei som er komne.
overview-done = Alt er gjort
overview-done-text = Begge møta er haldne, og alle har fullført. Godt jobba.
overview-done-do = Sjå rapportar
overview-tomorrow = i morgon
overview-in-days = om { $n } dagar
overview-days-ago = { $n ->
    [one] i går
   *[other] for { $n } dagar sidan
}
# same
overview-when = { $day } – { $away }

overview-started-before = I gang – før andre møte
overview-started = I gang
overview-completed = Fullført
overview-of = av { $n }
overview-last-read = Sist lese i { $system } { $date }
overview-never-read = Status er ikkje lesen enno
overview-unknown = { $n ->
    [one] 1 ukjend
   *[other] { $n } ukjende
}
overview-on-leave = { $n } i permisjon tel ikkje med
overview-deadline = Frist { $date }
overview-deadline-past = Fristen var { $date }
overview-no-deadline = Ingen frist er sett
overview-left = { $n } att

overview-follow-up = Treng oppfølging ({ $n })
overview-show-all = Vis alle
overview-follow-up-none = Ingen treng oppfølging no.
overview-follow-up-more = { $n ->
    [one] og 1 til
   *[other] og { $n } til
}

overview-decide = { $n ->
    [one] 1 medarbeidar har avlesingar som ikkje stemmer overeins
   *[other] { $n } medarbeidarar har avlesingar som ikkje stemmer overeins
}
overview-decide-text = Sjå på dei og avgjer kva som er rett, så stemmer tala.
overview-decide-do = Avgjer no
