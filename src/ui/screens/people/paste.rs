//! Pasting a list: a field to paste in, and what was found in it, before anybody is added.

use eframe::egui::accesskit::{Live, Role};
use eframe::egui::{Event, Id, Key, Modifiers, Response, ScrollArea, Ui, UiBuilder, vec2};

use super::day::{Day, Days};
use super::form::Left;
use super::table::one_line;
use crate::exchange::{Column, PasteRefused, Pasted, PastedRow, Verdict, read_people};
use crate::programme::MeetingKind;
use crate::ui::fonts::Weight;
use crate::ui::icons;
use crate::ui::intent::{Cx, Intent, Intents};
use crate::ui::texts::Texts;
use crate::ui::theme::{self, size};
use crate::ui::widgets::{Btn, Tone, dialog, note, paste_field, strong, tag, wrapped};
use crate::unit::{Change, Person, PersonId};

/// A shorter list than this, in bytes, is never too much.
const SUSPECT_BYTES: usize = 20_000;

/// The height of a row of the preview.
const ROW: f32 = 26.0;

/// A list on its way in.
pub(super) struct Paste {
    text: String,
    found: Result<Pasted, PasteRefused>,
    /// How many rows got each verdict: new, here, twice, nameless, too long.
    counts: [usize; 5],
    joined: Day,
    fresh: bool,
}

impl Paste {
    pub(super) fn new(cx: &Cx<'_>) -> Self {
        let held = cx.unit.held_meeting(MeetingKind::First).is_some();
        let joined = Day::new(held.then_some(cx.today), cx.tx.language());
        Self { text: String::new(), found: Ok(Pasted::default()), counts: [0; 5], joined, fresh: true }
    }

    /// Opened, with a text that is pasted already.
    pub(super) fn opened(mut self, cx: &Cx<'_>, text: Option<String>) -> Self {
        self.fresh = true;
        if let Some(text) = text {
            self.text = text;
        }
        self.read(cx);
        if self.found.is_err() {
            // Laying out megabytes in the field would stop the window for seconds.
            self.text.clear();
        }
        self
    }

    pub(super) fn worth_keeping(&self) -> bool {
        !self.text.trim().is_empty()
    }

    fn read(&mut self, cx: &Cx<'_>) {
        self.found = read_people(&self.text, &cx.unit.people);
        self.counts = [0; 5];
        for row in self.found.iter().flat_map(|found| &found.rows) {
            self.counts[place(row.verdict)] += 1;
        }
    }

    fn new_people(&self) -> usize {
        self.counts[0]
    }

