//! Where files lie, and what a unit's file is called.

use std::path::{Path, PathBuf};

use super::durable::{SaveError, make_folder};

/// The folder in the user's documents where new units go.
const UNITS: &str = "Møteklar";

/// The longest name a file is given, in signs and in bytes. Windows counts the whole path (260 signs), Linux the
/// bytes of the name (255); a name gets a part of it.
const MOST_SIGNS: usize = 80;
const MOST_BYTES: usize = 160;

/// The folders the app uses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Places {
    /// For settings.
    pub settings: PathBuf,
    /// For the running meeting.
    pub data: PathBuf,
    /// The user's documents; units are suggested a folder of their own there.
    pub documents: PathBuf,
    /// For the log.
    pub logs: PathBuf,
}

impl Places {
    /// The folders the platform has for this user; `None` where the user has no home.
    pub fn platform() -> Option<Self> {
        let own = directories::ProjectDirs::from("no", "", UNITS)?;
        let user = directories::UserDirs::new()?;
        let documents = user.document_dir().unwrap_or_else(|| user.home_dir());
        Some(Self {
            settings: own.config_dir().to_owned(),
            data: own.data_local_dir().to_owned(),
            documents: documents.to_owned(),
            logs: own.state_dir().unwrap_or_else(|| own.data_local_dir()).join("log"),
        })
    }

    /// All folders under one, for trying the app apart from the user's own files.
    pub fn under(root: &Path) -> Self {
        Self {
            settings: root.join("settings"),
            data: root.join("data"),
            documents: root.join("documents"),
            logs: root.join("logs"),
        }
    }

    /// Makes the app's own folders, and the one for units in the documents. Those that exist are left as they are.
    ///
    /// # Errors
    /// [`SaveError`] for the first that could not be made; the others are made all the same.
    pub fn make(&self) -> Result<(), SaveError> {
        let units = self.units();
        let made = [&self.settings, &self.data, &self.logs, &units].map(|folder| make_folder(folder));
        made.into_iter().collect()
    }

    /// The folder for drafts of e-mails, which are taken away when the mail program must have read them.
    pub fn drafts(&self) -> PathBuf {
        self.data.join("utkast")
    }

    /// The folder for what was kept when the app stopped.
    pub fn recovery(&self) -> PathBuf {
        self.data.join("gjenoppretting")
    }

    /// The folder for earlier versions of units.
    pub fn generations(&self) -> PathBuf {
        self.data.join("versjoner")
    }

    /// The folder where new units are suggested to lie.
    pub fn units(&self) -> PathBuf {
        self.documents.join(UNITS)
    }
}

/// A file for a new unit, in a folder of its own in the documents: called what the unit is called, as far as every
/// system takes it, and never a file that is there already.
pub fn suggest_file(documents: &Path, unit_name: &str) -> PathBuf {
    suggest_in(&documents.join(UNITS), unit_name)
}

/// A file of this name in the same folder as another, and never a file that is there already.
pub fn suggest_next_to(file: &Path, name: &str) -> PathBuf {
    suggest_in(file.parent().unwrap_or(Path::new("")), name)
}

fn suggest_in(folder: &Path, name: &str) -> PathBuf {
    let name = safe_name(name);
    let first = folder.join(format!("{name}.ron"));
    if !taken(&first) {
        return first;
    }
    let mut number = 2_u64;
    loop {
        let next = folder.join(format!("{name} {number}.ron"));
        if !taken(&next) {
            return next;
        }
        number += 1;
    }
}

/// Also a link that points nowhere is taken.
fn taken(path: &Path) -> bool {
    path.symlink_metadata().is_ok()
}

/// A name that Windows, macOS and Linux all take for a file, without its ending.
fn safe_name(name: &str) -> String {
    let mut safe = String::new();
    for sign in name.chars() {
        let sign = match sign {
            '<' | '>' | ':' | '"' | '/' | '\\' | '|' | '?' | '*' => '-',
            sign if sign.is_whitespace() => ' ',
            sign if hidden(sign) => continue,
            sign => sign,
        };
        let doubled = sign == ' ' && safe.ends_with(' ');
        if !doubled {
            safe.push(sign);
        }
    }
    let short = shorten(safe.trim_start_matches([' ', '.']));
    // Windows takes a dot or space at the end away.
    let short = short.trim_end_matches([' ', '.']);
    match short {
        "" => UNITS.to_owned(),
        _ if reserved(short) => format!("{short}_"),
        _ => short.to_owned(),
    }
}

/// Control characters, and those that are not seen but turn text around or hide in it.
fn hidden(sign: char) -> bool {
    sign.is_control()
        || matches!(sign, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// As much as there is room for, cut between words where there is one late enough.
fn shorten(name: &str) -> &str {
    let end = name
        .char_indices()
        .enumerate()
        .find(|(count, (at, sign))| *count >= MOST_SIGNS || at + sign.len_utf8() > MOST_BYTES)
        .map(|(_, (at, _))| at);
    let Some(end) = end else { return name };
    let cut = &name[..end];
    match cut.rfind(' ') {
        Some(space) if space * 2 > cut.len() => &cut[..space],
        _ => cut,
    }
}

/// Names of devices on Windows, with any ending.
fn reserved(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or(name).trim_end().to_uppercase();
    let device = |word: &str| {
        stem.strip_prefix(word).is_some_and(|rest| {
            let mut signs = rest.chars();
            matches!((signs.next(), signs.next()), (Some('0'..='9' | '¹' | '²' | '³'), None))
        })
    };
    matches!(stem.as_str(), "CON" | "PRN" | "AUX" | "NUL" | "CONIN$" | "CONOUT$") || device("COM") || device("LPT")
}
