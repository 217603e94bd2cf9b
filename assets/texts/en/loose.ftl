# What lies about: beside the unit's file, with other programs, and versions whose file is gone.

# Switching encryption on.
passphrase-beside = { $n ->
    [one] One file beside it is not encrypted
   *[other] { $n } files beside it are not encrypted
}
passphrase-beside-text = { $n ->
    [one] It has records of the unit, and can be read without a passphrase.
   *[other] They have records of the unit, and can be read without a passphrase.
}
passphrase-beside-choice = { $n ->
    [one] What is to happen to it?
   *[other] What is to happen to them?
}
passphrase-beside-encrypt = Encrypt
passphrase-beside-delete = Delete
passphrase-beside-leave = Leave
passphrase-beside-encrypt-text = A file that was put aside because it was damaged gets “.age” after its name. The others keep their names.
passphrase-beside-encrypt-name = { $n ->
    [one] It keeps its name.
   *[other] They keep their names.
}
passphrase-beside-delete-text = What is only in them is lost.
passphrase-beside-leave-text = Whoever gets hold of the folder can still read the names.
passphrase-handed-out = Files for other programs
passphrase-handed-out-text = These stay unencrypted, as other programs could not open them otherwise. Tick those you want to delete now. Møteklar deletes drafts of e-mails by itself when they are an hour old.
passphrase-handed-out-delete = Delete “{ $file }” ({ $place })
passphrase-left-old = The passphrase the files had before
passphrase-left-old-help = If you do not remember it, nobody can read these files. You can delete them.
passphrase-left-delete = Delete these files
passphrase-left-deleted = { $n ->
    [one] The file is deleted
   *[other] { $n } files are deleted
}

# One person everywhere.
forget-from-copies = from copies and files put aside beside the file, where they can be read
forget-unwritable = These cannot be read, and the name may be in them. Should they be deleted?
# same
forget-asked-beside = { $kind }: { $file } ({ $place })
forget-done-copy = The person in this file: { $path }
forget-done-damaged = { $n ->
    [one] 1 earlier version that was damaged
   *[other] { $n } earlier versions that were damaged
}
forget-told-there = The person may still be found here
forget-told-again = Møteklar tries again the next time it starts.
forget-there-locked = It is encrypted with another passphrase.
forget-there-in-use = Somebody has it open.
forget-again-done = What was left about a person you have deleted is now gone too

# Versions whose file is gone.
lost-heading = Versions without a file
lost-about = Møteklar does not find the files that these versions belong to. They may be deleted, moved, or on a drive that is not connected.
lost-unnamed = Unit whose name is not known
lost-versions = { $n ->
    [one] 1 earlier version
   *[other] { $n } earlier versions
}
lost-line = { $versions } · { $size } · the newest is from { $when }
lost-until = The versions are deleted after { $date }.
lost-bring-back = Bring back the newest version …
lost-bring-back-spoken = Bring back the newest version of { $unit }
lost-delete = Delete …
lost-delete-spoken = Delete the versions of { $unit }
lost-title = Bring back { $unit }
lost-version = Møteklar has kept earlier versions. The newest is from { $when }. What was changed after that is not in it.
lost-drive = Is the file on a drive or server that is not connected? Then it is better to connect it and open the file from there.
lost-passphrase = The version is encrypted. Type the passphrase the file had.
lost-reading = Reading the version …
lost-here = Save where the file was
lost-elsewhere = Save somewhere else …
lost-pick = Save the version as
lost-brought-back = The version from { $when } is brought back and saved
lost-unreadable = None of the versions can be read
lost-unreadable-text = The files with the versions are damaged, or were written by a newer version of Møteklar.
lost-delete-title = Delete the versions of { $unit }?
lost-delete-text = Møteklar does not find the file, so this may be all that is left of the unit. It cannot be undone.
lost-delete-do = Delete the versions
lost-deleted = The versions are deleted
lost-not-deleted = The versions were not deleted
lost-gone = The versions of { $unit } are deleted. The file is no longer there, and the versions were not to be kept after { $date }.
lost-gone-ok = Hide

# Who can read.
readers-profile = as a rule only you (the folder is in your user profile; Møteklar does not read its permissions)
readers-named = you and { $names }
readers-named-group = the group “{ $group }”
stock-lists = Access given to other users or groups by name (ACL) is not read by Møteklar on this machine.
