# «Videomøte»: the guidelines' own words come from the content pack.

video-lead = Vel kva møtet gjeld. Du får rett verktøy og reglane som gjeld.
video-tool = Bruk: { $tool }
video-before = Før møtet
video-during = Under møtet
video-links = Les meir
video-ask = Er du i tvil?
video-sensitive-tag = Sensitive opplysningar
video-sensitive = Vel du «Video, sensitivt» når du planlegg eit møte i Møteklar, er publikumsvindauget og notatfeltet slått av. Då blir ingenting vist på skjermen eller skrive ned.
