//! Large text laid out with air between its lines, painted where it is to stand, and read by a screen reader.

use std::sync::Arc;

use eframe::egui::accesskit::{AriaCurrent, Live, Role};
use eframe::egui::text::{LayoutJob, TextFormat};
use eframe::egui::{Color32, Galley, Id, Pos2, Rect, Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

use crate::ui::fonts::Weight;
use crate::ui::icons;
use crate::ui::texts::Texts;
use crate::ui::theme;

/// How high a line is, as a share of the size of its letters.
const LINE: f32 = 1.3;

/// Lays text out `width` points wide.
pub(super) fn lay(ui: &Ui, text: &str, weight: Weight, size: f32, colour: Color32, width: f32) -> Arc<Galley> {
    let mut job = LayoutJob::default();
    job.wrap.max_width = width.max(40.0);
    let format = TextFormat {
        font_id: weight.at(size),
        color: colour,
        line_height: Some((size * LINE).round()),
        ..TextFormat::default()
    };
    job.append(text, 0.0, format);
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

/// Paints text at a place of its own, with a name for a screen reader.
pub(super) fn put(ui: &Ui, name: (&str, usize), at: Pos2, galley: Arc<Galley>, role: Role, spoken: &str) -> Response {
    let rect = Rect::from_min_size(at, galley.size());
    let response = ui.interact(rect, Id::unique(("present", name)), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(role, true, spoken));
    ui.painter().galley(at, galley, Color32::PLACEHOLDER);
    response
}

/// Says to a screen reader that this is the line to read now, and has it read when it comes.
pub(super) fn mark_current(ui: &Ui, line: &Response) {
    ui.ctx().accesskit_node_builder(line.id, |node| {
        node.set_aria_current(AriaCurrent::True);
        node.set_live(Live::Polite);
    });
}

/// Says something to a screen reader when it has changed, and shows nothing.
pub(super) fn announce(ui: &Ui, text: &str) {
    let place = Rect::from_min_size(ui.max_rect().min, vec2(1.0, 1.0));
    let response = ui.interact(place, Id::unique("present-announcement"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
}

/// A box with something for the leader alone: a bar at its left, a hand, and its own label and type size, so that
/// nobody reads it aloud.
pub(super) struct CueBox {
    label: Arc<Galley>,
    text: Arc<Galley>,
    spoken: String,
    width: f32,
}

/// The space inside the box, in points.
const PAD: f32 = 16.0;
/// The bar at its left, in points.
const BAR: f32 = 6.0;

impl CueBox {
    /// Lays the box out. `None` where there is nothing to say.
    pub(super) fn new(ui: &Ui, tx: &Texts, cues: &[String], size: f32, width: f32) -> Option<Self> {
        if cues.is_empty() {
            return None;
        }
        let t = theme::tokens(ui);
        let label = tx.t("present-for-you");
        let text = cues.join("\n");
        let inner = width - 2.0 * PAD - BAR;
        let head = format!("{} {label}", icons::HAND);
        Some(Self {
            label: lay(ui, &head, Weight::Medium, 16.0, t.warning.text_subtle, inner),
            text: lay(ui, &text, Weight::Regular, size, t.text(), inner),
            spoken: format!("{label}: {}", cues.join(" ")),
            width,
        })
    }

    /// How high it is, in points.
    pub(super) fn height(&self) -> f32 {
        2.0 * PAD - 4.0 + self.label.size().y + 2.0 + self.text.size().y
    }

    /// Paints it.
    pub(super) fn paint(self, ui: &Ui, name: (&str, usize), at: Pos2) {
        let t = theme::tokens(ui);
        let rect = Rect::from_min_size(at, vec2(self.width, self.height()));
        let response = ui.interact(rect, Id::unique(("present", name)), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Note, true, &self.spoken));
        let painter = ui.painter();
        painter.rect(
            rect,
            theme::CARD_RADIUS,
            t.neutral.surface_default,
            Stroke::new(1.0, t.line()),
            StrokeKind::Inside,
        );
        let mut bar = rect;
        bar.set_width(BAR);
        painter.rect_filled(bar, theme::RADIUS, t.warning.border_strong);
        let inside = at + vec2(PAD + BAR, PAD - 4.0);
        let below = inside + vec2(0.0, self.label.size().y + 2.0);
        painter.galley(inside, self.label, Color32::PLACEHOLDER);
        painter.galley(below, self.text, Color32::PLACEHOLDER);
    }
}
