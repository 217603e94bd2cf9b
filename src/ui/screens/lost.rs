//! Earlier versions whose file is not found: the list of them, bringing one back, and deleting them.

use std::path::PathBuf;

use chrono::NaiveDate;
use eframe::egui::accesskit::Live;
use eframe::egui::{Id, Key, Memory, Ui};

use crate::store::Orphan;
use crate::ui::intent::{Intent, Intents};
use crate::ui::texts::Texts;
use crate::ui::theme::size;
use crate::ui::widgets::{
    Btn, Field, Secret, Tone, alert, body, check, dialog, heading_sized, lead, note, secret_field, strong, tag, wrapped,
};
use crate::ui::{dates, icons, wording};
use crate::unit::RecordId;

const WIDTH: f32 = 600.0;

/// What is asked about versions whose file is not found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LostAct {
    /// Ask where the newest one is to be saved.
    BringBack(RecordId),
    /// Ask whether they are to be deleted.
    AskDelete(RecordId),
    /// Delete them.
    Delete(RecordId),
    /// Take the file away from those opened last.
    Forget(PathBuf),
    /// Save the newest one as this file.
    Here(PathBuf),
    /// Let the leader choose where it is saved.
    Elsewhere,
    /// That some went by themselves has been read.
    Read,
    /// Leave it.
    Cancel,
}

/// What there is of them.
#[derive(Clone, Copy, Default)]
pub struct LostState<'a> {
    /// Versions whose file is not found.
    pub orphans: &'a [Orphan],
    /// What is said of those that went by themselves.
    pub gone: &'a [String],
}

/// A unit whose newest version may be brought back.
pub struct BringBack {
    /// Which unit.
    pub unit: RecordId,
    /// What it is called.
    pub name: String,
    /// Why its file could not be opened, where that was tried.
    pub text: Option<String>,
    /// When the newest version was kept, in words.
    pub when: String,
    /// Where the file was, if it can be put there again.
    pub here: Option<PathBuf>,
    /// The file among those opened last, if it is.
    pub listed: Option<PathBuf>,
    /// Whether the version is encrypted.
    pub locked: bool,
    /// What is typed.
    pub secret: Secret,
    /// Whether what was tried last was wrong.
    pub wrong: bool,
    /// Whether it is being read, so that nothing is asked for twice.
    pub reading: bool,
    /// Whether that has just begun.
    pub began: bool,
    /// Whether it takes so long that it is told.
    pub told: bool,
    /// Whether it has just come up.
    pub arrived: bool,
}

impl LostState<'_> {
    /// Whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        self.orphans.is_empty() && self.gone.is_empty()
    }
}

fn act(act: LostAct, out: &mut Intents) {
    out.push(Intent::Lost(Box::new(act)));
}

/// The list of versions whose file is not found; nothing where there are none.
pub fn lost_ui(ui: &mut Ui, tx: &Texts, lost: LostState<'_>, today: NaiveDate, out: &mut Intents) {
    for line in lost.gone {
        tag(ui, Tone::Neutral, icons::TRASH, &tx.t("lost-deleted"));
        body(ui, line);
    }
    if !lost.gone.is_empty() && ui.add(Btn::plain(&tx.t("lost-gone-ok")).small()).clicked() {
        act(LostAct::Read, out);
    }
    if lost.orphans.is_empty() {
        return;
    }
    heading_sized(ui, &tx.t("lost-heading"), 2, size::BODY);
    note(ui, &tx.t("lost-about"));
    for orphan in lost.orphans {
        ui.push_id(orphan.unit, |ui| orphan_ui(ui, tx, orphan, today, out));
    }
}

fn orphan_ui(ui: &mut Ui, tx: &Texts, orphan: &Orphan, today: NaiveDate, out: &mut Intents) {
    ui.spacing_mut().item_spacing.y = 4.0;
    let name = orphan.name.clone().unwrap_or_else(|| tx.t("lost-unnamed"));
    strong(ui, &name);
    let versions = tx.n("lost-versions", orphan.versions);
    let (size, when) = (wording::file_size(tx, orphan.bytes), wording::moment(tx, orphan.newest, today));
    let words = [("versions", (&versions).into()), ("size", (&size).into()), ("when", (&when).into())];
    let path = orphan.folder.display().to_string();
    let line = note(ui, &tx.f("lost-line", &words));
    ui.ctx().accesskit_node_builder(line.id, |node| node.set_description(path.as_str()));
    line.on_hover_text(&path);
    let until = dates::day(orphan.until, today, tx.language());
    note(ui, &tx.f("lost-until", &[("date", (&until).into())]));
    ui.add_space(2.0);
    wrapped(ui, |ui| {
        let spoken = tx.f("lost-bring-back-spoken", &[("unit", (&name).into())]);
        if ui.add(Btn::secondary(&tx.t("lost-bring-back")).spoken(&spoken).small()).clicked() {
            act(LostAct::BringBack(orphan.unit), out);
        }
        let spoken = tx.f("lost-delete-spoken", &[("unit", (&name).into())]);
        if ui.add(Btn::plain(&tx.t("lost-delete")).icon(icons::TRASH).spoken(&spoken).small()).clicked() {
            act(LostAct::AskDelete(orphan.unit), out);
        }
    });
}

