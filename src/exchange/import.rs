//! From a table to one change: what kind of table it is, what its columns hold, who its rows are about, and what would
//! become of it all. Nothing is written before the leader has seen the [`Preview`].
//!
//! 1. [`recognise`] says what kind of table it is,
//! 2. [`propose`] says what its columns hold; the leader may change the [`Mapping`], and [`remember`] keeps it,
//! 3. [`Import::preview`] says who every row is about and what it would change, with the leader's [`Answers`] so far,
//! 4. [`Import::change`] makes one change of what is taken, to be made and undone as one step.
//!
//! Nobody is guessed at: a row that may be one of several people is a question. Job titles, departments, scores and
//! reasons for absence are never read, and birth numbers are refused; see [`crate::exchange::find_birth_number`].

mod again;
mod answers;
mod changes;
mod dates;
mod details;
mod durations;
mod general;
mod identify;
mod kind;
mod known;
mod mapping;
mod matching;
mod modules;
mod moodle;
mod names;
mod newcomers;
mod outcome;
mod places;
mod plain;
mod plan;
mod presence;
mod preview;
mod propose;
mod related;
mod rows;
mod sample;
mod state;
mod teams;
mod titles;
mod words;

use chrono::NaiveDate;

use super::sheet::Sheet;
use crate::programme::Programme;
use crate::unit::Unit;

pub use answers::{Answers, Identity, RowAnswer, Take};
pub use kind::TableKind;
pub use mapping::{DateOrder, Field, Mapping, Remembered};
pub use outcome::{
    Counts, Doubt, Effect, Group, ImportRefused, MatchedBy, NotInFile, Preview, PreviewRow, Question, Said, Session,
    Who,
};
pub use propose::{propose, recognise, remember};

/// How many titles are looked at.
const MAX_TITLES: usize = 400;

/// A table that is to be taken into a unit: what it is and how it is read. Cheap to make anew for every question.
#[derive(Clone, Copy, Debug)]
pub struct Import<'a> {
    /// The table.
    pub sheet: &'a Sheet,
    /// What kind of table it is.
    pub kind: TableKind,
    /// What its columns hold.
    pub mapping: &'a Mapping,
    /// The unit it goes into.
    pub unit: &'a Unit,
    /// The programme whose modules the table speaks of.
    pub programme: &'a Programme,
    /// The day the table was made: what it says was so on that day.
    pub read_on: NaiveDate,
}
