//! What the user has chosen, in `settings.ron`. A field that cannot be read costs its own default and never the file;
//! a field of a newer version is kept as it stands.

mod read;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub use read::{Loaded, SettingsWarning};

use super::durable::{SaveError, make_folder, write};
use super::path_text;
use super::places::Places;
use super::unit_file::ron_text;
use crate::programme::Language;
use crate::unit::RecordId;

const FILE: &str = "settings.ron";

/// The text size that can be chosen, in per cent.
pub const TEXT_SCALE: std::ops::RangeInclusive<u16> = 80..=200;

/// The size of the line being read that can be chosen, in points.
pub const MEETING_TEXT: std::ops::RangeInclusive<u16> = 20..=120;

/// After how many minutes without use a unit with a passphrase is locked, where nobody has said.
pub const LOCK_AFTER: u16 = 15;

/// How many files are remembered.
pub const MOST_RECENT: usize = 12;

/// How many tables' columns are remembered.
pub const MOST_TABLES: usize = 30;

/// What the user has chosen.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Settings {
    /// The language of the app.
    pub language: Language,
    /// Light or dark.
    pub theme: ThemeChoice,
    /// Light or dark while a meeting runs.
    pub meeting_theme: ThemeChoice,
    /// The size of all text, in per cent; see [`TEXT_SCALE`].
    pub text_scale: u16,
    /// The size of the line being read in a meeting, in points; see [`MEETING_TEXT`].
    pub meeting_text: u16,
    /// What draws the window, where the user has chosen.
    pub renderer: Option<Renderer>,
    /// The files opened last, newest first.
    pub recent: Vec<RecentFile>,
    /// The municipality's own content pack.
    #[serde(with = "path_text::option")]
    pub content_pack: Option<PathBuf>,
    /// How the audience window is shown.
    pub audience: AudienceKind,
    /// The screen for the audience, by the name the system gives it.
    pub audience_screen: Option<String>,
    /// The keys for each action that the user has changed: the action's name and the keys' names.
    pub keys: BTreeMap<String, Vec<String>>,
    /// The window as it was left.
    pub window: Option<WindowSize>,
    /// After how many minutes without use a unit with a passphrase is locked; 0 for never.
    pub lock_after: u16,
    /// How tables that were taken in were read, the last one last. Titles of columns, and nothing of what stood below.
    pub tables: Vec<TableColumns>,
    /// Fields that this version does not know, as they stand in the file.
    // Written by `to_ron`, after the others.
    #[serde(skip)]
    unknown: BTreeMap<String, String>,
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ThemeChoice {
    /// Always light.
    Light,
    /// Always dark.
    Dark,
    /// As the system is.
    #[default]
    System,
}

/// What draws the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Renderer {
    /// OpenGL.
    Glow,
    /// Vulkan, Metal or Direct3D.
    Wgpu,
}

/// How the audience window is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum AudienceKind {
    /// Over the whole of a second screen.
    #[default]
    FullScreen,
    /// In a window to share in a video meeting.
    ShareWindow,
    /// Not at all.
    None,
}

/// A file that was open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecentFile {
    /// Where it is.
    #[serde(with = "path_text")]
    pub path: PathBuf,
    /// What the unit is called.
    pub unit: String,
    /// When it was last opened.
    pub opened: NaiveDate,
    /// Which unit it is.
    #[serde(default)]
    pub id: Option<RecordId>,
    /// When it is to be deleted.
    #[serde(default)]
    pub delete_on: Option<NaiveDate>,
}

/// The window as it was left.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WindowSize {
    /// In points.
    pub width: u32,
    /// In points.
    pub height: u32,
    /// Whether it filled the screen.
    pub maximized: bool,
}

