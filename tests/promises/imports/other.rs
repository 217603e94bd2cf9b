//! Tables of no known form, and tables with no titles.

use super::*;

#[test]
fn modules_are_found_by_title_and_number_whatever_the_case_and_accents() {
    for title in [
        "Grunnleggende informasjonssikkerhet",
        "GRUNNLEGGENDE INFORMASJONSSIKKERHET - modul 1",
        "Modul 1",
        "modul1: passord",
        "Module 1",
        "1. Passord",
        "1) Passord",
    ] {
        let desk = Desk::pasted(&format!("Navn;{title};Annet kurs\nPer Hansen;Fullført;Fullført\n"));
        let line = desk.lines().remove(0);
        assert!(line.contains("basic-security - > Completed 2026-11-19"), "{title}: {line}");
    }
    let desk = Desk::pasted("Navn;Handtering av sikkerhetshendelser\nPer Hansen;Fullført\n");
    assert_eq!(desk.lines(), ["2 [x] Per Hansen (name); incident-handling - > Completed 2026-11-19"]);
}

#[test]
fn a_table_without_titles_is_guessed_by_what_stands_in_it() {
    let desk = Desk::pasted(
        "Kjære Ødegård\tkjaere.odegard@bydel.example\tFullført\t02.11.2026\n\
         Per Hansen\tper.hansen@bydel.example\tPåbegynt\t\n",
    );
    assert_eq!(desk.kind, TableKind::Other);
    assert_eq!(
        desk.lines(),
        [
            "1 [x] Kjære Ødegård (email); all - > Completed 2026-11-02",
            "2 [x] Per Hansen (email); all - > Started 2026-11-19",
        ]
    );
}

#[test]
fn status_in_a_personnel_system_is_not_status_in_the_programme() {
    let desk = Desk::pasted("Ansattnr;Navn;Status;E-post\n004711;Kjære Ødegård;Aktiv;kjaere.odegard@bydel.example\n");
    assert_eq!(desk.kind, TableKind::Employees);
    assert_eq!(desk.lines(), ["2 [ ] Kjære Ødegård (number)"]);
    assert!(desk.preview().unknown_words.is_empty());
}

#[test]
fn every_kind_has_a_tag_that_finds_it_again() {
    let tags: Vec<&str> = TableKind::ALL.iter().map(|kind| kind.tag()).collect();
    assert_eq!(
        tags,
        ["employees", "moodle-progress", "moodle-course", "mod-attendance", "teams-attendance", "open-edx", "table"]
    );
    for kind in TableKind::ALL {
        assert_eq!(TableKind::from_tag(kind.tag()), Some(kind));
    }
    assert_eq!(TableKind::from_tag("excel"), None);
}
