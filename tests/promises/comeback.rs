//! The app went down in the middle of a meeting: what comes back, and what is kept where it cannot.

use std::path::PathBuf;
use std::sync::Arc;

use eframe::egui::Key;
use moteklar::meeting::{Act, Phase};
use moteklar::programme::MeetingKind;
use moteklar::store::{LiveMeeting, Places, unit_to_ron};
use moteklar::ui::app::Going;
use moteklar::ui::intent::{Intent, Page};
use moteklar::unit::Unit;
use tempfile::TempDir;
use uuid::Uuid;

use super::leader::{Leader, Start};
use super::midst::{ask, finish, kept, unit};

/// A machine where the app was killed ten seconds into a first meeting at nine o'clock.
struct Machine {
    home: Arc<TempDir>,
    file: PathBuf,
}

impl Machine {
    fn killed(rehearsal: bool) -> Self {
        let home = Arc::new(TempDir::new().unwrap());
        let file = home.path().join("enhet.ron");
        std::fs::write(&file, unit_to_ron(&unit(2)).unwrap()).unwrap();
        let machine = Self { home, file };
        let mut leader = machine.start("2026-11-21T09:00:00+01:00", Some(machine.file.clone()));
        ask(&mut leader, Intent::Present { kind: MeetingKind::First, rehearsal });
        ask(&mut leader, Intent::Act(Act::Start));
        leader.wait(10).key(Key::PageDown);
        leader.saved_file();
        kept(&mut leader, |live| live.as_ref().is_some_and(|live| live.run.run.cursor() == 1));
        machine
    }

    fn start(&self, at: &'static str, open: Option<PathBuf>) -> Leader {
        Leader::start(Start { home: Some(Arc::clone(&self.home)), at, open, ..Start::default() })
    }

    fn live(&self) -> Option<LiveMeeting<Going>> {
        LiveMeeting::load(&Places::under(self.home.path())).unwrap()
    }
}

const SOON: &str = "2026-11-21T09:00:30+01:00";

#[test]
fn a_unit_that_was_moved_meanwhile_is_opened_where_it_lies_and_the_meeting_goes_on() {
    let machine = Machine::killed(false);
    let moved = machine.home.path().join("flyttet.ron");
    std::fs::rename(&machine.file, &moved).unwrap();
    let mut leader = machine.start(SOON, None);
    leader.must_read("Filen finnes ikke.");
    leader.must_read("Et møte var i gang i denne filen, og det er tatt vare på.");
    leader.press("OK");
    assert_eq!(leader.page(), Page::Welcome);
    assert!(!leader.reads("Fortsett møtet"), "there is no unit to go on in");
    ask(&mut leader, Intent::OpenUnit(Some(moved)));
    leader.press("Fortsett møtet");
    leader.must_read("Brukt 0:30");
    assert_eq!(finish(&mut leader).actual_seconds, 30);
    assert_eq!(leader.saved_file().meetings.len(), 1);
}

#[test]
fn a_unit_that_is_gone_for_good_can_be_let_go() {
    let machine = Machine::killed(false);
    std::fs::remove_file(&machine.file).unwrap();
    let mut leader = machine.start(SOON, None);
    leader.press("Nei, forkast møtet");
    assert_eq!(kept(&mut leader, Option::is_none), None);
    drop(leader);
    let leader = machine.start(SOON, None);
    assert!(!leader.reads("Et møte var i gang"));
}

#[test]
fn the_meeting_is_not_taken_into_another_unit() {
    let machine = Machine::killed(false);
    let other = machine.home.path().join("annen.ron");
    let mut another = Unit::new(Uuid::from_u128(99), "Biblioteket", unit(0).details.started);
    another.people = unit(1).people;
    std::fs::write(&other, unit_to_ron(&another).unwrap()).unwrap();
    let mut leader = machine.start(SOON, Some(other));
    assert_eq!(leader.unit().details.name, "Biblioteket");
    assert!(!leader.reads("Fortsett møtet"));
    leader.key(Key::F5);
    assert_eq!(leader.page(), Page::Overview, "a new meeting would take the kept one's place");
    leader.must_read("er tatt vare på. Åpne den filen og fortsett møtet der");
    leader.press("OK");
    assert!(machine.live().is_some());
    ask(&mut leader, Intent::OpenUnit(Some(machine.file.clone())));
    leader.press("Fortsett møtet");
    assert_eq!(leader.unit().details.name, "Servicetorget");
    leader.must_read("Brukt 0:30");
}

#[test]
fn a_kept_meeting_of_another_unit_can_be_discarded_for_a_new_one() {
    let machine = Machine::killed(false);
    let other = machine.home.path().join("annen.ron");
    let mut another = Unit::new(Uuid::from_u128(99), "Biblioteket", unit(0).details.started);
    another.people = unit(1).people;
    std::fs::write(&other, unit_to_ron(&another).unwrap()).unwrap();
    let mut leader = machine.start(SOON, Some(other));
    leader.key(Key::F5).press("Nei, forkast møtet");
    leader.key(Key::F5);
    assert_eq!(leader.page(), Page::Present);
    leader.key(Key::Enter).wait(2);
    leader.must_read("Brukt 0:02");
}

