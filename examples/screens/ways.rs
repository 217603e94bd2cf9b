//! The ways from the welcome page to every picture.

use chrono::{DateTime, NaiveDate, NaiveTime};
use eframe::egui::Key;
use moteklar::meeting::Act;
use moteklar::programme::{Language, MeetingKind, Programme};
use moteklar::ui::importing::ImportWish;
use moteklar::ui::intent::{Intent, JointAct, Page, PeopleFilter};
use moteklar::unit::{Change, JointHeld, JointSession, Person, RecordId, Source, Status, Subject, Unit};
use uuid::Uuid;

use crate::Do::{self, Click, Focus, Of, Press, Reopen, Settle, Shift, Talk, Wait};
use crate::others;

pub fn ask(intent: Intent) -> Do {
    Do::Ask(Box::new(intent))
}

pub fn named<'a>(unit: &'a Unit, name: &str) -> &'a Person {
    unit.people.iter().find(|person| person.name == name).expect("the sample has this person")
}

/// Somebody who had begun is read as not begun.
pub fn steps_back(unit: &Unit) -> Intent {
    Intent::Change(Change::ReadStatus {
        people: vec![named(unit, "Ingrid Dahl").id],
        status: Status::NotStarted,
        module: None,
        on: unit.details.started + chrono::Days::new(18),
        source: Source::Person,
    })
}

/// Somebody is taken off the list.
fn goes(unit: &Unit) -> Intent {
    Intent::Change(Change::RemovePerson(named(unit, "Per Hansen").id))
}

/// A module of the profiles is taken away by hand, and another is added.
fn takes_one_away(unit: &Unit) -> Intent {
    let mut person = named(unit, "Elif Yilmaz").clone();
    person.modules_by_hand = vec![("physical-security".into(), false), ("security-for-leaders".into(), true)];
    Intent::Change(Change::EditPerson(person))
}
/// A report as Moodle makes it, about the people of the sample unit.
const REPORT: &str = ",\"Email address\",Fødselsnummer,\"Grunnleggende informasjonssikkerhet\",\"2026-11-30\",\"Grunnleggende personvern\",\"\"
Per Hansen,per.hansen@kommune.example,01019012367,Completed,2026-11-18 09:00,Not completed,
\"Hansen, P.\",pha@kommune.example,,Completed,2026-11-18 09:00,Not completed,
Ola Nordmann,ola.nordmann@kommune.example,,Completed,2026-11-18 09:00,Not completed,
Siri Lunde,siri.lunde@kommune.example,,Completed (did not achieve pass grade),2026-11-17 09:00,Completed,2026-11-17 10:00
Tone Moen,tone.moen@kommune.example,,Completed,2026-11-17 09:00,Completed,2026-11-17 10:00
Rolf Lie,rolf.lie@kommune.example,,Completed,2026-11-17 09:00,Not completed,
Yusuf Ali,yusuf.ali@kommune.example,,Completed,2026-11-12 09:00,Completed,2026-11-12 10:00
";

/// A list from the personnel system.
const EMPLOYEES: &str = "Ansattnummer;Fornavn;Etternavn;E-post;Stilling;Startdato
0017;Per;Hansen;per.hansen@kommune.example;Sykepleier;01.02.2020
0018;Siri;Lunde Dahl;siri.lunde@kommune.example;Vernepleier;01.02.2020
0019;Rolf;Lie;rolf.lie@kommune.example;Assistent;16.11.2026
";

/// A table nobody has seen before.
const UNKNOWN: &str = "Deltaker;Kontakt;Hvor langt;Sist endret;Merknad
Per Hansen;per.hansen@kommune.example;Fullført;18.11.2026;x
Ola Nordmann;ola.nordmann@kommune.example;Påbegynt;17.11.2026;y
";

/// A report from a meeting in Teams.
const TEAMS: &str = "1. Summary
Meeting title\tBriefing
Start time\t11/5/26, 9:00:00 AM

