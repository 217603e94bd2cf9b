//! What the RON reader stumbled over, in terms a person can act on.

use ron::error::{Error, Position, SpannedError};

use super::tokens::{Kind, Place, Token, tokens};
use super::{Expected, PackError, PackProblem};

/// Says what is wrong and where, from the reader's error and the text it read.
pub(super) fn explain(error: &SpannedError, text: &str) -> PackError {
    let tokens = tokens(text);
    let start = place(error.span.start);
    let before = tokens.iter().rfind(|token| token.end <= start);
    let (place, problem) = match &error.code {
        Error::ExpectedComma => match before {
            // The closing mark that is missing was found at the start of the next text.
            Some(token) if token.kind == Kind::Text && token.start.line < token.end.line => {
                (token.start, PackProblem::UnclosedText)
            }
            token => (token.map_or(start, |token| token.end), PackProblem::Expected(Expected::Comma)),
        },
        Error::MissingStructField { .. } => (group_around(&tokens, start), problem(&error.code)),
        Error::ExpectedStringEnd | Error::Eof | Error::UnclosedBlockComment => match tokens.last() {
            Some(Token { kind: Kind::UnclosedText, start, .. }) => (*start, PackProblem::UnclosedText),
            Some(Token { kind: Kind::UnclosedComment, start, .. }) => (*start, PackProblem::UnclosedComment),
            last => (last.map_or(start, |token| token.end), problem(&error.code)),
        },
        Error::InvalidEscape(_) => (start, PackProblem::UnknownEscape),
        code => (after_white_space(text, start), problem(code)),
    };
    PackError { line: place.line, column: place.column, problem }
}

fn problem(code: &Error) -> PackProblem {
    match code {
        Error::MissingStructField { field, outer } => {
            PackProblem::MissingField { field: (*field).to_owned(), within: outer.clone() }
        }
        Error::NoSuchStructField { expected, found, outer } => {
            PackProblem::UnknownField { found: found.clone(), within: outer.clone(), expected: owned(expected) }
        }
        Error::DuplicateStructField { field, outer } => {
            PackProblem::RepeatedField { field: (*field).to_owned(), within: outer.clone() }
        }
        Error::NoSuchEnumVariant { expected, found, .. } => {
            PackProblem::UnknownChoice { found: found.clone(), expected: owned(expected) }
        }
        Error::IntegerOutOfBounds => PackProblem::NumberOutOfRange,
        Error::Eof => PackProblem::EndsTooSoon,
        Error::TrailingCharacters => PackProblem::AfterTheEnd,
        Error::ExpectedStringEnd => PackProblem::UnclosedText,
        Error::UnclosedBlockComment => PackProblem::UnclosedComment,
        other => expected(other).map_or_else(|| PackProblem::Form(other.to_string()), PackProblem::Expected),
    }
}

fn expected(code: &Error) -> Option<Expected> {
    Some(match code {
        Error::ExpectedComma => Expected::Comma,
        Error::ExpectedMapColon => Expected::Colon,
        Error::ExpectedString => Expected::Text,
        Error::ExpectedInteger => Expected::WholeNumber,
        Error::ExpectedBoolean => Expected::TrueOrFalse,
        Error::ExpectedDifferentLength { .. } => Expected::TwoNumbers,
        Error::ExpectedArray => Expected::List,
        Error::ExpectedArrayEnd => Expected::ListEnd,
        Error::ExpectedStructLike | Error::ExpectedNamedStructLike(_) | Error::ExpectedDifferentStructName { .. } => {
            Expected::Group
        }
        Error::ExpectedStructLikeEnd | Error::ExpectedOptionEnd => Expected::GroupEnd,
        Error::ExpectedIdentifier => Expected::FieldName,
        _ => return None,
    })
}

/// Where the innermost bracket around a place was opened.
fn group_around(tokens: &[Token], inside: Place) -> Place {
    let mut open = Vec::new();
    for token in tokens.iter().take_while(|token| token.start < inside) {
        match token.kind {
            Kind::Open => open.push(token.start),
            Kind::Close => {
                open.pop();
            }
            _ => {}
        }
    }
    open.pop().unwrap_or(inside)
}

/// The first place from here on where something stands.
fn after_white_space(text: &str, from: Place) -> Place {
    let mut place = from;
    for line in text.split('\n').skip(from.line.saturating_sub(1)) {
        let rest = line.chars().skip(place.column.saturating_sub(1));
        let blank = rest.clone().take_while(|c| c.is_whitespace()).count();
        if rest.count() > blank {
            return Place { column: place.column + blank, ..place };
        }
        place = Place { line: place.line + 1, column: 1 };
    }
    from
}

fn place(position: Position) -> Place {
    Place { line: position.line, column: position.col }
}

fn owned(words: &[&str]) -> Vec<String> {
    words.iter().map(|&word| word.to_owned()).collect()
}
