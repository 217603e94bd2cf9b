# Following up: readings to decide between, modules by hand, reminders, running a script for one. {$n} is a count.
