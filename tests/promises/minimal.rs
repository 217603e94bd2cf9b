//! Only what is needed: birth numbers go in nowhere, notes warn of names, and nothing is written down of a sensitive
//! meeting.

use std::collections::BTreeSet;
use std::path::Path;

use chrono::NaiveDate;
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use moteklar::exchange::contains_birth_number;
use moteklar::meeting::Act;
use moteklar::programme::{FilmId, MeetingKind};
use moteklar::ui::intent::{Intent, Page, PeopleFilter};
use moteklar::unit::{
    Change, Details, JointSession, Meeting, MeetingForm, MeetingId, OwnFilm, OwnTopic, Person, PersonId, RecordId,
    Subject, TopicChoice,
};
use uuid::Uuid;

use super::journey::open;
use super::leader::Leader;
use super::midst::{ask, unit};

const REFUSED: &str = "Dette ser ut som et fødselsnummer. Møteklar tar ikke imot fødselsnummer.";

/// A made-up number for this date: the two last digits are those that make both weighted sums divisible by 11.
fn made_up(date: &str) -> String {
    let sum = |digits: &str, weights: &[u32]| -> u32 {
        digits.chars().zip(weights).map(|(digit, weight)| digit.to_digit(10).unwrap() * weight).sum()
    };
    let whole = |nine: String| {
        let last = (0..100).map(|control| format!("{nine}{control:02}"));
        last.into_iter().find(|number| {
            sum(number, &[3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) % 11 == 0
                && sum(number, &[5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 == 0
        })
    };
    (500..999).find_map(|number| whole(format!("{date}{number}"))).expect("most numbers have control digits")
}

/// One of each kind, written in several ways: an ordinary one, a D-number, and made-up ones of the Tax Administration
/// (80 in the month) and of NAV (40).
fn numbers() -> Vec<String> {
    let split = |number: &str, between: &str| format!("{}{between}{}", &number[..6], &number[6..]);
    vec![
        made_up("150812"),
        split(&made_up("550812"), " "),
        split(&made_up("159012"), "-"),
        split(&made_up("155012"), "."),
    ]
}

fn person(number: u128) -> PersonId {
    PersonId(Uuid::from_u128(1000 + number))
}

/// Every change with a text in it, once for each text, with this in the text.
fn changes_with(text: &str, details: &Details) -> Vec<(&'static str, Change)> {
    let text = text.to_owned();
    let film = |title: &str, link: &str| OwnFilm {
        film: FilmId::from("film-1"),
        title: title.to_owned(),
        link: Some(link.to_owned()),
        seconds: None,
    };
    let somebody = Person::named(person(0), "Person Nummer0");
    let named = Person::named(person(0), &format!("Kari {text}"));
    let mailed = Person { email: Some(format!("{text}@kommune.example")), ..somebody.clone() };
    let numbered = Person { employee_number: Some(text.clone()), ..somebody };
    let meeting = Meeting::planned(MeetingId(Uuid::from_u128(80)), MeetingKind::Second);
    let own = TopicChoice::Own(RecordId(Uuid::from_u128(81)), text.clone());
    let session = JointSession {
        id: RecordId(Uuid::from_u128(82)),
        subject: Subject::Film(FilmId::from("film-1")),
        dilemma: text.clone(),
        date: None,
        time: None,
        minutes: 20,
        attendance: Vec::new(),
        held: None,
    };
    let new = |person: &Person| Person { id: PersonId(Uuid::from_u128(9)), ..person.clone() };
    let inside = Change::EditPerson(numbered.clone());
    vec![
        ("the unit's name", Change::SetDetails(Details { name: format!("Nord {text}"), ..details.clone() })),
        ("a new person's name", Change::AddPeople(vec![new(&named)])),
        ("a new person's address", Change::AddPeople(vec![new(&mailed)])),
        ("a new person's number", Change::AddPeople(vec![new(&numbered)])),
        ("a name", Change::EditPerson(named)),
        ("an address", Change::EditPerson(mailed)),
        ("a number", Change::EditPerson(numbered)),
        ("a film's title", Change::EditFilm(film(&text, "https://film.example"))),
        ("a film's link", Change::EditFilm(film("Film", &format!("https://film.example/{text}")))),
        ("a topic", Change::WriteTopic(OwnTopic { id: RecordId(Uuid::from_u128(81)), question: text.clone() })),
        ("a note", Change::PlanMeeting(Meeting { note: format!("Om {text}."), ..meeting.clone() })),
        ("a meeting's topic", Change::PlanMeeting(Meeting { topic: Some(own), ..meeting })),
        ("what to talk about", Change::PlanSession(session)),
        ("a table", Change::Import { kind: "employees".to_owned(), changes: vec![inside] }),
        ("a table's kind", Change::Import { kind: text, changes: Vec::new() }),
    ]
}

#[test]
fn no_change_puts_a_birth_number_into_the_unit() {
    let mut leader = open(&unit(2));
    let before = leader.unit().clone();
    for number in numbers() {
        assert!(contains_birth_number(&number), "{number} is made up right");
        for (what, change) in changes_with(&number, &before.details) {
            leader.wait(10);
            assert!(!leader.reads(REFUSED), "the word about the one before is gone");
            ask(&mut leader, Intent::Change(change));
            leader.must_read(REFUSED);
            assert_eq!(leader.unit(), &before, "{what}");
        }
    }
    ask(&mut leader, Intent::CloseUnit);
    ask(&mut leader, Intent::NewUnit(format!("Nord {}", numbers()[0])));
    leader.must_read(REFUSED);
    assert_eq!(leader.page(), Page::Welcome);
    // The same changes with another text are made.
    let mut leader = open(&unit(2));
    for (what, change) in changes_with("12345678901", &before.details) {
        let before = leader.unit().clone();
        ask(&mut leader, Intent::Change(change));
        assert_ne!(leader.unit(), &before, "{what}");
    }
}

/// The names of the fields that can be written in now.
fn fields(leader: &Leader) -> Vec<(Role, String)> {
    let roles = [Role::TextInput, Role::MultilineTextInput, Role::SearchInput];
    let all = leader.h.query_all_by(|node| roles.contains(&node.role()) && !node.is_disabled());
    all.map(|node| (node.accesskit_node().role(), node.accesskit_node().label().unwrap_or_default())).collect()
}

/// Types a birth number into every field there is, and does with it what a form takes it in with.
fn type_everywhere(leader: &mut Leader, turn: &mut usize, seen: &mut BTreeSet<String>) {
    let numbers = numbers();
    for (role, name) in fields(leader) {
        let Some(field) = leader.h.query_all_by_role_and_label(role, &name).next() else { continue };
        field.focus();
        leader.settle();
        leader.keys_with(Modifiers::COMMAND, Key::A);
        *turn += 1;
        leader.type_text(&numbers[*turn % numbers.len()]);
        seen.insert(name);
        leader.key(if turn.is_multiple_of(2) { Key::Tab } else { Key::Enter });
    }
    for start in ["Lagre", "Legg til", "Lag enheten", "Bruk", "Før ", "Planlegg", "Vis "] {
        let named = |node: &egui_kittest::kittest::AccessKitNode<'_>| {
            node.role() == Role::Button
                && !node.is_disabled()
                && node.label().is_some_and(|label| label.starts_with(start) && !label.contains('…'))
        };
        let button = leader.h.query_all_by(named).next();
        if let Some(button) = button {
            button.click_accesskit();
            leader.settle();
        }
    }
}

/// Every file under a folder that holds one of these texts.
fn files_with(folder: &Path, texts: &[String]) -> Vec<String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(files_with(&path, texts));
        } else {
            let text = String::from_utf8_lossy(&std::fs::read(&path).unwrap()).into_owned();
            found.extend(texts.iter().filter(|number| text.contains(*number)).map(|_| path.display().to_string()));
        }
    }
    found
}

