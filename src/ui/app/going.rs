//! The meeting that is on: opening it, what happens in it, and recording it.

use std::time::Duration;

use chrono::{DateTime, FixedOffset, TimeDelta};
use serde::{Deserialize, Serialize};

use super::opener::Then;
use super::talk::left_in_talk;
use super::{App, Forget, Problem};
use crate::meeting::{Act, Mode, Moment, Pace, Phase, Plan, Run, Undoable, Wording};
use crate::programme::{MeetingKind, TopicSource};
use crate::store::{LiveError, LiveMeeting};
use crate::ui::intent::Page;
use crate::ui::session::Session;
use crate::unit::{
    Change, Held, Meeting, MeetingForm, MeetingId, PersonId, RecordId, Rehearsal, SectionTime, TopicChoice,
};

/// When the app has been gone for longer than this, in milliseconds, the leader is asked whether the time counts.
const LONG_AWAY_MS: u64 = 10 * 60 * 1000;

/// A meeting on the screen, ready, running or just ended. Saved as it is, so that a crash loses nothing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Going {
    /// The unit it belongs to, wherever its file lies.
    pub unit: RecordId,
    /// The meeting's record. A talk has none, and an id that nothing else has.
    pub meeting: MeetingId,
    /// The record as it was planned, to be written down again should the unit have lost it.
    pub planned: Meeting,
    /// Whom a talk is with; nobody in a meeting and a rehearsal.
    #[serde(default)]
    pub people: Vec<PersonId>,
    /// Its clocks and cursor.
    pub run: Run,
    /// The time of day it began, once it has.
    pub started: Option<DateTime<FixedOffset>>,
    /// The time of day it had begun before it was put back to ready, for as long as that can be undone.
    pub started_before: Option<DateTime<FixedOffset>>,
    /// The time of day it ended, once it has.
    pub ended: Option<DateTime<FixedOffset>>,
}

impl Going {
    /// Which of the two meetings.
    pub fn kind(&self) -> MeetingKind {
        self.run.plan().kind
    }

    /// Whether it is a rehearsal.
    pub fn rehearsal(&self) -> bool {
        self.run.mode() == Mode::Rehearsal
    }

    /// Whether it is a talk with those who were not at the meeting.
    pub fn talk(&self) -> bool {
        self.run.mode() == Mode::CatchUp
    }

    /// Whether it is a meeting, which stands in the unit from its start.
    pub fn recorded(&self) -> bool {
        self.run.mode() == Mode::Meeting
    }
}

impl App {
    /// Opens the meeting screen. Starts nothing. A meeting that is already going is shown again instead.
    pub(super) fn present(&mut self, kind: MeetingKind, rehearsal: bool) {
        if !self.make_way() {
            return;
        }
        let Some(meeting) = self.meeting_to_hold(kind, rehearsal) else { return };
        let mode = if rehearsal { Mode::Rehearsal } else { Mode::Meeting };
        self.make_ready(meeting, mode, Vec::new());
    }

    /// Makes way for another meeting on the screen. Where one is already going, that is shown; where one is kept of
    /// another unit, the leader is told.
    pub(super) fn make_way(&mut self) -> bool {
        if self.going.as_ref().is_some_and(|going| going.run.phase() != Phase::Ready) {
            self.go(Page::Present);
            return false;
        }
        if self.refuses_while_closed() || self.another_is_kept() {
            return false;
        }
        self.put_ready_meeting_away();
        true
    }

    /// Makes a meeting, a rehearsal or a talk with these people ready on the screen.
    pub(super) fn make_ready(&mut self, meeting: Meeting, mode: Mode, people: Vec<PersonId>) {
        let Some(unit) = self.session.as_ref().map(Session::unit) else { return };
        let topic = meeting.topic.as_ref().map(TopicChoice::question);
        let wording = Wording { topic, to_one: people.len() == 1 };
        let plan = Plan::new(self.programme.script(meeting.kind), meeting.kind, &wording);
        let run = Run::new(plan, mode, unit.measured_pace().map_or(Pace::DEFAULT, Pace::new));
        let hidden = meeting.form == MeetingForm::SensitiveVideo || mode != Mode::Meeting;
        self.audience.begin(hidden, &self.settings);
        self.going = Some(Going {
            unit: unit.id,
            meeting: meeting.id,
            planned: Meeting { attendance: Vec::new(), ..meeting },
            people,
            run,
            started: None,
            started_before: None,
            ended: None,
        });
        self.go(Page::Present);
    }

