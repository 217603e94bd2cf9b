//! What a screen asks for. Screens never do anything themselves: the app turns an intent into a change, a page, a file.

use std::borrow::Cow;
use std::path::PathBuf;

use chrono::{DateTime, FixedOffset, NaiveDate};
use uuid::Uuid;

use super::importing::ImportWish;
use super::locking::LockWish;
use super::others::OthersWish;
use super::screens::lost::LostAct;
use super::session::{FileState, Session};
use super::texts::Texts;
use crate::exchange::Mail;
use crate::meeting::{Act, Pace, TimerView};
use crate::programme::{Film, FilmId, MeetingKind, Programme};
use crate::store::Settings;
use crate::unit::{Change, Meeting, MeetingId, PersonId, RecordId, Survey, Unit};

/// The pages of the app.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Page {
    /// «Kom i gang»: no unit is open.
    #[default]
    Welcome,
    /// «Oversikt».
    Overview,
    /// «Forbered deg».
    Prepare,
    /// The choices before a meeting.
    Plan(MeetingKind),
    /// «Oppmøte».
    Attendance(MeetingKind),
    /// The meeting itself.
    Present,
    /// After a meeting.
    Closing(MeetingId),
    /// «Medarbeidere», filtered.
    People(PeopleFilter),
    /// «Statusrunde».
    Round,
    /// «Importer».
    Import,
    /// «Gå gjennom sammen»: sessions planned and held.
    Together,
    /// One session together, while it is held.
    Session(RecordId),
    /// «Videomøte».
    Video,
    /// «Rapporter».
    Reports,
    /// «Innstillinger».
    Settings,
    /// «Tidligere versjoner».
    Versions,
}

/// Which people the list shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PeopleFilter {
    /// Everybody who is in the unit, leave included.
    #[default]
    All,
    /// Those who have not begun, or are unknown: opened from stage three.
    NotStarted,
    /// Those who are read as not begun.
    ReadNotStarted,
    /// Those who have not completed: opened from stage five.
    NotCompleted,
    /// Those whose status is unknown.
    Unknown,
    /// Those who must catch up on a meeting.
    CatchUp,
    /// Those whose readings do not agree.
    Decide,
    /// Those nothing was read about for a while.
    Old,
    /// Those on leave.
    OnLeave,
    /// Those who are still to come to the unit.
    Coming,
    /// Those who have left or moved.
    Gone,
}

/// What a screen asks the app to do.
#[derive(Clone, Debug)]
pub enum Intent {
    /// Go to a page.
    Go(Page),
    /// Open one person's panel on the page of people.
    OpenPerson(PersonId),
    /// Hand e-mails to the leader's own mail program.
    Mail(Box<Mailing>),
    /// Change the unit; the leader can undo it.
    Change(Change),
    /// Take the last change back.
    Undo,
    /// Make the change again that was taken back.
    Redo,
    /// Put text on the clipboard, and say with the text of this key that it is there.
    Copy(String, &'static str),
    /// Open an address or a file in the program the system has for it.
    OpenOutside(String),
    /// Make a new unit with this name.
    NewUnit(String),
    /// Open the unit in this file, or let the leader choose one.
    OpenUnit(Option<PathBuf>),
    /// Take a file away from those opened last.
    ForgetFile(PathBuf),
    /// Open the made-up sample unit.
    OpenSample,
    /// Leave the unit for the welcome page.
    CloseUnit,
    /// Ask whether a new cycle is to begin after this one.
    AskNewCycle,
    /// Close this cycle and go on in a new one, with this deadline.
    NewCycle(Option<NaiveDate>),
    /// Open the file of an earlier cycle, where it can be found.
    OpenPast(RecordId),
    /// Ask whether the follow-up list is to be saved as a file, and say what it holds.
    AskExport,
    /// Let the leader choose where the follow-up list is saved as a file.
    ExportList,
    /// Ask whether a unit is to be deleted with all that is kept of it: the open one, or one of those opened last.
    AskErase(Option<PathBuf>),
    /// Delete what was asked about, with these of the files that the leader was asked about one by one.
    Erase(Vec<PathBuf>),
    /// Go to where the day of deletion is moved, in the open unit or in one of those opened last.
    MoveDeletion(Option<PathBuf>),
    /// Ask whether everything about a person is to be deleted, also from earlier versions.
    AskForget(PersonId),
    /// Delete everything about a person, with these of the files that the app has exported.
    Forget(PersonId, Vec<PathBuf>),
    /// Let the leader choose where all that is stored about a person is put.
    TakeOut(PersonId),
    /// Let the leader choose where the unit is saved from now on.
    SaveAs,
    /// Try at once to save again.
    SaveAgain,
    /// Replace the settings.
    Set(Box<Settings>),
    /// Let the leader choose a content pack.
    ChoosePack,
    /// Go back to the content pack that comes with the app.
    BuiltInPack,
    /// Open the meeting screen, to hold the meeting or to rehearse it. Starts nothing.
    Present {
        /// Which meeting.
        kind: MeetingKind,
        /// Whether it is a rehearsal, which records no meeting.
        rehearsal: bool,
    },
    /// Open the meeting screen for a talk with those who were not at a meeting. Nothing starts.
    CatchUpTalk {
        /// Which meeting.
        kind: MeetingKind,
        /// Whom the talk is with: one alone is told it in words for one.
        people: Vec<PersonId>,
    },
    /// Something happens in the running meeting.
    Act(Act),
    /// The meeting is over: record it.
    Finish,
    /// Leave the meeting screen without having held it.
    LeaveMeeting,
    /// Go on with the meeting that was running when the app went down; or forget it.
    Resume(bool),
    /// The audience window.
    Audience(AudienceWish),
    /// A table on its way in.
    Import(ImportWish),
    /// The timer of a session together.
    Joint(JointAct),
    /// Others who use the same file.
    Others(Box<OthersWish>),
    /// The unit's passphrase.
    Lock(LockWish),
    /// Earlier versions of the unit.
    Version(VersionAct),
    /// Earlier versions whose file is not found.
    Lost(Box<LostAct>),
}

/// What is asked of an earlier version, by its file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum VersionAct {
    /// Look into it.
    Look(PathBuf),
    /// Close what was looked into.
    Close,
    /// Bring it back.
    Restore(PathBuf),
}

