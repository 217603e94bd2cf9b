//! Small dialogues about one person: leave, leaving, removing, and a meeting that was gone through.

use chrono::NaiveDate;
use eframe::egui::{Id, Ui};

use super::catch_up::shortened;
use super::day::{Day, DayMistake, Days};
use crate::programme::{Language, MeetingKind};
use crate::ui::fonts::Weight;
use crate::ui::icons;
use crate::ui::intent::{Cx, Intent, Intents};
use crate::ui::theme::{self, size};
use crate::ui::widgets::{Btn, body, dialog, label_as, note, radio, radio_group, wrapped};
use crate::unit::{Change, Departure, DepartureKind, Leave, Person, PersonId};

/// What is asked about whom.
pub(super) struct Ask {
    about: PersonId,
    what: What,
    fresh: bool,
}

enum What {
    Leave { from: Day, until: Day, known: bool },
    Departure { on: Day, kind: DepartureKind },
    Remove,
    TakeOut,
    CatchUp { people: Vec<PersonId>, kind: MeetingKind, on: Day },
}

/// What the leader answered.
enum Answer {
    Nothing,
    Cancel,
    Change(Box<Change>),
    Ask(Box<Intent>),
}

impl Ask {
    /// When somebody is away.
    pub(super) fn leave(person: &Person, language: Language) -> Self {
        let leave = person.leave.as_ref();
        let from = Day::new(leave.map(|leave| leave.from), language);
        let until = Day::new(leave.and_then(|leave| leave.until), language);
        Self::new(person.id, What::Leave { from, until, known: leave.is_some() })
    }

    /// When and how somebody went.
    pub(super) fn departure(cx: &Cx<'_>, id: PersonId) -> Self {
        Self::new(id, What::Departure { on: Day::new(Some(cx.today), cx.tx.language()), kind: DepartureKind::Left })
    }

    /// Whether somebody is to be taken off the list.
    pub(super) fn remove(id: PersonId) -> Self {
        Self::new(id, What::Remove)
    }

    /// Whether all that is stored about somebody is to be taken out.
    pub(super) fn take_out(id: PersonId) -> Self {
        Self::new(id, What::TakeOut)
    }

    /// When a meeting was gone through with these people.
    pub(super) fn catch_up(cx: &Cx<'_>, people: Vec<PersonId>, kind: MeetingKind) -> Self {
        let about = people.first().copied().unwrap_or(PersonId(uuid::Uuid::nil()));
        Self::new(about, What::CatchUp { people, kind, on: Day::new(Some(cx.today), cx.tx.language()) })
    }

    fn new(about: PersonId, what: What) -> Self {
        Self { about, what, fresh: true }
    }

    /// Draws the dialogue. Returns whether it stays.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &Cx<'_>, out: &mut Intents) -> bool {
        let Some(person) = cx.unit.person(self.about) else { return false };
        let key = match &self.what {
            What::Leave { .. } => "people-leave-title",
            What::Departure { .. } => "people-depart-title",
            What::Remove => "people-remove-title",
            What::TakeOut => "take-out-title",
            What::CatchUp { kind: MeetingKind::First, .. } => "talk-first-with",
            What::CatchUp { kind: MeetingKind::Second, .. } => "talk-second-with",
        };
        let name = shortened(&person.name, 80);
        let title = match &self.what {
            What::CatchUp { people, kind: MeetingKind::First, .. } if people.len() > 1 => {
                cx.tx.n("talk-first-for", people.len())
            }
            What::CatchUp { people, kind: MeetingKind::Second, .. } if people.len() > 1 => {
                cx.tx.n("talk-second-for", people.len())
            }
            _ => cx.tx.f(key, &[("name", (&name).into())]),
        };
        let fresh = std::mem::take(&mut self.fresh);
        let about = self.about;
        let (answer, close) = dialog(ui, Id::unique("about person"), &title, 560.0, |ui| {
            ui.spacing_mut().item_spacing.y = 12.0;
            match &mut self.what {
                What::Leave { from, until, known } => leave(ui, cx, about, (from, until, *known), fresh),
                What::Departure { on, kind } => departure(ui, cx, about, (on, kind), fresh),
                What::Remove => remove(ui, cx, about, &name, fresh),
                What::TakeOut => take_out(ui, cx, about, fresh),
                What::CatchUp { people, kind, on } => catch_up(ui, cx, (people, *kind), on, fresh),
            }
        });
        match answer {
            Answer::Nothing => !close,
            Answer::Cancel => false,
            Answer::Change(change) => {
                out.push(Intent::Change(*change));
                false
            }
            Answer::Ask(intent) => {
                out.push(*intent);
                false
            }
        }
    }
}

