//! A pick list: a button that shows what is chosen, and a list that opens under it. Arrow keys change the choice without
//! opening it, and go through the list when it is open.

use eframe::egui::accesskit::Role;
use eframe::egui::{
    CursorIcon, EventFilter, Id, Key, Modifiers, Popup, PopupCloseBehavior, Response, ScrollArea, Sense, Stroke,
    StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

use super::{focus_ring, laid, leading, stays_open};
use crate::ui::fonts::Weight;
use crate::ui::icons;
use crate::ui::theme::{self, size};

/// The height of an option in the list, in points.
const OPTION: f32 = 32.0;

/// A pick list with a name for a screen reader, `width` points wide. Returns the response, and the place of the option
/// that was picked.
pub fn select(
    ui: &mut Ui,
    id: Id,
    name: &str,
    chosen: usize,
    options: &[String],
    width: f32,
) -> (Response, Option<usize>) {
    let t = theme::tokens(ui);
    let shown = options.get(chosen).map_or("", String::as_str);
    let width = width.min(ui.available_width());
    let (_, rect) = ui.allocate_space(vec2(width, theme::CONTROL_HEIGHT));
    let response = ui.interact(rect, id, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::ComboBox, ui.is_enabled(), name));
    let popup = id.with("list");
    let open = Popup::is_id_open(ui.ctx(), popup);
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_value(shown);
        node.set_expanded(open);
    });
    if ui.is_rect_visible(rect) {
        let fill = if response.hovered() { t.neutral.surface_tinted } else { t.card() };
        ui.painter().rect(rect, theme::RADIUS, fill, Stroke::new(1.0, t.edge()), StrokeKind::Inside);
        let galley = one_line(ui, shown, width - 48.0);
        let at = pos2(rect.left() + 12.0, rect.center().y - galley.size().y / 2.0);
        ui.painter().galley(at, galley, t.text());
        let caret = laid(ui, icons::CARET_DOWN, Weight::Regular, size::BODY, t.quiet(), 40.0);
        let at = pos2(rect.right() - 12.0 - caret.size().x, rect.center().y - caret.size().y / 2.0);
        ui.painter().galley(at, caret, t.quiet());
    }
    focus_ring(ui, &response);
    let by_arrow = if open { None } else { arrow(ui, &response, chosen, options.len()) };
    let picked = Popup::menu(&response)
        .id(popup)
        .width(width)
        .close_behavior(PopupCloseBehavior::CloseOnClick)
        .show(|ui| list(ui, id, name, chosen, options))
        .and_then(|shown| shown.inner);
    if picked.is_some() {
        response.request_focus();
    }
    let picked = picked.or(by_arrow).filter(|picked| *picked != chosen);
    (response.on_hover_cursor(CursorIcon::PointingHand), picked)
}

/// The arrow keys on the closed list: the option beside the chosen one.
fn arrow(ui: &Ui, response: &Response, chosen: usize, count: usize) -> Option<usize> {
    if !response.has_focus() {
        return None;
    }
    lock_arrows(ui, response.id);
    let (down, up) = arrows(ui);
    let last = count.saturating_sub(1);
    let next = (chosen + down).min(last).saturating_sub(up);
    (next != chosen).then_some(next)
}

fn lock_arrows(ui: &Ui, id: Id) {
    let filter = EventFilter { vertical_arrows: true, horizontal_arrows: false, escape: false, tab: false };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
}

fn arrows(ui: &Ui) -> (usize, usize) {
    ui.input_mut(|input| {
        let mut count = |key| input.count_and_consume_key(Modifiers::NONE, key);
        (count(Key::ArrowDown), count(Key::ArrowUp))
    })
}

/// The options. Returns the one that was picked.
fn list(ui: &mut Ui, id: Id, name: &str, chosen: usize, options: &[String]) -> Option<usize> {
    stays_open(ui, id.with("list"));
    let option_id = |at: usize| id.with(("option", at));
    let focused = ui.memory(eframe::egui::Memory::focused);
    let at = (0..options.len()).find(|at| focused == Some(option_id(*at)));
    let mut follow = None;
    match at {
        None => follow = Some(chosen),
        Some(at) => {
            lock_arrows(ui, option_id(at));
            let (down, up) = arrows(ui);
            let next = (at + down).min(options.len().saturating_sub(1)).saturating_sub(up);
            follow = (next != at).then_some(next).or(follow);
        }
    }
    let mut picked = None;
    let room = (ui.ctx().content_rect().height() * 0.5).max(3.0 * OPTION);
    ui.spacing_mut().item_spacing.y = 0.0;
    ScrollArea::vertical().max_height(room).auto_shrink([false, true]).show(ui, |ui| {
        for (at, text) in options.iter().enumerate() {
            let t = theme::tokens(ui);
            let (_, rect) = ui.allocate_space(vec2(ui.available_width(), OPTION));
            let response = ui.interact(rect, option_id(at), Sense::click());
            let on = at == chosen;
            response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, on, text));
            if follow == Some(at) {
                response.request_focus();
                response.scroll_to_me(None);
            }
            if ui.is_rect_visible(rect) {
                if response.hovered() || response.has_focus() {
                    ui.painter().rect_filled(rect, theme::RADIUS, t.accent.surface_tinted);
                }
                if response.has_focus() {
                    let ring = Stroke::new(2.0, t.focus());
                    ui.painter().rect_stroke(rect, theme::RADIUS, ring, StrokeKind::Inside);
                }
                let mark = if on { icons::CHECK } else { "" };
                let mark = laid(ui, mark, Weight::Regular, size::BODY, t.accent.text_subtle, 40.0);
                ui.painter().galley(rect.min + vec2(8.0, 5.0), mark, t.accent.text_subtle);
                let galley = one_line(ui, text, rect.width() - 44.0);
                let at = pos2(rect.left() + 34.0, rect.center().y - galley.size().y / 2.0);
                ui.painter().galley(at, galley, t.text());
            }
            if response.on_hover_cursor(CursorIcon::PointingHand).clicked() {
                picked = Some(at);
            }
        }
    });
    let list = ui.unique_id();
    ui.ctx().accesskit_node_builder(list, |node| {
        node.set_role(Role::ListBox);
        node.set_label(name);
    });
    picked
}

fn one_line(ui: &Ui, text: &str, width: f32) -> std::sync::Arc<eframe::egui::Galley> {
    use eframe::egui::text::{LayoutJob, TextFormat};
    let font = Weight::Regular.at(size::BODY);
    let line_height = Some(leading(font.size));
    let format = TextFormat { line_height, ..TextFormat::simple(font, theme::tokens(ui).text()) };
    let mut job = LayoutJob::single_section(text.to_owned(), format);
    job.wrap.max_width = width.max(10.0);
    job.wrap.max_rows = 1;
    job.wrap.break_anywhere = true;
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}
