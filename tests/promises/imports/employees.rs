//! Employee lists from personnel systems.

use moteklar::exchange::import::{NotInFile, Take};
use moteklar::unit::{Departure, DepartureKind};

use super::*;

#[test]
fn employee_lists_in_both_encodings() {
    for file in ["roster_nb_cp1252.csv", "roster_nb_utf8bom.csv"] {
        let desk = Desk::file(file);
        assert_eq!(desk.kind, TableKind::Employees, "{file}");
        assert_eq!(
            desk.lines(),
            ["2 [ ] Kjære Ødegård (number)", "3 [x] Åse-Marie Sæther (number); joined - > 2026-11-15"],
            "{file}"
        );
        let preview = desk.preview();
        let dropped: Vec<_> = preview.dropped_columns.iter().filter_map(|column| column.title.as_deref()).collect();
        assert_eq!(dropped, ["Stilling", "Avdeling"], "{file}");
        let missing = [PER, PIA].map(|person| NotInFile { person: id(person), gone: false });
        assert_eq!(preview.not_in_file, missing, "{file}");
    }
}

#[test]
fn new_left_and_changed_are_seen_and_only_what_is_ticked_is_taken() {
    let mut desk = Desk::pasted(
        "Ansattnummer\tNavn\tE-post\tStilling\n\
         004711\tKjære Ødegård Lie\tkjaere.lie@bydel.example\tVikar\n\
         004712\tSÆTHER, ÅSE-MARIE\tase.saether@bydel.example\tVikar\n\
         000009\tPer Hansen\tper.hansen@bydel.example\tVikar\n\
         004799\tSiri Lunde\tsiri@bydel.example\tVikar\n",
    );
    assert_eq!(
        desk.lines(),
        [
            "2 [x] Kjære Ødegård Lie (number Kjære Ødegård); name Kjære Ødegård > Kjære Ødegård Lie; \
             email kjaere.odegard@bydel.example > kjaere.lie@bydel.example",
            "3 [ ] SÆTHER, ÅSE-MARIE (number Åse-Marie Sæther)",
            "4 [x] Per Hansen (email); number - > 000009",
            "5 [x] Siri Lunde (new); add; email - > siri@bydel.example; number - > 004799",
        ]
    );
    assert_eq!(desk.preview().not_in_file, [NotInFile { person: id(PIA), gone: false }]);
    let before = desk.unit.clone();
    let step = desk.take_in().unwrap();
    let names: Vec<&str> = desk.unit.people.iter().map(|person| person.name.as_str()).collect();
    assert_eq!(names, ["Kjære Ødegård Lie", "Åse-Marie Sæther", "Per Hansen", "Pia Hansen", "Siri Lunde"]);
    assert_eq!(desk.unit.people[2].employee_number.as_deref(), Some("000009"));
    assert_eq!(desk.unit.people[4].employee_number.as_deref(), Some("004799"));
    assert_eq!(desk.unit.people[3].departure, None, "nobody leaves by themselves");
    desk.unit.undo(&step);
    assert_eq!(desk.unit, before);

    let departure = Departure { on: day("2026-11-19"), kind: DepartureKind::Left };
    desk.answers.gone.insert(id(PIA), departure.clone());
    desk.answers.take(5, Take::Nothing);
    assert_eq!(desk.preview().counts.taken, 3);
    desk.take_in().unwrap();
    assert_eq!(desk.unit.people.len(), 4);
    assert_eq!(desk.unit.person(id(PIA)).unwrap().departure, Some(departure));
}

#[test]
fn somebody_who_had_left_comes_back_only_when_the_leader_says_so() {
    let mut desk = Desk::pasted("Ansattnr;Navn;E-post\n004711;Kjære Ødegård;kjaere.odegard@bydel.example\n");
    let departure = Departure { on: day("2026-11-01"), kind: DepartureKind::Moved };
    desk.make(&Change::SetDeparture(id(KJAERE), Some(departure)));
    assert_eq!(desk.lines(), ["2 [ ] Kjære Ødegård (number); back?; Back"]);
    assert_eq!(desk.change(), None);
    desk.answers.take(2, Take::All);
    desk.take_in().unwrap();
    assert_eq!(desk.unit.person(id(KJAERE)).unwrap().departure, None);
}

#[test]
fn who_is_new_after_the_first_meeting_is_to_catch_up_on_it() {
    let mut desk = Desk::pasted("Ansattnr;Navn;E-post\n004799;Siri Lunde;siri@bydel.example\n");
    desk.hold();
    desk.take_in().unwrap();
    let siri = desk.unit.people.last().unwrap();
    assert_eq!(siri.joined, Some(day("2026-11-19")));
    let survey = moteklar::unit::Survey::of(&desk.unit, &desk.programme, desk.read_on);
    assert_eq!(survey.row(siri.id).unwrap().catch_up, [MeetingKind::First]);
}

#[test]
fn profiles_are_added_by_their_titles() {
    let mut desk = Desk::pasted(
        "Navn;E-post;Behandlingsprofil\nPer Hansen;per.hansen@bydel.example;\"helseopplysninger, Barn og elever, Annet\"\n",
    );
    assert_eq!(desk.lines(), ["2 [x] Per Hansen (email); profile health-data; profile children-and-pupils"]);
    desk.take_in().unwrap();
    assert_eq!(desk.unit.person(id(PER)).unwrap().profiles.len(), 2);
    assert_eq!(desk.lines(), ["2 [ ] Per Hansen (email)"]);
}

#[test]
fn birth_numbers_are_refused_by_column_and_masked_elsewhere() {
    let mut desk = Desk::file("employees_birth_numbers.csv");
    assert_eq!(
        desk.lines(),
        [
            "2 [ ] Kjære Ødegård (number)",
            "3 [ ] Åse-Marie Sæther (number)",
            "4 [x] Siri Lunde (new); add; number - > 004713",
        ]
    );
    let preview = desk.preview();
    let refused: Vec<_> = preview.refused_columns.iter().filter_map(|column| column.title.as_deref()).collect();
    assert_eq!(refused, ["Fødselsnummer", "Id"], "by its title, and by what stands in it");
    assert_eq!(preview.masked_cells, 2);
    let said: Vec<_> = (1..=4).flat_map(|place| desk.import().said(place)).collect();
    let all = format!("{preview:?}{said:?}{:?}", desk.change());
    assert!(!all.contains("138972"), "a birth number is neither shown nor kept: {all}");
}

#[test]
fn a_workbook_is_read_like_a_text() {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (column, title) in ["Ansattnummer", "Navn", "E-post"].into_iter().enumerate() {
        sheet.write_string(0, u16::try_from(column).unwrap(), title).unwrap();
    }
    // A number in a cell of numbers has lost its zeros.
    sheet.write_number(1, 0, 4711.0).unwrap();
    sheet.write_string(1, 1, "K. Ødegård").unwrap();
    sheet.write_string(2, 0, "004712").unwrap();
    sheet.write_string(2, 1, "Åse-Marie Sæther").unwrap();
    let bytes = book.save_to_buffer().unwrap();
    let desk = Desk::with(read_sheets(&bytes, &()).unwrap().remove(0));
    assert_eq!(desk.kind, TableKind::Employees);
    assert_eq!(desk.lines(), ["2 [ ] K. Ødegård (ZerosInFront Kjære Ødegård); Who", "3 [ ] Åse-Marie Sæther (number)"]);
}
