//! A mapping made ready to be read row by row.

use super::super::birth_number::{contains_birth_number, without_birth_numbers};
use super::super::clean::{clean, first_characters, is_invisible, split_address};
use super::super::columns::{Holds, by_title};
use super::super::paste::{MAX_NAME, propose_name};
use super::known::RowKeys;
use super::names::without_brackets;
use super::sample::has_ten_digits;
use super::{Field, Import, TableKind, propose};
use crate::programme::ModuleId;
use std::borrow::Cow;

/// Which columns say what. A track is what has a status of its own: 0 is the programme as a whole, then its modules.
#[derive(Default)]
pub(super) struct Plan {
    name: Option<usize>,
    /// The whole name stands last name first, by its title.
    turned: bool,
    parts: Vec<usize>,
    emails: Vec<usize>,
    number: Option<usize>,
    pub(super) tracks: Vec<TrackColumn>,
    /// Where each module has a row of its own: the column of its title.
    pub(super) activity: Option<usize>,
    pub(super) profile: Option<usize>,
    pub(super) joined: Option<usize>,
    pub(super) attendance: Vec<usize>,
    pub(super) minutes: Option<usize>,
    pub(super) coming_and_going: Option<usize>,
    pub(super) meeting_time: Option<usize>,
    /// Columns of birth numbers, which are not read whatever the mapping says.
    pub(super) refused: Vec<usize>,
}

/// The columns of one status.
pub(super) struct TrackColumn {
    pub(super) track: usize,
    pub(super) status: usize,
    pub(super) date: Option<usize>,
}

impl Plan {
    pub(super) fn of(import: &Import<'_>) -> Self {
        let mapping = import.mapping;
        let refused = propose::birth_columns(import.sheet, mapping.titles, mapping.rows.clone());
        let mut plan = Self { refused, ..Self::default() };
        let (mut given, mut middle, mut family) = (None, None, None);
        let mut dates: Vec<(usize, usize)> = Vec::new();
        let track_of =
            |id: &ModuleId| import.programme.modules.iter().position(|module| module.id == *id).map(|at| at + 1);
        for (column, field) in mapping.columns.iter().enumerate() {
            if plan.refused.contains(&column) {
                continue;
            }
            match field {
                Field::Name => plan.name = plan.name.or(Some(column)),
                Field::Given => given = given.or(Some(column)),
                Field::Middle => middle = middle.or(Some(column)),
                Field::Family => family = family.or(Some(column)),
                Field::Email => plan.emails.push(column),
                Field::EmployeeNumber => plan.number = plan.number.or(Some(column)),
                Field::Status => plan.tracks.push(TrackColumn { track: 0, status: column, date: None }),
                Field::StatusDate => dates.push((0, column)),
                Field::Module(id) => {
                    plan.tracks.extend(track_of(id).map(|track| TrackColumn { track, status: column, date: None }));
                }
                Field::ModuleDate(id) => dates.extend(track_of(id).map(|track| (track, column))),
                Field::Activity => plan.activity = plan.activity.or(Some(column)),
                Field::Profile => plan.profile = plan.profile.or(Some(column)),
                Field::Joined => plan.joined = plan.joined.or(Some(column)),
                Field::Attendance => plan.attendance.push(column),
                Field::Minutes => plan.minutes = plan.minutes.or(Some(column)),
                Field::ComingAndGoing => plan.coming_and_going = Some(column),
                Field::MeetingTime => plan.meeting_time = Some(column),
                Field::BirthNumber => plan.refused.push(column),
                Field::Ignore => {}
            }
        }
        plan.parts = [given, middle, family].into_iter().flatten().collect();
        let title = |column| mapping.titles.map_or("", |at| import.sheet.cell(at, column));
        plan.turned = plan.name.is_some_and(|column| by_title(title(column)) == Holds::LastFirst);
        for (track, column) in dates {
            match plan.tracks.iter_mut().find(|known| known.track == track && known.date.is_none()) {
                Some(known) => known.date = Some(column),
                // A date alone says that it was completed then.
                None => plan.tracks.push(TrackColumn { track, status: column, date: None }),
            }
        }
        plan
    }

    /// Whether any column says who the rows are about.
    pub(super) fn names_somebody(&self) -> bool {
        self.name.is_some() || !self.parts.is_empty() || !self.emails.is_empty() || self.number.is_some()
    }

