# “Earlier versions”, files that are not as Møteklar wrote them, and files that can only be read.

page-versions = Earlier versions
versions-about = Møteklar keeps the last ten versions, and the last one of each day for 30 days. They are on this machine. When you bring a version back, you can undo it.
versions-none = There are no earlier versions yet. The first one is kept as soon as something is saved.
versions-not-kept = The last version was not kept
versions-not-the-same = What was written could not be read back the same. The unit’s own file is saved.
versions-back = To settings
versions-today = today { $time }
versions-yesterday = yesterday { $time }
# same
versions-at = { $date } { $time }
versions-reading = Reading …
versions-unreadable = The version cannot be read
versions-damaged = The file with the version is damaged. Choose another version.
versions-same = The same as now
versions-look = Look
versions-look-spoken = Look at the version from { $when }
versions-look-title = The version from { $when }
versions-restore = Bring this one back
versions-restore-spoken = Bring back the version from { $when }
versions-restored = The version from { $when } is back
versions-close = Close
versions-busy = A meeting is on. End it before you bring back a version from before it began.
versions-differs = This has changed since
versions-people = People
versions-started = { $n ->
    [one] 1 has started
   *[other] { $n } have started
}
versions-completed = { $n ->
    [one] 1 has completed
   *[other] { $n } have completed
}
versions-held = { $n ->
    [one] 1 meeting is held
   *[other] { $n } meetings are held
}

versions-since = Changed since – { $what }

opening-now = Opening “{ $name }” …
opening-now-about = Large and encrypted files take a moment.
opening-edited-title = The file was changed outside Møteklar
opening-edited = “{ $file }” may have been edited on purpose, or it may be damaged. Everything in the file can be read.
opening-differs = This is different from the last good version, from { $when }:
opening-same = The records are the same as in the last good version, from { $when }.
opening-no-version = There is no earlier version to compare with. Look carefully through the records if you use the file.
opening-use = Use the file as it is
opening-use-version = Use the version from { $when }
opening-use-readable = Open what can be read
opening-look = Only look at the file
opening-leave = Leave the file
opening-damaged = “{ $file }” is damaged. Møteklar has not changed the file.
opening-details = Show what is wrong
opening-seal = The file was also changed or damaged after it was saved.
opening-version = The last good version is from { $when }: { $people }. What was done after that is not in it.
opening-readable = This can be read in the file: { $facts }. The rest is gone.
opening-aside = If the file is replaced, the old one stays beside it, with “{ $word }” and the date in its name.
opening-readable-differs = What can be read is different from that version:
opening-aside-done = The file is now beside it as “{ $file }”
opening-word-damaged = damaged
opening-word-edited = edited
opening-failed-title = The file was not replaced
opening-readings = { $n ->
    [one] 1 reading of status
   *[other] { $n } readings of status
}

read-only-newer = The file was saved with a newer version of Møteklar (schema { $found }). You see what this version understands, and nothing can be changed. Update Møteklar to go on working.
read-only-newer-no-history = The history is left out.
