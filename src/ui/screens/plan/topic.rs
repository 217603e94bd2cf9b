//! What to talk about in the second meeting: the guide's topics, suggestions, and the leader's own.

use eframe::egui::{Id, Key, Modifiers, Ui};

use super::{plan, topic_of};
use crate::exchange::contains_birth_number;
use crate::programme::TopicSource;
use crate::ui::intent::{Cx, Intent, Intents};
use crate::ui::naming::NameWatch;
use crate::ui::theme::size;
use crate::ui::widgets::{
    Btn, Field, area, heading_sized, link_button, note, pick_row, radio_group, stays_open, wrapped,
};
use crate::ui::{dates, icons};
use crate::unit::{Change, Meeting, OwnTopic, RecordId, TopicChoice, Unit};

/// How long a topic of the leader's own may be, in signs.
const MOST_SIGNS: usize = 1000;

/// A topic that is being written.
#[derive(Default)]
pub(super) struct TopicState {
    writing: Option<Writing>,
    watch: NameWatch,
    focus: bool,
}

struct Writing {
    /// The topic that is changed; `None` for a new one.
    id: Option<RecordId>,
    text: String,
    empty: bool,
}

pub(super) fn topic_ui(ui: &mut Ui, cx: &Cx<'_>, meeting: &Meeting, state: &mut TopicState, out: &mut Intents) {
    let tx = cx.tx;
    heading_sized(ui, &tx.t("plan-topic"), 2, size::BODY);
    note(ui, &tx.t("plan-topic-help"));
    let chosen = topic_of(cx, meeting);
    radio_group(ui, &tx.t("plan-topic"), |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        pack_rows(ui, cx, meeting, chosen.as_ref(), out);
        own_rows(ui, cx, meeting, chosen.as_ref(), state, out);
    });
    match &mut state.writing {
        None => {
            if ui.add(Btn::plain(&tx.t("plan-topic-write")).icon(icons::PLUS)).clicked() {
                state.writing = Some(Writing { id: None, text: String::new(), empty: false });
                state.focus = true;
            }
        }
        Some(_) => writing_ui(ui, cx, meeting, state, out),
    }
}

fn pack_rows(ui: &mut Ui, cx: &Cx<'_>, meeting: &Meeting, chosen: Option<&TopicChoice>, out: &mut Intents) {
    for topic in &cx.programme.topics {
        let words = match chosen {
            Some(TopicChoice::Pack(id, words)) if *id == topic.id => Some(words),
            _ => None,
        };
        let used = used_on(cx.unit, |choice| matches!(choice, TopicChoice::Pack(id, _) if *id == topic.id));
        let mark = match (used, topic.source) {
            (Some(date), _) => used_words(cx, date),
            (None, TopicSource::Guide) => cx.tx.t("topic-guide"),
            (None, TopicSource::Suggestion) => cx.tx.t("topic-suggestion"),
        };
        let choice = || TopicChoice::Pack(topic.id.clone(), topic.question.clone());
        if pick_row(ui, words.is_some(), &topic.question, &mark).clicked() && meeting.topic.as_ref() != Some(&choice())
        {
            plan(Meeting { topic: Some(choice()), ..meeting.clone() }, out);
        }
        // The meeting keeps the words it was planned with, as when the language was another.
        if let Some(words) = words.filter(|words| **words != topic.question) {
            note(ui, &cx.tx.f("plan-topic-words", &[("words", words.into())]));
            if link_button(ui, &cx.tx.t("plan-topic-new-words")).clicked() {
                plan(Meeting { topic: Some(choice()), ..meeting.clone() }, out);
            }
        }
    }
}

