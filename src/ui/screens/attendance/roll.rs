//! What attendance is recorded of: one of the two meetings, or a session together.

use crate::ui::intent::{Cx, Intent, Intents};
use crate::unit::{Attendance, Attended, Change, JointSession, Meeting, PersonId};

/// What attendance is recorded of.
#[derive(Clone, Copy)]
pub(in crate::ui::screens) enum Roll<'a> {
    /// One of the two meetings, where those on leave are recorded too.
    Meeting(&'a Meeting),
    /// A session together, which nobody on leave is asked to.
    Session(&'a JointSession),
}

impl Roll<'_> {
    /// Whether people on leave are on the list.
    pub(super) fn with_leave(self) -> bool {
        matches!(self, Self::Meeting(_))
    }

    /// What is recorded.
    pub(super) fn recorded(&self) -> &[Attended] {
        match self {
            Self::Meeting(meeting) => &meeting.attendance,
            Self::Session(session) => &session.attendance,
        }
    }

    /// Records the same for some people; a meeting is written down first where it is not yet.
    pub(super) fn set(self, cx: &Cx<'_>, people: Vec<PersonId>, attendance: Option<Attendance>, out: &mut Intents) {
        if people.is_empty() {
            return;
        }
        let change = match self {
            Self::Session(session) => Change::AttendSession { session: session.id, people, attendance },
            Self::Meeting(meeting) => {
                let planned = out
                    .iter()
                    .any(|intent| matches!(intent, Intent::Change(Change::PlanMeeting(new)) if new.id == meeting.id));
                if cx.unit.meeting(meeting.id).is_none() && !planned {
                    out.push(Intent::Change(Change::PlanMeeting(meeting.clone())));
                }
                Change::SetAttendance { meeting: meeting.id, people, attendance }
            }
        };
        out.push(Intent::Change(change));
    }
}