    /// Whether a meeting of another unit is kept since the app went down. A new one would take its place on the disk, so
    /// the leader is told where it is and may discard it. Of a rehearsal there is nothing to lose.
    fn another_is_kept(&mut self) -> bool {
        let Some(live) = &self.resumable else { return false };
        if live.run.rehearsal() {
            self.resumable = None;
            self.keeper.clear();
            return false;
        }
        let file = live.unit_file.display().to_string();
        let meeting = live.run.run.plan().title.clone();
        let words = [("meeting", (&meeting).into()), ("file", (&file).into())];
        let mut problem = Problem::new(self.texts.t("resume-title"), self.texts.f("resume-first", &words));
        problem.forget = Some(Forget::Meeting);
        self.problem = Some(problem);
        true
    }

    /// The record of the meeting to hold: the planned one, or a new one where there is none or it is held already.
    /// A second meeting without a topic gets the guide's first.
    fn meeting_to_hold(&mut self, kind: MeetingKind, rehearsal: bool) -> Option<Meeting> {
        let session = self.session.as_ref()?;
        let known = session.unit().latest_meeting(kind).filter(|meeting| rehearsal || meeting.held.is_none()).cloned();
        let mut meeting = known.clone().unwrap_or_else(|| Meeting::planned(MeetingId(self.new_id()), kind));
        self.see_to_topic(&mut meeting);
        self.planned_by_opening = None;
        if !rehearsal && known.as_ref() != Some(&meeting) {
            self.change(&Change::PlanMeeting(meeting.clone()));
            self.planned_by_opening = known.is_none().then_some(meeting.id);
        }
        Some(meeting)
    }

    /// Gives a second meeting without a topic the guide's first.
    pub(super) fn see_to_topic(&self, meeting: &mut Meeting) {
        if meeting.kind == MeetingKind::Second && meeting.topic.is_none() {
            let guide = self.programme.topics.iter().find(|topic| topic.source == TopicSource::Guide);
            let topic = guide.or(self.programme.topics.first());
            meeting.topic = topic.map(|topic| TopicChoice::Pack(topic.id.clone(), topic.question.clone()));
        }
    }

    /// Something happens in the meeting.
    pub(super) fn act_in_meeting(&mut self, act: Act) {
        let (now, moment) = (self.now(), self.moment());
        let Some(going) = &mut self.going else { return };
        let before = going.run.phase();
        let undone = going.run.view(moment).undo.map(|offer| offer.what);
        going.run.act(act, moment);
        let after = going.run.phase();
        match act {
            Act::Undo if undone == Some(Undoable::Reset) => going.started = going.started_before,
            Act::Reset if before != Phase::Ready => going.started_before = going.started,
            Act::Start | Act::ForgotToStart(_) if before == Phase::Ready => going.started = Some(now),
            _ => {}
        }
        if let (Act::ForgotToStart(seconds), true) = (act, before != Phase::Ended) {
            let before = TimeDelta::seconds(i64::from(seconds));
            going.started = going.started.map(|at| at.checked_sub_signed(before).unwrap_or(at));
        }
        going.ended = match after {
            Phase::Ended => going.ended.or(Some(now)),
            Phase::Ready | Phase::Running | Phase::Paused => None,
        };
        self.stay_awake();
        if before == Phase::Ready && after != Phase::Ready {
            self.write_down_meeting();
        }
        self.keep_running_meeting();
    }

    /// Sees to it that the meeting that is on stands in the unit: undo may have taken its plan away.
    fn write_down_meeting(&mut self) {
        let Some(going) = self.going.as_ref().filter(|going| going.recorded()) else { return };
        let planned = going.planned.clone();
        if self.session.as_ref().is_some_and(|session| session.unit().meeting(planned.id).is_none()) {
            self.change(&Change::PlanMeeting(planned));
        }
    }

