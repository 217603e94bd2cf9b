//! The buttons: one wide for what comes next, two for holding, and small ones for the rest.

use eframe::egui::{Id, Key, Modifiers, Response, Ui, UiBuilder, vec2};

use super::{PresentCx, PresentState, words};
use crate::meeting::{Act, Mode, Phase};
use crate::ui::fonts::Weight;
use crate::ui::icons;
use crate::ui::intent::{Intent, Intents, Page};
use crate::ui::theme::size;
use crate::ui::widgets::{Btn, Field, field, note, wrapped};
use crate::unit::Attendance;

/// What the leader may say was forgotten, in seconds.
const FORGOTTEN: [u32; 4] = [15, 30, 60, 120];
/// The most seconds that can be set back, in the leader's own number.
const MOST_FORGOTTEN: u32 = 60 * 60;

/// The buttons at the foot of the aside.
pub(super) fn controls_ui(ui: &mut Ui, cx: &PresentCx<'_>, state: &mut PresentState, out: &mut Intents) {
    ui.spacing_mut().item_spacing.y = 10.0;
    // What holds the clocks stands here, over the buttons that let them go: nothing above moves when it comes.
    super::clock::held(ui, cx);
    super::clock::undo(ui, cx, out);
    small_ui(ui, cx, state, false, out);
    hold_ui(ui, cx, out);
    let width = ui.available_width();
    primary(ui, cx, state, width, out);
    attendance(ui, cx, out);
}

/// The main buttons on one line, for a narrow window.
pub(super) fn strip_ui(ui: &mut Ui, cx: &PresentCx<'_>, state: &mut PresentState, out: &mut Intents) {
    ui.horizontal(|ui| {
        primary(ui, cx, state, 150.0, out);
        if matches!(cx.view.phase, Phase::Running | Phase::Paused) {
            for hold in holds(cx) {
                // On a narrow strip the icon has to do; its words are read and shown when pointed at.
                let text = if ui.available_width() < 320.0 { "" } else { hold.text.as_str() };
                let button = fixed(ui, hold.name, |ui| ui.add(Btn::secondary(text).icon(hold.icon).spoken(&hold.text)));
                if button.clicked() {
                    out.push(Intent::Act(hold.act));
                }
            }
        }
        if cx.view.phase == Phase::Ended {
            super::clock::undo_button(ui, cx, out);
            let not_done = cx.talk().then(|| cx.tx.t("talk-not-done"));
            if not_done.is_some_and(|text| fixed(ui, "not-done", |ui| ui.add(Btn::plain(&text))).clicked()) {
                out.push(Intent::LeaveMeeting);
            }
        }
        if cx.view.phase == Phase::Ready {
            return;
        }
        let text = if state.more { cx.tx.t("present-back-to-script") } else { cx.tx.t("present-more") };
        if fixed(ui, "whole", |ui| ui.add(Btn::plain(&text))).clicked() {
            state.more = !state.more;
        }
    });
}

/// A button that holds something, or lets it go.
struct Hold {
    act: Act,
    text: String,
    icon: &'static str,
    name: &'static str,
}

fn holds(cx: &PresentCx<'_>) -> [Hold; 2] {
    let tx = cx.tx;
    let (text, icon) = if cx.view.phase == Phase::Paused {
        (tx.t("present-go-on"), icons::PLAY)
    } else {
        (tx.t("present-pause"), icons::PAUSE)
    };
    let pause = Hold { act: Act::TogglePause, text, icon, name: "pause" };
    let (text, icon) = if cx.view.question_held {
        (tx.t("present-to-script-short"), icons::PLAY)
    } else {
        (tx.t("present-question"), icons::QUESTION)
    };
    let question = Hold { act: Act::ToggleQuestion, text, icon, name: "question" };
    [pause, question]
}

