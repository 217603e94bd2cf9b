//! Moodle's reports of completed activities and courses, and Open edX's grade report.

use moteklar::exchange::import::Field;

use super::*;

fn titles(columns: &[moteklar::exchange::Column]) -> Vec<&str> {
    columns.iter().map(|column| column.title.as_deref().unwrap_or("?")).collect()
}

#[test]
fn completed_activities_as_comma_separated_text() {
    let desk = Desk::file("moodle_progress.csv");
    assert_eq!(desk.kind, TableKind::MoodleProgress);
    assert_eq!(
        desk.lines(),
        [
            "2 [x] Kjære Ødegård (email); basic-security - > Completed 2026-11-02; basic-privacy - > NotStarted 2026-11-19",
            "3 [x] Åse-Marie Sæther (email); basic-security - > Started 2026-11-19; basic-privacy - > Completed 2026-11-04",
            "4 [ ] O'Brien, 'Pat' (new); add; email - > pat@bydel.example; basic-security - > NotStarted 2026-11-19; \
             basic-privacy - > NotStarted 2026-11-19",
        ]
    );
    let counts = desk.preview().counts;
    assert_eq!((counts.change, counts.ask, counts.same, counts.not_found), (2, 0, 0, 1));
    assert_eq!(counts.taken, 2);
}

#[test]
fn a_module_whose_quiz_was_not_passed_is_begun_and_not_completed() {
    let mut desk = Desk::file("moodle_progress.csv");
    desk.take_in().unwrap();
    let reading = desk.unit.observations.iter().find(|reading| {
        reading.person == id(AASE) && reading.module.as_ref().is_some_and(|module| module.as_str() == "basic-security")
    });
    assert_eq!(reading.map(|reading| reading.status), Some(Status::Started));
    assert_eq!(reading.map(|reading| reading.source.clone()), Some(Source::Import("moodle-progress".to_owned())));
}

#[test]
fn who_set_a_status_is_neither_shown_nor_kept() {
    let mut desk = Desk::file("moodle_progress.csv");
    let said: Vec<String> = desk.import().said(3).into_iter().map(|said| said.text).collect();
    assert_eq!(
        said,
        [
            "ase.saether@bydel.example",
            "Completed (did not achieve pass grade)",
            "2026-11-03 13:00:00",
            "Completed",
            "2026-11-04 08:00:00"
        ]
    );
    assert!(!format!("{:?}{:?}", desk.preview().rows[1], desk.change()).contains("Per Hansen"));
}

#[test]
fn completed_activities_as_tabs_in_norwegian() {
    let desk = Desk::file("moodle_progress_nb_utf16.csv");
    assert_eq!(desk.kind, TableKind::MoodleProgress);
    assert_eq!(
        desk.lines(),
        [
            "2 [x] Kjære Ødegård (email); basic-security - > Completed 2026-11-02; basic-privacy - > NotStarted 2026-11-19",
            "3 [x] Åse-Marie Sæther (email); basic-security - > Started 2026-11-19; basic-privacy - > Completed 2026-11-10",
        ]
    );
    assert_eq!(desk.preview().unknown_activities, ["Velkommen til kurset"]);
}

#[test]
fn completed_courses_in_english_and_norwegian() {
    for (file, unknown, guessed) in
        [("moodle_completion.csv", vec![], true), ("moodle_completion_nb.csv", vec!["Digital julekort"], false)]
    {
        let desk = Desk::file(file);
        assert_eq!(desk.kind, TableKind::MoodleCourse, "{file}");
        assert_eq!(
            desk.lines(),
            [
                "2 [x] Kjære Ødegård (email); basic-security - > Completed 2026-11-02; all - > Completed 2026-11-02",
                "3 [x] Åse-Marie Sæther (email); basic-security - > NotStarted 2026-11-19",
            ],
            "{file}"
        );
        let preview = desk.preview();
        assert_eq!(preview.unknown_activities, unknown, "{file}");
        // Moodle's own number for a person is no employee number.
        assert_eq!(titles(&preview.dropped_columns), ["ID"], "{file}");
        assert_eq!(desk.mapping.dates_guessed, guessed, "{file}");
    }
}

#[test]
fn all_modules_that_are_to_be_taken_make_the_whole_completed() {
    let mut desk = Desk::pasted(
        "Navn;Modul 1;Modul 5;Modul 7\nKjære Ødegård;Fullført;Fullført;Fullført\nÅse-Marie Sæther;Fullført;Fullført;Påbegynt\n",
    );
    desk.take_in().unwrap();
    assert!(
        desk.unit.observations.iter().all(|reading| reading.module.is_some()),
        "no reading of the whole is made up"
    );
    let survey = moteklar::unit::Survey::of(&desk.unit, &desk.programme, desk.read_on);
    assert_eq!(survey.row(id(KJAERE)).unwrap().status, Some(Status::Completed));
    assert_eq!(survey.row(id(AASE)).unwrap().status, Some(Status::Started));
}

