//! «Medarbeidere»: one table for following up and for editing.

mod ask;
mod bar;
pub(in crate::ui) mod catch_up;
pub(super) mod cells;
mod conflict;
pub(super) mod day;
pub(in crate::ui) mod export;
mod form;
mod history;
mod modules;
mod paste;
mod person;
pub(super) mod remind;
mod select;
pub(super) mod table;
mod view;

use eframe::egui::{Event, Id, Key, Margin, Modifiers, Rect, Ui, UiBuilder, pos2, vec2};

use self::ask::Ask;
use self::bar::Chosen;
use self::day::Day;
use self::form::Form;
use self::history::History;
pub(in crate::ui) use self::history::{departs, event as told_event};
use self::modules::Modules;
use self::paste::Paste;
use self::remind::ReminderDialog;
use self::select::{How, Selection};
use self::view::{FILTERS, Sorting, View};
use crate::ui::icons;
use crate::ui::intent::{Cx, Intent, Intents, Page, PeopleFilter};
use crate::ui::theme::{self, size};
use crate::ui::widgets::{
    Btn, body, card, chip, heading, heading_sized, page, row_between, search, take_foot, wrapped,
};
use crate::unit::{PersonId, Source};

/// The width of the panel about one person, in points.
const PANEL: f32 = 330.0;
/// From this width of the list, in points, all that is done with it stands beside its heading.
const ROOMY: f32 = 960.0;
/// Below this width of the window, in points, the panel takes the table's place.
const WIDE: f32 = 1000.0;

/// What the screen keeps for itself.
#[derive(Default)]
pub struct PeopleState {
    view: View,
    filter: Option<PeopleFilter>,
    query: String,
    sorting: Sorting,
    selection: Selection,
    /// Whom the panel is about.
    open: Option<Open>,
    history: History,
    modules: Modules,
    chosen: Chosen,
    /// Whose panel is to be opened on arrival.
    wanted: Option<PersonId>,
    /// Whether the leader has just decided between readings.
    decided: bool,
    over: Option<Over>,
    /// What was typed in a form that was left without saying what was to become of it.
    kept: Kept,
    /// Whether the table is to have the keyboard.
    to_table: bool,
    /// Whether people are on their way to the list.
    adding: bool,
    /// Of those who must catch up and are shown, whom a talk about each meeting would be with.
    talks: [Vec<PersonId>; 2],
    /// Whether the row the keyboard is at is to be brought into view.
    to_row: bool,
    /// Passes to draw yet, until what lay over the page has let go of the keyboard.
    settling: u8,
    /// Whether the panel is to have it.
    into_panel: bool,
    /// Whether the leader came here from one of this page's own filters.
    by_chip: bool,
    bar_height: f32,
    /// How far down its page the table begins, in points.
    over_table: f32,
    /// How much of the page was seen, in points, and where the table began, when the row was last brought into view.
    table_place: Option<(f32, f32)>,
}

/// Drafts.
#[derive(Default)]
struct Kept {
    form: Option<Form>,
    paste: Option<Paste>,
}

/// What lies over the page.
enum Over {
    Form(Form),
    Paste(Paste),
    Ask(Ask),
    Remind(ReminderDialog),
}

impl PeopleState {
    /// Opens this person's panel when the page is shown next.
    pub fn open_on(&mut self, id: PersonId) {
        self.wanted = Some(id);
        self.by_chip = false;
    }

    /// Closes the reminder that is open: it did not get out.
    pub fn leave_reminder(&mut self) {
        self.over = self.over.take().filter(|over| !matches!(over, Over::Remind(_)));
    }
}

/// The panel about one person, with what is chosen for the next reading.
struct Open {
    id: PersonId,
    source: Source,
    on: Day,
}

impl Open {
    fn new(id: PersonId, cx: &Cx<'_>) -> Self {
        Self { id, source: Source::LearningSystem, on: Day::new(Some(cx.today), cx.tx.language()) }
    }
}

