# What went wrong: what happened, to which file, and what to do.

error-open-title = Fila kan ikkje opnast
error-pack-title = Innhaldspakken kan ikkje brukast
error-open-outside = «{ $what }» kunne ikkje opnast: { $why }

error-change-person = Endringa blei ikkje gjord. Medarbeidaren står ikkje lenger på lista.
error-change-meeting = Endringa blei ikkje gjord. Møtet finst ikkje lenger i eininga.
error-change-no-reason = Skriv kvifor fila skal takast vare på lenger enn føreslått.
error-change-empty-name = Endringa blei ikkje gjord. Skriv eit namn først.

error-open = { $file }
    { $what }
    Møteklar har ikkje endra fila.
error-open-newer = Fila er lagra med ei nyare utgåve av Møteklar (skjema { $found }, denne utgåva kjenner { $known }). Oppdater Møteklar, og opne fila på nytt.
error-open-no-schema = Fila oppgir skjema { $found }, og det finst ikkje. Er dette ei fil frå Møteklar? Vel ei anna fil, eller hent fram ein tryggingskopi.
error-open-mistake = { $mistake } Rett feilen i eit tekstprogram, eller hent fram ein tryggingskopi.
error-open-records = { $problem } Hent fram ein tryggingskopi, eller rett fila i eit tekstprogram.

error-pack = { $file }
    { $what }
    Rett feilen, og vel fila på nytt. Møteklar bruker sin eigen innhaldspakke så lenge.

error-save = { $file } er ikkje lagra. { $cause } ({ $step })
error-save-uncertain = { $file } er skriven, men det er ikkje sikkert at den nye fila overlever eit straumbrot. { $cause } ({ $step })
error-save-read-only = Fila eller disken kan berre lesast. Vel «Lagre som …» og ein annan stad.
error-save-not-permitted = Du har ikkje tilgang til å skrive der. Vel «Lagre som …» og ei mappe som er di eiga.
error-save-disk-full = Disken er full. Slett noko du ikkje treng, eller vel «Lagre som …» og ein annan disk.
error-save-disk-fails = Disken svarar med ein feil. Kople han til på nytt, eller vel «Lagre som …» og ein annan disk.
error-save-folder-gone = Mappa finst ikkje lenger. Kople til disken igjen, eller vel «Lagre som …» og ein annan stad.
error-save-in-use = Eit anna program bruker fila. Lukk det andre programmet, så prøver Møteklar igjen.
error-save-bad-name = Filnamnet kan ikkje brukast på denne disken. Vel «Lagre som …» og eit kortare namn utan spesielle teikn.
error-save-is-folder = Det ligg ei mappe med same namn der. Vel «Lagre som …» og eit anna namn.
error-save-changed = Noko anna enn Møteklar har endra fila sidan sist. Vel «Lagre som …» og eit nytt namn, så går ingenting tapt.
error-save-form = Opplysningane kunne ikkje gjerast om til tekst: { $words } Vel «Lagre som …», og meld frå om feilen.
error-save-broke = Det gjekk noko gale i Møteklar. Vel «Lagre som …», og meld frå om feilen.
error-save-other = Systemet seier: { $words } Vel «Lagre som …» og ein annan stad.
error-save-short = «{ $file }» er ikkje lagra. { $cause }
error-save-short-uncertain = «{ $file }» er skriven, men det er ikkje sikkert at den nye fila overlever eit straumbrot. { $cause }
error-uncertain-title = Disken har ikkje stadfesta lagringa
error-remove = { $file } er ikkje sletta. { $cause }
error-remove-uncertain = Disken har ikkje stadfesta at { $file } er sletta, så fila kan vere tilbake etter eit straumbrot. { $cause }
cause-read-only = Fila eller disken kan berre lesast.
cause-not-permitted = Du har ikkje tilgang til å skrive der.
cause-disk-full = Disken er full.
cause-disk-fails = Disken svarar med ein feil.
cause-folder-gone = Mappa finst ikkje lenger.
cause-changed = Noko anna har endra fila.
cause-other = Systemet seier: { $words }
error-step-compose = det stoppa då teksten skulle setjast opp
error-step-compare = det stoppa då fila skulle samanliknast med den du opna
error-step-prepare = det stoppa då Møteklar leitte etter mappa
error-step-create = det stoppa då ei ny fil skulle lagast
error-step-write = det stoppa midt i skrivinga
error-step-sync = det stoppa då disken skulle stadfeste lagringa
error-step-replace = det stoppa då den nye fila skulle erstatte den gamle
error-step-sync-folder = den nye fila er på plass, men disken har ikkje stadfesta det

