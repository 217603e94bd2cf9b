//! What a leader pastes is read as people, birth numbers are refused, reminders are filled, and there is a sample unit.

#![expect(clippy::expect_used, clippy::unwrap_used, reason = "a test that cannot go on says so by failing")]

mod access;
mod birth_numbers;
mod reminders;
mod sample;

use chrono::{Datelike as _, NaiveDate};
use moteklar::exchange::{Fill, PasteRefused, Pasted, Verdict, choose, read_people, reminder_text, sample_unit};
use moteklar::programme::{MeetingKind, Programme, Reminder, Reminders};
use moteklar::unit::{Attendance, Person, PersonId, ReminderTone, Source, Status, Survey, Unit};
use uuid::Uuid;

fn paste(text: &str) -> Pasted {
    read_people(text, &[]).expect("within the limits")
}

fn names(pasted: &Pasted) -> Vec<&str> {
    pasted.rows.iter().map(|row| row.name.as_str()).collect()
}

/// Name, address and number of each row, `-` where there is none.
fn fields(pasted: &Pasted) -> Vec<String> {
    let or_dash = |field: &Option<String>| field.clone().unwrap_or_else(|| "-".to_owned());
    pasted
        .rows
        .iter()
        .map(|row| format!("{}|{}|{}", row.name, or_dash(&row.email), or_dash(&row.employee_number)))
        .collect()
}

fn verdicts(pasted: &Pasted) -> Vec<Verdict> {
    pasted.rows.iter().map(|row| row.verdict).collect()
}

fn dropped(pasted: &Pasted) -> Vec<&str> {
    pasted.dropped_columns.iter().map(|column| column.title.as_deref().unwrap_or("?")).collect()
}

fn id(number: u128) -> PersonId {
    PersonId(Uuid::from_u128(number))
}

// ---- spreadsheets ---------------------------------------------------------------------------------------------------

#[test]
fn rows_from_a_spreadsheet_with_norwegian_titles() {
    let pasted = paste(
        "Ansattnummer\tFornavn\tEtternavn\tE-post\tStilling\tAvdeling\r\n\
         004711\tKari\tNordmann\tkari@kommune.example\tSykepleier\tNord\r\n\
         004712\tÅse-Marie\tSæther\tase@kommune.example\t\"Rådgiver\r\npersonvern\"\tStab\r\n",
    );
    assert_eq!(
        fields(&pasted),
        ["Kari Nordmann|kari@kommune.example|004711", "Åse-Marie Sæther|ase@kommune.example|004712"]
    );
    assert_eq!(dropped(&pasted), ["Stilling", "Avdeling"]);
    assert_eq!(verdicts(&pasted), [Verdict::New, Verdict::New]);
    assert!(pasted.birth_numbers.is_empty());
}

#[test]
fn the_same_list_with_every_kind_of_title() {
    for titles in [
        "Ansattnr;Navn;E-post",
        "Ansattnr.;Fullt navn;E-postadresse",
        "Tilsettnummer;Namn;E-post",
        "Employee number;Name;E-mail",
        "Employee ID;Full name;Email address",
        "ANSATTNUMMER;NAVN;EPOST",
        "\u{feff}Ansattnummer ;\"Navn\"; e-post ",
        "sep=;\r\nLønnsnummer;Medarbeider;Mail",
    ] {
        let pasted = paste(&format!("{titles}\r\n004711;Kari Nordmann;kari@kommune.example\r\n"));
        assert_eq!(fields(&pasted), ["Kari Nordmann|kari@kommune.example|004711"], "{titles}");
        assert!(pasted.dropped_columns.is_empty(), "{titles}");
    }
}

#[test]
fn a_title_above_the_table_is_passed_over() {
    let pasted = paste(
        "Ansatte i Hjemmetjenesten nord\t\t\n\t\t\nFørenamn\tEtternamn\tE-post\nKari\tNordmann\tkari@k.example\n",
    );
    assert_eq!(fields(&pasted), ["Kari Nordmann|kari@k.example|-"]);
}

#[test]
fn rows_without_titles_are_understood_by_what_stands_in_them() {
    let pasted =
        paste("1\t004711\tKari\tNordmann\tkari@k.example\tSykepleier\n2\t004712\tOla\tHansen\tola@k.example\tVikar\n");
    assert_eq!(fields(&pasted), ["Kari Nordmann|kari@k.example|004711", "Ola Hansen|ola@k.example|004712"]);
    let pasted = paste("Kari Nordmann;kari@k.example\nOla Hansen;ola@k.example\n");
    assert_eq!(fields(&pasted), ["Kari Nordmann|kari@k.example|-", "Ola Hansen|ola@k.example|-"]);
    let pasted = paste("Kari\tNordmann\t22 33 44 55\nOla\tHansen\t99887766\n");
    assert_eq!(fields(&pasted), ["Kari Nordmann|-|-", "Ola Hansen|-|-"]);
    let pasted = paste("Kari Nordmann\tAnsatt\nOla Hansen\tVikar\n");
    assert_eq!(names(&pasted), ["Kari Nordmann", "Ola Hansen"]);
}

