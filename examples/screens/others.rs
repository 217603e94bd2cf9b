//! What others do to the files, on the way to a picture.

use std::path::{Path, PathBuf};

use moteklar::store::lock::{Owner, take};
use moteklar::store::{read_unit, unit_to_ron};
use moteklar::ui::intent::Intent;
use moteklar::unit::{Change, Unit};

fn kari() -> Owner {
    Owner::named("Kari Nordmann", "KOMMUNE-PC-12", 4711)
}

fn write(path: &Path, unit: &Unit) {
    let new = path.with_extension("new");
    std::fs::write(&new, unit_to_ron(unit).expect("a unit")).expect("a file");
    std::fs::rename(&new, path).expect("the file");
}

/// Somebody has the file that is opened next.
pub fn has(file: &Path) -> Vec<Intent> {
    let copy: PathBuf = file.with_file_name("Hjemmetjenesten nord.ron");
    std::fs::copy(file, &copy).expect("a copy");
    let since = "2026-11-21T13:40:00+01:00".parse().expect("a time");
    std::mem::forget(take(&copy, &kari(), since));
    vec![Intent::OpenUnit(Some(copy))]
}

/// Somebody changes two people that are changed here too, and one more.
pub fn changes(file: &Path) -> Vec<Intent> {
    let ours = read_unit(file).expect("the unit");
    let mut theirs = ours.clone();
    theirs.people[0].email = Some("k.nordmann@kommune.example".to_owned());
    theirs.people[1].name.push_str(" Berg");
    theirs.details.deadline = theirs.details.deadline.map(|day| day + chrono::Days::new(14));
    write(file, &theirs);
    let mut person = ours.people[0].clone();
    person.email = Some("kari@kommune.example".to_owned());
    let mut other = ours.people[1].clone();
    other.name.push_str(" Lund");
    let changes = vec![Change::EditPerson(person), Change::EditPerson(other)];
    vec![Intent::Change(Change::Import { kind: "people".to_owned(), changes })]
}

/// Somebody's file comes to hold something that cannot be read.
pub fn breaks(file: &Path) -> Vec<Intent> {
    std::fs::write(file, "ikke en enhet").expect("a file");
    Vec::new()
}

/// A service leaves a copy beside the file.
pub fn copies(file: &Path) -> Vec<Intent> {
    let name = file.file_stem().expect("a name").to_string_lossy().into_owned();
    std::fs::copy(file, file.with_file_name(format!("{name}-KOMMUNE-PC-12.ron"))).expect("a copy");
    Vec::new()
}

/// The unit is left and opened again.
pub fn reopen(file: &Path) -> Vec<Intent> {
    vec![Intent::CloseUnit, Intent::OpenUnit(Some(file.to_owned()))]
}

fn elsewhere(file: &Path) -> PathBuf {
    file.with_extension("away")
}

/// The file is put away, and a folder takes its name.
pub fn blocks(file: &Path) -> Vec<Intent> {
    std::fs::rename(file, elsewhere(file)).expect("the file");
    std::fs::create_dir(file).expect("a folder");
    Vec::new()
}

/// The file is put back.
pub fn puts_back(file: &Path) -> Vec<Intent> {
    std::fs::remove_dir(file).expect("the folder");
    std::fs::rename(elsewhere(file), file).expect("the file");
    Vec::new()
}

/// A file that was put aside because it was damaged.
pub fn aside(file: &Path) -> Vec<Intent> {
    let name = file.file_stem().expect("a name").to_string_lossy().into_owned();
    let text = std::fs::read_to_string(file).expect("the file");
    let half = &text[..text.len() / 2];
    std::fs::write(file.with_file_name(format!("{name} (skadet 2026-11-20).ron")), half).expect("a file");
    Vec::new()
}

/// Somebody mends the file by hand.
pub fn edits(file: &Path) -> Vec<Intent> {
    let text = std::fs::read_to_string(file).expect("the file");
    std::fs::write(file, text.replace("Ingrid Dahl", "Ingrid Dahl Moen")).expect("the file");
    Vec::new()
}

/// The file is taken away.
pub fn takes_away(file: &Path) -> Vec<Intent> {
    std::fs::remove_file(file).expect("the file");
    Vec::new()
}
