# «Forbered deg», the choices before a meeting, and «Rapporter».

prepare-lead = Ta modulene og se filmene selv før du møter medarbeiderne, så er du klar for spørsmålene deres.
prepare-rehearse-first = Øv på første møte
prepare-rehearse-second = Øv på andre møte
prepare-rehearse-spoken = Øv: { $meeting }
prepare-modules = Moduler · { $done } av { $all }
# same
prepare-minutes = { $least }–{ $most } min
prepare-films = Filmer · { $done } av { $all }
prepare-film-play = Spill av
prepare-film-no-link = mangler lenke
prepare-film-links = Filmer uten lenke kan du fylle inn selv: Trykk på blyanten, og lim inn nettadressen eller banen til filen.
prepare-film-edit = Endre tittel, lenke og lengde for { $film }
prepare-film-heading = Endre filmen
prepare-film-title = Tittel
prepare-film-title-missing = Skriv en tittel.
prepare-film-link = Lenke eller fil
prepare-film-link-help = En nettadresse, eller hele banen til en fil på maskinen.
prepare-film-link-odd = Dette kan ikke åpnes. Skriv en adresse som begynner med https://, eller hele banen til filen.
prepare-film-length = Lengde
prepare-film-length-hint = minutter:sekunder
prepare-film-length-odd = Skriv lengden som 1:40.
prepare-film-save = Lagre filmen
prepare-before-first = Før det første møtet
prepare-before-second = Før det andre møtet
prepare-together = Gå gjennom sammen
prepare-questions = Spørsmål du kan få
prepare-rehearsal = Passer manuset?
prepare-rehearsal-about = Les manuset høyt i en øving, så måler Møteklar tempoet ditt. En øving regnes ikke som et møte.
prepare-rehearsed = Øvd { $date } kl. { $time }: { $used }
prepare-words = { $n } ord i minuttet

plan-rehearse = Øv
plan-attendance = Oppmøte
plan-to-meeting = Til møtet
plan-before = Før møtet
plan-after = Etter møtet
plan-held = Møtet er holdt
plan-held-when = { $date } kl. { $time }
plan-held-length = Det tok { $used } av { $planned }.
plan-held-before = Holdt { $date }
plan-see-closing = Se oppsummeringen
plan-again = Hold møtet en gang til
plan-form = Møteform
plan-sensitive-off = Publikumsvindu og notater er slått av
plan-sensitive-why = Når dere snakker om sensitive opplysninger på video, skal alt være muntlig. Derfor viser Møteklar ingenting til deltakerne og lagrer ingen notater fra møtet.
plan-sensitive-rules = Se reglene for slike møter
plan-when = Dag og tid
plan-date = Dato
plan-time = Klokkeslett
plan-date-none = Når dagen er satt, regner Møteklar fristene ut fra den.
plan-date-past = Dagen er passert. Sett en ny dato hvis møtet ikke er holdt.
time-hint = 09.00
time-unread = Skriv for eksempel 09.30.
plan-film = Film først?
plan-film-none = Ingen film
plan-film-extra = I tillegg til de fem minuttene.
plan-film-play = Spill av { $film }
plan-film-no-link = Filmen mangler lenke.
plan-film-fill-in = Fyll inn lenken under «Forbered deg»
plan-topic = Hva skal dere snakke om?
plan-topic-help = Velg det som er mest aktuelt for medarbeiderne dine.
topic-guide = fra veilederen
topic-suggestion = forslag
topic-own = eget
topic-used = brukt { $date }
plan-topic-words = Møtet bruker en annen formulering: «{ $words }»
plan-topic-new-words = Bruk formuleringen i listen
plan-topic-write = Skriv eget tema
plan-topic-own = Eget tema
plan-topic-hint = Still et spørsmål som alle kan svare på
plan-topic-signs = { $n } av { $most } tegn. Ikke skriv navn.
plan-topic-empty = Skriv temaet først.
plan-topic-save = Lagre temaet
plan-topic-change = Endre
plan-topic-change-of = Endre temaet «{ $topic }»
plan-topic-remove = Slett
plan-topic-remove-of = Slett temaet «{ $topic }»
plan-minutes = { $n ->
    [1] Ett minutt
    [2] To minutter
    [3] Tre minutter
    [4] Fire minutter
    [5] Fem minutter
   *[other] { $n } minutter
}
plan-length = Tiden: { $length }
plan-script = Les manuset
plan-script-help = Det som står alene, leser du høyt. Det som står i en ramme og begynner med «Til deg», er bare for deg.
plan-cue = Til deg: { $cue }
fit-fits-own = Manuset passer i tempoet ditt ({ $words } ord i minuttet)
fit-fits-usual = Manuset passer i vanlig tempo ({ $words } ord i minuttet)
fit-long-own = Manuset er { $n } s for langt i tempoet ditt ({ $words } ord i minuttet)
fit-long-usual = Manuset er { $n } s for langt i vanlig tempo ({ $words } ord i minuttet)
fit-section-long = Delen «{ $section }» er { $n } s for lang
fit-rehearse = Øv én gang, så regner Møteklar med ditt eget tempo.

reports-lead = Her får du listene som tekst. Referat, underskriftsliste og filer til Excel og PDF kommer senere.
reports-list = Oppfølgingslisten
reports-list-about = Alle medarbeiderne med status, oppmøte og påminnelser. Lim listen rett inn i Excel.
reports-names = Inneholder navn: bare til egen bruk
reports-list-copy = Kopier oppfølgingslisten
reports-list-copied = Oppfølgingslisten er kopiert
reports-summary = Tall uten navn
reports-summary-about = Det koordinatoren trenger å vite om enheten: hvor mange, ikke hvem.
reports-no-names = Inneholder ingen navn
reports-summary-copy = Kopier tall uten navn
reports-summary-copied = Tallene er kopiert
reports-more = Slett kopien når du ikke trenger den lenger.
reports-name = Navn
reports-email = E-post
# same
reports-status = Status
reports-read-on = Avlest
reports-catch-up = Må ta igjen
reports-reminded = Påminnet
summary-title = { $unit }, per { $date }
summary-counted = Medarbeidere som regnes med: { $n }
summary-started = Påbegynt: { $n } av { $all }
summary-completed = Fullført: { $n } av { $all }
summary-unknown = Ukjent status: { $n } av { $all }
summary-on-leave = I permisjon: { $n }
summary-meeting = { $meeting }: holdt { $date }. { $there } deltok, { $left } må ta det igjen.
summary-meeting-not-held = { $meeting }: ikke holdt
