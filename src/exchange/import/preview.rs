//! The preview: who every row is about, and what it would change.

use super::super::birth_number::contains_birth_number;
use super::super::columns::Column;
use super::super::sheet::Watch;
use super::identify::ASK_EVERY;
use super::outcome::{Counts, Group};
use super::plan::{Masked, Plan, safe};
use super::rows::Reader;
use super::{Answers, Field, Import, ImportRefused, NotInFile, Preview, PreviewRow, Who, moodle};
use crate::exchange::import::sample::Sample;

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
        preview.longest = reader.presence.longest();
        preview.sessions = reader.presence.sessions;
        self.name_columns(&plan, &masked, &activities, &mut preview);
        preview.counts = counts(&preview);
        Ok(preview)
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
