//! A unit's file that was harmed is never taken for whole, never makes the app fall over, and is never written over.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::NaiveDate;
use moteklar::exchange::sample_unit;
use moteklar::programme::{Language, Programme};
use moteklar::store::seal::{judge, seal};
use moteklar::store::{
    Coding, Damaged, FakeClock, Generations, Judged, Occasion, OpenProblem, Places, ReadProblem, SaveCause, Seal,
    Vault, keep_aside, newer_from_ron, newest_for, salvage, unit_from_ron, unit_to_ron,
};
use moteklar::unit::{Person, PersonId, RecordId, SCHEMA, Unit};
use tempfile::TempDir;
use uuid::Uuid;

const SCHEMAS: [&str; 3] =
    [include_str!("../schemas/1.ron"), include_str!("../schemas/2.ron"), include_str!("../schemas/3.ron")];

fn today() -> NaiveDate {
    "2026-11-22".parse().unwrap()
}

/// The text of the sample unit's file.
fn sample() -> String {
    let programme = Programme::built_in(Language::Bokmal).unwrap();
    let mut count = 0;
    let mut id = || {
        count += 1;
        Uuid::from_u128(0x0198_0000_0000_7000_8000_0000_0000_0000 + count)
    };
    unit_to_ron(&sample_unit(&programme, today(), &mut id)).unwrap()
}

/// Whether the app would open these bytes without a word.
fn opens_silently(bytes: &[u8]) -> bool {
    Judged::of(bytes.to_vec()).is_ok_and(|judged| judged.is_as_written())
}

#[test]
fn files_of_every_schema_open_without_a_word() {
    for (text, schema) in SCHEMAS.into_iter().zip(1..) {
        let judged = Judged::of(text.as_bytes().to_vec()).unwrap();
        assert_eq!(judged.schema, schema);
        assert!(judged.is_as_written(), "schema {schema}");
    }
    assert_eq!(SCHEMAS.len(), usize::try_from(SCHEMA).unwrap(), "an example of every schema is kept");
    assert!(opens_silently(sample().as_bytes()));
}

#[test]
fn no_file_that_was_cut_off_anywhere_opens_without_a_word() {
    let text = sample().into_bytes();
    for end in 0..text.len() {
        // What is judged is the last line; reading what is before it is slow, and is tried at some places.
        let whole = std::str::from_utf8(&text[..end]).is_ok_and(|cut| judge(cut) == Seal::Whole);
        assert!(!whole, "cut off after {end} bytes");
    }
    let ends = (0..text.len()).step_by(997).chain(text.len() - 120..text.len());
    for end in ends {
        assert!(!opens_silently(&text[..end]), "cut off after {end} bytes");
        salvage(&String::from_utf8_lossy(&text[..end]));
    }
}

#[test]
fn no_file_with_a_byte_changed_opens_without_a_word() {
    let text = sample().into_bytes();
    let mut changed = text.clone();
    for at in 0..text.len() {
        let bit = 1 << (at % 8);
        changed[at] ^= bit;
        let whole = std::str::from_utf8(&changed).is_ok_and(|text| judge(text) == Seal::Whole);
        assert!(!whole, "byte {at} was another");
        if at % 1009 == 0 || at + 120 > text.len() {
            assert!(!opens_silently(&changed), "byte {at} was another");
        }
        changed[at] ^= bit;
    }
    // Every bit, at some places and in the line with the checksum.
    for at in (0..text.len()).step_by(4999).chain(text.len() - 80..text.len()) {
        for bit in 0..8 {
            changed[at] ^= 1 << bit;
            assert!(!opens_silently(&changed), "bit {bit} of byte {at} was another");
            changed[at] ^= 1 << bit;
        }
    }
    assert!(opens_silently(&changed), "nothing is changed any more");
}

#[test]
fn every_byte_and_every_end_of_the_kept_example_is_read_and_none_opens_without_a_word() {
    let text = SCHEMAS[2].as_bytes();
    let mut changed = text.to_vec();
    for at in 0..text.len() {
        changed[at] ^= 1 << (at % 8);
        assert!(!opens_silently(&changed), "byte {at} was another");
        let shown = String::from_utf8_lossy(&changed).into_owned();
        newer_from_ron(&shown).ok();
        changed[at] = text[at];
        assert!(!opens_silently(&text[..at]), "cut off after {at} bytes");
        if at % 7 == 0 {
            salvage(&shown);
            salvage(&String::from_utf8_lossy(&text[..at]));
        }
    }
}

/// A folder with a unit's file, and its earlier versions beside.
struct Desk {
    home: TempDir,
    kept: Arc<Generations>,
    unit: Arc<Unit>,
}

