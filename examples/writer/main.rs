//! Changes a unit's file as the app does, and says each time when the disk has it. For tests/faults.
//!
//!     writer FILE WHO COUNT     adds the people «WHO 1», «WHO 2» … until there are COUNT of them
//!     writer prepare FILE       makes a unit for the next:
//!     writer together FILE SIDE SECONDS HOME
//!                               changes this and that for so many seconds, as one of two sides, 1 or 2, and goes on
//!                               taking in the other's changes until its input ends; keeps earlier versions under HOME
//!     writer apart FILE SIDE SECONDS HOME
//!                               the same where each side has a copy of its own, which a service carries over

mod together;

use std::io::Write as _;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::mpsc::channel;
use std::time::Duration;

use chrono::Local;
use moteklar::store::{SaveReport, Saver, Vault};
use moteklar::unit::{Change, Person, PersonId, Stamp, Unit};
use uuid::Uuid;

fn main() -> ExitCode {
    let arguments: Option<Vec<String>> = std::env::args_os().skip(1).map(|word| word.into_string().ok()).collect();
    let arguments = arguments.unwrap_or_default();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match words[..] {
        ["prepare", file] => together::prepare(Path::new(file)),
        [how @ ("together" | "apart"), file, side, seconds, home] => together_as(how, file, [side, seconds], home),
        [file, who, count] => {
            count.parse().map_err(|error| format!("{error}")).and_then(|count| write(Path::new(file), who, count))
        }
        _ => Err("what to do?".to_owned()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            writeln!(std::io::stderr(), "{why}").ok();
            ExitCode::FAILURE
        }
    }
}

fn together_as(how: &str, file: &str, numbers: [&str; 2], home: &str) -> Result<(), String> {
    let [Ok(side), Ok(length)] = numbers.map(str::parse) else { return Err("no numbers".to_owned()) };
    let (length, apart) = (Duration::from_secs(length), how == "apart");
    together::work(&together::Task { file: Path::new(file), side, length, apart, home: Path::new(home) })
}

fn write(file: &Path, who: &str, count: usize) -> Result<(), String> {
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
