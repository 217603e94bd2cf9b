//! Following up: readings that disagree, filters that tell the truth, modules by hand, reminders, and coming and going.

use chrono::NaiveDate;
use eframe::egui::accesskit::{Role, SortDirection};
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use moteklar::ui::intent::{Intent, Page, PeopleFilter};
use moteklar::unit::{Change, Departure, DepartureKind, Person, PersonId, ReminderTone, Source, Status, Unit, Verdict};

use super::leader::Leader;
use super::midst::ask;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn id_of(unit: &Unit, name: &str) -> PersonId {
    unit.people.iter().find(|person| person.name == name).expect(name).id
}

fn edit(leader: &mut Leader, name: &str, change: impl FnOnce(&mut Person)) {
    let mut person = leader.unit().person(id_of(leader.unit(), name)).unwrap().clone();
    change(&mut person);
    ask(leader, Intent::Change(Change::EditPerson(person)));
}

/// The sample unit with one person's panel open.
fn at(name: &str) -> Leader {
    let mut leader = Leader::with_sample();
    let id = id_of(leader.unit(), name);
    ask(&mut leader, Intent::OpenPerson(id));
    // So high that all of the panel is on the screen.
    leader.h.set_size(eframe::egui::vec2(1440.0, 2000.0));
    leader.settle();
    leader
}

fn reads(leader: &mut Leader, name: &str, status: Status, on: &str, source: Source) {
    let people = vec![id_of(leader.unit(), name)];
    ask(leader, Intent::Change(Change::ReadStatus { people, status, module: None, on: day(on), source }));
}

fn status_of(leader: &Leader, name: &str) -> String {
    rows(leader).into_iter().find(|row| row.starts_with(name)).expect(name)
}

/// The rows of the table that are drawn, the headings aside, as a screen reader says them.
fn rows(leader: &Leader) -> Vec<String> {
    let found = leader.h.query_all_by(|node| node.role() == Role::Row && node.label().is_some());
    let said = found.filter_map(|node| node.accesskit_node().label());
    said.filter(|row| row != "Overskrifter").collect()
}

fn names(leader: &Leader) -> Vec<String> {
    rows(leader).iter().map(|row| row.split(',').next().unwrap().to_owned()).collect()
}

fn opened(leader: &Leader) -> Vec<String> {
    leader.notes.lock().unwrap().opened.clone()
}

// ---- readings that disagree -----------------------------------------------------------------------------------------

#[test]
fn a_step_back_is_put_before_the_leader_who_says_that_it_is_right() {
    let mut leader = at("Ingrid Dahl");
    reads(&mut leader, "Ingrid Dahl", Status::NotStarted, "2026-11-21", Source::Person);
    assert!(status_of(&leader, "Ingrid Dahl").ends_with("Må avgjøres"), "{}", status_of(&leader, "Ingrid Dahl"));
    leader.must_read("Avlesningene stemmer ikke overens");
    leader.must_read("En tidligere avlesning sier «påbegynt». Den siste sier «ikke påbegynt».");
    leader.must_read("LØP 19. november");
    leader.must_read("Selv 21. november");
    leader.press("«Ikke påbegynt» stemmer, Ingrid Dahl");
    assert!(!leader.reads("stemmer ikke overens"));
    assert_eq!(leader.unit().observations.last().unwrap().verdict, Verdict::Stands);
    assert!(status_of(&leader, "Ingrid Dahl").contains("Ikke påbegynt"));
    let focused = leader.focused().unwrap_or_default();
    assert!(focused.starts_with("Ingrid Dahl, Ikke påbegynt"), "the keyboard is at {focused}");
}

