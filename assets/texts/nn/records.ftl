# Records of a unit, their fields and what stands in them, for comparing two versions.

record-details = Eininga
record-module-done = Din eigen modul: { $module }
record-film-seen = Film du har sett: { $film }
record-rehearsal = Øving
record-topic = Eige tema
record-person = Medarbeidar
record-profile = Profil
record-meeting = Møte
record-attended = Oppmøte: { $meeting }
record-reading = Avlesing
record-catch-up = Teke igjen
record-reminder = Påminning
record-order = Rekkjefølgje
record-round = Statusrunde
record-session = Samling
record-past = Tidlegare omgang
record-history = Historikk
field-name = Namn
field-started = Starta
field-deadline = Frist
field-delete-on = Slettedato
# same
field-delete-reason = Grunn til slettedatoen
field-sample = Eksempel
field-closed = Avslutta
field-email = E-post
field-number = Tilsettnummer
field-joined = Byrja
field-leave = Permisjon
field-departure = Slutta eller flytta
field-takes = Tek modulen
field-date = Dato
field-time = Klokkeslett
field-form = Møteform
# same
field-film = Film
field-topic = Tema
field-note = Notat
field-held = Halde
field-attendance = Oppmøte
# same
field-status = Status
field-module = Modul
field-source = Kjelde
field-verdict = Avgjerd
field-length = Lengd
field-pace = Ord i minuttet
field-title = Tittel
field-link = Lenkje
field-subject = Kva de går gjennom
field-counted = Rekna med
field-completed = Fullført
value-nothing = ikkje fylt ut
value-yes = ja
value-no = nei
value-from = frå { $from }
value-from-until = frå { $from } til { $until }
value-left = slutta { $date }
value-moved = flytta { $date }
value-held = { $when }, varte { $length }
value-open = ikkje avgjort
value-stands = står fast
value-set-aside = sett til side

# What differs between two versions: who, and what about them.
# same
differs = { $who }: { $what }
differs-added = lagt til
differs-removed = fjerna
differs-record-added = { $record } (lagt til)
differs-record-removed = { $record } (fjerna)
# same
differs-times = { $n } × { $what }
differs-more-people = { $n ->
    [one] 1 medarbeidar til
   *[other] { $n } medarbeidarar til
}
differs-more = { $n ->
    [one] 1 opplysning til
   *[other] { $n } opplysningar til
}
names-and-more = { $names } og { $n } til
