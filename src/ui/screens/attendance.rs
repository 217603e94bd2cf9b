//! «Oppmøte»: who is there, in a few keystrokes, before, during or after the meeting.

mod roll;
mod rows;

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use eframe::egui::{EventFilter, InputState, Key, Modifiers, Ui};

use crate::meeting::Phase;
use crate::programme::MeetingKind;
use crate::ui::icons;
use crate::ui::importing::ImportWish;
use crate::ui::intent::{Cx, Intent, Intents, Page, PeopleFilter};
use crate::ui::widgets::{Btn, Tone, body, heading, kbd_hint, note, page, row_between, tag, wrapped};
use crate::ui::wording;
use crate::unit::{Attendance, Meeting, MeetingForm, PersonId, Standing};

pub(super) use roll::Roll;

/// What the screen keeps for itself.
#[derive(Default)]
pub struct AttendanceState {
    list: List,
    /// The person the number keys are for.
    current: Option<PersonId>,
    /// Whether that person's row is to be brought into view and given the keyboard.
    follow: bool,
    /// How much of the list is seen, in points.
    seen: f32,
    /// How far the list is scrolled, in points.
    scrolled: f32,
}

/// The people on the list, worked out once for each state of the records.
#[derive(Default)]
struct List {
    mark: u64,
    people: Vec<Entry>,
    counts: Counts,
}

/// One person on the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Entry {
    id: PersonId,
    on_leave: bool,
    attendance: Option<Attendance>,
}

/// How many are recorded as what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Counts {
    room: usize,
    video: usize,
    absent: usize,
    on_leave: usize,
    unrecorded: usize,
}

impl Counts {
    fn of(people: &[Entry]) -> Self {
        let mut counts = Self::default();
        for entry in people {
            let count = match (entry.attendance, entry.on_leave) {
                (Some(Attendance::Room), _) => &mut counts.room,
                (Some(Attendance::Video), _) => &mut counts.video,
                (Some(Attendance::Absent), _) => &mut counts.absent,
                (Some(Attendance::OnLeave), _) | (None, true) => &mut counts.on_leave,
                (None, false) => &mut counts.unrecorded,
            };
            *count += 1;
        }
        counts
    }
}

impl List {
    /// Works the list out again if anything it rests on has changed.
    fn refresh(&mut self, cx: &Cx<'_>, roll: Roll<'_>) {
        let mut mark = DefaultHasher::new();
        roll.with_leave().hash(&mut mark);
        cx.order.hash(&mut mark);
        for row in &cx.survey.rows {
            (row.standing as u8).hash(&mut mark);
        }
        for entry in roll.recorded() {
            (entry.person, entry.attendance as u8).hash(&mut mark);
        }
        let mark = mark.finish().max(1);
        if mark == self.mark {
            return;
        }
        let recorded: BTreeMap<PersonId, Attendance> =
            roll.recorded().iter().map(|entry| (entry.person, entry.attendance)).collect();
        let here = cx.order.iter().filter_map(|id| {
            let standing = cx.survey.row(*id)?.standing;
            let attendance = recorded.get(id).copied();
            let on_leave = standing == Standing::OnLeave;
            let listed = standing != Standing::Gone && (roll.with_leave() || !on_leave || attendance.is_some());
            listed.then_some(Entry { id: *id, on_leave, attendance })
        });
        self.people = here.collect();
        self.counts = Counts::of(&self.people);
        self.mark = mark;
    }

    fn place_of(&self, person: Option<PersonId>) -> Option<usize> {
        self.people.iter().position(|entry| Some(entry.id) == person)
    }

    /// The first person who is not recorded; the first of all where everybody is.
    fn first_to_record(&self) -> Option<PersonId> {
        let unrecorded = self.people.iter().find(|entry| entry.attendance.is_none() && !entry.on_leave);
        unrecorded.or(self.people.first()).map(|entry| entry.id)
    }
}

/// What a key does on this screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Pressed {
    Set(Option<Attendance>),
    Down,
    Up,
}

/// Draws the screen. `going` is the phase of the meeting that is on, if any.
pub fn attendance_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    kind: MeetingKind,
    going: Option<Phase>,
    state: &mut AttendanceState,
    out: &mut Intents,
) {
    let meeting = cx.plan_of(kind);
    let roll = Roll::Meeting(&meeting);
    begin(ui, cx, roll, state, out);
    page(ui, "attendance", |ui| {
        head(ui, cx, &meeting, going, state, out);
        list_ui(ui, cx, roll, state, out);
    });
}

