//! What lies about of a unit when it is encrypted, gets another passphrase, or is opened for good.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use moteklar::store::crypt::is_encrypted;
use moteklar::store::{
    Coding, Exports, FakeClock, FileKind, Generations, Key, LiesAbout, Places, Vault, unit_to_ron, write_drafts,
};
use moteklar::unit::{Person, PersonId, Unit};
use tempfile::TempDir;
use uuid::Uuid;

use super::{little, passphrase};

const DAMAGED: &str = "Unit(people: [(name: \"Kari Nordmann\", status: ";

struct Home {
    _folder: TempDir,
    places: Places,
    unit: Arc<Unit>,
    vault: Arc<Vault>,
    generations: Arc<Generations>,
    damaged: PathBuf,
    conflict: PathBuf,
}

fn locked_with(text: &str) -> Coding {
    Coding::Encrypted(Key::new(passphrase(text)).with_work(Some(little())))
}

impl Home {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let places = Places::under(folder.path());
        places.make().unwrap();
        let mut unit = Unit::new(Uuid::from_u128(7), "Solbakken skole", "2026-11-22".parse().unwrap());
        unit.people.push(Person::named(PersonId(Uuid::from_u128(8)), "Kari Nordmann"));
        let unit = Arc::new(unit);
        let clock = FakeClock::at("2026-11-22T09:00:00+01:00".parse().unwrap());
        let generations = Arc::new(Generations::new(&places, clock));
        let beside = |name: &str| places.units().join(name);
        let vault = Vault::new_file(&beside("Solbakken.ron"));
        vault.keep_versions_in(Some(Arc::clone(&generations)));
        vault.save(&unit).unwrap();
        let (damaged, conflict) =
            (beside("Solbakken (skadet 2026-11-20).ron"), beside("Solbakken (conflicted copy 2026-11-21 140201).ron"));
        fs::write(&damaged, DAMAGED).unwrap();
        fs::write(&conflict, unit_to_ron(&unit).unwrap()).unwrap();
        Self { _folder: folder, places, unit, vault, generations, damaged, conflict }
    }

    fn about(&self) -> LiesAbout {
        LiesAbout::of(&self.places, self.unit.id, self.vault.path())
    }

    fn recode(&self, to: &Coding, others: &[PathBuf]) -> Vec<PathBuf> {
        let recoded = self.vault.recode(&self.unit, to, others, &|_, _| ()).unwrap();
        recoded.left.into_iter().map(|left| left.path).collect()
    }

    fn encrypt(&self, to: &Coding) {
        let beside: Vec<PathBuf> = self.about().beside.into_iter().map(|file| file.path).collect();
        assert_eq!(self.recode(to, &beside), [] as [PathBuf; 0]);
    }

    fn locked_damaged(&self) -> PathBuf {
        self.damaged.with_file_name("Solbakken (skadet 2026-11-20).ron.age")
    }
}

fn opens(path: &Path, coding: &Coding) -> Option<Vec<u8>> {
    let bytes = fs::read(path).unwrap();
    is_encrypted(&bytes).then(|| coding.decode(bytes).ok()).flatten()
}

#[test]
fn what_lies_beside_the_file_and_with_other_programs_is_named() {
    let home = Home::new();
    let list = home.places.documents.join("liste.csv");
    fs::write(&list, "Kari Nordmann").unwrap();
    let today = "2026-11-22".parse().unwrap();
    Exports::remember(&home.places, home.unit.id, &list, b"Kari Nordmann", today).unwrap();
    let drafts = write_drafts(&home.places, &[b"To: kari".to_vec()]).unwrap();
    let about = home.about();
    let paths = |files: &[moteklar::store::StoredFile]| -> Vec<(FileKind, PathBuf)> {
        files.iter().map(|file| (file.kind, file.path.clone())).collect()
    };
    let beside = [(FileKind::Conflict, home.conflict.clone()), (FileKind::Aside, home.damaged.clone())];
    assert_eq!(paths(&about.beside), beside);
    assert_eq!(paths(&about.handed_out), [(FileKind::Draft, drafts[0].clone()), (FileKind::Export, list)]);
}

