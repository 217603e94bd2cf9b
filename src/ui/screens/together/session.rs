//! Holding one session: the three steps, the timer, and who is there.

use eframe::egui::{Frame, Margin, RichText, Ui};

use super::list::held_on;
use super::{open_ui, subject_title, timer, when};
use crate::ui::fonts::Weight;
use crate::ui::icons;
use crate::ui::intent::{Cx, Intent, Intents, JointAct, JointNow, Page};
use crate::ui::screens::attendance::{self, AttendanceState, Roll};
use crate::ui::theme::{self, size};
use crate::ui::widgets::{Btn, Tone, body, card, columns, heading, heading_sized, note, page, quiet, row_between, tag};
use crate::unit::{Attendance, JointSession, RecordId, Subject};

/// Draws the page.
pub(super) fn session_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    id: RecordId,
    joint: Option<JointNow>,
    state: &mut AttendanceState,
    out: &mut Intents,
) {
    let Some(session) = cx.unit.session(id) else {
        page(ui, "session", |ui| {
            body(ui, &cx.tx.t("together-gone"));
            back_button(ui, cx, out);
        });
        return;
    };
    let roll = Roll::Session(session);
    attendance::begin(ui, cx, roll, state, out);
    page(ui, "session", |ui| {
        head_ui(ui, cx, session, joint, out);
        if session.held.is_some() {
            card(ui, |ui| dilemma_ui(ui, cx, session));
        } else {
            holding_ui(ui, cx, session, joint, out);
        }
        ui.add_space(8.0);
        row_between(
            ui,
            "session-attendance",
            |ui| {
                heading_sized(ui, &cx.tx.t("attendance-title"), 2, size::H3);
            },
            |ui| {
                attendance::all_button(ui, cx, roll, state, Attendance::Room, out);
                attendance::all_button(ui, cx, roll, state, Attendance::Video, out);
            },
        );
        attendance::list_ui(ui, cx, roll, state, out);
    });
}

/// The way back to the list.
fn back_button(ui: &mut Ui, cx: &Cx<'_>, out: &mut Intents) {
    let back = ui.add(Btn::primary(&cx.tx.t("attendance-done")));
    if cx.arrived {
        back.request_focus();
    }
    if back.clicked() {
        out.push(Intent::Go(Page::Together));
    }
}

fn head_ui(ui: &mut Ui, cx: &Cx<'_>, session: &JointSession, joint: Option<JointNow>, out: &mut Intents) {
    let tx = cx.tx;
    let mine = joint.is_some_and(|joint| joint.session == session.id);
    row_between(
        ui,
        "session-head",
        |ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            heading(ui, &subject_title(cx, &session.subject));
            if let Some(held) = &session.held {
                tag(ui, Tone::Success, icons::CHECK, &held_on(cx, held));
            } else {
                let minutes = tx.f("minutes", &[("n", u32::from(session.minutes).into())]);
                quiet(ui, &format!("{} · {minutes}", when(cx, session)));
            }
        },
        |ui| {
            if session.held.is_some() {
                back_button(ui, cx, out);
                return;
            }
            if !mine && ui.add(Btn::plain(&tx.t("back")).icon(icons::ARROW_LEFT)).clicked() {
                out.push(Intent::Go(Page::Together));
            }
            let words = tx.t("together-finish");
            let finish = if mine { Btn::primary(&words) } else { Btn::secondary(&words) };
            if ui.add(finish.icon(icons::FINISH)).clicked() {
                out.push(Intent::Joint(JointAct::Finish(session.id)));
            }
        },
    );
}

/// The steps and the timer, beside each other.
fn holding_ui(ui: &mut Ui, cx: &Cx<'_>, session: &JointSession, joint: Option<JointNow>, out: &mut Intents) {
    // Where there is no room beside each other, the clock is what one comes for.
    if ui.available_width() < theme::NARROW {
        card(ui, |ui| timer::timer_ui(ui, cx, session, joint, out));
        card(ui, |ui| steps_ui(ui, cx, session, out));
        return;
    }
    let mut right = Intents::new();
    columns(
        ui,
        "session",
        (1.9, 1.0),
        |ui| {
            card(ui, |ui| steps_ui(ui, cx, session, out));
        },
        |ui| {
            card(ui, |ui| timer::timer_ui(ui, cx, session, joint, &mut right));
        },
    );
    out.append(&mut right);
}

fn steps_ui(ui: &mut Ui, cx: &Cx<'_>, session: &JointSession, out: &mut Intents) {
    let tx = cx.tx;
    ui.spacing_mut().item_spacing.y = 8.0;
    let (title, about) = match &session.subject {
        Subject::Module(id) => {
            let about = cx.programme.module(id).map(|module| module.about.clone());
            (tx.t("together-step-module"), about.unwrap_or_default())
        }
        Subject::Film(_) => (tx.t("together-step-film"), String::new()),
    };
    heading_sized(ui, &title, 2, size::BODY);
    if !about.is_empty() {
        note(ui, &about);
    }
    open_ui(ui, cx, &session.subject, out);
    ui.add_space(12.0);
    dilemma_ui(ui, cx, session);
    ui.add_space(12.0);
    heading_sized(ui, &tx.t("together-step-close"), 2, size::BODY);
    let words = match &session.subject {
        Subject::Module(_) => tx.t("together-close-module"),
        Subject::Film(_) => tx.t("together-close-film"),
    };
    note(ui, &words);
}

/// The dilemma, large enough to be read aloud from.
fn dilemma_ui(ui: &mut Ui, cx: &Cx<'_>, session: &JointSession) {
    let tx = cx.tx;
    let title = if session.held.is_some() { tx.t("together-dilemma") } else { tx.t("together-step-dilemma") };
    heading_sized(ui, &title, 2, size::BODY);
    if session.dilemma.is_empty() {
        note(ui, &tx.t("together-no-dilemma"));
        return;
    }
    let t = theme::tokens(ui);
    let margin = Margin { left: 24, right: 20, top: 16, bottom: 16 };
    let frame = Frame::new().fill(t.accent.surface_tinted).corner_radius(theme::RADIUS).inner_margin(margin);
    let shown = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        let font = Weight::Medium.at(size::H3);
        ui.label(RichText::new(&session.dilemma).font(font).line_height(Some(30.0)).color(t.text()));
    });
    let mut bar = shown.response.rect;
    bar.set_width(5.0);
    ui.painter().rect_filled(bar, theme::RADIUS, t.accent.base_default);
    if session.held.is_none() {
        note(ui, &tx.t("audience-no-names"));
    }
}
