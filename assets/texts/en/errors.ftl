# What went wrong: what happened, to which file, and what to do.

error-open-title = The file cannot be opened
error-pack-title = The content pack cannot be used
error-open-outside = “{ $what }” could not be opened: { $why }

error-change-person = The change was not made. The person is no longer on the list.
error-change-meeting = The change was not made. The meeting is no longer in the unit.
error-change-no-reason = Write why the file is to be kept longer than proposed.
error-change-empty-name = The change was not made. Write a name first.

error-open = { $file }
    { $what }
    Møteklar has not changed the file.
error-open-newer = The file was saved with a newer version of Møteklar (schema { $found }; this version knows { $known }). Update Møteklar and open the file again.
error-open-no-schema = The file says it has schema { $found }, and there is no such schema. Is this a file from Møteklar? Choose another file, or restore a backup.
error-open-mistake = { $mistake } Correct it in a text editor, or restore a backup.
error-open-records = { $problem } Restore a backup, or correct the file in a text editor.

error-pack = { $file }
    { $what }
    Correct it and choose the file again. Møteklar uses its own content pack until then.

error-save = { $file } is not saved. { $cause } ({ $step })
error-save-uncertain = { $file } is written, but the new file may not survive a power cut. { $cause } ({ $step })
error-save-read-only = The file or the disk can only be read. Choose “Save as …” and another place.
error-save-not-permitted = You do not have permission to write there. Choose “Save as …” and a folder of your own.
error-save-disk-full = The disk is full. Delete something you do not need, or choose “Save as …” and another disk.
error-save-disk-fails = The disk answers with an error. Connect it again, or choose “Save as …” and another disk.
error-save-folder-gone = The folder is no longer there. Connect the disk again, or choose “Save as …” and another place.
error-save-in-use = Another program is using the file. Close it, and Møteklar will try again.
error-save-bad-name = The file name cannot be used on this disk. Choose “Save as …” and a shorter name without special characters.
error-save-is-folder = There is a folder of that name. Choose “Save as …” and another name.
error-save-changed = Something other than Møteklar has changed the file since last time. Choose “Save as …” and a new name, and nothing is lost.
error-save-form = The records could not be put into text: { $words } Choose “Save as …”, and report the error.
error-save-broke = Something went wrong in Møteklar. Choose “Save as …”, and report the error.
error-save-other = The system says: { $words } Choose “Save as …” and another place.
error-save-short = “{ $file }” is not saved. { $cause }
error-save-short-uncertain = “{ $file }” is written, but the new file may not survive a power cut. { $cause }
error-uncertain-title = The disk has not confirmed the save
error-remove = { $file } is not deleted. { $cause }
error-remove-uncertain = The disk has not confirmed that { $file } is deleted, so it may be back after a power cut. { $cause }
cause-read-only = The file or the disk can only be read.
cause-not-permitted = You are not allowed to write there.
cause-disk-full = The disk is full.
cause-disk-fails = The disk answers with an error.
cause-folder-gone = The folder is no longer there.
cause-changed = Something else has changed the file.
cause-other = The system says: { $words }
error-step-compose = it stopped when the text was to be composed
error-step-compare = it stopped when the file was to be compared with the one you opened
error-step-prepare = it stopped when Møteklar looked for the folder
error-step-create = it stopped when a new file was to be made
error-step-write = it stopped in the middle of writing
error-step-sync = it stopped when the disk was to confirm the save
error-step-replace = it stopped when the new file was to replace the old one
error-step-sync-folder = the new file is in place, but the disk has not confirmed it

error-read-not-found = The file is not there. It may have been moved, deleted or renamed, or it may be on a disk that is not connected.
error-read-not-permitted = You do not have permission to read the file. Ask its owner for access, or copy it to a folder of your own.
error-read-not-a-file = This is not a file. Choose a file that ends in .ron.
error-read-too-large = The file is { $size } MB, and Møteklar reads no more than { $most } MB. Choose another file.
error-read-empty = The file is empty. Restore a backup.
error-read-not-text = Line { $line } is not text in UTF-8. The file may be damaged, or saved by another program. Save it as UTF-8, or choose another file.
error-read-other = The file cannot be read. The system says: { $words }

