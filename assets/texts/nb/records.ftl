# Records of a unit, their fields and what stands in them, for comparing two versions.

record-details = Enheten
record-module-done = Din egen modul: { $module }
record-film-seen = Film du har sett: { $film }
record-rehearsal = Øving
record-topic = Eget tema
record-person = Medarbeider
record-profile = Profil
record-meeting = Møte
record-attended = Oppmøte: { $meeting }
record-reading = Avlesning
record-catch-up = Tatt igjen
record-reminder = Påminnelse
record-order = Rekkefølge
record-round = Statusrunde
record-session = Samling
record-past = Tidligere omgang
record-history = Historikk
field-name = Navn
field-started = Startet
field-deadline = Frist
field-delete-on = Slettedato
field-delete-reason = Grunn til slettedatoen
field-sample = Eksempel
field-closed = Avsluttet
field-email = E-post
field-number = Ansattnummer
field-joined = Begynte
field-leave = Permisjon
field-departure = Sluttet eller flyttet
field-takes = Tar modulen
field-date = Dato
field-time = Klokkeslett
field-form = Møteform
# same
field-film = Film
field-topic = Tema
field-note = Notat
field-held = Holdt
field-attendance = Oppmøte
# same
field-status = Status
field-module = Modul
field-source = Kilde
field-verdict = Avgjørelse
field-length = Varighet
field-pace = Ord i minuttet
field-title = Tittel
field-link = Lenke
field-subject = Hva dere går gjennom
field-counted = Regnet med
field-completed = Fullført
value-nothing = ikke fylt ut
value-yes = ja
value-no = nei
value-from = fra { $from }
value-from-until = fra { $from } til { $until }
value-left = sluttet { $date }
value-moved = flyttet { $date }
value-held = { $when }, varte { $length }
value-open = ikke avgjort
value-stands = står fast
value-set-aside = satt til side

# What differs between two versions: who, and what about them.
# same
differs = { $who }: { $what }
differs-added = lagt til
differs-removed = fjernet
differs-record-added = { $record } (lagt til)
differs-record-removed = { $record } (fjernet)
# same
differs-times = { $n } × { $what }
differs-more-people = { $n ->
    [one] 1 medarbeider til
   *[other] { $n } medarbeidere til
}
differs-more = { $n ->
    [one] 1 opplysning til
   *[other] { $n } opplysninger til
}
names-and-more = { $names } og { $n } til
