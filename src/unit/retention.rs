//! When a unit's file is to be deleted, and where a person's name stands that is not theirs to change.

use chrono::{Days, Months, NaiveDate};
use serde::Serialize;

use super::{Details, MeetingId, Person, PersonId, RecordId, Unit};

/// So many days before the day of deletion the leader is reminded of it.
pub const DELETION_NOTICE_DAYS: u64 = 14;

/// How long after the deadline the file is kept, in months.
const AFTER_DEADLINE: u32 = 3;
/// How long the file is kept after the cycle began where there is no deadline, in months.
const WITHOUT_DEADLINE: u32 = 9;

impl Details {
    /// When it is proposed that the file is deleted: three months after the deadline, or nine months after the cycle
    /// began where there is none.
    pub fn proposed_deletion(&self) -> NaiveDate {
        let (from, months) =
            self.deadline.map_or((self.started, WITHOUT_DEADLINE), |deadline| (deadline, AFTER_DEADLINE));
        from.checked_add_months(Months::new(months)).unwrap_or(from)
    }

    /// The details with another deadline. A day of deletion that was only proposed moves with it; one the leader has
    /// chosen stays, with its reason.
    #[must_use = "the details are not changed"]
    pub fn with_deadline(&self, deadline: Option<NaiveDate>) -> Self {
        let proposed = self.delete_on == self.proposed_deletion();
        let details = Self { deadline, ..self.clone() };
        if proposed { details.with_proposed_deletion() } else { details }
    }

    /// The details with the day of deletion that is proposed, which needs no reason.
    #[must_use = "the details are not changed"]
    pub fn with_proposed_deletion(&self) -> Self {
        Self { delete_on: self.proposed_deletion(), delete_reason: None, ..self.clone() }
    }

    /// The details with a day of deletion of the leader's own, and why. An empty reason is none.
    #[must_use = "the details are not changed"]
    pub fn with_deletion(&self, on: NaiveDate, reason: &str) -> Self {
        let reason = Some(reason.trim().to_owned()).filter(|reason| !reason.is_empty());
        let details = Self { delete_on: on, delete_reason: reason, ..self.clone() };
        if on == self.proposed_deletion() { details.with_proposed_deletion() } else { details }
    }

    /// Whether nothing but the day of deletion and its reason is other than in `before`.
    pub(super) fn only_moves_deletion(&self, before: &Self) -> bool {
        let delete_reason = self.delete_reason.clone();
        *self == Self { delete_on: self.delete_on, delete_reason, ..before.clone() }
    }

    /// Whether going from `before` to this keeps the file longer than is proposed, without saying why.
    pub(super) fn keeps_longer_unexplained(&self, before: &Self) -> bool {
        let longer = self.delete_on > before.delete_on && self.delete_on > self.proposed_deletion();
        longer && self.delete_reason.as_deref().is_none_or(|reason| reason.trim().is_empty())
    }

    /// Whether the leader is to be reminded on `today` that the file is to be deleted.
    pub fn deletion_is_near(&self, today: NaiveDate) -> bool {
        deletion_is_near(self.delete_on, today)
    }
}

/// Whether a day of deletion is so near on `today` that the leader is reminded of it, or past.
pub fn deletion_is_near(delete_on: NaiveDate, today: NaiveDate) -> bool {
    today.checked_add_days(Days::new(DELETION_NOTICE_DAYS)).is_none_or(|soon| delete_on <= soon)
}

/// Where text of the leader's own holds somebody's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Mention {
    /// The unit's name.
    UnitName,
    /// Why the file is deleted on another day than proposed.
    DeleteReason,
    /// The note or the topic of a meeting.
    Meeting(MeetingId),
    /// What is talked about in a session together.
    Session(RecordId),
    /// A discussion topic of the leader's own.
    Topic(RecordId),
    /// A film's title or link.
    Film,
}

impl Unit {
    /// Where text that the leader has written holds this person's name, address or number. What is recorded about the
    /// person is not looked at: it goes with them. Each place stands once.
    pub fn mentions_of(&self, person: &Person) -> Vec<Mention> {
        let wanted = Wanted::of(person);
        let mut found = Vec::new();
        let mut look = |texts: &[Option<&str>], at: Mention| {
            if texts.iter().flatten().any(|text| wanted.stands_in(text)) {
                found.push(at);
            }
        };
        look(&[Some(&self.details.name)], Mention::UnitName);
        look(&[self.details.delete_reason.as_deref()], Mention::DeleteReason);
        for meeting in &self.meetings {
            let topic = meeting.topic.as_ref().map(super::TopicChoice::question);
            look(&[Some(&meeting.note), topic], Mention::Meeting(meeting.id));
        }
        for session in &self.sessions {
            look(&[Some(&session.dilemma)], Mention::Session(session.id));
        }
        for topic in &self.preparation.topics {
            look(&[Some(&topic.question)], Mention::Topic(topic.id));
        }
        for film in &self.preparation.own_films {
            look(&[Some(&film.title), film.link.as_deref()], Mention::Film);
        }
        found.dedup();
        found
    }
}

