//! The bars over and under a round: where one is, and what the keys do.

use eframe::egui::{Frame, Key, Margin, Rect, Sense, Stroke, Ui, UiBuilder, WidgetInfo, accesskit::Role, pos2, vec2};

use super::keys::Press;
use super::{Place, RoundState};
use crate::ui::dates;
use crate::ui::fonts::Weight;
use crate::ui::intent::{Cx, Intent, Intents};
use crate::ui::keys::key_name;
use crate::ui::theme::{self, size};
use crate::ui::widgets::{Bar, Btn, key_button, quiet, row_between, take_foot, wrapped};

/// Below this width the bar of progress stands over the keys, in points.
const NARROW: f32 = 1000.0;

/// The bar on top: the round, where the statuses are read, and how to leave. Returns how high it is, in points.
pub(super) fn top(ui: &mut Ui, cx: &Cx<'_>, state: &mut RoundState, place: Place, out: &mut Intents) -> f32 {
    let t = theme::tokens(ui);
    let (side, air) = margins(ui);
    let frame = Frame::new().fill(t.card()).inner_margin(Margin::symmetric(side, air));
    let mut leave = false;
    let shown = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        row_between(
            ui,
            "round-top",
            |ui| title(ui, cx),
            |ui| {
                ui.spacing_mut().item_spacing.x = 16.0;
                if place == Place::Person {
                    let args = [("at", state.number().into()), ("all", state.lines.len().into())];
                    quiet(ui, &cx.tx.f("round-at", &args));
                }
                let does = if place == Place::Person { cx.tx.t("round-pause") } else { cx.tx.t("round-leave") };
                leave = key_button(ui, &[&key_name(cx.tx, Key::Escape)], &does).clicked();
            },
        );
    });
    if leave {
        state.press(cx, Press::Pause, out);
    }
    let rect = shown.response.rect;
    ui.painter().hline(rect.x_range(), rect.bottom(), Stroke::new(1.0, t.line()));
    rect.height()
}

fn margins(ui: &Ui) -> (i8, i8) {
    let small = ui.ctx().content_rect().height() < super::LOW || ui.available_width() < theme::NARROW;
    if small { (16, 8) } else { (40, 19) }
}

/// «Statusrunde · les av i LØP under «Mine medarbeidere», lørdag 21. november» on one line.
fn title(ui: &mut Ui, cx: &Cx<'_>) {
    let t = theme::tokens(ui);
    let system = &cx.programme.learning_system;
    let date = dates::long(cx.today, cx.tx.language());
    let args = [("system", (&system.short).into()), ("tab", (&system.tab).into()), ("date", (&date).into())];
    let (head, where_to) = (cx.tx.t("page-round"), cx.tx.f("round-where", &args));
    let wide = ui.available_width();
    let head_galley = ui.painter().layout_no_wrap(head.clone(), Weight::Semibold.at(size::LEAD), t.text());
    let left = head_galley.size().x + 6.0;
    let rest = super::one_line(ui, &format!("· {where_to}"), Weight::Regular.at(size::BODY), t.quiet(), wide - left);
    let (rect, _) = ui.allocate_exact_size(vec2(wide, 32.0), Sense::hover());
    let middle = rect.center().y;
    let head_rect = Rect::from_min_size(pos2(rect.left(), middle - head_galley.size().y / 2.0), head_galley.size());
    let heading = ui.interact(head_rect, ui.scope_id().with("title"), Sense::hover());
    heading.widget_info(|| WidgetInfo::labeled(Role::Heading, true, &head));
    ui.ctx().accesskit_node_builder(heading.id, |node| node.set_level(0));
    ui.painter().galley(head_rect.min, head_galley, t.text());
    let rest_rect = Rect::from_min_size(pos2(rect.left() + left, middle - rest.size().y / 2.0), rest.size());
    let line = ui.interact(rest_rect, ui.scope_id().with("where"), Sense::hover());
    line.widget_info(|| WidgetInfo::labeled(Role::Label, true, &where_to));
    let cut = rest.elided;
    ui.painter().galley(rest_rect.min, rest, t.quiet());
    if cut {
        line.on_hover_text(where_to);
    }
}

