//! One person, taken out of everything that is kept of a unit besides its own file.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use moteklar::store::{
    Coding, FakeClock, FileKind, Forgetting, Forgotten, Generations, Occasion, Places, WhyThere, read_unit, recovery,
    unit_to_ron,
};
use moteklar::unit::{PersonId, Unit};
use tempfile::TempDir;

use super::{put, unit_of};

struct Home {
    folder: TempDir,
    places: Places,
    generations: Generations,
    clock: Arc<FakeClock>,
    unit: Unit,
    file: PathBuf,
}

impl Home {
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let places = Places::under(folder.path());
        places.make().unwrap();
        let clock = FakeClock::at("2026-01-12T08:00:00+01:00".parse().unwrap());
        let generations = Generations::new(&places, clock.clone());
        let unit = unit_of(&["Kari Nordmann", "Per Aas"]);
        let mut without = unit.clone();
        without.forget(unit.people[0].id);
        let file = put(&places.units(), "Byggesak.ron", &unit_to_ron(&without).unwrap());
        Self { folder, places, generations, clock, unit, file }
    }

    fn kari(&self) -> PersonId {
        self.unit.people[0].id
    }

    fn beside(&self, name: &str, text: &str) -> PathBuf {
        put(&self.places.units(), name, text)
    }

    /// Three versions an hour apart, with another name each.
    fn keep_versions(&self) {
        for name in ["Kari Nordmann", "Kari Lie", "Kari Nordmann-Lie"] {
            let mut unit = self.unit.clone();
            name.clone_into(&mut unit.people[0].name);
            let text = unit_to_ron(&unit).unwrap();
            self.generations.keep(&unit, &text, &Coding::Plain, Occasion::Always).unwrap();
            self.clock.advance(3_600_000);
        }
    }

    fn forget(&self) -> Forgotten {
        let people = [self.kari()];
        Forgetting {
            places: &self.places,
            generations: &self.generations,
            unit: self.unit.id,
            file: &self.file,
            coding: &Coding::Plain,
            people: &people,
        }
        .run()
    }
}

fn names(path: &Path) -> Vec<String> {
    read_unit(path).unwrap().people.iter().map(|person| person.name.clone()).collect()
}

#[test]
fn a_copy_of_a_service_a_copy_of_ones_own_and_what_was_put_aside_lose_the_person_and_keep_the_rest() {
    let home = Home::new();
    let text = unit_to_ron(&home.unit).unwrap();
    let conflict = home.beside("Byggesak (conflicted copy 2026-01-11 140201).ron", &text);
    let own = home.beside("Til Per.ron", &text);
    // Changed by hand: it has a checksum, and it is not right.
    let edited = home.beside("Byggesak (endret 2026-01-11).ron", &text.replace("Per Aas", "Per Åse Aas"));
    let other = home.beside("Annen.ron", &text.replacen(&home.unit.id.0.to_string(), &"9".repeat(8), 1));
    let forgotten = home.forget();
    let rewritten: Vec<(FileKind, PathBuf)> =
        forgotten.copies.iter().map(|file| (file.kind, file.path.clone())).collect();
    let expected =
        [(FileKind::Conflict, conflict.clone()), (FileKind::Aside, edited.clone()), (FileKind::Copy, own.clone())];
    assert_eq!(rewritten, expected);
    assert_eq!(forgotten.left, []);
    for path in [&conflict, &own] {
        assert_eq!(names(path), ["Per Aas"]);
        assert!(moteklar::store::Vault::open(path).unwrap().is_as_written());
    }
    assert_eq!(names(&edited), ["Per Åse Aas"]);
    let edited = moteklar::store::Vault::open(&edited).unwrap();
    assert!(!edited.is_as_written(), "what was changed by hand does not come to look as if the app had written it");
    assert!(fs::read_to_string(other).unwrap().contains("Kari"), "another's file is not touched");
}

#[test]
fn what_cannot_be_read_is_left_and_told_and_is_not_tried_again() {
    let home = Home::new();
    let text = unit_to_ron(&home.unit).unwrap();
    let half = text[..text.len() / 2].to_owned();
    let damaged = home.beside("Byggesak (skadet 2026-01-11).ron", &half);
    let forgotten = home.forget();
    let [left] = &forgotten.left[..] else { panic!("{forgotten:?}") };
    assert_eq!((left.file.kind, &left.file.path), (FileKind::Aside, &damaged));
    assert!(matches!(left.why, WhyThere::Unreadable(_)));
    assert_eq!(fs::read_to_string(damaged).unwrap(), half, "as it was");
    assert!(home.generations.pending(home.unit.id).is_nothing());
}

#[test]
fn what_was_kept_when_the_app_stopped_keeps_everything_but_the_person() {
    let home = Home::new();
    let at = "2026-01-12T09:00:00+01:00".parse().unwrap();
    recovery::keep(&home.places, &home.file, (&home.unit, &Coding::Plain), at).unwrap();
    assert_eq!(home.forget().copies[0].kind, FileKind::Recovery);
    let kept = recovery::waiting(&home.places).remove(0);
    assert_eq!(kept.about.as_ref().unwrap().unit_file, home.file);
    let names: Vec<String> = kept.read(&Coding::Plain).unwrap().people.into_iter().map(|person| person.name).collect();
    assert_eq!(names, ["Per Aas"]);
}

#[test]
fn a_version_that_cannot_be_written_stops_none_of_the_others_and_is_done_the_next_time() {
    // Where the second version would be written when she is gone: found out in another home.
    let second = {
        let other = Home::new();
        other.keep_versions();
        other.forget();
        other.generations.list(other.unit.id)[1].path.strip_prefix(other.folder.path()).unwrap().to_owned()
    };
    let home = Home::new();
    home.keep_versions();
    let in_the_way = home.folder.path().join(second);
    fs::create_dir(&in_the_way).unwrap();
    let forgotten = home.forget();
    assert_eq!((forgotten.versions, forgotten.left.len()), (2, 1));
    assert_eq!(forgotten.left[0].file.kind, FileKind::Version);
    assert_eq!(home.generations.pending(home.unit.id).forget, [home.kari()]);
    let with_kari = || {
        let all = home.generations.list(home.unit.id);
        assert_eq!(all.len(), 3);
        let read = |version| home.generations.read(version, &Coding::Plain).unwrap().people.len() == 2;
        all.iter().map(read).collect::<Vec<bool>>()
    };
    assert_eq!(with_kari(), [false, true, false]);

    fs::remove_dir(&in_the_way).unwrap();
    let again = home.forget();
    assert_eq!((again.versions, again.left.len()), (1, 0));
    assert_eq!(with_kari(), [false, false, false]);
    assert!(home.generations.pending(home.unit.id).is_nothing());
}
