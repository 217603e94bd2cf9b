//! «Kom i gang»: a new unit, an open one, or the sample.

use chrono::NaiveDate;
use eframe::egui::accesskit::Role;
use eframe::egui::{
    Align, CursorIcon, Frame, Id, Key, Layout, Margin, Modifiers, Rect, RichText, ScrollArea, Sense, Stroke, Ui,
    UiBuilder, WidgetInfo, pos2, vec2,
};

use super::lost::{LostState, lost_ui};
use super::settings::{language_chooser, theme_chooser};
use crate::store::Settings;
use crate::store::settings::RecentFile;
use crate::ui::dates;
use crate::ui::fonts::Weight;
use crate::ui::icons;
use crate::ui::intent::{Intent, Intents};
use crate::ui::texts::Texts;
use crate::ui::theme::{self, size};
use crate::ui::tokens::Tokens;
use crate::ui::widgets::{
    Btn, Field, above_notice, action_tile, body, card, field, focus_ring, heading, heading_sized, wrapped,
};

/// What the welcome page is given.
#[derive(Clone, Copy)]
pub struct WelcomeCx<'a> {
    /// The texts of the chosen language.
    pub tx: &'a Texts,
    /// The settings, with the files opened last.
    pub settings: &'a Settings,
    /// Earlier versions whose file is not found.
    pub lost: LostState<'a>,
    /// Today.
    pub today: NaiveDate,
    /// Whether the page has just been opened.
    pub arrived: bool,
}

/// What the screen keeps for itself.
#[derive(Default)]
pub struct WelcomeState {
    naming: bool,
    name: String,
    missing: bool,
    focus: Option<Focus>,
    /// Whether the halves stood under each other.
    narrow: Option<bool>,
}

/// Where the keyboard goes when the screen has changed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Focus {
    NewUnit,
    Name,
}

/// How many of the files opened last are offered.
const RECENT_SHOWN: usize = 5;

/// Draws the screen.
pub fn welcome_ui(ui: &mut Ui, cx: &WelcomeCx<'_>, state: &mut WelcomeState, out: &mut Intents) {
    if cx.arrived {
        state.naming = false;
        state.focus = Some(Focus::NewUnit);
    }
    let whole = ui.max_rect();
    ui.painter().rect_filled(whole, 0, theme::tokens(ui).card());
    let narrow = whole.width() < 900.0 || whole.height() < 480.0;
    if state.narrow.replace(narrow).is_some_and(|before| before != narrow) {
        // The controls stand in another place, and what had the keyboard is gone.
        state.focus = Some(if state.naming { Focus::Name } else { Focus::NewUnit });
    }
    if narrow {
        above_notice(ui, ScrollArea::vertical()).id_salt("welcome").auto_shrink(false).show(ui, |ui| {
            let (night, ..) = Tokens::night();
            Frame::new().fill(night).inner_margin(Margin::symmetric(24, 24)).show(ui, |ui| {
                ui.set_width(ui.available_width());
                promise_ui(ui, cx, size::H2);
            });
            Frame::new().inner_margin(Margin::symmetric(24, 24)).show(ui, |ui| {
                ui.set_width(ui.available_width());
                begin_ui(ui, cx, state, out);
            });
        });
        return;
    }
    let left = Rect::from_min_max(whole.min, pos2(whole.center().x, whole.bottom()));
    let right = Rect::from_min_max(pos2(whole.center().x, whole.top()), whole.max);
    tall_promise_ui(ui, cx, left);
    ui.scope_builder(UiBuilder::new().max_rect(right).id_salt("begin"), |ui| {
        above_notice(ui, ScrollArea::vertical()).id_salt("begin").auto_shrink(false).show(ui, |ui| {
            let side = if right.width() < 560.0 { 32.0 } else { 88.0 };
            let width = (right.width() - 2.0 * side).min(600.0);
            centred(ui, "begin", right.height(), |ui| {
                Frame::new().inner_margin(Margin::symmetric(side as i8, 28)).show(ui, |ui| {
                    ui.set_width(width);
                    begin_ui(ui, cx, state, out);
                });
            });
        });
    });
}