/// The bar at the foot of the window. Its height is kept for where it stands the next time.
pub(super) fn foot(ui: &mut Ui, cx: &Cx<'_>, state: &mut RoundState, place: Place, out: &mut Intents) {
    let t = theme::tokens(ui);
    let whole = ui.max_rect();
    let (side, air) = margins(ui);
    let top = whole.bottom() - state.foot_height;
    let rect = Rect::from_min_max(pos2(whole.left(), top), whole.max);
    ui.painter().rect_filled(rect, 0, t.card());
    ui.painter().hline(rect.x_range(), rect.top(), Stroke::new(1.0, t.line()));
    let inner = rect.shrink2(vec2(f32::from(side), f32::from(air)));
    let used = ui
        .scope_builder(UiBuilder::new().max_rect(inner).id_salt("foot"), |ui| {
            ui.set_width(ui.available_width());
            match place {
                Place::Person => person_foot(ui, cx, state, out),
                Place::End => end_foot(ui, cx, state, out),
                Place::Start | Place::Nobody => {}
            }
            ui.min_rect().height() + 2.0 * f32::from(air)
        })
        .inner;
    take_foot(ui, used);
    if (used - state.foot_height).abs() > 0.5 {
        state.foot_height = used;
        ui.ctx().request_discard("the height of the foot");
    }
}

fn person_foot(ui: &mut Ui, cx: &Cx<'_>, state: &mut RoundState, out: &mut Intents) {
    let wide = ui.available_width() >= NARROW;
    if wide {
        // What the keys do comes first for the keyboard.
        let mut pressed = None;
        let mut undo = false;
        let shown = state.progress(cx);
        row_between(
            ui,
            "round-foot",
            |ui| (pressed, undo) = hints(ui, cx),
            |ui| {
                ui.set_max_width(300.0);
                progress(ui, cx, &shown, 12.0);
            },
        );
        state.pressed_below(cx, pressed, undo, out);
    } else {
        ui.spacing_mut().item_spacing.y = 6.0;
        let shown = state.progress(cx);
        progress(ui, cx, &shown, 6.0);
        let (pressed, undo) = hints(ui, cx);
        state.pressed_below(cx, pressed, undo, out);
    }
}

fn progress(ui: &mut Ui, cx: &Cx<'_>, (fraction, spoken): &(f32, String), height: f32) {
    let t = theme::tokens(ui);
    ui.add(Bar::new(*fraction, t.accent.base_default, &cx.tx.t("round-progress"), spoken).height(height));
}

/// What the keys do, each as a button. Returns what was pressed, and whether it was undo.
fn hints(ui: &mut Ui, cx: &Cx<'_>) -> (Option<Press>, bool) {
    let tx = cx.tx;
    let command = if ui.ctx().os().is_mac() { "Cmd" } else { "Ctrl" };
    wrapped(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(26.0, 4.0);
        let mut pressed = None;
        for (key, does, press) in [
            (Key::Enter, tx.t("round-hint-same"), Press::Same),
            (Key::Space, tx.t("round-hint-skip"), Press::Skip),
            (Key::ArrowLeft, tx.t("round-hint-back"), Press::Back),
        ] {
            if key_button(ui, &[&key_name(tx, key)], &does).clicked() {
                pressed = Some(press);
            }
        }
        let undo = key_button(ui, &[command, "Z"], &tx.t("round-hint-undo")).clicked();
        (pressed, undo)
    })
}

fn end_foot(ui: &mut Ui, cx: &Cx<'_>, state: &RoundState, out: &mut Intents) {
    let command = if ui.ctx().os().is_mac() { "Cmd" } else { "Ctrl" };
    let mut undo = false;
    row_between(
        ui,
        "round-end-foot",
        |ui| undo = key_button(ui, &[command, "Z"], &cx.tx.t("round-hint-undo")).clicked(),
        |ui| {
            let done = ui.add(Btn::primary(&cx.tx.t("round-end-done")));
            if state.fresh {
                done.request_focus();
            }
            if done.clicked() {
                super::end::finish(crate::ui::intent::Page::Overview, out);
            }
        },
    );
    if undo {
        out.push(Intent::Undo);
    }
}
