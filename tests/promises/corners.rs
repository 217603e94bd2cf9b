//! What somebody who wants to break the promises would try: what is left behind, clocks that are wrong, files that
//! nobody wrote in good faith, and changes that cross each other.

mod clocks;
mod hostile;
mod left;
mod moved;

use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use moteklar::store::{Generations, unit_to_ron};
use moteklar::unit::{Meeting, MeetingId, Person, PersonId, Unit};
use tempfile::TempDir;
use uuid::Uuid;

use super::leader::{Leader, Start};
use super::midst::ask;
use super::progress::Paper;

/// What tells of Kari, and of nobody else.
const KARI: [&str; 4] = ["Kari", "Nordmann", "kari@", "00000000-0000-0000-0000-000000000064"];

/// Kari and Per in a unit.
fn two() -> Unit {
    let mut unit = Paper::of(2).unit;
    for (person, name) in unit.people.iter_mut().zip(["Kari Nordmann", "Per Aas"]) {
        name.clone_into(&mut person.name);
    }
    unit.people[0].email = Some("kari@kommune.example".to_owned());
    unit
}

struct Desk {
    leader: Leader,
    home: Arc<TempDir>,
    file: PathBuf,
}

impl Desk {
    fn open(unit: &Unit) -> Self {
        Self::with(unit, Start::default(), |_| ())
    }

    /// The same with things laid in the home first.
    fn with(unit: &Unit, start: Start, lay: impl FnOnce(&Path)) -> Self {
        let home = Arc::new(TempDir::new().unwrap());
        let folder = home.path().join("enheter");
        fs::create_dir(&folder).unwrap();
        let file = folder.join("Servicetorget.ron");
        fs::write(&file, unit_to_ron(unit).unwrap()).unwrap();
        lay(home.path());
        let open = Some(file.clone());
        let leader = Leader::start(Start { home: Some(Arc::clone(&home)), open, ..start });
        Self { leader, home, file }
    }

    fn versions(&self) -> PathBuf {
        versions_in(self.home.path(), self.leader.unit())
    }

    fn generations(&self) -> Generations {
        Generations::new(&self.leader.places, self.leader.clock.clone())
    }

    /// Deletes everything about the first person.
    fn forget_kari(&mut self) {
        let kari = self.leader.unit().people[0].id;
        ask(&mut self.leader, moteklar::ui::intent::Intent::AskForget(kari));
        ask(&mut self.leader, moteklar::ui::intent::Intent::Forget(kari, Vec::new()));
    }

    /// Where one of these words stands, in any file under the home, as it lies there or unpacked.
    fn tells(&self, words: &[&str]) -> Vec<String> {
        tells(self.home.path(), words)
    }
}

fn versions_in(home: &Path, unit: &Unit) -> PathBuf {
    home.join("data/versjoner").join(unit.id.0.hyphenated().to_string())
}

fn tells(folder: &Path, words: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for path in files_under(folder) {
        let bytes = fs::read(&path).unwrap();
        let mut unpacked = Vec::new();
        flate2::read::GzDecoder::new(&bytes[..]).read_to_end(&mut unpacked).ok();
        for word in words {
            let name = path.file_name().unwrap().to_string_lossy().contains(word);
            if name || holds(&bytes, word) || holds(&unpacked, word) {
                found.push(format!("«{word}» in {}", path.strip_prefix(folder).unwrap().display()));
            }
        }
    }
    found
}

fn files_under(folder: &Path) -> Vec<PathBuf> {
    let (mut found, mut folders) = (Vec::new(), vec![folder.to_owned()]);
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() { folders.push(path) } else { found.push(path) }
        }
    }
    found
}

fn holds(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}

/// What a program that was killed in the middle of writing left in a folder, this long ago.
fn leave_half_written(folder: &Path, age: Duration) -> PathBuf {
    fs::create_dir_all(folder).unwrap();
    let path = folder.join(".moteklar-Ab3dE9.tmp");
    fs::write(&path, "people: [(name: \"Kari Nordmann\", email: Some(\"kari@kommune.example\"").unwrap();
    fs::File::options().write(true).open(&path).unwrap().set_modified(SystemTime::now() - age).unwrap();
    path
}

fn person(number: u128, name: &str) -> Person {
    Person::named(PersonId(Uuid::from_u128(5000 + number)), name)
}

fn meeting_with_note(note: &str) -> Meeting {
    let mut meeting = Meeting::planned(MeetingId(Uuid::from_u128(77)), moteklar::programme::MeetingKind::First);
    note.clone_into(&mut meeting.note);
    meeting
}
