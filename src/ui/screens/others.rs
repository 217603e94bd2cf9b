//! What the leader is asked about others who use the same file.

use std::path::Path;

use chrono::{DateTime, FixedOffset, NaiveDate};
use eframe::egui::accesskit::Live;
use eframe::egui::{Id, Ui};

use crate::programme::Programme;
use crate::ui::intent::{Intent, Intents};
use crate::ui::others::{InUse, OthersWish};
use crate::ui::texts::Texts;
use crate::ui::theme::size;
use crate::ui::widgets::{
    Btn, columns, dialog, heading_sized, lead, note, quiet, radio, radio_group, roomy, rule, wrapped,
};
use crate::ui::wording::{self, Wording, file_name};
use crate::unit::{Clash, ClashKind, Side, Unit};

/// The most clashes that are drawn; for the others the whole answer is given at once.
const MOST_SHOWN: usize = 100;

/// Asks what to do with a file that somebody else has.
pub fn in_use_ui(ui: &mut Ui, tx: &Texts, in_use: &InUse, now: DateTime<FixedOffset>, out: &mut Intents) {
    let who = wording::holder(tx, &in_use.holder, now);
    let file = file_name(&in_use.path);
    let mut ask = |wish| out.push(Intent::Others(Box::new(wish)));
    let ((), close) = dialog(ui, Id::unique("in use"), &tx.t("in-use-title"), 560.0, |ui| {
        lead(ui, &who);
        ui.add_space(4.0);
        lead(ui, &tx.t("in-use-text"));
        note(ui, &file).on_hover_text(in_use.path.display().to_string());
        ui.add_space(12.0);
        wrapped(ui, |ui| {
            let read = ui.add(Btn::primary(&tx.t("in-use-read")));
            if ui.ctx().memory(eframe::egui::Memory::focused).is_none() {
                read.request_focus();
            }
            if read.clicked() {
                ask(OthersWish::ReadOnly);
            }
            if ui.add(Btn::secondary(&tx.t("in-use-again"))).clicked() {
                ask(OthersWish::TryAgain);
            }
            if ui.add(Btn::plain(&tx.t("cancel"))).clicked() {
                ask(OthersWish::Cancel);
            }
        });
    });
    if close {
        out.push(Intent::Others(Box::new(OthersWish::Cancel)));
    }
}

/// What is shown of two versions that have both changed the same.
pub struct ClashCx<'a> {
    /// The texts of the chosen language.
    pub tx: &'a Texts,
    /// The content pack.
    pub programme: &'a Programme,
    /// Today.
    pub today: NaiveDate,
    /// The open unit.
    pub ours: &'a Unit,
    /// The other version.
    pub theirs: &'a Unit,
    /// What they do not agree on.
    pub clashes: &'a [Clash],
    /// The copy that the other version lies in; `None` for the file itself.
    pub copy: Option<&'a Path>,
    /// Whether the choice is being taken in, so that it stands as it is.
    pub settling: bool,
    /// Whether that takes so long that it is told.
    pub told: bool,
}

/// What the leader has chosen so far: a side for each clash.
pub struct ClashState {
    sides: Vec<Side>,
}

impl ClashState {
    /// One's own version where both have changed a field, and what was changed rather than what was taken away.
    ///
    /// Where the leader has `chosen` between the same two before, that.
    pub fn of(clashes: &[Clash], chosen: &[(Clash, Side)]) -> Self {
        let proposed = |clash: &Clash| match clash.kind {
            ClashKind::Field { .. } => Side::Ours,
            ClashKind::Removed { .. } => clash.stands,
        };
        let known = |clash: &Clash| chosen.iter().find(|(known, _)| known == clash).map(|(_, side)| *side);
        Self { sides: clashes.iter().map(|clash| known(clash).unwrap_or_else(|| proposed(clash))).collect() }
    }

    /// What stands chosen, in the order of the clashes.
    pub fn sides(&self) -> &[Side] {
        &self.sides
    }
}