#[test]
fn what_lies_beside_is_encrypted_as_it_is_and_gets_the_next_passphrase_and_comes_back() {
    let home = Home::new();
    let (first, second) = (locked_with("fire hester på én øy"), locked_with("fem kyr på et fjell"));
    let conflict = fs::read(&home.conflict).unwrap();
    home.encrypt(&first);
    assert!(!home.damaged.exists());
    assert_eq!(opens(&home.locked_damaged(), &first).unwrap(), DAMAGED.as_bytes(), "byte for byte");
    assert_eq!(opens(&home.conflict, &first).unwrap(), conflict);
    assert_eq!(home.about().beside, [], "nothing is in the open");
    // It is found still, to be merged and to be deleted with the unit.
    let copies = moteklar::store::copies::conflict_copies(home.vault.path(), home.unit.id);
    assert_eq!(copies.into_iter().map(|copy| copy.path).collect::<Vec<_>>(), std::slice::from_ref(&home.conflict));
    let mut locked = LiesAbout::locked_beside(&home.places, home.unit.id, home.vault.path());
    locked.sort();
    assert_eq!(locked, [home.conflict.clone(), home.locked_damaged()]);

    assert_eq!(home.recode(&second, &locked), [] as [PathBuf; 0]);
    assert_eq!(opens(&home.locked_damaged(), &first), None);
    assert_eq!(opens(&home.locked_damaged(), &second).unwrap(), DAMAGED.as_bytes());

    assert_eq!(home.recode(&Coding::Plain, &locked), [] as [PathBuf; 0]);
    assert_eq!(fs::read_to_string(&home.damaged).unwrap(), DAMAGED);
    assert_eq!(fs::read(&home.conflict).unwrap(), conflict);
    assert!(!home.locked_damaged().exists());
}

#[test]
fn a_file_that_has_the_name_already_is_not_written_over() {
    let home = Home::new();
    fs::write(home.locked_damaged(), "noe annet").unwrap();
    let coding = locked_with("fire hester på én øy");
    assert_eq!(home.recode(&coding, std::slice::from_ref(&home.damaged)), [] as [PathBuf; 0]);
    assert_eq!(fs::read_to_string(home.locked_damaged()).unwrap(), "noe annet");
    let other = home.damaged.with_file_name("Solbakken (skadet 2026-11-20 2).ron.age");
    assert_eq!(opens(&other, &coding).unwrap(), DAMAGED.as_bytes());
    assert!(!home.damaged.exists());
}

#[test]
fn what_could_not_be_rewritten_is_remembered_and_done_with_the_passphrase_it_has() {
    let home = Home::new();
    let (first, second) = (locked_with("fire hester på én øy"), locked_with("fem kyr på et fjell"));
    home.encrypt(&first);
    // Locked with a passphrase that nobody has given: from a machine that was away when it was changed.
    let other = locked_with("en helt annen frase");
    fs::write(&home.conflict, other.encode(b"Kari Nordmann".to_vec()).unwrap()).unwrap();
    let left = home.recode(&second, &[home.conflict.clone(), home.locked_damaged()]);
    assert_eq!(left, std::slice::from_ref(&home.conflict));
    let pending = || home.generations.pending(home.unit.id).files().collect::<Vec<_>>();
    assert_eq!(pending(), std::slice::from_ref(&home.conflict), "for the next start");
    // Another try alone does not help; the passphrase it has does.
    assert_eq!(home.recode(&second, &left), left);
    home.vault.lay_as(other);
    assert_eq!(home.recode(&second, &left), [] as [PathBuf; 0]);
    assert_eq!(opens(&home.conflict, &second).unwrap(), b"Kari Nordmann");
    assert_eq!(pending(), [] as [PathBuf; 0]);
}
