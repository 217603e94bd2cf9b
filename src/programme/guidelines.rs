//! The municipality's guidelines for video meetings.

use serde::{Deserialize, Serialize};

/// The rules for video meetings, by what the meeting is about.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Guidelines {
    /// What must be in place before any video meeting from home.
    pub preconditions: Vec<Rule>,
    /// What a meeting may be about, in the order they are offered.
    pub situations: Vec<Situation>,
    /// Teams for other things than video meetings.
    pub other_use: Situation,
    /// That the employee stays responsible, in one sentence.
    pub responsibility: String,
    /// Whom to ask.
    pub questions: String,
}

/// What a meeting is about, with the tool and the rules that go with it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Situation {
    /// The situation's id, the same in every language.
    pub id: String,
    /// What the meeting is about, in a few words.
    pub title: String,
    /// Which tool to use, in a few words.
    pub tool: String,
    /// What to know about it.
    pub about: Vec<Rule>,
    /// The checklist before the meeting.
    pub before: Vec<Rule>,
    /// The rules during the meeting.
    pub during: Vec<Rule>,
    /// Whether sensitive personal or health data are spoken of: the audience window and the notes are off then.
    pub sensitive: bool,
    /// Where to read more.
    pub links: Vec<Link>,
}

/// One rule.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// The rule's id, the same in every language.
    pub id: String,
    /// The rule, in one line.
    pub text: String,
    /// More about it, where a line is not enough.
    pub more: Option<String>,
}

/// An address with the text that is shown for it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Link {
    /// What the link leads to.
    pub title: String,
    /// The address.
    pub url: String,
}
