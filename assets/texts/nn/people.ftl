# «Medarbeidarar»: the table, the panel about one person, adding, pasting, following up. {$n} is a count.

people-paste = Lim inn liste
people-add = Legg til
people-add-one = Legg til éin
people-search = Søk etter namn
people-clear-search = Tøm søket
people-show-all = Vis alle medarbeidarane
people-filter-all = Alle { $n }
people-filter-not-started = Ikkje i gang { $n }
people-filter-not-completed = Ikkje fullført { $n }
people-filter-unknown = Ukjend { $n }
people-filter-catch-up = Må ta igjen { $n }
people-filter-on-leave = I permisjon { $n }
people-filter-gone = Slutta { $n }

people-empty-title = Kven skal vere med?
people-empty-text = Kopier lista frå Excel eller mottakarane i ein e-post, og lim ho inn. Du får sjå kven som er med, før nokon blir lagd til. Møteklar treng berre namn, gjerne også e-post og tilsettnummer.
people-nobody-found = Ingen passar med det du søkjer etter.
people-nobody-not-started = Alle er i gang. Det er ingen å følgje opp her.
people-nobody-not-completed = Alle har fullført. Det er ingen å følgje opp her.
people-nobody = Det er ingen her akkurat no.

people-table = { $n ->
    [one] Medarbeidarar, 1 rad
   *[other] Medarbeidarar, { $n } rader
}
people-column-name = Namn
people-column-status = Status
people-column-source = Kjelde
people-column-modules = Modular
people-column-next = Neste
people-modules-spoken = { $done } av { $all } modular
people-old = gammal avlesing
people-until = til { $date }
people-new-since = Ny { $date }
people-caught-up = Teke igjen
people-next-read-again = Sjekk status på nytt
people-next-catch-up-first = Ta igjen første møte
people-next-catch-up-second = Ta igjen andre møte
people-next-find-out = Sjekk status
people-next-remind = Send påminning
people-next-reminded = Påmint { $date }
people-next-back = Tilbake { $date }

people-bar = Handlingar for dei du har valt
people-chosen = { $n ->
    [one] 1 er vald
   *[other] { $n } er valde
}
people-set-spoken = Set { $status } for { $n }, lese i { $source } i dag
people-mark-reminded = { $n ->
    [one] Merk 1 som påmint
   *[other] Merk { $n } som påminte
}
people-choose-one = Vel berre éin
people-reminder-copied = Påminninga er kopiert og ført i dag. Lim ho inn i ein e-post.

people-close-panel = Lukk panelet
people-missed = { $meeting }: må takast igjen
people-read-on = Kjelde: { $source }, { $date }
people-old-reading = Statusen blei lesen for meir enn { $n } dagar sidan. Les han på nytt.
people-catch-up-first = Ta igjen første møte ({ $minutes } min)
people-catch-up-second = Ta igjen andre møte ({ $minutes } min)
people-set-status = Set status
people-source = Kjelde
people-status-day = Dato for statusen
people-set-one-spoken = Set status: { $status }
people-modules = Modular ({ $n })
people-module-everyone = gjeld alle
people-module-because = fordi: { $why }
people-module-by-hand = lagd til av deg
people-edit = Rediger
people-leave = Permisjon
people-depart = Slutta eller flytta
people-bring-back = Tilbake på lista
people-remove = Slett
people-history = Historikk
people-history-all = Vis alle { $n } hendingane
people-history-read = { $status }, kjelde: { $source }
people-history-module = { $module }: { $status }, kjelde: { $source }
people-history-added = Lagd til på lista
people-history-edited = Opplysningane er endra
people-history-leave = Permisjon ført
people-history-leave-until = Permisjon ført, tilbake { $date }
people-history-leave-ended = Permisjonen er avslutta
people-history-left = Slutta { $date }
people-history-moved = Flytta til ei anna eining { $date }
people-history-returned = Tilbake på lista
people-history-caught-up = { $meeting } er teke igjen
people-history-reminded = Påmint
people-history-reminded-again = Påmint på nytt
people-leave-dates = Permisjon frå { $from }, tilbake { $until }
people-leave-from = Permisjon frå { $from }

