//! The session together that is on: its timer, and recording it.

use chrono::{DateTime, FixedOffset, NaiveTime};
use eframe::egui::{Id, Memory, Ui};

use super::{App, Problem};
use crate::meeting::{Countdown, Moment, Phase, Timer};
use crate::ui::dates;
use crate::ui::intent::{Intent, Intents, JointAct, JointNow, Page};
use crate::ui::widgets::{Btn, body, dialog, wrapped};
use crate::unit::{Change, Event, JointHeld, JointSession, RecordId, Unit};

/// A session together whose timer was started.
struct Joint {
    session: RecordId,
    timer: Timer,
    /// The time of day it began.
    started: DateTime<FixedOffset>,
}

/// What the app keeps of sessions together. It need not outlive the app: nothing is lost but a count.
#[derive(Default)]
pub(super) struct JointDesk {
    now: Option<Joint>,
    /// The one that was recorded last, for when that is undone.
    ended: Option<Joint>,
    /// Whether the leader is asked what to do with it before the window closes.
    pub(super) asking: bool,
}

impl App {
    /// Something happens in the session together.
    pub(super) fn act_in_joint(&mut self, act: JointAct) {
        let moment = self.moment();
        match act {
            JointAct::Toggle(session) => self.toggle_joint(session),
            JointAct::Finish(session) => self.finish_joint(session),
            JointAct::PutAway => self.joint.now = None,
            JointAct::MoreTime | JointAct::CountSleep(_) => {
                if let Some(joint) = &mut self.joint.now {
                    joint.timer.tick(moment);
                    match act {
                        JointAct::CountSleep(count) => joint.timer.settle_sleep(count),
                        _ => joint.timer.add_minute(),
                    }
                }
            }
        }
        self.stay_awake();
    }

    /// Starts the timer of a session, pauses it, or lets it go again. While one is on, no other is started.
    fn toggle_joint(&mut self, session: RecordId) {
        let (now, moment) = (self.now(), self.moment());
        if let Some(joint) = &mut self.joint.now {
            if joint.session == session {
                joint.timer.toggle(moment);
            }
            return;
        }
        if self.refuses_while_closed() {
            return;
        }
        let unit = self.session.as_ref().map(crate::ui::session::Session::unit);
        let Some(record) = unit.and_then(|unit| unit.session(session)).filter(|record| record.held.is_none()) else {
            return;
        };
        let mut timer = Timer::new(record.minutes);
        timer.toggle(moment);
        self.joint.now = Some(Joint { session, timer, started: now });
    }

    /// Records that a session was held, and shows the list.
    fn finish_joint(&mut self, session: RecordId) {
        let (now, moment) = (self.now(), self.moment());
        let unit = self.session.as_ref().map(crate::ui::session::Session::unit);
        let Some(record) = unit.and_then(|unit| unit.session(session)) else { return };
        let held = match self.joint.now.take_if(|joint| joint.session == session) {
            Some(mut joint) => {
                joint.timer.pause(moment);
                let seconds = joint.timer.view(moment).used_s;
                let held = JointHeld { started: joint.started, seconds };
                self.joint.ended = Some(joint);
                held
            }
            None => JointHeld { started: began_without_timer(record, now), seconds: 0 },
        };
        self.change(&Change::HoldSession(session, held));
        self.go(Page::Together);
    }

    /// Takes the timer up again where recording its session was undone, and lets go of it where it was done again.
    pub(super) fn joint_follows(&mut self, event: &Event, again: bool) {
        let Event::SessionHeld(session) = event else { return };
        let JointDesk { now, ended, .. } = &mut self.joint;
        let (from, to) = if again { (now, ended) } else { (ended, now) };
        if from.as_ref().is_some_and(|joint| joint.session == *session) && (again || to.is_none()) {
            *to = from.take();
        }
        self.stay_awake();
    }

    /// Whether a step took the session that is on away from the unit, or closed the unit that it is to be recorded in.
    pub(super) fn joint_is_lost(&self) -> bool {
        let unit = self.session.as_ref().map(crate::ui::session::Session::unit);
        let lost = |unit: &Unit, session| unit.session(session).is_none() || unit.details.closed.is_some();
        self.joint.now.as_ref().zip(unit).is_some_and(|(joint, unit)| lost(unit, joint.session))
    }

