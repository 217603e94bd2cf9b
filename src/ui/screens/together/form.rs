//! Planning a session, or changing one that is planned: subject, dilemma, day and length.

use chrono::{NaiveDate, NaiveTime};
use eframe::egui::{Id, Key, Modifiers, Ui, vec2};

use super::{open_ui, subject_title, suggestions};
use crate::exchange::contains_birth_number;
use crate::ui::dates;
use crate::ui::intent::{Cx, Intent, Intents};
use crate::ui::naming::NameWatch;
use crate::ui::theme::size;
use crate::ui::widgets::{
    Btn, Field, area, card, columns, field, heading, heading_sized, note, page, radio, radio_group, wrapped,
};
use crate::unit::{Change, JointSession, RecordId, Subject};

/// How many minutes the talk is given after the module or the film.
const TALK_MINUTES: u16 = 10;
/// How many minutes a film is taken to last where nobody has filled in its length.
const FILM_MINUTES: u16 = 5;
/// The longest a session can be planned for, in minutes.
const MOST_MINUTES: u16 = 480;
/// How long a dilemma may be, in signs.
const MOST_SIGNS: usize = 1000;

/// What is written about one session.
#[derive(Clone, Debug)]
pub(super) struct Form {
    /// Which session is changed; a new one if `None`.
    of: Option<RecordId>,
    pub(super) subject: Option<Subject>,
    pub(super) dilemma: String,
    /// Whether the dilemma is the leader's own or chosen, so that it stays when the subject becomes another.
    pub(super) dilemma_chosen: bool,
    date: String,
    time: String,
    minutes: String,
    minutes_chosen: bool,
    pub(super) more_open: bool,
    watch: NameWatch,
    fresh: bool,
}

/// What the form comes to, if all of it can be read.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Read {
    date: Option<NaiveDate>,
    time: Option<NaiveTime>,
    minutes: u16,
}

impl Form {
    /// A form for a new session, about the first module.
    pub(super) fn new(cx: &Cx<'_>) -> Self {
        let mut form = Self {
            of: None,
            subject: None,
            dilemma: String::new(),
            dilemma_chosen: false,
            date: String::new(),
            time: String::new(),
            minutes: String::new(),
            minutes_chosen: false,
            more_open: false,
            watch: NameWatch::default(),
            fresh: true,
        };
        if let Some(module) = cx.programme.modules.first() {
            form.choose(cx, Subject::Module(module.id.clone()));
        }
        form
    }

    /// A form with what is planned.
    pub(super) fn of(session: &JointSession, cx: &Cx<'_>) -> Self {
        let language = cx.tx.language();
        Self {
            of: Some(session.id),
            subject: Some(session.subject.clone()),
            dilemma: session.dilemma.clone(),
            dilemma_chosen: pack_dilemma(cx, &session.subject) != Some(session.dilemma.as_str()),
            date: session.date.map(|date| dates::typed(date, language)).unwrap_or_default(),
            time: session.time.map(|time| dates::clock(time, language)).unwrap_or_default(),
            minutes: session.minutes.to_string(),
            minutes_chosen: session.minutes != proposed_minutes(cx, &session.subject),
            more_open: false,
            watch: NameWatch::default(),
            fresh: true,
        }
    }

    /// Takes a subject. What the leader has not chosen otherwise follows it.
    fn choose(&mut self, cx: &Cx<'_>, subject: Subject) {
        if !self.dilemma_chosen {
            pack_dilemma(cx, &subject).unwrap_or_default().clone_into(&mut self.dilemma);
        }
        if !self.minutes_chosen {
            self.minutes = proposed_minutes(cx, &subject).to_string();
        }
        self.subject = Some(subject);
    }

    fn read_minutes(&self) -> Option<u16> {
        self.minutes.trim().parse().ok().filter(|minutes| (1..=MOST_MINUTES).contains(minutes))
    }

    /// What is written, if all of it can be read.
    fn read(&self, today: NaiveDate) -> Option<Read> {
        let date = some(&self.date).map(|text| dates::read_date(text, today).ok_or(())).transpose().ok()?;
        let time = some(&self.time).map(|text| dates::read_time(text).ok_or(())).transpose().ok()?;
        Some(Read { date, time, minutes: self.read_minutes()? })
    }