/// The last row of a dialogue: doing it, and not doing it.
fn answers(ui: &mut Ui, cx: &Cx<'_>, yes: Btn<'_>, focus: bool, change: Option<Change>) -> Answer {
    wrapped(ui, |ui| {
        let yes = ui.add(yes.enabled(change.is_some()));
        if focus {
            yes.request_focus();
        }
        let no = ui.add(Btn::plain(&cx.tx.t("cancel")));
        match change {
            Some(change) if yes.clicked() => Answer::Change(Box::new(change)),
            _ if no.clicked() => Answer::Cancel,
            _ => Answer::Nothing,
        }
    })
}

fn leave(ui: &mut Ui, cx: &Cx<'_>, id: PersonId, of: (&mut Day, &mut Day, bool), fresh: bool) -> Answer {
    let tx = cx.tx;
    let (from, until, known) = of;
    body(ui, &tx.t("people-leave-text"));
    let first = from.show(ui, cx, Id::unique("leave from"), Days::Any, &tx.t("people-leave-first-day"), "");
    if fresh {
        first.request_focus();
    }
    let help = tx.t("people-leave-back-help");
    until.show(ui, cx, Id::unique("leave until"), Days::Any, &tx.t("people-leave-back"), &help);
    let read = read_leave(from.read(cx.today, Days::Any), until.read(cx.today, Days::Any));
    if read == Err(true) {
        mistake(ui, &tx.t("people-leave-backwards"));
    }
    let change = read.ok().map(|leave| Change::SetLeave(id, Some(leave)));
    let ended = known && ui.add(Btn::secondary(&tx.t("people-leave-end"))).clicked();
    let answer = answers(ui, cx, Btn::primary(&tx.t("people-leave-save")), false, change);
    if ended { Answer::Change(Box::new(Change::SetLeave(id, None))) } else { answer }
}

/// The leave that is typed, or whether it ends before it begins.
fn read_leave(
    from: Result<Option<NaiveDate>, DayMistake>,
    until: Result<Option<NaiveDate>, DayMistake>,
) -> Result<Leave, bool> {
    match (from, until) {
        (Ok(Some(from)), Ok(Some(until))) if until <= from => Err(true),
        (Ok(Some(from)), Ok(until)) => Ok(Leave { from, until }),
        _ => Err(false),
    }
}

fn mistake(ui: &mut Ui, text: &str) {
    let colour = theme::tokens(ui).danger.text_subtle;
    let shown = format!("{} {text}", icons::ALERT);
    let shown = eframe::egui::RichText::new(shown).font(Weight::Medium.at(size::SMALL)).color(colour);
    label_as(ui, shown, text);
}

fn departure(ui: &mut Ui, cx: &Cx<'_>, id: PersonId, of: (&mut Day, &mut DepartureKind), fresh: bool) -> Answer {
    let tx = cx.tx;
    let (on, kind) = of;
    body(ui, &tx.t("people-depart-text"));
    radio_group(ui, &tx.t("people-depart"), |ui| {
        for (value, key) in [(DepartureKind::Left, "people-depart-left"), (DepartureKind::Moved, "people-depart-moved")]
        {
            let choice = radio(ui, *kind == value, &tx.t(key));
            if fresh && value == DepartureKind::Left {
                choice.request_focus();
            }
            if choice.clicked() {
                *kind = value;
            }
        }
    });
    on.show(ui, cx, Id::unique("departure day"), Days::Any, &tx.t("people-depart-day"), "");
    let day = on.read(cx.today, Days::Any).ok().flatten();
    let later = day.is_some_and(|day| day > cx.today);
    if later {
        note(ui, &tx.t("follow-depart-later"));
    }
    let change = day.map(|on| Change::SetDeparture(id, Some(Departure { on, kind: *kind })));
    let save = tx.t(if later { "follow-depart-save-later" } else { "people-depart-save" });
    answers(ui, cx, Btn::primary(&save), false, change)
}

