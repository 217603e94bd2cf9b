//! Tables in words: their kinds, what their columns hold, and why one was not read.

use crate::exchange::import::{Field, ImportRefused, TableKind};
use crate::exchange::{Column, Delimiter, Encoding, Origin, SheetRefused, WorkbookFormat};
use crate::programme::{ModuleId, Programme};
use crate::store::ReadProblem;
use crate::ui::importing::Refusal;
use crate::ui::texts::Texts;

/// What kind of table it was recognised as: «Moodle-rapport for fullførte aktiviteter».
pub fn table_kind(tx: &Texts, kind: TableKind) -> String {
    tx.t(match kind {
        TableKind::Employees => "import-kind-employees",
        TableKind::MoodleProgress => "import-kind-moodle-progress",
        TableKind::MoodleCourse => "import-kind-moodle-course",
        TableKind::ModAttendance => "import-kind-mod-attendance",
        TableKind::TeamsAttendance => "import-kind-teams",
        TableKind::OpenEdx => "import-kind-open-edx",
        TableKind::Other => "import-kind-other",
    })
}

/// What the table was read from: «UTF-16, tabulator», «Excel, arket Ansatte».
pub fn origin(tx: &Texts, origin: &Origin) -> String {
    match origin {
        Origin::Text { encoding, delimiter } => {
            let encoding = match encoding {
                Encoding::Utf8 | Encoding::Utf8Bom => "UTF-8",
                Encoding::Utf16Le | Encoding::Utf16Be => "UTF-16",
                Encoding::Windows1252 => "Windows-1252",
            };
            let delimiter = tx.t(match delimiter {
                Delimiter::Semicolon => "import-delimiter-semicolon",
                Delimiter::Comma => "import-delimiter-comma",
                Delimiter::Tab => "import-delimiter-tab",
                Delimiter::Pipe => "import-delimiter-pipe",
            });
            format!("{encoding}, {delimiter}")
        }
        Origin::Workbook { format, sheet } => {
            let format = match format {
                WorkbookFormat::Xlsx | WorkbookFormat::Xls => "Excel",
                WorkbookFormat::Ods => "LibreOffice",
            };
            tx.f("import-sheet-of", &[("format", format.into()), ("sheet", sheet.into())])
        }
    }
}

/// What a column holds.
pub fn table_field(tx: &Texts, field: &Field, programme: &Programme) -> String {
    let title = |id: &ModuleId| programme.module(id).map_or_else(|| id.as_str().to_owned(), |m| m.title.clone());
    let key = match field {
        Field::Module(id) => return tx.f("import-field-module", &[("title", (&title(id)).into())]),
        Field::ModuleDate(id) => return tx.f("import-field-module-date", &[("title", (&title(id)).into())]),
        Field::Ignore => "import-field-ignore",
        Field::Name => "import-field-name",
        Field::Given => "import-field-given",
        Field::Middle => "import-field-middle",
        Field::Family => "import-field-family",
        Field::Email => "import-field-email",
        Field::EmployeeNumber => "import-field-number",
        Field::Status => "import-field-status",
        Field::StatusDate => "import-field-status-date",
        Field::Activity => "import-field-activity",
        Field::Profile => "import-field-profile",
        Field::Joined => "import-field-joined",
        Field::Attendance => "import-field-attendance",
        Field::Minutes => "import-field-minutes",
        Field::ComingAndGoing => "import-field-coming",
        Field::MeetingTime => "import-field-time",
        Field::BirthNumber => "import-field-birth-number",
    };
    tx.t(key)
}

/// A column by its title, or by its place where it has none.
pub fn table_column(tx: &Texts, column: &Column) -> String {
    match &column.title {
        Some(title) => format!("«{title}»"),
        None => tx.n("import-column-number", column.number),
    }
}

/// Why a table was not read, and what to do.
pub fn table_refusal(tx: &Texts, refusal: &Refusal) -> String {
    let sheet = match refusal {
        Refusal::File(ReadProblem::NotAFile) => return tx.t("import-not-a-file"),
        Refusal::File(problem) => return super::errors::read_problem(tx, problem),
        Refusal::SeveralFiles => return tx.t("import-several"),
        Refusal::NothingPasted => return tx.t("import-nothing-pasted"),
        Refusal::Sheet(sheet) => sheet,
    };
    let megabytes = |bytes: u64| u32::try_from(bytes >> 20).unwrap_or(u32::MAX);
    match sheet {
        SheetRefused::TooLarge { limit, .. } => tx.f("import-too-large", &[("most", megabytes(*limit).into())]),
        SheetRefused::TooManyRows { limit } => tx.n("import-too-many-rows", *limit),
        SheetRefused::TooManyColumns { limit } => tx.n("import-too-many-columns", *limit),
        SheetRefused::TooLongCell { row, .. } => tx.n("import-too-long-cell", *row),
        SheetRefused::TooLargeUnpacked { limit } => {
            tx.f("import-too-large-unpacked", &[("most", megabytes(*limit).into())])
        }
        SheetRefused::Locked => tx.t("import-locked"),
        SheetRefused::NotATable => tx.t("import-not-a-table"),
        SheetRefused::Damaged => tx.t("import-damaged"),
        SheetRefused::Empty => tx.t("import-empty"),
        SheetRefused::Cancelled => tx.t("import-stopped"),
    }
}

/// Why there is no preview, and what to do.
pub fn import_refused(tx: &Texts, refused: ImportRefused) -> String {
    tx.t(match refused {
        ImportRefused::Cancelled => "import-stopped",
        ImportRefused::NobodyNamed => "import-nobody-named",
    })
}
