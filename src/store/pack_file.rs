//! A municipality's own content pack, in a file of its own.

use std::path::{Path, PathBuf};

use super::file::{ReadProblem, read_text};
use crate::programme::{PackError, Programme};

/// Why a content pack's file could not be used.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[error("{problem}: {}", path.display())]
pub struct PackFileError {
    /// The file.
    pub path: PathBuf,
    /// What is wrong with it.
    pub problem: PackFileProblem,
}

/// What is wrong with a content pack's file.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum PackFileProblem {
    /// It could not be read as text.
    #[error(transparent)]
    File(#[from] ReadProblem),
    /// There is a mistake in it.
    #[error(transparent)]
    Mistake(#[from] PackError),
}

/// Reads a content pack from a file.
///
/// # Errors
/// [`PackFileError`] with the file and what is wrong with it.
pub fn read_pack(path: &Path) -> Result<Programme, PackFileError> {
    let text = read_text(path).map_err(PackFileProblem::from);
    text.and_then(|text| Programme::read(&text).map_err(PackFileProblem::from))
        .map_err(|problem| PackFileError { path: path.to_owned(), problem })
}
