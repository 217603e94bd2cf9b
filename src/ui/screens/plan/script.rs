//! The script before the meeting: its parts and times, whether it fits, and its words.

use eframe::egui::{Frame, Margin, RichText, Stroke, Ui};

use super::topic_of;
use crate::meeting::{Plan, Verdict, Wording};
use crate::programme::{MeetingKind, SectionKind};
use crate::ui::fonts::Weight;
use crate::ui::intent::Cx;
use crate::ui::theme::{self, size};
use crate::ui::widgets::{
    Part, Tone, body, bullet, fold, heading_sized, label_as, note, parts_bar, row_between, strong, tag,
};
use crate::ui::{dates, icons};
use crate::unit::{Meeting, TopicChoice};

fn plan_for(cx: &Cx<'_>, kind: MeetingKind, topic: Option<&TopicChoice>) -> Plan {
    Plan::new(cx.programme.script(kind), kind, &Wording { topic: topic.map(TopicChoice::question), to_one: false })
}

/// How the minutes are shared out, and whether the text fits them.
pub(super) fn parts_ui(ui: &mut Ui, cx: &Cx<'_>, meeting: &Meeting) {
    let plan = plan_for(cx, meeting.kind, topic_of(cx, meeting).as_ref());
    heading_sized(ui, &length_words(cx, plan.target_s()), 2, size::BODY);
    let t = theme::tokens(ui);
    let parts: Vec<Part> = plan
        .sections
        .iter()
        .map(|section| {
            let talk = section.kind == SectionKind::Talk;
            let colour = if talk { t.accent.base_default } else { t.success.base_default };
            Part { length: section.target_s as f32, done: 1.0, colour }
        })
        .collect();
    let rows: Vec<(String, String)> = plan
        .sections
        .iter()
        .map(|section| (section.title.clone(), dates::length(u64::from(section.target_s))))
        .collect();
    let spoken = rows.iter().map(|(title, length)| format!("{title} {length}")).collect::<Vec<_>>().join(", ");
    parts_bar(ui, &parts, 16.0, &spoken);
    ui.spacing_mut().item_spacing.y = 6.0;
    for (index, (title, length)) in rows.iter().enumerate() {
        let discussion = plan.sections.get(index).is_some_and(|section| section.kind == SectionKind::Discussion);
        let weight = if discussion { Weight::Semibold } else { Weight::Regular };
        let words = |text: &str| RichText::new(text).font(weight.at(15.0)).color(t.text());
        row_between(
            ui,
            &format!("part-{index}"),
            |ui| {
                ui.label(words(title));
            },
            |ui| {
                ui.label(words(length));
            },
        );
    }
    ui.add_space(4.0);
    verdict_ui(ui, cx, &plan);
}

/// Whether a meeting's text fits its time at the leader's pace.
pub(in crate::ui::screens) fn fit_ui(ui: &mut Ui, cx: &Cx<'_>, kind: MeetingKind) {
    let plan = plan_for(cx, kind, topic_of(cx, &cx.plan_of(kind)).as_ref());
    verdict_ui(ui, cx, &plan);
}

fn verdict_ui(ui: &mut Ui, cx: &Cx<'_>, plan: &Plan) {
    let (tx, pace) = (cx.tx, cx.pace());
    let words = pace.words_per_minute();
    let measured = cx.unit.measured_pace().is_some();
    let fit = plan.fit(pace);
    match fit.verdict {
        Verdict::Fits { .. } => {
            let args = [("words", words.into())];
            let said = if measured { tx.f("fit-fits-own", &args) } else { tx.f("fit-fits-usual", &args) };
            tag(ui, Tone::Success, icons::CHECK, &said);
        }
        Verdict::TooLong { by_s } => {
            let args = [("n", by_s.into()), ("words", words.into())];
            let said = if measured { tx.f("fit-long-own", &args) } else { tx.f("fit-long-usual", &args) };
            tag(ui, Tone::Warning, icons::WARNING, &said);
        }
    }
    for long in &fit.too_long {
        if let Some(section) = plan.sections.get(long.section) {
            note(ui, &tx.f("fit-section-long", &[("section", (&section.title).into()), ("n", long.by_s.into())]));
        }
    }
    if !measured {
        note(ui, &tx.t("fit-rehearse"));
    }
}

/// «Fem minutter».
fn length_words(cx: &Cx<'_>, seconds: u32) -> String {
    if seconds.is_multiple_of(60) {
        cx.tx.f("plan-minutes", &[("n", (seconds / 60).into())])
    } else {
        let length = dates::length(u64::from(seconds));
        cx.tx.f("plan-length", &[("length", (&length).into())])
    }
}

/// The whole script, folded away until it is asked for. What is read aloud and what is for the leader alone differ by
/// shape and words as well as colour.
pub(super) fn preview_ui(ui: &mut Ui, cx: &Cx<'_>, meeting: &Meeting, open: &mut bool) {
    let tx = cx.tx;
    if fold(ui, *open, &tx.t("plan-script")).clicked() {
        *open = !*open;
    }
    if !*open {
        return;
    }
    let plan = plan_for(cx, meeting.kind, topic_of(cx, meeting).as_ref());
    ui.spacing_mut().item_spacing.y = 8.0;
    note(ui, &tx.t("plan-script-help"));
    for section in &plan.sections {
        ui.add_space(6.0);
        let length = dates::length(u64::from(section.target_s));
        heading_sized(ui, &format!("{} · {length}", section.title), 2, size::BODY);
        for stop in plan.stops.get(section.stops.clone()).unwrap_or_default() {
            for cue in &stop.cues {
                cue_ui(ui, cx, cue);
            }
            if let Some(say) = &stop.say {
                body(ui, say);
            }
            for cue in &stop.cues_after {
                cue_ui(ui, cx, cue);
            }
        }
    }
    ui.add_space(6.0);
    strong(ui, &tx.t("plan-after"));
    for line in &cx.programme.script(meeting.kind).after {
        bullet(ui, line);
    }
}

/// A cue: for the leader alone.
fn cue_ui(ui: &mut Ui, cx: &Cx<'_>, cue: &str) {
    let (fill, colour) = Tone::Warning.colours(ui);
    let frame = Frame::new().fill(fill).corner_radius(theme::RADIUS).inner_margin(Margin {
        left: 14,
        right: 10,
        top: 6,
        bottom: 6,
    });
    let shown = frame.show(ui, |ui| {
        let words = cx.tx.f("plan-cue", &[("cue", cue.into())]);
        let text = RichText::new(&words).font(Weight::Medium.at(size::SMALL)).color(colour);
        label_as(ui, text, &words);
    });
    let rect = shown.response.rect;
    ui.painter().vline(rect.left() + 2.0, rect.y_range(), Stroke::new(4.0, colour));
}
