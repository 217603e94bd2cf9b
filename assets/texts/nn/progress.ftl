# The chart of progress, and going on to a new cycle. {$n} is a count.

cycle-closed-refused = Runden er avslutta. Opne han på nytt om du vil endre noko.
