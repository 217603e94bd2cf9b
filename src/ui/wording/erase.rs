//! The app's files in words: what they are for, how large, who can read them; and what became of them.

use crate::programme::Language;
use crate::store::crypt::CryptError;
use crate::store::{
    Beyond, CodingError, ErasePlan, Erased, FileKind, FileState, GenerationError, NotRewritten, OpenProblem, Outcome,
    Place, Places, Readers, StillThere, StoredFile, StoredGroup, SyncService, WhyThere, grouped,
};
use crate::ui::texts::Texts;

/// What files of one kind are for, as a heading or at the beginning of a line.
pub fn file_kind(tx: &Texts, kind: FileKind, n: usize) -> String {
    match kind {
        FileKind::Version => tx.n("file-versions", n),
        FileKind::VersionNote => tx.t("file-version-note"),
        FileKind::Recovery => tx.t("file-recovery"),
        FileKind::Live => tx.t("file-live"),
        FileKind::Draft => tx.n("file-drafts", n),
        FileKind::Export => tx.n("file-exports", n),
        FileKind::Conflict => tx.n("file-conflicts", n),
        FileKind::Aside => tx.n("file-asides", n),
        FileKind::Copy => tx.n("file-copies", n),
        FileKind::Lock => tx.t("file-lock"),
        FileKind::Unit => tx.t("file-unit"),
        FileKind::Link => tx.t("file-link"),
        FileKind::Settings => tx.t("file-settings"),
        FileKind::ExportList => tx.t("file-export-list"),
        FileKind::Log => tx.t("file-log"),
    }
}

/// A size: «512 byte», «14 kB», «1,4 MB».
pub fn file_size(tx: &Texts, bytes: u64) -> String {
    let whole = |number: u64| usize::try_from(number).unwrap_or(usize::MAX);
    match bytes {
        0..1_000 => tx.n("size-bytes", whole(bytes)),
        1_000..1_000_000 => tx.n("size-kilobytes", whole(bytes.div_ceil(1_000))),
        _ => {
            let tenths = bytes.div_ceil(100_000);
            let point = if tx.language() == Language::English { '.' } else { ',' };
            let number = format!("{}{point}{}", tenths / 10, tenths % 10);
            tx.f("size-megabytes", &[("n", (&number).into())])
        }
    }
}

/// Who can read a file.
pub fn file_readers(tx: &Texts, readers: &Readers) -> String {
    match readers {
        Readers::OnlyYou => tx.t("readers-you"),
        Readers::OwnProfile => tx.t("readers-profile"),
        Readers::Named { users, groups } => {
            let group = |group: &String| tx.f("readers-named-group", &[("group", group.into())]);
            let names: Vec<String> = users.iter().cloned().chain(groups.iter().map(group)).collect();
            let names = names.join(", ");
            tx.f("readers-named", &[("names", (&names).into())])
        }
        Readers::Group(group) => tx.f("readers-group", &[("group", group.into())]),
        Readers::Everyone => tx.t("readers-everyone"),
        Readers::OtherOwner => tx.t("readers-other-owner"),
        Readers::ByFolder => tx.t("readers-by-folder"),
    }
}

/// What a service that copies folders is called.
pub fn sync_service(tx: &Texts, service: SyncService) -> String {
    tx.t(match service {
        SyncService::OneDrive => "service-onedrive",
        SyncService::Dropbox => "service-dropbox",
        SyncService::Nextcloud => "service-nextcloud",
        SyncService::GoogleDrive => "service-google-drive",
        SyncService::ICloud => "service-icloud",
        SyncService::Syncthing => "service-syncthing",
    })
}

/// A line that says something in short, and all of it where somebody wants to know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What is read at once.
    pub short: String,
    /// With whole paths.
    pub whole: String,
}

impl From<String> for Line {
    fn from(text: String) -> Self {
        Self { short: text.clone(), whole: text }
    }
}

/// Where files lie, in a word or two.
pub fn place(tx: &Texts, place: &Place) -> String {
    match place {
        Place::Own(_) => tx.t("stored-own"),
        Place::Folder { short, .. } => short.clone(),
        Place::Several => tx.t("stored-several"),
    }
}

/// Files of a kind in a line under their name: how large, who can read them, and where.
pub fn group_about(tx: &Texts, group: &StoredGroup) -> String {
    let (size, place) = (file_size(tx, group.bytes), place(tx, &group.place));
    let readers = group.readers.as_ref().map(|readers| file_readers(tx, readers));
    let words = [("size", (&size).into()), ("place", (&place).into())];
    match &readers {
        Some(readers) => tx.f("stored-line", &[&words[..], &[("readers", readers.into())]].concat()),
        None => tx.f("stored-line-unread", &words),
    }
}

/// The file, or the folder where there are several.
pub fn group_path(group: &StoredGroup) -> String {
    let [only] = &group.files[..] else {
        return group.place.folder().map(|folder| folder.display().to_string()).unwrap_or_default();
    };
    only.path.display().to_string()
}

/// Files in lines, one a kind.
pub fn file_lines(tx: &Texts, groups: &[StoredGroup]) -> Vec<Line> {
    let line = |group: &StoredGroup| {
        let (kind, size) = (file_kind(tx, group.kind, group.count), file_size(tx, group.bytes));
        let short = place(tx, &group.place);
        let paths: Vec<String> = match group.place {
            Place::Several => group.files.iter().map(|file| file.path.display().to_string()).collect(),
            _ => vec![group_path(group)],
        };
        let line = |path: &str| {
            tx.f("erase-line", &[("kind", (&kind).into()), ("path", path.into()), ("size", (&size).into())])
        };
        Line { short: line(&short), whole: line(&paths.join(" · ")) }
    };
    groups.iter().map(line).collect()
}

