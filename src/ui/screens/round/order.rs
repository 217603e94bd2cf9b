//! The order of the learning system's list: pasted, shown with who was recognised, and kept.

use std::collections::BTreeSet;

use eframe::egui::accesskit::{Live, Role};
use eframe::egui::{Event, Id, Response, Ui, UiBuilder};

use super::{RoundState, words};
use crate::exchange::{PasteRefused, Verdict, contains_birth_number, find_birth_number, read_people};
use crate::ui::icons;
use crate::ui::intent::{Cx, Intent, Intents};
use crate::ui::widgets::{Btn, Tone, dialog, note, paste_field, strong, tag, wrapped};
use crate::unit::{Change, PersonId, Standing};

/// A shorter text than this, in bytes, is never too much.
const SUSPECT_BYTES: usize = 20_000;
/// How many names stand in one line of the preview.
const NAMES: usize = 12;
/// What stands in the place of a birth number.
const MASK: &str = "•••";

/// The order on its way in.
pub(super) struct Order {
    text: String,
    found: Option<Result<Found, PasteRefused>>,
    masked: bool,
    fresh: bool,
}

/// What was found in the pasted list.
#[derive(Default)]
struct Found {
    /// Those who are on the leader's list, in the pasted order.
    known: Vec<PersonId>,
    /// Names that are not on it.
    strangers: Vec<String>,
    /// Those who are here, and not in what was pasted, alphabetically.
    missing: Vec<PersonId>,
}

impl Order {
    pub(super) fn new() -> Self {
        Self { text: String::new(), found: None, masked: false, fresh: true }
    }

    fn read(&mut self, cx: &Cx<'_>) {
        self.mask();
        if self.text.trim().is_empty() {
            self.found = None;
            return;
        }
        self.found = Some(find(&self.text, cx));
    }

    /// Takes away the birth numbers in the field.
    fn mask(&mut self) {
        if let Some(masked) = masked(&self.text) {
            self.text = masked;
            self.masked = true;
        }
    }

    fn known(&self) -> usize {
        self.found.as_ref().and_then(|found| found.as_ref().ok()).map_or(0, |found| found.known.len())
    }

    /// Masks what is pasted before it comes to the field, and takes it away where it is far too much.
    fn look_at_paste(&mut self, ui: &Ui, cx: &Cx<'_>) {
        let mut refused = None;
        let mut hidden = false;
        ui.input_mut(|input| {
            input.events.retain_mut(|event| {
                let Event::Paste(text) = event else { return true };
                if text.len() > SUSPECT_BYTES
                    && let Err(error) = read_people(text, &cx.unit.people)
                {
                    refused = Some(error);
                    return false;
                }
                if let Some(masked) = masked(text) {
                    *text = masked;
                    hidden = true;
                }
                true
            });
        });
        self.masked |= hidden;
        if let Some(error) = refused {
            self.found = Some(Err(error));
        }
    }
}

/// The text without the birth numbers in it; `None` where there are none.
fn masked(text: &str) -> Option<String> {
    if !contains_birth_number(text) {
        return None;
    }
    let lines: Vec<String> = text.split('\n').map(masked_line).collect();
    let whole = lines.join("\n");
    // One that goes over the end of a line.
    Some(if contains_birth_number(&whole) { masked_line(&whole) } else { whole })
}

fn masked_line(line: &str) -> String {
    let mut line = line.to_owned();
    while let Some(range) = find_birth_number(&line) {
        line.replace_range(range, MASK);
    }
    line
}

fn find(text: &str, cx: &Cx<'_>) -> Result<Found, PasteRefused> {
    let pasted = read_people(text, &cx.unit.people)?;
    let mut found = Found::default();
    let mut seen = BTreeSet::new();
    for row in pasted.rows {
        match row.verdict {
            Verdict::AlreadyHere(person) => {
                if seen.insert(person) {
                    found.known.push(person);
                }
            }
            Verdict::New => found.strangers.push(row.name),
            Verdict::TwiceInList | Verdict::NoName | Verdict::NameTooLong => {}
        }
    }
    let here = |person| cx.survey.row(person).is_some_and(|row| row.standing == Standing::Here);
    found.missing = cx.order.iter().copied().filter(|person| !seen.contains(person) && here(*person)).collect();
    Ok(found)
}

