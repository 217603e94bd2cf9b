//! Earlier versions of units whose file is not found.

use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use moteklar::store::crypt::{Passphrase, Work};
use moteklar::store::{Coding, FakeClock, Generations, Key, Known, Orphan, Places, Vault, orphans};
use moteklar::unit::Unit;
use tempfile::TempDir;

use super::{day, unit_of};

struct Home {
    _folder: TempDir,
    places: Places,
    generations: Arc<Generations>,
    unit: Arc<Unit>,
    file: PathBuf,
}

impl Home {
    /// A unit with one version, in a folder of its own, kept on 12 January and to be deleted on 18 March.
    fn new(coding: Coding) -> Self {
        let folder = TempDir::new().unwrap();
        let places = Places::under(folder.path());
        places.make().unwrap();
        let clock = FakeClock::at("2026-01-12T08:00:00+01:00".parse().unwrap());
        let generations = Arc::new(Generations::new(&places, clock));
        let mut unit = unit_of(&["Kari Nordmann"]);
        unit.details.delete_on = day("2026-03-18");
        let (unit, file) = (Arc::new(unit), folder.path().join("et sted/Byggesak.ron"));
        fs::create_dir(file.parent().unwrap()).unwrap();
        let vault = Vault::new_file(&file);
        vault.set_coding(coding);
        vault.keep_versions_in(Some(Arc::clone(&generations)));
        vault.save(&unit).unwrap();
        vault.keep_now();
        Self { _folder: folder, places, generations, unit, file }
    }

    fn known(&self) -> Known {
        Known { path: self.file.clone(), name: "Byggesak".to_owned(), unit: Some(self.unit.id), delete_on: None }
    }

    fn lost(&self, known: &[Known]) -> Vec<Orphan> {
        orphans(&self.places, &self.generations, known, None)
    }

    fn note(&self) -> PathBuf {
        self.generations.folder(self.unit.id).join("slettes.txt")
    }
}

fn locked() -> Coding {
    Coding::Encrypted(Key::new(Passphrase::new("fire hester på én øy")).with_work(Work::new(1)))
}

#[test]
fn versions_are_without_a_file_only_where_it_is_not_found() {
    for coding in [Coding::Plain, locked()] {
        let home = Home::new(coding);
        assert_eq!(home.lost(&[home.known()]), []);
        let moved = home.file.with_file_name("Annet navn.ron");
        fs::rename(&home.file, &moved).unwrap();
        let found = home.lost(&[home.known()]);
        if home.generations.names(home.unit.id)[0].is_locked() {
            assert_eq!(found.len(), 1, "which unit a locked file holds is not guessed");
        } else {
            assert_eq!(found, [], "it lies in the folder of one that was opened");
        }
        fs::remove_file(&moved).unwrap();
        assert_eq!(home.lost(&[home.known()]).len(), 1);
        assert_eq!(orphans(&home.places, &home.generations, &[], Some(home.unit.id)), [], "it is open");
    }
}

#[test]
fn what_is_known_of_them_is_told_and_they_go_after_the_day_of_deletion() {
    let home = Home::new(Coding::Plain);
    fs::remove_file(&home.file).unwrap();
    let [orphan] = &home.lost(&[])[..] else { panic!("one") };
    assert_eq!(orphan.name.as_deref(), Some("Byggesak"), "from the version itself");
    assert_eq!((orphan.versions, orphan.locked), (1, false));
    assert_eq!(orphan.folder, home.generations.folder(home.unit.id));
    assert_eq!(orphan.until, day("2026-03-18"));
    assert!(!orphan.is_due(day("2026-03-18")));
    assert!(orphan.is_due(day("2026-03-19")));
}

#[test]
fn the_day_of_an_encrypted_unit_is_known_too_and_without_any_day_they_go_after_forty_four() {
    let home = Home::new(locked());
    fs::remove_file(&home.file).unwrap();
    let until = || home.lost(&[])[0].until;
    assert_eq!(until(), day("2026-03-18"));
    assert_eq!(home.lost(&[])[0].name, None);
    assert!(!fs::read_to_string(home.note()).unwrap().contains("Byggesak"));
    fs::remove_file(home.note()).unwrap();
    assert_eq!(until(), day("2026-02-25"), "12 January and 44 days");
    let known = Known { delete_on: Some(day("2026-05-01")), ..home.known() };
    assert_eq!(home.lost(&[known])[0].until, day("2026-05-01"), "the list of files opened last knows it");
}

#[test]
fn a_day_that_is_moved_is_moved_beside_the_versions_too() {
    let home = Home::new(Coding::Plain);
    let mut later = Unit::clone(&home.unit);
    later.details.delete_on = day("2026-06-01");
    let vault = Vault::open(&home.file).unwrap().vault;
    vault.keep_versions_in(Some(Arc::clone(&home.generations)));
    vault.save(&Arc::new(later)).unwrap();
    assert_eq!(home.generations.deletion_day(home.unit.id), Some(day("2026-06-01")));
    assert_eq!(home.generations.names(home.unit.id).len(), 1, "no version was kept for that, so soon after the last");
}
