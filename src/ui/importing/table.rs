//! All that is taken of a table, as one change.

use std::sync::Arc;

use uuid::Uuid;

use super::Table;
use crate::programme::Programme;
use crate::unit::{Attendance, Change, Unit};

impl Table {
    /// One change with all that is taken, the meeting that has to be planned for it and the absent included. `None`
    /// where the preview is not there.
    pub fn change(&self, unit: Arc<Unit>, programme: &Programme, new_id: &mut dyn FnMut() -> Uuid) -> Option<Change> {
        let ready = self.ready.as_ref()?;
        let preview = ready.preview.as_ref().ok()?;
        let mut planned = unit;
        let mut changes = Vec::new();
        if let Some(plan) = &ready.plan {
            changes.push(Change::PlanMeeting(plan.clone()));
            Arc::make_mut(&mut planned).meetings.push(plan.clone());
        }
        let import = self.import(ready, &planned, programme)?;
        if let Some(Change::Import { changes: taken, .. }) = import.change(preview, &ready.answers, new_id) {
            changes.extend(taken);
        }
        if let (true, Some(meeting), false) = (self.rest_absent, ready.mapping.meeting, ready.rest.is_empty()) {
            let attendance = Some(Attendance::Absent);
            changes.push(Change::SetAttendance { meeting, people: ready.rest.clone(), attendance });
        }
        Some(Change::Import { kind: self.kind.tag().to_owned(), changes })
    }
}
