//! The line at the foot: the keys that work now, and the size of the text.

use eframe::egui::{Rect, Ui, UiBuilder};

use super::{PresentCx, PresentState};
use crate::meeting::Phase;
use crate::ui::app::AudienceStand;
use crate::ui::icons;
use crate::ui::intent::{Intent, Intents};
use crate::ui::keys::{KeyAction, key_name};
use crate::ui::widgets::{Btn, kbd_hint, row_between, wrapped};

/// By how much one press changes the size of the text, in points.
const STEP: u16 = 2;

/// Draws the line in `place`.
pub(super) fn foot_ui(ui: &mut Ui, cx: &PresentCx<'_>, state: &mut PresentState, place: Rect, out: &mut Intents) {
    let used = ui
        .scope_builder(UiBuilder::new().max_rect(place).id_salt("foot"), |ui| {
            row_between(
                ui,
                "present-foot",
                |ui| wrapped(ui, |ui| hints(ui, cx)),
                |ui| {
                    ui.spacing_mut().item_spacing.x = 0.0;
                    for (icon, spoken, larger) in
                        [(icons::MINUS, cx.tx.t("key-smaller"), false), (icons::PLUS, cx.tx.t("key-larger"), true)]
                    {
                        let text = if larger { icons::TEXT_SIZE } else { "" };
                        let shown = format!("{text}{icon}");
                        if ui.add(Btn::plain("").icon(&shown).spoken(&spoken).small()).on_hover_text(&spoken).clicked()
                        {
                            let mut settings = cx.settings.clone();
                            let size = settings.meeting_text;
                            settings.meeting_text = if larger { size + STEP } else { size.saturating_sub(STEP) };
                            settings.sanitize();
                            out.push(Intent::Set(Box::new(settings)));
                        }
                    }
                },
            );
            ui.min_rect().height()
        })
        .inner;
    if (used - state.foot_height).abs() > 0.5 {
        state.foot_height = used;
        ui.ctx().request_discard("the height of the line of keys");
    }
}

fn hints(ui: &mut Ui, cx: &PresentCx<'_>) {
    let tx = cx.tx;
    let mut hint = |action: KeyAction, does: String| {
        if let Some(key) = cx.keys.of(action).first() {
            kbd_hint(ui, &key_name(tx, *key), &does);
        }
    };
    match cx.view.phase {
        Phase::Ready => {
            hint(KeyAction::Start, tx.t("hint-start"));
            hint(KeyAction::End, tx.t("hint-leave"));
        }
        Phase::Running | Phase::Paused => {
            let next = if cx.discussing() { tx.t("hint-move-on") } else { tx.t("hint-next") };
            if cx.view.can_go_next {
                hint(KeyAction::Next, next);
            }
            if cx.view.can_go_back {
                hint(KeyAction::Back, tx.t("hint-back"));
            }
            let paused = cx.view.phase == Phase::Paused;
            hint(KeyAction::Pause, if paused { tx.t("hint-go-on") } else { tx.t("hint-pause") });
            hint(KeyAction::Question, tx.t("hint-question"));
            if cx.discussing() {
                hint(KeyAction::More, tx.t("hint-more"));
            }
            if matches!(cx.audience.stand, AudienceStand::OnScreen(_) | AudienceStand::Window) {
                hint(KeyAction::BlackOut, tx.t("hint-black-out"));
            }
            hint(KeyAction::End, tx.t("hint-end"));
        }
        Phase::Ended => {}
    }
}
