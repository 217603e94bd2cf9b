//! What went wrong, in the leader's language: what happened, to which file, and what to do.

use std::path::Path;

use crate::programme::{Expected, PackError, PackProblem};
use crate::store::crypt::CryptError;
use crate::store::{
    CodingError, Left, Mistake, MistakeKind, NotRecoded, OpenError, OpenProblem, PackFileError, PackFileProblem,
    ReadProblem, RecordKind, RecordProblem, SaveCause, SaveError, SaveStep,
};
use crate::ui::session::Refused;
use crate::ui::texts::Texts;
use crate::unit::ChangeError;

/// Why a change was not made.
pub fn refused(tx: &Texts, refused: &Refused) -> String {
    match refused {
        Refused::ReadOnly => tx.t("read-only-refused"),
        Refused::Change(error) => change_error(tx, error),
    }
}

/// Why a change could not be made.
pub fn change_error(tx: &Texts, error: &ChangeError) -> String {
    tx.t(match error {
        ChangeError::NoSuchPerson => "error-change-person",
        ChangeError::NoSuchMeeting => "error-change-meeting",
        ChangeError::NoSuchReading => "error-change-reading",
        ChangeError::NotInRound => "error-change-round",
        ChangeError::NoSuchSession => "error-change-session",
        ChangeError::OtherUnit => "error-change-other-unit",
        ChangeError::EmptyName => "error-change-empty-name",
        ChangeError::NoReason => "error-change-no-reason",
        ChangeError::Closed => "cycle-closed-refused",
    })
}

/// A file's name.
pub fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// A file in short: the folder it lies in, and its name.
fn short_path(path: &Path) -> String {
    let names = [path.parent().and_then(Path::file_name), path.file_name()];
    names.into_iter().flatten().map(|name| name.to_string_lossy()).collect::<Vec<_>>().join(" › ")
}

/// Why a unit's file could not be opened, with the folder's name and its own.
pub fn open_trouble(tx: &Texts, error: &OpenError) -> String {
    let (file, what) = (short_path(&error.path), open_problem(tx, &error.problem));
    tx.f("error-open", &[("file", (&file).into()), ("what", (&what).into())])
}

/// Why a unit's file could not be opened, with its whole path.
pub fn open_error(tx: &Texts, error: &OpenError) -> String {
    let file = error.path.display().to_string();
    let what = open_problem(tx, &error.problem);
    tx.f("error-open", &[("file", (&file).into()), ("what", (&what).into())])
}

/// What is wrong with a unit's file.
pub fn open_problem(tx: &Texts, problem: &OpenProblem) -> String {
    match problem {
        OpenProblem::File(problem) => read_problem(tx, problem),
        OpenProblem::Coding(error) => coding_error(tx, *error),
        OpenProblem::NewerSchema { found, known } => {
            tx.f("error-open-newer", &[("found", (*found).into()), ("known", (*known).into())])
        }
        OpenProblem::NoSuchSchema { found } => tx.f("error-open-no-schema", &[("found", (*found).into())]),
        OpenProblem::Mistake(found) => {
            let place = mistake(tx, found);
            tx.f("error-open-mistake", &[("mistake", (&place).into())])
        }
        OpenProblem::Records(records) => {
            let records = record_problem(tx, records);
            tx.f("error-open-records", &[("problem", (&records).into())])
        }
    }
}

/// Why a file with a passphrase could not be opened or locked.
pub fn coding_error(tx: &Texts, error: CodingError) -> String {
    tx.t(match error {
        CodingError::Locked => "error-locked",
        CodingError::Crypt(CryptError::WrongPassphrase) => "passphrase-wrong",
        CodingError::Crypt(CryptError::NewerFormat) => "error-crypt-newer",
        CodingError::Crypt(CryptError::NotPassphrase) => "error-crypt-keys",
        CodingError::Crypt(CryptError::TooMuchWork(_)) => "error-crypt-work",
        CodingError::Crypt(CryptError::NotLocked) => "error-crypt-not-locked",
        CodingError::Crypt(CryptError::Damaged | CryptError::NotEncrypted) => "error-crypt-damaged",
    })
}

/// Why a file could not be rewritten.
pub fn why_not_recoded(tx: &Texts, left: &Left) -> String {
    match &left.why {
        NotRecoded::Read(problem) => read_problem(tx, problem),
        NotRecoded::Save(error) => short_cause(tx, &error.cause),
        NotRecoded::Coding(CodingError::Locked | CodingError::Crypt(CryptError::WrongPassphrase)) => {
            tx.t("passphrase-left-other")
        }
        NotRecoded::Coding(error) => coding_error(tx, *error),
    }
}

