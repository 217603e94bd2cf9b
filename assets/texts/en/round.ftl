# «Statusrunde»: one person at a time, one key per status. {$n} is a count.

page-round = Status round
round-where = read it in { $system } under “{ $tab }”, { $date }
round-at = { $at } of { $all }
round-pause = take a break
round-leave = back
round-hint-same = unchanged
round-hint-skip = skip
round-hint-back = back
round-hint-undo = undo
round-progress = Progress
round-progress-spoken = { $done } of { $all } gone through

round-last = Last: { $reading }
round-last-system = { $status }, read in { $system } { $date }
round-last-person = { $status }, told by the person { $date }
round-last-import = { $status }, imported { $date }
round-answered = Read in this round: { $status }
round-was = was { $status }
round-skipped = skipped
round-unknown = The status is unknown so far. Choose 1, 2 or 3.
# same
round-said = { $name }: { $status }. { $next }
round-said-undone = Undone. { $next }

round-start-title = { $n ->
    [one] Read the status of 1 person
   *[other] Read the status of { $n } people
}
round-start-text = Keep { $system } open at “{ $tab }”, and press one key for each person. You can take a break at any time and go on later.
round-on-leave = { $n ->
    [one] 1 on leave is not included.
   *[other] { $n } on leave are not included.
}
round-coming = { $n ->
    [one] 1 who starts later is not included.
   *[other] { $n } who start later are not included.
}
round-start = Start the round
round-go-on = Go on with the round – { $left } of { $all } left
round-begin-again = Begin again
round-under-way = You are in the middle of a round
round-under-way-from = The round from { $date } is not finished
round-kept = All you have read is saved. Keep { $system } open at “{ $tab }” when you go on.
round-open-system = Open { $system }
round-nobody-title = There is nobody to read
round-nobody-text = The round goes through those who are in the unit today. Add people, or see who is on leave.
round-to-people = To the staff

round-order-alphabetical = Order: alphabetical by last name
round-order-listed = Order: as in { $system }
round-order-rest = { $n ->
    [one] 1 is not in the list and comes last.
   *[other] { $n } are not in the list and come last.
}
round-order-use = Use the order in { $system }
round-order-change = Change the order
round-order-title = The order in { $system }
round-order-label = The list from { $system }
round-order-help = Copy the list under “{ $tab }” and paste it here. Only the order is kept.
round-order-known = { $n ->
    [one] 1 recognised
   *[other] { $n } recognised
}
round-order-strangers = { $n ->
    [one] 1 in the list is not among your staff
   *[other] { $n } in the list are not among your staff
}
round-order-missing = { $n ->
    [one] 1 of your staff is not in the list and comes last
   *[other] { $n } of your staff are not in the list and come last
}
round-order-more = { $n } more
round-order-none = Nobody in the list was recognised. Check that the names are in it.
round-order-birth-numbers = There were national identity numbers in the list. They have been removed and are never kept.
round-order-save = Use this order
round-order-clear = Use alphabetical order

round-end-title = The round is done
round-end-read = { $n } read
round-end-changed = { $n } changed
round-end-same = { $n } unchanged
round-end-skipped = { $n } skipped
round-end-begun = { $done } of { $all } have started
round-end-completed = { $done } of { $all } have completed
round-end-before = { $n } before the round
round-end-as-before = As before the round
round-end-decide = { $n ->
    [one] 1 reading to decide
   *[other] { $n } readings to decide
}
round-end-decide-why = { $n ->
    [one] It does not agree with what was read before.
   *[other] They do not agree with what was read before.
}
round-end-decide-now = Decide now
round-end-changes = Changed in the round
round-end-no-changes = Nobody has a new status.
# same
round-end-change = { $before } → { $now }
round-end-skipped-title = Skipped
round-end-take = Read them now
round-end-newcomers = { $n ->
    [one] 1 has come since the round began, and is not read.
   *[other] { $n } have come since the round began, and are not read.
}
round-end-done = Done
