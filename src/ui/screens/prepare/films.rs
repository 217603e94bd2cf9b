//! The programme's films: seen or not, played in the system's own player, and with the leader's own title and link.

use eframe::egui::{Id, Key, Modifiers, Ui};

use crate::exchange::contains_birth_number;
use crate::programme::{Film, FilmId};
use crate::ui::intent::{Cx, Intent, Intents};
use crate::ui::theme::size;
use crate::ui::widgets::{
    Btn, Field, check, field, heading_sized, link, note, panel_frame, row_between, rule, stays_open, strong, wrapped,
};
use crate::ui::{dates, icons};
use crate::unit::{Change, OwnFilm};

/// A film that is being edited.
#[derive(Default)]
pub(super) struct FilmsState {
    editing: Option<Editing>,
    focus: bool,
}

struct Editing {
    film: FilmId,
    title: String,
    link: String,
    length: String,
    tried: bool,
}

pub(super) fn films_ui(ui: &mut Ui, cx: &Cx<'_>, state: &mut FilmsState, out: &mut Intents) {
    let films: Vec<Film> = cx.programme.films.iter().filter_map(|film| cx.film(&film.id)).collect();
    let count = cx.tx.f("prepare-films", &[("done", cx.survey.own_films.into()), ("all", films.len().into())]);
    heading_sized(ui, &count, 2, size::BODY);
    ui.spacing_mut().item_spacing.y = 4.0;
    for film in &films {
        film_ui(ui, cx, film, state, out);
        if state.editing.as_ref().is_some_and(|editing| editing.film == film.id) {
            editing_ui(ui, cx, state, out);
        }
        rule(ui);
    }
    if films.iter().any(|film| film.link.is_none()) {
        note(ui, &cx.tx.t("prepare-film-links"));
    }
}

fn film_ui(ui: &mut Ui, cx: &Cx<'_>, film: &Film, state: &mut FilmsState, out: &mut Intents) {
    let tx = cx.tx;
    let on = cx.unit.preparation.films.contains(&film.id);
    let title = match film.seconds {
        Some(seconds) => format!("{} · {}", film.title, dates::length(u64::from(seconds))),
        None => film.title.clone(),
    };
    let mut ticked = false;
    row_between(
        ui,
        film.id.as_str(),
        |ui| ticked = check(ui, on, &title).clicked(),
        |ui| {
            match &film.link {
                Some(address) => {
                    if link(ui, &tx.t("prepare-film-play"), address).clicked() {
                        out.push(Intent::OpenOutside(address.clone()));
                    }
                }
                None => {
                    note(ui, &tx.t("prepare-film-no-link"));
                }
            }
            let spoken = tx.f("prepare-film-edit", &[("film", (&film.title).into())]);
            let edit = Btn::plain("").icon(icons::EDIT).spoken(&spoken).small();
            if ui.add(edit).on_hover_text(&spoken).clicked() {
                state.focus = true;
                state.editing = Some(Editing {
                    film: film.id.clone(),
                    title: film.title.clone(),
                    link: film.link.clone().unwrap_or_default(),
                    length: film.seconds.map(|seconds| dates::length(u64::from(seconds))).unwrap_or_default(),
                    tried: false,
                });
            }
        },
    );
    if ticked {
        out.push(Intent::Change(Change::MarkFilm(film.id.clone(), !on)));
    }
}

fn editing_ui(ui: &mut Ui, cx: &Cx<'_>, state: &mut FilmsState, out: &mut Intents) {
    let tx = cx.tx;
    let Some(editing) = &mut state.editing else { return };
    stays_open(ui, Id::unique("film-title"));
    let mut done = false;
    panel_frame(ui, eframe::egui::Margin::same(16)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 10.0;
        strong(ui, &tx.t("prepare-film-heading"));
        let no_title = tx.t("prepare-film-title-missing");
        let mistake = (editing.tried && editing.title.trim().is_empty()).then_some(no_title.as_str());
        let look = Field { label: &tx.t("prepare-film-title"), mistake, ..Field::default() };
        let title = field(ui, Id::unique("film-title"), &mut editing.title, look);
        if std::mem::take(&mut state.focus) {
            title.request_focus();
        }
        let odd_link = tx.t("prepare-film-link-odd");
        let mistake = (editing.tried && usable_link(&editing.link).is_err()).then_some(odd_link.as_str());
        let look = Field {
            label: &tx.t("prepare-film-link"),
            hint: "https://",
            help: &tx.t("prepare-film-link-help"),
            mistake,
            width: None,
        };
        let address = field(ui, Id::unique("film-link"), &mut editing.link, look);
        let odd_length = tx.t("prepare-film-length-odd");
        let mistake = (editing.tried && read_length(&editing.length).is_err()).then_some(odd_length.as_str());
        let look = Field {
            label: &tx.t("prepare-film-length"),
            hint: &tx.t("prepare-film-length-hint"),
            help: "",
            mistake,
            width: Some(180.0),
        };
        let length = field(ui, Id::unique("film-length"), &mut editing.length, look);
        let enter = ui.input(|input| input.key_pressed(Key::Enter));
        let entered = enter && [&title, &address, &length].iter().any(|field| field.lost_focus());
        let left = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
        let (save, cancel) = wrapped(ui, |ui| {
            let save = ui.add(Btn::secondary(&tx.t("prepare-film-save"))).clicked();
            (save, ui.add(Btn::plain(&tx.t("cancel"))).clicked())
        });
        if save || entered {
            editing.tried = true;
            if let Some(film) = editing.finished() {
                out.push(Intent::Change(Change::EditFilm(film)));
                done = true;
            }
        }
        done |= cancel || left;
    });
    if done {
        state.editing = None;
    }
}

