# The first page.

# same
app-name = Møteklar
welcome-promise-1 = To korte møter.
welcome-promise-2 = Alle i gang.
welcome-promise-3 = Alle i mål.
welcome-about = Møteklar hjelper deg gjennom de to møtene om kompetanseprogrammet i personvern og informasjonssikkerhet. Du ser hele tiden hvem som har begynt.
welcome-pledge = Alt blir på denne maskinen. Ingenting sendes noe sted.
welcome-begin = Kom i gang
welcome-new = Ny enhet
welcome-new-about = Gi enheten et navn og legg inn medarbeiderne – lim rett inn fra Excel eller e-post.
welcome-name = Hva heter enheten?
welcome-name-hint = For eksempel Hjemmetjenesten nord
welcome-name-help = Enheten blir en fil på denne maskinen. Du kan endre navnet siden.
welcome-name-missing = Skriv et navn først.
welcome-make = Lag enheten
welcome-open = Åpne
welcome-open-about = Fortsett med en fil som du eller en kollega har lagret.
welcome-sample = Prøv med eksempel
welcome-sample-about = En oppdiktet enhet med 24 medarbeidere, så du kan se deg rundt.
welcome-recent = Nylig åpnet
welcome-open-recent = Åpne { $unit }, sist åpnet { $when }
yesterday = i går
