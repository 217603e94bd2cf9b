//! «Utvikling»: started and completed day by day against the two dates, with the pace carried on where there is one.

use std::sync::Arc;

use chrono::NaiveDate;
use eframe::egui::{Color32, Galley, Pos2, Rect, Sense, Ui, UiBuilder, Vec2b, WidgetInfo, pos2, vec2};
use eframe::egui::{Stroke, accesskit::Role};
use egui_plot::{HLine, Line, LineStyle, Plot, PlotBounds, PlotPoint, PlotTransform, VLine};

use super::said;
use crate::programme::MeetingKind;
use crate::ui::dates;
use crate::ui::fonts::Weight;
use crate::ui::intent::Cx;
use crate::ui::theme::{self, size};
use crate::ui::widgets::{heading_sized, note, quiet};
use crate::unit::{Progress, ProgressDay};

/// The height of the chart with its words, in points.
const HEIGHT: f32 = 212.0;
/// What the words over and under the lines take of it.
const OVER: f32 = 22.0;
const UNDER: f32 = 24.0;
/// The size of words in the chart, in points.
const WORDS: f32 = 13.0;
/// Between two words that must not be read as one, in points.
const APART: f32 = 12.0;

/// Draws the card's content: the heading and the chart, or when there will be one.
pub(super) fn chart(ui: &mut Ui, cx: &Cx<'_>, progress: &Progress) {
    ui.spacing_mut().item_spacing.y = 12.0;
    heading_sized(ui, &cx.tx.t("progress"), 2, size::LEAD);
    let Some(picture) = Picture::of(cx, progress) else {
        quiet(ui, &cx.tx.t("progress-empty"));
        return;
    };
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), HEIGHT), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, said::in_words(cx, progress)));
    if ui.is_rect_visible(rect) {
        picture.draw(ui, cx, rect);
    }
    if picture.pace.is_some() {
        note(ui, &cx.tx.t("progress-dashed"));
    }
}

/// What is drawn. Days are counted from the first one.
struct Picture {
    first: NaiveDate,
    /// The last day there is room for.
    last: NaiveDate,
    /// The most people there were, at the top.
    all: usize,
    days: Vec<ProgressDay>,
    /// The two dates, the earlier first, each with its word.
    dates: Vec<(NaiveDate, String)>,
    /// Where the pace begins and ends.
    pace: Option<[(NaiveDate, usize); 2]>,
}

impl Picture {
    fn of(cx: &Cx<'_>, progress: &Progress) -> Option<Self> {
        if !progress.is_line() {
            return None;
        }
        let mut days = progress.days.clone();
        // Today says nothing more where nothing has happened since.
        if let [.., before, today] = days.as_slice()
            && !today.read
            && (before.counted, before.started, before.completed) == (today.counted, today.started, today.completed)
        {
            days.pop();
        }
        let first = days.first()?.on;
        let second = cx.unit.held_meeting(MeetingKind::Second).and_then(|meeting| meeting.held.as_ref());
        let second = second.map(|held| held.started.date_naive());
        let second = second.or_else(|| cx.unit.latest_meeting(MeetingKind::Second)?.date);
        let dates = [(second, "meeting-second"), (cx.unit.details.deadline, "progress-deadline")];
        let dates = dates.into_iter().filter_map(|(date, key)| Some((date.filter(|date| *date >= first)?, key)));
        let mut dates: Vec<(NaiveDate, String)> = dates.map(|(date, key)| (date, cx.tx.t(key))).collect();
        dates.sort();
        let known = dates.iter().map(|(date, _)| *date).chain([cx.today]).max()?;
        let pace = progress.forecast.zip(progress.last_read()).zip(progress.days.last());
        let pace = pace.map(|((forecast, read), now)| {
            [(read.on, read.completed.min(now.completed)), (forecast.all_completed, now.counted)]
        });
        // A day far ahead must not press everything else together; the line goes out of the picture then.
        let farthest = known.checked_add_signed(known - first).unwrap_or(NaiveDate::MAX);
        let last = pace.map_or(known, |[_, (end, _)]| known.max(end.min(farthest)));
        let all = days.iter().map(|day| day.counted).max()?.max(1);
        Some(Self { first, last, all, days, dates, pace })
    }

    fn x(&self, date: NaiveDate) -> f64 {
        (date - self.first).num_days() as f64
    }

