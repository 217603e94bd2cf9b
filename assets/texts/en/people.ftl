# «Staff»: the table, the panel about one person, adding, pasting, following up. {$n} is a count.

people-paste = Paste a list
people-add = Add
people-add-one = Add one person
people-search = Search for a name
people-clear-search = Clear the search
people-show-all = Show everyone
people-filter-all = Everyone { $n }
people-filter-not-started = Not started { $n }
people-filter-not-completed = Not completed { $n }
people-filter-unknown = Unknown { $n }
people-filter-catch-up = Must catch up { $n }
people-filter-on-leave = On leave { $n }
people-filter-gone = Left { $n }

people-empty-title = Who is taking part?
people-empty-text = Copy the list from Excel, or the recipients of an e-mail, and paste it. You will see who is on it before anyone is added. Møteklar needs only names; e-mail and employee number are useful too.
people-nobody-found = Nobody matches what you are searching for.
people-nobody-not-started = Everyone has started. There is nobody to follow up here.
people-nobody-not-completed = Everyone has completed. There is nobody to follow up here.
people-nobody = There is nobody here just now.

people-table = { $n ->
    [one] Staff, 1 row
   *[other] Staff, { $n } rows
}
people-column-name = Name
# same
people-column-status = Status
people-column-source = Source
people-column-modules = Modules
people-column-next = Next
people-modules-spoken = { $done } of { $all } modules
people-old = old reading
people-until = until { $date }
people-new-since = New { $date }
people-caught-up = Caught up
people-next-read-again = Check the status again
people-next-catch-up-first = Go through first meeting
people-next-catch-up-second = Go through second meeting
people-next-find-out = Check the status
people-next-remind = Send a reminder
people-next-reminded = Reminded { $date }
people-next-back = Back { $date }

people-bar = Actions for those selected
people-chosen = { $n } selected
people-set-spoken = Set { $status } for { $n }, read in { $source } today
people-mark-reminded = { $n ->
    [one] Mark 1 as reminded
   *[other] Mark { $n } as reminded
}
people-choose-one = Select only one
people-reminder-copied = The reminder has been copied, and recorded for today. Paste it into an e-mail.

people-close-panel = Close the panel
people-missed = { $meeting }: must catch up
people-read-on = Source: { $source }, { $date }
people-old-reading = The status was read more than { $n } days ago. Read it again.
people-catch-up-first = Go through the first meeting ({ $minutes } min)
people-catch-up-second = Go through the second meeting ({ $minutes } min)
people-set-status = Set status
people-source = Source
people-status-day = Date of the status
people-set-one-spoken = Set status: { $status }
people-modules = Modules ({ $n })
people-module-everyone = for everyone
people-module-because = because: { $why }
people-module-by-hand = added by you
people-edit = Edit
people-leave = Leave
people-depart = Left or moved
people-bring-back = Back on the list
people-remove = Delete
people-history = History
people-history-all = Show all { $n } events
people-history-read = { $status }, source: { $source }
people-history-module = { $module }: { $status }, source: { $source }
people-history-added = Added to the list
people-history-edited = Details changed
people-history-leave = Leave recorded
people-history-leave-until = Leave recorded, back { $date }
people-history-leave-ended = Leave ended
people-history-left = Left { $date }
people-history-moved = Moved to another unit { $date }
people-history-returned = Back on the list
people-history-caught-up = { $meeting }: caught up
people-history-reminded = Reminded
people-history-reminded-again = Reminded again
people-leave-dates = On leave from { $from }, back { $until }
people-leave-from = On leave from { $from }

