//! The app makes a mistake in the middle of something: what was done is kept first, the leader is told, and the restart
//! offers it.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use chrono::{DateTime, FixedOffset, NaiveDate};
use eframe::egui::{Key, Modifiers, ViewportCommand, ViewportEvent, ViewportId};
use moteklar::meeting::Phase;
use moteklar::programme::MeetingKind;
use moteklar::store::{
    Clock, Coding, FakeClock, Generations, SaveCause, SaveReport, Saver, Vault, read_unit, recovery, unit_to_ron,
};
use moteklar::ui::intent::{Intent, Page};
use moteklar::unit::{Change, Person, PersonId, Source, Stamp, Status, Unit};
use tempfile::TempDir;
use uuid::Uuid;

use super::drive::Drive;
use super::hands::TestHands;
use super::leader::{Leader, PATIENCE, Start, patiently};
use super::midst::{ask, unit};

const STOPPED: &str = "Møteklar stoppet uventet";
/// What the dialogue is called that offers them when the app is started again.
pub const OFFERED: &str = "Endringer som ikke ble lagret";
const KEPT: &str = "Endringene dine er tatt vare på.";

/// The app with three people in a unit on a drive of its own.
pub struct Desk {
    pub leader: Leader,
    fuse: Arc<AtomicUsize>,
    pub drive: Drive,
}

impl Desk {
    pub fn new() -> Self {
        let drive = Drive::with(3);
        let file = drive.file();
        Self::open(drive, Some(file))
    }

    fn open(drive: Drive, open: Option<PathBuf>) -> Self {
        Self::open_with(drive, open, TestHands::default())
    }

    fn open_with(drive: Drive, open: Option<PathBuf>, hands: TestHands) -> Self {
        let fuse = Arc::new(AtomicUsize::new(0));
        let start = Start {
            home: Some(Arc::clone(&drive.home)),
            open,
            falls_over_after: Some(Arc::clone(&fuse)),
            hands,
            ..Start::default()
        };
        Self { leader: Leader::start(start), fuse, drive }
    }

    /// Ends the app as it is, and starts it again with the drive back in place and nothing done beside the window.
    pub fn start_again_held_with_drive(self) -> Self {
        let Self { leader, drive, .. } = self;
        drop(leader);
        drive.put_back();
        let hands = TestHands::default();
        hands.hold();
        Self::open_with(drive, None, hands)
    }

    /// Ends the app as it is, and starts it again on the same machine.
    pub fn start_again(self) -> Self {
        self.start_again_after(|_| {})
    }

    /// The same, with something happening on the machine in between.
    fn start_again_after(self, between: impl FnOnce(&Drive)) -> Self {
        let Self { leader, drive, .. } = self;
        drop(leader);
        between(&drive);
        Self::open(drive, None)
    }

    /// The same, with the drive back in place.
    pub fn start_again_with_drive(self) -> Self {
        self.start_again_after(Drive::put_back)
    }

    /// The same, with the drive back in place and somebody else's changes in the file.
    pub fn start_again_with_others(self, changes: &[Change]) -> Self {
        self.start_again_after(|drive| {
            drive.put_back();
            changed_by_another(&drive.file(), changes);
        })
    }

    fn add(&mut self, number: u128, name: &str) {
        ask(&mut self.leader, Intent::Change(added(number, name)));
    }

    /// Something read about everybody, in the middle of which the app falls over.
    fn fall_over(&mut self) {
        self.fuse.store(2, Ordering::Relaxed);
        ask(&mut self.leader, Intent::Change(read_about([0, 1, 2])));
        assert_eq!(self.fuse.load(Ordering::Relaxed), 0, "it has fallen over");
    }

    /// A change that is not on the disk, and then the app falls over.
    pub fn stopped_unsaved() -> Self {
        Self::new().stopped_after(added(90, "Siri Sara"))
    }

    /// The same with this change.
    pub fn stopped_after(mut self, change: Change) -> Self {
        self.drive.pull_out();
        ask(&mut self.leader, Intent::Change(change));
        self.leader.until("the banner", |leader| leader.reads("Mappen finnes ikke lenger."));
        self.fall_over();
        self
    }

    pub fn waiting(&self) -> Vec<recovery::Kept> {
        recovery::waiting(&self.leader.places)
    }
}

fn person(number: u128) -> PersonId {
    PersonId(Uuid::from_u128(1000 + number))
}