impl Unit {
    /// Takes somebody away with all that is recorded about them, without a word about it in the history: for earlier
    /// versions, which tell of another day. Returns whether they were there.
    pub fn forget(&mut self, id: PersonId) -> bool {
        let before = self.people.len();
        self.people.retain(|person| person.id != id);
        for meeting in &mut self.meetings {
            meeting.attendance.retain(|entry| entry.person != id);
        }
        for session in &mut self.sessions {
            session.attendance.retain(|entry| entry.person != id);
        }
        self.observations.retain(|reading| reading.person != id);
        self.catch_ups.retain(|record| record.person != id);
        self.reminders.retain(|record| record.person != id);
        self.reading_order.retain(|person| *person != id);
        if let Some(round) = &mut self.round {
            round.people.retain(|person| *person != id);
            round.answers.retain(|answer| answer.person != id);
        }
        self.history.retain_mut(|entry| {
            let about = entry.people.contains(&id);
            entry.people.retain(|person| *person != id);
            !about || !entry.people.is_empty()
        });
        self.people.len() < before
    }
}

/// What is looked for: a person's names, address and number, in small letters.
struct Wanted {
    /// First and last name, each of which says who is meant.
    names: Vec<String>,
    address: Option<String>,
    number: Option<String>,
}

impl Wanted {
    fn of(person: &Person) -> Self {
        let words: Vec<String> = words(&person.name).collect();
        let ends = [words.first(), words.last().filter(|_| words.len() > 1)];
        let names = ends.into_iter().flatten().filter(|word| word.chars().count() > 1).cloned().collect();
        let small = |text: &Option<String>| {
            text.as_deref().map(|text| text.trim().to_lowercase()).filter(|text| !text.is_empty())
        };
        Self { names, address: small(&person.email), number: small(&person.employee_number) }
    }

    fn stands_in(&self, text: &str) -> bool {
        words(text).any(|word| {
            let genitive = word.strip_suffix('s');
            self.names.iter().any(|name| *name == word || genitive == Some(name))
        }) || self.address.as_ref().is_some_and(|address| text.to_lowercase().contains(address))
            || self.number.as_ref().is_some_and(|number| words(text).any(|word| word == *number))
    }
}

/// The words of a text in small letters.
fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    let parts = text.split(|sign: char| !sign.is_alphanumeric() && sign != '-');
    parts.map(|word| word.trim_matches('-').to_lowercase()).filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn date(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    fn details() -> Details {
        Unit::new(Uuid::from_u128(1), "Skogly", date(2026, 11, 1)).details
    }

    #[test]
    fn deletion_is_proposed_three_months_after_the_deadline() {
        let set = details().with_deadline(Some(date(2026, 12, 18)));
        assert_eq!(set.delete_on, date(2027, 3, 18));
        let moved = set.with_deadline(Some(date(2027, 1, 31)));
        assert_eq!(moved.delete_on, date(2027, 4, 30), "April has no 31st");
        assert_eq!(moved.with_deadline(None).delete_on, date(2027, 8, 1));
    }

    #[test]
    fn a_day_of_deletion_that_the_leader_chose_stays_with_its_reason() {
        let own = details().with_deletion(date(2027, 1, 1), " Ny leder overtar ");
        let later = own.with_deadline(Some(date(2026, 12, 18)));
        assert_eq!(later.delete_on, date(2027, 1, 1));
        assert_eq!(later.delete_reason.as_deref(), Some("Ny leder overtar"));
        assert_eq!(later.with_proposed_deletion().delete_reason, None);
        assert_eq!(later.with_deletion(date(2027, 3, 18), "Uten grunn").delete_reason, None, "it is the proposal");
    }

    #[test]
    fn the_leader_is_reminded_from_fourteen_days_before() {
        let kept = details().with_deletion(date(2027, 3, 18), "");
        assert!(!kept.deletion_is_near(date(2027, 3, 3)));
        assert!(kept.deletion_is_near(date(2027, 3, 4)));
        assert!(kept.deletion_is_near(date(2027, 4, 1)));
    }

    #[test]
    fn a_name_is_found_where_it_says_who_is_meant() {
        let mut person = Person::named(PersonId(Uuid::from_u128(9)), "Kari Marie Nordmann-Lie");
        person.email = Some("Kari@kommune.example".to_owned());
        person.employee_number = Some("0047".to_owned());
        let wanted = Wanted::of(&person);
        for text in
            ["Snakk med kari.", "Karis spørsmål", "NORDMANN-LIE kommer", "skriv til kari@kommune.example", "nr. 0047"]
        {
            assert!(wanted.stands_in(text), "{text}");
        }
        for text in ["Karin spurte", "Marie spurte", "nr. 10047", "ingen navn", ""] {
            assert!(!wanted.stands_in(text), "{text}");
        }
    }
}
