//! The script: what is said stands dim above, the line to read is large and starts at the same place every time, and
//! the next ones can be read ahead. Nothing scrolls by itself.

use std::sync::Arc;

use eframe::egui::accesskit::Role;
use eframe::egui::{Galley, Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

use super::PresentCx;
use super::text::{CueBox, lay, mark_current, put};
use super::words;
use crate::ui::fonts::Weight;
use crate::ui::theme;

/// Space between two lines of the script, in points.
const GAP: f32 = 22.0;
/// The line to read is made smaller than the leader's own size until it fits, though never smaller than this, in points.
const LEAST: f32 = 18.0;
/// How far left of the text the bar beside the line to read stands, in points.
const BAR_OFF: f32 = 28.0;

/// The line to read with the cues that go with it, at one size.
struct Current {
    size: f32,
    line: Option<Arc<Galley>>,
    before: Option<CueBox>,
    after: Option<CueBox>,
}

impl Current {
    fn new(ui: &Ui, cx: &PresentCx<'_>, size: f32, width: f32) -> Self {
        let t = theme::tokens(ui);
        let stop = cx.stop();
        let cue_size = (size * 0.55).clamp(LEAST.min(size), 26.0);
        let cues = |cues: &[String]| CueBox::new(ui, cx.tx, cues, cue_size, width);
        Self {
            size,
            line: stop
                .and_then(|stop| stop.say.as_ref())
                .map(|say| lay(ui, say, Weight::Medium, size, t.text(), width)),
            before: stop.and_then(|stop| cues(&stop.cues)),
            after: stop.and_then(|stop| cues(&stop.cues_after)),
        }
    }

    /// Heights of the cues before, the line, and the cues after, with the space between them.
    fn heights(&self) -> (f32, f32, f32) {
        let boxed = |cue: &Option<CueBox>| cue.as_ref().map_or(0.0, |cue| cue.height() + GAP);
        (boxed(&self.before), self.line.as_ref().map_or(0.0, |line| line.size().y), boxed(&self.after))
    }
}

/// Where the line to read starts in a room so high: a quarter down, or as near that as the cues before it, its own
/// height and the cues after it allow. `None` where they do not fit at all.
fn place(room: f32, (before, line, after): (f32, f32, f32)) -> Option<f32> {
    if before + line + after > room {
        return None;
    }
    let top = (room / 4.0).round().max(before);
    Some(top.min(room - line - after))
}

/// Draws the script in `room`.
pub(super) fn script_ui(ui: &mut Ui, cx: &PresentCx<'_>, room: Rect) {
    let foot = words::next_section(cx).map(|next| {
        let t = theme::tokens(ui);
        (lay(ui, &next, Weight::Regular, 20.0, t.quiet(), room.width()), next)
    });
    let foot_height = foot.as_ref().map_or(0.0, |(galley, _)| galley.size().y + 2.0 * GAP);
    // In a very low window the line to read comes before the word of what comes next.
    let foot_height = if room.height() < 3.0 * foot_height { 0.0 } else { foot_height };
    let tall = room.height() - foot_height;
    let mut size = f32::from(cx.settings.meeting_text);
    let mut current = Current::new(ui, cx, size, room.width());
    while place(tall, current.heights()).is_none() && size > LEAST {
        size = (size * 0.92).floor().max(LEAST);
        current = Current::new(ui, cx, size, room.width());
    }
    let Some(top) = place(tall, current.heights()) else {
        scrolling(ui, current, room);
        return;
    };
    let top = room.top() + top;
    let (before, line, after) = current.heights();
    said(ui, cx, current.size, room, top - before);
    let stop = cx.view.stop;
    let bottom = top + line + after;
    if let Some(cue) = current.before {
        cue.paint(ui, ("cue", stop), pos2(room.left(), top - before));
    }
    if let Some(galley) = current.line {
        bar(ui, Rect::from_min_size(pos2(room.left(), top), galley.size()));
        let spoken = cx.stop().and_then(|stop| stop.say.clone()).unwrap_or_default();
        let line = put(ui, ("line", stop), pos2(room.left(), top), galley, Role::Paragraph, &spoken);
        mark_current(ui, &line);
    }
    if let Some(cue) = current.after {
        cue.paint(ui, ("cue-after", stop), pos2(room.left(), top + line + GAP));
    }
    let read = coming(ui, cx, current.size, room, bottom, room.top() + tall);
    if foot_height > 0.0
        && let Some((galley, next)) = foot
    {
        let t = theme::tokens(ui);
        let y = (read + GAP).min(room.bottom() - galley.size().y - GAP);
        ui.painter().hline(room.x_range(), y, eframe::egui::Stroke::new(1.0, t.line()));
        put(ui, ("next-section", 0), pos2(room.left(), y + GAP * 0.7), galley, Role::Label, &next);
    }
}

/// The bar beside the line to read.
fn bar(ui: &Ui, line: Rect) {
    let t = theme::tokens(ui);
    let at = pos2(line.left() - BAR_OFF.min(line.left() - ui.clip_rect().left() - 6.0).max(8.0), line.top());
    let rect = Rect::from_min_size(at, vec2(6.0, line.height()));
    ui.painter().rect_filled(rect, 2, t.accent.base_default);
}

/// What is said of this section, from the line to read upwards, as far as whole lines fit.
fn said(ui: &Ui, cx: &PresentCx<'_>, size: f32, room: Rect, bottom: f32) {
    let t = theme::tokens(ui);
    let Some(section) = cx.section() else { return };
    let mut bottom = bottom - GAP;
    let mut lines = Vec::new();
    for at in (section.stops.start..cx.view.stop).rev() {
        let Some(say) = cx.run.plan().stops.get(at).and_then(|stop| stop.say.as_ref()) else { continue };
        let galley = lay(ui, say, Weight::Regular, (size * 0.85).round(), t.neutral.border_default, room.width());
        let top = bottom - galley.size().y;
        if top < room.top() {
            break;
        }
        lines.push((at, top, galley, say));
        bottom = top - GAP;
    }
    // Drawn from the top, which is the order a screen reader reads them in.
    for (at, top, galley, say) in lines.into_iter().rev() {
        put(ui, ("line", at), pos2(room.left(), top), galley, Role::Paragraph, say);
    }
}

/// What comes next in this section, as far as whole lines fit. Returns where the last of them ends.
fn coming(ui: &Ui, cx: &PresentCx<'_>, size: f32, room: Rect, top: f32, bottom: f32) -> f32 {
    let t = theme::tokens(ui);
    let Some(section) = cx.section() else { return top };
    let mut end = top;
    for at in cx.view.stop + 1..section.stops.end {
        let Some(stop) = cx.run.plan().stops.get(at) else { break };
        let colour = if at == cx.view.stop + 1 { t.neutral.text_default } else { t.neutral.text_subtle };
        let size = (size * 0.85).round();
        let cue = CueBox::new(ui, cx.tx, &stop.cues, (size * 0.55).clamp(16.0, 20.0), room.width());
        let line = stop.say.as_ref().map(|say| lay(ui, say, Weight::Regular, size, colour, room.width()));
        let cue_height = cue.as_ref().map_or(0.0, |cue| cue.height() + GAP * 0.7);
        let height = cue_height + line.as_ref().map_or(0.0, |line| line.size().y);
        if end + GAP + height > bottom {
            break;
        }
        let y = end + GAP;
        if let Some(cue) = cue {
            cue.paint(ui, ("cue", at), pos2(room.left(), y));
        }
        if let (Some(galley), Some(say)) = (line, &stop.say) {
            put(ui, ("line", at), pos2(room.left(), y + cue_height), galley, Role::Paragraph, say);
        }
        end = y + height;
    }
    end
}

/// A line that is too long for any size: it scrolls by the leader's own hand.
fn scrolling(ui: &mut Ui, current: Current, room: Rect) {
    ui.scope_builder(UiBuilder::new().max_rect(room), |ui| {
        ScrollArea::vertical().id_salt("long-line").auto_shrink(false).show(ui, |ui| {
            let (before, line, after) = current.heights();
            let (rect, _) =
                ui.allocate_exact_size(vec2(room.width(), before + line + after), eframe::egui::Sense::hover());
            let top = rect.top() + before;
            if let Some(cue) = current.before {
                cue.paint(ui, ("cue", 0), rect.min);
            }
            if let Some(galley) = current.line {
                let spoken = galley.text().to_owned();
                let line = put(ui, ("line", 0), pos2(rect.left(), top), galley, Role::Paragraph, &spoken);
                mark_current(ui, &line);
            }
            if let Some(cue) = current.after {
                cue.paint(ui, ("cue-after", 0), pos2(rect.left(), top + line + GAP));
            }
        });
    });
}

#[cfg(test)]
mod tests {
    use super::place;

    #[test]
    fn the_line_to_read_starts_a_quarter_down_whatever_its_height() {
        assert_eq!(place(600.0, (0.0, 52.0, 0.0)), Some(150.0));
        assert_eq!(place(600.0, (0.0, 260.0, 0.0)), Some(150.0));
        assert_eq!(place(600.0, (120.0, 104.0, 0.0)), Some(150.0));
    }

    #[test]
    fn a_long_line_or_its_cues_move_the_start_and_nothing_is_cut() {
        assert_eq!(place(600.0, (0.0, 500.0, 0.0)), Some(100.0));
        assert_eq!(place(600.0, (300.0, 100.0, 0.0)), Some(300.0));
        assert_eq!(place(600.0, (0.0, 300.0, 200.0)), Some(100.0));
        assert_eq!(place(600.0, (100.0, 400.0, 101.0)), None);
    }
}
