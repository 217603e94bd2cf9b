crash-title = Møteklar stoppa uventa
crash-kept = Endringane dine er tekne vare på.
crash-all-saved = Alt du har gjort, er lagra.
crash-nothing-open = Inga eining var open, så ingenting er gått tapt.
crash-not-kept = Endringane dine er ikkje lagra enno, og gjenopprettingsfila kunne ikkje skrivast. { $why } Lagre ein annan stad før du lukkar Møteklar.
crash-next = Trykk «Start på nytt», så kan du halde fram. Var du midt i eit møte, går klokka framleis rett.
crash-log = Loggen seier kvar i programmet det gjekk gale, utan namn eller andre personopplysningar.
crash-begin-again = Start på nytt
crash-close = Lukk Møteklar
crash-outside = Møteklar stoppa uventa. Endringar som ikkje rakk å bli lagra, er tekne vare på. Start Møteklar igjen, så blir du spurd om dei.

crash-offer = Endringar som ikkje blei lagra
crash-found = Endringane dine i «{ $unit }» er tekne vare på. Dei er frå { $day } kl. { $time }.
crash-found-undated = Endringane dine i «{ $unit }» er tekne vare på.
crash-differs = Dette er annleis enn i fila:
crash-differs-order = Rekkjefølgja eller historikken
crash-file-moved-on = Fila er òg endra sidan då. Det som er endra der, blir med.
crash-clashes = { $n ->
    [one] Éin stad er endra både der og her. Då vel du kva som gjeld.
   *[other] { $n } stader er endra både der og her. Då vel du kva som gjeld.
}
crash-file-gone = Fila finst ikkje lenger, eller ho kan ikkje lesast. Opnar du eininga med endringane, blir ho lagra utan å skrive over noko.
crash-unreadable = Det blei teke vare på endringar, men gjenopprettingsfila kan ikkje lesast.
crash-open = Opne med endringane
crash-opening = Hentar endringane tilbake …
crash-later = Ikkje no
crash-throw-away = Kast endringane
crash-opened = Endringane er henta tilbake
crash-thrown-away = Endringane er kasta