    /// Whether taking a step back took the plan of the meeting that is on away from the unit, or closed the unit that
    /// it is to be recorded in.
    pub(super) fn meeting_is_lost(&self) -> bool {
        let begun = self.going.as_ref().filter(|going| going.run.phase() != Phase::Ready);
        let unit = self.session.as_ref().map(Session::unit);
        begun.zip(unit).is_some_and(|(going, unit)| {
            unit.details.closed.is_some() || going.recorded() && unit.meeting(going.meeting).is_none()
        })
    }

    /// Words the meeting that is on anew when its topic has become another, and closes the audience window when its
    /// form has come to forbid it.
    pub(super) fn follow_the_plan(&mut self) {
        let Some(going) = &mut self.going else { return };
        let unit = self.session.as_ref().map(Session::unit);
        let Some(meeting) = unit.and_then(|unit| unit.meeting(going.meeting)) else { return };
        let rehearsal = going.rehearsal();
        self.audience.forbid(rehearsal || meeting.form == MeetingForm::SensitiveVideo);
        if meeting.topic == going.planned.topic && meeting.form == going.planned.form {
            return;
        }
        let topic = |meeting: &Meeting| meeting.topic.as_ref().map(|topic| topic.question().to_owned());
        if let (Some(before), Some(after)) = (topic(&going.planned), topic(meeting)) {
            going.run.change_topic(&before, &after);
        }
        going.planned = Meeting { attendance: Vec::new(), ..meeting.clone() };
        self.keep_running_meeting();
    }

    /// Saves the running meeting, so that a crash comes back at the right second.
    pub(super) fn keep_running_meeting(&mut self) {
        let (moment, at) = (self.moment(), self.now());
        let Some(session) = &self.session else { return };
        let Some(going) = &mut self.going else { return };
        if going.run.phase() == Phase::Ready {
            // What is kept of a meeting in another unit stays until the leader has answered for it.
            if self.resumable.is_none() {
                self.keeper.clear();
            }
            return;
        }
        self.kept_until_saved = false;
        going.run.tick(moment);
        // The note lies in the unit's file, which may be encrypted; this is not.
        let planned = Meeting { note: String::new(), ..going.planned.clone() };
        let live = LiveMeeting {
            unit_file: session.file().path.clone(),
            meeting: going.meeting,
            run: Going { planned, ..going.clone() },
            saved_at_ms: at.timestamp_millis(),
        };
        if let Err(error) = self.keeper.keep(&live) {
            tracing::error!(%error, "the running meeting could not be saved");
        }
    }

    /// Looks whether a meeting was running when the app went down. Its unit is opened, unless another is asked for.
    pub(super) fn look_for_running_meeting(&mut self, open_unit: bool) {
        match LiveMeeting::<Going>::load(&self.places) {
            Ok(live) => self.resumable = live,
            Err(error) => {
                // What the reader says of a mistake may hold what stands there.
                let damaged = matches!(error, LiveError::Damaged { .. });
                tracing::warn!(damaged, "what was saved of a running meeting cannot be read");
                self.problem = Some(Problem::new(self.texts.t("resume-title"), self.texts.t("resume-damaged")));
            }
        }
        let Some(live) = self.resumable.as_ref().filter(|_| open_unit) else { return };
        let (path, rehearsal) = (live.unit_file.clone(), live.run.rehearsal());
        self.open_then(&path, Then::Resume { rehearsal });
    }

    /// The meeting that was running when the app went down, if it belongs to the unit that is open. Of a meeting that
    /// is recorded as held, and of a talk with people who have all caught up, there is nothing left to go on with.
    pub(super) fn resumable_here(&self) -> Option<&LiveMeeting<Going>> {
        let session = self.session.as_ref().filter(|session| session.read_only().is_none())?;
        let unit = session.unit();
        let held = |live: &Going| unit.meeting(live.meeting).is_some_and(|meeting| meeting.held.is_some());
        let over = |live: &Going| match live.run.mode() {
            Mode::Meeting => held(live),
            Mode::Rehearsal => false,
            Mode::CatchUp => left_in_talk(unit, live).is_empty(),
        };
        self.resumable.as_ref().filter(|live| live.run.unit == unit.id && !over(&live.run))
    }

