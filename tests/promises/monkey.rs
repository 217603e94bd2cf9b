//! Somebody who presses anything, anywhere, in any order: nothing breaks, and everything can be taken back.

mod things;

use std::collections::BTreeSet;

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use moteklar::exchange::Mail;
use moteklar::meeting::Act;
use moteklar::programme::{FilmId, Language, MeetingKind, ModuleId, Programme};
use moteklar::store::{Clock as _, unit_from_ron, unit_to_ron};
use moteklar::ui::importing::ImportWish;
use moteklar::ui::intent::{Intent, JointAct, MailWay, Page, PeopleFilter};
use moteklar::unit::{
    Attendance, Change, Departure, DepartureKind, Details, JointSession, Leave, Person, PersonId, Progress, RecordId,
    ReminderTone, Source, Status, Subject, Survey, Unit, Verdict,
};
use uuid::Uuid;

use super::leader::{Leader, Start};
use things::{Dice, KEYS, TABLES, TEXTS};

/// Who presses anything. What was done is told where it ends badly.
struct Monkey {
    leader: Leader,
    dice: Dice,
    programme: Programme,
    did: Vec<String>,
}

impl Drop for Monkey {
    #[expect(clippy::print_stderr, reason = "without the steps nobody can find out what went wrong")]
    fn drop(&mut self) {
        if std::thread::panicking() {
            let last = self.did.len().saturating_sub(40);
            eprintln!("The last of {} steps:\n{}", self.did.len(), self.did[last..].join("\n"));
        }
    }
}

impl Monkey {
    fn new(seed: u64) -> Self {
        let mut leader = Leader::start(Start { any_sign: true, ..Start::default() });
        leader.press_starting("Prøv med eksempel");
        // The bar over made-up people leads away too easily.
        let details = leader.h.state().unit().unwrap().details.clone();
        leader.h.state_mut().ask(Intent::Change(Change::SetDetails(Details { sample: false, ..details })));
        let session = planned(7000, Subject::Film(FilmId::from("film-1")));
        leader.h.state_mut().ask(Intent::Change(Change::PlanSession(session)));
        leader.settle();
        let programme = Programme::built_in(Language::Bokmal).unwrap();
        Self { leader, dice: Dice(seed), programme, did: Vec::new() }
    }

    fn ask(&mut self, intent: Intent) {
        self.did.push(format!("asks {intent:.300?}"));
        self.leader.h.state_mut().ask(intent);
        self.leader.settle();
    }

    fn unit(&self) -> Option<&Unit> {
        self.leader.h.state().unit()
    }

    /// The titles of the questions over the page. What folds out of a control has none.
    fn dialogs(&self) -> Vec<String> {
        let shown = self.leader.h.query_all_by(|node| matches!(node.role(), Role::Dialog | Role::AlertDialog));
        shown.filter_map(|node| node.accesskit_node().label()).collect()
    }

    fn step(&mut self) {
        match self.dice.below(10) {
            0..=2 => self.press_key(),
            3..=5 => self.press_button(),
            6 => self.type_something(),
            // What a screen asks for while a question is in front of it, it cannot ask for.
            _ if !self.dialogs().is_empty() => self.press_button(),
            7 => {
                let page = self.any_page();
                self.ask(Intent::Go(page));
            }
            8 => {
                let change = self.any_change();
                self.ask(Intent::Change(change));
            }
            _ => {
                let intent = self.any_intent();
                self.ask(intent);
            }
        }
        self.check();
    }

    fn press_key(&mut self) {
        if self.dice.below(6) == 0 {
            let key = self.dice.one(&[Key::Z, Key::Z, Key::Y, Key::A, Key::F, Key::Plus, Key::Minus, Key::Num0]);
            self.did.push(format!("presses Ctrl+{key:?} on {:?}", self.leader.page()));
            self.leader.keys_with(Modifiers::COMMAND, key);
        } else {
            let key = self.dice.one(&KEYS);
            self.did.push(format!("presses {key:?} on {:?}", self.leader.page()));
            self.leader.key(key);
        }
    }

    fn press_button(&mut self) {
        const ROLES: [Role; 9] = [
            Role::Button,
            Role::Button,
            Role::Row,
            Role::CheckBox,
            Role::RadioButton,
            Role::ComboBox,
            Role::Tab,
            Role::TextInput,
            Role::Cell,
        ];
        let roles = [self.dice.one(&ROLES), Role::Button];
        for role in roles {
            let at = self.dice.below(1000);
            let all: Vec<_> = self
                .leader
                .h
                .query_all_by(|node| node.role() == role && !node.is_disabled() && !node.is_hidden())
                .filter(|node| node.accesskit_node().bounding_box().is_some())
                .collect();
            if all.is_empty() {
                continue;
            }
            let node = &all[at % all.len()];
            self.did.push(format!("clicks {role:?} «{}»", node.accesskit_node().label().unwrap_or_default()));
            node.click();
            break;
        }
        self.leader.settle();
    }

