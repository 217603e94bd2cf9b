//! One typed change with 50 and 5,000 people: from the key until it is drawn, taking it back, and the save of it.
//!
//! Of these only the first two hold the window; a save goes on beside it. A change makes a copy of the unit, which takes
//! the unit's place, and works out anew where everybody stands: with 5,000 people a change is drawn after 7 ms, against
//! 0.6 ms with 50, which is 11 times as long. Half of it is working out where everybody stands, and a quarter is putting them
//! in order after a new name, which other changes do not do. The save is 38 ms against 1 ms.

use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use egui_kittest::Harness;
use moteklar::store::Vault;
use moteklar::ui::App;
use moteklar::ui::intent::Intent;
use moteklar::unit::{Change, Person, Unit};
use tempfile::TempDir;

use super::frames::{screen, unit};
use super::{Ratio, shortest, times};

const RUNS: usize = 15;

/// How long one change takes.
struct Cost {
    /// From the key until it is drawn.
    typed: Duration,
    /// From the key that takes it back until that is drawn.
    undone: Duration,
    /// Until it is on the disk.
    saved: Duration,
}

pub fn measure() -> Vec<Ratio> {
    println!("One typed change:");
    let [few, many] = [50, 5_000].map(|people| {
        let (typed, undone) = typed(people);
        let saved = saved(people);
        println!("  {people:>5} people: drawn {typed:>9.2?}, taken back {undone:>9.2?}, saved {saved:>9.2?}");
        Cost { typed, undone, saved }
    });
    vec![
        Ratio { name: "a typed change, 5,000 people against 50", measured: times(many.typed, few.typed), limit: 20.0 },
        Ratio { name: "taking it back, 5,000 against 50", measured: times(many.undone, few.undone), limit: 20.0 },
        Ratio { name: "the save of it, 5,000 against 50", measured: times(many.saved, few.saved), limit: 60.0 },
    ]
}

/// The shortest time of a change, and of taking it back. Between them it is waited until all is on the disk, so that no
/// save goes on meanwhile.
fn typed(people: usize) -> (Duration, Duration) {
    let home = TempDir::new().expect("a folder");
    let mut screen = screen(people, home.path());
    let (mut typed, mut undone) = (Duration::MAX, Duration::MAX);
    for run in 0..RUNS {
        let person = renamed(opened(&screen), &format!("Navn Nummer{run}"));
        let name = person.name.clone();
        typed = typed.min(asked(&mut screen, Intent::Change(Change::EditPerson(person))));
        assert_eq!(opened(&screen).people[people / 2].name, name);
        undone = undone.min(asked(&mut screen, Intent::Undo));
        assert_ne!(opened(&screen).people[people / 2].name, name);
    }
    (typed, undone)
}

fn asked(screen: &mut Harness<'_, App>, intent: Intent) -> Duration {
    screen.state_mut().ask(intent);
    let began = Instant::now();
    screen.step();
    let took = began.elapsed();
    while !screen.state().is_saved() {
        thread::sleep(Duration::from_millis(1));
        screen.step();
    }
    took
}

fn opened<'a>(screen: &'a Harness<'_, App>) -> &'a Unit {
    screen.state().unit().expect("an open unit")
}

/// The person in the middle of the list with another name.
fn renamed(unit: &Unit, name: &str) -> Person {
    Person { name: name.to_owned(), ..unit.people[unit.people.len() / 2].clone() }
}

/// The shortest time of a save, by turns of two versions.
fn saved(people: usize) -> Duration {
    let home = TempDir::new().expect("a folder");
    let before = unit(people);
    let mut after = before.clone();
    after.people[people / 2] = renamed(&before, "Et Annet Navn");
    let [before, after] = [before, after].map(Arc::new);
    let vault = Vault::over(&home.path().join("enhet.ron"));
    let mut turn = 0;
    shortest(RUNS, || {
        turn += 1;
        vault.save(if turn % 2 == 0 { &before } else { &after }).expect("a save");
    })
}