/// Pause and question: side by side where both fit, under each other elsewhere.
fn hold_ui(ui: &mut Ui, cx: &PresentCx<'_>, out: &mut Intents) {
    if !matches!(cx.view.phase, Phase::Running | Phase::Paused) {
        return;
    }
    let whole = ui.available_width();
    let half = ((whole - 10.0) / 2.0).floor();
    let holds = holds(cx);
    let fits = holds.iter().all(|hold| {
        let shown = format!("{}  {}", hold.icon, hold.text);
        let galley = ui.painter().layout_no_wrap(shown, Weight::Medium.at(size::BODY), ui.visuals().text_color());
        galley.size().x + 40.0 <= half
    });
    let add = |ui: &mut Ui, hold: Hold, width: f32, out: &mut Intents| {
        let button = fixed(ui, hold.name, |ui| ui.add(Btn::secondary(&hold.text).icon(hold.icon).width(width)));
        if button.clicked() {
            out.push(Intent::Act(hold.act));
        }
    };
    if fits {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 10.0;
            for hold in holds {
                add(ui, hold, half, out);
            }
        });
    } else {
        for hold in holds {
            add(ui, hold, whole, out);
        }
    }
}

/// A control that keeps the keyboard when other things come and go around it.
fn fixed(ui: &mut Ui, name: &str, add: impl FnOnce(&mut Ui) -> Response) -> Response {
    ui.scope_builder(UiBuilder::new().scope_id(Id::unique(("present-control", name))), add).inner
}

/// What comes next.
fn primary(ui: &mut Ui, cx: &PresentCx<'_>, state: &PresentState, width: f32, out: &mut Intents) {
    let (tx, view) = (cx.tx, cx.view);
    let (text, icon, intent) = match view.phase {
        Phase::Ready => (words::start(cx), icons::PLAY, Intent::Act(Act::Start)),
        Phase::Running | Phase::Paused if view.at_last_stop => (words::end(cx), icons::FINISH, Intent::Act(Act::End)),
        Phase::Running | Phase::Paused if cx.discussing() => {
            (tx.t("present-move-on"), icons::ARROW_RIGHT, Intent::Act(Act::Next))
        }
        Phase::Running | Phase::Paused => (tx.t("present-next"), icons::ARROW_RIGHT, Intent::Act(Act::Next)),
        Phase::Ended => (tx.t("present-finish"), icons::CHECK, Intent::Finish),
    };
    let button = fixed(ui, "primary", |ui| ui.add(Btn::primary(&text).icon(icon).width(width)));
    let began = |phase: Option<Phase>| matches!(phase, Some(Phase::Running | Phase::Paused));
    let turned = state.phase != Some(view.phase) && !(began(state.phase) && began(Some(view.phase)));
    if cx.arrived || turned {
        button.request_focus();
    }
    if button.clicked() {
        out.push(intent);
    }
}