    /// Who a row says it is about. `masked` counts, for each column, the cells that held a birth number.
    pub(super) fn keys<'a>(&self, import: &Import<'a>, row: usize, masked: &mut Masked) -> RowKeys<'a> {
        let cell = |column: usize| tidy(import.sheet.cell(row, column));
        let mut keys = RowKeys::default();
        for &column in &self.emails {
            let Some(text) = masked.unless_birth_number(cell(column), column) else { continue };
            let Some(email) = address(text) else { continue };
            if keys.email.is_none() {
                keys.email = Some(email);
            } else if keys.other_email.is_none() && keys.email.as_ref() != Some(&email) {
                keys.other_email = Some(email);
            }
        }
        if let Some(column) = self.number {
            keys.number = masked.unless_birth_number(cell(column), column).filter(|number| !number.is_empty());
        }
        let (name, column) = match (self.name.map(|column| (cell(column), column)), self.parts.first()) {
            (Some((name, column)), _) if !name.is_empty() || self.parts.is_empty() => (name, column),
            (_, Some(column)) => (self.joined_name(&cell), *column),
            (_, None) => (Cow::Borrowed(""), 0),
        };
        let name = if self.turned { turned(name) } else { name };
        // Teams says in brackets that somebody is a guest.
        let name = match name {
            Cow::Borrowed(name) if import.kind == TableKind::TeamsAttendance => Cow::Borrowed(without_brackets(name)),
            name => name,
        };
        let whole = name.len();
        let name = shortened(name);
        keys.too_long = name.len() < whole;
        keys.name = masked.without_birth_numbers(name, column);
        if keys.name.bytes().all(|b| b.is_ascii_digit() || b.is_ascii_punctuation() || b == b' ') {
            keys.name = Cow::Borrowed("");
        }
        if keys.name.is_empty()
            && let Some(email) = &keys.email
        {
            keys.name = Cow::Owned(propose_name(email));
            keys.proposed = true;
        }
        keys
    }

    fn joined_name<'a>(&self, cell: &impl Fn(usize) -> Cow<'a, str>) -> Cow<'a, str> {
        let mut name = String::with_capacity(32);
        for part in self.parts.iter().map(|column| cell(*column)).filter(|part| !part.is_empty()) {
            if !name.is_empty() {
                name.push(' ');
            }
            name.push_str(&part);
        }
        Cow::Owned(name)
    }
}

/// Counts the cells that held birth numbers, and takes them out.
#[derive(Default)]
pub(super) struct Masked {
    /// For each column, how many cells.
    pub(super) cells: Vec<usize>,
}

impl Masked {
    fn count(&mut self, column: usize) {
        if self.cells.len() <= column {
            self.cells.resize(column + 1, 0);
        }
        self.cells[column] += 1;
    }

    /// The text, unless it holds a birth number.
    fn unless_birth_number<'a>(&mut self, text: Cow<'a, str>, column: usize) -> Option<Cow<'a, str>> {
        if has_ten_digits(&text)
            && (contains_birth_number(&text) || super::super::birth_number::looks_like_birth_number(&text))
        {
            self.count(column);
            return None;
        }
        Some(text)
    }

    /// The text without the birth numbers in it.
    pub(super) fn without_birth_numbers<'a>(&mut self, text: Cow<'a, str>, column: usize) -> Cow<'a, str> {
        match safe(&text) {
            Some(safe) => {
                self.count(column);
                Cow::Owned(safe)
            }
            None => text,
        }
    }
}

/// A text without the birth numbers in it, or `None` where there are none.
pub(super) fn safe(text: &str) -> Option<String> {
    if !has_ten_digits(text) {
        return None;
    }
    if super::super::birth_number::looks_like_birth_number(text) {
        return Some(String::new());
    }
    without_birth_numbers(text).map(|text| clean(&text))
}

/// A cell as it is kept; borrowed where there is nothing to clean.
pub(super) fn tidy(cell: &str) -> Cow<'_, str> {
    // Nearly every cell is letters with single spaces between; anything else is looked at more closely. In UTF-8 the
    // bytes from 0xc3 to 0xc8 begin the letters of Western Europe and the Sámi languages, and those below 0xc0 go on.
    let mut after_space = true;
    for byte in cell.bytes() {
        match byte {
            b' ' if !after_space => after_space = true,
            b'!'..=b'~' | 0x80..=0xbf | 0xc3..=0xc8 => after_space = false,
            _ => return tidy_other(cell),
        }
    }
    if after_space && !cell.is_empty() { Cow::Owned(clean(cell)) } else { Cow::Borrowed(cell) }
}

/// A text without spaces round it; nearly every text has none.
pub(super) fn trimmed(text: &str) -> &str {
    match text.as_bytes() {
        [b'!'..=b'~'] | [b'!'..=b'~', .., b'!'..=b'~'] => text,
        _ => text.trim(),
    }
}

/// A cell with letters outside ASCII, or with spaces where none belong.
fn tidy_other(cell: &str) -> Cow<'_, str> {
    let odd = |character: char| {
        character.is_control() || character != ' ' && character.is_whitespace() || is_invisible(character)
    };
    let edges = cell.starts_with(' ') || cell.ends_with(' ');
    if edges || cell.contains("  ") || cell.chars().any(odd) { Cow::Owned(clean(cell)) } else { Cow::Borrowed(cell) }
}

/// The e-mail address of a cell.
fn address(text: Cow<'_, str>) -> Option<Cow<'_, str>> {
    let (local, domain) = text.split_once('@')?;
    let plain = |part: &str| part.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'_' | b'+'));
    if !local.is_empty() && !domain.is_empty() && plain(local) && plain(domain) && !text.ends_with('.') {
        return Some(text);
    }
    split_address(&text).map(|(address, _)| Cow::Owned(address))
}

/// «Nordmann, Kari» as «Kari Nordmann».
fn turned(name: Cow<'_, str>) -> Cow<'_, str> {
    match name.split_once(',') {
        Some((last, first)) => Cow::Owned(clean(&format!("{first} {last}"))),
        None => name,
    }
}

fn shortened(name: Cow<'_, str>) -> Cow<'_, str> {
    if name.len() <= MAX_NAME || first_characters(&name, MAX_NAME).len() == name.len() {
        return name;
    }
    Cow::Owned(first_characters(&name, MAX_NAME).to_owned())
}