/// Draws the screen.
pub fn people_ui(ui: &mut Ui, cx: &Cx<'_>, filter: PeopleFilter, state: &mut PeopleState, out: &mut Intents) {
    if cx.arrived && !std::mem::take(&mut state.by_chip) {
        state.query.clear();
        state.open = None;
        state.to_table = true;
    }
    if state.filter.replace(filter) != Some(filter) {
        state.selection = Selection::default();
    }
    let nobody = state.view.ids.is_empty();
    if state.view.refresh(cx, filter, state.sorting, &state.query) {
        // Undo may bring the list back.
        state.to_table |= nobody && !ui.ctx().text_edit_focused();
        state.selection.keep_to(&state.view.ids);
        state.talks = catch_up::talks(cx, filter, &state.view.ids);
        state.to_table |= std::mem::take(&mut state.adding);
        if state.open.as_ref().is_some_and(|open| cx.unit.person(open.id).is_none()) {
            state.open = None;
            state.to_table = true;
            state.settling = 3;
        }
        if std::mem::take(&mut state.decided) {
            go_on_deciding(cx, state);
        }
    }
    if let Some(id) = state.wanted.take_if(|_| cx.arrived) {
        if let Some(at) = state.view.ids.iter().position(|other| *other == id) {
            state.selection.go(&state.view.ids, at, How::Alone);
        }
        state.open = cx.unit.person(id).map(|_| Open::new(id, cx));
    }
    let whole = ui.available_rect_before_wrap();
    let wide = ui.ctx().content_rect().width() >= WIDE;
    match (state.open.is_some(), wide) {
        (true, false) => person::in_place_of_table(ui, cx, state, out),
        (true, true) => {
            let edge = whole.right() - PANEL;
            inside(ui, "list", Rect::from_min_max(whole.min, pos2(edge, whole.bottom())), |ui| {
                with_bar(ui, cx, state, out);
            });
            inside(ui, "person", Rect::from_min_max(pos2(edge, whole.top()), whole.max), |ui| {
                person::beside_table(ui, cx, state, out);
            });
        }
        (false, _) => with_bar(ui, cx, state, out),
    }
    if state.settling > 0 {
        state.settling -= 1;
        ui.ctx().request_repaint();
    }
    take_paste(ui, cx, state);
    over(ui, cx, state, out);
}

/// Whoever is decided about may have left the list: the panel goes on to the one who has come in their place.
fn go_on_deciding(cx: &Cx<'_>, state: &mut PeopleState) {
    let left = state.open.as_ref().is_some_and(|open| !state.view.ids.contains(&open.id));
    if state.filter == Some(PeopleFilter::Decide) && left {
        state.open = state.selection.cursor().map(|id| Open::new(id, cx));
    }
}

fn inside(ui: &mut Ui, name: &str, rect: Rect, add: impl FnOnce(&mut Ui)) {
    ui.scope_builder(UiBuilder::new().max_rect(rect).id_salt(name), |ui| {
        ui.set_clip_rect(rect.intersect(ui.clip_rect()));
        add(ui);
    });
}

/// The list, with a bar under it when several are chosen.
fn with_bar(ui: &mut Ui, cx: &Cx<'_>, state: &mut PeopleState, out: &mut Intents) {
    if state.selection.len() < 2 {
        list(ui, cx, state, out);
        return;
    }
    let whole = ui.available_rect_before_wrap();
    let edge = whole.bottom() - state.bar_height.max(64.0).min(whole.height() * 0.6);
    take_foot(ui, whole.bottom() - edge);
    inside(ui, "above", Rect::from_min_max(whole.min, pos2(whole.right(), edge)), |ui| list(ui, cx, state, out));
    inside(ui, "bar", Rect::from_min_max(pos2(whole.left(), edge), whole.max), |ui| {
        let height = bar::bar(ui, cx, state, out);
        if (height - state.bar_height).abs() > 0.5 {
            state.bar_height = height;
            ui.ctx().request_discard("the height of the bar");
        }
    });
}

fn list(ui: &mut Ui, cx: &Cx<'_>, state: &mut PeopleState, out: &mut Intents) {
    page(ui, "people", |ui| {
        let title = cx.tx.t("page-people");
        if cx.unit.people.is_empty() {
            heading(ui, &title);
            ui.add_space(8.0);
            empty(ui, cx, state, out);
            return;
        }
        let wide = ui.available_width() >= ROOMY;
        row_between(
            ui,
            if wide { "people heading" } else { "people heading, narrow" },
            |ui| {
                heading(ui, &title);
            },
            |ui| {
                ui.spacing_mut().item_spacing = vec2(4.0, 4.0);
                if wide {
                    add_people(ui, cx, state, false);
                }
                if ui.add(Btn::plain(&cx.tx.t("follow-import"))).clicked() {
                    out.push(Intent::Go(Page::Import));
                }
                if ui.add(Btn::plain(&cx.tx.t("follow-export"))).clicked() {
                    out.push(Intent::AskExport);
                }
                let round = cx.tx.t("page-round");
                // The talk with those who must catch up is what to do next where they are shown.
                let talks = state.talks.iter().any(|people| !people.is_empty());
                if ui.add(if talks { Btn::secondary(&round) } else { Btn::primary(&round) }).clicked() {
                    out.push(Intent::Go(Page::Round));
                }
            },
        );
        filters(ui, cx, state, out, wide);
        catch_up::over_list(ui, cx, state, out);
        if state.view.ids.is_empty() {
            nobody(ui, cx, state, out);
            return;
        }
        // A dialogue that has just closed keeps the keyboard away for one pass more.
        if state.to_table && ui.memory(|memory| memory.top_modal_layer().is_none()) {
            state.to_table = false;
            table::focus(ui);
        }
        state.over_table = ui.cursor().top() - ui.min_rect().top();
        table::table(ui, cx, state, out);
    });
}