    /// The change that writes it down, if all of it can be read and nothing in it is a birth number.
    fn finished(&self, cx: &Cx<'_>) -> Option<Change> {
        if contains_birth_number(&self.dilemma) {
            return None;
        }
        let (subject, read) = (self.subject.clone()?, self.read(cx.today)?);
        Some(Change::PlanSession(JointSession {
            id: self.of.unwrap_or_else(|| RecordId((cx.new_id)())),
            subject,
            dilemma: self.dilemma.trim().to_owned(),
            date: read.date,
            time: read.time,
            minutes: read.minutes,
            attendance: Vec::new(),
            held: None,
        }))
    }
}

fn some(text: &str) -> Option<&str> {
    Some(text.trim()).filter(|text| !text.is_empty())
}

/// The content pack's dilemma for a module or a film.
pub(super) fn pack_dilemma<'a>(cx: &Cx<'a>, subject: &Subject) -> Option<&'a str> {
    match subject {
        Subject::Module(id) => cx.programme.module(id)?.dilemma.as_deref(),
        Subject::Film(id) => cx.programme.film(id)?.dilemma.as_deref(),
    }
}

/// The length of what is gone through at the most, and ten minutes for the talk.
fn proposed_minutes(cx: &Cx<'_>, subject: &Subject) -> u16 {
    let length = match subject {
        Subject::Module(id) => cx.programme.module(id).map(|module| module.minutes.1),
        Subject::Film(id) => cx.film(id).and_then(|film| film.seconds).and_then(|s| u16::try_from(s.div_ceil(60)).ok()),
    };
    length.unwrap_or(FILM_MINUTES).saturating_add(TALK_MINUTES).min(MOST_MINUTES)
}

/// Draws the form. Returns whether it is done with.
pub(super) fn form_ui(ui: &mut Ui, cx: &Cx<'_>, form: &mut Form, out: &mut Intents) -> bool {
    let tx = cx.tx;
    let focus = std::mem::take(&mut form.fresh) || cx.arrived;
    let mut done = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    let entered = ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter));
    let mut save = false;
    page(ui, "together-form", |ui| {
        let title = if form.of.is_some() { tx.t("together-change") } else { tx.t("together-plan") };
        heading(ui, &title);
        ui.add_space(4.0);
        // Both columns write in the form, one after the other.
        let form = std::cell::RefCell::new(&mut *form);
        columns(
            ui,
            "together-form",
            (1.0, 1.35),
            |ui| {
                card(ui, |ui| subject_ui(ui, cx, &mut form.borrow_mut(), focus, out));
            },
            |ui| {
                ui.spacing_mut().item_spacing.y = 16.0;
                card(ui, |ui| dilemma_ui(ui, cx, &mut form.borrow_mut()));
                card(ui, |ui| when_ui(ui, cx, &mut form.borrow_mut()));
                wrapped(ui, |ui| {
                    let ready = form.borrow().finished(cx).is_some();
                    save = ui.add(Btn::primary(&tx.t("together-save")).enabled(ready)).clicked();
                    done |= ui.add(Btn::plain(&tx.t("cancel"))).clicked();
                });
            },
        );
    });
    if (save || entered)
        && let Some(change) = form.finished(cx)
    {
        out.push(Intent::Change(change));
        return true;
    }
    done
}

fn subject_ui(ui: &mut Ui, cx: &Cx<'_>, form: &mut Form, focus: bool, out: &mut Intents) {
    let tx = cx.tx;
    heading_sized(ui, &tx.t("together-what"), 2, size::BODY);
    ui.spacing_mut().item_spacing.y = 2.0;
    let modules = cx.programme.modules.iter().map(|module| Subject::Module(module.id.clone()));
    let films = cx.programme.films.iter().map(|film| Subject::Film(film.id.clone()));
    for (name, subjects) in
        [(tx.t("together-modules"), modules.collect::<Vec<_>>()), (tx.t("together-films"), films.collect())]
    {
        if subjects.is_empty() {
            continue;
        }
        ui.add_space(6.0);
        note(ui, &name);
        ui.add_space(3.0);
        radio_group(ui, &name, |ui| {
            for subject in subjects {
                let on = form.subject.as_ref() == Some(&subject);
                let choice = radio(ui, on, &subject_title(cx, &subject));
                if focus && on {
                    choice.request_focus();
                }
                if choice.clicked() && !on {
                    form.choose(cx, subject.clone());
                }
                if on && matches!(subject, Subject::Film(_)) {
                    ui.horizontal_top(|ui| {
                        ui.add_space(26.0);
                        ui.vertical(|ui| open_ui(ui, cx, &subject, out));
                    });
                }
            }
        });
    }
}

