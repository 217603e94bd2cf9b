//! A unit with a passphrase: its file, its earlier versions, and what is put away of it.

use std::fs;
use std::panic::AssertUnwindSafe;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use moteklar::store::crypt::CryptError;
use moteklar::store::generations::Generations;
use moteklar::store::{
    Coding, CodingError, Damaged, FakeClock, Key, OpenProblem, Opened, Places, SaveCause, Vault, find_unit, recovery,
};
use moteklar::unit::{Person, PersonId, Unit};
use tempfile::TempDir;
use uuid::Uuid;

use super::{little, passphrase};

const NAME: &str = "Kari Nordmann";

fn locked_with(text: &str) -> Coding {
    Coding::Encrypted(Key::new(passphrase(text)).with_work(Some(little())))
}

fn unit() -> Arc<Unit> {
    let today = "2026-11-22".parse().unwrap();
    let mut unit = Unit::new(Uuid::from_u128(7), "Solbakken skole", today);
    unit.people.push(Person::named(PersonId(Uuid::from_u128(8)), NAME));
    Arc::new(unit)
}

fn with_note(unit: &Arc<Unit>, name: &str) -> Arc<Unit> {
    let mut unit = Unit::clone(unit);
    unit.people[0].name = format!("{NAME} {name}");
    Arc::new(unit)
}

struct Home {
    folder: TempDir,
    file: PathBuf,
    clock: Arc<FakeClock>,
    generations: Arc<Generations>,
}

impl Home {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let clock = FakeClock::at("2026-11-22T09:00:00+01:00".parse().unwrap());
        let generations = Arc::new(Generations::new(&Places::under(folder.path()), clock.clone()));
        let file = folder.path().join("Solbakken.ron");
        Self { folder, file, clock, generations }
    }

    /// A unit in the open with three earlier versions.
    fn in_the_open(&self) -> (Arc<Vault>, Arc<Unit>) {
        let vault = Vault::new_file(&self.file);
        vault.keep_versions_in(Some(Arc::clone(&self.generations)));
        let unit = unit();
        for name in ["Berg", "Dal", "Eng"] {
            vault.save(&with_note(&unit, name)).unwrap();
            self.clock.advance(120_000);
        }
        (vault, with_note(&unit, "Eng"))
    }

    /// Every file in which these bytes stand.
    fn holding(&self, text: &str) -> Vec<PathBuf> {
        files(self.folder.path())
            .into_iter()
            .filter(|file| {
                let bytes = fs::read(file).unwrap();
                let unpacked = unpacked(&bytes).unwrap_or_default();
                [bytes, unpacked].iter().any(|bytes| bytes.windows(text.len()).any(|part| part == text.as_bytes()))
            })
            .collect()
    }
}

fn unpacked(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut text = Vec::new();
    std::io::Read::read_to_end(&mut flate2::read::GzDecoder::new(bytes), &mut text).ok()?;
    Some(text)
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let (mut found, mut folders) = (Vec::new(), vec![folder.to_owned()]);
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() { folders.push(path) } else { found.push(path) }
        }
    }
    found
}

fn problem(coding: Coding, file: &Path) -> OpenProblem {
    Vault::open_with(file, coding).expect_err("it does not open").problem
}

#[test]
fn a_locked_file_asks_for_its_passphrase_and_opens_with_no_other() {
    let home = Home::new();
    let vault = Vault::new_file(&home.file);
    vault.set_coding(locked_with("fire hester på én øy"));
    vault.save(&unit()).unwrap();
    assert_eq!(Vault::open(&home.file).expect_err("locked").problem, OpenProblem::Coding(CodingError::Locked));
    let wrong = problem(locked_with("fem hester på én øy"), &home.file);
    assert_eq!(wrong, OpenProblem::Coding(CodingError::Crypt(CryptError::WrongPassphrase)));
    let opened = Vault::open_with(&home.file, locked_with("fire hester på én øy")).unwrap();
    assert_eq!(opened.unit, unit());
    assert!(opened.is_as_written());
    assert!(opened.vault.coding().is_encrypted(), "and goes on being locked");
    assert_eq!(home.holding("Nordmann"), [] as [PathBuf; 0]);
}

