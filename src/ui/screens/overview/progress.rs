//! How many have begun and how many have completed.

use eframe::egui::{Align, Color32, Layout, RichText, Ui, accesskit::Role};

use crate::programme::MeetingKind;
use crate::ui::dates;
use crate::ui::fonts::Weight;
use crate::ui::intent::Cx;
use crate::ui::theme::{self, size};
use crate::ui::widgets::{Bar, card_columns, heading_sized, note};

/// The two cards with the large figures.
pub(super) fn cards(ui: &mut Ui, cx: &Cx<'_>) {
    let (survey, tx) = (cx.survey, cx.tx);
    let t = theme::tokens(ui);
    let second_held = cx.unit.held_meeting(MeetingKind::Second).is_some();
    let begun = tx.t(if second_held { "overview-started" } else { "overview-started-before" });
    let completed = tx.t("overview-completed");
    card_columns(
        ui,
        "progress",
        (1.0, 1.0),
        |ui| figure(ui, cx, &begun, survey.started, t.accent.base_default, &under_started(cx)),
        |ui| figure(ui, cx, &completed, survey.completed, t.success.base_default, &under_completed(cx)),
    );
}

/// A heading, «17 av 24», a bar and the small print.
fn figure(ui: &mut Ui, cx: &Cx<'_>, title: &str, done: usize, colour: Color32, under: &str) {
    let t = theme::tokens(ui);
    let all = cx.survey.counted;
    ui.spacing_mut().item_spacing.y = 10.0;
    heading_sized(ui, title, 2, size::BODY);
    let words = cx.tx.f("stage-of", &[("done", done.into()), ("all", all.into())]);
    let of_all = cx.tx.n("overview-of", all);
    let line = ui.with_layout(Layout::left_to_right(Align::Max), |ui| {
        ui.spacing_mut().item_spacing.x = 10.0;
        let number = RichText::new(done.to_string()).font(Weight::Bold.at(size::FIGURE)).color(t.text());
        crate::ui::widgets::label_as(ui, number, &words);
        let rest = RichText::new(of_all).font(Weight::Regular.at(size::H3)).color(t.quiet());
        let rest = ui.label(rest);
        // The number says it all.
        ui.ctx().accesskit_node_builder(rest.id, |node| {
            node.set_role(Role::GenericContainer);
            node.clear_label();
            node.clear_value();
            node.set_hidden();
        });
    });
    let _ = line;
    let fraction = if all == 0 { 0.0 } else { done as f32 / all as f32 };
    ui.add(Bar::new(fraction, colour, title, &words));
    if !under.is_empty() {
        note(ui, under);
    }
}

/// When it was last read, and who is not among those who are counted.
fn under_started(cx: &Cx<'_>) -> String {
    let (survey, tx) = (cx.survey, cx.tx);
    let mut parts = Vec::new();
    match survey.last_reading {
        Some(day) => {
            let day = dates::short(day, tx.language());
            let system = &cx.programme.learning_system.short;
            parts.push(tx.f("overview-last-read", &[("date", (&day).into()), ("system", system.into())]));
        }
        None => parts.push(tx.t("overview-never-read")),
    }
    if survey.unknown > 0 {
        parts.push(tx.n("overview-unknown", survey.unknown));
    }
    if survey.on_leave > 0 {
        parts.push(tx.n("overview-on-leave", survey.on_leave));
    }
    parts.join(" · ")
}

fn under_completed(cx: &Cx<'_>) -> String {
    let (survey, tx) = (cx.survey, cx.tx);
    let left = survey.counted - survey.completed;
    let mut parts = Vec::new();
    match cx.unit.details.deadline {
        Some(day) => {
            let key = if day < cx.today && left > 0 { "overview-deadline-past" } else { "overview-deadline" };
            parts.push(tx.f(key, &[("date", (&dates::day(day, cx.today, tx.language())).into())]));
        }
        None => parts.push(tx.t("overview-no-deadline")),
    }
    if left > 0 {
        parts.push(tx.n("overview-left", left));
    }
    parts.join(" · ")
}