    fn draw(&self, ui: &mut Ui, cx: &Cx<'_>, rect: Rect) {
        let t = theme::tokens(ui);
        let middle = self.all / 2;
        let levels: Vec<usize> = if middle == 0 { vec![0, self.all] } else { vec![0, middle, self.all] };
        let word = |text: String, colour: Color32| ui.painter().layout_no_wrap(text, Weight::Regular.at(WORDS), colour);
        let numbers: Vec<Arc<Galley>> = levels.iter().map(|level| word(level.to_string(), t.quiet())).collect();
        let gutter = numbers.iter().map(|number| number.size().x).fold(0.0, f32::max) + 12.0;
        let [started, completed] = [("overview-started", t.accent), ("overview-completed", t.success)]
            .map(|(key, scale)| word(cx.tx.t(key), scale.text_subtle));

        let wide = rect.width() - gutter;
        let room = self.room_for(wide, started.size().x.max(completed.size().x) + 8.0);
        let plot =
            Rect::from_min_max(rect.min + vec2(gutter, OVER), pos2(rect.left() + gutter + room, rect.bottom() - UNDER));
        let place = self.lines(ui, plot, &levels);

        for (number, level) in numbers.into_iter().zip(&levels) {
            let y = place.position_from_point_y(*level as f64);
            let at = pos2(plot.left() - 10.0 - number.size().x, y - number.size().y / 2.0);
            ui.painter().galley(at, number, t.quiet());
        }
        self.name_dates(ui, cx, rect, plot, &place);
        self.name_lines(ui, rect, plot, &place, [started, completed]);
    }

    /// How wide the lines may be so that their names fit after their ends.
    fn room_for(&self, wide: f32, names: f32) -> f32 {
        let end = self.days.last().map_or(0.0, |day| self.x(day.on)) / self.x(self.last).max(1.0);
        if end as f32 * wide + names <= wide { wide } else { (wide - names).max(80.0) }
    }

    /// The lines themselves. Nothing in them can be dragged, scrolled or zoomed: the page keeps its wheel and its keys.
    fn lines(&self, ui: &mut Ui, plot: Rect, levels: &[usize]) -> PlotTransform {
        let t = theme::tokens(ui);
        let series = |value: fn(&ProgressDay) -> usize| -> Vec<[f64; 2]> {
            self.days.iter().map(|day| [self.x(day.on), value(day) as f64]).collect()
        };
        let dashed = |length: f32| LineStyle::Dashed { length };
        let mut inside = ui.new_child(UiBuilder::new().max_rect(plot).id_salt("progress"));
        let shown = Plot::new("progress")
            .width(plot.width())
            .height(plot.height())
            .sense(Sense::hover())
            .allow_zoom(false)
            .allow_drag(false)
            .allow_scroll(false)
            .allow_boxed_zoom(false)
            .allow_axis_zoom_drag(false)
            .allow_double_click_reset(false)
            .show_x(false)
            .show_y(false)
            .show_axes(false)
            .show_grid(false)
            .show_background(false)
            .auto_bounds(Vec2b::FALSE)
            .show(&mut inside, |lines| {
                // A little more than the lines, so that the outermost are drawn in their whole width.
                let (right, top) = (self.x(self.last).max(1.0), self.all as f64);
                let slack = top * 2.0 / f64::from(plot.height());
                lines.set_plot_bounds(PlotBounds::from_min_max([0.0, -slack], [right * 1.004, top + slack]));
                for level in levels {
                    lines.hline(HLine::new("", *level as f64).stroke(Stroke::new(1.0, t.line())).allow_hover(false));
                }
                for (date, _) in &self.dates {
                    let mark = VLine::new("", self.x(*date)).stroke(Stroke::new(1.5, t.warning.border_default));
                    lines.vline(mark.style(dashed(5.0)).allow_hover(false));
                }
                if let Some(pace) = self.pace {
                    let ends: Vec<[f64; 2]> = pace.map(|(date, number)| [self.x(date), number as f64]).to_vec();
                    let line = Line::new("pace", ends).stroke(Stroke::new(2.0, t.success.border_default));
                    lines.line(line.style(dashed(8.0)).allow_hover(false));
                }
                for (name, colour, points) in [
                    ("started", t.accent.base_default, series(|day| day.started)),
                    ("completed", t.success.base_default, series(|day| day.completed)),
                ] {
                    lines.line(Line::new(name, points).stroke(Stroke::new(3.0, colour)).allow_hover(false));
                }
            });
        shown.transform
    }

