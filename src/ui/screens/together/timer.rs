//! The timer of a session: what is left, and the buttons that hold it.

use eframe::egui::accesskit::{Live, Role};
use eframe::egui::{Id, Response, Sense, Ui, UiBuilder, WidgetInfo, vec2};

use super::subject_title;
use crate::meeting::{Countdown, Phase, Timer, TimerView};
use crate::ui::fonts::Weight;
use crate::ui::intent::{Cx, Intent, Intents, JointAct, JointNow, Page};
use crate::ui::screens::present::words;
use crate::ui::theme;
use crate::ui::widgets::{Bar, Btn, Tone, body, note, tag, wrapped};
use crate::ui::{dates, icons};
use crate::unit::JointSession;

/// The size of the figures, in points.
const BIG: f32 = 72.0;

pub(super) fn timer_ui(ui: &mut Ui, cx: &Cx<'_>, session: &JointSession, joint: Option<JointNow>, out: &mut Intents) {
    let tx = cx.tx;
    if let Some(other) = joint.filter(|joint| joint.session != session.id) {
        let title = cx.unit.session(other.session).map(|session| subject_title(cx, &session.subject));
        body(ui, &tx.f("together-other-on", &[("subject", (&title.unwrap_or_default()).into())]));
        if ui.add(Btn::secondary(&tx.t("together-back"))).clicked() {
            out.push(Intent::Go(Page::Session(other.session)));
        }
        return;
    }
    ui.spacing_mut().item_spacing.y = 10.0;
    let ready = || Timer::new(session.minutes).view(crate::meeting::Moment(0));
    let view = joint.map_or_else(ready, |joint| joint.view);
    figure(ui, cx, view);
    // Before the start too, so that nothing moves under the button when it is pressed.
    let t = theme::tokens(ui);
    let used = dates::length(u64::from(view.used_s));
    let used = tx.f("present-used", &[("time", (&used).into())]);
    let colour = if view.left.is_over() { t.danger.base_default } else { t.accent.base_default };
    ui.add(Bar::new(view.progress, colour, &tx.t("together-bar"), &used));
    state_ui(ui, cx, view);
    slept_ui(ui, cx, view, out);
    buttons_ui(ui, cx, session, view, out);
}

/// The figures, as a timer with a name.
fn figure(ui: &mut Ui, cx: &Cx<'_>, view: TimerView) {
    let t = theme::tokens(ui);
    let planned = dates::length(u64::from(view.planned_s));
    let label = match (view.phase, view.left) {
        (Phase::Ready, _) => cx.tx.t("together-time"),
        (_, Countdown::Left(_)) => cx.tx.f("present-left-of", &[("time", (&planned).into())]),
        (_, Countdown::Over(_)) => cx.tx.t("present-over-label"),
    };
    let colour = match (view.phase, view.left) {
        (Phase::Paused, _) => t.quiet(),
        (_, Countdown::Over(_)) => t.danger.text_subtle,
        _ => t.text(),
    };
    note(ui, &label);
    let text = words::clock(view.left);
    let mut points = BIG;
    let mut galley = ui.painter().layout_no_wrap(text.clone(), Weight::Bold.at(points), colour);
    while galley.size().x > ui.available_width() && points > 24.0 {
        points = (points * 0.9).floor();
        galley = ui.painter().layout_no_wrap(text.clone(), Weight::Bold.at(points), colour);
    }
    let (rect, response) = ui.allocate_exact_size(vec2(galley.size().x, points), Sense::hover());
    let time = words::clock_spoken(cx.tx, view.left);
    // Linux hands a screen reader the name of a timer and not its value, so the time stands in both.
    let spoken = format!("{label}: {time}");
    response.widget_info(|| WidgetInfo::labeled(Role::Timer, true, &spoken));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Timer);
        node.set_label(spoken.as_str());
        node.set_value(time.as_str());
    });
    ui.painter().galley(rect.center() - galley.size() / 2.0, galley, colour);
}

/// Not started, running, paused or over time, in a word that a screen reader says when it changes.
fn state_ui(ui: &mut Ui, cx: &Cx<'_>, view: TimerView) {
    let (tone, icon, text) = match (view.phase, view.left) {
        (Phase::Ready, _) => (Tone::Neutral, icons::TIMER, cx.tx.t("present-not-started")),
        (Phase::Paused, _) => (Tone::Warning, icons::PAUSE, cx.tx.t("present-paused")),
        (_, Countdown::Over(_)) => (Tone::Danger, icons::ALERT, cx.tx.t("together-over")),
        _ => (Tone::Info, icons::TIMER, cx.tx.t("together-running")),
    };
    let line = tag(ui, tone, icon, &text);
    ui.ctx().accesskit_node_builder(line.id, |node| node.set_live(Live::Polite));
}

/// What to do with the time the machine slept.
fn slept_ui(ui: &mut Ui, cx: &Cx<'_>, view: TimerView, out: &mut Intents) {
    let Some(slept) = view.slept_s else { return };
    let tx = cx.tx;
    body(ui, &tx.f("together-slept", &[("time", (&dates::length(u64::from(slept))).into())]));
    wrapped(ui, |ui| {
        for (words, count) in [(tx.t("together-slept-count"), true), (tx.t("together-slept-drop"), false)] {
            if ui.add(Btn::secondary(&words).small()).clicked() {
                out.push(Intent::Joint(JointAct::CountSleep(count)));
            }
        }
    });
}

fn buttons_ui(ui: &mut Ui, cx: &Cx<'_>, session: &JointSession, view: TimerView, out: &mut Intents) {
    let tx = cx.tx;
    wrapped(ui, |ui| {
        let words = match view.phase {
            Phase::Ready => tx.t("together-start"),
            Phase::Running => tx.t("present-pause"),
            Phase::Paused | Phase::Ended => tx.t("present-go-on"),
        };
        let hold = match view.phase {
            Phase::Ready => Btn::primary(&words).icon(icons::PLAY),
            Phase::Running => Btn::secondary(&words).icon(icons::PAUSE),
            Phase::Paused | Phase::Ended => Btn::secondary(&words).icon(icons::PLAY),
        };
        let hold = fixed(ui, "toggle", |ui| ui.add(hold));
        if cx.arrived {
            hold.request_focus();
        }
        if hold.clicked() {
            out.push(Intent::Joint(JointAct::Toggle(session.id)));
        }
        if view.phase == Phase::Ready {
            return;
        }
        let (more, spoken) = (tx.t("together-minute-more"), tx.t("together-minute-more-spoken"));
        if fixed(ui, "more", |ui| ui.add(Btn::secondary(&more).spoken(&spoken))).clicked() {
            out.push(Intent::Joint(JointAct::MoreTime));
        }
        // What has been counted is not thrown away by a slip while it runs.
        if view.phase != Phase::Paused {
            return;
        }
        let away = fixed(ui, "away", |ui| ui.add(Btn::plain(&tx.t("together-put-away")).icon(icons::RESET)));
        if away.clicked() {
            out.push(Intent::Joint(JointAct::PutAway));
        }
    });
    if view.phase == Phase::Ready {
        note(ui, &tx.t("together-timer-help"));
    }
}

/// A control that keeps the keyboard when other things come and go around it.
fn fixed(ui: &mut Ui, name: &str, add: impl FnOnce(&mut Ui) -> Response) -> Response {
    ui.scope_builder(UiBuilder::new().scope_id(Id::unique(("joint-control", name))), add).inner
}
