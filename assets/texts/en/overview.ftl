# «Overview»: the next step, how far the unit has come, who to follow up. {$n} is a count.

overview-next = Next step
overview-add-people = Add your staff
overview-add-people-text = Paste the list from Excel or an e-mail, and you are ready to go.
overview-add-people-do = Add staff
overview-prepare = { $n ->
    [one] You have 1 module left yourself
   *[other] You have { $n } modules left yourself
}
overview-prepare-text = Take the modules before you hold the first meeting. Then you know what your staff will go through, and can answer questions.
overview-prepare-do = Prepare
overview-to-first = Go to the first meeting
overview-hold-first = Hold the first meeting
overview-hold-first-today = The first meeting is today
overview-hold-first-text = Two minutes on what your staff will do, how and why.
overview-hold-first-do = Go to the first meeting
overview-choices-first = Plan the first meeting
overview-hold-second = Everyone has started – hold the second meeting
overview-hold-second-today = The second meeting is today
overview-hold-second-text = Five minutes with a short discussion and a reminder to complete.
overview-hold-second-do = Go to the second meeting
overview-choices-second = Plan the second meeting
overview-planned = Planned for { $when }.
overview-attendance-first = { $n ->
    [one] Attendance at the first meeting is missing for 1
   *[other] Attendance at the first meeting is missing for { $n }
}
overview-attendance-second = { $n ->
    [one] Attendance at the second meeting is missing for 1
   *[other] Attendance at the second meeting is missing for { $n }
}
overview-attendance-text = Record who was there, and you will see who must catch up.
overview-attendance-do = Record attendance
overview-not-started = { $n ->
    [one] 1 person has not started
   *[other] { $n } people have not started
}
overview-unknown-title = { $n ->
    [one] You do not know whether 1 person has started
   *[other] You do not know whether { $n } people have started
}
overview-unknown-too = { $n ->
    [one] 1 more has unknown status.
   *[other] { $n } more have unknown status.
}
overview-before-second = The second meeting is { $when }. Everyone must have started the programme by then.
overview-before-second-unplanned = Everyone must have started the programme before the second meeting.
overview-not-completed = { $n ->
    [one] 1 person has not completed
   *[other] { $n } people have not completed
}
overview-completed-text = Both meetings have been held. Follow up until everyone has completed.
overview-deadline-is = The deadline is { $when }.
overview-deadline-was = The deadline was { $date }.
overview-catch-up = { $n ->
    [one] 1 person must catch up on a meeting
   *[other] { $n } people must catch up on a meeting
}
overview-catch-up-text = Everyone has completed the modules. Go through the meeting with those who were not there.
overview-catch-up-do = See who
overview-nobody = Nobody on the list is in the unit now
overview-nobody-text = Everyone is on leave, has left or has moved. Look through the list, or add those who have come.
overview-done = Everything is done
overview-done-text = Both meetings have been held, and everyone has completed. Well done.
overview-done-do = See reports
overview-tomorrow = tomorrow
overview-in-days = in { $n } days
overview-days-ago = { $n ->
    [one] yesterday
   *[other] { $n } days ago
}
# same
overview-when = { $day } – { $away }

overview-started-before = Started – before the second meeting
overview-started = Started
overview-completed = Completed
overview-of = of { $n }
overview-last-read = Last read in { $system } { $date }
overview-never-read = Status has not been read yet
overview-unknown = { $n } unknown
overview-on-leave = { $n } on leave, not counted
overview-deadline = Deadline { $date }
overview-deadline-past = The deadline was { $date }
overview-no-deadline = No deadline is set
overview-left = { $n } left

overview-follow-up = Needs follow-up ({ $n })
overview-show-all = Show all
overview-follow-up-none = Nobody needs follow-up now.
overview-follow-up-more = { $n ->
    [one] and 1 more
   *[other] and { $n } more
}

overview-decide = { $n ->
    [one] 1 person has readings that do not agree
   *[other] { $n } people have readings that do not agree
}
overview-decide-text = Look at them and decide what is right, so that the numbers are right too.
overview-decide-do = Decide now
