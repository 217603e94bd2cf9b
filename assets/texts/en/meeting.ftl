# The meeting itself, attendance, the page after a meeting, and the names of keys. {$n} is a count.

# Times
# same
present-seconds = { $n } s
# same
present-minutes-seconds = { $m } min { $s } s
present-spoken-seconds = { $n ->
    [one] 1 second
   *[other] { $n } seconds
}
present-spoken-minutes = { $n ->
    [one] 1 minute
   *[other] { $n } minutes
}
present-spoken-both = { $minutes } and { $seconds }
present-spoken-over = { $time } over time

# The line over the script
present-rehearsal = Rehearsal
present-discussion = Discussion
present-not-started = Not started
present-paused = Paused
present-ended = Finished
present-say-this = Say to the staff
present-for-you = For you
present-next-section = Next: { $title } · { $time }
present-last-section = This is the last part
present-if-silent = If the room falls silent: “{ $words }”
present-film-seen = The film that opened the meeting: { $film }
present-slept = The machine was asleep for { $time }. Should that time count?
present-yes = Yes
present-no = No

# The audience window
present-audience-menu = Audience window
present-audience-closed = Audience window closed
present-audience-on = Audience window on { $screen }
present-audience-window = Audience window for sharing
present-audience-gone = { $screen } is gone
present-audience-gone-why = The meeting continues. When the screen is back, so is the audience window.
present-audience-off = Audience window off
present-audience-sensitive = In a meeting about sensitive data, Møteklar shows nothing to the participants.
present-audience-rehearsal = In a rehearsal, Møteklar shows nothing to others.
present-black = Black screen
present-frozen = Picture frozen
present-freeze = Freeze the picture
present-put-on = Full screen on { $screen }
present-screen-number = screen { $n }
present-as-window = As a window you can share
present-no-window = Do not show the audience window
present-one-screen = The machine has only one screen. In a video meeting you can share a window instead.
audience-welcome = Welcome
audience-thanks = Thank you for coming

# The clocks
present-planned = Planned time
present-left-of = Left of { $time }
present-left-of-talk = Left of the discussion
present-over-label = Over time
present-over-label-talk = The discussion is over time
present-used-of = Used of { $time }
present-used = Used { $time }
present-done-at = Ends about { $time }
present-bar = Time used
present-whole-meeting = The whole meeting
present-left-done = left of { $of } · ends about { $time }
present-over-done = over time · ends about { $time }
present-on-track = On track
present-ahead = On track · { $time } ahead
present-behind = { $time } behind
present-quarter = A quarter left of this part
present-quarter-talk = Soon time to sum up
present-tenth = Round off this part
present-tenth-talk = Sum up now
present-over = The time for this part is up
present-over-talk = Move on with the meeting
present-question-time = Question · { $time }
present-question-why = The script waits while the meeting clock runs on.
present-paused-why = All clocks are stopped until you continue.
present-row = { $title }: { $used } of { $planned }
# same
present-row-ahead = { $title }: { $planned }

# Said by a screen reader when it changes
present-say-ready = The meeting is ready to start
present-say-ended = The meeting has ended
present-say-paused = Paused. All clocks are stopped
present-say-left = { $n ->
    [one] Less than 1 minute left
   *[other] Less than { $n } minutes left
}
present-say-time-up = The time is up
present-say-behind = You are behind
present-say-question = The script is waiting for questions

# Before the start
present-fits = The script fits at your pace
present-too-long = The script is { $time } too long at your pace
present-own-pace = Your pace has been measured at { $n } words a minute.
present-usual-pace = Based on { $n } words a minute. Rehearse once, and your own pace is measured.
present-film-first = Film before the meeting
present-film-length = The film lasts { $time }, on top of the { $meeting } of the meeting.
present-film-apart = The film comes on top of the { $meeting } of the meeting.
present-play = Play { $film }
present-film-no-link = { $film } has no link yet. You can fill it in under “Prepare”.

# The buttons
present-start = Start the meeting
present-start-rehearsal = Start the rehearsal
present-next = Next sentence
present-move-on = Move on
present-end = End the meeting
present-end-rehearsal = End the rehearsal
present-end-short = End
present-finish = Done
# same
present-pause = Pause
present-go-on = Continue
present-question = Question
# same
present-more-time = +15 s
# same
present-less-time = −15 s
present-more-time-spoken = 15 seconds more
present-less-time-spoken = 15 seconds less
present-reset = Start again
present-was-reset = The meeting is back at the start.
present-undo = Undo ({ $n } s)
present-more = More …
present-back-to-script = Show the script
present-forgot = I forgot to start
present-forgot-how-long = How long has the meeting been going?
present-forgot-spoken = The meeting started { $time } ago
present-forgot-own = Number of minutes
present-forgot-hint = 3 or 2:30
present-forgot-use = Use
present-forgot-mistake = Write a time from 1 second to 60 minutes.
present-attendance-none = Attendance not recorded
present-attendance-spoken = Record attendance. { $now }
present-there = { $n } present
present-away = { $n ->
    [one] 1 absent
   *[other] { $n } absent
}