fn remove(ui: &mut Ui, cx: &Cx<'_>, id: PersonId, name: &str, fresh: bool) -> Answer {
    let tx = cx.tx;
    body(ui, &tx.f("people-remove-text", &[("name", name.into())]));
    note(ui, &tx.t("people-remove-instead"));
    note(ui, &tx.f("people-remove-everywhere-text", &[("name", name.into())]));
    let yes = tx.t("people-remove-yes");
    wrapped(ui, |ui| {
        // Whoever presses Enter at once removes nobody.
        let no = ui.add(Btn::secondary(&tx.t("people-remove-no")));
        if fresh {
            no.request_focus();
        }
        let yes = ui.add(Btn::secondary(&yes));
        let everywhere = ui.add(Btn::danger(&tx.f("people-remove-everywhere", &[("name", name.into())])));
        match (yes.clicked(), no.clicked(), everywhere.clicked()) {
            (true, ..) => Answer::Change(Box::new(Change::RemovePerson(id))),
            (_, true, _) => Answer::Cancel,
            (.., true) => Answer::Ask(Box::new(Intent::AskForget(id))),
            _ => Answer::Nothing,
        }
    })
}

/// What is taken out about somebody, and what to look to before it is handed over.
fn take_out(ui: &mut Ui, cx: &Cx<'_>, id: PersonId, fresh: bool) -> Answer {
    let tx = cx.tx;
    body(ui, &tx.t("take-out-text"));
    note(ui, &tx.t("take-out-care"));
    wrapped(ui, |ui| {
        let yes = ui.add(Btn::primary(&tx.t("export-do")));
        if fresh {
            yes.request_focus();
        }
        let no = ui.add(Btn::plain(&tx.t("cancel")));
        match (yes.clicked(), no.clicked()) {
            (true, _) => Answer::Ask(Box::new(Intent::TakeOut(id))),
            (false, true) => Answer::Cancel,
            (false, false) => Answer::Nothing,
        }
    })
}

fn catch_up(ui: &mut Ui, cx: &Cx<'_>, of: (&[PersonId], MeetingKind), on: &mut Day, fresh: bool) -> Answer {
    let tx = cx.tx;
    let (people, kind) = of;
    body(ui, &tx.t("people-catch-up-text"));
    on.show(ui, cx, Id::unique("catch-up day"), Days::Past, &tx.t("people-catch-up-day"), "");
    let day = on.read(cx.today, Days::Past).ok().flatten();
    let change = day.map(|on| Change::CatchUp { people: people.to_vec(), kind, on, seconds: None });
    answers(ui, cx, Btn::primary(&tx.t("people-catch-up-done")), fresh, change)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_leave_ends_after_it_begins() {
        let day = |day| NaiveDate::from_ymd_opt(2026, 11, day).unwrap();
        let leave = Leave { from: day(2), until: Some(day(9)) };
        assert_eq!(read_leave(Ok(Some(day(2))), Ok(Some(day(9)))), Ok(leave));
        assert_eq!(read_leave(Ok(Some(day(2))), Ok(None)), Ok(Leave { from: day(2), until: None }));
        assert_eq!(read_leave(Ok(Some(day(9))), Ok(Some(day(9)))), Err(true));
        assert_eq!(read_leave(Ok(None), Ok(Some(day(9)))), Err(false));
        assert_eq!(read_leave(Ok(Some(day(2))), Err(DayMistake::Unreadable)), Err(false));
    }
}
