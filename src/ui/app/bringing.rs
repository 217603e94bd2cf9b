//! Bringing back a unit whose file is not found, from the newest version that is kept of it. That is read beside the
//! window: where the versions are encrypted, each takes its time, and a wrong passphrase does too.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use eframe::egui::Context;

use super::opener::CALM_MS;
use super::orphans::Asked;
use super::{App, Problem};
use crate::meeting::Moment;
use crate::store::crypt::{CryptError, Passphrase};
use crate::store::{
    Coding, CodingError, GenerationError, Generations, Key, OpenError, OpenProblem, ReadProblem, Vault, suggest_file,
};
use crate::ui::beside::Errand;
use crate::ui::desk::Purpose;
use crate::ui::screens::lost::BringBack;
use crate::ui::session::Session;
use crate::ui::widgets::Secret;
use crate::ui::wording;
use crate::unit::{RecordId, Unit};

/// A version that is being read to be brought back.
pub(super) struct Reading {
    goes: Goes,
    since: Moment,
    errand: Errand<Read>,
}

/// Where what is read is to go.
#[derive(Clone, Debug)]
pub(super) enum Goes {
    /// This file.
    Here(PathBuf),
    /// Where the leader says.
    Elsewhere,
}

/// What was read.
enum Read {
    /// The newest version that can be read, and how it lay on the disk.
    Unit(Arc<Unit>, Coding),
    /// The passphrase is not that of the newest.
    Wrong,
    /// None can be read.
    Nothing,
}

/// Reads the newest version of a unit that can be read.
fn newest(generations: &Generations, unit: RecordId, coding: &Coding) -> Read {
    let wrong = GenerationError::Coding(CodingError::Crypt(CryptError::WrongPassphrase));
    for generation in generations.names(unit) {
        match generations.read(&generation, coding) {
            // As it lay there: encrypted where it was.
            Ok(unit) if generation.is_locked() => return Read::Unit(unit, coding.clone()),
            Ok(unit) => return Read::Unit(unit, Coding::Plain),
            Err(error) if error == wrong => return Read::Wrong,
            Err(_) => {}
        }
    }
    Read::Nothing
}

impl App {
    /// Offers the newest version of the unit whose file is not where it was. `false` where there is none, and where
    /// something newer is offered already: what was kept when the app stopped.
    pub(super) fn offer_lost(&mut self, error: &OpenError) -> bool {
        if error.problem != OpenProblem::File(ReadProblem::NotFound) {
            return false;
        }
        let recent = self.settings.recent.iter().find(|file| file.path == error.path);
        let by_list = recent.and_then(|file| file.id);
        let Some(unit) = by_list.or_else(|| self.generations.unit_at(&error.path)) else { return false };
        if self.recovery.is_about(unit) {
            return false;
        }
        let name = recent.map(|file| file.unit.clone()).unwrap_or_default();
        let text = wording::read_problem(&self.texts, &ReadProblem::NotFound);
        self.ask_to_bring_back(unit, name, Some(error.path.clone()), Some(text))
    }

    /// Asks where the newest version of a unit is to be saved. `false` where there is none.
    pub(super) fn ask_to_bring_back(
        &mut self,
        unit: RecordId,
        name: String,
        was_at: Option<PathBuf>,
        text: Option<String>,
    ) -> bool {
        let Some(newest) = self.generations.names(unit).into_iter().next() else { return false };
        let when = wording::moment(&self.texts, newest.at, self.today());
        let free = |path: &&PathBuf| path.symlink_metadata().is_err() && path.parent().is_some_and(Path::is_dir);
        let here = was_at.as_ref().filter(free).cloned();
        let listed = was_at.clone().filter(|path| self.settings.recent.iter().any(|file| file.path == *path));
        let name = if name.is_empty() { self.texts.t("lost-unnamed") } else { name };
        let locked = newest.is_locked();
        self.lost.forget_asked();
        self.lost.was_at = was_at;
        self.lost.asked = Some(Asked::BringBack(BringBack {
            unit,
            name,
            text,
            when,
            here,
            listed,
            locked,
            secret: Secret::default(),
            wrong: false,
            reading: false,
            began: false,
            told: false,
            arrived: true,
        }));
        true
    }