/// Buttons that lead out of the unit, or to where nothing is written.
const LEFT_ALONE: [&str; 6] = ["Avslutt eksempelet", "Avslutt møtet", "Lukk", "Start på nytt", "Meny", "Ny enhet"];

#[test]
fn a_birth_number_typed_into_any_field_is_saved_nowhere() {
    let (mut turn, mut seen) = (0, BTreeSet::new());
    let mut leader = Leader::fresh();
    leader.press_starting("Ny enhet");
    type_everywhere(&mut leader, &mut turn, &mut seen);
    assert_eq!(leader.page(), Page::Welcome, "no unit was made");
    leader.key(Key::Escape);
    leader.press_starting("Prøv med eksempel");
    let buttons = |leader: &Leader| -> BTreeSet<String> {
        let all = leader.h.query_all_by(|node| node.role() == Role::Button && !node.is_disabled());
        all.filter_map(|node| node.accesskit_node().label()).collect()
    };
    ask(&mut leader, Intent::Present { kind: MeetingKind::Second, rehearsal: false });
    ask(&mut leader, Intent::Act(Act::Start));
    leader.wait(4);
    let first = leader.unit().held_meeting(MeetingKind::First).expect("the sample has held one").id;
    let someone = leader.unit().people[0].id;
    let pages = [
        Page::Present,
        Page::Prepare,
        Page::Plan(MeetingKind::First),
        Page::Plan(MeetingKind::Second),
        Page::Attendance(MeetingKind::First),
        Page::Closing(first),
        Page::People(PeopleFilter::All),
        Page::Round,
        Page::Import,
        Page::Together,
        Page::Video,
        Page::Reports,
        Page::Settings,
    ];
    for page in pages {
        let show = |leader: &mut Leader| {
            leader.key(Key::Escape).key(Key::Escape);
            if page == Page::People(PeopleFilter::All) {
                ask(leader, Intent::OpenPerson(someone));
            } else {
                ask(leader, Intent::Go(page));
            }
        };
        show(&mut leader);
        type_everywhere(&mut leader, &mut turn, &mut seen);
        show(&mut leader);
        let everywhere = [Page::Video, Page::Overview].map(|page| {
            ask(&mut leader, Intent::Go(page));
            buttons(&leader)
        });
        show(&mut leader);
        for button in buttons(&leader) {
            let elsewhere = everywhere.iter().all(|known| known.contains(&button));
            if elsewhere || LEFT_ALONE.iter().any(|start| button.starts_with(start)) {
                continue;
            }
            show(&mut leader);
            let Some(there) = leader.h.query_all_by_role_and_label(Role::Button, &button).next() else { continue };
            there.click_accesskit();
            leader.settle();
            type_everywhere(&mut leader, &mut turn, &mut seen);
        }
    }
    leader.saved_file();
    let home = leader.places.data.parent().unwrap().to_path_buf();
    assert_eq!(files_with(&home, &numbers()), Vec::<String>::new());
    // A list that is pasted keeps the names and leaves the numbers.
    ask(&mut leader, Intent::CloseUnit);
    let mut leader = Leader::fresh();
    leader.press_starting("Ny enhet").type_text("Nord").key(Key::Enter);
    leader.press("Lim inn liste");
    leader.h.get_by_role_and_label(Role::MultilineTextInput, "Liste fra Excel eller e-post").focus();
    leader.settle();
    let rows: Vec<String> = ["Kari", "Ola", "Siri", "Per"]
        .iter()
        .zip(numbers())
        .map(|(name, number)| format!("{name} Nordmann {number}"))
        .collect();
    leader.paste(&rows.join("\n"));
    leader.press_starting("Legg til 4");
    assert_eq!(leader.saved_file().people[0].name, "Kari Nordmann");
    // A table that is taken in keeps the names too.
    let table = numbers().into_iter().fold("Navn;E-post;Merknad;Fødselsnummer\n".to_owned(), |table, number| {
        format!("{table}Ola Hansen;ola@kommune.example;{number};{number}\n")
    });
    ask(&mut leader, Intent::Go(Page::Import));
    leader.paste(&table);
    super::importing::wait_for(&mut leader, "Ola Hansen");
    assert_eq!(files_with(leader.places.data.parent().unwrap(), &numbers()), Vec::<String>::new());
    for field in FIELDS {
        assert!(seen.contains(field), "«{field}» was not found: {seen:?}");
    }
}

