//! The system says that nobody can be at the machine: a unit with a passphrase is locked, nothing that was done is lost,
//! and a meeting that is on is left alone.

use std::fs;
use std::path::PathBuf;

use eframe::egui::Key;
use moteklar::meeting::Act;
use moteklar::programme::MeetingKind;
use moteklar::store::{Settings, Vault};
use moteklar::ui::away::{Hearing, Notice};
use moteklar::ui::intent::{Intent, Page, PeopleFilter};
use moteklar::unit::{Change, Person, PersonId};
use uuid::Uuid;

use crate::leader::{Leader, Start};
use crate::locking::{GOOD, NAME, encrypt, fill_secret, key, press, settings_page, until};
use crate::midst::ask;

const LOCKED: &str = "Enheten er låst. Alt er lagret.";

fn told(leader: &mut Leader, notices: &[Notice]) {
    leader.notes.lock().unwrap().notices.extend(notices);
    leader.settle();
}

fn is_open(leader: &Leader) -> bool {
    leader.h.state().unit().is_some()
}

fn add(leader: &mut Leader, name: &str) {
    let id = PersonId(Uuid::from_u128(7_000_000));
    ask(leader, Intent::Change(Change::AddPeople(vec![Person::named(id, name)])));
}

/// The sample unit, encrypted, on the page with everybody's names.
fn encrypted() -> Leader {
    let mut leader = Leader::with_sample();
    encrypt(&mut leader);
    leader.h.state_mut().ask(Intent::Go(Page::People(PeopleFilter::All)));
    leader.settle();
    leader.must_read(NAME);
    leader
}

fn unlock(leader: &mut Leader) {
    fill_secret(leader, "Passfrase", GOOD);
    press(leader, "Åpne");
    assert!(is_open(leader), "{}", leader.everything().join("\n"));
}

#[test]
fn a_locked_screen_locks_the_unit_and_it_comes_back_where_it_was() {
    let mut leader = encrypted();
    assert!(leader.notes.lock().unwrap().listens);
    told(&mut leader, &[Notice::Screen(true)]);
    assert!(!is_open(&leader), "the unit is not in memory");
    leader.must_read(LOCKED);
    assert!(!leader.everything().iter().any(|words| words.contains(NAME)), "{}", leader.everything().join("\n"));
    assert!(!leader.notes.lock().unwrap().listens, "nothing is open, so nothing is listened for");
    unlock(&mut leader);
    assert_eq!(leader.page(), Page::People(PeopleFilter::All));
    leader.must_read(NAME);
    assert!(leader.notes.lock().unwrap().listens, "and listened for again");
}

#[test]
fn a_machine_that_goes_to_sleep_or_has_slept_locks_the_unit_also_where_it_is_awake_again_before_the_window_hears() {
    for notices in [
        &[Notice::Sleep(true)][..],
        &[Notice::Sleep(true), Notice::Sleep(false)],
        &[Notice::Screen(true), Notice::Screen(false)],
        &[Notice::Slept],
    ] {
        let mut leader = encrypted();
        told(&mut leader, notices);
        assert!(!is_open(&leader), "{notices:?}");
        leader.must_read(LOCKED);
    }
}

#[test]
fn a_screen_that_is_opened_again_or_a_machine_that_wakes_locks_nothing_by_itself() {
    let mut leader = encrypted();
    told(&mut leader, &[Notice::Screen(false), Notice::Sleep(false)]);
    leader.clock.advance(120_000);
    leader.settle();
    assert!(is_open(&leader));
}

#[test]
fn a_unit_without_a_passphrase_is_neither_locked_nor_listened_for() {
    let mut leader = Leader::with_sample();
    assert!(!leader.notes.lock().unwrap().listens);
    told(&mut leader, &[Notice::Screen(true), Notice::Slept]);
    assert!(is_open(&leader));
}

#[test]
fn whoever_wants_no_lock_after_idle_time_is_locked_with_the_screen_all_the_same() {
    let mut settings = Settings::default();
    settings.lock_after = 0;
    let mut leader = Leader::start(Start { settings, ..Start::default() });
    leader.press_starting("Prøv med eksempel");
    encrypt(&mut leader);
    told(&mut leader, &[Notice::Screen(true)]);
    leader.must_read(LOCKED);
}

fn in_meeting() -> Leader {
    let mut leader = Leader::with_sample();
    encrypt(&mut leader);
    ask(&mut leader, Intent::Present { kind: MeetingKind::First, rehearsal: true });
    ask(&mut leader, Intent::Act(Act::Start));
    leader
}

#[test]
fn a_meeting_that_is_on_goes_on_and_the_unit_is_locked_after_it_if_the_screen_still_is() {
    let mut leader = in_meeting();
    told(&mut leader, &[Notice::Screen(true), Notice::Sleep(true), Notice::Sleep(false), Notice::Slept]);
    leader.wait(3);
    assert!(is_open(&leader));
    assert_eq!(leader.page(), Page::Present);
    ask(&mut leader, Intent::Act(Act::End));
    ask(&mut leader, Intent::Finish);
    assert!(!is_open(&leader));
    leader.must_read("Enheten er låst.");
}