#[test]
fn a_change_from_outside_is_seen_in_a_locked_file_too() {
    let home = Home::new();
    let coding = locked_with("fire hester på én øy");
    let ours = Vault::new_file(&home.file);
    ours.set_coding(coding.clone());
    ours.save(&unit()).unwrap();
    let theirs = Vault::open_with(&home.file, coding).unwrap();
    theirs.vault.save(&with_note(&unit(), "Vik")).unwrap();
    assert!(!ours.is_as_known().unwrap());
    assert_eq!(ours.save(&unit()).expect_err("not over theirs").cause, SaveCause::ChangedOutside);
    assert_eq!(ours.theirs().version.unwrap().unit.people[0].name, "Kari Nordmann Vik", "and can be taken in");
}

#[test]
fn switching_on_rewrites_every_earlier_version_and_what_was_put_away() {
    let home = Home::new();
    let (vault, unit) = home.in_the_open();
    assert_eq!(home.generations.list(unit.id).len(), 3);
    // A copy that was taken in, moved away by the app, and one of its other files.
    let copies = home.generations.folder(unit.id).join("kopier");
    fs::create_dir(&copies).unwrap();
    fs::copy(&home.file, copies.join("Solbakken (1).ron")).unwrap();
    let recovery = home.folder.path().join("data/recovery.ron");
    fs::copy(&home.file, &recovery).unwrap();
    assert_eq!(home.holding("Nordmann").len(), 6);

    let coding = locked_with("fire hester på én øy");
    let told = std::cell::RefCell::new(Vec::new());
    let recoded = vault
        .recode(&unit, &coding, std::slice::from_ref(&recovery), &|done, all| told.borrow_mut().push((done, all)))
        .unwrap();
    assert_eq!((recoded.rewritten, recoded.left.len()), (5, 0));
    assert_eq!(told.borrow().first(), Some(&(0, 6)));
    assert_eq!(told.borrow().last(), Some(&(6, 6)));
    assert_eq!(home.holding("Nordmann"), [] as [PathBuf; 0], "in no file under the home folder");

    let versions = home.generations.list(unit.id);
    assert_eq!(versions.len(), 3);
    assert!(versions.iter().all(|version| version.good));
    let names: Vec<String> = versions
        .iter()
        .map(|version| home.generations.read(version, &coding).unwrap().people[0].name.clone())
        .collect();
    assert_eq!(names, ["Kari Nordmann Eng", "Kari Nordmann Dal", "Kari Nordmann Berg"]);
    // The versions that come after are locked too.
    home.clock.advance(120_000);
    vault.save(&with_note(&unit, "Fjell")).unwrap();
    assert_eq!(home.generations.list(unit.id).len(), 4);
    assert_eq!(home.holding("Nordmann"), [] as [PathBuf; 0]);
}

#[test]
fn another_passphrase_and_none_rewrite_everything_again() {
    let home = Home::new();
    let (vault, unit) = home.in_the_open();
    let (first, second) = (locked_with("fire hester på én øy"), locked_with("fem kyr på et fjell"));
    vault.recode(&unit, &first, &[], &|_, _| ()).unwrap();
    vault.recode(&unit, &second, &[], &|_, _| ()).unwrap();
    for version in home.generations.list(unit.id) {
        assert!(home.generations.read(&version, &first).is_err(), "the old passphrase opens nothing");
        assert!(home.generations.read(&version, &second).is_ok());
    }
    assert!(Vault::open_with(&home.file, first).is_err());
    let recoded = vault.recode(&unit, &Coding::Plain, &[], &|_, _| ()).unwrap();
    assert_eq!((recoded.rewritten, recoded.left), (3, vec![]));
    assert_eq!(Vault::open(&home.file).unwrap().unit, unit);
    assert_eq!(home.generations.list(unit.id).len(), 3);
    assert!(home.generations.list(unit.id).iter().all(|it| home.generations.read(it, &Coding::Plain).is_ok()));
}

