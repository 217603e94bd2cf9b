//! What is worked out about a table, in a thread of its own or, for a small one, at once.

use std::fs::File;
use std::path::PathBuf;
use std::sync::Arc;

use chrono::{DateTime, Local, NaiveDate};

use super::attendance::{below, longest, meeting_for, rest_of};
use super::outlook::Outlook;
use super::{Ready, Refusal, Table};
use crate::exchange::import::{
    Answers, Import, ImportRefused, Mapping, Remembered, TableKind, Take, propose, recognise,
};
use crate::exchange::{Sheet, SheetRefused, Watch, read_limited, read_sheets, sheet_from_text};
use crate::programme::{MeetingKind, Programme};
use crate::store::ReadProblem;
use crate::unit::{MeetingId, Survey, Unit};

/// A table of fewer cells than this is looked at and previewed at once; a larger one in the background.
const SMALL: usize = 4_000;

/// Something to work out.
pub enum Task {
    /// Read the sheets.
    Read(Read),
    /// Find out what kind of table it is and what its columns hold.
    Look(Arc<Sheet>, Arc<Programme>, Vec<Remembered>),
    /// What would become of it.
    Preview(Box<Asked>),
}

/// Where a table is read from.
pub enum Read {
    /// A file.
    File(PathBuf),
    /// What was pasted.
    Text(String),
}

/// What a preview is computed from.
pub struct Asked {
    /// The table.
    pub sheet: Arc<Sheet>,
    /// What kind of table it is.
    pub kind: TableKind,
    /// What its columns hold.
    pub mapping: Mapping,
    /// The day it counts as read.
    pub read_on: NaiveDate,
    /// The leader's answers.
    pub answers: Answers,
    /// Attendance: the least number of minutes that count.
    pub video_from: Option<u32>,
    /// Attendance: the meeting the leader has chosen.
    pub meeting: Option<MeetingKind>,
    /// The id of a meeting that has to be planned for it.
    pub meeting_id: MeetingId,
    /// The unit.
    pub unit: Arc<Unit>,
    /// Its revision.
    pub revision: u64,
    /// The programme.
    pub programme: Arc<Programme>,
    /// Today.
    pub today: NaiveDate,
    /// The number of this preview.
    pub mark: u64,
}

/// What was worked out.
pub enum Done {
    /// The sheets, and the day the file was last changed.
    Read(Result<(Vec<Sheet>, Option<NaiveDate>), Refusal>),
    /// What the table is.
    Looked(Looked),
    /// What would become of it.
    Previewed(Box<Ready>),
}

/// What a table is.
#[derive(Clone, Debug)]
pub struct Looked {
    /// What kind of table.
    pub kind: TableKind,
    /// What its columns hold.
    pub mapping: Mapping,
}

impl Task {
    /// Whether the window may wait for it.
    pub fn is_small(&self) -> bool {
        let small = |sheet: &Sheet| sheet.rows().saturating_mul(sheet.width()) < SMALL;
        match self {
            Self::Read(_) => false,
            Self::Look(sheet, ..) => small(sheet),
            Self::Preview(asked) => small(&asked.sheet) && asked.unit.people.len() < SMALL / 4,
        }
    }

    /// Works it out.
    pub fn run(self, watch: &dyn Watch) -> Done {
        match self {
            Self::Read(Read::File(path)) => Done::Read(read_file(&path, watch)),
            Self::Read(Read::Text(text)) => {
                let sheet = sheet_from_text(&text, watch).map_err(Refusal::Sheet);
                Done::Read(sheet.map(|sheet| (vec![sheet], None)))
            }
            Self::Look(sheet, programme, remembered) => Done::Looked(look(&sheet, &programme, &remembered)),
            Self::Preview(asked) => Done::Previewed(Box::new(asked.preview(watch))),
        }
    }
}

