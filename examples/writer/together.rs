//! One of two programs that change one unit for a while, each as the app does it and neither with the lock, as on two
//! machines with one folder or with copies of one. It says what was saved, so that tests/faults can look for it.

use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use chrono::Local;
use moteklar::programme::{Language, MeetingKind, Programme};
use moteklar::store::copies::{ConflictCopy, remove_copy};
use moteklar::store::outside::{Seen, Watched, Watcher};
use moteklar::store::{
    Coding, Fingerprint, Generations, Places, SaveCause, SaveReport, Saver, SystemClock, Vault, Version,
};
use moteklar::ui::session::{SaveState, Session};
use moteklar::unit::{Attendance, Change, Meeting, MeetingId, Person, PersonId, Source, Stamp, Status, Unit, merge};
use uuid::Uuid;

/// How long a change may take until it is on the disk, others' changes in between included.
const PATIENCE: Duration = Duration::from_mins(1);
/// How often it looks for copies beside the file.
const LOOK: Duration = Duration::from_millis(500);
/// The longest pause between two changes, in milliseconds.
const LONGEST_PAUSE: u64 = 40;

/// What one of the two is told to do.
pub struct Task<'a> {
    /// The unit's file.
    pub file: &'a Path,
    /// Which of the two it is: 1 or 2.
    pub side: u64,
    /// How long it changes things.
    pub length: Duration,
    /// Whether the other has a copy of its own, and a service carries them over.
    pub apart: bool,
    /// Where it keeps earlier versions.
    pub home: &'a Path,
}

/// Makes the unit that both change: five people, and a meeting.
pub fn prepare(file: &Path) -> Result<(), String> {
    let mut unit = Unit::new(Uuid::now_v7(), "Enheten 000000", Local::now().date_naive());
    let people = (1..=5).map(|number| Person::named(PersonId(Uuid::now_v7()), &format!("Felles {number}")));
    unit.people.extend(people);
    unit.meetings.push(Meeting::planned(MeetingId(Uuid::now_v7()), MeetingKind::First));
    Vault::new_file(file).save(&Arc::new(unit)).map_err(|error| error.to_string())
}

/// Changes things until the time is over, and goes on taking in what the other does until there is nothing more to read.
pub fn work(task: &Task<'_>) -> Result<(), String> {
    let mut desk = Desk::open(task)?;
    let end = Instant::now() + task.length;
    while Instant::now() < end {
        let facts = desk.change()?;
        desk.settle()?;
        say(&facts)?;
        let pause = Duration::from_millis(desk.random(LONGEST_PAUSE));
        desk.attend(pause)?;
    }
    say(&["done".to_owned()])?;
    let over = Arc::new(AtomicBool::new(false));
    let told = Arc::clone(&over);
    thread::spawn(move || {
        std::io::stdin().read_to_end(&mut Vec::new()).ok();
        told.store(true, Ordering::SeqCst);
    });
    while !over.load(Ordering::SeqCst) {
        desk.look()?;
    }
    desk.settle()?;
    say(&[format!("counts {} {} {} {}", desk.taken_in, desk.clashes, desk.refused, desk.copies_merged)])
}

fn say(facts: &[String]) -> Result<(), String> {
    let mut out = std::io::stdout().lock();
    let text = facts.join("\n") + "\n";
    out.write_all(text.as_bytes()).and_then(|()| out.flush()).map_err(|error| error.to_string())
}

struct Desk {
    session: Session,
    saver: Saver,
    watcher: Watcher,
    bell: Receiver<()>,
    ring: Arc<Mutex<Sender<()>>>,
    side: u64,
    apart: bool,
    chance: u64,
    /// People of one's own, whom only this one marks and takes away.
    own: Vec<PersonId>,
    made: u64,
    copies: Vec<ConflictCopy>,
    /// Copies that are taken in, and go as soon as that is on the disk.
    merged: Vec<(PathBuf, Fingerprint)>,
    next_look: Instant,
    taken_in: usize,
    clashes: usize,
    refused: usize,
    copies_merged: usize,
}

impl Desk {
    fn open(task: &Task<'_>) -> Result<Self, String> {
        let opened = Vault::open(task.file).map_err(|error| error.to_string())?;
        let places = Places::under(task.home);
        opened.vault.keep_versions_in(Some(Arc::new(Generations::new(&places, Arc::new(SystemClock)))));
        opened.vault.keep_now();
        let programme = Programme::built_in(Language::Bokmal).map_err(|error| error.to_string())?;
        let now = Local::now().fixed_offset();
        let session = Session::new(opened.unit, opened.vault, Some(now), &programme, now.date_naive());
        let (ring, bell) = channel();
        let ring = Arc::new(Mutex::new(ring));
        let saver = Saver::start(wake(&ring));
        let watcher = watch(&session, &ring);
        Ok(Self {
            session,
            saver,
            watcher,
            bell,
            ring,
            side: task.side,
            apart: task.apart,
            chance: task.side,
            own: Vec::new(),
            made: 0,
            copies: Vec::new(),
            merged: Vec::new(),
            next_look: Instant::now() + LOOK,
            taken_in: 0,
            clashes: 0,
            refused: 0,
            copies_merged: 0,
        })
    }

