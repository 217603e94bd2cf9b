//! The scripts of the two meetings.

use serde::{Deserialize, Serialize};

/// Which of the two meetings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum MeetingKind {
    /// The two-minute meeting that starts the programme.
    First,
    /// The five-minute meeting with a discussion and a reminder.
    Second,
}

impl MeetingKind {
    /// Both, in the order they are held.
    pub const ALL: [Self; 2] = [Self::First, Self::Second];
}

/// One meeting's script.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Script {
    /// The meeting's name.
    pub title: String,
    /// What the meeting is for, in the leader's words.
    pub purpose: String,
    /// What the leader does before it.
    pub before: Vec<String>,
    /// What is said, part by part.
    pub sections: Vec<Section>,
    /// What the leader does after it.
    pub after: Vec<String>,
}

impl Script {
    /// How long the meeting is planned to take, in seconds.
    pub fn seconds(&self) -> u32 {
        self.sections.iter().fold(0, |sum, section| sum.saturating_add(section.seconds))
    }
}

/// Which section of a script.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SectionId(pub String);

/// One part of a meeting.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// The section's id, the same in every language.
    pub id: SectionId,
    /// Its title, for the leader.
    pub title: String,
    /// How long it is planned to take, in seconds; from 1 to 7200.
    pub seconds: u32,
    /// Whether it is read or talked through.
    pub kind: SectionKind,
    /// The calm message the audience sees meanwhile. `{topic}` stands for the chosen topic.
    pub audience: String,
    /// What is said and what the leader is told, in order.
    pub lines: Vec<Line>,
}

/// How a section goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SectionKind {
    /// The leader reads.
    Talk,
    /// The room talks about the topic; the time is the section's own.
    Discussion,
}

/// One line of a script.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Line {
    /// One sentence or two, read aloud to the staff. `{topic}` stands for the chosen topic.
    Say(String),
    /// For the leader alone; never read aloud, never shown to the audience.
    Cue(String),
}
