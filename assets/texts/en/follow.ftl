# Following up: readings to decide between, modules by hand, reminders, running a script for one. {$n} is a count.

# Catching up: a talk with those who were not at a meeting
talk-first = Go through the first meeting
talk-second = Go through the second meeting
talk-first-with = Go through the first meeting: { $name }
talk-second-with = Go through the second meeting: { $name }
talk-first-for = { $n ->
    [one] Go through the first meeting with 1 person
   *[other] Go through the first meeting with { $n } people
}
talk-second-for = { $n ->
    [one] Go through the second meeting with 1 person
   *[other] Go through the second meeting with { $n } people
}
talk-group = Group talk
talk-say-this = Say this
talk-discussion = Talk
talk-left-of-section = Left of the talk about the topic
talk-section-over = The talk about the topic is over time
talk-whole = The whole talk
talk-start = Start the talk
talk-end = End the talk
talk-over = The talk is over
talk-next = Choose “Done” to record that the meeting has been caught up on. If you had to break off, choose “Did not finish”.
talk-not-done = Did not finish
talk-say-ready = The talk is ready to start
talk-was-reset = The talk has been put back to the start.
talk-forgot-how-long = How long has the talk been going on?
talk-forgot-spoken = The talk started { $time } ago
talk-film-first = The film from the meeting
talk-film-length = The film lasts { $time }, on top of the { $meeting } the talk takes.
talk-film-apart = The film comes on top of the { $meeting } the talk takes.
talk-nobody-left = Nothing was recorded. The person has been removed from the list, or has already caught up.
talk-resume-title = A talk was under way
talk-resume-text = “{ $talk }” was under way when Møteklar was closed. The clock stood at { $used }. Do you want to continue where you left off?
talk-resume-go-on = Continue the talk
talk-resume-forget = No, discard the talk
catch-up-with-first = Go through the first meeting with { $name }
catch-up-with-second = Go through the second meeting with { $name }
catch-up-with-all-first = Go through the first meeting with all { $n }
catch-up-with-all-second = Go through the second meeting with all { $n }
catch-up-with-chosen-first = Go through the first meeting with { $n }
catch-up-with-chosen-second = Go through the second meeting with { $n }
catch-up-already = Already gone through
catch-up-already-spoken = Already gone through the { $meeting }, { $name }
catch-up-already-first = Already gone through the first meeting with { $n }
catch-up-already-second = Already gone through the second meeting with { $n }
catch-up-absent = Was not there when the { $meeting } was held on { $date }.
catch-up-on-leave = Was on leave when the { $meeting } was held on { $date }.
catch-up-new = Started on { $joined }, after the { $meeting } was held on { $date }.
catch-up-then-second = When the first meeting is caught up on, the second is next.
catch-up-after-leave = To be caught up on when the leave is over.
catch-up-history = { $meeting } has been caught up on in a talk of { $time }
