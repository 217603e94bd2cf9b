//! Which column of a pasted table holds what, by its title or by what stands in it.

use super::birth_number::without_birth_numbers;
use super::clean::{clean, first_characters, fold};

/// The longest title that is kept, in characters.
const MAX_TITLE: usize = 80;

/// One column of what was pasted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its place, from 1.
    pub number: usize,
    /// Its title, where the table has a row of titles.
    pub title: Option<String>,
}

impl Column {
    /// A column at a place from 0, with its title as it is kept: a title never holds a birth number.
    pub(super) fn new(index: usize, title: Option<&str>) -> Self {
        let title = title
            .map(|title| first_characters(title, MAX_TITLE))
            .map(|title| clean(&without_birth_numbers(title).unwrap_or_else(|| title.to_owned())))
            .filter(|title| !title.is_empty());
        Self { number: index + 1, title }
    }
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Holds {
    /// The whole name, as it is written.
    Name,
    /// The whole name, last name first, with a comma.
    LastFirst,
    /// First name.
    Given,
    /// Middle name.
    Middle,
    /// Last name.
    Family,
    /// E-mail address.
    Email,
    /// Employee number.
    EmployeeNumber,
    /// Birth numbers, by the column's own title.
    BirthNumber,
    /// Something the app does not need.
    Other,
}

const NAME: &[&str] = &[
    "navn",
    "fulltnavn",
    "fullstendignavn",
    "heltnavn",
    "visningsnavn",
    "ansattnavn",
    "ansattesnavn",
    "medarbeider",
    "medarbeidernavn",
    "ansatt",
    "ansatte",
    "medarbeidere",
    "deltaker",
    "namn",
    "fulltnamn",
    "visingsnamn",
    "tilsett",
    "tilsette",
    "medarbeidar",
    "medarbeidarar",
    "deltakar",
    "name",
    "fullname",
    "displayname",
    "employee",
    "employees",
    "employeename",
    "participant",
];
const LAST_FIRST: &[&str] = &[
    "etternavnfornavn",
    "etternamnførenamn",
    "etternamnfornamn",
    "lastnamefirstname",
    "surnamefirstname",
    "familynamegivenname",
];
const GIVEN: &[&str] = &["fornavn", "førenamn", "fornamn", "firstname", "givenname", "forename", "first"];
const MIDDLE: &[&str] = &["mellomnavn", "mellomnamn", "middlename"];
const FAMILY: &[&str] = &["etternavn", "etternamn", "surname", "lastname", "familyname", "last"];
const EMAIL: &[&str] = &[
    "epost",
    "epostadresse",
    "epostarbeid",
    "epostjobb",
    "jobbepost",
    "arbeidsepost",
    "email",
    "emailaddress",
    "emailwork",
    "workemail",
    "mail",
    "mailadresse",
    "mailaddress",
    "userprincipalname",
    "upn",
    "primaryemail",
];
const EMPLOYEE_NUMBER: &[&str] = &[
    "ansattnummer",
    "ansattnr",
    "ansnr",
    "ansattid",
    "medarbeidernummer",
    "medarbeidernr",
    "ressursnummer",
    "ressursnr",
    "lønnsnummer",
    "lønnsnr",
    "tilsettnummer",
    "tilsettnr",
    "medarbeidarnummer",
    "medarbeidarnr",
    "employeenumber",
    "employeeno",
    "employeenr",
    "employeeid",
    "staffnumber",
    "staffid",
    "personnelnumber",
];
const BIRTH_NUMBER: &[&str] =
    &["fnr", "pnr", "dnr", "dnummer", "fnrdnr", "ssn", "nin", "fødselsogpersonnummer", "personid"];
/// A title with one of these in it is one of birth numbers, whatever else it says.
const BIRTH_NUMBER_PARTS: &[&str] = &[
    "fødselsnummer",
    "fødselsnr",
    "fodselsnummer",
    "fodselsnr",
    "foedselsnummer",
    "foedselsnr",
    "personnummer",
    "personnr",
    "birthnumber",
    "nationalid",
    "socialsecurity",
    "nationalidentity",
];

/// What a column holds by its title.
pub(super) fn by_title(title: &str) -> Holds {
    let folded = fold(title);
    let folded = folded.as_str();
    if BIRTH_NUMBER.contains(&folded) || BIRTH_NUMBER_PARTS.iter().any(|part| folded.contains(part)) {
        return Holds::BirthNumber;
    }
    if LAST_FIRST.contains(&folded)
        || LAST_FIRST.iter().any(|order| ["navn", "namn", "name"].iter().any(|name| folded == format!("{name}{order}")))
    {
        return Holds::LastFirst;
    }
    let known = [
        (NAME, Holds::Name),
        (GIVEN, Holds::Given),
        (MIDDLE, Holds::Middle),
        (FAMILY, Holds::Family),
        (EMAIL, Holds::Email),
        (EMPLOYEE_NUMBER, Holds::EmployeeNumber),
    ];
    known.iter().find(|(titles, _)| titles.contains(&folded)).map_or(Holds::Other, |(_, holds)| *holds)
}

/// Titles that may also stand in a person's row, as what kind of position they have.
const ALSO_VALUES: &[&str] =
    &["ansatt", "tilsett", "medarbeider", "medarbeidar", "deltaker", "deltakar", "employee", "participant"];

/// Whether a row is one of titles, and not of people: it says where a name, a number or an address stands.
pub(super) fn is_titles(cells: &[String]) -> bool {
    let mut filled = cells.iter().filter(|cell| !clean(cell).is_empty()).enumerate();
    cells.iter().all(|cell| !cell.contains('@'))
        && filled.any(|(place, cell)| {
            let certain = place == 0 || !ALSO_VALUES.contains(&fold(cell).as_str());
            certain && !matches!(by_title(cell), Holds::Other | Holds::Middle)
        })
}

/// How many cells of a row are titles the app knows.
pub(super) fn known_titles(cells: &[String]) -> usize {
    cells.iter().filter(|cell| by_title(cell) != Holds::Other).count()
}

/// What each column holds, by titles. Of two that hold the same the first is taken; first and last name are taken
/// before a whole name.
pub(super) fn from_titles(titles: &[String]) -> Vec<Holds> {
    let mut found: Vec<Holds> = Vec::with_capacity(titles.len());
    for title in titles {
        let holds = by_title(title);
        let again = holds != Holds::BirthNumber && found.contains(&holds);
        found.push(if again { Holds::Other } else { holds });
    }
    let in_parts = found.contains(&Holds::Given) && found.contains(&Holds::Family);
    let whole = found.contains(&Holds::Name) || found.contains(&Holds::LastFirst);
    for holds in &mut found {
        let passed_over = match holds {
            Holds::Name | Holds::LastFirst => in_parts,
            Holds::Given | Holds::Middle | Holds::Family => whole && !in_parts,
            _ => false,
        };
        if passed_over {
            *holds = Holds::Other;
        }
    }
    found
}

/// What each column holds, by what stands in it: addresses, numbers, and the first one or two columns of words.
pub(super) fn from_cells(rows: &[(usize, Vec<String>)]) -> Vec<Holds> {
    let width = rows.iter().map(|(_, cells)| cells.len()).max().unwrap_or(0);
    let mut found = vec![Holds::Other; width];
    let columns: Vec<Vec<&str>> = (0..width)
        .map(|index| rows.iter().map(|(_, cells)| cells.get(index).map_or("", |cell| cell.trim())).collect())
        .collect();
    let mut words = Vec::new();
    for (index, cells) in columns.iter().enumerate() {
        if most(cells, |cell| cell.contains('@')) {
            if !found.contains(&Holds::Email) {
                found[index] = Holds::Email;
            }
        } else if most(cells, is_number) {
            if !found.contains(&Holds::EmployeeNumber) && !counts_rows(cells) && most(cells, may_be_employee_number) {
                found[index] = Holds::EmployeeNumber;
            }
        } else if most(cells, |cell| cell.chars().any(char::is_alphabetic)) {
            words.push(index);
        }
    }
    match words.as_slice() {
        [first, second, ..]
            if *second == first + 1 && most(&columns[*first], |cell| !cell.contains(char::is_whitespace)) =>
        {
            found[*first] = Holds::Given;
            found[*second] = Holds::Family;
        }
        [first, ..] => found[*first] = Holds::Name,
        [] => {}
    }
    found
}

fn most(cells: &[&str], test: impl Fn(&str) -> bool) -> bool {
    let filled = cells.iter().filter(|cell| !cell.is_empty()).count();
    let passed = cells.iter().filter(|cell| !cell.is_empty() && test(cell)).count();
    passed * 2 > filled
}

fn is_number(cell: &str) -> bool {
    cell.chars().all(|character| character.is_ascii_digit() || matches!(character, ' ' | '.' | '-' | '+' | '/' | ':'))
}

/// Digits in a row; not eight, which is a telephone number, and not so many that it may be a birth number.
fn may_be_employee_number(cell: &str) -> bool {
    cell.bytes().all(|byte| byte.is_ascii_digit()) && cell.len() < 10 && cell.len() != 8
}

/// Whether a column only counts the rows.
fn counts_rows(cells: &[&str]) -> bool {
    cells.iter().enumerate().all(|(index, cell)| cell.parse() == Ok(index + 1))
}