    /// Goes on with the meeting that was running, or forgets it.
    pub(super) fn resume(&mut self, go_on: bool) {
        let Some(live) = self.resumable.take() else { return };
        if !go_on {
            self.keeper.clear();
            return;
        }
        let away = live.away_ms(self.now());
        let mut going = live.run;
        if away > LONG_AWAY_MS {
            going.run.carry_over_asleep(Duration::from_millis(away), self.moment());
        } else {
            going.run.carry_over(Duration::from_millis(away), self.moment());
        }
        let sensitive = self
            .session
            .as_ref()
            .and_then(|session| session.unit().meeting(going.meeting))
            .is_some_and(|meeting| meeting.form == MeetingForm::SensitiveVideo);
        self.audience.begin(sensitive || !going.recorded(), &self.settings);
        self.going = Some(going);
        self.stay_awake();
        self.write_down_meeting();
        self.keep_running_meeting();
        self.go(Page::Present);
    }

    /// Records the meeting that has ended, and shows the page after it; a rehearsal and a talk are recorded as such.
    pub(super) fn finish(&mut self) {
        let Some(going) = self.going.take() else { return };
        let now = self.now();
        let Some(record) = going.run.record() else {
            self.going = Some(going);
            return;
        };
        let pace = record.pace.map(Pace::words_per_minute);
        if going.talk() {
            self.record_talk(&going, record.actual_s);
        } else if going.rehearsal() {
            let rehearsal = Rehearsal {
                id: RecordId(self.new_id()),
                kind: going.kind(),
                at: now,
                seconds: record.actual_s,
                words_per_minute: pace,
            };
            self.change(&Change::AddRehearsal(rehearsal));
            self.go(if going.kind() == MeetingKind::First { Page::Prepare } else { Page::Plan(going.kind()) });
        } else {
            let ended = going.ended.unwrap_or(now);
            let held = Held {
                started: going.started.unwrap_or(ended),
                ended,
                planned_seconds: record.planned_s,
                actual_seconds: record.actual_s,
                question_seconds: record.question_s,
                sections: record
                    .sections
                    .into_iter()
                    .map(|section| SectionTime {
                        section: section.id,
                        title: section.title,
                        planned_seconds: section.planned_s,
                        actual_seconds: section.actual_s,
                    })
                    .collect(),
                words_per_minute: pace,
            };
            let meeting = going.meeting;
            self.going = Some(going);
            self.write_down_meeting();
            self.going = None;
            self.change(&Change::HoldMeeting(meeting, held));
            self.go(Page::Closing(meeting));
        }
        // What is kept for a crash goes when the record is on the disk, and not before.
        self.kept_until_saved = true;
        self.put_meeting_away();
    }

    /// Leaves the meeting screen without having held the meeting.
    pub(super) fn leave_meeting(&mut self) {
        let Some((mode, kind)) = self.going.as_ref().map(|going| (going.run.mode(), going.kind())) else {
            return;
        };
        self.put_ready_meeting_away();
        self.going = None;
        self.put_meeting_away();
        self.go(match (mode, kind) {
            (Mode::CatchUp, _) => self.page_before_talk(),
            (Mode::Rehearsal, MeetingKind::First) => Page::Prepare,
            (_, kind) => Page::Plan(kind),
        });
    }

    fn put_meeting_away(&mut self) {
        self.audience.close();
        self.stay_awake();
        if !self.kept_until_saved && self.resumable.is_none() {
            self.keeper.clear();
        }
    }

    /// Lets go of a meeting that was opened and never started, with the plan that opening it wrote down: a look at
    /// the screen is no meeting.
    pub(super) fn put_ready_meeting_away(&mut self) {
        let Some(going) = self.going.take_if(|going| going.run.phase() == Phase::Ready) else { return };
        if let Some(session) = &mut self.session
            && self.planned_by_opening.take() == Some(going.meeting)
        {
            session.forget_plan(going.meeting, &self.saver);
        }
        self.audience.close();
    }

    /// Milliseconds until the meeting's screen changes by itself.
    pub(super) fn meeting_changes_in(&self, moment: Moment) -> Option<u64> {
        self.going.as_ref().and_then(|going| going.run.next_beat_ms(moment))
    }
}
