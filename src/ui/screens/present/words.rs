//! What the clocks show, in words.

use chrono::TimeDelta;

use super::PresentCx;
use crate::meeting::{Countdown, Mode, Phase, Standing, Verdict, Warning};
use crate::ui::texts::Texts;
use crate::ui::widgets::Tone;
use crate::ui::{dates, icons};
use crate::unit::Unit;

/// A mark of its own: shape, tone and words.
pub(super) type Mark = (&'static str, Tone, String);

/// A short stretch of time: «18 s», «2 min», «1 min 20 s».
pub(super) fn span(tx: &Texts, seconds: u32) -> String {
    match (seconds / 60, seconds % 60) {
        (0, seconds) => tx.n("present-seconds", seconds as usize),
        (minutes, 0) => tx.f("minutes", &[("n", minutes.into())]),
        (minutes, seconds) => tx.f("present-minutes-seconds", &[("m", minutes.into()), ("s", seconds.into())]),
    }
}

/// A stretch of time as it is spoken: «1 minutt og 14 sekunder».
pub(in crate::ui::screens) fn spoken(tx: &Texts, seconds: u32) -> String {
    let (minutes, rest) = ((seconds / 60) as usize, (seconds % 60) as usize);
    match (minutes, rest) {
        (0, _) => tx.n("present-spoken-seconds", rest),
        (_, 0) => tx.n("present-spoken-minutes", minutes),
        _ => {
            let (minutes, rest) = (tx.n("present-spoken-minutes", minutes), tx.n("present-spoken-seconds", rest));
            tx.f("present-spoken-both", &[("minutes", (&minutes).into()), ("seconds", (&rest).into())])
        }
    }
}

/// A countdown as the clock shows it: «1:14», «+0:12».
pub(in crate::ui::screens) fn clock(countdown: Countdown) -> String {
    match countdown {
        Countdown::Left(seconds) => dates::length(u64::from(seconds)),
        Countdown::Over(seconds) => format!("+{}", dates::length(u64::from(seconds))),
    }
}

/// A countdown as it is spoken.
pub(in crate::ui::screens) fn clock_spoken(tx: &Texts, countdown: Countdown) -> String {
    match countdown {
        Countdown::Left(seconds) => spoken(tx, seconds),
        Countdown::Over(seconds) => tx.f("present-spoken-over", &[("time", (&spoken(tx, seconds)).into())]),
    }
}

/// Ahead of the plan or behind it.
pub(super) fn standing(tx: &Texts, standing: Standing) -> Mark {
    match standing {
        Standing::OnTrack => (icons::CHECK, Tone::Success, tx.t("present-on-track")),
        Standing::Ahead(by) => {
            (icons::CHECK, Tone::Success, tx.f("present-ahead", &[("time", (&span(tx, by)).into())]))
        }
        Standing::Behind(by) => {
            (icons::CLOCK, Tone::Warning, tx.f("present-behind", &[("time", (&span(tx, by)).into())]))
        }
    }
}

/// That the section nears its end: a shape of its own for each.
pub(super) fn warning(tx: &Texts, warning: Warning, discussing: bool) -> Mark {
    let (icon, tone, key) = match (warning, discussing) {
        (Warning::Quarter, false) => (icons::HOURGLASS, Tone::Info, tx.t("present-quarter")),
        (Warning::Quarter, true) => (icons::HOURGLASS, Tone::Warning, tx.t("present-quarter-talk")),
        (Warning::Tenth, false) => (icons::HOURGLASS_LOW, Tone::Warning, tx.t("present-tenth")),
        (Warning::Tenth, true) => (icons::HOURGLASS_LOW, Tone::Warning, tx.t("present-tenth-talk")),
        (Warning::Over, false) => (icons::ALERT, Tone::Danger, tx.t("present-over")),
        (Warning::Over, true) => (icons::ALERT, Tone::Danger, tx.t("present-over-talk")),
    };
    (icon, tone, key)
}

/// What a screen reader says by itself: the phase, whole minutes, warnings and the standing; never every second.
pub(super) fn announcement(cx: &PresentCx<'_>) -> String {
    let (tx, view) = (cx.tx, cx.view);
    match view.phase {
        Phase::Ready => return tx.t(if cx.talk() { "talk-say-ready" } else { "present-say-ready" }),
        Phase::Ended => return tx.t(if cx.talk() { "talk-over" } else { "present-say-ended" }),
        Phase::Paused => return tx.t("present-say-paused"),
        Phase::Running => {}
    }
    let left = match view.left {
        Countdown::Left(seconds) => tx.n("present-say-left", seconds.div_ceil(60) as usize),
        Countdown::Over(_) => tx.t("present-say-time-up"),
    };
    let standing = match view.standing {
        Standing::Behind(_) => tx.t("present-say-behind"),
        Standing::OnTrack | Standing::Ahead(_) => tx.t("present-on-track"),
    };
    let question = view.question_held.then(|| tx.t("present-say-question"));
    let warned = view.warning.map(|level| warning(tx, level, cx.discussing()).2);
    let parts: Vec<String> = [Some(left), question, warned, Some(standing)].into_iter().flatten().collect();
    parts.join(". ")
}

/// «Ferdig ca. 09.02»: when the meeting ends if the rest goes as planned.
pub(super) fn done_at(cx: &PresentCx<'_>) -> String {
    let at = cx.now + TimeDelta::seconds(i64::from(cx.view.expected_left_s));
    dates::clock(at.time(), cx.tx.language())
}

/// «Neste: Slik kommer du i gang · 30 s», or that this is the last part.
pub(super) fn next_section(cx: &PresentCx<'_>) -> Option<String> {
    let at = cx.view.section + 1;
    let Some(section) = cx.run.plan().sections.get(at) else {
        return (cx.run.plan().sections.len() > 1).then(|| cx.tx.t("present-last-section"));
    };
    let seconds = cx.view.rows.get(at).map_or(section.target_s, |row| row.replanned_s);
    let time = span(cx.tx, seconds);
    Some(cx.tx.f("present-next-section", &[("title", (&section.title).into()), ("time", (&time).into())]))
}

/// What the button that starts is called.
pub(super) fn start(cx: &PresentCx<'_>) -> String {
    cx.tx.t(match cx.mode {
        Mode::Meeting => "present-start",
        Mode::Rehearsal => "present-start-rehearsal",
        Mode::CatchUp => "talk-start",
    })
}

/// What the button that ends is called.
pub(super) fn end(cx: &PresentCx<'_>) -> String {
    cx.tx.t(match cx.mode {
        Mode::Meeting => "present-end",
        Mode::Rehearsal => "present-end-rehearsal",
        Mode::CatchUp => "talk-end",
    })
}

/// That it is over, and what «Ferdig» does.
pub(super) fn over(cx: &PresentCx<'_>) -> (String, String) {
    let (over, next) = match cx.mode {
        Mode::Meeting => ("present-meeting-over", "present-meeting-next"),
        Mode::Rehearsal => ("present-rehearsal-over", "present-rehearsal-next"),
        Mode::CatchUp => ("talk-over", "talk-next"),
    };
    (cx.tx.t(over), cx.tx.t(next))
}

/// Whether the text fits its time at the leader's pace: mark, and a line about the pace.
pub(super) fn fit(cx: &PresentCx<'_>) -> (Mark, String) {
    let tx = cx.tx;
    let pace = cx.run.pace();
    let measured = cx.unit.and_then(Unit::measured_pace).is_some();
    let mark = match cx.run.plan().fit(pace).verdict {
        Verdict::Fits { .. } => (icons::CHECK, Tone::Success, tx.t("present-fits")),
        Verdict::TooLong { by_s } => {
            (icons::ALERT, Tone::Warning, tx.f("present-too-long", &[("time", (&span(tx, by_s)).into())]))
        }
    };
    let words = pace.words_per_minute() as usize;
    (mark, if measured { tx.n("present-own-pace", words) } else { tx.n("present-usual-pace", words) })
}

/// A screen's name as people know it: Windows calls it «\\.\DISPLAY2».
pub(super) fn screen_name(tx: &Texts, name: &str) -> String {
    let number = name.strip_prefix(r"\\.\DISPLAY").unwrap_or(name);
    match number.parse::<u32>() {
        Ok(number) => tx.f("present-screen-number", &[("n", number.into())]),
        Err(_) => name.to_owned(),
    }
}
