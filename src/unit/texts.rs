//! Every text that a change would put into the unit.

use super::{Change, Details, JointSession, Meeting, OwnFilm, OwnTopic, Person, TopicChoice, Unit};

impl Change {
    /// Everything in the change that somebody may have written. Names of ids, and titles that the content pack has for
    /// what was held, are no such texts. Each kind is taken apart field by field: a new field is thought of here, or it
    /// does not compile.
    pub fn texts(&self) -> Vec<&str> {
        match self {
            Self::SetDetails(details) => of_details(details),
            Self::AddPeople(people) => people.iter().flat_map(of_person).collect(),
            Self::EditPerson(person) => of_person(person),
            Self::EditFilm(film) => of_film(film),
            Self::WriteTopic(OwnTopic { id: _, question }) => vec![question],
            Self::PlanMeeting(meeting) => of_meeting(meeting),
            Self::PlanSession(session) => of_session(session),
            Self::Import { kind, changes } => {
                std::iter::once(kind.as_str()).chain(changes.iter().flat_map(Self::texts)).collect()
            }
            Self::Become { unit, event: _ } => of_unit(unit),
            Self::RemovePerson(_)
            | Self::SetLeave(..)
            | Self::SetDeparture(..)
            | Self::ReadStatus { .. }
            | Self::ConfirmStatus { .. }
            | Self::MarkModule(..)
            | Self::MarkFilm(..)
            | Self::RemoveTopic(_)
            | Self::AddRehearsal(_)
            | Self::SetAttendance { .. }
            | Self::HoldMeeting(..)
            | Self::CatchUp { .. }
            | Self::Decide { .. }
            | Self::SetReadingOrder(_)
            | Self::BeginRound { .. }
            | Self::AnswerInRound { .. }
            | Self::EndRound
            | Self::AttendSession { .. }
            | Self::HoldSession(..)
            | Self::RemoveSession(_)
            | Self::Remind { .. } => Vec::new(),
        }
    }
}

fn of_details(details: &Details) -> Vec<&str> {
    let Details { name, started: _, deadline: _, delete_on: _, delete_reason, sample: _, closed: _ } = details;
    [Some(name), delete_reason.as_ref()].into_iter().flatten().map(String::as_str).collect()
}

fn of_unit(unit: &Unit) -> Vec<&str> {
    let mut texts = of_details(&unit.details);
    texts.extend(unit.people.iter().flat_map(of_person));
    texts.extend(unit.preparation.own_films.iter().flat_map(of_film));
    texts.extend(unit.preparation.topics.iter().map(|topic| topic.question.as_str()));
    texts.extend(unit.meetings.iter().flat_map(of_meeting));
    texts.extend(unit.sessions.iter().flat_map(of_session));
    texts
}

fn of_person(person: &Person) -> Vec<&str> {
    let Person {
        id: _,
        name,
        email,
        employee_number,
        profiles: _,
        modules_by_hand: _,
        joined: _,
        leave: _,
        departure: _,
    } = person;
    [Some(name), email.as_ref(), employee_number.as_ref()].into_iter().flatten().map(String::as_str).collect()
}

fn of_film(film: &OwnFilm) -> Vec<&str> {
    let OwnFilm { film: _, title, link, seconds: _ } = film;
    [Some(title), link.as_ref()].into_iter().flatten().map(String::as_str).collect()
}

fn of_meeting(meeting: &Meeting) -> Vec<&str> {
    let Meeting { id: _, kind: _, date: _, time: _, form: _, film: _, topic, attendance: _, note, held: _ } = meeting;
    topic.iter().map(TopicChoice::question).chain([note.as_str()]).collect()
}

fn of_session(session: &JointSession) -> Vec<&str> {
    let JointSession { id: _, subject: _, dilemma, date: _, time: _, minutes: _, attendance: _, held: _ } = session;
    vec![dilemma]
}
