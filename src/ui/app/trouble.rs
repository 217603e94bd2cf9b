//! What something else has done to the open unit's file that cannot be taken in as it is, and the bars over the page about
//! others.

use std::path::PathBuf;

use eframe::egui::Ui;

use super::merger::{Merging, Other};
use super::{App, Problem};
use crate::store::file::read_bytes;
use crate::store::vault::Writes;
use crate::store::{Fingerprint, SaveCause, SaveError, Version, keep_aside};
use crate::ui::beside::Errand;
use crate::ui::icons;
use crate::ui::intent::{Intent, Intents, Page};
use crate::ui::others::OthersWish;
use crate::ui::session::SaveState;
use crate::ui::widgets::{Btn, Tone};
use crate::ui::wording;

/// What lies in the file that cannot be taken in as it is.
pub(super) enum Trouble {
    /// It cannot be read.
    Unreadable,
    /// It holds another unit.
    OtherUnit,
    /// It can be read, and it is not as an app wrote it: edited by hand, or damaged.
    NotWhole(Box<Version>, Writes),
    /// It is not there.
    Gone,
}

/// What lies in a file is being put aside: the file, and what was in it and where it lies then.
pub(super) type Aside = (PathBuf, Errand<Result<(Option<Fingerprint>, PathBuf), SaveError>>);

impl App {
    /// The leader has said that a file that was changed by hand is to be taken in.
    pub(super) fn take_in_anyway(&mut self) {
        match self.others.trouble.take() {
            Some(Trouble::NotWhole(version, writes)) => self.take_theirs(*version, writes),
            other => self.others.trouble = other,
        }
    }

    /// The leader has said that what cannot be read is to be put aside, and the file written anew.
    pub(super) fn write_over(&mut self) {
        let Some(path) = self.session.as_ref().map(|session| session.file().path.clone()) else { return };
        if self.others.aside.is_some() {
            return;
        }
        let (words, today, file) = (self.texts.t("theirs-aside"), self.today(), path.clone());
        let errand = self.workshop.errand("aside", move || {
            let bytes = read_bytes(&file).map(|bytes| Fingerprint::of(&bytes)).ok();
            keep_aside(&file, bytes, &words, today).map(|(_, kept)| (bytes, kept))
        });
        self.others.aside = Some((path, errand));
    }

    /// Writes the file anew once what lay there is put aside.
    pub(super) fn follow_aside(&mut self) {
        let Some(done) = self.others.aside.as_ref().and_then(|(_, errand)| errand.answer()) else { return };
        let Some((path, _)) = self.others.aside.take() else { return };
        match done {
            Ok((bytes, kept)) => {
                // Saved elsewhere meanwhile, it need not be written here.
                let open = self.session.as_mut().filter(|session| session.file().path == path);
                if let (Some(bytes), Some(session)) = (bytes, open) {
                    session.save_over(bytes, &self.saver);
                    self.watch();
                }
                let file = kept.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
                self.say(self.texts.f("theirs-put-aside", &[("file", (&file).into())]), false);
            }
            Err(error) => {
                let text = wording::save_error(&self.texts, &error);
                self.problem = Some(Problem::new(self.texts.t("quit-title"), text));
            }
        }
    }

    /// Tries at once to save again.
    pub(super) fn save_again(&mut self) {
        if matches!(self.others.trouble, Some(Trouble::Gone)) {
            self.others.trouble = None;
        }
        if let Some(session) = &mut self.session {
            session.save(&self.saver);
        }
    }