/// The rest: adjusting, the forgotten start, starting again, ending, leaving. What is seldom used stays behind «Mer …»
/// while the meeting is on, unless `all` are to be shown.
pub(super) fn small_ui(ui: &mut Ui, cx: &PresentCx<'_>, state: &mut PresentState, all: bool, out: &mut Intents) {
    let tx = cx.tx;
    let phase = cx.view.phase;
    let going = matches!(phase, Phase::Running | Phase::Paused);
    if state.forgot_open && phase != Phase::Ended {
        forgot_ui(ui, cx, state, out);
    }
    let mut buttons: Vec<Small> = Vec::new();
    let mut add =
        |name, icon, text: String, spoken: String, asks| buttons.push(Small { name, icon, text, spoken, asks });
    if going {
        add("more", "", tx.t("present-more-time"), tx.t("present-more-time-spoken"), Asks::For(Act::Adjust(15)));
        add("less", "", tx.t("present-less-time"), tx.t("present-less-time-spoken"), Asks::For(Act::Adjust(-15)));
    }
    if phase == Phase::Ready {
        add("back", icons::ARROW_LEFT, tx.t("back"), tx.t("back"), Asks::ToLeave);
    }
    let seldom = !going || all || state.rest_open;
    if phase != Phase::Ended && seldom {
        add("forgot", icons::CLOCK, tx.t("present-forgot"), tx.t("present-forgot"), Asks::WhenItBegan);
    }
    if going && seldom {
        add("reset", icons::RESET, tx.t("present-reset"), tx.t("present-reset"), Asks::For(Act::Reset));
        if !cx.view.at_last_stop {
            add("end", icons::STOP, tx.t("present-end-short"), words::end(cx), Asks::For(Act::End));
        }
    }
    // In a narrow window it stands on the strip.
    if phase == Phase::Ended && cx.talk() && !all {
        let text = tx.t("talk-not-done");
        add("not-done", icons::CROSS, text.clone(), text, Asks::ToLeave);
    }
    if going && !all {
        let text = if state.rest_open { tx.t("present-less") } else { tx.t("present-more") };
        add("rest", "", text.clone(), text, Asks::TheRest);
    }
    let pressed = flow(ui, &buttons);
    if state.rest_open && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
        state.rest_open = false;
    }
    if !matches!(pressed, None | Some(Asks::TheRest | Asks::For(Act::Adjust(_)))) {
        state.rest_open = false;
    }
    match pressed {
        Some(Asks::For(act)) => out.push(Intent::Act(act)),
        Some(Asks::ToLeave) => out.push(Intent::LeaveMeeting),
        Some(Asks::TheRest) => state.rest_open = !state.rest_open,
        Some(Asks::WhenItBegan) => {
            state.forgot_open = !state.forgot_open;
            state.opened = state.forgot_open;
        }
        None => {}
    }
    // In a narrow window it stands on the strip.
    if phase == Phase::Ended && !state.more {
        super::clock::undo_button(ui, cx, out);
    }
}

/// A small button that keeps its place for the keyboard.
struct Small {
    name: &'static str,
    icon: &'static str,
    text: String,
    spoken: String,
    asks: Asks,
}

/// What a small button asks for.
#[derive(Clone, Copy)]
enum Asks {
    For(Act),
    ToLeave,
    WhenItBegan,
    TheRest,
}

/// Small buttons in as many lines as they need, the three of the usual line as wide as a third each. Returns what the
/// one that was pressed asks for.
fn flow(ui: &mut Ui, buttons: &[Small]) -> Option<Asks> {
    let room = ui.available_width();
    let width = |button: &Small| {
        let shown =
            if button.icon.is_empty() { button.text.clone() } else { format!("{}  {}", button.icon, button.text) };
        let font = Weight::Medium.at(size::SMALL);
        ui.painter().layout_no_wrap(shown, font, ui.visuals().text_color()).size().x + 22.0
    };
    let mut widths: Vec<f32> = buttons.iter().map(width).collect();
    let third = ((room - 4.0) / 3.0).floor();
    let even = buttons.len() == 3 && widths.iter().all(|width| *width <= third);
    if even {
        widths.fill(third);
    }
    let mut pressed = None;
    let mut from = 0;
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing = vec2(2.0, 4.0);
        while from < buttons.len() {
            let mut used = 0.0;
            let fitting = widths[from..].iter().take_while(|width| {
                used += **width;
                used <= room
            });
            let to = from + fitting.count().max(1);
            ui.horizontal(|ui| {
                for (button, width) in buttons[from..to].iter().zip(&widths[from..to]) {
                    let small = Btn::plain(&button.text).icon(button.icon).spoken(&button.spoken).small();
                    let small = if even { small.width(*width) } else { small };
                    if fixed(ui, button.name, |ui| ui.add(small)).clicked() {
                        pressed = Some(button.asks);
                    }
                }
            });
            from = to;
        }
    });
    pressed
}

