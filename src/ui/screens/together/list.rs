//! The sessions planned and held.

use eframe::egui::Ui;

use super::form::Form;
use super::{TogetherState, attended, subject_title, when};
use crate::ui::intent::{Cx, Intent, Intents, JointNow, Page};
use crate::ui::theme::size;
use crate::ui::widgets::{
    Btn, Tone, accent_card, body, bullet, card, columns, heading, heading_sized, note, page, quiet, row_between, rule,
    strong, tag, wrapped,
};
use crate::ui::{dates, icons};
use crate::unit::{Change, JointHeld, JointSession, RecordId, Unit};

/// Draws the list. What is to be written is put in the form.
pub(super) fn list_ui(ui: &mut Ui, cx: &Cx<'_>, joint: Option<JointNow>, state: &mut TogetherState, out: &mut Intents) {
    let tx = cx.tx;
    let next = next(cx.unit, joint);
    page(ui, "together", |ui| {
        row_between(
            ui,
            "together-head",
            |ui| {
                heading(ui, &tx.t("page-together"));
            },
            |ui| {
                if cx.unit.sessions.is_empty() {
                    return;
                }
                // What comes next is to hold the one that is planned.
                let words = tx.t("together-plan");
                let plan = if next.is_none() { Btn::primary(&words) } else { Btn::secondary(&words) };
                let plan = ui.add(plan.icon(icons::PLUS));
                if cx.arrived && next.is_none() {
                    plan.request_focus();
                }
                if plan.clicked() {
                    state.form = Some(Form::new(cx));
                }
            },
        );
        quiet(ui, &tx.t("together-not-counted"));
        ui.add_space(4.0);
        columns(
            ui,
            "together",
            (1.7, 1.0),
            |ui| {
                ui.spacing_mut().item_spacing.y = 16.0;
                if cx.unit.sessions.is_empty() {
                    empty_ui(ui, cx, state);
                }
                planned_ui(ui, cx, joint, next, state, out);
                held_ui(ui, cx, state, out);
            },
            |ui| {
                card(ui, |ui| {
                    heading_sized(ui, &tx.t("together-why"), 2, size::BODY);
                    for line in &cx.programme.together {
                        bullet(ui, line);
                    }
                });
            },
        );
    });
}

/// The session to hold next: the one that is on, else the planned one whose day comes first.
fn next(unit: &Unit, joint: Option<JointNow>) -> Option<RecordId> {
    let planned = || unit.sessions.iter().filter(|session| session.held.is_none());
    let on = joint.map(|joint| joint.session).filter(|id| planned().any(|session| session.id == *id));
    on.or_else(|| planned().min_by_key(|session| order(session)).map(|session| session.id))
}

/// Those with a day come in its order, those without after them.
fn order(session: &JointSession) -> impl Ord + use<> {
    (session.date.is_none(), session.date, session.time)
}

fn empty_ui(ui: &mut Ui, cx: &Cx<'_>, state: &mut TogetherState) {
    let tx = cx.tx;
    accent_card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 12.0;
        heading_sized(ui, &tx.t("together-empty-title"), 2, size::H3);
        body(ui, &tx.t("together-empty-text"));
        let plan = ui.add(Btn::primary(&tx.t("together-plan")).icon(icons::PLUS));
        if cx.arrived {
            plan.request_focus();
        }
        if plan.clicked() {
            state.form = Some(Form::new(cx));
        }
    });
}

fn planned_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    joint: Option<JointNow>,
    next: Option<RecordId>,
    state: &mut TogetherState,
    out: &mut Intents,
) {
    let mut planned: Vec<&JointSession> = cx.unit.sessions.iter().filter(|session| session.held.is_none()).collect();
    if planned.is_empty() {
        return;
    }
    planned.sort_by_key(|session| order(session));
    card(ui, |ui| {
        heading_sized(ui, &cx.tx.t("together-planned"), 2, size::BODY);
        for (at, session) in planned.iter().enumerate() {
            if at > 0 {
                rule(ui);
            }
            let on = joint.is_some_and(|joint| joint.session == session.id);
            ui.push_id(session.id.0, |ui| planned_row(ui, cx, session, (on, next == Some(session.id)), state, out));
        }
    });
}

