//! Language, light and dark, and the size of the text.

use eframe::egui::Ui;
use eframe::egui::accesskit::{Live, Role};

use super::set;
use crate::programme::Language;
use crate::store::Settings;
use crate::store::settings::{MEETING_TEXT, TEXT_SCALE, ThemeChoice};
use crate::ui::icons;
use crate::ui::intent::{Cx, Intents};
use crate::ui::texts::Texts;
use crate::ui::theme::size;
use crate::ui::widgets::{Btn, choose, heading_sized, note, strong};

/// How far one press changes the text size, in per cent.
const SCALE_STEP: u16 = 10;
/// How far one press changes the size of the script, in points.
const MEETING_STEP: u16 = 2;

pub(super) fn look_ui(ui: &mut Ui, cx: &Cx<'_>, out: &mut Intents) {
    let (tx, settings) = (cx.tx, cx.settings);
    ui.spacing_mut().item_spacing.y = 10.0;
    heading_sized(ui, &tx.t("settings-look"), 2, size::H3);
    strong(ui, &tx.t("settings-language"));
    language_chooser(ui, tx, settings, out);
    strong(ui, &tx.t("settings-theme"));
    theme_chooser(ui, tx, settings, out);
    strong(ui, &tx.t("settings-meeting-theme"));
    if let Some(theme) = theme_choice(ui, tx, &tx.t("settings-meeting-theme"), settings.meeting_theme) {
        set(settings, |settings| settings.meeting_theme = theme, out);
    }
    let scale = settings.text_scale;
    let stepper = Stepper {
        name: &tx.t("settings-text-scale"),
        value: &tx.n("settings-per-cent", usize::from(scale)),
        less: &tx.t("settings-smaller"),
        more: &tx.t("settings-larger"),
        can_less: scale > *TEXT_SCALE.start(),
        can_more: scale < *TEXT_SCALE.end(),
    };
    if let Some(more) = stepper_ui(ui, &stepper) {
        let scale = if more { scale + SCALE_STEP } else { scale.saturating_sub(SCALE_STEP) };
        set(settings, |settings| settings.text_scale = scale, out);
    }
    note(ui, &tx.t("settings-text-scale-help"));
    let points = settings.meeting_text;
    let stepper = Stepper {
        name: &tx.t("settings-meeting-text"),
        value: &tx.n("settings-points", usize::from(points)),
        less: &tx.t("settings-smaller"),
        more: &tx.t("settings-larger"),
        can_less: points > *MEETING_TEXT.start(),
        can_more: points < *MEETING_TEXT.end(),
    };
    if let Some(more) = stepper_ui(ui, &stepper) {
        let points = if more { points + MEETING_STEP } else { points.saturating_sub(MEETING_STEP) };
        set(settings, |settings| settings.meeting_text = points, out);
    }
}

/// The languages, each in its own name.
pub fn language_chooser(ui: &mut Ui, tx: &Texts, settings: &Settings, out: &mut Intents) {
    let names = [tx.t("language-nb"), tx.t("language-nn"), tx.t("language-en")];
    let options = [
        (Language::Bokmal, names[0].as_str()),
        (Language::Nynorsk, names[1].as_str()),
        (Language::English, names[2].as_str()),
    ];
    if let Some(language) = choose(ui, &tx.t("settings-language"), settings.language, &options) {
        set(settings, |settings| settings.language = language, out);
    }
}

/// Light, dark, or as the system is.
pub fn theme_chooser(ui: &mut Ui, tx: &Texts, settings: &Settings, out: &mut Intents) {
    if let Some(theme) = theme_choice(ui, tx, &tx.t("settings-theme"), settings.theme) {
        set(settings, |settings| settings.theme = theme, out);
    }
}

fn theme_choice(ui: &mut Ui, tx: &Texts, name: &str, chosen: ThemeChoice) -> Option<ThemeChoice> {
    let names = [tx.t("theme-light"), tx.t("theme-dark"), tx.t("theme-system")];
    let options = [
        (ThemeChoice::Light, names[0].as_str()),
        (ThemeChoice::Dark, names[1].as_str()),
        (ThemeChoice::System, names[2].as_str()),
    ];
    choose(ui, name, chosen, &options)
}

/// A value that goes up and down.
struct Stepper<'a> {
    name: &'a str,
    value: &'a str,
    less: &'a str,
    more: &'a str,
    can_less: bool,
    can_more: bool,
}

/// Returns whether more (or less) was asked for.
fn stepper_ui(ui: &mut Ui, stepper: &Stepper<'_>) -> Option<bool> {
    strong(ui, stepper.name);
    ui.horizontal(|ui| {
        let less = format!("{}: {}", stepper.name, stepper.less);
        let more = format!("{}: {}", stepper.name, stepper.more);
        let down = ui.add(Btn::secondary("").icon(icons::MINUS).spoken(&less).enabled(stepper.can_less)).clicked();
        let value = strong(ui, stepper.value);
        ui.ctx().accesskit_node_builder(value.id, |node| {
            node.set_role(Role::Status);
            // Linux hands a screen reader the name of a status and not its value.
            node.set_label(format!("{}: {}", stepper.name, stepper.value));
            node.set_value(stepper.value);
            node.set_live(Live::Polite);
        });
        let up = ui.add(Btn::secondary("").icon(icons::PLUS).spoken(&more).enabled(stepper.can_more)).clicked();
        if up { Some(true) } else { down.then_some(false) }
    })
    .inner
}
