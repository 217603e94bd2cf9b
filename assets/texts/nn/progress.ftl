# The chart of progress, and going on to a new cycle. {$n} is a count.

cycle-closed-refused = Omgangen er avslutta. Opne han på nytt om du vil endre noko.

progress = Utvikling
progress-empty = Utviklinga blir vist når status er lesen på to ulike dagar.
progress-deadline = Frist
progress-dashed = Den stipla fortsetjinga viser når alle er ferdige i dette tempoet.
progress-pace = i dette tempoet er alle ferdige { $date }
progress-pace-late = { $n ->
    [one] i dette tempoet er alle ferdige { $date }, 1 dag etter fristen
   *[other] i dette tempoet er alle ferdige { $date }, { $n } dagar etter fristen
}
progress-said-counts = { $started } av { $all } er i gang, { $completed } har fullført.
progress-said-read = Sist lese { $date }.
progress-said-pace = I dette tempoet er alle ferdige { $date }.
progress-said-pace-just = I dette tempoet er alle ferdige { $date } – same dag som fristen.
progress-said-pace-early = { $n ->
    [one] I dette tempoet er alle ferdige { $date } – 1 dag før fristen.
   *[other] I dette tempoet er alle ferdige { $date } – { $n } dagar før fristen.
}
progress-said-pace-late = { $n ->
    [one] I dette tempoet er alle ferdige { $date } – 1 dag etter fristen.
   *[other] I dette tempoet er alle ferdige { $date } – { $n } dagar etter fristen.
}

cycle-ask = Ny omgang …
cycle-about = Når alle er ferdige, eller året er omme, kan du byrje på ein ny omgang med dei same medarbeidarane.
cycle-title = Ny omgang
cycle-text = Denne omgangen blir avslutta, og ein ny byrjar.
cycle-along = Dette blir med
cycle-along-people = Medarbeidarane som er i eininga, med profilar og permisjonar
cycle-along-modules = Modular du har valt for hand
cycle-along-own = Dine eigne tema og lenkjer til filmar
cycle-along-order = Rekkjefølgja i { $system }
cycle-behind = Dette blir ikkje med
# same
cycle-behind-status = Status
cycle-behind-meetings = Møte og oppmøte
cycle-behind-reminders = Påminningar og historikk
cycle-deadline = Ny frist for å fullføre (valfritt)
cycle-deadline-help = Du kan setje fristen seinare, i innstillingane.
cycle-deadline-mistake = Skriv ein dato fram i tid, til dømes 18.12. La feltet stå tomt om fristen ikkje er bestemd.
cycle-file = Den nye omgangen blir lagra som «{ $file }», i same mappe som denne.
cycle-old = Den gamle fila blir liggjande. Du kan lese ho til { $date }. Då skal ho slettast.
cycle-old-overdue = Den gamle fila skulle vore sletta { $date }. Slett ho når du ikkje treng ho lenger.
cycle-do = Byrj ny omgang
cycle-begun = Den nye omgangen har byrja. Den førre er avslutta.
cycle-beginning = Den nye omgangen blir laga …
cycle-failed-title = Den nye omgangen blei ikkje laga
cycle-failed-text = Omgangen du er i, er framleis open, og ingenting har gått tapt. Prøv igjen når feilen er retta.
cycle-is-closed = Denne omgangen blei avslutta { $closed }. Du kan lese han til { $until }.
cycle-is-closed-overdue = Denne omgangen blei avslutta { $closed }. Fila skulle vore sletta { $until }.
cycle-closed-step = Omgangen er avslutta
cycle-closed-step-text = Du kan lese alt som er ført, og ta ut rapportar. Opne omgangen på nytt om du vil endre noko.
cycle-reopen = Opne på nytt

past = { $n ->
    [one] Førre omgang
   *[other] Tidlegare omgangar
}
past-when = Frå { $started } til { $closed }.
past-numbers = { $started } av { $all } kom i gang, { $completed } fullførte.
past-deadline = Frist: { $date }.
past-until = Utan namn. Tala blir viste til { $date }, då den gamle fila skal slettast.
past-open = Opne fila
past-open-spoken = Opne fila for omgangen som blei avslutta { $date }
past-not-found-title = Møteklar fann ikkje fila
past-not-found = Møteklar har leita blant filene du har opna sist, og i mappa der denne eininga ligg. Ligg fila ein annan stad, kan du opne ho frå innstillingane.

pick-export = Lagre lista som
export-title = Lagre lista som fil
export-text = Fila kan opnast i Excel. Ho har namn, e-post, tilsettnummer, status og kva som er neste steg for kvar medarbeidar.
export-care = Dette er personopplysningar. Lagre fila der berre du kjem til ho, og slett ho når du ikkje treng ho lenger.
export-do = Vel stad …
export-file = { $unit } – oppfølging { $date }
export-done = Lista er lagra som «{ $file }». Slett fila når du ikkje treng ho lenger.
export-writing = Lagrar fila …
export-failed = Lista blei ikkje lagra
export-name = Namn
export-email = E-post
export-number = Tilsettnummer
# same
export-status = Status
export-date = Dato
export-source = Kjelde
export-modules-done = Modular fullførte
export-modules-all = Modular i alt
export-next = Neste steg
