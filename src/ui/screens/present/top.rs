//! The line over the script: which meeting, what kind of line, and how the audience window stands.

use eframe::egui::accesskit::{Live, Role};
use eframe::egui::{Frame, Key, Modifiers, Popup, PopupCloseBehavior, RectAlign, Response, Stroke, Ui};

use super::{PresentCx, PresentState, words};
use crate::meeting::{Act, Phase};
use crate::ui::app::AudienceStand;
use crate::ui::icons;
use crate::ui::intent::{AudienceWish, Intent, Intents};
use crate::ui::theme;
use crate::ui::widgets::{Btn, Tone, body, check, note, radio, radio_group, row_between, strong, tag, wrapped};

/// Draws the line, and under it what has to be said at once.
pub(super) fn top_ui(ui: &mut Ui, cx: &PresentCx<'_>, state: &mut PresentState, out: &mut Intents) {
    row_between(ui, "present-top", |ui| wrapped(ui, |ui| tags(ui, cx)), |ui| audience(ui, cx, state, out));
    if let Some(reason) = why_no_audience(cx) {
        note(ui, &reason);
    }
    slept_ui(ui, cx, out);
}

fn tags(ui: &mut Ui, cx: &PresentCx<'_>) {
    let minutes = cx.view.planned_s.div_ceil(60);
    let length = cx.tx.f("minutes", &[("n", minutes.into())]);
    let title = format!("{} · {length}", cx.title);
    let heading = tag(ui, Tone::Info, "", &title);
    ui.ctx().accesskit_node_builder(heading.id, |node| {
        node.set_role(Role::Heading);
        node.set_label(title.as_str());
        node.set_level(0);
    });
    if cx.people > 1 {
        tag(ui, Tone::Neutral, icons::USERS, &cx.tx.t("talk-group"));
    }
    if cx.rehearsal() {
        tag(ui, Tone::Neutral, icons::REHEARSE, &cx.tx.t("present-rehearsal"));
    }
    if cx.discussing() && cx.view.phase != Phase::Ended {
        let text = if cx.talk() { cx.tx.t("talk-discussion") } else { cx.tx.t("present-discussion") };
        tag(ui, Tone::Warning, icons::DIAMOND, &text);
    }
    match cx.view.phase {
        Phase::Ready => note(ui, &cx.tx.t("present-not-started")),
        Phase::Paused => tag(ui, Tone::Warning, icons::PAUSE, &cx.tx.t("present-paused")),
        Phase::Running if cx.view.question_held => tag(ui, Tone::Info, icons::QUESTION, &cx.tx.t("present-question")),
        Phase::Running if cx.discussing() => return,
        Phase::Running if cx.stop().is_some_and(|stop| stop.say.is_none()) => return,
        Phase::Running if cx.people == 1 => note(ui, &cx.tx.t("talk-say-this")),
        Phase::Running => note(ui, &cx.tx.t("present-say-this")),
        Phase::Ended => tag(ui, Tone::Success, icons::FINISH, &cx.tx.t("present-ended")),
    };
}

/// Why there is no audience window, where the meeting forbids it or its screen is gone.
fn why_no_audience(cx: &PresentCx<'_>) -> Option<String> {
    if cx.talk() {
        return None;
    }
    if cx.audience.forbidden {
        return Some(if cx.sensitive() {
            cx.tx.t("present-audience-sensitive")
        } else {
            cx.tx.t("present-audience-rehearsal")
        });
    }
    matches!(cx.audience.stand, AudienceStand::ScreenGone(_)).then(|| cx.tx.t("present-audience-gone-why"))
}

/// How the audience window stands, and its menu.
fn audience(ui: &mut Ui, cx: &PresentCx<'_>, state: &mut PresentState, out: &mut Intents) {
    for (icon, tone, text) in audience_marks(cx) {
        let shown = tag(ui, tone, icon, &text);
        ui.ctx().accesskit_node_builder(shown.id, |node| node.set_live(Live::Polite));
    }
    if cx.audience.forbidden {
        return;
    }
    let name = cx.tx.t("present-audience-menu");
    let button = ui.add(Btn::plain("").icon(icons::CARET_DOWN).small().spoken(&name));
    open_menu(ui, cx, state, &button, out);
}

/// How the audience window stands: black, frozen, and where it is.
fn audience_marks(cx: &PresentCx<'_>) -> Vec<words::Mark> {
    let tx = cx.tx;
    if cx.audience.forbidden {
        return vec![(icons::HIDDEN, Tone::Neutral, tx.t("present-audience-off"))];
    }
    let named = |name: &String| words::screen_name(tx, name);
    let mut marks = Vec::new();
    if cx.audience.black {
        marks.push((icons::MOON, Tone::Warning, tx.t("present-black")));
    }
    if cx.audience.frozen {
        marks.push((icons::FREEZE, Tone::Warning, tx.t("present-frozen")));
    }
    marks.push(match cx.audience.stand {
        AudienceStand::Closed => (icons::HIDDEN, Tone::Neutral, tx.t("present-audience-closed")),
        AudienceStand::OnScreen(name) => {
            (icons::SCREEN, Tone::Success, tx.f("present-audience-on", &[("screen", (&named(name)).into())]))
        }
        AudienceStand::Window => (icons::SCREEN, Tone::Success, tx.t("present-audience-window")),
        AudienceStand::ScreenGone(name) => {
            (icons::WARNING, Tone::Warning, tx.f("present-audience-gone", &[("screen", (&named(name)).into())]))
        }
    });
    marks
}

