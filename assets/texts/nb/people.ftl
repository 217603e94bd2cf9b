# «Medarbeidere»: the table, the panel about one person, adding, pasting, following up. {$n} is a count.

people-paste = Lim inn liste
people-add = Legg til
people-add-one = Legg til én
people-search = Søk etter navn
people-clear-search = Tøm søket
people-show-all = Vis alle medarbeidere
people-filter-all = Alle { $n }
people-filter-not-started = Ikke påbegynt { $n }
people-filter-not-completed = Ikke fullført { $n }
people-filter-unknown = Ukjent { $n }
people-filter-catch-up = Må ta igjen { $n }
people-filter-on-leave = I permisjon { $n }
people-filter-gone = Sluttet { $n }

people-empty-title = Hvem skal være med?
people-empty-text = Kopier listen fra Excel eller mottakerne i en e-post, og lim den inn. Du får se hvem som er med, før noen blir lagt til. Møteklar trenger bare navn, gjerne også e-post og ansattnummer.
people-nobody-found = Ingen passer med det du søker etter.
people-nobody-not-started = Alle har begynt. Det er ingen å følge opp her.
people-nobody-not-completed = Alle har fullført. Det er ingen å følge opp her.
people-nobody = Det er ingen her akkurat nå.

people-table = { $n ->
    [one] Medarbeidere, 1 rad
   *[other] Medarbeidere, { $n } rader
}
people-column-name = Navn
people-column-status = Status
people-column-source = Kilde
people-column-modules = Moduler
people-column-next = Neste
people-modules-spoken = { $done } av { $all } moduler
people-old = gammel avlesning
people-until = til { $date }
people-new-since = Ny { $date }
people-caught-up = Tatt igjen
people-next-read-again = Sjekk status på nytt
people-next-catch-up-first = Ta igjen første møte
people-next-catch-up-second = Ta igjen andre møte
people-next-find-out = Sjekk status
people-next-remind = Send påminnelse
people-next-reminded = Påminnet { $date }
people-next-back = Tilbake { $date }

people-bar = Handlinger for dem du har valgt
people-chosen = { $n } er valgt
people-set-spoken = Sett { $status } for { $n }, lest i { $source } i dag
people-mark-reminded = { $n ->
    [one] Merk 1 som påminnet
   *[other] Merk { $n } som påminnet
}
people-choose-one = Velg bare én
people-reminder-copied = Påminnelsen er kopiert og ført i dag. Lim den inn i en e-post.

people-close-panel = Lukk panelet
people-missed = { $meeting }: må tas igjen
people-read-on = Kilde: { $source }, { $date }
people-old-reading = Statusen ble lest for mer enn { $n } dager siden. Les den på nytt.
people-catch-up-first = Ta igjen første møte ({ $minutes } min)
people-catch-up-second = Ta igjen andre møte ({ $minutes } min)
people-set-status = Sett status
people-source = Kilde
people-status-day = Dato for statusen
people-set-one-spoken = Sett status: { $status }
people-modules = Moduler ({ $n })
people-module-everyone = gjelder alle
people-module-because = fordi: { $why }
people-module-by-hand = lagt til av deg
people-edit = Rediger
people-leave = Permisjon
people-depart = Sluttet eller flyttet
people-bring-back = Tilbake på listen
people-remove = Slett
people-history = Historikk
people-history-all = Vis alle { $n } hendelser
people-history-read = { $status }, kilde: { $source }
people-history-module = { $module }: { $status }, kilde: { $source }
people-history-added = Lagt til på listen
people-history-edited = Opplysningene er endret
people-history-leave = Permisjon ført
people-history-leave-until = Permisjon ført, tilbake { $date }
people-history-leave-ended = Permisjonen er avsluttet
people-history-left = Sluttet { $date }
people-history-moved = Flyttet til en annen enhet { $date }
people-history-returned = Tilbake på listen
people-history-caught-up = { $meeting } er tatt igjen
people-history-reminded = Påminnet
people-history-reminded-again = Påminnet på nytt
people-leave-dates = Permisjon fra { $from }, tilbake { $until }
people-leave-from = Permisjon fra { $from }

