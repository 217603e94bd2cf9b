# «Forbered deg», the choices before a meeting, and «Rapporter».

prepare-lead = Take the modules and watch the films yourself before you meet your staff, and you are ready for their questions.
prepare-rehearse-first = Rehearse the first meeting
prepare-rehearse-second = Rehearse the second meeting
prepare-rehearse-spoken = Rehearse: { $meeting }
prepare-modules = Modules · { $done } of { $all }
# same
prepare-minutes = { $least }–{ $most } min
prepare-films = Films · { $done } of { $all }
prepare-film-play = Play
prepare-film-no-link = no link
prepare-film-links = You can fill in the films that have no link: press the pencil, and paste the web address or the path of the file.
prepare-film-edit = Change title, link and length of { $film }
prepare-film-heading = Change the film
prepare-film-title = Title
prepare-film-title-missing = Write a title.
prepare-film-link = Link or file
prepare-film-link-help = A web address, or the full path of a file on this machine.
prepare-film-link-odd = This cannot be opened. Write an address that begins with https://, or the full path of the file.
prepare-film-length = Length
prepare-film-length-hint = minutes:seconds
prepare-film-length-odd = Write the length as 1:40.
prepare-film-save = Save the film
prepare-before-first = Before the first meeting
prepare-before-second = Before the second meeting
prepare-together = Go through it together
prepare-questions = Questions you may get
prepare-rehearsal = Does the script fit?
prepare-rehearsal-about = Read the script aloud in a rehearsal, and Møteklar measures your pace. A rehearsal does not count as a meeting.
prepare-rehearsed = Rehearsed { $date } at { $time }: { $used }
prepare-words = { $n } words a minute

plan-rehearse = Rehearse
plan-attendance = Attendance
plan-to-meeting = To the meeting
plan-before = Before the meeting
plan-after = After the meeting
plan-held = The meeting has been held
plan-held-when = { $date } at { $time }
plan-held-length = It took { $used } of { $planned }.
plan-held-before = Held { $date }
plan-see-closing = See the summary
plan-again = Hold the meeting once more
plan-form = Form of meeting
plan-sensitive-off = The audience window and the notes are off
plan-sensitive-why = When you discuss sensitive data on video, everything must be oral. That is why Møteklar shows nothing to the participants and keeps no notes from the meeting.
plan-sensitive-rules = See the rules for such meetings
plan-when = Day and time
plan-date = Date
plan-time = Time
plan-date-none = Once the day is set, Møteklar works out the deadlines from it.
plan-date-past = The day has passed. Set a new date if the meeting has not been held.
time-hint = 09:00
time-unread = Write, for example, 09:30.
plan-film = A film first?
plan-film-none = No film
plan-film-extra = In addition to the five minutes.
plan-film-play = Play { $film }
plan-film-no-link = The film has no link.
plan-film-fill-in = Fill in the link under “Prepare”
plan-topic = What will you talk about?
plan-topic-help = Choose what matters most to your staff.
topic-guide = from the guide
topic-suggestion = suggestion
topic-own = your own
topic-used = used { $date }
plan-topic-words = The meeting uses another wording: “{ $words }”
plan-topic-new-words = Use the wording in the list
plan-topic-write = Write your own topic
plan-topic-own = Your own topic
plan-topic-hint = Ask a question that everyone can answer
plan-topic-signs = { $n } of { $most } characters. Do not write names.
plan-topic-empty = Write the topic first.
plan-topic-save = Save the topic
plan-topic-change = Change
plan-topic-change-of = Change the topic “{ $topic }”
plan-topic-remove = Delete
plan-topic-remove-of = Delete the topic “{ $topic }”
plan-minutes = { $n ->
    [1] One minute
    [2] Two minutes
    [3] Three minutes
    [4] Four minutes
    [5] Five minutes
   *[other] { $n } minutes
}
plan-length = Time: { $length }
plan-script = Read the script
plan-script-help = Read aloud what stands alone. What stands in a frame and begins with “For you” is for you only.
plan-cue = For you: { $cue }
fit-fits-own = The script fits at your pace ({ $words } words a minute)
fit-fits-usual = The script fits at the usual pace ({ $words } words a minute)
fit-long-own = The script is { $n } s too long at your pace ({ $words } words a minute)
fit-long-usual = The script is { $n } s too long at the usual pace ({ $words } words a minute)
fit-section-long = “{ $section }” is { $n } s too long
fit-rehearse = Rehearse once, and Møteklar uses your own pace.

reports-lead = Here you get the lists as text. Minutes, sign-in sheets, and files for Excel and PDF will come later.
reports-list = The follow-up list
reports-list-about = All your staff with status, attendance and reminders. Paste the list straight into Excel.
reports-names = Contains names: for your own use only
reports-list-copy = Copy the follow-up list
reports-list-copied = The follow-up list has been copied
reports-summary = Numbers without names
reports-summary-about = What the coordinator needs to know about the unit: how many, not who.
reports-no-names = Contains no names
reports-summary-copy = Copy numbers without names
reports-summary-copied = The numbers have been copied
reports-more = Delete the copy when you no longer need it.
reports-name = Name
reports-email = E-mail
# same
reports-status = Status
reports-read-on = Date read
reports-catch-up = Must catch up
reports-reminded = Reminded
summary-title = { $unit }, as of { $date }
summary-counted = People counted: { $n }
summary-started = Started: { $n } of { $all }
summary-completed = Completed: { $n } of { $all }
summary-unknown = Unknown status: { $n } of { $all }
summary-on-leave = On leave: { $n }
summary-meeting = { $meeting }: held { $date }. { $there } took part, { $left } must catch up.
summary-meeting-not-held = { $meeting }: not held
