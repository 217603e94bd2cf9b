//! The meeting itself: the script with its cursor, the clocks, and what the leader may do.

use chrono::{DateTime, FixedOffset};
use eframe::egui::Ui;

use crate::meeting::{Run, View};
use crate::programme::Programme;
use crate::store::Settings;
use crate::ui::app::AudienceState;
use crate::ui::intent::Intents;
use crate::ui::keys::Keys;
use crate::ui::texts::Texts;
use crate::unit::{Meeting, Survey, Unit};

/// What the meeting's screen is given.
#[derive(Clone, Copy)]
pub struct PresentCx<'a> {
    /// The meeting's clocks, cursor and plan.
    pub run: &'a Run,
    /// What they show now.
    pub view: &'a View,
    /// Whether it is a rehearsal, which records no meeting.
    pub rehearsal: bool,
    /// The meeting's record; `None` in a rehearsal of a meeting that is not planned.
    pub meeting: Option<&'a Meeting>,
    /// The content pack.
    pub programme: &'a Programme,
    /// The unit.
    pub unit: Option<&'a Unit>,
    /// Where everybody stands.
    pub survey: Option<&'a Survey>,
    /// The texts of the chosen language.
    pub tx: &'a Texts,
    /// The settings.
    pub settings: &'a Settings,
    /// Which keys do what.
    pub keys: &'a Keys,
    /// The audience window.
    pub audience: AudienceState<'a>,
    /// Now, in the leader's own time zone.
    pub now: DateTime<FixedOffset>,
    /// Whether the page has just been opened.
    pub arrived: bool,
}

/// What the screen keeps for itself.
#[derive(Default)]
pub struct PresentState {}

/// Draws the screen. The keys of [`Keys`] are handled by the app before this is called.
pub fn present_ui(ui: &mut Ui, cx: &PresentCx<'_>, state: &mut PresentState, out: &mut Intents) {}