    pub(super) fn show(&mut self, ui: &mut Ui, cx: &Cx<'_>, out: &mut Intents) -> Left {
        let tx = cx.tx;
        self.refuse_too_much(ui, cx);
        let by_keys = ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter));
        let pasted = ui.input(|input| input.events.iter().any(|event| matches!(event, Event::Paste(_))));
        let (left, close) = dialog(ui, Id::unique("paste people"), &tx.t("people-paste-title"), 720.0, |ui| {
            ui.spacing_mut().item_spacing.y = 10.0;
            let field = self.text_field(ui, tx);
            let given = self.fresh && !self.text.is_empty();
            if field.changed() {
                self.read(cx);
            }
            self.preview(ui, cx);
            let joined = self.ask_joined(ui, cx);
            ui.add_space(4.0);
            wrapped(ui, |ui| {
                let count = self.new_people();
                let ready = count > 0 && joined.is_ok();
                let text = if count > 0 { tx.n("people-paste-add", count) } else { tx.t("people-paste-add-none") };
                let add = ui.add(Btn::primary(&text).enabled(ready));
                let took_it = given || (field.changed() && pasted);
                if ready && took_it {
                    // Pasted: now Enter adds them.
                    add.request_focus();
                } else if std::mem::take(&mut self.fresh) {
                    field.request_focus();
                }
                self.fresh = false;
                let cancelled = ui.add(Btn::plain(&tx.t("cancel"))).clicked();
                if ready && (add.clicked() || by_keys) {
                    self.send(cx, joined.ok().flatten(), out);
                    return Left::Done;
                }
                if cancelled { Left::Done } else { Left::Stays }
            })
        });
        if close && left == Left::Stays { Left::Aside } else { left }
    }

    /// Takes away what is pasted and is far too much, before the field gets it, and says so instead.
    fn refuse_too_much(&mut self, ui: &Ui, cx: &Cx<'_>) {
        let mut refused = None;
        ui.input_mut(|input| {
            input.events.retain(|event| {
                let Event::Paste(text) = event else { return true };
                let read = if text.len() > SUSPECT_BYTES { read_people(text, &cx.unit.people).err() } else { None };
                let keep = read.is_none();
                refused = read.or(refused.take());
                keep
            });
        });
        if let Some(refused) = refused {
            self.found = Err(refused);
            self.counts = [0; 5];
        }
    }

    /// The field to paste in. A long list scrolls in it, so that the preview and the button stay in sight.
    fn text_field(&mut self, ui: &mut Ui, tx: &Texts) -> Response {
        let label = strong(ui, &tx.t("people-paste-label"));
        note(ui, &tx.t("people-paste-help"));
        paste_field(ui, Id::unique("pasted people"), &mut self.text, 5, &tx.t("people-paste-hint"), label.id)
    }

    /// From which day they are in the unit, asked only after the first meeting was held.
    fn ask_joined(&mut self, ui: &mut Ui, cx: &Cx<'_>) -> Result<Option<chrono::NaiveDate>, super::day::DayMistake> {
        if cx.unit.held_meeting(MeetingKind::First).is_some() && self.new_people() > 0 {
            let (label, help) = (cx.tx.t("people-joined-all"), cx.tx.t("people-joined-help"));
            self.joined.show(ui, cx, Id::unique("pasted joined"), Days::Any, &label, &help);
        }
        self.joined.read(cx.today, Days::Any)
    }

    fn preview(&self, ui: &mut Ui, cx: &Cx<'_>) {
        let tx = cx.tx;
        let found = match &self.found {
            Ok(found) => found,
            Err(refused) => {
                let text = match *refused {
                    PasteRefused::TooLarge { .. } => tx.t("people-paste-too-large"),
                    PasteRefused::TooManyRows { limit } => tx.n("people-paste-too-many", limit),
                };
                tag(ui, Tone::Danger, icons::ALERT, &text);
                return;
            }
        };
        if self.text.trim().is_empty() {
            return;
        }
        let said = self.summary(tx);
        let scope = UiBuilder::new().accessibility_role(Role::Status).accessibility_label(said.join(", "));
        ui.scope_builder(scope, |ui| {
            let id = ui.unique_id();
            ui.ctx().accesskit_node_builder(id, |node| node.set_live(Live::Polite));
            wrapped(ui, |ui| {
                let looks = [
                    (Tone::Success, icons::ADD_PERSON),
                    (Tone::Neutral, icons::CHECK),
                    (Tone::Neutral, icons::USERS),
                    (Tone::Warning, icons::QUESTION),
                    (Tone::Warning, icons::WARNING),
                ];
                let shown = self.counts.iter().zip(looks).filter(|(count, _)| **count > 0);
                for ((_, (tone, icon)), text) in shown.zip(&said) {
                    tag(ui, tone, icon, text);
                }
                if found.rows.is_empty() {
                    tag(ui, Tone::Warning, icons::QUESTION, &tx.t("people-paste-nothing"));
                }
            });
        });
        for refused in &found.birth_numbers {
            let column = column_name(tx, &refused.column);
            let args = [("n", refused.cells.into()), ("column", (&column).into())];
            tag(ui, Tone::Danger, icons::SHIELD_WARNING, &tx.f("people-paste-birth-numbers", &args));
        }
        if !found.dropped_columns.is_empty() {
            let names: Vec<String> = found.dropped_columns.iter().map(|column| column_name(tx, column)).collect();
            note(ui, &tx.f("people-paste-dropped", &[("columns", (&names.join(", ")).into())]));
        }
        people(ui, tx, &found.rows);
    }

    /// How many are what, in words; only what there is any of.
    fn summary(&self, tx: &Texts) -> Vec<String> {
        let [new, here, twice, nameless, long] = self.counts;
        let texts = [
            (new, "people-paste-new"),
            (here, "people-paste-here"),
            (twice, "people-paste-twice"),
            (nameless, "people-paste-nameless"),
            (long, "people-paste-long"),
        ];
        texts.into_iter().filter(|(count, _)| *count > 0).map(|(count, key)| tx.n(key, count)).collect()
    }

    fn send(&mut self, cx: &Cx<'_>, joined: Option<chrono::NaiveDate>, out: &mut Intents) {
        let Ok(found) = std::mem::replace(&mut self.found, Ok(Pasted::default())) else { return };
        let new = found.rows.into_iter().filter(|row| row.verdict == Verdict::New);
        let people: Vec<Person> =
            new.map(|row| Person { joined, ..row.into_person(PersonId((cx.new_id)())) }).collect();
        out.push(Intent::Change(Change::AddPeople(people)));
    }
}

