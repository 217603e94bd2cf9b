//! «Gå gjennom sammen»: modules and films gone through together, planned and held. It replaces nobody's own module.

mod form;
mod list;
mod session;
mod suggestions;
mod timer;

use eframe::egui::Ui;

use super::attendance::AttendanceState;
use crate::ui::intent::{Cx, Intent, Intents, JointNow};
use crate::ui::widgets::{link, link_button, note};
use crate::ui::{dates, intent::Page};
use crate::unit::{Attendance, JointSession, RecordId, Subject};
use form::Form;

/// What the screen keeps for itself.
#[derive(Default)]
pub struct TogetherState {
    form: Option<Form>,
    /// Whether the list's main control is to get the keyboard when it is drawn next.
    back: bool,
    attendance: AttendanceState,
}

/// Draws the list of sessions, or the form for one. `joint` is the timer that is on, if any.
pub fn together_ui(ui: &mut Ui, cx: &Cx<'_>, joint: Option<JointNow>, state: &mut TogetherState, out: &mut Intents) {
    // Whoever comes back from the form is to go on where the list begins.
    let cx = &Cx { arrived: cx.arrived || std::mem::take(&mut state.back), ..*cx };
    match &mut state.form {
        Some(form) => {
            if form::form_ui(ui, cx, form, out) {
                state.form = None;
                state.back = true;
            }
        }
        None => list::list_ui(ui, cx, joint, state, out),
    }
}

/// Draws one session while it is held, and its attendance afterwards.
pub fn session_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    session: RecordId,
    joint: Option<JointNow>,
    state: &mut TogetherState,
    out: &mut Intents,
) {
    session::session_ui(ui, cx, session, joint, &mut state.attendance, out);
}

/// What a session is about, as it is called in the content pack or by the leader.
pub fn subject_title(cx: &Cx<'_>, subject: &Subject) -> String {
    let title = match subject {
        Subject::Module(id) => cx.programme.module(id).map(|module| module.title.clone()),
        Subject::Film(id) => cx.film(id).map(|film| film.title),
    };
    title.unwrap_or_else(|| cx.tx.t("together-unknown-subject"))
}

/// «Torsdag 26. november kl. 09.00», or that no day is set.
fn when(cx: &Cx<'_>, session: &JointSession) -> String {
    let language = cx.tx.language();
    let Some(date) = session.date else { return cx.tx.t("together-no-date") };
    let day = dates::capitalised(&dates::long(date, language));
    match session.time {
        Some(time) => {
            let clock = dates::clock(time, language);
            cx.tx.f("together-day-time", &[("date", (&day).into()), ("time", (&clock).into())])
        }
        None => day,
    }
}

/// «12 var med · 3 fravær», or that nothing is recorded.
fn attended(cx: &Cx<'_>, session: &JointSession) -> String {
    if session.attendance.is_empty() {
        return cx.tx.t("together-attendance-none");
    }
    let present = session.attendance.iter().filter(|entry| entry.attendance.present()).count();
    let absent = session.attendance.iter().filter(|entry| entry.attendance == Attendance::Absent).count();
    format!("{} · {}", cx.tx.n("together-there", present), cx.tx.n("together-away", absent))
}

/// The way to what is gone through: the film's link, or the learning system where its address is known.
fn open_ui(ui: &mut Ui, cx: &Cx<'_>, subject: &Subject, out: &mut Intents) {
    let tx = cx.tx;
    let (words, address) = match subject {
        Subject::Film(id) => {
            let Some(film) = cx.film(id) else { return };
            (tx.f("plan-film-play", &[("film", (&film.title).into())]), film.link)
        }
        Subject::Module(_) => {
            let system = &cx.programme.learning_system;
            (tx.f("together-open-system", &[("system", (&system.short).into())]), system.link.clone())
        }
    };
    match (address, subject) {
        (Some(address), _) => {
            if link(ui, &words, &address).clicked() {
                out.push(Intent::OpenOutside(address));
            }
        }
        (None, Subject::Film(_)) => {
            note(ui, &tx.t("plan-film-no-link"));
            if link_button(ui, &tx.t("plan-film-fill-in")).clicked() {
                out.push(Intent::Go(Page::Prepare));
            }
        }
        (None, Subject::Module(_)) => {}
    }
}
