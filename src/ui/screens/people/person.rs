//! The panel about one person: status, modules, what is due, and history.

use eframe::egui::{Frame, Id, Key, Margin, Modifiers, ScrollArea, Ui, UiBuilder};

use super::ask::Ask;
use super::catch_up::shortened;
use super::cells;
use super::conflict;
use super::day::Days;
use super::form::Form;
use super::remind::{Remindable, ReminderDialog, reminded};
use super::{Open, Over, PeopleState};
use crate::programme::ModuleId;
use crate::ui::fonts::Weight;
use crate::ui::intent::{Cx, Intent, Intents};
use crate::ui::theme::{self, size};
use crate::ui::widgets::{
    Btn, Tone, above_notice, heading_sized, label_as, link_button, note, page, row_between, rule, segments, tag,
    wrapped,
};
use crate::ui::{dates, icons, wording};
use crate::unit::{Change, Next, Person, PersonId, PersonRow, Source, Standing, Status, Verdict};

/// The panel at the right of the table.
pub(super) fn beside_table(ui: &mut Ui, cx: &Cx<'_>, state: &mut PeopleState, out: &mut Intents) {
    super::panel_ground(ui, ui.max_rect());
    above_notice(ui, ScrollArea::vertical()).id_salt("person").auto_shrink(false).show(ui, |ui| {
        Frame::new().inner_margin(Margin { left: 24, right: 24, top: 28, bottom: 24 }).show(ui, |ui| {
            ui.set_width(ui.available_width());
            panel(ui, cx, state, out, false);
        });
    });
}

/// The same in a small window, in the table's place.
pub(super) fn in_place_of_table(ui: &mut Ui, cx: &Cx<'_>, state: &mut PeopleState, out: &mut Intents) {
    page(ui, "person", |ui| panel(ui, cx, state, out, true));
}

fn panel(ui: &mut Ui, cx: &Cx<'_>, state: &mut PeopleState, out: &mut Intents, alone: bool) {
    let Some(mut open) = state.open.take() else { return };
    let found = cx.unit.person(open.id).zip(cx.survey.row(open.id));
    let Some((person, row)) = found else { return };
    ui.spacing_mut().item_spacing.y = 8.0;
    let mut closes = false;
    row_between(ui, "person", |ui| name(ui, person), |ui| closes = close(ui, cx, state, alone));
    who(ui, cx, person, row);
    if let Some(conflict) = row.conflict.as_ref().filter(|_| row.standing == Standing::Here)
        && conflict::card(ui, cx, person, conflict, out)
    {
        // What was pressed goes away: the table has the keyboard again, and says who is next.
        state.to_table = true;
        state.decided = true;
    }
    part(ui, "due", person, |ui| due(ui, cx, state, (person, row), out));
    part(ui, "status", person, |ui| set_status(ui, cx, &mut open, row, out));
    ui.add_space(8.0);
    rule(ui);
    let on = open.on.read(cx.today, Days::Past).ok().flatten();
    let done = part(ui, "modules", person, |ui| super::modules::modules(ui, cx, &mut state.modules, person, out));
    if let (Some((module, status)), Some(on)) = (done, on) {
        out.push(read(&open, Some(module), status, on));
    }
    part(ui, "history", person, |ui| history(ui, cx, state, person, out));
    ui.add_space(8.0);
    part(ui, "manage", person, |ui| manage(ui, cx, state, person, row, out));
    if closes {
        state.to_table = true;
        ui.ctx().request_repaint();
    } else {
        state.open = Some(open);
    }
}

/// A part of the panel whose controls stay the same ones for the keyboard when something comes or goes above it.
fn part<R>(ui: &mut Ui, name: &str, person: &Person, add: impl FnOnce(&mut Ui) -> R) -> R {
    let id = Id::unique(("person part", name, person.id.0.as_u128()));
    ui.scope_builder(UiBuilder::new().scope_id(id), add).inner
}

/// The way back to the table. Returns whether it was taken.
fn close(ui: &mut Ui, cx: &Cx<'_>, state: &mut PeopleState, alone: bool) -> bool {
    let closed = if alone {
        let back = ui.add(Btn::plain(&cx.tx.t("back")).icon(icons::ARROW_LEFT));
        if state.selection.cursor().is_some() && ui.memory(eframe::egui::Memory::focused).is_none() {
            back.request_focus();
        }
        back.clicked()
    } else {
        let spoken = cx.tx.t("people-close-panel");
        let shut = ui.add(Btn::plain("").icon(icons::CROSS).spoken(&spoken).small());
        if std::mem::take(&mut state.into_panel) {
            shut.request_focus();
        }
        shut.clicked()
    };
    let free = state.over.is_none() && !ui.ctx().memory(|memory| memory.top_modal_layer().is_some());
    closed || (free && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)))
}