#[test]
fn last_name_first_is_turned_only_when_that_is_certain() {
    assert_eq!(
        names(&paste("Etternavn, Fornavn\nNordmann, Kari\nHansen, Per Arne\n")),
        ["Kari Nordmann", "Per Arne Hansen"]
    );
    assert_eq!(names(&paste("Navn (etternavn, fornavn)\tAvdeling\nNordmann, Kari\tNord\n")), ["Kari Nordmann"]);
    assert_eq!(names(&paste("\"Nordmann, Kari\" <kari@k.example>")), ["Kari Nordmann"]);
    assert_eq!(names(&paste("Nordmann, Kari\nHansen, Per\n")), ["Nordmann, Kari", "Hansen, Per"]);
}

#[test]
fn a_quote_that_is_never_closed_swallows_nobody() {
    assert_eq!(names(&paste("Navn\tAvdeling\n\"Kari Nordmann\tNord\nOla Hansen\tNord\nPer Li\tSør\n")).len(), 3);
}

// ---- lists and recipients -------------------------------------------------------------------------------------------

#[test]
fn one_name_a_line() {
    let text =
        "Navn\nKari Nordmann\n\n  Ola   Nordmann \n1. Per Hansen\n• Siri Lunde\n\u{feff}Máret\u{a0}Ánne Sara\u{200b}\n";
    assert_eq!(names(&paste(text)), ["Kari Nordmann", "Ola Nordmann", "Per Hansen", "Siri Lunde", "Máret Ánne Sara"]);
}

#[test]
fn twenty_four_names_on_the_clipboard() {
    let given = ["Kari", "Ola", "Per", "Siri", "Nils", "Unni"];
    let family = ["Nordmann", "Hansen", "Berg", "Vik"];
    let all: Vec<String> = family.iter().flat_map(|f| given.iter().map(move |g| format!("{g} {f}"))).collect();
    for separator in ["\n", "\r\n", "; ", ";", ", "] {
        let pasted = paste(&all.join(separator));
        assert_eq!(names(&pasted), all, "{separator:?}");
        assert_eq!(pasted.new_people(), 24);
    }
}

#[test]
fn recipients_of_an_e_mail() {
    let text = "Til: Kari Nordmann <kari@kommune.example>; 'Ola Nordmann' <ola@kommune.example>; \
                Hansen, Per <per@kommune.example>, Nordmann Siri (Hjemmetjenesten) <siri@kommune.example>; \
                kari.anne_lie2@kommune.example; Unni Vik unni@kommune.example;";
    let pasted = paste(text);
    assert_eq!(
        fields(&pasted),
        [
            "Kari Nordmann|kari@kommune.example|-",
            "Ola Nordmann|ola@kommune.example|-",
            "Per Hansen|per@kommune.example|-",
            "Nordmann Siri|siri@kommune.example|-",
            "Kari Anne Lie|kari.anne_lie2@kommune.example|-",
            "Unni Vik|unni@kommune.example|-",
        ]
    );
    let proposed: Vec<bool> = pasted.rows.iter().map(|row| row.name_proposed).collect();
    assert_eq!(proposed, [false, false, false, false, true, false]);
}

#[test]
fn recipients_with_commas_between() {
    let pasted = paste("Kari Nordmann <kari.nordmann@k.example>, Ola Nordmann <ola.nordmann@k.example>, per@k.example");
    assert_eq!(names(&pasted), ["Kari Nordmann", "Ola Nordmann", "Per"]);
    let pasted = paste("Li Berg, Kari Anne <kari.liberg@k.example>");
    assert_eq!(names(&pasted), ["Kari Anne Li Berg"]);
    let pasted = paste("Ola Hansen, Kari Nordmann <kari.nordmann@k.example>");
    assert_eq!(fields(&pasted), ["Ola Hansen|-|-", "Kari Nordmann|kari.nordmann@k.example|-"]);
    let pasted = paste("kari@k.example,\nola@k.example,\n<mailto:per@k.example>\n");
    assert_eq!(fields(&pasted), ["Kari|kari@k.example|-", "Ola|ola@k.example|-", "Per|per@k.example|-"]);
}

