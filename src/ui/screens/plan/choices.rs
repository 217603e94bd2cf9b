//! Form, day and film of a meeting.

use eframe::egui::{Id, Ui};

use super::plan;
use crate::programme::{Film, FilmId};
use crate::ui::intent::{Cx, Intent, Intents, Page};
use crate::ui::theme::size;
use crate::ui::widgets::{
    Draft, Field, Tone, body, draft_field, heading_sized, link, link_button, note, radio, radio_group, tag,
};
use crate::ui::{dates, icons, wording};
use crate::unit::{Meeting, MeetingForm};

/// What is being written.
#[derive(Default)]
pub(super) struct ChoicesState {
    date: Draft,
    time: Draft,
}

pub(super) fn form_ui(ui: &mut Ui, cx: &Cx<'_>, meeting: &Meeting, out: &mut Intents) {
    heading_sized(ui, &cx.tx.t("plan-form"), 2, size::BODY);
    ui.spacing_mut().item_spacing.y = 4.0;
    radio_group(ui, &cx.tx.t("plan-form"), |ui| {
        for form in MeetingForm::ALL {
            let on = meeting.form == form;
            if radio(ui, on, &wording::form(cx.tx, form)).clicked() && !on {
                plan(Meeting { form, ..meeting.clone() }, out);
            }
        }
    });
    if meeting.form == MeetingForm::SensitiveVideo {
        tag(ui, Tone::Warning, icons::SHIELD_WARNING, &cx.tx.t("plan-sensitive-off"));
        body(ui, &cx.tx.t("plan-sensitive-why"));
        if link_button(ui, &cx.tx.t("plan-sensitive-rules")).clicked() {
            out.push(Intent::Go(Page::Video));
        }
    }
}

pub(super) fn when_ui(ui: &mut Ui, cx: &Cx<'_>, meeting: &Meeting, state: &mut ChoicesState, out: &mut Intents) {
    let (tx, language) = (cx.tx, cx.tx.language());
    heading_sized(ui, &tx.t("plan-when"), 2, size::BODY);
    ui.spacing_mut().item_spacing = eframe::egui::vec2(16.0, 10.0);
    ui.horizontal_wrapped(|ui| {
        let record = meeting.date.map(|date| dates::typed(date, language)).unwrap_or_default();
        let written = state.date.text().trim();
        let wrong = state.date.differs() && !written.is_empty() && dates::read_date(written, cx.today).is_none();
        let unread = tx.t("date-unread");
        let mistake = wrong.then_some(unread.as_str());
        let look = Field { label: &tx.t("plan-date"), hint: &tx.t("date-hint"), mistake, width: Some(170.0), help: "" };
        if let (_, Some(text)) =
            draft_field(ui, Id::unique(("plan-date", meeting.kind)), &mut state.date, &record, look)
        {
            let date = dates::read_date(&text, cx.today);
            if date.is_some() || text.trim().is_empty() {
                plan(Meeting { date, ..meeting.clone() }, out);
            }
        }
        let record = meeting.time.map(|time| dates::clock(time, language)).unwrap_or_default();
        let written = state.time.text().trim();
        let wrong = state.time.differs() && !written.is_empty() && dates::read_time(written).is_none();
        let unread = tx.t("time-unread");
        let mistake = wrong.then_some(unread.as_str());
        let look = Field { label: &tx.t("plan-time"), hint: &tx.t("time-hint"), mistake, width: Some(120.0), help: "" };
        if let (_, Some(text)) =
            draft_field(ui, Id::unique(("plan-time", meeting.kind)), &mut state.time, &record, look)
        {
            let time = dates::read_time(&text);
            if time.is_some() || text.trim().is_empty() {
                plan(Meeting { time, ..meeting.clone() }, out);
            }
        }
    });
    match meeting.date {
        Some(date) if date < cx.today => note(ui, &tx.t("plan-date-past")),
        Some(date) => note(ui, &dates::capitalised(&dates::long(date, language))),
        None => note(ui, &tx.t("plan-date-none")),
    };
}

pub(super) fn film_ui(ui: &mut Ui, cx: &Cx<'_>, meeting: &Meeting, out: &mut Intents) {
    let tx = cx.tx;
    heading_sized(ui, &tx.t("plan-film"), 2, size::BODY);
    ui.spacing_mut().item_spacing.y = 2.0;
    let films: Vec<Film> = cx.programme.films.iter().filter_map(|film| cx.film(&film.id)).collect();
    radio_group(ui, &tx.t("plan-film"), |ui| {
        for film in &films {
            let on = meeting.film.as_ref() == Some(&film.id);
            if radio(ui, on, &film_words(film)).clicked() && !on {
                plan(Meeting { film: Some(film.id.clone()), ..meeting.clone() }, out);
            }
            if on {
                chosen_film_ui(ui, cx, film, out);
            }
        }
        if radio(ui, meeting.film.is_none(), &tx.t("plan-film-none")).clicked() && meeting.film.is_some() {
            plan(Meeting { film: None::<FilmId>, ..meeting.clone() }, out);
        }
    });
}

/// A film's title with its length.
fn film_words(film: &Film) -> String {
    match film.seconds {
        Some(seconds) => format!("{} · {}", film.title, dates::length(u64::from(seconds))),
        None => film.title.clone(),
    }
}

fn chosen_film_ui(ui: &mut Ui, cx: &Cx<'_>, film: &Film, out: &mut Intents) {
    let tx = cx.tx;
    ui.horizontal_top(|ui| {
        ui.add_space(26.0);
        ui.vertical(|ui| {
            note(ui, &tx.t("plan-film-extra"));
            if let Some(address) = &film.link {
                if link(ui, &tx.f("plan-film-play", &[("film", (&film.title).into())]), address).clicked() {
                    out.push(Intent::OpenOutside(address.clone()));
                }
                return;
            }
            note(ui, &tx.t("plan-film-no-link"));
            if link_button(ui, &tx.t("plan-film-fill-in")).clicked() {
                out.push(Intent::Go(Page::Prepare));
            }
        });
    });
}
