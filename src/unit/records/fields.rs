//! The fields of every record and what stands in them, so that two versions can be compared and merged field by field.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime};
use serde::Serialize;

use crate::programme::{FilmId, MeetingKind, ModuleId};
use crate::unit::{
    Attendance, CatchUp, Departure, Details, Event, Held, HistoryEntry, JointHeld, JointSession, Leave, Meeting,
    MeetingForm, Observation, OwnFilm, OwnTopic, PastCycle, Person, PersonId, RecordId, Rehearsal, ReminderSent,
    ReminderTone, Round, RoundAnswer, Source, Status, Subject, TopicChoice, Verdict,
};

/// A field of a record. One name serves every kind of record that has such a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// The unit's or a person's name.
    Name,
    /// The day a cycle was made.
    Started,
    /// When everyone is to have completed.
    Deadline,
    /// When the file is to be deleted.
    DeleteOn,
    /// Why the file is deleted on another day than the proposed one.
    DeleteReason,
    /// Whether the people are made up.
    Sample,
    /// When the cycle was closed.
    Closed,
    /// A work e-mail address.
    Email,
    /// An employee number.
    EmployeeNumber,
    /// The day a person came to the unit.
    Joined,
    /// A leave of absence.
    Leave,
    /// When and how a person left the unit.
    Departure,
    /// Whether a module decided by hand is taken.
    Takes,
    /// Which of the two meetings.
    Kind,
    /// A planned day.
    Date,
    /// A planned time of day.
    Time,
    /// How people take part.
    Form,
    /// The film that opens a meeting.
    Film,
    /// What to talk about.
    Topic,
    /// Notes from a meeting.
    Note,
    /// How a meeting or a session went.
    Held,
    /// How somebody took part.
    Attendance,
    /// Whom a record is about.
    Person,
    /// The day a record is about.
    On,
    /// A status that was read.
    Status,
    /// The module a reading is about.
    Module,
    /// Where a reading comes from.
    Source,
    /// What the leader has made of a reading.
    Verdict,
    /// A length in seconds.
    Seconds,
    /// How firm a reminder is.
    Tone,
    /// When something was recorded or ended.
    At,
    /// A pace in words a minute.
    Pace,
    /// A question to talk about.
    Question,
    /// A film's title.
    Title,
    /// A film's address.
    Link,
    /// The order of a list of people.
    Order,
    /// A person's status before a round.
    Before,
    /// The reading an answer made.
    Reading,
    /// What is gone through together.
    Subject,
    /// What is talked about after going through something together.
    Dilemma,
    /// A planned length in minutes.
    Minutes,
    /// How many were counted at the end of a cycle.
    Counted,
    /// How many had started at the end of a cycle.
    StartedCount,
    /// How many had completed at the end of a cycle.
    Completed,
    /// What happened.
    Event,
}

/// What stands in a field, with its own type so that it can be worded in any language.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub enum Value {
    /// Nothing.
    Nothing,
    /// Text.
    Text(String),
    /// A number.
    Number(u64),
    /// Yes or no.
    Yes(bool),
    /// A day.
    Day(NaiveDate),
    /// A time of day.
    Time(NaiveTime),
    /// A moment.
    Moment(DateTime<FixedOffset>),
    /// A leave.
    Leave(Leave),
    /// A departure.
    Departure(Departure),
    /// One of the two meetings.
    Kind(MeetingKind),
    /// How people take part.
    Form(MeetingForm),
    /// What to talk about.
    Topic(TopicChoice),
    /// How a meeting went.
    Held(Box<Held>),
    /// How a session together went.
    JointHeld(JointHeld),
    /// How somebody took part.
    Attendance(Attendance),
    /// A person.
    Person(PersonId),
    /// People in order.
    People(Vec<PersonId>),
    /// A record of another kind.
    Record(RecordId),
    /// A module.
    Module(ModuleId),
    /// A film.
    Film(FilmId),
    /// A status.
    Status(Status),
    /// Where a reading comes from.
    Source(Source),
    /// What a reading is worth.
    Verdict(Verdict),
    /// How firm a reminder is.
    Tone(ReminderTone),
    /// What is gone through.
    Subject(Subject),
    /// What happened.
    Event(Box<Event>),
}

impl Value {
    /// A text that orders values the same way wherever they come from. Something stands over nothing.
    pub(in super::super) fn rank(&self) -> (bool, String) {
        // A value that cannot be written cannot be saved either.
        (*self != Self::Nothing, ron::to_string(self).unwrap_or_default())
    }
}

