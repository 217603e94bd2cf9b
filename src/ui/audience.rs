//! What the audience sees: one calm message, or the topic, and quiet progress. Never a name, never the script, never
//! overtime.

use eframe::egui::accesskit::Role;
use eframe::egui::{self, CornerRadius, Rect, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use super::fonts::Weight;
use super::tokens::{DARK, Tokens};

/// What to show the audience.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AudienceView {
    /// A word over the message: the meeting's or the discussion's.
    pub above: String,
    /// The message, or the topic.
    pub message: String,
    /// A line under it.
    pub below: String,
    /// How far the meeting has come, from 0 to 1; never past its end.
    pub progress: Option<f32>,
    /// Nothing at all is shown.
    pub black: bool,
}

/// Glyphs taller than this many pixels are not drawn.
const MOST_PIXELS: f32 = 900.0;

/// Draws the audience's window.
pub fn audience_ui(ui: &mut Ui, view: &AudienceView) {
    let (_, bright, soft) = Tokens::night();
    let ground = if view.black { egui::Color32::BLACK } else { DARK.accent.background_default };
    let whole = ui.max_rect();
    ui.painter().rect_filled(whole, CornerRadius::ZERO, ground);
    if view.black {
        return;
    }
    let side = (whole.width() * 0.083).max(16.0);
    let edge = (whole.height() * 0.09).max(12.0);
    let room = whole.shrink2(vec2(side, edge));
    let small = (room.height() * 0.036).clamp(12.0, 96.0).round();
    put(ui, room.min, &view.above, Weight::Medium.at(small), soft, room.width(), Role::Label);
    let below = ui.painter().layout(view.below.clone(), Weight::Regular.at(small), soft, room.width());
    let bar = 10.0_f32.max(room.height() * 0.011);
    let foot = bar + small + below.size().y;
    let top = room.top() + small * 2.2;
    let tall = (room.bottom() - foot - small - top).max(24.0);
    let message = fit(ui, &view.message, room.width(), tall);
    let font = message.1;
    put(ui, pos2(room.left(), top), &view.message, font, bright, room.width(), Role::Heading);
    let at = pos2(room.left(), room.bottom() - foot);
    put(ui, at, &view.below, Weight::Regular.at(small), soft, room.width(), Role::Label);
    if let Some(progress) = view.progress {
        let rail = Rect::from_min_size(pos2(room.left(), room.bottom() - bar), vec2(room.width(), bar));
        let round = (bar / 2.0) as u8;
        ui.painter().rect_filled(rail, round, DARK.accent.surface_hover);
        let mut done = rail;
        done.set_width((rail.width() * progress.clamp(0.0, 1.0)).max(bar));
        ui.painter().rect_filled(done, round, DARK.accent.base_default);
    }
}

/// The largest size, in whole points, at which the message fits.
fn fit(ui: &Ui, text: &str, width: f32, height: f32) -> (f32, egui::FontId) {
    let most = (MOST_PIXELS / ui.ctx().pixels_per_point()).min(height * 0.3).max(14.0);
    let mut size = (width * 0.063).min(most).round();
    loop {
        let font = Weight::Semibold.at(size);
        let galley = ui.painter().layout(text.to_owned(), font.clone(), egui::Color32::PLACEHOLDER, width);
        if galley.size().y <= height || size <= 12.0 {
            return (size, font);
        }
        size = (size * 0.92).floor().max(12.0);
    }
}

fn put(ui: &mut Ui, at: egui::Pos2, text: &str, font: egui::FontId, colour: egui::Color32, width: f32, role: Role) {
    if text.is_empty() {
        return;
    }
    let galley = ui.painter().layout(text.to_owned(), font, colour, width);
    let rect = Rect::from_min_size(at, galley.size());
    let response = ui.scope_builder(UiBuilder::new().max_rect(rect), |ui| ui.allocate_rect(rect, Sense::hover())).inner;
    response.widget_info(|| WidgetInfo::labeled(role, true, text));
    ui.painter().galley(at, galley, colour);
}
