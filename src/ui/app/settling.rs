//! What both have changed, each in its own way: shown to the leader, who chooses. What comes of the choice is worked out
//! beside the window.

use std::sync::Arc;

use eframe::egui::Ui;

use super::App;
use super::merger::Other;
use super::opener::CALM_MS;
use crate::meeting::Moment;
use crate::store::Version;
use crate::ui::beside::Errand;
use crate::ui::intent::{Intents, Page};
use crate::ui::screens::others::{self as screen, ClashCx, ClashState};
use crate::unit::{Clash, Difference, Merged, Side, Unit};

/// What both have changed, for the leader to settle.
pub(super) struct Clashes {
    /// What our unit was merged with.
    other: Other,
    version: Version,
    merged: Arc<Merged>,
    /// The revision of the unit it was merged with.
    ours: u64,
    /// Whether it is shown now.
    shown: bool,
    state: ClashState,
    settling: Option<Settling>,
}

/// What the leader has chosen between two versions, one of which is another by now.
#[derive(Default)]
pub(super) struct Chosen {
    sides: Vec<(Clash, Side)>,
    /// Whether it was said to be all.
    settled: bool,
}

impl Chosen {
    /// Whether nothing is left to choose of these.
    pub(super) fn settles(&self, clashes: &[Clash]) -> bool {
        let known = |clash: &Clash| self.sides.iter().any(|(known, _)| known == clash);
        self.settled && clashes.iter().all(known)
    }
}

/// What comes of the leader's choice, being worked out: the unit, and what is different in it.
struct Settling {
    since: Moment,
    errand: Errand<(Unit, Vec<Difference>)>,
}

impl Clashes {
    /// Between the unit as it is open, which was this revision, and something else. What the leader has chosen before
    /// stands chosen.
    pub(super) fn new(other: Other, version: Version, merged: Merged, ours: u64, chosen: &Chosen) -> Self {
        let state = ClashState::of(&merged.clashes, &chosen.sides);
        let shown = true;
        Self { other, version, merged: Arc::new(merged), ours, shown, state, settling: None }
    }

    /// Whether it is what lies in the unit's own file.
    pub(super) fn is_of_file(&self) -> bool {
        self.other.is_file()
    }

    /// What lies in that, as it was read.
    pub(super) fn version(&self) -> &Version {
        &self.version
    }

    /// What stands chosen, in their order.
    pub(super) fn sides(&self) -> Vec<Side> {
        self.state.sides().to_vec()
    }

    /// The same, not shown for as long.
    pub(super) fn hidden_if(self, hidden: bool) -> Self {
        Self { shown: self.shown && !hidden, ..self }
    }

    /// What stands chosen, and whether that was said to be all.
    pub(super) fn chosen(&self, settled: bool) -> Chosen {
        let sides = self.merged.clashes.iter().cloned().zip(self.state.sides().iter().copied()).collect();
        Chosen { sides, settled }
    }

    /// Whether the leader has left them for later.
    pub(super) fn waits(&self) -> bool {
        !self.shown && self.settling.is_none()
    }

    /// How many there are.
    pub(super) fn count(&self) -> usize {
        self.merged.clashes.len()
    }
}

impl App {
    /// Shows them, or leaves them for later. What was chosen and is not taken in yet is not taken in then.
    pub(super) fn show_clashes(&mut self, shown: bool) {
        if let Some(clashes) = &mut self.others.clashes {
            clashes.shown = shown;
            clashes.settling = None;
        }
    }

    /// Begins to take both versions in as the leader has chosen.
    pub(super) fn settle_clashes(&mut self, sides: &[Side]) {
        let now = self.moment();
        let (Some(session), Some(clashes)) = (&self.session, &mut self.others.clashes) else { return };
        if clashes.settling.is_some() {
            return;
        }
        let (merged, ours, sides) = (Arc::clone(&clashes.merged), session.shared(), sides.to_vec());
        let errand = self.workshop.errand("settling", move || {
            let unit = merged.choose(|at, clash| side_of(&sides, at, clash));
            let new = ours.differences(&unit);
            (unit, new)
        });
        clashes.settling = Some(Settling { since: now, errand });
    }

    /// Takes in what has come of the choice. Where something was changed here meanwhile, the two are merged anew, and what
    /// was chosen is only asked for again where one of the two is another by now.
    pub(super) fn follow_settling(&mut self) {
        let settling = self.others.clashes.as_ref().and_then(|clashes| clashes.settling.as_ref());
        let Some((unit, new)) = settling.and_then(|settling| settling.errand.answer()) else { return };
        let Some(clashes) = self.others.clashes.take() else { return };
        let chosen = clashes.chosen(true);
        let Clashes { other, version, ours, .. } = clashes;
        let Some(session) = &self.session else { return };
        if session.revision() != ours {
            let other = match other {
                Other::File(version, _) => Other::File(version, session.file().vault.writes()),
                other => other,
            };
            self.others.chosen = chosen;
            self.begin_merging(other);
        } else if self.would_lose(&unit) {
            self.others.waiting = Some(other);
        } else {
            self.become_both(&other, unit, &new, &version);
        }
    }

    /// How long until it is told that the choice is being taken in, in milliseconds; `None` where that is told or it is
    /// not.
    pub(super) fn settling_is_told_in(&self, now: Moment) -> Option<u64> {
        let settling = self.others.clashes.as_ref()?.settling.as_ref()?;
        CALM_MS.checked_sub(now.since(settling.since)).filter(|left| *left > 0)
    }

    /// Whether the leader must answer something about others.
    pub(super) fn others_ask(&self) -> bool {
        self.others.in_use.is_some()
            || self.others.clashes.as_ref().is_some_and(|clashes| clashes.shown && self.page != Page::Present)
            || self.others.merged.as_ref().is_some_and(|copy| copy.asked)
    }

    pub(super) fn show_others_questions(&mut self, ui: &mut Ui, out: &mut Intents) {
        if self.others.in_use.is_some() {
            self.show_in_use(ui, out);
            return;
        }
        let (today, now) = (self.today(), self.moment());
        if let (Some(clashes), Some(session)) =
            (self.others.clashes.as_mut().filter(|clashes| clashes.shown), &self.session)
        {
            let cx = ClashCx {
                tx: &self.texts,
                programme: &self.programme,
                today,
                ours: session.unit(),
                theirs: &clashes.version.unit,
                clashes: &clashes.merged.clashes,
                copy: clashes.other.copy(),
                settling: clashes.settling.is_some(),
                told: clashes.settling.as_ref().is_some_and(|settling| now.since(settling.since) >= CALM_MS),
            };
            screen::clashes_ui(ui, &cx, &mut clashes.state, out);
        } else if let Some(copy) = &self.others.merged {
            screen::move_copy_ui(ui, &self.texts, &copy.path, out);
        }
    }
}

/// What the leader has chosen, and where nothing was chosen what stands.
fn side_of(sides: &[Side], at: usize, clash: &Clash) -> Side {
    sides.get(at).copied().unwrap_or(clash.stands)
}