impl Desk {
    fn new() -> Self {
        let home = TempDir::new().unwrap();
        let clock = FakeClock::at(chrono::DateTime::parse_from_rfc3339("2026-11-22T09:00:00+01:00").unwrap());
        let kept = Arc::new(Generations::new(&Places::under(home.path()), clock));
        let mut unit = Unit::new(Uuid::from_u128(1), "Byggesak", today());
        unit.people = ["Åse Østby", "Ola Nordmann", "Kari Nordmann"]
            .into_iter()
            .zip(10..)
            .map(|(name, id)| Person::named(PersonId(Uuid::from_u128(id)), name))
            .collect();
        let desk = Self { home, kept, unit: Arc::new(unit) };
        let vault = Vault::new_file(&desk.file());
        vault.keep_versions_in(Some(Arc::clone(&desk.kept)));
        vault.save(&desk.unit).unwrap();
        vault.keep_now();
        desk
    }

    fn file(&self) -> PathBuf {
        self.home.path().join("Byggesak.ron")
    }

    fn bytes(&self) -> Vec<u8> {
        fs::read(self.file()).unwrap()
    }

    fn damage(&self, change: impl FnOnce(&mut Vec<u8>)) -> Vec<u8> {
        let mut bytes = self.bytes();
        change(&mut bytes);
        fs::write(self.file(), &bytes).unwrap();
        bytes
    }

    fn look(&self) -> Damaged {
        Damaged::look(Vault::open(&self.file()).unwrap_err(), &self.kept, &Coding::Plain)
    }
}

#[test]
fn of_a_file_that_was_cut_off_everybody_before_the_break_is_read_and_the_good_version_is_found() {
    let desk = Desk::new();
    let at = String::from_utf8(desk.bytes()).unwrap().find("Kari").unwrap();
    let damaged = desk.damage(|bytes| bytes.truncate(at));
    let found = desk.look();
    let readable = found.readable.clone().unwrap();
    let names: Vec<&str> = readable.people.iter().map(|person| person.name.as_str()).collect();
    assert_eq!((readable.details.name.as_str(), names), ("Byggesak", vec!["Åse Østby", "Ola Nordmann"]));
    assert_eq!(found.newest.as_ref().unwrap().1, desk.unit);
    assert!(found.can_be_helped());
    assert_eq!(desk.bytes(), damaged, "looking changes nothing");
}

#[test]
fn the_good_version_takes_the_place_and_the_damaged_file_lies_beside_byte_for_byte() {
    let desk = Desk::new();
    let damaged = desk.damage(|bytes| bytes.truncate(300));
    let taken = desk.file().with_file_name("Byggesak (skadet 2026-11-22).ron");
    fs::write(&taken, "an earlier one").unwrap();
    let (vault, beside) = desk.look().keep_aside("skadet", today()).unwrap();
    assert_eq!(beside.file_name().unwrap(), "Byggesak (skadet 2026-11-22 2).ron");
    vault.save(&desk.unit).unwrap();
    assert_eq!(fs::read(&beside).unwrap(), damaged);
    assert_eq!(fs::read(&taken).unwrap(), b"an earlier one", "nothing is written over");
    assert!(Vault::open(&desk.file()).unwrap().is_as_written());
    assert_eq!(Vault::open(&desk.file()).unwrap().unit, desk.unit);
}

#[test]
fn a_file_that_changes_again_while_the_leader_is_asked_is_not_written_over() {
    let desk = Desk::new();
    desk.damage(|bytes| bytes.truncate(300));
    let found = desk.look();
    fs::write(desk.file(), "something else").unwrap();
    assert_eq!(found.keep_aside("skadet", today()).unwrap_err().cause, SaveCause::ChangedOutside);
    assert_eq!(desk.bytes(), b"something else");

    let again = desk.look();
    let (vault, _) = again.keep_aside("skadet", today()).unwrap();
    fs::write(desk.file(), "and again").unwrap();
    assert_eq!(vault.save(&desk.unit).unwrap_err().cause, SaveCause::ChangedOutside);
    assert_eq!(desk.bytes(), b"and again");
}

#[test]
fn an_empty_file_and_one_of_another_kind_lead_to_the_good_version_by_where_they_lie() {
    let desk = Desk::new();
    for bytes in [&b""[..], &[0; 700], b"PK\x03\x04 a workbook", b"(format: 1, language: nb)", &[0xff; 40]] {
        fs::write(desk.file(), bytes).unwrap();
        let found = desk.look();
        assert!(found.readable.is_none(), "{bytes:?}");
        assert_eq!(found.newest.as_ref().unwrap().1, desk.unit, "{bytes:?}");
        assert_eq!(desk.bytes(), bytes);
    }
    fs::write(desk.file(), b"").unwrap();
    assert_eq!(desk.look().error.problem, OpenProblem::File(ReadProblem::Empty));
    // Another file that the app has not seen leads nowhere.
    let other = desk.home.path().join("Annen.ron");
    assert!(newest_for(&other, None, &desk.kept, &Coding::Plain).is_none());
    // A copy of the unit's file does, by what stands in it.
    assert!(newest_for(&other, Some(RecordId(Uuid::from_u128(1))), &desk.kept, &Coding::Plain).is_some());
}

