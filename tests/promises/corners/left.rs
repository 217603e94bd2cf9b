//! What is left of somebody, or of a unit, where it was said that nothing is.

use std::fs;
use std::sync::Arc;
use std::time::Duration;

use moteklar::meeting::Act;
use moteklar::programme::MeetingKind;
use moteklar::store::{Coding, ErasePlan, Exports, Forgetting, Generations, Occasion, unit_to_ron};
use moteklar::ui::intent::Intent;
use moteklar::unit::{
    Attendance, Change, Departure, DepartureKind, Leave, PastCycle, PersonId, RecordId, ReminderTone, Source, Status,
    Unit,
};

use uuid::Uuid;

use super::super::drive::Drive;
use super::super::leader::{Leader, Start};
use super::super::locking::encrypt;
use super::super::midst::{ask, kept};
use super::{Desk, KARI, leave_half_written, meeting_with_note, person, tells, two, versions_in};

const MINUTES: Duration = Duration::from_mins(5);
const HOURS: Duration = Duration::from_hours(2);

/// Where a kill may have left something half written, in a home.
const FOLDERS: [&str; 6] = ["enheter", "data", "data/utkast", "data/gjenoppretting", "settings", "utlevert"];

fn exported(desk: &Desk) {
    let folder = desk.home.path().join("utlevert");
    fs::create_dir_all(&folder).unwrap();
    let (path, unit) = (folder.join("liste.csv"), desk.leader.unit().id);
    fs::write(&path, "liste").unwrap();
    Exports::remember(&desk.leader.places, unit, &path, b"liste", "2026-11-21".parse().unwrap()).unwrap();
}

fn half_written_everywhere(desk: &Desk) {
    exported(desk);
    for folder in FOLDERS {
        leave_half_written(&desk.home.path().join(folder), MINUTES);
    }
    leave_half_written(&desk.versions(), MINUTES);
}

#[test]
fn what_a_kill_left_half_written_goes_with_the_person() {
    let mut desk = Desk::open(&two());
    half_written_everywhere(&desk);
    desk.forget_kari();
    desk.leader.must_read("Alt om medarbeideren er slettet");
    desk.leader.saved_file();
    assert_eq!(desk.tells(&KARI), [] as [String; 0]);
}

#[test]
fn what_a_kill_left_half_written_goes_with_the_unit() {
    let mut desk = Desk::open(&two());
    half_written_everywhere(&desk);
    ask(&mut desk.leader, Intent::AskErase(None));
    ask(&mut desk.leader, Intent::Erase(Vec::new()));
    desk.leader.must_read("Enheten er slettet");
    assert_eq!(desk.tells(&KARI), [] as [String; 0]);
}

#[test]
fn what_a_kill_left_in_the_apps_own_folders_goes_when_it_starts_and_what_is_being_written_stays() {
    let desk = Desk::with(&two(), Start::default(), |home| {
        for folder in ["data", "data/utkast", "data/gjenoppretting", "settings"] {
            leave_half_written(&home.join(folder), HOURS);
        }
        leave_half_written(&versions_in(home, &two()), HOURS);
        leave_half_written(&home.join("documents"), HOURS);
    });
    let left = desk.tells(&["Kari Nordmann\", email"]);
    assert_eq!(left, ["«Kari Nordmann\", email» in documents/.moteklar-Ab3dE9.tmp"], "not the app's own");
    let desk = Desk::with(&two(), Start::default(), |home| {
        leave_half_written(&home.join("data"), MINUTES);
    });
    assert_eq!(desk.tells(&["Kari Nordmann\", email"]).len(), 1, "another window may be writing it");
}

#[test]
fn with_a_passphrase_the_meeting_that_is_on_tells_nothing_of_the_note() {
    let mut unit = two();
    unit.meetings.push(meeting_with_note("Kari spurte om reservenøkkelen"));
    let mut desk = Desk::open(&unit);
    encrypt(&mut desk.leader);
    ask(&mut desk.leader, Intent::Present { kind: MeetingKind::First, rehearsal: false });
    ask(&mut desk.leader, Intent::Act(Act::Start));
    desk.leader.wait(4);
    kept(&mut desk.leader, Option::is_some);
    assert_eq!(desk.tells(&["Kari", "reservenøkkel"]), [] as [String; 0]);
    assert_eq!(desk.leader.unit().meetings[0].note, "Kari spurte om reservenøkkelen");
}

/// A number that tells nobody, from the last one.
fn next(dice: &mut u64) -> u64 {
    *dice ^= *dice << 13;
    *dice ^= *dice >> 7;
    *dice ^= *dice << 17;
    *dice
}

