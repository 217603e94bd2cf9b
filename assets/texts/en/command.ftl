# The command line: what a terminal is told. {$n} is a count.

command-held = held { $date }
command-planned = planned for { $date }
command-deadline = Deadline for completion: { $date }
command-counted = people are counted
command-conflicts = To decide
command-catch-up-first = To catch up on the first meeting
command-catch-up-second = To catch up on the second meeting
command-last-reading = Last read { $date }
command-nothing-written = Nothing has been written. Run again with --write to take it in.
command-undecided = { $n ->
    [one] 1 row is for you to decide, and is not taken in. Open the unit in Møteklar and take the table in there.
   *[other] { $n } rows are for you to decide, and are not taken in. Open the unit in Møteklar and take the table in there.
}
command-closed = The cycle in this file is closed. Open the file in Møteklar and choose “Reopen” first. Nothing has been written.
command-edited = The file was changed outside Møteklar, or damaged. The numbers are as the file is now.
command-edited-refused = The file was changed outside Møteklar, or damaged. Open it in Møteklar and look through it first. Nothing has been written.
command-changed = Somebody else changed the file meanwhile. Nothing has been written. Run again.
command-guessed = the columns are guessed
command-in-use = { $who } Nothing was written. Close the unit there first.
command-passphrase = Passphrase for { $file }:
command-locked = { $file } is encrypted. Type the passphrase on the terminal, or name a file with --passphrase-file.
