//! The preview: who every row is about, and what it would change.

use super::super::birth_number::contains_birth_number;
use super::super::columns::Column;
use super::super::sheet::Watch;
use super::known::{Found, Known, RowKeys};
use super::names::{name_hash, same_name};
use super::outcome::{Counts, Group};
use super::places::{Places, hash, same};
use super::plan::{Masked, Plan, safe};
use super::rows::Reader;
use super::{Answers, Field, Identity, Import, ImportRefused, MatchedBy, NotInFile, Preview, PreviewRow, Who, moodle};
use crate::exchange::import::sample::Sample;

/// How many rows pass between two questions whether to go on.
const ASK_EVERY: usize = 256;

/// Who a row is about, before anything else is read of it.
pub(super) struct Identified<'a> {
    /// The row, from 0.
    pub(super) row: usize,
    pub(super) keys: RowKeys<'a>,
    pub(super) who: Who,
    /// The person's place in the unit's list, or a number after those for somebody new.
    pub(super) subject: Option<usize>,
}

impl Import<'_> {
    /// Says who every row is about and what it would change, with the leader's answers so far. Nothing is written.
    /// `watch` is asked every few hundred rows; the rows are gone through twice.
    ///
    /// # Errors
    /// [`ImportRefused`] where `watch` stopped it, or where no column says who the rows are about.
    pub fn preview(&self, answers: &Answers, watch: &dyn Watch) -> Result<Preview, ImportRefused> {
        let plan = Plan::of(self);
        if !plan.names_somebody() {
            return Err(ImportRefused::NobodyNamed);
        }
        let mut masked = Masked::default();
        let rows = self.identify(&plan, answers, &mut masked, watch)?;
        let mut reader = Reader::new(self, &plan, &rows);
        let mut preview = Preview { rows: Vec::with_capacity(rows.len()), ..Preview::default() };
        let count = rows.len();
        let mut claimed = vec![false; self.unit.people.len()];
        for (at, row) in rows.into_iter().enumerate() {
            if at % ASK_EVERY == 0 && !watch.go_on(count + at, count * 2) {
                return Err(ImportRefused::Cancelled);
            }
            let asked = if let Who::Ask(people, _) = &row.who { people.as_slice() } else { &[] };
            let asked = asked.iter().filter_map(|id| reader.state.place_of(*id));
            for place in asked.chain(row.subject) {
                if let Some(claimed) = claimed.get_mut(place) {
                    *claimed = true;
                }
            }
            let row = reader.read(row, answers, &mut masked);
            preview.rows.push(row);
        }
        if self.kind.lists_people() {
            let missing = self
                .unit
                .people
                .iter()
                .zip(&claimed)
                .filter(|(person, claimed)| !**claimed && !person.gone(self.read_on) && person.departure.is_none());
            preview.not_in_file = missing
                .map(|(person, _)| NotInFile { person: person.id, gone: answers.gone.contains_key(&person.id) })
                .collect();
        }
        let activities = moodle::activities(self.sheet, self.kind);
        preview.unknown_activities = self.unknown_activities(&reader, &activities);
        preview.unknown_words = reader.unknown_words;
        preview.sessions = reader.presence.sessions;
        self.name_columns(&plan, &masked, &activities, &mut preview);
        preview.counts = counts(&preview);
        Ok(preview)
    }

    /// Who every row is about: first by number and address, then the others by name.
    fn identify(
        &self,
        plan: &Plan,
        answers: &Answers,
        masked: &mut Masked,
        watch: &dyn Watch,
    ) -> Result<Vec<Identified<'_>>, ImportRefused> {
        let known = Known::of(&self.unit.people);
        let people = &self.unit.people;
        let range = self.mapping.rows.start.min(self.sheet.rows())..self.mapping.rows.end.min(self.sheet.rows());
        let count = range.len();
        let mut rows = Vec::with_capacity(count);
        let mut founds: Vec<Option<Found>> = Vec::with_capacity(count);
        let mut claimed = vec![false; people.len()];
        for (at, row) in range.enumerate() {
            if at % ASK_EVERY == 0 && !watch.go_on(at, count * 2) {
                return Err(ImportRefused::Cancelled);
            }
            let keys = plan.keys(self, row, masked);
            if keys.name.is_empty() && keys.email.is_none() && keys.number.is_none() && self.says_nothing(plan, row) {
                continue;
            }
            let answered = match answers.of(row + 1).who {
                Some(Identity::Is(id)) => people.iter().position(|person| person.id == id),
                _ => None,
            };
            let found = match answered {
                Some(at) => Some(Found::Known(at, MatchedBy::Answer)),
                None if answers.of(row + 1).who == Some(Identity::New) => Some(Found::Nobody),
                None => known.by_keys(&keys),
            };
            if let Some(Found::Known(at, _)) = found {
                claimed[at] = true;
            }
            rows.push(Identified { row, keys, who: Who::NoName, subject: None });
            founds.push(found);
        }
        let mut newcomers = Newcomers::with_room(rows.len());
        let mut next = people.len();
        for (at, found) in founds.into_iter().enumerate() {
            let row = &rows[at];
            let nameless = row.keys.name.is_empty() || row.keys.too_long;
            let told_new = found == Some(Found::Nobody);
            let found = match found {
                Some(found) => found,
                None if nameless => continue,
                None => known.by_name(&row.keys, |at| claimed[at]),
            };
            let (who, subject) = match found {
                Found::Known(at, by) => (Who::Known(people[at].id, by), Some(at)),
                Found::Ask(among, doubt) => {
                    (Who::Ask(among.into_iter().map(|at| people[at].id).collect(), doubt), None)
                }
                Found::Nobody if nameless => continue,
                Found::Nobody => {
                    let known = if told_new { None } else { newcomers.find(&row.keys, &rows) };
                    newcomers.add(&row.keys, at, known.is_none());
                    next += usize::from(known.is_none());
                    (Who::New, known.or(Some(next - 1)))
                }
            };
            rows[at].who = who;
            rows[at].subject = subject;
        }
        Ok(rows)
    }

    /// Whether nothing that is read stands in a row.
    fn says_nothing(&self, plan: &Plan, row: usize) -> bool {
        let tracks = plan.tracks.iter().map(|track| track.status);
        let mut read = tracks.chain(plan.attendance.iter().copied()).chain(plan.minutes).chain(plan.activity);
        !read.any(|column| !self.sheet.cell(row, column).trim().is_empty())
    }

    /// Activities of a report that are none of the programme's modules.
    fn unknown_activities(&self, reader: &Reader<'_, '_>, activities: &[usize]) -> Vec<String> {
        let mut unknown = reader.unknown_activities.clone();
        let Some(at) = self.mapping.titles else { return unknown };
        for &column in activities {
            if self.mapping.columns.get(column).is_none_or(|field| *field == Field::Ignore) {
                unknown.extend(Column::new(column, Some(self.sheet.cell(at, column))).title);
            }
        }
        unknown
    }

    /// Names the columns that were refused, and those that were not read.
    fn name_columns(&self, plan: &Plan, masked: &Masked, activities: &[usize], preview: &mut Preview) {
        let rows = self.mapping.rows.clone();
        let sample = Sample::of(self.sheet, rows.clone());
        let title = |column: usize| self.mapping.titles.map(|at| self.sheet.cell(at, column));
        for column in 0..self.sheet.width() {
            let hits = masked.cells.get(column).copied().unwrap_or(0);
            let mostly = hits > 0 && {
                let filled = rows.clone().filter(|row| !self.sheet.cell(*row, column).trim().is_empty()).count();
                hits * 2 >= filled
            };
            let named = Column::new(column, title(column));
            if plan.refused.contains(&column) || mostly {
                preview.refused_columns.push(named);
                continue;
            }
            preview.masked_cells += hits;
            let ignored = self.mapping.columns.get(column).is_none_or(|field| *field == Field::Ignore);
            let of_activity = activities.contains(&column) || column > 0 && activities.contains(&(column - 1));
            if ignored && !of_activity && (named.title.is_some() || sample.any(column, |_| true)) {
                preview.dropped_columns.push(named);
            }
        }
    }
}