/// The name, as the heading of the panel.
fn name(ui: &mut Ui, person: &Person) {
    let name = shortened(&person.name, 120);
    heading_sized(ui, &name, 2, size::H3).on_hover_text(&person.name);
}

/// What is known.
fn who(ui: &mut Ui, cx: &Cx<'_>, person: &Person, row: &PersonRow) {
    let tx = cx.tx;
    let titles = person.profiles.iter().filter_map(|id| cx.programme.profile(id)).map(|profile| profile.title.clone());
    let known: Vec<String> = titles.chain(person.employee_number.clone()).collect();
    if !known.is_empty() {
        note(ui, &known.join(" · "));
    }
    if let Some(email) = &person.email {
        note(ui, email);
    }
    wrapped(ui, |ui| {
        ui.spacing_mut().item_spacing = eframe::egui::vec2(6.0, 4.0);
        let (icon, tone, word) = cells::status(tx, row);
        tag(ui, tone, icon, &word);
        for kind in &row.catch_up {
            let meeting = wording::meeting(tx, *kind);
            tag(ui, Tone::Warning, icons::CATCH_UP, &tx.f("people-missed", &[("meeting", (&meeting).into())]));
        }
    });
    if let Some(reading) = row.reading.and_then(|at| cx.unit.observations.get(at)) {
        let source = wording::source(tx, &reading.source, cx.programme);
        let day = dates::day(reading.on, cx.today, tx.language());
        note(ui, &tx.f("people-read-on", &[("source", (&source).into()), ("date", (&day).into())]));
    }
    if row.standing == Standing::Here && row.old {
        warning(ui, icons::CLOCK, &tx.n("people-old-reading", crate::unit::OLD_AFTER_DAYS as usize));
    }
}

fn warning(ui: &mut Ui, icon: &str, text: &str) {
    let colour = theme::tokens(ui).warning.text_subtle;
    let shown =
        eframe::egui::RichText::new(format!("{icon} {text}")).font(Weight::Medium.at(size::SMALL)).color(colour);
    label_as(ui, shown, text);
}

/// What is due: a meeting to go through, a reminder.
fn due(ui: &mut Ui, cx: &Cx<'_>, state: &mut PeopleState, (person, row): (&Person, &PersonRow), out: &mut Intents) {
    let tx = cx.tx;
    let width = ui.available_width().min(320.0);
    let remindable = Remindable::of(std::iter::once(row));
    if row.catch_up.is_empty() && remindable.len() == 0 {
        return;
    }
    ui.add_space(4.0);
    super::catch_up::in_panel(ui, cx, state, (person, row), width, out);
    if remindable.len() > 0 {
        let text = tx.t("follow-remind-one");
        let spoken = format!("{text}, {}", person.name);
        let look = if row.next == Next::Remind { Btn::primary(&text) } else { Btn::secondary(&text) };
        if ui.add(look.icon(icons::MAIL).width(width).spoken(&spoken)).clicked() {
            state.over = ReminderDialog::new(cx, remindable).map(Over::Remind);
        }
        if let Some(on) = row.reminded {
            note(ui, &reminded(tx, on, cx.today));
        }
    }
}

/// A new reading, with its source and day.
fn set_status(ui: &mut Ui, cx: &Cx<'_>, open: &mut Open, row: &PersonRow, out: &mut Intents) {
    if row.standing == Standing::Gone {
        return;
    }
    let tx = cx.tx;
    ui.add_space(8.0);
    heading_sized(ui, &tx.t("people-set-status"), 3, size::BODY);
    let t = theme::tokens(ui);
    let (fill, colour) = (t.accent.surface_tinted, t.accent.text_subtle);
    let told = dates::capitalised(&tx.t("source-person"));
    let sources = [(false, cx.programme.learning_system.short.as_str(), fill, colour), (true, &told, fill, colour)];
    let chosen = open.source == Source::Person;
    if let Some(told) = segments(ui, &tx.t("people-source"), Some(chosen), &sources) {
        open.source = if told { Source::Person } else { Source::LearningSystem };
    }
    open.on.show(ui, cx, Id::unique("status day"), Days::Past, &tx.t("people-status-day"), "");
    let on = open.on.read(cx.today, Days::Past).ok().flatten();
    wrapped(ui, |ui| {
        ui.spacing_mut().item_spacing = eframe::egui::vec2(6.0, 6.0);
        for status in Status::ALL {
            let (icon, _, word) = wording::status(tx, Some(status));
            let spoken = tx.f("people-set-one-spoken", &[("status", (&word).into())]);
            let button = Btn::secondary(&word).icon(icon).spoken(&spoken).small().enabled(on.is_some());
            if ui.add(button).clicked()
                && let Some(on) = on
            {
                out.push(read(open, None, status, on));
            }
        }
    });
}