#[test]
fn a_reading_that_is_set_aside_is_marked_in_the_history_and_can_count_again() {
    let mut leader = at("Ingrid Dahl");
    reads(&mut leader, "Ingrid Dahl", Status::NotStarted, "2026-11-21", Source::Person);
    leader.press("Se bort fra «ikke påbegynt», Ingrid Dahl");
    assert!(status_of(&leader, "Ingrid Dahl").contains("Påbegynt, LØP 19. nov"));
    leader.must_read("21. nov · Ikke påbegynt, kilde: selv (teller ikke)");
    leader.must_read("Du så bort fra avlesningen «ikke påbegynt»");
    leader.press_starting("La den telle igjen: Ikke påbegynt, kilde: selv");
    leader.must_read("Avlesningene stemmer ikke overens");
    assert_eq!(leader.unit().observations.last().unwrap().verdict, Verdict::Open);
}

#[test]
fn whoever_decides_one_after_another_is_taken_to_the_next() {
    let mut leader = Leader::with_sample();
    for name in ["Ingrid Dahl", "Tone Moen"] {
        reads(&mut leader, name, Status::NotStarted, "2026-11-21", Source::LearningSystem);
    }
    leader.press("Oversikt");
    leader.must_read("2 medarbeidere har avlesninger som ikke stemmer overens");
    leader.press("Avgjør nå");
    assert_eq!(names(&leader), ["Ingrid Dahl", "Tone Moen"]);
    leader.key(Key::ArrowDown).key(Key::ArrowUp).key(Key::Enter);
    leader.press("«Ikke påbegynt» stemmer, Ingrid Dahl");
    assert_eq!(names(&leader), ["Tone Moen"]);
    leader.press("«Ikke påbegynt» stemmer, Tone Moen");
    leader.must_read("Det er ingenting å avgjøre");
    assert_eq!(leader.focused().as_deref(), Some("Vis alle medarbeidere"));
}

#[test]
fn the_other_kinds_of_disagreement_are_told_in_their_own_words() {
    let mut leader = at("Anders Berg");
    reads(&mut leader, "Anders Berg", Status::Started, "2026-11-19", Source::Person);
    // On the same day and from another source, but also a step back: the step back is told.
    leader.must_read("En tidligere avlesning sier «fullført». Den siste sier «påbegynt».");
    leader.keys_with(Modifiers::COMMAND, Key::Z);
    let module = leader.unit().observations.iter().find_map(|reading| reading.module.clone()).unwrap();
    let title = "Grunnleggende informasjonssikkerhet";
    let people = vec![id_of(leader.unit(), "Anders Berg")];
    let change = Change::ReadStatus {
        people,
        status: Status::NotStarted,
        module: Some(module),
        on: day("2026-11-20"),
        source: Source::Import("moodle".to_owned()),
    };
    ask(&mut leader, Intent::Change(change));
    leader.must_read(&format!(
        "Hele programmet er lest som «fullført». Etter det er «{title}» lest som «ikke påbegynt»."
    ));
}

#[test]
fn the_keyboard_stays_where_it_was_when_a_warning_comes_above_it() {
    let mut leader = at("Ingrid Dahl");
    let button = "Sett status: Ikke påbegynt";
    leader.h.get_by_role_and_label(Role::Button, button).focus();
    leader.settle().key(Key::Enter);
    leader.must_read("Avlesningene stemmer ikke overens");
    assert_eq!(leader.focused().as_deref(), Some(button));
}

// ---- the table ------------------------------------------------------------------------------------------------------

