//! The two ways of catching up on a meeting: a talk with the script, or word that it has been gone through already.

use eframe::egui::{Ui, vec2};

use super::ask::Ask;
use super::{Over, PeopleState};
use crate::programme::MeetingKind;
use crate::ui::intent::{Cx, Intent, Intents, PeopleFilter};
use crate::ui::widgets::{Btn, note, wrapped};
use crate::ui::{dates, icons, wording};
use crate::unit::{Missed, Person, PersonId, PersonRow, Standing, WhyMissed};

/// Those of these who are here and have this meeting to catch up on next: whoever missed both takes the first first.
pub(in crate::ui::screens) fn next_of<'a>(
    rows: impl Iterator<Item = &'a PersonRow>,
    kind: MeetingKind,
) -> Vec<PersonId> {
    let next = |row: &&PersonRow| row.standing == Standing::Here && row.catch_up.first() == Some(&kind);
    rows.filter(next).map(|row| row.id).collect()
}

/// «Ta igjen første møte med alle 3», or with whom where it is one.
pub(in crate::ui::screens) fn with_all_words(cx: &Cx<'_>, kind: MeetingKind, people: &[PersonId]) -> String {
    let [one, all] = match kind {
        MeetingKind::First => ["catch-up-with-first", "catch-up-with-all-first"],
        MeetingKind::Second => ["catch-up-with-second", "catch-up-with-all-second"],
    };
    match people {
        [id] => {
            let name = cx.unit.person(*id).map_or("", |person| person.name.as_str());
            cx.tx.f(one, &[("name", (&shortened(name, 40)).into())])
        }
        _ => cx.tx.n(all, people.len()),
    }
}

/// A name that leaves room for the words around it.
pub(in crate::ui::screens) fn shortened(name: &str, most: usize) -> String {
    if name.chars().nth(most).is_some() {
        name.chars().take(most - 1).chain(['…']).collect()
    } else {
        name.to_owned()
    }
}

/// In the panel about somebody: why they must catch up, and the two ways of doing it, one meeting at a time.
pub(super) fn in_panel(
    ui: &mut Ui,
    cx: &Cx<'_>,
    state: &mut PeopleState,
    (person, row): (&Person, &PersonRow),
    width: f32,
    out: &mut Intents,
) {
    let tx = cx.tx;
    let Some(kind) = row.catch_up.first().copied() else { return };
    for kind in &row.catch_up {
        if let Some(missed) = Missed::of(cx.unit, person, *kind) {
            note(ui, &why(cx, *kind, missed));
        }
    }
    if row.standing == Standing::OnLeave {
        note(ui, &tx.t("catch-up-after-leave"));
    } else {
        let minutes = cx.programme.script(kind).seconds().div_ceil(60);
        let key = match kind {
            MeetingKind::First => "people-catch-up-first",
            MeetingKind::Second => "people-catch-up-second",
        };
        let text = tx.f(key, &[("minutes", minutes.into())]);
        let spoken = format!("{text}, {}", person.name);
        if ui.add(Btn::primary(&text).width(width).spoken(&spoken)).clicked() {
            out.push(Intent::CatchUpTalk { kind, people: vec![person.id] });
        }
    }
    let meeting = super::history::lower_first(&wording::meeting(tx, kind));
    let spoken = tx.f("catch-up-already-spoken", &[("meeting", (&meeting).into()), ("name", (&person.name).into())]);
    if ui.add(Btn::plain(&tx.t("catch-up-already")).spoken(&spoken).small()).clicked() {
        state.over = Some(Over::Ask(Ask::catch_up(cx, vec![person.id], kind)));
    }
    if row.catch_up.len() > 1 {
        note(ui, &tx.t("catch-up-then-second"));
    }
}

/// Why somebody must catch up on a meeting.
fn why(cx: &Cx<'_>, kind: MeetingKind, missed: Missed) -> String {
    let tx = cx.tx;
    let day = |date| dates::day(date, cx.today, tx.language());
    let meeting = super::history::lower_first(&wording::meeting(tx, kind));
    let held = day(missed.held);
    let about = [("meeting", (&meeting).into()), ("date", (&held).into())];
    match missed.why {
        WhyMissed::Absent => tx.f("catch-up-absent", &about),
        WhyMissed::OnLeave => tx.f("catch-up-on-leave", &about),
        WhyMissed::New(joined) => {
            let [meeting, date] = about;
            tx.f("catch-up-new", &[meeting, date, ("joined", (&day(joined)).into())])
        }
    }
}

/// In the bar for those who are chosen: the two ways for each meeting.
pub(super) fn in_bar(
    ui: &mut Ui,
    cx: &Cx<'_>,
    state: &mut PeopleState,
    missed: &[Vec<PersonId>; 2],
    out: &mut Intents,
) {
    for (kind, people) in MeetingKind::ALL.into_iter().zip(missed) {
        let key = match kind {
            MeetingKind::First => "catch-up-with-chosen-first",
            MeetingKind::Second => "catch-up-with-chosen-second",
        };
        let text = cx.tx.n(key, people.len());
        both_ways(ui, cx, state, (kind, people), Btn::secondary(&text).icon(icons::CATCH_UP).small(), out);
    }
}

/// Where those who must catch up are shown: whom a talk about each meeting would be with.
pub(super) fn talks(cx: &Cx<'_>, filter: PeopleFilter, shown: &[PersonId]) -> [Vec<PersonId>; 2] {
    if filter != PeopleFilter::CatchUp {
        return [Vec::new(), Vec::new()];
    }
    MeetingKind::ALL.map(|kind| next_of(shown.iter().filter_map(|id| cx.survey.row(*id)), kind))
}

/// Over the list of those who must catch up: the two ways with all of them.
pub(super) fn over_list(ui: &mut Ui, cx: &Cx<'_>, state: &mut PeopleState, out: &mut Intents) {
    if state.talks.iter().all(Vec::is_empty) {
        return;
    }
    wrapped(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 6.0);
        // With somebody's panel open, the talk with them alone is what to do next.
        let mut first = state.open.is_none();
        let talks = std::mem::take(&mut state.talks);
        for (kind, people) in MeetingKind::ALL.into_iter().zip(&talks) {
            if people.is_empty() {
                continue;
            }
            let text = with_all_words(cx, kind, people);
            let button = if std::mem::take(&mut first) { Btn::primary(&text) } else { Btn::secondary(&text) };
            both_ways(ui, cx, state, (kind, people), button.icon(icons::CATCH_UP), out);
        }
        state.talks = talks;
    });
}

/// The button for the talk, and the one for what is gone through already.
fn both_ways(
    ui: &mut Ui,
    cx: &Cx<'_>,
    state: &mut PeopleState,
    (kind, people): (MeetingKind, &[PersonId]),
    talk: Btn<'_>,
    out: &mut Intents,
) {
    if people.is_empty() {
        return;
    }
    let key = match kind {
        MeetingKind::First => "catch-up-already-first",
        MeetingKind::Second => "catch-up-already-second",
    };
    let talk = ui.add(talk).clicked();
    let (already, spoken) = (cx.tx.t("catch-up-already"), cx.tx.n(key, people.len()));
    if ui.add(Btn::plain(&already).spoken(&spoken).small()).on_hover_text(&spoken).clicked() {
        state.over = Some(Over::Ask(Ask::catch_up(cx, people.to_vec(), kind)));
    } else if talk {
        out.push(Intent::CatchUpTalk { kind, people: people.to_vec() });
    }
}
