//! Reading a content pack, with every mistake named by line, column and what was expected.
//!
//! First the form: is it RON, with the fields the pack has? Then the sense: do ids and limits hold together?
//! The mistake that stands first in the text is the one that is told.

mod form;
mod places;
mod sense;
mod tokens;

use ron::Options;
use ron::extensions::Extensions;

use self::places::Places;
use super::pack::{Language, Programme};

/// The form of content pack that this version reads.
pub const FORMAT: u32 = 1;
/// The largest content pack that is read, in bytes.
pub const MOST_BYTES: usize = 2 * 1024 * 1024;
/// The longest a section may be, in seconds: two hours.
pub const MOST_SECONDS: u32 = 7200;

/// Why a content pack could not be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}, column {column}: {problem}")]
pub struct PackError {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// What is wrong and what was expected.
    pub problem: PackProblem,
}

/// What is wrong in a content pack.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PackProblem {
    /// The file is so large that it is not a content pack.
    #[error("{bytes} bytes is more than the {most} a content pack may have")]
    TooLarge {
        /// How large it is.
        bytes: usize,
        /// How large it may be.
        most: usize,
    },
    /// Something else stands where this should.
    #[error("expected {0}")]
    Expected(Expected),
    /// A text lacks its closing quotation mark. The place is where the text begins.
    #[error("this text has no closing quotation mark")]
    UnclosedText,
    /// A comment begins with `/*` and never ends. The place is where the comment begins.
    #[error("this comment has no closing */")]
    UnclosedComment,
    /// A `\` is followed by something that means nothing.
    #[error("this \\ is followed by something that means nothing")]
    UnknownEscape,
    /// The pack stops before it is complete.
    #[error("the file ends too soon")]
    EndsTooSoon,
    /// Something stands after the pack's last bracket.
    #[error("there is something after the end of the pack")]
    AfterTheEnd,
    /// A number is negative or too large for its field.
    #[error("the number is out of range")]
    NumberOutOfRange,
    /// A field is missing. The place is where its group begins.
    #[error("the field `{field}` is missing")]
    MissingField {
        /// The missing field.
        field: String,
        /// What kind of group lacks it, as the format calls it.
        within: Option<String>,
    },
    /// A field that the pack does not have, perhaps misspelt.
    #[error("`{found}` is not a field here; expected one of {}", expected.join(", "))]
    UnknownField {
        /// The field as it stands.
        found: String,
        /// What kind of group it stands in, as the format calls it.
        within: Option<String>,
        /// The fields there are.
        expected: Vec<String>,
    },
    /// A field stands twice in the same group.
    #[error("the field `{field}` stands twice")]
    RepeatedField {
        /// The field.
        field: String,
        /// What kind of group it stands in, as the format calls it.
        within: Option<String>,
    },
    /// A word that is not one of the words allowed here.
    #[error("`{found}` is not a choice here; expected one of {}", expected.join(", "))]
    UnknownChoice {
        /// The word as it stands.
        found: String,
        /// The words there are.
        expected: Vec<String>,
    },
    /// Another mistake of form, in the RON reader's own English.
    #[error("{0}")]
    Form(String),
    /// The pack has a form that this version does not know.
    #[error("format {found} is unknown; this version reads format {known}")]
    UnknownFormat {
        /// The pack's form.
        found: u32,
        /// The form this version reads.
        known: u32,
    },
    /// The same id stands on two things of one kind. The place is the second of them.
    #[error("the id `{id}` is already used on line {first_line}")]
    RepeatedId {
        /// The id.
        id: String,
        /// The line where it stands first.
        first_line: usize,
    },
    /// A requirement names a module that the pack does not have.
    #[error("there is no module `{id}`; the modules are {}", known.join(", "))]
    UnknownModule {
        /// The id as it stands.
        id: String,
        /// The modules there are.
        known: Vec<String>,
    },
    /// A number of seconds is too small or too large.
    #[error("{found} seconds; expected from {least} to {most}")]
    SecondsOutOfRange {
        /// The number as it stands.
        found: u32,
        /// The least allowed.
        least: u32,
        /// The most allowed.
        most: u32,
    },
    /// The least number of minutes is larger than the most.
    #[error("from {least} to {most} minutes is the wrong way round")]
    MinutesTurned {
        /// The first number.
        least: u16,
        /// The second number.
        most: u16,
    },
    /// A text is empty.
    #[error("`{field}` has no text")]
    EmptyText {
        /// The field it stands in.
        field: String,
    },
    /// A list that needs at least one thing is empty.
    #[error("`{field}` is an empty list")]
    EmptyList {
        /// The field it stands in.
        field: String,
    },
    /// A section has lines for all only, or for one person only: told to the others, it would have nothing in it.
    #[error("this section has nothing for {}", if *to_one { "one person alone" } else { "all" })]
    NothingFor {
        /// Whether it is one person who is told nothing.
        to_one: bool,
    },
    /// A link is neither an address on the web nor the path of a file.
    #[error("`{link}` is neither a web address nor the path of a file")]
    UnknownLink {
        /// The link as it stands.
        link: String,
    },
}

/// What should stand where something else does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Expected {
    /// A comma between two things.
    #[error("a comma")]
    Comma,
    /// A colon between a field and its value.
    #[error("a colon")]
    Colon,
    /// A text in quotation marks.
    #[error("a text in quotation marks")]
    Text,
    /// A whole number.
    #[error("a whole number")]
    WholeNumber,
    /// `true` or `false`.
    #[error("`true` or `false`")]
    TrueOrFalse,
    /// Two numbers in round brackets.
    #[error("two numbers in round brackets")]
    TwoNumbers,
    /// A list, which begins with `[`.
    #[error("a list, which begins with `[`")]
    List,
    /// The end of a list, `]`.
    #[error("`]`")]
    ListEnd,
    /// A group of fields, which begins with `(`.
    #[error("a group, which begins with `(`")]
    Group,
    /// The end of a group, `)`.
    #[error("`)`")]
    GroupEnd,
    /// A field's name.
    #[error("the name of a field")]
    FieldName,
}

impl Programme {
    /// Reads a content pack.
    ///
    /// A value that may be left out can be written with or without `Some(…)`.
    ///
    /// # Errors
    /// The first mistake in the text: where it stands, and what was expected.
    pub fn read(text: &str) -> Result<Self, PackError> {
        if text.len() > MOST_BYTES {
            let problem = PackProblem::TooLarge { bytes: text.len(), most: MOST_BYTES };
            return Err(PackError { line: 1, column: 1, problem });
        }
        // Some Windows editors put an invisible mark at the start of the file.
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let programme: Self = Options::default()
            .with_default_extension(Extensions::IMPLICIT_SOME)
            .from_str(text)
            .map_err(|error| form::explain(&error, text))?;
        match sense::first_problem(&programme, &Places::of(text)) {
            Some(error) => Err(error),
            None => Ok(programme),
        }
    }

    /// The content pack that comes with the app.
    ///
    /// # Errors
    /// A mistake in the pack, which the tests keep from happening.
    pub fn built_in(language: Language) -> Result<Self, PackError> {
        Self::read(match language {
            Language::Bokmal => include_str!("../../assets/programme/nb.ron"),
            Language::Nynorsk => include_str!("../../assets/programme/nn.ron"),
            Language::English => include_str!("../../assets/programme/en.ron"),
        })
    }
}