/// Shows what both have changed, with both values beside each other.
pub fn clashes_ui(ui: &mut Ui, cx: &ClashCx<'_>, state: &mut ClashState, out: &mut Intents) {
    let tx = cx.tx;
    let words = Wording { tx, programme: cx.programme, today: cx.today, units: [cx.ours, cx.theirs] };
    let mut ask = |wish| out.push(Intent::Others(Box::new(wish)));
    let ((), close) = dialog(ui, Id::unique("clashes"), &tx.t("clashes-title"), 760.0, |ui| {
        lead(ui, &tx.n("clashes-text", cx.clashes.len()));
        if let Some(copy) = cx.copy {
            note(ui, &file_name(copy)).on_hover_text(copy.display().to_string());
        }
        // While the choice is being taken in, another has no effect, and is not shown.
        let mut chosen = state.sides.clone();
        let sides = if cx.settling { &mut chosen } else { &mut state.sides };
        if cx.clashes.len() > 1 {
            wrapped(ui, |ui| {
                for (key, side) in [("clashes-all-ours", Side::Ours), ("clashes-all-theirs", Side::Theirs)] {
                    if ui.add(Btn::plain(&tx.t(key))).clicked() {
                        sides.fill(side);
                    }
                }
            });
        }
        for (at, (clash, side)) in cx.clashes.iter().zip(&mut *sides).take(MOST_SHOWN).enumerate() {
            rule(ui);
            ui.push_id(at, |ui| one_clash(ui, &words, clash, side));
        }
        if cx.clashes.len() > MOST_SHOWN {
            rule(ui);
            quiet(ui, &tx.n("clashes-more", cx.clashes.len() - MOST_SHOWN));
        }
        if cx.told {
            let line = note(ui, &tx.t("clashes-settling"));
            ui.ctx().accesskit_node_builder(line.id, |node| node.set_live(Live::Polite));
        }
        ui.add_space(12.0);
        wrapped(ui, |ui| {
            let take = ui.add(Btn::primary(&tx.t("clashes-take")).enabled(!cx.settling));
            // While it is done, a second Enter must not leave it.
            if roomy(ui) && !cx.settling && ui.ctx().memory(eframe::egui::Memory::focused).is_none() {
                take.request_focus();
            }
            if take.clicked() {
                ask(OthersWish::Settle(state.sides.clone()));
            }
            if ui.add(Btn::secondary(&tx.t("clashes-later"))).clicked() {
                ask(OthersWish::Later);
            }
        });
    });
    if close {
        out.push(Intent::Others(Box::new(OthersWish::Later)));
    }
}

fn one_clash(ui: &mut Ui, words: &Wording<'_>, clash: &Clash, side: &mut Side) {
    let tx = words.tx;
    let record = words.record(&clash.record);
    let about = clash.about.as_ref().map(|(_, name)| name.as_str()).filter(|name| !name.is_empty());
    let (what, ours, theirs) = match &clash.kind {
        ClashKind::Field { field, ours, theirs } => (Some(words.field(*field)), words.value(ours), words.value(theirs)),
        ClashKind::Removed { by } => {
            let (gone, kept) = (tx.t("clash-removed"), tx.t("clash-changed"));
            if *by == Side::Ours { (None, gone, kept) } else { (None, kept, gone) }
        }
    };
    let title: Vec<&str> = about.into_iter().chain([record.as_str()]).chain(what.as_deref()).collect();
    let title = title.join(" · ");
    heading_sized(ui, &title, 3, size::BODY);
    let ours = tx.f("clash-ours", &[("value", (&ours).into())]);
    let theirs = tx.f("clash-theirs", &[("value", (&theirs).into())]);
    radio_group(ui, &title, |ui| {
        let now = *side;
        let option = |ui: &mut Ui, this: Side, text: &str| radio(ui, now == this, text).clicked().then_some(this);
        let mut picked = (None, None);
        columns(
            ui,
            "clash",
            (1.0, 1.0),
            |ui| picked.0 = option(ui, Side::Ours, &ours),
            |ui| picked.1 = option(ui, Side::Theirs, &theirs),
        );
        *side = picked.0.or(picked.1).unwrap_or(now);
    });
}

/// Asks whether a copy that was taken in is to be moved away.
pub fn move_copy_ui(ui: &mut Ui, tx: &Texts, copy: &Path, out: &mut Intents) {
    let file = file_name(copy);
    let mut ask = |wish| out.push(Intent::Others(Box::new(wish)));
    let ((), close) = dialog(ui, Id::unique("move copy"), &tx.t("copy-move-title"), 560.0, |ui| {
        lead(ui, &tx.f("copy-move-text", &[("file", (&file).into())]));
        ui.add_space(12.0);
        wrapped(ui, |ui| {
            let yes = ui.add(Btn::primary(&tx.t("copy-move")));
            if ui.ctx().memory(eframe::egui::Memory::focused).is_none() {
                yes.request_focus();
            }
            if yes.clicked() {
                ask(OthersWish::MoveCopy(true));
            }
            if ui.add(Btn::secondary(&tx.t("copy-leave"))).clicked() {
                ask(OthersWish::MoveCopy(false));
            }
        });
    });
    if close {
        out.push(Intent::Others(Box::new(OthersWish::MoveCopy(false))));
    }
}