/// What stood in the way of writing, without what to do about it where that would be to save elsewhere.
pub fn short_cause(tx: &Texts, cause: &SaveCause) -> String {
    match cause {
        SaveCause::ReadOnly => tx.t("cause-read-only"),
        SaveCause::NotPermitted => tx.t("cause-not-permitted"),
        SaveCause::DiskFull => tx.t("cause-disk-full"),
        SaveCause::DiskFails => tx.t("cause-disk-fails"),
        SaveCause::FolderGone => tx.t("cause-folder-gone"),
        SaveCause::ChangedOutside => tx.t("cause-changed"),
        SaveCause::Other { text, .. } => tx.f("cause-other", &[("words", text.into())]),
        cause => save_cause(tx, cause),
    }
}

/// That the unit is not saved, or not certainly, and what to do about it: the file's name alone.
pub fn save_trouble(tx: &Texts, error: &SaveError) -> String {
    let (file, cause) = (file_name(&error.path), save_cause(tx, &error.cause));
    let key = if error.is_done() { "error-save-short-uncertain" } else { "error-save-short" };
    tx.f(key, &[("file", (&file).into()), ("cause", (&cause).into())])
}

/// Why a content pack's file could not be used.
pub fn pack_error(tx: &Texts, error: &PackFileError) -> String {
    let file = error.path.display().to_string();
    let what = match &error.problem {
        PackFileProblem::File(problem) => read_problem(tx, problem),
        PackFileProblem::Mistake(PackError { line, column, problem }) => {
            let problem = pack_problem(tx, problem);
            placed(tx, *line, *column, &problem)
        }
    };
    tx.f("error-pack", &[("file", (&file).into()), ("what", (&what).into())])
}

/// Why a file could not be written or taken away; or, where it was, why that may not last.
pub fn save_error(tx: &Texts, error: &SaveError) -> String {
    let file = error.path.display().to_string();
    let removal = match error.step {
        SaveStep::Remove => Some("error-remove"),
        SaveStep::SyncRemoval => Some("error-remove-uncertain"),
        _ => None,
    };
    if let Some(key) = removal {
        let cause = short_cause(tx, &error.cause);
        return tx.f(key, &[("file", (&file).into()), ("cause", (&cause).into())]);
    }
    let cause = save_cause(tx, &error.cause);
    let key = if error.is_done() { "error-save-uncertain" } else { "error-save" };
    let step = tx.t(match error.step {
        SaveStep::Compose => "error-step-compose",
        SaveStep::Compare => "error-step-compare",
        SaveStep::Prepare => "error-step-prepare",
        SaveStep::Create => "error-step-create",
        SaveStep::Write => "error-step-write",
        SaveStep::Sync => "error-step-sync",
        SaveStep::Replace | SaveStep::Remove => "error-step-replace",
        SaveStep::SyncFolder | SaveStep::SyncRemoval => "error-step-sync-folder",
    });
    tx.f(key, &[("file", (&file).into()), ("cause", (&cause).into()), ("step", (&step).into())])
}

/// What stood in the way of writing or deleting.
pub fn save_cause(tx: &Texts, cause: &SaveCause) -> String {
    match cause {
        SaveCause::ReadOnly => tx.t("error-save-read-only"),
        SaveCause::NotPermitted => tx.t("error-save-not-permitted"),
        SaveCause::DiskFull => tx.t("error-save-disk-full"),
        SaveCause::DiskFails => tx.t("error-save-disk-fails"),
        SaveCause::FolderGone => tx.t("error-save-folder-gone"),
        SaveCause::InUse => tx.t("error-save-in-use"),
        SaveCause::BadName => tx.t("error-save-bad-name"),
        SaveCause::IsFolder => tx.t("error-save-is-folder"),
        SaveCause::Broke => tx.t("error-save-broke"),
        SaveCause::ChangedOutside => tx.t("error-save-changed"),
        SaveCause::Form(words) => tx.f("error-save-form", &[("words", words.into())]),
        SaveCause::Other { text, .. } => tx.f("error-save-other", &[("words", text.into())]),
    }
}

