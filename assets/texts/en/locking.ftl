# Passphrase: encrypting the unit's file

passphrase = Passphrase
passphrase-new = New passphrase
passphrase-new-help = At least 15 characters. Four or five words that have nothing to do with each other are easy to remember and hard to guess.
passphrase-now = The passphrase the file has now
passphrase-repeat = Repeat the passphrase
passphrase-show = Show the passphrase
passphrase-differs = The two passphrases are not the same.
passphrase-wrong = The passphrase is wrong. Check capitals and spaces, and try again.
passphrase-too-weak = Too weak
passphrase-weak = Weak
passphrase-fair = Good
passphrase-strong = Strong
passphrase-advice-short = { $n ->
    [one] It needs one more character.
   *[other] It needs { $n } more characters.
}
passphrase-advice-name = It has a name that is easy to guess for somebody who knows who you are.
passphrase-advice-common = It has a word that everybody tries first.
passphrase-advice-sequence = It has a sequence, such as 1234 or qwerty.
passphrase-advice-repetition = It repeats itself.
passphrase-advice-date = It has a year or a date.
passphrase-advice-words = Add more words that have nothing to do with each other.
passphrase-forget = Nobody can help if you forget the passphrase
passphrase-forget-text = There is no back door. If you forget the passphrase, everything about the unit is lost, earlier versions too.
passphrase-kept = I have stored the passphrase in a safe place

passphrase-settings = Encryption
passphrase-settings-open = Not encrypted
passphrase-settings-open-text = Whoever gets hold of the file can read it. If you encrypt it, only those who know the passphrase can open it.
passphrase-settings-locked = Encrypted with a passphrase
passphrase-settings-locked-text = The file, earlier versions and recovery files can only be opened with the passphrase. With the passphrase, the program age can open the file too.
passphrase-settings-on = Encrypt the file …
passphrase-settings-change = Change the passphrase …
passphrase-settings-off = Turn off encryption …
passphrase-settings-now = Lock now
passphrase-after = Lock the unit when it is not in use
passphrase-after-minutes = { $n } minutes
passphrase-after-never = Never
passphrase-after-help = The unit is never locked during a meeting.
passphrase-away-screen = The unit is also locked when the system says that the screen is locked. Some screen locks do not say so.
passphrase-away-no-screen = The system does not tell Møteklar when the screen is locked.
passphrase-away-sleep = The unit is locked when the machine goes to sleep.
passphrase-away-woken = The unit is locked when the machine wakes from sleep.

passphrase-on = Encrypt the file
passphrase-on-about = The file and everything Møteklar has stored about the unit on this machine will be encrypted. Exported lists and copies elsewhere will not.
passphrase-on-go = Encrypt
passphrase-on-done = The file is encrypted.
passphrase-change = Change the passphrase
passphrase-change-about = The file and everything Møteklar has stored about the unit will get the new passphrase. Copies elsewhere still have the old one.
passphrase-change-go = Change
passphrase-change-done = The file has a new passphrase.
passphrase-off = Turn off encryption
passphrase-off-about = The file and everything Møteklar has stored about the unit will no longer be encrypted. Whoever gets hold of the file can read it.
passphrase-off-go = Turn off
passphrase-off-done = The file is no longer encrypted.

passphrase-work = Rewriting the files
passphrase-work-count = { $done } of { $all } files are done.
passphrase-work-about = Leave the window open until everything is done.
passphrase-failed = The encryption has not changed
passphrase-failed-text = { $why } The file is as it was.
passphrase-left-files = { $n ->
    [one] 1 file
   *[other] { $n } files
}
passphrase-left-why = { $files }: { $why }
passphrase-left = Some files are as they were
passphrase-left-on = Some files are still not encrypted
passphrase-left-on-text = { $n ->
    [one] The unit's file is encrypted, but this file can still be read without a passphrase. Try again, or delete it.
   *[other] The unit's file is encrypted, but these files can still be read without a passphrase. Try again, or delete them.
}
passphrase-left-change-text = { $n ->
    [one] The unit's file has a new passphrase, but this file still has the old one. Try again, or delete it.
   *[other] The unit's file has a new passphrase, but these files still have the old one. Try again, or delete them.
}
passphrase-left-off-text = { $n ->
    [one] The unit's file is no longer encrypted, but this file still is. Try again, or delete it.
   *[other] The unit's file is no longer encrypted, but these files still are. Try again, or delete them.
}
passphrase-left-other = Encrypted with another passphrase.
passphrase-left-later = Not now
passphrase-left-sure = { $n ->
    [one] Delete the file? What is only in it is lost. It cannot be undone.
   *[other] Delete { $n } files? What is only in them is lost. It cannot be undone.
}
passphrase-again = Try again

passphrase-open = The file is encrypted
passphrase-open-about = Type the passphrase to open the file.
passphrase-open-idle = The unit is locked. Everything is saved. Type the passphrase to go on where you were.
passphrase-open-kept = The unit is locked. Something could not be saved in the file and is kept beside it, encrypted. Type the passphrase to get it back.
passphrase-trying = Opening …
passphrase-open-go = Open
passphrase-open-leave = Go to the start page
passphrase-forgotten = Forgotten the passphrase?
passphrase-forgotten-text = Without the passphrase nobody can open the file, not even those who made Møteklar. Look where you usually store passwords. You can try as many times as you like.

error-locked = It is encrypted and needs a passphrase.
error-crypt-newer = It is encrypted in a newer way than this version of Møteklar knows.
error-crypt-keys = It is encrypted with a key file, not with a passphrase.
error-crypt-work = It takes much more computing than an ordinary file, so Møteklar does not open it.
error-crypt-not-locked = It could not be encrypted.
error-crypt-damaged = It is encrypted, and is damaged or cut off.
