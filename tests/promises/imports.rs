//! What becomes of the tables leaders get: every file here is shaped after what the systems write.
#![expect(clippy::expect_used, clippy::unwrap_used, reason = "a test that cannot go on says so by failing")]

mod anything;
mod employees;
mod matching;
mod moodle;
mod other;
mod presence;
mod steps;

use std::sync::LazyLock;

use chrono::{DateTime, NaiveDate};
use moteklar::exchange::import::{
    Answers, Effect, Import, Mapping, MatchedBy, Preview, PreviewRow, Remembered, TableKind, Who, propose, recognise,
};
use moteklar::exchange::{Sheet, read_sheets, sheet_from_text};
use moteklar::programme::{Language, MeetingKind, Programme};
use moteklar::unit::{
    Attendance, Change, Held, Meeting, MeetingForm, MeetingId, Person, PersonId, Source, Stamp, Status, Step, Unit,
};
use uuid::Uuid;

/// Read once: the tests of any table go through thousands.
static BUILT_IN: LazyLock<Programme> = LazyLock::new(|| Programme::built_in(Language::Bokmal).unwrap());

/// A unit of four, a table, and the day the table was made.
struct Desk {
    unit: Unit,
    programme: Programme,
    sheet: Sheet,
    kind: TableKind,
    mapping: Mapping,
    read_on: NaiveDate,
    answers: Answers,
    next: u128,
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn id(number: u128) -> PersonId {
    PersonId(Uuid::from_u128(number))
}

const KJAERE: u128 = 1;
const AASE: u128 = 2;
const PER: u128 = 3;
const PIA: u128 = 4;

fn person(number: u128, name: &str, email: &str, employee_number: &str) -> Person {
    let filled = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    Person { email: filled(email), employee_number: filled(employee_number), ..Person::named(id(number), name) }
}

/// Four people, two of whom have no number, and a meeting on 12 November 2026.
fn unit() -> Unit {
    let mut unit = Unit::new(Uuid::from_u128(99), "Hjemmetjenesten nord", day("2026-10-01"));
    unit.people = vec![
        person(KJAERE, "Kjære Ødegård", "kjaere.odegard@bydel.example", "004711"),
        person(AASE, "Åse-Marie Sæther", "ase.saether@bydel.example", "004712"),
        person(PER, "Per Hansen", "per.hansen@bydel.example", ""),
        person(PIA, "Pia Hansen", "", ""),
    ];
    let planned = Meeting::planned(MeetingId(Uuid::from_u128(50)), MeetingKind::First);
    unit.meetings = vec![Meeting { date: Some(day("2026-11-12")), form: MeetingForm::Video, ..planned }];
    unit
}

impl Desk {
    fn with(sheet: Sheet) -> Self {
        let programme = BUILT_IN.clone();
        let kind = recognise(&sheet, &[]);
        let mapping = propose(&sheet, kind, &programme, &[]);
        let (unit, answers) = (unit(), Answers::default());
        Self { unit, programme, sheet, kind, mapping, read_on: day("2026-11-19"), answers, next: 1000 }
    }

    /// A table from a file in `tests/imports`, or one that the tests of tables have already.
    fn file(name: &str) -> Self {
        let tests = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
        let own = std::fs::read(tests.join("imports").join(name));
        let bytes = own.or_else(|_| std::fs::read(tests.join("tables").join(name))).expect("a file of the tests");
        Self::with(read_sheets(&bytes, &()).expect("a table").remove(0))
    }

    fn pasted(text: &str) -> Self {
        Self::with(sheet_from_text(text, &()).expect("a table"))
    }

    fn read_as(mut self, kind: TableKind) -> Self {
        self.kind = kind;
        self.mapping = propose(&self.sheet, kind, &self.programme, &[]);
        self
    }

    fn remembering(mut self, remembered: &[Remembered]) -> Self {
        self.kind = recognise(&self.sheet, remembered);
        self.mapping = propose(&self.sheet, self.kind, &self.programme, remembered);
        self
    }

    fn import(&self) -> Import<'_> {
        Import {
            sheet: &self.sheet,
            kind: self.kind,
            mapping: &self.mapping,
            unit: &self.unit,
            programme: &self.programme,
            read_on: self.read_on,
        }
    }

    fn preview(&self) -> Preview {
        self.import().preview(&self.answers, &()).expect("a preview")
    }

    /// The preview as lines.
    fn lines(&self) -> Vec<String> {
        self.preview().rows.iter().map(|row| self.line(row)).collect()
    }

    fn name_of(&self, id: PersonId) -> String {
        self.unit.person(id).map_or_else(|| "?".to_owned(), |person| person.name.clone())
    }

