//! Who a row is about: by number, by address, by exactly the same name, and otherwise a question.

use moteklar::exchange::import::{Group, Identity, ImportRefused, Take};

use super::*;

#[test]
fn by_number_then_address_then_name() {
    let desk = Desk::pasted(
        "Ansattnr;Navn;E-post;Status\n\
         004711;Noen Andre;;Påbegynt\n\
         ;Å. Sæther;ASE.SAETHER@BYDEL.EXAMPLE;Påbegynt\n\
         ;hansen, PER;;Påbegynt\n\
         ;Rolf Lie;rolf.lie@bydel.example;Påbegynt\n",
    );
    assert_eq!(
        desk.lines(),
        [
            "2 [x] Noen Andre (number Kjære Ødegård); all - > Started 2026-11-19",
            "3 [x] Å. Sæther (email Åse-Marie Sæther); all - > Started 2026-11-19",
            "4 [x] hansen, PER (name Per Hansen); all - > Started 2026-11-19",
            "5 [ ] Rolf Lie (new); add; email - > rolf.lie@bydel.example; all - > Started 2026-11-19",
        ]
    );
}

#[test]
fn near_and_double_matches_are_asked_about_and_never_guessed() {
    for (row, wanted) in [
        (";Hansen, P.;pha@bydel.example", "2 [ ] Hansen, P. (NamesAlike Per Hansen/Pia Hansen); Who"),
        (";Per Olav Hansen;", "2 [ ] Per Olav Hansen (NamesAlike Per Hansen); Who"),
        (";Ase Marie Saether;", "2 [ ] Ase Marie Saether (NamesAlike Åse-Marie Sæther); Who"),
        (";Aase-Marie Sæther;", "2 [ ] Aase-Marie Sæther (NamesAlike Åse-Marie Sæther); Who"),
        ("4711;K. Lie;", "2 [ ] K. Lie (ZerosInFront Kjære Ødegård); Who"),
        ("04711;Kjære Ødegård;", "2 [x] Kjære Ødegård (name); all - > Started 2026-11-19"),
        (
            "004711;Åse-Marie Sæther;ase.saether@bydel.example",
            "2 [ ] Åse-Marie Sæther (NumberAndEmailDiffer Kjære Ødegård/Åse-Marie Sæther); Who",
        ),
        ("000001;Kjære Ødegård;", "2 [ ] Kjære Ødegård (SameNameOtherwiseDifferent Kjære Ødegård); Who"),
        (";Per Hansen;annen@bydel.example", "2 [ ] Per Hansen (SameNameOtherwiseDifferent Per Hansen); Who"),
        (";Per Nilsen;", "2 [ ] Per Nilsen (new); add; all - > Started 2026-11-19"),
        (";Paal Hansen;", "2 [ ] Paal Hansen (new); add; all - > Started 2026-11-19"),
    ] {
        let desk = Desk::pasted(&format!("Ansattnr;Navn;E-post;Status\n{row};Påbegynt\n")).read_as(TableKind::Other);
        assert_eq!(desk.lines(), [wanted]);
    }
}

#[test]
fn two_people_with_the_same_name_are_told_apart_by_number_or_asked_about() {
    let mut desk = Desk::pasted("Ansattnr;Navn;Status\n;Per Hansen;Påbegynt\n000008;Per Hansen;Fullført\n");
    desk.unit.people.push(person(8, "Per Hansen", "", "000008"));
    assert_eq!(
        desk.lines(),
        [
            "2 [ ] Per Hansen (SeveralAlike Per Hansen/Per Hansen); Who",
            "3 [x] Per Hansen (number); all - > Completed 2026-11-19",
        ]
    );
}

#[test]
fn a_namesake_of_somebody_who_stands_in_the_list_is_somebody_new() {
    let desk = Desk::pasted(
        "Ansattnr;Navn;E-post\n004711;Kjære Ødegård;kjaere.odegard@bydel.example\n009999;Kjære Ødegård;kjaere2@bydel.example\n",
    );
    assert_eq!(
        desk.lines(),
        [
            "2 [ ] Kjære Ødegård (number)",
            "3 [x] Kjære Ødegård (new); add; email - > kjaere2@bydel.example; number - > 009999",
        ]
    );
}

