//! «Oversikt»: what to do next, in one line with one button, how far the unit has come, and how it went.

mod chart;
mod progress;
mod said;
mod step;

use eframe::egui::{Sense, Stroke, Ui, WidgetInfo, accesskit::Role, pos2, vec2};

use super::people::remind::{Remindable, ReminderDialog};
use super::people::{cells, table::one_line};
use crate::ui::dates;
use crate::ui::fonts::Weight;
use crate::ui::intent::{Cx, Intent, Intents, Page, PeopleFilter};
use crate::ui::theme::{self, size};
use crate::ui::widgets::{body, card_columns, heading, heading_sized, link_button, note, page, quiet, row_between};
use crate::unit::{Next, PersonRow, Progress, Status};

/// How many of those who need following up stand here.
const SHOWN: usize = 6;

/// What the screen keeps for itself.
#[derive(Default)]
pub struct OverviewState {
    /// Whom a reminder may be for, kept until something changes.
    remindable: Option<((u64, chrono::NaiveDate), Remindable)>,
    /// The reminder that is open.
    reminder: Option<ReminderDialog>,
}

impl OverviewState {
    /// Closes the reminder that is open: it did not get out.
    pub fn leave_reminder(&mut self) {
        self.reminder = None;
    }

    fn remindable(&mut self, cx: &Cx<'_>) -> &Remindable {
        let wanted = (cx.revision, cx.today);
        if self.remindable.as_ref().is_none_or(|(known, _)| *known != wanted) {
            self.remindable = None;
        }
        &self.remindable.get_or_insert_with(|| (wanted, Remindable::of(cx.survey.rows.iter()))).1
    }
}

/// Draws the screen.
pub fn overview_ui(ui: &mut Ui, cx: &Cx<'_>, progress: &Progress, state: &mut OverviewState, out: &mut Intents) {
    if cx.arrived {
        state.reminder = None;
    }
    overview(ui, cx, progress, state, out);
    if let Some(mut reminder) = state.reminder.take() {
        state.reminder = reminder.show(ui, cx, out).then_some(reminder);
    }
}

fn overview(ui: &mut Ui, cx: &Cx<'_>, progress: &Progress, state: &mut OverviewState, out: &mut Intents) {
    page(ui, "overview", |ui| {
        ui.spacing_mut().item_spacing.y = 20.0;
        row_between(
            ui,
            "overview heading",
            |ui| {
                heading(ui, &cx.tx.t("page-overview"));
            },
            |ui| {
                quiet(ui, &dates::capitalised(&dates::long(cx.today, cx.tx.language())));
            },
        );
        step::next_step(ui, cx, state, out);
        if cx.unit.people.is_empty() {
            return;
        }
        progress::cards(ui, cx, progress);
        card_columns(ui, "overview", (1.2, 1.0), |ui| follow_up(ui, cx, out), |ui| chart::chart(ui, cx, progress));
    });
}

/// Those who need following up: who must catch up, who has not begun, who is unknown.
fn follow_up(ui: &mut Ui, cx: &Cx<'_>, out: &mut Intents) {
    let count = cx.survey.needing_follow_up().count();
    let behind = cx.survey.needing_follow_up().filter(|row| row.status < Some(Status::Started)).count();
    // The same people as on the page that «Vis alle» opens.
    let all = if behind > 0 { PeopleFilter::NotStarted } else { PeopleFilter::CatchUp };
    ui.spacing_mut().item_spacing.y = 6.0;
    row_between(
        ui,
        "follow-up heading",
        |ui| {
            heading_sized(ui, &cx.tx.n("overview-follow-up", count), 2, size::LEAD);
        },
        |ui| {
            if count > 0 && link_button(ui, &cx.tx.t("overview-show-all")).clicked() {
                out.push(Intent::Go(Page::People(all)));
            }
        },
    );
    if count == 0 {
        body(ui, &cx.tx.t("overview-follow-up-none"));
        return;
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    let most_urgent_first =
        (0..LEVELS).flat_map(|level| cx.survey.needing_follow_up().filter(move |row| urgency(row) == level));
    for row in most_urgent_first.take(SHOWN) {
        person(ui, cx, row, out);
    }
    if count > SHOWN {
        ui.add_space(10.0);
        note(ui, &cx.tx.n("overview-follow-up-more", count - SHOWN));
    }
}

/// How many levels of urgency there are.
const LEVELS: u8 = 5;

/// Who comes first: those with a meeting to catch up on, then those never reminded.
fn urgency(row: &PersonRow) -> u8 {
    match (row.status, row.next) {
        (_, Next::Decide) => 0,
        (status, Next::CatchUp(_)) if status < Some(Status::Started) => 0,
        (Some(Status::NotStarted), Next::Remind) => 1,
        (Some(Status::NotStarted), _) => 2,
        (None, _) => 3,
        (Some(_), _) => 4,
    }
}

fn person(ui: &mut Ui, cx: &Cx<'_>, row: &PersonRow, out: &mut Intents) {
    let Some(person) = cx.unit.person(row.id) else { return };
    let t = theme::tokens(ui);
    let width = ui.available_width();
    let (rect, response) = ui.allocate_exact_size(vec2(width, 46.0), Sense::click());
    let (icon, tone, word) = cells::status(cx.tx, row);
    let (next, _) = cells::next(cx, row);
    let spoken = format!("{}, {word}, {next}", person.name);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &spoken));
    if response.hovered() {
        ui.painter().rect_filled(rect, 0, t.page());
    }
    let (fill, colour) = tone.colours(ui);
    let mark = one_line(ui, &format!("{icon} {word}"), Weight::Medium.at(size::SMALL), colour, 150.0);
    let name_wide = (width * 0.36).max(110.0);
    let name = one_line(ui, &person.name, Weight::Medium.at(15.0), t.text(), name_wide - 10.0);
    let middle = rect.center().y;
    ui.painter().galley(pos2(rect.left(), middle - name.size().y / 2.0), name, t.text());
    let ground = eframe::egui::Rect::from_min_size(
        pos2(rect.left() + name_wide, middle - mark.size().y / 2.0 - 3.0),
        mark.size() + vec2(16.0, 6.0),
    );
    ui.painter().rect_filled(ground, theme::RADIUS, fill);
    ui.painter().galley(ground.min + vec2(8.0, 3.0), mark, colour);
    let left = rect.left() + name_wide + 152.0;
    if rect.right() - left > 60.0 {
        let after = one_line(ui, &next, Weight::Regular.at(size::SMALL), t.quiet(), rect.right() - left);
        ui.painter().galley(pos2(left, middle - after.size().y / 2.0), after, t.quiet());
    }
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, t.line()));
    crate::ui::widgets::focus_ring(ui, &response);
    if response.on_hover_cursor(eframe::egui::CursorIcon::PointingHand).clicked() {
        out.push(Intent::OpenPerson(row.id));
    }
}
