//! The made-up people of the sample unit, and how far each has come.

use crate::unit::Attendance;

/// How far somebody has come. Days are counted from today: `-2` is the day before yesterday.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Progress {
    /// Read as not started.
    NotStarted,
    /// Nothing is read.
    Unknown,
    /// Has begun on this day and done this many modules.
    Started(i64, usize),
    /// Has begun on the one day and completed on the other.
    Completed(i64, i64),
}

/// One made-up person.
pub(super) struct Made {
    pub(super) name: &'static str,
    /// The part of the address before `@kommune.example`.
    pub(super) mailbox: &'static str,
    /// The profiles wished for, by their ids in the programme's own content pack.
    pub(super) profiles: &'static [&'static str],
    pub(super) progress: Progress,
    /// At the first meeting; `None` for who was not in the unit then.
    pub(super) attendance: Option<Attendance>,
}

const CARE: &[&str] = &["health-data", "on-the-move"];
const CARE_INSIDE: &[&str] = &["health-data"];
const OFFICE: &[&str] = &["contact-data"];
const STAFF: &[&str] = &["personnel-data", "contact-data"];

const fn made(
    name: &'static str,
    mailbox: &'static str,
    profiles: &'static [&'static str],
    progress: Progress,
    attendance: Option<Attendance>,
) -> Made {
    Made { name, mailbox, profiles, progress, attendance }
}

/// Who is on leave.
pub(super) const ON_LEAVE: &str = "Mona Haugen";
/// Who came to the unit after the first meeting.
pub(super) const NEW: &str = "Máret Ánne Sara";
/// Who missed the first meeting and has caught up on it.
pub(super) const CAUGHT_UP: &str = "Amina Warsame";
/// Who told the leader how far they have come.
pub(super) const TOLD: &str = "Lars Eide";
/// Whose last reading came from a file.
pub(super) const IMPORTED: &str = "Siri Lunde";
/// Who has been reminded.
pub(super) const REMINDED: &[&str] = &["Jonas Bakke", "Ola Nordmann", "Per Hansen"];

/// Everybody, in the order they were added.
pub(super) const PEOPLE: &[Made] = {
    use Attendance::{Absent, OnLeave, Room, Video};
    use Progress::{Completed, NotStarted, Started, Unknown};
    &[
        made("Amina Warsame", "amina.warsame", CARE, Started(-3, 1), Some(Absent)),
        made("Anders Berg", "anders.berg", CARE, Completed(-12, -10), Some(Room)),
        made("Dag Solberg", "dag.solberg", CARE_INSIDE, Completed(-10, -5), Some(Room)),
        made("Elif Yilmaz", "elif.yilmaz", CARE, Started(-2, 1), Some(Room)),
        made("Fatima Noor", "fatima.noor", CARE, NotStarted, Some(Room)),
        made("Hanne Kristiansen", "hanne.kristiansen", STAFF, Completed(-12, -5), Some(Room)),
        made("Ingrid Dahl", "ingrid.dahl", CARE_INSIDE, Started(-8, 2), Some(Room)),
        made("Jonas Bakke", "jonas.bakke", CARE, NotStarted, Some(Room)),
        made("Kari Nordmann", "kari.nordmann", CARE, NotStarted, Some(Absent)),
        made("Kjersti Ødegård", "kjersti.odegard", CARE_INSIDE, Completed(-10, -3), Some(Room)),
        made("Lars Eide", "lars.eide", CARE, Started(-4, 1), Some(Video)),
        made("Linh Nguyen", "linh.nguyen", CARE, Started(-5, 2), Some(Video)),
        made("Marek Kowalski", "marek.kowalski", CARE, Started(-5, 3), Some(Room)),
        made("Máret Ánne Sara", "maret.anne.sara", CARE, Unknown, None),
        made("Mona Haugen", "mona.haugen", CARE_INSIDE, Unknown, Some(OnLeave)),
        made("Nils Aas", "nils.aas", CARE, NotStarted, Some(Absent)),
        made("Ola Nordmann", "ola.nordmann", CARE_INSIDE, NotStarted, Some(Room)),
        made("Per Hansen", "per.hansen", CARE, NotStarted, Some(Room)),
        made("Priya Nair", "priya.nair", CARE_INSIDE, Completed(-8, -3), Some(Room)),
        made("Siri Lunde", "siri.lunde", CARE_INSIDE, Completed(-10, -2), Some(Room)),
        made("Tone Moen", "tone.moen", CARE_INSIDE, Started(-8, 3), Some(Video)),
        made("Unni Vik", "unni.vik", OFFICE, Completed(-12, -8), Some(Room)),
        made("Yusuf Ali", "yusuf.ali", CARE, Completed(-10, -8), Some(Room)),
        made("Åse-Marie Sæther", "ase-marie.sather", CARE, Completed(-10, -3), Some(Room)),
    ]
};
