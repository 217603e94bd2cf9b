//! Which rows are chosen: one as a rule, several with Shift and Ctrl.

use std::collections::BTreeSet;

use crate::unit::PersonId;

/// How the keyboard or the pointer chooses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum How {
    /// This one alone.
    Alone,
    /// From where the choosing began to this one.
    UpTo,
    /// This one too, or no longer.
    Toggle,
}

/// The row the keyboard is at and the rows that are chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Selection {
    /// The row the keyboard is at.
    at: usize,
    cursor: Option<PersonId>,
    anchor: Option<PersonId>,
    chosen: BTreeSet<PersonId>,
    /// Another number each time others may be chosen.
    version: u64,
}

impl Selection {
    /// Who the keyboard is at.
    pub(super) fn cursor(&self) -> Option<PersonId> {
        self.cursor
    }

    /// The row the keyboard is at, if there is any.
    pub(super) fn at(&self) -> Option<usize> {
        self.cursor.map(|_| self.at)
    }

    /// Whether this one is chosen.
    pub(super) fn has(&self, id: PersonId) -> bool {
        self.chosen.contains(&id)
    }

    /// Another number each time others may be chosen.
    pub(super) fn version(&self) -> u64 {
        self.version
    }

    /// How many are chosen.
    pub(super) fn len(&self) -> usize {
        self.chosen.len()
    }

    /// Those who are chosen, in the table's order.
    pub(super) fn people(&self, shown: &[PersonId]) -> Vec<PersonId> {
        shown.iter().copied().filter(|id| self.chosen.contains(id)).collect()
    }

    /// Goes to the row `at`, or the nearest there is.
    pub(super) fn go(&mut self, shown: &[PersonId], at: usize, how: How) {
        let at = at.min(shown.len().saturating_sub(1));
        let Some(id) = shown.get(at).copied() else { return self.clear() };
        match how {
            How::Alone => {
                self.chosen = BTreeSet::from([id]);
                self.anchor = Some(id);
            }
            How::UpTo => {
                let from = self.anchor.and_then(|anchor| shown.iter().position(|other| *other == anchor)).unwrap_or(at);
                self.chosen = shown[from.min(at)..=from.max(at)].iter().copied().collect();
            }
            How::Toggle => {
                if !self.chosen.remove(&id) {
                    self.chosen.insert(id);
                }
                self.anchor = Some(id);
            }
        }
        self.at = at;
        self.cursor = Some(id);
        self.version += 1;
    }

    /// Goes so many rows up or down.
    pub(super) fn step(&mut self, shown: &[PersonId], rows: isize, how: How) {
        let at = if self.cursor.is_some() { self.at.saturating_add_signed(rows) } else { 0 };
        self.go(shown, at, how);
    }

    /// Chooses everybody.
    pub(super) fn all(&mut self, shown: &[PersonId]) {
        self.chosen = shown.iter().copied().collect();
        self.version += 1;
    }

    /// Chooses only the one the keyboard is at.
    pub(super) fn collapse(&mut self) {
        self.chosen = self.cursor.into_iter().collect();
        self.anchor = self.cursor;
        self.version += 1;
    }

    /// Lets go of those who are no longer shown. Where the keyboard's row has gone, the one that has come in its place
    /// takes over.
    pub(super) fn keep_to(&mut self, shown: &[PersonId]) {
        if shown.is_empty() {
            return self.clear();
        }
        self.version += 1;
        let known: BTreeSet<PersonId> = shown.iter().copied().collect();
        self.chosen.retain(|id| known.contains(id));
        self.anchor = self.anchor.filter(|id| known.contains(id));
        let same = self.cursor.and_then(|cursor| shown.iter().position(|id| *id == cursor));
        self.at = same.unwrap_or(self.at).min(shown.len() - 1);
        self.cursor = shown.get(self.at).copied();
        if self.chosen.is_empty() {
            self.collapse();
        }
    }

    fn clear(&mut self) {
        *self = Self { version: self.version + 1, ..Self::default() };
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn people(count: u128) -> Vec<PersonId> {
        (1..=count).map(|at| PersonId(Uuid::from_u128(at))).collect()
    }

    #[test]
    fn arrows_stop_at_the_ends_and_shift_takes_the_rows_between() {
        let shown = people(5);
        let mut selection = Selection::default();
        selection.keep_to(&shown);
        assert_eq!(selection.cursor(), Some(shown[0]));
        selection.step(&shown, -1, How::Alone);
        assert_eq!(selection.at(), Some(0));
        selection.step(&shown, 99, How::Alone);
        assert_eq!(selection.at(), Some(4));
        selection.step(&shown, -2, How::UpTo);
        assert_eq!(selection.people(&shown), shown[2..5]);
        selection.step(&shown, 1, How::UpTo);
        assert_eq!(selection.people(&shown), shown[3..5]);
    }

    #[test]
    fn ctrl_adds_one_and_takes_it_away_again() {
        let shown = people(4);
        let mut selection = Selection::default();
        selection.go(&shown, 0, How::Alone);
        selection.go(&shown, 2, How::Toggle);
        assert_eq!(selection.people(&shown), vec![shown[0], shown[2]]);
        selection.go(&shown, 0, How::Toggle);
        assert_eq!(selection.people(&shown), vec![shown[2]]);
    }

    #[test]
    fn the_next_row_takes_over_when_one_goes_away() {
        let shown = people(4);
        let mut selection = Selection::default();
        selection.go(&shown, 1, How::Alone);
        let left = [shown[0], shown[2], shown[3]];
        selection.keep_to(&left);
        assert_eq!(selection.cursor(), Some(shown[2]));
        assert!(selection.has(shown[2]) && selection.len() == 1);
        selection.keep_to(&[]);
        assert_eq!(selection.cursor(), None);
    }
}