/// Puts something in the middle of `height` points, as high as it was in the last pass.
fn centred(ui: &mut Ui, name: &str, height: f32, add: impl FnOnce(&mut Ui)) {
    let key = Id::unique((name, "height"));
    let known: f32 = ui.data(|data| data.get_temp(key)).unwrap_or(height);
    ui.add_space(((height - known) / 2.0).max(0.0));
    let top = ui.cursor().top();
    add(ui);
    let used = ui.min_rect().bottom() - top;
    if (used - known).abs() > 0.5 {
        ui.data_mut(|data| data.insert_temp(key, used));
        ui.ctx().request_discard("the height of the welcome page");
    }
}

/// The dark blue half: the name above, the promise in the middle, the pledge at the foot.
fn tall_promise_ui(ui: &mut Ui, cx: &WelcomeCx<'_>, half: Rect) {
    let (night, light, quiet) = Tokens::night();
    ui.painter().rect_filled(half, 0, night);
    let tall = half.height() >= 640.0;
    let edge = if tall { 96.0 } else { 32.0 };
    let inside = half.shrink2(vec2(80.0_f32.min(half.width() / 8.0), edge));
    let builder = |rect: Rect, layout: Layout| UiBuilder::new().max_rect(rect).layout(layout);
    ui.scope_builder(builder(inside, Layout::top_down(Align::Min)).id_salt("name"), |ui| {
        let name = cx.tx.t("app-name");
        ui.label(RichText::new(name).font(Weight::Semibold.at(22.0)).color(light));
        let points = if tall { size::FIGURE } else { 36.0 };
        centred(ui, "promise", (inside.height() - 100.0).max(0.0), |ui| promise_words(ui, cx, points));
    });
    ui.scope_builder(builder(inside, Layout::bottom_up(Align::Min)).id_salt("pledge"), |ui| {
        ui.label(RichText::new(cx.tx.t("welcome-pledge")).font(Weight::Regular.at(size::SMALL)).color(quiet));
    });
}

fn promise_ui(ui: &mut Ui, cx: &WelcomeCx<'_>, points: f32) {
    let (_, light, quiet) = Tokens::night();
    ui.label(RichText::new(cx.tx.t("app-name")).font(Weight::Semibold.at(22.0)).color(light));
    promise_words(ui, cx, points);
    ui.add_space(8.0);
    ui.label(RichText::new(cx.tx.t("welcome-pledge")).font(Weight::Regular.at(size::SMALL)).color(quiet));
}

fn promise_words(ui: &mut Ui, cx: &WelcomeCx<'_>, points: f32) {
    let (_, light, quiet) = Tokens::night();
    ui.spacing_mut().item_spacing.y = 2.0;
    for key in ["welcome-promise-1", "welcome-promise-2", "welcome-promise-3"] {
        ui.label(RichText::new(cx.tx.t(key)).font(Weight::Semibold.at(points)).color(light));
    }
    ui.add_space(points / 2.0);
    let lead = (points * 0.42).max(size::BODY);
    ui.scope(|ui| {
        ui.set_max_width(ui.available_width().min(500.0));
        ui.label(RichText::new(cx.tx.t("welcome-about")).font(Weight::Regular.at(lead)).color(quiet));
    });
}

fn begin_ui(ui: &mut Ui, cx: &WelcomeCx<'_>, state: &mut WelcomeState, out: &mut Intents) {
    ui.spacing_mut().item_spacing.y = 16.0;
    heading(ui, &cx.tx.t("welcome-begin"));
    ui.add_space(4.0);
    if state.naming {
        naming_ui(ui, cx, state, out);
    } else {
        let new = action_tile(ui, true, &cx.tx.t("welcome-new"), &cx.tx.t("welcome-new-about"));
        if state.focus == Some(Focus::NewUnit) {
            new.request_focus();
            state.focus = None;
        }
        if new.clicked() {
            state.naming = true;
            state.focus = Some(Focus::Name);
        }
    }
    if action_tile(ui, false, &cx.tx.t("welcome-open"), &cx.tx.t("welcome-open-about")).clicked() {
        out.push(Intent::OpenUnit(None));
    }
    if action_tile(ui, false, &cx.tx.t("welcome-sample"), &cx.tx.t("welcome-sample-about")).clicked() {
        out.push(Intent::OpenSample);
    }
    overdue_ui(ui, cx, out);
    recent_ui(ui, cx, out);
    lost_ui(ui, cx.tx, cx.lost, cx.today, out);
    ui.add_space(4.0);
    language_chooser(ui, cx.tx, cx.settings, out);
    theme_chooser(ui, cx.tx, cx.settings, out);
}

