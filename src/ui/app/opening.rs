//! Files that are not as the app wrote them: the leader is asked before one is opened as the unit.

use std::path::Path;
use std::sync::Arc;

use eframe::egui::{Id, Memory, Ui};

use super::opener::Edited;
use super::{App, Problem};
use crate::programme::MeetingKind;
use crate::store::lock::Lock;
use crate::store::{Damaged, Generation, Newer, Opened, SaveError, Vault, keep_aside};
use crate::ui::session::{Session, WhyReadOnly};
use crate::ui::widgets::{Btn, alert, body, bullet, fold, lead, note, roomy, wrapped};
use crate::ui::wording::{self, Wording};
use crate::unit::{Change, Event, Unit};

/// A file that the leader is asked about.
pub(super) struct AskedFile {
    lock: Option<Arc<Lock>>,
    why: Option<WhyReadOnly>,
    found: Found,
    /// What the leader reads.
    words: Words,
}

enum Found {
    /// It can be read, and was changed after the app wrote it.
    Edited(Box<Opened>, Option<(Generation, Arc<Unit>)>),
    /// It cannot be opened as it is, or only to be looked at, where a newer version of the app wrote it.
    Damaged(Box<Damaged>, Option<Box<(Opened, Newer)>>),
}

struct Words {
    title: String,
    text: String,
    /// Exactly what is wrong, for whoever wants to mend it; and whether it is shown.
    details: Option<(String, bool)>,
    before: Option<String>,
    differences: Vec<String>,
    after: Option<String>,
    /// The buttons there are, in their order.
    answers: Vec<(Answer, String)>,
}

/// What the leader does about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Answer {
    AsItIs,
    LookOnly,
    Version,
    Readable,
    Leave,
}

impl App {
    /// Asks about a file that was changed after the app wrote it.
    pub(super) fn ask_about_edited(&mut self, edited: Edited, lock: Option<Arc<Lock>>, why: Option<WhyReadOnly>) {
        let words = self.words_for_edited(&edited, why.is_some());
        let found = Found::Edited(Box::new(edited.opened), edited.newest);
        self.asked_file = Some(AskedFile { lock, why, found, words });
    }

    fn words_for_edited(&self, edited: &Edited, reading: bool) -> Words {
        let tx = &self.texts;
        let newest = edited.newest.as_ref();
        let (before, differences) = match newest {
            Some((generation, then)) => {
                let when = wording::moment(tx, generation.at, self.today());
                let words =
                    Wording { tx, programme: &self.programme, today: self.today(), units: [&edited.opened.unit, then] };
                let differences = words.differences(&edited.differences);
                let key = if differences.is_empty() { "opening-same" } else { "opening-differs" };
                (tx.f(key, &[("when", (&when).into())]), differences)
            }
            None => (tx.t("opening-no-version"), Vec::new()),
        };
        // Leaving it does no harm, and stands first.
        let mut answers = vec![(Answer::Leave, tx.t("opening-leave")), (Answer::AsItIs, tx.t("opening-use"))];
        if let Some((generation, _)) = newest.filter(|_| !reading) {
            let when = wording::moment(tx, generation.at, self.today());
            answers.push((Answer::Version, tx.f("opening-use-version", &[("when", (&when).into())])));
        }
        let after = (answers.len() > 2).then(|| self.words_aside("opening-word-edited"));
        Words {
            title: tx.t("opening-edited-title"),
            text: tx.f("opening-edited", &[("file", (&name_of(edited.opened.vault.path())).into())]),
            details: None,
            before: Some(before),
            differences,
            after,
            answers,
        }
    }

    fn words_aside(&self, word: &str) -> String {
        let word = self.texts.t(word);
        self.texts.f("opening-aside", &[("word", (&word).into())])
    }

