//! The same table taken in again changes nothing. That is not hoped for, it is tried: where a table would change what
//! somebody is known by, or add somebody, its rows are matched once more with the people as they would be then.
//!
//! Where a row would be about somebody else then, or change something again, everything that is related to it stays as
//! it is and is asked about; see [`Groups`]. The rest changes nothing the second time, because that was tried. What is
//! asked about stays a question the second time: who is in such a group is what it was, nobody outside it is given
//! anything that is known in it, and so the same is tried again with the same outcome.

use uuid::Uuid;

use super::changes::edit;
use super::details::{about_known, about_new, are_known_by};
use super::identify::Identified;
use super::known::{Found, MAX_ASKED};
use super::matching::Matched;
use super::related::Groups;
use super::{Answers, Doubt, Effect, Import, MatchedBy, Take};
use crate::unit::{Person, PersonId};

/// What a table makes of who people are, with the leader's answers so far.
pub(super) struct Attempt<'t, 'a> {
    pub(super) import: &'t Import<'a>,
    pub(super) answers: &'t Answers,
    pub(super) rows: &'t [Identified<'a>],
}

impl Attempt<'_, '_> {
    /// Makes questions of what would change something the second time. Gives what every row changes of what people are
    /// known by; a row that is not in it changes nothing.
    pub(super) fn settle(&self, matched: &mut Matched) -> Vec<(usize, Vec<Effect>)> {
        let people = &self.import.unit.people;
        let details = self.details(matched, &[]);
        // Each is found by the number the next time. So it is with most first lists of a unit.
        if matched.all_new_and_apart && self.answers.rows.is_empty() {
            return details;
        }
        let Some(after) = self.after(matched, &details) else { return details };
        let unsettled = self.unsettled(matched, &after);
        if unsettled.is_empty() {
            return details;
        }
        let groups = Groups::of(people, self.rows, &unsettled);
        let mut held = vec![false; people.len()];
        let mut questions = Vec::new();
        for group in groups.all {
            group.people.iter().for_each(|person| held[*person] = true);
            let question = |at: &usize| Some((*at, self.question(*at, matched, &group.people)?));
            questions.extend(group.rows.iter().filter_map(question));
        }
        matched.ask(people.len(), self.rows, questions);
        self.details(matched, &held)
    }

    /// What the first row about everybody changes of what they are known by. `held`: of whom nothing is changed.
    fn details(&self, matched: &Matched, held: &[bool]) -> Vec<(usize, Vec<Effect>)> {
        let people = &self.import.unit.people;
        let mut details = Vec::new();
        for (at, subject) in matched.firsts() {
            let keys = &self.rows[at].keys;
            let effects = match people.get(subject) {
                Some(person) => {
                    let said_so = matches!(matched.found[at], Some(Found::Known(_, MatchedBy::Answer)));
                    let mut effects = about_known(self.import, person, keys, said_so);
                    if held.get(subject) == Some(&true) {
                        effects.retain(|effect| !are_known_by(effect));
                    }
                    effects
                }
                None => about_new(keys),
            };
            if !effects.is_empty() {
                details.push((at, effects));
            }
        }
        details
    }

    /// Whether what a row says of somebody is taken. This is what [`Reader`](super::rows::Reader) does with rows that
    /// change what somebody is known by.
    fn takes(&self, at: usize, new: bool) -> bool {
        match self.answers.of(self.rows[at].row + 1).take {
            Some(Take::Nothing) => false,
            Some(Take::Sure | Take::All) => true,
            None => !new || self.import.kind.lists_people(),
        }
    }

    /// The people when all that is taken in; `None` where they are known by what they were known by.
    fn after(&self, matched: &Matched, details: &[(usize, Vec<Effect>)]) -> Option<After> {
        let people = &self.import.unit.people;
        let mut after: Option<After> = None;
        for (at, effects) in details {
            let Some(subject) = matched.subjects[*at] else { continue };
            if !effects.iter().any(are_known_by) || !self.takes(*at, subject >= people.len()) {
                continue;
            }
            let after = after.get_or_insert_with(|| After { people: people.clone(), newcomers: Vec::new() });
            let place = if subject < people.len() {
                subject
            } else {
                let place = after.people.len();
                let newcomer = subject - people.len();
                if after.newcomers.len() <= newcomer {
                    after.newcomers.resize(newcomer + 1, None);
                }
                after.newcomers[newcomer] = Some(place);
                after.people.push(Person::named(PersonId(Uuid::nil()), &self.rows[*at].keys.name));
                place
            };
            let person = &mut after.people[place];
            effects.iter().filter(|effect| are_known_by(effect)).for_each(|effect| edit(person, effect));
        }
        after
    }

    /// The rows that would change something when they are read again.
    fn unsettled(&self, matched: &Matched, after: &After) -> Vec<usize> {
        let known = self.import.unit.people.len();
        let again = Matched::of(&after.people, self.rows, None);
        let mut first = vec![false; self.rows.len()];
        again.firsts().for_each(|(at, _)| first[at] = true);
        // Who was read of in a row that is a question now: a later row would be read otherwise without it.
        let mut dropped = vec![false; after.people.len()];
        let mut unsettled = Vec::new();
        for (at, row) in self.rows.iter().enumerate() {
            let before = matched.subjects[at];
            let expected = before.and_then(|subject| after.place_of(subject, known));
            let settled = match (&again.found[at], again.subjects[at]) {
                // What the leader has said of a row is not known the next time.
                _ if self.answers.of(row.row + 1).who.is_some() => true,
                (Some(Found::Known(person, _)), _) => {
                    let changes = || {
                        let effects = about_known(self.import, &after.people[*person], &row.keys, false);
                        self.takes(at, false) && effects.iter().any(are_known_by)
                    };
                    expected == Some(*person) && !dropped[*person] && !(first[at] && changes())
                }
                (_, Some(_)) => expected.is_none() && !(first[at] && self.takes(at, true)),
                (_, None) => {
                    if let Some(person) = expected {
                        dropped[person] = true;
                    }
                    // That others have the same name is no news about a row that says no more than a name.
                    expected.is_none() || !row.keys.has_keys()
                }
            };
            if !settled {
                unsettled.push(at);
            }
        }
        unsettled
    }

    /// What is asked of a row in a group that is not settled: whether it is somebody new, or who has the name, where
    /// it says a number or an address that is not theirs.
    fn question(&self, at: usize, matched: &Matched, people: &[usize]) -> Option<Found> {
        match matched.found[at].as_ref()? {
            Found::Nobody if matched.subjects[at].is_some() => {
                Some(Found::Ask(people.iter().copied().take(MAX_ASKED).collect(), Doubt::SeveralAlike))
            }
            Found::Known(person, MatchedBy::Name) if self.rows[at].keys.has_keys() => {
                Some(Found::Ask(vec![*person], Doubt::SameNameOtherwiseDifferent))
            }
            _ => None,
        }
    }
}

/// The people as they would be.
struct After {
    people: Vec<Person>,
    /// Where those who are added stand.
    newcomers: Vec<Option<usize>>,
}

impl After {
    /// Where somebody stands who was on the list of `known` people, or was new; `None` where they are not added.
    fn place_of(&self, subject: usize, known: usize) -> Option<usize> {
        match subject.checked_sub(known) {
            None => Some(subject),
            Some(newcomer) => self.newcomers.get(newcomer).copied().flatten(),
        }
    }
}
