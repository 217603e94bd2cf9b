//! «Tidligere versjoner»: what the unit was like before, and bringing it back.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use eframe::egui::accesskit::Role;
use eframe::egui::{Align, Label, Layout, RichText, ScrollArea, Ui, UiBuilder, vec2};

use crate::programme::MeetingKind;
use crate::store::{Generation, GenerationError, KeepError};
use crate::ui::fonts::Weight;
use crate::ui::icons;
use crate::ui::intent::{Cx, Intent, Intents, Page, VersionAct};
use crate::ui::theme::{self, size};
use crate::ui::widgets::{
    Btn, Tone, body, bullet, card, dialog, heading, heading_sized, lead, note, page, quiet, row_between, rule, strong,
    tag, turn_pages, wrapped,
};
use crate::ui::wording;
use crate::unit::{PersonId, Survey, Unit};

/// How high the list of people in a version is at the most, in points.
const MOST_HEIGHT: f32 = 260.0;

/// The earlier versions of the open unit, as far as they have been read.
#[derive(Default)]
pub struct Versions {
    /// The newest first.
    pub rows: Vec<VersionRow>,
    /// The one that is looked into.
    pub look: Option<Look>,
    /// Whether the newest one gets the keyboard now.
    pub gives_keyboard: bool,
    /// Why the last one could not be kept.
    pub not_kept: Option<KeepError>,
}

/// One earlier version.
pub struct VersionRow {
    /// Its file and when it was kept.
    pub generation: Generation,
    /// When it was kept, in words.
    pub when: String,
    /// What is known of it.
    pub state: VersionState,
}

/// What is known of an earlier version.
pub enum VersionState {
    /// Nothing yet.
    Waiting,
    /// That it cannot be read.
    Unreadable(GenerationError),
    /// What is in it.
    Read {
        /// How many people.
        people: usize,
        /// What differs from now, a line a kind.
        differences: Vec<String>,
    },
}

/// What is in a version.
pub struct Look {
    /// Which version.
    pub path: PathBuf,
    /// The records.
    pub unit: Arc<Unit>,
    /// Where everybody stood.
    pub survey: Survey,
    /// Everybody in alphabetical order.
    pub order: Vec<PersonId>,
}

/// Draws the screen.
pub fn versions_ui(ui: &mut Ui, cx: &Cx<'_>, versions: &Versions, out: &mut Intents) {
    let tx = cx.tx;
    page(ui, "versions", |ui| {
        heading(ui, &tx.t("page-versions"));
        quiet(ui, &tx.t("versions-about"));
        if let Some(error) = &versions.not_kept {
            tag(ui, Tone::Warning, icons::WARNING, &tx.t("versions-not-kept"));
            note(ui, &wording::keep_error(tx, error));
        }
        let back = ui.add(Btn::plain(&tx.t("versions-back")).icon(icons::ARROW_LEFT));
        if back.clicked() {
            out.push(Intent::Go(Page::Settings));
        }
        if versions.rows.is_empty() {
            if cx.arrived {
                back.request_focus();
            }
            card(ui, |ui| body(ui, &tx.t("versions-none")));
            return;
        }
        card(ui, |ui| {
            let list = UiBuilder::new().accessibility_role(Role::List).accessibility_label(tx.t("page-versions"));
            ui.scope_builder(list, |ui| {
                ui.spacing_mut().item_spacing.y = 10.0;
                for (at, row) in versions.rows.iter().enumerate() {
                    if at > 0 {
                        rule(ui);
                    }
                    ui.push_id(at, |ui| row_ui(ui, cx, row, versions.gives_keyboard && at == 0, out));
                }
            });
        });
    });
    if let Some(look) = &versions.look {
        look_ui(ui, cx, versions, look, out);
    }
}

fn row_ui(ui: &mut Ui, cx: &Cx<'_>, row: &VersionRow, first: bool, out: &mut Intents) {
    let tx = cx.tx;
    let when = &row.when;
    let builder = UiBuilder::new().accessibility_role(Role::ListItem).accessibility_label(when);
    ui.scope_builder(builder, |ui| {
        row_between(
            ui,
            "version",
            |ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                strong(ui, &crate::ui::dates::capitalised(when));
                match &row.state {
                    VersionState::Waiting => {
                        let bytes = wording::file_size(tx, row.generation.bytes);
                        note(ui, &format!("{bytes} · {}", tx.t("versions-reading")));
                    }
                    VersionState::Unreadable(error) => {
                        tag(ui, Tone::Warning, icons::WARNING, &tx.t("versions-unreadable"));
                        note(ui, &wording::generation_error(tx, error));
                    }
                    VersionState::Read { people, differences } if differences.is_empty() => {
                        note(ui, &format!("{} · {}", tx.n("people-count", *people), tx.t("versions-same")));
                    }
                    VersionState::Read { differences, .. } => {
                        let what = differences.join(" · ");
                        note(ui, &tx.f("versions-since", &[("what", (&what).into())]));
                    }
                }
            },
            |ui| {
                let VersionState::Read { differences, .. } = &row.state else { return };
                let spoken = tx.f("versions-look-spoken", &[("when", when.into())]);
                let look = ui.add(Btn::plain(&tx.t("versions-look")).spoken(&spoken).small());
                if first {
                    look.request_focus();
                }
                if look.clicked() {
                    out.push(Intent::Version(VersionAct::Look(row.generation.path.clone())));
                }
                if differences.is_empty() {
                    return;
                }
                let spoken = tx.f("versions-restore-spoken", &[("when", when.into())]);
                if ui.add(Btn::secondary(&tx.t("versions-restore")).spoken(&spoken).small()).clicked() {
                    out.push(Intent::Version(VersionAct::Restore(row.generation.path.clone())));
                }
            },
        );
    });
}

