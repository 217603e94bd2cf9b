# Deleting, and what is stored: the day of deletion, units, people, files, and access to one's own records.

# The day of deletion.
settings-delete-reason = Why another date?
settings-delete-reason-help = Write briefly why the file must be kept longer than proposed. Write no names.
settings-delete-reason-earlier = You may write briefly why. Write no names.
settings-delete-reason-missing = Write a reason first. Without one the date stays as it is.
settings-delete-reason-is = Reason: { $reason }
settings-delete-move = Move to { $date }
deletion-near = The file with this unit is to be deleted on { $date }.
deletion-past = The file with this unit should have been deleted on { $date }.
deletion-move = Move the date
deletion-move-spoken = Move the date for { $unit }
welcome-overdue = Due for deletion
welcome-overdue-file = { $unit } should have been deleted on { $date }.

# Deleting a unit.
erase-ask = Delete now
erase-ask-spoken = Delete { $unit } now
erase-title = Delete { $unit }?
erase-text = Everything Møteklar has stored about the unit on this machine will be deleted. It cannot be undone.
erase-goes = This will be deleted
erase-goes-recent = The unit in the list of files opened last
erase-asked = Should this be deleted too?
erase-asked-changed = Export that has been changed since Møteklar made it: { $file } ({ $place })
erase-asked-copy = Copy of the unit: { $file } ({ $place })
erase-asked-export = Export: { $file } ({ $place })
erase-gone = Not found. If they have been moved, you must delete them yourself
erase-line = { $kind }, { $size }: { $path }
erase-line-failed = { $kind }: { $path }. { $why }
erase-beyond = { $n ->
    [one] Møteklar does not reach one place
   *[other] Møteklar does not reach { $n } places
}
erase-export-first = If you need the figures later, copy the summary without names from Reports first.
erase-keep = Keep
erase-go-on = Go on
erase-certain-title = Are you sure that { $unit } is to be deleted?
erase-certain-text = Everything about { $unit } will be deleted from this machine now. You will see what was deleted, and what Møteklar could not reach.
erase-do = Delete { $unit }
erase-in-use = { $who } The unit must be closed there before it can be deleted.
erase-looking = Looking for the files …
erase-doing = Deleting …
erase-doing-about = Møteklar is writing what remains anew. The window cannot be closed until that is done.
erase-done = The unit has been deleted
erase-partly = Something was not deleted
erase-lead = { $about } { $date } at { $time }.
erase-lead-unit = { $unit }, deleted
erase-told-failed = Not deleted
erase-told-removed = Deleted
erase-told-left = Kept, since you did not choose to delete it
erase-told-missing = Not found. If it has been moved, you must delete it yourself
erase-told-beyond = What Møteklar cannot reach
erase-copy = Copy the text
erase-copied = The text has been copied
beyond-copies = Copies that others have, or that you have put elsewhere, on paper too
beyond-mail = E-mails that have been sent
beyond-snapshots = Backups made by the machine, the disk or the municipality
beyond-service = The bin and earlier versions at { $service }. Empty them there
beyond-server = The bin and backups of the server that has the folder
beyond-disk = Traces on the disk. For a time they can be brought back with special tools, above all where the disk is not encrypted

# What files are for.
file-unit = The unit’s file
file-link = The link to the file
file-versions = { $n ->
    [one] Earlier version
   *[other] Earlier versions – { $n }
}
file-version-note = Note that belongs to the versions
file-recovery = Recovery file
file-live = The running meeting
file-drafts = { $n ->
    [one] E-mail draft
   *[other] E-mail drafts – { $n }
}
file-exports = { $n ->
    [one] Export
   *[other] Exports – { $n }
}
file-conflicts = { $n ->
    [one] Conflict copy
   *[other] Conflict copies – { $n }
}
file-asides = { $n ->
    [one] File put aside
   *[other] Files put aside – { $n }
}
file-copies = { $n ->
    [one] Copy of the unit
   *[other] Copies of the unit – { $n }
}
file-lock = The file that tells who has the unit open
file-settings = Your settings
file-export-list = The list of files Møteklar has made for you
file-log = The log, without names
size-bytes = { $n } bytes
# same
size-kilobytes = { $n } kB
# same
size-megabytes = { $n } MB
readers-you = only you
readers-group = you and the group “{ $group }”
readers-everyone = everyone who uses this machine
readers-other-owner = another user, who owns the file
readers-by-folder = those who have access to the folder

# The files on the machine.
stock = The files on this machine
stock-about = This is everything Møteklar has stored, as it was when you opened the page. Those who administer the machine can always read the files.
stored-line = { $size } · can be read by: { $readers } · { $place }
stored-line-unread = { $size } · { $place }
stored-own = Møteklar’s own folder
stored-several = several folders
stored-all = { $n ->
    [one] Show the file
   *[other] Show all files ({ $n })
}
stock-open = More people than you can read this
stock-synced = Is copied by { $service }
stock-shared = Is on a server
stock-open-folder-spoken = Open the folder with: { $kind }