#[test]
fn every_filter_shows_as_many_as_it_says() {
    let mut leader = Leader::with_sample();
    reads(&mut leader, "Ingrid Dahl", Status::NotStarted, "2026-11-21", Source::Person);
    reads(&mut leader, "Fatima Noor", Status::NotStarted, "2026-11-19", Source::Person);
    edit(&mut leader, "Linh Nguyen", |person| person.joined = Some(day("2026-12-01")));
    let left = Departure { on: day("2026-11-20"), kind: DepartureKind::Left };
    let id = id_of(leader.unit(), "Unni Vik");
    ask(&mut leader, Intent::Change(Change::SetDeparture(id, Some(left))));
    ask(&mut leader, Intent::Go(Page::People(PeopleFilter::All)));
    leader.h.set_size(eframe::egui::vec2(1440.0, 1900.0));
    leader.settle();
    let chips = leader.everything();
    let chips: Vec<&str> = chips
        .iter()
        .filter_map(|line| line.strip_prefix("Button "))
        .skip_while(|name| *name != "Alle 23")
        .filter(|name| name.rsplit(' ').next().is_some_and(|last| last.parse::<usize>().is_ok()))
        .collect();
    let expected = ["Alle 23", "Ikke påbegynt 7", "Ukjent 1", "Ikke fullført 13", "Må avgjøres 1", "Må ta igjen 3"];
    assert_eq!(chips[..6], expected);
    assert_eq!(chips[6..], ["I permisjon 1", "Begynner senere 1", "Sluttet 1"]);
    for chip in chips.iter().map(|chip| (*chip).to_owned()).collect::<Vec<_>>() {
        leader.press(&chip);
        let count: usize = chip.rsplit(' ').next().unwrap().parse().unwrap();
        assert_eq!(names(&leader).len(), count, "{chip}: {:?}", names(&leader));
    }
    // The stage asks for those of unknown status too, and says so.
    ask(&mut leader, Intent::Go(Page::People(PeopleFilter::NotStarted)));
    leader.must_read("Ikke påbegynt eller ukjent 8");
    assert_eq!(names(&leader).len(), 8);
}

#[test]
fn the_table_sorts_by_every_column_and_says_how() {
    let mut leader = Leader::with_sample();
    ask(&mut leader, Intent::Go(Page::People(PeopleFilter::All)));
    leader.h.set_size(eframe::egui::vec2(1440.0, 1900.0));
    leader.settle();
    let header = |leader: &mut Leader, name: &str| {
        leader.press_role(Role::ColumnHeader, name);
        let node = leader.h.get_by_role_and_label(Role::ColumnHeader, name);
        node.accesskit_node().sort_direction()
    };
    assert_eq!(header(&mut leader, "Navn"), Some(SortDirection::Descending));
    assert_eq!(names(&leader)[..2], ["Nils Aas", "Kjersti Ødegård"]);
    assert_eq!(header(&mut leader, "Moduler"), Some(SortDirection::Ascending));
    assert!(rows(&leader)[0].contains("0 av 7 moduler"), "{}", rows(&leader)[0]);
    assert_eq!(header(&mut leader, "Moduler"), Some(SortDirection::Descending));
    assert!(status_of(&leader, names(&leader)[0].as_str()).contains("Fullført"));
    assert_eq!(header(&mut leader, "Kilde"), Some(SortDirection::Ascending));
    let first = names(&leader)[..2].to_vec();
    assert!(first.contains(&"Máret Ánne Sara".to_owned()) && first.contains(&"Mona Haugen".to_owned()), "{first:?}");
    assert_eq!(header(&mut leader, "Første møte"), Some(SortDirection::Ascending));
    let mut missed = names(&leader)[..3].to_vec();
    missed.sort();
    assert_eq!(missed, ["Kari Nordmann", "Máret Ánne Sara", "Nils Aas"]);
    assert_eq!(header(&mut leader, "Neste"), Some(SortDirection::Ascending));
    assert!(rows(&leader)[0].ends_with("Ta igjen første møte"), "{}", rows(&leader)[0]);
    let table = leader.h.get_by(|node| node.role() == Role::Table);
    assert_eq!(table.accesskit_node().description().as_deref(), Some("Sortert etter Neste, stigende"));
}

#[test]
fn several_are_chosen_and_reminded_with_the_keyboard_alone() {
    let mut leader = Leader::with_sample();
    ask(&mut leader, Intent::Go(Page::People(PeopleFilter::ReadNotStarted)));
    assert_eq!(names(&leader).len(), 6);
    leader.keys_with(Modifiers::COMMAND, Key::A);
    leader.must_read("6 er valgt");
    leader.key(Key::Num2);
    assert_eq!(leader.unit().observations.iter().rev().take(6).filter(|r| r.status == Status::Started).count(), 6);
    leader.keys_with(Modifiers::COMMAND, Key::Z);
    leader.keys_with(Modifiers::COMMAND, Key::A);
    let sent = leader.unit().reminders.len();
    for _ in 0..60 {
        if leader.focused().is_some_and(|name| name == "Send påminnelse til 6 …") {
            break;
        }
        leader.key(Key::Tab);
    }
    leader.key(Key::Enter);
    assert_eq!(leader.focused().as_deref(), Some("Kopier teksten"));
    leader.key(Key::Enter);
    assert_eq!(leader.unit().reminders.len(), sent + 6);
    leader.must_read("Påminnelsen er kopiert og ført i dag");
}

