//! The calm warning under a field whose text is not to be about anybody: who in it may be told from it. Nothing is
//! refused; the leader knows best.

use eframe::egui::Ui;

use super::icons;
use super::intent::Cx;
use super::texts::Texts;
use super::widgets::{Tone, tag, wrapped};
use crate::exchange::{Telling, find_telling};

/// What was found in a text, kept until the text or the list becomes another.
#[derive(Clone, Debug, Default)]
pub struct NameWatch {
    of: Option<(String, u64)>,
    found: Option<Telling>,
}

impl NameWatch {
    /// Draws the warning where the text tells who somebody is.
    pub fn show(&mut self, ui: &mut Ui, cx: &Cx<'_>, text: &str) {
        if self.of.as_ref().is_none_or(|(seen, revision)| seen != text || *revision != cx.revision) {
            let names = cx.unit.people.iter().map(|person| person.name.as_str());
            self.found = find_telling(text, names, cx.programme);
            self.of = Some((text.to_owned(), cx.revision));
        }
        if let Some(found) = &self.found {
            wrapped(ui, |ui| tag(ui, Tone::Warning, icons::SHIELD_WARNING, &words(cx.tx, found)));
        }
    }
}

fn words(tx: &Texts, found: &Telling) -> String {
    match found {
        Telling::Staff(name) => tx.f("telling-staff", &[("name", name.into())]),
        Telling::Somebody(words) => tx.f("telling-somebody", &[("words", words.into())]),
    }
}
