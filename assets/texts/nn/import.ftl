# «Importer»: choosing a table, its columns, the preview, attendance from a report. {$n} is a count.

page-import = Importer

import-start-title = Kva vil du ta inn?
import-start-attendance = Hent oppmøtet frå ein rapport
import-start-text = Ta inn ei liste over dei tilsette, ein rapport frå læringssystemet eller ein oppmøterapport frå Teams. Møteklar kjenner att dei vanlegaste, og spør deg om resten.
import-choose = Vel fil …
import-paste = Lim inn
import-paste-how = Kopier tabellen der han er, og lim han inn her
import-start-kinds = Du kan òg dra ei fil hit. Møteklar les CSV, TSV, TXT, XLSX, XLS og ODS.
import-start-nothing-written = Du får sjå alt som blir endra. Ingenting blir lagra før du seier ja.
import-pick = Vel tabell
import-drop = Slepp fila for å sjå kva som blir endra
import-pasted = Innlimt tabell
import-pasted-inside = tabellen du limte inn

import-reading = Les { $name } …
import-progress = Framdrift
import-percent = { $n } prosent
import-working = Reknar ut på nytt …
import-which-sheet = { $name } har fleire ark. Kva for eitt vil du ta inn?
import-sheet-number = Ark { $n }
import-sheet-of = { $format }, arket «{ $sheet }»
import-rows = { $n ->
    [one] 1 rad
   *[other] { $n } rader
}

import-kind-employees = kjend att som liste over tilsette
import-kind-moodle-progress = kjend att som Moodle-rapport for fullførte aktivitetar
import-kind-moodle-course = kjend att som Moodle-rapport for fullførte kurs
import-kind-mod-attendance = kjend att som oppmøteliste frå Moodle
import-kind-teams = kjend att som oppmøterapport frå Teams
import-kind-open-edx = kjend att som rapport frå Open edX
import-kind-other = lesen slik du har sagt
import-delimiter-semicolon = semikolon
import-delimiter-comma = komma
import-delimiter-tab = tabulator
import-delimiter-pipe = loddrett strek

import-columns-title = Kva står i kolonnane?
import-columns-text = Møteklar har gjetta ut frå overskrifter og innhald i { $name }. Rett det som er feil. Møteklar hugsar svaret til neste gong du tek inn ein tabell med dei same overskriftene.
import-columns-done = Vis kva som blir endra
import-columns-list = { $n ->
    [one] 1 kolonne
   *[other] { $n } kolonnar
}
import-column-number = kolonne { $n }
import-column-holds = { $title } inneheld
import-titles-row = Første rad er overskrifter
import-lists-people = Tabellen er heile lista over dei som høyrer til eininga
import-dates = Korleis er datoar som 11/12 skrivne?
import-dates-day = 11. desember
import-dates-month = 12. november
import-understood = { $known } av { $rows } rader handlar om nokon på lista. Det gir { $changes ->
    [one] 1 endring
   *[other] { $changes } endringar
}.
import-nobody-named = Ingen kolonne seier kven radene handlar om. Vel minst éin med namn, e-post eller tilsettnummer.

import-field-ignore = Blir ikkje lesen
import-field-name = Namn
import-field-given = Fornamn
import-field-middle = Mellomnamn
import-field-family = Etternamn
import-field-email = E-post
import-field-number = Tilsettnummer
import-field-status = Status for heile programmet
import-field-status-date = Dato for statusen
import-field-module = Status: { $title }
import-field-module-date = Dato: { $title }
import-field-activity = Namn på modulen rada gjeld
import-field-profile = Behandlingsprofil
import-field-joined = Byrja i eininga
import-field-attendance = Oppmøte
import-field-minutes = Tid til stades
import-field-coming = Kom eller gjekk
import-field-time = Klokkeslett
import-field-birth-number = Fødselsnummer, blir aldri lese

import-read-on = slik det var { $date }
import-edit-columns = Endre kolonnar
import-edit-day = Endre dato
import-day-title = Når var det slik?
import-day-text = Tabellen seier ikkje når han blei laga. Statusane blir førte på denne datoen.
import-day = Dato
import-day-done = Bruk datoen
import-take-in = { $n ->
    [one] Ta inn 1 endring
   *[other] Ta inn { $n } endringar
}
import-take-in-nothing = Ingenting å ta inn
import-left-open = { $n ->
    [one] 1 rad er ikkje avgjord. Det du ikkje vel, blir ikkje teke inn.
   *[other] { $n } rader er ikkje avgjorde. Det du ikkje vel, blir ikkje teke inn.
}
import-done = { $n ->
    [one] 1 endring er teken inn
   *[other] { $n } endringar er tekne inn
}
import-chip-change = Endringar { $n }
import-chip-ask = Må avgjerast { $n }
import-chip-same = Uendra { $n }
import-chip-not-found = Ikkje funne { $n }
import-chip-missing = Ikkje i fila { $n }
import-nothing = Det er ingen rader her.

