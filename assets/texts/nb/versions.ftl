# «Tidligere versjoner», filer som ikke er som Møteklar skrev dem, og filer som bare kan leses.

page-versions = Tidligere versjoner
versions-about = Møteklar tar vare på de ti siste versjonene, og den siste fra hver dag i 30 dager. De ligger på denne maskinen. Når du henter tilbake en versjon, kan du angre det.
versions-none = Det finnes ingen tidligere versjoner ennå. Den første blir tatt vare på når noe er lagret.
versions-not-kept = Den siste versjonen ble ikke tatt vare på
versions-not-the-same = Det som ble skrevet, kunne ikke leses tilbake likt. Enhetens egen fil er lagret.
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
versions-busy = Et møte er i gang. Avslutt det før du henter tilbake en versjon fra før det begynte.
versions-differs = Dette er endret siden
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

# What has changed since an earlier version.
versions-added = Lagt til siden: { $names }
versions-removed = Fjernet siden: { $names }
versions-edited = Endret siden: { $names }
versions-and-more = { $names } og { $n } til
versions-readings = { $n ->
    [one] 1 avlesning av status er ny eller endret
   *[other] { $n } avlesninger av status er nye eller endret
}
versions-meetings = { $n ->
    [one] 1 opplysning om møter og oppmøte er ny eller endret
   *[other] { $n } opplysninger om møter og oppmøte er nye eller endret
}
versions-following = { $n ->
    [one] 1 opplysning om oppfølging er ny eller endret
   *[other] { $n } opplysninger om oppfølging er nye eller endret
}
versions-preparation = { $n ->
    [one] 1 opplysning om forberedelsen er ny eller endret
   *[other] { $n } opplysninger om forberedelsen er nye eller endret
}
versions-details = Navnet på enheten eller datoene er endret
versions-rest = { $n ->
    [one] 1 annen opplysning er ny eller endret
   *[other] { $n } andre opplysninger er nye eller endret
}

opening-now = Åpner «{ $name }» …
opening-now-about = Store og krypterte filer bruker litt tid.
opening-edited-title = Filen er endret utenfor Møteklar
opening-edited = Noen kan ha rettet i filen med vilje, eller den kan være skadet. Alt i den kan leses, men Møteklar har ikke skrevet den slik den er nå.
opening-differs = Dette er annerledes enn i den siste gode versjonen, fra { $when }:
opening-same = Opplysningene er de samme som i den siste gode versjonen, fra { $when }.
opening-no-version = Det finnes ingen tidligere versjon å sammenligne med. Se nøye over opplysningene hvis du bruker filen.
opening-use = Bruk filen som den er
opening-use-version = Bruk versjonen fra { $when }
opening-use-readable = Bruk det som kan leses
opening-look = Bare se på den
opening-leave = La filen ligge
opening-seal = Filen er også endret eller skadet etter at den ble lagret.
opening-version = Den siste gode versjonen er fra { $when }: { $people }.
opening-readable = Før skaden kan dette leses: { $facts }. Det som kommer etter, er borte.
opening-aside = Velger du noe annet enn filen som den er, blir den liggende ved siden av med «{ $word }» og datoen i navnet.
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
