//! A script made ready for the cursor: stops, sections, words and times.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::pace::Pace;
use super::time::{begun_seconds, full_seconds, millis};
use crate::programme::{MeetingKind, Script, Section, SectionId, SectionKind};

/// What is filled into a script's places, and for whom its lines are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wording<'a> {
    /// What `{topic}` stands for. Without one, the place shows as «…».
    pub topic: Option<&'a str>,
    /// Whether one person is told it alone.
    pub to_one: bool,
}

impl Wording<'_> {
    fn fill(self, text: &str) -> String {
        text.replace("{topic}", self.topic.unwrap_or("…"))
    }
}

/// One meeting's script as the cursor steps through it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// Which of the two meetings.
    pub kind: MeetingKind,
    /// The meeting's name.
    pub title: String,
    /// Where the cursor can stand, in order.
    pub stops: Vec<Stop>,
    /// The parts of the meeting, in order; each has at least one stop.
    pub sections: Vec<PlannedSection>,
}

/// One place for the cursor: a line to read aloud with the cues that go with it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stop {
    /// The index of the section it belongs to.
    pub section: usize,
    /// For the leader alone, before the line is read.
    pub cues: Vec<String>,
    /// What is read aloud. A section with nothing to read has one stop without it.
    pub say: Option<String>,
    /// For the leader alone, after the line is read: what stands last in a section.
    pub cues_after: Vec<String>,
    /// How many words are read.
    pub words: u32,
}

/// One part of a meeting, as planned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlannedSection {
    /// The section's id in the script.
    pub id: SectionId,
    /// Its title, for the leader.
    pub title: String,
    /// Whether it is read or talked through.
    pub kind: SectionKind,
    /// How long it is planned to take, in seconds; at least 1.
    pub target_s: u32,
    /// The message the audience sees meanwhile, with the topic filled in.
    pub audience: String,
    /// The indices of its stops.
    pub stops: Range<usize>,
    /// How many words are read in it.
    pub words: u32,
}

impl PlannedSection {
    /// How many milliseconds the section needs at a pace: the words where it is read, the planned time otherwise.
    pub fn needs(&self, pace: Pace) -> u64 {
        match self.kind {
            SectionKind::Talk if self.words > 0 => pace.millis_for(self.words),
            SectionKind::Talk | SectionKind::Discussion => millis(self.target_s),
        }
    }
}

/// Whether a script fits its time at a pace.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fit {
    /// Whether the whole meeting fits.
    pub verdict: Verdict,
    /// How long the whole meeting takes at the pace, in seconds, rounded up.
    pub needed_s: u32,
    /// The sections that take longer than planned, in order.
    pub too_long: Vec<SectionFit>,
}

/// Whether a meeting fits its time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It fits.
    Fits {
        /// Seconds to spare, rounded down.
        spare_s: u32,
    },
    /// It takes longer than planned.
    TooLong {
        /// Seconds too many, rounded up.
        by_s: u32,
    },
}

/// A section that takes longer than planned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SectionFit {
    /// The section's index in the plan.
    pub section: usize,
    /// Seconds too many, rounded up.
    pub by_s: u32,
}

impl Plan {
    /// Makes a script ready for the cursor.
    pub fn new(script: &Script, kind: MeetingKind, wording: &Wording<'_>) -> Self {
        let mut plan = Self {
            kind,
            title: script.title.clone(),
            stops: Vec::new(),
            sections: Vec::with_capacity(script.sections.len()),
        };
        for section in &script.sections {
            plan.add(section, *wording);
        }
        plan
    }

    fn add(&mut self, section: &Section, wording: Wording<'_>) {
        let index = self.sections.len();
        let first = self.stops.len();
        let mut cues = Vec::new();
        for line in section.lines.iter().filter(|line| line.is_for(wording.to_one)) {
            let text = wording.fill(line.text());
            if line.is_said() {
                let words = count_words(&text);
                let cues = std::mem::take(&mut cues);
                self.stops.push(Stop { section: index, cues, say: Some(text), cues_after: Vec::new(), words });
            } else {
                cues.push(text);
            }
        }
        match self.stops.get_mut(first..).and_then(<[Stop]>::last_mut) {
            Some(last) => last.cues_after = cues,
            None => self.stops.push(Stop { section: index, cues, say: None, cues_after: Vec::new(), words: 0 }),
        }
        let words = self.stops.iter().skip(first).fold(0, |sum: u32, stop| sum.saturating_add(stop.words));
        self.sections.push(PlannedSection {
            id: section.id.clone(),
            title: section.title_for(wording.to_one).to_owned(),
            kind: section.kind,
            target_s: section.seconds.max(1),
            audience: wording.fill(&section.audience),
            stops: first..self.stops.len(),
            words,
        });
    }

    /// Puts another topic in the place of the one that is filled in.
    pub(super) fn change_topic(&mut self, before: &str, after: &str) {
        if before.is_empty() {
            return;
        }
        for stop in &mut self.stops {
            let cues = stop.cues.iter_mut().chain(&mut stop.cues_after);
            for text in cues.chain(&mut stop.say) {
                *text = text.replace(before, after);
            }
            stop.words = stop.say.as_deref().map_or(0, count_words);
        }
        for section in &mut self.sections {
            section.audience = section.audience.replace(before, after);
            let stops = self.stops.get(section.stops.clone()).unwrap_or_default();
            section.words = stops.iter().fold(0, |sum: u32, stop| sum.saturating_add(stop.words));
        }
    }

    /// How long the meeting is planned to take, in seconds.
    pub fn target_s(&self) -> u32 {
        self.sections.iter().fold(0, |sum, section| sum.saturating_add(section.target_s))
    }

    /// Whether the meeting fits its time when it is read at `pace`. Sections are read one after the other, so one
    /// with time to spare makes up for one that is too long.
    pub fn fit(&self, pace: Pace) -> Fit {
        let needed: u64 = self.sections.iter().map(|section| section.needs(pace)).sum();
        let target = millis(self.target_s());
        let verdict = if needed <= target {
            Verdict::Fits { spare_s: full_seconds(target - needed) }
        } else {
            Verdict::TooLong { by_s: begun_seconds(needed - target) }
        };
        let too_long = self
            .sections
            .iter()
            .enumerate()
            .map(|(index, section)| (index, section.needs(pace).saturating_sub(millis(section.target_s))))
            .filter(|(_, over)| *over > 0)
            .map(|(section, over)| SectionFit { section, by_s: begun_seconds(over) })
            .collect();
        Fit { verdict, needed_s: begun_seconds(needed), too_long }
    }

    /// The index of the section the stop belongs to; the last section for a stop that is not there.
    pub fn section_of(&self, stop: usize) -> usize {
        self.stops.get(stop).map_or(self.sections.len().saturating_sub(1), |stop| stop.section)
    }
}

/// Counts what is pronounced: a dash between spaces is no word.
fn count_words(text: &str) -> u32 {
    let words = text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count();
    u32::try_from(words).unwrap_or(u32::MAX)
}
