//! What would become of a table.

use chrono::NaiveDate;

use super::super::Column;
use super::{Field, TableKind};
use crate::programme::{ModuleId, ProfileId};
use crate::unit::{Attendance, MeetingId, PersonId, Status};

/// Why there is no preview.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ImportRefused {
    /// The leader stopped it.
    #[error("the import was stopped")]
    Cancelled,
    /// No column says who the rows are about: a name, an e-mail address or an employee number is needed.
    #[error("no column holds a name, an e-mail address or an employee number")]
    NobodyNamed,
}

/// What would become of a table. Nothing is written.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Preview {
    /// The rows that say something, in the table's order.
    pub rows: Vec<PreviewRow>,
    /// Of an employee list: people on the unit's list who are not in it, in the unit's order. Perhaps they have left.
    pub not_in_file: Vec<NotInFile>,
    /// Columns of birth numbers, which were not read.
    pub refused_columns: Vec<Column>,
    /// Other columns with something in them that were not read.
    pub dropped_columns: Vec<Column>,
    /// How many cells outside those columns held a birth number, which was taken out.
    pub masked_cells: usize,
    /// Activities in a report that are none of the programme's modules, and were not read.
    pub unknown_activities: Vec<String>,
    /// Statuses in words nobody has told the program about, each once; those cells were not read.
    pub unknown_words: Vec<String>,
    /// Sessions in a report of attendance, and the meetings they were found to be.
    pub sessions: Vec<Session>,
    /// The longest anybody was present, in whole minutes, where the table says so.
    pub longest: Option<u32>,
    /// How many rows there are of each group, and what is taken.
    pub counts: Counts,
}

/// How many of what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Rows of [`Group::Change`].
    pub change: usize,
    /// Rows of [`Group::Ask`].
    pub ask: usize,
    /// Rows of [`Group::Same`].
    pub same: usize,
    /// Rows of [`Group::NotFound`].
    pub not_found: usize,
    /// Rows of which something is taken as it stands, and departures: what the button counts.
    pub taken: usize,
    /// Readings that only say that what is known is still so. They are taken too, so that it does not grow old.
    pub confirmed: usize,
    /// People that are added as it stands.
    pub added: usize,
}

/// Which of four lists a row stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// Something is changed.
    Change,
    /// The leader decides: see [`PreviewRow::question`].
    Ask,
    /// Everything is known already, or the row is left out.
    Same,
    /// It is about nobody on the list, and nobody is added.
    NotFound,
}

/// One row of the table.
#[derive(Clone, Debug, PartialEq)]
pub struct PreviewRow {
    /// Its place among the table's rows, from 1, as a spreadsheet counts them.
    pub place: usize,
    /// The name as it stands, without birth numbers; proposed from the address where there is none.
    pub name: String,
    /// Who it is about.
    pub who: Who,
    /// The place of an earlier row about the same person. What both say stands there.
    pub earlier: Option<usize>,
    /// What it would change.
    pub effects: Vec<Effect>,
    /// What the leader is to decide, until it is answered.
    pub question: Option<Question>,
    /// Whether the row is ticked: its sure effects are taken.
    pub taken: bool,
    /// Whether its doubtful effects are taken too.
    pub taken_whole: bool,
}

impl PreviewRow {
    /// Whether this effect of the row is taken as it stands.
    pub fn takes(&self, effect: &Effect) -> bool {
        if effect.doubtful() { self.taken_whole } else { self.taken }
    }

    /// Which list it stands in.
    pub fn group(&self) -> Group {
        match self.who {
            _ if self.question.is_some() => Group::Ask,
            Who::New if !self.taken => Group::NotFound,
            Who::NoName => Group::NotFound,
            _ if self.effects.iter().any(|effect| self.takes(effect) && !effect.confirms()) => Group::Change,
            _ => Group::Same,
        }
    }
}

/// Who a row is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Who {
    /// Somebody on the list.
    Known(PersonId, MatchedBy),
    /// Nobody on the list.
    New,
    /// Perhaps one of these people, perhaps somebody else. Nothing is read of the row before it is answered. Where rows
    /// about people who are not on the list do not agree on who is who, there may be none of these.
    Ask(Vec<PersonId>, Doubt),
    /// The row has no name, address or number to know anybody by, or the name is no name.
    NoName,
}

