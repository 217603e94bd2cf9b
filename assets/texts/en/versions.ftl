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
versions-differs = What has changed since
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

# What has changed since an earlier version.
versions-added = Added since: { $names }
versions-removed = Removed since: { $names }
versions-edited = Changed since: { $names }
versions-and-more = { $names } and { $n } more
versions-readings = { $n ->
    [one] 1 reading of status is new or changed
   *[other] { $n } readings of status are new or changed
}
versions-meetings = { $n ->
    [one] 1 record of meetings and attendance is new or changed
   *[other] { $n } records of meetings and attendance are new or changed
}
versions-following = { $n ->
    [one] 1 record of follow-up is new or changed
   *[other] { $n } records of follow-up are new or changed
}
versions-preparation = { $n ->
    [one] 1 record of the preparation is new or changed
   *[other] { $n } records of the preparation are new or changed
}
versions-details = The unit’s name or dates are changed
versions-rest = { $n ->
    [one] 1 other record is new or changed
   *[other] { $n } other records are new or changed
}

opening-now = Opening “{ $name }” …
opening-now-about = Large and encrypted files take a moment.
opening-edited-title = The file was changed outside Møteklar
opening-edited = Somebody may have edited the file on purpose, or it may be damaged. All of it can be read, but Møteklar did not write it the way it is now.
opening-differs = This is different from the last good version, from { $when }:
opening-same = The records are the same as in the last good version, from { $when }.
opening-no-version = There is no earlier version to compare with. Look carefully through the records if you use the file.
opening-use = Use the file as it is
opening-use-version = Use the version from { $when }
opening-use-readable = Use what can be read
opening-look = Only look at it
opening-leave = Leave the file
opening-seal = The file was also changed or damaged after it was saved.
opening-version = The last good version is from { $when }: { $people }.
opening-readable = Before the damage, this can be read: { $facts }. What comes after is gone.
opening-aside = If you choose anything but the file as it is, the file stays beside with “{ $word }” and the date in its name.
opening-aside-done = The file is now beside as “{ $file }”
opening-word-damaged = damaged
opening-word-edited = edited
opening-failed-title = The file was not replaced
opening-readings = { $n ->
    [one] 1 reading of status
   *[other] { $n } readings of status
}

read-only-newer = The file was saved with a newer version of Møteklar (schema { $found }). You see what this version understands, and nothing can be changed. Update Møteklar to go on working.
read-only-newer-no-history = The history is left out.