#[test]
fn a_careful_edit_by_hand_opens_with_a_question_and_can_be_kept_aside() {
    let desk = Desk::new();
    let edited = String::from_utf8(desk.bytes()).unwrap().replace("Ola Nordmann", "Ola Nordmann-Berg");
    fs::write(desk.file(), &edited).unwrap();
    let opened = Vault::open(&desk.file()).unwrap();
    assert_eq!((opened.seal, opened.is_as_written()), (Seal::Broken, false));
    assert_eq!(opened.unit.people[1].name, "Ola Nordmann-Berg");
    let differences = desk.unit.differences(&opened.unit);
    assert_eq!(differences.len(), 1, "{differences:?}");

    // Also where the line with the checksum was taken away.
    let without: Vec<&str> = edited.lines().filter(|line| !line.starts_with("// sha256")).collect();
    fs::write(desk.file(), without.join("\n") + "\n").unwrap();
    let opened = Vault::open(&desk.file()).unwrap();
    assert_eq!((opened.seal, opened.is_as_written()), (Seal::Missing, false));

    // Kept as it is, it gets a checksum, and the version before it is still there.
    opened.vault.keep_versions_in(Some(Arc::clone(&desk.kept)));
    opened.vault.save(&opened.unit).unwrap();
    assert!(Vault::open(&desk.file()).unwrap().is_as_written());
    let unit = RecordId(Uuid::from_u128(1));
    let kept = desk.kept.list(unit).into_iter().map(|kept| desk.kept.read(&kept, &Coding::Plain).unwrap());
    assert!(kept.into_iter().any(|kept| kept == desk.unit));
}

#[test]
fn a_newer_schema_is_read_as_far_as_it_is_understood_and_never_written() {
    let text = SCHEMAS[2].split("// sha256").next().unwrap().replacen("schema: 3", "schema: 4", 1);
    let newer = text
        .replacen("    people: [", "    teams: {\"nord\": [Lag(1), (navn: \"x\")]},\n    people: [", 1)
        .replace("            name: ", "            pronoun: Some(Hen),\n            name: ");
    let newer = seal(newer);
    let expected = unit_from_ron(SCHEMAS[2]).unwrap();
    let read = newer_from_ron(&newer).unwrap();
    assert_eq!((read.found, read.without_history, &read.unit), (4, false, &expected));

    // What happened in ways that are not known costs the history and nothing else.
    let odd = text.replacen("event: ", "event: Telepathy(3), old: ", 1);
    let read = newer_from_ron(&odd).unwrap();
    assert!(read.without_history && read.unit.history.is_empty());
    assert_eq!(read.unit.people, expected.people);

    // What is needed and not there is said.
    let refused = Err(OpenProblem::NewerSchema { found: 4, known: 3 });
    assert_eq!(newer_from_ron(&text.replacen("    people: [", "    staff: [", 1)), refused);
    assert_eq!(newer_from_ron(&text.replacen("deadline: Some", "deadline: Soon", 1)), refused);
    assert!(newer_from_ron(SCHEMAS[2]).is_err(), "this version's own schema is not newer");

    let folder = TempDir::new().unwrap();
    let path = folder.path().join("Nyere.ron");
    fs::write(&path, &newer).unwrap();
    let (opened, _) = Vault::open_newer(&path, &Coding::Plain).unwrap();
    assert!(opened.is_as_written());
    assert_eq!(opened.vault.save(&opened.unit).unwrap_err().cause, SaveCause::ReadOnly);
    assert_eq!(fs::read_to_string(&path).unwrap(), newer, "byte for byte");
}

#[test]
fn keeping_aside_never_follows_a_file_that_was_not_judged() {
    let desk = Desk::new();
    let missing = desk.home.path().join("borte.ron");
    assert!(keep_aside(&missing, None, "skadet", today()).is_err());
    assert!(!Path::new(&desk.home.path().join("borte (skadet 2026-11-22).ron")).exists());
    let text = unit_to_ron(&desk.unit).unwrap();
    let kept = desk.kept.keep(&desk.unit, &text, &Coding::Plain, Occasion::Always).unwrap();
    assert_eq!(kept, moteklar::store::Kept::Same);
}
