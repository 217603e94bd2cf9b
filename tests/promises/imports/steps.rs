//! Up, down, still so, and older than what is known.

use moteklar::exchange::import::{Group, Take};

use super::*;

fn row(status: &str) -> Desk {
    Desk::pasted(&format!("Navn;Status;Dato\nPer Hansen;{status}\n"))
}

#[test]
fn a_step_down_is_a_question_that_is_not_taken_by_itself() {
    let mut desk = row("Påbegynt;");
    desk.known(PER, Status::Completed, None, "2026-11-10");
    assert_eq!(desk.lines(), ["2 [ ] Per Hansen (name); all Completed > Started 2026-11-19?; StepDown"]);
    assert_eq!(desk.change(), None);
    desk.answers.take(2, Take::Nothing);
    assert_eq!(desk.preview().rows[0].group(), Group::Same);
    desk.answers.take(2, Take::All);
    assert_eq!(desk.preview().rows[0].group(), Group::Change);
    desk.take_in().unwrap();
    assert_eq!(desk.unit.observations.last().unwrap().status, Status::Started);
}

#[test]
fn a_module_that_takes_from_what_is_completed_is_a_question_too() {
    let mut desk =
        Desk::pasted("Navn;Modul 1;Modul 8\nPer Hansen;Completed (did not achieve pass grade);Ikke startet\n");
    desk.known(PER, Status::Completed, None, "2026-11-10");
    assert_eq!(
        desk.lines(),
        // Module 8 is for leaders: nobody asks it of Per.
        ["2 [x] Per Hansen (name); basic-security - > Started 2026-11-19? not taken; \
          security-for-leaders - > NotStarted 2026-11-19; StepDown"]
    );
}

#[test]
fn the_whole_read_as_less_than_its_modules_is_a_question() {
    let mut desk = row("Ikke påbegynt;");
    desk.known(PER, Status::Completed, Some("basic-security"), "2026-11-10");
    assert_eq!(desk.lines(), ["2 [ ] Per Hansen (name); all - > NotStarted 2026-11-19?; StepDown"]);
    let mut desk = row("Påbegynt;");
    desk.known(PER, Status::Completed, Some("basic-security"), "2026-11-10");
    assert_eq!(desk.lines(), ["2 [x] Per Hansen (name); all - > Started 2026-11-19"]);
}

#[test]
fn what_is_older_than_what_is_known_changes_nothing() {
    let mut desk = row("Påbegynt;");
    desk.known(PER, Status::NotStarted, None, "2026-11-20");
    assert_eq!(desk.lines(), ["2 [ ] Per Hansen (name)"]);
    let mut desk = row("Fullført;02.11.2026");
    desk.known(PER, Status::Completed, None, "2026-11-01");
    assert_eq!(desk.lines(), ["2 [ ] Per Hansen (name)"], "once completed, always completed");
}

#[test]
fn a_completion_from_before_the_latest_reading_is_news_from_the_day_of_the_table() {
    let mut desk = row("Fullført;02.11.2026");
    desk.known(PER, Status::NotStarted, None, "2026-11-10");
    assert_eq!(desk.lines(), ["2 [x] Per Hansen (name); all NotStarted > Completed 2026-11-19"]);
    desk.take_in().unwrap();
    let survey = moteklar::unit::Survey::of(&desk.unit, &desk.programme, desk.read_on);
    assert_eq!(survey.row(id(PER)).unwrap().status, Some(Status::Completed));
    assert_eq!(survey.row(id(PER)).unwrap().conflict, None);
}

#[test]
fn what_is_still_so_is_recorded_quietly_so_that_it_does_not_grow_old() {
    let mut desk = row("Ikke påbegynt;");
    desk.known(PER, Status::NotStarted, None, "2026-11-01");
    assert_eq!(desk.lines(), ["2 [x] Per Hansen (name); all NotStarted > NotStarted 2026-11-19"]);
    let preview = desk.preview();
    assert_eq!(preview.rows[0].group(), Group::Same);
    assert_eq!((preview.counts.same, preview.counts.taken, preview.counts.confirmed), (1, 0, 1));
    desk.take_in().unwrap();
    assert_eq!(desk.unit.observations.last().unwrap().on, day("2026-11-19"));
    assert_eq!(desk.change(), None);
}

#[test]
fn statuses_in_many_words() {
    for (word, wanted) in [
        ("Fullført", "Completed"),
        ("FERDIG", "Completed"),
        ("Bestått", "Completed"),
        ("Completed (achieved pass grade)", "Completed"),
        ("Completed (set by Kari Nordmann)", "Completed"),
        ("100 %", "Completed"),
        ("✓", "Completed"),
        ("05.11.2026", "Completed"),
        ("Påbegynt", "Started"),
        ("I gang", "Started"),
        ("Påbyrja", "Started"),
        ("In progress", "Started"),
        ("Ikke bestått", "Started"),
        ("Completed (did not achieve pass grade)", "Started"),
        ("Completed (did not achieve pass grade) (set by Kari Nordmann)", "Started"),
        ("40%", "Started"),
        ("Ikke startet", "NotStarted"),
        ("Ikkje starta", "NotStarted"),
        ("Not started", "NotStarted"),
        ("0 %", "NotStarted"),
    ] {
        let line = row(&format!("{word};")).lines().remove(0);
        assert!(line.contains(&format!("all - > {wanted} ")), "{word}: {line}");
    }
    // Outside Moodle, nobody knows whether this means begun.
    let desk = row("Ikke fullført;");
    assert_eq!(desk.lines(), ["2 [ ] Per Hansen (name)"]);
    assert_eq!(desk.preview().unknown_words, ["Ikke fullført"]);
}

#[test]
fn people_with_the_same_reading_share_one_change() {
    let rows: Vec<String> = (0..300).map(|n| format!("Fornavn{n} Etternavn;{n};Påbegynt\n")).collect();
    let mut desk = Desk::pasted(&format!("Navn;Ansattnr;Status\n{}", rows.concat()));
    desk.unit.people =
        (0..300).map(|n| person(500 + n, &format!("Fornavn{n} Etternavn"), "", &n.to_string())).collect();
    let Some(Change::Import { kind, changes }) = desk.change() else { panic!("an import") };
    assert_eq!(kind, "table");
    assert!(matches!(changes.as_slice(), [Change::ReadStatus { people, .. }] if people.len() == 300));
}
