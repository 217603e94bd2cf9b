//! What was kept when the app stopped unexpectedly: offered at the next start, with what is different in it.
//!
//! It is taken in as another version of the unit: by record, against the version that both it and the file have come
//! from. What was changed in the file since the crash stands beside it; what both have changed is for the leader to
//! settle.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::NaiveDate;
use eframe::egui::{Id, Memory, Ui};

use super::App;
use super::merging::Clashes;
use crate::store::recovery::{self, Kept};
use crate::store::{Coding, Vault, Version, suggest_file, suggest_next_to};
use crate::ui::dates;
use crate::ui::widgets::{Btn, body, bullet, dialog, lead, note, wrapped};
use crate::ui::wording::{self, Wording};
use crate::unit::{RecordId, Stamp, Unit, merge};

/// Something that was kept, and that the leader has not answered for.
pub(super) struct Offer {
    kept: Kept,
    /// How it lies on the disk.
    coding: Coding,
    /// What was kept; `None` where the recovery file cannot be read.
    version: Option<Version>,
    /// Whether the unit's own file is there and can be read.
    has_file: bool,
    /// What the leader reads.
    lines: Lines,
}

/// What was kept, held against the unit's own file.
struct Looked {
    version: Option<Version>,
    against: Option<Against>,
}

/// The unit's own file, and what comes of it and what was kept.
struct Against {
    in_file: Arc<Unit>,
    both: Box<Unit>,
    /// How much both have changed, each in its own way.
    clashes: usize,
    /// Whether the file was changed since.
    moved_on: bool,
    /// Whether everything that was kept is in the file.
    done: bool,
}

/// What the leader reads about an offer.
struct Lines {
    what: String,
    before: Option<String>,
    differences: Vec<String>,
    after: Vec<String>,
    file: String,
}

/// What the leader does about it.
#[derive(Clone, Copy)]
enum Answer {
    Open,
    ThrowAway,
    NotNow,
}

impl App {
    /// Looks whether something was kept when the app stopped. What has come into its own file since is done with.
    pub(super) fn look_for_recovery(&mut self) {
        for kept in recovery::waiting(&self.places) {
            // What is locked is offered when its unit is opened with the passphrase.
            if !kept.waits_for_passphrase() {
                self.look_at(kept, Coding::Plain);
            }
        }
    }

    /// The same for what is locked with the passphrase that the open unit was opened with.
    pub(super) fn look_for_locked_recovery(&mut self) {
        let Some(session) = &self.session else { return };
        let (unit, coding) = (session.unit().id, session.file().vault.coding());
        if !coding.is_encrypted() || self.offers.iter().any(|offer| offer.is_of(unit)) {
            return;
        }
        if let Some(kept) = recovery::waiting(&self.places).into_iter().find(|kept| kept.unit == unit) {
            self.look_at(kept, coding);
        }
    }

    fn look_at(&mut self, kept: Kept, coding: Coding) {
        // A file that the app falls over must not keep it from starting.
        let looked = catch_unwind(AssertUnwindSafe(|| self.hold_against_file(&kept, &coding)));
        let Looked { version, against } = looked.unwrap_or(Looked { version: None, against: None });
        if against.as_ref().is_some_and(|against| against.done) {
            self.done_with(&kept);
            return;
        }
        let lines = match &version {
            Some(version) => self.lines(&kept, &version.unit, against.as_ref()),
            None => self.lines_unreadable(&kept),
        };
        self.offers.push(Offer { kept, coding, version, has_file: against.is_some(), lines });
    }

    fn hold_against_file(&self, kept: &Kept, coding: &Coding) -> Looked {
        let Ok(version) = Version::read(&kept.file, coding) else { return Looked { version: None, against: None } };
        let in_file = kept.about.as_ref().and_then(|about| Version::read(&about.unit_file, coding).ok());
        let against = in_file.and_then(|in_file| {
            let (ours, in_file) = (&version.unit, in_file.unit);
            let base = self.came_from(kept, ours, &in_file, coding);
            let merged = merge(base.as_deref(), ours, &in_file).ok()?;
            let known = base.is_some() || *ours == in_file;
            let done = known && merged.clashes.is_empty() && in_file.differences(&merged.unit).is_empty();
            let moved_on = base.as_ref() != Some(&in_file);
            Some(Against { both: Box::new(merged.unit), clashes: merged.clashes.len(), in_file, moved_on, done })
        });
        Looked { version: Some(version), against }
    }