/// A mistake in a file, with its line and column.
pub fn mistake(tx: &Texts, mistake: &Mistake) -> String {
    let problem = match &mistake.kind {
        MistakeKind::MissingField { field, inside } => missing_field(tx, field, inside.as_deref()),
        MistakeKind::UnknownField { field, inside, known } => unknown_field(tx, field, inside.as_deref(), known),
        MistakeKind::RepeatedField { field, inside } => repeated_field(tx, field, inside.as_deref()),
        MistakeKind::UnknownChoice { found, known } => unknown_choice(tx, found, known),
        MistakeKind::OtherRecord { expected, found } => {
            tx.f("error-mistake-record", &[("expected", expected.into()), ("found", found.into())])
        }
        MistakeKind::Value(words) => tx.f("error-mistake-value", &[("words", words.into())]),
        MistakeKind::CutOff => tx.t("error-mistake-cut-off"),
        MistakeKind::NeverClosed => tx.t("error-mistake-never-closed"),
        MistakeKind::TooMuch => tx.t("error-mistake-too-much"),
        MistakeKind::Syntax(words) => tx.f("error-mistake-syntax", &[("words", words.into())]),
    };
    placed(tx, mistake.line, mistake.column, &problem)
}

fn placed(tx: &Texts, line: usize, column: usize, problem: &str) -> String {
    tx.f("error-place", &[("line", line.into()), ("column", column.into()), ("problem", problem.into())])
}

/// What stood in the way of reading a file, and what to do.
pub fn read_problem(tx: &Texts, problem: &ReadProblem) -> String {
    match problem {
        ReadProblem::NotFound => tx.t("error-read-not-found"),
        ReadProblem::NotPermitted => tx.t("error-read-not-permitted"),
        ReadProblem::NotAFile => tx.t("error-read-not-a-file"),
        ReadProblem::TooLarge { bytes, most } => {
            tx.f("error-read-too-large", &[("size", megabytes(*bytes).into()), ("most", megabytes(*most).into())])
        }
        ReadProblem::Empty => tx.t("error-read-empty"),
        ReadProblem::NotText { line } => tx.f("error-read-not-text", &[("line", (*line).into())]),
        ReadProblem::Other { text, .. } => tx.f("error-read-other", &[("words", text.into())]),
    }
}

fn record_problem(tx: &Texts, problem: &RecordProblem) -> String {
    match problem {
        RecordProblem::RepeatedId { kind, id } => {
            let (kind, id) = (record_kind(tx, *kind), id.to_string());
            tx.f("error-records-repeated", &[("kind", (&kind).into()), ("id", (&id).into())])
        }
        RecordProblem::UnknownPerson { kind, id, person } => {
            let (kind, id, person) = (record_kind(tx, *kind), id.to_string(), person.0.to_string());
            let args = [("kind", (&kind).into()), ("id", (&id).into()), ("person", (&person).into())];
            tx.f("error-records-unknown-person", &args)
        }
        RecordProblem::TwoAttendances { meeting, person } => {
            let (meeting, person) = (meeting.to_string(), person.0.to_string());
            tx.f("error-records-two-attendances", &[("meeting", (&meeting).into()), ("person", (&person).into())])
        }
    }
}

fn record_kind(tx: &Texts, kind: RecordKind) -> String {
    tx.t(match kind {
        RecordKind::Person => "error-record-person",
        RecordKind::Meeting => "error-record-meeting",
        RecordKind::Observation => "error-record-observation",
        RecordKind::CatchUp => "error-record-catch-up",
        RecordKind::Reminder => "error-record-reminder",
        RecordKind::Rehearsal => "error-record-rehearsal",
        RecordKind::Topic => "error-record-topic",
        RecordKind::Session => "error-record-session",
        RecordKind::Order => "error-record-order",
        RecordKind::Round => "error-record-round",
        RecordKind::History => "error-record-history",
    })
}

