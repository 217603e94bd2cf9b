//! Opening, making and saving units; content packs and settings.

use std::path::PathBuf;
use std::sync::Arc;

use eframe::egui::ThemePreference;

use super::{App, Problem};
use crate::exchange::{contains_birth_number, sample_unit};
use crate::meeting::Phase;
use crate::programme::{PackError, Programme};
use crate::store::lock::Lock;
use crate::store::settings::ThemeChoice;
use crate::store::{DRAFTS_SHORTEST, PackFileError, Settings, Vault, read_pack, suggest_file};
use crate::ui::desk::{Picked, Purpose};
use crate::ui::importing::{ImportWish, Importing};
use crate::ui::intent::Page;
use crate::ui::session::{SaveState, Session};
use crate::ui::wording;
use crate::unit::{RecordId, Unit};

/// The content pack of the settings: the municipality's own, or the one that comes with the app. A pack of their own
/// that cannot be used is replaced by the app's, and the mistake is kept to be shown.
pub(super) fn load_pack(settings: &Settings) -> Result<(Programme, Option<PackFileError>), PackError> {
    if let Some(path) = &settings.content_pack {
        match read_pack(path) {
            Ok(programme) => return Ok((programme, None)),
            Err(error) => return Ok((Programme::built_in(settings.language)?, Some(error))),
        }
    }
    Ok((Programme::built_in(settings.language)?, None))
}

/// egui's word for the theme the leader chose.
pub(super) fn theme_preference(theme: ThemeChoice) -> ThemePreference {
    match theme {
        ThemeChoice::Light => ThemePreference::Light,
        ThemeChoice::Dark => ThemePreference::Dark,
        ThemeChoice::System => ThemePreference::System,
    }
}

impl App {
    /// Makes a new unit and saves it in the documents folder.
    pub(super) fn new_unit(&mut self, name: &str) {
        let name = name.trim();
        if name.is_empty() || !self.may_leave_unit() {
            return;
        }
        if contains_birth_number(name) {
            self.say(self.texts.t("people-birth-number"), false);
            return;
        }
        // A folder that cannot be made shows up as a save that fails, with what to do.
        self.places.make().ok();
        let path = suggest_file(&self.places.documents, name);
        let unit = Unit::new(self.new_id(), name, self.today());
        let lock = self.lock_of_new(&path);
        self.enter_new(unit, Vault::new_file(&path), lock);
    }

    /// Makes the sample unit anew and opens it.
    pub(super) fn open_sample(&mut self) {
        if !self.may_leave_unit() {
            return;
        }
        let Some((path, lock)) = self.place_for_sample() else { return };
        // The sample that was made before is written over, and what was kept of it has no more use.
        if let Some(before) = self.generations.unit_at(&path)
            && let Err(error) = self.generations.forget(before)
        {
            tracing::warn!(%error, "versions of an earlier sample are left");
        }
        let today = self.today();
        let unit = {
            let mut ids = self.ids.borrow_mut();
            sample_unit(&self.programme, today, &mut **ids)
        };
        self.enter_new(unit, Vault::over(&path), lock);
    }

    pub(super) fn enter_new(&mut self, unit: Unit, vault: Arc<Vault>, lock: Option<Arc<Lock>>) {
        let mut session = Session::new(Arc::new(unit), vault, None, &self.programme, self.today()).with_lock(lock);
        session.save(&self.saver);
        self.enter(session);
    }

    pub(super) fn enter(&mut self, session: Session) {
        let (name, path) = (session.unit().details.name.clone(), session.file().path.clone());
        let sample = session.unit().details.sample;
        self.put_ready_meeting_away();
        self.stop_opening();
        self.asked_cycle = None;
        self.asked_export = false;
        self.asked_file = None;
        self.keep_version_of_open();
        self.joint = super::joint::JointDesk::default();
        session.file().vault.keep_versions_in(Some(Arc::clone(&self.generations)));
        if session.read_only().is_none() {
            self.saver.keep_version(&session.file().vault);
        }
        self.session = Some(session);
        self.others = super::others::Others::default();
        self.watch();
        self.importing = Importing::default();
        self.screens = crate::ui::screens::Screens::default();
        if !sample {
            self.settings.remember(&path, &name, self.today());
            self.save_settings();
        }
        // A meeting that was running and is recorded as held has nothing left to go on with.
        let unit = self.session.as_ref().map(|session| session.unit().id);
        let ours = self.resumable.as_ref().is_some_and(|live| Some(live.run.unit) == unit);
        if ours && self.resumable_here().is_none() {
            self.resumable = None;
            self.keeper.clear();
        }
        let empty = self.session.as_ref().is_some_and(|session| session.unit().people.is_empty());
        self.go(if empty { Page::People(crate::ui::intent::PeopleFilter::All) } else { Page::Overview });
        self.opened_with_passphrase(&path);
    }

    /// Keeps what the open unit's file holds as an earlier version, unless it is kept already.
    pub(super) fn keep_version_of_open(&self) {
        if let Some(session) = self.session.as_ref().filter(|session| session.read_only().is_none()) {
            self.saver.keep_version(&session.file().vault);
        }
    }

