//! Names and lists of every kind, pasted and kept.

use eframe::egui::{Key, Modifiers};
use moteklar::ui::intent::{Intent, Page, PeopleFilter};
use moteklar::unit::{Change, Person, PersonId};
use uuid::Uuid;

use super::journey::open;
use super::leader::{Leader, Start};
use super::midst::{ask, unit};

fn pasted(text: &str) -> Leader {
    let mut leader = open(&unit(0));
    ask(&mut leader, Intent::Go(Page::People(PeopleFilter::All)));
    leader.press("Lim inn liste").paste(text);
    leader
}

#[test]
fn five_thousand_names_are_pasted_added_and_saved() {
    let names: Vec<String> = (0..5_000).map(|n| format!("Fornavn{n} Etternavn{n}")).collect();
    let mut leader = pasted(&names.join("\n"));
    leader.keys_with(Modifiers::COMMAND, Key::Enter);
    assert_eq!(leader.unit().people.len(), 5_000);
    assert_eq!(leader.saved_file().people.len(), 5_000);
    leader.keys_with(Modifiers::COMMAND, Key::Z);
    assert!(leader.saved_file().people.is_empty());
}

#[test]
fn what_is_no_list_of_people_breaks_nothing() {
    let large = "x".repeat(5 * 1024 * 1024);
    let lines = "a\n".repeat(300_000);
    for text in ["", " \n\t\r\n ", "\u{0}\u{1}\u{7f}", ";;;;\n,,,,\n\t\t\t", "\"\"\"\n\"", &large, &lines] {
        let mut leader = pasted(text);
        if text.len() > 1000 {
            leader.must_read("Lim inn mindre om gangen.");
        }
        leader.wait(1).key(Key::Escape);
        let before = leader.unit().clone();
        assert!(before.people.iter().all(|person| !person.name.trim().is_empty()));
        assert_eq!(leader.saved_file(), before);
    }
}

#[test]
fn an_empty_name_is_not_a_person() {
    let mut leader = open(&unit(1));
    let nobody = Person::named(PersonId(Uuid::from_u128(9)), " \t ");
    ask(&mut leader, Intent::Change(Change::AddPeople(vec![nobody])));
    assert_eq!(leader.unit().people.len(), 1);
    leader.must_read("Skriv et navn først.");
    let mut emptied = leader.unit().people[0].clone();
    emptied.name = String::new();
    ask(&mut leader, Intent::Change(Change::EditPerson(emptied)));
    assert_eq!(leader.unit().people[0].name, "Person Nummer0");
}

#[test]
fn names_that_run_from_right_to_left_and_names_alike_are_kept_apart_and_whole() {
    let mut leader = Leader::start(Start { any_sign: true, ..Start::default() });
    ask(&mut leader, Intent::NewUnit("Servicetorget".to_owned()));
    let names = ["فاطمة الزهراء", "דוד כהן", "Kari Nordmann", "Kari Nordmann", "Kari 👩🏽‍⚕️ Nordmann", "王小明"];
    let people = names.iter().enumerate();
    let people = people.map(|(at, name)| Person::named(PersonId(Uuid::from_u128(50 + at as u128)), name)).collect();
    ask(&mut leader, Intent::Change(Change::AddPeople(people)));
    for page in [Page::People(PeopleFilter::All), Page::Attendance(moteklar::programme::MeetingKind::First)] {
        ask(&mut leader, Intent::Go(page));
        leader.must_read("דוד כהן");
        leader.must_read("فاطمة الزهراء");
    }
    let kept: Vec<String> = leader.saved_file().people.into_iter().map(|person| person.name).collect();
    assert_eq!(kept, names);
}