#[test]
fn a_file_that_holds_other_records_than_before_still_gets_its_meeting() {
    let machine = Machine::killed(false);
    std::fs::write(&machine.file, unit_to_ron(&unit(1)).unwrap()).unwrap();
    let mut leader = machine.start(SOON, None);
    leader.press("Fortsett møtet");
    assert_eq!(finish(&mut leader).actual_seconds, 30);
    let saved = leader.saved_file();
    assert_eq!((saved.meetings.len(), saved.people.len()), (1, 1));
}

#[test]
fn a_meeting_that_is_recorded_already_is_not_offered_again() {
    let machine = Machine::killed(false);
    let live = machine.live().unwrap();
    let mut leader = machine.start(SOON, None);
    leader.press("Fortsett møtet");
    finish(&mut leader);
    leader.saved_file();
    drop(leader);
    live.save(&Places::under(machine.home.path())).unwrap();
    let mut leader = machine.start(SOON, None);
    assert!(!leader.reads("Fortsett møtet"));
    assert_eq!(kept(&mut leader, Option::is_none), None);
    assert_eq!(leader.unit().meetings.len(), 1);
}

#[test]
fn the_next_day_the_leader_is_asked_whether_the_night_counts() {
    let machine = Machine::killed(false);
    let mut leader = machine.start("2026-11-22T09:00:10+01:00", None);
    leader.press("Fortsett møtet");
    leader.must_read("Skal tiden telle med?");
    ask(&mut leader, Intent::Act(Act::CountSleep(false)));
    leader.must_read("Brukt 0:10");
    assert_eq!(finish(&mut leader).actual_seconds, 10);
}

#[test]
fn a_clock_that_was_set_back_takes_nothing_away() {
    let machine = Machine::killed(false);
    let mut leader = machine.start("2026-11-21T08:00:00+01:00", None);
    leader.press("Fortsett møtet");
    leader.must_read("Brukt 0:10");
    leader.wait(2);
    leader.must_read("Brukt 0:12");
}

#[test]
fn a_declined_meeting_is_forgotten_and_its_unit_stays_as_it_was() {
    let machine = Machine::killed(false);
    let mut leader = machine.start(SOON, None);
    leader.press("Nei, forkast møtet");
    assert!(leader.unit().meetings.iter().all(|meeting| meeting.held.is_none()));
    assert!(!leader.notes.lock().unwrap().awake);
    assert_eq!(kept(&mut leader, Option::is_none), None);
}

#[test]
fn a_rehearsal_comes_back_as_a_rehearsal() {
    let machine = Machine::killed(true);
    let mut leader = machine.start(SOON, None);
    leader.press("Fortsett møtet");
    leader.must_read("Brukt 0:30");
    ask(&mut leader, Intent::Act(Act::End));
    ask(&mut leader, Intent::Finish);
    let unit = leader.saved_file();
    assert!(unit.meetings.is_empty());
    assert_eq!(unit.preparation.rehearsals[0].seconds, 30);
}

#[test]
fn what_was_kept_and_cannot_be_read_is_said_and_laid_aside() {
    let machine = Machine::killed(false);
    let path = Places::under(machine.home.path()).data.join("live.ron");
    std::fs::write(&path, "(unit_file: \"").unwrap();
    let mut leader = machine.start(SOON, Some(machine.file.clone()));
    leader.must_read("kan ikke leses");
    leader.press("OK");
    assert_eq!(leader.unit().people.len(), 2);
    assert!(path.with_extension("broken.ron").exists());
    ask(&mut leader, Intent::Present { kind: MeetingKind::First, rehearsal: false });
    ask(&mut leader, Intent::Act(Act::Start));
    let live = kept(&mut leader, Option::is_some).unwrap();
    assert_eq!(live.run.run.phase(), Phase::Running);
}

#[test]
fn a_kept_meeting_with_times_that_cannot_be_goes_on_all_the_same() {
    let machine = Machine::killed(false);
    let file = Places::under(machine.home.path()).data.join("live.ron");
    let mut live = machine.live().unwrap();
    live.saved_at_ms = i64::MIN;
    live.save(&Places::under(machine.home.path())).unwrap();
    let text = std::fs::read_to_string(&file).unwrap();
    let started = "2026-11-21T09:00:00+01:00";
    assert!(text.contains(started));
    std::fs::write(&file, text.replace(started, "-262143-01-01T00:00:00+00:00")).unwrap();
    let mut leader = machine.start(SOON, None);
    leader.press("Fortsett møtet");
    leader.must_read("Skal tiden telle med?");
    ask(&mut leader, Intent::Act(Act::CountSleep(false)));
    ask(&mut leader, Intent::Act(Act::ForgotToStart(60)));
    leader.must_read("Brukt 1:10");
    assert_eq!(finish(&mut leader).actual_seconds, 70);
    assert!(!leader.h.state().has_stopped());
}
