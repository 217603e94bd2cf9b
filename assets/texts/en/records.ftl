# Records of a unit, their fields and what stands in them, for comparing two versions.

record-details = The unit
record-module-done = Your own module: { $module }
record-film-seen = Film you have seen: { $film }
record-rehearsal = Rehearsal
record-topic = Your own topic
record-person = Employee
record-profile = Profile
record-meeting = Meeting
record-attended = Attendance: { $meeting }
record-reading = Reading
record-catch-up = Caught up
record-reminder = Reminder
record-order = Order
record-round = Status round
record-session = Session
record-past = Earlier cycle
record-history = History
field-name = Name
field-started = Started
field-deadline = Deadline
field-delete-on = Deletion date
field-delete-reason = Reason for the deletion date
field-sample = Sample
field-closed = Closed
field-email = E-mail
field-number = Employee number
field-joined = Joined
field-leave = Leave
field-departure = Left or moved
field-takes = Takes the module
field-date = Date
field-time = Time
field-form = Form
# same
field-film = Film
field-topic = Topic
field-note = Note
field-held = Held
field-attendance = Attendance
# same
field-status = Status
field-module = Module
field-source = Source
field-verdict = Decision
field-length = Length
field-pace = Words a minute
field-title = Title
field-link = Link
field-subject = What you go through
field-counted = Counted
field-completed = Completed
value-nothing = not filled in
value-yes = yes
value-no = no
value-from = from { $from }
value-from-until = from { $from } until { $until }
value-left = left { $date }
value-moved = moved { $date }
value-held = { $when }, took { $length }
value-open = not decided
value-stands = stands
value-set-aside = set aside

# What differs between two versions: who, and what about them.
# same
differs = { $who }: { $what }
differs-added = added
differs-removed = removed
differs-record-added = { $record } (added)
differs-record-removed = { $record } (removed)
# same
differs-times = { $n } × { $what }
differs-more-people = { $n ->
    [one] 1 more employee
   *[other] { $n } more employees
}
differs-more = { $n ->
    [one] 1 more record
   *[other] { $n } more records
}
names-and-more = { $names } and { $n } more