fn read(open: &Open, module: Option<ModuleId>, status: Status, on: chrono::NaiveDate) -> Intent {
    Intent::Change(Change::ReadStatus { people: vec![open.id], status, module, on, source: open.source.clone() })
}

/// Leave, leaving, editing and removing.
fn manage(ui: &mut Ui, cx: &Cx<'_>, state: &mut PeopleState, person: &Person, row: &PersonRow, out: &mut Intents) {
    let tx = cx.tx;
    let id: PersonId = person.id;
    rule(ui);
    if let Some(leave) = &person.leave {
        let day = |date| dates::day(date, cx.today, tx.language());
        let from = day(leave.from);
        note(
            ui,
            &match leave.until {
                Some(until) => tx.f("people-leave-dates", &[("from", (&from).into()), ("until", (&day(until)).into())]),
                None => tx.f("people-leave-from", &[("from", (&from).into())]),
            },
        );
    }
    if let Some(departure) = &person.departure {
        let day = dates::day(departure.on, cx.today, tx.language());
        let key = super::history::departs(departure.kind, departure.on > cx.today);
        note(ui, &tx.f(key, &[("date", (&day).into())]));
    }
    let named = |text: &str| format!("{text}, {}", person.name);
    wrapped(ui, |ui| {
        ui.spacing_mut().item_spacing = eframe::egui::vec2(2.0, 4.0);
        let small = |ui: &mut Ui, icon: &str, key: &str| {
            let text = tx.t(key);
            ui.add(Btn::plain(&text).icon(icon).spoken(&named(&text)).small()).clicked()
        };
        if small(ui, icons::EDIT, "people-edit") {
            state.over = Some(Over::Form(Form::of(person, cx.tx.language())));
        }
        if row.standing != Standing::Gone && small(ui, icons::AWAY, "people-leave") {
            state.over = Some(Over::Ask(Ask::leave(person, cx.tx.language())));
        }
        if person.departure.is_none() {
            if small(ui, icons::LEAVE_UNIT, "people-depart") {
                state.over = Some(Over::Ask(Ask::departure(cx, id)));
            }
        } else if small(ui, icons::UNDO, "people-bring-back") {
            out.push(Intent::Change(Change::SetDeparture(id, None)));
        }
        if small(ui, icons::REPORT, "people-take-out") {
            state.over = Some(Over::Ask(Ask::take_out(id)));
        }
        if small(ui, icons::TRASH, "people-remove") {
            state.over = Some(Over::Ask(Ask::remove(id)));
        }
    });
}

/// How much history stands there before it is unfolded.
const SHOWN: usize = 12;

fn history(ui: &mut Ui, cx: &Cx<'_>, state: &mut PeopleState, person: &Person, out: &mut Intents) {
    let id = person.id;
    let lines = state.history.lines(cx, id);
    if lines.is_empty() {
        return;
    }
    ui.add_space(8.0);
    heading_sized(ui, &cx.tx.t("people-history"), 3, size::BODY);
    let all = ui.make_persistent_id(("all history", id.0.as_u128()));
    let unfolded = ui.data(|data| data.get_temp(all).unwrap_or(false));
    let count = if unfolded { lines.len() } else { SHOWN };
    for line in lines.iter().take(count) {
        note(ui, &format!("{} · {}", line.day, line.text));
        if let Some(reading) = line.set_aside {
            let text = cx.tx.t("follow-take-back");
            let spoken = format!("{text}: {}, {}", line.text, line.day);
            if ui.add(Btn::plain(&text).icon(icons::UNDO).spoken(&spoken).small()).clicked() {
                out.push(Intent::Change(Change::Decide { reading, verdict: Verdict::Open }));
            }
        }
    }
    if lines.len() > count && link_button(ui, &cx.tx.n("people-history-all", lines.len())).clicked() {
        ui.data_mut(|data| data.insert_temp(all, true));
    }
}