    fn type_something(&mut self) {
        let text = self.dice.one(&TEXTS);
        self.did.push(format!("types «{text}»"));
        if self.dice.yes() {
            self.leader.type_text(text);
        } else {
            self.leader.paste(text);
        }
    }

    fn kind(&mut self) -> MeetingKind {
        self.dice.one(&[MeetingKind::First, MeetingKind::Second])
    }

    fn any_page(&mut self) -> Page {
        let kind = self.kind();
        let filters = [
            PeopleFilter::All,
            PeopleFilter::NotStarted,
            PeopleFilter::NotCompleted,
            PeopleFilter::Unknown,
            PeopleFilter::CatchUp,
            PeopleFilter::Decide,
            PeopleFilter::Old,
            PeopleFilter::OnLeave,
            PeopleFilter::Coming,
            PeopleFilter::Gone,
        ];
        let filter = self.dice.one(&filters);
        let mut pages = vec![
            Page::Overview,
            Page::Prepare,
            Page::Plan(kind),
            Page::Attendance(kind),
            Page::Present,
            Page::People(filter),
            Page::People(filter),
            Page::Round,
            Page::Round,
            Page::Import,
            Page::Together,
            Page::Video,
            Page::Reports,
            Page::Settings,
        ];
        let unit = self.unit();
        pages.extend(unit.into_iter().flat_map(|unit| unit.sessions.iter()).map(|session| Page::Session(session.id)));
        pages.extend(unit.into_iter().flat_map(|unit| unit.meetings.iter()).map(|meeting| Page::Closing(meeting.id)));
        self.dice.one(&pages)
    }

    fn some_people(&mut self) -> Vec<PersonId> {
        let everybody: Vec<PersonId> =
            self.unit().into_iter().flat_map(|unit| &unit.people).map(|person| person.id).collect();
        if everybody.is_empty() {
            return everybody;
        }
        (0..=self.dice.below(3)).map(|_| self.dice.one(&everybody)).collect()
    }

    fn any_session(&mut self) -> RecordId {
        let known: Vec<RecordId> =
            self.unit().into_iter().flat_map(|unit| &unit.sessions).map(|session| session.id).collect();
        if known.is_empty() { RecordId(Uuid::from_u128(1)) } else { self.dice.one(&known) }
    }

    fn any_change(&mut self) -> Change {
        let today = self.leader.clock.now().date_naive();
        let on = today + chrono::TimeDelta::days(self.dice.below(9) as i64 - 4);
        let people = self.some_people();
        let Some(&person) = people.first() else {
            let id = PersonId(Uuid::from_u128(5000 + self.dice.below(1000) as u128));
            return Change::AddPeople(vec![Person::named(id, "Kari Nordmann")]);
        };
        let status = self.dice.one(&Status::ALL);
        let module = self.dice.yes().then(|| ModuleId::from("basic-security"));
        match self.dice.below(17) {
            0 => {
                let id = PersonId(Uuid::from_u128(5000 + self.dice.below(100_000) as u128));
                let mut new = Person::named(id, self.dice.one(&["Kari Nordmann", "אבג", "😀", &"Navn ".repeat(60)]));
                new.joined = self.dice.yes().then_some(on);
                Change::AddPeople(vec![new])
            }
            1 => Change::RemovePerson(person),
            2 => {
                let until = self.dice.yes().then_some(on);
                let from = today + chrono::TimeDelta::days(self.dice.below(9) as i64 - 4);
                Change::SetLeave(person, self.dice.yes().then_some(Leave { from, until }))
            }
            3 => {
                let kind = self.dice.one(&[DepartureKind::Left, DepartureKind::Moved]);
                Change::SetDeparture(person, self.dice.yes().then_some(Departure { on, kind }))
            }
            4..=5 => Change::ReadStatus { people, status, module, on, source: Source::LearningSystem },
            6 => Change::BeginRound { people, on: today },
            7 => Change::AnswerInRound { person, before: None, status: self.dice.yes().then_some(status), on: today },
            8 => Change::EndRound,
            9 => Change::SetReadingOrder(people),
            10 => Change::CatchUp { people, kind: self.kind(), on, seconds: None },
            11 => Change::Remind { people, tone: ReminderTone::First, on },
            12 => {
                let subject = self.dice.one(&[
                    Subject::Film(FilmId::from("film-1")),
                    Subject::Module(ModuleId::from("basic-security")),
                    Subject::Film(FilmId::from("no such film")),
                ]);
                let mut session = planned(7000 + self.dice.below(5) as u128, subject);
                self.dice.one(&TEXTS[..8]).clone_into(&mut session.dilemma);
                session.date = self.dice.yes().then_some(on);
                Change::PlanSession(session)
            }
            13 => Change::AttendSession {
                session: self.any_session(),
                people,
                attendance: self.dice.yes().then_some(Attendance::Room),
            },
            14 => Change::RemoveSession(self.any_session()),
            15 => {
                let readings: Vec<RecordId> =
                    self.unit().into_iter().flat_map(|unit| &unit.observations).map(|reading| reading.id).collect();
                let verdict = self.dice.one(&[Verdict::Open, Verdict::Stands, Verdict::SetAside]);
                if readings.is_empty() {
                    return Change::EndRound;
                }
                Change::Decide { reading: self.dice.one(&readings), verdict }
            }
            _ => {
                let mut edited = self.unit().unwrap().person(person).unwrap().clone();
                self.dice.one(&["Kari Nordmann", "X", "Siri Lunde"]).clone_into(&mut edited.name);
                edited.email = self.dice.yes().then(|| "siri.lunde@kommune.example".to_owned());
                Change::EditPerson(edited)
            }
        }
    }