    /// Keeps the machine awake while a meeting is on or the timer of a session runs.
    pub(super) fn stay_awake(&mut self) {
        let meeting = self.going.as_ref().map(|going| going.run.phase());
        let joint = self.joint.now.as_ref().map(|joint| joint.timer.phase());
        let on = matches!(meeting, Some(Phase::Running | Phase::Paused)) || joint == Some(Phase::Running);
        self.desk.keep_awake(on);
    }

    pub(super) fn tick_joint(&mut self, moment: Moment) {
        if let Some(joint) = &mut self.joint.now {
            joint.timer.tick(moment);
        }
    }

    /// Milliseconds until the second that the timer shows changes.
    pub(super) fn joint_changes_in(&self, moment: Moment) -> Option<u64> {
        self.joint.now.as_ref().and_then(|joint| joint.timer.next_beat_ms(moment))
    }

    /// The timer that is on, to be shown.
    pub(super) fn joint_now(&self) -> Option<JointNow> {
        let joint = self.joint.now.as_ref()?;
        Some(JointNow { session: joint.session, view: joint.timer.view(self.moment()) })
    }

    /// The bar over other pages while a session is on.
    pub(super) fn joint_banner(&self) -> Option<(RecordId, String)> {
        let now = self.joint_now().filter(|now| self.page != Page::Session(now.session))?;
        let clock = match now.view.left {
            Countdown::Left(seconds) => dates::length(u64::from(seconds)),
            Countdown::Over(seconds) => format!("+{}", dates::length(u64::from(seconds))),
        };
        let words = [("clock", (&clock).into())];
        let text = if now.view.phase == Phase::Paused {
            self.texts.f("together-is-paused", &words)
        } else {
            self.texts.f("together-is-on", &words)
        };
        Some((now.session, text))
    }

    /// Whether a session is on that would be lost if another unit were opened. Says so, and shows it.
    pub(super) fn joint_keeps_unit(&mut self) -> bool {
        let Some(session) = self.joint.now.as_ref().map(|joint| joint.session) else { return false };
        self.problem = Some(Problem::new(self.texts.t("together-on-title"), self.texts.t("together-on-leave")));
        self.go(Page::Session(session));
        true
    }

    /// Whether the window has to wait until the leader has said what to do with the session that is on.
    pub(super) fn ask_about_joint(&mut self) -> bool {
        self.joint.asking = self.joint.now.is_some();
        self.joint.asking
    }

    /// The session whose timer is on.
    pub(super) fn joint_session(&self) -> Option<RecordId> {
        self.joint.now.as_ref().map(|joint| joint.session)
    }

    /// Whether the timer of a session is on.
    pub(super) fn joint_is_on(&self) -> bool {
        self.joint.now.is_some()
    }

    /// What to do with the session that is on before the window closes.
    pub(super) fn show_joint_question(&mut self, ui: &mut Ui, out: &mut Intents) {
        let Some(session) = self.joint.now.as_ref().map(|joint| joint.session) else {
            self.joint.asking = false;
            return;
        };
        let [title, text, record, leave, stay] =
            ["together-on-title", "together-on-close", "together-finish", "together-close-anyway", "quit-stay"]
                .map(|key| self.texts.t(key));
        let (answer, close) = dialog(ui, Id::unique("joint"), &title, 560.0, |ui| {
            body(ui, &text);
            ui.add_space(12.0);
            wrapped(ui, |ui| {
                let record = ui.add(Btn::primary(&record));
                if ui.ctx().memory(Memory::focused).is_none() {
                    record.request_focus();
                }
                let stay = ui.add(Btn::secondary(&stay)).clicked();
                let leave = ui.add(Btn::plain(&leave)).clicked();
                (record.clicked(), stay, leave)
            })
        });
        let (record, stay, leave) = answer;
        if record || leave {
            out.push(Intent::Joint(if record { JointAct::Finish(session) } else { JointAct::PutAway }));
            // The window closes once that is done.
            self.closing = true;
        }
        if record || leave || stay || close {
            self.joint.asking = false;
        }
    }
}

/// When a session began that is recorded without its timer: as planned if that day is past, else now.
fn began_without_timer(record: &JointSession, now: DateTime<FixedOffset>) -> DateTime<FixedOffset> {
    let noon = NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default();
    let past = record.date.filter(|date| *date < now.date_naive());
    let planned = past.map(|date| date.and_time(record.time.unwrap_or(noon)));
    planned.and_then(|planned| planned.and_local_timezone(now.timezone()).single()).unwrap_or(now)
}
