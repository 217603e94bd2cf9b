//! Who was at a meeting: sessions found among the unit's meetings, minutes added up.

use chrono::NaiveDate;

use super::dates::read_moment;
use super::durations::read_duration;
use super::plan::Plan;
use super::state::State;
use super::words::was_present;
use super::{Effect, Import, Session, TableKind, dates};
use crate::unit::{Attendance, Meeting, MeetingForm};

/// The sessions of a table, and what is recorded of them.
pub(super) struct Presence<'a> {
    pub(super) sessions: Vec<Session>,
    recorded: Vec<Option<Recorded<'a>>>,
    /// Seconds present, by subject.
    seconds: Vec<u32>,
    timed: bool,
}

/// A meeting, and what is recorded of it for each person by their place in the list.
type Recorded<'a> = (&'a Meeting, Vec<Option<Attendance>>);

impl<'a> Presence<'a> {
    pub(super) fn of(import: &Import<'a>, plan: &Plan, state: &State<'_>) -> Self {
        let mapping = import.mapping;
        let timed = plan.minutes.or(plan.coming_and_going);
        let mut sessions: Vec<Session> = Vec::new();
        for &column in &plan.attendance {
            let title = mapping.titles.map_or("", |at| import.sheet.cell(at, column));
            let on = dates::read_date(title, mapping.dates).or(mapping.held_on);
            sessions.push(Session { column, on, meeting: meeting_on(import, on) });
        }
        if sessions.is_empty()
            && let Some(column) = timed
        {
            sessions.push(Session { column, on: mapping.held_on, meeting: meeting_on(import, mapping.held_on) });
        }
        let chosen = mapping.meeting.filter(|id| import.unit.meeting(*id).is_some());
        if let [one] = sessions.as_mut_slice() {
            one.meeting = chosen.or(one.meeting);
        } else if let Some(chosen) = chosen.filter(|id| sessions.iter().all(|session| session.meeting != Some(*id))) {
            let mut without = sessions.iter_mut().filter(|session| session.meeting.is_none());
            if let (Some(one), None) = (without.next(), without.next()) {
                one.meeting = Some(chosen);
            }
        }
        let recorded = sessions.iter().map(|session| {
            let meeting = import.unit.meeting(session.meeting?)?;
            let mut known = vec![None; import.unit.people.len()];
            for entry in &meeting.attendance {
                if let Some(place) = state.place_of(entry.person).and_then(|at| known.get_mut(at)) {
                    *place = Some(entry.attendance);
                }
            }
            Some((meeting, known))
        });
        Self { recorded: recorded.collect(), sessions, seconds: Vec::new(), timed: timed.is_some() }
    }

    /// Adds up how long everybody was present. `subjects`: whom each row is about.
    pub(super) fn add_up(&mut self, import: &Import<'_>, plan: &Plan, subjects: &[Option<usize>]) {
        if !self.timed {
            return;
        }
        let rows = || (import.mapping.rows.clone()).zip(subjects).filter_map(|(row, who)| Some((row, (*who)?)));
        let most = rows().map(|(_, who)| who + 1).max().unwrap_or(0);
        self.seconds = vec![0; most];
        if let Some(column) = plan.minutes {
            for (row, who) in rows() {
                let seconds = read_duration(import.sheet.cell(row, column)).unwrap_or(0);
                self.seconds[who] = self.seconds[who].saturating_add(seconds);
            }
        } else if let Some(column) = plan.meeting_time {
            let mut times: Vec<Vec<i64>> = vec![Vec::new(); most];
            for (row, who) in rows() {
                times[who].extend(instant(import.sheet.cell(row, column), import));
            }
            let end = times.iter().flatten().copied().max().unwrap_or(0);
            for (who, times) in times.iter_mut().enumerate() {
                times.sort_unstable();
                // Came and went by turns; whoever has not gone was there to the end.
                let stays = times.chunks(2).map(|stay| match stay {
                    [from, to] => to - from,
                    [from] => end - from,
                    _ => 0,
                });
                self.seconds[who] = u32::try_from(stays.sum::<i64>()).unwrap_or(0);
            }
        }
    }

    /// What a row proposes for somebody's attendance.
    pub(super) fn effects(
        &self,
        import: &Import<'_>,
        row: usize,
        subject: usize,
        first: bool,
        effects: &mut Vec<Effect>,
    ) {
        for (session, recorded) in self.sessions.iter().zip(&self.recorded) {
            let Some((meeting, known)) = recorded else { continue };
            let present =
                if self.timed { first.then_some(true) } else { was_present(import.sheet.cell(row, session.column)) };
            let Some(present) = present else { continue };
            let to = proposed(present, import.kind, meeting.form);
            let from = known.get(subject).copied().flatten();
            if from.is_some_and(|from| from.present() == to.present()) {
                continue;
            }
            let minutes = self.timed.then(|| self.seconds.get(subject).map(|seconds| seconds / 60)).flatten();
            effects.push(Effect::Attendance { meeting: meeting.id, from, to, minutes });
        }
    }
}

/// How somebody took part. A reason for absence is never read, and a leave is not one the table can know.
fn proposed(present: bool, kind: TableKind, form: MeetingForm) -> Attendance {
    match (present, form) {
        (false, _) => Attendance::Absent,
        (true, MeetingForm::Room | MeetingForm::Mixed) if kind == TableKind::ModAttendance => Attendance::Room,
        (true, MeetingForm::Room) if kind == TableKind::Other => Attendance::Room,
        (true, _) => Attendance::Video,
    }
}

/// The meeting held on a day, or planned for it.
fn meeting_on(import: &Import<'_>, on: Option<NaiveDate>) -> Option<crate::unit::MeetingId> {
    let on = on?;
    let meetings = &import.unit.meetings;
    let held = meetings.iter().find(|meeting| meeting.held.as_ref().is_some_and(|h| h.started.date_naive() == on));
    held.or_else(|| meetings.iter().find(|meeting| meeting.date == Some(on))).map(|meeting| meeting.id)
}

/// A time in seconds from some day.
fn instant(cell: &str, import: &Import<'_>) -> Option<i64> {
    let moment = read_moment(cell, import.mapping.dates)?;
    let midnight = moment.date.and_hms_opt(0, 0, 0)?;
    Some(midnight.and_utc().timestamp() + i64::from(moment.seconds?))
}