/// How somebody was known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MatchedBy {
    /// By employee number.
    Number,
    /// By e-mail address.
    Email,
    /// By exactly the same name.
    Name,
    /// The leader said so.
    Answer,
}

/// Why it is not certain who a row is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// The employee number is the same but for zeros in front, which spreadsheets take away.
    ZerosInFront,
    /// The number is one person's and the address another's.
    NumberAndEmailDiffer,
    /// Several people, on the list or in the table, have the number, the address or the name.
    SeveralAlike,
    /// The name is the same, but the number or the address is another.
    SameNameOtherwiseDifferent,
    /// The names are alike: accents, a middle name or an initial differ.
    NamesAlike,
}

/// What the leader is to decide about a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// Who it is about: see [`Who::Ask`].
    Who,
    /// Whether a status goes down: see [`Effect::Status`].
    StepDown,
    /// Whether what it says stands although the row at this place says something else about the same person.
    Contradicts(usize),
    /// Whether the person's attendance is changed from what is recorded.
    OtherAttendance,
    /// Whether somebody who had left is back.
    Back,
}

/// One thing a row would change. Kept small: a table has many thousand of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Somebody new is added.
    Add,
    /// The name.
    Rename {
        /// As it is.
        from: Box<str>,
        /// As it becomes.
        to: Box<str>,
    },
    /// The e-mail address.
    Email {
        /// As it is.
        from: Option<Box<str>>,
        /// As it becomes.
        to: Box<str>,
    },
    /// The employee number.
    Number {
        /// As it is.
        from: Option<Box<str>>,
        /// As it becomes.
        to: Box<str>,
    },
    /// A reading of status.
    Status {
        /// Of this module, or of the programme as a whole.
        module: Option<ModuleId>,
        /// What was known.
        from: Option<Status>,
        /// What is read.
        to: Status,
        /// The day it was so. When it is the same as what was known, it only says that it is still so.
        on: NaiveDate,
        /// Whether it goes down, or contradicts an earlier row: taken only when the leader says so.
        doubtful: bool,
    },
    /// First day in the unit.
    Joined {
        /// As it is.
        from: Option<NaiveDate>,
        /// As it becomes.
        to: NaiveDate,
    },
    /// One more profile.
    Profile(ProfileId),
    /// Attendance at a meeting.
    Attendance {
        /// Which.
        meeting: MeetingId,
        /// What is recorded. When it is something else, the effect is taken only when the leader says so.
        from: Option<Attendance>,
        /// What is proposed.
        to: Attendance,
        /// How many whole minutes the person was present, where the table says so.
        minutes: Option<u32>,
    },
    /// Somebody who had left is on the list again: taken only when the leader says so.
    Back,
}

impl Effect {
    /// Whether it only says that what is known is still so.
    pub fn confirms(&self) -> bool {
        matches!(self, Self::Status { from: Some(from), to, .. } if from == to)
    }

    /// Whether it is taken only when the leader says so.
    pub fn doubtful(&self) -> bool {
        match self {
            Self::Status { doubtful, .. } => *doubtful,
            Self::Attendance { from, .. } => from.is_some(),
            Self::Back => true,
            _ => false,
        }
    }
}

/// Somebody on the unit's list who is not in an employee list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotInFile {
    /// Who.
    pub person: PersonId,
    /// Whether the leader has said that they have left or moved.
    pub gone: bool,
}

/// One session in a report of attendance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// The column it stands in, from 0.
    pub column: usize,
    /// The day it was held, where the table says so.
    pub on: Option<NaiveDate>,
    /// The meeting it was found to be; `None`: it was not read.
    pub meeting: Option<MeetingId>,
}

/// What one cell of a row says, for the leader to see where an effect comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// What the column holds.
    pub field: Field,
    /// The column's title, empty where there is none.
    pub title: String,
    /// What stands in the cell, without birth numbers and without the name of who set it.
    pub text: String,
}

impl TableKind {
    /// Whether the table lists the people of the unit: who is not in it may have left, who is new is added, and names,
    /// addresses and numbers are kept up to date from it.
    pub fn lists_people(self) -> bool {
        self == Self::Employees
    }
}
