//! Fields to write in, each with a label above it that names it for a screen reader.

use eframe::egui::accesskit::{Invalid, Live};
use eframe::egui::{Id, Response, TextEdit, Ui};

use super::guarded::refusal;
use super::{focus_ring, note, strong};
use crate::ui::icons;
use crate::ui::theme::{self, size};

/// A field's label, hint, help and mistake.
#[derive(Clone, Copy, Debug, Default)]
pub struct Field<'a> {
    /// The label above it.
    pub label: &'a str,
    /// What stands in it while it is empty.
    pub hint: &'a str,
    /// A line under it.
    pub help: &'a str,
    /// What is wrong with what stands in it.
    pub mistake: Option<&'a str>,
    /// How wide it is, in points; all there is if `None`.
    pub width: Option<f32>,
}

/// A field of one line. It takes no birth number, and says so.
pub fn field(ui: &mut Ui, id: Id, text: &mut String, field: Field<'_>) -> Response {
    let refused = refusal(ui, text);
    let field = Field { mistake: field.mistake.or(refused.as_deref()), ..field };
    with_label(ui, field, |ui, width| {
        let edit = TextEdit::singleline(text).id(id).hint_text(field.hint).margin(theme_margin()).desired_width(width);
        ui.add(edit)
    })
}

/// A field of several lines. It takes no birth number, and says so.
pub fn area(ui: &mut Ui, id: Id, text: &mut String, rows: usize, field: Field<'_>) -> Response {
    let refused = refusal(ui, text);
    let field = Field { mistake: field.mistake.or(refused.as_deref()), ..field };
    with_label(ui, field, |ui, width| {
        let edit = TextEdit::multiline(text)
            .id(id)
            .hint_text(field.hint)
            .margin(theme_margin())
            .desired_rows(rows)
            .desired_width(width);
        ui.add(edit)
    })
}

/// A field to search in, `width` points wide.
pub fn search(ui: &mut Ui, id: Id, text: &mut String, name: &str, width: f32) -> Response {
    let hint = format!("{} {name}", icons::SEARCH);
    let edit = TextEdit::singleline(text).id(id).hint_text(hint).margin(theme_margin()).desired_width(width);
    let response = ui.add(edit).accessible_name(name);
    focus_ring(ui, &response);
    response
}

pub(super) fn theme_margin() -> eframe::egui::Margin {
    eframe::egui::Margin::symmetric(12, 9)
}

pub(super) fn with_label(ui: &mut Ui, field: Field<'_>, add: impl FnOnce(&mut Ui, f32) -> Response) -> Response {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        let label = strong(ui, field.label);
        let width = field.width.unwrap_or_else(|| ui.available_width()).min(ui.available_width());
        let response = add(ui, width).labelled_by(label.id);
        focus_ring(ui, &response);
        if let Some(mistake) = field.mistake {
            let t = theme::tokens(ui);
            let shown = format!("{} {mistake}", icons::ALERT);
            let text = eframe::egui::RichText::new(shown)
                .font(crate::ui::fonts::Weight::Medium.at(size::SMALL))
                .color(t.danger.text_subtle);
            let told = super::label_as(ui, text, mistake);
            ui.ctx().accesskit_node_builder(told.id, |node| node.set_live(Live::Polite));
            ui.ctx().accesskit_node_builder(response.id, |node| {
                node.set_invalid(Invalid::True);
                node.set_description(mistake);
            });
        } else if !field.help.is_empty() {
            note(ui, field.help);
            ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(field.help));
        }
        response
    })
    .inner
}
