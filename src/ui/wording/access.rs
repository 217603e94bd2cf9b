//! What is stored about one person, as text they can read.

use chrono::NaiveDate;

use super::{attendance, meeting, source, status};
use crate::exchange::{AccessEvent, AccessReport};
use crate::programme::Programme;
use crate::store::{FolderRisk, Readers};
use crate::ui::dates;
use crate::ui::texts::Texts;
use crate::unit::{Event, Mention, ReminderTone, Status, Unit, Verdict};

/// What the text needs to know besides the report.
#[derive(Clone, Copy)]
pub struct AccessCx<'a> {
    /// The texts of the chosen language.
    pub tx: &'a Texts,
    /// The content pack.
    pub programme: &'a Programme,
    /// The unit, for where their name is mentioned.
    pub unit: &'a Unit,
    /// Who can read the unit's file, where the system tells.
    pub readers: Option<&'a Readers>,
    /// Whether its folder looks synced or shared.
    pub risk: Option<FolderRisk>,
}

/// Where text of the leader's own holds somebody's name.
pub fn mention(tx: &Texts, unit: &Unit, mention: Mention) -> String {
    match mention {
        Mention::UnitName => tx.t("mention-unit"),
        Mention::DeleteReason => tx.t("mention-reason"),
        Mention::Meeting(id) => {
            let title = unit.meeting(id).map(|record| meeting(tx, record.kind)).unwrap_or_default();
            tx.f("mention-meeting", &[("meeting", (&title).into())])
        }
        Mention::Session(_) => tx.t("mention-session"),
        Mention::Topic(_) => tx.t("mention-topic"),
        Mention::Film => tx.t("mention-film"),
    }
}

/// The text of a report: what is stored, and then why, until when, where it lies and who can read it.
pub fn access_text(cx: &AccessCx<'_>, report: &AccessReport) -> String {
    let mut out = Out { cx: *cx, text: String::new() };
    let tx = cx.tx;
    let (unit, made) = (&report.unit, out.day(report.made.date_naive()));
    out.line(&tx.f("access-title", &[("name", (&report.name).into())]));
    out.line(&tx.f("access-lead", &[("unit", unit.into()), ("date", (&made).into())]));
    out.about(report);
    out.modules(report);
    out.meetings(report);
    out.readings(report);
    out.followed_up(report);
    out.history(report);
    out.mentions(report);
    out.facts(report);
    out.text
}

/// The text so far.
struct Out<'a> {
    cx: AccessCx<'a>,
    text: String,
}