#[test]
fn a_lesson_and_its_quiz_are_completed_when_both_are() {
    let desk = Desk::pasted(
        ",\"Email address\",\"Module 1: lesson\",\"\",\"Module 1: quiz\",\"\"\n\
         \"Per Hansen\",\"per.hansen@bydel.example\",\"Completed\",\"2026-11-02 09:00:00\",\"Not completed\",\"\"\n\
         \"Pia Hansen\",\"\",\"Completed\",\"2026-11-02 09:00:00\",\"Completed\",\"2026-11-03 09:00:00\"\n",
    );
    assert_eq!(
        desk.lines(),
        [
            "2 [x] Per Hansen (email); basic-security - > Started 2026-11-19",
            "3 [x] Pia Hansen (name); basic-security - > Completed 2026-11-03",
        ]
    );
}

#[test]
fn grades_from_open_edx_are_never_read() {
    let desk = Desk::file("open_edx_grades.csv");
    assert_eq!(desk.kind, TableKind::OpenEdx);
    assert_eq!(
        desk.lines(),
        [
            "2 [x] Kjaere Odegard (email Kjære Ødegård); all - > Completed 2026-11-19",
            "3 [ ] Ase Saether (email Åse-Marie Sæther)",
        ]
    );
    let preview = desk.preview();
    assert!(titles(&preview.dropped_columns).contains(&"Grade"));
    assert!(!format!("{preview:?}{:?}", desk.import().said(2)).contains("0.94"));
}

#[test]
fn dates_are_read_by_the_column_as_a_whole() {
    let table = |first: &str, second: &str| {
        format!(
            "ID,Name,\"Modul 1\",\"Modul 1 - Completion date\"\n1,Kjære Ødegård,Completed,\"{first}\"\n\
             2,Per Hansen,Completed,\"{second}\"\n"
        )
    };
    for (first, second, wanted, guessed) in [
        ("02/11/26, 09:14", "13/11/26, 09:14", "2026-11-02", false),
        ("11/02/26, 09:14", "11/13/26, 09:14", "2026-11-02", false),
        ("02/11/26, 09:14", "03/11/26, 09:14", "2026-11-02", true),
        ("11/02/26, 9:14:00 AM", "11/03/26, 9:14:00 AM", "2026-11-02", true),
        ("02.11.2026", "3.11.26", "2026-11-02", false),
        ("2026-11-02", "2026-11-03T10:00:00", "2026-11-02", false),
        ("2 November 2026, 09:14", "3. nov. 2026", "2026-11-02", false),
        ("Monday, 2 November 2026, 9:14 AM", "Nov 3, 2026", "2026-11-02", false),
    ] {
        let desk = Desk::pasted(&table(first, second));
        let line = &desk.lines()[0];
        assert!(line.contains(&format!("basic-security - > Completed {wanted}")), "{first}: {line}");
        assert_eq!(desk.mapping.dates_guessed, guessed, "{first}");
    }
}

#[test]
fn what_the_leader_says_of_the_columns_is_remembered_and_never_undoes_a_refusal() {
    use moteklar::exchange::import::remember;
    let table = "Hvem;Hva;Fødselsnummer\nKjære Ødegård;Påbegynt;1\n";
    let mut desk = Desk::pasted(table);
    desk.mapping.titles = Some(0);
    desk.mapping.rows = 1..2;
    desk.mapping.columns = vec![Field::Name, Field::Module("basic-privacy".into()), Field::EmployeeNumber];
    assert_eq!(desk.lines(), ["2 [x] Kjære Ødegård (name); basic-privacy - > Started 2026-11-19"]);
    let remembered = remember(&desk.sheet, TableKind::Other, &desk.mapping).unwrap();
    let again = Desk::pasted("Hvem;Hva;Fødselsnummer\nPer Hansen;Fullført;2\n").remembering(&[remembered]);
    assert!(again.mapping.remembered);
    assert_eq!(again.mapping.columns[2], Field::BirthNumber);
    assert_eq!(again.lines(), ["2 [x] Per Hansen (name); basic-privacy - > Completed 2026-11-19"]);
    assert_eq!(titles(&again.preview().refused_columns), ["Fødselsnummer"]);
}
