//! A table on its way into the unit, as the app keeps it and the import screens show it. Nothing of it is ever logged,
//! put in a title or kept among the settings, but for the titles of its columns.

mod attendance;
mod job;
mod outlook;
mod remembered;
mod table;
mod task;

use std::path::PathBuf;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::exchange::import::{Answers, ImportRefused, Mapping, Preview, TableKind};
use crate::exchange::{Sheet, SheetRefused};
use crate::programme::MeetingKind;
use crate::store::ReadProblem;
use crate::unit::{Meeting, PersonId, RecordId};

pub use job::{BrokeDown, Job, Progress};
pub use outlook::{Outlook, Stand};
pub use remembered::{known, remember};
pub use task::{Asked, Done, Looked, Read, Task};

/// What the import page is at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stage {
    /// Nothing is chosen.
    #[default]
    Start,
    /// A file is being read.
    Reading,
    /// A workbook has several sheets: one is chosen.
    Sheets,
    /// The leader says what the columns hold.
    Columns,
    /// What would become of it.
    Preview,
}

/// Why a table was not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The file itself cannot be read.
    File(ReadProblem),
    /// It is no table, or too large a one.
    Sheet(SheetRefused),
    /// More than one file was dropped.
    SeveralFiles,
    /// The clipboard holds no text.
    NothingPasted,
}

/// What is asked of the import.
#[derive(Clone, Debug)]
pub enum ImportWish {
    /// Let the leader choose a file.
    Choose,
    /// Take the attendance at this meeting from a report: let the leader choose the file.
    Attendance(MeetingKind),
    /// Read this file.
    Read(PathBuf),
    /// Read what was pasted.
    Paste(String),
    /// Go no further, and forget the table.
    Cancel,
    /// Take this sheet of the workbook.
    Sheet(usize),
    /// Say what the columns hold.
    EditColumns,
    /// The columns hold this.
    Map(Box<Mapping>),
    /// Whether the table lists everybody in the unit.
    ListsPeople(bool),
    /// The columns are as they should be: show what would become of it.
    Mapped,
    /// It was read on this day.
    ReadOn(NaiveDate),
    /// The leader's answers so far.
    Answer(Box<Answers>),
    /// Who was there for at least so many minutes took part on video.
    VideoFrom(u32),
    /// Whether the others on the list are recorded as absent.
    RestAbsent(bool),
    /// Attendance goes to this meeting.
    Meeting(MeetingKind),
    /// Take it in.
    TakeIn,
}

/// A table, and what the leader has said about it.
#[derive(Clone, Debug)]
pub struct Table {
    /// The file's name; `None` for what was pasted.
    pub name: Option<String>,
    /// The sheets of the file.
    pub sheets: Vec<Arc<Sheet>>,
    /// Which of them.
    pub chosen: usize,
    /// What kind of table it is.
    pub kind: TableKind,
    /// What its columns hold.
    pub mapping: Mapping,
    /// The day it counts as read.
    pub read_on: NaiveDate,
    /// The leader's answers.
    pub answers: Answers,
    /// Attendance: who was there for at least so many minutes took part. `None`: half of the longest.
    pub video_from: Option<u32>,
    /// Attendance: whether the others are recorded as absent.
    pub rest_absent: bool,
    /// Attendance: the meeting the leader has chosen.
    pub meeting: Option<MeetingKind>,
    /// What would become of it, as far as it is known.
    pub ready: Option<Ready>,
}

impl Table {
    /// The sheet that is taken in.
    pub fn sheet(&self) -> Option<&Arc<Sheet>> {
        self.sheets.get(self.chosen)
    }

    /// Whether it is about attendance at a meeting of which the report does not say which it was.
    pub fn is_attendance(&self) -> bool {
        self.kind == TableKind::TeamsAttendance
    }
}

/// What would become of a table.
#[derive(Clone, Debug)]
pub struct Ready {
    /// What would become of each row, or why that cannot be said.
    pub preview: Result<Arc<Preview>, ImportRefused>,
    /// Where everybody in it stands, and would stand.
    pub outlook: Arc<Outlook>,
    /// The meeting that attendance goes to.
    pub meeting: Option<MeetingKind>,
    /// People who are not in a report of attendance, and of whom nothing is recorded.
    pub rest: Vec<PersonId>,
    /// The least number of minutes that count, where the table has minutes.
    pub video_from: Option<u32>,
    /// The leader's answers with what follows from [`Table::video_from`].
    pub answers: Answers,
    /// How the table was read: [`Table::mapping`] with the meeting filled in.
    pub mapping: Mapping,
    /// The meeting, where it is not in the unit yet: it is planned when the table is taken in.
    pub plan: Option<Meeting>,
    /// The unit's revision it was computed from.
    pub revision: u64,
    /// Another number each time it is computed.
    pub mark: u64,
}

impl Ready {
    /// How many changes are taken as it stands.
    pub fn taken(&self, rest_absent: bool) -> usize {
        let rest = if rest_absent { self.rest.len() } else { 0 };
        self.preview.as_ref().map_or(0, |preview| preview.counts.taken) + rest
    }
}

/// The import as a whole.
#[derive(Default)]
pub struct Importing {
    /// What the page is at.
    pub stage: Stage,
    /// Why the last table was not read.
    pub refused: Option<Refusal>,
    /// The name of what is being read or shown.
    pub name: Option<String>,
    /// The table, once it is read.
    pub table: Option<Table>,
    /// The meeting whose attendance page the leader came from.
    pub meeting: Option<MeetingKind>,
    /// The unit it goes into.
    pub unit: Option<RecordId>,
    /// What is being worked on.
    pub job: Option<Job>,
    /// Whether something has been said since the preview was computed.
    pub stale: bool,
    /// How many previews were computed.
    pub marks: u64,
}

impl Importing {
    /// Whether something is being worked out.
    pub fn working(&self) -> bool {
        self.job.is_some() || self.stale
    }

    /// How far the work has come.
    pub fn progress(&self) -> Progress {
        self.job.as_ref().map(Job::progress).unwrap_or_default()
    }
}
