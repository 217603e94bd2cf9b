//! Moodle's reports of completed activities and courses.

use super::*;

#[test]
fn print() {
    for f in ["moodle_progress.csv","moodle_progress_nb_utf16.csv","moodle_completion.csv","moodle_completion_nb.csv","mod_attendance.txt","teams_attendance_en.csv","teams_nb.csv","teams_nn.csv","teams_sv.csv","teams_de.csv","teams_actions_en.csv","teams_rows_en.csv","open_edx_grades.csv","lop_pasted.txt","courses_by_row.csv","employees_birth_numbers.csv","roster_nb_cp1252.csv","roster_nb_utf8bom.csv"] {
        let desk = Desk::file(f);
        println!("== {f} {:?} rows {:?} titles {:?} held {:?} {:?} {}", desk.kind, desk.mapping.rows, desk.mapping.titles, desk.mapping.held_on, desk.mapping.dates, desk.mapping.dates_guessed);
        println!("{:?}", desk.mapping.columns);
        for l in desk.lines() { println!("  {l}"); }
        let p = desk.preview();
        println!("  refused {:?} dropped {:?} masked {} unknown {:?} {:?} sessions {:?} counts {:?} missing {:?}", p.refused_columns, p.dropped_columns.iter().map(|c| c.title.clone().unwrap_or_default()).collect::<Vec<_>>(), p.masked_cells, p.unknown_activities, p.unknown_words, p.sessions, p.counts, p.not_in_file);
        println!("  said {:?}", desk.import().said(2).iter().map(|s| s.text.clone()).collect::<Vec<_>>());
    }
}