/// The field for the new unit's name, in the tile's place.
fn naming_ui(ui: &mut Ui, cx: &WelcomeCx<'_>, state: &mut WelcomeState, out: &mut Intents) {
    card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 12.0;
        heading_sized(ui, &cx.tx.t("welcome-new"), 2, size::H3);
        let mistake = state.missing.then(|| cx.tx.t("welcome-name-missing"));
        let look = Field {
            label: &cx.tx.t("welcome-name"),
            hint: &cx.tx.t("welcome-name-hint"),
            help: &cx.tx.t("welcome-name-help"),
            mistake: mistake.as_deref(),
            width: None,
        };
        let name = field(ui, Id::unique("welcome-name"), &mut state.name, look);
        if state.focus == Some(Focus::Name) {
            name.request_focus();
            state.focus = None;
        }
        if name.changed() {
            state.missing = false;
        }
        let entered = name.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        let left = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
        let (made, cancelled) = wrapped(ui, |ui| {
            let made = ui.add(Btn::primary(&cx.tx.t("welcome-make"))).clicked();
            (made, ui.add(Btn::plain(&cx.tx.t("cancel"))).clicked())
        });
        if entered || made {
            if state.name.trim().is_empty() {
                state.missing = true;
                state.focus = Some(Focus::Name);
            } else {
                out.push(Intent::NewUnit(state.name.trim().to_owned()));
            }
        }
        if left || cancelled {
            state.naming = false;
            state.missing = false;
            state.focus = Some(Focus::NewUnit);
        }
    });
}

/// Files whose day of deletion is past, each with what may be done about it.
fn overdue_ui(ui: &mut Ui, cx: &WelcomeCx<'_>, out: &mut Intents) {
    let past = |file: &&RecentFile| file.delete_on.is_some_and(|day| day < cx.today);
    let mut overdue = cx.settings.recent.iter().filter(past).peekable();
    if overdue.peek().is_none() {
        return;
    }
    heading_sized(ui, &cx.tx.t("welcome-overdue"), 2, size::BODY);
    for file in overdue {
        let Some(day) = file.delete_on else { continue };
        let day = dates::day(day, cx.today, cx.tx.language());
        ui.push_id(&file.path, |ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            body(ui, &cx.tx.f("welcome-overdue-file", &[("unit", (&file.unit).into()), ("date", (&day).into())]));
            wrapped(ui, |ui| {
                let spoken = cx.tx.f("erase-ask-spoken", &[("unit", (&file.unit).into())]);
                if ui.add(Btn::secondary(&cx.tx.t("erase-ask")).icon(icons::TRASH).spoken(&spoken)).clicked() {
                    out.push(Intent::AskErase(Some(file.path.clone())));
                }
                let spoken = cx.tx.f("deletion-move-spoken", &[("unit", (&file.unit).into())]);
                if ui.add(Btn::plain(&cx.tx.t("deletion-move")).spoken(&spoken)).clicked() {
                    out.push(Intent::MoveDeletion(Some(file.path.clone())));
                }
            });
        });
    }
}

fn recent_ui(ui: &mut Ui, cx: &WelcomeCx<'_>, out: &mut Intents) {
    if cx.settings.recent.is_empty() {
        return;
    }
    heading_sized(ui, &cx.tx.t("welcome-recent"), 2, size::BODY);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for file in cx.settings.recent.iter().take(RECENT_SHOWN) {
            if recent_row(ui, cx, file) {
                out.push(Intent::OpenUnit(Some(file.path.clone())));
            }
        }
    });
}