/// Something that may be recorded about Kari, alone or with Per.
fn any_change(dice: &mut u64, unit: &Unit) -> Change {
    let all: Vec<PersonId> = unit.people.iter().map(|person| person.id).collect();
    let people = if next(dice).is_multiple_of(2) { vec![all[0]] } else { all.clone() };
    let on = "2026-11-21".parse().unwrap();
    let meeting = unit.meetings[0].id;
    match next(dice) % 12 {
        0 => Change::ReadStatus { people, status: Status::Started, module: None, on, source: Source::LearningSystem },
        1 => Change::SetLeave(all[0], Some(Leave { from: on, until: None })),
        2 => Change::SetLeave(all[0], None),
        3 => Change::SetDeparture(all[0], Some(Departure { kind: DepartureKind::Left, on })),
        4 => Change::SetDeparture(all[0], None),
        5 => Change::SetAttendance { meeting, people, attendance: Some(Attendance::Room) },
        6 => Change::CatchUp { people, kind: MeetingKind::First, on, seconds: Some(60) },
        7 => Change::Remind { people, tone: ReminderTone::First, on },
        8 => Change::BeginRound { people: all, on },
        9 => Change::SetReadingOrder(all.into_iter().rev().collect()),
        10 => {
            let mut edited = unit.people[0].clone();
            edited.name = format!("Kari Nordmann-{}", next(dice) % 100);
            Change::EditPerson(edited)
        }
        _ => Change::AddPeople(vec![person(u128::from(next(dice) % 1_000_000), "Ole Lie")]),
    }
}

#[test]
fn after_a_long_history_nothing_of_a_person_is_in_any_file() {
    for seed in [0x9e37_79b9_u64, 0xdead_beef, 77] {
        let mut dice = seed;
        let mut unit = two();
        unit.meetings.push(meeting_with_note(""));
        let copy = unit_to_ron(&unit).unwrap();
        let mut desk = Desk::with(&unit, Start::default(), |home| {
            let folder = home.join("enheter");
            fs::write(folder.join("Servicetorget-KOMMUNE-PC-7.ron"), &copy).unwrap();
            fs::write(folder.join("Servicetorget (skadet 2026-11-01).ron"), &copy).unwrap();
            fs::write(folder.join("Servicetorget.ron~"), &copy).unwrap();
            fs::write(folder.join("Servicetorget.ron.bak"), &copy).unwrap();
            fs::write(folder.join("Ferdig liste.ron"), &copy).unwrap();
        });
        let answer = desk.home.path().join("enheter/innsyn.txt");
        for step in 0..60 {
            let change = any_change(&mut dice, desk.leader.unit());
            ask(&mut desk.leader, Intent::Change(change));
            if next(&mut dice).is_multiple_of(4) {
                ask(&mut desk.leader, Intent::Undo);
            }
            if next(&mut dice).is_multiple_of(7) {
                ask(&mut desk.leader, Intent::Redo);
            }
            desk.leader.clock.advance(next(&mut dice) % 90_000_000);
            if step == 30 {
                desk.leader.notes.lock().unwrap().answers.push(answer.clone());
                let kari = desk.leader.unit().people[0].id;
                ask(&mut desk.leader, Intent::TakeOut(kari));
                moteklar::store::recovery::keep(
                    &desk.leader.places,
                    &desk.file,
                    (desk.leader.unit(), &Coding::Plain),
                    "2026-11-21T09:00:00+01:00".parse().unwrap(),
                )
                .unwrap();
            }
        }
        desk.leader.saved_file();
        assert!(!desk.tells(&KARI).is_empty());
        let kari = desk.leader.unit().people[0].id;
        let chosen = vec![answer.clone(), answer.with_extension("ron")];
        ask(&mut desk.leader, Intent::AskForget(kari));
        ask(&mut desk.leader, Intent::Forget(kari, chosen));
        desk.leader.must_read("Alt om medarbeideren er slettet");
        desk.leader.saved_file();
        assert_eq!(desk.tells(&KARI), [] as [String; 0], "seed {seed}");
        assert!(!desk.tells(&["Per Aas"]).is_empty(), "the others are there still");
    }
}

/// Kari in three versions and in the file on a drive of its own, which is pulled out when she is to be deleted.
#[test]
fn a_person_who_is_deleted_while_nothing_can_be_saved_goes_from_the_versions_when_the_file_is_saved() {
    let drive = Drive::with(2);
    let start = Start { home: Some(Arc::clone(&drive.home)), open: Some(drive.file()), ..Start::default() };
    let mut leader = Leader::start(start);
    let first = leader.unit().people[0].clone();
    let mut edited = first.clone();
    "Kari Nordmann".clone_into(&mut edited.name);
    ask(&mut leader, Intent::Change(Change::EditPerson(edited)));
    leader.saved_file();
    drive.pull_out();
    ask(&mut leader, Intent::AskForget(first.id));
    ask(&mut leader, Intent::Forget(first.id, Vec::new()));
    leader.must_read("blir medarbeideren slettet fra versjonene også");
    leader.press("OK");
    drive.put_back();
    leader.wait(40);
    leader.until("it is done", |leader| leader.reads("Det som sto igjen om en medarbeider du har slettet"));
    leader.saved_file();
    assert_eq!(tells(drive.home.path(), &["Person Nummer0", "Kari"]), [] as [String; 0]);
}

