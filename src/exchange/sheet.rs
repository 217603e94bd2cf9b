//! A table as it was read: rows of cells as text.

/// Asked on the way through a large table whether to go on.
pub trait Watch {
    /// How far it has come; `false` stops the work.
    fn go_on(&self, done: usize, of: usize) -> bool;
}

/// Rows of cells.
#[derive(Clone, Debug, Default)]
pub struct Sheet {
    cells: Vec<Vec<String>>,
}

impl Sheet {
    /// A table of these cells.
    pub fn from_rows<R, C>(rows: impl IntoIterator<Item = R>) -> Self
    where
        R: IntoIterator<Item = C>,
        C: Into<String>,
    {
        Self { cells: rows.into_iter().map(|row| row.into_iter().map(Into::into).collect()).collect() }
    }

    /// How many rows there are.
    pub fn rows(&self) -> usize {
        self.cells.len()
    }

    /// How many cells the longest row has.
    pub fn width(&self) -> usize {
        self.cells.iter().map(Vec::len).max().unwrap_or(0)
    }

    /// The cells of one row.
    pub fn row(&self, at: usize) -> impl Iterator<Item = &str> {
        self.cells.get(at).into_iter().flatten().map(String::as_str)
    }

    /// One cell, empty where there is none.
    pub fn cell(&self, row: usize, column: usize) -> &str {
        self.cells.get(row).and_then(|row| row.get(column)).map_or("", String::as_str)
    }
}