    /// Leaves the unit. What is not on the disk yet is waited for.
    pub(super) fn close_unit(&mut self) {
        if !self.may_leave_unit() {
            return;
        }
        self.put_ready_meeting_away();
        self.keep_version_of_open();
        // Letting go of a plan is a change that is to be on the disk too.
        self.saver.flush(self.patience());
        self.session = None;
        self.others = super::others::Others::default();
        self.importing = Importing::default();
        self.let_go_of_drafts(DRAFTS_SHORTEST);
        self.go(Page::Welcome);
    }

    /// Whether the open unit can be left for another: not while a meeting is on, which would lose its record, and not
    /// before everything is on the disk. Says why not.
    pub(super) fn may_leave_unit(&mut self) -> bool {
        if self.session.is_none() {
            return true;
        }
        if self.going.as_ref().is_some_and(|going| going.run.phase() != Phase::Ready) {
            self.problem = Some(Problem::new(self.texts.t("leave-meeting-title"), self.texts.t("leave-meeting-text")));
            self.go(Page::Present);
            return false;
        }
        if self.joint_keeps_unit() {
            return false;
        }
        self.flush_saves();
        let failed = match self.session.as_ref().map(|session| &session.file().saved) {
            None | Some(SaveState::Saved(_)) => return true,
            Some(SaveState::Saving) => String::new(),
            Some(SaveState::Failed(error)) => wording::save_error(&self.texts, error),
        };
        let uncertain = self.session.as_ref().is_some_and(|session| session.file().saved.is_uncertain());
        let (title, text) =
            if uncertain { ("error-uncertain-title", "quit-uncertain-text") } else { ("quit-title", "quit-text") };
        let text = format!("{}\n\n{failed}", self.texts.t(text));
        self.problem = Some(Problem::new(self.texts.t(title), text.trim_end().to_owned()));
        false
    }

    /// Does with a chosen file what it was chosen for.
    pub(super) fn picked(&mut self, ctx: &eframe::egui::Context, picked: Picked) {
        let Some(path) = picked.path else { return };
        match picked.purpose {
            Purpose::OpenUnit => self.open_unit(&path),
            Purpose::SaveUnit(unit) if self.is_open(unit) => {
                let Some(path) = self.with_ending(path, "ron") else { return };
                self.save_as(&path);
            }
            // The dialogue stayed open while another was asked about, or the question was left.
            Purpose::BringBack(unit) if !self.lost.brings_back(unit) => {}
            Purpose::BringBack(_) => {
                let Some(path) = self.with_ending(path, "ron") else { return };
                let over = path.symlink_metadata().is_ok();
                self.save_lost(&path, over);
            }
            Purpose::ExportList(unit) if self.is_open(unit) => self.export_to(path),
            // The dialogue stayed open while another unit was opened: that one is not written in its place.
            Purpose::SaveUnit(_) | Purpose::ExportList(_) => self.say(self.texts.t("save-other-unit"), false),
            Purpose::AccessReport => self.access_to(path),
            Purpose::Table => self.import(ctx, ImportWish::Read(path)),
            Purpose::ContentPack => match read_pack(&path) {
                Ok(_) => {
                    let mut settings = self.settings.clone();
                    settings.content_pack = Some(path);
                    self.set(ctx, settings);
                    self.say(self.texts.t("settings-pack-in-use"), false);
                }
                Err(error) => {
                    let text = wording::pack_error(&self.texts, &error);
                    self.problem = Some(Problem::new(self.texts.t("error-pack-title"), text));
                }
            },
        }
    }

    fn is_open(&self, unit: RecordId) -> bool {
        self.session.as_ref().is_some_and(|session| session.unit().id == unit)
    }

    /// The file with this ending. Where the dialogue did not put it there, it has not asked about a
    /// file of that name either: none is written over.
    pub(super) fn with_ending(&mut self, path: PathBuf, wanted: &str) -> Option<PathBuf> {
        if path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case(wanted)) {
            return Some(path);
        }
        let mut whole = path.into_os_string();
        whole.push(".");
        whole.push(wanted);
        let whole = PathBuf::from(whole);
        if whole.symlink_metadata().is_err() {
            return Some(whole);
        }
        let file = whole.display().to_string();
        let text = self.texts.f("save-taken", &[("file", (&file).into())]);
        self.problem = Some(Problem::new(self.texts.t("save-taken-title"), text));
        None
    }

    /// Takes new settings into use and saves them.
    pub(super) fn set(&mut self, ctx: &eframe::egui::Context, settings: Settings) {
        let language = settings.language != self.settings.language;
        let pack = language || settings.content_pack != self.settings.content_pack;
        self.settings = settings;
        self.keys = crate::ui::keys::Keys::new(&self.settings.keys);
        if language {
            self.texts = crate::ui::texts::Texts::new(self.settings.language);
        }
        if pack {
            match load_pack(&self.settings) {
                Ok((programme, problem)) => {
                    self.programme = programme;
                    self.pack_problem = problem;
                    // A table on its way in is about the modules of the pack.
                    self.importing.stale = self.importing.table.is_some();
                    let today = self.today();
                    if let Some(session) = &mut self.session {
                        session.refresh(&self.programme, today, true);
                    }
                }
                Err(error) => tracing::error!(%error, "the app's own content pack is damaged"),
            }
        }
        self.look(ctx);
        self.save_settings();
    }

    pub(super) fn save_settings(&mut self) {
        if let Err(error) = self.settings.save(&self.places) {
            self.say(wording::save_error(&self.texts, &error), false);
        }
    }
}
