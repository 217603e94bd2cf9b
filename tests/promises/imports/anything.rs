//! Any table at all: nothing breaks, the same table twice changes nothing, and one undo takes it all back.

use moteklar::exchange::import::{Take, remember};
use proptest::prelude::*;

use super::*;

const FILES: [&str; 18] = [
    "courses_by_row.csv",
    "employees_birth_numbers.csv",
    "lop_pasted.txt",
    "mod_attendance.txt",
    "moodle_completion.csv",
    "moodle_completion_nb.csv",
    "moodle_progress.csv",
    "moodle_progress_nb_utf16.csv",
    "open_edx_grades.csv",
    "roster_nb_cp1252.csv",
    "roster_nb_utf8bom.csv",
    "teams_actions_en.csv",
    "teams_attendance_en.csv",
    "teams_de.csv",
    "teams_nb.csv",
    "teams_nn.csv",
    "teams_rows_en.csv",
    "teams_sv.csv",
];

/// Takes everything in, twice: the second time there is nothing left to take. Then one undo.
fn twice_and_back(desk: &mut Desk, take: Option<Take>) {
    let before = desk.unit.clone();
    if let Some(take) = take {
        for row in desk.preview().rows {
            desk.answers.take(row.place, take);
        }
    }
    let Some(step) = desk.take_in() else { return };
    assert_eq!(desk.change(), None, "again: {:#?}", desk.lines());
    desk.unit.undo(&step);
    assert_eq!(desk.unit, before);
}

#[test]
fn the_same_file_twice_changes_nothing_and_one_undo_takes_it_back() {
    for file in FILES {
        for take in [None, Some(Take::Sure)] {
            let mut desk = Desk::file(file);
            desk.hold();
            desk.known(PER, Status::Started, None, "2026-11-05");
            desk.known(AASE, Status::NotStarted, Some("basic-security"), "2026-11-19");
            twice_and_back(&mut desk, take);
        }
    }
}

fn a_cell() -> impl Strategy<Value = String> {
    let known = [
        "",
        "Navn",
        "E-post",
        "Ansattnr",
        "Status",
        "Dato",
        "Modul 1",
        "Modul 1 - Dato",
        "Kurs",
        "Startdato",
        "Oppmøte",
        "Varighet",
        "Kjære Ødegård",
        "Per Hansen",
        "Hansen, P.",
        "per.hansen@bydel.example",
        "004711",
        "4711",
        "Fullført",
        "Påbegynt",
        "Ikke startet",
        "Not completed",
        "Completed (set by X)",
        "02.11.2026",
        "11/12/26, 9:00:00 AM",
        "21m 10s",
        "P (2/2)",
        "1. Summary",
        "2. Participants",
        "3. Activities",
        "12 Nov 2026 9.00AM All",
        "Grade",
        "13897210066",
        "138972 10066",
        "Behandlingsprofil",
        "Helseopplysninger",
        "💥",
        "Å\u{30a}",
        "(",
        "99999999999999",
    ];
    prop_oneof![4 => proptest::sample::select(known.to_vec()).prop_map(str::to_owned), 1 => "\\PC{0,12}"]
}

fn a_table() -> impl Strategy<Value = Vec<Vec<String>>> {
    proptest::collection::vec(proptest::collection::vec(a_cell(), 0..7), 0..9)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn any_table_is_previewed_without_a_fault(rows in a_table(), kind in 0..8_usize, all in any::<bool>()) {
        let origin = Desk::file("lop_pasted.txt").sheet.origin().clone();
        let mut desk = Desk::with(Sheet::from_rows(origin, rows));
        if let Some(kind) = TableKind::ALL.get(kind) {
            desk = desk.read_as(*kind);
        }
        remember(&desk.sheet, desk.kind, &desk.mapping);
        for place in 0..12 {
            let said = format!("{:?}", desk.import().said(place));
            prop_assert!(!said.contains("13897210066"), "{said}");
        }
        if let Ok(preview) = desk.import().preview(&desk.answers, &()) {
            let shown = format!("{preview:?}");
            prop_assert!(!shown.contains("13897210066") && !shown.contains("138972 10066"), "{shown}");
            let counts = preview.counts;
            prop_assert_eq!(counts.change + counts.ask + counts.same + counts.not_found, preview.rows.len());
            twice_and_back(&mut desk, if all { Some(Take::Sure) } else { None });
        }
    }
}
