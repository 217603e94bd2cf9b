//! Who every row is about, before anything else is read of it.
//!
//! The same table taken in again finds the same people: what somebody is known by is not changed as long as another row
//! stands on it, and a row that may be somebody else's by what another row says is a question too.

use super::doubts;
use super::holds::{Hold, hold};
use super::known::{Found, Known, RowKeys};
use super::newcomers::Newcomers;
use super::plan::{Masked, Plan};
use super::{Answers, Identity, Import, ImportRefused, MatchedBy, Who};
use crate::exchange::sheet::Watch;

/// How many rows pass between two questions whether to go on.
pub(super) const ASK_EVERY: usize = 256;

/// Who a row is about, before anything else is read of it.
pub(super) struct Identified<'a> {
    /// The row, from 0.
    pub(super) row: usize,
    pub(super) keys: RowKeys<'a>,
    pub(super) who: Who,
    /// The person's place in the unit's list, or a number after those for somebody new.
    pub(super) subject: Option<usize>,
    /// What the person is known by that stays as it is.
    pub(super) hold: Hold,
}

impl Import<'_> {
    /// Who every row is about: first by number and address, then the others by name.
    pub(super) fn identify(
        &self,
        plan: &Plan,
        answers: &Answers,
        masked: &mut Masked,
        watch: &dyn Watch,
    ) -> Result<Vec<Identified<'_>>, ImportRefused> {
        let known = Known::of(&self.unit.people);
        let people = &self.unit.people;
        let range = self.mapping.rows.start.min(self.sheet.rows())..self.mapping.rows.end.min(self.sheet.rows());
        let count = range.len();
        let mut rows = Vec::with_capacity(count);
        let mut founds: Vec<Option<Found>> = Vec::with_capacity(count);
        let mut claimed = vec![false; people.len()];
        for (at, row) in range.enumerate() {
            if at % ASK_EVERY == 0 && !watch.go_on(at, count * 2) {
                return Err(ImportRefused::Cancelled);
            }
            let keys = plan.keys(self, row, masked);
            if keys.name.is_empty() && keys.email.is_none() && keys.number.is_none() && self.says_nothing(plan, row) {
                continue;
            }
            let answer = answers.of(row + 1).who;
            let answered = match answer {
                Some(Identity::Is(id)) => people.iter().position(|person| person.id == id),
                _ => None,
            };
            let found = match answered {
                Some(at) => Some(Found::Known(at, MatchedBy::Answer)),
                None if answer == Some(Identity::New) => Some(Found::New),
                None => known.by_keys(&keys),
            };
            if let Some(Found::Known(at, _)) = found {
                claimed[at] = true;
            }
            rows.push(Identified { row, keys, who: Who::NoName, subject: None, hold: Hold::default() });
            founds.push(found);
        }
        for (row, found) in rows.iter().zip(&mut founds).filter(|(row, found)| found.is_none() && !row.nameless()) {
            let is_claimed = |at: usize| claimed[at];
            *found = Some(known.by_name(&row.keys, is_claimed).unwrap_or_else(|| known.nearly(&row.keys, is_claimed)));
        }
        doubts::ask_about_namesakes(&rows, &mut founds, people.len());
        doubts::ask_about_shared(&rows, &mut founds, people);
        let mut newcomers = Newcomers::with_room(0);
        let mut next = people.len();
        for (at, found) in founds.iter().enumerate() {
            let row = &rows[at];
            let (who, subject) = match found {
                None => continue,
                Some(Found::Known(at, by)) => (Who::Known(people[*at].id, *by), Some(*at)),
                Some(Found::Ask(among, doubt)) => {
                    (Who::Ask(among.iter().map(|at| people[*at].id).collect(), *doubt), None)
                }
                Some(Found::Nobody | Found::New) if row.nameless() => continue,
                Some(found) => {
                    if newcomers.is_empty() {
                        newcomers = Newcomers::with_room(rows.len());
                    }
                    let known = if *found == Found::New { None } else { newcomers.find(&row.keys, &rows) };
                    newcomers.add(&row.keys, at, known.is_none());
                    next += usize::from(known.is_none());
                    (Who::New, known.or(Some(next - 1)))
                }
            };
            rows[at].who = who;
            rows[at].subject = subject;
        }
        hold(&mut rows, &founds, people, self.kind);
        Ok(rows)
    }

    /// Whether nothing that is read stands in a row.
    fn says_nothing(&self, plan: &Plan, row: usize) -> bool {
        let tracks = plan.tracks.iter().map(|track| track.status);
        let mut read = tracks.chain(plan.attendance.iter().copied()).chain(plan.minutes).chain(plan.activity);
        !read.any(|column| !self.sheet.cell(row, column).trim().is_empty())
    }
}

impl Identified<'_> {
    /// Whether nobody can be known or added by the name.
    fn nameless(&self) -> bool {
        self.keys.name.is_empty() || self.keys.too_long
    }
}
