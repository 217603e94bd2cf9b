//! What the columns of a table hold.

use std::ops::Range;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::TableKind;
use crate::programme::{ModuleId, Programme};
use crate::unit::MeetingId;

/// What one column holds.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Field {
    /// Something that is not read.
    #[default]
    Ignore,
    /// The whole name; «Nordmann, Kari» is understood.
    Name,
    /// First name.
    Given,
    /// Middle name.
    Middle,
    /// Last name.
    Family,
    /// E-mail address or user name in that form. Several columns may hold one; the first that is filled is kept.
    Email,
    /// Employee number.
    EmployeeNumber,
    /// Status in the programme as a whole. A date alone says that it was completed on that day.
    Status,
    /// The day it was completed. What is not completed counts as read on [`Import::read_on`](super::Import).
    StatusDate,
    /// Status of one module. A date alone says that it was completed on that day.
    Module(ModuleId),
    /// The day the module was completed.
    ModuleDate(ModuleId),
    /// The title of the module that the row's status is about, where each module has a row of its own.
    Activity,
    /// Which personal data the person processes: titles of profiles, with `,` or `;` between.
    Profile,
    /// First day in the unit.
    Joined,
    /// How the person took part in the session that the column's title or [`Mapping::held_on`] dates.
    Attendance,
    /// How long the person was present; several rows of one person are added up.
    Minutes,
    /// Came to or went from a meeting, by turns, at the time in [`Field::MeetingTime`].
    ComingAndGoing,
    /// The time that goes with [`Field::ComingAndGoing`].
    MeetingTime,
    /// Birth numbers: never read. Found by the program only; it cannot be chosen, and a column that holds it cannot be
    /// made into anything else.
    BirthNumber,
}

impl Field {
    /// All that a leader can choose for a column, in the order they are offered: [`Field::BirthNumber`] is not there.
    pub fn choices(programme: &Programme) -> Vec<Self> {
        let mut choices = vec![
            Self::Ignore,
            Self::Name,
            Self::Given,
            Self::Middle,
            Self::Family,
            Self::Email,
            Self::EmployeeNumber,
            Self::Status,
            Self::StatusDate,
        ];
        choices.extend(programme.modules.iter().map(|module| Self::Module(module.id.clone())));
        choices.extend(programme.modules.iter().map(|module| Self::ModuleDate(module.id.clone())));
        choices.extend([Self::Activity, Self::Profile, Self::Joined, Self::Attendance, Self::Minutes]);
        choices
    }
}

/// In which order the numbers of a date with slashes stand: `11/12/26`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum DateOrder {
    /// Day, month, year.
    #[default]
    DayFirst,
    /// Month, day, year, as in the United States.
    MonthFirst,
}

/// How a table is read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mapping {
    /// The row of titles, from 0, if the table has one.
    pub titles: Option<usize>,
    /// The rows of people, from 0.
    pub rows: Range<usize>,
    /// What each column holds, as many as the table is wide.
    pub columns: Vec<Field>,
    /// In which order the numbers of a date with slashes stand.
    pub dates: DateOrder,
    /// Whether [`Mapping::dates`] is a guess that the leader should look at: there are dates that can be read both ways.
    pub dates_guessed: bool,
    /// The day of the meeting that a report of attendance tells of, where the table says so.
    pub held_on: Option<NaiveDate>,
    /// The meeting that attendance goes to where no date says which. `None`: found by date.
    pub meeting: Option<MeetingId>,
    /// Whether it comes from a table with the same titles that the leader has mapped before.
    pub remembered: bool,
}

/// How a table with these titles was read, so that the next one with the same titles is read the same way at once.
/// Kept among the settings; it holds nothing of the rows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remembered {
    /// What kind of table it was read as.
    pub kind: TableKind,
    /// The titles.
    pub titles: Vec<String>,
    /// What the columns hold.
    pub columns: Vec<Field>,
    /// In which order the numbers of a date stand.
    pub dates: DateOrder,
}
