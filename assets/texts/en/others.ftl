# Others who use the same file: who has it, reading only, what they changed, and copies beside it. {$n} is a count.

in-use-title = The file is in use
in-use-by = { $user } on { $machine } has had the file open since { $since }.
in-use-own = You have had the file open in another Møteklar window on this machine since { $since }.
in-use-unknown = Somebody has the file open, but it is not possible to see who.
in-use-since = { $day } at { $time }
in-use-text = Only one person at a time can change the unit. You can open it for reading, and take over when the file is free.
in-use-read = Open for reading only
in-use-again = Try again
in-use-save = { $who } Choose another name or another folder.
without-lock = Møteklar cannot show others that you have the file open. If somebody else opens it at the same time, the changes are merged.
without-lock-full = The disk is full, so Møteklar cannot show others that you have the file open. Make room, so that you can save.

read-only-in-use = Opened for reading only. { $who }
read-only-free = Opened for reading only. The file is free now.
read-only-folder = Opened for reading only, because nothing can be written in the folder. Choose “Save as …” and another folder to make changes.
read-only-take-over = Try to take over
read-only-edit = Take over
read-only-taken-over = You can make changes now. The file has been read again.
read-only-refused = The unit is open for reading only. Nothing was changed.

save-other-unit = Another unit was opened in the meantime. Nothing was saved.

merged-done = Changes from somebody else were taken in: { $what }
merged-done-small = Changes from somebody else were taken in
theirs-unreadable = Something else has written to the file, and what is there now cannot be read. What you see here is safe as long as the window is open.
theirs-other-unit = Another unit is in the file now. What you see here is not saved there. Save it under a new name.
theirs-not-whole = The file was changed outside Møteklar: by hand, or by a fault. The changes have not been taken in yet, and what you do here is not saved until you have chosen.
theirs-take-in = Take the changes in
theirs-write-over = Put it aside and save
theirs-aside = damaged
theirs-put-aside = What was there is now called “{ $file }”
theirs-merging = Somebody else’s changes are being taken in …
theirs-wait = Somebody has changed the file. It is taken in when the meeting is over, and saved then.
file-gone = The file was moved or deleted. What you see here is safe as long as the window is open.
file-gone-save = Save again

clashes-title = Both have changed the same thing
clashes-text = { $n ->
    [one] Somebody else has changed the file too. Everything else has been merged, but here you must choose.
   *[other] Somebody else has changed the file too. Everything else has been merged, but in { $n } places you must choose.
}
clashes-all-ours = Keep all of mine
clashes-all-theirs = Take all of theirs
clashes-more = { $n ->
    [one] One more place is not shown. Your version counts there, or what you choose for all.
   *[other] { $n } more places are not shown. Your version counts there, or what you choose for all.
}
clashes-take = Use the choices
clashes-settling = Your choices are being used …
clashes-later = Choose later
clashes-wait = { $n ->
    [one] Somebody else has changed the file too, and in one place you must choose. Nothing is saved until that is done.
   *[other] Somebody else has changed the file too, and in { $n } places you must choose. Nothing is saved until that is done.
}
clashes-show = Choose now
clash-ours = Yours: { $value }
clash-theirs = Theirs: { $value }
clash-removed = deleted
clash-changed = changed and kept

copy-found = There is a copy of the unit beside the file: “{ $file }”. { $service } makes such copies when a file is changed in two places.
copy-merge = Merge
copy-merging = The copy is being merged with the unit …
copy-later = Not now
copy-failed = The copy cannot be merged
copy-not-whole = { $file }
    The copy was changed by hand, or it is damaged. Open it as a unit of its own and see what is there. Nothing was changed.
copy-move-title = The copy has been merged
copy-move-text = Everything in “{ $file }” has been taken in, and the unit is saved. Do you want to move the copy away, so that it is not mistaken for the unit? It is put with the earlier versions.
copy-move = Move the copy away
copy-leave = Leave it
copy-moved = The copy has been moved away
copy-not-moved = The copy was not moved