/// Recodes and is cut off as soon as it tells that so many files are done; whether it was.
fn cut_off(vault: &Vault, unit: &Arc<Unit>, to: &Coding, others: &[PathBuf], after: usize) -> bool {
    let tell = |done, _| assert!(done < after, "cut off");
    std::panic::catch_unwind(AssertUnwindSafe(|| vault.recode(unit, to, others, &tell))).is_err()
}

#[test]
fn wherever_recoding_is_cut_off_every_version_is_read_as_the_file_is_and_the_next_opening_finishes() {
    let (first, second) = (locked_with("fire hester på én øy"), locked_with("fem kyr på et fjell"));
    let plain = Coding::Plain;
    for (from, to) in [(&plain, &first), (&first, &second), (&first, &plain)] {
        for after in 0.. {
            let home = Home::new();
            let (vault, unit) = home.in_the_open();
            let copies = home.generations.folder(unit.id).join("kopier");
            fs::create_dir(&copies).unwrap();
            fs::copy(&home.file, copies.join("Solbakken (1).ron")).unwrap();
            vault.recode(&unit, from, &[], &|_, _| ()).unwrap();
            let cut = cut_off(&vault, &unit, to, &[], after);

            let Opened { vault, .. } = [&plain, &first, &second]
                .into_iter()
                .find_map(|coding| Vault::open_with(&home.file, coding.clone()).ok())
                .expect("the file opens in the old way or the new one");
            vault.keep_versions_in(Some(Arc::clone(&home.generations)));
            let as_the_file = |coding: &Coding| {
                let all = home.generations.list(unit.id).into_iter();
                let read = all.filter_map(|version| home.generations.read(&version, coding).ok());
                read.map(|unit| unit.people[0].name.clone()).collect::<std::collections::BTreeSet<_>>()
            };
            assert_eq!(as_the_file(&vault.coding()).len(), 3, "cut off after {after} of {from:?} to {to:?}");

            if vault.is_half_recoded(unit.id, &[]) {
                vault.recode(&unit, &vault.coding(), &[], &|_, _| ()).unwrap();
            }
            assert!(!vault.is_half_recoded(unit.id, &[]));
            assert_eq!((home.generations.list(unit.id).len(), as_the_file(&vault.coding()).len()), (3, 3));
            if vault.coding().is_encrypted() {
                assert_eq!(home.holding("Nordmann"), [] as [PathBuf; 0], "nothing is left in the open");
            }
            if !cut {
                assert!(after > 4, "it was never cut off");
                break;
            }
        }
    }
}

#[test]
fn a_version_that_is_just_being_kept_is_not_one_that_was_cut_off() {
    let home = Home::new();
    let (vault, unit) = home.in_the_open();
    vault.recode(&unit, &locked_with("fire hester på én øy"), &[], &|_, _| ()).unwrap();
    std::thread::scope(|scope| {
        let keeper = scope.spawn(|| {
            for number in 0..60 {
                home.clock.advance(120_000);
                vault.save(&with_note(&unit, &format!("nr. {number}"))).unwrap();
                // Where the file lies is noted beside the versions, for anybody to read.
                fs::remove_file(home.generations.folder(unit.id).join("steder.txt")).ok();
                vault.keep_now();
            }
        });
        while !keeper.is_finished() {
            assert!(!vault.is_half_recoded(unit.id, &[]));
        }
    });
}

#[test]
fn a_file_that_cannot_be_written_leaves_no_version_behind_in_another_way() {
    let home = Home::new();
    let (vault, unit) = home.in_the_open();
    let before = files(home.folder.path());
    // Only seen when the file itself is to be written.
    let tell = |done, _| {
        if done == 3 {
            fs::write(&home.file, "something else").unwrap();
        }
    };
    let error = vault.recode(&unit, &locked_with("fire hester på én øy"), &[], &tell).expect_err("changed");
    assert_eq!(error.cause, SaveCause::ChangedOutside);
    assert_eq!(files(home.folder.path()), before);
    assert!(home.generations.list(unit.id).iter().all(|it| home.generations.read(it, &Coding::Plain).is_ok()));
}