#[test]
fn the_leader_answers_who_it_is() {
    let mut desk = Desk::file("lop_pasted.txt");
    assert_eq!(desk.kind, TableKind::Other);
    assert_eq!(
        desk.lines(),
        [
            "2 [x] Ødegård, Kjære (name Kjære Ødegård); all - > Completed 2026-11-18",
            "3 [x] Sæther, Åse-Marie (name Åse-Marie Sæther); all - > Started 2026-11-19",
            "4 [ ] Hansen, P. (NamesAlike Per Hansen/Pia Hansen); Who",
            "5 [ ] Lie, Rolf (new); add",
        ]
    );
    assert_eq!(desk.preview().unknown_words, ["Venter"]);
    let groups: Vec<Group> = desk.preview().rows.iter().map(PreviewRow::group).collect();
    assert_eq!(groups, [Group::Change, Group::Change, Group::Ask, Group::NotFound]);

    desk.answers.identify(4, Identity::Is(id(PIA)));
    desk.answers.take(5, Take::Sure);
    assert_eq!(
        desk.lines()[2..],
        ["4 [x] Hansen, P. (answer Pia Hansen); all - > NotStarted 2026-11-19", "5 [x] Lie, Rolf (new); add",]
    );
    assert_eq!(desk.preview().counts.taken, 4);
    desk.take_in().unwrap();
    assert_eq!(desk.unit.people.len(), 5);
    assert_eq!(desk.unit.people[4].name, "Lie, Rolf");
    desk.answers.forget(4);
    desk.answers.identify(4, Identity::New);
    assert!(desk.lines()[2].starts_with("4 [ ] Hansen, P. (new); add"));
}

#[test]
fn several_rows_about_one_person_agree_or_are_asked_about() {
    let mut desk = Desk::file("courses_by_row.csv");
    assert_eq!(
        desk.lines(),
        [
            "2 [x] Kjære Ødegård (number); basic-security - > Completed 2026-11-02",
            "3 [x] Kjære Ødegård (number); basic-privacy - > Started 2026-11-19; also row 2",
            "4 [ ] Kjære Ødegård (number); also row 2",
            "5 [x] Åse-Marie Sæther (number); basic-security - > Completed 2026-11-05",
            "6 [ ] Åse-Marie Sæther (number); basic-security - > Started 2026-11-19?; also row 5; Contradicts(5)",
        ]
    );
    assert_eq!(desk.preview().unknown_activities, ["Brannvern"]);
    // Taken, the later row stands instead of the earlier one.
    desk.answers.take(6, Take::All);
    desk.take_in().unwrap();
    let of_aase: Vec<Status> = desk
        .unit
        .observations
        .iter()
        .filter(|reading| reading.person == id(AASE))
        .map(|reading| reading.status)
        .collect();
    assert_eq!(of_aase, [Status::Started]);
}

#[test]
fn somebody_new_who_stands_twice_is_added_once() {
    let mut desk =
        Desk::pasted("Ansattnr;Navn;E-post\n1;Siri Lunde;siri@b.example\n;SIRI LUNDE;\n2;Siri Lunde;siri2@b.example\n");
    assert_eq!(
        desk.lines(),
        [
            "2 [x] Siri Lunde (new); add; email - > siri@b.example; number - > 1",
            "3 [ ] SIRI LUNDE (new); also row 2",
            "4 [x] Siri Lunde (new); add; email - > siri2@b.example; number - > 2",
        ]
    );
    desk.take_in().unwrap();
    assert_eq!(desk.unit.people.len(), 6);
}

/// Stops after a while.
struct Stop;

impl moteklar::exchange::Watch for Stop {
    fn go_on(&self, done: usize, _of: usize) -> bool {
        done < 600
    }
}

#[test]
fn a_table_that_names_nobody_is_refused_and_a_stopped_one_too() {
    let mut desk = Desk::pasted("Dato;Sum\n02.11.2026;4,5\n");
    desk.mapping.columns.fill(moteklar::exchange::import::Field::Ignore);
    assert_eq!(desk.import().preview(&desk.answers, &()), Err(ImportRefused::NobodyNamed));

    let rows: Vec<String> = (0..1000).map(|n| format!("Fornavn{n} Etternavn;f{n}@b.example\n")).collect();
    let desk = Desk::pasted(&format!("Navn;E-post\n{}", rows.concat()));
    assert_eq!(desk.import().preview(&desk.answers, &Stop), Err(ImportRefused::Cancelled));
    assert_eq!(desk.preview().counts.added, 1000);
}
