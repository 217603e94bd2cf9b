//! The clock: what is left, how the leader stands against the plan, and what is held.

use eframe::egui::accesskit::Role;
use eframe::egui::{Color32, Frame, Id, Margin, Rect, RichText, Sense, Ui, WidgetInfo, vec2};

use super::{PresentCx, words};
use crate::meeting::{Act, Countdown, Phase, RowState, Undoable, Warning};
use crate::ui::fonts::Weight;
use crate::ui::intent::{Intent, Intents};
use crate::ui::theme::{self, size};
use crate::ui::widgets::{Bar, Btn, Part, Tone, body, note, parts_bar, tag, wrapped};
use crate::ui::{dates, icons};

/// The size of the big clock, in points.
const BIG: f32 = 104.0;
/// Its size in a narrow window, in points.
const SMALL: f32 = 40.0;

/// What the big clock shows.
struct Shown {
    label: String,
    time: String,
    spoken: String,
    colour: Color32,
}

fn shown(ui: &Ui, cx: &PresentCx<'_>) -> Shown {
    let (tx, view) = (cx.tx, cx.view);
    let t = theme::tokens(ui);
    let planned = dates::length(u64::from(view.planned_s));
    match view.phase {
        Phase::Ready => {
            return Shown {
                label: tx.t("present-planned"),
                time: planned,
                spoken: words::spoken(tx, view.planned_s),
                colour: t.text(),
            };
        }
        Phase::Ended => {
            return Shown {
                label: tx.f("present-used-of", &[("time", (&planned).into())]),
                time: dates::length(u64::from(view.used_s)),
                spoken: words::spoken(tx, view.used_s),
                colour: t.text(),
            };
        }
        Phase::Running | Phase::Paused => {}
    }
    let (countdown, left, over) = if cx.discussing() {
        let [left, over] = if cx.talk() {
            ["talk-left-of-section", "talk-section-over"]
        } else {
            ["present-left-of-talk", "present-over-label-talk"]
        };
        (view.section_left, tx.t(left), tx.t(over))
    } else {
        let left = tx.f("present-left-of", &[("time", (&planned).into())]);
        (view.left, left, tx.t("present-over-label"))
    };
    let colour = match (view.phase, countdown, view.warning) {
        (Phase::Paused, ..) => t.quiet(),
        (_, Countdown::Over(_), _) => t.danger.text_subtle,
        (_, _, Some(Warning::Quarter | Warning::Tenth)) if cx.discussing() => t.warning.text_subtle,
        _ => t.text(),
    };
    Shown {
        label: if countdown.is_over() { over } else { left },
        time: words::clock(countdown),
        spoken: words::clock_spoken(tx, countdown),
        colour,
    }
}

/// The big clock with all that belongs to it.
pub(super) fn clock_ui(ui: &mut Ui, cx: &PresentCx<'_>) {
    let shown = shown(ui, cx);
    note(ui, &shown.label);
    figure(ui, &shown, BIG.min(ui.available_width() * 0.32));
    if matches!(cx.view.phase, Phase::Running | Phase::Paused) {
        wrapped(ui, |ui| marks(ui, cx));
    }
    if !matches!(cx.view.phase, Phase::Running | Phase::Paused) {
        return;
    }
    ui.add_space(6.0);
    if cx.discussing() {
        whole_meeting(ui, cx);
    } else {
        used_bar(ui, cx);
    }
}

/// The clock and the marks on one line, for a narrow window.
pub(super) fn strip_ui(ui: &mut Ui, cx: &PresentCx<'_>, out: &mut Intents) {
    let shown = shown(ui, cx);
    wrapped(ui, |ui| {
        figure(ui, &shown, SMALL);
        note(ui, &shown.label);
        marks(ui, cx);
        if cx.view.phase == Phase::Paused {
            tag(ui, Tone::Warning, icons::PAUSE, &cx.tx.t("present-paused"));
        } else if cx.view.question_held {
            tag(ui, Tone::Info, icons::QUESTION, &question(cx));
        }
    });
    undo(ui, cx, out);
}

/// The figures, as large as there is room for, as a timer with a name.
fn figure(ui: &mut Ui, shown: &Shown, most: f32) {
    let width = ui.available_width();
    let mut points = most.round();
    let mut galley = ui.painter().layout_no_wrap(shown.time.clone(), Weight::Bold.at(points), shown.colour);
    while galley.size().x > width && points > 24.0 {
        points = (points * 0.9).floor();
        galley = ui.painter().layout_no_wrap(shown.time.clone(), Weight::Bold.at(points), shown.colour);
    }
    // The line's own height has air that large figures do not need.
    let height = (points * if points > 60.0 { 0.96 } else { 1.15 }).round();
    let (rect, _) = ui.allocate_exact_size(vec2(galley.size().x, height), Sense::hover());
    let response = ui.interact(rect, Id::unique("present-timer"), Sense::hover());
    // Linux hands a screen reader the name of a timer and not its value, so the time stands in both.
    let spoken = format!("{}: {}", shown.label, shown.spoken);
    response.widget_info(|| WidgetInfo::labeled(Role::Timer, true, &spoken));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Timer);
        node.set_label(spoken.as_str());
        node.set_value(shown.spoken.as_str());
    });
    let at = Rect::from_center_size(rect.center(), galley.size()).min;
    ui.painter().galley(at, galley, shown.colour);
}

