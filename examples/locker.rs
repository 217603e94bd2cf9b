//! Sets, changes and takes away a unit's passphrase as the app does, and looks at what is there afterwards. For
//! tests/faults, which kills it at every step.
//!
//!     locker HOME make               makes a unit with three earlier versions, and a copy that was moved away
//!     locker HOME recode FROM TO     from one passphrase to another; none where it is empty
//!     locker HOME check FROM TO      opens the file with either, and goes on where it was cut off

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::{env, io::Write as _};

use moteklar::store::crypt::{Passphrase, Work};
use moteklar::store::{Coding, FakeClock, Generations, Key, Opened, Places, Vault};
use moteklar::unit::{Person, PersonId, Unit};
use uuid::Uuid;

const VERSIONS: usize = 3;

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match arguments[..] {
        [home, "make"] => make(&Home::at(home)),
        [home, "recode", from, to] => recode(&Home::at(home), from, to),
        [home, "check", from, to] => check(&Home::at(home), from, to),
        _ => Err("locker HOME make | recode FROM TO | check FROM TO".to_owned()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            writeln!(std::io::stderr(), "{why}").ok();
            ExitCode::FAILURE
        }
    }
}

struct Home {
    file: PathBuf,
    clock: Arc<FakeClock>,
    generations: Arc<Generations>,
}

impl Home {
    fn at(folder: &str) -> Self {
        let clock = FakeClock::at("2026-11-22T09:00:00+01:00".parse().unwrap_or_default());
        let generations = Arc::new(Generations::new(&Places::under(Path::new(folder)), clock.clone()));
        Self { file: Path::new(folder).join("Prøveenheten.ron"), clock, generations }
    }

    fn open(&self, passphrase: &str) -> Result<Opened, String> {
        let opened = Vault::open_with(&self.file, coding(passphrase)).map_err(|error| error.to_string())?;
        opened.vault.keep_versions_in(Some(Arc::clone(&self.generations)));
        Ok(opened)
    }

    /// How many different versions can be read so.
    fn readable(&self, unit: &Unit, coding: &Coding) -> usize {
        let all = self.generations.list(unit.id).into_iter();
        let mut names: Vec<String> = all
            .filter_map(|version| self.generations.read(&version, coding).ok())
            .map(|unit| unit.people.iter().map(|person| person.name.clone()).collect())
            .collect();
        names.sort();
        names.dedup();
        names.len()
    }
}

/// Of as little work as there is: what is tested does not depend on it.
fn coding(passphrase: &str) -> Coding {
    if passphrase.is_empty() {
        return Coding::Plain;
    }
    Coding::Encrypted(Key::new(Passphrase::new(passphrase)).with_work(Work::new(1)))
}

fn make(home: &Home) -> Result<(), String> {
    let mut unit = Unit::new(Uuid::from_u128(7), "Prøveenheten", "2026-11-22".parse().unwrap_or_default());
    let vault = Vault::new_file(&home.file);
    vault.keep_versions_in(Some(Arc::clone(&home.generations)));
    for number in 0..VERSIONS {
        unit.people.push(Person::named(PersonId(Uuid::from_u128(number as u128)), &format!("Person {number}")));
        vault.save(&Arc::new(unit.clone())).map_err(|error| error.to_string())?;
        home.clock.advance(120_000);
    }
    let copies = home.generations.folder(unit.id).join("kopier");
    fs::create_dir(&copies)
        .and_then(|()| fs::copy(&home.file, copies.join("Prøveenheten (1).ron")))
        .map_err(|error| error.to_string())?;
    Ok(())
}

fn recode(home: &Home, from: &str, to: &str) -> Result<(), String> {
    let Opened { unit, vault, .. } = home.open(from)?;
    let recoded = vault.recode(&unit, &coding(to), &[], &|_, _| ()).map_err(|error| error.to_string())?;
    recoded.left.first().map_or(Ok(()), |left| Err(left.why.to_string()))
}

fn check(home: &Home, from: &str, to: &str) -> Result<(), String> {
    let Opened { unit, vault, .. } = home.open(from).or_else(|_| home.open(to))?;
    let there = home.readable(&unit, &vault.coding());
    if there != VERSIONS {
        return Err(format!("{there} versions can be read as the file is"));
    }
    if vault.is_half_recoded(unit.id, &[]) {
        vault.recode(&unit, &vault.coding(), &[], &|_, _| ()).map_err(|error| error.to_string())?;
    }
    let (all, there) = (home.generations.list(unit.id).len(), home.readable(&unit, &vault.coding()));
    if (all, there) != (VERSIONS, VERSIONS) {
        return Err(format!("of {all} versions {there} can be read when it has gone on"));
    }
    Ok(())
}
