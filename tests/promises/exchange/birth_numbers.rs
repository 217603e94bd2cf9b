//! Birth numbers are refused at the door, wherever they stand.

use moteklar::exchange::{contains_birth_number, find_birth_number, looks_like_birth_number};
use proptest::prelude::*;

use super::*;

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
    for date in ["150890", "010100", "550890", "154890", "158890", "558890", "554890", "152890", "156890"] {
        let number = of_date(date);
        let (born, rest) = number.split_at(6);
        for written in [
            number.clone(),
            format!("{born} {rest}"),
            format!("{born}-{rest}"),
            format!("{born}.{rest}"),
            format!("{born}/{rest}"),
            format!("{} {} {} {rest}", &born[..2], &born[2..4], &born[4..]),
            format!("{born}\u{a0}–\u{a0}{rest}"),
            format!("{}.{}.{} {rest}", &born[..2], &born[2..4], &born[4..]),
            format!("{born}\u{200b}{rest}"),
            format!("{born}, {rest}"),
            format!("{born}: {rest}"),
            format!("{born}\u{ff0d}{rest}"),
            format!("{born}\u{fe63}{rest}"),
            format!("{born}\u{ff0e}{rest}"),
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