fn read_about<const N: usize>(people: [u128; N]) -> Change {
    Change::ReadStatus {
        people: people.map(person).to_vec(),
        status: Status::Started,
        module: None,
        on: NaiveDate::from_ymd_opt(2026, 11, 21).unwrap(),
        source: Source::LearningSystem,
    }
}

/// What somebody else has changed in the file, as their app writes it.
fn changed_by_another(file: &Path, changes: &[Change]) {
    let mut unit = read_unit(file).unwrap();
    let at = DateTime::parse_from_rfc3339("2026-11-21T10:00:00+01:00").unwrap();
    let mut next = 8_000_000;
    let mut new_id = || {
        next += 1;
        Uuid::from_u128(next)
    };
    for change in changes {
        unit.apply(change, &mut Stamp { at, new_id: &mut new_id }).unwrap();
    }
    std::fs::write(file, unit_to_ron(&unit).unwrap()).unwrap();
}

pub fn named(number: u128, name: &str) -> Change {
    Change::EditPerson(Person::named(person(number), name))
}

pub fn added(number: u128, name: &str) -> Change {
    Change::AddPeople(vec![Person::named(person(number), name)])
}

pub fn names(unit: &Unit) -> Vec<&str> {
    unit.people.iter().map(|person| person.name.as_str()).collect()
}

#[test]
fn a_change_that_breaks_in_the_middle_is_not_made_at_all_and_what_was_done_before_is_there() {
    let mut desk = Desk::new();
    desk.add(90, "Siri Sara");
    desk.leader.saved_file();
    let before = desk.leader.unit().clone();
    desk.fall_over();
    desk.leader.must_read(STOPPED);
    desk.leader.must_read(KEPT);
    assert_eq!(desk.leader.focused().as_deref(), Some("Start på nytt"));
    assert!(!desk.leader.sees("Oversikt"), "nothing can be done with what may be half done");
    assert_eq!(desk.waiting().len(), 1);
    assert_eq!(desk.waiting()[0].read(&Coding::Plain).unwrap(), before);
    // One key goes on. What was kept is in the unit's own file, so there is nothing to ask about.
    desk.leader.key(Key::Enter);
    assert_eq!(desk.leader.page(), Page::Overview);
    assert!(!desk.leader.reads(STOPPED));
    assert_eq!(desk.leader.unit(), &before);
    assert!(desk.waiting().is_empty());
    ask(&mut desk.leader, Intent::Change(read_about([0, 1, 2])));
    assert_eq!(desk.leader.saved_file().observations.len(), 3);
}

#[test]
fn undo_and_drawing_that_break_lose_nothing_either() {
    let mut desk = Desk::new();
    desk.add(90, "Siri Sara");
    let before = desk.leader.unit().clone();
    // The page asks for an id for the meeting that is not planned yet.
    desk.fuse.store(1, Ordering::Relaxed);
    ask(&mut desk.leader, Intent::Go(Page::Plan(MeetingKind::First)));
    desk.leader.must_read(STOPPED);
    assert_eq!(desk.waiting()[0].read(&Coding::Plain).unwrap(), before);
    desk.leader.press("Start på nytt");
    assert_eq!(desk.leader.unit(), &before);
    ask(&mut desk.leader, Intent::Go(Page::Plan(MeetingKind::First)));
    assert!(!desk.leader.reads(STOPPED));
}

#[test]
fn what_was_not_on_the_disk_is_offered_at_the_next_start_and_opens_as_one_change() {
    let desk = Desk::stopped_unsaved();
    desk.leader.must_read(KEPT);
    let mut desk = desk.start_again_with_drive();
    desk.leader.must_read(OFFERED);
    desk.leader.must_read("Endringene dine i «Servicetorget» er tatt vare på. De er fra 21. november kl. 09.00.");
    desk.leader.must_read("Dette er annerledes enn i filen:");
    desk.leader.must_read("Siri Sara: lagt til");
    assert!(!desk.leader.reads("Person Nummer0"), "the change that broke is not there");
    assert!(!desk.leader.reads("Filen er også endret"));
    desk.leader.must_read("enhet.ron");
    assert_eq!(desk.leader.focused().as_deref(), Some("Åpne med endringene"));
    desk.leader.key(Key::Enter);
    assert_eq!(desk.leader.page(), Page::Overview);
    let with_siri = ["Person Nummer0", "Person Nummer1", "Person Nummer2", "Siri Sara"];
    assert_eq!(names(desk.leader.unit()), with_siri);
    assert_eq!(names(&desk.leader.saved_file()), with_siri);
    desk.leader.until("the recovery file is done with", |leader| recovery::waiting(&leader.places).is_empty());
    desk.leader.keys_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(names(desk.leader.unit()), &with_siri[..3]);
    desk.leader.keys_with(Modifiers::COMMAND, Key::Y);
    assert_eq!(names(&desk.leader.saved_file()), with_siri);
}

