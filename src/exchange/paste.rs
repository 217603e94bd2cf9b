//! What a leader pastes, read as people.

use super::birth_number::{contains_birth_number, without_birth_numbers};
use super::clean::{clean, first_characters};
use super::columns::Column;
use super::verdict::judge;
use super::{recipients, table};
use crate::unit::{Person, PersonId};

/// The most that is read at once, in bytes.
pub const MAX_BYTES: usize = 5_000_000;
/// The most people that are read at once.
pub const MAX_ROWS: usize = 20_000;
/// The longest name that is taken, in characters. Whatever is longer is no name but a text pasted by mistake.
pub const MAX_NAME: usize = 1_000;

/// Why a pasted text was not read. Nothing is kept of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PasteRefused {
    /// The text is too large.
    #[error("the text is {bytes} bytes; at most {limit} are read")]
    TooLarge {
        /// How large it is, in bytes.
        bytes: usize,
        /// How large it may be, in bytes.
        limit: usize,
    },
    /// There are too many people in it.
    #[error("more than {limit} people")]
    TooManyRows {
        /// How many there may be.
        limit: usize,
    },
}

/// What was found in a pasted text. Nothing is written before the leader has seen it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pasted {
    /// The people, in the order they stood.
    pub rows: Vec<PastedRow>,
    /// Columns that were left out because the app does not need them.
    pub dropped_columns: Vec<Column>,
    /// Columns where birth numbers stood. The numbers themselves are kept nowhere.
    pub birth_numbers: Vec<BirthNumbers>,
}

impl Pasted {
    /// How many of the people are new.
    pub fn new_people(&self) -> usize {
        self.rows.iter().filter(|row| row.verdict == Verdict::New).count()
    }
}

/// That a column held birth numbers, which were refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BirthNumbers {
    /// Which column.
    pub column: Column,
    /// How many of its cells were refused, whole or in part.
    pub cells: usize,
}

/// One person in a pasted text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastedRow {
    /// The row or entry it stood in, from 1.
    pub place: usize,
    /// The name, empty where there is none.
    pub name: String,
    /// Whether the name is only proposed, from the e-mail address.
    pub name_proposed: bool,
    /// The e-mail address.
    pub email: Option<String>,
    /// The employee number as text, so that leading zeros stay.
    pub employee_number: Option<String>,
    /// Whether the person is to be added.
    pub verdict: Verdict,
}

/// What is to become of a pasted row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// To be added.
    New,
    /// On the list already: the same employee number, e-mail address or name.
    AlreadyHere(PersonId),
    /// The same person stands earlier in what was pasted.
    TwiceInList,
    /// There is no name in the row.
    NoName,
    /// What stands as a name is longer than [`MAX_NAME`]; its beginning is kept to be shown.
    NameTooLong,
}

impl PastedRow {
    /// The person of this row. A row without a name gives a person without one, whom the unit does not take.
    pub fn into_person(self, id: PersonId) -> Person {
        Person { email: self.email, employee_number: self.employee_number, ..Person::named(id, &self.name) }
    }
}

/// A person as found, before the fields are cleaned and judged.
#[derive(Clone, Debug)]
pub(super) struct RawRow {
    pub(super) place: usize,
    pub(super) name: String,
    pub(super) email: Option<String>,
    pub(super) employee_number: Option<String>,
}

/// What one of the forms of text gave.
#[derive(Clone, Debug, Default)]
pub(super) struct Found {
    pub(super) rows: Vec<RawRow>,
    pub(super) dropped_columns: Vec<Column>,
    pub(super) birth_numbers: Vec<BirthNumbers>,
}

/// Reads people out of a pasted text: rows from a spreadsheet with or without titles, rows with `;`, one name a line,
/// or the recipients of an e-mail. `existing` are the people already on the list.
///
/// # Errors
/// [`PasteRefused`] where the text is larger than [`MAX_BYTES`] or holds more than [`MAX_ROWS`] people.
pub fn read_people(text: &str, existing: &[Person]) -> Result<Pasted, PasteRefused> {
    if text.len() > MAX_BYTES {
        return Err(PasteRefused::TooLarge { bytes: text.len(), limit: MAX_BYTES });
    }
    let text = text.trim_start_matches('\u{feff}');
    let found = match table::find(text)? {
        Some(table) => table.people(),
        None => recipients::people(text)?,
    };
    if found.rows.len() > MAX_ROWS {
        return Err(PasteRefused::TooManyRows { limit: MAX_ROWS });
    }
    let mut rows: Vec<PastedRow> = found.rows.into_iter().map(finish).collect();
    judge(&mut rows, existing);
    Ok(Pasted { rows, dropped_columns: found.dropped_columns, birth_numbers: found.birth_numbers })
}

/// Cleans the fields. This is the last door: whatever the forms above have missed, no birth number goes through it.
fn finish(raw: RawRow) -> PastedRow {
    let field = |text: Option<String>| {
        text.map(|text| clean(&text)).filter(|text| !text.is_empty() && !contains_birth_number(text))
    };
    let email = field(raw.email);
    let employee_number = field(raw.employee_number);
    let whole = clean(&raw.name);
    let start = first_characters(&whole, MAX_NAME);
    let too_long = start.len() < whole.len();
    let mut name = clean(&without_birth_numbers(start).unwrap_or_else(|| start.to_owned()));
    if name.chars().all(|character| character.is_ascii_digit() || character.is_ascii_punctuation() || character == ' ')
    {
        name.clear();
    }
    let mut name_proposed = false;
    if let (true, Some(email)) = (name.is_empty(), &email) {
        name = propose_name(email);
        name_proposed = !name.is_empty();
    }
    let verdict = match (name.is_empty(), too_long) {
        (true, _) => Verdict::NoName,
        (false, true) => Verdict::NameTooLong,
        (false, false) => Verdict::New,
    };
    PastedRow { place: raw.place, name, name_proposed, email, employee_number, verdict }
}

/// The name that an e-mail address suggests: `kari.anne_nordmann2@…` gives «Kari Anne Nordmann». Empty where the
/// address suggests none.
pub fn propose_name(email: &str) -> String {
    let local = email.split('@').next().unwrap_or_default();
    let local = local.split('+').next().unwrap_or_default();
    let words = local.split(['.', '_']).map(|word| word.trim_matches(|c: char| c.is_numeric() || c == '-'));
    let words: Vec<String> = words.filter(|word| word.chars().any(char::is_alphabetic)).map(capitalised).collect();
    clean(first_characters(&words.join(" "), MAX_NAME))
}

/// A word with a capital letter first, and after each hyphen.
fn capitalised(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    let mut first = true;
    for character in word.chars() {
        if first {
            out.extend(character.to_uppercase());
        } else {
            out.push(character);
        }
        first = character == '-';
    }
    out
}