/// One of the files opened last. Returns whether it was pressed.
fn recent_row(ui: &mut Ui, cx: &WelcomeCx<'_>, file: &RecentFile) -> bool {
    let t = theme::tokens(ui);
    let opened = opened_words(cx, file.opened);
    let when = ui.painter().layout_no_wrap(opened.clone(), Weight::Regular.at(size::SMALL), t.quiet());
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 42.0), Sense::click());
    let spoken = cx.tx.f("welcome-open-recent", &[("unit", (&file.unit).into()), ("when", (&opened).into())]);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &spoken));
    if response.hovered() {
        ui.painter().rect_filled(rect, theme::RADIUS, t.neutral.surface_tinted);
    }
    let room = (rect.width() - when.size().x - 24.0).max(40.0);
    let name = shortened(ui, &file.unit, room);
    let at = pos2(rect.left() + 4.0, rect.center().y - name.size().y / 2.0);
    let end = pos2(rect.right() - 4.0 - when.size().x, rect.center().y - when.size().y / 2.0);
    ui.painter().galley(at, name, t.text());
    ui.painter().galley(end, when, t.quiet());
    ui.painter().hline(rect.x_range(), rect.bottom(), Stroke::new(1.0, t.line()));
    focus_ring(ui, &response);
    let path = file.path.display().to_string();
    response.on_hover_text(path).on_hover_cursor(CursorIcon::PointingHand).clicked()
}

/// A name on one line, cut with «…» where there is no room for it.
fn shortened(ui: &Ui, name: &str, room: f32) -> std::sync::Arc<eframe::egui::Galley> {
    let colour = theme::tokens(ui).text();
    let mut job = eframe::egui::text::LayoutJob::simple(name.to_owned(), Weight::Regular.at(size::BODY), colour, room);
    job.wrap.max_rows = 1;
    job.wrap.break_anywhere = true;
    ui.painter().layout_job(job)
}

fn opened_words(cx: &WelcomeCx<'_>, opened: NaiveDate) -> String {
    match (cx.today - opened).num_days() {
        0 => cx.tx.t("today"),
        1 => cx.tx.t("yesterday"),
        _ => dates::day(opened, cx.today, cx.tx.language()),
    }
}

#[cfg(test)]
mod tests {
    use eframe::egui::{Key, accesskit::Role};
    use egui_kittest::Harness;
    use egui_kittest::kittest::Queryable as _;

    use super::*;
    use crate::programme::Language;

    /// The welcome page, what it keeps, and what has been asked for.
    fn harness<'a>() -> Harness<'a, (WelcomeState, Intents, bool)> {
        let (tx, settings) = (Texts::new(Language::Bokmal), Settings::default());
        let today = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
        let mut harness = Harness::builder().with_size(vec2(1440.0, 900.0)).build_ui_state(
            move |ui, (state, out, arrived): &mut (WelcomeState, Intents, bool)| {
                crate::ui::fonts::install(ui.ctx());
                let arrived = std::mem::take(arrived);
                let cx = WelcomeCx { tx: &tx, settings: &settings, lost: LostState::default(), today, arrived };
                welcome_ui(ui, &cx, state, out);
            },
            (WelcomeState::default(), Intents::new(), true),
        );
        harness.run();
        harness
    }

    #[test]
    fn a_unit_is_made_with_the_keyboard_alone() {
        let mut harness = harness();
        harness.key_press(Key::Enter);
        harness.run();
        let field = harness.get_by_role_and_label(Role::TextInput, "Hva heter enheten?");
        field.type_text(" Skogly barnehage ");
        harness.run();
        harness.key_press(Key::Enter);
        harness.run();
        let made = |intent: &Intent| matches!(intent, Intent::NewUnit(name) if name == "Skogly barnehage");
        assert!(harness.state().1.iter().any(made), "{:?}", harness.state().1);
    }

    #[test]
    fn a_unit_without_a_name_is_not_made() {
        let mut harness = harness();
        harness.key_press(Key::Enter);
        harness.run();
        harness.get_by_role_and_label(Role::Button, "Lag enheten").click();
        harness.run();
        harness.get_by_label("Skriv et navn først.");
        assert!(harness.state().1.is_empty());
        harness.key_press(Key::Escape);
        harness.run();
        assert!(harness.query_by_role_and_label(Role::Button, "Lag enheten").is_none());
    }
}