    /// Begins to read the newest version that can be read, with the passphrase that was typed.
    pub(super) fn read_lost(&mut self, goes: Goes) {
        let Some(Asked::BringBack(asked)) = &mut self.lost.asked else { return };
        if asked.reading {
            return;
        }
        (asked.reading, asked.began) = (true, true);
        self.lost.ready = None;
        let coding = if asked.locked {
            Coding::Encrypted(Key::new(Passphrase::new(asked.secret.text())).with_work(self.locking.work))
        } else {
            Coding::Plain
        };
        let (generations, unit) = (Arc::clone(&self.generations), asked.unit);
        let errand = self.workshop.errand("lost", move || newest(&generations, unit, &coding));
        self.lost.reading = Some(Reading { goes, since: self.moment(), errand });
    }

    /// Takes in what was read, or says what stands in the way.
    pub(super) fn follow_lost(&mut self, ctx: &Context) {
        let now = self.moment();
        let Some(reading) = &self.lost.reading else { return };
        let read = reading.errand.answer();
        let told = read.is_none() && now.since(reading.since) >= CALM_MS;
        if let Some(Asked::BringBack(asked)) = &mut self.lost.asked {
            (asked.reading, asked.told) = (read.is_none(), told);
        }
        let Some(read) = read else { return };
        let Some(Reading { goes, .. }) = self.lost.reading.take() else { return };
        match read {
            Read::Unit(unit, coding) => {
                self.lost.ready = Some((unit, coding));
                match goes {
                    Goes::Here(path) => self.save_lost(&path, false),
                    Goes::Elsewhere => self.pick_for_lost(ctx),
                }
            }
            Read::Wrong => {
                if let Some(Asked::BringBack(asked)) = &mut self.lost.asked {
                    (asked.wrong, asked.arrived) = (true, true);
                    asked.secret.wipe();
                }
            }
            Read::Nothing => {
                self.lost.forget_asked();
                let (title, text) = (self.texts.t("lost-unreadable"), self.texts.t("lost-unreadable-text"));
                self.problem = Some(Problem::new(title, text));
            }
        }
    }

    /// How long until it is told that a version is being read, in milliseconds; `None` where that is told or none is.
    pub(super) fn lost_is_told_in(&self, now: Moment) -> Option<u64> {
        let reading = self.lost.reading.as_ref()?;
        CALM_MS.checked_sub(now.since(reading.since)).filter(|left| *left > 0)
    }

    fn pick_for_lost(&mut self, ctx: &Context) {
        let Some(Asked::BringBack(asked)) = &self.lost.asked else { return };
        let purpose = Purpose::BringBack(asked.unit);
        self.pick(ctx, purpose, "lost-pick");
    }

    /// Where what was read is suggested to lie: called as before, or as the unit is.
    pub(super) fn suggest_for_lost(&self) -> PathBuf {
        let name = self.lost.ready.as_ref().map(|(unit, _)| unit.details.name.as_str()).unwrap_or_default();
        match self.lost.was_at.as_deref().filter(|path| path.parent().is_some_and(Path::is_dir)) {
            Some(path) => path.to_owned(),
            None => suggest_file(&self.places.documents, name),
        }
    }

    /// Saves what was read as this file, and opens it. `over` is where the leader has chosen the file.
    pub(super) fn save_lost(&mut self, path: &Path, over: bool) {
        let Some((unit, coding)) = self.lost.ready.take() else { return };
        let Some(Asked::BringBack(asked)) = self.lost.asked.take() else { return };
        if !self.may_leave_unit() || self.somebody_has(path) {
            return;
        }
        let lock = self.lock_of_new(path);
        let vault = if over { Vault::over(path) } else { Vault::new_file(path) };
        vault.set_coding(coding);
        let mut session = Session::new(unit, vault, None, &self.programme, self.today()).with_lock(lock);
        session.save(&self.saver);
        self.enter(session);
        if let Some(was) = self.lost.was_at.take().filter(|was| was != path) {
            self.settings.forget(&was);
            self.save_settings();
        }
        self.lost.found.retain(|orphan| orphan.unit != asked.unit);
        self.say(self.texts.f("lost-brought-back", &[("when", (&asked.when).into())]), false);
    }
}
