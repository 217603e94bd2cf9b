# «Innstillinger og personvern», and the names of the meeting's keys.

settings-look = Språk og utsjånad
settings-language = Språk
language-nb = Bokmål
language-nn = Nynorsk
language-en = English
settings-theme = Utsjånad
settings-meeting-theme = Utsjånad under møtet
theme-light = Lys
theme-dark = Mørk
theme-system = Som systemet
settings-text-scale = Tekststorleik
settings-text-scale-help = Gjeld alt. Ctrl og + eller − gjer det same på alle sider.
settings-meeting-text = Tekststorleik i møtet
settings-per-cent = { $n } %
settings-points = { $n } punkt
settings-smaller = mindre
settings-larger = større

settings-keys = Tastar i møtet
settings-keys-about = Dei vanlege klikkarane verkar utan at du gjer noko. Her kan du velje andre tastar.
settings-keys-show = Vis og endre tastar
settings-keys-none = ingen tast
settings-keys-change = Endre
settings-keys-change-of = Endre tast for { $action }
settings-keys-add-to = Legg til ein tast for { $action }
settings-keys-press = Trykk tasten for «{ $action }»
settings-keys-taken = «{ $key }» blir alt brukt til «{ $action }».
settings-keys-move = Flytt han hit
settings-keys-reset = Tilbake til dei vanlege tastane

settings-pack = Innhaldspakke
settings-pack-about = Innhaldspakken er alt programmet seier: modular, filmar, manus, tema, spørsmål og retningslinjer. Kommunen kan lage sin eigen.
settings-pack-built-in = Møteklar sin eigen pakke er i bruk
settings-pack-own = Kommunen sin eigen pakke er i bruk
settings-pack-in-use = Innhaldspakken er teken i bruk
settings-pack-choose = Vel fil …
settings-pack-back = Tilbake til pakken til Møteklar

settings-unit = Eininga
settings-unit-name = Namnet på eininga
settings-deadline = Frist for å fullføre
settings-deadline-help = Dagen alle skal ha fullført. La feltet stå tomt om det ikkje er sett nokon frist.
settings-delete-on = Fila skal slettast
settings-delete-on-help = Vi føreslår tre månader etter fristen. Då treng du ikkje lista lenger, og opplysningar du ikkje treng, skal ikkje bli liggjande.
settings-delete-now = Dagen er passert. Slett fila og alle kopiar du har teke, når du ikkje treng lista lenger.
settings-delete-proposal = Bruk forslaget: { $date }
date-hint = dag.månad.år
date-unread = Dette kan ikkje lesast som ein dato. Skriv til dømes 26.11.2026.

settings-file = Kvar fila ligg
settings-risk-none = Møteklar ser ikkje teikn til at mappa er delt eller synkronisert.
settings-risk-synced = Mappa ser ut til å bli synkronisert
settings-risk-synced-text = Fila blir kopiert med { $service }, og då kan andre få tilgang til namna. Har ikkje kommunen godkjent denne staden, bør du flytte fila til ei mappe som berre ligg på denne maskina.
settings-risk-shared = Mappa ser ut til å vere delt
settings-risk-shared-text = Fila ligg på ein tenar der andre kan ha tilgang. Sjekk kven som kan lese mappa, eller flytt fila til ein stad berre du har.
service-onedrive = OneDrive
service-dropbox = Dropbox
service-nextcloud = Nextcloud
service-google-drive = Google Disk
service-icloud = iCloud
service-syncthing = Syncthing
settings-open-other = Opne ei anna eining …
settings-to-start = Til startsida

settings-privacy = Personvern
settings-stored = Dette blir lagra
settings-stored-what = Namn, e-post på jobb, tilsettnummer, behandlingsprofil, oppmøte og status i programmet. I tillegg når nokon er i permisjon eller har slutta, når du har minna dei på programmet, kva du sjølv har gjort for å førebu deg, og når møta og samlingane blei haldne.
settings-never = Dette blir aldri lagra
settings-never-what = Fødselsnummer, grunnar til fråvær og poeng frå quizar. Skriv heller ikkje slikt i notata.
settings-network = Ingenting blir sendt nokon stad
settings-network-what = Møteklar bruker ikkje nettet. Fila ligg berre der du har lagra ho, og loggen inneheld ingen namn.
settings-record = { $system } er det offisielle registeret
settings-record-what = Møteklar er arbeidslista di. Er dei to usamde, er det { $system } som gjeld.

settings-about = Om Møteklar
settings-version = Møteklar, utgåve { $version }
settings-fonts = Skrifta er Inter (SIL Open Font License), endra slik at alle siffer er like breie. Ikona er Phosphor (MIT).
