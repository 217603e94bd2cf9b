//! Taking a unit apart into records, and putting it together again.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::{Record, RecordKey};
use crate::programme::{ModuleId, ProfileId};
use crate::unit::{
    Attended, HistoryEntry, JointSession, Meeting, MeetingId, Person, PersonId, Preparation, RecordId, Round,
    RoundAnswer, Unit,
};

/// The records of a unit in the order they stand in it. The id and the schema are no records.
pub(in super::super) fn records_of(unit: &Unit) -> Vec<(RecordKey, Record)> {
    // Everything is named, so that what is added later cannot be left out.
    let Unit {
        schema: _,
        id: _,
        details,
        preparation,
        people,
        meetings,
        observations,
        catch_ups,
        reminders,
        reading_order,
        round,
        sessions,
        past,
        history,
    } = unit;
    let mut out = vec![
        (RecordKey::Details, Record::Details(Box::new(details.clone()))),
        (RecordKey::ReadingOrder, Record::Order(reading_order.clone())),
    ];
    preparation_of(preparation, &mut out);
    for person in people {
        person_of(person, &mut out);
    }
    for meeting in meetings {
        let own = Meeting { attendance: Vec::new(), ..meeting.clone() };
        out.push((RecordKey::Meeting(meeting.id), Record::Meeting(Box::new(own))));
        let there = meeting.attendance.iter();
        out.extend(there.map(|it| (RecordKey::Attended(meeting.id, it.person), Record::Attended(it.attendance))));
    }
    out.extend(
        observations.iter().map(|it| (RecordKey::Observation(it.id), Record::Observation(Box::new(it.clone())))),
    );
    out.extend(catch_ups.iter().map(|it| (RecordKey::CatchUp(it.id), Record::CatchUp(it.clone()))));
    out.extend(reminders.iter().map(|it| (RecordKey::Reminder(it.id), Record::Reminder(it.clone()))));
    if let Some(round) = round {
        round_of(round, &mut out);
    }
    for session in sessions {
        let own = JointSession { attendance: Vec::new(), ..session.clone() };
        out.push((RecordKey::Session(session.id), Record::Session(Box::new(own))));
        let there = session.attendance.iter();
        out.extend(
            there.map(|it| (RecordKey::AttendedSession(session.id, it.person), Record::Attended(it.attendance))),
        );
    }
    out.extend(past.iter().map(|it| (RecordKey::Past(it.unit), Record::Past(it.clone()))));
    for entry in history {
        let own = HistoryEntry { people: Vec::new(), ..entry.clone() };
        out.push((RecordKey::History(entry.id), Record::History(Box::new(own))));
        out.extend(entry.people.iter().map(|person| (RecordKey::Involved(entry.id, *person), Record::Mark)));
    }
    out
}

fn preparation_of(preparation: &Preparation, out: &mut Vec<(RecordKey, Record)>) {
    let Preparation { modules, films, rehearsals, topics, own_films } = preparation;
    out.extend(modules.iter().map(|it| (RecordKey::ModuleDone(it.clone()), Record::Mark)));
    out.extend(films.iter().map(|it| (RecordKey::FilmSeen(it.clone()), Record::Mark)));
    out.extend(rehearsals.iter().map(|it| (RecordKey::Rehearsal(it.id), Record::Rehearsal(it.clone()))));
    out.extend(topics.iter().map(|it| (RecordKey::Topic(it.id), Record::Topic(it.clone()))));
    out.extend(own_films.iter().map(|it| (RecordKey::OwnFilm(it.film.clone()), Record::OwnFilm(it.clone()))));
}

fn person_of(person: &Person, out: &mut Vec<(RecordKey, Record)>) {
    let own = Person { profiles: Vec::new(), modules_by_hand: Vec::new(), ..person.clone() };
    out.push((RecordKey::Person(person.id), Record::Person(Box::new(own))));
    let profiles = person.profiles.iter();
    out.extend(profiles.map(|it| (RecordKey::Profile(person.id, it.clone()), Record::Mark)));
    let by_hand = person.modules_by_hand.iter();
    out.extend(by_hand.map(|(it, takes)| (RecordKey::ModuleByHand(person.id, it.clone()), Record::ByHand(*takes))));
}

fn round_of(round: &Round, out: &mut Vec<(RecordKey, Record)>) {
    let own = Round { answers: Vec::new(), ..round.clone() };
    out.push((RecordKey::Round(round.began), Record::Round(own)));
    out.extend(round.people.iter().map(|it| (RecordKey::InRound(round.began, *it), Record::Mark)));
    let answers = round.answers.iter();
    out.extend(answers.map(|it| (RecordKey::Answer(round.began, it.person), Record::Answer(it.clone()))));
}

