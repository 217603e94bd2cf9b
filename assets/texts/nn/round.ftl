# «Statusrunde»: one person at a time, one key per status. {$n} is a count.

page-round = Statusrunde
round-where = les av i { $system } under «{ $tab }», { $date }
round-at = { $at } av { $all }
round-pause = ta pause
round-leave = tilbake
round-hint-same = uendra
round-hint-skip = hopp over
round-hint-back = tilbake
round-hint-undo = angre
round-progress = Framdrift
round-progress-spoken = { $done } av { $all } gått gjennom

round-last = Sist: { $reading }
round-last-system = { $status }, lese i { $system } { $date }
round-last-person = { $status }, oppgitt av medarbeidaren { $date }
round-last-import = { $status }, importert { $date }
round-answered = Lese i runden: { $status }
round-was = var { $status }
round-skipped = hoppa over
round-unknown = Statusen er ukjend frå før. Vel 1, 2 eller 3.
round-said = { $name }: { $status }. { $next }
round-said-undone = Angra. { $next }

round-start-title = { $n ->
    [one] Les av status for 1 medarbeidar
   *[other] Les av status for { $n } medarbeidarar
}
round-start-text = Ha { $system } oppe under «{ $tab }», og trykk éin tast for kvar medarbeidar. Du kan ta pause når du vil, og halde fram seinare.
round-on-leave = { $n ->
    [one] 1 i permisjon er ikkje med.
   *[other] { $n } i permisjon er ikkje med.
}
round-coming = { $n ->
    [one] 1 som byrjar seinare, er ikkje med.
   *[other] { $n } som byrjar seinare, er ikkje med.
}
round-start = Start runden
round-go-on = Hald fram med runden – { $left } av { $all } står att
round-begin-again = Byrj på nytt
round-under-way = Du er midt i ein runde
round-under-way-from = Runden frå { $date } er ikkje ferdig
round-kept = Alt du har lese av, er lagra. Ha { $system } oppe under «{ $tab }» når du held fram.
round-open-system = Opne { $system }
round-nobody-title = Det er ingen å lese av
round-nobody-text = Runden går gjennom dei som er i eininga i dag. Legg til medarbeidarar, eller sjå kven som er i permisjon.
round-to-people = Til medarbeidarane

round-order-alphabetical = Rekkjefølgje: alfabetisk etter etternamn
round-order-listed = Rekkjefølgje: som i { $system }
round-order-rest = { $n ->
    [one] 1 står ikkje i lista og kjem til slutt.
   *[other] { $n } står ikkje i lista og kjem til slutt.
}
round-order-use = Bruk rekkjefølgja i { $system }
round-order-change = Endre rekkjefølgja
round-order-title = Rekkjefølgja i { $system }
round-order-label = Lista frå { $system }
round-order-help = Kopier lista under «{ $tab }» og lim ho inn her. Berre rekkjefølgja blir lagra.
round-order-known = { $n ->
    [one] 1 er kjend att
   *[other] { $n } er kjende att
}
round-order-strangers = { $n ->
    [one] 1 i lista er ikkje blant medarbeidarane dine
   *[other] { $n } i lista er ikkje blant medarbeidarane dine
}
round-order-missing = { $n ->
    [one] 1 av medarbeidarane dine står ikkje i lista og kjem til slutt
   *[other] { $n } av medarbeidarane dine står ikkje i lista og kjem til slutt
}
round-order-more = { $n } til
round-order-none = Ingen i lista er kjende att. Sjekk at ho har med namna.
round-order-birth-numbers = Det stod fødselsnummer i lista. Dei er tekne bort og blir ikkje lagra.
round-order-save = Bruk denne rekkjefølgja
round-order-clear = Bruk alfabetisk rekkjefølgje

round-end-title = Runden er ferdig
round-end-read = { $n ->
    [one] 1 lesen
   *[other] { $n } lesne
}
round-end-changed = { $n } endra
round-end-same = { $n } uendra
round-end-skipped = { $n } hoppa over
round-end-begun = { $done } av { $all } er i gang
round-end-completed = { $done } av { $all } har fullført
round-end-before = { $n } før runden
round-end-as-before = Som før runden
round-end-decide = { $n ->
    [one] 1 avlesing må avgjerast
   *[other] { $n } avlesingar må avgjerast
}
round-end-decide-why = { $n ->
    [one] Ho stemmer ikkje med det som er lese før.
   *[other] Dei stemmer ikkje med det som er lese før.
}
round-end-decide-now = Avgjer no
round-end-changes = Endra i runden
round-end-no-changes = Ingen har fått ny status.
round-end-change = { $before } → { $now }
round-end-skipped-title = Hoppa over
round-end-take = Les dei av no
round-end-newcomers = { $n ->
    [one] 1 er komen til etter at runden byrja, og er ikkje lesen av.
   *[other] { $n } er komne til etter at runden byrja, og er ikkje lesne av.
}
round-end-done = Ferdig
