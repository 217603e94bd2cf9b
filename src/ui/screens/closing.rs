//! After the meeting: times, who must catch up, and when the next one is.

mod next;
mod note;
mod time;

use eframe::egui::Ui;

use crate::programme::MeetingKind;
use crate::ui::icons;
use crate::ui::intent::{Cx, Intent, Intents, Page, PeopleFilter};
use crate::ui::naming::NameWatch;
use crate::ui::widgets::{
    Btn, Tone, body, card, columns, heading, heading_sized, link_button, page, quiet, row_between, tag, wrapped,
};
use crate::ui::{dates, theme, wording};
use crate::unit::{Meeting, MeetingId, PersonId, Standing};

/// How many of those who must catch up are named here; the rest are on the list of people.
const NAMED: usize = 8;

/// What the screen keeps for itself.
#[derive(Default)]
pub struct ClosingState {
    /// The meeting that what is typed belongs to.
    meeting: Option<MeetingId>,
    note: String,
    watch: NameWatch,
    date: String,
    time: String,
    deadline: String,
}

impl ClosingState {
    /// Begins with what is recorded, when the page is opened.
    fn begin(&mut self, cx: &Cx<'_>, meeting: &Meeting) {
        let second = cx.unit.latest_meeting(MeetingKind::Second).filter(|second| second.held.is_none());
        let typed = |date| dates::typed(date, cx.tx.language());
        *self = Self {
            meeting: Some(meeting.id),
            note: meeting.note.clone(),
            watch: NameWatch::default(),
            date: second.and_then(|second| second.date).map_or_else(String::new, typed),
            time: second
                .and_then(|second| second.time)
                .map_or_else(String::new, |time| dates::clock(time, cx.tx.language())),
            deadline: cx.unit.details.deadline.map_or_else(String::new, typed),
        };
    }
}

/// Draws the screen.
pub fn closing_ui(ui: &mut Ui, cx: &Cx<'_>, meeting: MeetingId, state: &mut ClosingState, out: &mut Intents) {
    let Some(meeting) = cx.unit.meeting(meeting) else {
        page(ui, "closing", |ui| body(ui, &cx.tx.t("closing-no-meeting")));
        return;
    };
    if cx.arrived || state.meeting != Some(meeting.id) {
        state.begin(cx, meeting);
    }
    page(ui, "closing", |ui| {
        head(ui, cx, meeting, state, out);
        ui.add_space(8.0);
        // Both columns ask the same list, one after the other.
        let mut asked = (Intents::new(), Intents::new());
        let (left, right) = (&mut asked.0, &mut asked.1);
        let mut texts = std::mem::take(state);
        let note = note::Note { text: &mut texts.note, watch: &mut texts.watch };
        let fields = &mut (&mut texts.date, &mut texts.time, &mut texts.deadline);
        columns(
            ui,
            "closing-columns",
            (1.0, 1.0),
            |ui| {
                ui.spacing_mut().item_spacing.y = 20.0;
                time::time_ui(ui, cx, meeting);
                note::note_ui(ui, cx, meeting, note, left);
            },
            |ui| {
                ui.spacing_mut().item_spacing.y = 20.0;
                catch_up(ui, cx, meeting, right);
                talked_about(ui, cx, meeting);
                match meeting.kind {
                    MeetingKind::First => next::second_ui(ui, cx, fields.0, fields.1, right),
                    MeetingKind::Second => next::deadline_ui(ui, cx, fields.2, right),
                }
            },
        );
        *state = texts;
        out.extend(asked.0);
        out.extend(asked.1);
    });
}

fn head(ui: &mut Ui, cx: &Cx<'_>, meeting: &Meeting, state: &ClosingState, out: &mut Intents) {
    let tx = cx.tx;
    row_between(
        ui,
        "closing-head",
        |ui| {
            heading(ui, &tx.t("closing-title"));
            quiet(ui, &when_and_how(cx, meeting));
        },
        |ui| {
            let done = ui.add(Btn::primary(&tx.t("closing-done")));
            if cx.arrived {
                done.request_focus();
            }
            if done.clicked() {
                // What is typed and not yet left counts too.
                note::keep(cx, meeting, &state.note, out);
                match meeting.kind {
                    MeetingKind::First => next::keep_second(cx, &state.date, &state.time, out),
                    MeetingKind::Second => next::keep_deadline(cx, &state.deadline, out),
                }
                out.push(Intent::Go(Page::Overview));
            }
        },
    );
}