fn own_rows(
    ui: &mut Ui,
    cx: &Cx<'_>,
    meeting: &Meeting,
    chosen: Option<&TopicChoice>,
    state: &mut TopicState,
    out: &mut Intents,
) {
    let tx = cx.tx;
    let own_topics = &cx.unit.preparation.topics;
    for topic in own_topics {
        let on = matches!(chosen, Some(TopicChoice::Own(id, _)) if *id == topic.id);
        let used = used_on(cx.unit, |choice| matches!(choice, TopicChoice::Own(id, _) if *id == topic.id));
        let mark = used.map_or_else(|| tx.t("topic-own"), |date| used_words(cx, date));
        if pick_row(ui, on, &topic.question, &mark).clicked() && !on {
            let choice = TopicChoice::Own(topic.id, topic.question.clone());
            plan(Meeting { topic: Some(choice), ..meeting.clone() }, out);
        }
        ui.horizontal_wrapped(|ui| {
            ui.add_space(32.0);
            let change = tx.f("plan-topic-change-of", &[("topic", (&topic.question).into())]);
            if ui.add(Btn::plain(&tx.t("plan-topic-change")).icon(icons::EDIT).spoken(&change).small()).clicked() {
                state.writing = Some(Writing { id: Some(topic.id), text: topic.question.clone(), empty: false });
                state.focus = true;
            }
            let remove = tx.f("plan-topic-remove-of", &[("topic", (&topic.question).into())]);
            if ui.add(Btn::plain(&tx.t("plan-topic-remove")).icon(icons::TRASH).spoken(&remove).small()).clicked() {
                out.push(Intent::Change(Change::RemoveTopic(topic.id)));
            }
        });
    }
    // A topic that was removed after it was chosen: the meeting keeps its words.
    if let Some(TopicChoice::Own(id, words)) = chosen
        && own_topics.iter().all(|topic| topic.id != *id)
    {
        pick_row(ui, true, words, &tx.t("topic-own"));
    }
}

fn writing_ui(ui: &mut Ui, cx: &Cx<'_>, meeting: &Meeting, state: &mut TopicState, out: &mut Intents) {
    let tx = cx.tx;
    let Some(writing) = &mut state.writing else { return };
    stays_open(ui, Id::unique("plan-topic-own"));
    let signs = writing.text.chars().count();
    let help = tx.f("plan-topic-signs", &[("n", signs.into()), ("most", MOST_SIGNS.into())]);
    let (missing, number) = (tx.t("plan-topic-empty"), tx.t("people-birth-number"));
    let numbered = contains_birth_number(&writing.text);
    let mistake = if numbered { Some(&number) } else { writing.empty.then_some(&missing) };
    let look = Field {
        label: &tx.t("plan-topic-own"),
        hint: &tx.t("plan-topic-hint"),
        help: &help,
        mistake: mistake.map(String::as_str),
        width: None,
    };
    let response = area(ui, Id::unique("plan-topic-own"), &mut writing.text, 3, look);
    if std::mem::take(&mut state.focus) {
        response.request_focus();
    }
    if response.changed() {
        writing.empty = false;
        if let Some((end, _)) = writing.text.char_indices().nth(MOST_SIGNS) {
            writing.text.truncate(end);
        }
    }
    state.watch.show(ui, cx, &writing.text);
    let left = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    let entered = ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter));
    let (save, cancel) = wrapped(ui, |ui| {
        let save = ui.add(Btn::secondary(&tx.t("plan-topic-save"))).clicked();
        (save, ui.add(Btn::plain(&tx.t("cancel"))).clicked())
    });
    let question = writing.text.trim().to_owned();
    if save || entered {
        if question.is_empty() {
            writing.empty = true;
            state.focus = true;
        } else if numbered {
            state.focus = true;
        } else {
            let id = writing.id.unwrap_or_else(|| RecordId((cx.new_id)()));
            let new = writing.id.is_none();
            let chosen = matches!(&meeting.topic, Some(TopicChoice::Own(own, _)) if *own == id);
            out.push(Intent::Change(Change::WriteTopic(OwnTopic { id, question: question.clone() })));
            if new || chosen {
                plan(Meeting { topic: Some(TopicChoice::Own(id, question)), ..meeting.clone() }, out);
            }
            state.writing = None;
        }
    } else if cancel || left {
        state.writing = None;
    }
}

/// The day of the last meeting that used a topic.
fn used_on(unit: &Unit, is: impl Fn(&TopicChoice) -> bool) -> Option<chrono::NaiveDate> {
    let held = unit.meetings.iter().filter(|meeting| meeting.topic.as_ref().is_some_and(&is));
    held.filter_map(|meeting| Some(meeting.held.as_ref()?.started.date_naive())).max()
}

fn used_words(cx: &Cx<'_>, date: chrono::NaiveDate) -> String {
    use chrono::Datelike as _;
    let day =
        if date.year() == cx.today.year() { dates::short(date, cx.tx.language()) } else { date.year().to_string() };
    cx.tx.f("topic-used", &[("date", (&day).into())])
}