    /// Any number below `end`.
    fn random(&mut self, end: u64) -> u64 {
        self.chance = self.chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.chance >> 33) % end.max(1)
    }

    fn apply(&mut self, change: &Change) -> Result<(), String> {
        let mut stamp = Stamp { at: Local::now().fixed_offset(), new_id: &mut Uuid::now_v7 };
        self.session.apply(change, &mut stamp, &self.saver).map_err(|refused| format!("{change:?}: {refused:?}"))
    }

    /// Makes one change, and tells what is to be found in the file once it is saved.
    fn change(&mut self) -> Result<Vec<String>, String> {
        self.made += 1;
        let made = self.made;
        let shared = self.random(5) as usize;
        let shared = self.session.unit().people.get(shared).map(|person| person.id).ok_or("a shared person is gone")?;
        match self.random(10) {
            // A copy made before it can bring somebody back who was taken away.
            0 if !self.apart && self.own.len() > 3 => {
                let person = self.own.remove(0);
                self.apply(&Change::RemovePerson(person))?;
                Ok(vec![format!("gone {}", person.0)])
            }
            0..=2 => {
                let person = Person::named(PersonId(Uuid::now_v7()), &format!("Ny {}-{made}", self.side));
                let (id, name) = (person.id, person.name.clone());
                self.apply(&Change::AddPeople(vec![person]))?;
                self.own.push(id);
                Ok(vec![format!("person {} {name}", id.0)])
            }
            3..=5 => self.rename_unit(),
            6 => self.edit(shared),
            7 => self.mark_in_meeting(shared),
            // About one of its own, who may be taken away later, and about one that both know.
            8 => self.read_status(self.last_own().unwrap_or(shared)),
            _ => self.read_status(shared),
        }
    }

    /// The last of its own people, unless that one lies in a copy that is not taken in yet.
    fn last_own(&self) -> Option<PersonId> {
        let last = self.own.last().copied()?;
        self.session.unit().people.iter().any(|person| person.id == last).then_some(last)
    }

    /// The same field in both: each counts on from what it sees, so that it never goes back.
    fn rename_unit(&mut self) -> Result<Vec<String>, String> {
        let mut details = self.session.unit().details.clone();
        let number: u64 = details.name.split(' ').nth(1).and_then(|number| number.parse().ok()).ok_or("no number")?;
        details.name = format!("Enheten {:06} {}", number + 1, self.side);
        let fact = format!("unit {}", details.name);
        self.apply(&Change::SetDetails(details))?;
        Ok(vec![fact])
    }

    /// Different fields of one record: the first writes the address, the second the number.
    fn edit(&mut self, person: PersonId) -> Result<Vec<String>, String> {
        let made = self.made;
        let known = self.session.unit().people.iter().find(|known| known.id == person);
        let mut edited = known.cloned().ok_or("a shared person is gone")?;
        let fact = if self.side == 1 {
            edited.email = Some(format!("nr{made:05}@kommune.example"));
            format!("email {} nr{made:05}@kommune.example", person.0)
        } else {
            edited.employee_number = Some(format!("{made:05}"));
            format!("employee_number {} {made:05}", person.0)
        };
        self.apply(&Change::EditPerson(edited))?;
        Ok(vec![fact])
    }

    /// Parts of one record, the meeting: each marks people of its own.
    fn mark_in_meeting(&mut self, otherwise: PersonId) -> Result<Vec<String>, String> {
        let Some(person) = self.last_own() else { return self.read_status(otherwise) };
        let meeting = self.session.unit().meetings.first().map(|meeting| meeting.id).ok_or("the meeting is gone")?;
        let attendance = if self.side == 1 { Attendance::Room } else { Attendance::Absent };
        self.apply(&Change::SetAttendance { meeting, people: vec![person], attendance: Some(attendance) })?;
        Ok(vec![format!("attendance {} {attendance:?}", person.0)])
    }

    fn read_status(&mut self, person: PersonId) -> Result<Vec<String>, String> {
        let status = Status::ALL[self.random(3) as usize];
        let on = Local::now().date_naive();
        let source = Source::LearningSystem;
        self.apply(&Change::ReadStatus { people: vec![person], status, module: None, on, source })?;
        let reading = self.session.unit().observations.last().map(|reading| reading.id).ok_or("no reading")?;
        let entry = self.session.unit().history.last().map(|entry| entry.id).ok_or("no entry")?;
        Ok(vec![format!("reading {} {} {status:?}", reading.0, person.0), format!("entry {} {}", entry.0, person.0)])
    }

    /// Waits until what is on the screen is on the disk, as the app shows it.
    fn settle(&mut self) -> Result<(), String> {
        let end = Instant::now() + PATIENCE;
        while self.session.is_unsaved() {
            if Instant::now() > end {
                return Err(format!("not saved in {PATIENCE:?}: {:?}", self.session.file().saved));
            }
            self.look()?;
        }
        Ok(())
    }

    /// Does nothing but follow what the other does.
    fn attend(&mut self, length: Duration) -> Result<(), String> {
        let end = Instant::now() + length;
        while Instant::now() < end {
            self.look()?;
        }
        Ok(())
    }

    /// What the app does between two drawings.
    fn look(&mut self) -> Result<(), String> {
        self.bell.recv_timeout(Duration::from_millis(10)).ok();
        for report in self.saver.poll() {
            if let SaveReport::Failed { error, .. } = &report {
                if error.cause != SaveCause::ChangedOutside {
                    return Err(error.to_string());
                }
                self.refused += 1;
                self.watcher.look_now();
            }
            self.session.saved(report);
        }
        for seen in self.watcher.poll() {
            match seen {
                // What was read before a save of one's own is looked at anew.
                Seen::Changed(theirs) if theirs.writes != self.session.file().vault.writes() => self.watcher.look_now(),
                Seen::Changed(theirs) => self.take_in(&theirs.version.map_err(|error| error.to_string())?)?,
                Seen::Copies(copies) => self.copies = copies,
                _ => {}
            }
        }
        if Instant::now() >= self.next_look {
            self.next_look = Instant::now() + LOOK;
            self.watcher.look_now();
        }
        self.merge_copies()
    }

    /// Takes in what the other has written into the file.
    fn take_in(&mut self, version: &Version) -> Result<(), String> {
        if !version.is_as_written() {
            return Err("the file is not as an app wrote it".to_owned());
        }
        if self.session.file().vault.knows(version.fingerprint) {
            return Ok(());
        }
        let base = self.session.file().vault.base();
        let merged = merge(base.as_deref(), self.session.unit(), &version.unit).map_err(|error| error.to_string())?;
        self.clashes += merged.clashes.len();
        self.taken_in += 1;
        let mut stamp = Stamp { at: Local::now().fixed_offset(), new_id: &mut Uuid::now_v7 };
        // Of what both have changed, that which stands until the leader chooses: it is the same in both programs.
        let done = self.session.take_in(merged.unit, version, &mut stamp, &self.saver);
        done.map_err(|refused| format!("{refused:?}"))?;
        self.watcher = watch(&self.session, &self.ring);
        Ok(())
    }

    /// Merges the copies that lie beside the file, and takes each away when what came of it is on the disk.
    fn merge_copies(&mut self) -> Result<(), String> {
        if matches!(self.session.file().saved, SaveState::Saved(_)) {
            for (path, fingerprint) in self.merged.drain(..) {
                remove_copy(&path, fingerprint).map_err(|error| error.to_string())?;
                self.copies_merged += 1;
            }
        }
        if !self.merged.is_empty() {
            return Ok(());
        }
        for copy in std::mem::take(&mut self.copies) {
            let Ok(version) = Version::read(&copy.path, &Coding::Plain) else { continue };
            let base = self.session.file().vault.common_base(self.session.unit(), &version.unit);
            let ours = self.session.unit();
            let merged = merge(base.as_deref(), ours, &version.unit).map_err(|error| error.to_string())?;
            self.clashes += merged.clashes.len();
            if merged.unit != *ours {
                self.session.file().vault.keep_before_next(Arc::clone(&version.unit));
                let mut stamp = Stamp { at: Local::now().fixed_offset(), new_id: &mut Uuid::now_v7 };
                let done = self.session.merge_copy(merged.unit, &mut stamp, &self.saver);
                done.map_err(|refused| format!("{refused:?}"))?;
            }
            self.merged.push((copy.path, version.fingerprint));
        }
        Ok(())
    }
}

fn wake(ring: &Arc<Mutex<Sender<()>>>) -> impl Fn() + Send + Sync + 'static {
    let ring = Arc::clone(ring);
    move || {
        if let Ok(ring) = ring.lock() {
            ring.send(()).ok();
        }
    }
}

fn watch(session: &Session, ring: &Arc<Mutex<Sender<()>>>) -> Watcher {
    let watched = Watched {
        vault: Arc::clone(&session.file().vault),
        unit: session.unit().id,
        lock: None,
        waits: false,
        clock: Arc::new(SystemClock),
    };
    Watcher::start(watched, wake(ring))
}
