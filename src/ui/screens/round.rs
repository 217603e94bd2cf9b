//! «Statusrunde»: everybody's status read one person at a time, with one key a person.

mod bars;
mod end;
mod flow;
mod keys;
mod order;
mod person;
mod start;
mod words;

use chrono::NaiveDate;
use eframe::egui::accesskit::{Live, Role};
use eframe::egui::{Id, Key, Memory, Modifiers, Rect, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use super::people::table::one_line;
use crate::ui::intent::{Cx, Intent, Intents, Page};
use crate::unit::{Change, PersonId, Round, Standing, Status};
use flow::{Given, Line, Turn};
use keys::Press;

/// Below this height there is room for little beside the person, in points.
const LOW: f32 = 520.0;
/// How wide what is read may get, in points.
const WIDE: f32 = 820.0;

/// What the screen keeps for itself. The round itself is in the unit, so that it can be left and taken up again.
#[derive(Default)]
pub struct RoundState {
    /// Whether the leader has begun, or gone on with, the round since the page opened.
    going: bool,
    /// The round's people, and when that was worked out.
    lines: Vec<Line>,
    worked_out: Option<(u64, NaiveDate)>,
    /// Whose turn it is; `None` at the end.
    cursor: Option<PersonId>,
    /// Whether those who were skipped are gone through now.
    again: bool,
    /// Whether Enter was pressed about somebody whose status is unknown.
    unknown: bool,
    /// What a screen reader is told.
    said: String,
    /// Whether it has been told what came of the round.
    told: bool,
    /// The state of the unit that the last answer was given in: until there is another, it is on its way.
    answered_in: Option<u64>,
    /// What was shown when it was last drawn; something new moves the keyboard to what is next.
    shown: Option<Place>,
    /// Whether this is the first time that it is drawn so.
    fresh: bool,
    /// Whether the keyboard is to go to the person.
    to_person: bool,
    /// Whether the keyboard is to go from the order of the list to the start.
    to_start: bool,
    ahead: start::Ahead,
    order: Option<order::Order>,
    summary: end::Summary,
    /// The height of the bar at the foot, and of what stands in the middle, in points.
    foot_height: f32,
    block_height: f32,
}

/// What is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// Nobody is here to read.
    Nobody,
    /// Before the round, or before going on with it.
    Start,
    /// A person.
    Person,
    /// What came of it.
    End,
}

/// Draws the screen, over the whole window.
pub fn round_ui(ui: &mut Ui, cx: &Cx<'_>, state: &mut RoundState, out: &mut Intents) {
    if cx.arrived {
        *state =
            RoundState { foot_height: state.foot_height, block_height: state.block_height, ..RoundState::default() };
    }
    state.follow(cx);
    let free = ui.memory(Memory::top_modal_layer).is_none() && !ui.ctx().text_edit_focused();
    if free {
        state.take_keys(ui, cx, out);
    }
    let place = state.place(cx);
    state.fresh = cx.arrived || state.shown != Some(place);
    state.shown = Some(place);
    state.sum_up(cx, place);
    let whole = ui.available_rect_before_wrap();
    ui.scope_builder(UiBuilder::new().max_rect(whole).id_salt("round"), |ui| {
        let top = bars::top(ui, cx, state, place, out);
        announce(ui, &state.said);
        let has_foot = matches!(place, Place::Person | Place::End);
        let foot = if has_foot { state.foot_height } else { 0.0 };
        let room = Rect::from_min_max(pos2(whole.left(), whole.top() + top), whole.max - vec2(0.0, foot));
        ui.scope_builder(UiBuilder::new().max_rect(room).id_salt("room"), |ui| {
            ui.set_clip_rect(room.intersect(ui.clip_rect()));
            match place {
                Place::Nobody => start::nobody(ui, cx, state, out),
                Place::Start => start::start(ui, cx, state, out),
                Place::Person => person::person(ui, cx, state, out),
                Place::End => end::end(ui, cx, state, out),
            }
        });
        if has_foot {
            ui.scope_builder(UiBuilder::new().max_rect(whole).id_salt("below"), |ui| {
                bars::foot(ui, cx, state, place, out);
            });
        }
    });
    order::dialog_ui(ui, cx, state, out);
    if place != Place::Start {
        keys::hold(ui);
    }
}

