//! Units whose file is not found: finding versions that belong to no file, and deleting them.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use eframe::egui::Ui;

use super::bringing::{Goes, Reading};
use super::{App, Problem};
use crate::store::{Coding, Forgetting, Generations, Known, Orphan, Places, SaveError, orphans, recovery};
use crate::ui::beside::{Beside, Heard};
use crate::ui::intent::{Intent, Intents, Page};
use crate::ui::screens::lost::{BringBack, LostAct, LostState, bring_back_ui, delete_ui};
use crate::ui::{dates, wording};
use crate::unit::{RecordId, Unit};

/// Versions whose file is not found, and what the leader is asked about them.
#[derive(Default)]
pub(super) struct Lost {
    /// What is looked for beside the window.
    looking: Option<Beside<Looked>>,
    /// Whether it is looked once more when that is done: something has changed since it began.
    again: bool,
    pub(super) found: Vec<Orphan>,
    /// Those that went by themselves, in words, until the leader has read them.
    gone: Vec<String>,
    pub(super) asked: Option<Asked>,
    /// What is being read to be brought back.
    pub(super) reading: Option<Reading>,
    /// What is to be saved where the leader says.
    pub(super) ready: Option<(Arc<Unit>, Coding)>,
    /// Where the file was that is brought back.
    pub(super) was_at: Option<PathBuf>,
}

pub(super) enum Asked {
    BringBack(BringBack),
    Delete(Orphan),
}

/// What was found.
#[derive(Default)]
struct Looked {
    orphans: Vec<Orphan>,
    /// Those whose day has come, and that are gone.
    removed: Vec<Orphan>,
    /// Whether somebody was taken out of what could not be written before.
    forgotten: bool,
}

impl Lost {
    /// Versions whose file is not found, and what is said of those that went.
    pub(super) fn state(&self) -> LostState<'_> {
        LostState { orphans: &self.found, gone: &self.gone }
    }

    pub(super) fn asks(&self) -> bool {
        self.asked.is_some()
    }

    /// Nothing of a unit that was locked or left stays in memory, and nothing of it is read any more.
    pub(super) fn forget_asked(&mut self) {
        (self.asked, self.reading, self.ready) = (None, None, None);
    }

    /// Whether it is this unit that is to be brought back.
    pub(super) fn brings_back(&self, unit: RecordId) -> bool {
        matches!(&self.asked, Some(Asked::BringBack(asked)) if asked.unit == unit)
    }
}

impl App {
    /// Looks beside the window for versions whose file is not found. `first` is when the app starts: those whose day has
    /// come go then, and what could not be written anew without somebody is tried again.
    pub(super) fn look_for_orphans(&mut self, first: bool, also: Option<&Path>) {
        if self.lost.looking.is_some() {
            self.lost.again = true;
            return;
        }
        let known = |file: &crate::store::settings::RecentFile| Known {
            path: file.path.clone(),
            name: file.unit.clone(),
            unit: file.id,
            delete_on: file.delete_on,
        };
        let mut files: Vec<Known> = self.settings.recent.iter().map(known).collect();
        let unnamed = |path: &Path| Known { path: path.to_owned(), name: String::new(), unit: None, delete_on: None };
        files.extend(also.map(unnamed));
        let open = self.session.as_ref().map(|session| session.unit().id);
        let (places, generations, today) = (self.places.clone(), Arc::clone(&self.generations), self.today());
        self.lost.looking = Some(self.workshop.start("orphans", move |tell| {
            let mut looked = Looked { orphans: orphans(&places, &generations, &files, open), ..Looked::default() };
            if first {
                let due =
                    |orphan: &mut Orphan| orphan.is_due(today) && remove(&places, &generations, orphan.unit).is_ok();
                looked.removed = looked.orphans.extract_if(.., due).collect();
                looked.forgotten = forget_again(&places, &generations, &files);
            }
            tell.say(looked);
        }));
    }

