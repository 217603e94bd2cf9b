# The chart of progress, and going on to a new cycle. {$n} is a count.

cycle-closed-refused = Runden er avslutta. Opne han på nytt om du vil endre noko.

progress = Utvikling
progress-empty = Utviklinga blir vist når status er lesen to dagar.
progress-deadline = Frist
progress-dashed = Den stipla fortsetjinga viser når alle er ferdige i dette tempoet.
progress-pace = i dette tempoet er alle ferdige { $date }
progress-pace-late = { $n ->
    [one] i dette tempoet er alle ferdige { $date }, 1 dag etter fristen
   *[other] i dette tempoet er alle ferdige { $date }, { $n } dagar etter fristen
}
progress-said-counts = { $started } av { $all } har byrja, { $completed } har fullført.
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