/// The fields that are known to be there, so that they are not missed without anybody noticing.
const FIELDS: [&str; 22] = [
    "Ansattnummer",
    "Dato",
    "Dato for statusen",
    "Dilemma",
    "E-post på jobben",
    "Eget tema",
    "Enhetens navn",
    "Filen skal slettes",
    "Fra møtet",
    "Frist for å fullføre",
    "Første dag borte",
    "Første dag i enheten",
    "Første dag tilbake",
    "Hva heter enheten?",
    "Klokkeslett",
    "Lengde",
    "Lenke eller fil",
    "Listen fra LØP",
    "Minutter",
    "Navn",
    "Søk etter navn",
    "Tittel",
];

#[test]
fn nothing_is_written_down_of_a_sensitive_meeting() {
    let mut unit = unit(2);
    let id = MeetingId(Uuid::from_u128(80));
    let note = "Vi ble enige om å låse skjermen.".to_owned();
    unit.meetings.push(Meeting { note: note.clone(), ..Meeting::planned(id, MeetingKind::First) });
    let mut leader = open(&unit);
    ask(&mut leader, Intent::Go(Page::Closing(id)));
    assert!(leader.sees("Fra møtet"));
    ask(&mut leader, Intent::Go(Page::Plan(MeetingKind::First)));
    leader.press_role(Role::RadioButton, "Video, sensitivt");
    leader.must_read("Publikumsvindu og notater er slått av");
    leader.must_read("lagrer ingen notater fra møtet");
    assert_eq!(leader.unit().meetings[0].form, MeetingForm::SensitiveVideo);
    assert_eq!(leader.saved_file().meetings[0].note, "", "what was written before it became one is gone");
    ask(&mut leader, Intent::Go(Page::Closing(id)));
    leader.must_read("Notatet er av");
    leader.must_read("I et videomøte om sensitive opplysninger skal ingenting skrives ned.");
    assert!(!leader.sees("Fra møtet"));
    let sneaked = Meeting { note: "Likevel".to_owned(), ..leader.unit().meetings[0].clone() };
    ask(&mut leader, Intent::Change(Change::PlanMeeting(sneaked)));
    assert_eq!(leader.unit().meetings[0].note, "");
    ask(&mut leader, Intent::Undo);
    ask(&mut leader, Intent::Undo);
    assert_eq!(leader.unit().meetings[0].note, note, "the form is taken back with what it took away");
}

