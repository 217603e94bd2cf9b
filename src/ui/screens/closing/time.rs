//! The time it took, section by section against the plan.

use eframe::egui::{RichText, Ui, vec2};

use crate::ui::dates;
use crate::ui::fonts::Weight;
use crate::ui::intent::Cx;
use crate::ui::theme::{self, size};
use crate::ui::widgets::{Bar, body, card, heading_sized, note, wrapped};
use crate::unit::{Held, Meeting, SectionTime};

/// How wide a section's figures are, in points.
const FIGURES: f32 = 100.0;

/// Draws the card.
pub(super) fn time_ui(ui: &mut Ui, cx: &Cx<'_>, meeting: &Meeting) {
    let tx = cx.tx;
    card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 10.0;
        heading_sized(ui, &tx.t("closing-time"), 2, size::LEAD);
        let Some(held) = &meeting.held else {
            body(ui, &tx.t("closing-not-held"));
            return;
        };
        let t = theme::tokens(ui);
        wrapped(ui, |ui| {
            let used = dates::length(u64::from(held.actual_seconds));
            ui.label(RichText::new(used).font(Weight::Semibold.at(40.0)).color(t.text()));
            let planned = dates::length(u64::from(held.planned_seconds));
            let of = tx.f("closing-of", &[("time", (&planned).into())]);
            ui.label(RichText::new(of).font(Weight::Regular.at(size::H3)).color(t.quiet()));
        });
        let longest = longest(held);
        for section in &held.sections {
            section_ui(ui, cx, section, longest);
        }
        if held.question_seconds > 0 {
            let time = dates::length(u64::from(held.question_seconds));
            note(ui, &tx.f("closing-questions", &[("time", (&time).into())]));
        }
        if let Some(pace) = held.words_per_minute {
            note(ui, &tx.n("closing-pace", pace as usize));
        }
    });
}

/// The length the bars are measured by: a little more than the longest section, in seconds.
fn longest(held: &Held) -> f32 {
    let longest = held.sections.iter().map(|section| section.planned_seconds.max(section.actual_seconds)).max();
    longest.unwrap_or(1).max(1) as f32 * 1.1
}

/// Title, bar with a mark at the plan, and figures; the title over the bar where it is narrow.
fn section_ui(ui: &mut Ui, cx: &Cx<'_>, section: &SectionTime, longest: f32) {
    let tx = cx.tx;
    let t = theme::tokens(ui);
    let length = |seconds: u32| dates::length(u64::from(seconds));
    let (actual, planned) = (length(section.actual_seconds), length(section.planned_seconds));
    let spoken = tx.f("closing-section", &[("actual", (&actual).into()), ("planned", (&planned).into())]);
    let bar = Bar::new(section.actual_seconds as f32 / longest, t.accent.base_default, &section.title, &spoken)
        .mark(section.planned_seconds as f32 / longest);
    let figures = format!("{actual} / {planned}");
    let whole = ui.available_width();
    let narrow = whole < 420.0;
    if narrow {
        ui.label(RichText::new(&section.title).font(Weight::Regular.at(15.0)).color(t.text()));
    }
    ui.horizontal(|ui| {
        let title = if narrow { 0.0 } else { ((whole - FIGURES) * 0.45).round() };
        if !narrow {
            ui.allocate_ui(vec2(title, 20.0), |ui| {
                ui.set_width(title);
                let text = RichText::new(&section.title).font(Weight::Regular.at(15.0)).color(t.text());
                ui.add(eframe::egui::Label::new(text).truncate());
            });
        }
        let width = (whole - title - FIGURES - 24.0).max(40.0);
        ui.allocate_ui(vec2(width, 12.0), |ui| {
            ui.set_width(width);
            ui.add(bar);
        });
        ui.with_layout(eframe::egui::Layout::right_to_left(eframe::egui::Align::Center), |ui| {
            ui.label(RichText::new(figures).font(Weight::Regular.at(15.0)).color(t.text()));
        });
    });
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::longest;
    use crate::programme::SectionId;
    use crate::unit::{Held, SectionTime};

    #[test]
    fn the_bars_have_room_for_the_longest_of_plan_and_time() {
        let at = DateTime::parse_from_rfc3339("2026-11-05T09:00:00+01:00").unwrap();
        let section = |planned_seconds, actual_seconds| SectionTime {
            section: SectionId("a".to_owned()),
            title: String::new(),
            planned_seconds,
            actual_seconds,
        };
        let mut held = Held {
            started: at,
            ended: at,
            planned_seconds: 60,
            actual_seconds: 70,
            question_seconds: 0,
            sections: vec![section(20, 40), section(30, 10)],
            words_per_minute: None,
        };
        assert!((longest(&held) - 44.0).abs() < 0.01);
        held.sections.clear();
        assert!(longest(&held) > 0.0);
    }
}
