//! The modules of one person: why they take each, how far they have come, and what is decided by hand.

use eframe::egui::{Frame, Id, Margin, RichText, Ui, UiBuilder};

use crate::programme::ModuleId;
use crate::ui::fonts::Weight;
use crate::ui::intent::{Cx, Intent, Intents};
use crate::ui::theme::{self, size};
use crate::ui::widgets::{Btn, Tone, body, check, heading_sized, label_as, link_button, note, strong};
use crate::ui::{dates, icons, wording};
use crate::unit::{Change, ModuleRow, Person, PersonId, Status, modules_of};

/// The modules of one person, kept until something changes.
#[derive(Default)]
pub(super) struct Modules {
    of: Option<(u64, PersonId, usize)>,
    rows: Vec<ModuleRow>,
    /// Whose modules are being chosen by hand.
    choosing: Option<PersonId>,
}

impl Modules {
    fn rows(&mut self, cx: &Cx<'_>, person: &Person) -> &[ModuleRow] {
        let wanted = (cx.revision, person.id, cx.programme.modules.len());
        if self.of != Some(wanted) {
            self.rows = modules_of(cx.unit, cx.programme, person);
            self.of = Some(wanted);
        }
        &self.rows
    }
}

/// Draws the modules. Returns the reading the leader makes: a module and its status.
pub(super) fn modules(
    ui: &mut Ui,
    cx: &Cx<'_>,
    state: &mut Modules,
    person: &Person,
    out: &mut Intents,
) -> Option<(ModuleId, Status)> {
    let tx = cx.tx;
    let choosing = state.choosing == Some(person.id);
    let rows = state.rows(cx, person);
    let takes = rows.iter().filter(|row| row.takes).count();
    let left = rows.iter().filter(|row| row.takes && row.status != Some(Status::Completed)).count();
    ui.add_space(8.0);
    heading_sized(ui, &tx.n("people-modules", takes), 3, size::BODY);
    let count = if left == 0 && takes > 0 {
        tx.t("follow-modules-done")
    } else {
        tx.f("follow-modules-left", &[("left", left.into()), ("all", takes.into())])
    };
    note(ui, &count);
    let mut read = None;
    if choosing {
        choose_by_hand(ui, cx, rows, person, out);
    } else {
        for row in rows.iter().filter(|row| row.takes || row.by_profile) {
            read = module(ui, cx, row, person, out).or(read);
        }
    }
    let text = tx.t(if choosing { "follow-modules-chosen" } else { "follow-modules-choose" });
    let spoken = format!("{text}, {}", person.name);
    let icon = if choosing { icons::CHECK } else { icons::EDIT };
    // The same control for the keyboard, whatever stands above it.
    let own = UiBuilder::new().scope_id(Id::unique(("choose modules", person.id.0.as_u128())));
    let button = ui.scope_builder(own, |ui| ui.add(Btn::plain(&text).icon(icon).spoken(&spoken).small())).inner;
    if button.clicked() {
        state.choosing = (!choosing).then_some(person.id);
    }
    read
}

/// One module, as it stands.
fn module(ui: &mut Ui, cx: &Cx<'_>, row: &ModuleRow, person: &Person, out: &mut Intents) -> Option<(ModuleId, Status)> {
    let tx = cx.tx;
    let module = cx.programme.module(&row.module)?;
    let mut read = None;
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        if row.takes {
            let done = row.status == Some(Status::Completed);
            if check(ui, done, &module.title).clicked() {
                let status = if done { Status::NotStarted } else { Status::Completed };
                read = Some((row.module.clone(), status));
            }
        } else {
            let t = theme::tokens(ui);
            let shown = RichText::new(&module.title).font(Weight::Regular.at(size::BODY)).strikethrough();
            let spoken = format!("{}: {}", module.title, tx.t("follow-module-taken-away"));
            Frame::new().inner_margin(Margin { left: 34, right: 0, top: 4, bottom: 2 }).show(ui, |ui| {
                label_as(ui, shown.color(t.quiet()), &spoken);
            });
        }
        Frame::new().inner_margin(Margin { left: 34, right: 0, top: 0, bottom: 8 }).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            note(ui, &why(cx, row));
            if let Some(known) = known(cx, row).filter(|_| row.takes) {
                let (icon, tone, _) = wording::status(tx, row.status);
                let (_, colour) = if tone == Tone::Warning { Tone::Neutral.colours(ui) } else { tone.colours(ui) };
                let shown = RichText::new(format!("{icon} {known}")).font(Weight::Regular.at(size::SMALL));
                label_as(ui, shown.color(colour), &known);
            }
            if !row.takes && link_button(ui, &tx.t("follow-module-give-back")).clicked() {
                out.push(Intent::Change(by_hand(person, row, true)));
            }
        });
    });
    read
}

/// Why the person takes a module, or does not.
fn why(cx: &Cx<'_>, row: &ModuleRow) -> String {
    let tx = cx.tx;
    if !row.takes {
        return tx.t("follow-module-taken-away");
    }
    if !row.by_profile {
        return tx.t("people-module-by-hand");
    }
    if cx.programme.for_everyone.iter().any(|need| need.module == row.module) {
        return tx.t("people-module-everyone");
    }
    tx.f("people-module-because", &[("why", (&row.because.join(", ")).into())])
}

/// «Fullført, LØP 19. november».
fn known(cx: &Cx<'_>, row: &ModuleRow) -> Option<String> {
    let reading = cx.unit.observations.get(row.reading?)?;
    let (_, _, word) = wording::status(cx.tx, row.status);
    let source = wording::source(cx.tx, &reading.source, cx.programme);
    let day = dates::short(reading.on, cx.tx.language());
    Some(
        cx.tx.f(
            "follow-module-read",
            &[("status", (&word).into()), ("source", (&source).into()), ("date", (&day).into())],
        ),
    )
}

/// Every module of the programme, to be taken or not.
fn choose_by_hand(ui: &mut Ui, cx: &Cx<'_>, rows: &[ModuleRow], person: &Person, out: &mut Intents) {
    let tx = cx.tx;
    body(ui, &tx.t("follow-modules-help"));
    for row in rows {
        let Some(module) = cx.programme.module(&row.module) else { continue };
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            if check(ui, row.takes, &module.title).clicked() {
                out.push(Intent::Change(by_hand(person, row, !row.takes)));
            }
            Frame::new().inner_margin(Margin { left: 34, right: 0, top: 0, bottom: 6 }).show(ui, |ui| {
                if row.takes != row.by_profile {
                    strong(ui, &why(cx, row));
                } else if row.takes {
                    note(ui, &why(cx, row));
                } else {
                    note(ui, &tx.t("follow-module-not-needed"));
                }
            });
        });
    }
    if !person.modules_by_hand.is_empty() && link_button(ui, &tx.t("follow-modules-by-profiles")).clicked() {
        let person = Person { modules_by_hand: Vec::new(), ..person.clone() };
        out.push(Intent::Change(Change::EditPerson(person)));
    }
}

/// The person with one module decided by hand, or left to the profiles where they say the same.
fn by_hand(person: &Person, row: &ModuleRow, takes: bool) -> Change {
    let mut person = person.clone();
    person.modules_by_hand.retain(|(module, _)| *module != row.module);
    if takes != row.by_profile {
        person.modules_by_hand.push((row.module.clone(), takes));
    }
    Change::EditPerson(person)
}
