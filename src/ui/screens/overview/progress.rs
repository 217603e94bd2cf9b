//! How many have begun and how many have completed.

use eframe::egui::{Color32, Galley, Sense, Ui, WidgetInfo, accesskit::Role, vec2};

use super::said;
use crate::programme::MeetingKind;
use crate::ui::dates;
use crate::ui::fonts::Weight;
use crate::ui::intent::Cx;
use crate::ui::theme::{self, size};
use crate::ui::widgets::{Bar, card_columns, heading_sized, note};
use crate::unit::Progress;

/// The two cards with the large figures.
pub(super) fn cards(ui: &mut Ui, cx: &Cx<'_>, progress: &Progress) {
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
        |ui| figure(ui, cx, &completed, survey.completed, t.success.base_default, &under_completed(cx, progress)),
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
    let number = ui.painter().layout_no_wrap(done.to_string(), Weight::Bold.at(size::FIGURE), t.text());
    let rest = ui.painter().layout_no_wrap(of_all, Weight::Regular.at(size::H3), t.quiet());
    let whole = vec2(number.size().x + 10.0 + rest.size().x, number.size().y);
    let (rect, line) = ui.allocate_exact_size(whole, Sense::hover());
    let beside = rect.min + vec2(number.size().x + 10.0, ascent(&number) - ascent(&rest));
    ui.painter().galley(rect.min, number, t.text());
    ui.painter().galley(beside, rest, t.quiet());
    line.widget_info(|| WidgetInfo::labeled(Role::Label, true, &words));
    let fraction = if all == 0 { 0.0 } else { done as f32 / all as f32 };
    ui.add(Bar::new(fraction, colour, title, &words));
    if !under.is_empty() {
        note(ui, under);
    }
}

/// How far the line the letters stand on is below the top.
fn ascent(text: &Galley) -> f32 {
    text.rows.first().and_then(|row| row.glyphs.first()).map_or(0.0, |glyph| glyph.pos.y)
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

fn under_completed(cx: &Cx<'_>, progress: &Progress) -> String {
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
    match progress.forecast {
        Some(forecast) => parts.push(said::pace(cx, forecast)),
        None if left > 0 => parts.push(tx.n("overview-left", left)),
        None => {}
    }
    parts.join(" · ")
}
