//! Dates that nobody writes, in a file that somebody may have: the first and the last that a date can be. They are shown,
//! and reckoned with, and nothing falls over.

use std::sync::Arc;

use chrono::{DateTime, FixedOffset, NaiveDate};
use moteklar::store::{unit_from_ron, unit_to_ron};
use moteklar::unit::Unit;
use tempfile::TempDir;

use super::leader::{Leader, Start};
use super::screens::every_screen;

const DAYS: [&str; 2] = ["-262143-01-01", "+262142-12-31"];
const MOMENTS: [&str; 2] = ["-262143-01-01T00:00:00+00:00", "+262142-12-31T23:59:59+00:00"];

/// The unit with each day and each moment in it exchanged for the first or the last there is, as `pick` says by how many
/// came before.
fn exchanged(unit: &Unit, pick: fn(usize) -> usize) -> Unit {
    let text = unit_to_ron(unit).unwrap();
    let mut count = 0;
    let parts = text.split('"').map(|part| {
        let day = part.parse::<NaiveDate>().is_ok();
        if !day && part.parse::<DateTime<FixedOffset>>().is_err() {
            return part;
        }
        count += 1;
        if day { DAYS[pick(count)] } else { MOMENTS[pick(count)] }
    });
    let text = parts.collect::<Vec<_>>().join("\"");
    assert!(count > 50, "only {count} dates");
    unit_from_ron(&text).unwrap()
}

#[test]
fn a_unit_with_the_first_and_the_last_dates_there_are_is_shown_on_every_screen() {
    let sample = Leader::with_sample().unit().clone();
    let picks: [fn(usize) -> usize; 4] = [|_| 0, |_| 1, |count| count % 2, |count| (count + 1) % 2];
    for pick in picks {
        let home = Arc::new(TempDir::new().unwrap());
        let file = home.path().join("enhet.ron");
        let unit = exchanged(&sample, pick);
        std::fs::write(&file, unit_to_ron(&unit).unwrap()).unwrap();
        let mut leader = Leader::start(Start { home: Some(home), open: Some(file), ..Start::default() });
        assert_eq!(leader.unit().people.len(), unit.people.len());
        every_screen(&mut leader, |leader, name| {
            assert!(!leader.h.state().has_stopped(), "{name}: {}", leader.everything().join("\n"));
        });
    }
}