fn dilemma_ui(ui: &mut Ui, cx: &Cx<'_>, form: &mut Form) {
    let tx = cx.tx;
    heading_sized(ui, &tx.t("together-talk"), 2, size::BODY);
    ui.spacing_mut().item_spacing.y = 10.0;
    let signs = form.dilemma.chars().count();
    let help = if form.dilemma.trim().is_empty() {
        tx.t("together-dilemma-empty")
    } else {
        tx.f("plan-topic-signs", &[("n", signs.into()), ("most", MOST_SIGNS.into())])
    };
    let number = tx.t("people-birth-number");
    let mistake = contains_birth_number(&form.dilemma).then_some(number.as_str());
    let look = Field { label: &tx.t("together-dilemma"), hint: "", help: &help, mistake, width: None };
    let response = area(ui, Id::unique("together-dilemma"), &mut form.dilemma, 4, look);
    if response.changed() {
        form.dilemma_chosen = !form.dilemma.trim().is_empty();
        if let Some((end, _)) = form.dilemma.char_indices().nth(MOST_SIGNS) {
            form.dilemma.truncate(end);
        }
    }
    form.watch.show(ui, cx, &form.dilemma);
    suggestions::suggestions_ui(ui, cx, form);
}

fn when_ui(ui: &mut Ui, cx: &Cx<'_>, form: &mut Form) {
    let tx = cx.tx;
    heading_sized(ui, &tx.t("plan-when"), 2, size::BODY);
    let [unread_date, unread_time, odd] = ["date-unread", "time-unread", "together-minutes-odd"].map(|key| tx.t(key));
    let date = some(&form.date).map(|text| dates::read_date(text, cx.today));
    let time = some(&form.time).map(dates::read_time);
    let minutes = form.read_minutes();
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing = vec2(16.0, 10.0);
        ui.horizontal_wrapped(|ui| {
            let mistake = (date == Some(None)).then_some(unread_date.as_str());
            let look =
                Field { label: &tx.t("plan-date"), hint: &tx.t("date-hint"), mistake, width: Some(150.0), help: "" };
            field(ui, Id::unique("together-date"), &mut form.date, look);
            let mistake = (time == Some(None)).then_some(unread_time.as_str());
            let look =
                Field { label: &tx.t("plan-time"), hint: &tx.t("time-hint"), mistake, width: Some(110.0), help: "" };
            field(ui, Id::unique("together-time"), &mut form.time, look);
            let mistake = minutes.is_none().then_some(odd.as_str());
            let look = Field { label: &tx.t("together-minutes"), mistake, width: Some(110.0), ..Field::default() };
            if field(ui, Id::unique("together-minutes"), &mut form.minutes, look).changed() {
                form.minutes_chosen = true;
            }
        });
    });
    match date.flatten() {
        Some(date) if date < cx.today => note(ui, &tx.t("plan-date-past")),
        Some(date) => note(ui, &dates::capitalised(&dates::long(date, tx.language()))),
        None => note(ui, &tx.t("together-when-help")),
    };
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programme::ModuleId;

    fn form(date: &str, time: &str, minutes: &str) -> Form {
        Form {
            of: None,
            subject: Some(Subject::Module(ModuleId::from("basic-privacy"))),
            dilemma: String::new(),
            dilemma_chosen: false,
            date: date.to_owned(),
            time: time.to_owned(),
            minutes: minutes.to_owned(),
            minutes_chosen: false,
            more_open: false,
            watch: NameWatch::default(),
            fresh: false,
        }
    }

    #[test]
    fn day_time_and_length_are_read_or_the_form_is_not_ready() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
        let read = |date: &str, time: &str, minutes: &str| form(date, time, minutes).read(today);
        let whole =
            Read { date: NaiveDate::from_ymd_opt(2026, 11, 26), time: NaiveTime::from_hms_opt(9, 30, 0), minutes: 30 };
        assert_eq!(read("26.11", "9.30", " 30 "), Some(whole));
        assert_eq!(read(" ", "", "480"), Some(Read { date: None, time: None, minutes: 480 }));
        for (date, time, minutes) in [("snart", "", "30"), ("", "tidlig", "30"), ("", "", "0"), ("", "", "481")] {
            assert_eq!(read(date, time, minutes), None, "{date}{time}{minutes}");
        }
        assert_eq!(read("", "", "en halv time"), None);
    }
}