    /// The version that what was kept has come from, and what lies in the file too: what lay there then, or else the
    /// newest that both know.
    fn came_from(&self, kept: &Kept, ours: &Unit, in_file: &Unit, coding: &Coding) -> Option<Arc<Unit>> {
        let exact = || {
            let from = kept.about.as_ref()?.from?;
            let all = self.generations.list(kept.unit);
            let generation = all.iter().find(|generation| generation.at == from)?;
            self.generations.read(generation, coding).ok()
        };
        exact().or_else(|| self.generations.common(ours, in_file, coding))
    }

    fn done_with(&self, kept: &Kept) {
        if let Err(error) = recovery::remove(&self.places, kept.unit) {
            tracing::warn!(%error, "a recovery file could not be taken away");
        }
    }

    /// Takes the recovery file away once what was in it is in the unit's own file.
    pub(super) fn let_go_of_recovered(&mut self) {
        let Some(session) = self.session.as_ref().filter(|session| !session.is_unsaved()) else { return };
        let unit = session.unit().id;
        if let Some(kept) = self.recovered.take_if(|kept| kept.unit == unit) {
            self.done_with(&kept);
        }
    }

    /// Asks what to do with what was kept.
    pub(super) fn show_offer(&mut self, ui: &mut Ui) {
        let Some(Offer { lines, version, .. }) = self.offers.first() else { return };
        let tx = &self.texts;
        let whole = version.is_some();
        let (answer, close) = dialog(ui, Id::unique("recovery"), &tx.t("crash-offer"), 600.0, |ui| {
            ui.spacing_mut().item_spacing.y = 10.0;
            lead(ui, &lines.what);
            if let Some(before) = &lines.before {
                body(ui, before);
                for difference in &lines.differences {
                    bullet(ui, difference);
                }
            }
            for after in &lines.after {
                body(ui, after);
            }
            let name = Path::new(&lines.file).file_name().map(|name| name.to_string_lossy().into_owned());
            note(ui, &name.unwrap_or_default()).on_hover_text(&lines.file);
            ui.add_space(8.0);
            wrapped(ui, |ui| {
                let mut answer = None;
                let nothing_focused = ui.ctx().memory(Memory::focused).is_none();
                if whole {
                    let open = ui.add(Btn::primary(&tx.t("crash-open")));
                    if nothing_focused {
                        open.request_focus();
                    }
                    answer = open.clicked().then_some(Answer::Open);
                }
                let later = ui.add(Btn::secondary(&tx.t("crash-later")));
                if nothing_focused && !whole {
                    later.request_focus();
                }
                if later.clicked() {
                    answer = Some(Answer::NotNow);
                }
                if ui.add(Btn::plain(&tx.t("crash-throw-away"))).clicked() {
                    answer = Some(Answer::ThrowAway);
                }
                answer
            })
        });
        let Some(answer) = answer.or(close.then_some(Answer::NotNow)) else { return };
        let offer = self.offers.remove(0);
        match answer {
            Answer::Open => self.open_recovered(offer),
            Answer::ThrowAway => {
                self.done_with(&offer.kept);
                self.say(self.texts.t("crash-thrown-away"), false);
            }
            Answer::NotNow => {}
        }
    }

    /// Opens a unit's own file, and takes in what was kept as one change after it. The recovery file stays until that is
    /// saved. Where the file cannot be opened, what was kept goes into a new one beside it.
    fn open_recovered(&mut self, offer: Offer) {
        let Some(version) = offer.version.clone() else { return };
        let path = offer.kept.about.as_ref().map(|about| about.unit_file.clone());
        let open = self.session.as_ref().is_some_and(|session| {
            let there = path.as_ref() == Some(&session.file().path) || !offer.has_file;
            there && session.unit().id == version.unit.id && session.read_only().is_none()
        });
        if !open && !self.may_leave_unit() {
            self.offers.insert(0, offer);
            return;
        }
        let own = path.as_deref().filter(|_| !open && offer.has_file);
        if open || own.is_some_and(|path| self.open_to_change(path)) {
            self.merge_kept(offer.kept, version);
            return;
        }
        let path = free_path(path.as_deref(), &self.places.documents, &version.unit.details.name);
        let (vault, lock) = (Vault::new_file(&path), self.lock_of_new(&path));
        vault.set_coding(offer.coding);
        self.enter_new(Arc::unwrap_or_clone(version.unit), vault, lock);
        self.recovered = Some(offer.kept);
        self.say(self.texts.t("crash-opened"), false);
    }