#[test]
fn what_another_has_changed_in_the_file_since_stands_beside_what_was_kept() {
    let desk = Desk::stopped_unsaved();
    let mut desk = desk.start_again_with_others(&[named(1, "Endret Av Kari"), added(91, "Ny Hos Kari")]);
    desk.leader.must_read("Siri Sara: lagt til");
    assert!(!desk.leader.reads("Ny Hos Kari"), "that is in the file already");
    desk.leader.must_read("Filen er også endret siden da. Det som er endret der, blir med.");
    let in_file = read_unit(&desk.drive.file()).unwrap();
    desk.leader.press("Åpne med endringene");
    let both = ["Person Nummer0", "Endret Av Kari", "Person Nummer2", "Siri Sara", "Ny Hos Kari"];
    assert_eq!(names(&desk.leader.saved_file()), both);
    desk.leader.until("the recovery file is done with", |leader| recovery::waiting(&leader.places).is_empty());
    // One change, and what was in the file is there again when it is taken back.
    desk.leader.keys_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(desk.leader.saved_file(), in_file);
}

#[test]
fn what_both_have_changed_is_for_the_leader_to_settle_and_nothing_is_let_go_before() {
    let desk = Desk::new().stopped_after(named(1, "Endret Av Meg"));
    let mut desk = desk.start_again_with_others(&[named(1, "Endret Av Kari"), added(91, "Ny Hos Kari")]);
    desk.leader.must_read("Ett sted er endret både der og her. Da velger du hva som gjelder.");
    desk.leader.press("Åpne med endringene");
    desk.leader.must_read("Begge har endret det samme");
    desk.leader.must_read("Din: Endret Av Meg");
    desk.leader.must_read("Den andres: Endret Av Kari");
    desk.leader.saved_file();
    assert_eq!(desk.waiting().len(), 1, "it is not taken in yet");
    // It comes back as long as it is not settled.
    let mut desk = desk.start_again();
    desk.leader.press("Åpne med endringene");
    desk.leader.press("Bruk valgene");
    let settled = ["Person Nummer0", "Endret Av Meg", "Person Nummer2", "Ny Hos Kari"];
    assert_eq!(names(&desk.leader.saved_file()), settled);
    desk.leader.until("the recovery file is done with", |leader| recovery::waiting(&leader.places).is_empty());
    desk.leader.keys_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(desk.leader.saved_file().people[1].name, "Endret Av Kari");
}

#[test]
fn what_is_changed_while_the_choice_waits_is_kept_too() {
    let desk = Desk::new().stopped_after(named(1, "Endret Av Meg"));
    let mut desk = desk.start_again_with_others(&[named(1, "Endret Av Kari")]);
    desk.leader.press("Åpne med endringene");
    desk.leader.press("Velg senere");
    desk.add(92, "Lagt Til Imens");
    desk.leader.press("Velg nå");
    desk.leader.press("Bruk valgene");
    let settled = ["Person Nummer0", "Endret Av Meg", "Person Nummer2", "Lagt Til Imens"];
    assert_eq!(names(&desk.leader.saved_file()), settled);
}

#[test]
fn what_was_taken_back_before_the_crash_stays_taken_back_whoever_has_written_the_file_since() {
    let mut desk = Desk::new();
    desk.add(90, "Siri Sara");
    desk.leader.saved_file();
    desk.drive.pull_out();
    desk.leader.keys_with(Modifiers::COMMAND, Key::Z);
    desk.leader.until("the banner", |leader| leader.reads("Mappen finnes ikke lenger."));
    desk.fall_over();
    let mut desk = desk.start_again_with_others(&[added(91, "Ny Hos Kari")]);
    desk.leader.must_read("Siri Sara: fjernet");
    desk.leader.press("Åpne med endringene");
    let both = ["Person Nummer0", "Person Nummer1", "Person Nummer2", "Ny Hos Kari"];
    assert_eq!(names(&desk.leader.saved_file()), both);
}

