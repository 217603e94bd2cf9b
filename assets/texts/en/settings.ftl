# «Innstillinger og personvern», and the names of the meeting's keys.

settings-look = Language and appearance
settings-language = Language
# same
language-nb = Bokmål
# same
language-nn = Nynorsk
# same
language-en = English
settings-theme = Appearance
settings-meeting-theme = Appearance during the meeting
theme-light = Light
theme-dark = Dark
theme-system = Same as the system
settings-text-scale = Text size
settings-text-scale-help = Applies everywhere. Ctrl and + or − does the same on every page.
settings-meeting-text = Text size in the meeting
settings-per-cent = { $n }%
settings-points = { $n } points
settings-smaller = smaller
settings-larger = larger

settings-keys = Keys in the meeting
settings-keys-about = The usual clickers work straight away. Here you can choose other keys.
settings-keys-show = Show and change keys
settings-keys-none = no key
settings-keys-change = Change
settings-keys-change-of = Change the key for { $action }
settings-keys-add-to = Add a key for { $action }
settings-keys-press = Press the key for “{ $action }”
settings-keys-taken = “{ $key }” is already used for “{ $action }”.
settings-keys-move = Move it here
settings-keys-reset = Back to the usual keys

settings-pack = Content pack
settings-pack-about = The content pack is everything the programme says: modules, films, scripts, topics, questions and guidelines. The municipality can make its own.
settings-pack-built-in = Møteklar’s own pack is in use
settings-pack-own = The municipality’s own pack is in use
settings-pack-in-use = The content pack is in use
settings-pack-choose = Choose a file …
settings-pack-back = Back to Møteklar’s own

settings-unit = The unit
settings-unit-name = The unit’s name
settings-deadline = Deadline for completing
settings-deadline-help = The day by which everyone must have completed. Leave it empty if there is no deadline.
settings-delete-on = The file is to be deleted
settings-delete-on-help = We suggest three months after the deadline. You no longer need the list then, and data you do not need should not be kept.
settings-delete-now = The day has passed. Delete the file, and any copies you have made, when you no longer need the list.
settings-delete-proposal = Use the suggestion: { $date }
date-hint = day/month/year
date-unread = This cannot be read as a date. Write, for example, 26/11/2026.

settings-file = Where the file is
settings-risk-none = Møteklar sees no sign that the folder is shared or synced.
settings-risk-synced = The folder seems to be synced
settings-risk-synced-text = The file is copied with { $service }, so others may get access to the names. Unless the municipality has approved this place, move the file to a folder that is only on this machine.
settings-risk-shared = The folder seems to be shared
settings-risk-shared-text = The file is on a server where others may have access. Check who can read the folder, or move the file to a place that only you have.
# same
service-onedrive = OneDrive
# same
service-dropbox = Dropbox
# same
service-nextcloud = Nextcloud
service-google-drive = Google Drive
# same
service-icloud = iCloud
# same
service-syncthing = Syncthing
settings-open-other = Open another unit …
settings-to-start = To the start page

settings-privacy = Privacy
settings-stored = This is stored
settings-stored-what = Name, work e-mail, employee number, processing profile, attendance, and status in the programme. Also when somebody is on leave or has left, when you have reminded them, what you have done to prepare, and when the meetings and sessions were held.
settings-never = This is never stored
settings-never-what = National identity numbers, reasons for absence, and quiz scores. Do not write such things in the notes either.
settings-network = Nothing is sent anywhere
settings-network-what = Møteklar does not use the network. The file is only where you have saved it, and the log contains no names.
settings-record = { $system } is the official record
settings-record-what = Møteklar is your working list. Where the two differ, { $system } is the one to trust.

settings-about = About Møteklar
settings-version = Version { $version } of Møteklar
settings-fonts = The typeface is Inter (SIL Open Font License), changed so that all digits are equally wide. The icons are Phosphor (MIT).