#[test]
fn names_of_any_script_and_length_survive() {
    let long = "Á".repeat(300);
    for name in [
        "محمد عبد الله",
        "Ναταλία Παπαδοπούλου",
        "王小明 李",
        "👩‍👩‍👧 Kari ❤️",
        "Ng’ang’a wa Thiong’o",
        "D'Arcy O’Neill",
        &long,
    ] {
        let pasted = paste(&format!("Navn\tE-post\n{name}\tx@k.example\n"));
        assert_eq!(names(&pasted), [name]);
        assert_eq!(names(&paste(name)), [name]);
    }
}

#[test]
fn rows_without_a_name_are_shown_and_not_added() {
    let pasted = paste("Ansattnummer\tNavn\tE-post\n004711\t\t\n004712\t\tkari.nordmann@k.example\n\t\t\n");
    assert_eq!(verdicts(&pasted), [Verdict::NoName, Verdict::New]);
    assert_eq!(pasted.rows[1].name, "Kari Nordmann");
    assert_eq!(verdicts(&paste(&"x".repeat(1_001))), [Verdict::NameTooLong]);
    assert_eq!(paste("").rows.len(), 0);
    assert_eq!(paste(" \n\t\n").rows.len(), 0);
    assert_eq!(paste(";;\n;").rows.len(), 0);
}

// ---- the same person ------------------------------------------------------------------------------------------------

#[test]
fn people_already_on_the_list_are_found_again() {
    let kari = Person {
        email: Some("Kari@kommune.example".to_owned()),
        employee_number: Some("004711".to_owned()),
        ..Person::named(id(1), "Kari Nordmann")
    };
    let ola = Person::named(id(2), "Ola Nordmann");
    let text = "Ansattnr\tNavn\tE-post\n\
                004711\tKari N. Berg\tny@kommune.example\n\
                \tK. Nordmann\tkari@KOMMUNE.example\n\
                \tkari  nordmann\t\n\
                009999\tKari Nordmann\tannen@kommune.example\n\
                000002\tNordmann, Ola\tola@kommune.example\n\
                000003\tPer Hansen\tper@kommune.example\n";
    let pasted = read_people(text, &[kari, ola]).unwrap();
    assert_eq!(
        verdicts(&pasted),
        [
            Verdict::AlreadyHere(id(1)),
            Verdict::AlreadyHere(id(1)),
            Verdict::AlreadyHere(id(1)),
            Verdict::New,
            Verdict::AlreadyHere(id(2)),
            Verdict::New,
        ]
    );
    assert_eq!(pasted.new_people(), 2);
}

#[test]
fn the_same_person_pasted_twice_is_added_once_and_two_who_share_a_name_both_are() {
    let pasted = paste(
        "Kari Nordmann <kari@k.example>; KARI NORDMANN <Kari@k.example>; Kari Nordmann <kari2@k.example>; Kari Nordmann",
    );
    assert_eq!(verdicts(&pasted), [Verdict::New, Verdict::TwiceInList, Verdict::New, Verdict::TwiceInList]);
}

#[test]
fn a_row_becomes_a_person_of_the_unit() {
    let row = paste("Ansattnr\tNavn\tE-post\n0042\tKari Nordmann\tkari@k.example\n").rows.remove(0);
    let person = row.into_person(id(7));
    let expected = Person {
        email: Some("kari@k.example".to_owned()),
        employee_number: Some("0042".to_owned()),
        ..Person::named(id(7), "Kari Nordmann")
    };
    assert_eq!(person, expected);
}

// ---- limits ---------------------------------------------------------------------------------------------------------

#[test]
fn too_much_is_refused_whole() {
    assert_eq!(
        read_people(&"a".repeat(5_000_001), &[]),
        Err(PasteRefused::TooLarge { bytes: 5_000_001, limit: 5_000_000 })
    );
    let lines = |count: usize| (0..count).map(|n| format!("Kari {n}x")).collect::<Vec<_>>().join("\n");
    assert_eq!(paste(&lines(20_000)).rows.len(), 20_000);
    assert_eq!(read_people(&lines(20_001), &[]), Err(PasteRefused::TooManyRows { limit: 20_000 }));
    let rows = lines(20_001).replace('\n', "\tNord\n");
    assert_eq!(read_people(&rows, &[]), Err(PasteRefused::TooManyRows { limit: 20_000 }));
    let rows = format!("Navn\tAvdeling\n{}", lines(20_000).replace('\n', "\tNord\n"));
    assert_eq!(paste(&rows).rows.len(), 20_000);
}

// ---- birth numbers --------------------------------------------------------------------------------------------------