    /// The words over the two dates, and the days under the lines: the first, the two, and where the pace ends.
    fn name_dates(&self, ui: &Ui, cx: &Cx<'_>, rect: Rect, plot: Rect, place: &PlotTransform) {
        let quiet = theme::tokens(ui).quiet();
        let language = cx.tx.language();
        let word = |text: String| ui.painter().layout_no_wrap(text, Weight::Regular.at(WORDS), quiet);
        let x_of = |date: NaiveDate| place.position_from_point_x(self.x(date));
        let within = |x: f32, wide: f32| (x - wide / 2.0).clamp(plot.left(), (rect.right() - wide).max(plot.left()));

        let mut over: Vec<(f32, Arc<Galley>)> =
            self.dates.iter().map(|(date, name)| (x_of(*date), word(name.clone()))).collect();
        if let [(left_x, left), (right_x, right)] = over.as_slice()
            && within(*left_x, left.size().x) + left.size().x + APART > within(*right_x, right.size().x)
        {
            // Too close for two words: one for both.
            let both: Vec<&str> = self.dates.iter().map(|(_, name)| name.as_str()).collect();
            over = vec![(f32::midpoint(*left_x, *right_x), word(both.join(" · ")))];
        }
        for (x, name) in over {
            ui.painter().galley(pos2(within(x, name.size().x), rect.top()), name, quiet);
        }

        let mut taken: Vec<(f32, f32)> = Vec::new();
        let pace = self.pace.map(|[_, (end, _)]| end).filter(|end| *end <= self.last);
        let days = [Some(self.first)].into_iter().chain(self.dates.iter().rev().map(|(date, _)| Some(*date)));
        let days = days.chain([pace, self.days.last().map(|day| day.on)]).flatten();
        for day in days {
            let name = word(dates::short(day, language));
            let left = within(x_of(day), name.size().x);
            let right = left + name.size().x;
            if taken.iter().all(|(from, to)| right + APART < *from || left > *to + APART) {
                taken.push((left, right));
                ui.painter().galley(pos2(left, plot.bottom() + 7.0), name, quiet);
            }
        }
    }

    /// The names of the two lines at their ends, on the card's ground, where nothing else is drawn.
    fn name_lines(&self, ui: &Ui, rect: Rect, plot: Rect, place: &PlotTransform, names: [Arc<Galley>; 2]) {
        let Some(end) = self.days.last() else { return };
        let ground = theme::tokens(ui).card();
        let at = |number: usize| place.position_from_point(&PlotPoint::new(self.x(end.on), number as f64));
        let height = names[0].size().y;
        let mut over = at(end.started).y - height / 2.0;
        // Under its own line where the pace goes on from it.
        let down = if self.pace.is_some() { 5.0 } else { -height / 2.0 };
        let mut under = (at(end.completed).y + down).min(plot.bottom() - height - 1.0);
        if over + height + 2.0 > under {
            over = (under - height - 2.0).min(over);
            under = under.max(over + height + 2.0);
        }
        let right = at(0).x;
        let beside = |name: &Galley, y: f32| {
            Rect::from_min_size(pos2((right + 8.0).min(rect.right() - name.size().x), y), name.size())
        };
        // The line has risen from the left: over its end there is room.
        let back = |name: &Galley| {
            let left = (right - name.size().x - 2.0).max(plot.left());
            Rect::from_min_size(pos2(left, at(end.started).y - height - 6.0), name.size())
        };
        let [started, completed] = &names;
        let mut places = [beside(started, over), beside(completed, under)];
        let other = back(started);
        if !self.is_free(places[0], place) && self.is_free(other, place) && other.top() >= plot.top() {
            places[0] = other;
        }
        for (name, place) in names.into_iter().zip(places) {
            ui.painter().rect_filled(place.expand2(vec2(2.0, 0.0)), 0, ground);
            ui.painter().galley(place.min, name, ground);
        }
    }

    /// Whether neither of the two dates nor the pace goes through this place.
    fn is_free(&self, rect: Rect, place: &PlotTransform) -> bool {
        let rect = rect.expand(4.0);
        let date =
            self.dates.iter().any(|(date, _)| rect.x_range().contains(place.position_from_point_x(self.x(*date))));
        let pace = self.pace.is_some_and(|ends| {
            let [a, b] = ends.map(|(on, number)| place.position_from_point(&PlotPoint::new(self.x(on), number as f64)));
            crosses(rect, a, b)
        });
        !date && !pace
    }
}

/// Whether a straight line from `a` on to `b`, which lies to the right of it, goes through a place.
fn crosses(rect: Rect, a: Pos2, b: Pos2) -> bool {
    let (from, to) = (rect.left().max(a.x), rect.right().min(b.x));
    let y = |x: f32| a.y + (b.y - a.y) * (x - a.x) / (b.x - a.x).max(0.1);
    from <= to && y(from).min(y(to)) <= rect.bottom() && y(from).max(y(to)) >= rect.top()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_crosses_what_lies_in_its_way_and_no_more() {
        let word = Rect::from_min_max(pos2(10.0, 10.0), pos2(30.0, 20.0));
        assert!(crosses(word, pos2(0.0, 30.0), pos2(40.0, 0.0)));
        assert!(!crosses(word, pos2(0.0, 30.0), pos2(40.0, 24.0)), "under it");
        assert!(!crosses(word, pos2(32.0, 15.0), pos2(40.0, 15.0)), "after it");
    }
}
