# The command line: what a terminal is told. {$n} is a count.

command-held = halde { $date }
command-planned = planlagt { $date }
command-deadline = Frist for å fullføre: { $date }
command-counted = medarbeidarar blir rekna med
command-conflicts = Må avgjerast
command-catch-up-first = Må ta igjen første møte
command-catch-up-second = Må ta igjen andre møte
command-last-reading = Sist lese { $date }
command-nothing-written = Ingenting er skrive. Køyr på nytt med --write for å ta det inn.
command-undecided = { $n ->
    [one] 1 rad må avgjerast av deg, og blir ikkje teken inn. Opne eininga i Møteklar og ta inn tabellen der.
   *[other] { $n } rader må avgjerast av deg, og blir ikkje tekne inn. Opne eininga i Møteklar og ta inn tabellen der.
}
command-closed = Omgangen i denne fila er avslutta. Opne fila i Møteklar og vel «Opne på nytt» først. Ingenting er skrive.
command-edited = Fila er endra utanfor Møteklar, eller skadd. Tala er slik fila er no.
command-edited-refused = Fila er endra utanfor Møteklar, eller skadd. Opne ho i Møteklar og sjå over ho først. Ingenting er skrive.
command-changed = Fila blei endra av nokon andre imens. Ingenting er skrive. Køyr på nytt.
command-guessed = kolonnane er gjetta
command-in-use = { $who } Ingenting er skrive. Lukk eininga der først.
command-passphrase = Passfrase for { $file }:
command-locked = { $file } er kryptert. Skriv passfrasen i terminalen, eller vis til ei fil med --passphrase-file.
