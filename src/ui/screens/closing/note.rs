//! Notes from the meeting: without names, refused where they hold a birth number, and off in a sensitive meeting.

use eframe::egui::{Id, Ui};

use crate::exchange::contains_birth_number;
use crate::ui::icons;
use crate::ui::intent::{Cx, Intent, Intents};
use crate::ui::naming::NameWatch;
use crate::ui::theme::size;
use crate::ui::widgets::{Field, Tone, area, body, card, heading_sized, tag, wrapped};
use crate::unit::{Change, Meeting, MeetingForm};

/// What is written, and who may be told from it.
pub(super) struct Note<'a> {
    pub text: &'a mut String,
    pub watch: &'a mut NameWatch,
}

/// Draws the card.
pub(super) fn note_ui(ui: &mut Ui, cx: &Cx<'_>, meeting: &Meeting, note: Note<'_>, out: &mut Intents) {
    let Note { text, watch } = note;
    let tx = cx.tx;
    card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        heading_sized(ui, &tx.t("closing-note"), 2, size::LEAD);
        if meeting.form == MeetingForm::SensitiveVideo {
            wrapped(ui, |ui| tag(ui, Tone::Neutral, icons::HIDDEN, &tx.t("closing-note-off")));
            body(ui, &tx.t("closing-note-off-why"));
            return;
        }
        let mistake = contains_birth_number(text).then(|| tx.t("closing-note-birth-number"));
        let (label, help) = (tx.t("closing-note-label"), tx.t("closing-note-help"));
        let options = Field { label: &label, help: &help, mistake: mistake.as_deref(), ..Field::default() };
        if area(ui, Id::unique("closing-note"), text, 3, options).lost_focus() {
            keep(cx, meeting, text, out);
        }
        watch.show(ui, cx, text);
    });
}

/// Records the note if it has changed and may be kept.
pub(super) fn keep(cx: &Cx<'_>, meeting: &Meeting, text: &str, out: &mut Intents) {
    let text = text.trim();
    let unchanged = text == meeting.note.trim();
    if unchanged || meeting.form == MeetingForm::SensitiveVideo || contains_birth_number(text) {
        return;
    }
    let known = cx.unit.meeting(meeting.id).unwrap_or(meeting);
    out.push(Intent::Change(Change::PlanMeeting(Meeting { note: text.to_owned(), ..known.clone() })));
}
