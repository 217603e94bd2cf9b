//! The text of a content pack cut into words, texts and brackets, each with its place.
//!
//! The RON reader says what is wrong, and often a little late; the tokens find where it stands.

use std::iter::Peekable;
use std::str::Chars;

/// A place in the text, from line 1 and column 1, in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
}

/// What a piece of the text is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// `(`, `[` or `{`.
    Open(char),
    /// `)`, `]` or `}`.
    Close(char),
    /// `:`.
    Colon,
    /// `,`.
    Comma,
    /// A field's name, a choice, a number, `true` or `false`.
    Word(String),
    /// A text in quotation marks.
    Text,
    /// A text without its closing quotation mark.
    UnclosedText,
    /// A `/*` without its `*/`.
    UnclosedComment,
}

/// A piece of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    /// What it is.
    pub kind: Kind,
    /// Where its first character stands.
    pub start: Place,
    /// The place after its last character.
    pub end: Place,
}

/// Cuts the text into tokens; white space and comments are left out.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut reader = Reader { rest: text.chars().peekable(), place: Place { line: 1, column: 1 } };
    let mut tokens = Vec::new();
    while let Some(&next) = reader.rest.peek() {
        let start = reader.place;
        if let Some(kind) = reader.token(next) {
            tokens.push(Token { kind, start, end: reader.place });
        }
    }
    tokens
}

struct Reader<'a> {
    rest: Peekable<Chars<'a>>,
    place: Place,
}

impl Reader<'_> {
    /// Takes the next token, which begins with `next`; none for white space and comments.
    fn token(&mut self, next: char) -> Option<Kind> {
        let is_word = |c: char| c.is_alphanumeric() || "_+-.".contains(c);
        if is_word(next) {
            let mut word = String::new();
            while let Some(c) = self.take_if(is_word) {
                word.push(c);
            }
            let hashes = if word == "r" { self.take_hashes() } else { 0 };
            let raw = word == "r" && self.rest.peek() == Some(&'"');
            return Some(if raw { self.raw_text(hashes) } else { Kind::Word(word) });
        }
        self.take();
        match next {
            '(' | '[' | '{' => Some(Kind::Open(next)),
            ')' | ']' | '}' => Some(Kind::Close(next)),
            ':' => Some(Kind::Colon),
            ',' => Some(Kind::Comma),
            '"' => Some(self.text()),
            '/' => self.comment(),
            // `#![enable(…)]` at the top of the file.
            '#' => {
                while self.take_if(|c| c != ']').is_some() {}
                self.take();
                None
            }
            _ => None,
        }
    }

    fn text(&mut self) -> Kind {
        while let Some(c) = self.take() {
            match c {
                '"' => return Kind::Text,
                '\\' => {
                    self.take();
                }
                _ => {}
            }
        }
        Kind::UnclosedText
    }

    fn raw_text(&mut self, hashes: usize) -> Kind {
        self.take();
        while let Some(c) = self.take() {
            if c == '"' && (0..hashes).all(|_| self.take_if(|c| c == '#').is_some()) {
                return Kind::Text;
            }
        }
        Kind::UnclosedText
    }

    fn comment(&mut self) -> Option<Kind> {
        if self.take_if(|c| c == '/').is_some() {
            while self.take_if(|c| c != '\n').is_some() {}
            return None;
        }
        self.take_if(|c| c == '*')?;
        let mut depth = 1_usize;
        while depth > 0 {
            match self.take() {
                Some('*') if self.take_if(|c| c == '/').is_some() => depth -= 1,
                Some('/') if self.take_if(|c| c == '*').is_some() => depth += 1,
                Some(_) => {}
                None => return Some(Kind::UnclosedComment),
            }
        }
        None
    }

    fn take_hashes(&mut self) -> usize {
        let mut count = 0;
        while self.take_if(|c| c == '#').is_some() {
            count += 1;
        }
        count
    }

    fn take_if(&mut self, wanted: impl Fn(char) -> bool) -> Option<char> {
        self.rest.peek().copied().filter(|&c| wanted(c)).and_then(|_| self.take())
    }

    fn take(&mut self) -> Option<char> {
        let c = self.rest.next()?;
        if c == '\n' {
            self.place = Place { line: self.place.line + 1, column: 1 };
        } else {
            self.place.column += 1;
        }
        Some(c)
    }
}