    /// Takes what was kept into the open unit, by record. What both have changed is shown to the leader first.
    pub(super) fn merge_kept(&mut self, kept: Kept, version: Version) {
        let Some(session) = &self.session else { return };
        let in_file = session.shared();
        let base = self.came_from(&kept, &version.unit, &in_file, &session.file().vault.coding());
        let Ok(merged) = merge(base.as_deref(), &version.unit, &in_file) else { return };
        if merged.clashes.is_empty() {
            self.become_recovered(merged.unit, kept);
        } else {
            let clashes = Clashes::of_kept(kept, version, Box::new(merged), session.revision());
            self.others.clashes = Some(clashes);
        }
    }

    /// Makes the open unit what came of it and what was kept, as one change that can be taken back.
    pub(super) fn become_recovered(&mut self, unit: Unit, kept: Kept) {
        let at = self.now();
        let Some(session) = &mut self.session else { return };
        if unit != *session.unit() {
            let mut ids = self.ids.borrow_mut();
            let done = session.merge_copy(unit, &mut Stamp { at, new_id: &mut **ids }, &self.saver);
            drop(ids);
            if let Err(refused) = done {
                self.say(wording::refused(&self.texts, &refused), false);
                return;
            }
            session.refresh(&self.programme, at.date_naive(), false);
        }
        self.recovered = Some(kept);
        self.say(self.texts.t("crash-opened"), true);
    }

    fn lines(&self, kept: &Kept, unit: &Unit, against: Option<&Against>) -> Lines {
        let (tx, today) = (&self.texts, self.today());
        let name = &unit.details.name;
        let what = match &kept.about {
            Some(about) => {
                let day = dates::day(about.at.date_naive(), today, tx.language());
                let time = dates::clock(about.at.time(), tx.language());
                tx.f("crash-found", &[("unit", name.into()), ("day", (&day).into()), ("time", (&time).into())])
            }
            None => tx.f("crash-found-undated", &[("unit", name.into())]),
        };
        let file = kept.about.as_ref().map_or(&kept.file, |about| &about.unit_file).display().to_string();
        let Some(against) = against else {
            return Lines { what, before: Some(tx.t("crash-file-gone")), differences: vec![], after: vec![], file };
        };
        let mut differences = self.differences_between(&against.in_file, &against.both, today);
        if differences.is_empty() && against.clashes == 0 {
            differences.push(tx.t("crash-differs-order"));
        }
        let before = (!differences.is_empty()).then(|| tx.t("crash-differs"));
        let moved_on = against.moved_on.then(|| tx.t("crash-file-moved-on"));
        let clashes = (against.clashes > 0).then(|| tx.n("crash-clashes", against.clashes));
        Lines { what, before, differences, after: moved_on.into_iter().chain(clashes).collect(), file }
    }

    fn lines_unreadable(&self, kept: &Kept) -> Lines {
        let what = self.texts.t("crash-unreadable");
        Lines { what, before: None, differences: vec![], after: vec![], file: kept.file.display().to_string() }
    }

    /// What differs between an earlier version of a unit and a later one, in words.
    pub(super) fn differences_between(&self, before: &Unit, after: &Unit, today: NaiveDate) -> Vec<String> {
        let words = Wording { tx: &self.texts, programme: &self.programme, today, units: [after, before] };
        words.differences(&before.differences(after))
    }
}

impl Offer {
    /// Whether it is of this unit.
    pub(super) fn is_of(&self, unit: RecordId) -> bool {
        self.kept.unit == unit
    }
}

/// A file to save in where the unit's own cannot be read: its own if nothing is there, or else one beside it, so that
/// nothing is written over.
fn free_path(own: Option<&Path>, documents: &Path, name: &str) -> PathBuf {
    match own {
        Some(path) if path.symlink_metadata().is_err() => path.to_owned(),
        Some(path) => suggest_next_to(path, &path.file_stem().unwrap_or_default().to_string_lossy()),
        None => suggest_file(documents, name),
    }
}
