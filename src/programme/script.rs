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
    /// Its title when one person is told it alone; the same where there is none.
    #[serde(default)]
    pub title_to_one: Option<String>,
    /// How long it is planned to take, in seconds; from 1 to 7200.
    pub seconds: u32,
    /// Whether it is read or talked through.
    pub kind: SectionKind,
    /// The calm message the audience sees meanwhile. `{topic}` stands for the chosen topic.
    pub audience: String,
    /// What is said and what the leader is told, in order.
    pub lines: Vec<Line>,
}

impl Section {
    /// Its title for all, or for one person alone.
    pub fn title_for(&self, to_one: bool) -> &str {
        self.title_to_one.as_deref().filter(|_| to_one).unwrap_or(&self.title)
    }
}

/// How a section goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SectionKind {
    /// The leader reads.
    Talk,
    /// The room talks about the topic; the time is the section's own.
    Discussion,
}

/// One line of a script. What is read aloud is one sentence or two; a cue is for the leader alone, never read aloud and
/// never shown to the audience. `{topic}` stands for the chosen topic.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Line {
    /// Read aloud, whether to all or to one.
    Say(String),
    /// Read aloud to all, and not when one person is told it alone.
    SayToAll(String),
    /// Read aloud to one person who is told it alone.
    SayToOne(String),
    /// For the leader, whether there are all or one.
    Cue(String),
    /// For the leader before all.
    CueToAll(String),
    /// For the leader with one person.
    CueToOne(String),
}

impl Line {
    /// What it says.
    pub fn text(&self) -> &str {
        match self {
            Self::Say(text)
            | Self::SayToAll(text)
            | Self::SayToOne(text)
            | Self::Cue(text)
            | Self::CueToAll(text)
            | Self::CueToOne(text) => text,
        }
    }

    /// Whether it is read aloud.
    pub fn is_said(&self) -> bool {
        matches!(self, Self::Say(_) | Self::SayToAll(_) | Self::SayToOne(_))
    }

    /// Whether it belongs where one person is told it alone, or where all are told it.
    pub fn is_for(&self, to_one: bool) -> bool {
        match self {
            Self::Say(_) | Self::Cue(_) => true,
            Self::SayToAll(_) | Self::CueToAll(_) => !to_one,
            Self::SayToOne(_) | Self::CueToOne(_) => to_one,
        }
    }
}
