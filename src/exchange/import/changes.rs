//! What is taken, as one change.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use uuid::Uuid;

use super::plan::safe;
use super::words::without_who_set_it;
use super::{Answers, Effect, Field, Import, Preview, PreviewRow, Said, Who};
use crate::programme::ModuleId;
use crate::unit::{Attendance, Change, MeetingId, Person, PersonId, Source, Status};

/// How much of a cell is shown, in characters.
const MAX_SHOWN: usize = 80;

/// A reading that many people may share.
type Reading<'a> = (Option<&'a ModuleId>, NaiveDate, Status, Decided);

/// Whether the leader has found the reading right although it does not agree with what was known.
type Decided = bool;

impl Import<'_> {
    /// One change with all that is taken, to be made and undone as one step; `None` where nothing is. `preview` is of
    /// this table and with these answers. `new_id` gives ids to people who are added.
    pub fn change(&self, preview: &Preview, answers: &Answers, new_id: &mut dyn FnMut() -> Uuid) -> Option<Change> {
        let mut taken = Taken::default();
        let people: BTreeMap<PersonId, &Person> = self.unit.people.iter().map(|person| (person.id, person)).collect();
        for row in &preview.rows {
            match (&row.who, row.earlier) {
                (Who::Known(id, _), _) => taken.add(row, *id, people.get(id).copied()),
                (Who::New, None) if row.taken => {
                    let id = PersonId(new_id());
                    taken.newcomers.insert(row.place, id);
                    taken.add(row, id, None);
                }
                (Who::New, Some(earlier)) => {
                    if let Some(id) = taken.newcomers.get(&earlier).copied() {
                        taken.add(row, id, None);
                    }
                }
                _ => {}
            }
        }
        let gone =
            answers.gone.iter().filter(|(id, _)| preview.not_in_file.iter().any(|missing| missing.person == **id));
        let gone = gone.map(|(id, departure)| Change::SetDeparture(*id, Some(departure.clone())));
        let mut changes = taken.into_changes(self.kind.tag());
        changes.extend(gone);
        (!changes.is_empty()).then(|| Change::Import { kind: self.kind.tag().to_owned(), changes })
    }

    /// What the cells of a row say that are read, names aside, for the leader to see where an effect comes from.
    /// `place` is that of [`PreviewRow`]. Empty cells are left out.
    pub fn said(&self, place: usize) -> Vec<Said> {
        let Some(row) = place.checked_sub(1) else { return Vec::new() };
        let mapping = self.mapping;
        let title = |column| mapping.titles.map_or("", |at| self.sheet.cell(at, column));
        let mut said = Vec::new();
        for (column, field) in mapping.columns.iter().enumerate() {
            let status = match field {
                Field::Ignore | Field::BirthNumber | Field::Name | Field::Given | Field::Middle | Field::Family => {
                    continue;
                }
                Field::Status | Field::Module(_) => true,
                _ => false,
            };
            let cell = self.sheet.cell(row, column).trim();
            let text = if status { without_who_set_it(cell) } else { cell.to_owned() };
            let text: String = safe(&text).unwrap_or(text).chars().take(MAX_SHOWN).collect();
            if !text.is_empty() {
                let title = super::super::columns::Column::new(column, Some(title(column))).title.unwrap_or_default();
                said.push(Said { field: field.clone(), title, text });
            }
        }
        said
    }
}

/// What is taken of all rows, gathered by what it is, so that many people share one change.
#[derive(Default)]
struct Taken<'a> {
    /// Who is added, by the place of their first row.
    newcomers: BTreeMap<usize, PersonId>,
    added: Vec<Person>,
    edited: Vec<Person>,
    back: Vec<PersonId>,
    readings: BTreeMap<Reading<'a>, Vec<PersonId>>,
    attendance: BTreeMap<(MeetingId, Attendance), Vec<PersonId>>,
    attended: BTreeSet<(MeetingId, PersonId)>,
}

impl<'a> Taken<'a> {
    fn add(&mut self, row: &'a PreviewRow, id: PersonId, known: Option<&Person>) {
        let mut edited: Option<Person> = None;
        for effect in row.effects.iter().filter(|effect| row.takes(effect)) {
            match effect {
                Effect::Status { module, to, on, .. } => {
                    if effect.doubtful() && row.earlier.is_some() {
                        self.take_back(id, module.as_ref());
                    }
                    let reading = (module.as_ref(), *on, *to, effect.doubtful());
                    self.readings.entry(reading).or_default().push(id);
                }
                Effect::Attendance { meeting, to, .. } => {
                    if self.attended.insert((*meeting, id)) {
                        self.attendance.entry((*meeting, *to)).or_default().push(id);
                    }
                }
                Effect::Back => self.back.push(id),
                Effect::Add => {
                    edited = Some(Person::named(id, &row.name));
                }
                Effect::Rename { .. }
                | Effect::Email { .. }
                | Effect::Number { .. }
                | Effect::Joined { .. }
                | Effect::Profile(_) => {
                    if edited.is_none() {
                        edited = self.draft_of(row, id).or_else(|| known.cloned());
                    }
                    if let Some(person) = &mut edited {
                        edit(person, effect);
                    }
                }
            }
        }
        let Some(person) = edited else { return };
        let list = if known.is_some() { &mut self.edited } else { &mut self.added };
        list.push(person);
    }

    /// What an earlier row has made of the person already.
    fn draft_of(&mut self, row: &PreviewRow, id: PersonId) -> Option<Person> {
        row.earlier?;
        let lists = [&mut self.edited, &mut self.added];
        lists.into_iter().find_map(|list| {
            let at = list.iter().position(|person| person.id == id)?;
            Some(list.remove(at))
        })
    }

    /// What an earlier row said of the same thing, and this row contradicts.
    fn take_back(&mut self, id: PersonId, module: Option<&ModuleId>) {
        for (_, people) in self.readings.iter_mut().filter(|((about, ..), _)| *about == module) {
            people.retain(|person| *person != id);
        }
    }

    fn into_changes(self, kind: &str) -> Vec<Change> {
        let mut changes = Vec::new();
        if !self.added.is_empty() {
            changes.push(Change::AddPeople(self.added));
        }
        changes.extend(self.edited.into_iter().map(Change::EditPerson));
        changes.extend(self.back.into_iter().map(|id| Change::SetDeparture(id, None)));
        for ((module, on, status, decided), people) in self.readings {
            let source = Source::Import(kind.to_owned());
            let module = module.cloned();
            match (people.is_empty(), decided) {
                (true, _) => {}
                (false, false) => changes.push(Change::ReadStatus { people, status, module, on, source }),
                (false, true) => changes.push(Change::ConfirmStatus { people, status, module, on, source }),
            }
        }
        for ((meeting, attendance), people) in self.attendance {
            changes.push(Change::SetAttendance { meeting, people, attendance: Some(attendance) });
        }
        changes
    }
}

/// Makes one effect on what is recorded of a person.
pub(super) fn edit(person: &mut Person, effect: &Effect) {
    match effect {
        Effect::Rename { to, .. } => person.name = to.to_string(),
        Effect::Email { to, .. } => person.email = Some(to.to_string()),
        Effect::Number { to, .. } => person.employee_number = Some(to.to_string()),
        Effect::Joined { to, .. } => person.joined = Some(*to),
        Effect::Profile(profile) if !person.profiles.contains(profile) => person.profiles.push(profile.clone()),
        _ => {}
    }
}
