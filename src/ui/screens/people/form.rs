//! The form for one person, new or to be changed.

use eframe::egui::{Id, Key, Ui};

use super::day::{Day, Days};
use crate::exchange::{MAX_NAME, contains_birth_number};
use crate::programme::{Language, MeetingKind, ProfileId};
use crate::ui::intent::{Cx, Intent, Intents};
use crate::ui::theme::size;
use crate::ui::widgets::{Btn, Field, check, dialog, field, heading_sized, note, wrapped};
use crate::unit::{Change, Person, PersonId};

/// What becomes of a form after it is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Left {
    /// It stays.
    Stays,
    /// It closes, and what is typed is kept for the next time.
    Aside,
    /// It closes for good.
    Done,
}

/// What is typed about one person.
#[derive(Clone, Debug)]
pub(super) struct Form {
    /// Who is changed; somebody new if `None`.
    of: Option<PersonId>,
    name: String,
    email: String,
    number: String,
    profiles: Vec<ProfileId>,
    joined: Day,
    fresh: bool,
    touched: bool,
    /// Whether somebody else has this name, or this address or number.
    twins: (bool, bool),
}

/// What is wrong with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mistake {
    Empty,
    TooLong,
    BirthNumber,
    NoAddress,
}

impl Mistake {
    fn text_key(self) -> &'static str {
        match self {
            Self::Empty => "people-name-empty",
            Self::TooLong => "people-name-too-long",
            Self::BirthNumber => "people-birth-number",
            Self::NoAddress => "people-email-wrong",
        }
    }
}

impl Form {
    /// An empty form. Whoever is added after the first meeting was held is taken to be new today.
    pub(super) fn new(cx: &Cx<'_>) -> Self {
        let held = cx.unit.held_meeting(MeetingKind::First).is_some();
        Self {
            of: None,
            name: String::new(),
            email: String::new(),
            number: String::new(),
            profiles: Vec::new(),
            joined: Day::new(held.then_some(cx.today), cx.tx.language()),
            fresh: true,
            touched: false,
            twins: (false, false),
        }
    }

    /// A form with what is known about somebody.
    pub(super) fn of(person: &Person, language: Language) -> Self {
        Self {
            of: Some(person.id),
            name: person.name.clone(),
            email: person.email.clone().unwrap_or_default(),
            number: person.employee_number.clone().unwrap_or_default(),
            profiles: person.profiles.clone(),
            joined: Day::new(person.joined, language),
            fresh: true,
            touched: true,
            twins: (false, false),
        }
    }

    pub(super) fn opened(mut self) -> Self {
        self.fresh = true;
        self
    }

    /// Whether something is typed that somebody would miss.
    pub(super) fn worth_keeping(&self) -> bool {
        self.of.is_none() && !(self.name.trim().is_empty() && self.email.trim().is_empty())
    }

    pub(super) fn show(&mut self, ui: &mut Ui, cx: &Cx<'_>, out: &mut Intents) -> Left {
        let tx = cx.tx;
        let title = tx.t(if self.of.is_some() { "people-edit-title" } else { "people-add-title" });
        let (left, close) = dialog(ui, Id::unique("person form"), &title, 560.0, |ui| {
            let entered = self.fields(ui, cx);
            let ready = self.ready(cx);
            if !ready && self.name.trim().is_empty() {
                note(ui, &tx.t("people-name-needed"));
            }
            ui.add_space(8.0);
            wrapped(ui, |ui| {
                let save = tx.t(if self.of.is_some() { "people-save" } else { "people-add-this" });
                let done = ui.add(Btn::primary(&save).enabled(ready)).clicked() || (entered && ready);
                let another =
                    self.of.is_none() && ui.add(Btn::secondary(&tx.t("people-add-and-next")).enabled(ready)).clicked();
                let cancelled = ui.add(Btn::plain(&tx.t("cancel"))).clicked();
                if done || another {
                    self.send(cx, out);
                }
                if another {
                    *self = Self { profiles: std::mem::take(&mut self.profiles), ..Self::new(cx) };
                    return Left::Stays;
                }
                if done || cancelled { Left::Done } else { Left::Stays }
            })
        });
        if close && left == Left::Stays { Left::Aside } else { left }
    }

