//! Reports of who was at a meeting: Teams in any language, and Moodle's attendance activity.

use super::*;

#[test]
fn teams_in_every_language_by_section_and_place() {
    for (file, minutes, guest, guessed) in [
        ("teams_attendance_en.csv", 21, false, true),
        ("teams_nb.csv", 21, true, false),
        ("teams_nn.csv", 21, true, false),
        ("teams_sv.csv", 61, true, false),
        ("teams_de.csv", 62, true, false),
    ] {
        let desk = Desk::file(file);
        assert_eq!(desk.kind, TableKind::TeamsAttendance, "{file}");
        assert_eq!(desk.mapping.held_on, Some(day("2026-11-12")), "{file}");
        assert_eq!(desk.mapping.dates_guessed, guessed, "{file}");
        let lines = desk.lines();
        assert_eq!(lines[0], format!("11 [x] Per Hansen (email); attendance - > Video {minutes} min"), "{file}");
        assert!(lines[1].starts_with("12 [x] ") && lines[1].contains("(email"), "{file}: {}", lines[1]);
        assert!(lines[1].ends_with("attendance - > Video 14 min"), "{file}: {}", lines[1]);
        let stranger = "13 [ ] Rolf Lie (new); add; attendance - > Video 14 min";
        assert_eq!(lines.get(2).map(String::as_str), guest.then_some(stranger), "{file}");
    }
}

#[test]
fn the_older_forms_of_teams_reports() {
    let desk = Desk::file("teams_actions_en.csv");
    assert_eq!(desk.kind, TableKind::TeamsAttendance);
    assert_eq!(
        desk.lines(),
        [
            "2 [x] Per Hansen (name); attendance - > Video 21 min",
            // Six minutes, gone for two, and then to the end.
            "3 [x] Åse-Marie Sæther (name); attendance - > Video 15 min",
            "4 [ ] Åse-Marie Sæther (name); also row 3",
            "5 [ ] Åse-Marie Sæther (name); also row 3",
            "6 [ ] Per Hansen (name); also row 2",
        ]
    );
    let mut desk = Desk::file("teams_rows_en.csv");
    assert_eq!(desk.kind, TableKind::TeamsAttendance);
    assert_eq!(desk.mapping.held_on, Some(day("2026-11-30")));
    // No meeting that day: the leader says which one it was.
    assert_eq!(desk.preview().sessions[0].meeting, None);
    assert_eq!(desk.preview().counts.taken, 0);
    desk.mapping.meeting = Some(desk.unit.meetings[0].id);
    assert_eq!(
        desk.lines(),
        [
            "2 [x] Per Hansen (email); attendance - > Video 21 min",
            "3 [x] Åse-Marie Sæther (email); attendance - > Video 14 min",
            "4 [ ] Åse-Marie Sæther (email); also row 3",
        ]
    );
}

#[test]
fn attendance_that_is_taken_in_is_recorded_and_taken_back_in_one_step() {
    let mut desk = Desk::file("teams_nb.csv");
    let before = desk.unit.clone();
    let step = desk.take_in().unwrap();
    assert_eq!(desk.attendance(PER), Some(Attendance::Video));
    assert_eq!(desk.attendance(AASE), Some(Attendance::Video));
    assert_eq!(desk.attendance(PIA), None, "who is not in the report may have sat in the room");
    desk.unit.undo(&step);
    assert_eq!(desk.unit, before);
}

#[test]
fn what_is_recorded_otherwise_is_asked_about() {
    let mut desk = Desk::file("teams_nb.csv");
    let meeting = desk.unit.meetings[0].id;
    let absent = Change::SetAttendance { meeting, people: vec![id(PER)], attendance: Some(Attendance::Absent) };
    desk.make(&absent);
    let room = Change::SetAttendance { meeting, people: vec![id(AASE)], attendance: Some(Attendance::Room) };
    desk.make(&room);
    assert_eq!(desk.lines()[0], "11 [ ] Per Hansen (email); attendance Absent > Video 21 min?; OtherAttendance");
    assert_eq!(desk.lines()[1], "12 [ ] Sæther, Åse-Marie (email Åse-Marie Sæther)", "present is present");
    desk.take_in();
    assert_eq!(desk.attendance(PER), Some(Attendance::Absent));
    desk.answers.take(11, moteklar::exchange::import::Take::All);
    desk.take_in().unwrap();
    assert_eq!(desk.attendance(PER), Some(Attendance::Video));
}

#[test]
fn sessions_of_the_attendance_activity_are_found_by_date() {
    let desk = Desk::file("mod_attendance.txt");
    assert_eq!(desk.kind, TableKind::ModAttendance);
    assert_eq!(
        desk.lines(),
        [
            "5 [x] Kjære Ødegård (name); attendance - > Video",
            "6 [x] Åse-Marie Sæther (name); attendance - > Video",
            // Why somebody was not there is not read.
            "7 [x] Per Hansen (name); attendance - > Absent",
            "8 [ ] Rolf Lie (new); add; attendance - > Absent",
        ]
    );
    let sessions = desk.preview().sessions;
    let found: Vec<_> =
        sessions.iter().map(|session| (session.on.unwrap().to_string(), session.meeting.is_some())).collect();
    let wanted = [("2026-11-12", true), ("2026-11-26", false), ("2026-12-03", false)];
    assert_eq!(found, wanted.map(|(on, meeting)| (on.to_owned(), meeting)));
    let dropped = desk.preview().dropped_columns;
    assert!(dropped.iter().any(|column| column.title.as_deref() == Some("Points")));
}

#[test]
fn lengths_of_time_as_teams_writes_them() {
    for (written, minutes) in [
        ("21m 10s", 21),
        ("1 h 1 min", 61),
        ("1t 2m", 62),
        ("00:21:10", 21),
        ("PT21M10S", 21),
        ("1 time 5 minutter", 65),
        ("1 Std. 2 Min. 3 Sek.", 62),
        ("45s", 0),
    ] {
        let report = std::fs::read_to_string(
            std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/imports/teams_nn.csv"),
        );
        let desk = Desk::pasted(&report.unwrap().trim_start_matches('\u{feff}').replace("21m 10s", written));
        let wanted = format!("11 [x] Per Hansen (email); attendance - > Video {minutes} min");
        assert_eq!(desk.lines()[0], wanted, "{written}");
    }
}
