# «Videomøte»: the guidelines' own words come from the content pack.

video-lead = Choose what the meeting is about. You get the right tool and the rules that apply.
video-tool = Use: { $tool }
video-before = Before the meeting
video-during = During the meeting
video-links = Read more
video-ask = In doubt?
video-sensitive-tag = Sensitive data
video-sensitive = If you choose “Video, sensitive” when you plan a meeting in Møteklar, the audience window and the notes are off. Then nothing is shown on the screen or written down.