    /// Draws the fields. Returns whether Enter was pressed in one.
    fn fields(&mut self, ui: &mut Ui, cx: &Cx<'_>) -> bool {
        let tx = cx.tx;
        ui.spacing_mut().item_spacing.y = 12.0;
        let texts = ["people-name", "people-email", "people-number"].map(|key| tx.t(key));
        let name_mistake = self.name_mistake().filter(|mistake| self.touched || *mistake != Mistake::Empty);
        let mistakes = [name_mistake, self.email_mistake(), self.number_mistake()]
            .map(|mistake| mistake.map(|mistake| tx.t(mistake.text_key())));
        let helps = [
            if self.twins.0 { tx.t("people-name-twice") } else { String::new() },
            if self.twins.1 { tx.t("people-address-twice") } else { tx.t("people-email-help") },
            tx.t("people-number-help"),
        ];
        let ids = [Id::unique("person name"), Id::unique("person email"), Id::unique("person number")];
        let mut entered = false;
        let mut changed = false;
        for (at, text) in [&mut self.name, &mut self.email, &mut self.number].into_iter().enumerate() {
            let mistake = mistakes[at].as_deref();
            let options = Field { label: &texts[at], help: &helps[at], mistake, ..Field::default() };
            let response = field(ui, ids[at], text, options);
            if at == 0 {
                if std::mem::take(&mut self.fresh) {
                    response.request_focus();
                }
                self.touched |= response.changed();
            }
            changed |= response.changed();
            entered |= response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        }
        if changed {
            self.twins = self.find_twins(cx);
        }
        self.choose_profiles(ui, cx);
        let (label, help) = (tx.t("people-joined"), tx.t("people-joined-help"));
        let response = self.joined.show(ui, cx, Id::unique("person joined"), Days::Any, &label, &help);
        entered || (response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)))
    }

    fn choose_profiles(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        if cx.programme.profiles.is_empty() {
            return;
        }
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            heading_sized(ui, &cx.tx.t("people-profiles"), 3, size::BODY);
            note(ui, &cx.tx.t("people-profiles-help"));
            ui.add_space(4.0);
            for profile in &cx.programme.profiles {
                let has = self.profiles.contains(&profile.id);
                if check(ui, has, &profile.title).on_hover_text(&profile.about).clicked() {
                    if has {
                        self.profiles.retain(|id| *id != profile.id);
                    } else {
                        self.profiles.push(profile.id.clone());
                    }
                }
            }
        });
    }

    fn name_mistake(&self) -> Option<Mistake> {
        if self.name.trim().is_empty() {
            Some(Mistake::Empty)
        } else if contains_birth_number(&self.name) {
            Some(Mistake::BirthNumber)
        } else {
            (self.name.chars().nth(MAX_NAME).is_some()).then_some(Mistake::TooLong)
        }
    }

    fn email_mistake(&self) -> Option<Mistake> {
        let email = self.email.trim();
        if contains_birth_number(email) {
            return Some(Mistake::BirthNumber);
        }
        let (before, after) = email.split_once('@').unwrap_or_default();
        let wrong = before.is_empty() || after.is_empty() || email.contains(char::is_whitespace);
        (!email.is_empty() && wrong).then_some(Mistake::NoAddress)
    }

    fn number_mistake(&self) -> Option<Mistake> {
        contains_birth_number(&self.number).then_some(Mistake::BirthNumber)
    }

    fn ready(&self, cx: &Cx<'_>) -> bool {
        self.name_mistake().is_none()
            && self.email_mistake().is_none()
            && self.number_mistake().is_none()
            && self.joined.read(cx.today, Days::Any).is_ok()
    }

    fn find_twins(&self, cx: &Cx<'_>) -> (bool, bool) {
        let others = || cx.unit.people.iter().filter(|person| Some(person.id) != self.of);
        let name = plain(&self.name).to_lowercase();
        let same_name = !name.is_empty() && others().any(|person| person.name.trim().to_lowercase() == name);
        let same = |typed: &str, known: Option<&String>| {
            !typed.trim().is_empty() && known.is_some_and(|known| known.trim().eq_ignore_ascii_case(typed.trim()))
        };
        let same_address = others().any(|person| {
            same(&self.email, person.email.as_ref()) || same(&self.number, person.employee_number.as_ref())
        });
        (same_name, same_address)
    }

    fn send(&self, cx: &Cx<'_>, out: &mut Intents) {
        let some = |text: &str| Some(plain(text)).filter(|text| !text.is_empty());
        let known = self.of.and_then(|id| cx.unit.person(id));
        let start = known.cloned().unwrap_or_else(|| Person::named(PersonId((cx.new_id)()), ""));
        let person = Person {
            name: plain(&self.name),
            email: some(&self.email),
            employee_number: some(&self.number),
            profiles: self.profiles.clone(),
            joined: self.joined.read(cx.today, Days::Any).ok().flatten(),
            ..start
        };
        out.push(Intent::Change(match known {
            Some(_) => Change::EditPerson(person),
            None => Change::AddPeople(vec![person]),
        }));
    }
}

/// Text with its spaces in order.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn form(name: &str, email: &str, number: &str) -> Form {
        let person = Person {
            email: Some(email.to_owned()),
            employee_number: Some(number.to_owned()),
            ..Person::named(PersonId(Uuid::from_u128(1)), name)
        };
        Form::of(&person, Language::Bokmal)
    }

    #[test]
    fn a_name_is_needed_and_may_be_of_any_script() {
        assert_eq!(form("  ", "", "").name_mistake(), Some(Mistake::Empty));
        assert_eq!(form("نور 🦊", "", "").name_mistake(), None);
        assert_eq!(form(&"a".repeat(300), "", "").name_mistake(), None);
        assert_eq!(form(&"a".repeat(1001), "", "").name_mistake(), Some(Mistake::TooLong));
    }

    #[test]
    fn birth_numbers_are_refused_in_every_field() {
        // Made up: the control digits are right and the month has 80 added, as in the tax administration's test data.
        let number = "21 830 3 00000".replace(' ', "");
        let made_up = find_made_up(&number[..6]);
        assert_eq!(form(&format!("Kari {made_up}"), "", "").name_mistake(), Some(Mistake::BirthNumber));
        assert_eq!(form("Kari", &format!("{made_up}@kommune.example"), "").email_mistake(), Some(Mistake::BirthNumber));
        assert_eq!(form("Kari", "", &made_up).number_mistake(), Some(Mistake::BirthNumber));
        assert_eq!(form("Kari", "kari@kommune.example", "004711").number_mistake(), None);
    }

    /// A number that begins with these six digits and has right control digits.
    fn find_made_up(start: &str) -> String {
        (0..100_000)
            .map(|rest| format!("{start}{rest:05}"))
            .find(|number| crate::exchange::looks_like_birth_number(number))
            .unwrap()
    }

    #[test]
    fn an_address_needs_both_its_sides() {
        for wrong in ["kari", "kari@", "@kommune.example", "kari nordmann@kommune.example"] {
            assert_eq!(form("Kari", wrong, "").email_mistake(), Some(Mistake::NoAddress), "{wrong}");
        }
        assert_eq!(form("Kari", " kari@kommune.example ", "").email_mistake(), None);
        assert_eq!(form("Kari", "", "").email_mistake(), None);
    }
}
