//! What is known of everybody's status before the table, and what the table has said so far.

use std::cell::OnceCell;

use chrono::NaiveDate;

use super::places::{Places, mix};
use crate::programme::{ModuleId, Programme};
use crate::unit::{PersonId, Status, Unit, Verdict, required_modules, takes_module};

/// Latest readings, for each person the programme as a whole (track 0) and each module.
pub(super) struct State<'a> {
    unit: &'a Unit,
    programme: &'a Programme,
    tracks: usize,
    /// Where each person stands in the unit's list.
    places: OnceCell<Places>,
    known: Vec<Option<(Status, NaiveDate)>>,
    /// What an earlier row of the table has said, and its place.
    said: Vec<Option<(Status, u32)>>,
}

/// What a status in the table would do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Step {
    pub(super) from: Option<Status>,
    pub(super) on: NaiveDate,
    /// It goes down, or takes from what is read of the whole or of the modules.
    pub(super) down: bool,
    /// An earlier row, by its place, says something else.
    pub(super) contradicts: Option<usize>,
}

impl<'a> State<'a> {
    /// `read`: whether the table says anything of statuses; if not, nothing needs to be known of them.
    pub(super) fn of(unit: &'a Unit, programme: &'a Programme, read: bool) -> Self {
        let tracks = if read { programme.modules.len() + 1 } else { 0 };
        let said = vec![None; unit.people.len() * tracks];
        let mut state = Self { unit, programme, tracks, places: OnceCell::new(), known: vec![None; said.len()], said };
        let readings = if read { unit.observations.as_slice() } else { &[] };
        for reading in readings.iter().filter(|reading| reading.verdict != Verdict::SetAside) {
            let Some(track) = state.track(reading.module.as_ref()) else { continue };
            let Some(place) = state.place_of(reading.person).map(|at| at * tracks + track) else { continue };
            let before = state.known[place];
            if before.is_none_or(|(_, on)| on <= reading.on) {
                state.known[place] = Some((reading.status, reading.on));
            }
        }
        state
    }

    fn track(&self, module: Option<&ModuleId>) -> Option<usize> {
        let Some(id) = module else { return Some(0) };
        self.programme.modules.iter().position(|module| module.id == *id).map(|at| at + 1)
    }

    /// Where somebody stands in the unit's list.
    pub(super) fn place_of(&self, person: PersonId) -> Option<usize> {
        let people = &self.unit.people;
        let index = || {
            let mut places = Places::with_room(people.len());
            people.iter().enumerate().for_each(|(at, person)| places.add(hash(person.id), at));
            places
        };
        self.places.get_or_init(index).find(hash(person)).find(|at| people[*at].id == person)
    }

    /// The module of a track; `None` is the programme as a whole.
    pub(super) fn module_of(&self, track: usize) -> Option<ModuleId> {
        let at = track.checked_sub(1)?;
        self.programme.modules.get(at).map(|module| module.id.clone())
    }

    /// Makes room for somebody new.
    pub(super) fn make_room(&mut self, subject: usize) {
        let needed = (subject + 1) * self.tracks;
        if self.known.len() < needed {
            self.known.resize(needed, None);
            self.said.resize(needed, None);
        }
    }

    /// What a status would do that is read for a subject: what is known already does nothing.
    ///
    /// `date` is the day it was completed; what is not completed was so on the day the table was read, unless it is
    /// dated as the reading that is known.
    pub(super) fn step(
        &mut self,
        subject: usize,
        track: usize,
        (status, date): (Status, Option<NaiveDate>),
        read_on: NaiveDate,
        place: usize,
    ) -> Option<Step> {
        let start = subject * self.tracks;
        let mut contradicts = None;
        match self.said.get(start + track).copied().flatten() {
            Some((said, _)) if said == status => return None,
            Some((_, earlier)) => contradicts = Some(earlier as usize),
            None => {}
        }
        if contradicts.is_none()
            && let Some(said) = self.said.get_mut(start + track)
        {
            *said = Some((status, u32::try_from(place).unwrap_or(u32::MAX)));
        }
        let known = self.known.get(start..start + self.tracks)?;
        let (whole, before) = (known[0], known[track]);
        if before.is_some_and(|(_, on)| on > read_on) {
            return None;
        }
        let undoes = status < Status::Completed && self.undoes(subject, track, status, whole);
        if let Some((known, on)) = before
            && known == status
        {
            // Nothing new but that it is still so; a completion stays one.
            let fresher = status != Status::Completed && on < read_on && !undoes && contradicts.is_none();
            // With the date of the reading that is known, it is that reading: the app's own list come back.
            let fresher = fresher && date != Some(on);
            return fresher.then_some(Step { from: Some(known), on: read_on, down: false, contradicts: None });
        }
        let floor = if track == 0 { known.iter().flatten().map(|(_, on)| *on).max() } else { None };
        let floor = floor.max(before.map(|(_, on)| on)).max(whole.map(|(_, on)| on));
        // A completion from before the latest reading is news from the day the table was read.
        let dated = date.filter(|date| *date <= read_on && floor.is_none_or(|floor| *date >= floor));
        let on = dated.filter(|_| status == Status::Completed).unwrap_or(read_on);
        let down = undoes || before.is_some_and(|(known, _)| status < known);
        Some(Step { from: before.map(|(status, _)| status), on, down, contradicts })
    }

    /// Whether a status takes from what the whole or the modules say: a module that is to be taken is not completed
    /// although the whole is, or the whole is less than the modules add up to.
    fn undoes(&self, subject: usize, track: usize, status: Status, whole: Option<(Status, NaiveDate)>) -> bool {
        let completed = matches!(whole, Some((Status::Completed, _)));
        if track > 0 && !completed {
            return false;
        }
        let Some(person) = self.unit.people.get(subject) else { return false };
        if track > 0 {
            let module = self.programme.modules.get(track - 1);
            return module.is_some_and(|module| takes_module(self.programme, person, &module.id));
        }
        let start = subject * self.tracks;
        let of_modules = self.known.get(start + 1..start + self.tracks).unwrap_or_default();
        let best = of_modules.iter().flatten().map(|(status, _)| *status).max();
        match (best, status) {
            (Some(Status::Started | Status::Completed), Status::NotStarted) => true,
            (Some(Status::Completed), Status::Started) => {
                let required = required_modules(self.programme, person);
                !required.is_empty()
                    && required.iter().all(|id| {
                        let track = self.track(Some(id));
                        let read = track.and_then(|track| self.known.get(start + track).copied().flatten());
                        matches!(read, Some((Status::Completed, _)))
                    })
            }
            _ => false,
        }
    }
}

fn hash(person: PersonId) -> u64 {
    let (high, low) = person.0.as_u64_pair();
    mix(mix(0, high), low)
}
