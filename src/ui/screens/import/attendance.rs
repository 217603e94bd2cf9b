//! A report of attendance: which meeting, how long counts, and what becomes of the others.

use eframe::egui::{Id, Ui};

use super::preview::Shown;
use crate::programme::MeetingKind;
use crate::ui::importing::ImportWish;
use crate::ui::intent::{Cx, Intent, Intents};
use crate::ui::widgets::{Draft, Field, card, check, choose, draft_field, note, strong};
use crate::ui::wording;

/// The field for the minutes.
#[derive(Default)]
pub(super) struct Minutes(Draft);

pub(super) fn attendance_ui(ui: &mut Ui, cx: &Cx<'_>, shown: &Shown<'_>, minutes: &mut Minutes, out: &mut Intents) {
    let tx = cx.tx;
    let mut wish = |wish: ImportWish| out.push(Intent::Import(wish));
    card(ui, |ui| {
        let question = tx.t("import-which-meeting");
        strong(ui, &question);
        let first = wording::meeting(tx, MeetingKind::First);
        let second = wording::meeting(tx, MeetingKind::Second);
        let options = [(MeetingKind::First, first.as_str()), (MeetingKind::Second, second.as_str())];
        let meeting = shown.ready.meeting.unwrap_or(MeetingKind::First);
        if let Some(kind) = choose(ui, &question, meeting, &options) {
            wish(ImportWish::Meeting(kind));
        }
        if shown.ready.plan.is_some() {
            note(ui, &tx.t("import-meeting-new"));
        }
        if let Some(least) = shown.ready.video_from {
            let record = least.to_string();
            let (label, help) = (tx.t("import-video-from"), tx.t("import-video-from-help"));
            let look = Field { label: &label, help: &help, width: Some(120.0), ..Field::default() };
            let (_, written) = draft_field(ui, Id::unique("import minutes"), &mut minutes.0, &record, look);
            match written.map(|text| text.trim().parse::<u32>()) {
                Some(Ok(minutes)) => wish(ImportWish::VideoFrom(minutes)),
                // What is no number is taken back.
                Some(Err(_)) => minutes.0 = Draft::default(),
                None => {}
            }
        }
        let rest = shown.ready.rest.len();
        if rest > 0 {
            let absent = shown.table.rest_absent;
            if check(ui, absent, &tx.n("import-rest-absent", rest)).clicked() {
                wish(ImportWish::RestAbsent(!absent));
            }
            if !absent {
                note(ui, &tx.t("import-rest-unrecorded"));
            }
        }
    });
}
