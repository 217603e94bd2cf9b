# The chart of progress, and going on to a new cycle. {$n} is a count.

cycle-closed-refused = This cycle is closed. Reopen it if you want to change anything.

progress = Progress
progress-empty = Progress is shown once status has been read on two different days.
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

cycle-ask = New cycle …
cycle-about = When everyone is done, or the year is over, you can start a new cycle with the same people.
cycle-title = New cycle
cycle-text = This cycle will be closed, and a new one begins.
cycle-along = This comes along
cycle-along-people = The people who are in the unit, with profiles and leave
cycle-along-modules = Modules you have chosen by hand
cycle-along-own = Your own topics and links to films
cycle-along-order = The order in { $system }
cycle-behind = This stays behind
# same
cycle-behind-status = Status
cycle-behind-meetings = Meetings and attendance
cycle-behind-reminders = Reminders and history
cycle-deadline = New deadline for completing (optional)
cycle-deadline-help = You can set the deadline later, in the settings.
cycle-deadline-mistake = Write a date in the future, such as 18/12. Leave the field empty if the deadline is not decided.
cycle-file = The new cycle will be saved as “{ $file }”, in the same folder as this one.
cycle-old = The old file stays where it is. You can read it until { $date }. Then it should be deleted.
cycle-old-overdue = The old file should have been deleted on { $date }. Delete it when you no longer need it.
cycle-do = Begin new cycle
cycle-begun = The new cycle has begun. The last one is closed.
cycle-beginning = The new cycle is being made …
cycle-failed-title = The new cycle was not made
cycle-failed-text = The cycle you are in is still open, and nothing is lost. Try again when the fault is mended.
cycle-is-closed = This cycle was closed on { $closed }. You can read it until { $until }.
cycle-is-closed-overdue = This cycle was closed on { $closed }. The file should have been deleted on { $until }.
cycle-closed-step = This cycle is closed
cycle-closed-step-text = You can read all that is recorded, and take out reports. Reopen the cycle if you want to change anything.
cycle-reopen = Reopen

past = { $n ->
    [one] Last cycle
   *[other] Earlier cycles
}
past-when = From { $started } to { $closed }.
past-numbers = { $started } of { $all } started, { $completed } completed.
past-deadline = Deadline: { $date }.
past-until = Without names. The numbers are shown until { $date }, when the old file should be deleted.
past-open = Open the file
past-open-spoken = Open the file of the cycle that was closed on { $date }
past-not-found-title = Møteklar did not find the file
past-not-found = Møteklar has looked among the files you opened last, and in the folder where this unit is. If the file is somewhere else, you can open it from the settings.

pick-export = Save the list as
export-title = Save the list as a file
export-text = The file can be opened in Excel. It has each person’s name, e-mail, employee number, status and what is next.
export-care = This is personal data. Save the file where only you can get at it, and delete it when you no longer need it.
export-do = Choose a place …
export-file = { $unit } – follow-up { $date }
export-done = The list is saved as “{ $file }”. Delete the file when you no longer need it.
export-writing = Saving the file …
export-failed = The list was not saved
export-name = Name
export-email = E-mail
export-number = Employee number
# same
export-status = Status
export-date = Date
export-source = Source
export-modules-done = Modules completed
export-modules-all = Modules in all
export-next = Next
