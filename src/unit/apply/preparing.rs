//! The leader's own preparation.

use super::Draft;
use crate::unit::edit::Edit;
use crate::unit::{Change, Event};

impl Draft<'_> {
    pub(super) fn prepare(&mut self, change: &Change) -> Event {
        let before = self.unit.preparation.clone();
        let mut after = before.clone();
        let event = match change {
            Change::MarkModule(module, true) => {
                after.modules.insert(module.clone());
                Event::ModuleDone(module.clone(), true)
            }
            Change::MarkModule(module, false) => {
                after.modules.remove(module);
                Event::ModuleDone(module.clone(), false)
            }
            Change::MarkFilm(film, true) => {
                after.films.insert(film.clone());
                Event::FilmSeen(film.clone(), true)
            }
            Change::MarkFilm(film, false) => {
                after.films.remove(film);
                Event::FilmSeen(film.clone(), false)
            }
            Change::EditFilm(own) => {
                after.own_films.retain(|film| film.film != own.film);
                after.own_films.push(own.clone());
                Event::FilmEdited(own.film.clone())
            }
            Change::WriteTopic(own) => {
                match after.topics.iter_mut().find(|topic| topic.id == own.id) {
                    Some(topic) => topic.clone_from(own),
                    None => after.topics.push(own.clone()),
                }
                Event::TopicWritten
            }
            Change::RemoveTopic(id) => {
                after.topics.retain(|topic| topic.id != *id);
                Event::TopicRemoved
            }
            Change::AddRehearsal(rehearsal) => {
                after.rehearsals.push(rehearsal.clone());
                Event::Rehearsed(rehearsal.kind)
            }
            _ => Event::DetailsChanged,
        };
        self.push(Edit::Preparation(Box::new((before, after))));
        event
    }
}
