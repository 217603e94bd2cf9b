# «Importer»: choosing a table, its columns, the preview, attendance from a report. {$n} is a count.

page-import = Import

import-start-title = What do you want to import?
import-start-attendance = Take attendance from a report
import-start-text = Import a list of the employees, a report from the learning system or an attendance report from Teams. Møteklar recognises the usual ones, and asks you about the rest.
import-choose = Choose file …
import-paste = Paste
import-paste-how = Copy the table where it is, and paste it here
import-start-kinds = You can also drag a file here. Møteklar reads CSV, TSV, TXT, XLSX, XLS and ODS.
import-start-nothing-written = You will see everything that is going to change. Nothing is saved until you say yes.
import-pick = Choose table
import-drop = Drop the file to see what will change
import-pasted = Pasted table
import-pasted-inside = the table you pasted

import-reading = Reading { $name } …
import-progress = Progress
import-percent = { $n } per cent
import-working = Working it out again …
import-which-sheet = { $name } has several sheets. Which one do you want to import?
import-sheet-number = Sheet { $n }
import-sheet-of = { $format }, sheet “{ $sheet }”
import-rows = { $n ->
    [one] 1 row
   *[other] { $n } rows
}

import-kind-employees = recognised as a list of employees
import-kind-moodle-progress = recognised as a Moodle report of completed activities
import-kind-moodle-course = recognised as a Moodle report of completed courses
import-kind-mod-attendance = recognised as an attendance list from Moodle
import-kind-teams = recognised as an attendance report from Teams
import-kind-open-edx = recognised as a report from Open edX
import-kind-other = read as you have said
import-delimiter-semicolon = semicolon
import-delimiter-comma = comma
import-delimiter-tab = tab
import-delimiter-pipe = vertical bar

import-columns-title = What do the columns hold?
import-columns-text = Møteklar has guessed from the titles and contents of { $name }. Correct what is wrong. Møteklar remembers the answer for the next time you import a table with the same titles.
import-columns-done = Show what will change
import-columns-list = { $n ->
    [one] 1 column
   *[other] { $n } columns
}
import-column-number = column { $n }
import-column-holds = { $title } holds
import-titles-row = The first row has titles
import-lists-people = The table is the whole list of who belongs to the unit
import-dates = How are dates such as 11/12 written?
import-dates-day = 11 December
import-dates-month = 12 November
import-understood = { $known } of { $rows } rows are about somebody on the list. That makes { $changes ->
    [one] 1 change
   *[other] { $changes } changes
}.
import-nobody-named = No column says whom the rows are about. Choose at least one with name, e-mail or employee number.

import-field-ignore = Not read
import-field-name = Name
import-field-given = First name
import-field-middle = Middle name
import-field-family = Last name
import-field-email = E-mail
import-field-number = Employee number
import-field-status = Status of the whole programme
import-field-status-date = Date of the status
# same
import-field-module = Status: { $title }
import-field-module-date = Date: { $title }
import-field-activity = Name of the module the row is about
import-field-profile = Processing profile
import-field-joined = Joined the unit
import-field-attendance = Attendance
import-field-minutes = Time present
import-field-coming = Joined or left
import-field-time = Time of day
import-field-birth-number = National identity number, never read

import-read-on = as of { $date }
import-edit-columns = Change columns
import-edit-day = Change date
import-day-title = When was it so?
import-day-text = The table does not say when it was made. The statuses are recorded on this date.
import-day = Date
import-day-done = Use the date
import-take-in = { $n ->
    [one] Import 1 change
   *[other] Import { $n } changes
}
import-take-in-nothing = Nothing to import
import-left-open = { $n ->
    [one] 1 row is not decided. What you do not choose is not imported.
   *[other] { $n } rows are not decided. What you do not choose is not imported.
}
import-done = { $n ->
    [one] 1 change is imported
   *[other] { $n } changes are imported
}
import-chip-change = Changes { $n }
import-chip-ask = To decide { $n }
import-chip-same = Unchanged { $n }
import-chip-not-found = Not found { $n }
import-chip-missing = Not in the file { $n }
import-nothing = There are no rows here.

