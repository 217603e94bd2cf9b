//! Files that are damaged, edited, lost, in use or changed by others; what was kept in a crash; and deleting.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use eframe::egui::Key;
use eframe::egui::accesskit::{Live, Role, Toggled};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use moteklar::store::lock::{Owner, take};
use moteklar::store::{Coding, read_unit, recovery, unit_to_ron};
use moteklar::ui::intent::{Intent, Page};
use moteklar::unit::{Change, Unit};
use tempfile::TempDir;

use super::super::leader::{Leader, Start};
use super::super::midst::ask;
use super::super::others;
use super::{WINDOWS, Wanted, enter, file, front, is_open, must_be, sample, there_and_back};

#[test]
fn an_earlier_version_is_looked_into_and_left() {
    for size in WINDOWS {
        let mut leader = sample(size);
        leader.wait(90);
        let person = leader.unit().people[0].id;
        ask(&mut leader, Intent::Change(Change::RemovePerson(person)));
        leader.saved_file();
        ask(&mut leader, Intent::Go(Page::Versions));
        leader.until("both are read", |leader| leader.reads("Likt som nå") && leader.reads("Endret siden"));
        there_and_back(
            &mut leader,
            "Se versjonen fra i dag 09.00",
            &Wanted {
                role: Role::Dialog,
                title: "Versjonen fra i dag 09.00",
                about: "24 medarbeidere",
                first: "Lukk",
                stops: &["Hent tilbake denne", "Lukk"],
            },
        );
        enter(&mut leader, "Se versjonen fra i dag 09.00");
        let rows = |leader: &Leader| {
            let list =
                leader.h.get_by(|node| node.role() == Role::List && node.label().as_deref() == Some("Medarbeiderne"));
            let rows = list.query_all_by(|node| node.role() == Role::ListItem);
            rows.filter_map(|row| row.accesskit_node().label()).collect::<Vec<_>>()
        };
        assert!(rows(&leader)[0].starts_with("Yusuf Ali – "), "{:?}", rows(&leader));
        for _ in 0..6 {
            leader.key(Key::PageDown);
        }
        assert!(rows(&leader).iter().any(|row| row.starts_with("Nils Aas – ")), "{:?}", rows(&leader));
    }
}

#[test]
fn a_damaged_and_an_edited_file_are_asked_about_with_what_harms_nothing_under_enter() {
    for size in WINDOWS {
        let mut leader = sample(size);
        let path = file(&leader);
        ask(&mut leader, Intent::CloseUnit);
        let whole = fs::read_to_string(&path).unwrap();
        fs::write(&path, &whole[..whole.len() * 2 / 3]).unwrap();
        ask(&mut leader, Intent::OpenUnit(Some(path.clone())));
        leader.until("it is asked", |leader| is_open(leader, "Filen kan ikke åpnes"));
        must_be(
            &mut leader,
            &Wanted {
                role: Role::AlertDialog,
                title: "Filen kan ikke åpnes",
                about: "«Eksempel.ron» er skadet. Møteklar har ikke endret filen.",
                first: "Bruk versjonen fra i dag 09.00",
                stops: &[
                    "Vis hva som er galt",
                    "Bruk versjonen fra i dag 09.00",
                    "Åpne det som kan leses",
                    "La filen ligge",
                ],
            },
        );
        leader.key(Key::Escape);
        assert!(front(&leader).is_none() && leader.h.state().unit().is_none(), "Esc leaves the file");
        fs::write(&path, whole.replace("Ingrid Dahl", "Ingrid Dahl Moen")).unwrap();
        ask(&mut leader, Intent::OpenUnit(Some(path)));
        leader.until("it is asked", |leader| is_open(leader, "Filen er endret utenfor Møteklar"));
        must_be(
            &mut leader,
            &Wanted {
                role: Role::AlertDialog,
                title: "Filen er endret utenfor Møteklar",
                about: "«Eksempel.ron» kan være rettet med vilje, eller den kan være skadet.",
                first: "La filen ligge",
                stops: &["La filen ligge", "Bruk filen som den er", "Bruk versjonen fra i dag 09.00"],
            },
        );
    }
}