fn pack_problem(tx: &Texts, problem: &PackProblem) -> String {
    match problem {
        PackProblem::TooLarge { bytes, most } => {
            let (size, most) = (megabytes(*bytes as u64), megabytes(*most as u64));
            tx.f("error-pack-too-large", &[("size", size.into()), ("most", most.into())])
        }
        PackProblem::Expected(what) => {
            let what = expected(tx, *what);
            tx.f("error-pack-expected", &[("what", (&what).into())])
        }
        PackProblem::UnclosedText => tx.t("error-pack-unclosed-text"),
        PackProblem::UnclosedComment => tx.t("error-pack-unclosed-comment"),
        PackProblem::UnknownEscape => tx.t("error-pack-escape"),
        PackProblem::EndsTooSoon => tx.t("error-pack-ends"),
        PackProblem::AfterTheEnd => tx.t("error-pack-after"),
        PackProblem::NumberOutOfRange => tx.t("error-pack-number"),
        PackProblem::MissingField { field, within } => missing_field(tx, field, within.as_deref()),
        PackProblem::UnknownField { found, within, expected } => unknown_field(tx, found, within.as_deref(), expected),
        PackProblem::RepeatedField { field, within } => repeated_field(tx, field, within.as_deref()),
        PackProblem::UnknownChoice { found, expected } => unknown_choice(tx, found, expected),
        PackProblem::Form(words) => tx.f("error-mistake-syntax", &[("words", words.into())]),
        PackProblem::UnknownFormat { found, known } => {
            tx.f("error-pack-format", &[("found", (*found).into()), ("known", (*known).into())])
        }
        PackProblem::RepeatedId { id, first_line } => {
            tx.f("error-pack-repeated-id", &[("id", id.into()), ("line", (*first_line).into())])
        }
        PackProblem::UnknownModule { id, known } => {
            let known = list(known);
            tx.f("error-pack-module", &[("id", id.into()), ("known", (&known).into())])
        }
        PackProblem::SecondsOutOfRange { found, least, most } => {
            let args = [("found", (*found).into()), ("least", (*least).into()), ("most", (*most).into())];
            tx.f("error-pack-seconds", &args)
        }
        PackProblem::MinutesTurned { least, most } => {
            tx.f("error-pack-minutes", &[("least", u32::from(*least).into()), ("most", u32::from(*most).into())])
        }
        PackProblem::EmptyText { field } => tx.f("error-pack-empty-text", &[("field", field.into())]),
        PackProblem::EmptyList { field } => tx.f("error-pack-empty-list", &[("field", field.into())]),
        PackProblem::NothingFor { to_one: true } => tx.t("error-pack-nothing-to-one"),
        PackProblem::NothingFor { to_one: false } => tx.t("error-pack-nothing-to-all"),
        PackProblem::UnknownLink { link } => tx.f("error-pack-link", &[("link", link.into())]),
    }
}

fn expected(tx: &Texts, what: Expected) -> String {
    tx.t(match what {
        Expected::Comma => "error-expected-comma",
        Expected::Colon => "error-expected-colon",
        Expected::Text => "error-expected-text",
        Expected::WholeNumber => "error-expected-number",
        Expected::TrueOrFalse => "error-expected-true-false",
        Expected::TwoNumbers => "error-expected-two-numbers",
        Expected::List => "error-expected-list",
        Expected::ListEnd => "error-expected-list-end",
        Expected::Group => "error-expected-group",
        Expected::GroupEnd => "error-expected-group-end",
        Expected::FieldName => "error-expected-field-name",
    })
}

fn missing_field(tx: &Texts, field: &str, within: Option<&str>) -> String {
    match within {
        Some(group) => tx.f("error-field-missing-in", &[("field", field.into()), ("group", group.into())]),
        None => tx.f("error-field-missing", &[("field", field.into())]),
    }
}

fn unknown_field(tx: &Texts, field: &str, within: Option<&str>, known: &[String]) -> String {
    let known = list(known);
    match within {
        Some(group) => {
            let args = [("field", field.into()), ("group", group.into()), ("known", (&known).into())];
            tx.f("error-field-unknown-in", &args)
        }
        None => tx.f("error-field-unknown", &[("field", field.into()), ("known", (&known).into())]),
    }
}

fn repeated_field(tx: &Texts, field: &str, within: Option<&str>) -> String {
    match within {
        Some(group) => tx.f("error-field-repeated-in", &[("field", field.into()), ("group", group.into())]),
        None => tx.f("error-field-repeated", &[("field", field.into())]),
    }
}

fn unknown_choice(tx: &Texts, found: &str, known: &[String]) -> String {
    let known = list(known);
    tx.f("error-choice-unknown", &[("found", found.into()), ("known", (&known).into())])
}

fn list(names: &[String]) -> String {
    names.join(", ")
}

