//! Reading a content pack, with every mistake named by line, column and what was expected.

/// Why a content pack could not be used.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[error("line {line}, column {column}: {problem}")]
pub struct PackError {
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1.
    pub column: usize,
    /// What is wrong and what was expected.
    pub problem: PackProblem,
}

/// What is wrong in a content pack.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum PackProblem {
    /// The text is not RON, or a field is missing, unknown or of another kind; in the reader's words.
    #[error("{0}")]
    Form(String),
}
