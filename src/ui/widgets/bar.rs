//! Bars that show how much of something is done.

use eframe::egui::accesskit::Role;
use eframe::egui::{Color32, Rect, Response, Sense, Ui, Widget, WidgetInfo, vec2};

use crate::ui::theme;

/// A progress bar with a name and words for its value.
#[must_use]
pub struct Bar<'a> {
    fraction: f32,
    colour: Color32,
    name: &'a str,
    spoken: &'a str,
    height: f32,
    mark: Option<f32>,
}

impl<'a> Bar<'a> {
    /// A bar filled from 0 to 1, with its name and its value in words.
    pub fn new(fraction: f32, colour: Color32, name: &'a str, spoken: &'a str) -> Self {
        Self { fraction, colour, name, spoken, height: 12.0, mark: None }
    }

    /// This high, in points.
    pub fn height(mut self, height: f32) -> Self {
        self.height = height;
        self
    }

    /// With a mark across at a fraction, for what was planned.
    pub fn mark(mut self, fraction: f32) -> Self {
        self.mark = Some(fraction.clamp(0.0, 1.0));
        self
    }
}

impl Widget for Bar<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let t = theme::tokens(ui);
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), self.height), Sense::hover());
        let fraction = self.fraction.clamp(0.0, 1.0);
        let round = (self.height / 2.0) as u8;
        ui.painter().rect_filled(rect, round, t.neutral.surface_tinted);
        if fraction > 0.0 {
            let mut filled = rect;
            filled.set_width((rect.width() * fraction).max(self.height.min(rect.width())));
            ui.painter().rect_filled(filled, round, self.colour);
        }
        if let Some(mark) = self.mark {
            let x = rect.left() + rect.width() * mark;
            let line = Rect::from_min_max((x - 1.0, rect.top() - 3.0).into(), (x + 1.0, rect.bottom() + 3.0).into());
            ui.painter().rect_filled(line, 0, t.text());
        }
        response.widget_info(|| WidgetInfo::labeled(Role::ProgressIndicator, true, self.name));
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_role(Role::ProgressIndicator);
            node.set_label(self.name);
            node.set_value(self.spoken);
            node.set_numeric_value(f64::from((fraction * 100.0).round()));
            node.set_min_numeric_value(0.0);
            node.set_max_numeric_value(100.0);
        });
        response
    }
}

/// One part of a bar that shows a meeting's sections.
#[derive(Clone, Copy, Debug)]
pub struct Part {
    /// How long it is, in any unit.
    pub length: f32,
    /// How much of it is over, from 0 to 1.
    pub done: f32,
    /// The colour of what is done, or of the whole where nothing runs.
    pub colour: Color32,
}

/// A bar in parts, with the whole read as `spoken`.
pub fn parts_bar(ui: &mut Ui, parts: &[Part], height: f32, spoken: &str) -> Response {
    let t = theme::tokens(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let total: f32 = parts.iter().map(|part| part.length).sum::<f32>().max(f32::EPSILON);
    let gap = 2.0;
    let room = (rect.width() - gap * parts.len().saturating_sub(1) as f32).max(0.0);
    let mut left = rect.left();
    for part in parts {
        let width = room * part.length / total;
        let whole = Rect::from_min_size((left, rect.top()).into(), vec2(width, height));
        ui.painter().rect_filled(whole, 2, t.neutral.surface_hover);
        let mut done = whole;
        done.set_width(width * part.done.clamp(0.0, 1.0));
        ui.painter().rect_filled(done, 2, part.colour);
        left += width + gap;
    }
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, spoken));
    response
}
