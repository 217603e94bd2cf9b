//! Opening a file that is not right says what is wrong and where, and touches nothing.

use std::fs;

use moteklar::store::{
    Mistake, MistakeKind, OpenProblem, PackFileProblem, ReadProblem, RecordKind, RecordProblem, read_pack, read_unit,
    unit_from_ron,
};
use moteklar::unit::PersonId;
use uuid::Uuid;

use super::{SCHEMA_1, put};

/// The kept example with one place changed.
fn changed(from: &str, to: &str) -> String {
    let text = SCHEMA_1.replacen(from, to, 1);
    assert_ne!(text, SCHEMA_1, "{from:?} is not in the example");
    text
}

fn mistake_in(text: &str) -> Mistake {
    match unit_from_ron(text) {
        Err(OpenProblem::Mistake(mistake)) => mistake,
        other => panic!("a mistake was expected, not {other:?}"),
    }
}

fn place_of(from: &str, to: &str) -> (usize, usize, MistakeKind) {
    let Mistake { line, column, kind } = mistake_in(&changed(from, to));
    (line, column, kind)
}

#[test]
fn a_field_with_a_wrong_name_is_named_with_its_place() {
    let (line, column, kind) = place_of("deadline: Some", "frist: Some");
    assert_eq!((line, column), (7, 9));
    let MistakeKind::UnknownField { field, inside, known } = kind else { panic!("{kind:?}") };
    assert_eq!((field.as_str(), inside.as_deref()), ("frist", Some("Details")));
    assert_eq!(known, ["name", "started", "deadline", "delete_on", "delete_reason", "sample", "closed"]);
}

#[test]
fn a_missing_field_is_named_where_its_record_ends() {
    let kind = MistakeKind::MissingField { field: "sample".to_owned(), inside: Some("Details".to_owned()) };
    assert_eq!(place_of("        sample: false,\n", ""), (9, 5, kind));
}

#[test]
fn a_field_that_stands_twice_is_named() {
    let kind = MistakeKind::RepeatedField { field: "sample".to_owned(), inside: Some("Details".to_owned()) };
    assert_eq!(place_of("sample: false,", "sample: false, sample: true,"), (9, 24, kind));
}

#[test]
fn a_choice_that_there_is_not_is_named_with_those_there_are() {
    let known = ["Room", "Video", "Mixed", "SensitiveVideo"].map(str::to_owned).to_vec();
    let kind = MistakeKind::UnknownChoice { found: "Rom".to_owned(), known };
    assert_eq!(place_of("form: Mixed", "form: Rom"), (95, 19, kind));
}

#[test]
fn a_date_that_is_none_is_found() {
    let (line, column, kind) = place_of("started: \"2026-01-12\"", "started: \"2026-13-12\"");
    assert_eq!((line, column), (6, 19));
    assert!(matches!(kind, MistakeKind::Value(_)), "{kind:?}");
}

#[test]
fn an_id_that_is_none_is_found() {
    let (line, column, kind) = place_of("id: \"01980000-0000-7000-8000-000000000001\"", "id: \"fem\"");
    assert_eq!((line, column), (3, 10));
    assert!(matches!(kind, MistakeKind::Value(_)), "{kind:?}");
}

#[test]
fn a_text_where_a_number_should_be_is_found() {
    let (line, column, kind) = place_of("seconds: 131", "seconds: \"131\"");
    assert_eq!((line, column), (24, 26));
    assert!(matches!(kind, MistakeKind::Syntax(_)), "{kind:?}");
}

#[test]
fn a_missing_comma_is_found() {
    let (line, column, kind) = place_of("schema: 1,", "schema: 1");
    assert_eq!((line, column), (3, 5));
    assert!(matches!(kind, MistakeKind::Syntax(_)), "{kind:?}");
}

#[test]
fn a_file_that_was_cut_off_says_so() {
    let end = SCHEMA_1.find("    observations").unwrap();
    let mistake = mistake_in(&SCHEMA_1[..end]);
    assert_eq!((mistake.line, mistake.kind), (139, MistakeKind::CutOff));

    // In the middle of a name.
    let end = SCHEMA_1.find("htte").unwrap();
    assert_eq!(mistake_in(&SCHEMA_1[..end]).kind, MistakeKind::NeverClosed);
}

#[test]
fn more_after_the_end_is_found() {
    let mistake = mistake_in(&(SCHEMA_1.to_owned() + "Unit()"));
    assert_eq!((mistake.line, mistake.column, mistake.kind), (202, 1, MistakeKind::TooMuch));
}

#[test]
fn a_newer_schema_is_refused_also_where_nothing_else_is_understood() {
    let newer = Err(OpenProblem::NewerSchema { found: 4, known: 3 });
    assert_eq!(unit_from_ron(&changed("schema: 1", "schema: 4")), newer);
    assert_eq!(unit_from_ron("Unit(schema: 4, teams: {\"a\": Ny(3)}, people: [Person(x: 1)])"), newer);
    assert_eq!(unit_from_ron("(teams: [(), Some(\"a\")], schema: 4, whatever"), newer);
    let none = changed("schema: 1", "schema: 0");
    assert_eq!(unit_from_ron(&none), Err(OpenProblem::NoSuchSchema { found: 0 }));
}

