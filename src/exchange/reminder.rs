//! Reminders as text to copy or to put in an e-mail.

use crate::programme::{Reminder, Reminders};
use crate::unit::ReminderTone;

/// What fills the places of a reminder. To a group no name is given: nobody is to see who else is behind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Fill<'a> {
    /// The person's name, for `{name}`.
    pub name: Option<&'a str>,
    /// Where the learning system is, for `{link}`.
    pub link: Option<&'a str>,
    /// When it is due, for `{date}`, as the leader's language writes it.
    pub date: Option<&'a str>,
}

/// A reminder with its places filled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// The subject.
    pub subject: String,
    /// The text, with `\n` between lines.
    pub body: String,
}

/// The reminder that fits: to start for those who have not `started`, else to complete, and firmer the second time.
pub fn choose(reminders: &Reminders, started: bool, tone: ReminderTone) -> &Reminder {
    match (started, tone) {
        (false, ReminderTone::First) => &reminders.start,
        (false, ReminderTone::Second) => &reminders.start_again,
        (true, ReminderTone::First) => &reminders.complete,
        (true, ReminderTone::Second) => &reminders.complete_again,
    }
}

/// Fills the places of a reminder. A line with a place that nothing fills is left out, and no empty lines are left where
/// it stood; in the subject, only the place itself is left out.
pub fn reminder_text(reminder: &Reminder, fill: &Fill<'_>) -> Message {
    let mut lines: Vec<String> = Vec::with_capacity(reminder.body.len());
    for line in &reminder.body {
        let Filled { text, missing } = filled(line, fill);
        if missing || (text.trim().is_empty() && lines.last().is_none_or(String::is_empty)) {
            continue;
        }
        lines.push(if text.trim().is_empty() { String::new() } else { text });
    }
    while lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    let subject = filled(&reminder.subject, fill).text;
    Message { subject: subject.split_whitespace().collect::<Vec<_>>().join(" "), body: lines.join("\n") }
}

struct Filled {
    text: String,
    missing: bool,
}

/// Fills the places of one line, each once: a name that looks like a place stays as it is.
fn filled(line: &str, fill: &Fill<'_>) -> Filled {
    let places = [("{name}", fill.name), ("{link}", fill.link), ("{date}", fill.date)];
    let mut text = String::with_capacity(line.len());
    let mut missing = false;
    let mut rest = line;
    while let Some(at) = rest.find('{') {
        text.push_str(&rest[..at]);
        rest = &rest[at..];
        let Some((place, value)) = places.iter().find(|(place, _)| rest.starts_with(place)) else {
            text.push('{');
            rest = &rest[1..];
            continue;
        };
        match value.map(one_line).filter(|value| !value.is_empty()) {
            Some(value) => text.push_str(&value),
            None => missing = true,
        }
        rest = &rest[place.len()..];
    }
    text.push_str(rest);
    Filled { text, missing }
}

fn one_line(value: &str) -> String {
    value.split_whitespace().collect::<Vec<_>>().join(" ")
}