people-add-title = Legg til medarbeidar
people-edit-title = Rediger medarbeidar
people-name = Namn
people-name-empty = Skriv eit namn.
people-name-needed = Du må skrive eit namn før du kan lagre.
people-name-too-long = Namnet kan ha høgst 1000 teikn.
people-name-twice = Det står alt ein med dette namnet på lista. Du kan likevel lagre.
people-email = E-post på jobben
people-email-help = Blir brukt til påminningar. Kan stå tom.
people-email-wrong = Adressa må ha teikn på begge sider av @ og ingen mellomrom.
people-address-twice = Ein annan på lista har same e-post eller tilsettnummer.
people-number = Tilsettnummer
people-number-help = Kan stå tom. Bruk aldri fødselsnummer.
people-birth-number = Dette ser ut som eit fødselsnummer. Møteklar tek ikkje imot fødselsnummer.
people-profiles = Kva personopplysningar behandlar medarbeidaren?
people-profiles-help = Det avgjer kva modular medarbeidaren skal ta.
people-joined = Første dag i eininga
people-joined-all = Første dag i eininga for dei du limer inn
people-joined-help = Fyll ut for dei som er nye. Den som kom etter eit møte, må ta det igjen.
people-save = Lagre
people-add-this = Legg til medarbeidaren
people-add-and-next = Legg til og ta neste
people-date-hint = dd.mm.åååå
people-date-unreadable = Datoen kan ikkje lesast. Skriv til dømes 26.11.2026.
people-date-future = Datoen kan ikkje vere etter i dag.

people-paste-title = Lim inn liste
people-paste-label = Liste frå Excel eller e-post
people-paste-hint = Trykk Ctrl+V
people-paste-help = Éin på kvar linje, rader frå eit rekneark, eller mottakarane i ein e-post. Ctrl+Enter legg til.
people-paste-add = Legg til { $n }
people-paste-add-none = Ingen å leggje til
people-paste-new = { $n ->
    [one] 1 ny
   *[other] { $n } nye
}
people-paste-here = { $n ->
    [one] 1 er på lista frå før
   *[other] { $n } er på lista frå før
}
people-paste-twice = { $n ->
    [one] 1 står to gonger
   *[other] { $n } står to gonger
}
people-paste-nameless = { $n ->
    [one] 1 rad manglar namn
   *[other] { $n } rader manglar namn
}
people-paste-long = { $n ->
    [one] 1 rad er for lang til å vere eit namn
   *[other] { $n } rader er for lange til å vere namn
}
people-paste-nothing = Fann ingen namn i det du limte inn
people-paste-too-large = Teksten er for stor til å lesast. Lim inn mindre om gongen.
people-paste-too-many = Det er fleire enn { $n } rader. Lim inn mindre om gongen.
people-paste-birth-numbers = { $n ->
    [one] 1 fødselsnummer i { $column } blir ikkje teke med
   *[other] { $n } fødselsnummer i { $column } blir ikkje tekne med
}
people-paste-dropped = Desse kolonnane trengst ikkje og blir ikkje tekne med: { $columns }
people-paste-column = «{ $title }»
people-paste-column-number = kolonne { $n }
people-paste-preview = { $n ->
    [one] 1 rad
   *[other] { $n } rader
}
people-row-number = Rad { $n }
people-row-here = er på lista frå før
people-row-twice = står to gonger
people-row-nameless = manglar namn
people-row-long = for lang til å vere eit namn
people-row-proposed = namnet er føreslått ut frå e-posten

people-leave-title = Permisjon: { $name }
people-leave-text = Den som er i permisjon, blir ikkje rekna med i tala. Grunnen skal ikkje førast nokon stad.
people-leave-first-day = Første dag borte
people-leave-back = Første dag tilbake
people-leave-back-help = Kan stå tom om du ikkje veit det enno.
people-leave-backwards = Første dag tilbake må vere etter første dag borte.
people-leave-save = Lagre permisjonen
people-leave-end = Ta bort permisjonen
people-depart-title = Slutta eller flytta: { $name }
people-depart-text = Medarbeidaren blir ikkje rekna med i tala lenger, men historikken blir ståande.
people-depart-left = Har slutta i kommunen
people-depart-moved = Har flytta til ei anna eining
people-depart-day = Første dag borte
people-depart-save = Ta ut av lista
people-remove-title = Slette { $name }?
people-remove-text = Alt som er ført om { $name }, blir fjerna frå fila: status, oppmøte, påminningar og historikk. Du kan angre så lenge eininga er open.
people-remove-instead = Har medarbeidaren slutta eller flytta, bør du heller føre det.
people-remove-yes = Fjern frå lista
people-remove-no = Behald
people-catch-up-text = Møtet er teke igjen når de har gått gjennom det saman. Det held ikkje å sende det i ein e-post.
people-catch-up-day = Når gjekk de gjennom det?
people-catch-up-done = Vi har gått gjennom det

people-filter-decide = Må avgjerast { $n }
people-next-comes = Byrjar { $date }
people-history-stands = Du avgjorde at «{ $status }» stemmer
people-history-set-aside = Du såg bort frå avlesinga «{ $status }»
people-history-reopened = Avlesinga «{ $status }» gjeld igjen
people-history-skipped = Hoppa over i statusrunden
people-history-session = Gått gjennom saman: { $subject }, { $attendance }
