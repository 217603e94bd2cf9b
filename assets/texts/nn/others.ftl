# Others who use the same file: who has it, reading only, what they changed, and copies beside it. {$n} is a count.

in-use-title = Fila er i bruk
in-use-by = { $user } på { $machine } har hatt fila open sidan { $since }.
in-use-own = Du har fila open i eit anna Møteklar-vindauge på denne maskina, sidan { $since }.
in-use-unknown = Nokon har fila open, men det går ikkje å sjå kven.
in-use-since = { $day } kl. { $time }
in-use-text = Berre éin om gongen kan endre eininga. Du kan opne fila for å lese, og ta over når ho er ledig.
in-use-read = Opne berre for lesing
in-use-again = Prøv igjen
in-use-save = { $who } Vel eit anna namn eller ei anna mappe.
without-lock = Møteklar får ikkje vist andre at du har fila open. Opnar nokon andre fila samtidig, blir endringane slåtte saman.
without-lock-full = Disken er full, så Møteklar får ikkje vist andre at du har fila open. Rydd plass, så du får lagra.

read-only-in-use = Opna berre for lesing. { $who }
read-only-free = Opna berre for lesing. Fila er ledig no.
read-only-folder = Opna berre for lesing, for du kan ikkje skrive i mappa. Vel «Lagre som …» og ei anna mappe for å gjere endringar.
read-only-take-over = Prøv å ta over
read-only-edit = Ta over
read-only-taken-over = Du kan gjere endringar no. Fila er lesen på nytt.
read-only-refused = Eininga er opna berre for lesing. Ingenting er endra.

save-other-unit = Ei anna eining er opna imens. Ingenting er lagra.

merged-done = Endringar frå ein annan er tekne inn: { $what }
merged-done-small = Endringar frå ein annan er tekne inn
theirs-unreadable = Noko anna har skrive i fila, og det som ligg der no, kan ikkje lesast. Det du ser her, er trygt så lenge vindauget er ope.
theirs-other-unit = Ei anna eining ligg i fila no. Det du ser her, er ikkje lagra der. Lagre det under eit nytt namn.
theirs-not-whole = Fila er endra utanfor Møteklar: for hand, eller ved ein feil. Endringane er ikkje tekne inn enno, og det du gjer her, blir ikkje lagra før du har valt.
theirs-take-in = Ta inn endringane
theirs-write-over = Legg fila til side og lagre
theirs-aside = skadd
theirs-put-aside = Det som låg der, heiter no «{ $file }»
theirs-merging = Endringar frå ein annan blir tekne inn …
theirs-wait = Nokon har endra fila. Det blir teke inn når møtet er over, og lagra då.
file-gone = Fila er flytta eller sletta. Det du ser her, er trygt så lenge vindauget er ope.
file-gone-save = Lagre på nytt

clashes-title = Begge har endra det same
clashes-text = { $n ->
    [one] Fila er endra av ein annan òg. Alt anna er slått saman, men her må du velje.
   *[other] Fila er endra av ein annan òg. Alt anna er slått saman, men { $n } stader må du velje.
}
clashes-all-ours = Behald alle mine
clashes-all-theirs = Ta alle frå den andre
clashes-more = { $n ->
    [one] Éin stad til er ikkje vist. Der gjeld din versjon, eller det du vel for alle.
   *[other] { $n } stader til er ikkje viste. Der gjeld din versjon, eller det du vel for alle.
}
clashes-take = Bruk vala
clashes-settling = Vala blir tekne i bruk …
clashes-later = Vel seinare
clashes-wait = { $n ->
    [one] Fila er endra av ein annan òg, og éin stad må du velje. Ingenting er lagra før det er gjort.
   *[other] Fila er endra av ein annan òg, og { $n } stader må du velje. Ingenting er lagra før det er gjort.
}
clashes-show = Vel no
clash-ours = Din: { $value }
clash-theirs = Den andre sin: { $value }
clash-removed = sletta
clash-changed = endra og behalden

copy-found = Det ligg ein kopi av eininga ved sida av fila: «{ $file }». Slike lagar { $service } når ei fil er endra to stader.
copy-merge = Slå saman
copy-merging = Kopien blir slått saman med eininga …
copy-later = Ikkje no
copy-failed = Kopien kan ikkje slåast saman
copy-not-whole = { $file }
    Kopien er endra for hand, eller han er skadd. Opne han som ei eiga eining og sjå kva som står der. Ingenting er endra.
copy-move-title = Kopien er slått saman
copy-move-text = Alt i «{ $file }» er teke inn, og eininga er lagra. Vil du flytte kopien bort, så han ikkje blir teken for eininga? Han blir lagd hos dei tidlegare versjonane.
copy-move = Flytt kopien bort
copy-leave = La han liggje
copy-moved = Kopien er flytta bort
copy-not-moved = Kopien blei ikkje flytta
