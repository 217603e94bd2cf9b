# «Gå gjennom sammen»: sessions where a module or film is gone through together. {$n} is a count.

page-together = Gå gjennom sammen
together-not-counted = Det dere gjør sammen her, teller ikke som en fullført modul for noen.
together-why = Hvorfor og hvordan
together-plan = Planlegg en samling
together-change = Endre samlingen
together-empty-title = Ingen samlinger ennå
together-empty-text = Velg en modul eller en film og et dilemma å snakke om. Da er alt klart når dere møtes.
together-planned = Planlagt
together-held = Gjennomført
together-hold = Hold samlingen
together-hold-of = Hold samlingen: { $subject }
together-go-on = Fortsett samlingen
together-go-on-of = Fortsett samlingen: { $subject }
together-edit-of = Endre samlingen: { $subject }
together-remove-of = Slett samlingen: { $subject }
together-attendance-of = Oppmøte: { $subject }
together-on = Pågår nå
together-past = Dagen er passert
together-no-date = Uten dato
together-day-time = { $date } kl. { $time }
together-there = { $n } var med
together-away = { $n } fravær
together-attendance-none = Oppmøte er ikke ført
together-in-room = i rommet
together-unknown-subject = Noe som ikke lenger er i innholdspakken
together-gone = Samlingen finnes ikke lenger.

together-what = Hva skal dere gå gjennom?
together-modules = Moduler
together-films = Filmer
together-talk = Hva skal dere snakke om?
# same
together-dilemma = Dilemma
together-dilemma-empty = Skriv en situasjon fra hverdagen og et åpent spørsmål. Bruk ikke navn.
together-suggestions = Velg et annet dilemma eller spørsmål
together-minutes = Minutter
together-minutes-odd = Skriv hele minutter, fra 1 til 480.
together-when-help = Dag og klokkeslett kan vente. Forslaget er tiden det tar å gå gjennom, og ti minutter til å snakke.
together-save = Lagre samlingen

together-open-system = Åpne { $short }
together-step-module = 1. Gå gjennom modulen sammen
together-step-film = 1. Se filmen sammen
together-step-dilemma = 2. Les dilemmaet høyt og snakk om det
together-step-close = 3. Rund av
together-close-module = Spør hva dere vil gjøre annerledes fra i morgen. Minn om at alle tar modulen selv etterpå.
together-close-film = Spør hva dere vil gjøre annerledes fra i morgen. Minn om at alle tar modulene sine selv.
together-no-dilemma = Det er ikke valgt noe dilemma.
together-time = Tid til samlingen
together-start = Start klokken
together-timer-help = Klokken starter ikke av seg selv. Du kan også føre samlingen uten klokke.
together-running = Klokken går
together-over = Tiden er ute
together-bar = Brukt av tiden
# same
together-minute-more = +1 min
together-minute-more-spoken = Ett minutt mer
together-put-away = Nullstill
together-slept = Maskinen var i hvilemodus i { $time } mens klokken gikk.
together-slept-count = Regn med tiden
together-slept-drop = Trekk fra tiden
together-other-on = Klokken går for en annen samling: { $subject }
together-finish = Avslutt og før

together-is-on = Samlingen pågår: { $clock }
together-is-paused = Samlingen har pause: { $clock }
together-back = Tilbake til samlingen
together-on-title = En samling er i gang
together-on-leave = Velg «Avslutt og før» før du går til en annen enhet, eller sett klokken på pause og nullstill den.
together-on-close = Vil du føre samlingen som gjennomført før Møteklar lukkes? Oppmøtet kan du endre senere.
together-close-anyway = Lukk uten å føre
together-done-held = Samlingen er ført
together-done-removed = Samlingen er slettet