/// Draws the dialogue while it is open.
pub(super) fn dialog_ui(ui: &mut Ui, cx: &Cx<'_>, state: &mut RoundState, out: &mut Intents) {
    let Some(order) = &mut state.order else { return };
    order.look_at_paste(ui, cx);
    let tx = cx.tx;
    let system = &cx.programme.learning_system;
    let title = tx.f("round-order-title", &[("system", (&system.short).into())]);
    let pasted = ui.input(|input| input.events.iter().any(|event| matches!(event, Event::Paste(_))));
    let (done, close) = dialog(ui, Id::unique("round order"), &title, 640.0, |ui| {
        ui.spacing_mut().item_spacing.y = 10.0;
        let field = field(ui, cx, &mut order.text);
        if field.changed() {
            order.read(cx);
        }
        preview(ui, cx, order);
        ui.add_space(4.0);
        wrapped(ui, |ui| {
            let ready = order.known() > 0;
            let save = ui.add(Btn::primary(&tx.t("round-order-save")).enabled(ready));
            if ready && pasted && field.changed() {
                // Pasted: now Enter keeps it.
                save.request_focus();
            } else if order.fresh {
                field.request_focus();
            }
            order.fresh = false;
            let mut answer = (ready && save.clicked()).then(|| known(order));
            if !cx.unit.reading_order.is_empty() && ui.add(Btn::secondary(&tx.t("round-order-clear"))).clicked() {
                answer = Some(Vec::new());
            }
            let cancelled = ui.add(Btn::plain(&tx.t("cancel"))).clicked();
            (answer, cancelled)
        })
    });
    let (answer, cancelled) = done;
    if let Some(people) = &answer {
        out.push(Intent::Change(Change::SetReadingOrder(people.clone())));
        state.to_start = true;
    }
    if answer.is_some() || cancelled || close {
        state.order = None;
    }
}

fn known(order: &Order) -> Vec<PersonId> {
    let found = order.found.as_ref().and_then(|found| found.as_ref().ok());
    found.map(|found| found.known.clone()).unwrap_or_default()
}

/// The field to paste in. A long list scrolls in it.
fn field(ui: &mut Ui, cx: &Cx<'_>, text: &mut String) -> Response {
    let tx = cx.tx;
    let system = &cx.programme.learning_system;
    let label = strong(ui, &tx.f("round-order-label", &[("system", (&system.short).into())]));
    note(ui, &tx.f("round-order-help", &[("tab", (&system.tab).into())]));
    paste_field(ui, Id::unique("round order text"), text, 6, &tx.t("people-paste-hint"), label.id)
}

/// Who was recognised, who is not on the leader's list, and who is missing from what was pasted.
fn preview(ui: &mut Ui, cx: &Cx<'_>, order: &Order) {
    let tx = cx.tx;
    if order.masked {
        tag(ui, Tone::Danger, icons::SHIELD_WARNING, &tx.t("round-order-birth-numbers"));
    }
    let found = match &order.found {
        None => return,
        Some(Err(refused)) => {
            let text = match *refused {
                PasteRefused::TooLarge { .. } => tx.t("people-paste-too-large"),
                PasteRefused::TooManyRows { limit } => tx.n("people-paste-too-many", limit),
            };
            tag(ui, Tone::Danger, icons::ALERT, &text);
            return;
        }
        Some(Ok(found)) => found,
    };
    if found.known.is_empty() {
        tag(ui, Tone::Warning, icons::QUESTION, &tx.t("round-order-none"));
        return;
    }
    let recognised = tx.n("round-order-known", found.known.len());
    let scope = UiBuilder::new().accessibility_role(Role::Status).accessibility_label(recognised.as_str());
    ui.scope_builder(scope, |ui| {
        let id = ui.unique_id();
        ui.ctx().accesskit_node_builder(id, |node| node.set_live(Live::Polite));
        tag(ui, Tone::Success, icons::CHECK, &recognised);
    });
    if !found.strangers.is_empty() {
        strong(ui, &tx.n("round-order-strangers", found.strangers.len()));
        note(ui, &names(cx, found.strangers.iter().map(String::as_str)));
    }
    if !found.missing.is_empty() {
        strong(ui, &tx.n("round-order-missing", found.missing.len()));
        note(ui, &names(cx, found.missing.iter().map(|person| words::name(cx, *person))));
    }
}

/// Some names on one line, and how many more there are.
fn names(cx: &Cx<'_>, all: impl ExactSizeIterator<Item = impl Into<String>>) -> String {
    let more = all.len().saturating_sub(NAMES);
    let mut shown: Vec<String> = all.take(NAMES).map(Into::into).collect();
    if more > 0 {
        shown.push(cx.tx.n("round-order-more", more));
    }
    shown.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn birth_numbers_are_masked_wherever_they_stand() {
        // A made-up number of the kind that is used for testing.
        let text = "Kari Nordmann\t01819010001\nOla Nordmann\t5012";
        assert!(contains_birth_number(text), "the number must be one");
        assert_eq!(masked(text).as_deref(), Some("Kari Nordmann\t•••\nOla Nordmann\t5012"));
        assert_eq!(masked("Kari Nordmann\nOla Nordmann"), None);
    }
}
