//! A content pack of the municipality's own, chosen and used through the screens.

use std::path::PathBuf;
use std::sync::Arc;

use eframe::egui::Key;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use moteklar::meeting::Act;
use moteklar::programme::{Language, Line, MeetingKind, Programme};
use moteklar::store::unit_to_ron;
use moteklar::ui::intent::{Intent, Page};
use moteklar::unit::{Change, Meeting, OwnTopic, RecordId, TopicChoice};
use tempfile::TempDir;
use uuid::Uuid;

use super::leader::{Leader, Start};
use super::midst::{ask, finish, unit};

/// A machine with a unit, where packs of one's own can be laid.
struct Machine {
    home: Arc<TempDir>,
}

impl Machine {
    fn new() -> Self {
        let home = Arc::new(TempDir::new().unwrap());
        std::fs::write(home.path().join("enhet.ron"), unit_to_ron(&unit(2)).unwrap()).unwrap();
        Self { home }
    }

    fn pack(&self, name: &str, change: impl FnOnce(&mut Programme)) -> PathBuf {
        let mut programme = Programme::built_in(Language::Bokmal).unwrap();
        change(&mut programme);
        let text = ron::ser::to_string_pretty(&programme, ron::ser::PrettyConfig::new()).unwrap();
        let path = self.home.path().join(name);
        std::fs::write(&path, text).unwrap();
        path
    }

    fn start(&self) -> Leader {
        let open = Some(self.home.path().join("enhet.ron"));
        Leader::start(Start { home: Some(Arc::clone(&self.home)), open, ..Start::default() })
    }

    /// Chooses a pack in the settings, through the file dialogue.
    fn choose(leader: &mut Leader, path: PathBuf) {
        leader.notes.lock().unwrap().answers.push(path);
        ask(leader, Intent::Go(Page::Settings));
        leader.h.get_by_label("Velg fil …").scroll_to_me();
        leader.settle();
        leader.press("Velg fil …");
    }
}

#[test]
fn a_pack_of_ones_own_is_in_use_at_once_and_a_mistake_leaves_it_in_use() {
    let machine = Machine::new();
    let own = machine.pack("egen.ron", |pack| {
        pack.modules[0].title = "Kommunens egen modul".to_owned();
        pack.topics[0].question = "Hva gjør vi i Lillevik?".to_owned();
        pack.first_meeting.sections[0].lines[0] = Line::Say("God morgen, Lillevik.".to_owned());
    });
    let mut leader = machine.start();
    Machine::choose(&mut leader, own);
    leader.must_read("Innholdspakken er tatt i bruk");
    ask(&mut leader, Intent::Go(Page::Prepare));
    leader.must_read("Kommunens egen modul");
    ask(&mut leader, Intent::Go(Page::Plan(MeetingKind::Second)));
    leader.must_read("Hva gjør vi i Lillevik?");
    ask(&mut leader, Intent::Present { kind: MeetingKind::First, rehearsal: false });
    leader.must_read("God morgen, Lillevik.");
    leader.key(Key::Escape);

    let wrong = machine.home.path().join("feil.ron");
    std::fs::write(&wrong, "(\n    format: 1,\n    language: \"nb\"\n    title: 3,\n)").unwrap();
    Machine::choose(&mut leader, wrong);
    leader.must_read("Innholdspakken kan ikke brukes");
    leader.must_read("feil.ron");
    assert!(leader.reads("inje 3") || leader.reads("inje 4"), "{}", leader.everything().join("\n"));
    leader.press("OK");
    ask(&mut leader, Intent::Go(Page::Prepare));
    leader.must_read("Kommunens egen modul");
}

#[test]
fn a_pack_that_is_gone_at_the_next_start_is_said_to_be_and_the_apps_own_is_used() {
    let machine = Machine::new();
    let own = machine.pack("egen.ron", |pack| pack.modules[0].title = "Kommunens egen modul".to_owned());
    let settings = {
        let mut settings = moteklar::store::Settings::default();
        settings.content_pack = Some(own.clone());
        settings
    };
    std::fs::remove_file(&own).unwrap();
    let open = Some(machine.home.path().join("enhet.ron"));
    let home = Some(Arc::clone(&machine.home));
    let mut leader = Leader::start(Start { settings, home, open, ..Start::default() });
    leader.must_read("Innholdspakken kan ikke brukes");
    leader.must_read("egen.ron");
    leader.press("OK");
    ask(&mut leader, Intent::Go(Page::Prepare));
    leader.must_read("Grunnleggende informasjonssikkerhet");
}

#[test]
fn scripts_of_one_sentence_and_of_two_hundred_and_sections_of_a_second_and_of_two_hours_can_be_held() {
    let machine = Machine::new();
    let one = machine.pack("kort.ron", |pack| {
        pack.first_meeting.sections.truncate(1);
        pack.first_meeting.sections[0].seconds = 1;
        pack.first_meeting.sections[0].lines = vec![Line::Say("Hei.".to_owned())];
    });
    let many = machine.pack("lang.ron", |pack| {
        pack.first_meeting.sections[0].seconds = 7200;
        let say = |number: usize| Line::Say(format!("Dette er setning nummer {number}."));
        pack.first_meeting.sections[0].lines = (1..=200).map(say).collect();
    });
    let mut leader = machine.start();
    Machine::choose(&mut leader, one);
    ask(&mut leader, Intent::Present { kind: MeetingKind::First, rehearsal: false });
    ask(&mut leader, Intent::Act(Act::Start));
    leader.must_read("Hei.");
    leader.wait(3);
    leader.must_read("Avslutt møtet");
    let held = finish(&mut leader);
    assert_eq!((held.planned_seconds, held.actual_seconds), (1, 3));

    Machine::choose(&mut leader, many);
    ask(&mut leader, Intent::Present { kind: MeetingKind::First, rehearsal: false });
    ask(&mut leader, Intent::Act(Act::Start));
    for _ in 0..199 {
        leader.key(Key::PageDown);
    }
    leader.wait(1);
    leader.must_read("Dette er setning nummer 200.");
    ask(&mut leader, Intent::Act(Act::End));
    ask(&mut leader, Intent::Finish);
    let held = leader.unit().meetings.last().unwrap().held.clone().unwrap();
    assert_eq!((held.sections[0].planned_seconds, held.actual_seconds), (7200, 1));
}

