//! What can still be read of a unit's file that is damaged: everything up to the first place that makes no sense.

use std::collections::BTreeSet;
use std::fmt;
use std::marker::PhantomData;

use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use uuid::Uuid;

use super::check::check;
use super::unit_file::FieldName;
use crate::unit::{Details, PersonId, RecordId, Unit};

/// Reads what comes before the damage. Records about people who come after it are left out, so that the rest fits
/// together. `None` where not even the unit's name is there.
pub fn salvage(text: &str) -> Option<Unit> {
    let mut parts = Parts::default();
    let mut reader = ron::Deserializer::from_str(text).ok()?;
    // Where it stops is where the damage is: what was read before that is kept in the parts.
    (&mut parts).deserialize(&mut reader).ok();
    let Parts { id, details, mut unit } = parts;
    unit.id = id?;
    unit.details = details?;
    keep_what_fits(&mut unit);
    check(&unit).is_ok().then_some(unit)
}

/// The parts of a unit that were read.
struct Parts {
    id: Option<RecordId>,
    details: Option<Details>,
    unit: Unit,
}

impl Default for Parts {
    fn default() -> Self {
        Self { id: None, details: None, unit: Unit::new(Uuid::nil(), "", chrono::NaiveDate::default()) }
    }
}

impl<'de> DeserializeSeed<'de> for &mut Parts {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<(), D::Error> {
        reader.deserialize_struct("Unit", &["schema", "id"], self)
    }
}

impl<'de> Visitor<'de> for &mut Parts {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a unit")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<(), A::Error> {
        let unit = &mut self.unit;
        while let Some(name) = fields.next_key::<FieldName>()? {
            match name.0.as_str() {
                "id" => self.id = Some(fields.next_value()?),
                "details" => self.details = Some(fields.next_value()?),
                "preparation" => unit.preparation = fields.next_value()?,
                "people" => fields.next_value_seed(List(&mut unit.people))?,
                "meetings" => fields.next_value_seed(List(&mut unit.meetings))?,
                "observations" => fields.next_value_seed(List(&mut unit.observations))?,
                "catch_ups" => fields.next_value_seed(List(&mut unit.catch_ups))?,
                "reminders" => fields.next_value_seed(List(&mut unit.reminders))?,
                "reading_order" => fields.next_value_seed(List(&mut unit.reading_order))?,
                "round" => unit.round = fields.next_value()?,
                "sessions" => fields.next_value_seed(List(&mut unit.sessions))?,
                "past" => fields.next_value_seed(List(&mut unit.past))?,
                "history" => fields.next_value_seed(List(&mut unit.history))?,
                _ => {
                    fields.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(())
    }
}

/// A list whose records are kept as they are read, one by one.
struct List<'a, T>(&'a mut Vec<T>);

impl<'de, T: Deserialize<'de>> DeserializeSeed<'de> for List<'_, T> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<(), D::Error> {
        reader.deserialize_seq(Records(self.0, PhantomData))
    }
}

struct Records<'a, T>(&'a mut Vec<T>, PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for Records<'_, T> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut records: A) -> Result<(), A::Error> {
        while let Some(record) = records.next_element()? {
            self.0.push(record);
        }
        Ok(())
    }
}

/// Leaves out what is about somebody who was not read.
fn keep_what_fits(unit: &mut Unit) {
    let people: BTreeSet<PersonId> = unit.people.iter().map(|person| person.id).collect();
    let known = |id: &PersonId| people.contains(id);
    for meeting in &mut unit.meetings {
        meeting.attendance.retain(|entry| known(&entry.person));
    }
    for session in &mut unit.sessions {
        session.attendance.retain(|entry| known(&entry.person));
    }
    unit.observations.retain(|record| known(&record.person));
    unit.catch_ups.retain(|record| known(&record.person));
    unit.reminders.retain(|record| known(&record.person));
    unit.reading_order.retain(known);
    if let Some(round) = &mut unit.round {
        round.people.retain(known);
        round.answers.retain(|answer| known(&answer.person));
    }
}
