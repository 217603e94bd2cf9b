# Following up: readings to decide between, modules by hand, reminders, running a script for one. {$n} is a count.

follow-import = Importer …
follow-export = Eksporter …
follow-start-round = Start statusrunde
follow-filter-not-started-or-unknown = Ikkje i gang eller ukjend { $n }
follow-filter-old = Gammal avlesing { $n }
follow-filter-coming = Byrjar seinare { $n }
follow-nobody-decide = Alle avlesingane stemmer overeins. Det er ingenting å avgjere.
follow-sorted-up = Sortert etter { $column }, stigande
follow-sorted-down = Sortert etter { $column }, fallande
follow-headings = Overskrifter
follow-next-decide = Må avgjerast

follow-conflict = Avlesingane stemmer ikkje overeins
follow-conflict-stepped-back = Ei tidlegare avlesing seier «{ $was }». Den siste seier «{ $now }».
follow-conflict-module-stepped-back = «{ $module }»: Ei tidlegare avlesing seier «{ $was }». Den siste seier «{ $now }».
follow-conflict-sources = To kjelder seier kvar sin ting om same dag: «{ $was }» og «{ $now }».
follow-conflict-module-sources = «{ $module }»: To kjelder seier kvar sin ting om same dag, «{ $was }» og «{ $now }».
follow-conflict-modules = Ut frå modulane er programmet «{ $was }». Den siste avlesinga av heile programmet seier «{ $now }».
follow-conflict-module-not-done = Heile programmet er lese som «fullført». Etter det er «{ $module }» lesen som «{ $now }».
follow-conflict-before = Før
follow-conflict-after = Sist
follow-conflict-kept = Begge avlesingane blir ståande i historikken, og du kan ombestemme deg.
follow-decide-stands = «{ $status }» stemmer
follow-decide-aside = Sjå bort frå «{ $status }»
follow-done-stands = Avlesinga gjeld
follow-done-set-aside = Avlesinga tel ikkje lenger
follow-done-reopened = Avlesinga tel igjen
follow-history-aside = { $reading } (tel ikkje)
follow-take-back = La ho telje igjen

follow-modules-left = { $left } av { $all } att
follow-modules-done = Alle er fullførte
follow-modules-choose = Vel modular sjølv
follow-modules-chosen = Ferdig med å velje
follow-modules-help = Kryss av for modulane medarbeidaren skal ta.
follow-modules-by-profiles = La profilane bestemme alle modulane
follow-module-read = { $status }, { $source } { $date }
follow-module-taken-away = teken bort av deg
follow-module-give-back = La profilane bestemme
follow-module-not-needed = trengst ikkje

follow-leaves = Sluttar { $date }
follow-moves = Flyttar til ei anna eining { $date }
follow-depart-later = Medarbeidaren blir rekna med i tala til og med dagen før.
follow-depart-save-later = Lagre datoen
follow-done-departs = Datoen er ført

follow-reminded-today = Påmint i dag
follow-reminded-days = { $n ->
    [one] Påmint i går
   *[other] Påmint for { $n } dagar sidan
}
follow-remind-one = Send påminning …
follow-remind-some = { $n ->
    [one] Send påminning til 1 …
   *[other] Send påminning til { $n } …
}
follow-remind-title-one = Påminning til { $name }
follow-remind-title = Påminning til { $n }
follow-remind-whom = Kven skal få ho?
follow-remind-to-begin = { $n ->
    [one] 1 som ikkje er i gang
   *[other] { $n } som ikkje er i gang
}
follow-remind-to-complete = { $n ->
    [one] 1 som er i gang
   *[other] { $n } som er i gang
}
follow-remind-left = { $n ->
    [one] Påminninga til 1 er overlaten til e-postprogrammet. Desse står att:
   *[other] Påminninga til { $n } er overlaten til e-postprogrammet. Desse står att:
}
follow-tone = Tone
follow-tone-first = Venleg
follow-tone-second = Tydeleg
follow-remind-never = { $n ->
    [one] Ikkje påmint før. Den første er venleg.
   *[other] Ingen av dei er påminte før. Den første er venleg.
}
follow-remind-before-all = { $n ->
    [one] Påmint før. Den neste er tydeleg.
   *[other] Alle er påminte før. Den neste er tydeleg.
}
follow-remind-before = { $before } av { $n } er påminte før.
follow-remind-due = Fristen i teksten er { $date }.
follow-remind-no-date = Det er ingen frist i teksten, sidan ingen er sett.
follow-mail-how = Som e-post
follow-mail-common = Éin til alle, i blindkopi
follow-mail-each = Éin til kvar, med namn
follow-mail-example = Slik blir e-posten til { $name }. Dei andre får sitt eige namn.
follow-mail-to = E-post til: { $names }
follow-mail-without = Utan e-postadresse: { $names }. Kopier teksten og gi beskjed på ein annan måte.
follow-mail-too-many = Det er for mange mottakarar til å opne e-posten direkte. Bruk utkastet.
follow-names-more = { $names } og { $n } til
follow-copy-text = Kopier teksten
follow-open-mail = Opne som e-post
follow-open-draft = Opne utkast (.eml)
follow-open-drafts = Opne { $n } utkast (.eml)
follow-mail-title = E-posten blei ikkje opna
follow-mail-none = E-postprogrammet kunne ikkje opnast ({ $why }). Prøv «Opne utkast (.eml)», eller kopier teksten. Påminninga er ikkje ført.
follow-mail-unwritten = { $why } Kopier teksten i staden. Påminninga er ikkje ført.
follow-mail-unopened = Utkastet kunne ikkje opnast ({ $why }). Du finn det i { $folder } til Møteklar blir starta neste gong. Kopier teksten om du ikkje har eit program for .eml-filer. Påminninga er ikkje ført.

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
talk-forgot-how-long = Kor lenge har samtalen halde på?
talk-forgot-spoken = Samtalen starta for { $time } sidan
talk-film-first = Filmen frå møtet
talk-film-length = Filmen varer { $time }. Han kjem i tillegg til samtalen på { $meeting }.
talk-film-apart = Filmen kjem i tillegg til samtalen på { $meeting }.
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
catch-up-already-spoken = Allereie gått gjennom { $meeting } med { $name }
catch-up-already-first = Allereie gått gjennom første møte med { $n }
catch-up-already-second = Allereie gått gjennom andre møte med { $n }
catch-up-absent = Var ikkje med då { $meeting } blei halde { $date }.
catch-up-on-leave = Var i permisjon då { $meeting } blei halde { $date }.
catch-up-new = Byrja { $joined }, etter at { $meeting } blei halde { $date }.
catch-up-then-second = Når første møte er teke igjen, står andre møte for tur.
catch-up-after-leave = Møtet skal takast igjen når permisjonen er over.
catch-up-history = { $meeting } er teke igjen i ein samtale på { $time }
