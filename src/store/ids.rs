//! Ids that sort by when they were made.

use std::time::SystemTime;

use uuid::{NoContext, Timestamp, Uuid};

/// An id that nothing else has.
pub fn new_id() -> Uuid {
    id_at(SystemTime::now())
}

/// `Uuid::now_v7` falls over where the machine's clock stands before 1970. Then an id is as of 1970, and of its own by
/// chance alone.
fn id_at(now: SystemTime) -> Uuid {
    match now.duration_since(SystemTime::UNIX_EPOCH) {
        Ok(_) => Uuid::now_v7(),
        Err(_) => Uuid::new_v7(Timestamp::from_unix(NoContext, 0, 0)),
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn ids_sort_by_time_and_a_clock_before_1970_gives_ids_too() {
        let before = SystemTime::UNIX_EPOCH - Duration::from_hours(24);
        let (a, b) = (id_at(before), id_at(before));
        assert_ne!(a, b);
        assert_eq!([a, b].map(|id| id.get_version_num()), [7, 7]);
        let (first, second) = (new_id(), new_id());
        assert!(a < first && b < first && first < second);
    }
}
