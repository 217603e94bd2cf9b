# Following up: readings to decide between, modules by hand, reminders, running a script for one. {$n} is a count.

# Catching up: a talk with those who were not at a meeting
talk-first = Ta igjen første møte
talk-second = Ta igjen andre møte
talk-first-with = Ta igjen første møte: { $name }
talk-second-with = Ta igjen andre møte: { $name }
talk-first-for = { $n ->
    [one] Ta igjen første møte for 1 medarbeidar
   *[other] Ta igjen første møte for { $n } medarbeidarar
}
talk-second-for = { $n ->
    [one] Ta igjen andre møte for 1 medarbeidar
   *[other] Ta igjen andre møte for { $n } medarbeidarar
}
talk-group = Gruppesamtale
talk-say-this = Sei til medarbeidaren
talk-discussion = Samtale
talk-left-of-section = Att av samtalen om temaet
talk-section-over = Samtalen om temaet er over tida
talk-whole = Heile samtalen
talk-start = Start samtalen
talk-end = Avslutt samtalen
talk-over = Samtalen er ferdig
talk-next = Vel «Ferdig» for å føre at møtet er teke igjen. Måtte du avbryte, vel du «Blei ikkje ferdig».
talk-not-done = Blei ikkje ferdig
talk-say-ready = Samtalen er klar til å starte
talk-was-reset = Samtalen er sett tilbake til start.
talk-forgot-how-long = Kor lenge har samtalen vart?
talk-forgot-spoken = Samtalen starta for { $time } sidan
talk-film-first = Filmen frå møtet
talk-film-length = Filmen varer { $time } og kjem i tillegg til { $meeting } samtale.
talk-film-apart = Filmen kjem i tillegg til { $meeting } samtale.
talk-nobody-left = Ingenting blei ført. Medarbeidaren er sletta frå lista, eller møtet er allereie teke igjen.
talk-resume-title = Ein samtale var i gang
talk-resume-text = «{ $talk }» var i gang då Møteklar blei lukka. Klokka stod på { $used }. Vil du halde fram der du var?
talk-resume-go-on = Hald fram med samtalen
talk-resume-forget = Nei, forkast samtalen
catch-up-with-first = Ta igjen første møte med { $name }
catch-up-with-second = Ta igjen andre møte med { $name }
catch-up-with-all-first = Ta igjen første møte med alle { $n }
catch-up-with-all-second = Ta igjen andre møte med alle { $n }
catch-up-with-chosen-first = Ta igjen første møte med { $n }
catch-up-with-chosen-second = Ta igjen andre møte med { $n }
catch-up-already = Allereie gått gjennom
catch-up-already-spoken = Allereie gått gjennom { $meeting }, { $name }
catch-up-already-first = Allereie gått gjennom første møte med { $n }
catch-up-already-second = Allereie gått gjennom andre møte med { $n }
catch-up-absent = Var ikkje med då { $meeting } blei halde { $date }.
catch-up-on-leave = Var i permisjon då { $meeting } blei halde { $date }.
catch-up-new = Byrja { $joined }, etter at { $meeting } blei halde { $date }.
catch-up-then-second = Når første møte er teke igjen, står andre møte for tur.
catch-up-after-leave = Møtet blir teke igjen når permisjonen er over.
catch-up-history = { $meeting } er teke igjen i ein samtale på { $time }
