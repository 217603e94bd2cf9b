//! The sections: planned, used, and what is left of them when questions have taken their part.

use eframe::egui::accesskit::Role;
use eframe::egui::{Rect, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::{PresentCx, words};
use crate::meeting::{Phase, Row, RowState};
use crate::ui::fonts::Weight;
use crate::ui::theme;
use crate::ui::{dates, icons};

/// The height of a row, in points.
const ROW: f32 = 40.0;

/// Draws the list; `follow` brings the section that runs into view.
pub(super) fn sections_ui(ui: &mut Ui, cx: &PresentCx<'_>, follow: bool) {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (at, row) in cx.view.rows.iter().enumerate() {
            let rect = row_ui(ui, cx, row);
            if follow && at == cx.view.section {
                ui.scroll_to_rect(rect, None);
            }
        }
    });
}

fn row_ui(ui: &mut Ui, cx: &PresentCx<'_>, row: &Row) -> Rect {
    let t = theme::tokens(ui);
    let width = ui.available_width();
    let (rect, response) = ui.allocate_exact_size(vec2(width, ROW), Sense::hover());
    let spoken = spoken(cx, row);
    response.widget_info(|| WidgetInfo::labeled(Role::ListItem, true, &spoken));
    if !ui.is_rect_visible(rect) {
        return rect;
    }
    let running = cx.view.phase != Phase::Ready;
    let now = row.state == RowState::Now && running && cx.view.phase != Phase::Ended;
    let ended = cx.view.phase == Phase::Ended;
    let done = row.state == RowState::Done || (ended && row.state == RowState::Now);
    let weight = if now { Weight::Semibold } else { Weight::Regular };
    let colour = if done || ended { t.quiet() } else { t.text() };
    let icon = match (now, done) {
        (true, _) => icons::NOW,
        (_, true) => icons::CHECK,
        _ => "",
    };
    let time = time(row, running);
    let over = row.actual_s > row.replanned_s;
    let time_colour = if over && running { t.warning.text_subtle } else { colour };
    let time = ui.painter().layout_no_wrap(time, weight.at(15.0), time_colour);
    let title = if icon.is_empty() { row.title.clone() } else { format!("{icon} {}", row.title) };
    let mut job = eframe::egui::text::LayoutJob::simple_singleline(title, weight.at(15.0), colour);
    job.wrap = eframe::egui::text::TextWrapping::truncate_at_width(width - time.size().x - 12.0);
    let title = ui.fonts_mut(|fonts| fonts.layout_job(job));
    let middle = rect.center().y;
    let painter = ui.painter();
    let time_at = pos2(rect.right() - time.size().x, middle - time.size().y / 2.0);
    let title_at = pos2(rect.left(), middle - title.size().y / 2.0);
    painter.galley(time_at, time, time_colour);
    painter.galley(title_at, title, colour);
    painter.hline(rect.x_range(), rect.bottom(), Stroke::new(1.0, t.line()));
    rect
}

/// «0:24 / 0:40»; before its turn only the plan, and where questions have taken from it, both: «0:40 → 0:36».
fn time(row: &Row, running: bool) -> String {
    let length = |seconds: u32| dates::length(u64::from(seconds));
    if row.state == RowState::Ahead || !running {
        if row.replanned_s == row.planned_s {
            return length(row.planned_s);
        }
        return format!("{} → {}", length(row.planned_s), length(row.replanned_s));
    }
    format!("{} / {}", length(row.actual_s), length(row.replanned_s))
}

fn spoken(cx: &PresentCx<'_>, row: &Row) -> String {
    let time = |seconds: u32| words::spoken(cx.tx, seconds);
    if row.state == RowState::Ahead || cx.view.phase == Phase::Ready {
        return cx
            .tx
            .f("present-row-ahead", &[("title", (&row.title).into()), ("planned", (&time(row.replanned_s)).into())]);
    }
    cx.tx.f(
        "present-row",
        &[
            ("title", (&row.title).into()),
            ("used", (&time(row.actual_s)).into()),
            ("planned", (&time(row.replanned_s)).into()),
        ],
    )
}

#[cfg(test)]
mod tests {
    use super::time;
    use crate::meeting::{Row, RowState};

    fn row(state: RowState, planned_s: u32, replanned_s: u32, actual_s: u32) -> Row {
        Row { title: "Spørsmål og frist".to_owned(), planned_s, replanned_s, actual_s, state }
    }

    #[test]
    fn a_section_that_questions_took_from_shows_both_plans() {
        assert_eq!(time(&row(RowState::Ahead, 40, 36, 0), true), "0:40 → 0:36");
        assert_eq!(time(&row(RowState::Ahead, 40, 40, 0), true), "0:40");
        assert_eq!(time(&row(RowState::Now, 40, 36, 24), true), "0:24 / 0:36");
        assert_eq!(time(&row(RowState::Now, 40, 40, 0), false), "0:40");
    }
}
