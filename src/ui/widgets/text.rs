//! Text in its few kinds: headings a screen reader can jump between, body, notes, tags and keys.

use std::sync::Arc;

use eframe::egui::accesskit::Role;
use eframe::egui::text::{LayoutJob, TextFormat};
use eframe::egui::{
    self, Color32, CornerRadius, Galley, Label, Response, RichText, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2,
};

use crate::ui::fonts::Weight;
use crate::ui::theme::{self, size};

/// The height of a line against the size of its letters.
const LEADING: f32 = 1.4;

/// The height of a line of letters of a size, in whole points, so that words beside a mark stand at its middle.
pub fn leading(points: f32) -> f32 {
    (points * LEADING).floor()
}

/// Lays out text that may wrap after `width` points, with the same air between its lines as body text has.
pub fn laid(ui: &Ui, text: &str, weight: Weight, points: f32, colour: Color32, width: f32) -> Arc<Galley> {
    let mut job = LayoutJob::default();
    job.wrap.max_width = width;
    let format = TextFormat {
        font_id: weight.at(points),
        color: colour,
        line_height: Some(leading(points)),
        ..TextFormat::default()
    };
    job.append(text, 0.0, format);
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

/// A page's heading (level 1).
pub fn heading(ui: &mut Ui, text: &str) -> Response {
    heading_sized(ui, text, 1, size::H1)
}

/// A heading of a level from 1, at a size in points.
pub fn heading_sized(ui: &mut Ui, text: &str, level: usize, points: f32) -> Response {
    heading_label(ui, text, level, points, |label| label)
}

/// The same, with something done to its label.
pub(super) fn heading_label(
    ui: &mut Ui,
    text: &str,
    level: usize,
    points: f32,
    with: impl FnOnce(Label) -> Label,
) -> Response {
    let words = RichText::new(text).font(Weight::Semibold.at(points)).color(theme::tokens(ui).text());
    let response = ui.add(with(Label::new(words)));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Heading);
        node.set_label(text);
        // One-based here, zero-based there.
        node.set_level(level.saturating_sub(1));
    });
    response
}

/// Body text, wrapped.
pub fn body(ui: &mut Ui, text: &str) -> Response {
    ui.label(
        RichText::new(text)
            .font(Weight::Regular.at(size::BODY))
            .line_height(Some(leading(size::BODY)))
            .color(theme::tokens(ui).text()),
    )
}

/// Body text with weight.
pub fn strong(ui: &mut Ui, text: &str) -> Response {
    ui.label(
        RichText::new(text)
            .font(Weight::Medium.at(size::BODY))
            .line_height(Some(leading(size::BODY)))
            .color(theme::tokens(ui).text()),
    )
}

/// Body text that stays in the background.
pub fn quiet(ui: &mut Ui, text: &str) -> Response {
    ui.label(
        RichText::new(text)
            .font(Weight::Regular.at(size::BODY))
            .line_height(Some(leading(size::BODY)))
            .color(theme::tokens(ui).quiet()),
    )
}

/// A small note in the background.
pub fn note(ui: &mut Ui, text: &str) -> Response {
    ui.label(
        RichText::new(text)
            .font(Weight::Regular.at(size::SMALL))
            .line_height(Some(leading(size::SMALL)))
            .color(theme::tokens(ui).quiet()),
    )
}

/// Text in a font and colour of its own, that is read as `spoken`.
pub fn label_as(ui: &mut Ui, text: RichText, spoken: &str) -> Response {
    let response = ui.label(text);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, spoken));
    response
}

/// A thin line across.
pub fn rule(ui: &mut Ui) {
    let width = ui.available_width();
    let (rect, _) = ui.allocate_exact_size(vec2(width, 1.0), Sense::hover());
    ui.painter().hline(rect.x_range(), rect.center().y, Stroke::new(1.0, theme::tokens(ui).line()));
}

/// What a tag, a chip or a bar means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Nothing in particular.
    Neutral,
    /// Chosen, or on its way.
    Info,
    /// Reached.
    Success,
    /// Needs a look.
    Warning,
    /// Went wrong.
    Danger,
}

