//! Who every row is about, before anything else is read of it.

use super::again::Attempt;
use super::known::{Found, RowKeys};
use super::matching::Matched;
use super::plan::{Masked, Plan};
use super::{Answers, Effect, Import, ImportRefused, Who};
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
    /// What it changes of what the person is known by.
    pub(super) details: Vec<Effect>,
}

impl<'a> Import<'a> {
    /// Who every row is about, so that the same table taken in again finds the same people.
    pub(super) fn identify(
        &self,
        plan: &Plan,
        answers: &Answers,
        masked: &mut Masked,
        watch: &dyn Watch,
    ) -> Result<Vec<Identified<'a>>, ImportRefused> {
        let people = &self.unit.people;
        let range = self.mapping.rows.start.min(self.sheet.rows())..self.mapping.rows.end.min(self.sheet.rows());
        let count = range.len();
        let mut rows = Vec::with_capacity(count);
        for (at, row) in range.enumerate() {
            if at % ASK_EVERY == 0 && !watch.go_on(at, count * 2) {
                return Err(ImportRefused::Cancelled);
            }
            let keys = plan.keys(self, row, masked);
            if keys.name.is_empty() && keys.email.is_none() && keys.number.is_none() && self.says_nothing(plan, row) {
                continue;
            }
            rows.push(Identified { row, keys, who: Who::NoName, subject: None, details: Vec::new() });
        }
        let mut matched = Matched::of(people, &rows, Some(answers));
        let details = Attempt { import: self, answers, rows: &rows }.settle(&mut matched);
        for ((row, found), subject) in rows.iter_mut().zip(matched.found).zip(matched.subjects) {
            row.subject = subject;
            row.who = match found {
                Some(Found::Known(at, by)) => Who::Known(people[at].id, by),
                Some(Found::Ask(among, doubt)) => Who::Ask(among.iter().map(|at| people[*at].id).collect(), doubt),
                Some(Found::Nobody | Found::New) if subject.is_some() => Who::New,
                _ => Who::NoName,
            };
        }
        for (at, details) in details {
            rows[at].details = details;
        }
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
    pub(super) fn nameless(&self) -> bool {
        self.keys.name.is_empty() || self.keys.too_long
    }
}
