//! One row in full, with what the leader can decide about it.

use std::collections::BTreeMap;

use eframe::egui::{Id, Ui};

use super::cells::{Words, lower_case};
use super::preview::Shown;
use crate::exchange::import::{Answers, Effect, Field, Identity, Import, NotInFile, PreviewRow, Question, Take, Who};
use crate::ui::importing::ImportWish;
use crate::ui::intent::{Cx, Intent, Intents};
use crate::ui::screens::people::day::{Day, Days};
use crate::ui::widgets::{Btn, body, dialog, quiet, select, strong, wrapped};
use crate::ui::{dates, icons, wording};
use crate::unit::{Departure, DepartureKind, Person, PersonId};

/// What is asked about.
pub(super) enum Ask {
    /// A row, by its place in the file; and everybody's name in order, once somebody unknown is to be named.
    Row(usize, bool, Names),
    /// Somebody who is not in the file, and the day they went.
    Missing(PersonId, Box<Day>, bool),
    /// The day the table counts as read.
    ReadOn(Box<Day>, bool),
}

/// Everybody's name in alphabetical order, and the state of the unit they are of: undo may change who is there while
/// the question stands.
#[derive(Default)]
pub(super) struct Names {
    of: Option<u64>,
    names: Vec<String>,
}

impl Ask {
    pub(super) fn row(place: usize) -> Self {
        Self::Row(place, true, Names::default())
    }

    pub(super) fn missing(cx: &Cx<'_>, shown: &Shown<'_>, person: PersonId) -> Self {
        let known = shown.table.answers.gone.get(&person).map_or(shown.table.read_on, |departure| departure.on);
        Self::Missing(person, Box::new(Day::new(Some(known), cx.tx.language())), true)
    }

    pub(super) fn read_on(cx: &Cx<'_>, shown: &Shown<'_>) -> Self {
        Self::ReadOn(Box::new(Day::new(Some(shown.table.read_on), cx.tx.language())), true)
    }

    /// Draws it. Returns whether it stays.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &Cx<'_>, shown: &Shown<'_>, out: &mut Intents) -> Left {
        match self {
            Self::Row(place, fresh, names) => {
                let Some(row) = shown.preview.rows.iter().find(|row| row.place == *place) else { return Left::Done };
                if row.who == Who::New && names.of != Some(cx.revision) {
                    *names = Names { of: Some(cx.revision), names: everybody(cx) };
                }
                ask_row(ui, cx, shown, (row, &names.names), std::mem::take(fresh), out)
            }
            Self::Missing(person, day, fresh) => {
                let Some(missing) = shown.preview.not_in_file.iter().find(|missing| missing.person == *person) else {
                    return Left::Done;
                };
                ask_missing(ui, cx, shown, (*missing, day), std::mem::take(fresh), out)
            }
            Self::ReadOn(day, fresh) => ask_day(ui, cx, day, std::mem::take(fresh), out),
        }
    }
}

/// What became of the dialogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Left {
    /// It stays.
    Stays,
    /// It is closed.
    Done,
    /// It is answered: on to the next question.
    Answered,
}

/// What one button answers.
struct Answer {
    text: String,
    who: Option<Identity>,
    take: Option<Take>,
}

fn ask_row(
    ui: &mut Ui,
    cx: &Cx<'_>,
    shown: &Shown<'_>,
    (row, names): (&PreviewRow, &[String]),
    fresh: bool,
    out: &mut Intents,
) -> Left {
    let Some(import) = shown.table.import(shown.ready, cx.unit, cx.programme) else { return Left::Done };
    let words = Words::of_row(cx, &import, &shown.ready.outlook, row);
    let title = words.question.clone().unwrap_or_else(|| words.name.clone());
    let answers = answers(cx, row);
    let (left, close) = dialog(ui, Id::unique("import row"), &title, 560.0, |ui| {
        if words.question.is_some() {
            strong(ui, &words.name);
        }
        changes(ui, cx, row);
        let mut left = Left::Stays;
        for (at, answer) in answers.iter().enumerate() {
            let look = if at == 0 { Btn::primary(&answer.text) } else { Btn::secondary(&answer.text) };
            let button = ui.add(look);
            if fresh && at == 0 {
                button.request_focus();
            }
            if button.clicked() {
                give(shown, row.place, answer, out);
                left = if words.question.is_some() { Left::Answered } else { Left::Done };
            }
        }
        if row.who == Who::New && name_known(ui, cx, shown, (row, names), out) {
            left = Left::Done;
        }
        let close = ui.add(Btn::plain(&cx.tx.t("import-decide-later")));
        if fresh && answers.is_empty() {
            close.request_focus();
        }
        if close.clicked() {
            left = Left::Done;
        }
        said(ui, cx, &import, row);
        left
    });
    if close && left == Left::Stays { Left::Done } else { left }
}

