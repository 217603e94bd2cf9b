crash-title = Møteklar stoppet uventet
crash-kept = Endringene dine er tatt vare på.
crash-all-saved = Alt du har gjort, er lagret.
crash-nothing-open = Ingen enhet var åpen, så ingenting er gått tapt.
crash-not-kept = Endringene dine er ikke lagret ennå, og gjenopprettingsfilen kunne ikke skrives. { $why } Lagre et annet sted før du lukker Møteklar.
crash-next = Trykk «Start på nytt», så kan du fortsette. Var du midt i et møte, går klokken fortsatt riktig.
crash-log = Loggen sier hvor i programmet det gikk galt, uten navn eller andre personopplysninger.
crash-begin-again = Start på nytt
crash-close = Lukk Møteklar
crash-outside = Møteklar stoppet uventet. Endringer som ikke rakk å bli lagret, er tatt vare på. Start Møteklar igjen, så blir du spurt om dem.

crash-offer = Endringer som ikke ble lagret
crash-found = Endringene dine i «{ $unit }» er tatt vare på. De er fra { $day } kl. { $time }.
crash-found-undated = Endringene dine i «{ $unit }» er tatt vare på.
crash-differs = Dette er annerledes enn i filen:
crash-differs-order = Rekkefølgen eller historikken
crash-file-moved-on = Filen er også endret siden da. Det som er endret der, blir med.
crash-clashes = { $n ->
    [one] Ett sted er endret både der og her. Da velger du hva som gjelder.
   *[other] { $n } steder er endret både der og her. Da velger du hva som gjelder.
}
crash-file-gone = Filen finnes ikke lenger, eller den kan ikke leses. Åpner du enheten med endringene, blir den lagret uten å skrive over noe.
crash-unreadable = Det ble tatt vare på endringer, men gjenopprettingsfilen kan ikke leses.
crash-open = Åpne med endringene
crash-opening = Henter endringene tilbake …
crash-later = Ikke nå
crash-throw-away = Kast endringene
crash-opened = Endringene er hentet tilbake
crash-thrown-away = Endringene er kastet
