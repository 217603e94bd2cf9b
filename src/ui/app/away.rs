//! Locks a unit with a passphrase when the system says that nobody can be at the machine: the screen is locked, or the
//! machine sleeps or has slept. Never in the middle of a meeting; then as soon as it is over, if it is still so.

use eframe::egui::Context;

use super::App;
use crate::meeting::Moment;
use crate::ui::away::Notice;

/// How soon it is tried again to lock what could not be put on the disk, in milliseconds.
const AGAIN: u64 = 60_000;

/// What the system said.
#[derive(Debug, Default)]
pub(super) struct Away {
    screen: bool,
    asleep: bool,
    /// That it was said, and not acted upon: also where all is over before the window hears of it.
    due: bool,
    /// When locking was tried last.
    tried: Option<Moment>,
}

impl Away {
    fn take_in(&mut self, notice: Notice) {
        match notice {
            Notice::Screen(locked) => self.screen = locked,
            Notice::Sleep(asleep) => self.asleep = asleep,
            Notice::Slept => {}
        }
        self.due |= matches!(notice, Notice::Screen(true) | Notice::Sleep(true) | Notice::Slept);
    }

    fn is_so(&self) -> bool {
        self.due || self.screen || self.asleep
    }
}

impl App {
    /// Listens while a unit with a passphrase is open, and locks it when nobody can be there.
    pub(super) fn follow_away(&mut self, ctx: &Context) {
        let listens = self.coding_of_open().is_encrypted();
        self.desk.listen(listens, &self.wake);
        if !listens {
            self.away = Away::default();
            return;
        }
        for notice in self.desk.notices() {
            self.away.take_in(notice);
        }
        if self.is_in_meeting() {
            // Whoever leads it is there. Only what is still so when it is over counts.
            self.away.due = false;
        }
        if self.locks_again_in(self.moment()) == Some(0) {
            self.away.due = true;
            self.away.tried = Some(self.moment());
            self.lock_soon(ctx);
        }
    }

    /// How long until a unit is locked that should be, in milliseconds; `None` where none should be, or must not.
    pub(super) fn locks_again_in(&self, now: Moment) -> Option<u64> {
        if !self.away.is_so() || self.is_in_meeting() || self.keeps_window() || self.session.is_none() {
            return None;
        }
        let since = |tried| AGAIN.saturating_sub(now.since(tried));
        Some(self.away.tried.map_or(0, since))
    }
}
