# The chart of progress, and going on to a new cycle. {$n} is a count.

cycle-closed-refused = Runden er avsluttet. Gjenåpne den hvis du vil endre noe.