    /// `2 [x] Kari Nordmann = Kari Nordmann by Number: basic-security - Completed 2026-11-02`
    fn line(&self, row: &PreviewRow) -> String {
        let who = match &row.who {
            Who::Known(id, by) => {
                let name = self.name_of(*id);
                let by = if *by == MatchedBy::Answer { "answer".to_owned() } else { format!("{by:?}").to_lowercase() };
                if name == row.name { by } else { format!("{by} {name}") }
            }
            Who::New => "new".to_owned(),
            Who::Ask(among, doubt) => {
                let names: Vec<String> = among.iter().map(|id| self.name_of(*id)).collect();
                format!("{doubt:?} {}", names.join("/"))
            }
            Who::NoName => "no name".to_owned(),
        };
        let tick = if row.taken { "x" } else { " " };
        let mut line = format!("{} [{tick}] {} ({who})", row.place, row.name);
        for effect in &row.effects {
            line.push_str("; ");
            line.push_str(&effect_text(effect));
            line += if effect.doubtful() { "?" } else { "" };
            line += if row.takes(effect) || !row.taken { "" } else { " not taken" };
        }
        if let Some(earlier) = row.earlier {
            line.push_str("; also row ");
            line.push_str(&earlier.to_string());
        }
        if let Some(question) = row.question {
            line = format!("{line}; {question:?}");
        }
        line
    }

    fn change(&mut self) -> Option<Change> {
        let preview = self.preview();
        let mut next = self.next;
        let mut new_id = || {
            next += 1;
            Uuid::from_u128(next)
        };
        let change = self.import().change(&preview, &self.answers, &mut new_id);
        self.next = next;
        change
    }

    /// Takes in what is ticked.
    fn take_in(&mut self) -> Option<Step> {
        let change = self.change()?;
        let mut next = self.next + 100_000;
        let mut new_id = || {
            next += 1;
            Uuid::from_u128(next)
        };
        let at = DateTime::parse_from_rfc3339("2026-11-19T10:00:00+01:00").unwrap();
        let step = self.unit.apply(&change, &mut Stamp { at, new_id: &mut new_id }).expect("the change can be made");
        self.next = next;
        Some(step)
    }

    /// Records a reading by the leader.
    fn known(&mut self, person: u128, status: Status, module: Option<&str>, on: &str) {
        let change = Change::ReadStatus {
            people: vec![id(person)],
            status,
            module: module.map(Into::into),
            on: day(on),
            source: Source::LearningSystem,
        };
        self.make(&change);
    }

    fn make(&mut self, change: &Change) {
        let mut next = self.next;
        let mut new_id = || {
            next += 1;
            Uuid::from_u128(next)
        };
        let at = DateTime::parse_from_rfc3339("2026-11-10T10:00:00+01:00").unwrap();
        self.unit.apply(change, &mut Stamp { at, new_id: &mut new_id }).expect("the change can be made");
        self.next = next;
    }

    /// Holds the first meeting on 12 November.
    fn hold(&mut self) {
        let at = DateTime::parse_from_rfc3339("2026-11-12T09:00:00+01:00").unwrap();
        let held = Held {
            started: at,
            ended: at,
            planned_seconds: 120,
            actual_seconds: 120,
            question_seconds: 0,
            sections: Vec::new(),
            words_per_minute: None,
        };
        let meeting = self.unit.meetings[0].id;
        self.make(&Change::HoldMeeting(meeting, held));
    }

    fn attendance(&self, person: u128) -> Option<Attendance> {
        self.unit.meetings[0].attendance_of(id(person))
    }
}

fn or_dash<T: std::fmt::Debug>(value: Option<&T>) -> String {
    value.map_or_else(|| "-".to_owned(), |value| format!("{value:?}"))
}

fn effect_text(effect: &Effect) -> String {
    match effect {
        Effect::Add => "add".to_owned(),
        Effect::Rename { from, to } => format!("name {from} > {to}"),
        Effect::Email { from, to } => format!("email {} > {to}", from.as_deref().unwrap_or("-")),
        Effect::Number { from, to } => format!("number {} > {to}", from.as_deref().unwrap_or("-")),
        Effect::Status { module, from, to, on, .. } => {
            let module = module.as_ref().map_or("all", |module| module.as_str());
            format!("{module} {} > {to:?} {on}", or_dash(from.as_ref()))
        }
        Effect::Joined { from, to } => format!("joined {} > {to}", or_dash(from.as_ref())),
        Effect::Profile(profile) => format!("profile {}", profile.as_str()),
        Effect::Attendance { from, to, minutes, .. } => {
            let minutes = minutes.map_or_else(String::new, |minutes| format!(" {minutes} min"));
            format!("attendance {} > {to:?}{minutes}", or_dash(from.as_ref()))
        }
        Effect::Back => "back".to_owned(),
    }
}
