//! What the RON reader stumbled over, in terms a person can act on.

use ron::error::{Error, Position, SpannedError};

use super::tokens::{Kind, Place, Token, tokens};
use super::{Expected, PackError, PackProblem};

/// Says what is wrong and where, from the reader's error and the text it read.
pub(super) fn explain(error: &SpannedError, text: &str) -> PackError {
    let tokens = tokens(text);
    let start = place(error.span.start);
    let (place, problem) = match &error.code {
        Error::ExpectedComma | Error::ExpectedArrayEnd | Error::ExpectedStructLikeEnd => {
            after_a_value(&error.code, &tokens, start)
        }
        Error::MissingStructField { .. } => {
            (innermost(&tokens, start).map_or(start, |(place, _)| place), problem(&error.code))
        }
        Error::ExpectedStringEnd | Error::Eof | Error::UnclosedBlockComment => match tokens.last() {
            Some(Token { kind: Kind::UnclosedText, start, .. }) => (*start, PackProblem::UnclosedText),
            Some(Token { kind: Kind::UnclosedComment, start, .. }) => (*start, PackProblem::UnclosedComment),
            last => (last.map_or(start, |token| token.end), problem(&error.code)),
        },
        Error::InvalidEscape(_) => (start, PackProblem::UnknownEscape),
        code => {
            let place = after_white_space(text, start);
            (place, wrong_bracket(&tokens, place).unwrap_or_else(|| problem(code)))
        }
    };
    PackError { line: place.line, column: place.column, problem }
}

/// A value is complete, and neither the next one nor the bracket's end follows properly.
fn after_a_value(code: &Error, tokens: &[Token], start: Place) -> (Place, PackProblem) {
    let before = tokens.iter().rfind(|token| token.end <= start);
    let next = tokens.iter().find(|token| token.start >= start);
    if let Some(text) = before
        && text.kind == Kind::Text
        && text.start.line < text.end.line
    {
        // The closing mark that is missing was found at the start of the next text.
        return (text.start, PackProblem::UnclosedText);
    }
    if let Some((place, problem)) = next.and_then(|next| Some((next.start, wrong_bracket(tokens, next.start)?))) {
        return (place, problem);
    }
    let another = next.is_some_and(|next| matches!(next.kind, Kind::Open(_) | Kind::Word(_) | Kind::Text));
    match code {
        Error::ExpectedArrayEnd | Error::ExpectedStructLikeEnd if !another => {
            (next.map_or(start, |next| next.start), problem(code))
        }
        _ => (before.map_or(start, |token| token.end), PackProblem::Expected(Expected::Comma)),
    }
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

/// If a bracket is closed here by one of another kind: what should have closed it.
fn wrong_bracket(tokens: &[Token], here: Place) -> Option<PackProblem> {
    let closing = tokens.iter().find(|token| token.start == here)?;
    match (innermost(tokens, here)?.1, &closing.kind) {
        ('[', Kind::Close(bracket)) if *bracket != ']' => Some(PackProblem::Expected(Expected::ListEnd)),
        ('(', Kind::Close(bracket)) if *bracket != ')' => Some(PackProblem::Expected(Expected::GroupEnd)),
        _ => None,
    }
}

/// Where the innermost bracket around a place was opened, and which it is.
fn innermost(tokens: &[Token], inside: Place) -> Option<(Place, char)> {
    let mut open = Vec::new();
    for token in tokens.iter().take_while(|token| token.start < inside) {
        match token.kind {
            Kind::Open(bracket) => open.push((token.start, bracket)),
            Kind::Close(_) => {
                open.pop();
            }
            _ => {}
        }
    }
    open.pop()
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
