# What lies about: beside the unit's file, with other programs, and versions whose file is gone.

# Switching encryption on.
passphrase-beside = { $n ->
    [one] Éi fil ved sida av er ikkje kryptert
   *[other] { $n } filer ved sida av er ikkje krypterte
}
passphrase-beside-text = { $n ->
    [one] Ho inneheld opplysningar frå eininga, og kan lesast utan passfrase.
   *[other] Dei inneheld opplysningar frå eininga, og kan lesast utan passfrase.
}
passphrase-beside-choice = { $n ->
    [one] Kva skal skje med ho?
   *[other] Kva skal skje med dei?
}
passphrase-beside-encrypt = Krypter
passphrase-beside-delete = Slett
passphrase-beside-leave = La liggje
passphrase-beside-encrypt-text = Ei fil som er lagd til side fordi ho var skadd, får «.age» etter namnet. Dei andre beheld namnet.
passphrase-beside-encrypt-name = { $n ->
    [one] Ho beheld namnet.
   *[other] Dei beheld namna.
}
passphrase-beside-delete-text = Det som berre står der, blir borte.
passphrase-beside-leave-text = Den som får tak i mappa, kan framleis lese namna.
passphrase-handed-out = Filer for andre program
passphrase-handed-out-text = Desse blir liggjande ukrypterte, for elles kan ikkje andre program opne dei. Kryss av for dei du vil slette no. E-postutkast slettar Møteklar sjølv når dei er ein time gamle.
passphrase-handed-out-delete = Slett «{ $file }» ({ $place })
passphrase-left-old = Passfrasen filene hadde før
passphrase-left-old-help = Hugsar du han ikkje, kan ingen lese desse filene. Då kan du slette dei.
passphrase-left-delete = Slett desse filene
passphrase-left-deleted = { $n ->
    [one] Fila er sletta
   *[other] { $n } filer er sletta
}

# One person everywhere.
forget-from-copies = frå kopiar og filer som er lagde til side ved sida av fila, når dei kan lesast
forget-unwritable = Desse kan ikkje lesast, og namnet kan stå i dei. Skal dei slettast?
forget-asked-beside = { $kind }: { $file } ({ $place })
forget-done-copy = Medarbeidaren i denne fila: { $path }
forget-done-damaged = { $n ->
    [one] 1 tidlegare versjon som var skadd
   *[other] { $n } tidlegare versjonar som var skadde
}
forget-told-there = Medarbeidaren kan framleis stå her
forget-told-again = Møteklar prøver igjen neste gong programmet startar.
forget-there-locked = Ho er kryptert med ein annan passfrase.
forget-there-in-use = Nokon har ho open.
forget-again-done = Det som stod igjen om ein medarbeidar du har sletta, er no òg borte

# Versions whose file is gone.
lost-heading = Versjonar utan fil
lost-about = Møteklar finn ikkje filene som desse versjonane høyrer til. Dei kan vere sletta, flytta eller liggje på ein disk som ikkje er kopla til.
lost-unnamed = Eining utan kjent namn
lost-versions = { $n ->
    [one] 1 tidlegare versjon
   *[other] { $n } tidlegare versjonar
}
lost-line = { $versions } · { $size } · den siste er frå { $when }
lost-until = Versjonane blir sletta etter { $date }.
lost-bring-back = Hent fram siste versjon …
lost-bring-back-spoken = Hent fram siste versjon av { $unit }
lost-delete = Slett …
lost-delete-spoken = Slett versjonane av { $unit }
lost-title = Hent fram { $unit }
lost-version = Møteklar har teke vare på tidlegare versjonar. Den siste er frå { $when }. Det som er endra etter det, er ikkje med.
lost-drive = Ligg fila på ein disk eller tenar som ikkje er kopla til? Då er det betre å kople han til og opne fila derfrå.
lost-passphrase = Versjonen er kryptert. Skriv passfrasen fila hadde.
lost-reading = Les versjonen …
lost-here = Lagre der fila låg
lost-elsewhere = Lagre ein annan stad …
lost-pick = Lagre versjonen som
lost-brought-back = Versjonen frå { $when } er henta fram og lagra
lost-unreadable = Ingen av versjonane kan lesast
lost-unreadable-text = Filene med versjonane er skadde, eller skrivne av ei nyare utgåve av Møteklar.
lost-delete-title = Slette versjonane av { $unit }?
lost-delete-text = Møteklar finn ikkje fila, så dette kan vere alt som er igjen av eininga. Det kan ikkje angrast.
lost-delete-do = Slett versjonane
lost-deleted = Versjonane er sletta
lost-not-deleted = Versjonane blei ikkje sletta
lost-gone = Versjonane av { $unit } er sletta. Fila finst ikkje lenger, og versjonane skulle ikkje liggje lenger enn til { $date }.
lost-gone-ok = Gøym

# Who can read.
readers-profile = vanlegvis berre du (mappa ligg i brukarprofilen din; Møteklar les ikkje rettane)
readers-named = du og { $names }
readers-named-group = gruppa «{ $group }»
stock-lists = Tilgang som er gitt til andre brukarar eller grupper ved namn (ACL), les ikkje Møteklar på denne maskina.
