# The frame round every page: sidebar, overview, welcome, bars and short words. {$n} is a count.

menu = Menu
# same
ok = OK
cancel = Cancel
undo = Undo
back = Back
save-as = Save as …
save-again = Try again now
today = today
not-planned = not planned
# same
minutes = { $n } min

page-overview = Overview
page-people = Staff
page-video = Video meetings
page-reports = Reports
page-settings = Settings and privacy

people-count = { $n ->
    [one] 1 person
   *[other] { $n } people
}
saving = saving …
saved-at = saved { $time }
not-saved = not saved
not-confirmed = not confirmed by the disk

stage-prepare = Prepare
stage-prepare-under = { $modules } of { $all-modules } modules · { $films } of { $all-films } films
stage-all-started = Everyone started
stage-all-completed = Everyone completed
stage-of = { $done } of { $all }
stage-before = before { $date }
meeting-first = First meeting
meeting-second = Second meeting

status-unknown = Unknown
status-not-started = Not started
status-started = Started
status-completed = Completed
on-leave = On leave
gone = Left
attendance-none = Not recorded
attendance-room = Present
attendance-video = On video
attendance-absent = Absent
source-person = person
# same
source-import = import
form-room = In the room
# same
form-video = Video
form-mixed = Both
form-sensitive = Video, sensitive

done-people-added = { $n ->
    [one] 1 person added
   *[other] { $n } people added
}
done-person-removed = The person has been deleted from the list
done-departed = The person has been taken off the list
done-leave = The leave has been recorded
done-read = { $n ->
    [one] Status recorded: { $status }
   *[other] Status recorded for { $n }: { $status }
}
done-caught-up = { $n ->
    [one] Caught up on the meeting
   *[other] { $n } have caught up on the meeting
}
done-reminded = { $n ->
    [one] Reminder recorded
   *[other] { $n } reminders recorded
}
done-attendance = Attendance recorded for { $n }
done-topic-removed = The topic has been deleted
undone = The change has been undone
done-again = The change has been redone
nothing-to-undo = There is nothing to undo
nothing-to-redo = There is nothing to redo

meeting-is-on = Meeting under way: { $clock }
back-to-meeting = Back to the meeting
sample-banner = This is a sample. The unit and all names are made up.
sample-leave = Leave the sample
sample-file = Sample

resume-title = A meeting was under way
resume-text = { $meeting } was under way when Møteklar was closed. The clock stood at { $used }. Do you want to continue where you left off?
resume-go-on = Continue the meeting
resume-forget = No, discard the meeting
resume-damaged = A meeting may have been under way when Møteklar was closed, but what was kept of it cannot be read. What is in the unit has not been touched.
resume-elsewhere = A meeting was under way in this file, and it has been kept. Open the file where it is now, and you can continue the meeting.
resume-first = { $meeting } was under way in { $file } when Møteklar was closed, and has been kept. Open that file and continue the meeting there, or discard it, before you start a new one.

quit-title = The changes are not saved
quit-text = Møteklar cannot save the latest changes. Save them somewhere else, so that nothing is lost.
quit-anyway = Quit without saving
quit-uncertain-text = The latest changes are written, but they may not survive a power cut. Save them somewhere else, so that nothing is lost.
quit-uncertain-anyway = Quit anyway
quit-stay = Stay here

leave-meeting-title = A meeting is on
leave-meeting-text = End the meeting and press “Done” before you go to another unit. The meeting is recorded then. If you do not want to keep it, choose “Start again” and go back.

save-taken-title = The name is taken
save-taken = { $file } is there already and has not been touched. Choose “Save as …” and another name.
forget-file = Take the file off the list

pick-open = Open unit
pick-save = Save the unit as
pick-pack = Choose content pack
audience-discussion = Discussion
audience-no-names = Do not use names of service users or patients.
nav-done = Done
nav-now = Now

coming = Starts later
