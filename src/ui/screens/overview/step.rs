//! «Neste steg»: the one thing to do next, and the button that does it.

use chrono::NaiveDate;
use eframe::egui::{RichText, Ui};

use super::OverviewState;
use crate::programme::MeetingKind;
use crate::ui::dates;
use crate::ui::fonts::Weight;
use crate::ui::intent::{Cx, Intent, Intents, Page, PeopleFilter};
use crate::ui::screens::people::catch_up::{next_of, with_all_words};
use crate::ui::screens::people::remind::{Remindable, ReminderDialog};
use crate::ui::theme::{self, size};
use crate::ui::widgets::{Btn, accent_card, heading_sized, label_as, quiet, row_between, wrapped};
use crate::unit::NextStep;

/// Below this width of the card, in points, the buttons stand under the words.
const STACKED: f32 = 640.0;

/// What the card says and does.
struct Step {
    title: String,
    text: String,
    primary: Option<(String, Intent)>,
    secondary: Option<(String, Do)>,
}

/// What the other button does.
enum Do {
    Ask(Box<Intent>),
    Remind,
}

/// Draws the card.
pub(super) fn next_step(ui: &mut Ui, cx: &Cx<'_>, state: &mut OverviewState, out: &mut Intents) {
    let step = step(cx, state.remindable(cx));
    let mut buttons = |ui: &mut Ui, step: Step, out: &mut Intents| {
        wrapped(ui, |ui| {
            // At the right, as on every other page.
            if let Some((text, does)) = step.secondary
                && ui.add(Btn::secondary(&text)).clicked()
            {
                match does {
                    Do::Ask(intent) => out.push(*intent),
                    Do::Remind => {
                        let people = state.remindable(cx).clone();
                        state.reminder = ReminderDialog::new(cx, people);
                    }
                }
            }
            if let Some((text, intent)) = step.primary {
                let button = ui.add(Btn::primary(&text));
                if cx.arrived {
                    button.request_focus();
                }
                if button.clicked() {
                    out.push(intent);
                }
            }
        });
    };
    accent_card(ui, |ui| {
        let (title, text) = (step.title.clone(), step.text.clone());
        let words = |ui: &mut Ui| {
            ui.spacing_mut().item_spacing.y = 6.0;
            let above = cx.tx.t("overview-next");
            let t = theme::tokens(ui);
            let shown = RichText::new(above.to_uppercase()).font(Weight::Semibold.at(size::SMALL)).color(t.quiet());
            label_as(ui, shown, &above);
            heading_sized(ui, &title, 2, size::H2);
            if !text.is_empty() {
                quiet(ui, &text);
            }
        };
        if ui.available_width() < STACKED {
            words(ui);
            ui.add_space(8.0);
            buttons(ui, step, out);
        } else {
            row_between(ui, "next step", words, |ui| buttons(ui, step, out));
        }
    });
}

fn step(cx: &Cx<'_>, people: &Remindable) -> Step {
    let tx = cx.tx;
    if cx.unit.details.closed.is_some() {
        return Step {
            title: tx.t("cycle-closed-step"),
            text: tx.t("cycle-closed-step-text"),
            primary: Some((tx.t("overview-done-do"), Intent::Go(Page::Reports))),
            secondary: None,
        };
    }
    match &cx.survey.next_step {
        NextStep::AddPeople => Step {
            title: tx.t("overview-add-people"),
            text: tx.t("overview-add-people-text"),
            primary: Some((tx.t("overview-add-people-do"), Intent::Go(Page::People(PeopleFilter::All)))),
            secondary: Some((tx.t("overview-prepare-do"), Do::Ask(Box::new(Intent::Go(Page::Prepare))))),
        },
        NextStep::Prepare(left) => Step {
            title: tx.n("overview-prepare", *left),
            text: tx.t("overview-prepare-text"),
            primary: Some((tx.t("overview-prepare-do"), Intent::Go(Page::Prepare))),
            secondary: Some((tx.t("overview-to-first"), Do::Ask(Box::new(present(MeetingKind::First))))),
        },
        NextStep::HoldFirst(date) => hold(cx, MeetingKind::First, *date),
        NextStep::HoldSecond(date) => hold(cx, MeetingKind::Second, *date),
        NextStep::RecordAttendance(kind, left) => Step {
            title: match kind {
                MeetingKind::First => tx.n("overview-attendance-first", *left),
                MeetingKind::Second => tx.n("overview-attendance-second", *left),
            },
            text: tx.t("overview-attendance-text"),
            primary: Some((tx.t("overview-attendance-do"), Intent::Go(Page::Attendance(*kind)))),
            secondary: None,
        },
        NextStep::GetStarted { not_started, unknown, before } => {
            get_started(cx, people, *not_started, *unknown, *before)
        }
        NextStep::GetCompleted { left, before } => get_completed(cx, people, *left, *before),
        NextStep::Decide(left) => Step {
            title: tx.n("overview-decide", *left),
            text: tx.t("overview-decide-text"),
            primary: Some((tx.t("overview-decide-do"), Intent::Go(Page::People(PeopleFilter::Decide)))),
            secondary: None,
        },
        NextStep::CatchUp(left) => catch_up(cx, *left),
        NextStep::NobodyHere => Step {
            title: tx.t("overview-nobody"),
            text: tx.t("overview-nobody-text"),
            primary: Some((tx.t("overview-add-people-do"), Intent::Go(Page::People(PeopleFilter::All)))),
            secondary: None,
        },
        NextStep::Done => Step {
            title: tx.t("overview-done"),
            text: tx.t("overview-done-text"),
            primary: Some((tx.t("overview-done-do"), Intent::Go(Page::Reports))),
            secondary: Some((tx.t("cycle-ask"), Do::Ask(Box::new(Intent::AskNewCycle)))),
        },
    }
}