#[test]
fn another_pack_in_mid_meeting_does_not_change_the_meeting_that_is_on() {
    let machine = Machine::new();
    let own = machine.pack("egen.ron", |pack| {
        pack.first_meeting.sections.truncate(1);
        pack.films.truncate(1);
    });
    let mut leader = machine.start();
    ask(&mut leader, Intent::Present { kind: MeetingKind::First, rehearsal: false });
    ask(&mut leader, Intent::Act(Act::Start));
    leader.wait(2);
    Machine::choose(&mut leader, own);
    ask(&mut leader, Intent::Go(Page::Present));
    leader.wait(2);
    let held = finish(&mut leader);
    assert_eq!((held.sections.len(), held.actual_seconds), (4, 4));
}

#[test]
fn a_topic_of_a_thousand_signs_is_read_whole_and_stays_inside_the_window() {
    let long: String =
        "Hva gjør vi når opplysninger kommer på avveie? ".chars().cycle().take(999).chain(['?']).collect();
    let machine = Machine::new();
    let mut leader = machine.start();
    let id = RecordId(Uuid::from_u128(77));
    ask(&mut leader, Intent::Change(Change::WriteTopic(OwnTopic { id, question: long.clone() })));
    let meeting = Meeting::planned(moteklar::unit::MeetingId(Uuid::from_u128(78)), MeetingKind::Second);
    let meeting = Meeting { topic: Some(TopicChoice::Own(id, long.clone())), ..meeting };
    ask(&mut leader, Intent::Change(Change::PlanMeeting(meeting)));
    let inside = |leader: &Leader| {
        for node in leader.h.query_all_by(|node| node.bounding_box().is_some()) {
            let rect = node.rect();
            assert!(
                rect.left() >= -1.0 && rect.right() <= 1441.0,
                "{:?} is at {rect:?}",
                node.accesskit_node().label()
            );
        }
    };
    ask(&mut leader, Intent::Go(Page::Plan(MeetingKind::Second)));
    leader.must_read(&long);
    inside(&leader);
    ask(&mut leader, Intent::Present { kind: MeetingKind::Second, rehearsal: false });
    ask(&mut leader, Intent::Act(Act::Start));
    let mut read = false;
    for _ in 0..60 {
        read |= leader.reads(&long);
        inside(&leader);
        leader.key(Key::PageDown);
    }
    assert!(read, "the topic is on the meeting's screen");
    finish(&mut leader);
    inside(&leader);
    assert_eq!(leader.saved_file().meetings[0].topic.clone().unwrap().question(), long);
}

#[test]
fn a_birth_number_is_refused_wherever_something_is_written() {
    let machine = Machine::new();
    let mut leader = machine.start();
    // The last day of the year 1999, with check digits that are right: nobody's.
    let number = (0..1000)
        .map(|individual| format!("311299{individual:03}"))
        .flat_map(|first| (0..100).map(move |check| format!("{first}{check:02}")))
        .find(|number| moteklar::exchange::looks_like_birth_number(number))
        .unwrap();
    let before = leader.unit().clone();
    let details = moteklar::unit::Details { name: format!("Enhet {number}"), ..before.details.clone() };
    let film = Programme::built_in(Language::Bokmal).unwrap().films[0].id.clone();
    let own_film = moteklar::unit::OwnFilm { film, title: number.clone(), link: None, seconds: None };
    let plan = Meeting::planned(moteklar::unit::MeetingId(Uuid::from_u128(5)), MeetingKind::First);
    let person = |change: &dyn Fn(&mut moteklar::unit::Person)| {
        let mut person = before.people[0].clone();
        change(&mut person);
        Change::EditPerson(person)
    };
    for change in [
        Change::SetDetails(details),
        Change::WriteTopic(OwnTopic { id: RecordId(Uuid::from_u128(6)), question: format!("Om {number}?") }),
        Change::EditFilm(own_film),
        Change::PlanMeeting(Meeting { note: format!("Snakket om {number}."), ..plan }),
        person(&|person| person.name = number.clone()),
        person(&|person| person.email = Some(format!("{number}@kommune.no"))),
        person(&|person| person.employee_number = Some(number.clone())),
    ] {
        ask(&mut leader, Intent::Change(change.clone()));
        assert_eq!(*leader.unit(), before, "{change:?}");
        leader.must_read("Dette ser ut som et fødselsnummer.");
        leader.wait(7);
    }
    ask(&mut leader, Intent::CloseUnit);
    ask(&mut leader, Intent::NewUnit(number));
    assert_eq!(leader.page(), Page::Welcome);
}
