//! Others who use the same file: what a screen asks for, and what is shown of them.

use std::path::PathBuf;

use crate::store::lock::Holder;
use crate::unit::Side;

/// What is asked for about others who use the same file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OthersWish {
    /// Open the file that somebody else has, only to read it.
    ReadOnly,
    /// Try once more to open it for changes.
    TryAgain,
    /// Leave it.
    Cancel,
    /// Have the open unit, which can only be read, for changes.
    TakeOver,
    /// Take in a file that was changed by something else than the app.
    TakeIn,
    /// Write over what something else has put into the file.
    WriteOver,
    /// Show what both have changed, and let the leader choose.
    ShowClashes,
    /// Choose later.
    Later,
    /// Take both versions in, with this side of each clash.
    Settle(Vec<Side>),
    /// Merge this copy, which lies beside the file.
    MergeCopy(PathBuf),
    /// Stop merging it.
    StopMerging,
    /// Leave the copies be until the unit is opened again.
    LeaveCopies,
    /// Move the copy that was taken in away, or leave it.
    MoveCopy(bool),
}

/// A file that somebody else has, which the leader wanted to open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InUse {
    /// The file.
    pub path: PathBuf,
    /// Who has it.
    pub holder: Holder,
}
