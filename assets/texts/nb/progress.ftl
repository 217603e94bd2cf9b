# The chart of progress, and going on to a new cycle. {$n} is a count.

cycle-closed-refused = Omgangen er avsluttet. Gjenåpne den hvis du vil endre noe.

progress = Utvikling
progress-empty = Utviklingen vises når status er lest på to ulike dager.
progress-deadline = Frist
progress-dashed = Den stiplede fortsettelsen viser når alle er ferdige i dette tempoet.
progress-pace = i dette tempoet er alle ferdige { $date }
progress-pace-late = { $n ->
    [one] i dette tempoet er alle ferdige { $date }, 1 dag etter fristen
   *[other] i dette tempoet er alle ferdige { $date }, { $n } dager etter fristen
}
progress-said-counts = { $started } av { $all } har begynt, { $completed } har fullført.
progress-said-read = Sist lest { $date }.
progress-said-pace = I dette tempoet er alle ferdige { $date }.
progress-said-pace-just = I dette tempoet er alle ferdige { $date } – samme dag som fristen.
progress-said-pace-early = { $n ->
    [one] I dette tempoet er alle ferdige { $date } – 1 dag før fristen.
   *[other] I dette tempoet er alle ferdige { $date } – { $n } dager før fristen.
}
progress-said-pace-late = { $n ->
    [one] I dette tempoet er alle ferdige { $date } – 1 dag etter fristen.
   *[other] I dette tempoet er alle ferdige { $date } – { $n } dager etter fristen.
}

cycle-ask = Ny omgang …
cycle-about = Når alle er ferdige, eller året er omme, kan du begynne på en ny omgang med de samme medarbeiderne.
cycle-title = Ny omgang
cycle-text = Denne omgangen blir avsluttet, og en ny begynner.
cycle-along = Dette blir med
cycle-along-people = Medarbeiderne som er i enheten, med profiler og permisjoner
cycle-along-modules = Moduler du har valgt for hånd
cycle-along-own = Dine egne temaer og lenker til filmer
cycle-along-order = Rekkefølgen i { $system }
cycle-behind = Dette blir ikke med
# same
cycle-behind-status = Status
cycle-behind-meetings = Møter og oppmøte
cycle-behind-reminders = Påminnelser og historikk
cycle-deadline = Ny frist for å fullføre (valgfritt)
cycle-deadline-help = Du kan sette fristen senere, i innstillingene.
cycle-deadline-mistake = Skriv en dato fram i tid, for eksempel 18.12. La feltet stå tomt hvis fristen ikke er bestemt.
cycle-file = Den nye omgangen blir lagret som «{ $file }», i samme mappe som denne.
cycle-old = Den gamle filen blir liggende. Du kan lese den til { $date }. Da skal den slettes.
cycle-old-overdue = Den gamle filen skulle vært slettet { $date }. Slett den når du ikke trenger den lenger.
cycle-do = Begynn ny omgang
cycle-begun = Den nye omgangen har begynt. Den forrige er avsluttet.
cycle-beginning = Den nye omgangen blir laget …
cycle-failed-title = Den nye omgangen ble ikke laget
cycle-failed-text = Omgangen du er i, er fortsatt åpen, og ingenting er gått tapt. Prøv igjen når feilen er rettet.
cycle-is-closed = Denne omgangen ble avsluttet { $closed }. Du kan lese den til { $until }.
cycle-is-closed-overdue = Denne omgangen ble avsluttet { $closed }. Filen skulle vært slettet { $until }.
cycle-closed-step = Omgangen er avsluttet
cycle-closed-step-text = Du kan lese alt som er ført, og ta ut rapporter. Gjenåpne omgangen hvis du vil endre noe.
cycle-reopen = Gjenåpne

past = { $n ->
    [one] Forrige omgang
   *[other] Tidligere omganger
}
past-when = Fra { $started } til { $closed }.
past-numbers = { $started } av { $all } begynte, { $completed } fullførte.
past-deadline = Frist: { $date }.
past-until = Uten navn. Tallene vises til { $date }, da den gamle filen skal slettes.
past-open = Åpne filen
past-open-spoken = Åpne filen for omgangen som ble avsluttet { $date }
past-not-found-title = Møteklar fant ikke filen
past-not-found = Møteklar har lett blant filene du har åpnet sist, og i mappen der denne enheten ligger. Ligger filen et annet sted, kan du åpne den fra innstillingene.

pick-export = Lagre listen som
export-title = Lagre listen som fil
export-text = Filen kan åpnes i Excel. Den har navn, e-post, ansattnummer, status og hva som er neste steg for hver medarbeider.
export-care = Dette er personopplysninger. Lagre filen der bare du kommer til den, og slett den når du ikke trenger den lenger.
export-do = Velg sted …
export-file = { $unit } – oppfølging { $date }
export-done = Listen er lagret som «{ $file }». Slett filen når du ikke trenger den lenger.
export-writing = Lagrer filen …
export-failed = Listen ble ikke lagret
export-name = Navn
export-email = E-post
export-number = Ansattnummer
# same
export-status = Status
export-date = Dato
export-source = Kilde
export-modules-done = Moduler fullført
export-modules-all = Moduler i alt
export-next = Neste steg
