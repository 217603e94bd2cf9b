//! What stands in a row of the preview: who, what the file says, how it is now, and what it becomes.

use crate::exchange::import::{Effect, Field, Import, NotInFile, PreviewRow, Question, Said, Who};
use crate::ui::importing::{Outlook, Stand};
use crate::ui::intent::Cx;
use crate::ui::widgets::Tone;
use crate::ui::{dates, icons, wording};
use crate::unit::{PersonId, Status};

/// A mark or a few words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::ui) struct Piece {
    /// `None` is plain text.
    pub(in crate::ui) tone: Option<Tone>,
    pub(in crate::ui) icon: &'static str,
    pub(in crate::ui) text: String,
}

impl Piece {
    fn plain(text: String) -> Self {
        Self { tone: None, icon: "", text }
    }

    fn tag(tone: Tone, icon: &'static str, text: String) -> Self {
        Self { tone: Some(tone), icon, text }
    }
}

/// What stands at the beginning of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ui) enum Mark {
    /// It must be decided.
    Asks,
    /// A tick box: whether it is taken.
    Tick(bool),
    /// Nothing can be taken of it.
    Nothing,
}

/// The words of a row.
pub(in crate::ui) struct Words {
    pub(in crate::ui) mark: Mark,
    pub(in crate::ui) name: String,
    pub(in crate::ui) from: String,
    pub(in crate::ui) now: Vec<Piece>,
    pub(in crate::ui) becomes: Vec<Piece>,
    /// The question, where there is one.
    pub(in crate::ui) question: Option<String>,
}

const DASH: &str = "–";

impl Words {
    /// Of a row of the file.
    pub(in crate::ui) fn of_row(cx: &Cx<'_>, import: &Import<'_>, outlook: &Outlook, row: &PreviewRow) -> Self {
        let tx = cx.tx;
        let person = match row.who {
            Who::Known(id, _) => cx.unit.person(id),
            _ => None,
        };
        let name = match (&row.who, person) {
            (_, Some(person)) => person.name.clone(),
            (Who::New, None) if !row.taken => tx.f("import-unknown", &[("name", (&row.name).into())]),
            (Who::NoName, None) if row.name.is_empty() => tx.n("import-row-number", row.place),
            _ => row.name.clone(),
        };
        let stand = person.and_then(|person| outlook.stand(person.id));
        let question = question(cx, row, stand);
        let (mut now, mut becomes) = effects(cx, row, stand);
        if row.who == Who::New {
            now.clear();
        }
        match (&row.who, &question) {
            (_, Some(question)) => {
                let text = tx.f("import-ask-cell", &[("question", question.into())]);
                becomes = vec![Piece::tag(Tone::Warning, "", text)];
            }
            (Who::New, None) if !row.taken => {
                becomes = vec![Piece::tag(Tone::Neutral, "", tx.t("import-add-new"))];
            }
            (Who::NoName, None) => becomes = vec![Piece::plain(tx.t("import-nameless"))],
            _ if row.effects.is_empty() && row.earlier.is_some() => {
                becomes = vec![Piece::plain(tx.n("import-twice", row.earlier.unwrap_or_default()))];
            }
            _ if row.effects.iter().all(Effect::confirms) => becomes = vec![Piece::plain(tx.t("import-same"))],
            _ => {}
        }
        let mark = match (&question, row.effects.is_empty() && row.who != Who::New) {
            (Some(_), _) => Mark::Asks,
            (None, true) => Mark::Nothing,
            (None, false) => Mark::Tick(row.taken),
        };
        Self { mark, name, from: from(cx, import, row), now, becomes, question }
    }

    /// Of somebody who is not in the file.
    pub(in crate::ui) fn of_missing(cx: &Cx<'_>, missing: NotInFile) -> Self {
        let tx = cx.tx;
        let name = cx.unit.person(missing.person).map(|person| person.name.clone()).unwrap_or_default();
        let row = cx.survey.row(missing.person);
        let now = row.map(|row| status_piece(cx, row.into(), false)).into_iter().collect();
        let becomes = if missing.gone {
            Piece::tag(Tone::Neutral, icons::LEAVE_UNIT, tx.t("gone"))
        } else {
            Piece::tag(Tone::Neutral, "", tx.t("import-missing-ask"))
        };
        let mark = if missing.gone { Mark::Tick(true) } else { Mark::Nothing };
        Self { mark, name, from: tx.t("import-missing"), now, becomes: vec![becomes], question: None }
    }