#[test]
fn what_is_in_the_file_already_is_not_offered_although_the_file_has_gone_on() {
    let mut desk = Desk::new();
    desk.add(90, "Siri Sara");
    desk.leader.saved_file();
    desk.fall_over();
    assert_eq!(desk.waiting().len(), 1);
    let desk = desk.start_again_after(|drive| changed_by_another(&drive.file(), &[added(91, "Ny Hos Kari")]));
    assert!(!desk.leader.reads(OFFERED));
    assert!(desk.waiting().is_empty());
}

#[test]
fn what_was_kept_and_not_answered_for_is_an_earlier_version_when_the_app_stops_again() {
    let mut desk = Desk::stopped_unsaved().start_again_with_drive();
    desk.leader.press("Ikke nå");
    let file = desk.drive.file();
    ask(&mut desk.leader, Intent::OpenUnit(Some(file)));
    let desk = desk.stopped_after(added(92, "Tone Vik"));
    let mut desk = desk.start_again_with_drive();
    desk.leader.must_read("Tone Vik: lagt til");
    let kept = Generations::new(&desk.leader.places, desk.leader.clock.clone());
    let versions = kept.list(unit(0).id);
    let before = |name: &str| versions.iter().any(|it| names(&kept.read(it, &Coding::Plain).unwrap()).contains(&name));
    assert!(before("Siri Sara"));
    assert!(!before("Tone Vik"));
    desk.leader.press("Åpne med endringene");
    assert_eq!(names(&desk.leader.saved_file())[3..], ["Tone Vik"]);
}

#[test]
fn it_is_offered_in_the_same_window_and_stays_until_it_is_answered_for() {
    let mut desk = Desk::stopped_unsaved();
    desk.leader.press("Start på nytt");
    desk.leader.must_read("Filen kan ikke åpnes");
    desk.leader.press("OK");
    desk.leader.must_read("Filen finnes ikke lenger, eller den kan ikke leses.");
    desk.leader.key(Key::Escape);
    assert!(!desk.leader.reads(OFFERED));
    assert_eq!(desk.waiting().len(), 1);
    let mut desk = desk.start_again_with_drive();
    desk.leader.must_read(OFFERED);
    desk.leader.press("Kast endringene");
    desk.leader.must_read("Endringene er kastet");
    assert!(desk.waiting().is_empty());
    let desk = desk.start_again();
    assert!(!desk.leader.reads(OFFERED));
    assert_eq!(read_unit(&desk.drive.file()).unwrap().people.len(), 3);
}

#[test]
fn a_file_that_cannot_be_read_is_never_written_over() {
    let mut desk = Desk::stopped_unsaved().start_again_after(|drive| {
        std::fs::create_dir(&drive.folder).unwrap();
        std::fs::write(drive.file(), "ikke en enhet").unwrap();
    });
    desk.leader.press("Åpne med endringene");
    assert_eq!(desk.leader.saved_file().people.len(), 4);
    assert_eq!(std::fs::read_to_string(desk.drive.file()).unwrap(), "ikke en enhet");
    assert_eq!(desk.leader.h.state().unit_file(), Some(desk.drive.folder.join("enhet 2.ron").as_path()));
}

#[test]
fn a_recovery_file_that_cannot_be_read_is_said_to_be_so_and_kept() {
    let desk = Desk::stopped_unsaved();
    let kept = desk.waiting().remove(0).file;
    std::fs::write(&kept, "Unit(schema: 2, tull").unwrap();
    let mut desk = desk.start_again();
    desk.leader.must_read("gjenopprettingsfilen kan ikke leses");
    assert!(!desk.leader.sees("Åpne med endringene"));
    desk.leader.press("Ikke nå");
    assert_eq!(std::fs::read_to_string(&kept).unwrap(), "Unit(schema: 2, tull");
    let mut desk = desk.start_again();
    desk.leader.press("Kast endringene");
    assert!(!kept.exists());
}

#[test]
fn a_meeting_that_was_on_goes_on_with_the_clock_right() {
    let mut desk = Desk::new();
    ask(&mut desk.leader, Intent::Present { kind: MeetingKind::First, rehearsal: false });
    desk.leader.press("Start møtet");
    desk.leader.wait(20);
    desk.fall_over();
    desk.leader.must_read(STOPPED);
    // Three seconds until the leader has found the button.
    desk.leader.wait(3);
    desk.leader.press("Start på nytt");
    desk.leader.must_read("Et møte var i gang");
    desk.leader.press("Fortsett møtet");
    assert_eq!(desk.leader.page(), Page::Present);
    desk.leader.must_read("0:23");
    let live = super::midst::kept(&mut desk.leader, Option::is_some).unwrap();
    assert_eq!(live.run.run.phase(), Phase::Running);
}