/// What is in one version.
fn look_ui(ui: &mut Ui, cx: &Cx<'_>, versions: &Versions, look: &Look, out: &mut Intents) {
    let tx = cx.tx;
    let Some(row) = versions.rows.iter().find(|row| row.generation.path == look.path) else { return };
    let when = &row.when;
    let title = tx.f("versions-look-title", &[("when", when.into())]);
    let id = eframe::egui::Id::unique("version");
    let (asked, close) = dialog(ui, id, &title, 620.0, |ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        strong(ui, &look.unit.details.name);
        lead(ui, &facts(cx, look));
        if let VersionState::Read { differences, .. } = &row.state {
            if differences.is_empty() {
                note(ui, &tx.t("versions-same"));
            } else {
                heading_sized(ui, &tx.t("versions-differs"), 3, size::BODY);
                for line in differences {
                    bullet(ui, line);
                }
            }
        }
        heading_sized(ui, &tx.t("versions-people"), 3, size::BODY);
        people_ui(ui, cx, look);
        ui.add_space(6.0);
        buttons_ui(ui, cx, row, &look.path)
    });
    out.extend(asked.or_else(|| close.then_some(VersionAct::Close)).map(Intent::Version));
}

fn buttons_ui(ui: &mut Ui, cx: &Cx<'_>, row: &VersionRow, path: &Path) -> Option<VersionAct> {
    let other = matches!(&row.state, VersionState::Read { differences, .. } if !differences.is_empty());
    wrapped(ui, |ui| {
        let restore = other && ui.add(Btn::primary(&cx.tx.t("versions-restore"))).clicked();
        let close = ui.add(Btn::secondary(&cx.tx.t("versions-close")));
        // Closing does no harm: it is what Enter does, unless the leader chooses something else.
        if ui.ctx().memory(eframe::egui::Memory::focused).is_none() {
            close.request_focus();
        }
        if restore { Some(VersionAct::Restore(path.to_owned())) } else { close.clicked().then_some(VersionAct::Close) }
    })
}

/// «12 medarbeidere · 9 har begynt · 3 har fullført · 1 møte er holdt».
fn facts(cx: &Cx<'_>, look: &Look) -> String {
    let held = [MeetingKind::First, MeetingKind::Second];
    let held = held.into_iter().filter(|kind| look.unit.held_meeting(*kind).is_some()).count();
    let tx = cx.tx;
    let facts = [
        tx.n("people-count", look.unit.people.len()),
        tx.n("versions-started", look.survey.started),
        tx.n("versions-completed", look.survey.completed),
        tx.n("versions-held", held),
    ];
    facts.join(" · ")
}

fn people_ui(ui: &mut Ui, cx: &Cx<'_>, look: &Look) {
    let height = 24.0;
    let shown = ScrollArea::vertical().id_salt("people").max_height(MOST_HEIGHT).auto_shrink([false, true]);
    let name = cx.tx.t("versions-people");
    let list = UiBuilder::new().accessibility_role(Role::List).accessibility_label(name);
    ui.scope_builder(list, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        shown.show_rows(ui, height, look.order.len(), |ui, rows| {
            for id in &look.order[rows] {
                let Some(person) = look.unit.person(*id) else { continue };
                let status = look.survey.row(*id).and_then(|row| row.status);
                person_ui(ui, height, &format!("{} – {}", person.name, wording::status(cx.tx, status).2));
            }
            turn_pages(ui);
        });
    });
}

fn person_ui(ui: &mut Ui, height: f32, line: &str) {
    let text = RichText::new(line).font(Weight::Regular.at(size::BODY)).color(theme::tokens(ui).text());
    let size = vec2(ui.available_width(), height);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        let shown = ui.add(Label::new(text).truncate());
        ui.ctx().accesskit_node_builder(shown.id, |node| {
            node.set_role(Role::ListItem);
            node.set_label(line);
        });
    });
}