    /// All of it, as a screen reader says it.
    pub(in crate::ui) fn spoken(&self, cx: &Cx<'_>) -> String {
        let tx = cx.tx;
        let mut said = vec![self.name.clone()];
        said.extend((!self.from.is_empty()).then(|| self.from.clone()));
        let words = |pieces: &[Piece]| pieces.iter().map(|piece| piece.text.clone()).collect::<Vec<_>>().join(", ");
        if !self.now.is_empty() {
            said.push(tx.f("import-spoken-now", &[("what", (&words(&self.now)).into())]));
        }
        if !self.becomes.is_empty() {
            said.push(tx.f("import-spoken-becomes", &[("what", (&words(&self.becomes)).into())]));
        }
        said.join(". ")
    }
}

/// The status with modules, such as «Påbegynt · 1 av 4»; the count alone where the status stays as it is.
fn status_piece(cx: &Cx<'_>, stand: Stand, same: bool) -> Piece {
    let (icon, tone, word) = wording::status(cx.tx, stand.status);
    let counts = stand.of > 0 && stand.status == Some(Status::Started);
    let of = || cx.tx.f("stage-of", &[("done", stand.done.into()), ("all", stand.of.into())]);
    let text = match (counts, same) {
        (true, true) => of(),
        (true, false) => format!("{word} · {}", of()),
        (false, _) => word,
    };
    Piece::tag(tone, icon, text)
}

/// How it is now and what it becomes, effect by effect; the status first.
fn effects(cx: &Cx<'_>, row: &PreviewRow, stand: Option<(Stand, Stand)>) -> (Vec<Piece>, Vec<Piece>) {
    let tx = cx.tx;
    let (mut now, mut becomes) = (Vec::new(), Vec::new());
    let reads = row.effects.iter().any(|effect| matches!(effect, Effect::Status { .. }));
    match stand {
        Some((before, after)) if reads => {
            let same = before.status == after.status;
            now.push(status_piece(cx, before, same));
            if before == after {
                let readings = row.effects.iter().filter(|effect| matches!(effect, Effect::Status { .. })).count();
                becomes.push(Piece::tag(Tone::Neutral, "", tx.n("import-readings", readings)));
            } else {
                becomes.push(status_piece(cx, after, same));
            }
        }
        _ => {}
    }
    let day = |day| dates::day(day, cx.today, tx.language());
    for effect in &row.effects {
        let mut change = |from: Option<String>, to: String| {
            now.push(Piece::plain(from.unwrap_or_else(|| DASH.to_owned())));
            becomes.push(Piece::plain(to));
        };
        match effect {
            Effect::Rename { from, to } => change(Some(from.to_string()), to.to_string()),
            Effect::Email { from, to } => change(from.as_deref().map(str::to_owned), to.to_string()),
            Effect::Number { from, to } => {
                change(from.as_deref().map(str::to_owned), tx.f("import-number", &[("number", to.as_ref().into())]));
            }
            Effect::Joined { from, to } => {
                change(from.map(day), tx.f("import-joined", &[("date", (&day(*to)).into())]));
            }
            Effect::Profile(id) => {
                let known = cx.programme.profiles.iter().find(|profile| profile.id == *id);
                change(None, known.map_or_else(|| id.as_str().to_owned(), |profile| profile.title.clone()));
            }
            Effect::Attendance { from, to, minutes, .. } => {
                let (icon, tone, word) = wording::attendance(tx, *from);
                now.push(Piece::tag(tone, icon, word));
                let taken = row.takes(effect);
                let (icon, tone, word) = wording::attendance(tx, if taken { Some(*to) } else { *from });
                let text = match minutes {
                    Some(minutes) => format!("{word} · {}", tx.f("minutes", &[("n", (*minutes).into())])),
                    None => word,
                };
                becomes.push(Piece::tag(tone, icon, text));
            }
            Effect::Add => becomes.insert(0, Piece::tag(Tone::Success, icons::ADD_PERSON, tx.t("import-added"))),
            Effect::Back => becomes.push(Piece::tag(Tone::Info, icons::REDO, tx.t("import-back"))),
            Effect::Status { to, .. } if stand.is_none() && becomes.len() < 2 => {
                let (icon, tone, word) = wording::status(tx, Some(*to));
                becomes.push(Piece::tag(tone, icon, word));
            }
            Effect::Status { .. } => {}
        }
    }
    (now, becomes)
}