#[test]
fn someone_is_found_by_a_name_spelled_another_way() {
    let mut leader = Leader::with_sample();
    ask(&mut leader, Intent::Go(Page::People(PeopleFilter::All)));
    for (typed, found) in [("aase", "Åse-Marie Sæther"), ("oedegaard", "Kjersti Ødegård"), ("ås", "Nils Aas")] {
        leader.fill("Søk etter navn", typed);
        assert!(names(&leader).contains(&found.to_owned()), "«{typed}»: {:?}", names(&leader));
        assert!(names(&leader).len() <= 3, "«{typed}»: {:?}", names(&leader));
    }
    leader.fill("Søk etter navn", "Máret");
    assert_eq!(names(&leader), ["Máret Ánne Sara"]);
}

// ---- modules --------------------------------------------------------------------------------------------------------

#[test]
fn modules_are_added_and_taken_away_by_hand_and_given_back_to_the_profiles() {
    let mut leader = at("Ola Nordmann");
    leader.must_read("Moduler (6)");
    leader.must_read("6 av 6 igjen");
    leader.h.get_by_role_and_label(Role::Button, "Velg moduler selv, Ola Nordmann").focus();
    leader.settle().key(Key::Enter);
    assert_eq!(leader.focused().as_deref(), Some("Ferdig med å velge, Ola Nordmann"));
    leader.press_role(Role::CheckBox, "Informasjonssikkerhet for ledere");
    leader.press_role(Role::CheckBox, "Fysisk sikkerhet");
    leader.press("Ferdig med å velge, Ola Nordmann");
    leader.must_read("lagt til av deg");
    leader.must_read("Fysisk sikkerhet: tatt bort av deg");
    let by_hand =
        |leader: &Leader| leader.unit().person(id_of(leader.unit(), "Ola Nordmann")).unwrap().modules_by_hand.clone();
    assert_eq!(by_hand(&leader), [("security-for-leaders".into(), true), ("physical-security".into(), false)]);
    leader.press("La profilene bestemme");
    assert_eq!(by_hand(&leader), [("security-for-leaders".into(), true)]);
    leader.press("Velg moduler selv, Ola Nordmann").press("La profilene bestemme alle modulene");
    assert!(by_hand(&leader).is_empty());
}

#[test]
fn a_module_shows_how_far_it_is_and_where_that_was_read() {
    let mut leader = at("Ola Nordmann");
    leader.press_role(Role::CheckBox, "Grunnleggende personvern");
    leader.must_read("Fullført, LØP 21. nov");
    leader.must_read("5 av 6 igjen");
    edit(&mut leader, "Ola Nordmann", |person| {
        person.profiles = vec!["health-data".into(), "children-and-pupils".into()];
    });
    leader.must_read("fordi: helseopplysninger, opplysninger om barn");
    reads(&mut leader, "Ola Nordmann", Status::Completed, "2026-11-21", Source::LearningSystem);
    leader.must_read("Alle er fullført");
}

// ---- reminders ------------------------------------------------------------------------------------------------------

