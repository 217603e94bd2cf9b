//! The people of the unit: only what is needed, never a birth number.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::PersonId;
use crate::programme::{ModuleId, ProfileId};

/// One person on the list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// The person's id.
    pub id: PersonId,
    /// The whole name as it is written, of any script and length.
    pub name: String,
    /// The work e-mail address.
    pub email: Option<String>,
    /// The employee number as text, so that leading zeros stay.
    pub employee_number: Option<String>,
    /// Which personal data they process.
    pub profiles: Vec<ProfileId>,
    /// Modules taken away from or added to those of the profiles, by hand: `true` takes it, `false` does not.
    pub modules_by_hand: Vec<(ModuleId, bool)>,
    /// The day they came to the unit, if that was after the list was made.
    pub joined: Option<NaiveDate>,
    /// Leave of absence, without the reason.
    pub leave: Option<Leave>,
    /// When and how they left the unit.
    pub departure: Option<Departure>,
}

impl Person {
    /// A person with nothing but a name.
    pub fn named(id: PersonId, name: &str) -> Self {
        Self {
            id,
            name: name.to_owned(),
            email: None,
            employee_number: None,
            profiles: Vec::new(),
            modules_by_hand: Vec::new(),
            joined: None,
            leave: None,
            departure: None,
        }
    }

    /// Whether the person is on leave on this day.
    pub fn on_leave(&self, day: NaiveDate) -> bool {
        self.leave.as_ref().is_some_and(|leave| leave.from <= day && leave.until.is_none_or(|until| day < until))
    }

    /// Whether the person is still to come to the unit on this day.
    pub fn not_yet(&self, day: NaiveDate) -> bool {
        self.joined.is_some_and(|joined| joined > day)
    }

    /// Whether the person has left the unit by this day.
    pub fn gone(&self, day: NaiveDate) -> bool {
        self.departure.as_ref().is_some_and(|departure| departure.on <= day)
    }
}

/// A leave of absence. The reason is never recorded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Leave {
    /// The first day away.
    pub from: NaiveDate,
    /// The first day back, if known.
    pub until: Option<NaiveDate>,
}

/// That a person is no longer in the unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Departure {
    /// The first day away.
    pub on: NaiveDate,
    /// Whether they left the municipality or moved to another unit.
    pub kind: DepartureKind,
}

/// How somebody went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum DepartureKind {
    /// No longer employed.
    Left,
    /// Works in another unit, which follows them up.
    Moved,
}

/// A name as the lists sort it: last name first, then the rest. «Etternavn, Fornavn» is understood.
pub fn sort_key_parts(name: &str) -> (&str, &str) {
    let name = name.trim();
    if let Some((last, first)) = name.split_once(',') {
        return (last.trim(), first.trim());
    }
    match name.rsplit_once(char::is_whitespace) {
        Some((first, last)) => (last, first.trim_end()),
        None => (name, ""),
    }
}
