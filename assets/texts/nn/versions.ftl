# «Tidlegare versjonar», filer som ikkje er som Møteklar skreiv dei, og filer som berre kan lesast.

page-versions = Tidlegare versjonar
versions-about = Møteklar tek vare på dei ti siste versjonane, og den siste frå kvar dag i 30 dagar. Dei ligg på denne maskina. Når du hentar tilbake ein versjon, kan du angre det.
versions-none = Det finst ingen tidlegare versjonar enno. Den første blir teken vare på når noko er lagra.
versions-not-kept = Den siste versjonen blei ikkje teken vare på
versions-not-the-same = Det som blei skrive, var ikkje likt då det blei lese tilbake. Fila til eininga er lagra.
versions-back = Til innstillingar
versions-today = i dag { $time }
versions-yesterday = i går { $time }
# same
versions-at = { $date } { $time }
versions-reading = Les …
versions-unreadable = Versjonen kan ikkje lesast
versions-damaged = Fila med versjonen er skadd. Vel ein annan versjon.
versions-same = Likt som no
versions-look = Sjå
versions-look-spoken = Sjå versjonen frå { $when }
versions-look-title = Versjonen frå { $when }
versions-restore = Hent tilbake denne
versions-restore-spoken = Hent tilbake versjonen frå { $when }
versions-restored = Versjonen frå { $when } er henta tilbake
versions-close = Lukk
versions-busy = Eit møte er i gang. Avslutt det før du hentar tilbake ein versjon frå før møtet byrja.
versions-differs = Dette er endra sidan
versions-people = Medarbeidarane
versions-started = { $n ->
    [one] 1 har byrja
   *[other] { $n } har byrja
}
versions-completed = { $n ->
    [one] 1 har fullført
   *[other] { $n } har fullført
}
versions-held = { $n ->
    [one] 1 møte er halde
   *[other] { $n } møte er haldne
}

versions-since = Endra sidan – { $what }

opening-now = Opnar «{ $name }» …
opening-now-about = Store og krypterte filer brukar litt tid.
opening-edited-title = Fila er endra utanfor Møteklar
opening-edited = «{ $file }» kan vere retta med vilje, eller fila kan vere skadd. Alt i fila kan lesast.
opening-differs = Dette er annleis enn i den siste gode versjonen, frå { $when }:
opening-same = Opplysningane er dei same som i den siste gode versjonen, frå { $when }.
opening-no-version = Det finst ingen tidlegare versjon å samanlikne med. Sjå nøye over opplysningane om du bruker fila.
opening-use = Bruk fila som ho er
opening-use-version = Bruk versjonen frå { $when }
opening-use-readable = Opne det som kan lesast
opening-look = Berre sjå på fila
opening-leave = La fila liggje
opening-damaged = «{ $file }» er skadd. Møteklar har ikkje endra fila.
opening-details = Vis kva som er gale
opening-seal = Fila er òg endra eller skadd etter at ho blei lagra.
opening-version = Den siste gode versjonen er frå { $when }: { $people }. Det som er gjort etter det, er ikkje med.
opening-readable = I fila kan dette lesast: { $facts }. Resten er borte.
opening-aside = Blir fila bytt ut, blir den gamle liggjande ved sida av, med «{ $word }» og datoen i namnet.
opening-readable-differs = Det som kan lesast, er annleis enn den versjonen:
opening-aside-done = Fila ligg no ved sida av som «{ $file }»
opening-word-damaged = skadd
opening-word-edited = endra
opening-failed-title = Fila blei ikkje bytt ut
opening-readings = { $n ->
    [one] 1 avlesing av status
   *[other] { $n } avlesingar av status
}

read-only-newer = Fila er lagra med ei nyare utgåve av Møteklar (skjema { $found }). Du ser det denne utgåva forstår, og ingenting kan endrast. Oppdater Møteklar for å arbeide vidare.
read-only-newer-no-history = Historikken er utelaten.
