# Following up: readings to decide between, modules by hand, reminders, running a script for one. {$n} is a count.

# Catching up: a talk with those who were not at a meeting
talk-first = Ta igjen første møte
talk-second = Ta igjen andre møte
talk-first-with = Ta igjen første møte: { $name }
talk-second-with = Ta igjen andre møte: { $name }
talk-first-for = { $n ->
    [one] Ta igjen første møte for 1 medarbeider
   *[other] Ta igjen første møte for { $n } medarbeidere
}
talk-second-for = { $n ->
    [one] Ta igjen andre møte for 1 medarbeider
   *[other] Ta igjen andre møte for { $n } medarbeidere
}
talk-group = Gruppesamtale
talk-say-this = Si til medarbeideren
talk-discussion = Samtale
talk-left-of-section = Igjen av samtalen om temaet
talk-section-over = Samtalen om temaet er over tiden
talk-whole = Hele samtalen
talk-start = Start samtalen
talk-end = Avslutt samtalen
talk-over = Samtalen er ferdig
talk-next = Velg «Ferdig» for å føre at møtet er tatt igjen. Måtte du avbryte, velger du «Ble ikke ferdig».
talk-not-done = Ble ikke ferdig
talk-say-ready = Samtalen er klar til å starte
talk-was-reset = Samtalen er satt tilbake til start.
talk-forgot-how-long = Hvor lenge har samtalen holdt på?
talk-forgot-spoken = Samtalen startet for { $time } siden
talk-film-first = Filmen fra møtet
talk-film-length = Filmen varer { $time } og kommer i tillegg til samtalens { $meeting }.
talk-film-apart = Filmen kommer i tillegg til samtalens { $meeting }.
talk-nobody-left = Ingenting ble ført. Medarbeideren er slettet fra listen, eller møtet er allerede tatt igjen.
talk-resume-title = En samtale var i gang
talk-resume-text = «{ $talk }» var i gang da Møteklar ble lukket. Klokken sto på { $used }. Vil du fortsette der du var?
talk-resume-go-on = Fortsett samtalen
talk-resume-forget = Nei, forkast samtalen
catch-up-with-first = Ta igjen første møte med { $name }
catch-up-with-second = Ta igjen andre møte med { $name }
catch-up-with-all-first = Ta igjen første møte med alle { $n }
catch-up-with-all-second = Ta igjen andre møte med alle { $n }
catch-up-with-chosen-first = Ta igjen første møte med { $n }
catch-up-with-chosen-second = Ta igjen andre møte med { $n }
catch-up-already = Allerede gått gjennom
catch-up-already-spoken = Allerede gått gjennom { $meeting }, { $name }
catch-up-already-first = Allerede gått gjennom første møte med { $n }
catch-up-already-second = Allerede gått gjennom andre møte med { $n }
catch-up-absent = Var ikke med da { $meeting } ble holdt { $date }.
catch-up-on-leave = Var i permisjon da { $meeting } ble holdt { $date }.
catch-up-new = Begynte { $joined }, etter at { $meeting } ble holdt { $date }.
catch-up-then-second = Når første møte er tatt igjen, er det andre møtes tur.
catch-up-after-leave = Møtet tas igjen når permisjonen er over.
catch-up-history = { $meeting } er tatt igjen i en samtale på { $time }
