//! «Forbered deg»: the leader's own modules and films, questions the staff may ask, and rehearsal.

mod films;

use std::collections::BTreeSet;

use eframe::egui::Ui;

use super::plan::fit_ui;
use crate::programme::{MeetingKind, QuestionId};
use crate::ui::intent::{Cx, Intent, Intents};
use crate::ui::theme::size;
use crate::ui::widgets::{
    Btn, body, bullet, card, check, columns, fold, heading, heading_sized, note, page, quiet, row_between, rule,
    strong, wrapped,
};
use crate::ui::{dates, icons, wording};
use crate::unit::{Change, Rehearsal};

/// How many rehearsals of a meeting are shown.
const REHEARSALS_SHOWN: usize = 3;

/// What the screen keeps for itself.
#[derive(Default)]
pub struct PrepareState {
    open: BTreeSet<QuestionId>,
    films: films::FilmsState,
}

/// Draws the screen.
pub fn prepare_ui(ui: &mut Ui, cx: &Cx<'_>, state: &mut PrepareState, out: &mut Intents) {
    if cx.arrived {
        *state = PrepareState::default();
    }
    let PrepareState { open, films } = state;
    let mut right = Intents::new();
    page(ui, "prepare", |ui| {
        header_ui(ui, cx, out);
        ui.add_space(4.0);
        columns(
            ui,
            "prepare",
            (1.2, 1.0),
            |ui| {
                ui.spacing_mut().item_spacing.y = 16.0;
                card(ui, |ui| modules_ui(ui, cx, out));
                card(ui, |ui| before_ui(ui, cx));
                card(ui, |ui| together_ui(ui, cx));
            },
            |ui| {
                ui.spacing_mut().item_spacing.y = 16.0;
                card(ui, |ui| films::films_ui(ui, cx, films, &mut right));
                card(ui, |ui| questions_ui(ui, cx, open));
                card(ui, |ui| rehearsal_ui(ui, cx, &mut right));
            },
        );
    });
    out.append(&mut right);
}

fn header_ui(ui: &mut Ui, cx: &Cx<'_>, out: &mut Intents) {
    let kind = next_meeting(cx);
    row_between(
        ui,
        "prepare-header",
        |ui| {
            heading(ui, &cx.tx.t("stage-prepare"));
            quiet(ui, &cx.tx.t("prepare-lead"));
        },
        |ui| {
            let words = match kind {
                MeetingKind::First => cx.tx.t("prepare-rehearse-first"),
                MeetingKind::Second => cx.tx.t("prepare-rehearse-second"),
            };
            let rehearse = ui.add(Btn::primary(&words));
            if cx.arrived {
                rehearse.request_focus();
            }
            if rehearse.clicked() {
                out.push(Intent::Present { kind, rehearsal: true });
            }
        },
    );
}

/// The meeting to prepare for: the first until it is held.
fn next_meeting(cx: &Cx<'_>) -> MeetingKind {
    if cx.unit.held_meeting(MeetingKind::First).is_some() { MeetingKind::Second } else { MeetingKind::First }
}

fn modules_ui(ui: &mut Ui, cx: &Cx<'_>, out: &mut Intents) {
    let modules = &cx.programme.modules;
    let count = cx.tx.f("prepare-modules", &[("done", cx.survey.own_modules.into()), ("all", modules.len().into())]);
    heading_sized(ui, &count, 2, size::BODY);
    ui.spacing_mut().item_spacing.y = 4.0;
    for module in modules {
        let on = cx.unit.preparation.modules.contains(&module.id);
        row_between(
            ui,
            module.id.as_str(),
            |ui| {
                if check(ui, on, &module.title).on_hover_text(&module.about).clicked() {
                    out.push(Intent::Change(Change::MarkModule(module.id.clone(), !on)));
                }
            },
            |ui| {
                let (least, most) = module.minutes;
                let args = [("least", u32::from(least).into()), ("most", u32::from(most).into())];
                note(ui, &cx.tx.f("prepare-minutes", &args));
            },
        );
        rule(ui);
    }
}

fn before_ui(ui: &mut Ui, cx: &Cx<'_>) {
    let kind = next_meeting(cx);
    let words = match kind {
        MeetingKind::First => cx.tx.t("prepare-before-first"),
        MeetingKind::Second => cx.tx.t("prepare-before-second"),
    };
    heading_sized(ui, &words, 2, size::BODY);
    for line in &cx.programme.script(kind).before {
        bullet(ui, line);
    }
}

fn together_ui(ui: &mut Ui, cx: &Cx<'_>) {
    heading_sized(ui, &cx.tx.t("prepare-together"), 2, size::BODY);
    for line in &cx.programme.together {
        body(ui, line);
    }
}

fn questions_ui(ui: &mut Ui, cx: &Cx<'_>, open: &mut BTreeSet<QuestionId>) {
    heading_sized(ui, &cx.tx.t("prepare-questions"), 2, size::BODY);
    ui.spacing_mut().item_spacing.y = 2.0;
    for question in &cx.programme.questions {
        let shown = open.contains(&question.id);
        if fold(ui, shown, &question.question).clicked() {
            if shown {
                open.remove(&question.id)
            } else {
                open.insert(question.id.clone())
            };
        }
        if shown {
            ui.horizontal_top(|ui| {
                ui.add_space(18.0);
                ui.vertical(|ui| quiet(ui, &question.answer));
            });
            ui.add_space(6.0);
        }
    }
}

fn rehearsal_ui(ui: &mut Ui, cx: &Cx<'_>, out: &mut Intents) {
    let tx = cx.tx;
    ui.spacing_mut().item_spacing.y = 10.0;
    heading_sized(ui, &tx.t("prepare-rehearsal"), 2, size::BODY);
    note(ui, &tx.t("prepare-rehearsal-about"));
    for kind in MeetingKind::ALL {
        let meeting = wording::meeting(tx, kind);
        strong(ui, &meeting);
        fit_ui(ui, cx, kind);
        let rehearsals = cx.unit.preparation.rehearsals.iter().rev().filter(|rehearsal| rehearsal.kind == kind);
        for rehearsal in rehearsals.take(REHEARSALS_SHOWN) {
            note(ui, &rehearsal_words(cx, rehearsal));
        }
        wrapped(ui, |ui| {
            let spoken = tx.f("prepare-rehearse-spoken", &[("meeting", (&meeting).into())]);
            let words = tx.t("plan-rehearse");
            let button = Btn::secondary(&words).icon(icons::REHEARSE).spoken(&spoken).small();
            if ui.add(button).clicked() {
                out.push(Intent::Present { kind, rehearsal: true });
            }
        });
    }
}

/// «26. november kl. 14.02: 2:09, 128 ord i minuttet».
fn rehearsal_words(cx: &Cx<'_>, rehearsal: &Rehearsal) -> String {
    let (tx, language) = (cx.tx, cx.tx.language());
    let date = dates::day(rehearsal.at.date_naive(), cx.today, language);
    let time = dates::clock(rehearsal.at.time(), language);
    let used = dates::length(u64::from(rehearsal.seconds));
    let when = [("date", (&date).into()), ("time", (&time).into()), ("used", (&used).into())];
    let line = tx.f("prepare-rehearsed", &when);
    match rehearsal.words_per_minute {
        Some(words) => format!("{line} · {}", tx.f("prepare-words", &[("n", words.into())])),
        None => line,
    }
}