impl Tone {
    /// Fill and text colour.
    pub fn colours(self, ui: &Ui) -> (Color32, Color32) {
        let t = theme::tokens(ui);
        match self {
            Self::Neutral => (t.neutral.surface_tinted, t.neutral.text_subtle),
            Self::Info => (t.accent.surface_tinted, t.accent.text_subtle),
            Self::Success => (t.success.surface_tinted, t.success.text_subtle),
            Self::Warning => (t.warning.surface_tinted, t.warning.text_subtle),
            Self::Danger => (t.danger.surface_tinted, t.danger.text_subtle),
        }
    }
}

/// A small coloured mark: icon and word.
pub fn tag(ui: &mut Ui, tone: Tone, icon: &str, text: &str) -> Response {
    let (fill, colour) = tone.colours(ui);
    let shown = match (icon, text) {
        ("", text) => text.to_owned(),
        (icon, "") => icon.to_owned(),
        (icon, text) => format!("{icon} {text}"),
    };
    let wrap = (ui.available_width() - 18.0).max(40.0);
    let galley = laid(ui, &shown, Weight::Medium, size::SMALL, colour, wrap);
    let (rect, response) = ui.allocate_exact_size(galley.size() + vec2(18.0, 6.0), Sense::hover());
    if ui.is_rect_visible(rect) {
        ui.painter().rect_filled(rect, theme::RADIUS, fill);
        ui.painter().galley(rect.min + vec2(9.0, 3.0), galley, colour);
    }
    // A mark without a word is an ornament: the words beside it say it all.
    if !text.is_empty() {
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
    }
    response
}

/// A key of the keyboard.
pub fn kbd(ui: &mut Ui, key: &str) -> Response {
    let t = theme::tokens(ui);
    let galley = ui.painter().layout_no_wrap(key.to_owned(), Weight::Regular.at(13.0), t.quiet());
    let (rect, response) = ui.allocate_exact_size(galley.size() + vec2(14.0, 6.0), Sense::hover());
    let painter = ui.painter();
    painter.rect(rect, theme::RADIUS, t.card(), Stroke::new(1.0, t.neutral.border_subtle), StrokeKind::Inside);
    let foot = egui::Rect::from_min_max(egui::pos2(rect.left(), rect.bottom() - 2.0), rect.max);
    painter.rect_filled(foot, CornerRadius { sw: 4, se: 4, nw: 0, ne: 0 }, t.neutral.border_subtle);
    painter.galley(rect.min + vec2(7.0, 2.0), galley, t.quiet());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, key));
    response
}

/// A key and what it does: one thing, so that it goes whole to the next line.
pub fn kbd_hint(ui: &mut Ui, key: &str, does: &str) -> Response {
    let t = theme::tokens(ui);
    let cap = ui.painter().layout_no_wrap(key.to_owned(), Weight::Regular.at(13.0), t.quiet());
    let words = ui.painter().layout_no_wrap(does.to_owned(), Weight::Regular.at(size::SMALL), t.quiet());
    let cap_size = cap.size() + vec2(14.0, 6.0);
    let size = vec2(cap_size.x + 6.0 + words.size().x, cap_size.y.max(words.size().y));
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let cap_rect = egui::Rect::from_min_size(rect.min, cap_size);
    let painter = ui.painter();
    painter.rect(cap_rect, theme::RADIUS, t.card(), Stroke::new(1.0, t.neutral.border_subtle), StrokeKind::Inside);
    let foot = egui::Rect::from_min_max(egui::pos2(cap_rect.left(), cap_rect.bottom() - 2.0), cap_rect.max);
    painter.rect_filled(foot, CornerRadius { sw: 4, se: 4, nw: 0, ne: 0 }, t.neutral.border_subtle);
    painter.galley(rect.min + vec2(7.0, 2.0), cap, t.quiet());
    let words_at = egui::pos2(cap_rect.right() + 6.0, rect.center().y - words.size().y / 2.0);
    painter.galley(words_at, words, t.quiet());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{key}: {does}")));
    response
}
