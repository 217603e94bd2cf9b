//! Where people stand now, and where they would stand if all that a table says were taken.

use std::collections::BTreeMap;

use crate::exchange::import::{Effect, Preview, Who};
use crate::programme::Programme;
use crate::unit::{Observation, PersonId, PersonRow, RecordId, Source, Status, Survey, Unit, Verdict};
use uuid::Uuid;

/// How far somebody has come: the status, and modules completed of those to take.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stand {
    /// The status; `None` is unknown.
    pub status: Option<Status>,
    /// Modules completed.
    pub done: usize,
    /// Modules to take.
    pub of: usize,
}

impl From<&PersonRow> for Stand {
    fn from(row: &PersonRow) -> Self {
        Self { status: row.status, done: row.modules_completed, of: row.modules_required }
    }
}

/// Where the people in a table stand, and would stand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outlook {
    stands: BTreeMap<PersonId, (Stand, Stand)>,
}

impl Outlook {
    /// Puts what the table says beside what is known, in a copy of the readings.
    pub fn of(unit: &Unit, programme: &Programme, before: &Survey, preview: &Preview) -> Self {
        let mut after = Unit::new(unit.id.0, "", unit.details.started);
        after.people.clone_from(&unit.people);
        after.observations.clone_from(&unit.observations);
        let places: BTreeMap<PersonId, usize> =
            unit.people.iter().enumerate().map(|(place, person)| (person.id, place)).collect();
        let mut read = Vec::new();
        for row in &preview.rows {
            let Who::Known(person, _) = row.who else { continue };
            for effect in &row.effects {
                match effect {
                    Effect::Status { module, to, on, .. } => {
                        after.observations.push(Observation {
                            id: RecordId(Uuid::nil()),
                            person,
                            on: *on,
                            status: *to,
                            module: module.clone(),
                            source: Source::Import(String::new()),
                            verdict: Verdict::Open,
                        });
                        read.push(person);
                    }
                    Effect::Profile(profile) => {
                        if let Some(known) = places.get(&person).and_then(|place| after.people.get_mut(*place)) {
                            known.profiles.push(profile.clone());
                        }
                    }
                    _ => {}
                }
            }
        }
        if read.is_empty() {
            return Self::default();
        }
        let after = Survey::of(&after, programme, before.today);
        let stand = |person: PersonId| Some((person, (before.row(person)?.into(), after.row(person)?.into())));
        Self { stands: read.into_iter().filter_map(stand).collect() }
    }

    /// Where somebody stands now and would stand, if the table says anything of their status.
    pub fn stand(&self, person: PersonId) -> Option<(Stand, Stand)> {
        self.stands.get(&person).copied()
    }
}
