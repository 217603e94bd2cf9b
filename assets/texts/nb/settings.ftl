# «Innstillinger og personvern», and the names of the meeting's keys.

settings-look = Språk og utseende
settings-language = Språk
# same
language-nb = Bokmål
# same
language-nn = Nynorsk
# same
language-en = English
settings-theme = Utseende
settings-meeting-theme = Utseende under møtet
theme-light = Lyst
theme-dark = Mørkt
theme-system = Som systemet
settings-text-scale = Tekststørrelse
settings-text-scale-help = Gjelder alt. Ctrl og + eller − gjør det samme på alle sider.
settings-meeting-text = Tekststørrelse i møtet
settings-per-cent = { $n } %
settings-points = { $n } punkter
settings-smaller = mindre
settings-larger = større

settings-keys = Taster i møtet
settings-keys-about = De vanlige klikkerne virker uten at du gjør noe. Her kan du velge andre taster.
settings-keys-show = Vis og endre taster
settings-keys-none = ingen tast
settings-keys-change = Endre
settings-keys-change-of = Endre tast for { $action }
settings-keys-add-to = Legg til en tast for { $action }
settings-keys-press = Trykk tasten for «{ $action }»
settings-keys-taken = «{ $key }» brukes allerede til «{ $action }».
settings-keys-move = Flytt den hit
settings-keys-reset = Tilbake til de vanlige tastene

settings-pack = Innholdspakke
settings-pack-about = Innholdspakken er alt programmet sier: moduler, filmer, manus, temaer, spørsmål og retningslinjer. Kommunen kan lage sin egen.
settings-pack-built-in = Møteklars egen pakke er i bruk
settings-pack-own = Kommunens egen pakke er i bruk
settings-pack-in-use = Innholdspakken er tatt i bruk
settings-pack-choose = Velg fil …
settings-pack-back = Tilbake til Møteklars egen

settings-unit = Enheten
settings-unit-name = Enhetens navn
settings-deadline = Frist for å fullføre
settings-deadline-help = Dagen alle skal ha fullført. La feltet stå tomt hvis det ikke er satt noen frist.
settings-delete-on = Filen skal slettes
settings-delete-on-help = Vi foreslår tre måneder etter fristen. Da trenger du ikke listen lenger, og opplysninger du ikke trenger, skal ikke bli liggende.
settings-delete-now = Dagen er passert. Slett filen og alle kopier du har tatt, når du ikke trenger listen lenger.
settings-delete-proposal = Bruk forslaget: { $date }
date-hint = dag.måned.år
date-unread = Dette kan ikke leses som en dato. Skriv for eksempel 26.11.2026.

settings-file = Hvor filen ligger
settings-risk-none = Møteklar ser ikke tegn til at mappen er delt eller synkronisert.
settings-risk-synced = Mappen ser ut til å bli synkronisert
settings-risk-synced-text = Filen blir kopiert med { $service }, og da kan andre få tilgang til navnene. Har ikke kommunen godkjent dette stedet, bør du flytte filen til en mappe som bare ligger på denne maskinen.
settings-risk-shared = Mappen ser ut til å være delt
settings-risk-shared-text = Filen ligger på en server der andre kan ha tilgang. Sjekk hvem som kan lese mappen, eller flytt filen til et sted bare du har.
# same
service-onedrive = OneDrive
# same
service-dropbox = Dropbox
# same
service-nextcloud = Nextcloud
service-google-drive = Google Disk
# same
service-icloud = iCloud
# same
service-syncthing = Syncthing
settings-open-other = Åpne en annen enhet …
settings-to-start = Til startsiden

settings-privacy = Personvern
settings-stored = Dette lagres
settings-stored-what = Navn, e-post på jobb, ansattnummer, behandlingsprofil, oppmøte og status i programmet. I tillegg når noen er i permisjon eller har sluttet, når du har minnet dem på programmet, hva du selv har gjort for å forberede deg, og når møtene og samlingene ble holdt.
settings-never = Dette lagres aldri
settings-never-what = Fødselsnummer, grunner til fravær og poeng fra quizer. Skriv heller ikke slikt i notatene.
settings-network = Ingenting sendes noe sted
settings-network-what = Møteklar bruker ikke nettet. Filen ligger bare der du har lagret den, og loggen inneholder ingen navn.
settings-record = { $system } er det offisielle registeret
settings-record-what = Møteklar er arbeidslisten din. Er de to uenige, er det { $system } som gjelder.

settings-about = Om Møteklar
settings-version = Møteklar, utgave { $version }
settings-fonts = Skriften er Inter (SIL Open Font License), endret slik at alle sifre er like brede. Ikonene er Phosphor (MIT).
