//! Before the round: whom it goes through, in which order, and the button that starts it.

use chrono::NaiveDate;
use eframe::egui::{Memory, Rect, Response, ScrollArea, Ui, UiBuilder, pos2, vec2};

use super::{RoundState, flow, order};
use crate::ui::intent::{Cx, Intent, Intents, Page, PeopleFilter};
use crate::ui::theme::{self, size};
use crate::ui::widgets::{Btn, body, card_sized, heading_sized, note, row_between, wrapped};
use crate::ui::{dates, icons};
use crate::unit::{PersonId, Standing};

/// How wide the card is, in points.
const WIDE: f32 = 720.0;

/// Whom a new round would go through, worked out once for each state of the unit.
#[derive(Default)]
pub(super) struct Ahead {
    worked_out: Option<(u64, NaiveDate)>,
    people: Vec<PersonId>,
    /// How many of them stand in the list of the learning system.
    listed: usize,
}

impl Ahead {
    fn follow(&mut self, cx: &Cx<'_>) {
        if self.worked_out == Some((cx.revision, cx.today)) {
            return;
        }
        let here = |person| cx.survey.row(person).is_some_and(|row| row.standing == Standing::Here);
        let (people, listed) = flow::order(&cx.unit.reading_order, cx.order, here);
        *self = Self { worked_out: Some((cx.revision, cx.today)), people, listed };
    }
}

/// A card in the middle of the room, with the height it had last kept under `name`.
fn middle(ui: &mut Ui, name: &str, add: impl FnOnce(&mut Ui)) {
    let room = ui.max_rect();
    let width = (room.width() - 32.0).min(WIDE);
    let key = ui.make_persistent_id((name, "height"));
    let known: f32 = ui.data(|data| data.get_temp(key)).unwrap_or(0.0);
    ScrollArea::vertical().id_salt(name).auto_shrink(false).show(ui, |ui| {
        // A little over the middle, where the eye is.
        ui.add_space(((room.height() - known) * 0.4).max(12.0));
        let left = room.left() + (room.width() - width) / 2.0;
        let column = Rect::from_min_size(pos2(left, ui.cursor().top()), vec2(width, 0.0));
        let shown = ui.scope_builder(UiBuilder::new().max_rect(column).id_salt("card"), |ui| {
            let margin = if room.width() < theme::NARROW { 20 } else { 40 };
            card_sized(ui, margin.into(), |ui| {
                ui.spacing_mut().item_spacing.y = 14.0;
                add(ui);
            });
        });
        ui.add_space(12.0);
        let height = shown.response.rect.height();
        if (height - known).abs() > 0.5 {
            ui.data_mut(|data| data.insert_temp(key, height));
            ui.ctx().request_discard("the height of a card");
        }
    });
}

/// Where nobody is here to read.
pub(super) fn nobody(ui: &mut Ui, cx: &Cx<'_>, state: &RoundState, out: &mut Intents) {
    middle(ui, "round nobody", |ui| {
        heading_sized(ui, &cx.tx.t("round-nobody-title"), 2, size::H2);
        body(ui, &cx.tx.t("round-nobody-text"));
        let go = ui.add(Btn::primary(&cx.tx.t("round-to-people")));
        if state.fresh {
            go.request_focus();
        }
        if go.clicked() {
            out.push(Intent::Go(Page::People(PeopleFilter::All)));
        }
    });
}

