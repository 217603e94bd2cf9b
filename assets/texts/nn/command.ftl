# The command line: what a terminal is told. {$n} is a count.

command-held = halde { $date }
command-planned = planlagt { $date }
command-deadline = Frist for å fullføre: { $date }
command-counted = medarbeidarar blir rekna med
command-conflicts = Må avgjerast
command-catch-up-first = Må ta igjen første møte
command-catch-up-second = Må ta igjen andre møte
command-last-reading = Sist lese { $date }
