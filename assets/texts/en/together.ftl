# «Gå gjennom sammen»: sessions where a module or film is gone through together. {$n} is a count.

page-together = Go through together
together-not-counted = What you do together here does not count as a completed module for anybody.
together-why = Why and how
together-plan = Plan a session
together-change = Change the session
together-empty-title = No sessions yet
together-empty-text = Choose a module or a film and a dilemma to talk about. Then everything is ready when you meet.
together-planned = Planned
together-held = Held
together-hold = Hold the session
together-hold-of = Hold the session: { $subject }
together-go-on = Continue the session
together-go-on-of = Continue the session: { $subject }
together-edit-of = Change the session: { $subject }
together-remove-of = Delete the session: { $subject }
together-attendance-of = Attendance: { $subject }
together-on = On now
together-past = The day has passed
together-no-date = No date
together-day-time = { $date } at { $time }
together-there = { $n } took part
together-away = { $n } absent
together-attendance-none = Attendance is not recorded
together-in-room = in the room
together-unknown-subject = Something that is no longer in the content pack
together-gone = The session is no longer there.

together-what = What will you go through?
together-modules = Modules
together-films = Films
together-talk = What will you talk about?
# same
together-dilemma = Dilemma
together-dilemma-empty = Write a situation from everyday work and an open question. Use no names.
together-suggestions = Choose another dilemma or question
together-minutes = Minutes
together-minutes-odd = Write whole minutes, from 1 to 480.
together-when-help = The day and the time can wait. The suggested minutes are the time it takes to go through it, and ten minutes to talk.
together-save = Save the session

together-open-system = Open { $short }
together-step-module = 1. Go through the module together
together-step-film = 1. Watch the film together
together-step-dilemma = 2. Read the dilemma aloud and talk about it
together-step-close = 3. Round off
together-close-module = Ask what you will do differently from tomorrow. Remind everybody to take the module themselves afterwards.
together-close-film = Ask what you will do differently from tomorrow. Remind everybody to take their modules themselves.
together-no-dilemma = No dilemma is chosen.
together-time = Time for the session
together-start = Start the clock
together-timer-help = The clock does not start by itself. You can also record the session without it.
together-running = The clock is running
together-over = Time is up
together-bar = Time used
# same
together-minute-more = +1 min
together-minute-more-spoken = One minute more
together-put-away = Set to zero
together-slept = The machine was asleep for { $time } while the clock was running.
together-slept-count = Count the time
together-slept-drop = Leave it out
together-other-on = The clock is running for another session: { $subject }
together-finish = End and record

together-is-on = The session is on: { $clock }
together-is-paused = The session is paused: { $clock }
together-back = Back to the session
together-on-title = A session is on
together-on-leave = Choose “End and record” before you go to another unit, or pause the clock and set it to zero.
together-on-close = Do you want to record the session as held before Møteklar closes? Attendance can be changed later.
together-close-anyway = Close without recording
together-done-held = The session is recorded
together-done-removed = The session is deleted
