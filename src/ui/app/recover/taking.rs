//! Taking in what was kept: the unit's own file is opened, and the two are merged, both beside the window. The question
//! stays until that is done.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::Offer;
use crate::meeting::Moment;
use crate::store::recovery::Kept;
use crate::store::{Vault, suggest_file, suggest_next_to};
use crate::ui::app::App;
use crate::ui::app::merger::Other;
use crate::ui::app::opener::{CALM_MS, How, Then};
use crate::ui::wording;
use crate::unit::{Stamp, Unit};

impl App {
    /// Whether what is offered first is being taken in.
    pub(super) fn takes_offer(&self) -> bool {
        self.opens_for_offer() || self.merges_kept()
    }

    /// Opens a unit's own file, and takes in what was kept as one change after it. The recovery file stays until that is
    /// saved. Where the file cannot be opened, what was kept goes into a new one beside it.
    pub(super) fn open_recovered(&mut self) {
        if self.takes_offer() {
            return;
        }
        let Some(Offer { kept, version: Some(version), has_file, .. }) = self.recovery.offers.first() else { return };
        let path = kept.about.as_ref().map(|about| about.unit_file.clone());
        let open = self.session.as_ref().is_some_and(|session| {
            let there = path.as_ref() == Some(&session.file().path) || !has_file;
            there && session.unit().id == version.unit.id && session.read_only().is_none()
        });
        let own = path.filter(|_| *has_file);
        self.recovery.since = Some(self.moment());
        if open {
            self.merge_offer();
        } else if !self.may_leave_unit() {
            // Why not is told, and it is asked about again.
        } else if let Some(path) = own {
            self.begin_opening(&path, How::OnlyToChange, Then::TakeIn);
        } else {
            self.open_beside();
        }
    }

    /// The file that what is offered belongs to was opened, or cannot be.
    pub(in crate::ui::app) fn opened_for_offer(&mut self, open: bool) {
        let Some(Offer { version: Some(version), .. }) = self.recovery.offers.first() else { return };
        let unit = version.unit.id;
        if open && self.session.as_ref().is_some_and(|session| session.unit().id == unit) {
            self.merge_offer();
        } else {
            self.open_beside();
        }
    }

    fn merge_offer(&mut self) {
        let Some(Offer { kept, version: Some(version), .. }) = self.recovery.offers.first() else { return };
        self.begin_merging(Other::Kept(kept.clone(), version.clone()));
    }

    /// Opens what is offered as a unit of its own, where the file it belongs to cannot be changed.
    fn open_beside(&mut self) {
        if !matches!(self.recovery.offers.first(), Some(Offer { version: Some(_), .. })) {
            return;
        }
        let Offer { kept, coding, version: Some(version), .. } = self.recovery.offers.remove(0) else { return };
        let own = kept.about.as_ref().map(|about| about.unit_file.as_path());
        let path = free_path(own, &self.places.documents, &version.unit.details.name);
        let (vault, lock) = (Vault::new_file(&path), self.lock_of_new(&path));
        vault.set_coding(coding);
        self.recovery.open_again = Some(kept);
        self.enter_new(Arc::unwrap_or_clone(version.unit), vault, lock);
        self.say(self.texts.t("crash-opened"), false);
    }

    /// What is offered is not opened after all. It stays where it is.
    pub(super) fn stop_taking_offer(&mut self) {
        if self.opens_for_offer() {
            self.stop_opening();
        }
        self.stop_merging_kept();
    }

    /// The leader has nothing to answer for any more about what was kept of a unit.
    pub(in crate::ui::app) fn answered_for(&mut self, kept: &Kept) {
        self.recovery.offers.retain(|offer| offer.kept.unit != kept.unit);
    }

    /// Makes the open unit what came of it and what was kept, as one change that can be taken back.
    pub(in crate::ui::app) fn become_recovered(&mut self, unit: Unit, kept: Kept) {
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
        self.recovery.open_again = Some(kept);
        self.say(self.texts.t("crash-opened"), true);
    }

    /// How long until it is told that what was kept is being taken in, in milliseconds; `None` where that is told or it is
    /// not.
    pub(in crate::ui::app) fn offer_is_told_in(&self, now: Moment) -> Option<u64> {
        let since = self.recovery.since.filter(|_| self.takes_offer())?;
        CALM_MS.checked_sub(now.since(since)).filter(|left| *left > 0)
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
