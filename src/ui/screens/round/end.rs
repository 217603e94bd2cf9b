//! The end of the round: what changed, who was skipped, and the new numbers.

use std::borrow::Cow;
use std::ops::Range;

use chrono::NaiveDate;
use eframe::egui::accesskit::Role;
use eframe::egui::{Color32, Margin, Rect, ScrollArea, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use super::flow::{Given, Line};
use super::{RoundState, WIDE, one_line, words};
use crate::ui::fonts::Weight;
use crate::ui::icons;
use crate::ui::intent::{Cx, Intent, Intents, Page, PeopleFilter};
use crate::ui::theme::{self, size};
use crate::ui::widgets::{
    Bar, Btn, Tone, body, card_columns, card_sized, heading_sized, note, row_between, strong, tag,
};
use crate::unit::{Change, PersonId, Standing, Status};

/// The height of a line about one person, in points.
const ROW: f32 = 30.0;

/// What came of the round, worked out once for each state of the unit.
#[derive(Default)]
pub(super) struct Summary {
    /// The state of the unit and the day, and whether the last answer was in it.
    worked_out: Option<(u64, NaiveDate, bool)>,
    changed: Vec<(PersonId, Given)>,
    skipped: Vec<PersonId>,
    read: usize,
    /// Of those who went through the round, people whose readings do not agree.
    to_decide: usize,
    /// People who are here and were not in the round.
    newcomers: usize,
    /// How many had begun and had completed before the round, of those who are counted now.
    before: (usize, usize),
}

impl Summary {
    /// Works it out again where something has changed; `settled` is whether the last answer is in the unit.
    pub(super) fn follow(&mut self, cx: &Cx<'_>, lines: &[Line], settled: bool) {
        let now = Some((cx.revision, cx.today, settled));
        if self.worked_out == now {
            return;
        }
        let mut sum = Self { worked_out: now, ..Self::default() };
        sum.before = (cx.survey.started, cx.survey.completed);
        let mut here = 0;
        for line in lines {
            let row = cx.survey.row(line.person).filter(|row| row.standing == Standing::Here);
            here += usize::from(row.is_some());
            sum.to_decide += usize::from(row.is_some_and(|row| row.conflict.is_some()));
            let Some(given) = line.answer else { continue };
            if given.status.is_none() {
                sum.skipped.push(line.person);
                continue;
            }
            sum.read += 1;
            if given.changed() {
                sum.changed.push((line.person, given));
            }
            if let Some(row) = row {
                // As if the round had not been.
                for (count, least) in [(&mut sum.before.0, Status::Started), (&mut sum.before.1, Status::Completed)] {
                    *count = *count + usize::from(given.before >= Some(least)) - usize::from(row.status >= Some(least));
                }
            }
        }
        sum.newcomers = cx.survey.counted.saturating_sub(here);
        *self = sum;
    }

    /// «23 lest, 5 endret, 18 uendret, 1 hoppet over».
    fn counts(&self, cx: &Cx<'_>) -> String {
        let changed = self.changed.len();
        let mut parts = vec![
            cx.tx.n("round-end-read", self.read),
            cx.tx.n("round-end-changed", changed),
            cx.tx.n("round-end-same", self.read - changed),
        ];
        if !self.skipped.is_empty() {
            parts.push(cx.tx.n("round-end-skipped", self.skipped.len()));
        }
        parts.join(" · ")
    }

    /// What a screen reader is told when the round is over.
    pub(super) fn spoken(&self, cx: &Cx<'_>) -> String {
        format!("{}. {}", cx.tx.t("round-end-title"), self.counts(cx))
    }
}

/// Puts the round away and goes to a page.
pub(super) fn finish(page: Page, out: &mut Intents) {
    out.push(Intent::Change(Change::EndRound));
    out.push(Intent::Go(page));
}

/// Draws what came of the round. «Ferdig» is in the bar at the foot.
pub(super) fn end(ui: &mut Ui, cx: &Cx<'_>, state: &mut RoundState, out: &mut Intents) {
    let room = ui.max_rect();
    let width = (room.width() - 32.0).min(WIDE);
    let mut take = false;
    let sum = &state.summary;
    ScrollArea::vertical().id_salt("round end").auto_shrink(false).show(ui, |ui| {
        ui.add_space(if room.height() < super::LOW { 12.0 } else { 40.0 });
        let left = room.left() + (room.width() - width) / 2.0;
        let column = Rect::from_min_size(pos2(left, ui.cursor().top()), vec2(width, 0.0));
        ui.scope_builder(UiBuilder::new().max_rect(column).id_salt("column"), |ui| {
            ui.set_width(width);
            ui.spacing_mut().item_spacing.y = 16.0;
            heading_sized(ui, &cx.tx.t("round-end-title"), 2, size::H1);
            body(ui, &sum.counts(cx));
            if sum.to_decide > 0 {
                decide(ui, cx, sum.to_decide, out);
            }
            if !sum.skipped.is_empty() {
                take = skipped(ui, cx, sum);
            }
            gates(ui, cx, sum);
            changes(ui, cx, sum);
            if sum.newcomers > 0 {
                note(ui, &cx.tx.n("round-end-newcomers", sum.newcomers));
            }
            ui.add_space(24.0);
        });
    });
    if take {
        state.take_skipped(cx);
    }
}

/// That readings do not agree, and the way to where the leader decides.
fn decide(ui: &mut Ui, cx: &Cx<'_>, count: usize, out: &mut Intents) {
    let tx = cx.tx;
    card_sized(ui, Margin::same(24), |ui| {
        row_between(
            ui,
            "round-decide",
            |ui| {
                ui.spacing_mut().item_spacing.y = 6.0;
                tag(ui, Tone::Warning, icons::WARNING, &tx.n("round-end-decide", count));
                note(ui, &tx.n("round-end-decide-why", count));
            },
            |ui| {
                if ui.add(Btn::secondary(&tx.t("round-end-decide-now"))).clicked() {
                    finish(Page::People(PeopleFilter::Decide), out);
                }
            },
        );
    });
}

/// How many have begun and completed now.
fn gates(ui: &mut Ui, cx: &Cx<'_>, sum: &Summary) {
    let t = theme::tokens(ui);
    let (tx, survey) = (cx.tx, cx.survey);
    let all = survey.counted;
    let of = |key: &str, done: usize| tx.f(key, &[("done", done.into()), ("all", all.into())]);
    let begun = of("round-end-begun", survey.started);
    let completed = of("round-end-completed", survey.completed);
    card_columns(
        ui,
        "round gates",
        (1.0, 1.0),
        |ui| gate(ui, cx, &begun, (survey.started, sum.before.0), t.accent.base_default),
        |ui| gate(ui, cx, &completed, (survey.completed, sum.before.1), t.success.base_default),
    );
}

fn gate(ui: &mut Ui, cx: &Cx<'_>, words: &str, (done, before): (usize, usize), colour: Color32) {
    ui.spacing_mut().item_spacing.y = 8.0;
    strong(ui, words);
    let fraction = done as f32 / cx.survey.counted.max(1) as f32;
    ui.add(Bar::new(fraction, colour, words, words).height(8.0));
    if done == before {
        note(ui, &cx.tx.t("round-end-as-before"));
    } else {
        note(ui, &cx.tx.n("round-end-before", before));
    }
}

/// Whose status changed, each on a line.
fn changes(ui: &mut Ui, cx: &Cx<'_>, sum: &Summary) {
    let tx = cx.tx;
    card_sized(ui, Margin::same(24), |ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        heading_sized(ui, &tx.t("round-end-changes"), 3, size::LEAD);
        if sum.changed.is_empty() {
            body(ui, &tx.t("round-end-no-changes"));
            return;
        }
        lines(ui, "changed", sum.changed.len(), |at| {
            let (person, given) = sum.changed[at];
            let now = words::marked(tx, given.status);
            let before = words::status(tx, given.before);
            let right = tx.f("round-end-change", &[("before", (&before).into()), ("now", (&now).into())]);
            let now = words::status(tx, given.status);
            let said = tx.f("round-end-change", &[("before", (&before).into()), ("now", (&now).into())]);
            (words::name(cx, person), right, said)
        });
    });
}

