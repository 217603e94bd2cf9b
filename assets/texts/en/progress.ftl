# The chart of progress, and going on to a new cycle. {$n} is a count.
