//! Putting a table together, row by row.

use super::{Origin, Sheet};

/// A table while it is read.
#[derive(Debug, Default)]
pub(super) struct Builder {
    text: String,
    ends: Vec<u32>,
    rows: Vec<u32>,
    width: usize,
}

impl Builder {
    /// Room for a text of so many bytes.
    pub(super) fn for_text(bytes: usize) -> Self {
        Self { text: String::with_capacity(bytes), ..Self::default() }
    }

    /// How many rows are finished.
    pub(super) fn rows(&self) -> usize {
        self.rows.len()
    }

    /// A whole row: its cells after one another, and where each ends.
    pub(super) fn row(&mut self, cells: &str, ends: &[usize]) {
        if cells.contains('\'') {
            let mut start = 0;
            for &end in ends {
                self.cell(cells.get(start..end).unwrap_or_default());
                start = end;
            }
        } else {
            let before = self.text.len();
            self.text.push_str(cells);
            self.ends.extend(ends.iter().map(|end| (before + end) as u32));
        }
        self.end_row();
    }

    /// A cell as it stands in a file, where a formula may have been made harmless.
    pub(super) fn cell(&mut self, text: &str) {
        self.cell_as_it_is(super::write::without_guard(text));
    }

    /// A cell with exactly this text.
    pub(super) fn cell_as_it_is(&mut self, text: &str) {
        self.text.push_str(text);
        self.ends.push(self.text.len() as u32);
    }

    /// Ends the row; cells filled after this belong to the next.
    pub(super) fn end_row(&mut self) {
        let before = self.before_row();
        while self.ends.len() > before && self.start_of_last() == self.ends.last().copied() {
            self.ends.pop();
        }
        self.width = self.width.max(self.ends.len() - before);
        self.rows.push(self.ends.len() as u32);
    }

    /// The table, without the empty rows at its end.
    pub(super) fn finish(mut self, origin: Origin) -> Sheet {
        while self.rows.last().is_some_and(|&end| end as usize == self.cells_before_last_row()) {
            self.rows.pop();
        }
        self.text.shrink_to_fit();
        self.ends.shrink_to_fit();
        self.rows.shrink_to_fit();
        Sheet { origin, text: self.text, ends: self.ends, rows: self.rows, width: self.width }
    }

    fn before_row(&self) -> usize {
        self.rows.last().map_or(0, |&end| end as usize)
    }

    fn cells_before_last_row(&self) -> usize {
        self.rows.len().checked_sub(2).map_or(0, |at| self.rows[at] as usize)
    }

    /// Where the last cell begins.
    fn start_of_last(&self) -> Option<u32> {
        match self.ends.len() {
            0 => None,
            1 => Some(0),
            count => self.ends.get(count - 2).copied(),
        }
    }
}
