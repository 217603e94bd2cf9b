# The chart of progress, and going on to a new cycle. {$n} is a count.

cycle-closed-refused = This cycle is closed. Reopen it if you want to change anything.

progress = Progress
progress-empty = Progress is shown once status has been read on two days.
progress-deadline = Deadline
progress-dashed = The dashed continuation shows when everyone is done at this pace.
progress-pace = at this pace everyone is done on { $date }
progress-pace-late = { $n ->
    [one] at this pace everyone is done on { $date }, 1 day after the deadline
   *[other] at this pace everyone is done on { $date }, { $n } days after the deadline
}
progress-said-counts = { $started } of { $all } have started, { $completed } have completed.
progress-said-read = Last read { $date }.
progress-said-pace = At this pace everyone is done on { $date }.
progress-said-pace-just = At this pace everyone is done on { $date } – the day of the deadline.
progress-said-pace-early = { $n ->
    [one] At this pace everyone is done on { $date } – 1 day before the deadline.
   *[other] At this pace everyone is done on { $date } – { $n } days before the deadline.
}
progress-said-pace-late = { $n ->
    [one] At this pace everyone is done on { $date } – 1 day after the deadline.
   *[other] At this pace everyone is done on { $date } – { $n } days after the deadline.
}
