//! A talk with those who were not at a meeting: the meeting's script, told to one person or a few.

use super::{App, Going};
use crate::meeting::Mode;
use crate::programme::MeetingKind;
use crate::ui::intent::{Page, PeopleFilter};
use crate::ui::session::Session;
use crate::unit::{Change, Meeting, MeetingId, PersonId, Standing, Unit};

/// The longest name that stands whole over the script, in characters.
const LONGEST_NAME: usize = 60;

/// Those of a talk who are still on the list and have not caught up on the meeting by other means.
pub(super) fn left_in_talk(unit: &Unit, going: &Going) -> Vec<PersonId> {
    let caught_up = |id: PersonId| unit.catch_ups.iter().any(|at| at.person == id && at.kind == going.kind());
    going.people.iter().copied().filter(|id| unit.person(*id).is_some() && !caught_up(*id)).collect()
}

impl App {
    /// Opens the meeting screen for a talk with these people. Starts nothing.
    pub(super) fn talk(&mut self, kind: MeetingKind, people: Vec<PersonId>) {
        if people.is_empty() || !self.make_way() {
            return;
        }
        let mut meeting = Meeting::planned(MeetingId(self.new_id()), kind);
        let Some(unit) = self.session.as_ref().map(Session::unit) else { return };
        // They are told what the others were told: the topic they talked about, and the film they saw.
        if let Some(held) = unit.held_meeting(kind) {
            meeting.topic.clone_from(&held.topic);
            meeting.film.clone_from(&held.film);
        }
        self.see_to_topic(&mut meeting);
        self.planned_by_opening = None;
        self.talk_from = Some(self.page).filter(|page| *page != Page::Present);
        self.make_ready(meeting, Mode::CatchUp, people);
    }

    /// Whom the talk is with, for the line over the script: «Ta igjen første møte: Kari Nordmann».
    pub(super) fn talk_title(&self, going: &Going) -> String {
        let session = self.session.as_ref();
        // Drawn anew each time: whoever is on the list is found in the survey.
        let known =
            going.people.iter().filter(|id| session.is_some_and(|session| session.survey().row(**id).is_some()));
        let known: Vec<PersonId> = known.copied().collect();
        let tx = &self.texts;
        let [bare, with, several] = match going.kind() {
            MeetingKind::First => ["talk-first", "talk-first-with", "talk-first-for"],
            MeetingKind::Second => ["talk-second", "talk-second-with", "talk-second-for"],
        };
        match known.as_slice() {
            [] => tx.t(bare),
            [one] => {
                let person = session.and_then(|session| session.unit().person(*one));
                let name = person.map(|person| shortened(&person.name)).unwrap_or_default();
                tx.f(with, &[("name", (&name).into())])
            }
            several_people => tx.n(several, several_people.len()),
        }
    }

    /// Records that those who are left of the talk have caught up, and goes back to the people.
    pub(super) fn record_talk(&mut self, going: &Going, seconds: u32) {
        let on = going.ended.unwrap_or_else(|| self.now()).date_naive();
        let unit = self.session.as_ref().map(Session::unit);
        let people = unit.map(|unit| left_in_talk(unit, going)).unwrap_or_default();
        if people.is_empty() {
            self.say(self.texts.t("talk-nobody-left"), false);
        } else {
            self.change(&Change::CatchUp { people, kind: going.kind(), on, seconds: Some(seconds) });
        }
        let page = match self.page_before_talk() {
            Page::People(PeopleFilter::CatchUp) if !self.somebody_must_catch_up() => Page::People(PeopleFilter::All),
            page @ Page::People(_) => page,
            _ if self.somebody_must_catch_up() => Page::People(PeopleFilter::CatchUp),
            _ => Page::People(PeopleFilter::All),
        };
        self.go(page);
    }

    /// The page the talk was opened from; after a crash, those who must catch up.
    pub(super) fn page_before_talk(&self) -> Page {
        self.talk_from.unwrap_or(Page::People(PeopleFilter::CatchUp))
    }

    fn somebody_must_catch_up(&self) -> bool {
        let rows = self.session.as_ref().map_or(&[][..], |session| session.survey().rows.as_slice());
        rows.iter().any(|row| row.standing == Standing::Here && !row.catch_up.is_empty())
    }
}

fn shortened(name: &str) -> String {
    if name.chars().nth(LONGEST_NAME).is_some() {
        name.chars().take(LONGEST_NAME - 1).chain(['…']).collect()
    } else {
        name.to_owned()
    }
}
