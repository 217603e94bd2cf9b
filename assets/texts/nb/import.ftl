# «Importer»: choosing a table, its columns, the preview, attendance from a report. {$n} is a count.

page-import = Importer

import-start-title = Hva vil du ta inn?
import-start-attendance = Hent oppmøtet fra en rapport
import-start-text = Ta inn en liste over de ansatte, en rapport fra læringssystemet eller en oppmøterapport fra Teams. Møteklar kjenner igjen de vanligste, og spør deg om resten.
import-choose = Velg fil …
import-paste = Lim inn
import-paste-how = Kopier tabellen der den er, og lim den inn her
import-start-kinds = Du kan også dra en fil hit. Møteklar leser CSV, TSV, TXT, XLSX, XLS og ODS.
import-start-nothing-written = Du får se alt som blir endret. Ingenting blir lagret før du sier ja.
import-pick = Velg tabell
import-drop = Slipp filen for å se hva som blir endret
import-pasted = Innlimt tabell
import-pasted-inside = tabellen du limte inn

import-reading = Leser { $name } …
import-progress = Framdrift
import-percent = { $n } prosent
import-working = Regner ut på nytt …
import-which-sheet = { $name } har flere ark. Hvilket vil du ta inn?
import-sheet-number = Ark { $n }
import-sheet-of = { $format }, arket «{ $sheet }»
import-rows = { $n ->
    [one] 1 rad
   *[other] { $n } rader
}

import-kind-employees = gjenkjent som liste over ansatte
import-kind-moodle-progress = gjenkjent som Moodle-rapport for fullførte aktiviteter
import-kind-moodle-course = gjenkjent som Moodle-rapport for fullførte kurs
import-kind-mod-attendance = gjenkjent som oppmøteliste fra Moodle
import-kind-teams = gjenkjent som oppmøterapport fra Teams
import-kind-open-edx = gjenkjent som rapport fra Open edX
import-kind-other = lest slik du har sagt
import-delimiter-semicolon = semikolon
import-delimiter-comma = komma
import-delimiter-tab = tabulator
import-delimiter-pipe = loddrett strek

import-columns-title = Hva står i kolonnene?
import-columns-text = Møteklar har gjettet ut fra overskrifter og innhold i { $name }. Rett det som er feil. Møteklar husker svaret til neste gang du tar inn en tabell med de samme overskriftene.
import-columns-done = Vis hva som blir endret
import-columns-list = { $n ->
    [one] 1 kolonne
   *[other] { $n } kolonner
}
import-column-number = kolonne { $n }
import-column-holds = { $title } inneholder
import-titles-row = Første rad er overskrifter
import-lists-people = Tabellen er hele listen over dem som hører til enheten
import-dates = Hvordan er datoer som 11/12 skrevet?
import-dates-day = 11. desember
import-dates-month = 12. november
import-understood = { $known } av { $rows } rader handler om noen på listen. Det gir { $changes ->
    [one] 1 endring
   *[other] { $changes } endringer
}.
import-nobody-named = Ingen kolonne sier hvem radene handler om. Velg minst én med navn, e-post eller ansattnummer.

import-field-ignore = Leses ikke
import-field-name = Navn
import-field-given = Fornavn
import-field-middle = Mellomnavn
import-field-family = Etternavn
import-field-email = E-post
import-field-number = Ansattnummer
import-field-status = Status for hele programmet
import-field-status-date = Dato for statusen
import-field-module = Status: { $title }
import-field-module-date = Dato: { $title }
import-field-activity = Navn på modulen raden gjelder
import-field-profile = Behandlingsprofil
import-field-joined = Begynte i enheten
import-field-attendance = Oppmøte
import-field-minutes = Tid til stede
import-field-coming = Kom eller gikk
import-field-time = Klokkeslett
import-field-birth-number = Fødselsnummer, leses aldri

import-read-on = slik det var { $date }
import-edit-columns = Endre kolonner
import-edit-day = Endre dato
import-day-title = Når var det slik?
import-day-text = Tabellen sier ikke når den ble laget. Statusene blir ført på denne datoen.
import-day = Dato
import-day-done = Bruk datoen
import-take-in = { $n ->
    [one] Ta inn 1 endring
   *[other] Ta inn { $n } endringer
}
import-take-in-nothing = Ingenting å ta inn
import-left-open = { $n ->
    [one] 1 rad er ikke avgjort. Det du ikke velger, blir ikke tatt inn.
   *[other] { $n } rader er ikke avgjort. Det du ikke velger, blir ikke tatt inn.
}
import-done = { $n ->
    [one] 1 endring er tatt inn
   *[other] { $n } endringer er tatt inn
}
import-chip-change = Endringer { $n }
import-chip-ask = Må avgjøres { $n }
import-chip-same = Uendret { $n }
import-chip-not-found = Ikke funnet { $n }
import-chip-missing = Ikke i filen { $n }
import-nothing = Det er ingen rader her.