import-table = { $n ->
    [one] Førehandsvising, 1 rad
   *[other] Førehandsvising, { $n } rader
}
import-column-tick = Ta med
import-column-name = Medarbeidar
import-column-from = Frå fila
import-column-now = No
import-column-becomes = Blir
import-tick = Ta med { $name }
import-spoken-now = No: { $what }
import-spoken-becomes = Blir: { $what }
import-unknown = Ukjend: { $name }
import-row-number = Rad { $n }
import-add-new = Legg til som ny?
import-added = Blir lagd til
import-twice = Same person som i rad { $n }
import-nameless = Seier ikkje kven det gjeld
import-readings = { $n ->
    [one] Ny avlesing
   *[other] { $n } nye avlesingar
}
import-same = Uendra
import-back = Tilbake på lista
import-number = tilsettnummer { $number }
import-joined = byrja { $date }
import-modules-say = { $n } × { $text }
import-missing = Står ikkje i fila
import-missing-ask = Har slutta?
import-whole = Heile programmet
import-line-status = { $what }: frå { $from } til { $to }, { $date }

import-ask-cell = { $question } Vel
import-ask-who = Kven er dette?
import-ask-one = Er dette { $name }?
import-ask-two = Er dette { $one } eller { $two }?
import-ask-down = Ned til { $status }?
import-ask-module-down = { $module } ned til { $status }?
import-ask-contradicts = Rad { $n } seier noko anna.
import-ask-attendance = Ført som { $from }. Endre til { $to }?
import-ask-back = Har slutta. Er tilbake?
import-answer-new = Ingen av dei, legg til som ny
import-answer-nobody = Hopp over rada
import-answer-down = Ja, set { $status }
import-answer-not-down = Nei, behald det som står
import-answer-back = Ja, er tilbake på lista
import-answer-not-back = Nei, har framleis slutta
import-answer-yes = Ja, ta det med
import-answer-no = Nei, behald det som står
import-answer-leave-out = Ikkje ta med
import-answer-add = Legg til som ny
import-answer-take = Ta med
import-decide-later = Lukk utan å velje
import-known-as = Er dette nokon på lista?
import-known-as-nobody = Nei, ingen på lista
import-missing-title = Kva med { $name }?
import-missing-text = Står på lista di, men ikkje i fila. Du kan føre at medarbeidaren har slutta eller flytta. Gjer du ingenting, blir ingenting endra.
import-gone-on = Første dag borte
import-has-left = Har slutta
import-has-moved = Er flytta til ei anna eining
import-still-here = Er her framleis

import-refused-column = Fødselsnummer i { $column } blei ikkje lesne.
import-masked = { $n ->
    [one] Eitt fødselsnummer i ein annan kolonne blei teke bort.
   *[other] { $n } fødselsnummer i andre kolonnar blei tekne bort.
}
import-dropped = Ikkje lese: { $columns }.
import-unknown-activities = Desse aktivitetane høyrer ikkje til programmet, og blei ikkje lesne: { $names }.
import-unknown-words = Møteklar kjenner ikkje desse statusane, og har ikkje lese dei: { $words }.
import-no-meeting = Desse datoane passar ikkje med noko møte i eininga, og blei ikkje lesne: { $dates }.
import-nothing-written = Ingenting er lagra enno, og heile importen kan angrast i eitt steg.

import-which-meeting = Kva møte gjeld oppmøtet?
import-meeting-new = Møtet står ikkje i eininga enno, og blir lagt inn som planlagt.
import-video-from = Minutt for å bli rekna som til stades
import-video-from-help = Forslaget er halvparten av det lengste nokon var med.
import-rest-absent = { $n ->
    [one] Før 1 som ikkje står i rapporten, som fråverande
   *[other] Før { $n } som ikkje står i rapporten, som fråverande
}
import-rest-unrecorded = Elles blir oppmøtet deira ståande som ikkje ført.
import-from-teams = Hent frå Teams-rapport …

import-several-title = Slepp éi fil om gongen
import-several = Møteklar tek inn éi fil om gongen. Slepp den viktigaste først.
import-no-unit-title = Opne ei eining først
import-no-unit = Ein tabell blir teken inn i ei eining. Opne eininga, og slepp fila på nytt.
import-after-meeting = Eit møte er i gang. Avslutt det først, og slepp fila på nytt.
import-nothing-pasted = Det er ingen tekst på utklippstavla. Kopier tabellen på nytt, og lim han inn her.
import-not-a-file = Dette er ikkje ei fil. Vel ei fil med ein tabell.
import-too-large = Fila er større enn { $most } MB, og er ikkje lesen. Lagre berre radene for eininga di i ei ny fil, og vel den.
import-too-many-rows = Tabellen har meir enn { $n } rader, og er ikkje lesen. Lagre berre radene for eininga di i ei ny fil, og vel den.
import-too-many-columns = Tabellen har meir enn { $n } kolonnar, og er ikkje lesen. Ta bort kolonnane du ikkje treng, og prøv på nytt.
import-too-long-cell = Rad { $n } har eit felt som aldri tek slutt. Ofte manglar det eit hermeteikn der. Rett rada, eller lagre tabellen på nytt frå programmet han kjem frå.
import-too-large-unpacked = Arbeidsboka er på meir enn { $most } MB når ho blir pakka ut, og er ikkje lesen. Lagre berre arket du treng, i ei ny fil.
import-locked = Arbeidsboka er låst med passord. Opne ho i Excel, lagre ein kopi utan passord, og vel kopien. Slett kopien etterpå.
import-not-a-table = Møteklar finn ingen tabell i fila. Vel ei fil av typen CSV, TSV, TXT, XLSX, XLS eller ODS.
import-damaged = Fila er skadd og kan ikkje lesast til slutten. Hent fila på nytt der du fekk ho frå, eller lagre ho som CSV.
import-empty = Det står ingenting i tabellen. Vel ei anna fil.
import-stopped = Lesinga blei stoppa. Ingenting er endra.