    /// Takes in what was found.
    pub(super) fn follow_orphans(&mut self) {
        if self.arriving && matches!(self.page, Page::Welcome | Page::Settings) && self.lost.looking.is_none() {
            self.look_for_orphans(false, None);
        }
        let Some(looking) = &self.lost.looking else { return };
        let looked = match looking.hear() {
            Heard::Nothing => return,
            Heard::Said(looked) => looked,
            // It broke down: it is looked again when the page is next gone to.
            Heard::Over => {
                (self.lost.looking, self.lost.again) = (None, false);
                return;
            }
        };
        self.lost.looking = None;
        self.lost.found = looked.orphans;
        for orphan in looked.removed {
            let name = self.name_of(&orphan);
            let day = dates::day(orphan.until, self.today(), self.settings.language);
            let words = [("unit", (&name).into()), ("date", (&day).into())];
            self.lost.gone.push(self.texts.f("lost-gone", &words));
            // The file itself may lie on a drive that is not connected: it stays in the list, which reminds of it.
        }
        if looked.forgotten {
            self.say(self.texts.t("forget-again-done"), false);
        }
        if std::mem::take(&mut self.lost.again) {
            self.look_for_orphans(false, None);
        }
    }

    fn name_of(&self, orphan: &Orphan) -> String {
        orphan.name.clone().unwrap_or_else(|| self.texts.t("lost-unnamed"))
    }

    pub(super) fn act_on_lost(&mut self, act: LostAct) {
        match act {
            LostAct::Cancel => self.lost.forget_asked(),
            LostAct::BringBack(unit) => {
                let Some(orphan) = self.lost.found.iter().find(|orphan| orphan.unit == unit).cloned() else { return };
                let recent = self.settings.recent.iter().find(|file| file.id == Some(unit));
                let was_at = recent.map(|file| file.path.clone());
                self.ask_to_bring_back(unit, orphan.name.unwrap_or_default(), was_at, None);
            }
            LostAct::AskDelete(unit) => {
                let orphan = self.lost.found.iter().find(|orphan| orphan.unit == unit);
                self.lost.asked = orphan.cloned().map(Asked::Delete);
            }
            LostAct::Delete(unit) => self.delete_orphan(unit),
            LostAct::Forget(path) => {
                self.lost.forget_asked();
                self.settings.forget(&path);
                self.save_settings();
                self.look_for_orphans(false, None);
            }
            LostAct::Here(path) => self.read_lost(Goes::Here(path)),
            LostAct::Elsewhere => self.read_lost(Goes::Elsewhere),
            LostAct::Read => self.lost.gone.clear(),
        }
    }

    fn delete_orphan(&mut self, unit: RecordId) {
        self.lost.forget_asked();
        match remove(&self.places, &self.generations, unit) {
            Ok(()) => {
                self.lost.found.retain(|orphan| orphan.unit != unit);
                self.say(self.texts.t("lost-deleted"), false);
            }
            Err(error) => {
                let text = wording::save_error(&self.texts, &error);
                self.problem = Some(Problem::new(self.texts.t("lost-not-deleted"), text));
            }
        }
    }

    /// What is asked about versions whose file is not found.
    pub(super) fn show_lost(&mut self, ui: &mut Ui, out: &mut Intents) {
        let act = match &mut self.lost.asked {
            None => None,
            Some(Asked::BringBack(asked)) => bring_back_ui(ui, &self.texts, asked),
            Some(Asked::Delete(orphan)) => delete_ui(ui, &self.texts, orphan),
        };
        out.extend(act.map(|act| Intent::Lost(Box::new(act))));
    }
}

/// Takes away all that is kept of a unit whose file is not found.
fn remove(places: &Places, generations: &Generations, unit: RecordId) -> Result<(), SaveError> {
    recovery::remove(places, unit)?;
    generations.forget(unit)
}

/// Takes those who were to be gone out of what could not be written then, for units that are not encrypted; with others it
/// waits until they are opened. Returns whether all of it is done for one of them.
fn forget_again(places: &Places, generations: &Generations, files: &[Known]) -> bool {
    let mut done = false;
    for unit in generations.units() {
        let pending = generations.pending(unit);
        if pending.forget.is_empty() || generations.names(unit).iter().any(crate::store::Generation::is_locked) {
            continue;
        }
        // What lies beside its file is found by the file.
        let Some(Known { path: file, .. }) = files.iter().find(|known| known.unit == Some(unit)) else { continue };
        let coding = Coding::Plain;
        let forgetting = Forgetting { places, generations, unit, file, coding: &coding, people: &pending.forget };
        let gone = forgetting.go_on();
        done |= gone.is_some_and(|gone| !gone.left.iter().any(|left| left.why.may_work_later()));
    }
    done
}