/// E-mails for the mail program.
#[derive(Clone, Debug)]
pub struct Mailing {
    /// How they are handed over.
    pub way: MailWay,
    /// What is recorded once they are.
    pub record: Change,
}

/// How e-mails are handed to the mail program.
#[derive(Clone, Debug)]
pub enum MailWay {
    /// As an address of the kind `mailto:`, which holds all of it.
    Address(String),
    /// As drafts in files.
    Drafts(Vec<Mail>),
}

/// What is asked of the timer of a session together. There is one at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JointAct {
    /// Start it for this session, pause it, or let it go again.
    Toggle(RecordId),
    /// A minute more.
    MoreTime,
    /// What to do with the time the machine slept: true keeps it, false takes it out.
    CountSleep(bool),
    /// End this session and record it, whether the timer was used or not.
    Finish(RecordId),
    /// Put the timer away without recording anything.
    PutAway,
}

/// The timer of the session together that is on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct JointNow {
    /// Which session.
    pub session: RecordId,
    /// What to show of its timer.
    pub view: TimerView,
}

/// What is asked of the audience window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AudienceWish {
    /// Open it full screen on the screen of this name.
    OnScreen(String),
    /// Open it as a window to share.
    AsWindow,
    /// Close it.
    Close,
    /// Black it out, or light it again.
    BlackOut,
    /// Hold what it shows, or let go.
    Freeze,
}

/// What a screen is given.
#[derive(Clone, Copy)]
pub struct Cx<'a> {
    /// The unit.
    pub unit: &'a Unit,
    /// Where everybody stands today.
    pub survey: &'a Survey,
    /// The content pack.
    pub programme: &'a Programme,
    /// The texts of the chosen language.
    pub tx: &'a Texts,
    /// The settings.
    pub settings: &'a Settings,
    /// Today.
    pub today: NaiveDate,
    /// Now, in the leader's own time zone; moves on when the screen is drawn.
    pub now: DateTime<FixedOffset>,
    /// Gives a new id.
    pub new_id: &'a dyn Fn() -> Uuid,
    /// Everybody in alphabetical order by last name.
    pub order: &'a [PersonId],
    /// Another number each time the unit may have changed, for what a screen keeps worked out.
    pub revision: u64,
    /// Where the unit lies and whether it is saved.
    pub file: &'a FileState,
    /// Whether the page has just been opened: the control to begin with asks for the keyboard then.
    pub arrived: bool,
}

impl<'a> Cx<'a> {
    /// What a screen of the open unit is given; it has not just been opened.
    pub fn of(
        session: &'a Session,
        (programme, tx, settings): (&'a Programme, &'a Texts, &'a Settings),
        now: DateTime<FixedOffset>,
        new_id: &'a dyn Fn() -> Uuid,
    ) -> Self {
        Self {
            unit: session.unit(),
            survey: session.survey(),
            programme,
            tx,
            settings,
            today: now.date_naive(),
            now,
            new_id,
            order: session.order(),
            revision: session.revision(),
            file: session.file(),
            arrived: false,
        }
    }
}

impl Cx<'_> {
    /// The meeting of this kind that is being planned or was held last; a new one where there is none yet.
    pub fn plan_of(&self, kind: MeetingKind) -> Meeting {
        let known = self.unit.latest_meeting(kind).cloned();
        known.unwrap_or_else(|| Meeting::planned(MeetingId((self.new_id)()), kind))
    }

    /// The pace the leader is planned for: measured, or the usual one.
    pub fn pace(&self) -> Pace {
        self.unit.measured_pace().map_or(Pace::DEFAULT, Pace::new)
    }

    /// What somebody is called where they must not be taken for another: where another has the same name, with the
    /// e-mail address or the employee number after it. Empty for who is not on the list. Linear in the number of people.
    pub fn name_apart(&self, id: PersonId) -> Cow<'_, str> {
        let Some(person) = self.unit.person(id) else { return Cow::Borrowed("") };
        let twin = self.unit.people.iter().any(|other| other.id != id && other.name == person.name);
        match person.email.as_ref().or(person.employee_number.as_ref()).filter(|_| twin) {
            Some(more) => Cow::Owned(format!("{} ({more})", person.name)),
            None => Cow::Borrowed(&person.name),
        }
    }

    /// A film's title, link and length, with what the leader has filled in.
    pub fn film(&self, id: &FilmId) -> Option<Film> {
        let film = self.programme.film(id)?;
        let own = self.unit.preparation.own_films.iter().find(|own| own.film == *id);
        Some(own.map_or_else(
            || film.clone(),
            |own| Film { title: own.title.clone(), link: own.link.clone(), seconds: own.seconds, ..film.clone() },
        ))
    }
}

/// What the screens ask for, in order.
pub type Intents = Vec<Intent>;
