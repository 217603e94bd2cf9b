//! The meeting that is on: opening it, what happens in it, and recording it.

use std::time::Duration;

use chrono::{DateTime, FixedOffset, TimeDelta};
use serde::{Deserialize, Serialize};

use super::App;
use crate::meeting::{Act, Mode, Moment, Pace, Phase, Plan, Run, Wording};
use crate::programme::{MeetingKind, TopicSource};
use crate::store::LiveMeeting;
use crate::ui::intent::Page;
use crate::unit::{Change, Held, Meeting, MeetingForm, MeetingId, RecordId, Rehearsal, SectionTime, TopicChoice};

/// A meeting on the screen, ready, running or just ended. Saved as it is, so that a crash loses nothing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Going {
    /// The meeting's record.
    pub meeting: MeetingId,
    /// Its clocks and cursor.
    pub run: Run,
    /// The time of day it began, once it has.
    pub started: Option<DateTime<FixedOffset>>,
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
}

impl App {
    /// Opens the meeting screen. Starts nothing. A meeting that is already going is shown again instead.
    pub(super) fn present(&mut self, kind: MeetingKind, rehearsal: bool) {
        if self.going.as_ref().is_some_and(|going| going.run.phase() != Phase::Ready) {
            self.go(Page::Present);
            return;
        }
        let Some(meeting) = self.meeting_to_hold(kind, rehearsal) else { return };
        let wording = Wording { topic: meeting.topic.as_ref().map(TopicChoice::question) };
        let plan = Plan::new(self.programme.script(kind), kind, &wording);
        let mode = if rehearsal { Mode::Rehearsal } else { Mode::Meeting };
        let pace = self.session.as_ref().and_then(|session| session.unit().measured_pace());
        let run = Run::new(plan, mode, pace.map_or(Pace::DEFAULT, Pace::new));
        self.going = Some(Going { meeting: meeting.id, run, started: None, ended: None });
        self.audience.begin(meeting.form == MeetingForm::SensitiveVideo || rehearsal, &self.settings);
        self.go(Page::Present);
    }

    /// The record of the meeting to hold: the planned one, or a new one where there is none or it is held already.
    /// A second meeting without a topic gets the guide's first.
    fn meeting_to_hold(&mut self, kind: MeetingKind, rehearsal: bool) -> Option<Meeting> {
        let session = self.session.as_ref()?;
        let known = session.unit().latest_meeting(kind).filter(|meeting| rehearsal || meeting.held.is_none()).cloned();
        let mut meeting = known.clone().unwrap_or_else(|| Meeting::planned(MeetingId(self.new_id()), kind));
        if kind == MeetingKind::Second && meeting.topic.is_none() {
            let guide = self.programme.topics.iter().find(|topic| topic.source == TopicSource::Guide);
            let topic = guide.or(self.programme.topics.first());
            meeting.topic = topic.map(|topic| TopicChoice::Pack(topic.id.clone(), topic.question.clone()));
        }
        if !rehearsal && known.as_ref() != Some(&meeting) {
            self.change(&Change::PlanMeeting(meeting.clone()));
        }
        Some(meeting)
    }

    /// Something happens in the meeting.
    pub(super) fn act_in_meeting(&mut self, act: Act) {
        let (now, moment) = (self.now(), self.moment());
        let Some(going) = &mut self.going else { return };
        let before = going.run.phase();
        going.run.act(act, moment);
        let after = going.run.phase();
        if before == Phase::Ready && after == Phase::Running {
            going.started = Some(now);
        }
        if let Act::ForgotToStart(seconds) = act {
            going.started = going.started.map(|started| started - TimeDelta::seconds(i64::from(seconds)));
        }
        going.ended = match after {
            Phase::Ended => going.ended.or(Some(now)),
            Phase::Ready | Phase::Running | Phase::Paused => None,
        };
        self.desk.keep_awake(matches!(after, Phase::Running | Phase::Paused));
        self.keep_running_meeting();
    }

    /// Saves the running meeting, so that a crash comes back at the right second.
    pub(super) fn keep_running_meeting(&mut self) {
        let (moment, at) = (self.moment(), self.now());
        let Some(session) = &self.session else { return };
        let Some(going) = &mut self.going else { return };
        if going.run.phase() == Phase::Ready {
            self.keeper.clear();
            return;
        }
        going.run.tick(moment);
        let live = LiveMeeting {
            unit_file: session.file().path.clone(),
            meeting: going.meeting,
            run: going.clone(),
            saved_at_ms: at.timestamp_millis(),
        };
        if let Err(error) = self.keeper.keep(&live) {
            tracing::error!(%error, "the running meeting could not be saved");
        }
    }

    /// Looks whether a meeting was running when the app went down.
    pub(super) fn look_for_running_meeting(&mut self) {
        match LiveMeeting::<Going>::load(&self.places) {
            Ok(live) => self.resumable = live,
            Err(error) => tracing::warn!(%error, "what was saved of a running meeting cannot be read"),
        }
        if let Some(path) = self.resumable.as_ref().map(|live| live.unit_file.clone())
            && self.session.is_none()
        {
            self.open_unit(&path);
        }
    }

    /// Goes on with the meeting that was running, or forgets it.
    pub(super) fn resume(&mut self, go_on: bool) {
        let Some(live) = self.resumable.take() else { return };
        if !go_on {
            self.keeper.clear();
            return;
        }
        let away = u64::try_from(self.now().timestamp_millis() - live.saved_at_ms).unwrap_or(0);
        let mut going = live.run;
        going.run.carry_over(Duration::from_millis(away), self.moment());
        let phase = going.run.phase();
        let sensitive = self
            .session
            .as_ref()
            .and_then(|session| session.unit().meeting(going.meeting))
            .is_some_and(|meeting| meeting.form == MeetingForm::SensitiveVideo);
        self.audience.begin(sensitive || going.rehearsal(), &self.settings);
        self.going = Some(going);
        self.desk.keep_awake(matches!(phase, Phase::Running | Phase::Paused));
        self.go(Page::Present);
    }

    /// Records the meeting that has ended, and shows the page after it; a rehearsal is recorded as one.
    pub(super) fn finish(&mut self) {
        let Some(going) = self.going.take() else { return };
        let now = self.now();
        let Some(record) = going.run.record() else {
            self.going = Some(going);
            return;
        };
        let pace = record.pace.map(Pace::words_per_minute);
        if going.rehearsal() {
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
            self.change(&Change::HoldMeeting(going.meeting, held));
            self.go(Page::Closing(going.meeting));
        }
        self.put_meeting_away();
    }

    /// Leaves the meeting screen without having held the meeting.
    pub(super) fn leave_meeting(&mut self) {
        let Some(going) = self.going.take() else { return };
        self.put_meeting_away();
        self.go(match (going.rehearsal(), going.kind()) {
            (true, MeetingKind::First) => Page::Prepare,
            (_, kind) => Page::Plan(kind),
        });
    }

    fn put_meeting_away(&mut self) {
        self.audience.close();
        self.desk.keep_awake(false);
        self.keeper.clear();
    }

    /// Milliseconds until the meeting's screen changes by itself.
    pub(super) fn meeting_changes_in(&self, moment: Moment) -> Option<u64> {
        self.going.as_ref().and_then(|going| going.run.next_beat_ms(moment))
    }
}