/// Brings the list up to date and does what the keys ask for. To be called before any of it is drawn.
pub(super) fn begin(ui: &Ui, cx: &Cx<'_>, roll: Roll<'_>, state: &mut AttendanceState, out: &mut Intents) {
    state.list.refresh(cx, roll);
    if cx.arrived || state.list.place_of(state.current).is_none() {
        state.current = state.list.first_to_record();
        state.follow = false;
    }
    keys(ui, cx, roll, state, out);
}

/// The keys, the counts and the people; where there is nobody, the way to add some.
pub(super) fn list_ui(ui: &mut Ui, cx: &Cx<'_>, roll: Roll<'_>, state: &mut AttendanceState, out: &mut Intents) {
    if state.list.people.is_empty() {
        body(ui, &cx.tx.t("attendance-nobody"));
        if ui.add(Btn::secondary(&cx.tx.t("attendance-add")).icon(icons::ADD_PERSON)).clicked() {
            out.push(Intent::Go(Page::People(PeopleFilter::All)));
        }
        return;
    }
    hints(ui, cx, roll);
    counts(ui, cx, state.list.counts);
    rows::rows_ui(ui, cx, roll, state, out);
}

/// A button that records everybody who is not recorded yet.
pub(super) fn all_button(
    ui: &mut Ui,
    cx: &Cx<'_>,
    roll: Roll<'_>,
    state: &AttendanceState,
    here: Attendance,
    out: &mut Intents,
) {
    let (text, icon) = match here {
        Attendance::Video => (cx.tx.t("attendance-all-video"), icons::VIDEO),
        _ => (cx.tx.t("attendance-all-room"), icons::USERS),
    };
    let left = state.list.people.iter().any(|entry| entry.attendance.is_none());
    if ui.add(Btn::plain(&text).icon(icon).enabled(left)).clicked() {
        set_all(cx, roll, &state.list, here, out);
    }
}

fn head(ui: &mut Ui, cx: &Cx<'_>, meeting: &Meeting, going: Option<Phase>, state: &AttendanceState, out: &mut Intents) {
    let tx = cx.tx;
    row_between(
        ui,
        "attendance-head",
        |ui| {
            heading(ui, &tx.t("attendance-title"));
            note(ui, &wording::meeting(tx, meeting.kind));
        },
        |ui| {
            let here = match meeting.form {
                MeetingForm::Room | MeetingForm::Mixed => Attendance::Room,
                MeetingForm::Video | MeetingForm::SensitiveVideo => Attendance::Video,
            };
            all_button(ui, cx, Roll::Meeting(meeting), state, here, out);
            let on_video = !matches!(meeting.form, MeetingForm::Room);
            let report = tx.t("import-from-teams");
            if on_video && going.is_none() && ui.add(Btn::plain(&report).icon(icons::IMPORT)).clicked() {
                out.push(Intent::Import(ImportWish::Attendance(meeting.kind)));
            }
            let (text, intent) = match going {
                Some(Phase::Running | Phase::Paused | Phase::Ended) => {
                    (tx.t("back-to-meeting"), Intent::Go(Page::Present))
                }
                _ if meeting.held.is_some() => (tx.t("attendance-done"), Intent::Go(Page::Closing(meeting.id))),
                _ => (tx.t("attendance-to-meeting"), Intent::Present { kind: meeting.kind, rehearsal: false }),
            };
            let primary = ui.add(Btn::primary(&text));
            if cx.arrived {
                primary.request_focus();
            }
            if primary.clicked() {
                out.push(intent);
            }
        },
    );
}

fn hints(ui: &mut Ui, cx: &Cx<'_>, roll: Roll<'_>) {
    let tx = cx.tx;
    wrapped(ui, |ui| {
        kbd_hint(ui, "↓", &tx.t("attendance-hint-down"));
        kbd_hint(ui, "1", &tx.t("attendance-hint-room"));
        kbd_hint(ui, "2", &tx.t("attendance-hint-video"));
        kbd_hint(ui, "3", &tx.t("attendance-hint-absent"));
        if roll.with_leave() {
            kbd_hint(ui, "4", &tx.t("attendance-hint-leave"));
        }
        kbd_hint(ui, "0", &tx.t("attendance-hint-clear"));
        note(ui, &tx.t("attendance-no-reason"));
    });
}

