//! What to know before the start: whether the text fits, and the film that opens the meeting.

use eframe::egui::{Frame, Margin, Stroke, Ui};

use super::{PresentCx, words};
use crate::ui::icons;
use crate::ui::intent::{Intent, Intents};
use crate::ui::theme;
use crate::ui::widgets::{Btn, note, strong, tag, wrapped};

/// Draws it.
pub(super) fn ready_ui(ui: &mut Ui, cx: &PresentCx<'_>, out: &mut Intents) {
    let ((icon, tone, text), pace) = words::fit(cx);
    ui.add_space(4.0);
    wrapped(ui, |ui| tag(ui, tone, icon, &text));
    note(ui, &pace);
    film_ui(ui, cx, out);
}

fn film_ui(ui: &mut Ui, cx: &PresentCx<'_>, out: &mut Intents) {
    let Some(film) = cx.film() else { return };
    let tx = cx.tx;
    let t = theme::tokens(ui);
    ui.add_space(8.0);
    let frame = Frame::new()
        .stroke(Stroke::new(1.0, t.neutral.border_subtle))
        .corner_radius(theme::CARD_RADIUS)
        .inner_margin(Margin::same(16));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        let [first, length, apart] = if cx.talk() {
            ["talk-film-first", "talk-film-length", "talk-film-apart"]
        } else {
            ["present-film-first", "present-film-length", "present-film-apart"]
        };
        strong(ui, &tx.t(first));
        let minutes = tx.f("minutes", &[("n", cx.view.planned_s.div_ceil(60).into())]);
        let about = match film.seconds {
            Some(seconds) => {
                let time = words::span(tx, seconds);
                tx.f(length, &[("time", (&time).into()), ("meeting", (&minutes).into())])
            }
            None => tx.f(apart, &[("meeting", (&minutes).into())]),
        };
        note(ui, &about);
        if let Some(link) = &film.link {
            let text = tx.f("present-play", &[("film", (&film.title).into())]);
            if ui.add(Btn::secondary(&text).icon(icons::FILM)).clicked() {
                out.push(Intent::OpenOutside(link.clone()));
            }
        } else {
            let text = tx.f("present-film-no-link", &[("film", (&film.title).into())]);
            note(ui, &text);
        }
    });
}