#[test]
fn records_that_contradict_each_other_are_named() {
    let id = |end: u128| Uuid::from_u128(0x0198_0000_0000_7000_8000_0000_0000_0000 + end);
    let problem = |text: &str| match unit_from_ron(text) {
        Err(OpenProblem::Records(problem)) => problem,
        other => panic!("{other:?}"),
    };

    let twice = changed("000000000202\",\n            name", "000000000201\",\n            name");
    assert_eq!(problem(&twice), RecordProblem::RepeatedId { kind: RecordKind::Person, id: id(0x201) });

    let stranger =
        changed("000000000203\",\n                    attendance", "000000000999\",\n                    attendance");
    let expected =
        RecordProblem::UnknownPerson { kind: RecordKind::Meeting, id: id(0x301), person: PersonId(id(0x999)) };
    assert_eq!(problem(&stranger), expected);

    let stranger = changed("000000000202\",\n            on", "000000000999\",\n            on");
    let expected =
        RecordProblem::UnknownPerson { kind: RecordKind::Observation, id: id(0x402), person: PersonId(id(0x999)) };
    assert_eq!(problem(&stranger), expected);

    let both =
        changed("000000000203\",\n                    attendance", "000000000201\",\n                    attendance");
    assert_eq!(problem(&both), RecordProblem::TwoAttendances { meeting: id(0x301), person: PersonId(id(0x201)) });
}

#[test]
fn a_file_that_is_no_text_is_told_apart_from_one_that_is_empty_or_missing() {
    let folder = tempfile::tempdir().unwrap();
    let problem = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        fs::write(&path, bytes).unwrap();
        let error = read_unit(&path).unwrap_err();
        assert_eq!(error.path, path);
        assert_eq!(fs::read(&path).unwrap(), bytes, "the file is as it was");
        error.problem
    };
    assert_eq!(problem("tom.ron", b""), OpenProblem::File(ReadProblem::Empty));
    assert_eq!(problem("blank.ron", b" \r\n\t\n"), OpenProblem::File(ReadProblem::Empty));
    assert_eq!(problem("null.ron", &[0; 4096]), OpenProblem::File(ReadProblem::Empty));
    assert_eq!(problem("latin1.ron", b"Unit(\n  a: \"\xe5\"\n)"), OpenProblem::File(ReadProblem::NotText { line: 2 }));

    let missing = read_unit(&folder.path().join("borte.ron")).unwrap_err();
    assert_eq!(missing.problem, OpenProblem::File(ReadProblem::NotFound));
    assert_eq!(read_unit(folder.path()).unwrap_err().problem, OpenProblem::File(ReadProblem::NotAFile));
}

#[test]
fn a_file_that_is_far_too_large_is_not_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("stor.ron");
    fs::File::create(&path).unwrap().set_len(67_108_865).unwrap();
    let expected = ReadProblem::TooLarge { bytes: 67_108_865, most: 67_108_864 };
    assert_eq!(read_unit(&path).unwrap_err().problem, OpenProblem::File(expected));
}

#[test]
fn a_file_saved_by_notepad_opens() {
    let folder = tempfile::tempdir().unwrap();
    let text = "\u{feff}".to_owned() + &SCHEMA_1.replace('\n', "\r\n");
    let unit = read_unit(&put(folder.path(), "Enhet.ron", &text)).unwrap();
    assert_eq!(unit, unit_from_ron(SCHEMA_1).unwrap());
}

#[test]
fn a_content_pack_that_is_wrong_is_named_with_file_and_line() {
    let folder = tempfile::tempdir().unwrap();
    let path = put(folder.path(), "pakke.ron", "(\n    format: 1,\n    sprak: nb,\n)\n");
    let error = read_pack(&path).unwrap_err();
    assert_eq!(error.path, path);
    let PackFileProblem::Mistake(mistake) = error.problem else { panic!("{:?}", error.problem) };
    assert_eq!(mistake.line, 3);

    let missing = read_pack(&folder.path().join("borte.ron")).unwrap_err();
    assert_eq!(missing.problem, PackFileProblem::File(ReadProblem::NotFound));
}

#[test]
fn what_goes_into_the_log_holds_no_name_and_no_path() {
    let folder = tempfile::tempdir().unwrap();
    let text = changed("email: None", "email: Some(kari)").replace("started: \"2026-01-12\"", "started: \"Åse Østby\"");
    let path = put(folder.path(), "Åse Østby.ron", &text);
    let said = read_unit(&path).unwrap_err().to_string();
    assert_eq!(said, "line 6, column 19: a value that cannot be");
    let said = moteklar::store::durable::write(&path.join("x.ron"), b"x").unwrap_err().to_string();
    assert!(!said.contains("Østby"), "{said}");
}