/// Who was skipped. Returns whether the leader takes them now.
fn skipped(ui: &mut Ui, cx: &Cx<'_>, sum: &Summary) -> bool {
    let tx = cx.tx;
    let mut take = false;
    card_sized(ui, Margin::same(24), |ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        row_between(
            ui,
            "round-skipped",
            |ui| {
                heading_sized(ui, &tx.t("round-end-skipped-title"), 3, size::LEAD);
            },
            |ui| take = ui.add(Btn::secondary(&tx.t("round-end-take"))).clicked(),
        );
        lines(ui, "skipped", sum.skipped.len(), |at| {
            let person = sum.skipped[at];
            let status = cx.survey.row(person).and_then(|row| row.status);
            (words::name(cx, person), words::marked(tx, status), words::status(tx, status))
        });
    });
    take
}

/// Lines with a name at the left and something at the right, as shown and as said. Only those in sight are drawn.
fn lines<'a>(ui: &mut Ui, name: &str, count: usize, line: impl Fn(usize) -> (Cow<'a, str>, String, String)) {
    let t = theme::tokens(ui);
    let scope = UiBuilder::new().id_salt(name).accessibility_role(Role::List);
    ui.scope_builder(scope, |ui| {
        let (whole, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW * count as f32), Sense::hover());
        for at in in_sight(whole, ui.clip_rect(), count) {
            let (name, right, said) = line(at);
            let rect = Rect::from_min_size(pos2(whole.left(), whole.top() + ROW * at as f32), vec2(whole.width(), ROW));
            // Near enough to the name that the eye finds it.
            let split = (rect.width() * 0.42).floor();
            let left = one_line(ui, &name, Weight::Medium.at(size::BODY), t.text(), split - 16.0);
            let right = one_line(ui, &right, Weight::Regular.at(size::BODY), t.quiet(), rect.width() - split);
            let cut = left.elided;
            let place = pos2(rect.left() + split, rect.center().y - right.size().y / 2.0);
            ui.painter().galley(pos2(rect.left(), rect.center().y - left.size().y / 2.0), left, t.text());
            ui.painter().galley(place, right, t.quiet());
            let row = ui.interact(rect, ui.scope_id().with(at), Sense::hover());
            row.widget_info(|| WidgetInfo::labeled(Role::ListItem, true, format!("{name}: {said}")));
            if cut {
                row.on_hover_text(name.as_ref());
            }
        }
    });
}

/// Which lines of a list are in sight.
fn in_sight(whole: Rect, clip: Rect, count: usize) -> Range<usize> {
    let first = ((clip.top() - whole.top()) / ROW).floor().max(0.0) as usize;
    let last = ((clip.bottom() - whole.top()) / ROW).ceil().max(0.0) as usize;
    first.min(count)..last.min(count)
}