#[test]
fn a_reminder_to_one_opens_in_the_mail_program_and_is_recorded_once() {
    let mut leader = at("Kari Nordmann");
    leader.press("Send påminnelse …, Kari Nordmann");
    leader.must_read("Husk å begynne på kompetanseprogrammet");
    leader.must_read("Hei, Kari");
    leader.must_read("innen 26. november");
    leader.press("Åpne som e-post");
    let address = opened(&leader).pop().unwrap();
    assert!(address.starts_with("mailto:kari.nordmann@kommune.example?subject=Husk%20%C3%A5"), "{address}");
    let last = leader.unit().reminders.last().unwrap().clone();
    assert_eq!((last.person, last.tone), (id_of(leader.unit(), "Kari Nordmann"), ReminderTone::First));
    assert_eq!(leader.unit().reminders.iter().filter(|record| record.person == last.person).count(), 1);
    leader.must_read("Påminnet i dag");
    leader.keys_with(Modifiers::COMMAND, Key::Z);
    assert!(!leader.unit().reminders.iter().any(|record| record.person == last.person));
}

#[test]
fn the_second_reminder_is_firmer_and_the_leader_may_choose_otherwise() {
    let mut leader = at("Ola Nordmann");
    leader.must_read("Påminnet for 3 dager siden");
    leader.press("Send påminnelse …, Ola Nordmann");
    leader.must_read("Du må begynne på kompetanseprogrammet");
    leader.press_role(Role::RadioButton, "Tone: Vennlig");
    leader.must_read("Husk å begynne på kompetanseprogrammet");
    leader.press("Kopier teksten");
    assert_eq!(leader.unit().reminders.last().unwrap().tone, ReminderTone::First);
}

#[test]
fn a_common_email_hides_everybody_and_those_without_an_address_are_left_to_copy_to() {
    let mut leader = Leader::with_sample();
    edit(&mut leader, "Nils Aas", |person| person.email = None);
    leader.press("Send påminnelse til 6 …");
    leader.must_read("Uten e-postadresse: Nils Aas.");
    leader.press("Åpne som e-post");
    let address = opened(&leader).pop().unwrap();
    assert!(address.starts_with("mailto:?bcc=fatima.noor@kommune.example,jonas.bakke@kommune.example,"), "{address}");
    assert!(!address.contains("Hei"), "a common text speaks to nobody by name");
    let reminded = |leader: &Leader, name: &str| {
        let id = id_of(leader.unit(), name);
        leader.unit().reminders.iter().any(|record| record.person == id && record.on == day("2026-11-21"))
    };
    assert!(reminded(&leader, "Kari Nordmann") && !reminded(&leader, "Nils Aas"));
    leader.must_read("Påminnelse til Nils Aas");
    leader.must_read("Hei, Nils");
    leader.press("Kopier teksten");
    assert!(reminded(&leader, "Nils Aas"));
}

#[test]
fn each_gets_a_draft_of_their_own_in_a_file_without_a_name_that_goes_at_the_next_start() {
    let mut leader = Leader::with_sample();
    leader.press("Send påminnelse til 6 …");
    leader.press_role(Role::RadioButton, "Som e-post: Én til hver, med navn");
    leader.must_read("Hei, Fatima");
    leader.press("Åpne 6 utkast (.eml)");
    let files = opened(&leader);
    assert_eq!(files.len(), 6);
    let mut to = Vec::new();
    for file in &files {
        let name = std::path::Path::new(file).file_name().unwrap().to_str().unwrap();
        assert!(name.starts_with("utkast-") && !file.to_lowercase().contains("kari"), "{file}");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            assert_eq!(std::fs::metadata(file).unwrap().permissions().mode() & 0o777, 0o600, "{file}");
        }
        let bytes = std::fs::read(file).unwrap();
        let read = mail_parser::MessageParser::default().parse(&bytes).unwrap();
        let one = read.to().unwrap().first().unwrap();
        let first = one.name().unwrap().split(' ').next().unwrap();
        assert!(read.body_text(0).unwrap().starts_with(&format!("Hei, {first}")));
        assert!(read.bcc().is_none());
        to.push(one.address().unwrap().to_owned());
    }
    assert!(to.contains(&"ola.nordmann@kommune.example".to_owned()));
    assert_eq!(leader.unit().reminders.iter().filter(|record| record.on == day("2026-11-21")).count(), 6);
    moteklar::store::clear_drafts(&leader.places);
    assert!(!files.iter().any(|file| std::path::Path::new(file).exists()));
}