people-add-title = Legg til medarbeider
people-edit-title = Rediger medarbeider
people-name = Navn
people-name-empty = Skriv et navn.
people-name-needed = Du må skrive et navn før du kan lagre.
people-name-too-long = Navnet kan ha høyst 1000 tegn.
people-name-twice = Det står allerede en med dette navnet på listen. Du kan likevel lagre.
people-email = E-post på jobben
people-email-help = Brukes til påminnelser. Kan stå tom.
people-email-wrong = Adressen må ha tegn på begge sider av @ og ingen mellomrom.
people-address-twice = En annen på listen har samme e-post eller ansattnummer.
people-number = Ansattnummer
people-number-help = Kan stå tom. Bruk aldri fødselsnummer.
people-birth-number = Dette ser ut som et fødselsnummer. Møteklar tar ikke imot fødselsnummer.
people-profiles = Hvilke personopplysninger behandler medarbeideren?
people-profiles-help = Det avgjør hvilke moduler medarbeideren skal ta.
people-joined = Første dag i enheten
people-joined-all = Første dag i enheten for dem du limer inn
people-joined-help = Fyll ut for dem som er nye. Den som kom etter et møte, må ta det igjen.
people-save = Lagre
people-add-this = Legg til medarbeideren
people-add-and-next = Legg til og ta neste
people-date-hint = dd.mm.åååå
people-date-unreadable = Datoen kan ikke leses. Skriv for eksempel 26.11.2026.
people-date-future = Datoen kan ikke være etter i dag.

people-paste-title = Lim inn liste
people-paste-label = Liste fra Excel eller e-post
people-paste-hint = Trykk Ctrl+V
people-paste-help = Én på hver linje, rader fra et regneark, eller mottakerne i en e-post. Ctrl+Enter legger til.
people-paste-add = Legg til { $n }
people-paste-add-none = Ingen å legge til
people-paste-new = { $n ->
    [one] 1 ny
   *[other] { $n } nye
}
people-paste-here = { $n ->
    [one] 1 er på listen fra før
   *[other] { $n } er på listen fra før
}
people-paste-twice = { $n ->
    [one] 1 står to ganger
   *[other] { $n } står to ganger
}
people-paste-nameless = { $n ->
    [one] 1 rad mangler navn
   *[other] { $n } rader mangler navn
}
people-paste-long = { $n ->
    [one] 1 rad er for lang til å være et navn
   *[other] { $n } rader er for lange til å være navn
}
people-paste-nothing = Fant ingen navn i det du limte inn
people-paste-too-large = Teksten er for stor til å leses. Lim inn mindre om gangen.
people-paste-too-many = Det er flere enn { $n } rader. Lim inn mindre om gangen.
people-paste-birth-numbers = { $n ->
    [one] 1 fødselsnummer i { $column } blir ikke tatt med
   *[other] { $n } fødselsnumre i { $column } blir ikke tatt med
}
people-paste-dropped = Disse kolonnene trengs ikke og blir ikke tatt med: { $columns }
people-paste-column = «{ $title }»
people-paste-column-number = kolonne { $n }
people-paste-preview = { $n ->
    [one] 1 rad
   *[other] { $n } rader
}
people-row-number = Rad { $n }
people-row-here = er på listen fra før
people-row-twice = står to ganger
people-row-nameless = mangler navn
people-row-long = for lang til å være et navn
people-row-proposed = navnet er foreslått ut fra e-posten

people-leave-title = Permisjon: { $name }
people-leave-text = Den som er i permisjon, regnes ikke med i tallene. Grunnen skal ikke føres noe sted.
people-leave-first-day = Første dag borte
people-leave-back = Første dag tilbake
people-leave-back-help = Kan stå tom hvis du ikke vet det ennå.
people-leave-backwards = Første dag tilbake må være etter første dag borte.
people-leave-save = Lagre permisjonen
people-leave-end = Ta bort permisjonen
people-depart-title = Sluttet eller flyttet: { $name }
people-depart-text = Medarbeideren regnes ikke med i tallene lenger, men historikken blir stående.
people-depart-left = Har sluttet i kommunen
people-depart-moved = Har flyttet til en annen enhet
people-depart-day = Første dag borte
people-depart-save = Ta ut av listen
people-remove-title = Slette { $name }?
people-remove-text = Alt som er ført om { $name }, blir fjernet fra filen: status, oppmøte, påminnelser og historikk. Du kan angre så lenge enheten er åpen.
people-remove-instead = Har medarbeideren sluttet eller flyttet, bør du heller føre det.
people-remove-yes = Fjern fra listen
people-remove-no = Behold
people-catch-up-text = Møtet er tatt igjen når dere har gått gjennom det sammen. Det holder ikke å sende det i en e-post.
people-catch-up-day = Når gikk dere gjennom det?
people-catch-up-done = Vi har gått gjennom det

people-filter-decide = Må avgjøres { $n }
people-next-comes = Begynner { $date }
people-history-stands = Du avgjorde at «{ $status }» stemmer
people-history-set-aside = Du så bort fra avlesningen «{ $status }»
people-history-reopened = Avlesningen «{ $status }» gjelder igjen
people-history-skipped = Hoppet over i statusrunden
people-history-session = Gått gjennom sammen: { $subject }, { $attendance }