error-read-not-found = Fila finst ikkje. Kanskje ho er flytta, sletta eller har fått nytt namn, eller ligg på ein disk som ikkje er kopla til.
error-read-not-permitted = Du har ikkje tilgang til å lese fila. Be den som eig ho, om tilgang, eller kopier ho til di eiga mappe.
error-read-not-a-file = Dette er ikkje ei fil. Vel ei fil som sluttar på .ron.
error-read-too-large = Fila er på { $size } MB, og Møteklar les ikkje meir enn { $most } MB. Vel ei anna fil.
error-read-empty = Fila er tom. Hent fram ein tryggingskopi.
error-read-not-text = Linje { $line } er ikkje tekst i UTF-8. Fila kan vere skadd, eller lagra i eit anna program. Lagre ho som UTF-8, eller vel ei anna fil.
error-read-other = Fila kan ikkje lesast. Systemet seier: { $words }

error-place = Linje { $line }, kolonne { $column }: { $problem }
error-field-missing = Feltet «{ $field }» manglar.
error-field-missing-in = Feltet «{ $field }» manglar i «{ $group }».
error-field-unknown = Feltet «{ $field }» er ukjent. Her kan det stå: { $known }.
error-field-unknown-in = Feltet «{ $field }» er ukjent i «{ $group }». Her kan det stå: { $known }.
error-field-repeated = Feltet «{ $field }» står to gonger.
error-field-repeated-in = Feltet «{ $field }» står to gonger i «{ $group }».
error-choice-unknown = «{ $found }» er ikkje eit val her. Her kan det stå: { $known }.
error-mistake-record = Her står «{ $found }», men det skulle ha stått «{ $expected }».
error-mistake-value = Verdien kan ikkje vere slik: { $words }.
error-mistake-cut-off = Fila sluttar for tidleg, som om ho er kutta.
error-mistake-never-closed = Eit hermeteikn eller ein kommentar blir aldri avslutta.
error-mistake-too-much = Det står meir etter slutten.
error-mistake-syntax = Teikna her passar ikkje saman: { $words }.

error-records-repeated = To oppføringar av typen «{ $kind }» har same id, { $id }.
error-records-unknown-person = Ei oppføring av typen «{ $kind }» ({ $id }) handlar om ein medarbeidar som ikkje står på lista ({ $person }).
error-records-two-attendances = Den same medarbeidaren ({ $person }) er ført med to ulike oppmøte på eitt møte ({ $meeting }).
error-record-person = medarbeidar
error-record-meeting = møte
error-record-observation = avlesing
error-record-catch-up = teke igjen
error-record-reminder = påminning
error-record-rehearsal = øving
error-record-topic = eige tema
error-record-history = historikk

error-pack-too-large = Fila er på { $size } MB, og ein innhaldspakke kan ikkje vere større enn { $most } MB.
error-pack-expected = Her skulle det ha stått { $what }.
error-pack-unclosed-text = Teksten som byrjar her, manglar hermeteiknet på slutten.
error-pack-unclosed-comment = Kommentaren som byrjar her, manglar */ på slutten.
error-pack-escape = Teiknet etter \ tyder ingenting. Skriv \\ for ein skråstrek, eller \" for eit hermeteikn.
error-pack-ends = Fila sluttar før innhaldspakken er ferdig. Det kan mangle ein parentes.
error-pack-after = Det står noko etter den siste parentesen.
error-pack-number = Talet er negativt eller for stort.
error-pack-format = Pakken har format { $found }. Denne utgåva av Møteklar les format { $known }.
error-pack-repeated-id = Id-en «{ $id }» er alt brukt på linje { $line }.
error-pack-module = Modulen «{ $id }» finst ikkje. Modulane er: { $known }.
error-pack-seconds = { $found } sekund går ikkje. Skriv eit tal frå { $least } til { $most }.
error-pack-minutes = Frå { $least } til { $most } minutt er feil veg. Skriv det minste talet først.
error-pack-empty-text = «{ $field }» manglar tekst.
error-pack-empty-list = «{ $field }» er ei tom liste og må ha minst éin ting i seg.
error-pack-link = «{ $link }» er verken ei nettadresse eller banen til ei fil.
error-pack-nothing-to-one = Denne delen har ingen linjer for éin medarbeidar åleine. Skriv minst éi linje med Say, SayToOne, Cue eller CueToOne.
error-pack-nothing-to-all = Denne delen har ingen linjer for alle. Skriv minst éi linje med Say, SayToAll, Cue eller CueToAll.

error-expected-comma = eit komma
error-expected-colon = eit kolon
error-expected-text = ein tekst i hermeteikn
error-expected-number = eit heilt tal
error-expected-true-false = true eller false
error-expected-two-numbers = to tal i parentes
error-expected-list = ei liste, som byrjar med [
error-expected-list-end = ], som avsluttar lista
error-expected-group = ei gruppe, som byrjar med (
error-expected-group-end = ), som avsluttar gruppa
error-expected-field-name = namnet på eit felt

error-change-reading = Endringa blei ikkje gjord. Avlesinga finst ikkje lenger.
error-change-round = Endringa blei ikkje gjord. Statusrunden er avslutta, eller medarbeidaren er ikkje med i han.
error-change-session = Endringa blei ikkje gjord. Samlinga finst ikkje lenger.
error-change-other-unit = Endringa blei ikkje gjord. Versjonen høyrer til ei anna eining.
error-record-session = samling
error-record-order = rekkjefølgje
error-record-round = statusrunde