/// The field to search in and the filters with their counts.
fn filters(ui: &mut Ui, cx: &Cx<'_>, state: &mut PeopleState, out: &mut Intents, wide: bool) {
    wrapped(ui, |ui| {
        let name = cx.tx.t("people-search");
        let width = 206.0_f32.min(ui.available_width() - 24.0);
        let field = search(ui, Id::unique("people search"), &mut state.query, &name, width);
        if ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::F)) {
            field.request_focus();
        }
        if (field.lost_focus() || field.has_focus()) && !state.view.ids.is_empty() {
            // Taken here, so that the table does not open somebody with the same press.
            state.to_table |= ui.input_mut(|input| {
                input.consume_key(Modifiers::NONE, Key::Enter) || input.consume_key(Modifiers::NONE, Key::ArrowDown)
            });
        }
        let unknown = state.view.count(PeopleFilter::Unknown) > 0;
        for filter in FILTERS {
            let count = state.view.count(filter);
            let on = state.filter == Some(filter);
            let offered = match filter {
                PeopleFilter::All | PeopleFilter::NotCompleted => true,
                // Without anybody unknown the two are the same.
                PeopleFilter::ReadNotStarted => unknown,
                PeopleFilter::NotStarted => !unknown,
                _ => count > 0,
            };
            if !offered && !on {
                continue;
            }
            let (icon, key) = match filter {
                PeopleFilter::All => ("", "people-filter-all"),
                PeopleFilter::NotStarted if unknown => (icons::CIRCLE, "follow-filter-not-started-or-unknown"),
                PeopleFilter::NotStarted | PeopleFilter::ReadNotStarted => (icons::CIRCLE, "people-filter-not-started"),
                PeopleFilter::NotCompleted => (icons::CIRCLE_HALF, "people-filter-not-completed"),
                PeopleFilter::Unknown => (icons::QUESTION, "people-filter-unknown"),
                PeopleFilter::Decide => (icons::WARNING, "people-filter-decide"),
                PeopleFilter::CatchUp => (icons::CATCH_UP, "people-filter-catch-up"),
                PeopleFilter::Old => (icons::CLOCK, "follow-filter-old"),
                PeopleFilter::Coming => (icons::CLOCK, "follow-filter-coming"),
                PeopleFilter::OnLeave => (icons::AWAY, "people-filter-on-leave"),
                PeopleFilter::Gone => (icons::LEAVE_UNIT, "people-filter-gone"),
            };
            if chip(ui, on, icon, &cx.tx.n(key, count)).clicked() {
                state.by_chip = true;
                out.push(Intent::Go(Page::People(filter)));
            }
        }
        if !wide {
            add_people(ui, cx, state, true);
        }
    });
}

/// The two ways of putting people on the list by hand.
fn add_people(ui: &mut Ui, cx: &Cx<'_>, state: &mut PeopleState, small: bool) {
    let [add, paste] = [cx.tx.t("people-add"), cx.tx.t("people-paste")];
    let [add, paste] = [Btn::plain(&add).icon(icons::ADD_PERSON), Btn::plain(&paste).icon(icons::PASTE)];
    let [add, paste] = if small { [add.small(), paste.small()] } else { [add, paste] };
    if ui.add(add).clicked() {
        open_form(cx, state);
    }
    if ui.add(paste).clicked() {
        open_paste(cx, state, None);
    }
}

/// Nobody is on the list yet.
fn empty(ui: &mut Ui, cx: &Cx<'_>, state: &mut PeopleState, out: &mut Intents) {
    let mut imports = false;
    card(ui, |ui| {
        heading_sized(ui, &cx.tx.t("people-empty-title"), 2, size::H3);
        body(ui, &cx.tx.t("people-empty-text"));
        ui.add_space(8.0);
        wrapped(ui, |ui| {
            let paste = ui.add(Btn::primary(&cx.tx.t("people-paste")).icon(icons::PASTE));
            if cx.arrived || std::mem::take(&mut state.to_table) {
                paste.request_focus();
            }
            if paste.clicked() {
                open_paste(cx, state, None);
            }
            if ui.add(Btn::secondary(&cx.tx.t("follow-import")).icon(icons::IMPORT)).clicked() {
                imports = true;
            }
            if ui.add(Btn::secondary(&cx.tx.t("people-add-one")).icon(icons::ADD_PERSON)).clicked() {
                open_form(cx, state);
            }
        });
    });
    if imports {
        out.push(Intent::Go(Page::Import));
    }
}

