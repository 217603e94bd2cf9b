# «Tidligere versjoner», filer som ikke er som Møteklar skrev dem, og filer som bare kan leses.

page-versions = Tidligere versjoner
versions-about = Møteklar tar vare på de ti siste versjonene, og den siste fra hver dag i 30 dager. De ligger på denne maskinen. Når du henter tilbake en versjon, kan du angre det.
versions-none = Det finnes ingen tidligere versjoner ennå. Den første blir tatt vare på når noe er lagret.
versions-not-kept = Den siste versjonen ble ikke tatt vare på
versions-not-the-same = Det som ble skrevet, var ikke likt da det ble lest tilbake. Enhetens fil er lagret.
versions-back = Til innstillinger
versions-today = i dag { $time }
versions-yesterday = i går { $time }
# same
versions-at = { $date } { $time }
versions-reading = Leser …
versions-unreadable = Versjonen kan ikke leses
versions-damaged = Filen med versjonen er skadet. Velg en annen versjon.
versions-same = Likt som nå
versions-look = Se
versions-look-spoken = Se versjonen fra { $when }
versions-look-title = Versjonen fra { $when }
versions-restore = Hent tilbake denne
versions-restore-spoken = Hent tilbake versjonen fra { $when }
versions-restored = Versjonen fra { $when } er hentet tilbake
versions-close = Lukk
versions-busy = Et møte er i gang. Avslutt det før du henter tilbake en versjon fra før møtet begynte.
versions-differs = Dette er endret siden
versions-people = Medarbeiderne
versions-started = { $n ->
    [one] 1 har begynt
   *[other] { $n } har begynt
}
versions-completed = { $n ->
    [one] 1 har fullført
   *[other] { $n } har fullført
}
versions-held = { $n ->
    [one] 1 møte er holdt
   *[other] { $n } møter er holdt
}

versions-since = Endret siden – { $what }

opening-now = Åpner «{ $name }» …
opening-now-about = Store og krypterte filer bruker litt tid.
opening-edited-title = Filen er endret utenfor Møteklar
opening-edited = «{ $file }» kan være rettet med vilje, eller den kan være skadet. Alt i filen kan leses.
opening-differs = Dette er annerledes enn i den siste gode versjonen, fra { $when }:
opening-same = Opplysningene er de samme som i den siste gode versjonen, fra { $when }.
opening-no-version = Det finnes ingen tidligere versjon å sammenligne med. Se nøye over opplysningene hvis du bruker filen.
opening-use = Bruk filen som den er
opening-use-version = Bruk versjonen fra { $when }
opening-use-readable = Åpne det som kan leses
opening-look = Bare se på filen
opening-leave = La filen ligge
opening-damaged = «{ $file }» er skadet. Møteklar har ikke endret filen.
opening-details = Vis hva som er galt
opening-seal = Filen er også endret eller skadet etter at den ble lagret.
opening-version = Den siste gode versjonen er fra { $when }: { $people }. Det som er gjort etter det, er ikke med.
opening-readable = I filen kan dette leses: { $facts }. Resten er borte.
opening-aside = Blir filen byttet ut, blir den gamle liggende ved siden av, med «{ $word }» og datoen i navnet.
opening-readable-differs = Det som kan leses, er annerledes enn den versjonen:
opening-aside-done = Filen ligger nå ved siden av som «{ $file }»
opening-word-damaged = skadet
opening-word-edited = endret
opening-failed-title = Filen ble ikke byttet ut
opening-readings = { $n ->
    [one] 1 avlesning av status
   *[other] { $n } avlesninger av status
}

read-only-newer = Filen er lagret med en nyere utgave av Møteklar (skjema { $found }). Du ser det denne utgaven forstår, og ingenting kan endres. Oppdater Møteklar for å arbeide videre.
read-only-newer-no-history = Historikken er utelatt.
