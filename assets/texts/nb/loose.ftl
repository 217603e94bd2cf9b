# What lies about: beside the unit's file, with other programs, and versions whose file is gone.

# Switching encryption on.
passphrase-beside = { $n ->
    [one] Én fil ved siden av er ikke kryptert
   *[other] { $n } filer ved siden av er ikke kryptert
}
passphrase-beside-text = { $n ->
    [one] Den inneholder opplysninger fra enheten, og kan leses uten passfrase.
   *[other] De inneholder opplysninger fra enheten, og kan leses uten passfrase.
}
passphrase-beside-choice = { $n ->
    [one] Hva skal skje med den?
   *[other] Hva skal skje med dem?
}
passphrase-beside-encrypt = Krypter
passphrase-beside-delete = Slett
passphrase-beside-leave = La ligge
passphrase-beside-encrypt-text = En fil som er lagt til side fordi den var skadet, får «.age» etter navnet. De andre beholder navnet.
passphrase-beside-encrypt-name = { $n ->
    [one] Den beholder navnet.
   *[other] De beholder navnene.
}
passphrase-beside-delete-text = Det som bare står der, blir borte.
passphrase-beside-leave-text = Den som får tak i mappen, kan fortsatt lese navnene.
passphrase-handed-out = Filer for andre programmer
passphrase-handed-out-text = Disse blir liggende ukryptert, for ellers kan ikke andre programmer åpne dem. Kryss av for dem du vil slette nå. E-postutkast sletter Møteklar selv når de er en time gamle.
passphrase-handed-out-delete = Slett «{ $file }» ({ $place })
passphrase-left-old = Passfrasen filene hadde før
passphrase-left-old-help = Husker du den ikke, kan ingen lese disse filene. Da kan du slette dem.
passphrase-left-delete = Slett disse filene
passphrase-left-deleted = { $n ->
    [one] Filen er slettet
   *[other] { $n } filer er slettet
}

# One person everywhere.
forget-from-copies = fra kopier og filer som er lagt til side ved siden av filen, når de kan leses
forget-unwritable = Disse kan ikke leses, og navnet kan stå i dem. Skal de slettes?
forget-asked-beside = { $kind }: { $file } ({ $place })
forget-done-copy = Medarbeideren i denne filen: { $path }
forget-done-damaged = { $n ->
    [one] 1 tidligere versjon som var skadet
   *[other] { $n } tidligere versjoner som var skadet
}
forget-told-there = Medarbeideren kan fortsatt stå her
forget-told-again = Møteklar prøver igjen neste gang programmet starter.
forget-there-locked = Den er kryptert med en annen passfrase.
forget-there-in-use = Noen har den åpen.
forget-again-done = Det som sto igjen om en medarbeider du har slettet, er nå også borte

# Versions whose file is gone.
lost-heading = Versjoner uten fil
lost-about = Møteklar finner ikke filene som disse versjonene hører til. De kan være slettet, flyttet eller ligge på en disk som ikke er koblet til.
lost-unnamed = Enhet uten kjent navn
lost-versions = { $n ->
    [one] 1 tidligere versjon
   *[other] { $n } tidligere versjoner
}
lost-line = { $versions } · { $size } · den siste er fra { $when }
lost-until = Versjonene blir slettet etter { $date }.
lost-bring-back = Hent fram siste versjon …
lost-bring-back-spoken = Hent fram siste versjon av { $unit }
lost-delete = Slett …
lost-delete-spoken = Slett versjonene av { $unit }
lost-title = Hent fram { $unit }
lost-version = Møteklar har tatt vare på tidligere versjoner. Den siste er fra { $when }. Det som er endret etter det, er ikke med.
lost-drive = Ligger filen på en disk eller server som ikke er koblet til? Da er det bedre å koble den til og åpne filen derfra.
lost-passphrase = Versjonen er kryptert. Skriv passfrasen filen hadde.
lost-reading = Leser versjonen …
lost-here = Lagre der filen lå
lost-elsewhere = Lagre et annet sted …
lost-pick = Lagre versjonen som
lost-brought-back = Versjonen fra { $when } er hentet fram og lagret
lost-unreadable = Ingen av versjonene kan leses
lost-unreadable-text = Filene med versjonene er skadet, eller skrevet av en nyere utgave av Møteklar.
lost-delete-title = Slette versjonene av { $unit }?
lost-delete-text = Møteklar finner ikke filen, så dette kan være alt som er igjen av enheten. Det kan ikke angres.
lost-delete-do = Slett versjonene
lost-deleted = Versjonene er slettet
lost-not-deleted = Versjonene ble ikke slettet
lost-gone = Versjonene av { $unit } er slettet. Filen finnes ikke lenger, og versjonene skulle ikke ligge lenger enn til { $date }.
lost-gone-ok = Skjul

# Who can read.
readers-profile = vanligvis bare du (mappen ligger i brukerprofilen din; Møteklar leser ikke rettighetene)
readers-named = du og { $names }
readers-named-group = gruppen «{ $group }»
stock-lists = Tilgang som er gitt til andre brukere eller grupper ved navn (ACL), leser ikke Møteklar på denne maskinen.