    /// The bar over the page about what something else has done to the file, or about copies. Returns whether it
    /// explains why nothing is saved.
    pub(super) fn show_trouble(&self, ui: &mut Ui, out: &mut Intents) -> bool {
        let mut ask = |wish| out.push(Intent::Others(Box::new(wish)));
        let tx = &self.texts;
        if let Some(clashes) = self.others.clashes.as_ref().filter(|clashes| clashes.waits()) {
            let text = tx.n("clashes-wait", clashes.count());
            super::shell::banner(ui, "clashes", Tone::Warning, icons::WARNING, &text, |ui| {
                if self.page != Page::Present && ui.add(Btn::primary(&tx.t("clashes-show"))).clicked() {
                    ask(OthersWish::ShowClashes);
                }
            });
            return clashes.is_of_file();
        }
        if let Some(trouble) = &self.others.trouble {
            self.show_one_trouble(ui, trouble, out);
            return true;
        }
        self.show_copies(ui, out);
        self.show_merging(ui, out);
        // It is being looked at, and mostly taken in without a word.
        let looking = self.looks_at_file();
        let refused = matches!(
            self.session.as_ref().map(|session| &session.file().saved),
            Some(SaveState::Failed(error)) if error.cause == SaveCause::ChangedOutside
        );
        if refused && self.others.waiting.is_some() {
            super::shell::banner(ui, "waits", Tone::Info, icons::CLOCK, &self.texts.t("theirs-wait"), |_| {});
            return true;
        }
        refused && (looking || self.others.clashes.is_some() || self.others.merging.iter().any(Merging::is_file))
    }

    /// That something is being merged.
    fn show_merging(&self, ui: &mut Ui, out: &mut Intents) {
        let Some(other) = self.tells_of_merging() else { return };
        let is_copy = other.copy().is_some();
        let text = match other {
            Other::File(..) => self.texts.t("theirs-merging"),
            Other::Copy(..) => self.texts.t("copy-merging"),
            Other::Kept(..) => self.texts.t("crash-opening"),
        };
        super::shell::banner(ui, "merging", Tone::Info, icons::CLOCK, &text, |ui| {
            if is_copy && ui.add(Btn::secondary(&self.texts.t("cancel"))).clicked() {
                out.push(Intent::Others(Box::new(OthersWish::StopMerging)));
            }
        });
    }

    fn show_one_trouble(&self, ui: &mut Ui, trouble: &Trouble, out: &mut Intents) {
        let tx = &self.texts;
        let text = match trouble {
            Trouble::Unreadable => tx.t("theirs-unreadable"),
            Trouble::OtherUnit => tx.t("theirs-other-unit"),
            Trouble::NotWhole(..) => tx.t("theirs-not-whole"),
            Trouble::Gone => tx.t("file-gone"),
        };
        super::shell::banner(ui, "trouble", Tone::Warning, icons::WARNING, &text, |ui| {
            let mut ask = |wish| out.push(Intent::Others(Box::new(wish)));
            match trouble {
                Trouble::NotWhole(..) if ui.add(Btn::primary(&tx.t("theirs-take-in"))).clicked() => {
                    ask(OthersWish::TakeIn);
                }
                Trouble::Unreadable
                    if ui
                        .add(Btn::primary(&tx.t("theirs-write-over")).enabled(self.others.aside.is_none()))
                        .clicked() =>
                {
                    ask(OthersWish::WriteOver);
                }
                Trouble::Gone if ui.add(Btn::primary(&tx.t("file-gone-save"))).clicked() => {
                    out.push(Intent::SaveAgain);
                }
                _ => {}
            }
            if ui.add(Btn::secondary(&tx.t("save-as"))).clicked() {
                out.push(Intent::SaveAs);
            }
        });
    }

    /// That copies lie beside the file, one at a time.
    fn show_copies(&self, ui: &mut Ui, out: &mut Intents) {
        let can = self.session.as_ref().is_some_and(|session| session.read_only().is_none());
        let can = can && !self.others.leaves_copies && self.page != Page::Round;
        let can = can && !self.others.merging.iter().any(Merging::is_copy);
        let Some(copy) = self.others.copies.first().filter(|_| can) else { return };
        let tx = &self.texts;
        let file = copy.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let service = wording::service(copy.service);
        let text = tx.f("copy-found", &[("file", (&file).into()), ("service", service.into())]);
        super::shell::banner(ui, "copies", Tone::Info, icons::COPY, &text, |ui| {
            let mut ask = |wish| out.push(Intent::Others(Box::new(wish)));
            if ui.add(Btn::primary(&tx.t("copy-merge"))).clicked() {
                ask(OthersWish::MergeCopy(copy.path.clone()));
            }
            if ui.add(Btn::secondary(&tx.t("copy-later"))).clicked() {
                ask(OthersWish::LeaveCopies);
            }
        });
    }
}
