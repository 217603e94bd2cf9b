//! What a leader pastes is read as people, birth numbers are refused, reminders are filled, and there is a sample unit.

#![expect(clippy::expect_used, clippy::unwrap_used, reason = "a test that cannot go on says so by failing")]

use chrono::{Datelike as _, NaiveDate};
use moteklar::exchange::{
    Fill, PasteRefused, Pasted, Verdict, choose, contains_birth_number, find_birth_number, looks_like_birth_number,
    read_people, reminder_text, sample_unit,
};
use moteklar::programme::{MeetingKind, Programme, Reminder, Reminders};
use moteklar::unit::{Attendance, Person, PersonId, ReminderTone, Source, Status, Survey, Unit};
use proptest::prelude::*;
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

/// The eleven digits of a made-up number: the two control digits are those that make both weighted sums divisible by
/// 11, found by trying. `None` for the few that have none.
fn birth_number(nine: &str) -> Option<String> {
    let divisible = |digits: &str, weights: &[u32]| {
        digits.chars().zip(weights).map(|(d, w)| d.to_digit(10).unwrap() * w).sum::<u32>() % 11 == 0
    };
    (0..100).map(|control| format!("{nine}{control:02}")).find(|number| {
        divisible(number, &[3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) && divisible(number, &[5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1])
    })
}

/// One that exists for this date, whatever the number within the day.
fn of_date(date: &str) -> String {
    (100..500).find_map(|n| birth_number(&format!("{date}{n}"))).expect("most numbers have control digits")
}

#[test]
fn birth_numbers_are_recognised_however_they_are_written() {
    for date in ["150890", "010100", "550890", "154890", "158890", "558890"] {
        let number = of_date(date);
        let (born, rest) = number.split_at(6);
        for written in [
            number.clone(),
            format!("{born} {rest}"),
            format!("{born}-{rest}"),
            format!("{born}.{rest}"),
            format!("{born}\u{a0}–\u{a0}{rest}"),
            format!("{}.{}.{} {rest}", &born[..2], &born[2..4], &born[4..]),
            format!("{born}\u{200b}{rest}"),
        ] {
            assert!(looks_like_birth_number(&written), "{date}: as a cell");
            assert!(contains_birth_number(&format!("Kari ({written}), Nord")), "{date}: in a text");
            assert!(contains_birth_number(&format!("004711 {written}")), "{date}: after another number");
        }
    }
    // The zero a spreadsheet takes away from the front.
    assert!(looks_like_birth_number(of_date("010190").strip_prefix('0').unwrap()));
    let text = format!("æ {} å", of_date("150890"));
    assert_eq!(find_birth_number(&text), Some(3..14));
}

#[test]
fn other_numbers_are_not_birth_numbers() {
    let number = of_date("150890");
    let wrong = format!("{}{}", &number[..10], (number[10..].parse::<u32>().unwrap() + 1) % 10);
    for other in [wrong.as_str(), "004711", "22 33 44 55", "12345678901", "15.08.1990", "", "Kari", "+47 22 33 44 55"] {
        assert!(!looks_like_birth_number(other), "{other}");
        assert!(!contains_birth_number(other), "{other}");
    }
    // A longer row of digits is something else, and so is a month that is not one.
    assert!(!contains_birth_number(&format!("7{number}")));
    assert!(!contains_birth_number(&of_date("151390")));
    assert!(!contains_birth_number(&of_date("350890")));
}

#[test]
fn a_column_of_birth_numbers_is_refused_by_name_and_the_people_are_read() {
    let (one, two) = (of_date("150890"), of_date("010175"));
    let text = format!(
        "Navn\tFødselsnummer\tE-post\nKari Nordmann\t{one}\tkari@k.example\nOla Hansen\t{two}\tola@k.example\n"
    );
    let pasted = paste(&text);
    assert_eq!(fields(&pasted), ["Kari Nordmann|kari@k.example|-", "Ola Hansen|ola@k.example|-"]);
    assert_eq!(pasted.birth_numbers.len(), 1);
    assert_eq!(pasted.birth_numbers[0].column.title.as_deref(), Some("Fødselsnummer"));
    assert_eq!((pasted.birth_numbers[0].column.number, pasted.birth_numbers[0].cells), (2, 2));
    assert!(pasted.dropped_columns.is_empty());
    // Half a number in a column named so is refused as well.
    let pasted = paste("Navn;Fødselsdato;Personnr.\nKari Nordmann;150890;12345\n");
    assert_eq!(pasted.birth_numbers[0].column.title.as_deref(), Some("Personnr."));
    assert_eq!(dropped(&pasted), ["Fødselsdato"]);
}

#[test]
fn birth_numbers_under_another_name_are_refused_too() {
    let (one, two) = (of_date("150890"), of_date("010175"));
    let pasted = paste(&format!("Navn;Ansattnummer\nKari Nordmann;{one}\nOla Hansen;{two}\nPer Li;4711\n"));
    assert_eq!(fields(&pasted), ["Kari Nordmann|-|-", "Ola Hansen|-|-", "Per Li|-|-"]);
    assert_eq!(
        (pasted.birth_numbers[0].column.title.as_deref(), pasted.birth_numbers[0].cells),
        (Some("Ansattnummer"), 2)
    );
    let pasted = paste(&format!("Navn;Merknad\nKari Nordmann;født {one}\n"));
    assert_eq!(pasted.birth_numbers[0].column.title.as_deref(), Some("Merknad"));
    // Without titles, and in a plain list: the name stays, the number goes.
    let pasted = paste(&format!("Kari Nordmann\t{one}\nOla Hansen\t{two}\n"));
    assert_eq!(names(&pasted), ["Kari Nordmann", "Ola Hansen"]);
    assert_eq!((pasted.birth_numbers[0].column.number, pasted.birth_numbers[0].column.title.as_deref()), (2, None));
    let pasted = paste(&format!("Kari Nordmann {one}\nOla {} {} Hansen\n", &two[..6], &two[6..]));
    assert_eq!(names(&pasted), ["Kari Nordmann", "Ola Hansen"]);
    assert_eq!(pasted.birth_numbers[0].cells, 2);
    let pasted = paste(&format!("{one}@k.example; Ola <ola@k.example>"));
    assert_eq!(fields(&pasted), ["|-|-", "Ola|ola@k.example|-"]);
    // Put together from two columns.
    let pasted = paste(&format!("Fornavn;Etternavn\n{};{}\nKari;Nordmann\n", &one[..6], &one[6..]));
    assert_eq!((names(&pasted), pasted.birth_numbers[0].cells), (vec!["", "Kari Nordmann"], 1));
}

/// Every text in what was read, for looking through.
fn everything(pasted: &Pasted) -> Vec<String> {
    let rows =
        pasted.rows.iter().flat_map(|row| [Some(row.name.clone()), row.email.clone(), row.employee_number.clone()]);
    let refused = pasted.birth_numbers.iter().map(|warning| warning.column.title.clone());
    let dropped = pasted.dropped_columns.iter().map(|column| column.title.clone());
    rows.chain(refused).chain(dropped).flatten().collect()
}

fn messy_cell() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[A-ZÆØÅa-zæøå]{1,8}( [A-Z][a-z]{1,8})?",
        3 => (1u32..29, 1u32..13, 0u32..100, 100u32..999, 0usize..5).prop_map(|(day, month, year, n, form)| {
            let number = birth_number(&format!("{day:02}{month:02}{year:02}{n}")).unwrap_or_default();
            match (form, number.get(..6), number.get(6..)) {
                (1, Some(a), Some(b)) => format!("{a} {b}"),
                (2, Some(a), Some(b)) => format!("Kari {a}-{b}"),
                (3, _, _) => format!("{number}@k.example"),
                (4, Some(a), _) => a.to_owned(),
                _ => number,
            }
        }),
        2 => "[0-9]{1,12}",
        1 => Just("kari@k.example".to_owned()),
        1 => Just("Navn".to_owned()),
        1 => Just("Ansattnummer".to_owned()),
        1 => "\\PC{0,6}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_makes_it_fall_over(text in "(\\PC|[\t\n\r;,<>\"@' ()0-9]){0,120}") {
        let pasted = paste(&text);
        prop_assert!(pasted.rows.iter().all(|row| row.verdict == Verdict::NoName || !row.name.is_empty()));
        prop_assert!(pasted.rows.iter().all(|row| row.name.trim() == row.name && !row.name.contains('\n')));
    }

    #[test]
    fn no_birth_number_survives(
        rows in prop::collection::vec(prop::collection::vec(messy_cell(), 1..5), 1..6),
        separator in prop::sample::select(vec!["\t", ";", ", ", " ", "; "]),
    ) {
        let text: Vec<String> = rows.iter().map(|cells| cells.join(separator)).collect();
        for kept in everything(&paste(&text.join("\n"))) {
            let digits: String = kept.chars().filter(|c| !matches!(c, ' ' | '-' | '.')).collect();
            for run in digits.split(|c: char| !c.is_ascii_digit()).filter(|run| run.len() == 11) {
                let plausible = (1..=31).contains(&run[..2].parse::<u32>().unwrap_or(0))
                    && (1..=12).contains(&run[2..4].parse::<u32>().unwrap_or(0));
                prop_assert!(!(plausible && birth_number(&run[..9]).as_deref() == Some(run)), "kept");
            }
        }
    }
}

// ---- reminders ------------------------------------------------------------------------------------------------------

fn reminder(subject: &str, body: &[&str]) -> Reminder {
    Reminder { subject: subject.to_owned(), body: body.iter().map(|&line| line.to_owned()).collect() }
}

#[test]
fn a_reminder_is_filled_and_lines_with_nothing_to_say_are_left_out() {
    let text = reminder(
        "Husk programmet, {name}",
        &[
            "Hei {name},",
            "",
            "Du har ikke begynt.",
            "Du finner det her: {link}",
            "",
            "Fristen er {date}.",
            "",
            "Hilsen lederen",
        ],
    );
    let all = Fill { name: Some("Kari"), link: Some("https://k.example"), date: Some("18. desember") };
    let message = reminder_text(&text, &all);
    assert_eq!(message.subject, "Husk programmet, Kari");
    assert_eq!(
        message.body,
        "Hei Kari,\n\nDu har ikke begynt.\nDu finner det her: https://k.example\n\nFristen er 18. desember.\n\nHilsen lederen"
    );
    let group = reminder_text(&text, &Fill { name: None, link: Some(" "), date: None });
    assert_eq!(group.subject, "Husk programmet,");
    assert_eq!(group.body, "Du har ikke begynt.\n\nHilsen lederen");
}

#[test]
fn a_name_that_looks_like_a_place_stays_a_name() {
    let message = reminder_text(
        &reminder("{name}", &["{name} {x} {", "{date}{link}"]),
        &Fill { name: Some("{link}\r\nBcc: x"), link: Some("L"), date: Some("D") },
    );
    assert_eq!((message.subject.as_str(), message.body.as_str()), ("{link} Bcc: x", "{link} Bcc: x {x} {\nDL"));
}

#[test]
fn the_reminder_fits_the_person_and_the_time() {
    let of = |subject: &str| reminder(subject, &[]);
    let reminders = Reminders {
        start: of("start"),
        start_again: of("start again"),
        complete: of("complete"),
        complete_again: of("complete again"),
    };
    let chosen = |started, tone| choose(&reminders, started, tone).subject.as_str();
    assert_eq!(chosen(false, ReminderTone::First), "start");
    assert_eq!(chosen(false, ReminderTone::Second), "start again");
    assert_eq!(chosen(true, ReminderTone::First), "complete");
    assert_eq!(chosen(true, ReminderTone::Second), "complete again");
}

// ---- the sample unit ------------------------------------------------------------------------------------------------

/// A small content pack: eight modules, five films, two profiles and the first meeting's four sections.
fn programme(profiles: [&str; 2]) -> Programme {
    let module = |n: usize| {
        format!("(id:\"m{n}\",number:{n},title:\"M{n}\",about:\"\",minutes:(10,20),leaders_only:{})", n == 8)
    };
    let film = |n: usize| format!("(id:\"f{n}\",title:\"Film {n}\",link:None,seconds:None)");
    let section = |id: &str, title: &str, seconds: u32| {
        format!("(id:\"{id}\",title:\"{title}\",seconds:{seconds},kind:Talk,audience:\"\",lines:[Say(\"Hei.\")])")
    };
    let list = |items: Vec<String>| items.join(",");
    let sections = list(vec![
        section("a", "Hvorfor vi er her", 20),
        section("b", "Alle skal gjennomføre", 40),
        section("c", "Slik kommer du i gang", 30),
        section("d", "Spørsmål og frist", 30),
    ]);
    let script = format!("(title:\"\",purpose:\"\",before:[],sections:[{sections}],after:[])");
    let needs = |ids: [&str; 3]| list(ids.iter().map(|id| format!("(module:\"{id}\",because:\"\")")).collect());
    let reminder = "(subject:\"\",body:[])";
    let situation = "(id:\"\",title:\"\",tool:\"\",about:[],before:[],during:[],sensitive:false,links:[])";
    let text = format!(
        "(format:1,language:nb,name:\"\",about:[],learning_system:(short:\"LØP\",name:\"\",tab:\"\",link:None),\
         modules:[{}],for_everyone:[{}],profiles:[(id:\"{}\",title:\"\",about:\"\",modules:[{}]),(id:\"{}\",title:\"\",about:\"\",modules:[])],\
         films:[{}],first_meeting:{script},second_meeting:{script},topics:[],questions:[],together:[],\
         video:(preconditions:[],situations:[],other_use:{situation},responsibility:\"\",questions:\"\"),\
         reminders:(start:{reminder},start_again:{reminder},complete:{reminder},complete_again:{reminder}))",
        list((1..=8).map(module).collect()),
        needs(["m1", "m5", "m7"]),
        profiles[0],
        needs(["m2", "m6", "m3"]),
        profiles[1],
        list((1..=5).map(film).collect()),
    );
    ron::from_str(&text).expect("a content pack")
}

fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn sample(programme: &Programme, today: NaiveDate) -> Unit {
    let mut count = 0;
    sample_unit(programme, today, &mut || {
        count += 1;
        Uuid::from_u128(count)
    })
}

#[test]
fn the_sample_unit_is_in_the_middle_of_the_programme() {
    let programme = programme(["health-data", "contact-data"]);
    let today = date(2026, 11, 21);
    let unit = sample(&programme, today);
    assert_eq!(unit.details.name, "Hjemmetjenesten nord");
    assert!(unit.details.sample);
    assert_eq!(unit.details.deadline, Some(date(2026, 12, 18)));
    assert_eq!(unit.details.delete_on, date(2027, 3, 18));
    assert_eq!(unit.people.len(), 24);
    let survey = Survey::of(&unit, &programme, today);
    assert_eq!((survey.counted, survey.on_leave, survey.gone), (23, 1, 0));
    assert_eq!((survey.started, survey.completed), (16, 9));
    assert_eq!((survey.not_started, survey.unknown), (6, 1));
    assert_eq!((survey.own_modules, survey.own_films), (8, 5));
    assert_eq!(survey.last_reading, Some(date(2026, 11, 19)));
    assert!(survey.rows.iter().all(|row| row.stepped_back_from.is_none() && !row.old));
    // Who has completed has done all; who has only begun has not.
    for row in &survey.rows {
        let all = row.modules_completed == row.modules_required;
        assert_eq!(all, row.status == Some(Status::Completed), "{:?}", unit.person(row.id));
    }
}

#[test]
fn the_sample_unit_has_held_one_meeting_and_planned_the_next() {
    let programme = programme(["health-data", "contact-data"]);
    let unit = sample(&programme, date(2026, 11, 21));
    let first = unit.held_meeting(MeetingKind::First).expect("held");
    let held = first.held.as_ref().unwrap();
    assert_eq!(held.started.to_rfc3339(), "2026-11-05T09:00:00+01:00");
    assert_eq!(held.ended.to_rfc3339(), "2026-11-05T09:02:09+01:00");
    assert_eq!((held.planned_seconds, held.actual_seconds), (120, 129));
    let times: Vec<_> = held.sections.iter().map(|s| (s.title.as_str(), s.actual_seconds)).collect();
    assert_eq!(
        times,
        [
            ("Hvorfor vi er her", 22),
            ("Alle skal gjennomføre", 37),
            ("Slik kommer du i gang", 29),
            ("Spørsmål og frist", 41)
        ]
    );
    let count = |attendance| first.attendance.iter().filter(|entry| entry.attendance == attendance).count();
    assert_eq!(
        [Attendance::Room, Attendance::Video, Attendance::Absent, Attendance::OnLeave].map(count),
        [16, 3, 3, 1]
    );
    let second = unit.latest_meeting(MeetingKind::Second).expect("planned");
    assert_eq!((second.date, second.held.is_none(), second.topic.is_none()), (Some(date(2026, 11, 26)), true, true));
    assert_eq!((unit.catch_ups.len(), unit.reminders.len()), (1, 3));
    assert!(unit.reminders.iter().all(|reminder| reminder.on == date(2026, 11, 18)));
}

#[test]
fn the_sample_people_are_plausible_and_made_up() {
    let programme = programme(["health-data", "contact-data"]);
    let unit = sample(&programme, date(2026, 11, 21));
    let person = |name: &str| unit.people.iter().find(|person| person.name == name).expect(name);
    assert_eq!(person("Kari Nordmann").employee_number.as_deref(), Some("004711"));
    assert_eq!(person("Máret Ánne Sara").joined, Some(date(2026, 11, 16)));
    let leave = person("Mona Haugen").leave.as_ref().unwrap();
    assert_eq!(leave.until, Some(date(2027, 2, 1)));
    assert!(unit.people.iter().all(|p| p.email.as_deref().is_some_and(|e| e.ends_with("@kommune.example"))));
    assert!(unit.people.iter().all(|p| p.profiles.iter().all(|id| programme.profile(id).is_some())));
    let last_source = |name: &str| {
        let id = person(name).id;
        unit.observations
            .iter()
            .rfind(|reading| reading.person == id && reading.module.is_none())
            .unwrap()
            .source
            .clone()
    };
    assert_eq!(last_source("Lars Eide"), Source::Person);
    assert_eq!(last_source("Anders Berg"), Source::LearningSystem);
    assert!(matches!(last_source("Siri Lunde"), Source::Import(_)));
    // No two records share an id, and the history runs forward.
    let mut ids: Vec<Uuid> = unit.people.iter().map(|p| p.id.0).collect();
    ids.extend(unit.observations.iter().map(|o| o.id.0));
    ids.extend(unit.history.iter().map(|h| h.id.0));
    let all = ids.len();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), all);
    assert!(unit.history.is_sorted_by_key(|entry| entry.at));
}

#[test]
fn the_sample_fits_any_day_and_any_pack() {
    let own = programme(["egen-1", "egen-2"]);
    for today in [date(2024, 2, 29), date(2027, 1, 1), date(2026, 7, 1), NaiveDate::MAX, NaiveDate::MIN] {
        let unit = sample(&own, today);
        assert_eq!(unit.people.len(), 24);
        assert!(unit.people.iter().all(|person| person.profiles.len() == 1), "a pack's own profiles are dealt out");
        if (2000..3000).contains(&today.year()) {
            let survey = Survey::of(&unit, &own, today);
            assert_eq!((survey.counted, survey.started, survey.completed, survey.unknown), (23, 16, 9, 1));
        }
    }
    let bare = Programme { profiles: Vec::new(), for_everyone: Vec::new(), modules: Vec::new(), ..own };
    assert_eq!(sample(&bare, date(2026, 11, 21)).people.len(), 24);
}