/// People in the table who are not on the list, so that one who stands twice is found again. Holds places of rows.
struct Newcomers {
    numbers: Places,
    emails: Places,
    names: Places,
}

impl Newcomers {
    fn with_room(count: usize) -> Self {
        Self { numbers: Places::with_room(count), emails: Places::with_room(count), names: Places::with_room(count) }
    }

    /// The subject of an earlier row about the same person: the same number or address, or the same name where not
    /// both have a number or both an address.
    fn find(&self, keys: &RowKeys<'_>, rows: &[Identified<'_>]) -> Option<usize> {
        let (number, email) = (keys.number.as_deref(), keys.email.as_deref());
        let by_number = number.and_then(|number| {
            self.numbers.find(hash(number)).find(|at| rows[*at].keys.number.as_deref() == Some(number))
        });
        let by_email = || {
            let same =
                |at: &usize| rows[*at].keys.email.as_deref().is_some_and(|known| same(known, email.unwrap_or("")));
            email.and_then(|email| self.emails.find(hash(email)).find(same))
        };
        let by_name = || {
            let may_be = |at: &usize| {
                let known = &rows[*at].keys;
                let other = known.number.is_some() && number.is_some() || known.email.is_some() && email.is_some();
                !other && same_name(&known.name, &keys.name)
            };
            self.names.find(name_hash(&keys.name)).filter(may_be).last()
        };
        by_number.or_else(by_email).or_else(by_name).and_then(|at| rows[at].subject)
    }

    fn add(&mut self, keys: &RowKeys<'_>, at: usize, first: bool) {
        if let Some(number) = keys.number.as_deref() {
            self.numbers.add(hash(number), at);
        }
        if let Some(email) = keys.email.as_deref() {
            self.emails.add(hash(email), at);
        }
        if first {
            self.names.add(name_hash(&keys.name), at);
        }
    }
}

fn counts(preview: &Preview) -> Counts {
    let mut counts = Counts::default();
    for row in &preview.rows {
        match row.group() {
            Group::Change => counts.change += 1,
            Group::Ask => counts.ask += 1,
            Group::Same => counts.same += 1,
            Group::NotFound => counts.not_found += 1,
        }
        let takes = |effect: &&super::Effect| row.takes(effect);
        counts.taken += usize::from(row.effects.iter().filter(takes).any(|effect| !effect.confirms()));
        counts.added += usize::from(row.taken && row.effects.contains(&super::Effect::Add));
        counts.confirmed += row.effects.iter().filter(takes).filter(|effect| effect.confirms()).count();
    }
    counts.taken += preview.not_in_file.iter().filter(|missing| missing.gone).count();
    counts
}

/// A word of the table that is safe to show: short, and without a birth number.
pub(super) fn showable(text: &str) -> Option<String> {
    let text = safe(text).unwrap_or_else(|| text.trim().to_owned());
    (!text.is_empty() && text.chars().count() <= 40 && !contains_birth_number(&text)).then_some(text)
}

impl PreviewRow {
    /// Whether anything of the row is taken as it stands.
    pub fn takes_anything(&self) -> bool {
        self.effects.iter().any(|effect| self.takes(effect))
    }
}