fn place(verdict: Verdict) -> usize {
    match verdict {
        Verdict::New => 0,
        Verdict::AlreadyHere(_) => 1,
        Verdict::TwiceInList => 2,
        Verdict::NoName => 3,
        Verdict::NameTooLong => 4,
    }
}

fn column_name(tx: &Texts, column: &Column) -> String {
    match &column.title {
        Some(title) => tx.f("people-paste-column", &[("title", title.into())]),
        None => tx.n("people-paste-column-number", column.number),
    }
}

/// The people that were found, row by row.
fn people(ui: &mut Ui, tx: &Texts, rows: &[PastedRow]) {
    if rows.is_empty() {
        return;
    }
    let room = ui.ctx().content_rect().height() - 560.0;
    let tall = (ROW * rows.len().min(8) as f32).min(room.max(3.0 * ROW));
    let name = tx.n("people-paste-preview", rows.len());
    let scope = UiBuilder::new().accessibility_role(Role::List).accessibility_label(name);
    ui.scope_builder(scope, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ScrollArea::vertical().id_salt("preview").max_height(tall).auto_shrink([false, false]).show_rows(
            ui,
            ROW,
            rows.len(),
            |ui, range| {
                for row in rows.get(range).unwrap_or_default() {
                    person(ui, tx, row);
                }
            },
        );
    });
}

fn person(ui: &mut Ui, tx: &Texts, row: &PastedRow) {
    let t = theme::tokens(ui);
    let (icon, key) = match row.verdict {
        Verdict::New => (icons::PLUS, ""),
        Verdict::AlreadyHere(_) => (icons::CHECK, "people-row-here"),
        Verdict::TwiceInList => (icons::USERS, "people-row-twice"),
        Verdict::NoName => (icons::QUESTION, "people-row-nameless"),
        Verdict::NameTooLong => (icons::WARNING, "people-row-long"),
    };
    let name = if row.name.is_empty() { tx.n("people-row-number", row.place) } else { row.name.clone() };
    let mut more: Vec<String> = [&row.email, &row.employee_number].into_iter().flatten().cloned().collect();
    if row.name_proposed {
        more.push(tx.t("people-row-proposed"));
    }
    if !key.is_empty() {
        more.push(tx.t(key));
    }
    let more = more.join(" · ");
    let width = ui.available_width();
    let (rect, response) = ui.allocate_exact_size(vec2(width, ROW), eframe::egui::Sense::hover());
    let colour = if row.verdict == Verdict::New { t.text() } else { t.quiet() };
    let split = (width * 0.42).max(120.0).min(width);
    let left = one_line(ui, &format!("{icon}  {name}"), Weight::Medium.at(15.0), colour, split - 12.0);
    let right = one_line(ui, &more, Weight::Regular.at(size::SMALL), t.quiet(), width - split);
    let middle = rect.left_center();
    ui.painter().galley(middle - vec2(0.0, left.size().y / 2.0), left, colour);
    ui.painter().galley(middle + vec2(split, -right.size().y / 2.0), right, t.quiet());
    let spoken = if more.is_empty() { name } else { format!("{name}, {more}") };
    response.widget_info(|| eframe::egui::WidgetInfo::labeled(Role::ListItem, true, &spoken));
}
