# Following up: readings to decide between, modules by hand, reminders, running a script for one. {$n} is a count.

follow-import = Import …
follow-export = Export …
follow-start-round = Start a status round
follow-filter-not-started-or-unknown = Not started or unknown { $n }
follow-filter-old = Old reading { $n }
follow-filter-coming = Starting later { $n }
follow-nobody-decide = All readings agree. There is nothing to decide.
follow-sorted-up = Sorted by { $column }, ascending
follow-sorted-down = Sorted by { $column }, descending
follow-headings = Headings
follow-next-decide = To be decided

follow-conflict = The readings do not agree
follow-conflict-stepped-back = An earlier reading says “{ $was }”. The latest says “{ $now }”.
follow-conflict-module-stepped-back = “{ $module }”: An earlier reading says “{ $was }”. The latest says “{ $now }”.
follow-conflict-sources = Two sources say different things about the same day: “{ $was }” and “{ $now }”.
follow-conflict-module-sources = “{ $module }”: Two sources say different things about the same day, “{ $was }” and “{ $now }”.
follow-conflict-modules = Going by the modules, the programme is “{ $was }”. The latest reading of the whole programme says “{ $now }”.
follow-conflict-module-not-done = The whole programme was read as “completed”. After that, “{ $module }” was read as “{ $now }”.
follow-conflict-before = Before
follow-conflict-after = Latest
follow-conflict-kept = Both readings stay in the history, and you can change your mind.
follow-decide-stands = “{ $status }” is right
follow-decide-aside = Disregard “{ $status }”
follow-done-stands = The reading stands
follow-done-set-aside = The reading no longer counts
follow-done-reopened = The reading counts again
follow-history-aside = { $reading } (does not count)
follow-take-back = Let it count again

follow-modules-left = { $left } of { $all } left
follow-modules-done = All are completed
follow-modules-choose = Choose modules yourself
follow-modules-chosen = Done choosing
follow-modules-help = Tick the modules this person is to take.
follow-modules-by-profiles = Let the profiles decide all modules
# same
follow-module-read = { $status }, { $source } { $date }
follow-module-taken-away = taken away by you
follow-module-give-back = Let the profiles decide
follow-module-not-needed = not needed

follow-leaves = Leaves { $date }
follow-moves = Moves to another unit { $date }
follow-depart-later = This person counts in the figures until the day before.
follow-depart-save-later = Save the date
follow-done-departs = The date has been recorded

follow-reminded-today = Reminded today
follow-reminded-days = { $n ->
    [one] Reminded yesterday
   *[other] Reminded { $n } days ago
}
follow-remind-one = Send a reminder …
follow-remind-some = { $n ->
    [one] Send a reminder to 1 …
   *[other] Send a reminder to { $n } …
}
follow-remind-title-one = Reminder to { $name }
follow-remind-title = Reminder to { $n }
follow-remind-whom = Who is to get it?
follow-remind-to-begin = { $n ->
    [one] 1 who has not started
   *[other] { $n } who have not started
}
follow-remind-to-complete = { $n ->
    [one] 1 who is under way
   *[other] { $n } who are under way
}
follow-remind-left = { $n ->
    [one] The reminder to 1 has been handed to your e-mail program. These are left:
   *[other] The reminder to { $n } has been handed to your e-mail program. These are left:
}
# same
follow-tone = Tone
follow-tone-first = Friendly
follow-tone-second = Firm
follow-remind-never = { $n ->
    [one] Not reminded before. The first is friendly.
   *[other] None of them have been reminded before. The first is friendly.
}
follow-remind-before-all = { $n ->
    [one] Reminded before. The next is firm.
   *[other] All have been reminded before. The next is firm.
}
follow-remind-before = { $before } of { $n } have been reminded before.
follow-remind-due = The deadline in the text is { $date }.
follow-remind-no-date = There is no deadline in the text, since none is set.
follow-mail-how = As e-mail
follow-mail-common = One to all, in blind copy
follow-mail-each = One to each, with their name
follow-mail-example = This is the e-mail to { $name }. The others get their own name.
follow-mail-to = E-mail to: { $names }
follow-mail-without = Without an e-mail address: { $names }. Copy the text and let them know in another way.
follow-mail-too-many = There are too many recipients to open the e-mail directly. Use the draft.
follow-names-more = { $names } and { $n } more
follow-copy-text = Copy the text
follow-open-mail = Open as e-mail
follow-open-draft = Open a draft (.eml)
follow-open-drafts = Open { $n } drafts (.eml)
follow-mail-title = The e-mail was not opened
follow-mail-none = The e-mail program could not be opened ({ $why }). Try “Open a draft (.eml)”, or copy the text. The reminder has not been recorded.
follow-mail-unwritten = { $why } Copy the text instead. The reminder has not been recorded.
follow-mail-unopened = The draft could not be opened ({ $why }). You will find it in { $folder } until Møteklar is started next time. Copy the text if you have no program for .eml files. The reminder has not been recorded.

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
catch-up-already-spoken = Already gone through the { $meeting } with { $name }
catch-up-already-first = Already gone through the first meeting with { $n }
catch-up-already-second = Already gone through the second meeting with { $n }
catch-up-absent = Was not there when the { $meeting } was held on { $date }.
catch-up-on-leave = Was on leave when the { $meeting } was held on { $date }.
catch-up-new = Started on { $joined }, after the { $meeting } was held on { $date }.
catch-up-then-second = When the first meeting is caught up on, the second is next.
catch-up-after-leave = To be caught up on when the leave is over.
catch-up-history = { $meeting } has been caught up on in a talk of { $time }
