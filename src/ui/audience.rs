//! What the audience sees: one calm message, or the topic, and quiet progress. Never a name, never the script, never
//! overtime.

use std::sync::Arc;

use eframe::egui::accesskit::Role;
use eframe::egui::text::{LayoutJob, TextFormat};
use eframe::egui::{Color32, CornerRadius, Galley, Id, Pos2, Rect, Sense, Ui, WidgetInfo, pos2, vec2};

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

/// Letters taller than this many pixels are not drawn.
const MOST_PIXELS: f32 = 900.0;
/// The message is never smaller than this, in points; a window so small that this is too large cuts it with «…».
const LEAST: f32 = 4.0;

/// Draws the audience's window.
pub fn audience_ui(ui: &mut Ui, view: &AudienceView) {
    let whole = ui.max_rect();
    if view.black {
        ui.painter().rect_filled(whole, CornerRadius::ZERO, Color32::BLACK);
        return;
    }
    let (_, bright, soft) = Tokens::night();
    ui.painter().rect_filled(whole, CornerRadius::ZERO, DARK.accent.background_default);
    let room = whole.shrink2(vec2((whole.width() * 0.083).max(14.0), (whole.height() * 0.1).max(10.0)));
    let small = (whole.height() * 0.03).clamp(11.0, whole.width() * 0.025 + 4.0).round();

    let above = lay(ui, &view.above, Weight::Medium, small, soft, room.width(), 1);
    let below = lay(ui, &view.below, Weight::Regular, small, soft, room.width(), 2);
    let bar = (whole.height() * 0.0105).clamp(4.0, 24.0).round();
    let below_top = room.bottom() - bar - small * 1.2 - below.size().y;
    let top = room.top() + above.size().y + small * 0.9;
    let tall = (below_top - small * 0.8 - top).max(LEAST * 2.0);

    put(ui, "above", room.min, above, Role::Label, &view.above);
    put(
        ui,
        "message",
        pos2(room.left(), top),
        fit(ui, &view.message, bright, room.width(), tall),
        Role::Heading,
        &view.message,
    );
    put(ui, "below", pos2(room.left(), below_top), below, Role::Label, &view.below);
    if let Some(progress) = view.progress {
        progress_ui(ui, room, bar, progress);
    }
}

/// A quiet bar along the foot. No figures: nobody is to count seconds.
fn progress_ui(ui: &Ui, room: Rect, height: f32, progress: f32) {
    let rail = Rect::from_min_size(pos2(room.left(), room.bottom() - height), vec2(room.width(), height));
    let round = (height / 2.0) as u8;
    ui.painter().rect_filled(rail, round, DARK.accent.surface_hover);
    let mut done = rail;
    done.set_width((rail.width() * progress.clamp(0.0, 1.0)).max(height));
    ui.painter().rect_filled(done, round, DARK.accent.base_default);
}

/// The message at the largest size, in whole points, at which it fits.
fn fit(ui: &Ui, text: &str, colour: Color32, width: f32, height: f32) -> Arc<Galley> {
    let most = (MOST_PIXELS / ui.ctx().pixels_per_point()).min(height * 0.3).max(LEAST);
    let mut size = (width * 0.062).min(most).round().max(LEAST);
    loop {
        let galley = lay(ui, text, Weight::Semibold, size, colour, width, usize::MAX);
        if galley.size().y <= height {
            return galley;
        }
        if size <= LEAST {
            let rows = (height / (LEAST * LINE)).floor().max(1.0) as usize;
            return lay(ui, text, Weight::Semibold, LEAST, colour, width, rows);
        }
        size = (size * 0.93).floor().max(LEAST);
    }
}

/// How high a line is, as a share of the size of its letters.
const LINE: f32 = 1.18;

fn lay(ui: &Ui, text: &str, weight: Weight, size: f32, colour: Color32, width: f32, rows: usize) -> Arc<Galley> {
    let mut job = LayoutJob::default();
    job.wrap.max_width = width;
    job.wrap.max_rows = rows;
    let line_height = Some((size * LINE).round());
    let format = TextFormat { font_id: weight.at(size), color: colour, line_height, ..TextFormat::default() };
    job.append(text, 0.0, format);
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

fn put(ui: &Ui, name: &str, at: Pos2, galley: Arc<Galley>, role: Role, spoken: &str) {
    if spoken.is_empty() {
        return;
    }
    let rect = Rect::from_min_size(at, galley.size());
    let response = ui.interact(rect, Id::unique(("audience", name)), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(role, true, spoken));
    if role == Role::Heading {
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_level(0));
    }
    ui.painter().galley(at, galley, Color32::PLACEHOLDER);
}