/// What the columns of a table with these titles hold, as the user has said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableColumns {
    /// What kind of table it is, by its name in files.
    pub kind: String,
    /// The titles of its columns.
    pub titles: Vec<String>,
    /// What each column holds, in the words of the reader of tables.
    pub columns: Vec<String>,
    /// Whether the month stands before the day in its dates.
    pub month_first: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: Language::default(),
            theme: ThemeChoice::System,
            meeting_theme: ThemeChoice::Dark,
            text_scale: 100,
            meeting_text: 40,
            renderer: None,
            recent: Vec::new(),
            content_pack: None,
            audience: AudienceKind::default(),
            audience_screen: None,
            keys: BTreeMap::new(),
            window: None,
            lock_after: LOCK_AFTER,
            tables: Vec::new(),
            unknown: BTreeMap::new(),
        }
    }
}

impl Settings {
    /// Reads the settings. Never fails: what cannot be read has its default, and is told of.
    pub fn load(places: &Places) -> Loaded {
        read::load(&places.settings.join(FILE))
    }

    /// Reads settings out of text. [`SettingsWarning::Broken`] says that nothing could be read.
    pub fn from_ron(text: &str) -> Loaded {
        read::from_ron(text)
    }

    /// Writes the settings, and returns when they are on the disk. Makes the folder if need be.
    ///
    /// # Errors
    /// [`SaveError`].
    pub fn save(&self, places: &Places) -> Result<(), SaveError> {
        let path = places.settings.join(FILE);
        let text = self.to_ron().map_err(|error| SaveError::form(&path, error.to_string()))?;
        make_folder(&places.settings)?;
        write(&path, text.as_bytes())
    }

    /// The text of the settings' file.
    ///
    /// # Errors
    /// The writer's own words, where a value cannot be put into RON.
    pub fn to_ron(&self) -> Result<String, ron::Error> {
        let known = ron_text(self, true)?;
        let Some(open) = known.trim_end().strip_suffix(')').filter(|_| !self.unknown.is_empty()) else {
            return Ok(known);
        };
        let kept = self.unknown.iter().map(|(name, value)| format!("    {name}: {value},\n"));
        Ok(open.to_owned() + &kept.collect::<String>() + ")\n")
    }

    /// Brings every value into its range, and says which were not.
    pub fn sanitize(&mut self) -> Vec<&'static str> {
        let before = self.clone();
        self.text_scale = self.text_scale.clamp(*TEXT_SCALE.start(), *TEXT_SCALE.end());
        self.meeting_text = self.meeting_text.clamp(*MEETING_TEXT.start(), *MEETING_TEXT.end());
        self.recent.truncate(MOST_RECENT);
        self.tables.drain(..self.tables.len().saturating_sub(MOST_TABLES));
        if let Some(window) = &mut self.window {
            window.width = window.width.clamp(320, 16_384);
            window.height = window.height.clamp(240, 16_384);
        }
        let changed = [
            ("text_scale", self.text_scale != before.text_scale),
            ("meeting_text", self.meeting_text != before.meeting_text),
            ("recent", self.recent != before.recent),
            ("window", self.window != before.window),
            ("tables", self.tables != before.tables),
        ];
        changed.into_iter().filter(|(_, changed)| *changed).map(|(name, _)| name).collect()
    }

    /// Puts a file first among those opened last.
    pub fn remember(&mut self, path: &Path, unit: &str, today: NaiveDate) {
        self.forget(path);
        let file =
            RecentFile { path: path.to_owned(), unit: unit.to_owned(), opened: today, id: None, delete_on: None };
        self.recent.insert(0, file);
        self.recent.truncate(MOST_RECENT);
    }

    /// Keeps which unit a file that was opened holds, and when it is to be deleted, so that the leader can be reminded
    /// of it without opening it. Returns whether that was not known.
    pub fn remember_deletion(&mut self, path: &Path, unit: RecordId, delete_on: NaiveDate) -> bool {
        let Some(file) = self.recent.iter_mut().find(|file| file.path == path) else { return false };
        let known = (file.id, file.delete_on);
        (file.id, file.delete_on) = (Some(unit), Some(delete_on));
        known != (file.id, file.delete_on)
    }

    /// Takes a file away from those opened last.
    pub fn forget(&mut self, path: &Path) {
        self.recent.retain(|file| file.path != path);
    }
}