/// What the leader is to decide.
fn question(cx: &Cx<'_>, row: &PreviewRow, stand: Option<(Stand, Stand)>) -> Option<String> {
    let tx = cx.tx;
    Some(match row.question? {
        Question::Who => {
            let Who::Ask(people, _) = &row.who else { return Some(tx.t("import-ask-who")) };
            let name = |id: &PersonId| cx.unit.person(*id).map(|person| person.name.clone()).unwrap_or_default();
            match people.as_slice() {
                [one] => tx.f("import-ask-one", &[("name", (&name(one)).into())]),
                [one, two] => tx.f("import-ask-two", &[("one", (&name(one)).into()), ("two", (&name(two)).into())]),
                _ => tx.t("import-ask-who"),
            }
        }
        Question::StepDown => {
            let down = row.effects.iter().find_map(|effect| match effect {
                Effect::Status { module, to, doubtful: true, .. } => Some((module.as_ref(), *to)),
                _ => None,
            });
            let lower = stand.filter(|(before, after)| after.status < before.status).map(|(_, after)| after.status);
            match (lower, down) {
                (Some(status), _) => tx.f("import-ask-down", &[("status", (&lower_case(cx, status)).into())]),
                (None, Some((Some(module), to))) => {
                    let module = cx.programme.module(module).map(|module| module.title.clone()).unwrap_or_default();
                    let status = lower_case(cx, Some(to));
                    tx.f("import-ask-module-down", &[("module", (&module).into()), ("status", (&status).into())])
                }
                (None, down) => {
                    let status = lower_case(cx, down.map(|(_, to)| to));
                    tx.f("import-ask-down", &[("status", (&status).into())])
                }
            }
        }
        Question::Contradicts(place) => tx.n("import-ask-contradicts", place),
        Question::OtherAttendance => {
            let other = row.effects.iter().find_map(|effect| match effect {
                Effect::Attendance { from, to, .. } => Some((*from, *to)),
                _ => None,
            });
            let (from, to) = other?;
            let word = |attendance| first_lower(&wording::attendance(tx, attendance).2);
            let args = [("from", word(from)), ("to", word(Some(to)))];
            let args: Vec<_> = args.iter().map(|(name, word)| (*name, word.into())).collect();
            tx.f("import-ask-attendance", &args)
        }
        Question::Back => tx.t("import-ask-back"),
    })
}

/// A status inside a sentence.
pub(in crate::ui) fn lower_case(cx: &Cx<'_>, status: Option<Status>) -> String {
    first_lower(&wording::status(cx.tx, status).2)
}

fn first_lower(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

/// What the file says, in few words: what the effects come from, or else who the row is about.
fn from(cx: &Cx<'_>, import: &Import<'_>, row: &PreviewRow) -> String {
    let said = import.said(row.place);
    let who = matches!(row.who, Who::Ask(..) | Who::NoName) || (row.who == Who::New && !row.taken);
    let by_who = || {
        let best = [Field::Email, Field::EmployeeNumber, Field::Name];
        best.iter().find_map(|field| said.iter().find(|said| said.field == *field)).map(|said| said.text.clone())
    };
    if who && let Some(text) = by_who() {
        return text;
    }
    if row.question == Some(Question::StepDown) {
        let doubtful = |said: &&Said| row.effects.iter().any(|effect| effect.doubtful() && tells(effect, said));
        return texts(cx, &said.iter().filter(doubtful).collect::<Vec<_>>());
    }
    let telling: Vec<&Said> = said.iter().filter(|said| row.effects.iter().any(|effect| tells(effect, said))).collect();
    match telling.as_slice() {
        [] => {
            let kept = |said: &&Said| matches!(said.field, Field::Minutes | Field::Attendance | Field::Status);
            said.iter().find(kept).map(|said| said.text.clone()).or_else(by_who).unwrap_or_default()
        }
        [one] if matches!(one.field, Field::Module(_)) => format!("{}: {}", one.title, one.text),
        several if several.iter().all(|said| matches!(said.field, Field::Module(_))) => texts(cx, several),
        several => several.iter().map(|said| said.text.as_str()).collect::<Vec<_>>().join(" · "),
    }
}

/// What several modules say, each text once.
fn texts(cx: &Cx<'_>, said: &[&Said]) -> String {
    let mut counts: Vec<(&str, usize)> = Vec::new();
    for said in said {
        match counts.iter_mut().find(|(text, _)| *text == said.text) {
            Some((_, count)) => *count += 1,
            None => counts.push((&said.text, 1)),
        }
    }
    let words = |(text, count): &(&str, usize)| match count {
        1 => (*text).to_owned(),
        count => cx.tx.f("import-modules-say", &[("n", (*count).into()), ("text", (*text).into())]),
    };
    counts.iter().map(words).collect::<Vec<_>>().join(", ")
}

/// Whether an effect comes from this cell.
fn tells(effect: &Effect, said: &Said) -> bool {
    match effect {
        Effect::Status { module: Some(module), .. } => matches!(&said.field, Field::Module(field) if field == module),
        Effect::Status { module: None, .. } => said.field == Field::Status,
        Effect::Email { .. } => said.field == Field::Email,
        Effect::Number { .. } => said.field == Field::EmployeeNumber,
        Effect::Joined { .. } => said.field == Field::Joined,
        Effect::Profile(_) => said.field == Field::Profile,
        Effect::Attendance { .. } => matches!(said.field, Field::Minutes | Field::Attendance),
        // Names are not among what a row is said to say.
        Effect::Rename { .. } | Effect::Add | Effect::Back => false,
    }
}