#[test]
fn a_lost_file_is_offered_back_and_its_versions_are_deleted_only_when_that_is_said() {
    for size in WINDOWS {
        let mut leader = sample(size);
        let (path, home) = (file(&leader), TempDir::new().unwrap());
        let elsewhere = home.path().join("Hjemmetjenesten nord.ron");
        leader.notes.lock().unwrap().answers.push(elsewhere.clone());
        ask(&mut leader, Intent::SaveAs);
        leader.saved_file();
        ask(&mut leader, Intent::CloseUnit);
        fs::remove_file(&elsewhere).unwrap();
        fs::remove_file(&path).unwrap();
        ask(&mut leader, Intent::OpenUnit(Some(elsewhere)));
        leader.until("it is offered", |leader| is_open(leader, "Filen kan ikke åpnes"));
        let offered = Wanted {
            role: Role::Dialog,
            title: "Filen kan ikke åpnes",
            about: "Filen finnes ikke. Kanskje den er flyttet, slettet eller har fått nytt navn",
            first: "Avbryt",
            stops: &["Avbryt", "Lagre der filen lå", "Lagre et annet sted …", "Ta filen bort fra listen"],
        };
        must_be(&mut leader, &offered);
        enter(&mut leader, "Ta filen bort fra listen");
        leader.until("they are found", |leader| leader.reads("Versjoner uten fil"));
        there_and_back(
            &mut leader,
            "Hent fram siste versjon av Hjemmetjenesten nord",
            &Wanted {
                role: Role::Dialog,
                title: "Hent fram Hjemmetjenesten nord",
                about: "Møteklar har tatt vare på tidligere versjoner.",
                first: "Lagre et annet sted …",
                stops: &["Lagre et annet sted …", "Avbryt"],
            },
        );
        there_and_back(
            &mut leader,
            "Slett versjonene av Hjemmetjenesten nord",
            &Wanted {
                role: Role::AlertDialog,
                title: "Slette versjonene av Hjemmetjenesten nord?",
                about: "Møteklar finner ikke filen",
                first: "Behold",
                stops: &["Behold", "Slett versjonene"],
            },
        );
    }
}

#[test]
fn what_was_kept_in_a_crash_is_offered() {
    for size in WINDOWS {
        let mut leader = sample(size);
        let (path, places, home) = (file(&leader), leader.places.clone(), TempDir::new().unwrap());
        let own = home.path().join("Enhet.ron");
        let mut kept = leader.unit().clone();
        fs::write(&own, unit_to_ron(&kept).unwrap()).unwrap();
        kept.people[0].name.push_str(" Berg");
        let at = "2026-11-21T08:55:00+01:00".parse().unwrap();
        recovery::keep(&places, &own, (&kept, &Coding::Plain), at).unwrap();
        ask(&mut leader, Intent::CloseUnit);
        fs::remove_file(path).unwrap();
        let root = Arc::new(home);
        let again = places.data.parent().unwrap().to_path_buf();
        copy_all(&again, root.path());
        let mut leader = Leader::start(Start { size, home: Some(Arc::clone(&root)), ..Start::default() });
        must_be(
            &mut leader,
            &Wanted {
                role: Role::Dialog,
                title: "Endringer som ikke ble lagret",
                about: "Endringene dine i «Hjemmetjenesten nord» er tatt vare på.",
                first: "Åpne med endringene",
                stops: &["Åpne med endringene", "Ikke nå", "Kast endringene"],
            },
        );
        leader.key(Key::Escape);
        assert!(front(&leader).is_none(), "Esc does not close it");
        assert_eq!(recovery::waiting(&leader.places).len(), 1, "Esc throws nothing away");
    }
}

/// Copies a folder and what is in it.
fn copy_all(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().flatten() {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() { copy_all(&entry.path(), &target) } else { drop(fs::copy(entry.path(), target)) }
    }
}

