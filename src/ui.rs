//! The screens: egui, nothing else. A screen is a function of what it is given and answers with intents.

pub mod app;
pub mod audience;
pub mod away;
pub mod beside;
pub mod command;
pub mod dates;
pub mod desk;
pub mod fonts;
pub mod icons;
pub mod importing;
pub mod intent;
pub mod keys;
pub mod locking;
pub mod naming;
pub mod others;
pub mod screens;
pub mod session;
pub mod texts;
pub mod theme;
pub mod tokens;
pub mod widgets;
pub mod wording;

pub use app::{App, Outside};