/// Whole megabytes, rounded up.
fn megabytes(bytes: u64) -> usize {
    usize::try_from(bytes.div_ceil(1_000_000)).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;
    use crate::programme::Language;

    #[test]
    fn a_mistake_says_where_it_is_and_what_may_stand_there() {
        let error = OpenError {
            path: PathBuf::from("Skogly.ron"),
            problem: OpenProblem::Mistake(Mistake {
                line: 12,
                column: 9,
                kind: MistakeKind::UnknownChoice {
                    found: "Done".into(),
                    known: vec!["Started".into(), "Completed".into()],
                },
            }),
        };
        let said = open_error(&Texts::new(Language::Bokmal), &error);
        assert!(said.contains("Skogly.ron"), "{said}");
        assert!(said.contains("Linje 12, kolonne 9"), "{said}");
        assert!(said.contains("Started, Completed"), "{said}");
        let said = open_error(&Texts::new(Language::English), &error);
        assert!(said.contains("Line 12, column 9"), "{said}");
    }

    #[test]
    fn a_full_disk_says_what_to_do() {
        let path = PathBuf::from("Skogly.ron");
        let error = SaveError { path, step: SaveStep::Write, cause: SaveCause::DiskFull };
        let said = save_error(&Texts::new(Language::Bokmal), &error);
        assert!(said.contains("Skogly.ron") && said.contains("Disken er full"), "{said}");
        let said = save_error(&Texts::new(Language::Nynorsk), &error);
        assert!(said.contains("Disken er full"), "{said}");
    }

    #[test]
    fn a_file_that_is_in_place_and_may_not_last_is_not_said_to_be_unsaved() {
        let path = PathBuf::from("Skogly.ron");
        let error = SaveError { path: path.clone(), step: SaveStep::SyncFolder, cause: SaveCause::DiskFails };
        for (language, said, short) in [
            (
                Language::Bokmal,
                "Skogly.ron er skrevet, men det er ikke sikkert at den nye filen overlever et strømbrudd. \
                 Disken svarer med en feil. Koble den til på nytt, eller velg «Lagre som …» og en annen disk. \
                 (den nye filen er på plass, men disken har ikke bekreftet det)",
                "«Skogly.ron» er skrevet, men det er ikke sikkert at den nye filen overlever et strømbrudd. \
                 Disken svarer med en feil. Koble den til på nytt, eller velg «Lagre som …» og en annen disk.",
            ),
            (
                Language::Nynorsk,
                "Skogly.ron er skriven, men det er ikkje sikkert at den nye fila overlever eit straumbrot. \
                 Disken svarar med ein feil. Kople han til på nytt, eller vel «Lagre som …» og ein annan disk. \
                 (den nye fila er på plass, men disken har ikkje stadfesta det)",
                "«Skogly.ron» er skriven, men det er ikkje sikkert at den nye fila overlever eit straumbrot. \
                 Disken svarar med ein feil. Kople han til på nytt, eller vel «Lagre som …» og ein annan disk.",
            ),
            (
                Language::English,
                "Skogly.ron is written, but the new file may not survive a power cut. \
                 The disk answers with an error. Connect it again, or choose “Save as …” and another disk. \
                 (the new file is in place, but the disk has not confirmed it)",
                "“Skogly.ron” is written, but the new file may not survive a power cut. \
                 The disk answers with an error. Connect it again, or choose “Save as …” and another disk.",
            ),
        ] {
            let tx = Texts::new(language);
            assert_eq!(save_error(&tx, &error), said);
            assert_eq!(save_trouble(&tx, &error), short);
        }
        let gone = SaveError { path, step: SaveStep::SyncRemoval, cause: SaveCause::DiskFails };
        assert_eq!(
            save_error(&Texts::new(Language::Bokmal), &gone),
            "Disken har ikke bekreftet at Skogly.ron er slettet, så filen kan være tilbake etter et strømbrudd. \
             Disken svarer med en feil."
        );
        assert_eq!(
            save_error(&Texts::new(Language::Bokmal), &SaveError { step: SaveStep::Remove, ..gone }),
            "Skogly.ron er ikke slettet. Disken svarer med en feil."
        );
    }

    #[test]
    fn a_pack_mistake_names_file_line_column_and_what_was_expected() {
        let error = PackFileError {
            path: PathBuf::from("pakke.ron"),
            problem: PackFileProblem::Mistake(PackError {
                line: 3,
                column: 14,
                problem: PackProblem::Expected(Expected::Comma),
            }),
        };
        let said = pack_error(&Texts::new(Language::Bokmal), &error);
        assert!(said.contains("pakke.ron") && said.contains("Linje 3, kolonne 14") && said.contains("komma"), "{said}");
    }
}
