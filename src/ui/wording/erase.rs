//! The app's files in words: what they are for, how large, who can read them; and what became of them.

use crate::programme::Language;
use crate::store::crypt::CryptError;
use crate::store::{
    Beyond, CodingError, ErasePlan, Erased, FileKind, FileState, GenerationError, NotRewritten, OpenProblem, Outcome,
    Readers, StillThere, StoredFile, SyncService, WhyThere,
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

/// Files in lines: one line a file, or one for all of a kind in the app's own folders.
pub fn file_lines(tx: &Texts, files: &[&StoredFile]) -> Vec<String> {
    let mut lines = Vec::new();
    let mut rest = files;
    while let Some(first) = rest.first() {
        let together = matches!(first.kind, FileKind::Version | FileKind::Recovery | FileKind::Draft);
        let alike = rest.iter().take_while(|file| together && file.kind == first.kind).count().max(1);
        let (group, after) = rest.split_at(alike);
        rest = after;
        let bytes = group.iter().map(|file| file.bytes).sum();
        let place = if alike > 1 { first.path.parent().unwrap_or(&first.path) } else { &first.path };
        let (kind, size) = (file_kind(tx, first.kind, alike), file_size(tx, bytes));
        let place = place.display().to_string();
        let words = [("kind", (&kind).into()), ("path", (&place).into()), ("size", (&size).into())];
        lines.push(tx.f("erase-line", &words));
    }
    lines
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
pub type Told = (String, Vec<String>);

/// What became of the files, part by part.
pub fn erased(tx: &Texts, plan: &ErasePlan, done: &[Erased]) -> Vec<Told> {
    let of = |wanted: fn(&Outcome) -> bool| -> Vec<&StoredFile> {
        done.iter().filter(|erased| wanted(&erased.outcome)).map(|erased| &erased.file).collect()
    };
    let failed = done.iter().filter_map(|erased| match &erased.outcome {
        Outcome::Failed(error) => {
            let (kind, why) = (file_kind(tx, erased.file.kind, 1), super::save_cause(tx, &error.cause));
            let path = erased.file.path.display().to_string();
            let words = [("kind", (&kind).into()), ("path", (&path).into()), ("why", (&why).into())];
            Some(tx.f("erase-line-failed", &words))
        }
        _ => None,
    });
    let removed = file_lines(tx, &of(|outcome| *outcome == Outcome::Removed));
    let missing = file_lines(tx, &of(|outcome| *outcome == Outcome::NotFound));
    let left = file_lines(tx, &of(|outcome| *outcome == Outcome::Left));
    let beyond = plan.beyond().into_iter().map(|place| beyond(tx, place)).collect();
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

/// A file that a person who was deleted may be in still, and why.
pub fn still_there(tx: &Texts, left: &StillThere) -> String {
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
    let (kind, path) = (file_kind(tx, left.file.kind, 1), left.file.path.display().to_string());
    tx.f("erase-line-failed", &[("kind", (&kind).into()), ("path", (&path).into()), ("why", (&why).into())])
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
            text.push_str(line);
            text.push('\n');
        }
    }
    text
}

/// What to say of a file the leader is asked about.
pub fn asked_file(tx: &Texts, file: &StoredFile) -> String {
    let path = file.path.display().to_string();
    match (file.kind, file.state) {
        (_, FileState::Changed) => tx.f("erase-asked-changed", &[("path", (&path).into())]),
        (FileKind::Conflict | FileKind::Aside, _) => {
            let kind = file_kind(tx, file.kind, 1);
            tx.f("forget-asked-file", &[("kind", (&kind).into()), ("path", (&path).into())])
        }
        (FileKind::Copy, _) => tx.f("erase-asked-copy", &[("path", (&path).into())]),
        _ => tx.f("erase-asked-export", &[("path", (&path).into())]),
    }
}
