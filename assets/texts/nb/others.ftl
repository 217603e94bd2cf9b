# Others who use the same file: who has it, reading only, what they changed, and copies beside it. {$n} is a count.

in-use-title = Filen er i bruk
in-use-by = { $user } på { $machine } har hatt filen åpen siden { $since }.
in-use-own = Du har filen åpen i et annet Møteklar-vindu på denne maskinen, siden { $since }.
in-use-unknown = Noen har filen åpen, men det går ikke å se hvem.
in-use-since = { $day } kl. { $time }
in-use-text = Bare én om gangen kan endre enheten. Du kan åpne den for å lese, og ta over når filen er ledig.
in-use-read = Åpne bare for lesing
in-use-again = Prøv igjen
in-use-save = { $who } Velg et annet navn eller en annen mappe.
without-lock = Møteklar får ikke vist andre at du har filen åpen. Åpner noen andre den samtidig, blir endringene slått sammen.
without-lock-full = Disken er full, så Møteklar får ikke vist andre at du har filen åpen. Rydd plass, så du får lagret.

read-only-in-use = Åpnet bare for lesing. { $who }
read-only-free = Åpnet bare for lesing. Filen er ledig nå.
read-only-folder = Åpnet bare for lesing, for du kan ikke skrive i mappen. Velg «Lagre som …» og en annen mappe for å gjøre endringer.
read-only-take-over = Prøv å ta over
read-only-edit = Ta over
read-only-taken-over = Du kan gjøre endringer nå. Filen er lest på nytt.
read-only-refused = Enheten er åpnet bare for lesing. Ingenting er endret.

save-other-unit = En annen enhet er åpnet imens. Ingenting er lagret.

merged-done = Endringer fra en annen er tatt inn: { $what }
merged-done-small = Endringer fra en annen er tatt inn
theirs-unreadable = Noe annet har skrevet i filen, og det som ligger der nå, kan ikke leses. Det du ser her, er trygt så lenge vinduet er åpent.
theirs-other-unit = En annen enhet ligger i filen nå. Det du ser her, er ikke lagret der. Lagre det under et nytt navn.
theirs-not-whole = Filen er endret utenfor Møteklar: for hånd, eller ved en feil. Endringene er ikke tatt inn ennå, og det du gjør her, blir ikke lagret før du har valgt.
theirs-take-in = Ta inn endringene
theirs-write-over = Legg filen til side og lagre
theirs-aside = skadet
theirs-put-aside = Det som lå der, heter nå «{ $file }»
theirs-merging = Endringer fra en annen blir tatt inn …
theirs-wait = Noen har endret filen. Det blir tatt inn når møtet er over, og lagret da.
file-gone = Filen er flyttet eller slettet. Det du ser her, er trygt så lenge vinduet er åpent.
file-gone-save = Lagre på nytt

clashes-title = Begge har endret det samme
clashes-text = { $n ->
    [one] Filen er endret av en annen også. Alt annet er slått sammen, men her må du velge.
   *[other] Filen er endret av en annen også. Alt annet er slått sammen, men { $n } steder må du velge.
}
clashes-all-ours = Behold alle mine
clashes-all-theirs = Ta alle fra den andre
clashes-more = { $n ->
    [one] Ett sted til er ikke vist. Der gjelder din versjon, eller det du velger for alle.
   *[other] { $n } steder til er ikke vist. Der gjelder din versjon, eller det du velger for alle.
}
clashes-take = Bruk valgene
clashes-settling = Valgene blir tatt i bruk …
clashes-later = Velg senere
clashes-wait = { $n ->
    [one] Filen er endret av en annen også, og ett sted må du velge. Ingenting er lagret før det er gjort.
   *[other] Filen er endret av en annen også, og { $n } steder må du velge. Ingenting er lagret før det er gjort.
}
clashes-show = Velg nå
clash-ours = Din: { $value }
clash-theirs = Den andres: { $value }
clash-removed = slettet
clash-changed = endret og beholdt

copy-found = Det ligger en kopi av enheten ved siden av filen: «{ $file }». Slike lager { $service } når en fil er endret to steder.
copy-merge = Slå sammen
copy-merging = Kopien blir slått sammen med enheten …
copy-later = Ikke nå
copy-failed = Kopien kan ikke slås sammen
copy-not-whole = { $file }
    Kopien er endret for hånd, eller den er skadet. Åpne den som en egen enhet og se hva som står der. Ingenting er endret.
copy-move-title = Kopien er slått sammen
copy-move-text = Alt i «{ $file }» er tatt inn, og enheten er lagret. Vil du flytte kopien bort, så den ikke blir tatt for enheten? Den blir lagt hos de tidligere versjonene.
copy-move = Flytt kopien bort
copy-leave = La den ligge
copy-moved = Kopien er flyttet bort
copy-not-moved = Kopien ble ikke flyttet