error-place = Line { $line }, column { $column }: { $problem }
error-field-missing = The field “{ $field }” is missing.
error-field-missing-in = The field “{ $field }” is missing in “{ $group }”.
error-field-unknown = The field “{ $field }” is unknown. Expected one of: { $known }.
error-field-unknown-in = The field “{ $field }” is unknown in “{ $group }”. Expected one of: { $known }.
error-field-repeated = The field “{ $field }” appears twice.
error-field-repeated-in = The field “{ $field }” appears twice in “{ $group }”.
error-choice-unknown = “{ $found }” is not a choice here. Expected one of: { $known }.
error-mistake-record = “{ $found }” appears here, where “{ $expected }” was expected.
error-mistake-value = The value cannot be like this: { $words }.
error-mistake-cut-off = The file ends too early, as if it were cut off.
error-mistake-never-closed = A quotation mark or a comment is never closed.
error-mistake-too-much = There is more after the end.
error-mistake-syntax = The characters here do not fit together: { $words }.

error-records-repeated = Two records of the kind “{ $kind }” have the same id, { $id }.
error-records-unknown-person = A record of the kind “{ $kind }” ({ $id }) is about a person who is not on the list ({ $person }).
error-records-two-attendances = The same person ({ $person }) has two different attendances at one meeting ({ $meeting }).
error-record-person = person
error-record-meeting = meeting
error-record-observation = reading
error-record-catch-up = catch-up
error-record-reminder = reminder
error-record-rehearsal = rehearsal
error-record-topic = own topic
error-record-history = history

error-pack-too-large = The file is { $size } MB, and a content pack can be no larger than { $most } MB.
error-pack-expected = Expected { $what } here.
error-pack-unclosed-text = The text that begins here lacks its closing quotation mark.
error-pack-unclosed-comment = The comment that begins here lacks its closing */.
error-pack-escape = The character after \ means nothing. Write \\ for a backslash, or \" for a quotation mark.
error-pack-ends = The file ends before the content pack is complete. A bracket may be missing.
error-pack-after = There is something after the last bracket.
error-pack-number = The number is negative or too large.
error-pack-format = The pack has format { $found }. This version of Møteklar reads format { $known }.
error-pack-repeated-id = The id “{ $id }” is already used on line { $line }.
error-pack-module = There is no module “{ $id }”. The modules are: { $known }.
error-pack-seconds = { $found } seconds will not do. Write a number from { $least } to { $most }.
error-pack-minutes = From { $least } to { $most } minutes is the wrong way round. Write the smaller number first.
error-pack-empty-text = “{ $field }” has no text.
error-pack-empty-list = “{ $field }” is an empty list and needs at least one thing in it.
error-pack-link = “{ $link }” is neither a web address nor the path of a file.
error-pack-nothing-to-one = This section has no lines for one person alone. Write at least one line with Say, SayToOne, Cue or CueToOne.
error-pack-nothing-to-all = This section has no lines for everyone. Write at least one line with Say, SayToAll, Cue or CueToAll.

error-expected-comma = a comma
error-expected-colon = a colon
error-expected-text = a text in quotation marks
error-expected-number = a whole number
error-expected-true-false = true or false
error-expected-two-numbers = two numbers in brackets
error-expected-list = a list, which begins with [
error-expected-list-end = ], which ends the list
error-expected-group = a group, which begins with (
error-expected-group-end = ), which ends the group
error-expected-field-name = the name of a field

error-change-reading = The change was not made. The reading is no longer there.
error-change-round = The change was not made. The status round has ended, or the person is not in it.
error-change-session = The change was not made. The session is no longer there.
error-change-other-unit = The change was not made. The version belongs to another unit.
error-record-session = session
error-record-order = order
error-record-round = status round
