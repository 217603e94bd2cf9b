//! Whom a round goes through and who is next: rules without a screen.

use std::collections::{BTreeMap, BTreeSet};

use crate::unit::{PersonId, Round, RoundAnswer, Status};

/// One person of a round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// Who.
    pub(super) person: PersonId,
    /// What was answered.
    pub(super) answer: Option<Given>,
}

impl Line {
    /// Whether the person was passed over.
    pub(super) fn skipped(self) -> bool {
        self.answer.is_some_and(|given| given.status.is_none())
    }
}

/// What was answered about one person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Given {
    /// Their status before the round.
    pub(super) before: Option<Status>,
    /// What was read; `None` where the person was skipped.
    pub(super) status: Option<Status>,
}

impl Given {
    fn of(answer: &RoundAnswer) -> Self {
        Self { before: answer.before, status: answer.status }
    }

    /// Whether another status was read than was known.
    pub(super) fn changed(self) -> bool {
        self.status.is_some() && self.status != self.before
    }
}

/// The people of a round in its order: those who are here today, and those who were answered for before they went.
pub(super) fn lines(round: &Round, here: impl Fn(PersonId) -> bool) -> Vec<Line> {
    let answers: BTreeMap<PersonId, Given> =
        round.answers.iter().map(|answer| (answer.person, Given::of(answer))).collect();
    let all = round.people.iter().map(|&person| Line { person, answer: answers.get(&person).copied() });
    all.filter(|line| line.answer.is_some() || here(line.person)).collect()
}

/// The place of the first without an answer from `from` on, and from the start where there is none after it.
pub(super) fn next_open(lines: &[Line], from: usize) -> Option<usize> {
    let open = |line: &Line| line.answer.is_none();
    let later = lines.iter().skip(from).position(open).map(|at| at + from);
    later.or_else(|| lines.iter().position(open))
}

/// The place of the first who was skipped, from `from` on.
pub(super) fn next_skipped(lines: &[Line], from: usize) -> Option<usize> {
    lines.iter().skip(from).position(|line| line.skipped()).map(|at| at + from)
}

/// How an answer changed without a key of the round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Turn {
    /// The answer about the person in this place was taken back.
    Back(usize),
    /// The answer about the person in this place was made again.
    Again(usize),
}

/// Finds the answer that has been taken back, or made again, between two states of the same round.
pub(super) fn turn(old: &[Line], new: &[Line]) -> Option<Turn> {
    let before: BTreeMap<PersonId, Option<Given>> = old.iter().map(|line| (line.person, line.answer)).collect();
    new.iter()
        .enumerate()
        .find_map(|(at, line)| {
            let was = (*before.get(&line.person)?)?.status;
            (line.answer.map(|given| given.status) != Some(was)).then_some(Turn::Back(at))
        })
        .or_else(|| {
            let again = |line: &Line| line.answer.is_some() && before.get(&line.person) == Some(&None);
            new.iter().position(again).map(Turn::Again)
        })
}

/// The order of the people who are here: the learning system's list as far as it goes, then the others alphabetically.
/// Returns it with how many of them stand in the list.
pub(super) fn order(
    listed: &[PersonId],
    alphabetical: &[PersonId],
    here: impl Fn(PersonId) -> bool,
) -> (Vec<PersonId>, usize) {
    let known: BTreeSet<PersonId> = alphabetical.iter().copied().collect();
    let mut order: Vec<PersonId> =
        listed.iter().copied().filter(|person| known.contains(person) && here(*person)).collect();
    let count = order.len();
    let listed: BTreeSet<PersonId> = order.iter().copied().collect();
    order.extend(alphabetical.iter().copied().filter(|person| !listed.contains(person) && here(*person)));
    (order, count)
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use uuid::Uuid;

    use super::*;

    fn id(number: u128) -> PersonId {
        PersonId(Uuid::from_u128(number))
    }

    fn line(number: u128, answer: Option<Given>) -> Line {
        Line { person: id(number), answer }
    }

    const fn given(status: Option<Status>) -> Given {
        Given { before: None, status }
    }

    const OPEN: Option<Given> = None;
    const SKIPPED: Option<Given> = Some(given(None));
    const STARTED: Option<Given> = Some(given(Some(Status::Started)));

    #[test]
    fn whoever_went_before_their_turn_is_left_out_and_whoever_was_read_stays() {
        let answer = RoundAnswer { person: id(1), before: None, reading: None, status: Some(Status::Completed) };
        let round = Round {
            began: NaiveDate::from_ymd_opt(2026, 11, 21).unwrap(),
            people: vec![id(1), id(2), id(3)],
            answers: vec![answer],
        };
        let people: Vec<PersonId> = lines(&round, |person| person == id(3)).iter().map(|line| line.person).collect();
        assert_eq!(people, [id(1), id(3)]);
    }

    #[test]
    fn after_the_last_come_those_before_who_have_no_answer() {
        let all = [line(1, OPEN), line(2, STARTED), line(3, OPEN)];
        assert_eq!(next_open(&all, 1), Some(2));
        assert_eq!(next_open(&all, 3), Some(0));
        assert_eq!(next_open(&all[1..2], 0), None);
    }

    #[test]
    fn the_skipped_are_gone_through_once() {
        let all = [line(1, SKIPPED), line(2, STARTED), line(3, SKIPPED)];
        assert_eq!(next_skipped(&all, 0), Some(0));
        assert_eq!(next_skipped(&all, 1), Some(2));
        assert_eq!(next_skipped(&all, 3), None);
    }

    #[test]
    fn an_answer_taken_back_is_found_and_so_is_one_made_again() {
        let before = [line(1, STARTED), line(2, OPEN)];
        let after = [line(1, STARTED), line(2, STARTED)];
        assert_eq!(turn(&after, &before), Some(Turn::Back(1)));
        assert_eq!(turn(&before, &after), Some(Turn::Again(1)));
        assert_eq!(turn(&after, &after), None);
        let corrected = [line(1, Some(given(Some(Status::Completed)))), line(2, OPEN)];
        assert_eq!(turn(&corrected, &before), Some(Turn::Back(0)), "a correction taken back");
        assert_eq!(turn(&after, &after[..1]), None, "somebody was taken off the list");
    }

    #[test]
    fn the_list_comes_first_and_the_others_after_it_alphabetically() {
        let alphabetical = [id(1), id(2), id(3), id(4)];
        let (all, listed) = order(&[id(4), id(9), id(2)], &alphabetical, |person| person != id(2));
        assert_eq!(all, [id(4), id(1), id(3)]);
        assert_eq!(listed, 1);
    }
}