import-table = { $n ->
    [one] Preview, 1 row
   *[other] Preview, { $n } rows
}
import-column-tick = Include
import-column-name = Person
import-column-from = From the file
import-column-now = Now
import-column-becomes = Becomes
import-tick = Include { $name }
import-spoken-now = Now: { $what }
import-spoken-becomes = Becomes: { $what }
import-unknown = Unknown: { $name }
import-row-number = Row { $n }
import-add-new = Add as new?
import-added = Is added
import-twice = Same person as in row { $n }
import-nameless = Does not say who
import-readings = { $n ->
    [one] New reading
   *[other] { $n } new readings
}
import-same = Unchanged
import-back = Back on the list
import-number = employee number { $number }
import-joined = joined { $date }
# same
import-modules-say = { $n } × { $text }
import-missing = Not in the file
import-missing-ask = Has left?
import-whole = The whole programme
import-line-status = { $what }: from { $from } to { $to }, { $date }

import-ask-cell = { $question } Choose
import-ask-who = Who is this?
import-ask-one = Is this { $name }?
import-ask-two = Is this { $one } or { $two }?
import-ask-down = Down to { $status }?
import-ask-module-down = { $module } down to { $status }?
import-ask-contradicts = Row { $n } says something else.
import-ask-attendance = Recorded as { $from }. Change to { $to }?
import-ask-back = Had left. Is back?
import-answer-new = None of them, add as new
import-answer-nobody = Skip the row
import-answer-down = Yes, set { $status }
import-answer-not-down = No, keep what is there
import-answer-back = Yes, is back on the list
import-answer-not-back = No, has still left
import-answer-yes = Yes, include it
import-answer-no = No, keep what is there
import-answer-leave-out = Leave out
import-answer-add = Add as new
import-answer-take = Include
import-decide-later = Close without choosing
import-known-as = Is this somebody on the list?
import-known-as-nobody = No, nobody on the list
import-missing-title = What about { $name }?
import-missing-text = On your list, but not in the file. You can record that the person has left or moved. If you do nothing, nothing is changed.
import-gone-on = First day away
import-has-left = Has left
import-has-moved = Has moved to another unit
import-still-here = Is still here

import-refused-column = National identity numbers in { $column } were not read.
import-masked = { $n ->
    [one] One national identity number in another column was taken out.
   *[other] { $n } national identity numbers in other columns were taken out.
}
import-dropped = Not read: { $columns }.
import-unknown-activities = These activities do not belong to the programme, and were not read: { $names }.
import-unknown-words = Møteklar does not know these statuses, and has not read them: { $words }.
import-no-meeting = These dates fit no meeting in the unit, and were not read: { $dates }.
import-nothing-written = Nothing is saved yet, and the whole import can be undone in one step.

import-which-meeting = Which meeting is the attendance for?
import-meeting-new = The meeting is not in the unit yet, and will be added as a planned meeting.
import-video-from = Minutes needed to count as present
import-video-from-help = The suggestion is half of the longest anybody was there.
import-rest-absent = { $n ->
    [one] Record 1 who is not in the report as absent
   *[other] Record { $n } who are not in the report as absent
}
import-rest-unrecorded = Otherwise their attendance stays as not recorded.
import-from-teams = Take from a Teams report …

import-several-title = Drop one file at a time
import-several = Møteklar imports one file at a time. Drop the most important one first.
import-no-unit-title = Open a unit first
import-no-unit = A table is imported into a unit. Open the unit, and drop the file again.
import-after-meeting = A meeting is on. End it first, and drop the file again.
import-nothing-pasted = There is no text on the clipboard. Copy the table again, and paste it here.
import-not-a-file = This is not a file. Choose a file with a table.
import-too-large = The file is larger than { $most } MB, and has not been read. Save only the rows for your unit in a new file, and choose that.
import-too-many-rows = The table has more than { $n } rows, and has not been read. Save only the rows for your unit in a new file, and choose that.
import-too-many-columns = The table has more than { $n } columns, and has not been read. Take away the columns you do not need, and try again.
import-too-long-cell = Row { $n } has a field that never ends. Often a quotation mark is missing there. Correct the row, or save the table again from the program it comes from.
import-too-large-unpacked = The workbook is more than { $most } MB when unpacked, and has not been read. Save only the sheet you need in a new file.
import-locked = The workbook is locked with a password. Open it in Excel, save a copy without a password, and choose the copy. Delete the copy afterwards.
import-not-a-table = Møteklar finds no table in the file. Choose a file of the kind CSV, TSV, TXT, XLSX, XLS or ODS.
import-damaged = The file is damaged and cannot be read to its end. Get the file again from where you got it, or save it as CSV.
import-empty = There is nothing in the table. Choose another file.
import-stopped = The reading was stopped. Nothing is changed.
