//! What is taught and said: the content pack with modules, films, profiles, scripts, topics, questions and guidelines.
//!
//! One RON file per language, with the same ids in all of them. The municipality may replace it with its own.
//! This room knows no other; it reads text that is handed in and never touches a file.

mod guidelines;
mod ids;
mod pack;
mod read;
mod script;

pub use guidelines::{Guidelines, Link, Rule, Situation};
pub use pack::{
    Film, FilmId, Language, LearningSystem, Module, ModuleId, Profile, ProfileId, Programme, Question, QuestionId,
    Reminder, Reminders, Requirement, Topic, TopicId, TopicSource,
};
pub use read::{Expected, FORMAT, MOST_BYTES, MOST_SECONDS, PackError, PackProblem};
pub use script::{Line, MeetingKind, Script, Section, SectionId, SectionKind};
