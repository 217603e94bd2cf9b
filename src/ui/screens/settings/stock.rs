//! «Filene på maskinen»: which files there are, where, how large, and who can read them.

use eframe::egui::Ui;

use crate::store::{FileKind, Place, READS_LISTS, StoredGroup};
use crate::ui::intent::{Cx, Intents};
use crate::ui::screens::stored::{all_ui, groups_ui};
use crate::ui::theme::size;
use crate::ui::widgets::{heading_sized, note};

/// Which files there are, as of when the page was opened.
#[derive(Default)]
pub(super) struct Stock {
    groups: Vec<StoredGroup>,
    /// Whether each file is shown.
    all: bool,
}

impl Stock {
    pub(super) fn of(groups: Vec<StoredGroup>) -> Self {
        Self { groups, all: false }
    }

    /// Where the unit's own file lies.
    pub(super) fn place_of_unit(&self) -> Option<&Place> {
        self.groups.iter().find(|group| group.kind == FileKind::Unit).map(|group| &group.place)
    }
}

pub(super) fn stock_ui(ui: &mut Ui, cx: &Cx<'_>, stock: &mut Stock, out: &mut Intents) {
    let tx = cx.tx;
    ui.spacing_mut().item_spacing.y = 10.0;
    heading_sized(ui, &tx.t("stock"), 2, size::H3);
    note(ui, &tx.t("stock-about"));
    // Not known yet.
    if stock.groups.is_empty() {
        return;
    }
    groups_ui(ui, tx, &stock.groups, out);
    all_ui(ui, tx, &stock.groups, &mut stock.all, out);
    if !READS_LISTS {
        note(ui, &tx.t("stock-lists"));
    }
}