impl Out<'_> {
    fn line(&mut self, text: &str) {
        self.text.push_str(text);
        self.text.push('\n');
    }

    fn heading(&mut self, text: &str) {
        self.text.push('\n');
        self.line(text);
    }

    /// A heading and its lines, or that there are none.
    fn part(&mut self, heading: &str, lines: &[String]) {
        self.heading(heading);
        if lines.is_empty() {
            let none = self.cx.tx.t("access-none");
            self.line(&format!("– {none}"));
        }
        for line in lines {
            self.line(&format!("– {line}"));
        }
    }

    fn day(&self, day: NaiveDate) -> String {
        dates::typed(day, self.cx.tx.language())
    }

    fn known(&self, text: Option<&String>) -> String {
        text.cloned().unwrap_or_else(|| self.cx.tx.t("access-not-recorded"))
    }

    fn about(&mut self, report: &AccessReport) {
        let tx = self.cx.tx;
        let (email, number) = (self.known(report.email.as_ref()), self.known(report.employee_number.as_ref()));
        let mut lines = vec![
            tx.f("access-name", &[("name", (&report.name).into())]),
            tx.f("access-email", &[("email", (&email).into())]),
            tx.f("access-number", &[("number", (&number).into())]),
        ];
        for profile in &report.profiles {
            let title = if profile.title.is_empty() { profile.id.as_str() } else { &profile.title };
            lines.push(tx.f("access-profile", &[("profile", title.into())]));
        }
        if let Some(joined) = report.joined {
            lines.push(tx.f("access-joined", &[("date", (&self.day(joined)).into())]));
        }
        if let Some(leave) = &report.leave {
            let from = self.day(leave.from);
            lines.push(match leave.until {
                None => tx.f("access-leave", &[("from", (&from).into())]),
                Some(until) => {
                    let until = self.day(until);
                    tx.f("access-leave-until", &[("from", (&from).into()), ("until", (&until).into())])
                }
            });
        }
        if let Some(departure) = &report.departure {
            let key = crate::ui::screens::people::departs(departure.kind, departure.on > report.made.date_naive());
            lines.push(tx.f(key, &[("date", (&self.day(departure.on)).into())]));
        }
        if let Some(place) = report.place_in_list {
            let system = &self.cx.programme.learning_system.short;
            lines.push(tx.f("access-place", &[("n", place.into()), ("system", system.into())]));
        }
        self.part(&tx.t("access-about"), &lines);
    }

    fn modules(&mut self, report: &AccessReport) {
        let tx = self.cx.tx;
        let lines: Vec<String> = report
            .modules
            .iter()
            .map(|module| {
                let title = if module.title.is_empty() { module.id.as_str() } else { &module.title };
                let (_, _, state) = status(tx, module.status);
                let mut line = tx.f("access-module", &[("module", title.into()), ("status", (&state).into())]);
                for because in &module.because {
                    line.push(' ');
                    line.push_str(&tx.f("access-because", &[("because", because.into())]));
                }
                match module.by_hand {
                    Some(true) => line = format!("{line} {}", tx.t("access-by-hand-takes")),
                    Some(false) => line = format!("{line} {}", tx.t("access-by-hand-not")),
                    None => {}
                }
                line
            })
            .collect();
        self.part(&tx.t("access-modules"), &lines);
    }

    fn meetings(&mut self, report: &AccessReport) {
        let tx = self.cx.tx;
        let when = |on: Option<NaiveDate>| on.map_or_else(|| tx.t("not-planned"), |on| self.day(on));
        let line = |title: &str, on: Option<NaiveDate>, how| {
            let (_, _, how) = attendance(tx, Some(how));
            let when = when(on);
            tx.f(
                "access-attended",
                &[("meeting", title.into()), ("date", (&when).into()), ("attendance", (&how).into())],
            )
        };
        let meetings = report.meetings.iter().map(|held| line(&meeting(tx, held.kind), held.on, held.attendance));
        let sessions = report.sessions.iter().map(|held| line(&held.subject, held.on, held.attendance));
        let lines: Vec<String> = meetings.chain(sessions).collect();
        self.part(&tx.t("access-meetings"), &lines);
    }

    fn readings(&mut self, report: &AccessReport) {
        let tx = self.cx.tx;
        let word = |read: Option<Status>| status(tx, read).2;
        let mut lines: Vec<String> = report
            .readings
            .iter()
            .map(|reading| {
                let (day, state) = (self.day(reading.on), word(Some(reading.status)));
                let from = source(tx, &reading.source, self.cx.programme);
                let about = reading.module.clone().unwrap_or_else(|| tx.t("access-whole"));
                let words = [
                    ("date", (&day).into()),
                    ("about", (&about).into()),
                    ("status", (&state).into()),
                    ("source", (&from).into()),
                ];
                let line = tx.f("access-reading", &words);
                match reading.verdict {
                    Verdict::Open => line,
                    Verdict::Stands => format!("{line} {}", tx.t("access-verdict-stands")),
                    Verdict::SetAside => format!("{line} {}", tx.t("access-verdict-aside")),
                }
            })
            .collect();
        if let Some(round) = &report.round {
            let (day, state) = (self.day(round.began), word(round.status));
            lines.push(tx.f("access-round", &[("date", (&day).into()), ("status", (&state).into())]));
        }
        self.part(&tx.t("access-readings"), &lines);
    }

    fn followed_up(&mut self, report: &AccessReport) {
        let tx = self.cx.tx;
        let caught_up = report.catch_ups.iter().map(|record| {
            let (day, title) = (self.day(record.on), meeting(tx, record.kind));
            let line = tx.f("access-caught-up", &[("date", (&day).into()), ("meeting", (&title).into())]);
            match record.seconds {
                None => line,
                Some(seconds) => format!("{line} {}", dates::length(u64::from(seconds))),
            }
        });
        let reminded = report.reminders.iter().map(|record| {
            let day = self.day(record.on);
            let key = match record.tone {
                ReminderTone::First => "access-reminded",
                ReminderTone::Second => "access-reminded-again",
            };
            tx.f(key, &[("date", (&day).into())])
        });
        let lines: Vec<String> = caught_up.chain(reminded).collect();
        self.part(&tx.t("access-followed-up"), &lines);
    }

    fn history(&mut self, report: &AccessReport) {
        let tx = self.cx.tx;
        let line = |entry: &AccessEvent| {
            let on = entry.at.date_naive();
            let day = format!("{} {}", self.day(on), dates::clock(entry.at.time(), tx.language()));
            let told = crate::ui::screens::people::told_event(tx, &entry.event, on, report.made.date_naive());
            let told = told.or_else(|| recorded(tx, &entry.event))?;
            Some(tx.f("access-event", &[("when", (&day).into()), ("what", (&told).into())]))
        };
        let lines: Vec<String> = report.history.iter().filter_map(line).collect();
        self.part(&tx.t("access-history"), &lines);
    }

    fn mentions(&mut self, report: &AccessReport) {
        let tx = self.cx.tx;
        if report.mentioned_in.is_empty() {
            return;
        }
        let lines: Vec<String> = report.mentioned_in.iter().map(|at| mention(tx, self.cx.unit, *at)).collect();
        self.part(&tx.t("access-mentions"), &lines);
        self.line(&tx.t("access-mentions-text"));
    }

    fn facts(&mut self, report: &AccessReport) {
        let tx = self.cx.tx;
        let system = &self.cx.programme.learning_system.short;
        let programme = &self.cx.programme.name;
        let delete_on = self.day(report.delete_on);
        let mut lines = vec![
            tx.f("access-why", &[("programme", programme.into())]),
            tx.f("access-until", &[("date", (&delete_on).into())]),
            tx.t("access-where"),
        ];
        lines.extend(self.cx.readers.map(|readers| {
            let readers = super::file_readers(tx, readers);
            tx.f("access-readers", &[("readers", (&readers).into())])
        }));
        match self.cx.risk {
            Some(FolderRisk::Synced(service)) => {
                let service = super::sync_service(tx, service);
                lines.push(tx.f("access-synced", &[("service", (&service).into())]));
            }
            Some(FolderRisk::Shared) => lines.push(tx.t("access-shared")),
            None => {}
        }
        lines.push(tx.t("access-network"));
        lines.push(tx.f("access-source", &[("system", system.into())]));
        lines.push(tx.t("access-earlier"));
        lines.push(tx.t("access-correct"));
        self.part(&tx.t("access-facts"), &lines);
    }
}

/// What was recorded, where the record itself stands in another part of the text.
fn recorded(tx: &Texts, event: &Event) -> Option<String> {
    Some(match event {
        Event::StatusRead(..) => tx.t("access-recorded-reading"),
        Event::CaughtUp(_) => tx.t("access-recorded-catch-up"),
        Event::Reminded(_) => tx.t("access-recorded-reminder"),
        Event::SessionAttended(..) => tx.t("access-recorded-session"),
        _ => return None,
    })
}
