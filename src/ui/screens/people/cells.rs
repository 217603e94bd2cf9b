//! What stands in a row: the words of one person's cells and of the row as a whole.

use chrono::NaiveDate;

use crate::programme::MeetingKind;
use crate::ui::intent::Cx;
use crate::ui::texts::Texts;
use crate::ui::widgets::Tone;
use crate::ui::{dates, icons, wording};
use crate::unit::{Attendance, Next, Person, PersonRow, Standing};

/// The words of a row.
pub(super) struct Cells {
    pub(super) status: (&'static str, Tone, String),
    /// Source and date of the reading, or until when somebody is away.
    pub(super) source: String,
    pub(super) modules: String,
    pub(super) first_meeting: String,
    pub(super) next: String,
    /// Whether the reading is old.
    pub(super) old: bool,
    /// Whether the leader is to look at what stands under «next».
    pub(super) alarming: bool,
    /// All of it, as a screen reader says it.
    pub(super) spoken: String,
}

impl Cells {
    pub(super) fn of(cx: &Cx<'_>, person: &Person, row: &PersonRow) -> Self {
        let tx = cx.tx;
        let status = status(tx, row);
        let source = source(cx, person, row);
        let modules = format!("{}/{}", row.modules_completed, row.modules_required);
        let first_meeting = first_meeting(cx, person, row);
        let (next, alarming) = match next(cx, row) {
            (words, _) if words.is_empty() => (coming_away(cx, person, row), false),
            next => next,
        };
        let old = row.old && row.standing == Standing::Here;
        let said_modules = tx.f(
            "people-modules-spoken",
            &[("done", row.modules_completed.into()), ("all", row.modules_required.into())],
        );
        let mut said = vec![person.name.clone(), status.2.clone()];
        said.extend((!source.is_empty()).then(|| source.clone()));
        said.extend(old.then(|| tx.t("people-old")));
        said.push(said_modules);
        if first_meeting != DASH {
            said.push(format!("{}: {first_meeting}", wording::meeting(tx, MeetingKind::First)));
        }
        said.extend((!next.is_empty()).then(|| next.clone()));
        Self { status, source, modules, first_meeting, next, old, alarming, spoken: said.join(", ") }
    }
}

const DASH: &str = "–";

/// The status, or why somebody is not counted.
pub(in crate::ui::screens) fn status(tx: &Texts, row: &PersonRow) -> (&'static str, Tone, String) {
    wording::standing(tx, row.standing).unwrap_or_else(|| wording::status(tx, row.status))
}

fn source(cx: &Cx<'_>, person: &Person, row: &PersonRow) -> String {
    let language = cx.tx.language();
    let short = |day| dates::short(day, language);
    match row.standing {
        Standing::OnLeave => {
            let until = person.leave.as_ref().and_then(|leave| leave.until);
            until.map(|until| cx.tx.f("people-until", &[("date", (&short(until)).into())])).unwrap_or_default()
        }
        Standing::Coming => String::new(),
        Standing::Gone => person.departure.as_ref().map(|departure| short(departure.on)).unwrap_or_default(),
        Standing::Here => row.reading.and_then(|at| cx.unit.observations.get(at)).map_or_else(
            || DASH.to_owned(),
            |reading| {
                let source = dates::capitalised(&wording::source(cx.tx, &reading.source, cx.programme));
                format!("{source} {}", short(reading.on))
            },
        ),
    }
}

fn first_meeting(cx: &Cx<'_>, person: &Person, row: &PersonRow) -> String {
    let held = cx.unit.held_meeting(MeetingKind::First).is_some();
    let [recorded, _] = row.attendance;
    let missed = row.catch_up.contains(&MeetingKind::First);
    match (recorded, person.joined) {
        (Some(Attendance::Absent | Attendance::OnLeave), _) if held && !missed => cx.tx.t("people-caught-up"),
        (Some(attendance), _) => wording::attendance(cx.tx, Some(attendance)).2,
        (None, Some(joined)) if missed => {
            cx.tx.f("people-new-since", &[("date", (&dates::short(joined, cx.tx.language())).into())])
        }
        (None, _) => DASH.to_owned(),
    }
}

/// What the leader does next, and whether it is something to look at.
pub(in crate::ui::screens) fn next(cx: &Cx<'_>, row: &PersonRow) -> (String, bool) {
    let tx = cx.tx;
    let date = |day| dates::short(day, tx.language());
    let words = match row.next {
        Next::Nothing if row.old && row.standing == Standing::Here => tx.t("people-next-read-again"),
        Next::Nothing | Next::BackFromLeave(None) => String::new(),
        Next::Decide => tx.t("follow-next-decide"),
        Next::Comes(day) => tx.f("people-next-comes", &[("date", (&date(day)).into())]),
        Next::CatchUp(MeetingKind::First) => tx.t("people-next-catch-up-first"),
        Next::CatchUp(MeetingKind::Second) => tx.t("people-next-catch-up-second"),
        Next::FindOut => tx.t("people-next-find-out"),
        Next::Remind => tx.t("people-next-remind"),
        Next::Reminded(day) => super::remind::reminded(tx, day, cx.today),
        Next::BackFromLeave(Some(day)) => tx.f("people-next-back", &[("date", (&date(day)).into())]),
    };
    (words, row.next == Next::Decide)
}

/// «Slutter 1. des», where nothing else is next.
fn coming_away(cx: &Cx<'_>, person: &Person, row: &PersonRow) -> String {
    let later = |day: NaiveDate| (day > cx.today).then(|| dates::short(day, cx.tx.language()));
    if row.standing != Standing::Here {
        return String::new();
    }
    if let Some((departure, day)) = person.departure.as_ref().and_then(|gone| Some((gone, later(gone.on)?))) {
        return cx.tx.f(super::history::departs(departure.kind, true), &[("date", (&day).into())]);
    }
    match person.leave.as_ref().and_then(|leave| later(leave.from)) {
        Some(day) => cx.tx.f("people-leave-from", &[("from", (&day).into())]),
        None => String::new(),
    }
}

/// The icon that marks an old reading or a step back.
pub(super) fn mark(alarming: bool) -> &'static str {
    if alarming { icons::WARNING } else { icons::CLOCK }
}
