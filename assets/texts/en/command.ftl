# The command line: what a terminal is told. {$n} is a count.

command-held = held { $date }
command-planned = planned for { $date }
command-deadline = Deadline for completion: { $date }
command-counted = employees are counted
command-conflicts = To decide
command-catch-up-first = To catch up on the first meeting
command-catch-up-second = To catch up on the second meeting
command-last-reading = Last read { $date }