/// Before a round begins, and before one that was left goes on.
pub(super) fn start(ui: &mut Ui, cx: &Cx<'_>, state: &mut RoundState, out: &mut Intents) {
    state.ahead.follow(cx);
    let count = state.ahead.people.len();
    let under_way = cx.unit.round.as_ref().filter(|_| state.left() > 0);
    let began = under_way.map(|round| round.began);
    middle(ui, "round start", |ui| {
        let tx = cx.tx;
        let title = match began {
            None => tx.n("round-start-title", count),
            Some(day) if day == cx.today => tx.t("round-under-way"),
            Some(day) => {
                let date = dates::day(day, cx.today, tx.language());
                tx.f("round-under-way-from", &[("date", (&date).into())])
            }
        };
        heading_sized(ui, &title, 2, size::H2);
        let system = &cx.programme.learning_system;
        let args = [("system", (&system.short).into()), ("tab", (&system.tab).into())];
        let text = if began.is_some() { tx.f("round-kept", &args) } else { tx.f("round-start-text", &args) };
        body(ui, &text);
        let away = away(cx);
        if !away.is_empty() {
            note(ui, &away);
        }
        ui.add_space(4.0);
        let main = wrapped(ui, |ui| buttons(ui, cx, state, began.is_some(), out));
        ui.add_space(10.0);
        let opener = order_line(ui, cx, state);
        if state.fresh || ui.memory(Memory::focused).is_none() {
            main.request_focus();
        } else if state.to_start && opener.has_focus() {
            state.to_start = false;
            main.request_focus();
        }
    });
}

/// Who is not in the round because they are away.
fn away(cx: &Cx<'_>) -> String {
    let parts = [(cx.survey.on_leave, "round-on-leave"), (cx.survey.coming, "round-coming")];
    let parts: Vec<String> =
        parts.into_iter().filter(|(count, _)| *count > 0).map(|(count, key)| cx.tx.n(key, count)).collect();
    parts.join(" ")
}

/// The buttons; returns the one to begin with.
fn buttons(ui: &mut Ui, cx: &Cx<'_>, state: &mut RoundState, under_way: bool, out: &mut Intents) -> Response {
    let tx = cx.tx;
    let main = if under_way {
        let (left, all) = (state.left(), state.lines.len());
        let text = tx.f("round-go-on", &[("left", left.into()), ("all", all.into())]);
        let go_on = ui.add(Btn::primary(&text).icon(icons::PLAY));
        if go_on.clicked() {
            state.go_on(cx);
        }
        if ui.add(Btn::secondary(&tx.t("round-begin-again"))).clicked() {
            let people = state.ahead.people.clone();
            state.begin(cx, people, out);
        }
        go_on
    } else {
        let start = ui.add(Btn::primary(&tx.t("round-start")).icon(icons::PLAY));
        if start.clicked() {
            let people = state.ahead.people.clone();
            state.begin(cx, people, out);
        }
        start
    };
    if let Some(link) = &cx.programme.learning_system.link {
        let system = &cx.programme.learning_system.short;
        let text = tx.f("round-open-system", &[("system", system.into())]);
        if ui.add(Btn::plain(&text).icon(icons::OPEN_OUTSIDE)).clicked() {
            out.push(Intent::OpenOutside(link.clone()));
        }
    }
    main
}

/// In which order, and the button that changes it, which is returned.
fn order_line(ui: &mut Ui, cx: &Cx<'_>, state: &mut RoundState) -> Response {
    let tx = cx.tx;
    let system = &cx.programme.learning_system.short;
    let listed = state.ahead.listed;
    let rest = state.ahead.people.len() - listed;
    crate::ui::widgets::rule(ui);
    let mut opener = None;
    let words = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        if listed == 0 {
            body(ui, &tx.t("round-order-alphabetical"));
            return;
        }
        body(ui, &tx.f("round-order-listed", &[("system", system.into())]));
        if rest > 0 {
            note(ui, &tx.n("round-order-rest", rest));
        }
    };
    row_between(ui, "round-order", words, |ui| {
        let text = if listed == 0 {
            tx.f("round-order-use", &[("system", system.into())])
        } else {
            tx.t("round-order-change")
        };
        opener = Some(ui.add(Btn::plain(&text).icon(icons::LIST)));
    });
    let opener = opener.unwrap_or_else(|| ui.response());
    if opener.clicked() {
        state.order = Some(order::Order::new());
    }
    opener
}
