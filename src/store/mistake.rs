//! A mistake in a RON file: where it is, and what was expected.

use ron::error::{Error, Position, SpannedError};

/// One mistake in a file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}, column {column}: {kind}")]
pub struct Mistake {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// What is wrong.
    pub kind: MistakeKind,
}

/// What is wrong. Names of fields and records are as they stand in the file, where anything may stand: the words for the
/// log leave them out.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MistakeKind {
    /// A field is missing; the place is the end of the record it should be in.
    #[error("{field} is missing")]
    MissingField {
        /// The field.
        field: String,
        /// The record it belongs to, if known.
        inside: Option<String>,
    },
    /// A field that nothing is known about.
    #[error("a field that is unknown")]
    UnknownField {
        /// The field.
        field: String,
        /// The record it stands in, if known.
        inside: Option<String>,
        /// What may stand there.
        known: Vec<String>,
    },
    /// A field stands twice.
    #[error("{field} stands twice")]
    RepeatedField {
        /// The field.
        field: String,
        /// The record it stands in, if known.
        inside: Option<String>,
    },
    /// A choice that there is not.
    #[error("a choice that there is not")]
    UnknownChoice {
        /// What stands there.
        found: String,
        /// What may stand there.
        known: Vec<String>,
    },
    /// Another kind of record than expected, or the end of the list is missing.
    #[error("not the record {expected}")]
    OtherRecord {
        /// The record expected.
        expected: String,
        /// What stands there.
        found: String,
    },
    /// A text, number or date that cannot be what it should; in the reader's words, which may hold what
    /// stands in the file: not for the log.
    #[error("a value that cannot be")]
    Value(String),
    /// The file ends too early, as one that was cut off does.
    #[error("the file ends too early")]
    CutOff,
    /// A quotation mark or comment that is never closed.
    #[error("never closed")]
    NeverClosed,
    /// There is more after the end.
    #[error("more after the end")]
    TooMuch,
    /// The signs do not fit together; in the reader's words, which may hold what stands in the file.
    #[error("signs that do not fit together")]
    Syntax(String),
}

impl From<SpannedError> for Mistake {
    fn from(error: SpannedError) -> Self {
        let SpannedError { code, span } = error;
        let Position { line, col } = if points_at_start(&code) { span.start } else { span.end };
        Self { line, column: col, kind: code.into() }
    }
}

/// Where the reader had read something and then did not like it, the mistake is where that begins; where it stopped
/// at a sign it did not expect, the mistake is where it stopped.
fn points_at_start(code: &Error) -> bool {
    matches!(
        code,
        Error::NoSuchStructField { .. }
            | Error::NoSuchEnumVariant { .. }
            | Error::DuplicateStructField { .. }
            | Error::ExpectedDifferentStructName { .. }
            | Error::ExpectedStringEnd
            | Error::UnclosedBlockComment
            | Error::IntegerOutOfBounds
            | Error::InvalidEscape(_)
            | Error::InvalidValueForType { .. }
            | Error::Message(_)
    )
}

impl From<Error> for MistakeKind {
    fn from(code: Error) -> Self {
        let names = |known: &[&str]| known.iter().map(|&name| name.to_owned()).collect();
        match code {
            Error::MissingStructField { field, outer } => Self::MissingField { field: field.to_owned(), inside: outer },
            Error::NoSuchStructField { expected, found, outer } => {
                Self::UnknownField { field: found, inside: outer, known: names(expected) }
            }
            Error::DuplicateStructField { field, outer } => {
                Self::RepeatedField { field: field.to_owned(), inside: outer }
            }
            Error::NoSuchEnumVariant { expected, found, .. } => Self::UnknownChoice { found, known: names(expected) },
            Error::ExpectedDifferentStructName { expected, found } => {
                Self::OtherRecord { expected: expected.to_owned(), found }
            }
            Error::Message(text) => Self::Value(text),
            Error::InvalidValueForType { .. } | Error::IntegerOutOfBounds => Self::Value(code.to_string()),
            Error::Eof => Self::CutOff,
            Error::ExpectedStringEnd | Error::UnclosedBlockComment => Self::NeverClosed,
            Error::TrailingCharacters => Self::TooMuch,
            other => Self::Syntax(other.to_string()),
        }
    }
}
