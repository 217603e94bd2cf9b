//! «Statusrunde»: one key a person, left and taken up again, undone, and what came of it.

use std::sync::Arc;

use chrono::NaiveDate;
use eframe::egui::accesskit::{Live, Role};
use eframe::egui::{Key, Modifiers, vec2};
use egui_kittest::kittest::Queryable as _;
use moteklar::store::unit_to_ron;
use moteklar::ui::intent::{Intent, Page, PeopleFilter};
use moteklar::unit::{Change, Person, PersonId, Source, Stamp, Status, Unit};
use tempfile::TempDir;
use uuid::Uuid;

use super::leader::{Leader, Start};

const TODAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();

/// A unit with these people, opened at the round.
fn at_round(names: &[&str], read: &[(&str, Status)]) -> Leader {
    let mut leader = opened(names, read, Start::default());
    leader.h.state_mut().ask(Intent::Go(Page::Round));
    leader.settle();
    leader
}

fn opened(names: &[&str], read: &[(&str, Status)], start: Start) -> Leader {
    let home = start.home.unwrap_or_else(|| Arc::new(TempDir::new().unwrap()));
    let path = home.path().join("enhet.ron");
    let mut unit = Unit::new(Uuid::from_u128(1), "Servicetorget", TODAY);
    let mut ids = 1000_u128;
    let mut new_id = || {
        ids += 1;
        Uuid::from_u128(ids)
    };
    let at = chrono::DateTime::parse_from_rfc3339("2026-11-19T09:00:00+01:00").unwrap();
    let people = names.iter().enumerate();
    let people: Vec<Person> =
        people.map(|(at, name)| Person::named(PersonId(Uuid::from_u128(100 + at as u128)), name)).collect();
    unit.apply(&Change::AddPeople(people), &mut Stamp { at, new_id: &mut new_id }).unwrap();
    for (name, status) in read {
        let person = unit.people.iter().find(|person| person.name == *name).unwrap().id;
        let change = Change::ReadStatus {
            people: vec![person],
            status: *status,
            module: None,
            on: at.date_naive(),
            source: Source::LearningSystem,
        };
        unit.apply(&change, &mut Stamp { at, new_id: &mut new_id }).unwrap();
    }
    std::fs::write(&path, unit_to_ron(&unit).unwrap()).unwrap();
    Leader::start(Start { home: Some(home), open: Some(path), ..start })
}

fn change(leader: &mut Leader, change: Change) {
    leader.h.state_mut().ask(Intent::Change(change));
    leader.settle();
}

fn id_of(leader: &Leader, name: &str) -> PersonId {
    leader.unit().people.iter().find(|person| person.name == name).unwrap().id
}

/// What was last read of somebody in the learning system.
fn last_read(leader: &Leader, name: &str) -> Option<Status> {
    let person = id_of(leader, name);
    leader.unit().observations.iter().rev().find(|reading| reading.person == person).map(|reading| reading.status)
}

/// The name that is the heading of the second level: the person whose turn it is.
fn turn(leader: &Leader) -> String {
    leader.focused().expect("somebody has the keyboard")
}

const FOUR: [&str; 4] = ["Lars Eide", "Ingrid Dahl", "Ola Nordmann", "Kari Nordmann"];

