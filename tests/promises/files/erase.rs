//! «Slett nå»: what is found, what is removed, what is asked about, and what could not be reached.

use std::fs;
use std::path::{Path, PathBuf};

use moteklar::store::{
    Beyond, ErasePlan, Exports, FileKind, FileState, FolderRisk, Outcome, Places, SyncService, unit_to_ron,
};
use moteklar::unit::{RecordId, Unit};
use tempfile::TempDir;
use uuid::Uuid;

use super::{day, names_in, put, unit_of};

/// A machine where one unit has left something everywhere.
struct Machine {
    _home: TempDir,
    places: Places,
    unit: Unit,
    file: PathBuf,
}

fn write(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

impl Machine {
    fn new() -> Self {
        let home = TempDir::new().unwrap();
        let places = Places::under(home.path());
        places.make().unwrap();
        let unit = unit_of(&["Kari Nordmann"]);
        let file = put(&places.units(), "Byggesak.ron", &unit_to_ron(&unit).unwrap());
        Self { _home: home, places, unit, file }
    }

    fn everywhere() -> Self {
        let machine = Self::new();
        let (data, units) = (&machine.places.data, machine.places.units());
        let id = machine.unit.id.0.hyphenated().to_string();
        write(&data.join("versjoner").join(&id).join("20260112T080000.ron.gz"), "en");
        write(&data.join("versjoner").join(&id).join("20260113T080000.ron.gz"), "to");
        write(&data.join("versjoner/00000000-0000-0000-0000-000000000099/x.ron.gz"), "en annens");
        write(&data.join("gjenoppretting").join(format!("{id}.ron")), "kopi");
        write(&data.join("gjenoppretting").join(format!("{id}.om.ron")), "om");
        write(&data.join("gjenoppretting/00000000-0000-0000-0000-000000000099.ron"), "en annens");
        let file = ron::to_string(&machine.file).unwrap();
        let live = format!("(unit_file: {file}, meeting: \"x\", run: (people: [1, 2]))");
        write(&data.join("live.ron"), &live);
        write(&data.join("utkast/utkast-1.eml"), "To: kari@kommune.example");
        write(&units.join(".~lock.Byggesak.ron#"), "opptatt");
        write(&units.join("Byggesak.broken.ron"), "skadet");
        write(&units.join("Byggesak (conflicted copy 2026-01-12).ron"), "konflikt");
        write(&units.join("Byggesak nord.ron"), "en annen enhet");
        machine
    }

    fn export(&self, name: &str, text: &str) -> PathBuf {
        let path = self.places.documents.join(name);
        fs::write(&path, text).unwrap();
        Exports::remember(&self.places, self.unit.id, &path, text.as_bytes(), day("2026-01-12")).unwrap();
        path
    }

    fn plan(&self) -> ErasePlan {
        ErasePlan::of(&self.places, Some(self.unit.id), &self.file)
    }
}

fn kinds(plan: &ErasePlan) -> Vec<FileKind> {
    plan.files.iter().map(|file| file.kind).collect()
}

#[test]
fn everything_of_the_unit_is_found_and_removed_and_nothing_of_others() {
    use FileKind::{Aside, Conflict, Draft, Export, Live, Lock, Recovery, Unit, Version};

    let machine = Machine::everywhere();
    let list = machine.export("liste.csv", "Kari Nordmann");
    let plan = machine.plan();
    let found = [Version, Version, Recovery, Recovery, Live, Draft, Export, Conflict, Aside, Lock, Unit];
    assert_eq!(kinds(&plan), found);
    let done = plan.execute(&machine.places, |_| false);
    assert!(done.iter().all(|erased| erased.outcome == Outcome::Removed), "{done:#?}");
    assert!(!list.exists());
    assert_eq!(names_in(&machine.places.units()), ["Byggesak nord.ron"]);
    assert_eq!(names_in(&machine.places.data.join("versjoner")), ["00000000-0000-0000-0000-000000000099"]);
    let others = names_in(&machine.places.data.join("gjenoppretting"));
    assert_eq!(others, ["00000000-0000-0000-0000-000000000099.ron"]);
    assert_eq!(names_in(&machine.places.drafts()), Vec::<String>::new());
    assert!(!machine.places.data.join("live.ron").exists());
    assert!(!machine.places.data.join("eksporter.ron").exists(), "nothing is left to remember");
}

#[test]
fn a_meeting_of_another_unit_is_left_alone() {
    let machine = Machine::new();
    write(&machine.places.data.join("live.ron"), "(unit_file: \"/annet/sted.ron\", meeting: \"x\", run: 1)");
    machine.plan().execute(&machine.places, |_| true);
    assert!(machine.places.data.join("live.ron").exists());
    assert!(!machine.file.exists());
}

#[test]
fn an_export_that_is_changed_or_moved_is_told_apart_and_asked_about() {
    let machine = Machine::new();
    let same = machine.export("samme.csv", "Kari");
    let changed = machine.export("endret.csv", "Kari");
    let moved = machine.export("flyttet.csv", "Kari");
    fs::write(&changed, "Kari, og noe mer").unwrap();
    fs::rename(&moved, machine.places.documents.join("nytt navn.csv")).unwrap();
    let plan = machine.plan();
    let state = |path: &Path| plan.files.iter().find(|file| file.path == path).unwrap().state;
    assert_eq!(state(&same), FileState::There);
    assert_eq!(state(&changed), FileState::Changed);
    assert_eq!(state(&moved), FileState::Gone);
    let asked: Vec<&PathBuf> = plan.files.iter().filter(|file| file.is_asked_about()).map(|file| &file.path).collect();
    assert_eq!(asked, [&changed]);
    let done = plan.execute(&machine.places, |_| false);
    let outcome = |path: &Path| done.iter().find(|erased| erased.file.path == path).unwrap().outcome.clone();
    assert_eq!(outcome(&same), Outcome::Removed);
    assert_eq!(outcome(&changed), Outcome::Left);
    assert_eq!(outcome(&moved), Outcome::NotFound);
    assert!(changed.exists());
}

#[test]
fn a_changed_export_goes_too_when_the_leader_says_so() {
    let machine = Machine::new();
    let changed = machine.export("endret.csv", "Kari");
    fs::write(&changed, "Kari, og noe mer").unwrap();
    machine.plan().execute(&machine.places, |file| file.path == changed);
    assert!(!changed.exists());
}

#[test]
fn a_copy_under_another_name_is_asked_about() {
    let machine = Machine::new();
    let copy = machine.places.units().join("Til Per.ron");
    fs::copy(&machine.file, &copy).unwrap();
    let plan = machine.plan();
    assert_eq!(kinds(&plan), [FileKind::Copy, FileKind::Unit]);
    plan.execute(&machine.places, |_| false);
    assert!(copy.exists() && !machine.file.exists());
}

#[test]
fn the_id_is_read_from_the_file_where_nobody_knows_it() {
    let machine = Machine::everywhere();
    let plan = ErasePlan::of(&machine.places, None, &machine.file);
    assert_eq!(plan.unit, Some(RecordId(Uuid::from_u128(1))));
    assert_eq!(plan, machine.plan());
}

#[test]
fn a_unit_whose_file_is_gone_already_loses_the_rest() {
    let machine = Machine::everywhere();
    fs::remove_file(&machine.file).unwrap();
    let plan = machine.plan();
    assert!(!kinds(&plan).contains(&FileKind::Unit));
    let done = plan.execute(&machine.places, |_| false);
    assert!(done.iter().all(|erased| erased.outcome == Outcome::Removed), "{done:#?}");
    assert!(!machine.places.data.join("versjoner").join(machine.unit.id.0.hyphenated().to_string()).exists());
}

#[cfg(unix)]
#[test]
fn what_cannot_be_removed_does_not_stop_the_rest_and_says_why() {
    use std::os::unix::fs::PermissionsExt as _;

    // A folder that its owner cannot write in stops nobody who may do everything.
    let probe = TempDir::new().unwrap();
    fs::set_permissions(probe.path(), fs::Permissions::from_mode(0o500)).unwrap();
    let all_powerful = fs::write(probe.path().join("x"), "").is_ok();
    let machine = Machine::everywhere();
    let units = machine.places.units();
    fs::set_permissions(&units, fs::Permissions::from_mode(0o500)).unwrap();
    let done = machine.plan().execute(&machine.places, |_| false);
    fs::set_permissions(&units, fs::Permissions::from_mode(0o700)).unwrap();
    let unit = done.iter().find(|erased| erased.file.kind == FileKind::Unit).unwrap();
    if !all_powerful {
        let Outcome::Failed(error) = &unit.outcome else { panic!("{unit:?}") };
        assert_eq!(error.cause, moteklar::store::SaveCause::NotPermitted);
        assert!(machine.file.exists());
    }
    let in_data = done.iter().filter(|erased| erased.file.path.starts_with(&machine.places.data));
    assert!(in_data.clone().count() >= 6);
    assert!(in_data.into_iter().all(|erased| erased.outcome == Outcome::Removed), "{done:#?}");
}

#[test]
fn a_folder_in_the_files_place_is_never_emptied() {
    let machine = Machine::new();
    let list = machine.export("liste.csv", "Kari");
    fs::remove_file(&list).unwrap();
    write(&list.join("viktig.txt"), "viktig");
    let done = machine.plan().execute(&machine.places, |_| true);
    assert!(list.join("viktig.txt").exists());
    assert!(!machine.file.exists());
    let export = done.iter().find(|erased| erased.file.kind == FileKind::Export).unwrap();
    assert!(matches!(export.outcome, Outcome::Failed(_)), "{export:?}");
}

#[cfg(unix)]
#[test]
fn behind_a_link_both_the_file_and_the_link_go() {
    let machine = Machine::new();
    let link = machine.places.documents.join("snarvei.ron");
    std::os::unix::fs::symlink(&machine.file, &link).unwrap();
    let plan = ErasePlan::of(&machine.places, Some(machine.unit.id), &link);
    assert_eq!(kinds(&plan), [FileKind::Unit, FileKind::Link]);
    plan.execute(&machine.places, |_| false);
    assert!(!machine.file.exists());
    assert!(link.symlink_metadata().is_err());
}

#[test]
fn what_could_not_be_reached_names_the_service() {
    let machine = Machine::new();
    let mut plan = machine.plan();
    plan.risk = None;
    let always = [Beyond::OthersCopies, Beyond::SentMail, Beyond::Snapshots, Beyond::DiskTraces];
    assert_eq!(plan.beyond(), always);
    plan.risk = Some(FolderRisk::Synced(SyncService::Nextcloud));
    assert!(plan.beyond().contains(&Beyond::Service(SyncService::Nextcloud)));
    plan.risk = Some(FolderRisk::Shared);
    assert!(plan.beyond().contains(&Beyond::Server));
}

#[test]
fn a_list_of_exports_that_cannot_be_read_is_begun_anew() {
    let machine = Machine::new();
    write(&machine.places.data.join("eksporter.ron"), "dette er ikke RON");
    assert_eq!(Exports::load(&machine.places), Exports::default());
    let list = machine.export("liste.csv", "Kari");
    let known: Vec<PathBuf> =
        Exports::load(&machine.places).of(machine.unit.id).map(|export| export.path.clone()).collect();
    assert_eq!(known, [list]);
}

#[test]
fn a_person_is_forgotten_in_every_earlier_version_and_the_rest_of_it_stays() {
    use moteklar::store::{Coding, FakeClock, Generations, KeepError, Kept, Occasion};

    let machine = Machine::new();
    let clock = FakeClock::at("2026-01-12T08:00:00+01:00".parse().unwrap());
    let generations = Generations::new(&machine.places, clock.clone());
    let mut unit = unit_of(&["Kari Nordmann", "Per Aas"]);
    let kari = unit.people[0].id;
    for name in ["Kari Nordmann", "Kari Lie", "Kari Nordmann-Lie"] {
        name.clone_into(&mut unit.people[0].name);
        let text = unit_to_ron(&unit).unwrap();
        let kept = generations.keep(&unit, &text, &Coding::Plain, Occasion::Always).unwrap();
        assert!(matches!(kept, Kept::Written(_)));
        clock.advance(3_600_000);
    }
    let text_of = |unit: &Unit| unit_to_ron(unit).map_err(|error| KeepError::Pack(error.to_string()));
    let forget = |unit: &mut Unit| assert!(unit.forget(kari));
    let both = (&Coding::Plain, &Coding::Plain);
    assert_eq!(generations.rewrite(unit.id, both, text_of, forget).done, 3);
    let versions = generations.list(unit.id);
    assert_eq!(versions.len(), 3);
    for version in versions {
        let read = generations.read(&version, &Coding::Plain).unwrap();
        let names: Vec<&str> = read.people.iter().map(|person| person.name.as_str()).collect();
        assert_eq!(names, ["Per Aas"]);
    }
}