    /// Asks about a file that cannot be opened as it is.
    pub(super) fn ask_about_damaged(
        &mut self,
        damaged: Box<Damaged>,
        half: Option<Box<(Opened, Newer)>>,
        lock: Option<Arc<Lock>>,
    ) {
        let words = self.words_for_damaged(&damaged, half.is_some());
        let found = Found::Damaged(damaged, half);
        self.asked_file = Some(AskedFile { lock, why: None, found, words });
    }

    /// Shows what is understood of a file of a newer version.
    pub(super) fn look_at_newer(&mut self, (opened, newer): (Opened, Newer)) {
        let why = WhyReadOnly::NewerSchema { found: newer.found, without_history: newer.without_history };
        self.enter_opened(opened, |session| session.only_for_reading(Some(why)));
    }

    fn words_for_damaged(&self, damaged: &Damaged, broken: bool) -> Words {
        let tx = &self.texts;
        let exactly = wording::open_error(tx, &damaged.error);
        let name = name_of(&damaged.error.path);
        let (text, details) = if broken {
            let trouble = wording::open_trouble(tx, &damaged.error);
            (format!("{trouble}\n{}", tx.t("opening-seal")), None)
        } else {
            (tx.f("opening-damaged", &[("file", (&name).into())]), Some((exactly, false)))
        };
        let mut answers = Vec::new();
        let mut said = Vec::new();
        if let Some((generation, then)) = &damaged.newest {
            let when = wording::moment(tx, generation.at, self.today());
            let people = tx.n("people-count", then.people.len());
            said.push(tx.f("opening-version", &[("when", (&when).into()), ("people", (&people).into())]));
            answers.push((Answer::Version, tx.f("opening-use-version", &[("when", (&when).into())])));
        }
        if let Some(readable) = &damaged.readable {
            let held = MeetingKind::ALL.into_iter().filter(|kind| readable.held_meeting(*kind).is_some()).count();
            let facts = [
                tx.n("people-count", readable.people.len()),
                tx.n("versions-held", held),
                tx.n("opening-readings", readable.observations.len()),
            ];
            let facts = facts.join(" · ");
            said.push(tx.f("opening-readable", &[("facts", (&facts).into())]));
            answers.push((Answer::Readable, tx.t("opening-use-readable")));
            if let Some((_, then)) = damaged.newest.as_ref().filter(|(_, then)| then.id == readable.id) {
                let differences = self.differences_between(then, readable, self.today());
                if !differences.is_empty() {
                    said.push(format!("{} {}", tx.t("opening-readable-differs"), differences.join(" · ")));
                }
            }
        }
        let after = (!answers.is_empty()).then(|| self.words_aside("opening-word-damaged"));
        if broken {
            answers.push((Answer::LookOnly, tx.t("opening-look")));
        }
        answers.push((Answer::Leave, tx.t("opening-leave")));
        Words { title: tx.t("error-open-title"), text, details, before: None, differences: said, after, answers }
    }

    pub(super) fn show_asked_file(&mut self, ui: &mut Ui) {
        let Some(AskedFile { words, found, .. }) = &mut self.asked_file else { return };
        // A good version harms nothing: what lies there is kept. Otherwise, leaving the file is what Enter does.
        let safe = match (found, words.answers.first()) {
            (Found::Damaged(..), Some((Answer::Version, _))) => Answer::Version,
            _ => Answer::Leave,
        };
        let show = self.texts.t("opening-details");
        let (answer, close) = alert(ui, Id::unique("asked file"), &words.title, 700.0, |ui| {
            ui.spacing_mut().item_spacing.y = 10.0;
            lead(ui, &words.text);
            if let Some(before) = &words.before {
                body(ui, before);
            }
            for line in &words.differences {
                bullet(ui, line);
            }
            if let Some(after) = &words.after {
                note(ui, after);
            }
            if let Some((details, shown)) = &mut words.details {
                if fold(ui, *shown, &show).clicked() {
                    *shown = !*shown;
                }
                if *shown {
                    note(ui, details);
                }
            }
            ui.add_space(2.0);
            wrapped(ui, |ui| {
                let mut given = None;
                let free = ui.ctx().memory(Memory::focused).is_none();
                for (at, (answer, text)) in words.answers.iter().enumerate() {
                    let button = match (at, answer) {
                        (0, Answer::Leave) => Btn::secondary(text),
                        (_, Answer::Leave) => Btn::plain(text),
                        (0, _) | (_, Answer::AsItIs) => Btn::primary(text),
                        _ => Btn::secondary(text),
                    };
                    let button = ui.add(button);
                    if free && (*answer == Answer::Leave || roomy(ui)) && *answer == safe {
                        button.request_focus();
                    }
                    if button.clicked() {
                        given = Some(*answer);
                    }
                }
                given
            })
        });
        let Some(answer) = answer.or(close.then_some(Answer::Leave)) else { return };
        let Some(asked) = self.asked_file.take() else { return };
        if answer == Answer::Leave || !self.may_leave_unit() {
            return;
        }
        if let Err(error) = self.answer_about_file(asked, answer) {
            let text = wording::save_error(&self.texts, &error);
            self.problem = Some(Problem::new(self.texts.t("opening-failed-title"), text));
        }
    }