fn present(kind: MeetingKind) -> Intent {
    Intent::Present { kind, rehearsal: false }
}

fn hold(cx: &Cx<'_>, kind: MeetingKind, date: Option<NaiveDate>) -> Step {
    let tx = cx.tx;
    let [title, today, text, start, choices] = match kind {
        MeetingKind::First => [
            "overview-hold-first",
            "overview-hold-first-today",
            "overview-hold-first-text",
            "overview-hold-first-do",
            "overview-choices-first",
        ],
        MeetingKind::Second => [
            "overview-hold-second",
            "overview-hold-second-today",
            "overview-hold-second-text",
            "overview-hold-second-do",
            "overview-choices-second",
        ],
    };
    let title = if date == Some(cx.today) { tx.t(today) } else { tx.t(title) };
    let about = tx.t(text);
    let text = match date {
        Some(date) if date != cx.today => {
            let planned = tx.f("overview-planned", &[("when", (&when(cx, date)).into())]);
            format!("{planned} {about}")
        }
        _ => about,
    };
    Step {
        title,
        text,
        primary: Some((tx.t(start), present(kind))),
        secondary: Some((tx.t(choices), Do::Ask(Box::new(Intent::Go(Page::Plan(kind)))))),
    }
}

fn get_started(
    cx: &Cx<'_>,
    people: &Remindable,
    not_started: usize,
    unknown: usize,
    before: Option<NaiveDate>,
) -> Step {
    let tx = cx.tx;
    let title = match (not_started, unknown) {
        (0, unknown) => tx.n("overview-unknown-title", unknown),
        (not_started, _) => tx.n("overview-not-started", not_started),
    };
    let mut said = Vec::new();
    if not_started > 0 && unknown > 0 {
        said.push(tx.n("overview-unknown-too", unknown));
    }
    said.push(match before {
        Some(date) => tx.f("overview-before-second", &[("when", (&when(cx, date)).into())]),
        None => tx.t("overview-before-second-unplanned"),
    });
    Step {
        title,
        text: said.join(" "),
        primary: Some((tx.t("follow-start-round"), Intent::Go(Page::Round))),
        secondary: remind(cx, people, false),
    }
}

fn get_completed(cx: &Cx<'_>, people: &Remindable, left: usize, before: Option<NaiveDate>) -> Step {
    let tx = cx.tx;
    let text = match before {
        Some(date) if date < cx.today => {
            let day = dates::day(date, cx.today, tx.language());
            tx.f("overview-deadline-was", &[("date", (&day).into())])
        }
        Some(date) => tx.f("overview-deadline-is", &[("when", (&when(cx, date)).into())]),
        None => tx.t("overview-completed-text"),
    };
    Step {
        title: tx.n("overview-not-completed", left),
        text,
        primary: Some((tx.t("follow-start-round"), Intent::Go(Page::Round))),
        secondary: remind(cx, people, true),
    }
}

/// Going through the meeting with those who were not there; of two meetings, the first.
fn catch_up(cx: &Cx<'_>, left: usize) -> Step {
    let list = Intent::Go(Page::People(PeopleFilter::CatchUp));
    let see = cx.tx.t("overview-catch-up-do");
    let talks = MeetingKind::ALL.map(|kind| (kind, next_of(cx.survey.rows.iter(), kind)));
    let talk = talks.into_iter().find(|(_, people)| !people.is_empty());
    let (primary, secondary) = match talk {
        Some((kind, people)) => {
            let text = with_all_words(cx, kind, &people);
            ((text, Intent::CatchUpTalk { kind, people }), Some((see, Do::Ask(Box::new(list)))))
        }
        None => ((see, list), None),
    };
    Step {
        title: cx.tx.n("overview-catch-up", left),
        text: cx.tx.t("overview-catch-up-text"),
        primary: Some(primary),
        secondary,
    }
}

/// A reminder to send, where there is anybody to remind and it is about the step: beginning, or completing.
fn remind(cx: &Cx<'_>, people: &Remindable, completing: bool) -> Option<(String, Do)> {
    let fits = people.len() > 0 && (completing || !people.started());
    fits.then(|| (cx.tx.n("follow-remind-some", people.len()), Do::Remind))
}

/// «torsdag 26. november – om 5 dager».
fn when(cx: &Cx<'_>, date: NaiveDate) -> String {
    let tx = cx.tx;
    let day = dates::long(date, tx.language());
    let days = (date - cx.today).num_days();
    let away = match days {
        0 => tx.t("today"),
        1 => tx.t("overview-tomorrow"),
        _ if days > 0 => tx.n("overview-in-days", days.unsigned_abs() as usize),
        _ => tx.n("overview-days-ago", days.unsigned_abs() as usize),
    };
    tx.f("overview-when", &[("day", (&day).into()), ("away", (&away).into())])
}
