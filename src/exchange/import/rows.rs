//! What each row would change.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use super::super::columns::Column;
use super::dates::read_date;
use super::identify::Identified;
use super::modules::ModuleTitles;
use super::plain::plain;
use super::plan::{Masked, Plan, trimmed};
use super::presence::Presence;
use super::preview::showable;
use super::state::State;
use super::words::{SaidStatus, status_said};
use super::{Answers, Effect, Import, PreviewRow, Question, TableKind, Take, Who};
use crate::programme::{MeetingKind, ModuleId};
use crate::unit::{Person, Status};

/// The most words or activities that are told as unknown.
const MAX_UNKNOWN: usize = 20;

/// A track, its status, and the day it was completed.
type Said = (usize, Status, Option<NaiveDate>);

/// Reads rows that are known to be about somebody.
pub(super) struct Reader<'a, 'p> {
    import: &'p Import<'a>,
    plan: &'p Plan,
    pub(super) state: State<'a>,
    pub(super) presence: Presence<'a>,
    /// The place of the first row about each subject.
    first_rows: Vec<u32>,
    /// Whether the first row about somebody is taken, by subject.
    newcomers_taken: Vec<bool>,
    /// Of whom a row has said their first day in the unit.
    told_first_day: HashSet<usize>,
    modules: ModuleTitles<'a>,
    activities: HashMap<&'a str, Option<usize>>,
    /// Statuses in the words they were written in; a table has few of them.
    memory: Vec<(&'a str, Option<SaidStatus>)>,
    /// What the row that is being read says: kept so that its room is used again.
    said: Vec<Said>,
    pub(super) unknown_words: Vec<String>,
    pub(super) unknown_activities: Vec<String>,
    first_meeting_held: bool,
}

impl<'a, 'p> Reader<'a, 'p> {
    pub(super) fn new(import: &'p Import<'a>, plan: &'p Plan, rows: &[Identified<'_>]) -> Self {
        let state = State::of(import.unit, import.programme, !plan.tracks.is_empty());
        let mut presence = Presence::of(import, plan, &state);
        let start = import.mapping.rows.start;
        let mut subjects = vec![None; rows.last().map_or(0, |row| row.row + 1 - start)];
        for row in rows {
            subjects[row.row - start] = row.subject;
        }
        presence.add_up(import, plan, &subjects);
        let most = rows.iter().filter_map(|row| row.subject).max().map_or(0, |subject| subject + 1);
        let most = most.max(import.unit.people.len());
        Self {
            import,
            plan,
            state,
            presence,
            first_rows: vec![0; most],
            newcomers_taken: vec![false; most],
            told_first_day: HashSet::new(),
            modules: ModuleTitles::of(import.programme),
            activities: HashMap::new(),
            memory: Vec::new(),
            said: Vec::new(),
            unknown_words: Vec::new(),
            unknown_activities: Vec::new(),
            first_meeting_held: import.unit.held_meeting(MeetingKind::First).is_some(),
        }
    }

    /// Reads one row.
    pub(super) fn read(&mut self, mut row: Identified<'a>, answers: &Answers, masked: &mut Masked) -> PreviewRow {
        let place = row.row + 1;
        let mut out = PreviewRow {
            place,
            name: String::new(),
            who: row.who,
            earlier: None,
            effects: Vec::new(),
            question: None,
            taken: false,
            taken_whole: false,
        };
        let Some(subject) = row.subject else {
            out.question = matches!(out.who, Who::Ask(..)).then_some(Question::Who);
            out.name = std::mem::take(&mut row.keys.name).into_owned();
            return out;
        };
        out.earlier = Some(self.first_rows[subject] as usize).filter(|earlier| *earlier > 0);
        if out.earlier.is_none() {
            self.first_rows[subject] = u32::try_from(place).unwrap_or(u32::MAX);
        }
        let person = self.import.unit.people.get(subject);
        out.effects = std::mem::take(&mut row.details);
        out.name = std::mem::take(&mut row.keys.name).into_owned();
        self.first_day(row.row, subject, &mut out);
        self.profiles(row.row, person, &mut out, masked);
        self.statuses(row.row, subject, &mut out);
        self.presence.effects(self.import, row.row, subject, out.earlier.is_none(), &mut out.effects);
        if out.question.is_none() && out.effects.iter().any(|e| matches!(e, Effect::Attendance { from: Some(_), .. })) {
            out.question = Some(Question::OtherAttendance);
        }
        if out.question.is_none() && out.effects.contains(&Effect::Back) {
            out.question = Some(Question::Back);
        }
        self.answer(subject, answers, &mut out);
        out
    }

