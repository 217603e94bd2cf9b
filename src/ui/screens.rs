//! The screens, one file each: a function of what it is given, a view state of its own, and intents as its answer.

pub mod attendance;
pub mod closing;
pub mod cycle;
pub mod erase;
pub mod import;
pub mod locking;
pub mod others;
pub mod overview;
pub mod people;
pub mod plan;
pub mod prepare;
pub mod present;
pub mod reports;
pub mod round;
pub mod settings;
pub mod stored;
pub mod together;
pub mod versions;
pub mod video;
pub mod welcome;

/// What the screens keep for themselves while they are shown: what is typed, folded out, chosen. Never saved.
#[derive(Default)]
pub struct Screens {
    /// Of the welcome page.
    pub welcome: welcome::WelcomeState,
    /// Of «Oversikt».
    pub overview: overview::OverviewState,
    /// Of «Forbered deg».
    pub prepare: prepare::PrepareState,
    /// Of the choices before a meeting.
    pub plan: plan::PlanState,
    /// Of «Oppmøte».
    pub attendance: attendance::AttendanceState,
    /// Of the meeting itself.
    pub present: present::PresentState,
    /// Of the page after a meeting.
    pub closing: closing::ClosingState,
    /// Of «Medarbeidere».
    pub people: people::PeopleState,
    /// Of «Statusrunde».
    pub round: round::RoundState,
    /// Of «Importer».
    pub import: import::ImportState,
    /// Of «Gå gjennom sammen».
    pub together: together::TogetherState,
    /// Of «Videomøte».
    pub video: video::VideoState,
    /// Of «Innstillinger».
    pub settings: settings::SettingsState,
}
