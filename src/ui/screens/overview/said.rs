//! How it went and where it goes, in words: for the line under the bar, and for who does not see the chart.

use crate::ui::dates;
use crate::ui::intent::Cx;
use crate::unit::{Forecast, Progress};

/// «i dette tempoet er alle ferdige 9. desember», and how long after the deadline where it is too late.
pub(super) fn pace(cx: &Cx<'_>, forecast: Forecast) -> String {
    let day = dates::day(forecast.all_completed, cx.today, cx.tx.language());
    match late(cx, forecast) {
        Some(days) if days > 0 => cx.tx.f("progress-pace-late", &[("date", (&day).into()), ("n", days.into())]),
        _ => cx.tx.f("progress-pace", &[("date", (&day).into())]),
    }
}

/// How many days after the deadline everyone will have completed; less than none where it is before.
fn late(cx: &Cx<'_>, forecast: Forecast) -> Option<i64> {
    cx.unit.details.deadline.map(|deadline| (forecast.all_completed - deadline).num_days())
}

/// The chart in words: «17 av 24 har begynt, 9 har fullført. Sist lest 19. november. I dette tempoet …».
pub(super) fn in_words(cx: &Cx<'_>, progress: &Progress) -> String {
    let (tx, survey) = (cx.tx, cx.survey);
    let day = |date| dates::day(date, cx.today, tx.language());
    let counts =
        [("started", survey.started.into()), ("all", survey.counted.into()), ("completed", survey.completed.into())];
    let mut said = vec![tx.f("progress-said-counts", &counts)];
    if let Some(read) = progress.last_read() {
        said.push(tx.f("progress-said-read", &[("date", (&day(read.on)).into())]));
    }
    if let Some(forecast) = progress.forecast {
        let date = day(forecast.all_completed);
        let date = ("date", (&date).into());
        said.push(match late(cx, forecast) {
            None => tx.f("progress-said-pace", &[date]),
            Some(0) => tx.f("progress-said-pace-just", &[date]),
            Some(days) if days > 0 => tx.f("progress-said-pace-late", &[date, ("n", days.into())]),
            Some(days) => tx.f("progress-said-pace-early", &[date, ("n", (-days).into())]),
        });
    }
    said.join(" ")
}
