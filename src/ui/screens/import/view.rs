//! What the table of the preview shows: the rows a filter lets through, with the questions first.

use crate::exchange::import::{Group, Preview};

/// Which rows are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Filter {
    /// All of them, what must be decided first.
    #[default]
    All,
    /// What changes something.
    Change,
    /// What must be decided.
    Ask,
    /// What is known already.
    Same,
    /// Nobody on the list.
    NotFound,
    /// People on the list who are not in the file.
    Missing,
}

/// One row of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Item {
    /// A row of the file: its place in [`Preview::rows`].
    Row(usize),
    /// Somebody who is not in the file: the place in [`Preview::not_in_file`].
    Missing(usize),
}

/// The rows that are shown. They keep their places while they are answered and ticked, so that none goes away under the
/// leader's hands.
#[derive(Default)]
pub(super) struct View {
    /// How many rows and missing people the rows were worked out from.
    of: Option<(usize, usize)>,
    pub(super) items: Vec<Item>,
    pub(super) filter: Filter,
    /// The row the keyboard is at.
    pub(super) at: usize,
}

impl View {
    /// Works the rows out again if the table has become another.
    pub(super) fn refresh(&mut self, preview: &Preview) {
        let of = (preview.rows.len(), preview.not_in_file.len());
        if self.of == Some(of) {
            return;
        }
        self.of = Some(of);
        self.items = items(preview, self.filter);
        self.at = self.at.min(self.items.len().saturating_sub(1));
    }

    pub(super) fn current(&self) -> Option<Item> {
        self.items.get(self.at).copied()
    }

    /// Lets these rows through; the same again lets all through.
    pub(super) fn press(&mut self, filter: Filter, preview: &Preview) {
        self.filter = if self.filter == filter { Filter::All } else { filter };
        self.items = items(preview, self.filter);
        self.at = 0;
    }
}

fn items(preview: &Preview, filter: Filter) -> Vec<Item> {
    let of = |wanted: Group| {
        let rows = preview.rows.iter().enumerate().filter(move |(_, row)| row.group() == wanted);
        rows.map(|(at, _)| Item::Row(at))
    };
    let missing = || (0..preview.not_in_file.len()).map(Item::Missing);
    match filter {
        Filter::All => of(Group::Ask)
            .chain(of(Group::Change))
            .chain(of(Group::NotFound))
            .chain(missing())
            .chain(of(Group::Same))
            .collect(),
        Filter::Change => of(Group::Change).collect(),
        Filter::Ask => of(Group::Ask).collect(),
        Filter::Same => of(Group::Same).collect(),
        Filter::NotFound => of(Group::NotFound).collect(),
        Filter::Missing => missing().collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::import::{Effect, PreviewRow, Question, Who};

    fn row(place: usize, who: Who, question: Option<Question>, effects: Vec<Effect>, taken: bool) -> PreviewRow {
        PreviewRow { place, name: String::new(), who, effects, question, taken, taken_whole: false }
    }

    #[test]
    fn what_must_be_decided_stands_first_and_a_filter_pressed_twice_is_off() {
        let preview = Preview {
            rows: vec![
                row(1, Who::NoName, None, vec![], false),
                row(2, Who::New, None, vec![Effect::Add], true),
                row(3, Who::New, Some(Question::Back), vec![Effect::Back], true),
            ],
            ..Preview::default()
        };
        let mut view = View::default();
        view.refresh(&preview);
        assert_eq!(view.items, [Item::Row(2), Item::Row(1), Item::Row(0)]);
        view.press(Filter::Ask, &preview);
        assert_eq!(view.items, [Item::Row(2)]);
        view.press(Filter::Ask, &preview);
        assert_eq!(view.items.len(), 3);
    }
}
