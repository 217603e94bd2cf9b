//! Rows and people that have to do with each other: they share a number, an address or a name, or their names are
//! alike, or both have to do with a third.
//!
//! Nothing but what a row is related to decides whom it is about, and what is written about somebody in a group stood in
//! a row of the group. So what becomes of one group makes no difference to another.

use std::collections::HashSet;

use super::identify::Identified;
use super::known::{email_of, number_of, significant};
use super::names::{Words, alike, name_hash, without_brackets};
use super::places::{Places, hash, mix};
use super::plan::tidy;
use crate::unit::Person;

/// Some of the rows and people, those that are related together.
#[derive(Debug, Default)]
pub(super) struct Groups {
    pub(super) all: Vec<Group>,
}

/// All that is related to some row: places of rows and of people, in their order.
#[derive(Debug, Default)]
pub(super) struct Group {
    pub(super) rows: Vec<usize>,
    pub(super) people: Vec<usize>,
}

impl Groups {
    /// The groups that these rows are in.
    pub(super) fn of(people: &[Person], rows: &[Identified<'_>], starts: &[usize]) -> Self {
        let ends: Vec<End> = rows.iter().map(End::of_row).chain(people.iter().map(End::of_person)).collect();
        let mut index = Places::with_room(ends.len() * 4);
        for (at, end) in ends.iter().enumerate() {
            end.links().chain(end.pairs()).for_each(|link| index.add(link, at));
        }
        let mut search = Search { index, reached: vec![false; ends.len()], gone_through: HashSet::new(), ends };
        let mut groups = Self::default();
        for start in starts {
            let mut reached = search.from(*start);
            if reached.is_empty() {
                continue;
            }
            reached.sort_unstable();
            let people = reached.split_off(reached.partition_point(|at| *at < rows.len()));
            groups.all.push(Group { rows: reached, people: people.into_iter().map(|at| at - rows.len()).collect() });
        }
        groups
    }
}

/// A row or a person: what they are related by.
struct End {
    words: Words,
    /// A hash of the name.
    name: u64,
    /// Hashes of the number, the addresses, and the name with and without what stands in brackets.
    exact: Vec<u64>,
}

impl End {
    fn of_row(row: &Identified<'_>) -> Self {
        Self::of(&row.keys.name, row.keys.number.as_deref(), row.keys.emails())
    }

    fn of_person(person: &Person) -> Self {
        Self::of(&tidy(&person.name), number_of(person), email_of(person).into_iter())
    }

    fn of<'e>(name: &str, number: Option<&str>, emails: impl Iterator<Item = &'e str>) -> Self {
        let mut exact: Vec<u64> = emails.map(|email| mix(EMAIL, hash(email))).collect();
        exact.extend(number.map(|number| mix(NUMBER, hash(significant(number)))));
        if !name.is_empty() {
            exact.extend([name, without_brackets(name)].map(|name| mix(NAME, name_hash(name))));
        }
        Self { words: Words::of(name), name: hash(name), exact }
    }

    fn links(&self) -> impl Iterator<Item = u64> {
        self.exact.iter().copied()
    }

    fn pairs(&self) -> impl Iterator<Item = u64> + use<> {
        self.words.pairs().map(|pair| mix(PAIR, pair))
    }
}

const NUMBER: u64 = 1;
const EMAIL: u64 = 2;
const NAME: u64 = 3;
const PAIR: u64 = 4;

struct Search {
    ends: Vec<End>,
    index: Places,
    reached: Vec<bool>,
    /// What has been followed already; those with one name are alike to the same.
    gone_through: HashSet<u64>,
}

impl Search {
    /// All that is related to this one; nothing where it was reached before.
    fn from(&mut self, start: usize) -> Vec<usize> {
        let mut found = Vec::new();
        self.reach(start, &mut found);
        let mut next = 0;
        while let Some(&at) = found.get(next) {
            next += 1;
            let links: Vec<u64> = self.ends[at].links().collect();
            for link in links {
                if self.gone_through.insert(link) {
                    let related: Vec<usize> = self.index.find(link).collect();
                    for other in related {
                        self.reach(other, &mut found);
                    }
                }
            }
            let End { words, name, .. } = self.ends[at];
            for pair in self.ends[at].pairs() {
                if self.gone_through.insert(mix(pair, name)) {
                    let others = self.index.find(pair).filter(|other| !self.reached[*other]);
                    let alike = others.filter(|other| alike(words.as_slice(), self.ends[*other].words.as_slice()));
                    let related: Vec<usize> = alike.collect();
                    for other in related {
                        self.reach(other, &mut found);
                    }
                }
            }
        }
        found
    }

    fn reach(&mut self, at: usize, found: &mut Vec<usize>) {
        if !std::mem::replace(&mut self.reached[at], true) {
            found.push(at);
        }
    }
}