fn renamed(unit: &Unit, name: &str) -> Change {
    let mut person = unit.people[0].clone();
    name.clone_into(&mut person.name);
    Change::EditPerson(person)
}

#[test]
fn what_both_have_changed_is_chosen_with_the_keyboard() {
    for size in WINDOWS {
        let mut leader = sample(size);
        let path = file(&leader);
        let mut theirs = read_unit(&path).unwrap();
        theirs.people[0].name = "Amina Hos Kari".to_owned();
        leader.hands.hold();
        let change = renamed(leader.unit(), "Amina Her");
        others::write(&path, &theirs);
        ask(&mut leader, Intent::Change(change));
        leader.hands.let_go();
        others::until(&mut leader, "both have changed it", |leader| is_open(leader, "Begge har endret det samme"));
        must_be(
            &mut leader,
            &Wanted {
                role: Role::Dialog,
                title: "Begge har endret det samme",
                about: "Filen er endret av en annen også. Alt annet er slått sammen, men her må du velge.",
                first: "Bruk valgene",
                stops: &["Din: Amina Her", "Den andres: Amina Hos Kari", "Bruk valgene", "Velg senere"],
            },
        );
        let group = |leader: &Leader| leader.h.query_by(|node| node.role() == Role::RadioGroup).is_some();
        assert!(group(&leader), "the two belong together");
        let ours = leader.h.get_by_role_and_label(Role::RadioButton, "Din: Amina Her");
        assert_eq!(ours.accesskit_node().toggled(), Some(Toggled::True), "one's own stands, until something is chosen");
        leader.key(Key::Escape);
        assert!(front(&leader).is_none(), "Esc does not close it");
        leader.must_read("Ingenting er lagret før det er gjort.");
    }
}

#[test]
fn a_file_in_use_and_a_merged_copy_are_asked_about() {
    for size in WINDOWS {
        let mut leader = sample(size);
        let path = file(&leader);
        let held = path.with_file_name("Hjemmetjenesten nord.ron");
        fs::copy(&path, &held).unwrap();
        let since = "2026-11-21T08:40:00+01:00".parse().unwrap();
        let lock = take(&held, &Owner::named("Kari Nordmann", "KOMMUNE-PC-12", 4711), since);
        ask(&mut leader, Intent::OpenUnit(Some(held)));
        leader.until("it is asked", |leader| is_open(leader, "Filen er i bruk"));
        must_be(
            &mut leader,
            &Wanted {
                role: Role::Dialog,
                title: "Filen er i bruk",
                about: "Kari Nordmann på KOMMUNE-PC-12 har hatt filen åpen siden i dag",
                first: "Åpne bare for lesing",
                stops: &["Åpne bare for lesing", "Prøv igjen", "Avbryt"],
            },
        );
        leader.key(Key::Escape);
        assert!(front(&leader).is_none(), "Esc does not close it");
        drop(lock);
        fs::copy(&path, path.with_file_name("Eksempel-KOMMUNE-PC-12.ron")).unwrap();
        others::until(&mut leader, "the copy is found", |leader| leader.sees("Slå sammen"));
        enter(&mut leader, "Slå sammen");
        leader.until("it is merged", |leader| is_open(leader, "Kopien er slått sammen"));
        must_be(
            &mut leader,
            &Wanted {
                role: Role::Dialog,
                title: "Kopien er slått sammen",
                about: "Alt i «Eksempel-KOMMUNE-PC-12.ron» er tatt inn, og enheten er lagret.",
                first: "Flytt kopien bort",
                stops: &["Flytt kopien bort", "La den ligge"],
            },
        );
        leader.key(Key::Escape);
        assert!(path.with_file_name("Eksempel-KOMMUNE-PC-12.ron").exists(), "Esc leaves the copy where it is");
    }
}