/// Nobody passes the filter and the search.
fn nobody(ui: &mut Ui, cx: &Cx<'_>, state: &mut PeopleState, out: &mut Intents) {
    let searching = !state.query.trim().is_empty();
    let key = match (searching, state.filter) {
        (true, _) => "people-nobody-found",
        (false, Some(PeopleFilter::Decide)) => "follow-nobody-decide",
        (false, Some(PeopleFilter::NotStarted)) => "people-nobody-not-started",
        (false, Some(PeopleFilter::NotCompleted)) => "people-nobody-not-completed",
        _ => "people-nobody",
    };
    crate::ui::widgets::card_sized(ui, Margin::same(24), |ui| {
        body(ui, &cx.tx.t(key));
        ui.add_space(4.0);
        if searching {
            if ui.add(Btn::secondary(&cx.tx.t("people-clear-search"))).clicked() {
                state.query.clear();
                state.to_table = true;
            }
        } else if state.filter != Some(PeopleFilter::All) {
            let everybody = ui.add(Btn::secondary(&cx.tx.t("people-show-all")));
            if std::mem::take(&mut state.to_table) {
                everybody.request_focus();
            }
            if everybody.clicked() {
                out.push(Intent::Go(Page::People(PeopleFilter::All)));
            }
        }
    });
}

fn open_form(cx: &Cx<'_>, state: &mut PeopleState) {
    let form = state.kept.form.take().unwrap_or_else(|| Form::new(cx));
    state.over = Some(Over::Form(form.opened()));
}

fn open_paste(cx: &Cx<'_>, state: &mut PeopleState, text: Option<String>) {
    let paste = state.kept.paste.take().unwrap_or_else(|| Paste::new(cx));
    state.over = Some(Over::Paste(paste.opened(cx, text)));
}

/// A list that is pasted on the page itself goes to the preview.
fn take_paste(ui: &Ui, cx: &Cx<'_>, state: &mut PeopleState) {
    if state.over.is_some()
        || ui.ctx().text_edit_focused()
        || ui.ctx().memory(|memory| memory.top_modal_layer().is_some())
    {
        return;
    }
    let pasted = ui.input_mut(|input| {
        let at = input.events.iter().position(|event| matches!(event, Event::Paste(_)))?;
        match input.events.remove(at) {
            Event::Paste(text) => Some(text),
            _ => None,
        }
    });
    if let Some(text) = pasted.filter(|text| !text.trim().is_empty()) {
        open_paste(cx, state, Some(text));
    }
}

/// Draws what lies over the page, and gives the keyboard to the table when somebody was added.
fn over(ui: &mut Ui, cx: &Cx<'_>, state: &mut PeopleState, out: &mut Intents) {
    let Some(over) = state.over.take() else { return };
    let mut done = false;
    let left = match over {
        Over::Form(mut form) => match form.show(ui, cx, out) {
            form::Left::Stays => Some(Over::Form(form)),
            form::Left::Aside => {
                state.kept.form = form.worth_keeping().then_some(form);
                None
            }
            form::Left::Done => {
                state.adding = true;
                done = true;
                None
            }
        },
        Over::Paste(mut paste) => match paste.show(ui, cx, out) {
            form::Left::Stays => Some(Over::Paste(paste)),
            form::Left::Aside => {
                state.kept.paste = paste.worth_keeping().then_some(paste);
                None
            }
            form::Left::Done => {
                state.adding = true;
                done = true;
                None
            }
        },
        Over::Ask(mut ask) => ask.show(ui, cx, out).then_some(Over::Ask(ask)),
        Over::Remind(mut reminder) => reminder.show(ui, cx, out).then_some(Over::Remind(reminder)),
    };
    // Who puts something aside is back at what opened it; who has added somebody is at the table.
    if done {
        state.to_table = true;
        state.settling = 3;
    }
    state.over = left;
}

/// The ground of a panel at the right.
fn panel_ground(ui: &Ui, rect: Rect) {
    let t = theme::tokens(ui);
    ui.painter().rect_filled(rect, 0, t.card());
    ui.painter().vline(rect.left(), rect.y_range(), eframe::egui::Stroke::new(1.0, t.line()));
}
