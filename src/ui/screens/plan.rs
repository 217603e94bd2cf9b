//! The choices before a meeting: form, film, topic, date; and whether the text fits the time.

mod choices;
mod script;
mod topic;

use eframe::egui::Ui;

use crate::programme::MeetingKind;
use crate::ui::intent::{Cx, Intent, Intents, Page};
use crate::ui::theme::size;
use crate::ui::widgets::{
    Btn, Tone, accent_card, body, bullet, card, columns, heading, heading_sized, link_button, note, page, quiet,
    row_between, tag, wrapped,
};
use crate::ui::{dates, icons, wording};
use crate::unit::{Change, Held, Meeting, MeetingId, TopicChoice};

pub(super) use script::fit_ui;

/// What the screen keeps for itself.
#[derive(Default)]
pub struct PlanState {
    choices: choices::ChoicesState,
    topic: topic::TopicState,
    script_open: bool,
}

/// Draws the screen.
pub fn plan_ui(ui: &mut Ui, cx: &Cx<'_>, kind: MeetingKind, state: &mut PlanState, out: &mut Intents) {
    if cx.arrived {
        *state = PlanState::default();
    }
    let meeting = cx.plan_of(kind);
    page(ui, "plan", |ui| match &meeting.held {
        Some(held) => held_ui(ui, cx, &meeting, held, state, out),
        None => choices_ui(ui, cx, &meeting, state, out),
    });
}

fn choices_ui(ui: &mut Ui, cx: &Cx<'_>, meeting: &Meeting, state: &mut PlanState, out: &mut Intents) {
    let kind = meeting.kind;
    header_ui(ui, cx, meeting, out);
    quiet(ui, &cx.programme.script(kind).purpose);
    if let Some(held) = cx.unit.held_meeting(kind) {
        again_note(ui, cx, held, out);
    }
    ui.add_space(4.0);
    let PlanState { choices, topic, script_open } = state;
    // Both columns ask for things; what they ask for is put together after they are drawn.
    let mut right = Intents::new();
    match kind {
        MeetingKind::First => columns(
            ui,
            "plan",
            (1.35, 1.0),
            |ui| {
                ui.spacing_mut().item_spacing.y = 16.0;
                card(ui, |ui| choices::when_ui(ui, cx, meeting, choices, out));
                card(ui, |ui| choices::form_ui(ui, cx, meeting, out));
                card(ui, |ui| before_ui(ui, cx, kind));
            },
            |ui| {
                card(ui, |ui| script::parts_ui(ui, cx, meeting));
            },
        ),
        MeetingKind::Second => columns(
            ui,
            "plan",
            (1.35, 1.0),
            |ui| {
                ui.spacing_mut().item_spacing.y = 16.0;
                card(ui, |ui| topic::topic_ui(ui, cx, meeting, topic, out));
                card(ui, |ui| before_ui(ui, cx, kind));
            },
            |ui| {
                ui.spacing_mut().item_spacing.y = 16.0;
                card(ui, |ui| choices::film_ui(ui, cx, meeting, &mut right));
                card(ui, |ui| script::parts_ui(ui, cx, meeting));
                card(ui, |ui| choices::form_ui(ui, cx, meeting, &mut right));
                card(ui, |ui| choices::when_ui(ui, cx, meeting, choices, &mut right));
            },
        ),
    }
    out.append(&mut right);
    ui.add_space(4.0);
    card(ui, |ui| script::preview_ui(ui, cx, meeting, script_open));
}

fn header_ui(ui: &mut Ui, cx: &Cx<'_>, meeting: &Meeting, out: &mut Intents) {
    let (tx, kind) = (cx.tx, meeting.kind);
    row_between(
        ui,
        "plan-header",
        |ui| {
            heading(ui, &wording::meeting(tx, kind));
        },
        |ui| {
            if ui.add(Btn::plain(&tx.t("plan-rehearse")).icon(icons::REHEARSE)).clicked() {
                out.push(Intent::Present { kind, rehearsal: true });
            }
            if ui.add(Btn::secondary(&tx.t("plan-attendance"))).clicked() {
                out.push(Intent::Go(Page::Attendance(kind)));
            }
            let start = ui.add(Btn::primary(&tx.t("plan-to-meeting")).icon(icons::PRESENT));
            if cx.arrived {
                start.request_focus();
            }
            if start.clicked() {
                out.push(Intent::Present { kind, rehearsal: false });
            }
        },
    );
}