#[test]
fn what_cannot_be_opened_or_saved_is_read_aloud_with_a_short_path() {
    let mut leader = sample(WINDOWS[0]);
    let home = TempDir::new().unwrap();
    let folder = home.path().join("Dokumenter").join("Enhet.ron");
    fs::create_dir_all(&folder).unwrap();
    ask(&mut leader, Intent::OpenUnit(Some(folder)));
    leader.until("it is told", |leader| is_open(leader, "Filen kan ikke åpnes"));
    must_be(
        &mut leader,
        &Wanted {
            role: Role::AlertDialog,
            title: "Filen kan ikke åpnes",
            about: "Dokumenter › Enhet.ron\nDette er ikke en fil.",
            first: "OK",
            stops: &["OK"],
        },
    );
    leader.key(Key::Enter);
    assert!(front(&leader).is_none(), "Enter does not close it");
    let path = file(&leader);
    fs::rename(&path, path.with_extension("borte")).unwrap();
    fs::create_dir(&path).unwrap();
    let change = renamed(leader.unit(), "Amina Her");
    ask(&mut leader, Intent::Change(change));
    leader.until("it is told", |leader| leader.reads("«Eksempel.ron» er ikke lagret."));
    let banner =
        leader.h.get_by(|node| node.value().is_some_and(|text| text.starts_with("«Eksempel.ron» er ikke lagret.")));
    assert_eq!(banner.accesskit_node().live(), Live::Assertive);
}

#[test]
fn deleting_a_unit_or_a_person_begins_with_keeping_them_and_ends_with_a_report() {
    for size in WINDOWS {
        let mut leader = sample(size);
        let ola = leader.unit().people.iter().find(|person| person.name == "Ola Nordmann").unwrap().id;
        ask(&mut leader, Intent::AskForget(ola));
        must_be(
            &mut leader,
            &Wanted {
                role: Role::AlertDialog,
                title: "Slette alt om Ola Nordmann?",
                about: "Alt som er lagret om Ola Nordmann, blir slettet: Det kan ikke angres.",
                first: "Behold",
                stops: &["Behold", "Slett alt om Ola Nordmann"],
            },
        );
        leader.key(Key::Escape);
        assert!(leader.unit().person(ola).is_some(), "Esc deletes nobody");
        ask(&mut leader, Intent::AskForget(ola));
        enter(&mut leader, "Slett alt om Ola Nordmann");
        let report = Wanted {
            role: Role::Dialog,
            title: "Alt om medarbeideren er slettet",
            about: "En medarbeider, slettet 21.11.2026 kl. 09.00.",
            first: "OK",
            stops: &["OK", "Kopier teksten"],
        };
        must_be(&mut leader, &report);
        leader.key(Key::Escape);
        ask(&mut leader, Intent::Go(Page::Settings));
        let list = Wanted {
            role: Role::Dialog,
            title: "Slette Hjemmetjenesten nord?",
            about: "Alt Møteklar har lagret om enheten på denne maskinen, blir slettet. Det kan ikke angres.",
            first: "Behold",
            stops: &[
                "Åpne mappen med: Enhetens fil",
                "Åpne mappen med: Tidligere versjon",
                "Vis alle filer (5)",
                "4 steder kommer ikke Møteklar til",
                "Behold",
                "Gå videre",
            ],
        };
        there_and_back(&mut leader, "Slett Hjemmetjenesten nord nå", &list);
        enter(&mut leader, "Slett Hjemmetjenesten nord nå");
        enter(&mut leader, "Gå videre");
        must_be(
            &mut leader,
            &Wanted {
                role: Role::AlertDialog,
                title: "Er du sikker på at Hjemmetjenesten nord skal slettes?",
                about: "Alt om Hjemmetjenesten nord blir slettet fra denne maskinen nå.",
                first: "Behold",
                stops: &["Behold", "Slett Hjemmetjenesten nord"],
            },
        );
        enter(&mut leader, "Slett Hjemmetjenesten nord");
        let report =
            Wanted { title: "Enheten er slettet", about: "Hjemmetjenesten nord, slettet 21.11.2026", ..report };
        must_be(&mut leader, &report);
        leader.key(Key::Escape);
        assert!(leader.focused().is_some(), "the keyboard is lost after the report");
    }
}