/// «Jeg glemte å starte»: how long ago the meeting really began.
fn forgot_ui(ui: &mut Ui, cx: &PresentCx<'_>, state: &mut PresentState, out: &mut Intents) {
    let tx = cx.tx;
    let mut chosen = None;
    note(ui, &if cx.talk() { tx.t("talk-forgot-how-long") } else { tx.t("present-forgot-how-long") });
    wrapped(ui, |ui| {
        for (at, seconds) in FORGOTTEN.into_iter().enumerate() {
            let text = words::span(tx, seconds);
            let key = if cx.talk() { "talk-forgot-spoken" } else { "present-forgot-spoken" };
            let spoken = tx.f(key, &[("time", (&words::spoken(tx, seconds)).into())]);
            let button = ui.add(Btn::secondary(&text).spoken(&spoken).small());
            if at == 0 && std::mem::take(&mut state.opened) {
                button.request_focus();
            }
            if button.clicked() {
                chosen = Some(seconds);
            }
        }
    });
    let own = read_minutes(&state.forgot);
    let mistake = (!state.forgot.trim().is_empty() && own.is_none()).then(|| tx.t("present-forgot-mistake"));
    let label = tx.t("present-forgot-own");
    let hint = tx.t("present-forgot-hint");
    let options =
        Field { label: &label, hint: &hint, mistake: mistake.as_deref(), width: Some(160.0), ..Field::default() };
    let edit = field(ui, Id::unique("present-forgot"), &mut state.forgot, options);
    let entered = edit.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    let used = ui.add(Btn::secondary(&tx.t("present-forgot-use")).enabled(own.is_some()).small()).clicked();
    if (entered || used)
        && let Some(seconds) = own
    {
        chosen = Some(seconds);
    }
    if let Some(seconds) = chosen {
        out.push(Intent::Act(Act::ForgotToStart(seconds)));
    }
    if chosen.is_some() || ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
        state.forgot_open = false;
        state.forgot.clear();
    }
}

/// Reads «3», «2:30», «2.30» or «1,5» as minutes; gives seconds from 1 to an hour.
fn read_minutes(text: &str) -> Option<u32> {
    let text = text.trim();
    let seconds = if let Some((minutes, seconds)) = text.split_once([':', '.']) {
        let (minutes, seconds) = (minutes.parse::<u32>().ok()?, seconds.parse::<u32>().ok()?);
        (seconds < 60).then(|| minutes.checked_mul(60)?.checked_add(seconds))??
    } else {
        let minutes: f64 = text.replace(',', ".").parse().ok()?;
        if !(0.0..=60.0).contains(&minutes) {
            return None;
        }
        (minutes * 60.0).round() as u32
    };
    (1..=MOST_FORGOTTEN).contains(&seconds).then_some(seconds)
}

/// «21 til stede · 3 fraværende», and the way to the list.
fn attendance(ui: &mut Ui, cx: &PresentCx<'_>, out: &mut Intents) {
    if cx.mode != Mode::Meeting {
        return;
    }
    let text = attendance_words(cx);
    let spoken = cx.tx.f("present-attendance-spoken", &[("now", (&text).into())]);
    let width = ui.available_width();
    let button =
        fixed(ui, "attendance", |ui| ui.add(Btn::plain(&text).icon(icons::USERS).spoken(&spoken).small().width(width)));
    if button.clicked() {
        out.push(Intent::Go(Page::Attendance(cx.run.plan().kind)));
    }
}

fn attendance_words(cx: &PresentCx<'_>) -> String {
    let recorded = cx.meeting.map_or(&[][..], |meeting| meeting.attendance.as_slice());
    if recorded.is_empty() {
        return cx.tx.t("present-attendance-none");
    }
    let present = recorded.iter().filter(|entry| entry.attendance.present()).count();
    let absent = recorded.iter().filter(|entry| entry.attendance == Attendance::Absent).count();
    let there = cx.tx.n("present-there", present);
    let away = cx.tx.n("present-away", absent);
    format!("{there} · {away}")
}

#[cfg(test)]
mod tests {
    use super::read_minutes;

    #[test]
    fn the_forgotten_minutes_are_read_as_people_type_them() {
        assert_eq!(read_minutes("3"), Some(180));
        assert_eq!(read_minutes("2:30"), Some(150));
        assert_eq!(read_minutes("2.30"), Some(150));
        assert_eq!(read_minutes("1,5"), Some(90));
        for text in ["", "0", "to", "-1", "2:75", "61", "99999999999"] {
            assert_eq!(read_minutes(text), None, "{text}");
        }
    }
}