#[test]
fn a_mail_program_that_does_not_open_is_told_and_nothing_is_recorded() {
    let mut leader = at("Kari Nordmann");
    leader.notes.lock().unwrap().refuses = Some("ingen programmer tar mailto".to_owned());
    leader.press("Send påminnelse …, Kari Nordmann").press("Åpne som e-post");
    leader.must_read("E-posten ble ikke åpnet");
    leader.must_read("ingen programmer tar mailto");
    let id = id_of(leader.unit(), "Kari Nordmann");
    assert!(!leader.unit().reminders.iter().any(|record| record.person == id));
}

#[test]
fn those_whose_email_did_not_open_are_still_to_be_reminded() {
    let mut leader = Leader::with_sample();
    edit(&mut leader, "Nils Aas", |person| person.email = None);
    leader.press("Send påminnelse til 6 …");
    leader.notes.lock().unwrap().refuses = Some("ingen programmer tar mailto".to_owned());
    leader.press("Åpne som e-post");
    leader.must_read("E-posten ble ikke åpnet");
    let titles: Vec<String> = leader.everything().into_iter().filter(|line| line.contains("Dialog ")).collect();
    assert_eq!(titles, ["AlertDialog E-posten ble ikke åpnet"], "one question at a time");
    leader.press("OK");
    assert!(!leader.reads("er overlatt til e-postprogrammet"), "it was not");
}

// ---- coming and going -----------------------------------------------------------------------------------------------

#[test]
fn who_is_to_leave_counts_until_then_and_the_day_is_shown() {
    let mut leader = at("Yusuf Ali");
    leader.press("Sluttet eller flyttet, Yusuf Ali");
    leader.fill("Første dag borte", "1.12");
    leader.must_read("Medarbeideren regnes med i tallene til og med dagen før.");
    leader.press("Lagre datoen");
    leader.must_read("Datoen er ført");
    assert!(status_of(&leader, "Yusuf Ali").ends_with("Slutter 1. des"), "{}", status_of(&leader, "Yusuf Ali"));
    leader.must_read("Slutter 1. desember");
    assert!(leader.reads("Alle 24") && !leader.reads("Sluttet 1"));
}

#[test]
fn from_the_overview_a_person_is_opened_and_a_round_is_begun() {
    let mut leader = Leader::with_sample();
    assert_eq!(leader.focused().as_deref(), Some("Start statusrunde"));
    leader.press_starting("Kari Nordmann, Ikke påbegynt");
    assert_eq!(leader.page(), Page::People(PeopleFilter::All));
    leader.must_read("kari.nordmann@kommune.example");
    let focused = leader.focused().unwrap_or_default();
    assert!(focused.starts_with("Kari Nordmann, Ikke påbegynt"), "{focused}");
    leader.press("Oversikt").key(Key::Enter);
    assert_eq!(leader.page(), Page::Round);
}

#[test]
fn rows_and_cells_have_places_and_say_what_is_chosen() {
    let mut leader = at("Jonas Bakke");
    let table = leader.h.get_by(|node| node.role() == Role::Table);
    let table = table.accesskit_node();
    assert_eq!((table.data().row_count(), table.data().column_count()), (Some(25), Some(6)));
    let chosen: Vec<(Option<String>, Option<usize>)> = leader
        .h
        .query_all_by(|node| node.role() == Role::Row && node.is_selected() == Some(true))
        .map(|node| (node.accesskit_node().label(), node.accesskit_node().data().row_index()))
        .collect();
    assert_eq!(chosen.len(), 1);
    assert!(chosen[0].0.as_deref().is_some_and(|name| name.starts_with("Jonas Bakke, Ikke påbegynt")));
    assert_eq!(chosen[0].1, Some(2));
    let cells =
        leader.h.query_all_by(|node| node.role() == Role::Cell && node.label().as_deref() == Some("Jonas Bakke"));
    assert_eq!(cells.map(|cell| cell.accesskit_node().data().column_index()).collect::<Vec<_>>(), [Some(0)]);
    leader.key(Key::Escape);
}
