# «Gå gjennom sammen»: sessions where a module or film is gone through together. {$n} is a count.

page-together = Gå gjennom saman
together-not-counted = Det de gjer saman her, tel ikkje som ein fullført modul for nokon.
together-why = Kvifor og korleis
together-plan = Planlegg ei samling
together-change = Endre samlinga
together-empty-title = Ingen samlingar enno
together-empty-text = Vel ein modul eller ein film og eit dilemma å snakke om. Då er alt klart når de møtest.
together-planned = Planlagt
together-held = Gjennomført
together-hold = Hald samlinga
together-hold-of = Hald samlinga: { $subject }
together-go-on = Hald fram med samlinga
together-go-on-of = Hald fram med samlinga: { $subject }
together-edit-of = Endre samlinga: { $subject }
together-remove-of = Slett samlinga: { $subject }
together-attendance-of = Oppmøte: { $subject }
together-on = Går føre seg no
together-past = Dagen er passert
together-no-date = Utan dato
together-day-time = { $date } kl. { $time }
together-there = { $n } var med
together-away = { $n } fråvær
together-attendance-none = Oppmøte er ikkje ført
together-in-room = i rommet
together-unknown-subject = Noko som ikkje lenger er i innhaldspakken
together-gone = Samlinga finst ikkje lenger.

together-what = Kva skal de gå gjennom?
together-modules = Modular
together-films = Filmar
together-talk = Kva skal de snakke om?
# same
together-dilemma = Dilemma
together-dilemma-empty = Skriv ein situasjon frå kvardagen og eit ope spørsmål. Bruk ikkje namn.
together-suggestions = Vel eit anna dilemma eller spørsmål
together-minutes = Minutt
together-minutes-odd = Skriv heile minutt, frå 1 til 480.
together-when-help = Dag og klokkeslett kan vente. Forslaget er tida det tek å gå gjennom, og ti minutt til å snakke.
together-save = Lagre samlinga

together-open-system = Opne { $short }
together-step-module = 1. Gå gjennom modulen saman
together-step-film = 1. Sjå filmen saman
together-step-dilemma = 2. Les dilemmaet høgt og snakk om det
together-step-close = 3. Rund av
together-close-module = Spør kva de vil gjere annleis frå i morgon. Minn om at alle tek modulen sjølve etterpå.
together-close-film = Spør kva de vil gjere annleis frå i morgon. Minn om at alle tek modulane sine sjølve.
together-no-dilemma = Det er ikkje valt noko dilemma.
together-time = Tid til samlinga
together-start = Start klokka
together-timer-help = Klokka startar ikkje av seg sjølv. Du kan også føre samlinga utan klokke.
together-running = Klokka går
together-over = Tida er ute
together-bar = Brukt av tida
# same
together-minute-more = +1 min
together-minute-more-spoken = Eitt minutt meir
together-put-away = Nullstill
together-slept = Maskina var i kvilemodus i { $time } medan klokka gjekk.
together-slept-count = Rekn med tida
together-slept-drop = Trekk frå tida
together-other-on = Klokka går for ei anna samling: { $subject }
together-finish = Avslutt og før

together-is-on = Samlinga er i gang: { $clock }
together-is-paused = Samlinga har pause: { $clock }
together-back = Tilbake til samlinga
together-on-title = Ei samling er i gang
together-on-leave = Vel «Avslutt og før» før du går til ei anna eining, eller set klokka på pause og nullstill ho.
together-on-close = Vil du føre samlinga som gjennomført før Møteklar blir lukka? Oppmøtet kan du endre seinare.
together-close-anyway = Lukk utan å føre
together-done-held = Samlinga er ført
together-done-removed = Samlinga er sletta
