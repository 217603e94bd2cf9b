//! What the leader does to prepare: modules, films, rehearsals, and own topics and film titles.

use std::collections::BTreeSet;

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};

use super::RecordId;
use crate::programme::{FilmId, MeetingKind, ModuleId};

/// The leader's own preparation.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Preparation {
    /// Modules the leader has done.
    pub modules: BTreeSet<ModuleId>,
    /// Films the leader has seen.
    pub films: BTreeSet<FilmId>,
    /// Rehearsals, in the order they were held.
    pub rehearsals: Vec<Rehearsal>,
    /// Discussion topics of the leader's own.
    pub topics: Vec<OwnTopic>,
    /// Titles and links that replace the content pack's.
    pub own_films: Vec<OwnFilm>,
}

/// One rehearsal. It measures the pace and is no meeting.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rehearsal {
    /// The rehearsal's id.
    pub id: RecordId,
    /// Which meeting was rehearsed.
    pub kind: MeetingKind,
    /// When it ended.
    pub at: DateTime<FixedOffset>,
    /// How long it took, in seconds.
    pub seconds: u32,
    /// The pace of reading in words a minute, where enough was read to say.
    pub words_per_minute: Option<u32>,
}

/// A discussion topic of the leader's own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnTopic {
    /// The topic's id.
    pub id: RecordId,
    /// The question to talk about.
    pub question: String,
}

/// A film's title and link as the leader has filled them in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnFilm {
    /// Which film.
    pub film: FilmId,
    /// Its title.
    pub title: String,
    /// An address, or the path of a file.
    pub link: Option<String>,
    /// Its length in seconds, if known.
    pub seconds: Option<u32>,
}
