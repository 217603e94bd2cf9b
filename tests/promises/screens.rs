//! Every screen there is, each opened as the leader opens it, for what holds on all of them.

use chrono::NaiveTime;
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use moteklar::programme::MeetingKind;
use moteklar::ui::importing::ImportWish;
use moteklar::ui::intent::{Intent, JointAct, Page, PeopleFilter};
use moteklar::unit::{Change, JointSession, RecordId, Subject};
use uuid::Uuid;

use super::leader::Leader;
use super::midst::ask;

/// Every page that a unit has.
const PAGES: [Page; 14] = [
    Page::Overview,
    Page::Prepare,
    Page::Plan(MeetingKind::First),
    Page::Plan(MeetingKind::Second),
    Page::Attendance(MeetingKind::First),
    Page::Attendance(MeetingKind::Second),
    Page::People(PeopleFilter::All),
    Page::People(PeopleFilter::NotStarted),
    Page::People(PeopleFilter::CatchUp),
    Page::Import,
    Page::Together,
    Page::Video,
    Page::Reports,
    Page::Settings,
];

/// A report about people of the sample unit: one is read as further back than before, and one is not on the list.
pub const REPORT: &str = "\
,\"Email address\",\"Grunnleggende informasjonssikkerhet\",\"\",\"Grunnleggende personvern\",\"\"
Siri Lunde,siri.lunde@kommune.example,Completed (did not achieve pass grade),2026-11-20 09:00:00,Completed,2026-11-20 10:00:00
Ola Nordmann,ola.nordmann@kommune.example,Completed (achieved pass grade),2026-11-18 09:00:00,Not completed,
Rolf Lie,rolf.lie@kommune.example,Completed,2026-11-18 09:00:00,Not completed,
";

/// A table whose columns the leader must say what are.
pub const UNKNOWN: &str = "\
Deltaker;Kontakt;Hvor langt;Sist endret;Merknad
Per Hansen;per.hansen@kommune.example;Fullført;18.11.2026;x
Ola Nordmann;ola.nordmann@kommune.example;Påbegynt;17.11.2026;y
";

/// A session together.
pub fn session_id() -> RecordId {
    RecordId(Uuid::from_u128(0xabc))
}

/// Plans a session together.
pub fn plan_session(leader: &mut Leader) {
    let session = JointSession {
        id: session_id(),
        subject: Subject::Module("basic-privacy".into()),
        dilemma: "Hva gjør vi med listen?".to_owned(),
        date: leader.unit().details.deadline,
        time: NaiveTime::from_hms_opt(14, 30, 0),
        minutes: 30,
        attendance: Vec::new(),
        held: None,
    };
    ask(leader, Intent::Change(Change::PlanSession(session)));
}

/// Goes to the page of imports with this on its way in, and waits until it is read.
pub fn take_in(leader: &mut Leader, table: &str) {
    ask(leader, Intent::Go(Page::Import));
    ask(leader, Intent::Import(ImportWish::Paste(table.to_owned())));
    // Choosing a file is all there is to do until the table is read.
    leader.until("the table is read", |leader| {
        leader.h.query_all_by(|node| node.role() == Role::Table || node.role() == Role::ComboBox).next().is_some()
    });
}

/// Opens the reminder from the overview, in whichever language; there is none where nobody is to be reminded.
fn open_reminder(leader: &mut Leader) -> bool {
    ask(leader, Intent::Go(Page::Overview));
    let names = ["Send påminnelse til", "Send påminning til", "Send a reminder to"];
    let found = leader.h.query_all_by(|node| {
        node.role() == Role::Button
            && node.label().is_some_and(|name| names.iter().any(|wanted| name.starts_with(wanted)))
    });
    let Some(button) = found.into_iter().next() else { return false };
    button.click();
    leader.settle();
    true
}

/// Every page, every dialogue over one, and the meeting's screen before, during and after.
pub fn every_screen(leader: &mut Leader, mut look: impl FnMut(&mut Leader, &str)) {
    for page in PAGES {
        ask(leader, Intent::Go(page));
        look(leader, &format!("{page:?}"));
    }
    following_up(leader, &mut look);
    together(leader, &mut look);
    for kind in MeetingKind::ALL {
        ask(leader, Intent::Present { kind, rehearsal: false });
        look(leader, &format!("{kind:?} ready"));
        leader.key(Key::F5).wait(5).key(Key::PageDown);
        look(leader, &format!("{kind:?} running"));
        leader.key(Key::S).wait(2);
        look(leader, &format!("{kind:?} question"));
        leader.key(Key::P);
        look(leader, &format!("{kind:?} paused"));
        leader.key(Key::Escape);
        look(leader, &format!("{kind:?} ended"));
        ask(leader, Intent::Finish);
        look(leader, &format!("{kind:?} closing"));
    }
}

/// The panel about somebody, several chosen, reminders, the round, the import, the export and the new cycle.
fn following_up(leader: &mut Leader, look: &mut impl FnMut(&mut Leader, &str)) {
    ask(leader, Intent::Go(Page::People(PeopleFilter::CatchUp)));
    leader.key(Key::ArrowDown).key(Key::Enter);
    look(leader, "a person to catch up");
    ask(leader, Intent::Go(Page::People(PeopleFilter::All)));
    leader.keys_with(Modifiers::COMMAND, Key::A);
    look(leader, "several people");
    leader.key(Key::Escape);
    ask(leader, Intent::AskExport);
    look(leader, "export");
    leader.key(Key::Escape);
    if open_reminder(leader) {
        look(leader, "reminder");
        leader.key(Key::Escape);
    }
    ask(leader, Intent::Go(Page::Settings));
    ask(leader, Intent::AskNewCycle);
    look(leader, "new cycle");
    leader.key(Key::Escape);
    take_in(leader, UNKNOWN);
    look(leader, "import columns");
    take_in(leader, REPORT);
    look(leader, "import preview");
    leader.key(Key::Enter);
    look(leader, "import question");
    leader.key(Key::Escape);
    ask(leader, Intent::Go(Page::Round));
    look(leader, "round start");
    leader.key(Key::Enter);
    look(leader, "round");
    for _ in 0..leader.unit().people.len() {
        leader.key(Key::Enter);
    }
    look(leader, "round end");
}

/// A session together in the list, planned, held and recorded.
fn together(leader: &mut Leader, look: &mut impl FnMut(&mut Leader, &str)) {
    plan_session(leader);
    ask(leader, Intent::Go(Page::Together));
    look(leader, "together");
    ask(leader, Intent::Go(Page::Session(session_id())));
    look(leader, "session planned");
    ask(leader, Intent::Joint(JointAct::Toggle(session_id())));
    leader.wait(65);
    look(leader, "session held");
    ask(leader, Intent::Joint(JointAct::Finish(session_id())));
    ask(leader, Intent::Go(Page::Session(session_id())));
    look(leader, "session recorded");
    ask(leader, Intent::Go(Page::Together));
    look(leader, "together recorded");
}
