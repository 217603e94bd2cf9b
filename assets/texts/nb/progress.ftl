# The chart of progress, and going on to a new cycle. {$n} is a count.

cycle-closed-refused = Runden er avsluttet. Gjenåpne den hvis du vil endre noe.

progress = Utvikling
progress-empty = Utviklingen vises når status er lest to dager.
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