2. Participants
Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole
Per Hansen\t11/5/26, 9:00:00 AM\t11/5/26, 9:21:10 AM\t21m 10s\tper.hansen@kommune.example\t\tOrganizer
Máret Ánne Sara\t11/5/26, 9:00:00 AM\t11/5/26, 9:21:00 AM\t20m 54s\tmaret.anne.sara@kommune.example\t\tPresenter
Nils Aas\t11/5/26, 9:04:00 AM\t11/5/26, 9:21:00 AM\t4m 54s\tnils.aas@kommune.example\t\tPresenter
";

/// Every picture's name, and what is done on the way to it.
pub fn ways() -> Vec<(&'static str, Vec<Do>)> {
    let sample = |rest: &[Do]| [&[ask(Intent::OpenSample)][..], rest].concat();
    let go = |page| sample(&[ask(Intent::Go(page))]);
    let present = |kind| sample(&[ask(Intent::Present { kind, rehearsal: false })]);
    let mut reading = present(MeetingKind::First);
    reading.extend([ask(Intent::Act(Act::Start)), Wait(9)]);
    for seconds in [10, 6, 7, 8, 6] {
        reading.extend([Press(Key::PageDown), Wait(seconds)]);
    }
    let mut discussion = present(MeetingKind::Second);
    discussion.extend([ask(Intent::Act(Act::Start)), Wait(20)]);
    for _ in 0..10 {
        discussion.extend([Press(Key::PageDown), Wait(3)]);
    }
    discussion.push(Wait(130));
    let after = |rest: &[Do]| [&reading[..], rest].concat();
    let people = PeopleFilter::All;
    let round = |reads: &[Do]| [&go(Page::Round)[..], &[Press(Key::Enter)], reads].concat();
    // Some as before, some further, one skipped, one back.
    let mut reads = vec![Press(Key::Enter); 11];
    for (at, key) in [(4, Key::Num1), (5, Key::Space), (9, Key::Num3)] {
        reads[at] = Press(key);
    }
    let talk = |kind, count, stops| {
        let mut way = sample(&[Talk(kind, count), ask(Intent::Act(Act::Start)), Wait(9)]);
        for _ in 0..stops {
            way.extend([Press(Key::PageDown), Wait(6)]);
        }
        way
    };
    let go_paste = |table: &str| {
        sample(&[ask(Intent::Go(Page::Import)), ask(Intent::Import(ImportWish::Paste(table.to_owned()))), Settle])
    };
    let together = |rest: &[Do]| sample(&[&sessions()[..], rest].concat());
    let toggle = ask(Intent::Joint(JointAct::Toggle(session_id(1))));
    let mut holding = together(&[ask(Intent::Go(Page::Session(session_id(1)))), toggle, Wait(125)]);
    holding.extend([Press(Key::Num1), Press(Key::Num1), Press(Key::Num2), Press(Key::Num3)]);
    // Three versions, each with something new.
    let worked = |rest: &[Do]| {
        let steps = [Settle, Wait(90), Of(steps_back), Settle, Wait(90), Of(takes_one_away), Settle, Wait(90)];
        sample(&[&steps[..], &[Of(goes), Settle], rest].concat())
    };
    let versions = worked(&[ask(Intent::Go(Page::Versions)), Settle, Settle]);
    vec![
        ("welcome", vec![]),
        ("versions", versions.clone()),
        ("versions-look", [&versions[..], &[Click("Se versjonen fra i dag 14.02")]].concat()),
        ("file-edited", worked(&[Reopen(|text| text.replace("Ingrid Dahl", "Ingrid Dahl Moen"))])),
        ("file-damaged", worked(&[Reopen(|text| text[..text.len() * 2 / 3].to_owned())])),
        ("overview", go(Page::Overview)),
        ("others-in-use", sample(&[Do::Other(others::has)])),
        ("others-read-only", sample(&[Do::Other(others::has), Click("Åpne bare for lesing")])),
        ("others-clashes", sample(&[Do::Other(others::changes)])),
        ("others-unreadable", sample(&[Do::Other(others::breaks)])),
        ("others-copy", sample(&[Do::Other(others::copies)])),
        ("others-copy-merged", sample(&[Do::Other(others::copies), Click("Slå sammen"), Settle])),
        ("prepare", go(Page::Prepare)),
        ("plan-first", go(Page::Plan(MeetingKind::First))),
        ("plan-second", go(Page::Plan(MeetingKind::Second))),
        ("attendance", go(Page::Attendance(MeetingKind::Second))),
        ("ready", present(MeetingKind::First)),
        ("reading", reading.clone()),
        ("seldom", after(&[&vec![Press(Key::Tab); 7][..], &[Press(Key::Enter)]].concat())),
        ("question", after(&[Press(Key::S), Wait(12)])),
        ("paused", after(&[Press(Key::P)])),
        ("overtime", after(&[Wait(90)])),
        ("ended", after(&[Press(Key::Escape)])),
        ("closing", after(&[Press(Key::Escape), Wait(1), ask(Intent::Finish)])),
        ("discussion", discussion),
        ("people", go(Page::People(people))),
        ("people-panel", [&go(Page::People(people))[..], &[Press(Key::ArrowDown), Press(Key::Enter)]].concat()),
        ("people-conflict", sample(&[Of(steps_back), Of(|unit| Intent::OpenPerson(named(unit, "Ingrid Dahl").id))])),
        ("people-modules", sample(&[Of(takes_one_away), Of(|unit| Intent::OpenPerson(named(unit, "Elif Yilmaz").id))])),
        (
            "people-modules-choose",
            sample(&[
                Of(takes_one_away),
                Of(|unit| Intent::OpenPerson(named(unit, "Elif Yilmaz").id)),
                Click("Velg moduler selv"),
            ]),
        ),
        ("reminder", sample(&[Click("Send påminnelse")])),
        (
            "reminder-one",
            sample(&[Of(|unit| Intent::OpenPerson(named(unit, "Ola Nordmann").id)), Click("Send påminnelse")]),
        ),
        ("people-add", vec![ask(Intent::NewUnit("Servicetorget".to_owned())), Click("Legg til")]),
        ("people-empty", vec![ask(Intent::NewUnit("Servicetorget".to_owned()))]),
        ("people-paste", vec![ask(Intent::NewUnit("Servicetorget".to_owned())), Press(Key::Enter)]),
        (
            "people-notice",
            [&go(Page::People(people))[..], &[Press(Key::ArrowDown), Press(Key::Enter), Press(Key::Num2)]].concat(),
        ),
        ("round-start", go(Page::Round)),
        ("round", round(&reads[..10])),
        ("round-end", round(&[&reads[..], &vec![Press(Key::Num2); 12]].concat())),
        ("people-several", [&go(Page::People(people))[..], &[Press(Key::ArrowDown), Shift(Key::End)]].concat()),
        ("people-catch-up", go(Page::People(PeopleFilter::CatchUp))),
        (
            "people-catch-up-panel",
            [&go(Page::People(PeopleFilter::CatchUp))[..], &[Press(Key::ArrowDown), Press(Key::Enter)]].concat(),
        ),
        ("talk-ready", sample(&[Talk(MeetingKind::First, 1)])),
        ("talk-reading", talk(MeetingKind::First, 1, 12)),
        ("talk-group", talk(MeetingKind::First, 3, 9)),
        ("talk-topic", talk(MeetingKind::Second, 1, 10)),
        ("talk-ended", [&talk(MeetingKind::First, 1, 3)[..], &[Press(Key::Escape)]].concat()),
        ("import", go(Page::Import)),
        ("import-columns", go_paste(UNKNOWN)),
        ("import-pick", [&go_paste(UNKNOWN)[..], &vec![Press(Key::Tab); 4][..], &[Press(Key::Enter)]].concat()),
        ("import-preview", go_paste(REPORT)),
        ("import-question", [&go_paste(REPORT)[..], &[Press(Key::Enter)]].concat()),
        ("import-employees", go_paste(EMPLOYEES)),
        ("import-teams", go_paste(TEAMS)),
        ("video", go(Page::Video)),
        ("together-empty", go(Page::Together)),
        ("together-list", together(&[ask(Intent::Go(Page::Together))])),
        ("together-plan", go_and_plan()),
        ("together-ready", together(&[ask(Intent::Go(Page::Session(session_id(1))))])),
        ("together-hold", holding.clone()),
        ("together-banner", [&holding[..], &[ask(Intent::Go(Page::Reports))]].concat()),
        ("together-attendance", together(&[ask(Intent::Go(Page::Session(session_id(2))))])),
        ("reports", go(Page::Reports)),
        ("export", go(Page::People(people)).into_iter().chain([ask(Intent::AskExport)]).collect()),
        ("cycle", sample(&[ask(Intent::Go(Page::Settings)), ask(Intent::AskNewCycle)])),
        ("cycle-past", sample(&[ask(Intent::NewCycle(None)), ask(Intent::Go(Page::Reports))])),
        ("cycle-closed", sample(&[ask(Intent::NewCycle(None)), ask(Intent::OpenPast(RecordId(Uuid::from_u128(1))))])),
        ("settings", go(Page::Settings)),
        ("settings-files", [&go(Page::Settings)[..], &[Focus("Åpne mappen med: Inn")]].concat()),
        ("deletion-near", vec![ask(Intent::NewUnit("Servicetorget".to_owned())), Of(deleted_soon), go_overview()]),
        ("erase", sample(&[ask(Intent::AskErase(None))])),
        ("erase-certain", sample(&[ask(Intent::AskErase(None)), Click("Gå videre")])),
        ("erased", sample(&[ask(Intent::AskErase(None)), Click("Gå videre"), Click("Slett Hjemme")])),
        ("forget", sample(&[Of(|unit| Intent::AskForget(named(unit, "Ola Nordmann").id))])),
        (
            "take-out",
            sample(&[
                Of(|unit| Intent::OpenPerson(named(unit, "Ola Nordmann").id)),
                Focus("Ta ut alt"),
                Press(Key::Enter),
            ]),
        ),
        (
            "remove",
            sample(&[
                Of(|unit| Intent::OpenPerson(named(unit, "Ola Nordmann").id)),
                Focus("Slett,"),
                Press(Key::Enter),
            ]),
        ),
    ]
}