/// Lets the leader say that somebody unknown is on the list under another name. Returns whether they did.
fn name_known(
    ui: &mut Ui,
    cx: &Cx<'_>,
    shown: &Shown<'_>,
    (row, names): (&PreviewRow, &[String]),
    out: &mut Intents,
) -> bool {
    let label = cx.tx.t("import-known-as");
    strong(ui, &label);
    let (_, picked) = select(ui, Id::unique("import known as"), &label, 0, names, 340.0);
    let Some(person) = picked.and_then(|at| cx.order.get(at.checked_sub(1)?)) else { return false };
    let answer = Answer { text: String::new(), who: Some(Identity::Is(*person)), take: None };
    give(shown, row.place, &answer, out);
    true
}

/// That it is nobody, and everybody's name in alphabetical order, those of the same name told apart.
fn everybody(cx: &Cx<'_>) -> Vec<String> {
    let mut of_name: BTreeMap<&str, usize> = BTreeMap::new();
    for person in &cx.unit.people {
        *of_name.entry(&person.name).or_default() += 1;
    }
    let by_id: BTreeMap<PersonId, &Person> = cx.unit.people.iter().map(|person| (person.id, person)).collect();
    let name = |person: &&Person| {
        let twin = of_name.get(person.name.as_str()).is_some_and(|count| *count > 1);
        if twin { cx.name_apart(person.id).into_owned() } else { person.name.clone() }
    };
    let names = cx.order.iter().map(|id| by_id.get(id).map(name).unwrap_or_default());
    std::iter::once(cx.tx.t("import-known-as-nobody")).chain(names).collect()
}

/// All that the row would change.
fn changes(ui: &mut Ui, cx: &Cx<'_>, row: &PreviewRow) {
    let lines = lines(cx, row);
    for line in &lines {
        body(ui, line);
    }
    if !lines.is_empty() {
        ui.add_space(6.0);
    }
}

/// What stands in the row.
fn said(ui: &mut Ui, cx: &Cx<'_>, import: &Import<'_>, row: &PreviewRow) {
    ui.add_space(4.0);
    strong(ui, &cx.tx.t("import-column-from"));
    for said in import.said(row.place) {
        // The titles of dates say little, and often nothing that is meant for people.
        let date = matches!(said.field, Field::StatusDate | Field::ModuleDate(_));
        let title = if said.title.is_empty() || date {
            wording::table_field(cx.tx, &said.field, cx.programme)
        } else {
            said.title
        };
        quiet(ui, &format!("{title}: {}", said.text));
    }
}

fn give(shown: &Shown<'_>, place: usize, answer: &Answer, out: &mut Intents) {
    let mut answers: Answers = shown.table.answers.clone();
    if let Some(who) = answer.who {
        answers.identify(place, who);
    }
    if let Some(take) = answer.take {
        answers.take(place, take);
    }
    out.push(Intent::Import(ImportWish::Answer(Box::new(answers))));
}

/// What can be answered about a row, the likeliest first.
fn answers(cx: &Cx<'_>, row: &PreviewRow) -> Vec<Answer> {
    let tx = cx.tx;
    let take = |key: &str, take: Take| Answer { text: tx.t(key), who: None, take: Some(take) };
    match (row.question, &row.who) {
        (Some(Question::Who), Who::Ask(people, _)) => {
            let person = |id: &PersonId| {
                let person = cx.unit.person(*id)?;
                let more = person.email.as_ref().or(person.employee_number.as_ref());
                let text = more.map_or_else(|| person.name.clone(), |more| format!("{} ({more})", person.name));
                Some(Answer { text, who: Some(Identity::Is(*id)), take: None })
            };
            let mut answers: Vec<Answer> = people.iter().filter_map(person).collect();
            let new = tx.t("import-answer-new");
            answers.push(Answer { text: new, who: Some(Identity::New), take: Some(Take::Sure) });
            answers.push(take("import-answer-nobody", Take::Nothing));
            answers
        }
        (Some(Question::StepDown), _) => {
            let to = row.effects.iter().find_map(|effect| match effect {
                Effect::Status { to, doubtful: true, .. } => Some(*to),
                _ => None,
            });
            let yes = tx.f("import-answer-down", &[("status", (&lower_case(cx, to)).into())]);
            vec![Answer { text: yes, who: None, take: Some(Take::All) }, take("import-answer-not-down", Take::Sure)]
        }
        (Some(Question::Back), _) => {
            vec![take("import-answer-back", Take::All), take("import-answer-not-back", Take::Sure)]
        }
        (Some(_), _) => vec![take("import-answer-yes", Take::All), take("import-answer-no", Take::Sure)],
        (None, Who::New) if row.taken => vec![take("import-answer-leave-out", Take::Nothing)],
        (None, Who::New) => vec![take("import-answer-add", Take::Sure)],
        (None, _) if row.effects.is_empty() => Vec::new(),
        (None, _) if row.taken => vec![take("import-answer-leave-out", Take::Nothing)],
        (None, _) => vec![take("import-answer-take", Take::Sure)],
    }
}

