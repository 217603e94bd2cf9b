//! Who of the pasted people is new, already on the list, or pasted twice.

use std::collections::HashMap;

use super::clean::clean;
use super::paste::{PastedRow, Verdict};
use crate::unit::{Person, PersonId, sort_key_parts};

/// Judges every row that has a name. The same employee number or address is the same person; the same name is too,
/// unless both have an address or a number and those differ, for two people may share a name.
pub(super) fn judge(rows: &mut [PastedRow], existing: &[Person]) {
    let mut here: Known<PersonId> = Known::new();
    for person in existing {
        let (number, email) = (person.employee_number.as_deref(), person.email.as_deref());
        here.add_keys(person.id, number, email);
        here.add_name(person.id, number, email, &person.name);
    }
    let mut earlier: Known<()> = Known::new();
    for row in rows.iter_mut().filter(|row| row.verdict == Verdict::New) {
        let (number, email) = (row.employee_number.as_deref(), row.email.as_deref());
        if let Some(id) = here.find(number, email, &row.name) {
            row.verdict = Verdict::AlreadyHere(id);
        } else if earlier.find(number, email, &row.name).is_some() {
            row.verdict = Verdict::TwiceInList;
        } else {
            earlier.add_name((), number, email, &row.name);
        }
        earlier.add_keys((), number, email);
    }
}

/// People by what they are known by, with a value for who it is.
struct Known<Who> {
    numbers: HashMap<String, Who>,
    emails: HashMap<String, Who>,
    /// By name: the first without anything else, with a number, with an address, and with both.
    names: HashMap<String, [Option<Who>; 4]>,
}

impl<Who: Copy> Known<Who> {
    fn new() -> Self {
        Self { numbers: HashMap::new(), emails: HashMap::new(), names: HashMap::new() }
    }

    fn add_keys(&mut self, id: Who, number: Option<&str>, email: Option<&str>) {
        if let Some(number) = number.map(clean).filter(|number| !number.is_empty()) {
            self.numbers.entry(number).or_insert(id);
        }
        if let Some(email) = email.map(comparable).filter(|email| !email.is_empty()) {
            self.emails.entry(email).or_insert(id);
        }
    }

    fn add_name(&mut self, id: Who, number: Option<&str>, email: Option<&str>, name: &str) {
        let kind = usize::from(number.is_some()) + 2 * usize::from(email.is_some());
        self.names.entry(name_key(name)).or_insert([None; 4])[kind].get_or_insert(id);
    }

    fn find(&self, number: Option<&str>, email: Option<&str>, name: &str) -> Option<Who> {
        let by_number = number.and_then(|number| self.numbers.get(&clean(number)));
        let by_email = || email.and_then(|email| self.emails.get(&comparable(email)));
        if let Some(id) = by_number.or_else(by_email) {
            return Some(*id);
        }
        // Whoever has a number or an address here has another one than the row: the same would have been found above.
        let same_name = self.names.get(&name_key(name))?;
        let may_be = |kind: usize| (number.is_none() || kind & 1 == 0) && (email.is_none() || kind & 2 == 0);
        (0..4).filter(|&kind| may_be(kind)).find_map(|kind| same_name[kind])
    }
}

fn comparable(text: &str) -> String {
    clean(text).to_lowercase()
}

/// «Nordmann, Kari» and «Kari Nordmann» are the same name.
fn name_key(name: &str) -> String {
    let name = comparable(name);
    let (last, first) = sort_key_parts(&name);
    format!("{last}\n{first}")
}
