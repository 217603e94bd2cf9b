//! From one cycle of the programme to the next.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Details, Person, Preparation, RecordId, Survey, Unit};

/// What became of an earlier cycle, without names: shown until that cycle's file is to be deleted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PastCycle {
    /// The id of the unit as it was in that cycle.
    pub unit: RecordId,
    /// When the cycle was made.
    pub started: NaiveDate,
    /// When it was closed.
    pub closed: NaiveDate,
    /// When everyone was to have completed, if that was set.
    pub deadline: Option<NaiveDate>,
    /// When its file is to be deleted, and this with it.
    pub delete_on: NaiveDate,
    /// How many were counted at the end.
    pub counted: usize,
    /// Of those, how many had started or completed.
    pub started_count: usize,
    /// Of those, how many had completed.
    pub completed: usize,
}

impl Unit {
    /// A new cycle after this one, made on `today`: everybody who is still in the unit comes along with profiles, leave
    /// and modules decided by hand, and so do the leader's own topics and films and the learning system's order.
    /// Statuses, meetings, reminders, rehearsals and history do not. `survey` is where this cycle stands at its end.
    /// With a deadline the new cycle is to be deleted three months after it, else nine months from `today`.
    #[must_use = "the next cycle is a unit of its own"]
    pub fn next_cycle(&self, id: Uuid, survey: &Survey, today: NaiveDate, deadline: Option<NaiveDate>) -> Self {
        let mut next = Self::new(id, &self.details.name, today);
        next.details = Details { sample: self.details.sample, ..next.details.with_deadline(deadline) };
        let still_here = self.people.iter().filter(|person| !person.gone(today));
        next.people = still_here
            .map(|person| {
                let over = person.leave.as_ref().is_some_and(|leave| leave.until.is_some_and(|until| until <= today));
                Person {
                    joined: person.joined.filter(|joined| *joined > today),
                    leave: person.leave.clone().filter(|_| !over),
                    ..person.clone()
                }
            })
            .collect();
        next.reading_order = self.reading_order.iter().copied().filter(|id| next.person(*id).is_some()).collect();
        next.preparation = Preparation {
            topics: self.preparation.topics.clone(),
            own_films: self.preparation.own_films.clone(),
            ..Preparation::default()
        };
        let closed = self.details.closed.unwrap_or(today);
        let past = PastCycle {
            unit: self.id,
            started: self.details.started,
            closed,
            deadline: self.details.deadline,
            delete_on: self.details.delete_on,
            counted: survey.counted,
            started_count: survey.started,
            completed: survey.completed,
        };
        next.past = self.shown_past(today).cloned().chain([past]).collect();
        next
    }

    /// The earlier cycles whose files are still to be kept on `today`, the earliest first.
    pub fn shown_past(&self, today: NaiveDate) -> impl Iterator<Item = &PastCycle> {
        self.past.iter().filter(move |cycle| cycle.delete_on >= today)
    }
}
