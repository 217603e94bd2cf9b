# The command line: what a terminal is told. {$n} is a count.

command-held = holdt { $date }
command-planned = planlagt { $date }
command-deadline = Frist for å fullføre: { $date }
command-counted = medarbeidere regnes med
command-conflicts = Må avgjøres
command-catch-up-first = Må ta igjen første møte
command-catch-up-second = Må ta igjen andre møte
command-last-reading = Sist lest { $date }
command-nothing-written = Ingenting er skrevet. Kjør på nytt med --write for å ta det inn.
command-undecided = { $n ->
    [one] 1 rad må avgjøres av deg, og blir ikke tatt inn. Åpne enheten i Møteklar og ta inn tabellen der.
   *[other] { $n } rader må avgjøres av deg, og blir ikke tatt inn. Åpne enheten i Møteklar og ta inn tabellen der.
}
command-closed = Omgangen i denne filen er avsluttet. Åpne filen i Møteklar og velg «Gjenåpne» først. Ingenting er skrevet.
command-edited = Filen er endret utenfor Møteklar, eller skadet. Tallene er slik filen er nå.
command-edited-refused = Filen er endret utenfor Møteklar, eller skadet. Åpne den i Møteklar og se over den først. Ingenting er skrevet.
command-changed = Filen ble endret av noen andre imens. Ingenting er skrevet. Kjør på nytt.
command-guessed = kolonnene er gjettet
command-in-use = { $who } Ingenting er skrevet. Lukk enheten der først.
command-passphrase = Passfrase for { $file }:
command-locked = { $file } er kryptert. Skriv passfrasen i terminalen, eller oppgi en fil med --passphrase-file.
