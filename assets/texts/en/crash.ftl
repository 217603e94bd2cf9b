crash-title = Møteklar stopped unexpectedly
crash-kept = Your changes have been kept.
crash-all-saved = Everything you have done is saved.
crash-nothing-open = No unit was open, so nothing is lost.
crash-not-kept = Your changes are not saved yet, and the recovery file could not be written. { $why } Save somewhere else before you close Møteklar.
crash-next = Press “Start again” to go on. If you were in the middle of a meeting, the clock is still right.
crash-log = The log says where in the program it went wrong, without names or other personal data.
crash-begin-again = Start again
crash-close = Close Møteklar
crash-outside = Møteklar stopped unexpectedly. Start Møteklar again. Changes that were not saved in time have been kept and are offered when you start.

crash-offer = Changes that were not saved
crash-found = Your changes in “{ $unit }” have been kept. They are from { $day } at { $time }.
crash-found-undated = Your changes in “{ $unit }” have been kept.
crash-differs = This differs from the file:
crash-differs-order = The order or the history
crash-file-moved-on = The file has also been changed since then. What was changed there is kept.
crash-clashes = { $n ->
    [one] One place was changed both there and here. You choose what counts.
   *[other] { $n } places were changed both there and here. You choose what counts.
}
crash-file-gone = The file is no longer there, or it cannot be read. If you open the unit with the changes, it is saved without writing over anything.
crash-unreadable = Changes were kept, but the recovery file cannot be read.
crash-open = Open with the changes
crash-opening = Bringing the changes back …
crash-later = Not now
crash-throw-away = Throw the changes away
crash-opened = The changes are back
crash-thrown-away = The changes have been thrown away