#[test]
fn a_screen_that_was_opened_again_during_the_meeting_locks_nothing_after_it() {
    let mut leader = in_meeting();
    told(&mut leader, &[Notice::Screen(true), Notice::Sleep(true)]);
    told(&mut leader, &[Notice::Sleep(false), Notice::Screen(false), Notice::Slept]);
    ask(&mut leader, Intent::Act(Act::End));
    ask(&mut leader, Intent::Finish);
    leader.wait(90);
    assert!(is_open(&leader));
}

#[test]
fn what_was_being_written_when_the_screen_was_locked_is_in_the_file() {
    let mut leader = Leader::with_sample();
    let file = encrypt(&mut leader);
    leader.fill("Enhetens navn", "Servicekontoret på Ås");
    assert_ne!(leader.unit().details.name, "Servicekontoret på Ås", "it is still being written");
    told(&mut leader, &[Notice::Screen(true)]);
    leader.must_read(LOCKED);
    assert_eq!(Vault::open_with(&file, key()).unwrap().unit.details.name, "Servicekontoret på Ås");
}

#[test]
fn the_first_touch_after_a_long_time_does_not_open_what_should_be_locked() {
    let mut leader = encrypted();
    leader.clock.sleep(3_600_000);
    leader.key(Key::ArrowDown);
    assert!(!is_open(&leader));
    leader.must_read(LOCKED);
}

/// Puts the unit's file aside and a folder in its place, so that nothing can be saved there. Returns where both lie.
fn stand_in_the_way(leader: &Leader) -> (PathBuf, PathBuf) {
    let file = leader.h.state().unit_file().unwrap().to_path_buf();
    let aside = file.with_extension("borte");
    fs::rename(&file, &aside).unwrap();
    fs::create_dir(&file).unwrap();
    (file, aside)
}

#[test]
fn changes_that_cannot_be_saved_when_the_screen_is_locked_are_kept_encrypted_and_come_back() {
    let mut leader = encrypted();
    let people = leader.unit().people.len();
    let (file, aside) = stand_in_the_way(&leader);
    add(&mut leader, "Siri Ny");
    until(&mut leader, |leader| leader.reads("ikke lagret"));
    told(&mut leader, &[Notice::Screen(true)]);
    assert!(!is_open(&leader));
    leader.must_read("Enheten er låst. Noe kunne ikke lagres i filen, og ligger kryptert ved siden av.");
    let kept: Vec<_> = fs::read_dir(leader.places.data.join("gjenoppretting")).unwrap().flatten().collect();
    assert_eq!(kept.len(), 2, "the recovery file and the note beside it");
    for entry in kept {
        let bytes = fs::read(entry.path()).unwrap();
        for name in ["Siri", NAME] {
            assert!(!bytes.windows(name.len()).any(|part| part == name.as_bytes()), "{name} can be read");
        }
    }

    fs::remove_dir(&file).unwrap();
    fs::rename(&aside, &file).unwrap();
    unlock(&mut leader);
    assert_eq!(leader.unit().people.len(), people);
    leader.must_read("Endringer som ikke ble lagret");
    leader.press("Åpne med endringene");
    assert_eq!(leader.unit().people.len(), people + 1);
    until(&mut leader, |leader| leader.h.state().is_saved());
    assert_eq!(Vault::open_with(&file, key()).unwrap().unit.people.len(), people + 1);
    leader.settle();
    assert_eq!(fs::read_dir(leader.places.data.join("gjenoppretting")).unwrap().count(), 0, "it is in the file now");
}

#[test]
fn what_can_be_kept_nowhere_stays_open_and_is_locked_when_it_can_be_saved() {
    let mut leader = encrypted();
    let people = leader.unit().people.len();
    let (file, aside) = stand_in_the_way(&leader);
    let recovery = leader.places.data.join("gjenoppretting");
    fs::remove_dir_all(&recovery).ok();
    fs::write(&recovery, "").unwrap();
    add(&mut leader, "Siri Ny");
    told(&mut leader, &[Notice::Screen(true)]);
    assert_eq!(leader.unit().people.len(), people + 1, "thrown away");

    fs::remove_dir(&file).unwrap();
    fs::rename(&aside, &file).unwrap();
    leader.clock.advance(60_000);
    leader.settle();
    assert!(!is_open(&leader));
    leader.must_read(LOCKED);
    assert_eq!(Vault::open_with(&file, key()).unwrap().unit.people.len(), people + 1);
}

#[test]
fn the_settings_say_what_the_system_tells() {
    let mut leader = Leader::with_sample();
    settings_page(&mut leader);
    assert!(!leader.reads("hvilemodus"), "nothing is locked without a passphrase");
    encrypt(&mut leader);
    leader.must_read("Systemet sier ikke fra til Møteklar når skjermen blir låst.");
    leader.must_read("Enheten blir låst når maskinen våkner etter hvilemodus.");
    leader.notes.lock().unwrap().hearing = Hearing { screen: true, sleep: true };
    leader.key(Key::Escape);
    leader.must_read("Enheten blir også låst når systemet sier fra om at skjermen er låst.");
    leader.must_read("Enheten blir låst når maskinen går i hvilemodus.");
    assert!(!leader.reads("Systemet sier ikke fra"));
}