fn go_overview() -> Do {
    ask(Intent::Go(Page::Overview))
}

/// The unit is to be deleted in a week.
fn deleted_soon(unit: &Unit) -> Intent {
    let on = NaiveDate::from_ymd_opt(2026, 11, 28).expect("a day");
    Intent::Change(Change::SetDetails(unit.details.with_deletion(on, "")))
}

/// The id of a session together in the pictures.
fn session_id(number: u128) -> RecordId {
    RecordId(Uuid::from_u128(0xabc0 + number))
}

/// Two sessions together that are planned, and one that was held.
fn sessions() -> Vec<Do> {
    let programme = Programme::built_in(Language::Bokmal).expect("the pack");
    let today = NaiveDate::from_ymd_opt(2026, 11, 21).expect("a day");
    let session = |number: u128, subject: Subject, days: u64, minutes: u16| {
        let dilemma = match &subject {
            Subject::Module(id) => programme.module(id).and_then(|module| module.dilemma.clone()),
            Subject::Film(id) => programme.film(id).and_then(|film| film.dilemma.clone()),
        };
        ask(Intent::Change(Change::PlanSession(JointSession {
            id: session_id(number),
            subject,
            dilemma: dilemma.unwrap_or_default(),
            date: Some(today + chrono::Days::new(days)),
            time: NaiveTime::from_hms_opt(14, 30, 0),
            minutes,
            attendance: Vec::new(),
            held: None,
        })))
    };
    let started = DateTime::parse_from_rfc3339("2026-11-18T14:33:00+01:00").expect("a time");
    vec![
        session(1, Subject::Module("basic-privacy".into()), 0, 30),
        session(2, Subject::Module("cyber-crime".into()), 0, 30),
        session(3, Subject::Film("film-2".into()), 12, 15),
        ask(Intent::Change(Change::HoldSession(session_id(2), JointHeld { started, seconds: 1450 }))),
    ]
}

/// The form for a new session.
fn go_and_plan() -> Vec<Do> {
    vec![ask(Intent::OpenSample), ask(Intent::Go(Page::Together)), Press(Key::Enter)]
}