    fn any_intent(&mut self) -> Intent {
        match self.dice.below(24) {
            0..=3 => Intent::Import(ImportWish::Paste(self.dice.one(&TABLES).to_owned())),
            4 => Intent::Import(self.dice.one(&[
                ImportWish::EditColumns,
                ImportWish::Mapped,
                ImportWish::TakeIn,
                ImportWish::Cancel,
                ImportWish::Choose,
                ImportWish::RestAbsent(true),
                ImportWish::VideoFrom(3),
                ImportWish::ListsPeople(true),
                ImportWish::ListsPeople(false),
                ImportWish::Attendance(MeetingKind::First),
                ImportWish::Meeting(MeetingKind::Second),
            ])),
            5..=6 => {
                let (kind, people) = (self.kind(), self.some_people());
                Intent::CatchUpTalk { kind, people }
            }
            7 => Intent::Present { kind: self.kind(), rehearsal: self.dice.yes() },
            8..=9 => Intent::Act(self.dice.one(&[
                Act::Start,
                Act::Next,
                Act::Back,
                Act::TogglePause,
                Act::End,
                Act::End,
                Act::Undo,
                Act::Reset,
                Act::ForgotToStart(60),
            ])),
            10 => self.dice.one(&[Intent::Finish, Intent::Finish, Intent::LeaveMeeting]),
            11..=12 => Intent::Joint(JointAct::Toggle(self.any_session())),
            13 => Intent::Joint(JointAct::Finish(self.any_session())),
            14 => Intent::Joint(JointAct::MoreTime),
            15..=16 => Intent::Undo,
            17 => Intent::Redo,
            18 => {
                let days = self.dice.one(&[0, 0, 1, 7, 40]);
                self.leader.clock.advance(days * 86_400_000 + 5_000);
                self.did.push(format!("{days} days go by"));
                Intent::Go(self.leader.page())
            }
            19 if self.dice.yes() => {
                let refuses = self.dice.yes().then(|| "ingen vil".to_owned());
                self.did.push(format!("the machine: {refuses:?}"));
                self.leader.notes.lock().unwrap().refuses = refuses;
                Intent::Go(self.leader.page())
            }
            19 => match self.some_people().first() {
                Some(person) => Intent::OpenPerson(*person),
                None => Intent::AskExport,
            },
            20..=21 if self.dice.below(4) > 0 => Intent::Undo,
            20 => self.dice.one(&[Intent::AskNewCycle, Intent::AskExport, Intent::ChoosePack, Intent::CloseUnit]),
            21 => {
                let past = self.unit().and_then(|unit| unit.past.last()).map(|past| past.unit);
                let past = past.map_or(Intent::SaveAgain, Intent::OpenPast);
                self.dice.one(&[Intent::NewCycle(None), past, Intent::OpenSample])
            }
            22 => {
                let people = self.some_people();
                let on = self.leader.clock.now().date_naive();
                let record = Change::Remind { people, tone: ReminderTone::Second, on };
                let way = if self.dice.yes() {
                    MailWay::Drafts(Vec::<Mail>::new())
                } else {
                    MailWay::Address("mailto:a@kommune.example".to_owned())
                };
                Intent::Mail(Box::new(moteklar::ui::intent::Mailing { way, record }))
            }
            _ => {
                let mut settings = self.leader.settings();
                settings.language = self.dice.one(&[Language::Bokmal, Language::Nynorsk, Language::English]);
                settings.text_scale = self.dice.one(&[80, 100, 200]);
                settings.sanitize();
                Intent::Set(Box::new(settings))
            }
        }
    }

