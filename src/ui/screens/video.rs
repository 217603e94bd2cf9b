//! «Videomøte»: what the meeting is about gives the tool, the rules and the checklists.

use std::collections::BTreeSet;

use eframe::egui::Ui;

use crate::programme::{Rule, Situation};
use crate::ui::icons;
use crate::ui::intent::{Cx, Intent, Intents};
use crate::ui::theme::{self, size};
use crate::ui::widgets::{
    Tone, body, card, card_columns, check, heading, heading_sized, laid, link, note, page, quiet, radio_group, rule,
    strong, tag, tile,
};

/// What the screen keeps for itself.
#[derive(Default)]
pub struct VideoState {
    chosen: usize,
    /// What is ticked before the meeting: the situation's id and the rule's. Nobody keeps it.
    ticked: BTreeSet<(String, String)>,
}

/// Draws the screen.
pub fn video_ui(ui: &mut Ui, cx: &Cx<'_>, state: &mut VideoState, out: &mut Intents) {
    page(ui, "video", |ui| {
        heading(ui, &cx.tx.t("page-video"));
        quiet(ui, &cx.tx.t("video-lead"));
        ui.add_space(4.0);
        let guidelines = &cx.programme.video;
        radio_group(ui, &cx.tx.t("page-video"), |ui| tiles_ui(ui, cx, state));
        if let Some(situation) = guidelines.situations.get(state.chosen) {
            ui.add_space(8.0);
            situation_ui(ui, cx, situation, state, out);
        }
        ui.add_space(8.0);
        asking_ui(ui, cx);
        ui.add_space(8.0);
        other_use_ui(ui, cx, out);
    });
}

/// What a meeting may be about: as many side by side as there is room for, all equally high.
fn tiles_ui(ui: &mut Ui, cx: &Cx<'_>, state: &mut VideoState) {
    const LEAST: f32 = 210.0;
    const GAP: f32 = 14.0;
    let situations = &cx.programme.video.situations;
    let most = ((ui.available_width() + GAP) / (LEAST + GAP)).floor().max(1.0) as usize;
    let rows = situations.len().div_ceil(most.max(1)).max(1);
    let across = situations.len().div_ceil(rows).max(1);
    let width = (ui.available_width() - GAP * (across - 1) as f32) / across as f32;
    let key = ui.make_persistent_id("video-tiles");
    let known: f32 = ui.data(|data| data.get_temp(key)).unwrap_or(96.0);
    let mut highest: f32 = 96.0;
    ui.spacing_mut().item_spacing = eframe::egui::vec2(GAP, GAP);
    for (row, chunk) in situations.chunks(across).enumerate() {
        ui.horizontal_top(|ui| {
            for (at, situation) in chunk.iter().enumerate() {
                let index = row * across + at;
                let natural = tile_height(ui, situation, width);
                highest = highest.max(natural);
                let on = state.chosen == index;
                let response = tile(ui, on, &situation.title, &situation.tool, width, known);
                if cx.arrived && on {
                    response.request_focus();
                }
                if response.clicked() {
                    state.chosen = index;
                }
            }
        });
    }
    if (highest - known).abs() > 0.5 {
        ui.data_mut(|data| data.insert_temp(key, highest));
        ui.ctx().request_discard("the height of the tiles");
    }
}

/// How high a tile is with all its words.
fn tile_height(ui: &Ui, situation: &Situation, width: f32) -> f32 {
    use crate::ui::fonts::Weight;
    let colour = theme::tokens(ui).text();
    let wrap = width - 36.0;
    let head = laid(ui, &situation.title, Weight::Semibold, size::BODY, colour, wrap);
    let foot = laid(ui, &situation.tool, Weight::Regular, size::SMALL, colour, wrap);
    42.0 + head.size().y + foot.size().y
}

fn situation_ui(ui: &mut Ui, cx: &Cx<'_>, situation: &Situation, state: &mut VideoState, out: &mut Intents) {
    card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 10.0;
        heading_sized(ui, &cx.tx.f("video-tool", &[("tool", (&situation.tool).into())]), 2, size::H3);
        if situation.sensitive {
            tag(ui, Tone::Warning, icons::SHIELD_WARNING, &cx.tx.t("video-sensitive-tag"));
            body(ui, &cx.tx.t("video-sensitive"));
        }
        rules_ui(ui, &situation.about);
    });
    ui.add_space(8.0);
    card_columns(
        ui,
        "video-lists",
        (1.0, 1.0),
        |ui| before_ui(ui, cx, situation, state),
        |ui| {
            heading_sized(ui, &cx.tx.t("video-during"), 2, size::BODY);
            rules_ui(ui, &situation.during);
            ui.add_space(6.0);
            tag(ui, Tone::Warning, icons::SHIELD, &cx.programme.video.responsibility);
        },
    );
    links_ui(ui, cx, situation, out);
}

fn before_ui(ui: &mut Ui, cx: &Cx<'_>, situation: &Situation, state: &mut VideoState) {
    heading_sized(ui, &cx.tx.t("video-before"), 2, size::BODY);
    for rule in cx.programme.video.preconditions.iter().chain(&situation.before) {
        let key = (situation.id.clone(), rule.id.clone());
        let on = state.ticked.contains(&key);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            if check(ui, on, &rule.text).clicked() {
                if on {
                    state.ticked.remove(&key)
                } else {
                    state.ticked.insert(key)
                };
            }
            if let Some(more) = &rule.more {
                indented(ui, 34.0, |ui| note(ui, more));
            }
        });
        crate::ui::widgets::rule(ui);
    }
}

fn rules_ui(ui: &mut Ui, rules: &[Rule]) {
    for (at, one) in rules.iter().enumerate() {
        if at > 0 {
            rule(ui);
        }
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            ui.vertical(|ui| {
                strong(ui, &one.text);
                if let Some(more) = &one.more {
                    note(ui, more);
                }
            });
        });
    }
}

fn links_ui(ui: &mut Ui, cx: &Cx<'_>, situation: &Situation, out: &mut Intents) {
    if situation.links.is_empty() {
        return;
    }
    ui.add_space(8.0);
    card(ui, |ui| {
        heading_sized(ui, &cx.tx.t("video-links"), 2, size::BODY);
        for one in &situation.links {
            if link(ui, &one.title, &one.url).clicked() {
                out.push(Intent::OpenOutside(one.url.clone()));
            }
        }
    });
}

fn asking_ui(ui: &mut Ui, cx: &Cx<'_>) {
    card(ui, |ui| {
        heading_sized(ui, &cx.tx.t("video-ask"), 2, size::BODY);
        body(ui, &cx.programme.video.questions);
    });
}

fn other_use_ui(ui: &mut Ui, cx: &Cx<'_>, out: &mut Intents) {
    let other = &cx.programme.video.other_use;
    card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 10.0;
        heading_sized(ui, &other.title, 2, size::H3);
        quiet(ui, &other.tool);
        rules_ui(ui, &other.about);
        for rules in [&other.before, &other.during] {
            if !rules.is_empty() {
                rule(ui);
                rules_ui(ui, rules);
            }
        }
        for one in &other.links {
            if link(ui, &one.title, &one.url).clicked() {
                out.push(Intent::OpenOutside(one.url.clone()));
            }
        }
    });
}

fn indented<R>(ui: &mut Ui, by: f32, add: impl FnOnce(&mut Ui) -> R) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.add_space(by);
        ui.vertical(|ui| {
            ui.set_width(ui.available_width());
            add(ui);
        });
    });
}
