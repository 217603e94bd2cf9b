//! Taking in 10,000 rows against only reading the same file: `csv` for text, `calamine` for a workbook.

use std::io::Cursor;
use std::time::Duration;

use calamine::{Data, Reader as _, Xlsx, open_workbook_from_rs};
use chrono::NaiveDate;
use moteklar::exchange::import::{Answers, Import, propose, recognise};
use moteklar::exchange::read_sheets;
use moteklar::programme::{Language, Programme};
use moteklar::unit::{Person, PersonId, Unit};
use rust_xlsxwriter::Workbook;
use uuid::Uuid;

use super::frames::unit;
use super::{Ratio, shortest, times};

const ROWS: usize = 10_000;
const RUNS: usize = 25;

pub fn measure() -> Vec<Ratio> {
    let unit = unit(ROWS);
    let programme = Programme::built_in(Language::Bokmal).expect("the app's own content pack");
    let nobody = Unit { people: Vec::new(), observations: Vec::new(), ..unit.clone() };
    println!("Taking in {ROWS} rows, up to the preview:");
    let mut ratios = Vec::new();
    let text = [
        ("a list of employees who are known, as text", employees(&unit.people), b';', &unit, 2.0),
        ("a report of modules, as text", modules(&unit, &programme), b',', &unit, 2.0),
        ("a first list of employees, as text", employees(&newcomers()), b';', &nobody, 2.0),
        // No unit is exchanged for another overnight; held so that comparing everybody with everybody stays cheap.
        ("a list of others than those who are known, as text", employees(&newcomers()), b';', &unit, 3.0),
    ];
    for (name, rows, delimiter, unit, limit) in text {
        let bytes = as_text(&rows, delimiter);
        let read = || assert_eq!(read_text(&bytes, delimiter), rows.len());
        ratios.push(Ratio { limit, ..against(name, &bytes, read, unit, &programme) });
    }
    let bytes = as_workbook(&employees(&unit.people));
    let read = || assert_eq!(read_workbook(&bytes), ROWS + 1);
    ratios.push(against("a list of employees who are known, as a workbook", &bytes, read, &unit, &programme));
    ratios
}

/// Reads and takes in by turns, so that a machine that is busy for a while is so for both.
fn against(name: &'static str, bytes: &[u8], mut read: impl FnMut(), unit: &Unit, programme: &Programme) -> Ratio {
    let (mut reading, mut import) = (Duration::MAX, Duration::MAX);
    for _ in 0..RUNS {
        reading = reading.min(shortest(1, &mut read));
        import = import.min(shortest(1, || assert_eq!(take_in(bytes, unit, programme), ROWS)));
    }
    println!("  {name}: reading {reading:>9.2?}, import {import:>9.2?}");
    Ratio { name, measured: times(import, reading), limit: 2.0 }
}

/// From bytes to the preview. Returns its rows.
fn take_in(bytes: &[u8], unit: &Unit, programme: &Programme) -> usize {
    let sheets = read_sheets(bytes, &()).expect("a table");
    let sheet = &sheets[0];
    let kind = recognise(sheet, &[]);
    let mapping = propose(sheet, kind, programme, &[]);
    let read_on = NaiveDate::from_ymd_opt(2026, 11, 21).expect("a day");
    let import = Import { sheet, kind, mapping: &mapping, unit, programme, read_on };
    import.preview(&Answers::default(), &()).expect("a preview").rows.len()
}

/// Only reading: every cell as a text of its own.
fn read_text(bytes: &[u8], delimiter: u8) -> usize {
    let mut reader =
        csv::ReaderBuilder::new().delimiter(delimiter).has_headers(false).flexible(true).from_reader(bytes);
    let rows: Vec<Vec<String>> =
        reader.records().map(|row| row.expect("a row").iter().map(str::to_owned).collect()).collect();
    rows.len()
}

/// Only reading: every cell as a text of its own.
fn read_workbook(bytes: &[u8]) -> usize {
    let mut workbook: Xlsx<_> = open_workbook_from_rs(Cursor::new(bytes)).expect("a workbook");
    let sheet = workbook.worksheet_range_at(0).expect("a sheet").expect("a sheet that can be read");
    let rows: Vec<Vec<String>> = sheet.rows().map(|row| row.iter().map(Data::to_string).collect()).collect();
    rows.len()
}