    /// Waits for a table that is being read beside the window, so that the same dice come to the same.
    fn wait_for_table(&mut self) {
        self.leader.until("the table is read", |leader| {
            let bars = leader.h.query_all_by(|node| node.role() == Role::ProgressIndicator);
            leader.page() != Page::Import || bars.count() == 0
        });
    }

    /// What holds whatever was pressed.
    fn check(&mut self) {
        self.wait_for_table();
        let dialogs = self.dialogs();
        assert!(dialogs.len() <= 1, "one question at a time: {dialogs:?}");
        let Some(unit) = self.unit() else {
            self.back_to_a_unit();
            return;
        };
        let read = unit_from_ron(&unit_to_ron(unit).unwrap()).unwrap();
        assert_eq!(*unit, read, "the file says what the screen does");
        let today = self.leader.clock.now().date_naive();
        let survey = Survey::of(unit, &self.programme, today);
        assert_eq!(survey.rows.len(), unit.people.len());
        Progress::of(unit, &self.programme, today);
    }

    fn back_to_a_unit(&mut self) {
        for _ in 0..4 {
            if self.dialogs().is_empty() {
                break;
            }
            self.leader.key(Key::Escape);
        }
        self.ask(Intent::OpenSample);
    }

    /// Everything that can be taken back is, and is made again. Returns how many steps that was.
    fn back_and_forth(&mut self) -> usize {
        for _ in 0..3 {
            self.leader.key(Key::Escape);
        }
        self.ask(Intent::LeaveMeeting);
        self.ask(Intent::Joint(JointAct::PutAway));
        self.ask(Intent::Go(Page::Overview));
        let Some(end) = self.unit().cloned() else { return 0 };
        if end.details.closed.is_some() {
            return 0;
        }
        let mut back = 0;
        loop {
            let before = self.unit().unwrap().clone();
            self.leader.h.state_mut().ask(Intent::Undo);
            self.leader.settle();
            let after = self.unit().unwrap();
            if *after == before || after.details.closed.is_some() {
                break;
            }
            assert!(back < 400, "it never comes to the beginning");
            back += 1;
            self.check();
        }
        for _ in 0..back {
            self.leader.h.state_mut().ask(Intent::Redo);
            self.leader.settle();
        }
        if self.unit().unwrap().details.closed.is_none() {
            assert_eq!(*self.unit().unwrap(), end, "what was taken back {back} times was made again");
        }
        back
    }
}

fn planned(id: u128, subject: Subject) -> JointSession {
    let id = RecordId(Uuid::from_u128(id));
    let (dilemma, attendance) = (String::new(), Vec::new());
    JointSession { id, subject, dilemma, date: None, time: None, minutes: 20, attendance, held: None }
}

/// What came of letting it loose.
#[derive(Default)]
struct Seen {
    pages: BTreeSet<String>,
    questions: BTreeSet<String>,
    taken_back: usize,
}

fn let_loose(seed: u64, steps: usize, seen: &mut Seen) {
    let mut monkey = Monkey::new(seed);
    monkey.did.push(format!("seed {seed}"));
    for step in 1..=steps {
        monkey.step();
        let page = format!("{:?}", monkey.leader.page());
        seen.pages.insert(page.split('(').next().unwrap_or_default().to_owned());
        seen.questions.extend(monkey.dialogs());
        if step % 50 == 0 {
            seen.taken_back += monkey.back_and_forth();
        }
    }
}

#[test]
fn whatever_is_pressed_nothing_breaks() {
    let mut seen = Seen::default();
    for seed in [4, 5, 6] {
        let_loose(seed, 100, &mut seen);
    }
    for page in ["Overview", "People", "Round", "Import", "Together", "Session", "Present", "Attendance"] {
        assert!(seen.pages.contains(page), "it never came to {page}: {:?}", seen.pages);
    }
    assert!(seen.questions.len() >= 3, "it was hardly asked anything: {:?}", seen.questions);
    assert!(seen.taken_back >= 40, "hardly anything was taken back: {}", seen.taken_back);
}
