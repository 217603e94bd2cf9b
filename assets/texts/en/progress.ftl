# The chart of progress, and going on to a new cycle. {$n} is a count.

cycle-closed-refused = This cycle is closed. Reopen it if you want to change anything.