fn employees(people: &[Person]) -> Vec<Vec<String>> {
    let titles = ["Ansattnummer", "Fornavn", "Etternavn", "E-post", "Stilling", "Avdeling", "Startdato"];
    let mut rows = vec![titles.map(str::to_owned).to_vec()];
    rows.extend(people.iter().map(|person| {
        let (first, last) = person.name.split_once(' ').unwrap_or((&person.name, ""));
        let number = person.employee_number.clone().unwrap_or_default();
        let email = person.email.clone().unwrap_or_default();
        let rest = ["Sykepleier", "Hjemmetjeneste nord", "01.08.2019"].map(str::to_owned);
        [vec![number, first.to_owned(), last.to_owned(), email], rest.to_vec()].concat()
    }));
    rows
}

/// As many people as the unit has, none of them in it, and no two with the same name.
fn newcomers() -> Vec<Person> {
    const FIRST: [&str; 20] = [
        "Ingrid", "Lars", "Solveig", "Knut", "Astrid", "Bjørn", "Hanne", "Mohammed", "Liv", "Sigurd", "Elle", "Peder",
        "Camilla", "Øystein", "Jorunn", "Aisha", "Trond", "Ragnhild", "Espen", "Turid",
    ];
    const MIDDLE: [&str; 10] =
        ["Marie", "Andreas", "Elise", "Johan", "Sofie", "Magnus", "Helene", "Olav", "Kristine", "Emil"];
    const LAST: [&str; 50] = [
        "Hansen",
        "Johansen",
        "Olsen",
        "Larsen",
        "Andersen",
        "Pedersen",
        "Nilsen",
        "Kristiansen",
        "Jensen",
        "Karlsen",
        "Johnsen",
        "Pettersen",
        "Eriksen",
        "Berg",
        "Haugen",
        "Hagen",
        "Johannessen",
        "Andreassen",
        "Jacobsen",
        "Dahl",
        "Jørgensen",
        "Halvorsen",
        "Henriksen",
        "Lund",
        "Sørensen",
        "Jakobsen",
        "Gundersen",
        "Moen",
        "Iversen",
        "Svendsen",
        "Strand",
        "Solberg",
        "Martinsen",
        "Knutsen",
        "Eide",
        "Paulsen",
        "Bakken",
        "Kristoffersen",
        "Mathisen",
        "Lie",
        "Amundsen",
        "Rasmussen",
        "Nguyen",
        "Solheim",
        "Bakke",
        "Nygård",
        "Moe",
        "Fossum",
        "Ødegård",
        "Sara",
    ];
    let everybody = (0..ROWS).map(|number| {
        let (first, middle, last) = (FIRST[number % 20], MIDDLE[number / 20 % 10], LAST[number / 200 % 50]);
        Person {
            email: Some(format!("ny{number}@kommune.example")),
            employee_number: Some(format!("{}", 700_000 + number)),
            ..Person::named(PersonId(Uuid::from_u128(number as u128)), &format!("{first} {middle} {last}"))
        }
    });
    everybody.collect()
}

fn modules(unit: &Unit, programme: &Programme) -> Vec<Vec<String>> {
    let titles = programme.modules.iter().take(3).flat_map(|module| [module.title.clone(), String::new()]);
    let mut rows = vec![[String::new(), "Email address".to_owned()].into_iter().chain(titles).collect::<Vec<_>>()];
    rows.extend(unit.people.iter().enumerate().map(|(number, person)| {
        let mut row = vec![person.name.clone(), person.email.clone().unwrap_or_default()];
        for module in 0..3 {
            let done = (number + module) % 2 == 0;
            let cells = if done { ["Completed", "2026-11-18 09:14:03"] } else { ["Not completed", ""] };
            row.extend(cells.map(str::to_owned));
        }
        row
    }));
    rows
}

fn as_text(rows: &[Vec<String>], delimiter: u8) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new().delimiter(delimiter).from_writer(Vec::new());
    for row in rows {
        writer.write_record(row).expect("a row");
    }
    writer.into_inner().expect("all rows")
}

fn as_workbook(rows: &[Vec<String>]) -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for (at, row) in rows.iter().enumerate() {
        for (column, cell) in row.iter().enumerate() {
            sheet.write_string(at as u32, column as u16, cell).expect("a cell");
        }
    }
    workbook.save_to_buffer().expect("a workbook")
}