/// Asks where the newest version is to be saved, and for its passphrase where it has one.
pub fn bring_back_ui(ui: &mut Ui, tx: &Texts, asked: &mut BringBack) -> Option<LostAct> {
    let title = match &asked.text {
        Some(_) => tx.t("error-open-title"),
        None => tx.f("lost-title", &[("unit", (&asked.name).into())]),
    };
    let arrived = std::mem::take(&mut asked.arrived);
    let (answer, close) = dialog(ui, Id::unique("bring back"), &title, WIDTH, |ui| {
        ui.spacing_mut().item_spacing.y = 10.0;
        if let Some(text) = &asked.text {
            lead(ui, text);
        }
        if let Some(path) = asked.listed.as_ref().or(asked.here.as_ref()) {
            note(ui, &wording::file_name(path)).on_hover_text(path.display().to_string());
        }
        lead(ui, &tx.f("lost-version", &[("when", (&asked.when).into())]));
        note(ui, &tx.t("lost-drive"));
        let mut entered = false;
        if asked.locked {
            body(ui, &tx.t("lost-passphrase"));
            let [label, wrong, show] = ["passphrase", "passphrase-wrong", "passphrase-show"].map(|key| tx.t(key));
            let field = Field { label: &label, mistake: asked.wrong.then_some(wrong.as_str()), ..Field::default() };
            let typed = secret_field(ui, Id::unique("lost passphrase"), &mut asked.secret, field);
            entered = typed.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
            if arrived || (entered && asked.secret.text().is_empty()) {
                typed.request_focus();
            }
            if typed.changed() {
                asked.wrong = false;
            }
            let shown = *asked.secret.shown();
            if check(ui, shown, &show).clicked() {
                *asked.secret.shown() = !shown;
            }
        }
        if asked.told {
            let line = note(ui, &tx.t("lost-reading"));
            ui.ctx().accesskit_node_builder(line.id, |node| node.set_live(Live::Polite));
        }
        ui.add_space(4.0);
        buttons_ui(ui, tx, asked, entered)
    });
    answer.or(close.then_some(LostAct::Cancel))
}

fn buttons_ui(ui: &mut Ui, tx: &Texts, asked: &mut BringBack, entered: bool) -> Option<LostAct> {
    let can = !asked.reading && (!asked.locked || !asked.secret.text().is_empty());
    // Who opened a file and was asked this instead has not asked for it: to leave it is the first answer.
    let unasked = asked.text.is_some();
    // While what was chosen is being done, a second Enter must not leave it.
    let began = std::mem::take(&mut asked.began);
    wrapped(ui, |ui| {
        let free = !asked.reading && ui.memory(Memory::focused).is_none();
        let leave = |ui: &mut Ui| ui.add(Btn::secondary(&tx.t("cancel")));
        let mut answer = None;
        if unasked {
            let leave = leave(ui);
            if began {
                leave.surrender_focus();
            } else if free {
                leave.request_focus();
            }
            answer = leave.clicked().then_some(LostAct::Cancel);
        }
        let here = asked.here.clone().map(|path| (ui.add(Btn::primary(&tx.t("lost-here")).enabled(can)), path));
        let words = tx.t("lost-elsewhere");
        let elsewhere = if here.is_some() { Btn::secondary(&words) } else { Btn::primary(&words) };
        let elsewhere = ui.add(elsewhere.enabled(can));
        if free && !unasked {
            here.as_ref().map_or(&elsewhere, |(here, _)| here).request_focus();
        }
        let go = entered && can;
        match here {
            Some((here, path)) if here.clicked() || go => answer = Some(LostAct::Here(path)),
            None if go => answer = Some(LostAct::Elsewhere),
            _ if elsewhere.clicked() => answer = Some(LostAct::Elsewhere),
            _ => {}
        }
        if !unasked && leave(ui).clicked() {
            answer = Some(LostAct::Cancel);
        }
        if let Some(path) = &asked.listed
            && ui.add(Btn::plain(&tx.t("forget-file")).enabled(!asked.reading)).clicked()
        {
            answer = Some(LostAct::Forget(path.clone()));
        }
        answer
    })
}

/// Asks whether the versions are to be deleted.
pub fn delete_ui(ui: &mut Ui, tx: &Texts, orphan: &Orphan) -> Option<LostAct> {
    let name = orphan.name.clone().unwrap_or_else(|| tx.t("lost-unnamed"));
    let title = tx.f("lost-delete-title", &[("unit", (&name).into())]);
    let (answer, close) = alert(ui, Id::unique("delete versions"), &title, WIDTH, |ui| {
        ui.spacing_mut().item_spacing.y = 10.0;
        lead(ui, &tx.t("lost-delete-text"));
        wrapped(ui, |ui| {
            let no = ui.add(Btn::secondary(&tx.t("erase-keep")));
            if ui.ctx().memory(Memory::focused).is_none() {
                no.request_focus();
            }
            if ui.add(Btn::danger(&tx.t("lost-delete-do"))).clicked() {
                return Some(LostAct::Delete(orphan.unit));
            }
            no.clicked().then_some(LostAct::Cancel)
        })
    });
    answer.or(close.then_some(LostAct::Cancel))
}
