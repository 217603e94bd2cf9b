//! Waiting for a program that holds a file. On Windows a virus scanner, a search index or a sync client may keep a file
//! from being replaced, removed or read, most often for a moment: it is tried again, and not for ever.

use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::Path;
use std::thread;
use std::time::Duration;

use super::file::MOST_BYTES;

/// How long to wait before each new try: three seconds in all.
const PAUSES: [Duration; 6] = [
    Duration::from_millis(20),
    Duration::from_millis(80),
    Duration::from_millis(200),
    Duration::from_millis(500),
    Duration::from_millis(900),
    Duration::from_millis(1300),
];

/// What Windows says of a file that it will not let go for some reason, among them that another program has it open.
const ACCESS_DENIED: i32 = 5;
/// What Windows says of a file that another program has open, and does not share.
const SHARING_VIOLATION: i32 = 32;
/// What Windows says of a file of which another program has locked a part.
const LOCK_VIOLATION: i32 = 33;
/// What Windows says of a file that goes when the last program that has it open lets it go.
const DELETE_PENDING: i32 = 303;
/// What Windows says of a file that another program has in its memory.
const USER_MAPPED_FILE: i32 = 1224;

/// Whether the system says that another program holds the file.
pub(super) fn is_held(error: &io::Error) -> bool {
    cfg!(windows)
        && matches!(error.raw_os_error(), Some(SHARING_VIOLATION | LOCK_VIOLATION | DELETE_PENDING | USER_MAPPED_FILE))
}

/// Replaces or removes a file, or tries to, until no other program holds it, three seconds at most. Elsewhere than on
/// Windows, where nobody can hold a file so, it is tried once.
///
/// # Errors
/// The last try's. That the file is held is said so, also where the system says only that it is not permitted.
pub(super) fn patiently<T>(path: &Path, mut attempt: impl FnMut() -> io::Result<T>) -> io::Result<T> {
    let may_be_held = |error: &io::Error| is_held(error) || (is_denied(error) && !path.is_dir());
    try_until(PAUSES, &mut attempt, may_be_held, thread::sleep).map_err(|error| {
        let held = is_denied(&error) && is_open_elsewhere(path);
        if held { io::Error::from_raw_os_error(SHARING_VIOLATION) } else { error }
    })
}

/// Opens a file to read it, waiting in the same way for a program that lets nobody else read it.
///
/// # Errors
/// The last try's.
pub(super) fn open_patiently(path: &Path) -> io::Result<File> {
    try_until(PAUSES, || File::open(path), is_held, thread::sleep)
}

/// All of a file, read in the same way; of one that is larger than any of the app's, so much that it is seen to be
/// another.
///
/// # Errors
/// The last try's, or reading's; [`io::ErrorKind::InvalidInput`] where it is no file.
pub(super) fn read_patiently(path: &Path) -> io::Result<Vec<u8>> {
    // Asked before opening: to open a pipe waits for somebody to write into it, and a device may never end.
    let data = fs::metadata(path)?;
    if !data.is_file() {
        let kind = if data.is_dir() { io::ErrorKind::IsADirectory } else { io::ErrorKind::InvalidInput };
        return Err(io::Error::new(kind, "not a file"));
    }
    let mut bytes = Vec::new();
    open_patiently(path)?.take(MOST_BYTES + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Tries once, and once more after each pause as long as it is worth it.
fn try_until<T>(
    pauses: impl IntoIterator<Item = Duration>,
    mut attempt: impl FnMut() -> io::Result<T>,
    worth_it: impl Fn(&io::Error) -> bool,
    mut wait: impl FnMut(Duration),
) -> io::Result<T> {
    let mut pauses = pauses.into_iter();
    loop {
        match attempt() {
            Err(error) if worth_it(&error) => match pauses.next() {
                Some(pause) => wait(pause),
                None => return Err(error),
            },
            done => return done,
        }
    }
}

fn is_denied(error: &io::Error) -> bool {
    cfg!(windows) && error.raw_os_error() == Some(ACCESS_DENIED)
}

/// Whether another program has the file open in any way: then it cannot be had alone.
#[cfg(windows)]
fn is_open_elsewhere(path: &Path) -> bool {
    use std::os::windows::fs::OpenOptionsExt as _;
    File::options().read(true).share_mode(0).open(path).is_err_and(|error| is_held(&error))
}

/// Nobody can hold a file so.
#[cfg(not(windows))]
fn is_open_elsewhere(_path: &Path) -> bool {
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What came of it when the file is let go after so many tries, and how long was waited.
    fn held_for(tries: usize) -> (io::Result<usize>, Duration) {
        let mut tried = 0;
        let mut waited = Duration::ZERO;
        let attempt = || {
            tried += 1;
            if tried > tries { Ok(tried) } else { Err(io::Error::from(io::ErrorKind::ResourceBusy)) }
        };
        let busy = |error: &io::Error| error.kind() == io::ErrorKind::ResourceBusy;
        let result = try_until(PAUSES, attempt, busy, |pause| waited += pause);
        (result, waited)
    }

    #[test]
    fn a_file_that_is_let_go_within_three_seconds_is_had_and_one_that_is_not_is_given_up() {
        let (had, waited) = held_for(0);
        assert_eq!((had.unwrap(), waited), (1, Duration::ZERO));
        let (had, waited) = held_for(4);
        assert_eq!((had.unwrap(), waited), (5, Duration::from_millis(800)));
        let (given_up, waited) = held_for(usize::MAX);
        assert_eq!(given_up.unwrap_err().kind(), io::ErrorKind::ResourceBusy);
        assert_eq!(waited, Duration::from_secs(3));
    }

    #[test]
    fn what_waiting_does_not_help_against_is_said_at_once() {
        let mut tried = 0;
        let attempt = || -> io::Result<()> {
            tried += 1;
            Err(io::Error::from(io::ErrorKind::StorageFull))
        };
        let error = try_until(PAUSES, attempt, is_held, |_| panic!("nothing to wait for")).unwrap_err();
        assert_eq!((error.kind(), tried), (io::ErrorKind::StorageFull, 1));
    }
}