#[cfg(unix)]
#[test]
fn what_could_not_be_rewritten_is_named_and_a_second_try_finishes() {
    use std::os::unix::fs::PermissionsExt as _;
    let home = Home::new();
    let (vault, unit) = home.in_the_open();
    let stubborn = home.folder.path().join("data/folder.ron");
    fs::create_dir(&stubborn).unwrap();
    fs::set_permissions(&stubborn, fs::Permissions::from_mode(0o700)).unwrap();
    let coding = locked_with("fire hester på én øy");
    let recoded = vault.recode(&unit, &coding, std::slice::from_ref(&stubborn), &|_, _| ()).unwrap();
    assert_eq!(recoded.rewritten, 3, "the others are done all the same");
    assert_eq!(recoded.left.iter().map(|left| left.path.clone()).collect::<Vec<_>>(), std::slice::from_ref(&stubborn));

    fs::remove_dir(&stubborn).unwrap();
    let again = vault.recode(&unit, &coding, &[stubborn], &|_, _| ()).unwrap();
    assert_eq!(again.left, []);
    assert_eq!(home.generations.list(unit.id).len(), 3, "nothing that was done is lost by trying again");
    assert!(home.generations.list(unit.id).iter().all(|it| home.generations.read(it, &coding).is_ok()));
}

#[test]
fn a_file_that_cannot_be_written_leaves_everything_in_the_open_as_it_was() {
    let home = Home::new();
    let (vault, unit) = home.in_the_open();
    fs::write(&home.file, "something else").unwrap();
    let error = vault.recode(&unit, &locked_with("fire hester på én øy"), &[], &|_, _| ()).expect_err("changed");
    assert_eq!(error.cause, SaveCause::ChangedOutside);
    assert!(!vault.coding().is_encrypted());
    assert!(home.generations.list(unit.id).iter().all(|it| home.generations.read(it, &Coding::Plain).is_ok()));
}

#[test]
fn a_damaged_locked_file_is_told_from_a_wrong_passphrase_and_the_newest_version_is_found() {
    let home = Home::new();
    let (vault, unit) = home.in_the_open();
    let coding = locked_with("fire hester på én øy");
    vault.recode(&unit, &coding, &[], &|_, _| ()).unwrap();
    vault.keep_now();
    let mut bytes = fs::read(&home.file).unwrap();
    *bytes.last_mut().unwrap() ^= 1;
    fs::write(&home.file, bytes).unwrap();
    let error = Vault::open_with(&home.file, coding.clone()).expect_err("damaged");
    assert_eq!(error.problem, OpenProblem::Coding(CodingError::Crypt(CryptError::Damaged)));
    let damaged = Damaged::look(error, &home.generations, &coding);
    let (_, newest) = damaged.newest.expect("the file is remembered");
    assert_eq!(newest.people[0].name, "Kari Nordmann Eng");
}

#[test]
fn what_is_kept_in_a_crash_is_locked_as_the_file_is() {
    let home = Home::new();
    let places = Places::under(home.folder.path());
    let (coding, at) = (locked_with("fire hester på én øy"), "2026-11-22T09:00:00+01:00".parse().unwrap());
    let vault = Vault::new_file(&home.file);
    vault.set_coding(coding.clone());
    vault.save(&unit()).unwrap();
    recovery::keep(&places, &home.file, (&with_note(&unit(), "Vik"), &coding), at).unwrap();
    assert_eq!(home.holding("Nordmann"), [] as [PathBuf; 0]);
    let kept = recovery::waiting(&places).remove(0);
    assert!(kept.waits_for_passphrase());
    assert!(kept.read(&Coding::Plain).is_err());
    assert_eq!(kept.read(&coding).unwrap().people[0].name, "Kari Nordmann Vik");
}

#[test]
fn which_unit_a_locked_file_holds_is_not_guessed() {
    let home = Home::new();
    let vault = Vault::new_file(&home.file);
    vault.save(&unit()).unwrap();
    assert_eq!(find_unit(unit().id, std::iter::empty(), Some(home.folder.path())), Some(home.file.clone()));
    vault.recode(&unit(), &locked_with("fire hester på én øy"), &[], &|_, _| ()).unwrap();
    assert_eq!(find_unit(unit().id, std::iter::empty(), Some(home.folder.path())), None);
}
