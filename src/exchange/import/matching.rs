//! Every row matched with the people there are: by itself, and with the rows about the same people.
//!
//! What becomes of a row depends on nothing but the people and the rows that it is related to; see
//! [`related`](super::related).

use super::identify::Identified;
use super::known::{Found, Known};
use super::newcomers::Newcomers;
use super::{Answers, Identity, MatchedBy};
use crate::unit::Person;

/// Who every row is about.
pub(super) struct Matched {
    /// `None` where nobody can be known or added.
    pub(super) found: Vec<Option<Found>>,
    /// The person's place on the list, or a number after those for somebody new.
    pub(super) subjects: Vec<Option<usize>>,
    /// Whether every row is about somebody new of their own, with a number and an address that no other row has.
    pub(super) all_new_and_apart: bool,
}

impl Matched {
    /// First by number and address, then the others by name. `answers`: what the leader has said of who they are.
    pub(super) fn of(people: &[Person], rows: &[Identified<'_>], answers: Option<&Answers>) -> Self {
        let known = Known::of(people);
        let mut claimed = vec![false; people.len()];
        let mut found = Vec::with_capacity(rows.len());
        for row in rows {
            let answer = answers.and_then(|answers| answers.of(row.row + 1).who);
            let answered = match answer {
                Some(Identity::Is(id)) => people.iter().position(|person| person.id == id),
                _ => None,
            };
            let by_keys = match answered {
                Some(at) => Some(Found::Known(at, MatchedBy::Answer)),
                None if answer == Some(Identity::New) => Some(Found::New),
                None => known.by_keys(&row.keys),
            };
            if let Some(Found::Known(at, _)) = by_keys {
                claimed[at] = true;
            }
            found.push(by_keys);
        }
        for (row, found) in rows.iter().zip(&mut found).filter(|(row, found)| found.is_none() && !row.nameless()) {
            let is_claimed = |at: usize| claimed[at];
            *found = Some(known.by_name(&row.keys, is_claimed).unwrap_or_else(|| known.nearly(&row.keys, is_claimed)));
        }
        let (subjects, all_new_and_apart) = subjects(people.len(), rows, &found);
        Self { found, subjects, all_new_and_apart }
    }

    /// Makes questions of rows, and finds anew who the others are about.
    pub(super) fn ask(&mut self, people: usize, rows: &[Identified<'_>], questions: Vec<(usize, Found)>) {
        for (at, question) in questions {
            self.found[at] = Some(question);
        }
        (self.subjects, self.all_new_and_apart) = subjects(people, rows, &self.found);
    }

    /// The rows that are the first about somebody, and whom they are about.
    pub(super) fn firsts(&self) -> impl Iterator<Item = (usize, usize)> {
        let most = self.subjects.iter().flatten().max().map_or(0, |most| most + 1);
        let mut seen = vec![false; most];
        let subjects = self.subjects.iter().enumerate();
        subjects.filter_map(move |(at, subject)| {
            let subject = (*subject)?;
            (!std::mem::replace(&mut seen[subject], true)).then_some((at, subject))
        })
    }
}

/// Whom every row is about; rows about somebody new who is the same share one number. And whether every row is about
/// somebody new of their own, who has nothing in common with the others.
fn subjects(people: usize, rows: &[Identified<'_>], found: &[Option<Found>]) -> (Vec<Option<usize>>, bool) {
    let mut newcomers = Newcomers::with_room(0);
    let mut next = people;
    let mut subjects = Vec::with_capacity(rows.len());
    for (at, (row, found)) in rows.iter().zip(found).enumerate() {
        let subject = match found {
            Some(Found::Known(person, _)) => Some(*person),
            Some(found @ (Found::Nobody | Found::New)) if !row.nameless() => {
                if newcomers.is_empty() {
                    newcomers = Newcomers::with_room(rows.len());
                }
                let earlier = if *found == Found::New {
                    newcomers.add(at, rows);
                    None
                } else {
                    newcomers.find_or_add(at, rows)
                };
                next += usize::from(earlier.is_none());
                earlier.map_or(Some(next - 1), |earlier: usize| subjects[earlier])
            }
            _ => None,
        };
        subjects.push(subject);
    }
    let all_new = next == people + rows.len();
    (subjects, all_new && newcomers.are_apart())
}
