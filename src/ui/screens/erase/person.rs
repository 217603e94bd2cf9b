//! Deleting one person everywhere: what that means, before it is done.

use std::collections::BTreeSet;
use std::path::PathBuf;

use eframe::egui::{Id, Ui};

use super::asked_ui;
use crate::store::{ErasePlan, FileKind, FileState, Places, StoredFile};
use crate::ui::intent::{Intent, Intents};
use crate::ui::screens::people::catch_up::shortened;
use crate::ui::texts::Texts;
use crate::ui::theme::size;
use crate::ui::widgets::{Btn, alert, bullet, heading_sized, lead, note, roomy, wrapped};
use crate::ui::wording;
use crate::unit::{Mention, PersonId, Unit};

/// What the dialogue is given.
#[derive(Clone, Copy)]
pub struct ForgetCx<'a> {
    /// The texts of the chosen language.
    pub tx: &'a Texts,
    /// The unit.
    pub unit: &'a Unit,
    /// Who.
    pub person: PersonId,
    /// The files that hold them, apart from the unit's own and its earlier versions.
    pub plan: &'a ErasePlan,
    /// The app's folders.
    pub places: &'a Places,
    /// Text of the leader's own where their name stands.
    pub mentions: &'a [Mention],
}

/// What the dialogue keeps for itself.
#[derive(Default)]
pub struct ForgetState {
    /// Which exports go too: those that are as the app made them, until the leader says otherwise.
    chosen: Option<BTreeSet<PathBuf>>,
    shown: bool,
}

/// Draws the dialogue. Returns whether it stays.
pub fn forget_ui(ui: &mut Ui, cx: &ForgetCx<'_>, state: &mut ForgetState, out: &mut Intents) -> bool {
    let tx = cx.tx;
    let Some(person) = cx.unit.person(cx.person) else { return false };
    let name = shortened(&person.name, 80);
    let exports = |state: FileState| {
        let of = move |file: &&StoredFile| file.kind == FileKind::Export && file.state == state;
        cx.plan.files.iter().filter(of)
    };
    let chosen = state.chosen.get_or_insert_with(|| exports(FileState::There).map(|file| file.path.clone()).collect());
    let title = tx.f("forget-title", &[("name", (&name).into())]);
    let (answer, close) = alert(ui, Id::unique("forget"), &title, 680.0, |ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        lead(ui, &tx.f("forget-text", &[("name", (&name).into())]));
        let from = ["forget-from-file", "forget-from-versions", "forget-from-copies", "forget-from-recovery"];
        for line in from.map(|key| tx.t(key)) {
            bullet(ui, &line);
        }
        lead(ui, &tx.t("forget-no-undo"));
        let there: Vec<&StoredFile> = exports(FileState::There).chain(exports(FileState::Changed)).collect();
        asked_ui(ui, (tx, cx.places), &tx.t("forget-exports"), &there, chosen);
        let beside = [FileKind::Conflict, FileKind::Aside, FileKind::Copy];
        let unwritable: Vec<&StoredFile> = cx.plan.files.iter().filter(|file| beside.contains(&file.kind)).collect();
        asked_ui(ui, (tx, cx.places), &tx.t("forget-unwritable"), &unwritable, chosen);
        if !cx.mentions.is_empty() {
            ui.add_space(6.0);
            heading_sized(ui, &tx.t("forget-mentions"), 3, size::BODY);
            for mention in cx.mentions {
                bullet(ui, &wording::mention(tx, cx.unit, *mention));
            }
            note(ui, &tx.t("forget-mentions-text"));
        }
        if !cx.unit.past.is_empty() {
            note(ui, &tx.t("forget-past"));
        }
        note(ui, &tx.t("forget-beyond"));
        ui.add_space(4.0);
        wrapped(ui, |ui| {
            let no = ui.add(Btn::secondary(&tx.t("people-remove-no")));
            if !std::mem::replace(&mut state.shown, true) && roomy(ui) {
                no.request_focus();
            }
            let yes = ui.add(Btn::danger(&tx.f("forget-do", &[("name", (&name).into())])));
            if yes.clicked() { Some(true) } else { no.clicked().then_some(false) }
        })
    });
    if answer == Some(true) {
        let chosen = state.chosen.take().unwrap_or_default();
        out.push(Intent::Forget(cx.person, chosen.into_iter().collect()));
    }
    !(answer.is_some() || close)
}