# Removing a person everywhere.
people-take-out = Take out everything
people-remove-everywhere = Delete everything about { $name } …
people-remove-everywhere-text = Name and records remain in earlier versions of the file. To remove them there too, choose “Delete everything about { $name }”.
forget-title = Delete everything about { $name }?
forget-text = Everything stored about { $name } will be deleted:
forget-from-file = from the list, the meetings, the readings and the history in the file
forget-from-versions = from all earlier versions of the file
forget-from-recovery = from recovery files and drafts of e-mails
forget-no-undo = This cannot be undone. Nor can what you did before it be undone afterwards.
forget-exports = Files Møteklar has made, that may contain the name. Should they be deleted?
forget-mentions = The name may also be here
forget-mentions-text = You have written this yourself. Møteklar does not change it. Look through it and remove the name.
forget-past = The person may also be in the files of earlier cycles. Open each of them, reopen the cycle and delete the person there, or delete the file.
forget-beyond = Møteklar cannot reach copies that others have, e-mails that have been sent, or backups.
forget-do = Delete everything about { $name }
forget-done = Everything about the person has been deleted
forget-partly = Something about the person was not deleted
forget-done-lead = A person, deleted
forget-done-file = Everything in the file and the history
forget-done-versions = { $n ->
    [one] The person in 1 earlier version
   *[other] The person in { $n } earlier versions
}
forget-unsaved-title = The file was not saved
forget-unsaved = The person has been taken off the list, but the file on the disk and the earlier versions are as before. When the file is saved, the person is deleted from the versions too. Files you chose to delete are still there. { $why }
mention-unit = In the name of the unit
mention-reason = In the reason why the file is deleted on another day
mention-meeting = In the note or the topic: { $meeting }
mention-session = In the question of a session
mention-topic = In a topic you have written
mention-film = In the title of a film or the link to it

# Access to what is stored about a person.
take-out-title = Take out everything about { $name }
take-out-text = Whoever asks has a right to know what is stored about them. Møteklar makes a text to read and a file for other programs (RON). Nothing about others is included.
take-out-care = Make sure that the right person is asking. Delete the files once they are handed over.
access-pick = Save the records as
access-file = Access { $date }
access-done = Everything has been written to “{ $text }” and “{ $records }”.
access-failed = The records were not saved
access-title = Everything stored about { $name }
access-lead = Unit: { $unit }. Taken out of Møteklar { $date }.
access-none = nothing
access-not-recorded = not recorded
access-about = About you
access-name = Name: { $name }
access-email = Work e-mail: { $email }
access-number = Employee number: { $number }
access-profile = Processing profile: { $profile }
access-joined = Came to the unit { $date }
access-leave = On leave from { $from }. The reason is not stored.
access-leave-until = On leave from { $from }, back { $until }. The reason is not stored.
access-place = Number { $n } in the list of { $system }
access-modules = Modules, and why you are to take them
access-module = { $module }: { $status }.
access-because = Because: { $because }.
access-by-hand-takes = The leader has decided that you are to take it.
access-by-hand-not = The leader has decided that you are not to take it.
access-meetings = Meetings and sessions
access-attended = { $meeting }, { $date }: { $attendance }
access-readings = Status, as it was read
access-whole = The whole programme
access-reading = { $date }, { $about }: { $status }. Source: { $source }.
access-verdict-stands = The leader has found this to be right.
access-verdict-aside = The leader has set this aside.
access-round = The status round that began { $date }: { $status }
access-followed-up = Follow-up
access-caught-up = { $date }: caught up on { $meeting }.
access-reminded = { $date }: was reminded.
access-reminded-again = { $date }: was reminded again.
access-history = History: when something was recorded about you
access-event = { $when }: { $what }
access-recorded-reading = A status was recorded
access-recorded-catch-up = That a meeting was caught up on was recorded
access-recorded-reminder = A reminder was recorded
access-recorded-session = Attendance at a session was recorded
access-mentions = Your name may also be here
access-mentions-text = This is text the leader has written. It is left out because others may be mentioned in it. The leader is to read it and give you what is about you.
access-facts = Why, how long and where
access-why = The records are used to follow up that everyone in the unit completes { $programme }, and for nothing else.
access-until = The file is to be deleted on { $date }.
access-where = The records are in a file that the leader has saved.
access-readers = It can be read by: { $readers } (“you” is the leader here), and by those who administer the machine.
access-synced = The folder is copied by { $service }.
access-shared = The folder is on a server, where others may have access.
access-network = Møteklar sends nothing over the network.
access-source = The records come from the leader, from you and from { $system }. Where they disagree, { $system } counts.
access-earlier = Møteklar keeps earlier versions of the file for a time. They hold the same records as they were then.
access-correct = If something is wrong, you can ask the leader to correct or delete it.