/// The parts of records, by the record they are part of.
#[derive(Default)]
struct Parts {
    profiles: BTreeMap<PersonId, Vec<ProfileId>>,
    by_hand: BTreeMap<PersonId, Vec<(ModuleId, bool)>>,
    attended: BTreeMap<MeetingId, Vec<Attended>>,
    attended_session: BTreeMap<RecordId, Vec<Attended>>,
    in_round: BTreeMap<NaiveDate, Vec<PersonId>>,
    answers: BTreeMap<NaiveDate, Vec<RoundAnswer>>,
    involved: BTreeMap<RecordId, Vec<PersonId>>,
}

impl Parts {
    /// Takes the parts out; what is left stands for itself.
    fn sort(records: Vec<(RecordKey, Record)>) -> (Self, Vec<(RecordKey, Record)>) {
        let mut parts = Self::default();
        let mut rest = Vec::new();
        for (key, record) in records {
            match (key, record) {
                (RecordKey::Profile(person, profile), _) => parts.profiles.entry(person).or_default().push(profile),
                (RecordKey::ModuleByHand(person, module), Record::ByHand(takes)) => {
                    parts.by_hand.entry(person).or_default().push((module, takes));
                }
                (RecordKey::Attended(meeting, person), Record::Attended(attendance)) => {
                    parts.attended.entry(meeting).or_default().push(Attended { person, attendance });
                }
                (RecordKey::AttendedSession(session, person), Record::Attended(attendance)) => {
                    parts.attended_session.entry(session).or_default().push(Attended { person, attendance });
                }
                (RecordKey::InRound(began, person), _) => parts.in_round.entry(began).or_default().push(person),
                (RecordKey::Answer(began, _), Record::Answer(answer)) => {
                    parts.answers.entry(began).or_default().push(answer);
                }
                (RecordKey::Involved(entry, person), _) => parts.involved.entry(entry).or_default().push(person),
                (key, record) => rest.push((key, record)),
            }
        }
        (parts, rest)
    }
}

/// Puts a unit together out of records in the order they are to stand in. `of` gives it its id and schema. Of several
/// rounds the one begun last is kept: there is only one at a time.
pub(in super::super) fn unit_of(of: &Unit, records: Vec<(RecordKey, Record)>) -> Unit {
    let (mut parts, rest) = Parts::sort(records);
    let mut unit = Unit::without_records(of.schema, of.id, of.details.clone());
    for (key, record) in rest {
        put(&mut unit, &mut parts, key, record);
    }
    let known: BTreeSet<PersonId> = unit.people.iter().map(|person| person.id).collect();
    unit.reading_order.retain(|person| known.contains(person));
    unit
}

fn put(unit: &mut Unit, parts: &mut Parts, key: RecordKey, record: Record) {
    match record {
        Record::Details(it) => unit.details = *it,
        Record::Order(people) => unit.reading_order = people,
        Record::Rehearsal(it) => unit.preparation.rehearsals.push(it),
        Record::Topic(it) => unit.preparation.topics.push(it),
        Record::OwnFilm(it) => unit.preparation.own_films.push(it),
        Record::Person(it) => {
            let profiles = parts.profiles.remove(&it.id).unwrap_or_default();
            let modules_by_hand = parts.by_hand.remove(&it.id).unwrap_or_default();
            unit.people.push(Person { profiles, modules_by_hand, ..*it });
        }
        Record::Meeting(it) => {
            let attendance = parts.attended.remove(&it.id).unwrap_or_default();
            unit.meetings.push(Meeting { attendance, ..*it });
        }
        Record::Observation(it) => unit.observations.push(*it),
        Record::CatchUp(it) => unit.catch_ups.push(it),
        Record::Reminder(it) => unit.reminders.push(it),
        Record::Round(it) if unit.round.as_ref().is_none_or(|round| round.began < it.began) => {
            unit.round = Some(round_with(it, parts));
        }
        Record::Session(it) => {
            let attendance = parts.attended_session.remove(&it.id).unwrap_or_default();
            unit.sessions.push(JointSession { attendance, ..*it });
        }
        Record::Past(it) => unit.past.push(it),
        Record::History(it) => {
            let people = parts.involved.remove(&it.id).unwrap_or_default();
            unit.history.push(HistoryEntry { people, ..*it });
        }
        Record::Mark => match key {
            RecordKey::ModuleDone(module) => {
                unit.preparation.modules.insert(module);
            }
            RecordKey::FilmSeen(film) => {
                unit.preparation.films.insert(film);
            }
            _ => {}
        },
        // A round that another has taken the place of. The rest are parts, which are sorted out before.
        Record::Round(_) | Record::ByHand(_) | Record::Attended(_) | Record::Answer(_) => {}
    }
}

/// The round with its people in its own order, and after them those whom the order does not name.
fn round_with(mut round: Round, parts: &mut Parts) -> Round {
    let members = parts.in_round.remove(&round.began).unwrap_or_default();
    let within: BTreeSet<PersonId> = members.iter().copied().collect();
    round.people.retain(|person| within.contains(person));
    let named: BTreeSet<PersonId> = round.people.iter().copied().collect();
    round.people.extend(members.into_iter().filter(|person| !named.contains(person)));
    round.answers = parts.answers.remove(&round.began).unwrap_or_default();
    round
}
