//! Reminders to copy: to one by name, to several without any name.

use crate::exchange::{Fill, choose, reminder_text};
use crate::programme::MeetingKind;
use crate::ui::dates;
use crate::ui::intent::{Cx, Intent, Intents};
use crate::unit::{Change, PersonId, PersonRow, ReminderTone, Standing, Status, sort_key_parts};

/// A reminder and whom it is to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::ui::screens) struct Reminding {
    /// Whom.
    pub(in crate::ui::screens) people: Vec<PersonId>,
    /// Whether they have begun.
    pub(in crate::ui::screens) started: bool,
    tone: ReminderTone,
}

/// Whom of these a reminder is for: those read as not begun, else those who have begun and not completed. `None` where
/// nobody is to be reminded.
pub(in crate::ui::screens) fn reminding<'a>(rows: &(impl Iterator<Item = &'a PersonRow> + Clone)) -> Option<Reminding> {
    let of = |status: Status| rows.clone().filter(move |r| r.standing == Standing::Here && r.status == Some(status));
    let started = of(Status::NotStarted).next().is_none();
    let wanted: Vec<&PersonRow> = of(if started { Status::Started } else { Status::NotStarted }).collect();
    if wanted.is_empty() {
        return None;
    }
    let again = wanted.iter().all(|row| row.reminded.is_some());
    let tone = if again { ReminderTone::Second } else { ReminderTone::First };
    Some(Reminding { people: wanted.iter().map(|row| row.id).collect(), started, tone })
}

impl Reminding {
    /// The text. Only to a single person it has a name in it.
    pub(in crate::ui::screens) fn text(&self, cx: &Cx<'_>) -> String {
        let name = match self.people.as_slice() {
            [one] => cx.unit.person(*one).map(|person| first_name(&person.name).to_owned()),
            _ => None,
        };
        let second = cx.unit.latest_meeting(MeetingKind::Second).filter(|meeting| meeting.held.is_none());
        let before_meeting = second.and_then(|meeting| meeting.date).filter(|_| !self.started);
        let due = before_meeting.or(cx.unit.details.deadline).filter(|due| *due >= cx.today);
        let due = due.map(|due| dates::day(due, cx.today, cx.programme.language));
        let link = cx.programme.learning_system.link.as_deref();
        let fill = Fill { name: name.as_deref(), link, date: due.as_deref() };
        let message = reminder_text(choose(&cx.programme.reminders, self.started, self.tone), &fill);
        format!("{}\n\n{}", message.subject, message.body)
    }

    /// Copies the text and records that they are reminded.
    pub(in crate::ui::screens) fn copy(self, cx: &Cx<'_>, out: &mut Intents) {
        let text = self.text(cx);
        out.push(Intent::Change(self.record(cx)));
        out.push(Intent::Copy(text, "people-reminder-copied"));
    }

    /// The record that they are reminded today.
    pub(super) fn record(self, cx: &Cx<'_>) -> Change {
        Change::Remind { people: self.people, tone: self.tone, on: cx.today }
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

    #[test]
    fn people_are_called_by_their_first_names() {
        assert_eq!(first_name("Åse-Marie Sæther"), "Åse-Marie");
        assert_eq!(first_name("Nordmann, Kari"), "Kari");
        assert_eq!(first_name("Máret Ánne Sara"), "Máret Ánne");
        assert_eq!(first_name("Madonna"), "Madonna");
    }
}