# When it has ended
present-meeting-over = The meeting has ended
present-rehearsal-over = The rehearsal has ended
present-summary-time = You used { $used } of { $planned }.
present-summary-questions = Of this, { $time } was spent on questions.
present-summary-pace = Your pace was { $n } words a minute. Next time, Møteklar plans by that pace.
present-summary-no-pace = Too little was read to measure your pace.
present-meeting-next = Choose “Done” to record the meeting and see who must catch up.
present-rehearsal-next = Choose “Done” to keep the pace. A rehearsal is not recorded as a meeting.

# What the keys do, in the line at the foot
# same
hint-start = start
hint-leave = back
hint-next = next sentence
hint-move-on = move on
hint-back = back
# same
hint-pause = pause
hint-go-on = continue
hint-question = question
hint-more = 15 s more
hint-black-out = black audience window
hint-end = end

# What keys can do, in the settings
key-next = Next sentence
key-back = Previous sentence
key-start = Start the meeting
key-pause = Pause and continue
key-question = Question
key-more = 15 seconds more
key-less = 15 seconds less
key-black-out = Black audience window
key-freeze = Freeze the audience window
key-attendance = Attendance
key-larger = Larger text
key-smaller = Smaller text
key-end = End the meeting

# Names of keys
keyname-space = Space
# same
keyname-enter = Enter
keyname-backspace = Backspace
# same
keyname-delete = Delete
# same
keyname-escape = Esc
# same
keyname-page-up = Page Up
# same
keyname-page-down = Page Down
# same
keyname-home = Home
# same
keyname-end = End

# Attendance
attendance-title = Attendance
attendance-all-room = Everyone present
attendance-all-video = Everyone on video
attendance-to-meeting = On to the meeting
attendance-done = Done
attendance-nobody = There is no one on the list yet.
attendance-add = Add people
attendance-leave = Leave
attendance-leave-until = on leave until { $date }
attendance-leave-open = on leave
attendance-hint-down = next person
attendance-hint-room = present
attendance-hint-video = on video
attendance-hint-absent = absent
attendance-hint-leave = leave
attendance-hint-clear = not recorded
attendance-no-reason = The reason for absence is never written down.
attendance-count-room = { $n } present
attendance-count-video = { $n } on video
attendance-count-absent = { $n } absent
attendance-count-none = { $n } not recorded
attendance-count-leave = { $n } on leave

# After a meeting
closing-title = Well done
closing-done = Done
closing-no-meeting = The meeting no longer exists.
closing-when = { $date } at { $from }–{ $to }
closing-time = The time
closing-not-held = The meeting has not been held yet.
closing-of = of { $time }
closing-section = { $actual } of a planned { $planned }
closing-questions = Questions: { $time } in addition to the parts above.
closing-pace = Your pace: { $n } words a minute. Next time, Møteklar plans by that pace.
closing-catch-up = Must catch up on the meeting ({ $n })
closing-after-leave = when their leave is over
closing-after-leave-on = when their leave is over, on { $date }
closing-and-more = and { $n } more
closing-nobody-missed = Everyone took part
closing-unrecorded = { $n ->
    [one] Attendance is not recorded for 1
   *[other] Attendance is not recorded for { $n }
}
closing-record = Record attendance
closing-attendance = Correct the attendance
closing-topic = The topic
# same
closing-film = Film: { $film }
closing-note = Notes
closing-note-label = From the meeting
closing-note-help = Do not write names or other personal data.
closing-note-birth-number = The notes seem to contain a national identity number. Remove it, and the notes are saved.
telling-staff = { $name } is on your list. Write about the matter rather than the person.
telling-somebody = “{ $words }” may tell who a user or patient is. Rewrite it if it does.
closing-note-off = Notes are off
closing-note-off-why = In a video meeting about sensitive data, nothing may be written down.
closing-second-held = The second meeting has already been held.
closing-date = Date
closing-date-hint = dd/mm/yyyy
closing-date-help = Everyone must have started before the second meeting.
closing-date-is = { $date }. Everyone must have started by then.
closing-date-past = { $date } has passed. Choose a later day.
closing-date-mistake = Write a date such as 26/11.
closing-clock = Time
closing-clock-hint = 09:00
closing-time-mistake = Write a time such as 09:00.
closing-deadline-title = Deadline for completing
closing-deadline = Everyone must have completed by
closing-deadline-is = { $date }. The list must be deleted three months later, on { $delete }.
closing-deadline-is-own = { $date }. You have decided that the list is to be deleted { $delete }.
closing-deadline-help = The list must be deleted three months after the deadline.
present-to-script-short = To the script
present-less = Hide
