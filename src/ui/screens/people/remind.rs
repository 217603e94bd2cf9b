//! Whom a reminder is for and what it says: to one by name, to several without any name.

mod dialog;

use chrono::NaiveDate;

use crate::exchange::{Fill, Message, choose, reminder_text};
use crate::programme::MeetingKind;
use crate::ui::dates;
use crate::ui::intent::Cx;
use crate::ui::texts::Texts;
use crate::unit::{Change, PersonId, PersonRow, ReminderTone, Standing, Status, sort_key_parts};

pub(in crate::ui::screens) use dialog::ReminderDialog;

/// From so many days on, the day somebody was reminded is told as a date.
const DAYS_TOLD: i64 = 14;

/// Whom a reminder may be for: to begin, or to complete.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::ui::screens) struct Remindable {
    /// Those read as not begun.
    pub(in crate::ui::screens) to_begin: Vec<PersonId>,
    /// Those who have begun and not completed.
    pub(in crate::ui::screens) to_complete: Vec<PersonId>,
}

impl Remindable {
    /// Who of these can be reminded. Nobody is reminded of what the leader does not know.
    pub(in crate::ui::screens) fn of<'a>(rows: impl Iterator<Item = &'a PersonRow>) -> Self {
        let mut found = Self::default();
        for row in rows.filter(|row| row.standing == Standing::Here) {
            match row.status {
                Some(Status::NotStarted) => found.to_begin.push(row.id),
                Some(Status::Started) => found.to_complete.push(row.id),
                Some(Status::Completed) | None => {}
            }
        }
        found
    }

    /// Whether the first to remind are those who have begun.
    pub(in crate::ui::screens) fn started(&self) -> bool {
        self.to_begin.is_empty()
    }

    /// Those to remind, of those who have begun or of those who have not.
    pub(in crate::ui::screens) fn group(&self, started: bool) -> &[PersonId] {
        if started { &self.to_complete } else { &self.to_begin }
    }

    /// How many the first reminder would go to.
    pub(in crate::ui::screens) fn len(&self) -> usize {
        self.group(self.started()).len()
    }
}

/// How firm the next reminder is: firmer once everybody has had one.
fn proposed_tone(cx: &Cx<'_>, people: &[PersonId]) -> ReminderTone {
    let again = people.iter().all(|id| cx.survey.row(*id).is_some_and(|row| row.reminded.is_some()));
    if again && !people.is_empty() { ReminderTone::Second } else { ReminderTone::First }
}

/// The record that these were reminded today, as firmly as is proposed.
pub(super) fn record(cx: &Cx<'_>, people: &[PersonId]) -> Change {
    Change::Remind { people: people.to_vec(), tone: proposed_tone(cx, people), on: cx.today }
}

/// When what the reminder is about is to be done: begun before the second meeting, completed by the deadline.
fn due(cx: &Cx<'_>, started: bool) -> Option<NaiveDate> {
    let second = cx.unit.latest_meeting(MeetingKind::Second).filter(|meeting| meeting.held.is_none());
    let before_meeting = second.and_then(|meeting| meeting.date).filter(|_| !started);
    before_meeting.or(cx.unit.details.deadline).filter(|due| *due >= cx.today)
}

/// The words of a reminder; `name` is whom it speaks to.
fn words(cx: &Cx<'_>, started: bool, tone: ReminderTone, name: Option<&str>) -> Message {
    let due = due(cx, started).map(|due| dates::day(due, cx.today, cx.programme.language));
    let link = cx.programme.learning_system.link.as_deref();
    let fill = Fill { name: name.map(first_name), link, date: due.as_deref() };
    reminder_text(choose(&cx.programme.reminders, started, tone), &fill)
}

/// «Påminnet for 3 dager siden»; after a fortnight the date.
pub(in crate::ui::screens) fn reminded(tx: &Texts, on: NaiveDate, today: NaiveDate) -> String {
    let days = (today - on).num_days();
    match usize::try_from(days) {
        Ok(0) => tx.t("follow-reminded-today"),
        Ok(days) if days < DAYS_TOLD as usize => tx.n("follow-reminded-days", days),
        _ => tx.f("people-next-reminded", &[("date", (&dates::short(on, tx.language())).into())]),
    }
}

/// What one calls somebody: the first names, or the whole name where there is only one.
fn first_name(name: &str) -> &str {
    match sort_key_parts(name) {
        (only, "") => only,
        (_, first) => first,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programme::Language;

    #[test]
    fn people_are_called_by_their_first_names() {
        assert_eq!(first_name("Åse-Marie Sæther"), "Åse-Marie");
        assert_eq!(first_name("Nordmann, Kari"), "Kari");
        assert_eq!(first_name("Máret Ánne Sara"), "Máret Ánne");
        assert_eq!(first_name("Madonna"), "Madonna");
    }

    #[test]
    fn a_reminder_is_told_in_days_for_a_fortnight() {
        let tx = Texts::new(Language::Bokmal);
        let day = |day| NaiveDate::from_ymd_opt(2026, 11, day).unwrap();
        let said = |on| reminded(&tx, day(on), day(21));
        assert_eq!(said(21), "Påminnet i dag");
        assert_eq!(said(20), "Påminnet i går");
        assert_eq!(said(18), "Påminnet for 3 dager siden");
        assert_eq!(said(8), "Påminnet for 13 dager siden");
        assert_eq!(said(7), "Påminnet 7. nov");
    }
}
