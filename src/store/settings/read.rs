//! Reading settings field by field.

use std::fmt;
use std::path::{Path, PathBuf};

use ron::value::RawValue;
use serde::de::{Deserialize, DeserializeOwned, Deserializer, MapAccess, Visitor};

use super::Settings;
use crate::store::file::{ReadProblem, keep_aside, read_text};
use crate::store::mistake::Mistake;
use crate::store::path_text;
use crate::store::unit_file::FieldName;

/// Settings, with defaults where nothing could be read; and what could not be read.
pub type Loaded = (Settings, Vec<SettingsWarning>);

/// Something in the settings that could not be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SettingsWarning {
    /// A field could not be read, and has its default.
    #[error("{field} cannot be read")]
    Field {
        /// The field's name in the file.
        field: String,
        /// Why, in the reader's words, which may hold what stands in the file: not for the log.
        why: String,
    },
    /// A value was outside its range, and is at the end of it.
    #[error("{field} is out of range")]
    Range {
        /// The field's name in the file.
        field: &'static str,
    },
    /// The file is not RON. All settings have their defaults, and the file is kept aside.
    #[error("{mistake}")]
    Broken {
        /// What is wrong.
        mistake: Mistake,
        /// Where the file is now, if it could be moved.
        kept: Option<PathBuf>,
    },
    /// The file could not be read. All settings have their defaults.
    #[error("{problem}")]
    Unreadable {
        /// What stood in the way.
        problem: ReadProblem,
        /// Where the file is now, if it was damaged and could be moved.
        kept: Option<PathBuf>,
    },
}

/// Reads the file; where there is none, all is as a new user has it.
pub(super) fn load(path: &Path) -> Loaded {
    match read_text(path) {
        Ok(text) => {
            let (settings, mut warnings) = from_ron(&text);
            for warning in &mut warnings {
                if let SettingsWarning::Broken { kept, .. } = warning {
                    *kept = keep_aside(path);
                }
            }
            (settings, warnings)
        }
        Err(ReadProblem::NotFound) => (Settings::default(), Vec::new()),
        Err(problem) => {
            let damaged =
                matches!(problem, ReadProblem::Empty | ReadProblem::NotText { .. } | ReadProblem::TooLarge { .. });
            let kept = if damaged { keep_aside(path) } else { None };
            let warnings = vec![SettingsWarning::Unreadable { problem, kept }];
            (Settings::default(), warnings)
        }
    }
}

/// Reads the text.
pub(super) fn from_ron(text: &str) -> Loaded {
    match ron::from_str::<Fields>(text) {
        Ok(Fields(fields)) => take_all(fields),
        Err(error) => {
            let warnings = vec![SettingsWarning::Broken { mistake: error.into(), kept: None }];
            (Settings::default(), warnings)
        }
    }
}

fn take_all(fields: Vec<(String, Box<RawValue>)>) -> Loaded {
    let mut settings = Settings::default();
    let mut warnings = Vec::new();
    for (field, raw) in fields {
        if let Err(why) = settings.take(&field, &raw) {
            warnings.push(SettingsWarning::Field { field, why });
        }
    }
    warnings.extend(settings.sanitize().into_iter().map(|field| SettingsWarning::Range { field }));
    (settings, warnings)
}

impl Settings {
    /// Takes one field out of the file, or keeps it as it stands where this version does not know it.
    fn take(&mut self, field: &str, raw: &RawValue) -> Result<(), String> {
        match field {
            "language" => self.language = value(raw)?,
            "theme" => self.theme = value(raw)?,
            "meeting_theme" => self.meeting_theme = value(raw)?,
            "text_scale" => self.text_scale = value(raw)?,
            "meeting_text" => self.meeting_text = value(raw)?,
            "renderer" => self.renderer = value(raw)?,
            "recent" => self.recent = value(raw)?,
            "content_pack" => self.content_pack = value::<OptionalPath>(raw)?.0,
            "audience" => self.audience = value(raw)?,
            "audience_screen" => self.audience_screen = value(raw)?,
            "keys" => self.keys = value(raw)?,
            "window" => self.window = value(raw)?,
            "lock_after" => self.lock_after = value(raw)?,
            "tables" => self.tables = value(raw)?,
            _ => {
                self.unknown.insert(field.to_owned(), raw.get_ron().trim().to_owned());
            }
        }
        Ok(())
    }
}

fn value<T: DeserializeOwned>(raw: &RawValue) -> Result<T, String> {
    raw.into_rust::<T>().map_err(|error| error.code.to_string())
}

#[derive(serde::Deserialize)]
#[serde(transparent)]
struct OptionalPath(#[serde(with = "path_text::option")] Option<PathBuf>);

/// The fields of the file with their values as they stand.
struct Fields(Vec<(String, Box<RawValue>)>);

impl<'de> Deserialize<'de> for Fields {
    fn deserialize<D: Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        struct All;

        impl<'de> Visitor<'de> for All {
            type Value = Fields;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("settings")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Fields, A::Error> {
                let mut fields = Vec::new();
                while let Some(FieldName(name)) = map.next_key()? {
                    fields.push((name, map.next_value()?));
                }
                Ok(Fields(fields))
            }
        }

        reader.deserialize_struct("Settings", &[], All)
    }
}
