# Following up: readings to decide between, modules by hand, reminders, running a script for one. {$n} is a count.

follow-import = Importer …
follow-export = Eksporter …
follow-start-round = Start statusrunde
follow-filter-not-started-or-unknown = Ikke påbegynt eller ukjent { $n }
follow-filter-old = Gammel avlesning { $n }
follow-filter-coming = Begynner senere { $n }
follow-nobody-decide = Alle avlesninger stemmer overens. Det er ingenting å avgjøre.
follow-sorted-up = Sortert etter { $column }, stigende
follow-sorted-down = Sortert etter { $column }, synkende
follow-headings = Overskrifter
follow-next-decide = Må avgjøres

follow-conflict = Avlesningene stemmer ikke overens
follow-conflict-stepped-back = En tidligere avlesning sier «{ $was }». Den siste sier «{ $now }».
follow-conflict-module-stepped-back = «{ $module }»: En tidligere avlesning sier «{ $was }». Den siste sier «{ $now }».
follow-conflict-sources = To kilder sier hver sin ting om samme dag: «{ $was }» og «{ $now }».
follow-conflict-module-sources = «{ $module }»: To kilder sier hver sin ting om samme dag, «{ $was }» og «{ $now }».
follow-conflict-modules = Ut fra modulene er programmet «{ $was }». Den siste avlesningen av hele programmet sier «{ $now }».
follow-conflict-module-not-done = Hele programmet er lest som «fullført». Etter det er «{ $module }» lest som «{ $now }».
follow-conflict-before = Før
follow-conflict-after = Sist
follow-conflict-kept = Begge avlesningene blir stående i historikken, og du kan ombestemme deg.
follow-decide-stands = «{ $status }» stemmer
follow-decide-aside = Se bort fra «{ $status }»
follow-done-stands = Avlesningen gjelder
follow-done-set-aside = Avlesningen teller ikke lenger
follow-done-reopened = Avlesningen teller igjen
follow-history-aside = { $reading } (teller ikke)
follow-take-back = La den telle igjen

follow-modules-left = { $left } av { $all } igjen
follow-modules-done = Alle er fullført
follow-modules-choose = Velg moduler selv
follow-modules-chosen = Ferdig med å velge
follow-modules-help = Kryss av for modulene medarbeideren skal ta.
follow-modules-by-profiles = La profilene bestemme alle modulene
follow-module-read = { $status }, { $source } { $date }
follow-module-taken-away = tatt bort av deg
follow-module-give-back = La profilene bestemme
follow-module-not-needed = trengs ikke

follow-leaves = Slutter { $date }
follow-moves = Flytter til en annen enhet { $date }
follow-depart-later = Medarbeideren regnes med i tallene til og med dagen før.
follow-depart-save-later = Lagre datoen
follow-done-departs = Datoen er ført

follow-reminded-today = Påminnet i dag
follow-reminded-days = { $n ->
    [one] Påminnet i går
   *[other] Påminnet for { $n } dager siden
}
follow-remind-one = Send påminnelse …
follow-remind-some = { $n ->
    [one] Send påminnelse til 1 …
   *[other] Send påminnelse til { $n } …
}
follow-remind-title-one = Påminnelse til { $name }
follow-remind-title = Påminnelse til { $n }
follow-remind-whom = Hvem skal få den?
follow-remind-to-begin = { $n ->
    [one] 1 som ikke har begynt
   *[other] { $n } som ikke har begynt
}
follow-remind-to-complete = { $n ->
    [one] 1 som er i gang
   *[other] { $n } som er i gang
}
follow-remind-left = { $n ->
    [one] Påminnelsen til 1 er overlatt til e-postprogrammet. Disse står igjen:
   *[other] Påminnelsen til { $n } er overlatt til e-postprogrammet. Disse står igjen:
}
follow-tone = Tone
follow-tone-first = Vennlig
follow-tone-second = Tydelig
follow-remind-never = { $n ->
    [one] Ikke påminnet før. Den første er vennlig.
   *[other] Ingen av dem er påminnet før. Den første er vennlig.
}
follow-remind-before-all = { $n ->
    [one] Påminnet før. Den neste er tydelig.
   *[other] Alle er påminnet før. Den neste er tydelig.
}
follow-remind-before = { $before } av { $n } er påminnet før.
follow-remind-due = Fristen i teksten er { $date }.
follow-remind-no-date = Det er ingen frist i teksten, siden ingen er satt.
follow-mail-how = Som e-post
follow-mail-common = Én til alle, i blindkopi
follow-mail-each = Én til hver, med navn
follow-mail-example = Slik blir e-posten til { $name }. De andre får sitt eget navn.
follow-mail-to = E-post til: { $names }
follow-mail-without = Uten e-postadresse: { $names }. Kopier teksten og gi beskjed på en annen måte.
follow-mail-too-many = Det er for mange mottakere til å åpne e-posten direkte. Bruk utkastet.
follow-names-more = { $names } og { $n } til
follow-copy-text = Kopier teksten
follow-open-mail = Åpne som e-post
follow-open-draft = Åpne utkast (.eml)
follow-open-drafts = Åpne { $n } utkast (.eml)
follow-mail-title = E-posten ble ikke åpnet
follow-mail-none = E-postprogrammet kunne ikke åpnes ({ $why }). Prøv «Åpne utkast (.eml)», eller kopier teksten. Påminnelsen er ikke ført.
follow-mail-unwritten = { $why } Kopier teksten i stedet. Påminnelsen er ikke ført.
follow-mail-unopened = Utkastet kunne ikke åpnes ({ $why }). Du finner det i { $folder } til Møteklar startes neste gang. Kopier teksten hvis du ikke har et program for .eml-filer. Påminnelsen er ikke ført.

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
talk-film-length = Filmen varer { $time }. Den kommer i tillegg til samtalen på { $meeting }.
talk-film-apart = Filmen kommer i tillegg til samtalen på { $meeting }.
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
catch-up-already-spoken = Allerede gått gjennom { $meeting } med { $name }
catch-up-already-first = Allerede gått gjennom første møte med { $n }
catch-up-already-second = Allerede gått gjennom andre møte med { $n }
catch-up-absent = Var ikke med da { $meeting } ble holdt { $date }.
catch-up-on-leave = Var i permisjon da { $meeting } ble holdt { $date }.
catch-up-new = Begynte { $joined }, etter at { $meeting } ble holdt { $date }.
catch-up-then-second = Når første møte er tatt igjen, står andre møte for tur.
catch-up-after-leave = Møtet skal tas igjen når permisjonen er over.
catch-up-history = { $meeting } er tatt igjen i en samtale på { $time }