fn planned_row(
    ui: &mut Ui,
    cx: &Cx<'_>,
    session: &JointSession,
    (on, first): (bool, bool),
    state: &mut TogetherState,
    out: &mut Intents,
) {
    let tx = cx.tx;
    let title = subject_title(cx, &session.subject);
    let subject = [("subject", (&title).into())];
    let minutes = tx.f("minutes", &[("n", u32::from(session.minutes).into())]);
    row_between(
        ui,
        "planned",
        |ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            strong(ui, &title);
            note(ui, &format!("{} · {minutes}", when(cx, session)));
            if on {
                tag(ui, Tone::Info, icons::TIMER, &tx.t("together-on"));
            } else if session.date.is_some_and(|date| date < cx.today) {
                tag(ui, Tone::Warning, icons::CLOCK, &tx.t("together-past"));
            }
        },
        |ui| {
            let (words, spoken) = if on {
                (tx.t("together-go-on"), tx.f("together-go-on-of", &subject))
            } else {
                (tx.t("together-hold"), tx.f("together-hold-of", &subject))
            };
            let hold = if first { Btn::primary(&words) } else { Btn::secondary(&words) };
            let hold = ui.add(hold.spoken(&spoken));
            if cx.arrived && first {
                hold.request_focus();
            }
            if hold.clicked() {
                out.push(Intent::Go(Page::Session(session.id)));
            }
            let edit = tx.f("together-edit-of", &subject);
            if ui.add(Btn::plain("").icon(icons::EDIT).spoken(&edit)).clicked() {
                state.form = Some(Form::of(session, cx));
            }
            // What is on is ended or put away first.
            if !on {
                state.back |= remove_button(ui, cx, session, &title, out);
            }
        },
    );
}

/// Returns whether it was pressed: what had the keyboard is gone then.
fn remove_button(ui: &mut Ui, cx: &Cx<'_>, session: &JointSession, title: &str, out: &mut Intents) -> bool {
    let spoken = cx.tx.f("together-remove-of", &[("subject", title.into())]);
    let pressed = ui.add(Btn::plain("").icon(icons::TRASH).spoken(&spoken)).clicked();
    if pressed {
        out.push(Intent::Change(Change::RemoveSession(session.id)));
    }
    pressed
}

fn held_ui(ui: &mut Ui, cx: &Cx<'_>, state: &mut TogetherState, out: &mut Intents) {
    let mut held: Vec<(&JointSession, &JointHeld)> =
        cx.unit.sessions.iter().filter_map(|session| Some((session, session.held.as_ref()?))).collect();
    if held.is_empty() {
        return;
    }
    held.sort_by_key(|(_, held)| std::cmp::Reverse(held.started));
    card(ui, |ui| {
        heading_sized(ui, &cx.tx.t("together-held"), 2, size::BODY);
        for (at, (session, held)) in held.iter().enumerate() {
            if at > 0 {
                rule(ui);
            }
            ui.push_id(session.id.0, |ui| held_row(ui, cx, session, held, state, out));
        }
    });
}

fn held_row(
    ui: &mut Ui,
    cx: &Cx<'_>,
    session: &JointSession,
    held: &JointHeld,
    state: &mut TogetherState,
    out: &mut Intents,
) {
    let tx = cx.tx;
    let title = subject_title(cx, &session.subject);
    row_between(
        ui,
        "held",
        |ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            strong(ui, &title);
            wrapped(ui, |ui| {
                tag(ui, Tone::Success, icons::CHECK, &held_on(cx, held));
                note(ui, &attended(cx, session));
            });
        },
        |ui| {
            let spoken = tx.f("together-attendance-of", &[("subject", (&title).into())]);
            if ui.add(Btn::secondary(&tx.t("attendance-title")).spoken(&spoken)).clicked() {
                out.push(Intent::Go(Page::Session(session.id)));
            }
            state.back |= remove_button(ui, cx, session, &title, out);
        },
    );
}

/// «21. november · 24:10», without the length where no timer was used.
pub(super) fn held_on(cx: &Cx<'_>, held: &JointHeld) -> String {
    let day = dates::day(held.started.date_naive(), cx.today, cx.tx.language());
    match held.seconds {
        0 => day,
        seconds => format!("{day} · {}", dates::length(u64::from(seconds))),
    }
}