impl Editing {
    /// The film as it is written, if all of it can be read.
    fn finished(&self) -> Option<OwnFilm> {
        let title = self.title.trim();
        if title.is_empty() {
            return None;
        }
        let link = usable_link(&self.link).ok()?;
        if contains_birth_number(title) || link.as_deref().is_some_and(contains_birth_number) {
            return None;
        }
        let seconds = read_length(&self.length).ok()?;
        Some(OwnFilm { film: self.film.clone(), title: title.to_owned(), link, seconds })
    }
}

/// What was written is not what the field is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Odd;

/// What can be opened of what was written: an address on the web or the whole path of a file. `None` is nothing
/// written.
fn usable_link(text: &str) -> Result<Option<String>, Odd> {
    let text = text.trim().trim_matches('"');
    let lower = text.to_lowercase();
    let drive = text.as_bytes().get(1) == Some(&b':') && text.starts_with(|sign: char| sign.is_ascii_alphabetic());
    let address = ["https://", "http://", "file://"].iter().any(|start| lower.starts_with(start));
    let path = text.starts_with('/') || text.starts_with(r"\\") || drive;
    if text.is_empty() {
        Ok(None)
    } else if lower.starts_with("www.") {
        Ok(Some(format!("https://{text}")))
    } else if address || path {
        Ok(Some(text.to_owned()))
    } else {
        Err(Odd)
    }
}

/// Reads a length in seconds: «1:40», «1:02:05», or whole minutes, «3». `None` is nothing written.
fn read_length(text: &str) -> Result<Option<u32>, Odd> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let numbers: Option<Vec<u32>> = text.split([':', '.']).map(|part| part.trim().parse().ok()).collect();
    let seconds = match numbers.as_deref() {
        Some([minutes]) => minutes.checked_mul(60),
        Some([minutes, seconds @ 0..60]) => minutes.checked_mul(60).and_then(|sum| sum.checked_add(*seconds)),
        Some([hours, minutes @ 0..60, seconds @ 0..60]) => {
            hours.checked_mul(3600).and_then(|sum| sum.checked_add(minutes * 60 + seconds))
        }
        _ => None,
    };
    let seconds = seconds.filter(|seconds| (1..=MOST_SECONDS).contains(seconds));
    seconds.map(Some).ok_or(Odd)
}

/// The longest film that is believed: four hours.
const MOST_SECONDS: u32 = 4 * 3600;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_length_is_read_as_people_write_it() {
        assert_eq!(read_length("1:40"), Ok(Some(100)));
        assert_eq!(read_length(" 3 "), Ok(Some(180)));
        assert_eq!(read_length("1:02:05"), Ok(Some(3725)));
        assert_eq!(read_length(""), Ok(None));
        for odd in ["1:75", "kort", "-2", "0", "999999999", "5:00:00"] {
            assert_eq!(read_length(odd), Err(Odd), "{odd}");
        }
    }

    #[test]
    fn addresses_and_whole_paths_can_be_opened() {
        let kept = |text: &str| usable_link(text).unwrap();
        assert_eq!(kept("https://film.example/1").as_deref(), Some("https://film.example/1"));
        assert_eq!(kept("www.film.example").as_deref(), Some("https://www.film.example"));
        assert_eq!(kept(r#""C:\Filmer\Film 1.mp4""#).as_deref(), Some(r"C:\Filmer\Film 1.mp4"));
        assert_eq!(kept(r"\\server\felles\film.mp4").as_deref(), Some(r"\\server\felles\film.mp4"));
        assert_eq!(kept("/home/kari/film.mp4").as_deref(), Some("/home/kari/film.mp4"));
        assert_eq!(usable_link("  "), Ok(None));
        assert_eq!(usable_link("film.mp4"), Err(Odd), "nobody knows where it is");
        assert_eq!(usable_link("javascript:alert(1)"), Err(Odd));
    }
}
