//! The meetings of the unit: planned, attended and held.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use super::{MeetingId, PersonId, RecordId};
use crate::programme::{FilmId, MeetingKind, SectionId, TopicId};

/// One meeting, from the first plan to the record of how it went.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Meeting {
    /// The meeting's id.
    pub id: MeetingId,
    /// The first or the second.
    pub kind: MeetingKind,
    /// The planned day.
    pub date: Option<NaiveDate>,
    /// The planned time of day.
    pub time: Option<NaiveTime>,
    /// How people take part.
    pub form: MeetingForm,
    /// The film that opens it, if any.
    pub film: Option<FilmId>,
    /// What to talk about, in the second meeting.
    pub topic: Option<TopicChoice>,
    /// Who was there; one entry a person.
    pub attendance: Vec<Attended>,
    /// Notes from the meeting, without names. Empty in a sensitive video meeting.
    pub note: String,
    /// How it went, once it is held.
    pub held: Option<Held>,
}

impl Meeting {
    /// A meeting that nothing is decided about yet.
    pub fn planned(id: MeetingId, kind: MeetingKind) -> Self {
        Self {
            id,
            kind,
            date: None,
            time: None,
            form: MeetingForm::default(),
            film: None,
            topic: None,
            attendance: Vec::new(),
            note: String::new(),
            held: None,
        }
    }

    /// What is recorded about one person's attendance.
    pub fn attendance_of(&self, person: PersonId) -> Option<Attendance> {
        self.attendance.iter().find(|entry| entry.person == person).map(|entry| entry.attendance)
    }
}

/// How people take part in a meeting.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum MeetingForm {
    /// Everybody in the room.
    #[default]
    Room,
    /// Everybody on video.
    Video,
    /// Some in the room, some on video.
    Mixed,
    /// On video, where sensitive personal or health data are spoken of: no audience window and no notes.
    SensitiveVideo,
}

impl MeetingForm {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 4] = [Self::Room, Self::Video, Self::Mixed, Self::SensitiveVideo];
}

/// What to talk about: one of the content pack's topics or one of the leader's own, with the words as they were.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TopicChoice {
    /// A topic of the content pack, with the question as it was worded.
    Pack(TopicId, String),
    /// A topic of the leader's own, with the question as it was worded.
    Own(RecordId, String),
}

impl TopicChoice {
    /// The question as it is read aloud and shown.
    pub fn question(&self) -> &str {
        match self {
            Self::Pack(_, question) | Self::Own(_, question) => question,
        }
    }
}

/// One person's attendance. A reason is never recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Attendance {
    /// In the room.
    Room,
    /// On video.
    Video,
    /// Not there.
    Absent,
    /// On leave.
    OnLeave,
}

impl Attendance {
    /// Whether the person took part.
    pub fn present(self) -> bool {
        matches!(self, Self::Room | Self::Video)
    }
}

/// Who was how at a meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Attended {
    /// Who.
    pub person: PersonId,
    /// How.
    pub attendance: Attendance,
}

/// How a meeting went.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Held {
    /// When it began, in the leader's own time zone.
    pub started: DateTime<FixedOffset>,
    /// When it ended.
    pub ended: DateTime<FixedOffset>,
    /// The planned length in seconds.
    pub planned_seconds: u32,
    /// The meeting clock at the end, in seconds, without pauses and without the film.
    pub actual_seconds: u32,
    /// How long questions held the script, in seconds; part of the actual seconds.
    pub question_seconds: u32,
    /// The time of each section, in order.
    pub sections: Vec<SectionTime>,
    /// The pace of reading in words a minute, where enough was read to say.
    pub words_per_minute: Option<u32>,
}

/// The planned and actual time of one section.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SectionTime {
    /// The section.
    pub section: SectionId,
    /// Its title as it was.
    pub title: String,
    /// Planned seconds.
    pub planned_seconds: u32,
    /// Actual seconds.
    pub actual_seconds: u32,
}