/// «Første møte · torsdag 5. november kl. 09.00–09.02 · i rommet».
fn when_and_how(cx: &Cx<'_>, meeting: &Meeting) -> String {
    let tx = cx.tx;
    let name = wording::meeting(tx, meeting.kind);
    let form = wording::form(tx, meeting.form);
    let Some(held) = &meeting.held else { return format!("{name} · {form}") };
    let language = tx.language();
    let date = dates::long(held.started.date_naive(), language);
    let from = dates::clock(held.started.time(), language);
    let to = dates::clock(held.ended.time(), language);
    let when = tx.f("closing-when", &[("date", (&date).into()), ("from", (&from).into()), ("to", (&to).into())]);
    format!("{name} · {when} · {form}")
}

/// Who must catch up on the meeting, and whose attendance is not recorded.
fn catch_up(ui: &mut Ui, cx: &Cx<'_>, meeting: &Meeting, out: &mut Intents) {
    let tx = cx.tx;
    let kind = meeting.kind;
    let must = |id: &PersonId| cx.survey.row(*id).filter(|row| row.catch_up.contains(&kind));
    let count = cx.survey.rows.iter().filter(|row| row.catch_up.contains(&kind)).count();
    let unrecorded = cx.survey.unrecorded(kind);
    card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        heading_sized(ui, &tx.n("closing-catch-up", count), 2, theme::size::LEAD);
        for row in cx.order.iter().filter_map(must).take(NAMED) {
            let Some(person) = cx.unit.person(row.id) else { continue };
            if row.standing == Standing::OnLeave {
                let until = person.leave.as_ref().and_then(|leave| leave.until);
                let when = match until {
                    Some(until) => {
                        let date = dates::day(until, cx.today, tx.language());
                        tx.f("closing-after-leave-on", &[("date", (&date).into())])
                    }
                    None => tx.t("closing-after-leave"),
                };
                body(ui, &format!("{} · {when}", person.name));
            } else {
                body(ui, &person.name);
            }
        }
        if count > NAMED {
            let text = tx.n("closing-and-more", count - NAMED);
            if link_button(ui, &text).clicked() {
                out.push(Intent::Go(Page::People(PeopleFilter::CatchUp)));
            }
        }
        if count == 0 && unrecorded == 0 {
            wrapped(ui, |ui| tag(ui, Tone::Success, icons::CHECK, &tx.t("closing-nobody-missed")));
        }
        if unrecorded > 0 {
            wrapped(ui, |ui| tag(ui, Tone::Warning, icons::QUESTION, &tx.n("closing-unrecorded", unrecorded)));
            if ui.add(Btn::secondary(&tx.t("closing-record")).icon(icons::USERS)).clicked() {
                out.push(Intent::Go(Page::Attendance(kind)));
            }
        } else if !cx.unit.people.is_empty() && link_button(ui, &tx.t("closing-attendance")).clicked() {
            out.push(Intent::Go(Page::Attendance(kind)));
        }
    });
}

/// The topic and the film of the second meeting.
fn talked_about(ui: &mut Ui, cx: &Cx<'_>, meeting: &Meeting) {
    let tx = cx.tx;
    let film = meeting.film.as_ref().and_then(|id| cx.film(id));
    if meeting.topic.is_none() && film.is_none() {
        return;
    }
    card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        heading_sized(ui, &tx.t("closing-topic"), 2, theme::size::LEAD);
        if let Some(topic) = &meeting.topic {
            body(ui, topic.question());
        }
        if let Some(film) = film {
            quiet(ui, &tx.f("closing-film", &[("film", (&film.title).into())]));
        }
    });
}
