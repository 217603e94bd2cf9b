//! The content pack itself: the programme's modules, films, profiles, topics, questions and reminders.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::guidelines::Guidelines;
use super::script::{MeetingKind, Script};

/// Makes a named text id, so that a film cannot be mistaken for a module. Its text is shared by all copies of it: a
/// table of readings names a few modules many thousand times.
macro_rules! text_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(from = "String", into = "String")]
        pub struct $name(Arc<str>);

        impl $name {
            /// The id as it stands in the content pack.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.into())
            }
        }

        impl From<String> for $name {
            fn from(text: String) -> Self {
                Self(text.into())
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.as_str().to_owned()
            }
        }
    };
}

text_id! {
    /// Which module: the same in every language's pack.
    ModuleId
}
text_id! {
    /// Which film: the same in every language's pack.
    FilmId
}
text_id! {
    /// Which processing profile («behandlingsprofil»).
    ProfileId
}
text_id! {
    /// Which discussion topic.
    TopicId
}
text_id! {
    /// Which question the staff may ask.
    QuestionId
}

/// The languages the app speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Language {
    /// Norwegian bokmål, where nothing else is chosen.
    #[default]
    #[serde(rename = "nb")]
    Bokmal,
    /// Norwegian nynorsk.
    #[serde(rename = "nn")]
    Nynorsk,
    /// English.
    #[serde(rename = "en")]
    English,
}

impl Language {
    /// All languages, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::Bokmal, Self::Nynorsk, Self::English];

    /// The language's BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Bokmal => "nb",
            Self::Nynorsk => "nn",
            Self::English => "en",
        }
    }
}

/// Everything the programme says, in one language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Programme {
    /// Which form of content pack this is; this version reads form 1.
    pub format: u32,
    /// The language the texts are in.
    pub language: Language,
    /// The programme's name, as it stands inside a sentence.
    pub name: String,
    /// What the programme consists of, in a few sentences for the leader.
    pub about: Vec<String>,
    /// The system that keeps the official record.
    pub learning_system: LearningSystem,
    /// The e-learning modules in their numbered order.
    pub modules: Vec<Module>,
    /// What everybody takes, whatever they process.
    pub for_everyone: Vec<Requirement>,
    /// What personal data people process, and which modules that asks for.
    pub profiles: Vec<Profile>,
    /// The films.
    pub films: Vec<Film>,
    /// The two-minute meeting.
    pub first_meeting: Script,
    /// The five-minute meeting.
    pub second_meeting: Script,
    /// Topics for the short discussion in the second meeting.
    pub topics: Vec<Topic>,
    /// What the staff may ask, with answers.
    pub questions: Vec<Question>,
    /// Why and how to go through modules and films together.
    pub together: Vec<String>,
    /// The rules for video meetings.
    pub video: Guidelines,
    /// What to write to those who have not begun, and to those who have not completed.
    pub reminders: Reminders,
}

impl Programme {
    /// The script of one of the two meetings.
    pub fn script(&self, kind: MeetingKind) -> &Script {
        match kind {
            MeetingKind::First => &self.first_meeting,
            MeetingKind::Second => &self.second_meeting,
        }
    }

    /// The module with this id, if the pack has it.
    pub fn module(&self, id: &ModuleId) -> Option<&Module> {
        self.modules.iter().find(|module| module.id == *id)
    }

    /// The film with this id, if the pack has it.
    pub fn film(&self, id: &FilmId) -> Option<&Film> {
        self.films.iter().find(|film| film.id == *id)
    }

    /// The profile with this id, if the pack has it.
    pub fn profile(&self, id: &ProfileId) -> Option<&Profile> {
        self.profiles.iter().find(|profile| profile.id == *id)
    }

    /// The topic with this id, if the pack has it.
    pub fn topic(&self, id: &TopicId) -> Option<&Topic> {
        self.topics.iter().find(|topic| topic.id == *id)
    }

    /// The modules that somebody with these profiles takes, each once and with its first reason, in the pack's order.
    pub fn required_modules<'a>(&'a self, profiles: &[ProfileId]) -> Vec<&'a Requirement> {
        let from_profiles = self
            .profiles
            .iter()
            .filter(|profile| profiles.contains(&profile.id))
            .flat_map(|profile| profile.modules.iter());
        let wanted: Vec<&Requirement> = self.for_everyone.iter().chain(from_profiles).collect();
        self.modules.iter().filter_map(|module| wanted.iter().find(|need| need.module == module.id).copied()).collect()
    }
}

/// The system where the municipality keeps who has done what.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LearningSystem {
    /// What people call it, such as «LØP».
    pub short: String,
    /// Its full name.
    pub name: String,
    /// The tab where a leader reads the staff's status.
    pub tab: String,
    /// Where it is, if the municipality has filled it in.
    pub link: Option<String>,
}

/// One e-learning module. Each ends with a quiz.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Module {
    /// The module's id.
    pub id: ModuleId,
    /// Its number in the programme, from 1.
    pub number: u8,
    /// Its title.
    pub title: String,
    /// What it is about, in one line.
    pub about: String,
    /// How long it takes: least and most, in minutes.
    pub minutes: (u16, u16),
    /// Whether only leaders take it.
    pub leaders_only: bool,
    /// A situation with an open question, to talk about when the module is gone through together.
    #[serde(default)]
    pub dilemma: Option<String>,
}

/// A module that somebody is to take, with the reason.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Requirement {
    /// The module to take.
    pub module: ModuleId,
    /// Why, in one line that stands beside the module's title.
    pub because: String,
}

/// What personal data a person processes («behandlingsprofil»).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    /// The profile's id.
    pub id: ProfileId,
    /// Its name.
    pub title: String,
    /// Who it is for, in one line.
    pub about: String,
    /// The modules it adds to those for everyone.
    pub modules: Vec<Requirement>,
}

/// One of the programme's films.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Film {
    /// The film's id.
    pub id: FilmId,
    /// Its title.
    pub title: String,
    /// Where it is: an address, or the path of a file. The leader can fill it in.
    pub link: Option<String>,
    /// How long it is in seconds, if known.
    pub seconds: Option<u32>,
    /// A situation with an open question, to talk about when the film is seen together.
    #[serde(default)]
    pub dilemma: Option<String>,
}

/// A topic for the short discussion in the second meeting.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Topic {
    /// The topic's id.
    pub id: TopicId,
    /// The question to talk about, as it is read aloud and shown.
    pub question: String,
    /// Where it comes from.
    pub source: TopicSource,
    /// Something to say if the room falls silent.
    pub if_silent: String,
}

/// Where a topic comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TopicSource {
    /// One of the two in the leader's guide.
    Guide,
    /// A suggestion of the content pack's.
    Suggestion,
}

/// What somebody may ask, and what to answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// The question's id.
    pub id: QuestionId,
    /// What they ask.
    pub question: String,
    /// What to answer.
    pub answer: String,
}

/// The texts of the reminders.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reminders {
    /// To those who have not begun, before the second meeting: friendly.
    pub start: Reminder,
    /// To those who still have not begun: firmer.
    pub start_again: Reminder,
    /// To those who have begun and not completed: friendly.
    pub complete: Reminder,
    /// To those who still have not completed: firmer.
    pub complete_again: Reminder,
}

/// One reminder. `{name}` is the person's name, `{link}` the learning system, `{date}` the date it is due;
/// a line that holds a place with nothing to fill it is left out.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reminder {
    /// The subject of the e-mail.
    pub subject: String,
    /// The text, line by line.
    pub body: Vec<String>,
}