fn counts(ui: &mut Ui, cx: &Cx<'_>, counts: Counts) {
    let tx = cx.tx;
    wrapped(ui, |ui| {
        tag(ui, Tone::Success, icons::CHECK, &tx.n("attendance-count-room", counts.room));
        tag(ui, Tone::Info, icons::VIDEO, &tx.n("attendance-count-video", counts.video));
        tag(ui, Tone::Warning, icons::CIRCLE, &tx.n("attendance-count-absent", counts.absent));
        if counts.unrecorded > 0 {
            tag(ui, Tone::Neutral, icons::QUESTION, &tx.n("attendance-count-none", counts.unrecorded));
        }
        if counts.on_leave > 0 {
            tag(ui, Tone::Neutral, icons::AWAY, &tx.n("attendance-count-leave", counts.on_leave));
        }
    });
}

/// Records everybody who is not recorded: those on leave as that, the others as `here`.
fn set_all(cx: &Cx<'_>, roll: Roll<'_>, list: &List, here: Attendance, out: &mut Intents) {
    let left = |on_leave: bool| {
        let people = list.people.iter().filter(move |entry| entry.attendance.is_none() && entry.on_leave == on_leave);
        people.map(|entry| entry.id).collect()
    };
    roll.set(cx, left(true), Some(Attendance::OnLeave), out);
    roll.set(cx, left(false), Some(here), out);
}

/// The number keys and arrows work wherever the keyboard is on this page.
fn keys(ui: &Ui, cx: &Cx<'_>, roll: Roll<'_>, state: &mut AttendanceState, out: &mut Intents) {
    if ui.ctx().text_edit_focused() {
        return;
    }
    let filter = EventFilter { vertical_arrows: true, horizontal_arrows: false, escape: false, tab: false };
    ui.memory_mut(|memory| {
        if let Some(id) = memory.focused() {
            memory.set_focus_lock_filter(id, filter);
        }
    });
    for pressed in ui.input_mut(take) {
        let Some(at) = state.list.place_of(state.current) else { return };
        let to = match pressed {
            Pressed::Up => at.saturating_sub(1),
            Pressed::Down | Pressed::Set(_) => (at + 1).min(state.list.people.len() - 1),
        };
        if let Pressed::Set(attendance) = pressed {
            if attendance == Some(Attendance::OnLeave) && !roll.with_leave() {
                continue;
            }
            roll.set(cx, vec![state.list.people[at].id], attendance, out);
        }
        state.current = Some(state.list.people[to].id);
        state.follow = true;
    }
}

/// Takes this screen's keys out of the input, in the order they were pressed.
fn take(input: &mut InputState) -> Vec<Pressed> {
    let keys = [
        (Key::ArrowDown, Pressed::Down),
        (Key::ArrowUp, Pressed::Up),
        (Key::Num1, Pressed::Set(Some(Attendance::Room))),
        (Key::Num2, Pressed::Set(Some(Attendance::Video))),
        (Key::Num3, Pressed::Set(Some(Attendance::Absent))),
        (Key::Num4, Pressed::Set(Some(Attendance::OnLeave))),
        (Key::Num0, Pressed::Set(None)),
        (Key::Backspace, Pressed::Set(None)),
    ];
    let mut taken = Vec::new();
    input.events.retain(|event| {
        let eframe::egui::Event::Key { key, pressed: true, modifiers, .. } = event else { return true };
        let found = keys.iter().find(|(wanted, _)| wanted == key && *modifiers == Modifiers::NONE);
        if let Some((_, pressed)) = found {
            taken.push(*pressed);
        }
        found.is_none()
    });
    taken
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn entry(n: u128, on_leave: bool, attendance: Option<Attendance>) -> Entry {
        Entry { id: PersonId(Uuid::from_u128(n)), on_leave, attendance }
    }

    #[test]
    fn people_on_leave_are_counted_apart_until_they_are_recorded_as_something_else() {
        let people = [
            entry(1, false, Some(Attendance::Room)),
            entry(2, false, Some(Attendance::Video)),
            entry(3, false, None),
            entry(4, true, None),
            entry(5, true, Some(Attendance::Room)),
            entry(6, false, Some(Attendance::Absent)),
        ];
        let expected = Counts { room: 2, video: 1, absent: 1, on_leave: 1, unrecorded: 1 };
        assert_eq!(Counts::of(&people), expected);
    }

    #[test]
    fn the_keys_begin_with_the_first_who_is_not_recorded() {
        let people = vec![entry(1, false, Some(Attendance::Room)), entry(2, true, None), entry(3, false, None)];
        let mut list = List { people, ..List::default() };
        assert_eq!(list.first_to_record(), Some(PersonId(Uuid::from_u128(3))));
        list.people.truncate(2);
        assert_eq!(list.first_to_record(), Some(PersonId(Uuid::from_u128(1))));
        list.people.clear();
        assert_eq!(list.first_to_record(), None);
    }
}
