//! A drive of its own with a unit's file on it, which can be pulled out and put back.

use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use moteklar::store::unit_to_ron;
use tempfile::TempDir;

use super::midst::unit;

pub struct Drive {
    /// The machine, where the app's own folders lie apart from the drive.
    pub home: Arc<TempDir>,
    pub folder: PathBuf,
    /// Where what lies on the drive is while it is pulled out.
    pub away: PathBuf,
}

impl Drive {
    /// With a unit of so many people on it.
    pub fn with(people: usize) -> Self {
        let drive = Self::on(Arc::new(TempDir::new().unwrap()));
        fs::create_dir(&drive.folder).unwrap();
        fs::write(drive.file(), unit_to_ron(&unit(people)).unwrap()).unwrap();
        drive
    }

    /// The one of this machine.
    pub fn on(home: Arc<TempDir>) -> Self {
        let (folder, away) = (home.path().join("minnepinne"), home.path().join("tatt ut"));
        Self { home, folder, away }
    }

    pub fn file(&self) -> PathBuf {
        self.folder.join("enhet.ron")
    }

    pub fn pull_out(&self) {
        fs::rename(&self.folder, &self.away).unwrap();
    }

    pub fn put_back(&self) {
        fs::rename(&self.away, &self.folder).unwrap();
    }
}