#[test]
fn thirty_people_are_thirty_keys_and_one_to_start() {
    let names: Vec<String> = (0..30).map(|at| format!("Person Nummer{at:02}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let mut leader = at_round(&names, &[]);
    let before = leader.keys;
    leader.key(Key::Enter);
    for at in 0..30 {
        leader.key([Key::Num1, Key::Num2, Key::Num3][at % 3]);
    }
    assert_eq!(leader.keys - before, 31);
    leader.must_read("Runden er ferdig");
    leader.must_read("30 lest · 30 endret · 0 uendret");
    leader.must_read("20 av 30 har begynt");
    leader.must_read("10 av 30 har fullført");
    let unit = leader.saved_file();
    assert_eq!(unit.observations.len(), 30);
    for (at, reading) in unit.observations.iter().enumerate() {
        assert_eq!(reading.status, Status::ALL[at % 3]);
        assert_eq!((reading.on, &reading.source), (TODAY, &Source::LearningSystem));
    }
    assert_eq!(leader.focused().as_deref(), Some("Ferdig"));
    leader.key(Key::Enter);
    assert_eq!(leader.page(), Page::Overview);
    assert_eq!(leader.saved_file().round, None);
}

#[test]
fn keys_that_come_at_once_go_to_one_person_each() {
    let mut leader = at_round(&FOUR, &[]);
    leader.key(Key::Enter);
    for key in [Key::Num1, Key::Num2, Key::Num3, Key::Num1] {
        leader.h.key_press(key);
    }
    leader.settle();
    let read = ["Ingrid Dahl", "Lars Eide", "Kari Nordmann", "Ola Nordmann"].map(|name| last_read(&leader, name));
    let [no, begun, done] = Status::ALL.map(Some);
    assert_eq!(read, [no, begun, done, no]);
}

#[test]
fn the_round_goes_by_last_name_and_shows_who_comes_and_who_was() {
    let mut leader = at_round(&FOUR, &[("Kari Nordmann", Status::NotStarted), ("Lars Eide", Status::Started)]);
    leader.must_read("Les av status for 4 medarbeidere");
    leader.must_read("les av i LØP under «Mine medarbeidere», lørdag 21. november");
    assert_eq!(leader.focused().as_deref(), Some("Start runden"));
    leader.key(Key::Enter);
    assert_eq!(turn(&leader), "Ingrid Dahl");
    leader.must_read("1 av 4");
    leader.must_read("Sist: ukjent");
    leader.key(Key::Num2).key(Key::Num3);
    assert_eq!(turn(&leader), "Kari Nordmann");
    leader.must_read("3 av 4");
    leader.must_read("Sist: ikke påbegynt, lest i LØP 19. november");
    leader.must_read("Lars Eide: fullført · var påbegynt");
    leader.must_read("Ingrid Dahl: påbegynt · var ukjent");
    assert!(leader.sees("Ola Nordmann"));
    assert!(leader.sees("Ikke påbegynt, Kari Nordmann"));
    let heading = leader.h.get_by_role_and_label(Role::Heading, "Kari Nordmann");
    assert!(heading.is_focused());
    let bar = leader.h.get_by_role_and_label(Role::ProgressIndicator, "Framdrift");
    assert_eq!(bar.value().as_deref(), Some("2 av 4 gått gjennom"));
}

#[test]
fn a_screen_reader_is_told_what_was_read_and_who_is_next() {
    let mut leader = at_round(&FOUR, &[("Lars Eide", Status::Started)]);
    leader.key(Key::Enter).key(Key::Num3);
    let told =
        leader.h.get_by(|node| node.live() == Live::Polite && node.value().is_some_and(|text| text.contains("Ingrid")));
    assert_eq!(
        told.value().as_deref(),
        Some("Ingrid Dahl: fullført · var ukjent. Lars Eide. Sist: påbegynt, lest i LØP 19. november")
    );
}

#[test]
fn enter_reads_the_same_again_and_nothing_where_nothing_is_known() {
    let mut leader = at_round(&FOUR, &[("Lars Eide", Status::Started)]);
    leader.key(Key::Enter).key(Key::Enter);
    assert_eq!(turn(&leader), "Ingrid Dahl", "there is nothing to read again");
    leader.must_read("Statusen er ukjent fra før. Velg 1, 2 eller 3.");
    leader.key(Key::Num1);
    assert!(!leader.reads("Statusen er ukjent fra før"));
    leader.key(Key::Enter);
    assert_eq!(turn(&leader), "Kari Nordmann");
    let lars = id_of(&leader, "Lars Eide");
    let readings: Vec<_> = leader.unit().observations.iter().filter(|reading| reading.person == lars).collect();
    assert_eq!(readings.len(), 2);
    assert_eq!((readings[1].status, readings[1].on), (Status::Started, TODAY));
}

#[test]
fn undo_takes_one_answer_back_and_goes_back_to_that_person() {
    let mut leader = at_round(&FOUR, &[("Lars Eide", Status::Started)]);
    leader.key(Key::Enter).key(Key::Num1).key(Key::Num3);
    assert_eq!(turn(&leader), "Kari Nordmann");
    leader.keys_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(turn(&leader), "Lars Eide");
    assert_eq!(last_read(&leader, "Lars Eide"), Some(Status::Started));
    assert!(!leader.reads("Endringen er angret"), "it shows by itself");
    leader.keys_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    assert_eq!(turn(&leader), "Kari Nordmann");
    assert_eq!(last_read(&leader, "Lars Eide"), Some(Status::Completed));
    leader.press("angre").press("angre");
    assert_eq!(turn(&leader), "Ingrid Dahl");
    assert_eq!(last_read(&leader, "Ingrid Dahl"), None);
    // What was done before the round is not seen here, and stays.
    leader.keys_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(leader.unit().round, None, "the round itself");
    assert_eq!(leader.focused().as_deref(), Some("Start runden"));
    let name = leader.unit().details.name.clone();
    leader.keys_with(Modifiers::COMMAND, Key::Z);
    leader.must_read("Det er ingenting å angre");
    assert_eq!(leader.unit().details.name, name);
}

#[test]
fn undo_from_the_round_leaves_alone_what_was_done_elsewhere() {
    let mut leader = at_round(&FOUR, &[]);
    let lars = id_of(&leader, "Lars Eide");
    let read = Change::ReadStatus {
        people: vec![lars],
        status: Status::Completed,
        module: None,
        on: TODAY,
        source: Source::Person,
    };
    change(&mut leader, read);
    leader.keys_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(last_read(&leader, "Lars Eide"), Some(Status::Completed));
    leader.h.state_mut().ask(Intent::Go(Page::Overview));
    leader.settle().keys_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(last_read(&leader, "Lars Eide"), None, "there it can be taken back");
}

#[test]
fn back_goes_back_without_changing_anything_and_a_new_answer_takes_the_place_of_the_old() {
    let mut leader = at_round(&FOUR, &[]);
    leader.key(Key::Enter).key(Key::Num1).key(Key::Num2);
    leader.key(Key::ArrowLeft).key(Key::ArrowLeft);
    assert_eq!(turn(&leader), "Ingrid Dahl");
    leader.must_read("Lest i runden: ikke påbegynt · var ukjent");
    assert_eq!(leader.unit().observations.len(), 2);
    leader.key(Key::Num3);
    assert_eq!(turn(&leader), "Kari Nordmann", "on with the first without an answer");
    assert_eq!(leader.unit().observations.len(), 2, "a wrong key is no reading");
    assert_eq!(last_read(&leader, "Ingrid Dahl"), Some(Status::Completed));
    leader.key(Key::ArrowLeft).key(Key::Space);
    assert_eq!(last_read(&leader, "Lars Eide"), Some(Status::Started), "what is read stays");
    assert_eq!(turn(&leader), "Kari Nordmann");
}

#[test]
fn a_round_that_is_left_goes_on_where_it_was_also_after_a_restart() {
    let home = Arc::new(TempDir::new().unwrap());
    let mut leader = opened(&FOUR, &[], Start { home: Some(Arc::clone(&home)), ..Start::default() });
    leader.h.state_mut().ask(Intent::Go(Page::Round));
    leader.settle().key(Key::Enter).key(Key::Num2).key(Key::Escape);
    assert_eq!(leader.page(), Page::Overview);
    leader.h.state_mut().ask(Intent::Go(Page::Round));
    leader.settle();
    assert_eq!(leader.focused().as_deref(), Some("Fortsett runden – 3 av 4 gjenstår"));
    leader.key(Key::Enter);
    assert_eq!(turn(&leader), "Lars Eide");
    leader.key(Key::Num2).saved_file();
    let path = leader.h.state().unit_file().unwrap().to_path_buf();
    drop(leader);
    let at = "2026-11-23T09:00:00+01:00";
    let mut leader = Leader::start(Start { home: Some(home), open: Some(path), at, ..Start::default() });
    leader.h.state_mut().ask(Intent::Go(Page::Round));
    leader.settle();
    leader.must_read("Runden fra 21. november er ikke ferdig");
    leader.key(Key::Enter);
    assert_eq!(turn(&leader), "Kari Nordmann");
    leader.key(Key::Escape).h.state_mut().ask(Intent::Go(Page::Round));
    leader.settle().press("Begynn på nytt");
    assert_eq!(turn(&leader), "Ingrid Dahl");
    assert_eq!(leader.unit().round.as_ref().map(|round| round.answers.len()), Some(0));
    assert_eq!(last_read(&leader, "Ingrid Dahl"), Some(Status::Started), "what was read before is kept");
}

#[test]
fn whoever_goes_in_the_middle_of_the_round_has_no_turn() {
    let mut leader = at_round(&FOUR, &[]);
    leader.key(Key::Enter);
    let [ingrid, lars] = ["Ingrid Dahl", "Lars Eide"].map(|name| id_of(&leader, name));
    change(&mut leader, Change::RemovePerson(ingrid));
    assert_eq!(turn(&leader), "Lars Eide");
    leader.must_read("1 av 3");
    let leave = moteklar::unit::Leave { from: TODAY, until: None };
    change(&mut leader, Change::SetLeave(lars, Some(leave)));
    assert_eq!(turn(&leader), "Kari Nordmann");
    leader.key(Key::Num1).key(Key::Num1);
    leader.must_read("2 lest · 2 endret · 0 uendret");
    let newcomer = Person::named(PersonId(Uuid::from_u128(500)), "Nils Ny");
    change(&mut leader, Change::AddPeople(vec![newcomer]));
    leader.must_read("1 er kommet til etter at runden begynte");
}

#[test]
fn the_end_says_what_changed_who_was_skipped_and_what_must_be_decided() {
    let read = FOUR.map(|name| (name, if name == "Lars Eide" { Status::Completed } else { Status::Started }));
    let mut leader = at_round(&FOUR, &read);
    leader.key(Key::Enter).key(Key::Num3).key(Key::Num2).key(Key::Space).key(Key::Enter);
    leader.must_read("3 lest · 2 endret · 1 uendret · 1 hoppet over");
    leader.must_read("Ingrid Dahl: påbegynt → fullført");
    leader.must_read("Lars Eide: fullført → påbegynt");
    leader.must_read("Kari Nordmann: påbegynt");
    leader.must_read("1 avlesning må avgjøres");
    leader.press("Les dem av nå");
    assert_eq!(turn(&leader), "Kari Nordmann");
    leader.must_read("hoppet over");
    leader.key(Key::Num3);
    leader.must_read("4 lest · 3 endret · 1 uendret");
    assert!(!leader.reads("hoppet over"));
    leader.press("Avgjør nå");
    assert_eq!(leader.page(), Page::People(PeopleFilter::Decide));
    assert_eq!(leader.unit().round, None);
}

#[test]
fn an_answer_can_be_undone_from_the_end() {
    let mut leader = at_round(&FOUR[..1], &[]);
    leader.key(Key::Enter).key(Key::Num2);
    leader.must_read("Runden er ferdig");
    leader.keys_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(turn(&leader), "Lars Eide");
    assert_eq!(last_read(&leader, "Lars Eide"), None);
}

#[test]
fn the_order_of_the_list_is_pasted_and_shown_before_it_is_kept() {
    let mut leader = at_round(&FOUR, &[]);
    leader.press("Bruk rekkefølgen i LØP");
    leader.paste("Navn\tFødselsnummer\nOla Nordmann\t01819010001\nEva Fremmed\t\nIngrid Dahl\t\nLars Eide\t");
    assert!(!leader.everything().iter().any(|text| text.contains("01819010001")));
    let field = leader.h.get_by_role_and_label(Role::MultilineTextInput, "Listen fra LØP");
    assert!(!field.value().unwrap_or_default().contains("01819010001"), "a birth number is shown");
    leader.must_read("Det sto fødselsnummer i listen");
    leader.must_read("3 er kjent igjen");
    leader.must_read("1 i listen er ikke blant medarbeiderne dine");
    leader.must_read("1 av medarbeiderne dine står ikke i listen og kommer til slutt");
    assert!(leader.unit().reading_order.is_empty(), "nothing is kept before the leader says so");
    assert_eq!(leader.focused().as_deref(), Some("Bruk denne rekkefølgen"));
    leader.key(Key::Enter);
    leader.must_read("Rekkefølge: som i LØP");
    leader.must_read("1 står ikke i listen og kommer til slutt.");
    assert_eq!(leader.focused().as_deref(), Some("Start runden"));
    leader.key(Key::Enter);
    for name in ["Ola Nordmann", "Ingrid Dahl", "Lars Eide", "Kari Nordmann"] {
        assert_eq!(turn(&leader), name);
        leader.key(Key::Num2);
    }
    assert_eq!(leader.page(), Page::Round);
    leader.must_read("Runden er ferdig");
}

#[test]
fn escape_closes_the_order_and_then_leaves_the_round() {
    let mut leader = at_round(&FOUR, &[]);
    leader.press("Bruk rekkefølgen i LØP");
    leader.must_read("Listen fra LØP");
    leader.key(Key::Escape);
    assert_eq!(leader.page(), Page::Round);
    assert!(!leader.reads("Listen fra LØP"));
    leader.key(Key::Escape);
    assert_eq!(leader.page(), Page::Overview);
}

#[test]
fn a_list_with_nobody_known_says_so_and_keeps_nothing() {
    let mut leader = at_round(&FOUR, &[]);
    leader.press("Bruk rekkefølgen i LØP").paste("Helt Annen\nEnda Enannen");
    leader.must_read("Ingen i listen er kjent igjen");
    leader.key(Key::Enter).key(Key::Escape);
    assert!(leader.unit().reading_order.is_empty());
}

#[test]
fn with_nobody_in_the_unit_the_page_says_so() {
    let mut leader = at_round(&[], &[]);
    leader.must_read("Det er ingen å lese av");
    assert_eq!(leader.focused().as_deref(), Some("Til medarbeiderne"));
    leader.key(Key::Enter);
    assert_eq!(leader.page(), Page::People(PeopleFilter::All));
}

#[test]
fn the_mouse_does_it_too_and_the_keyboard_stays_with_the_person() {
    let mut leader = at_round(&FOUR, &[("Lars Eide", Status::Started)]);
    leader.press("Start runden").press("Fullført, Ingrid Dahl");
    assert_eq!(turn(&leader), "Lars Eide");
    leader.press("uendret").press("hopp over").press("tilbake");
    assert_eq!(turn(&leader), "Kari Nordmann");
    leader.must_read("hoppet over");
    leader.key(Key::Num1);
    assert_eq!(turn(&leader), "Ola Nordmann");
    leader.press("ta pause");
    assert_eq!(leader.page(), Page::Overview);
}

#[test]
fn tab_reaches_the_buttons_and_their_enter_is_their_own() {
    let mut leader = at_round(&FOUR, &[]);
    leader.key(Key::Enter).key(Key::Tab).key(Key::Tab);
    assert_eq!(leader.focused().as_deref(), Some("Påbegynt, Ingrid Dahl"));
    leader.key(Key::Enter);
    assert_eq!(last_read(&leader, "Ingrid Dahl"), Some(Status::Started));
    assert_eq!(turn(&leader), "Lars Eide");
    leader.key(Key::Tab).key(Key::Num3);
    assert_eq!(last_read(&leader, "Lars Eide"), Some(Status::Completed), "the digits work from everywhere");
}

#[test]
fn large_text_in_a_small_window_cuts_no_button_off_and_a_long_name_wraps() {
    let long = "Bartholomeus ".repeat(25);
    let size = vec2(640.0, 360.0);
    let mut leader = opened(&[long.trim(), "Ola Nordmann"], &[], Start { size, ..Start::default() });
    leader.h.state_mut().ask(Intent::Go(Page::Round));
    leader.settle().key(Key::Enter);
    let inside = |leader: &Leader, role: Role, name: &str| {
        let rect = leader.h.get_by_role_and_label(role, name).rect();
        assert!(rect.min.x >= 0.0 && rect.max.x <= size.x, "«{name}» is at {rect}");
        assert!(rect.min.y >= 0.0 && rect.max.y <= size.y, "«{name}» is at {rect}");
    };
    for word in ["Ikke påbegynt", "Påbegynt", "Fullført"] {
        inside(&leader, Role::Button, &format!("{word}, {}", long.trim()));
    }
    for name in ["uendret", "hopp over", "tilbake", "angre", "ta pause"] {
        inside(&leader, Role::Button, name);
    }
    inside(&leader, Role::Heading, long.trim());
}

#[test]
fn holding_a_key_down_answers_for_one_person() {
    let mut leader = at_round(&FOUR, &[]);
    leader.key(Key::Enter);
    for _ in 0..5 {
        // Pressed again and again, and never let go.
        let held = eframe::egui::Event::Key {
            key: Key::Num2,
            physical_key: None,
            pressed: true,
            repeat: false,
            modifiers: Modifiers::NONE,
        };
        leader.h.event(held);
        leader.settle();
    }
    assert_eq!(turn(&leader), "Lars Eide");
    assert_eq!(leader.unit().observations.len(), 1);
}
