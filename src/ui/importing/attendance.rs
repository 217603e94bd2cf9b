//! A report of attendance: which meeting it is about, who was there long enough, and who is not in it.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::exchange::import::{Effect, Preview, PreviewRow, Who};
use crate::programme::MeetingKind;
use crate::unit::{Meeting, MeetingForm, MeetingId, PersonId, Standing, Survey, Unit};

/// The meeting a report is about: the one the leader has chosen, the one of that day, or else the one held last. A
/// meeting that is not in the unit yet is planned for that day with this id: then the second value is true.
pub(super) fn meeting_for(
    unit: &Unit,
    held_on: Option<NaiveDate>,
    chosen: Option<MeetingKind>,
    id: MeetingId,
) -> (Meeting, bool) {
    let by_day = || unit.meetings.iter().find(|meeting| held_on.is_some() && day_of(meeting) == held_on);
    let held_last = || {
        let held = unit.meetings.iter().filter_map(|meeting| Some((meeting.held.as_ref()?.started, meeting)));
        held.max_by_key(|(started, _)| *started).map(|(_, meeting)| meeting)
    };
    let found = match chosen {
        Some(kind) => by_day().filter(|meeting| meeting.kind == kind).or_else(|| unit.latest_meeting(kind)),
        None => by_day().or_else(held_last).or_else(|| unit.latest_meeting(MeetingKind::First)),
    };
    if let Some(meeting) = found {
        return (meeting.clone(), false);
    }
    let kind = chosen.unwrap_or(MeetingKind::First);
    let planned = Meeting { date: held_on, form: MeetingForm::Video, ..Meeting::planned(id, kind) };
    (planned, true)
}

fn day_of(meeting: &Meeting) -> Option<NaiveDate> {
    meeting.held.as_ref().map(|held| held.started.date_naive()).or(meeting.date)
}

/// How long somebody was there, in whole minutes.
pub(super) fn minutes_of(row: &PreviewRow) -> Option<u32> {
    row.effects.iter().find_map(|effect| match effect {
        Effect::Attendance { minutes, .. } => *minutes,
        _ => None,
    })
}

/// The longest anybody was there, where the report says so.
pub(super) fn longest(preview: &Preview) -> Option<u32> {
    preview.rows.iter().filter_map(minutes_of).max()
}

/// The rows of people who were there for less than so many minutes.
pub(super) fn below(preview: &Preview, least: u32) -> Vec<usize> {
    let short = |row: &&PreviewRow| minutes_of(row).is_some_and(|minutes| minutes < least);
    preview.rows.iter().filter(short).map(|row| row.place).collect()
}

/// People in the unit of whom the report says nothing, and nothing is recorded. Who may be one of several people in the
/// report is not among them.
pub(super) fn rest_of(unit: &Unit, survey: &Survey, meeting: MeetingId, preview: &Preview) -> Vec<PersonId> {
    let mut in_report = BTreeSet::new();
    for row in &preview.rows {
        match &row.who {
            Who::Known(person, _) => {
                in_report.insert(*person);
            }
            Who::Ask(people, _) => in_report.extend(people.iter().copied()),
            Who::New | Who::NoName => {}
        }
    }
    let recorded: BTreeSet<PersonId> =
        unit.meeting(meeting).into_iter().flat_map(|meeting| &meeting.attendance).map(|entry| entry.person).collect();
    let here = survey.rows.iter().filter(|row| row.standing == Standing::Here).map(|row| row.id);
    here.filter(|id| !in_report.contains(id) && !recorded.contains(id)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
    }

    #[test]
    fn a_report_is_about_the_meeting_of_its_day() {
        let mut unit = Unit::new(Uuid::from_u128(1), "Servicetorget", day(1));
        let new = MeetingId(Uuid::from_u128(9));
        let (planned, is_new) = meeting_for(&unit, Some(day(5)), None, new);
        assert!(is_new);
        assert_eq!((planned.kind, planned.date, planned.form), (MeetingKind::First, Some(day(5)), MeetingForm::Video));

        for (id, kind, on) in [(2, MeetingKind::First, 5), (3, MeetingKind::Second, 26)] {
            let meeting = Meeting::planned(MeetingId(Uuid::from_u128(id)), kind);
            unit.meetings.push(Meeting { date: Some(day(on)), ..meeting });
        }
        let kind = |held_on, chosen| meeting_for(&unit, held_on, chosen, new).0.kind;
        assert_eq!(kind(Some(day(26)), None), MeetingKind::Second);
        assert_eq!(kind(Some(day(5)), None), MeetingKind::First);
        assert_eq!(kind(Some(day(5)), Some(MeetingKind::Second)), MeetingKind::Second, "the leader decides");
        assert_eq!(kind(None, None), MeetingKind::First);
    }
}
