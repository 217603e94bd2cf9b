//! What else there is to talk about: the content pack's dilemma, the programme's topics, and the leader's own.

use eframe::egui::Ui;

use super::form::{Form, pack_dilemma};
use crate::programme::TopicSource;
use crate::ui::intent::Cx;
use crate::ui::widgets::{fold, pick_row, radio_group};

/// Folds out the suggestions; the one that is pressed is written in the form, where it can be changed.
pub(super) fn suggestions_ui(ui: &mut Ui, cx: &Cx<'_>, form: &mut Form) {
    let title = cx.tx.t("together-suggestions");
    if fold(ui, form.more_open, &title).clicked() {
        form.more_open = !form.more_open;
    }
    if !form.more_open {
        return;
    }
    let own = form.subject.as_ref().and_then(|subject| pack_dilemma(cx, subject));
    let mut chosen: Option<(String, bool)> = None;
    radio_group(ui, &title, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let mut row = |ui: &mut Ui, text: &str, mark: &str, follows: bool| {
            if pick_row(ui, form.dilemma == text, text, mark).clicked() {
                chosen = Some((text.to_owned(), !follows));
            }
        };
        if let Some(text) = own {
            row(ui, text, &cx.tx.t("topic-suggestion"), true);
        }
        for topic in &cx.unit.preparation.topics {
            row(ui, &topic.question, &cx.tx.t("topic-own"), false);
        }
        for topic in &cx.programme.topics {
            let mark = match topic.source {
                TopicSource::Guide => cx.tx.t("topic-guide"),
                TopicSource::Suggestion => cx.tx.t("topic-suggestion"),
            };
            row(ui, &topic.question, &mark, false);
        }
    });
    if let Some((text, chosen)) = chosen {
        form.dilemma = text;
        form.dilemma_chosen = chosen;
    }
}