fn look(sheet: &Sheet, programme: &Programme, remembered: &[Remembered]) -> Looked {
    let kind = recognise(sheet, remembered);
    let mapping = propose(sheet, kind, programme, remembered);
    Looked { kind, mapping }
}

/// The sheets in a file, and the day it was last changed. The file is only read.
fn read_file(path: &std::path::Path, watch: &dyn Watch) -> Result<(Vec<Sheet>, Option<NaiveDate>), Refusal> {
    let problem = |error: std::io::Error| Refusal::File(ReadProblem::from(error));
    let about = std::fs::metadata(path).map_err(problem)?;
    if !about.is_file() {
        return Err(Refusal::File(ReadProblem::NotAFile));
    }
    let file = File::open(path).map_err(problem)?;
    // A file may grow while it is read: it is the reading that has a limit, not what the disk says of the size.
    let bytes = read_limited(file).map_err(problem)?.map_err(Refusal::Sheet)?;
    if !watch.go_on(0, bytes.len()) {
        return Err(Refusal::Sheet(SheetRefused::Cancelled));
    }
    let changed = about.modified().ok().map(|time| DateTime::<Local>::from(time).date_naive());
    let sheets = read_sheets(&bytes, watch).map_err(Refusal::Sheet)?;
    Ok((sheets, changed))
}

impl Asked {
    /// What would become of the table.
    fn preview(mut self, watch: &dyn Watch) -> Ready {
        let mut meeting = None;
        let mut plan = None;
        if self.kind == TableKind::TeamsAttendance {
            let (found, planned) = meeting_for(&self.unit, self.mapping.held_on, self.meeting, self.meeting_id);
            self.mapping.meeting = Some(found.id);
            meeting = Some(found.kind);
            if planned {
                Arc::make_mut(&mut self.unit).meetings.push(found.clone());
                plan = Some(found);
            }
        }
        let mut preview = self.import().preview(&self.answers, watch);
        let mut video_from = None;
        if let Ok(found) = &preview
            && let Some(longest) = longest(found)
        {
            let least = self.video_from.unwrap_or_else(|| longest.div_ceil(2));
            video_from = Some(least);
            let mut more = false;
            for place in below(found, least) {
                if self.answers.rows.get(&place).is_none_or(|answer| answer.take.is_none()) {
                    self.answers.take(place, Take::Nothing);
                    more = true;
                }
            }
            if more {
                preview = self.import().preview(&self.answers, watch);
            }
        }
        let (outlook, rest) = match &preview {
            Ok(found) => {
                let before = Survey::of(&self.unit, &self.programme, self.today);
                let rest = self.mapping.meeting.map(|id| rest_of(&self.unit, &before, id, found)).unwrap_or_default();
                (Outlook::of(&self.unit, &self.programme, &before, found), rest)
            }
            Err(_) => (Outlook::default(), Vec::new()),
        };
        Ready {
            preview: preview.map(Arc::new),
            outlook: Arc::new(outlook),
            meeting,
            rest,
            video_from,
            answers: self.answers,
            mapping: self.mapping,
            plan,
            revision: self.revision,
            mark: self.mark,
        }
    }

    fn import(&self) -> Import<'_> {
        Import {
            sheet: &self.sheet,
            kind: self.kind,
            mapping: &self.mapping,
            unit: &self.unit,
            programme: &self.programme,
            read_on: self.read_on,
        }
    }
}

impl Ready {
    /// Whether the preview was stopped before it was done.
    pub fn is_cancelled(&self) -> bool {
        self.preview.as_ref().is_err_and(|refused| *refused == ImportRefused::Cancelled)
    }
}

impl Table {
    /// The table as the engine takes it, with the columns and the meeting the preview was computed with.
    pub fn import<'a>(&'a self, ready: &'a Ready, unit: &'a Unit, programme: &'a Programme) -> Option<Import<'a>> {
        let sheet = self.sheet()?;
        Some(Import { sheet, kind: self.kind, mapping: &ready.mapping, unit, programme, read_on: self.read_on })
    }
}