    fn answer_about_file(&mut self, asked: AskedFile, answer: Answer) -> Result<(), SaveError> {
        let AskedFile { lock, why, found, .. } = asked;
        let today = self.today();
        match found {
            Found::Edited(opened, newest) => match newest.filter(|_| answer == Answer::Version) {
                None => self.use_as_it_is(*opened, lock, why),
                Some((generation, version)) => {
                    let word = self.texts.t("opening-word-edited");
                    let (vault, beside) = keep_aside(opened.vault.path(), opened.vault.fingerprint(), &word, today)?;
                    vault.set_coding(opened.vault.coding());
                    // What was edited can be had again by undoing, where it is the same unit and open.
                    if opened.unit.id == version.id && opened.unit.details.closed.is_none() {
                        let session = Session::new(opened.unit, vault, None, &self.programme, today);
                        self.enter(session.with_lock(lock));
                        let unit = Box::new(Arc::unwrap_or_clone(version));
                        self.change(&Change::Become { unit, event: Event::Restored(generation.at) });
                    } else {
                        self.enter_in_place(version, vault, lock);
                    }
                    self.say_beside(&beside);
                }
            },
            Found::Damaged(_, Some(half)) if answer == Answer::LookOnly => self.look_at_newer(*half),
            Found::Damaged(damaged, _) => {
                let newest = damaged.newest.as_ref().map(|(_, version)| version);
                let chosen = if answer == Answer::Version { newest } else { damaged.readable.as_ref() };
                let Some(chosen) = chosen.cloned() else { return Ok(()) };
                let word = self.texts.t("opening-word-damaged");
                let (vault, beside) = damaged.keep_aside(&word, today)?;
                vault.set_coding(self.coding_for(vault.path()));
                self.enter_in_place(chosen, vault, lock);
                self.say_beside(&beside);
            }
        }
        Ok(())
    }

    /// Opens what was edited, and saves it with a new checksum.
    fn use_as_it_is(&mut self, opened: Opened, lock: Option<Arc<Lock>>, why: Option<WhyReadOnly>) {
        if why.is_none() {
            self.enter_in_place(opened.unit, opened.vault, lock);
            return;
        }
        self.enter_opened(opened, |session| session.with_lock(lock).only_for_reading(why));
    }

    /// Opens a unit, and saves it where it lies.
    fn enter_in_place(&mut self, unit: Arc<Unit>, vault: Arc<Vault>, lock: Option<Arc<Lock>>) {
        let mut session = Session::new(unit, vault, None, &self.programme, self.today()).with_lock(lock);
        session.save(&self.saver);
        self.enter(session);
    }

    fn say_beside(&mut self, beside: &Path) {
        self.say(self.texts.f("opening-aside-done", &[("file", (&name_of(beside)).into())]), false);
    }
}

fn name_of(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
