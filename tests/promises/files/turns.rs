//! Two programs that write one file at once, without a lock between them.

use std::fs;
use std::path::Path;
use std::sync::{Arc, Barrier};
use std::thread;

use moteklar::store::{SaveCause, SaveError, SaveStep, Vault, read_unit};
use tempfile::tempdir;

use super::{names_in, unit_of};

/// Lets two save at the same moment, the first «Kari» and the second «Per», and says how it went.
fn save_at_once(vaults: [Arc<Vault>; 2]) -> [Result<(), SaveError>; 2] {
    let start = Barrier::new(2);
    let [kari, per] = vaults;
    thread::scope(|scope| {
        let save = |vault: Arc<Vault>, name: &'static str| {
            let start = &start;
            scope.spawn(move || {
                let unit = Arc::new(unit_of(&[name]));
                start.wait();
                vault.save(&unit)
            })
        };
        let both = [save(kari, "Kari"), save(per, "Per")];
        both.map(|one| one.join().unwrap())
    })
}

/// Exactly one has saved, the other was told why not, and the file is the one's.
fn one_has_saved(path: &Path, results: &[Result<(), SaveError>; 2]) {
    let (name, refused) = match results {
        [Ok(()), Err(error)] => ("Kari", error),
        [Err(error), Ok(())] => ("Per", error),
        both => panic!("not exactly one has saved: {both:?}"),
    };
    assert_eq!((refused.step, &refused.cause), (SaveStep::Compare, &SaveCause::ChangedOutside));
    assert_eq!(read_unit(path).unwrap().people[0].name, name);
    assert_eq!(names_in(path.parent().unwrap()), ["Enhet.ron"]);
}

// Windows has no turns.
#[cfg(unix)]
#[test]
fn of_two_that_save_at_once_one_is_told_that_the_file_was_changed() {
    for _ in 0..25 {
        let folder = tempdir().unwrap();
        let path = folder.path().join("Enhet.ron");
        Vault::new_file(&path).save(&Arc::new(unit_of(&["Før"]))).unwrap();
        let vaults = [(); 2].map(|()| Vault::open(&path).unwrap().vault);
        one_has_saved(&path, &save_at_once(vaults));
    }
}

#[test]
fn of_two_that_make_the_same_new_file_or_write_one_again_that_was_taken_away_one_does() {
    for _ in 0..25 {
        let folder = tempdir().unwrap();
        let path = folder.path().join("Enhet.ron");
        one_has_saved(&path, &save_at_once([(); 2].map(|()| Vault::new_file(&path))));
        fs::remove_file(&path).unwrap();
        Vault::new_file(&path).save(&Arc::new(unit_of(&["Før"]))).unwrap();
        let vaults = [(); 2].map(|()| Vault::open(&path).unwrap().vault);
        fs::remove_file(&path).unwrap();
        one_has_saved(&path, &save_at_once(vaults));
    }
}
