//! Text that is written now and recorded when the writer leaves the field.

use eframe::egui::{Id, Response, Ui};

use super::{Field, field};

/// What is being written in a field, and the record it was taken from.
#[derive(Clone, Debug, Default)]
pub struct Draft {
    text: String,
    of: Option<String>,
}

impl Draft {
    /// Takes over the record's text whenever the record has become another, as undo makes it.
    pub fn follow(&mut self, record: &str) {
        if self.of.as_deref() != Some(record) {
            record.clone_into(&mut self.text);
            self.of = Some(record.to_owned());
        }
    }

    /// What stands in the field.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether something else stands in the field than in the record.
    pub fn differs(&self) -> bool {
        self.of.as_deref() != Some(self.text.as_str())
    }
}

/// A field of one line that follows `record`. Returns the response, and the text once the writer has left the field
/// (Enter, Tab or a press elsewhere) with something else in it than in the record.
pub fn draft_field(
    ui: &mut Ui,
    id: Id,
    draft: &mut Draft,
    record: &str,
    look: Field<'_>,
) -> (Response, Option<String>) {
    draft.follow(record);
    let response = field(ui, id, &mut draft.text, look);
    let done = response.lost_focus() && draft.differs();
    let written = done.then(|| draft.text.clone());
    (response, written)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_stands_until_the_record_changes() {
        let mut draft = Draft::default();
        draft.follow("26.11.2026");
        assert_eq!(draft.text(), "26.11.2026");
        draft.text = "27.11".to_owned();
        draft.follow("26.11.2026");
        assert_eq!(draft.text(), "27.11", "the same record leaves the writer alone");
        assert!(draft.differs());
        draft.follow("27.11.2026");
        assert_eq!(draft.text(), "27.11.2026", "a new record is shown");
        assert!(!draft.differs());
    }
}