/// Every effect in words, one a line.
fn lines(cx: &Cx<'_>, row: &PreviewRow) -> Vec<String> {
    let tx = cx.tx;
    let status = |effect: &Effect| {
        let Effect::Status { module, from, to, on, .. } = effect else { return None };
        let what = module.as_ref().and_then(|id| cx.programme.module(id)).map(|module| module.title.clone());
        let what = what.unwrap_or_else(|| tx.t("import-whole"));
        let (from, to) = (lower_case(cx, *from), lower_case(cx, Some(*to)));
        let on = dates::day(*on, cx.today, tx.language());
        let args = [("what", (&what).into()), ("from", (&from).into()), ("to", (&to).into()), ("date", (&on).into())];
        Some(tx.f("import-line-status", &args))
    };
    row.effects.iter().filter_map(status).collect()
}

fn ask_missing(
    ui: &mut Ui,
    cx: &Cx<'_>,
    shown: &Shown<'_>,
    (missing, day): (NotInFile, &mut Day),
    fresh: bool,
    out: &mut Intents,
) -> Left {
    let tx = cx.tx;
    let name = cx.unit.person(missing.person).map(|person| person.name.clone()).unwrap_or_default();
    let title = tx.f("import-missing-title", &[("name", (&name).into())]);
    let (left, close) = dialog(ui, Id::unique("import missing"), &title, 560.0, |ui| {
        body(ui, &tx.t("import-missing-text"));
        day.show(ui, cx, Id::unique("import gone on"), Days::Any, &tx.t("import-gone-on"), "");
        let on = day.read(cx.today, Days::Any).ok().flatten();
        ui.add_space(8.0);
        let mut chosen = None;
        wrapped(ui, |ui| {
            let kinds = [("import-has-left", DepartureKind::Left), ("import-has-moved", DepartureKind::Moved)];
            for (at, (key, kind)) in kinds.into_iter().enumerate() {
                let text = tx.t(key);
                let look = if at == 0 { Btn::primary(&text) } else { Btn::secondary(&text) };
                let button = ui.add(look.enabled(on.is_some()));
                if fresh && at == 0 {
                    button.request_focus();
                }
                if let (true, Some(on)) = (button.clicked(), on) {
                    chosen = Some(Some(Departure { on, kind }));
                }
            }
            if ui.add(Btn::secondary(&tx.t("import-still-here")).icon(icons::CHECK)).clicked() {
                chosen = Some(None);
            }
        });
        chosen
    });
    let Some(chosen) = left else { return if close { Left::Done } else { Left::Stays } };
    let mut answers = shown.table.answers.clone();
    match chosen {
        Some(departure) => answers.gone.insert(missing.person, departure),
        None => answers.gone.remove(&missing.person),
    };
    out.push(Intent::Import(ImportWish::Answer(Box::new(answers))));
    Left::Done
}

fn ask_day(ui: &mut Ui, cx: &Cx<'_>, day: &mut Day, fresh: bool, out: &mut Intents) -> Left {
    let tx = cx.tx;
    let (left, close) = dialog(ui, Id::unique("import read on"), &tx.t("import-day-title"), 480.0, |ui| {
        body(ui, &tx.t("import-day-text"));
        let field = day.show(ui, cx, Id::unique("import day"), Days::Past, &tx.t("import-day"), "");
        if fresh {
            field.request_focus();
        }
        let by_enter = field.lost_focus() && ui.input(|input| input.key_pressed(eframe::egui::Key::Enter));
        let read = day.read(cx.today, Days::Past).ok().flatten();
        ui.add_space(8.0);
        wrapped(ui, |ui| {
            let done = ui.add(Btn::primary(&tx.t("import-day-done")).enabled(read.is_some())).clicked();
            let stop = ui.add(Btn::plain(&tx.t("cancel"))).clicked();
            match read {
                Some(read) if done || by_enter => {
                    out.push(Intent::Import(ImportWish::ReadOn(read)));
                    Left::Done
                }
                _ if stop => Left::Done,
                _ => Left::Stays,
            }
        })
    });
    if close { Left::Done } else { left }
}