/// Presses the window's cross; returns whether the app holds the door.
pub fn close_window(leader: &mut Leader) -> bool {
    let viewport = leader.h.input_mut().viewports.get_mut(&ViewportId::ROOT).unwrap();
    viewport.events.push(ViewportEvent::Close);
    leader.h.step();
    let output = leader.h.output().viewport_output.get(&ViewportId::ROOT).unwrap();
    output.commands.contains(&ViewportCommand::CancelClose)
}

#[test]
fn where_nothing_can_be_kept_the_leader_is_told_and_can_save_elsewhere() {
    let mut desk = Desk::new();
    std::fs::write(desk.leader.places.data.join("gjenoppretting"), "en fil i veien").unwrap();
    desk.drive.pull_out();
    desk.add(90, "Siri Sara");
    desk.leader.until("the banner", |leader| leader.reads("Mappen finnes ikke lenger."));
    desk.fall_over();
    desk.leader.must_read("Endringene dine er ikke lagret ennå");
    assert!(!desk.leader.sees("Start på nytt"));
    assert!(close_window(&mut desk.leader), "the change would be lost");
    let other = desk.drive.home.path().join("annen.ron");
    desk.leader.notes.lock().unwrap().answers.push(other.clone());
    desk.leader.press("Lagre som …");
    desk.leader.until("saved", |leader| leader.reads("Alt du har gjort, er lagret."));
    assert_eq!(read_unit(&other).unwrap().people.len(), 4);
    assert!(!close_window(&mut desk.leader));
    desk.leader.press("Start på nytt");
    assert_eq!(desk.leader.unit().people.len(), 4);
    assert_eq!(desk.leader.h.state().unit_file(), Some(other.as_path()));
}

#[test]
fn a_mistake_outside_of_what_the_app_does_itself_is_kept_on_the_way_out() {
    let Desk { mut leader, drive, .. } = Desk::new();
    drive.pull_out();
    ask(&mut leader, Intent::Change(added(90, "Siri Sara")));
    let places = leader.places.clone();
    assert!(recovery::waiting(&places).is_empty());
    let gone = catch_unwind(AssertUnwindSafe(move || {
        let _leader = leader;
        panic!("the graphics driver");
    }));
    assert!(gone.is_err());
    let kept = recovery::waiting(&places);
    assert_eq!(kept.len(), 1);
    assert_eq!(kept[0].read(&Coding::Plain).unwrap().people.len(), 4);
}

/// A clock that breaks when it is asked for the first time.
struct BrokenClock(AtomicBool, Arc<FakeClock>);

impl Clock for BrokenClock {
    fn moment_ms(&self) -> u64 {
        self.1.moment_ms()
    }

    fn awake_ms(&self) -> Option<u64> {
        self.1.awake_ms()
    }

    fn now(&self) -> DateTime<FixedOffset> {
        assert!(self.0.swap(true, Ordering::Relaxed), "a test asked for it");
        self.1.now()
    }
}

#[test]
fn a_mistake_while_saving_is_a_save_that_failed_and_is_tried_again() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("enhet.ron");
    let now = DateTime::parse_from_rfc3339("2026-11-21T09:00:00+01:00").unwrap();
    let clock = Arc::new(BrokenClock(AtomicBool::new(false), FakeClock::at(now)));
    let saver = Saver::with(clock, &[], || {});
    saver.save(&Vault::new_file(&path), Arc::new(unit(3)), 1);
    let mut reports = Vec::new();
    assert!(patiently(|| {
        reports.extend(saver.poll());
        !reports.is_empty()
    }));
    assert!(
        matches!(&reports[..], [SaveReport::Failed { error, .. }] if error.cause == SaveCause::Broke),
        "{reports:?}"
    );
    assert!(saver.flush(PATIENCE), "the thread is still there");
    assert_eq!(saver.poll(), [SaveReport::Saved { revision: 1, path: path.clone(), at: now }]);
    assert_eq!(read_unit(&path).unwrap().people.len(), 3);
}

#[test]
fn a_released_program_can_be_caught() {
    let cargo = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml")).unwrap();
    let release = cargo.split("[profile.release]").nth(1).unwrap().split("\n[").next().unwrap();
    assert!(release.contains("panic = \"unwind\""));
    assert!(!cargo.contains("panic = \"abort\""));
}