/// Tells a screen reader something when it has changed, and shows nothing.
fn announce(ui: &Ui, text: &str) {
    let place = Rect::from_min_size(ui.max_rect().min, vec2(1.0, 1.0));
    let response = ui.interact(place, Id::unique("round-announcement"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
}

impl RoundState {
    /// Works out again whom the round goes through, where the unit or the day has changed, and finds whom an undo
    /// brings back.
    fn follow(&mut self, cx: &Cx<'_>) {
        if self.worked_out == Some((cx.revision, cx.today)) {
            return;
        }
        let first = self.worked_out.is_none();
        self.worked_out = Some((cx.revision, cx.today));
        let here = |person| cx.survey.row(person).is_some_and(|row| row.standing == Standing::Here);
        let Some(round) = &cx.unit.round else {
            (self.going, self.again, self.cursor) = (false, false, None);
            self.lines.clear();
            return;
        };
        let old = std::mem::replace(&mut self.lines, flow::lines(round, here));
        if first {
            self.going = self.is_complete(round, cx.today);
            return;
        }
        // One that was taken back and is over already shows what came of it.
        self.going = self.going || self.is_complete(round, cx.today);
        match flow::turn(&old, &self.lines) {
            Some(Turn::Back(at)) => {
                self.again = false;
                self.turn_to(Some(at));
                self.said = self.said_of(cx, Some(at), |next| cx.tx.f("round-said-undone", &[("next", next.into())]));
            }
            Some(Turn::Again(at)) => self.turn_to(flow::next_open(&self.lines, at + 1)),
            None => {
                // Whoever was taken off the list meanwhile has no turn.
                let gone = |person: PersonId| !self.lines.iter().any(|line| line.person == person);
                if let Some(person) = self.cursor.filter(|person| gone(*person)) {
                    let at = old.iter().position(|line| line.person == person).unwrap_or(0);
                    self.turn_to(flow::next_open(&self.lines, at));
                } else if self.going && self.cursor.is_none() {
                    self.turn_to(flow::next_open(&self.lines, 0));
                }
            }
        }
    }

    /// Whether a round of today is over and not put away.
    fn is_complete(&self, round: &Round, today: NaiveDate) -> bool {
        round.began == today && !self.lines.is_empty() && flow::next_open(&self.lines, 0).is_none()
    }

    fn place(&self, cx: &Cx<'_>) -> Place {
        match (self.going && cx.unit.round.is_some(), self.at()) {
            (true, Some(_)) => Place::Person,
            (true, None) => Place::End,
            (false, _) if cx.survey.counted == 0 => Place::Nobody,
            (false, _) => Place::Start,
        }
    }

    /// At the end: works out what came of the round, and has it said once.
    fn sum_up(&mut self, cx: &Cx<'_>, place: Place) {
        if place != Place::End {
            self.told = false;
            return;
        }
        let settled = self.answered_in != Some(cx.revision);
        self.summary.follow(cx, &self.lines, settled);
        if settled && !std::mem::replace(&mut self.told, true) {
            self.said = self.summary.spoken(cx);
        }
    }

    /// The place of the person whose turn it is.
    fn at(&self) -> Option<usize> {
        let person = self.cursor?;
        self.lines.iter().position(|line| line.person == person)
    }

    /// The number of the person whose turn it is, from 1.
    fn number(&self) -> usize {
        self.at().map_or(self.lines.len(), |at| at + 1)
    }

    /// How many have no answer.
    fn left(&self) -> usize {
        self.lines.iter().filter(|line| line.answer.is_none()).count()
    }

    /// How much is done, as a fraction and in words.
    fn progress(&self, cx: &Cx<'_>) -> (f32, String) {
        let all = self.lines.len();
        let done = all - self.left();
        let fraction = done as f32 / all.max(1) as f32;
        (fraction, cx.tx.f("round-progress-spoken", &[("done", done.into()), ("all", all.into())]))
    }

    fn turn_to(&mut self, at: Option<usize>) {
        self.cursor = at.and_then(|at| self.lines.get(at)).map(|line| line.person);
        self.unknown = false;
        self.to_person = true;
    }

    /// Begins a round anew with everybody who is here.
    fn begin(&mut self, cx: &Cx<'_>, people: Vec<PersonId>, out: &mut Intents) {
        self.lines = people.iter().map(|&person| Line { person, answer: None }).collect();
        out.push(Intent::Change(Change::BeginRound { people, on: cx.today }));
        self.go_on(cx);
    }

    /// Goes on with the round at the first without an answer.
    fn go_on(&mut self, cx: &Cx<'_>) {
        self.going = true;
        let at = flow::next_open(&self.lines, 0);
        self.turn_to(at);
        self.said = self.said_of(cx, at, str::to_owned);
    }

    /// Takes those who were skipped.
    fn take_skipped(&mut self, cx: &Cx<'_>) {
        let at = flow::next_skipped(&self.lines, 0);
        self.again = at.is_some();
        self.turn_to(at);
        self.said = self.said_of(cx, at, str::to_owned);
    }

    fn take_keys(&mut self, ui: &Ui, cx: &Cx<'_>, out: &mut Intents) {
        let focused = ui.memory(Memory::focused);
        let at_person = self.at().is_some() && focused.is_none_or(|id| id == person::holder());
        let pressed = if self.shown == Some(Place::Person) {
            ui.input_mut(|input| keys::take(input, at_person))
        } else {
            // Only Esc means the same everywhere.
            let escaped = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
            if escaped { vec![Press::Pause] } else { Vec::new() }
        };
        for press in pressed {
            self.press(cx, press, out);
        }
    }

    /// Does what was pressed in the bar at the foot.
    fn pressed_below(&mut self, cx: &Cx<'_>, pressed: Option<Press>, undo: bool, out: &mut Intents) {
        if let Some(press) = pressed {
            self.press(cx, press, out);
            self.to_person = true;
        }
        if undo {
            out.push(Intent::Undo);
            self.to_person = true;
        }
    }

    /// Does what a key, or the button of the same meaning, asks for.
    fn press(&mut self, cx: &Cx<'_>, press: Press, out: &mut Intents) {
        if press == Press::Pause {
            out.push(Intent::Go(Page::Overview));
            return;
        }
        let Some(at) = self.at() else { return };
        let line = self.lines[at];
        let read = line.answer.and_then(|given| given.status);
        match press {
            Press::Answer(status) => self.answer(cx, at, Some(status), out),
            // Whoever was read in this round already keeps that.
            Press::Same | Press::Skip if read.is_some() => self.move_on(cx, at, None),
            Press::Skip => self.answer(cx, at, None, out),
            Press::Same => {
                if let Some(status) = self.before(cx, at) {
                    self.answer(cx, at, Some(status), out);
                } else {
                    self.unknown = true;
                    self.said = cx.tx.t("round-unknown");
                }
            }
            Press::Back => self.step_to(cx, at.checked_sub(1)),
            Press::On => self.step_to(cx, line.answer.map(|_| at + 1).filter(|to| *to < self.lines.len())),
            Press::Pause => {}
        }
    }

    fn step_to(&mut self, cx: &Cx<'_>, at: Option<usize>) {
        if at.is_some() {
            self.again = false;
            self.turn_to(at);
            self.said = self.said_of(cx, at, str::to_owned);
        }
    }

    /// The status before the round.
    fn before(&self, cx: &Cx<'_>, at: usize) -> Option<Status> {
        let line = self.lines[at];
        line.answer.map_or_else(|| cx.survey.row(line.person).and_then(|row| row.status), |given| given.before)
    }

    fn answer(&mut self, cx: &Cx<'_>, at: usize, status: Option<Status>, out: &mut Intents) {
        let before = self.before(cx, at);
        let person = self.lines[at].person;
        let given = Given { before, status };
        out.push(Intent::Change(Change::AnswerInRound { person, before, status, on: cx.today }));
        if cx.unit.details.closed.is_some() {
            // It is refused, and whoever was not read is still next.
            return;
        }
        self.lines[at].answer = Some(given);
        self.answered_in = Some(cx.revision);
        self.move_on(cx, at, Some(given));
    }

    /// To the next who has no answer, or who was skipped.
    fn move_on(&mut self, cx: &Cx<'_>, at: usize, given: Option<Given>) {
        let next =
            if self.again { flow::next_skipped(&self.lines, at + 1) } else { flow::next_open(&self.lines, at + 1) };
        self.again = self.again && next.is_some();
        let name = words::name(cx, self.lines[at].person);
        self.said = self.said_of(cx, next, |next| match given {
            Some(given) => {
                let status = words::given(cx.tx, given, |read| words::status(cx.tx, read));
                let args = [("name", name.as_ref().into()), ("status", (&status).into()), ("next", next.into())];
                cx.tx.f("round-said", &args)
            }
            None => next.to_owned(),
        });
        self.turn_to(next);
    }

    /// What is said of the person in a place: their name and what was read last.
    fn said_of(&self, cx: &Cx<'_>, at: Option<usize>, whole: impl Fn(&str) -> String) -> String {
        let next = at.and_then(|at| self.lines.get(at)).map(|line| {
            let (_, last) = words::last(cx, line.person);
            format!("{}. {last}", words::name(cx, line.person))
        });
        whole(&next.unwrap_or_default())
    }
}