fn before_ui(ui: &mut Ui, cx: &Cx<'_>, kind: MeetingKind) {
    heading_sized(ui, &cx.tx.t("plan-before"), 2, size::BODY);
    for line in &cx.programme.script(kind).before {
        bullet(ui, line);
    }
}

/// That the meeting has been held before.
fn again_note(ui: &mut Ui, cx: &Cx<'_>, held: &Meeting, out: &mut Intents) {
    let Some(record) = &held.held else { return };
    let date = dates::day(record.started.date_naive(), cx.today, cx.tx.language());
    wrapped(ui, |ui| {
        tag(ui, Tone::Success, icons::CHECK, &cx.tx.f("plan-held-before", &[("date", (&date).into())]));
        if link_button(ui, &cx.tx.t("plan-see-closing")).clicked() {
            out.push(Intent::Go(Page::Closing(held.id)));
        }
    });
}

fn held_ui(ui: &mut Ui, cx: &Cx<'_>, meeting: &Meeting, held: &Held, state: &mut PlanState, out: &mut Intents) {
    let (tx, kind) = (cx.tx, meeting.kind);
    heading(ui, &wording::meeting(tx, kind));
    let date = dates::capitalised(&dates::long(held.started.date_naive(), tx.language()));
    let clock = dates::clock(held.started.time(), tx.language());
    let used = dates::length(u64::from(held.actual_seconds));
    let planned = dates::length(u64::from(held.planned_seconds));
    accent_card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 12.0;
        heading_sized(ui, &tx.t("plan-held"), 2, size::H3);
        body(ui, &tx.f("plan-held-when", &[("date", (&date).into()), ("time", (&clock).into())]));
        note(ui, &tx.f("plan-held-length", &[("used", (&used).into()), ("planned", (&planned).into())]));
        wrapped(ui, |ui| {
            let see = ui.add(Btn::primary(&tx.t("plan-see-closing")));
            if cx.arrived {
                see.request_focus();
            }
            if see.clicked() {
                out.push(Intent::Go(Page::Closing(meeting.id)));
            }
            if ui.add(Btn::secondary(&tx.t("plan-again"))).clicked() {
                out.push(Intent::Change(Change::PlanMeeting(another(cx, meeting))));
            }
            if ui.add(Btn::plain(&tx.t("plan-rehearse")).icon(icons::REHEARSE)).clicked() {
                out.push(Intent::Present { kind, rehearsal: true });
            }
        });
    });
    ui.add_space(4.0);
    card(ui, |ui| script::parts_ui(ui, cx, meeting));
    card(ui, |ui| script::preview_ui(ui, cx, meeting, &mut state.script_open));
}

/// A new meeting like one that was held, for those who were not there.
fn another(cx: &Cx<'_>, held: &Meeting) -> Meeting {
    let planned = Meeting::planned(MeetingId((cx.new_id)()), held.kind);
    Meeting { form: held.form, film: held.film.clone(), topic: held.topic.clone(), ..planned }
}

/// What is to be talked about: what is chosen, or what the meeting takes where nothing is.
fn topic_of(cx: &Cx<'_>, meeting: &Meeting) -> Option<TopicChoice> {
    use crate::programme::TopicSource;
    if meeting.kind == MeetingKind::First {
        return None;
    }
    meeting.topic.clone().or_else(|| {
        let guide = cx.programme.topics.iter().find(|topic| topic.source == TopicSource::Guide);
        let topic = guide.or(cx.programme.topics.first())?;
        Some(TopicChoice::Pack(topic.id.clone(), topic.question.clone()))
    })
}

fn plan(meeting: Meeting, out: &mut Intents) {
    out.push(Intent::Change(Change::PlanMeeting(meeting)));
}