/// Standing and warning.
fn marks(ui: &mut Ui, cx: &PresentCx<'_>) {
    if !matches!(cx.view.phase, Phase::Running | Phase::Paused) {
        return;
    }
    let (icon, tone, text) = words::standing(cx.tx, cx.view.standing);
    tag(ui, tone, icon, &text);
    if let Some(warning) = cx.view.warning {
        let (icon, tone, text) = words::warning(cx.tx, warning, cx.discussing());
        tag(ui, tone, icon, &text);
    }
}

fn question(cx: &PresentCx<'_>) -> String {
    let time = dates::length(u64::from(cx.view.question_s));
    cx.tx.f("present-question-time", &[("time", (&time).into())])
}

/// A pause or a question: stays until it is over.
pub(super) fn held(ui: &mut Ui, cx: &PresentCx<'_>) {
    let (tone, icon, title, why) = if cx.view.phase == Phase::Paused {
        (Tone::Warning, icons::PAUSE, cx.tx.t("present-paused"), cx.tx.t("present-paused-why"))
    } else if cx.view.phase == Phase::Running && cx.view.question_held {
        (Tone::Info, icons::QUESTION, question(cx), cx.tx.t("present-question-why"))
    } else {
        return;
    };
    let (fill, colour) = tone.colours(ui);
    Frame::new().fill(fill).corner_radius(theme::RADIUS).inner_margin(Margin::symmetric(12, 8)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 2.0;
        let text = RichText::new(format!("{icon} {title}")).font(Weight::Semibold.at(size::LEAD)).color(colour);
        crate::ui::widgets::label_as(ui, text, &title);
        note(ui, &why);
    });
}

/// A reset that can be undone.
pub(super) fn undo(ui: &mut Ui, cx: &PresentCx<'_>, out: &mut Intents) {
    let Some(offer) = cx.view.undo else { return };
    let text = match offer.what {
        Undoable::Reset if cx.talk() => cx.tx.t("talk-was-reset"),
        Undoable::Reset => cx.tx.t("present-was-reset"),
        Undoable::End => return,
    };
    wrapped(ui, |ui| {
        body(ui, &text);
        undo_button(ui, cx, out);
    });
}

/// «Angre (8 s)», while something can be undone.
pub(super) fn undo_button(ui: &mut Ui, cx: &PresentCx<'_>, out: &mut Intents) {
    let Some(offer) = cx.view.undo else { return };
    let text = cx.tx.n("present-undo", offer.left_s as usize);
    if ui.add(Btn::secondary(&text).icon(icons::UNDO).small().spoken(&cx.tx.t("undo"))).clicked() {
        out.push(Intent::Act(Act::Undo));
    }
}

fn used_bar(ui: &mut Ui, cx: &PresentCx<'_>) {
    let t = theme::tokens(ui);
    let used = dates::length(u64::from(cx.view.used_s));
    let used = cx.tx.f("present-used", &[("time", (&used).into())]);
    let colour = if cx.view.left.is_over() { t.danger.base_default } else { t.accent.base_default };
    ui.add(Bar::new(cx.view.progress, colour, &cx.tx.t("present-bar"), &used).height(14.0));
    let done = cx.tx.f("present-done-at", &[("time", (&words::done_at(cx)).into())]);
    ui.horizontal(|ui| {
        note(ui, &used);
        ui.with_layout(eframe::egui::Layout::right_to_left(eframe::egui::Align::Center), |ui| note(ui, &done));
    });
}

/// The whole meeting's time, while the big clock shows the discussion's.
fn whole_meeting(ui: &mut Ui, cx: &PresentCx<'_>) {
    let t = theme::tokens(ui);
    note(ui, &cx.tx.t(if cx.talk() { "talk-whole" } else { "present-whole-meeting" }));
    wrapped(ui, |ui| {
        let time = words::clock(cx.view.left);
        ui.label(RichText::new(time).font(Weight::Bold.at(30.0)).color(t.text()));
        let planned = dates::length(u64::from(cx.view.planned_s));
        let done = words::done_at(cx);
        let line = if cx.view.left.is_over() {
            cx.tx.f("present-over-done", &[("time", (&done).into())])
        } else {
            cx.tx.f("present-left-done", &[("of", (&planned).into()), ("time", (&done).into())])
        };
        note(ui, &line);
    });
    let parts: Vec<Part> = cx
        .view
        .rows
        .iter()
        .map(|row| Part {
            length: row.replanned_s.max(1) as f32,
            done: match row.state {
                RowState::Done => 1.0,
                RowState::Now => cx.view.section_progress,
                RowState::Ahead => 0.0,
            },
            colour: if row.state == RowState::Now { t.warning.border_strong } else { t.accent.base_default },
        })
        .collect();
    let used = dates::length(u64::from(cx.view.used_s));
    let spoken = cx.tx.f("present-used", &[("time", (&used).into())]);
    parts_bar(ui, &parts, 14.0, &spoken);
}