/// The menu under its button, while it is open.
fn open_menu(ui: &Ui, cx: &PresentCx<'_>, state: &mut PresentState, button: &Response, out: &mut Intents) {
    let tx = cx.tx;
    if button.clicked() {
        state.audience_open = !state.audience_open;
        state.opened = state.audience_open;
    }
    if !state.audience_open {
        return;
    }
    let style = ui.style().clone();
    let t = theme::tokens(ui);
    let frame = Frame::new()
        .fill(t.card())
        .stroke(Stroke::new(1.0, t.edge()))
        .corner_radius(theme::CARD_RADIUS)
        .inner_margin(theme::CARD_MARGIN);
    let mut open = true;
    Popup::from_response(button)
        .open_bool(&mut open)
        .align(RectAlign::BOTTOM_END)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .accessible_name(tx.t("present-audience-menu"))
        .frame(frame)
        .show(|ui| {
            ui.set_style(style);
            ui.set_width(320.0);
            let first = menu(ui, cx, out);
            if std::mem::take(&mut state.opened) {
                first.request_focus();
            }
        });
    let escaped = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    if !open || escaped {
        // The press on the button itself is no press outside.
        state.audience_open = button.clicked() && !escaped;
        if escaped {
            button.request_focus();
        }
    }
}

/// Where the window is to be, and whether it is black or frozen.
/// Returns the first choice, for the keyboard to begin with.
fn menu(ui: &mut Ui, cx: &PresentCx<'_>, out: &mut Intents) -> Response {
    let tx = cx.tx;
    strong(ui, &tx.t("present-audience-menu"));
    let first = radio_group(ui, &tx.t("present-audience-menu"), |ui| places(ui, cx, out));
    ui.add_space(8.0);
    if check(ui, cx.audience.black, &tx.t("present-black")).clicked() {
        out.push(Intent::Audience(AudienceWish::BlackOut));
    }
    if check(ui, cx.audience.frozen, &tx.t("present-freeze")).clicked() {
        out.push(Intent::Audience(AudienceWish::Freeze));
    }
    first
}

/// Where the window can be. Returns the first choice.
fn places(ui: &mut Ui, cx: &PresentCx<'_>, out: &mut Intents) -> Response {
    let tx = cx.tx;
    let others = cx.audience.screens.iter().filter(|screen| !screen.own);
    let mut first = None;
    for screen in others {
        let chosen = matches!(cx.audience.stand, AudienceStand::OnScreen(name) if *name == screen.name);
        let label = words::screen_name(tx, &screen.name);
        let text = tx.f("present-put-on", &[("screen", (&label).into())]);
        let choice = radio(ui, chosen, &text);
        if choice.clicked() {
            out.push(Intent::Audience(AudienceWish::OnScreen(screen.name.clone())));
        }
        first.get_or_insert(choice);
    }
    if first.is_none() {
        note(ui, &tx.t("present-one-screen"));
    }
    let window = *cx.audience.stand == AudienceStand::Window;
    let as_window = radio(ui, window, &tx.t("present-as-window"));
    if as_window.clicked() {
        out.push(Intent::Audience(AudienceWish::AsWindow));
    }
    let closed = *cx.audience.stand == AudienceStand::Closed;
    if radio(ui, closed, &tx.t("present-no-window")).clicked() {
        out.push(Intent::Audience(AudienceWish::Close));
    }
    first.unwrap_or(as_window)
}

/// The question what to do with the time the machine slept, in its place and not over the script.
pub(super) fn slept_ui(ui: &mut Ui, cx: &PresentCx<'_>, out: &mut Intents) {
    let Some(slept) = cx.view.slept_s else { return };
    let tx = cx.tx;
    let (fill, _) = Tone::Warning.colours(ui);
    let frame = Frame::new().fill(fill).corner_radius(theme::CARD_RADIUS).inner_margin(12);
    frame.show(ui, |ui| {
        row_between(
            ui,
            "present-slept",
            |ui| {
                let text = tx.f("present-slept", &[("time", (&words::span(tx, slept)).into())]);
                let line = body(ui, &text);
                ui.ctx().accesskit_node_builder(line.id, |node| node.set_live(Live::Assertive));
            },
            |ui| {
                for (key, count) in [(tx.t("present-yes"), true), (tx.t("present-no"), false)] {
                    if ui.add(Btn::secondary(&key).small()).clicked() {
                        out.push(Intent::Act(Act::CountSleep(count)));
                    }
                }
            },
        );
    });
}
