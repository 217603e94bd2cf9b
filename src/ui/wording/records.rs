//! Records of a unit, their fields and what stands in them, in words: for comparing two versions.

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::{attendance, form, meeting, source, status};
use crate::programme::{FilmId, ModuleId, Programme};
use crate::ui::dates;
use crate::ui::texts::Texts;
use crate::unit::{DepartureKind, Field, PersonId, RecordId, RecordKey, ReminderTone, Subject, Unit, Value, Verdict};

/// What records are worded with.
#[derive(Clone, Copy)]
pub struct Wording<'a> {
    /// The texts of the chosen language.
    pub tx: &'a Texts,
    /// The content pack.
    pub programme: &'a Programme,
    /// Today.
    pub today: NaiveDate,
    /// The versions of the unit where names are looked up, in this order.
    pub units: [&'a Unit; 2],
}

impl Wording<'_> {
    /// What a record is called, without whom it is about: «Avlesning», «Første møte», «Oppmøte».
    pub fn record(&self, key: &RecordKey) -> String {
        let tx = self.tx;
        match key {
            RecordKey::Details => tx.t("record-details"),
            RecordKey::ModuleDone(module) => tx.f("record-module-done", &[("module", (&self.module(module)).into())]),
            RecordKey::FilmSeen(film) => tx.f("record-film-seen", &[("film", (&self.film(film)).into())]),
            RecordKey::Rehearsal(_) => tx.t("record-rehearsal"),
            RecordKey::Topic(_) => tx.t("record-topic"),
            RecordKey::OwnFilm(film) => self.film(film),
            RecordKey::Person(_) => tx.t("record-person"),
            RecordKey::Profile(..) => tx.t("record-profile"),
            RecordKey::ModuleByHand(_, module) => self.module(module),
            RecordKey::Meeting(id) => self.meeting(id.0).unwrap_or_else(|| tx.t("record-meeting")),
            RecordKey::Attended(id, _) => {
                let name = self.meeting(id.0).unwrap_or_else(|| tx.t("record-meeting"));
                tx.f("record-attended", &[("meeting", (&name).into())])
            }
            RecordKey::Observation(_) => tx.t("record-reading"),
            RecordKey::CatchUp(_) => tx.t("record-catch-up"),
            RecordKey::Reminder(_) => tx.t("record-reminder"),
            RecordKey::ReadingOrder => tx.t("record-order"),
            RecordKey::Round(_) | RecordKey::InRound(..) | RecordKey::Answer(..) => tx.t("record-round"),
            RecordKey::Session(_) => tx.t("record-session"),
            RecordKey::AttendedSession(..) => {
                let name = tx.t("record-session");
                tx.f("record-attended", &[("meeting", (&name).into())])
            }
            RecordKey::Past(_) => tx.t("record-past"),
            RecordKey::History(_) | RecordKey::Involved(..) => tx.t("record-history"),
        }
    }

    /// What a field is called.
    pub fn field(&self, field: Field) -> String {
        let tx = self.tx;
        match field {
            Field::Name => tx.t("field-name"),
            Field::Started | Field::StartedCount => tx.t("field-started"),
            Field::Deadline => tx.t("field-deadline"),
            Field::DeleteOn => tx.t("field-delete-on"),
            Field::DeleteReason => tx.t("field-delete-reason"),
            Field::Sample => tx.t("field-sample"),
            Field::Closed => tx.t("field-closed"),
            Field::Email => tx.t("field-email"),
            Field::EmployeeNumber => tx.t("field-number"),
            Field::Joined => tx.t("field-joined"),
            Field::Leave => tx.t("field-leave"),
            Field::Departure => tx.t("field-departure"),
            Field::Takes => tx.t("field-takes"),
            Field::Kind => tx.t("record-meeting"),
            Field::Date | Field::On | Field::At => tx.t("field-date"),
            Field::Time => tx.t("field-time"),
            Field::Form => tx.t("field-form"),
            Field::Film => tx.t("field-film"),
            Field::Topic | Field::Question | Field::Dilemma => tx.t("field-topic"),
            Field::Note => tx.t("field-note"),
            Field::Held => tx.t("field-held"),
            Field::Attendance => tx.t("field-attendance"),
            Field::Person => tx.t("record-person"),
            Field::Status | Field::Before => tx.t("field-status"),
            Field::Module => tx.t("field-module"),
            Field::Source => tx.t("field-source"),
            Field::Verdict => tx.t("field-verdict"),
            Field::Seconds | Field::Minutes => tx.t("field-length"),
            Field::Tone => tx.t("follow-tone"),
            Field::Pace => tx.t("field-pace"),
            Field::Title => tx.t("field-title"),
            Field::Link => tx.t("field-link"),
            Field::Order => tx.t("record-order"),
            Field::Reading => tx.t("record-reading"),
            Field::Subject => tx.t("field-subject"),
            Field::Counted => tx.t("field-counted"),
            Field::Completed => tx.t("field-completed"),
            Field::Event => tx.t("record-history"),
        }
    }

    /// What stands in a field.
    pub fn value(&self, value: &Value) -> String {
        let tx = self.tx;
        match value {
            Value::Nothing => tx.t("value-nothing"),
            Value::Text(text) if text.trim().is_empty() => tx.t("value-nothing"),
            Value::Text(text) => text.clone(),
            Value::Number(number) => number.to_string(),
            Value::Yes(yes) => tx.t(if *yes { "value-yes" } else { "value-no" }),
            Value::Day(day) => self.day(*day),
            Value::Time(time) => dates::clock(*time, tx.language()),
            Value::Moment(at) => self.moment(*at),
            Value::Leave(leave) => {
                let from = self.day(leave.from);
                match leave.until {
                    Some(until) => {
                        let until = self.day(until);
                        tx.f("value-from-until", &[("from", (&from).into()), ("until", (&until).into())])
                    }
                    None => tx.f("value-from", &[("from", (&from).into())]),
                }
            }
            Value::Departure(departure) => {
                let day = self.day(departure.on);
                let key = match departure.kind {
                    DepartureKind::Left => "value-left",
                    DepartureKind::Moved => "value-moved",
                };
                tx.f(key, &[("date", (&day).into())])
            }
            Value::Kind(kind) => meeting(tx, *kind),
            Value::Form(it) => form(tx, *it),
            Value::Topic(topic) => topic.question().to_owned(),
            Value::Held(held) => self.held(held.started, held.actual_seconds),
            Value::JointHeld(held) => self.held(held.started, held.seconds),
            Value::Attendance(it) => attendance(tx, Some(*it)).2,
            Value::Person(person) => self.person(*person),
            Value::People(people) => tx.n("people-count", people.len()),
            Value::Record(id) => self.meeting(id.0).unwrap_or_else(|| self.reading(*id)),
            Value::Module(module) | Value::Subject(Subject::Module(module)) => self.module(module),
            Value::Film(film) | Value::Subject(Subject::Film(film)) => self.film(film),
            Value::Status(it) => status(tx, Some(*it)).2,
            Value::Source(it) => source(tx, it, self.programme),
            Value::Verdict(Verdict::Open) => tx.t("value-open"),
            Value::Verdict(Verdict::Stands) => tx.t("value-stands"),
            Value::Verdict(Verdict::SetAside) => tx.t("value-set-aside"),
            Value::Tone(ReminderTone::First) => tx.t("follow-tone-first"),
            Value::Tone(ReminderTone::Second) => tx.t("follow-tone-second"),
            Value::Event(_) => tx.t("record-history"),
        }
    }

    /// Somebody's name in the versions; empty for somebody who is in neither.
    pub fn person(&self, id: PersonId) -> String {
        let found = self.units.iter().find_map(|unit| unit.person(id));
        found.map(|person| person.name.clone()).unwrap_or_default()
    }

    fn day(&self, day: NaiveDate) -> String {
        dates::day(day, self.today, self.tx.language())
    }

    fn moment(&self, at: DateTime<FixedOffset>) -> String {
        let (day, time) = (self.day(at.date_naive()), dates::clock(at.time(), self.tx.language()));
        self.tx.f("in-use-since", &[("day", (&day).into()), ("time", (&time).into())])
    }

    fn held(&self, started: DateTime<FixedOffset>, seconds: u32) -> String {
        let (when, length) = (self.moment(started), dates::length(u64::from(seconds)));
        self.tx.f("value-held", &[("when", (&when).into()), ("length", (&length).into())])
    }

    fn meeting(&self, id: uuid::Uuid) -> Option<String> {
        let id = crate::unit::MeetingId(id);
        let found = self.units.iter().find_map(|unit| unit.meeting(id))?;
        Some(meeting(self.tx, found.kind))
    }

    fn reading(&self, id: RecordId) -> String {
        let found = self.units.iter().find_map(|unit| unit.observation(id));
        found.map_or_else(|| self.tx.t("record-reading"), |reading| status(self.tx, Some(reading.status)).2)
    }

    fn module(&self, id: &ModuleId) -> String {
        self.programme.module(id).map_or_else(|| id.as_str().to_owned(), |module| module.title.clone())
    }

    fn film(&self, id: &FilmId) -> String {
        self.programme.film(id).map_or_else(|| id.as_str().to_owned(), |film| film.title.clone())
    }
}