/// Where there may be more that the app cannot reach.
pub fn beyond(tx: &Texts, beyond: Beyond) -> String {
    match beyond {
        Beyond::OthersCopies => tx.t("beyond-copies"),
        Beyond::SentMail => tx.t("beyond-mail"),
        Beyond::Snapshots => tx.t("beyond-snapshots"),
        Beyond::Service(service) => {
            let service = sync_service(tx, service);
            tx.f("beyond-service", &[("service", (&service).into())])
        }
        Beyond::Server => tx.t("beyond-server"),
        Beyond::DiskTraces => tx.t("beyond-disk"),
    }
}

/// A part of what is told: a heading and its lines. Without lines it is left out.
pub type Told = (String, Vec<Line>);

/// What became of the files, part by part.
pub fn erased(tx: &Texts, plan: &ErasePlan, done: &[Erased], places: &Places) -> Vec<Told> {
    let of = |wanted: fn(&Outcome) -> bool| -> Vec<Line> {
        let files = done.iter().filter(|erased| wanted(&erased.outcome) && !is_let_go(erased));
        let mut groups = grouped(files.map(|erased| erased.file.clone()).collect(), places);
        groups.sort_by_key(|group| group.kind != FileKind::Unit);
        file_lines(tx, &groups)
    };
    let failed = done.iter().filter_map(|erased| match &erased.outcome {
        Outcome::Failed(error) => {
            let (kind, why) = (file_kind(tx, erased.file.kind, 1), super::save_cause(tx, &error.cause));
            Some(line_failed(tx, &erased.file, &kind, &why))
        }
        _ => None,
    });
    let removed = of(|outcome| *outcome == Outcome::Removed);
    let missing = of(|outcome| *outcome == Outcome::NotFound);
    let left = of(|outcome| *outcome == Outcome::Left);
    let beyond = plan.beyond().into_iter().map(|place| beyond(tx, place).into()).collect();
    let mut told = vec![
        (tx.t("erase-told-failed"), failed.collect()),
        (tx.t("erase-told-removed"), removed),
        (tx.t("erase-told-left"), left),
        (tx.t("erase-told-missing"), missing),
        (tx.t("erase-told-beyond"), beyond),
    ];
    told.retain(|(_, lines): &Told| !lines.is_empty());
    told
}

/// A file, and why it is not gone.
fn line_failed(tx: &Texts, file: &StoredFile, kind: &str, why: &str) -> Line {
    let line =
        |path: &str| tx.f("erase-line-failed", &[("kind", kind.into()), ("path", path.into()), ("why", why.into())]);
    Line { short: line(&super::file_name(&file.path)), whole: line(&file.path.display().to_string()) }
}

/// A file that a person who was deleted may be in still, and why.
pub fn still_there(tx: &Texts, left: &StillThere) -> Line {
    let why = match &left.why {
        WhyThere::Unreadable(OpenProblem::Coding(error))
        | WhyThere::Version(NotRewritten::Read(GenerationError::Coding(error))) => match error {
            CodingError::Crypt(CryptError::WrongPassphrase) => tx.t("forget-there-locked"),
            error => super::coding_error(tx, *error),
        },
        WhyThere::Unreadable(problem) => super::open_problem(tx, problem),
        WhyThere::Unwritten(error) => super::save_cause(tx, &error.cause),
        WhyThere::Version(NotRewritten::Read(error)) => super::generation_error(tx, error),
        WhyThere::Version(NotRewritten::Write(error)) => super::keep_error(tx, error),
        WhyThere::InUse => tx.t("forget-there-in-use"),
    };
    line_failed(tx, &left.file, &file_kind(tx, left.file.kind, 1), &why)
}

/// Whether a file was gone before it was its turn since the unit was closed: nobody need look for it.
fn is_let_go(erased: &Erased) -> bool {
    erased.file.kind == FileKind::Lock && erased.outcome == Outcome::NotFound
}

/// What is told, as text to be kept.
pub fn told_text(title: &str, lead: &str, told: &[Told]) -> String {
    let mut text = format!("{title}\n{lead}\n");
    for (heading, lines) in told {
        text.push('\n');
        text.push_str(heading);
        text.push('\n');
        for line in lines {
            text.push_str("– ");
            text.push_str(&line.whole);
            text.push('\n');
        }
    }
    text
}

/// What to say of a file the leader is asked about: what it is, its name and where it lies.
pub fn asked_file(tx: &Texts, file: &StoredFile, places: &Places) -> String {
    let name = super::file_name(&file.path);
    let place = place(tx, &Place::of(&file.path, places));
    let words = [("file", (&name).into()), ("place", (&place).into())];
    match (file.kind, file.state) {
        (_, FileState::Changed) => tx.f("erase-asked-changed", &words),
        (FileKind::Conflict | FileKind::Aside | FileKind::Draft, _) => {
            let kind = file_kind(tx, file.kind, 1);
            tx.f("forget-asked-beside", &[&words[..], &[("kind", (&kind).into())]].concat())
        }
        (FileKind::Copy, _) => tx.f("erase-asked-copy", &words),
        _ => tx.f("erase-asked-export", &words),
    }
}