import-table = { $n ->
    [one] Forhåndsvisning, 1 rad
   *[other] Forhåndsvisning, { $n } rader
}
import-column-tick = Ta med
import-column-name = Medarbeider
import-column-from = Fra filen
import-column-now = Nå
import-column-becomes = Blir
import-tick = Ta med { $name }
import-spoken-now = Nå: { $what }
import-spoken-becomes = Blir: { $what }
import-unknown = Ukjent: { $name }
import-row-number = Rad { $n }
import-add-new = Legg til som ny?
import-added = Legges til
import-twice = Samme person som i rad { $n }
import-nameless = Sier ikke hvem det gjelder
import-readings = { $n ->
    [one] Ny avlesning
   *[other] { $n } nye avlesninger
}
import-same = Uendret
import-back = Tilbake på listen
import-number = ansattnummer { $number }
import-joined = begynte { $date }
import-modules-say = { $n } × { $text }
import-missing = Står ikke i filen
import-missing-ask = Har sluttet?
import-whole = Hele programmet
import-line-status = { $what }: fra { $from } til { $to }, { $date }

import-ask-cell = { $question } Velg
import-ask-who = Hvem er dette?
import-ask-one = Er dette { $name }?
import-ask-two = Er dette { $one } eller { $two }?
import-ask-down = Ned til { $status }?
import-ask-module-down = { $module } ned til { $status }?
import-ask-contradicts = Rad { $n } sier noe annet.
import-ask-attendance = Ført som { $from }. Endre til { $to }?
import-ask-back = Har sluttet. Er tilbake?
import-answer-new = Ingen av dem, legg til som ny
import-answer-nobody = Hopp over raden
import-answer-down = Ja, sett { $status }
import-answer-not-down = Nei, behold det som står
import-answer-back = Ja, er tilbake på listen
import-answer-not-back = Nei, har fortsatt sluttet
import-answer-yes = Ja, ta det med
import-answer-no = Nei, behold det som står
import-answer-leave-out = Ikke ta med
import-answer-add = Legg til som ny
import-answer-take = Ta med
import-decide-later = Lukk uten å velge
import-known-as = Er dette noen på listen?
import-known-as-nobody = Nei, ingen på listen
import-missing-title = Hva med { $name }?
import-missing-text = Står på listen din, men ikke i filen. Du kan føre at medarbeideren har sluttet eller flyttet. Gjør du ingenting, blir ingenting endret.
import-gone-on = Første dag borte
import-has-left = Har sluttet
import-has-moved = Er flyttet til en annen enhet
import-still-here = Er her fortsatt

import-refused-column = Fødselsnummer i { $column } ble ikke lest.
import-masked = { $n ->
    [one] Ett fødselsnummer i en annen kolonne ble tatt bort.
   *[other] { $n } fødselsnummer i andre kolonner ble tatt bort.
}
import-dropped = Ikke lest: { $columns }.
import-unknown-activities = Disse aktivitetene hører ikke til programmet, og ble ikke lest: { $names }.
import-unknown-words = Møteklar kjenner ikke disse statusene, og har ikke lest dem: { $words }.
import-no-meeting = Disse datoene passer ikke med noe møte i enheten, og ble ikke lest: { $dates }.
import-nothing-written = Ingenting er lagret ennå, og hele importen kan angres i ett steg.

import-which-meeting = Hvilket møte gjelder oppmøtet?
import-meeting-new = Møtet står ikke i enheten ennå, og blir lagt inn som planlagt.
import-video-from = Minutter for å regnes som til stede
import-video-from-help = Forslaget er halvparten av det lengste noen var med.
import-rest-absent = { $n ->
    [one] Før 1 som ikke står i rapporten, som fraværende
   *[other] Før { $n } som ikke står i rapporten, som fraværende
}
import-rest-unrecorded = Ellers blir oppmøtet deres stående som ikke ført.
import-from-teams = Hent fra Teams-rapport …

import-several-title = Slipp én fil om gangen
import-several = Møteklar tar inn én fil om gangen. Slipp den viktigste først.
import-no-unit-title = Åpne en enhet først
import-no-unit = En tabell tas inn i en enhet. Åpne enheten, og slipp filen på nytt.
import-after-meeting = Et møte er i gang. Avslutt det først, og slipp filen på nytt.
import-nothing-pasted = Det er ingen tekst på utklippstavlen. Kopier tabellen på nytt, og lim den inn her.
import-not-a-file = Dette er ikke en fil. Velg en fil med en tabell.
import-too-large = Filen er større enn { $most } MB, og er ikke lest. Lagre bare radene for din enhet i en ny fil, og velg den.
import-too-many-rows = Tabellen har mer enn { $n } rader, og er ikke lest. Lagre bare radene for din enhet i en ny fil, og velg den.
import-too-many-columns = Tabellen har mer enn { $n } kolonner, og er ikke lest. Ta bort kolonnene du ikke trenger, og prøv på nytt.
import-too-long-cell = Rad { $n } har et felt som aldri tar slutt. Ofte mangler det et anførselstegn der. Rett raden, eller lagre tabellen på nytt fra programmet den kommer fra.
import-too-large-unpacked = Arbeidsboken er på mer enn { $most } MB når den blir pakket ut, og er ikke lest. Lagre bare arket du trenger, i en ny fil.
import-locked = Arbeidsboken er låst med passord. Åpne den i Excel, lagre en kopi uten passord, og velg kopien. Slett kopien etterpå.
import-not-a-table = Møteklar finner ingen tabell i filen. Velg en fil av typen CSV, TSV, TXT, XLSX, XLS eller ODS.
import-damaged = Filen er skadet og kan ikke leses til slutten. Hent filen på nytt der du fikk den fra, eller lagre den som CSV.
import-empty = Det står ingenting i tabellen. Velg en annen fil.
import-stopped = Lesingen ble stoppet. Ingenting er endret.
