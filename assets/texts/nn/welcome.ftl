# The first page.

app-name = Møteklar
welcome-promise-1 = To korte møte.
welcome-promise-2 = Alle i gang.
welcome-promise-3 = Alle i mål.
welcome-about = Møteklar hjelper deg gjennom dei to møta om kompetanseprogrammet i personvern og informasjonstryggleik. Du ser heile tida kven som er i gang.
welcome-pledge = Alt blir på denne maskina. Ingenting blir sendt nokon stad.
welcome-begin = Kom i gang
welcome-new = Ny eining
welcome-new-about = Gi eininga eit namn og legg inn medarbeidarane – lim rett inn frå Excel eller e-post.
welcome-name = Kva heiter eininga?
welcome-name-hint = Til dømes Heimetenesta nord
welcome-name-help = Eininga blir ei fil på denne maskina. Du kan endre namnet seinare.
welcome-name-missing = Skriv eit namn først.
welcome-make = Lag eininga
welcome-open = Opne
welcome-open-about = Hald fram med ei fil som du eller ein kollega har lagra.
welcome-sample = Prøv med eit døme
welcome-sample-about = Ei oppdikta eining med 24 medarbeidarar, så du kan sjå deg rundt.
welcome-recent = Nyleg opna
welcome-open-recent = Opne { $unit }, sist opna { $when }
yesterday = i går
