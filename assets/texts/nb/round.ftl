# «Statusrunde»: one person at a time, one key per status. {$n} is a count.

page-round = Statusrunde
round-where = les av i { $system } under «{ $tab }», { $date }
round-at = { $at } av { $all }
round-pause = ta pause
round-leave = tilbake
round-hint-same = uendret
round-hint-skip = hopp over
round-hint-back = tilbake
round-hint-undo = angre
round-progress = Framdrift
round-progress-spoken = { $done } av { $all } gått gjennom

round-last = Sist: { $reading }
round-last-system = { $status }, lest i { $system } { $date }
round-last-person = { $status }, oppgitt av medarbeideren { $date }
round-last-import = { $status }, importert { $date }
round-answered = Lest i runden: { $status }
round-was = var { $status }
round-skipped = hoppet over
round-unknown = Statusen er ukjent fra før. Velg 1, 2 eller 3.
round-said = { $name }: { $status }. { $next }
round-said-undone = Angret. { $next }

round-start-title = { $n ->
    [one] Les av status for 1 medarbeider
   *[other] Les av status for { $n } medarbeidere
}
round-start-text = Ha { $system } oppe under «{ $tab }», og trykk én tast for hver medarbeider. Du kan ta pause når du vil, og fortsette senere.
round-on-leave = { $n ->
    [one] 1 i permisjon er ikke med.
   *[other] { $n } i permisjon er ikke med.
}
round-coming = { $n ->
    [one] 1 som begynner senere, er ikke med.
   *[other] { $n } som begynner senere, er ikke med.
}
round-start = Start runden
round-go-on = Fortsett runden – { $left } av { $all } gjenstår
round-begin-again = Begynn på nytt
round-under-way = Du er midt i en runde
round-under-way-from = Runden fra { $date } er ikke ferdig
round-kept = Alt du har lest av, er lagret. Ha { $system } oppe under «{ $tab }» når du fortsetter.
round-open-system = Åpne { $system }
round-nobody-title = Det er ingen å lese av
round-nobody-text = Runden går gjennom dem som er i enheten i dag. Legg til medarbeidere, eller se hvem som er i permisjon.
round-to-people = Til medarbeiderne

round-order-alphabetical = Rekkefølge: alfabetisk etter etternavn
round-order-listed = Rekkefølge: som i { $system }
round-order-rest = { $n ->
    [one] 1 står ikke i listen og kommer til slutt.
   *[other] { $n } står ikke i listen og kommer til slutt.
}
round-order-use = Bruk rekkefølgen i { $system }
round-order-change = Endre rekkefølgen
round-order-title = Rekkefølgen i { $system }
round-order-label = Listen fra { $system }
round-order-help = Kopier listen under «{ $tab }» og lim den inn her. Bare rekkefølgen blir lagret.
round-order-known = { $n ->
    [one] 1 er kjent igjen
   *[other] { $n } er kjent igjen
}
round-order-strangers = { $n ->
    [one] 1 i listen er ikke blant medarbeiderne dine
   *[other] { $n } i listen er ikke blant medarbeiderne dine
}
round-order-missing = { $n ->
    [one] 1 av medarbeiderne dine står ikke i listen og kommer til slutt
   *[other] { $n } av medarbeiderne dine står ikke i listen og kommer til slutt
}
round-order-more = { $n } til
round-order-none = Ingen i listen er kjent igjen. Sjekk at den har med navnene.
round-order-birth-numbers = Det sto fødselsnummer i listen. De er tatt bort og blir ikke lagret.
round-order-save = Bruk denne rekkefølgen
round-order-clear = Bruk alfabetisk rekkefølge

round-end-title = Runden er ferdig
round-end-read = { $n } lest
round-end-changed = { $n } endret
round-end-same = { $n } uendret
round-end-skipped = { $n } hoppet over
round-end-begun = { $done } av { $all } har begynt
round-end-completed = { $done } av { $all } har fullført
round-end-before = { $n } før runden
round-end-as-before = Som før runden
round-end-decide = { $n ->
    [one] 1 avlesning må avgjøres
   *[other] { $n } avlesninger må avgjøres
}
round-end-decide-why = { $n ->
    [one] Den stemmer ikke med det som er lest før.
   *[other] De stemmer ikke med det som er lest før.
}
round-end-decide-now = Avgjør nå
round-end-changes = Endret i runden
round-end-no-changes = Ingen har fått ny status.
round-end-change = { $before } → { $now }
round-end-skipped-title = Hoppet over
round-end-take = Les dem av nå
round-end-newcomers = { $n ->
    [one] 1 er kommet til etter at runden begynte, og er ikke lest av.
   *[other] { $n } er kommet til etter at runden begynte, og er ikke lest av.
}
round-end-done = Ferdig