    /// What is taken, by the leader's answer or by itself.
    fn answer(&mut self, subject: usize, answers: &Answers, out: &mut PreviewRow) {
        let take = answers.of(out.place).take;
        let by_itself = match (&out.who, out.earlier) {
            (Who::New, None) => self.import.kind.lists_people(),
            (Who::New, Some(_)) => self.newcomers_taken[subject],
            _ => true,
        };
        out.taken = match take {
            Some(Take::Nothing) => false,
            Some(Take::Sure | Take::All) => true,
            None => by_itself && out.effects.iter().any(|effect| !effect.doubtful()),
        };
        // Nothing can be said about somebody who is not added.
        if matches!((&out.who, out.earlier), (Who::New, Some(_))) {
            out.taken &= by_itself;
        }
        out.taken_whole = out.taken && take == Some(Take::All);
        if take.is_some() {
            out.question = None;
        }
        if out.who == Who::New && out.earlier.is_none() {
            self.newcomers_taken[subject] = out.taken;
        }
    }

    /// The first day in the unit, where that was after the list was made. Who is new after the first meeting, and has
    /// no day of their own, came on the day the table was read. Of several rows that say a day, the first is right.
    fn first_day(&mut self, row: usize, subject: usize, out: &mut PreviewRow) {
        let read = self
            .plan
            .joined
            .and_then(|column| read_date(trimmed(self.import.sheet.cell(row, column)), self.import.mapping.dates));
        let late = read.filter(|day| *day > self.import.unit.details.started);
        if late.is_some() && !self.told_first_day.insert(subject) {
            return;
        }
        let person = self.import.unit.people.get(subject);
        let known = person.and_then(|person| person.joined);
        let new = person.is_none() && out.earlier.is_none();
        let day = late.or_else(|| (new && read.is_none() && self.first_meeting_held).then_some(self.import.read_on));
        if let Some(to) = day.filter(|day| known != Some(*day)) {
            out.effects.push(Effect::Joined { from: known, to });
        }
    }

    fn profiles(&self, row: usize, person: Option<&Person>, out: &mut PreviewRow, masked: &mut Masked) {
        let Some(column) = self.plan.profile else { return };
        let cell = masked.without_birth_numbers(self.import.sheet.cell(row, column).into(), column);
        for part in cell.split([',', ';', '\n']).map(plain).filter(|part| !part.is_empty()) {
            let profiles = self.import.programme.profiles.iter();
            let mut named =
                profiles.filter(|profile| plain(&profile.title) == part || plain(profile.id.as_str()) == part);
            let Some(profile) = named.next() else { continue };
            let effect = Effect::Profile(profile.id.clone());
            if person.is_none_or(|person| !person.profiles.contains(&profile.id)) && !out.effects.contains(&effect) {
                out.effects.push(effect);
            }
        }
    }