/// A home where Kari was about to be deleted when the machine went out.
fn cut_off(in_file: bool) -> Desk {
    let unit = two();
    let mut without = unit.clone();
    without.forget(unit.people[0].id);
    Desk::with(if in_file { &unit } else { &without }, Start::default(), |home| {
        let places = moteklar::store::Places::under(home);
        let clock = moteklar::store::FakeClock::at("2026-11-20T08:00:00+01:00".parse().unwrap());
        let generations = Generations::new(&places, clock);
        generations.keep(&unit, &unit_to_ron(&unit).unwrap(), &Coding::Plain, Occasion::Always).unwrap();
        let (file, people) = (home.join("enheter/Servicetorget.ron"), [unit.people[0].id]);
        let coding = &Coding::Plain;
        Forgetting { places: &places, generations: &generations, unit: unit.id, file: &file, coding, people: &people }
            .note_down();
    })
}

#[test]
fn deleting_a_person_that_was_cut_off_is_gone_on_with_at_the_next_start() {
    let mut desk = cut_off(false);
    desk.leader.until("it is done", |leader| leader.reads("Det som sto igjen om en medarbeider du har slettet"));
    assert_eq!(desk.tells(&KARI), [] as [String; 0]);
}

#[test]
fn a_person_who_is_in_the_file_still_was_never_deleted_and_is_let_be_everywhere() {
    let mut desk = cut_off(true);
    desk.leader.saved_file();
    desk.leader.until("it is looked at", |_| {
        let places = moteklar::store::Places::under(desk.home.path());
        let generations = Generations::new(&places, Arc::new(moteklar::store::SystemClock));
        generations.pending(two().id).is_nothing()
    });
    let versions = desk.generations().names(two().id);
    assert!(versions.iter().all(|one| desk.generations().read(one, &Coding::Plain).unwrap().people.len() == 2));
    assert_eq!(desk.leader.unit().people.len(), 2);
}

#[test]
fn a_copy_on_its_way_among_the_versions_does_not_bring_back_who_is_deleted_meanwhile() {
    let mut in_copy = two();
    in_copy.people.push(person(1, "Ny I Kopien"));
    let copy = unit_to_ron(&in_copy).unwrap();
    let mut desk = Desk::with(&two(), Start::default(), |home| {
        fs::write(home.join("enheter/Servicetorget (1).ron"), &copy).unwrap();
    });
    desk.leader.until("the offer", |leader| leader.reads("Det ligger en kopi av enheten"));
    desk.leader.press("Slå sammen");
    desk.leader.until("on the disk", |leader| leader.reads("Kopien er slått sammen"));
    desk.leader.hands.hold();
    desk.leader.press("Flytt kopien bort");
    let kari = desk.leader.unit().people[0].id;
    ask(&mut desk.leader, Intent::AskForget(kari));
    desk.leader.hands.do_first("files");
    desk.leader.settle();
    ask(&mut desk.leader, Intent::Forget(kari, Vec::new()));
    assert_eq!(desk.leader.hands.held(), ["moving", "erase"]);
    desk.leader.hands.let_go();
    desk.leader.settle();
    desk.leader.saved_file();
    assert_eq!(desk.tells(&KARI), [] as [String; 0]);
}

#[test]
fn who_is_deleted_is_told_that_earlier_cycles_have_files_of_their_own() {
    let mut unit = two();
    let words = "filene til tidligere omganger";
    for cycles in 0..2 {
        let mut desk = Desk::open(&unit);
        let kari = desk.leader.unit().people[0].id;
        ask(&mut desk.leader, Intent::AskForget(kari));
        assert_eq!(desk.leader.reads(words), cycles > 0);
        ask(&mut desk.leader, Intent::Forget(kari, Vec::new()));
        desk.leader.must_read("Alt om medarbeideren er slettet");
        assert_eq!(desk.leader.reads(words), cycles > 0);
        unit.past.push(PastCycle {
            unit: RecordId(Uuid::from_u128(4711)),
            started: "2025-01-01".parse().unwrap(),
            closed: "2025-11-01".parse().unwrap(),
            deadline: None,
            delete_on: "2027-01-01".parse().unwrap(),
            counted: 2,
            started_count: 2,
            completed: 1,
        });
    }
}

#[test]
fn a_unit_that_is_deleted_leaves_no_copy_of_an_editor_without_asking() {
    let text = unit_to_ron(&two()).unwrap();
    let desk = Desk::with(&two(), Start::default(), |home| {
        fs::write(home.join("enheter/Servicetorget.ron~"), &text).unwrap();
        fs::write(home.join("enheter/Servicetorget.ron.bak"), "noe annet").unwrap();
    });
    let plan = ErasePlan::of(&desk.leader.places, Some(two().id), &desk.file);
    let asked: Vec<String> = plan
        .files
        .iter()
        .filter(|file| file.is_asked_about())
        .map(|file| file.path.file_name().unwrap().to_string_lossy().into_owned())
        .collect();
    assert_eq!(asked, ["Servicetorget.ron~"]);
}
