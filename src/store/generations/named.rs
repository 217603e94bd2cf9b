//! What the file of an earlier version is called: when it was kept, and a sum of what is in it.
//!
//! `20261122T043800123Z+0100-0123456789abcdef.ron.gz`: the moment in UTC, so that names sort by time whatever happens
//! to the time zone; how far the leader's own time was from it; and the beginning of SHA-256 of the file.

use std::path::{Path, PathBuf};

use chrono::{DateTime, FixedOffset, NaiveDateTime, TimeZone as _, Utc};

use super::{Generation, short_sum};

const MOMENT: &str = "%Y%m%dT%H%M%S%3fZ";
/// The length of both in a name.
const MOMENT_AND_ZONE: usize = 24;
const ENDING: &str = ".ron.gz";

/// The name for these bytes, with an ending of their coding's own.
pub(super) fn name(at: DateTime<FixedOffset>, bytes: &[u8], ending: &str) -> String {
    let moment = at.with_timezone(&Utc).format(MOMENT);
    format!("{moment}{}-{}{ENDING}{ending}", at.format("%z"), short_sum(bytes))
}

/// What a version's file is called when other bytes lie in it: the same moment, and their sum. Another file keeps its
/// name.
pub(in crate::store) fn renamed_for(path: &Path, bytes: &[u8], ending: &str) -> PathBuf {
    let named = path.file_name().and_then(|name| name.to_str()).and_then(parts);
    named.map_or_else(|| path.to_owned(), |(at, _)| path.with_file_name(name(at, bytes, ending)))
}

/// The moment in a version's name, by which it is known again however it lies there.
pub(in crate::store) fn moment_in(path: &Path) -> Option<&str> {
    let name = path.file_name()?.to_str()?;
    parts(name)?;
    name.get(..MOMENT_AND_ZONE)
}

/// Whether the bytes are those that were written under the generation's name.
pub(super) fn is_as_written(generation: &Generation, bytes: &[u8]) -> bool {
    let name = generation.path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    parts(name).is_some_and(|(_, sum)| sum == short_sum(bytes))
}

/// The versions in a folder by their names, the newest first. Nothing is read of them.
pub(super) fn in_folder(folder: &Path) -> Vec<Generation> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let generation = |entry: std::fs::DirEntry| {
        let at = parts(entry.file_name().to_str()?)?.0;
        let data = entry.metadata().ok().filter(std::fs::Metadata::is_file)?;
        Some(Generation { path: entry.path(), at, bytes: data.len(), good: true })
    };
    let mut all: Vec<Generation> = entries.flatten().filter_map(generation).collect();
    all.sort_by(|a, b| b.at.cmp(&a.at).then_with(|| b.path.cmp(&a.path)));
    all
}

/// When it was kept, and the sum.
fn parts(name: &str) -> Option<(DateTime<FixedOffset>, &str)> {
    let (moment, rest) = name.split_at_checked(19)?;
    let (zone, rest) = rest.split_at_checked(5)?;
    let (sum, ending) = rest.strip_prefix('-')?.split_at_checked(16)?;
    ending.strip_prefix(ENDING).filter(|more| more.is_empty() || more.starts_with('.'))?;
    let utc = NaiveDateTime::parse_from_str(moment, MOMENT).ok()?;
    let zone: FixedOffset = zone.parse().ok()?;
    Some((zone.from_utc_datetime(&utc), sum))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_tells_the_moment_and_sorts_by_it() {
        let at = |text: &str| DateTime::parse_from_rfc3339(text).unwrap();
        // The hour that is there twice when summer time ends.
        let (before, after) = (at("2026-10-25T02:30:00.250+02:00"), at("2026-10-25T02:30:00.250+01:00"));
        let names = [before, after].map(|at| name(at, b"", ""));
        assert_eq!(names[0], "20261025T003000250Z+0200-e3b0c44298fc1c14.ron.gz");
        assert!(names[0] < names[1]);
        assert_eq!(parts(&names[0]), Some((before, "e3b0c44298fc1c14")));
        assert_eq!(parts(&names[0]).unwrap().0.offset(), before.offset());
        let west = at("2026-10-25T02:30:00-03:30");
        assert_eq!(parts(&name(west, b"", ".age")), Some((west, "e3b0c44298fc1c14")));
        for other in ["", "x", "20261025T003000250Z+0200-e3b0.ron.gz", "20261025T003000250Z+0200-e3b0c44298fc1c14.tmp"]
        {
            assert_eq!(parts(other), None, "{other}");
        }
    }
}
