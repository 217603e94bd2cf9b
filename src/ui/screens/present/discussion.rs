//! The discussion: the topic large, what the leader does, and what to say if the room falls silent.

use eframe::egui::accesskit::Role;
use eframe::egui::{Rect, ScrollArea, Sense, Ui, UiBuilder, vec2};

use super::PresentCx;
use super::text::{CueBox, lay, put};
use crate::ui::fonts::Weight;
use crate::ui::theme;
use crate::unit::TopicChoice;

/// The topic is made smaller until it takes no more than half of the room, though never smaller than this, in points.
const LEAST: f32 = 20.0;

/// Draws the discussion in `room`; a long topic scrolls.
pub(super) fn discussion_ui(ui: &mut Ui, cx: &PresentCx<'_>, room: Rect) {
    let Some(stop) = cx.stop() else { return };
    let t = theme::tokens(ui);
    ui.scope_builder(UiBuilder::new().max_rect(room).id_salt("discussion"), |ui| {
        ScrollArea::vertical().id_salt(("discussion", cx.view.stop)).auto_shrink(false).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 20.0;
            let width = ui.available_width() - 8.0;
            let section = cx.section();
            let topic = stop.say.as_deref().or(section.map(|section| section.audience.as_str())).unwrap_or_default();
            let mut size = f32::from(cx.settings.meeting_text);
            let mut galley = lay(ui, topic, Weight::Semibold, size, t.text(), width);
            while galley.size().y > room.height() * 0.5 && size > LEAST {
                size = (size * 0.92).floor().max(LEAST);
                galley = lay(ui, topic, Weight::Semibold, size, t.text(), width);
            }
            let (rect, _) = ui.allocate_exact_size(galley.size(), Sense::hover());
            let heading = put(ui, ("line", cx.view.stop), rect.min, galley, Role::Heading, topic);
            ui.ctx().accesskit_node_builder(heading.id, |node| node.set_level(1));
            let cue_size = (size * 0.55).clamp(18.0, 24.0);
            for (name, cues) in [("cue", &stop.cues), ("cue-after", &stop.cues_after)] {
                if let Some(cue) = CueBox::new(ui, cx.tx, cues, cue_size, width) {
                    let (rect, _) = ui.allocate_exact_size(vec2(width, cue.height()), Sense::hover());
                    cue.paint(ui, (name, cx.view.stop), rect.min);
                }
            }
            for (at, line) in [if_silent(cx), film(cx)].into_iter().flatten().enumerate() {
                let galley = lay(ui, &line, Weight::Regular, 19.0, t.quiet(), width);
                let (rect, _) = ui.allocate_exact_size(galley.size(), Sense::hover());
                put(ui, ("aid", at), rect.min, galley, Role::Note, &line);
            }
        });
    });
}

/// What to say if the room falls silent, where the topic is one of the content pack's.
fn if_silent(cx: &PresentCx<'_>) -> Option<String> {
    let Some(TopicChoice::Pack(id, _)) = cx.meeting?.topic.as_ref() else { return None };
    let topic = cx.programme.topic(id)?;
    (!topic.if_silent.is_empty()).then(|| cx.tx.f("present-if-silent", &[("words", (&topic.if_silent).into())]))
}

/// The film that opened the meeting, to speak of.
fn film(cx: &PresentCx<'_>) -> Option<String> {
    let film = cx.film()?;
    Some(cx.tx.f("present-film-seen", &[("film", (&film.title).into())]))
}