/// Something that stands in a field.
pub(super) trait Shown {
    /// It as a value.
    fn value(&self) -> Value;
}

impl<T: Shown> Shown for Option<T> {
    fn value(&self) -> Value {
        self.as_ref().map_or(Value::Nothing, T::value)
    }
}

macro_rules! values {
    ($($kind:ty => |$it:ident| $made:expr),+ $(,)?) => {
        $(impl Shown for $kind {
            fn value(&self) -> Value {
                let $it = self;
                $made
            }
        })+
    };
}

values! {
    String => |it| Value::Text(it.clone()),
    u16 => |it| Value::Number(u64::from(*it)),
    u32 => |it| Value::Number(u64::from(*it)),
    usize => |it| Value::Number(*it as u64),
    bool => |it| Value::Yes(*it),
    NaiveDate => |it| Value::Day(*it),
    NaiveTime => |it| Value::Time(*it),
    DateTime<FixedOffset> => |it| Value::Moment(*it),
    Leave => |it| Value::Leave(it.clone()),
    Departure => |it| Value::Departure(it.clone()),
    MeetingKind => |it| Value::Kind(*it),
    MeetingForm => |it| Value::Form(*it),
    TopicChoice => |it| Value::Topic(it.clone()),
    Held => |it| Value::Held(Box::new(it.clone())),
    JointHeld => |it| Value::JointHeld(it.clone()),
    Attendance => |it| Value::Attendance(*it),
    PersonId => |it| Value::Person(*it),
    Vec<PersonId> => |it| Value::People(it.clone()),
    RecordId => |it| Value::Record(*it),
    ModuleId => |it| Value::Module(it.clone()),
    FilmId => |it| Value::Film(it.clone()),
    Status => |it| Value::Status(*it),
    Source => |it| Value::Source(it.clone()),
    Verdict => |it| Value::Verdict(*it),
    ReminderTone => |it| Value::Tone(*it),
    Subject => |it| Value::Subject(it.clone()),
    Event => |it| Value::Event(Box::new(it.clone())),
}

/// A record whose fields can be looked at and taken over one by one.
pub(super) trait Fields {
    /// Every field that is merged on its own.
    fn values(&self) -> Vec<(Field, Value)>;
    /// Takes one field over from another version of the same record.
    fn take(&mut self, field: Field, from: &Self);
}

/// Names every field of a record once. A field that is added to the record and not here does not compile.
///
/// `not` are the fields that say which record it is, and lists whose entries are records of their own.
macro_rules! fields {
    ($record:ident, not [$($not:ident),*], $($name:ident: $field:ident),* $(,)?) => {
        impl Fields for $record {
            fn values(&self) -> Vec<(Field, Value)> {
                let Self { $($not: _,)* $($name),* } = self;
                vec![$((Field::$field, Shown::value($name))),*]
            }

            fn take(&mut self, field: Field, from: &Self) {
                match field {
                    $(Field::$field => self.$name.clone_from(&from.$name),)*
                    _ => {}
                }
            }
        }
    };
}

fields!(Details, not [], name: Name, started: Started, deadline: Deadline, delete_on: DeleteOn,
    delete_reason: DeleteReason, sample: Sample, closed: Closed);
fields!(Person, not [id, profiles, modules_by_hand], name: Name, email: Email, employee_number: EmployeeNumber,
    joined: Joined, leave: Leave, departure: Departure);
fields!(Meeting, not [id, attendance], kind: Kind, date: Date, time: Time, form: Form, film: Film, topic: Topic,
    note: Note, held: Held);
fields!(Observation, not [id], person: Person, on: On, status: Status, module: Module, source: Source,
    verdict: Verdict);
fields!(CatchUp, not [id], person: Person, kind: Kind, on: On, seconds: Seconds);
fields!(ReminderSent, not [id], person: Person, on: On, tone: Tone);
fields!(Rehearsal, not [id], kind: Kind, at: At, seconds: Seconds, words_per_minute: Pace);
fields!(OwnTopic, not [id], question: Question);
fields!(OwnFilm, not [film], title: Title, link: Link, seconds: Seconds);
fields!(Round, not [began, answers], people: Order);
fields!(RoundAnswer, not [person], before: Before, reading: Reading, status: Status);
fields!(JointSession, not [id, attendance], subject: Subject, dilemma: Dilemma, date: Date, time: Time,
    minutes: Minutes, held: Held);
fields!(PastCycle, not [unit], started: Started, closed: Closed, deadline: Deadline, delete_on: DeleteOn,
    counted: Counted, started_count: StartedCount, completed: Completed);
fields!(HistoryEntry, not [id, people], at: At, event: Event);
