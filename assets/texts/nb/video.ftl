# «Videomøte»: the guidelines' own words come from the content pack.

video-lead = Velg hva møtet gjelder. Du får riktig verktøy og reglene som gjelder.
video-tool = Bruk: { $tool }
video-before = Før møtet
video-during = Under møtet
video-links = Les mer
video-ask = Er du i tvil?
video-sensitive-tag = Sensitive opplysninger
video-sensitive = Velger du «Video, sensitivt» når du planlegger et møte i Møteklar, er publikumsvinduet og notatfeltet slått av. Da blir ingenting vist på skjermen eller skrevet ned.
