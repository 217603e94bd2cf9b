# «Statusrunde»: one person at a time, one key per status. {$n} is a count.

page-round = Status round