people-add-title = Add a person
people-edit-title = Edit a person
people-name = Name
people-name-empty = Write a name.
people-name-needed = A name is needed before you can save.
people-name-too-long = A name can have at most 1000 characters.
people-name-twice = Someone with this name is already on the list. You can still save.
people-email = Work e-mail
people-email-help = Used for reminders. May be left empty.
people-email-wrong = The address needs characters on both sides of @ and no spaces.
people-address-twice = Someone else on the list has the same e-mail or employee number.
people-number = Employee number
people-number-help = May be left empty. Never use a national identity number.
people-birth-number = This looks like a national identity number. Møteklar does not accept those.
people-profiles = Which personal data does the person process?
people-profiles-help = This decides which modules the person takes.
people-joined = First day in the unit
people-joined-all = First day in the unit for those you paste
people-joined-help = Fill this in for those who are new. Anyone who came after a meeting must catch up on it.
people-save = Save
people-add-this = Add the person
people-add-and-next = Add and go on to the next
people-date-hint = dd/mm/yyyy
people-date-unreadable = The date cannot be read. Write, for example, 26/11/2026.
people-date-future = The date cannot be after today.

people-paste-title = Paste a list
people-paste-label = List from Excel or e-mail
people-paste-hint = Press Ctrl+V
people-paste-help = One on each line, rows from a spreadsheet, or the recipients of an e-mail. Ctrl+Enter adds them.
people-paste-add = Add { $n }
people-paste-add-none = Nobody to add
people-paste-new = { $n ->
    [one] 1 new
   *[other] { $n } new
}
people-paste-here = { $n ->
    [one] 1 is already on the list
   *[other] { $n } are already on the list
}
people-paste-twice = { $n ->
    [one] 1 is listed twice
   *[other] { $n } are listed twice
}
people-paste-nameless = { $n ->
    [one] 1 row has no name
   *[other] { $n } rows have no name
}
people-paste-long = { $n ->
    [one] 1 row is too long to be a name
   *[other] { $n } rows are too long to be names
}
people-paste-nothing = Found no names in what you pasted
people-paste-too-large = The text is too large to read. Paste less at a time.
people-paste-too-many = There are more than { $n } rows. Paste less at a time.
people-paste-birth-numbers = { $n ->
    [one] 1 national identity number in { $column } is left out
   *[other] { $n } national identity numbers in { $column } are left out
}
people-paste-dropped = These columns are not needed and are left out: { $columns }
people-paste-column = “{ $title }”
people-paste-column-number = column { $n }
people-paste-preview = { $n ->
    [one] 1 row
   *[other] { $n } rows
}
people-row-number = Row { $n }
people-row-here = already on the list
people-row-twice = is listed twice
people-row-nameless = has no name
people-row-long = too long to be a name
people-row-proposed = name suggested from the e-mail address

people-leave-title = Leave: { $name }
people-leave-text = Anyone on leave is not counted in the figures. Do not record the reason anywhere.
people-leave-first-day = First day away
people-leave-back = First day back
people-leave-back-help = May be left empty if you do not know yet.
people-leave-backwards = The first day back must be after the first day away.
people-leave-save = Save the leave
people-leave-end = Remove the leave
people-depart-title = Left or moved: { $name }
people-depart-text = The person is no longer counted in the figures, but the history stays.
people-depart-left = Has left the municipality
people-depart-moved = Has moved to another unit
people-depart-day = First day away
people-depart-save = Take off the list
people-remove-title = Delete { $name }?
people-remove-text = Everything recorded about { $name } will be removed from the file: status, attendance, reminders and history. You can undo this as long as the unit is open.
people-remove-instead = If the person has left or moved, it is better to record that.
people-remove-yes = Remove from the list
people-remove-no = Keep
people-catch-up-text = The meeting has been caught up on when you have gone through it together. Sending it in an e-mail is not enough.
people-catch-up-day = When did you go through it?
people-catch-up-done = We have gone through it

people-filter-decide = To decide { $n }
people-next-comes = Starts { $date }
people-history-stands = You decided that “{ $status }” is right
people-history-set-aside = You disregarded the reading “{ $status }”
people-history-reopened = The reading “{ $status }” counts again
people-history-skipped = Skipped in the status round
people-history-session = Gone through together: { $subject }, { $attendance }