    fn statuses(&mut self, row: usize, subject: usize, out: &mut PreviewRow) {
        let plan = self.plan;
        if plan.tracks.is_empty() {
            return;
        }
        let mut said = std::mem::take(&mut self.said);
        said.clear();
        let activity = match plan.activity {
            Some(column) => match self.activity(self.import.sheet.cell(row, column)) {
                Some(track) => Some(track),
                // What is said of something that is none of the programme's modules is not read.
                None => return,
            },
            None => None,
        };
        for column in &plan.tracks {
            let status = self.import.sheet.cell(row, column.status);
            let date = column.date.map_or("", |date| self.import.sheet.cell(row, date));
            let Some((status, date)) = self.status(status, date) else { continue };
            let track = activity.unwrap_or(column.track);
            match said.iter_mut().find(|(known, ..)| *known == track) {
                Some(known) => *known = both(*known, status, date),
                None => said.push((track, status, date)),
            }
        }
        out.effects.reserve_exact(said.len());
        let whole = said.iter().any(|(track, status, _)| *track == 0 && *status == Status::Completed);
        for &(track, status, date) in &said {
            // Where the table itself says that everything is completed, a module that is not was not asked of them.
            if whole && track > 0 && status < Status::Completed {
                continue;
            }
            self.state.make_room(subject);
            let Some(step) = self.state.step(subject, track, (status, date), self.import.read_on, out.place) else {
                continue;
            };
            if let Some(earlier) = step.contradicts {
                out.question = Some(Question::Contradicts(earlier));
            } else if step.down {
                out.question = out.question.or(Some(Question::StepDown));
            }
            out.effects.push(Effect::Status {
                module: self.state.module_of(track),
                from: step.from,
                to: status,
                on: step.on,
                doubtful: step.down || step.contradicts.is_some(),
            });
        }
        self.said = said;
    }

    /// The track of the module that a row's title speaks of.
    fn activity(&mut self, title: &'a str) -> Option<usize> {
        if let Some(known) = self.activities.get(title) {
            return *known;
        }
        let module = self.modules.find(title);
        let place = |id: &ModuleId| self.import.programme.modules.iter().position(|module| module.id == *id);
        let whole = || plain(title) == plain(&self.import.programme.name);
        let track = module.and_then(place).map(|at| at + 1).or_else(|| whole().then_some(0));
        self.activities.insert(title, track);
        if track.is_none() && self.unknown_activities.len() < MAX_UNKNOWN {
            self.unknown_activities.extend(Column::new(0, Some(title)).title);
        }
        track
    }

    /// What a status and its date say. A date alone says that it was completed then.
    fn status(&mut self, cell: &'a str, date: &str) -> Option<(Status, Option<NaiveDate>)> {
        let cell = trimmed(cell);
        if cell.is_empty() {
            return None;
        }
        let order = self.import.mapping.dates;
        let known = self.memory.iter().find(|(text, _)| *text == cell).map(|(_, said)| *said);
        let said = known.unwrap_or_else(|| {
            let said = status_said(cell);
            if said.is_some() && self.memory.len() < 32 {
                self.memory.push((cell, said));
            }
            said
        });
        let day = || read_date(trimmed(date), order);
        match said {
            Some(SaidStatus::Is(status)) => Some((status, day())),
            Some(SaidStatus::NotCompleted) if self.is_moodle() => {
                Some((if date.trim().is_empty() { Status::NotStarted } else { Status::Started }, day()))
            }
            Some(SaidStatus::Nothing) => None,
            Some(SaidStatus::NotCompleted) => {
                self.unknown(cell);
                None
            }
            None => {
                let day = read_date(cell, order);
                if day.is_none() {
                    self.unknown(cell);
                }
                day.map(|day| (Status::Completed, Some(day)))
            }
        }
    }

    fn is_moodle(&self) -> bool {
        matches!(self.import.kind, TableKind::MoodleProgress | TableKind::MoodleCourse)
    }

    fn unknown(&mut self, cell: &str) {
        if self.unknown_words.len() >= MAX_UNKNOWN {
            return;
        }
        let word = showable(&super::words::without_who_set_it(cell));
        self.unknown_words.extend(word.filter(|word| !self.unknown_words.contains(word)));
    }
}

/// One module may stand in several columns, a lesson and its quiz: it is completed when both are.
fn both((track, status, date): Said, other: Status, other_date: Option<NaiveDate>) -> Said {
    match (status, other) {
        (Status::Completed, Status::Completed) => (track, status, date.max(other_date)),
        (Status::NotStarted, Status::NotStarted) => (track, status, None),
        _ => (track, Status::Started, None),
    }
}
