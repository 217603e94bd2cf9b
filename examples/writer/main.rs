//! Adds people to a unit's file one by one, as the app saves, and says each time when the disk has it. For
//! tests/faults, which kills it at any moment.
//!
//!     writer FILE WHO COUNT     adds the people «WHO 1», «WHO 2» … until there are COUNT of them

use std::io::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::mpsc::channel;
use std::time::Duration;

use chrono::Local;
use moteklar::store::{SaveReport, Saver, Vault};
use moteklar::unit::{Change, Person, PersonId, Stamp, Unit};
use uuid::Uuid;

fn main() -> ExitCode {
    let mut arguments = std::env::args_os().skip(1);
    let file = arguments.next().map(PathBuf::from);
    let who = arguments.next().and_then(|who| who.into_string().ok());
    let count = arguments.next().and_then(|count| count.to_str()?.parse::<usize>().ok());
    let (Some(file), Some(who), Some(count)) = (file, who, count) else { return ExitCode::FAILURE };
    match write(&file, &who, count) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            writeln!(std::io::stderr(), "{why}").ok();
            ExitCode::FAILURE
        }
    }
}

fn write(file: &std::path::Path, who: &str, count: usize) -> Result<(), String> {
    let (ring, bell) = channel();
    let ring = std::sync::Mutex::new(ring);
    let saver = Saver::start(move || {
        if let Ok(ring) = ring.lock() {
            ring.send(()).ok();
        }
    });
    let (mut unit, vault) = if file.exists() {
        let opened = Vault::open(file).map_err(|error| error.to_string())?;
        (opened.unit, opened.vault)
    } else {
        let today = Local::now().date_naive();
        (Arc::new(Unit::new(Uuid::now_v7(), "Prøveenheten", today)), Vault::new_file(file))
    };
    let there = unit.people.iter().filter(|person| person.name.rsplit_once(' ').is_some_and(|(name, _)| name == who));
    let there = there.count();
    let mut out = std::io::stdout().lock();
    for number in there + 1..=count {
        let person = Person::named(PersonId(Uuid::now_v7()), &format!("{who} {number}"));
        let mut stamp = Stamp { at: Local::now().fixed_offset(), new_id: &mut Uuid::now_v7 };
        Arc::make_mut(&mut unit)
            .apply(&Change::AddPeople(vec![person]), &mut stamp)
            .map_err(|error| error.to_string())?;
        saver.save(&vault, Arc::clone(&unit), number as u64);
        loop {
            bell.recv_timeout(Duration::from_mins(1)).map_err(|error| error.to_string())?;
            let reports = saver.poll();
            if let Some(SaveReport::Failed { error, .. }) =
                reports.iter().find(|report| matches!(report, SaveReport::Failed { .. }))
            {
                return Err(error.to_string());
            }
            if !reports.is_empty() {
                break;
            }
        }
        // Only what the app would show as saved is said.
        writeln!(out, "{number}").and_then(|()| out.flush()).map_err(|error| error.to_string())?;
    }
    Ok(())
}