#[test]
fn a_note_that_names_somebody_is_warned_of_and_kept_if_the_leader_wants() {
    let mut unit = unit(0);
    unit.people.push(Person::named(person(0), "Kari Nordmann"));
    let mut meeting = Meeting::planned(MeetingId(Uuid::from_u128(80)), MeetingKind::First);
    meeting.date = NaiveDate::from_ymd_opt(2026, 11, 21);
    unit.meetings.push(meeting);
    let mut leader = open(&unit);
    ask(&mut leader, Intent::Go(Page::Closing(MeetingId(Uuid::from_u128(80)))));
    let write = |leader: &mut Leader, text: &str| {
        leader.h.get_by_role_and_label(Role::MultilineTextInput, "Fra møtet").focus();
        leader.settle();
        leader.keys_with(Modifiers::COMMAND, Key::A);
        leader.type_text(text);
        leader.settle();
    };
    write(&mut leader, "God diskusjon om passord. Vi bruker Teams neste gang.");
    assert!(!leader.reads("står på listen din"));
    assert!(!leader.reads("kan vise hvem"));
    write(&mut leader, "Dette var Karis forslag.");
    leader.must_read("Kari Nordmann står på listen din. Skriv heller om saken enn om personen.");
    write(&mut leader, "Saken gjaldt pasient Olsen.");
    leader.must_read("«pasient Olsen» kan vise hvem en bruker eller pasient er.");
    leader.key(Key::Tab);
    assert_eq!(leader.saved_file().meetings[0].note, "Saken gjaldt pasient Olsen.", "a warning refuses nothing");
}
