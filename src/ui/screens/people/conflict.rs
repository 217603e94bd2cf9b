//! Readings that do not agree, put before the leader: what each says, and the two ways to settle it.

use eframe::egui::accesskit::Role;
use eframe::egui::{Frame, Margin, RichText, Stroke, Ui, UiBuilder};

use super::history::lower_first;
use crate::ui::fonts::Weight;
use crate::ui::intent::{Cx, Intent, Intents};
use crate::ui::theme::{self, size};
use crate::ui::widgets::{Btn, body, heading_sized, note, tag, wrapped};
use crate::ui::{dates, icons, wording};
use crate::unit::{Change, Conflict, ConflictKind, Observation, Person, Verdict};

/// Draws the card. Returns whether the leader has decided.
pub(super) fn card(ui: &mut Ui, cx: &Cx<'_>, person: &Person, conflict: &Conflict, out: &mut Intents) -> bool {
    let tx = cx.tx;
    let t = theme::tokens(ui);
    let [was, now] = [conflict.was, conflict.now].map(|status| lower_first(&wording::status(tx, Some(status)).2));
    ui.add_space(4.0);
    let frame = Frame::new()
        .fill(t.warning.background_tinted)
        .stroke(Stroke::new(1.0, t.warning.border_default))
        .corner_radius(theme::CARD_RADIUS)
        .inner_margin(Margin::same(14));
    let title = tx.t("follow-conflict");
    let group = UiBuilder::new().accessibility_role(Role::Group).accessibility_label(&title).id_salt("conflict");
    ui.scope_builder(group, |ui| {
        frame
            .show(ui, |ui| {
                ui.set_width(ui.available_width());
                ui.spacing_mut().item_spacing.y = 6.0;
                ui.horizontal_top(|ui| {
                    ui.spacing_mut().item_spacing.x = 8.0;
                    let icon = RichText::new(icons::WARNING).font(Weight::Medium.at(size::BODY));
                    ui.label(icon.color(t.warning.text_subtle));
                    ui.vertical(|ui| heading_sized(ui, &title, 3, size::BODY));
                });
                body(ui, &explained(cx, conflict, &was, &now));
                for (id, key) in
                    [(conflict.earlier, "follow-conflict-before"), (conflict.reading, "follow-conflict-after")]
                {
                    if let Some(reading) = cx.unit.observation(id) {
                        said(ui, cx, &tx.t(key), reading);
                    }
                }
                ui.add_space(4.0);
                buttons(ui, cx, person, conflict, &now, out)
            })
            .inner
    })
    .inner
}

/// What disagrees, in plain words.
fn explained(cx: &Cx<'_>, conflict: &Conflict, was: &str, now: &str) -> String {
    let tx = cx.tx;
    let both = [("was", was.into()), ("now", now.into())];
    let module = conflict.module.as_ref().and_then(|id| cx.programme.module(id)).map(|module| module.title.as_str());
    match (conflict.kind, module) {
        (ConflictKind::SteppedBack, None) => tx.f("follow-conflict-stepped-back", &both),
        (ConflictKind::SteppedBack, Some(module)) => {
            tx.f("follow-conflict-module-stepped-back", &[("module", module.into()), both[0], both[1]])
        }
        (ConflictKind::SourcesDisagree, None) => tx.f("follow-conflict-sources", &both),
        (ConflictKind::SourcesDisagree, Some(module)) => {
            tx.f("follow-conflict-module-sources", &[("module", module.into()), both[0], both[1]])
        }
        (ConflictKind::ModulesSayMore, _) => tx.f("follow-conflict-modules", &both),
        (ConflictKind::ModuleNotDone, module) => tx.f(
            "follow-conflict-module-not-done",
            &[("module", module.unwrap_or_default().into()), ("now", now.into())],
        ),
    }
}

/// One reading: which it is, its status, and where and when it was read.
fn said(ui: &mut Ui, cx: &Cx<'_>, which: &str, reading: &Observation) {
    let (icon, tone, word) = wording::status(cx.tx, Some(reading.status));
    let source = dates::capitalised(&wording::source(cx.tx, &reading.source, cx.programme));
    let day = dates::day(reading.on, cx.today, cx.tx.language());
    let module = reading.module.as_ref().and_then(|id| cx.programme.module(id));
    let mut known = format!("{source} {day}");
    if let Some(module) = module {
        known = format!("{}: {known}", module.title);
    }
    wrapped(ui, |ui| {
        ui.spacing_mut().item_spacing = eframe::egui::vec2(8.0, 2.0);
        note(ui, which);
        tag(ui, tone, icon, &word);
    });
    note(ui, &known);
}

fn buttons(ui: &mut Ui, cx: &Cx<'_>, person: &Person, conflict: &Conflict, now: &str, out: &mut Intents) -> bool {
    let tx = cx.tx;
    let word = wording::status(tx, Some(conflict.now)).2;
    let stands = tx.f("follow-decide-stands", &[("status", (&word).into())]);
    let aside = tx.f("follow-decide-aside", &[("status", now.into())]);
    let verdict = wrapped(ui, |ui| {
        let mut verdict = None;
        for (text, value) in [(&stands, Verdict::Stands), (&aside, Verdict::SetAside)] {
            let spoken = format!("{text}, {}", person.name);
            if ui.add(Btn::secondary(text).spoken(&spoken).small()).clicked() {
                verdict = Some(value);
            }
        }
        verdict
    });
    note(ui, &tx.t("follow-conflict-kept"));
    if let Some(verdict) = verdict {
        out.push(Intent::Change(Change::Decide { reading: conflict.reading, verdict }));
    }
    verdict.is_some()
}
