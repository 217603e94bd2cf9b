//! The audience's own window: on another screen, or as a window to share. Closing it, moving it or pulling out the
//! screen never touches the meeting, and never shows the leader's script.

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

use eframe::egui::{Context, Ui, ViewportBuilder, ViewportCommand, ViewportId, vec2};

use super::live_screens::LiveScreens;
use crate::store::settings::{AudienceKind, Settings};
use crate::ui::audience::{AudienceView, audience_ui};
use crate::ui::intent::AudienceWish;
use crate::ui::keys::{KeyAction, Keys};

/// A screen the machine has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Screen {
    /// Its place in the system's list; not the same from day to day.
    pub index: usize,
    /// Its name; stays the same.
    pub name: String,
    /// Whether the leader's own window is on it.
    pub own: bool,
}

/// How the audience window stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum AudienceStand {
    /// There is none.
    #[default]
    Closed,
    /// Full screen on the screen of this name.
    OnScreen(String),
    /// A window to share.
    Window,
    /// It was on a screen of this name that is gone.
    ScreenGone(String),
}

/// Whether the window goes on with the meeting.
#[derive(Clone, Debug, Default, PartialEq)]
enum Hold {
    /// It does.
    #[default]
    No,
    /// It is to stay as it is the next time it is drawn.
    Asked,
    /// It stays like this.
    Held(AudienceView),
}

/// The audience window and what the leader has asked of it.
#[derive(Default)]
pub struct Audience {
    stand: AudienceStand,
    screens: Vec<Screen>,
    forbidden: bool,
    black: bool,
    hold: Hold,
    shown_on: Option<usize>,
    live: LiveScreens,
    /// For how many passes the window has still to be new: it may take the keyboard when it opens.
    fresh: u8,
}

/// So many passes after it opened, the window is no longer new.
const PASSES_FRESH: u8 = 4;

fn id() -> ViewportId {
    ViewportId::from_hash_of("audience")
}

impl Audience {
    /// A meeting is opened: the window comes up where it was last, unless the meeting forbids it.
    pub fn begin(&mut self, forbidden: bool, settings: &Settings) {
        self.black = false;
        self.hold = Hold::No;
        self.shown_on = None;
        self.fresh = PASSES_FRESH;
        self.forbidden = forbidden;
        self.stand = match (settings.audience, &settings.audience_screen) {
            _ if forbidden => AudienceStand::Closed,
            (AudienceKind::None, _) => AudienceStand::Closed,
            (AudienceKind::ShareWindow, _) => AudienceStand::Window,
            (AudienceKind::FullScreen, Some(name)) => match self.screen(name) {
                // On one screen only, it would cover the leader's own window.
                Some(screen) if !screen.own => AudienceStand::OnScreen(name.clone()),
                _ => AudienceStand::ScreenGone(name.clone()),
            },
            (AudienceKind::FullScreen, None) => self
                .screens
                .iter()
                .find(|screen| !screen.own)
                .map_or(AudienceStand::Closed, |screen| AudienceStand::OnScreen(screen.name.clone())),
        };
    }

    /// The meeting has come to forbid the window, or to allow it: a window that is up is closed at once.
    pub fn forbid(&mut self, forbidden: bool) {
        self.forbidden = forbidden;
        if forbidden {
            self.stand = AudienceStand::Closed;
        }
    }

    /// The meeting is put away, and the window with it.
    pub fn close(&mut self) {
        self.stand = AudienceStand::Closed;
        self.hold = Hold::No;
        self.black = false;
    }

    /// Does what the leader asks. Returns whether it is something to remember for the next meeting.
    pub fn wish(&mut self, wish: &AudienceWish) -> bool {
        if self.forbidden {
            return false;
        }
        match wish {
            AudienceWish::OnScreen(name) => self.stand = AudienceStand::OnScreen(name.clone()),
            AudienceWish::AsWindow => self.stand = AudienceStand::Window,
            AudienceWish::Close => self.stand = AudienceStand::Closed,
            AudienceWish::BlackOut => {
                self.black = !self.black;
                return false;
            }
            AudienceWish::Freeze => {
                self.hold = if self.hold == Hold::No { Hold::Asked } else { Hold::No };
                return false;
            }
        }
        self.shown_on = None;
        self.fresh = PASSES_FRESH;
        true
    }

    /// Writes into the settings what to remember for the next meeting.
    pub fn remember(&self, settings: &mut Settings) {
        match &self.stand {
            AudienceStand::Closed => settings.audience = AudienceKind::None,
            AudienceStand::Window => settings.audience = AudienceKind::ShareWindow,
            AudienceStand::OnScreen(name) | AudienceStand::ScreenGone(name) => {
                settings.audience = AudienceKind::FullScreen;
                settings.audience_screen = Some(name.clone());
            }
        }
    }

    /// Learns which screens there are now. A screen that is gone takes the window away; when it is back, so is the
    /// window.
    /// While a meeting is on the screen (`watch`) that is asked of the system anew each time.
    pub fn screens_from(&mut self, frame: &eframe::Frame, watch: bool) {
        let Some(window) = frame.winit_window() else { return };
        let own = window.current_monitor().and_then(|monitor| monitor.name());
        let screens = window.available_monitors().enumerate().map(|(index, monitor)| {
            let name = monitor.name().unwrap_or_else(|| format!("{}", index + 1));
            Screen { index, own: own.as_ref() == Some(&name), name }
        });
        let live = if watch { self.live.names(frame) } else { None };
        let there = |screen: &Screen| live.as_ref().is_none_or(|names| names.contains(&screen.name));
        self.see_screens(screens.filter(there).collect());
    }

    fn see_screens(&mut self, screens: Vec<Screen>) {
        if screens == self.screens {
            return;
        }
        self.screens = screens;
        self.shown_on = None;
        match &self.stand {
            AudienceStand::OnScreen(name) if self.screen(name).is_none_or(|screen| screen.own) => {
                self.stand = AudienceStand::ScreenGone(name.clone());
            }
            AudienceStand::ScreenGone(name) if self.screen(name).is_some_and(|screen| !screen.own) => {
                self.stand = AudienceStand::OnScreen(name.clone());
            }
            _ => {}
        }
    }

    fn screen(&self, name: &str) -> Option<&Screen> {
        self.screens.iter().find(|screen| screen.name == name)
    }

    /// What a screen shows of the window.
    pub fn state(&self) -> AudienceState<'_> {
        AudienceState {
            stand: &self.stand,
            screens: &self.screens,
            forbidden: self.forbidden,
            black: self.black,
            frozen: self.hold != Hold::No,
        }
    }

    /// Shows the window while it is to be there, and hands on the keys that were pressed in it.
    pub fn show(&mut self, ui: &Ui, view: AudienceView, keys: &Keys) -> Vec<KeyAction> {
        let ctx = ui.ctx();
        let mut builder = ViewportBuilder::default()
            .with_title("Møteklar")
            .with_app_id("no.moteklar.Moteklar")
            .with_inner_size(vec2(960.0, 540.0))
            .with_min_inner_size(vec2(320.0, 180.0));
        match &self.stand {
            AudienceStand::Closed | AudienceStand::ScreenGone(_) => return Vec::new(),
            AudienceStand::Window => builder = builder.with_active(false),
            AudienceStand::OnScreen(name) => {
                let Some(index) = self.screen(name).map(|screen| screen.index) else { return Vec::new() };
                builder = builder.with_monitor(index).with_decorations(false).with_active(false);
                if self.shown_on.is_some_and(|shown| shown != index) {
                    ctx.send_viewport_cmd_to(id(), ViewportCommand::SetMonitor(index));
                }
                self.shown_on = Some(index);
            }
        }
        let mut view = self.held(view);
        view.black = self.black;
        let mut pressed = Vec::new();
        let mut closed = false;
        let mut drawn = Ok(());
        ctx.show_viewport_immediate(id(), builder, |ui, _class| {
            // egui must find its way back to the leader's window before a mistake goes on to where it is caught.
            drawn = catch_unwind(AssertUnwindSafe(|| {
                audience_ui(ui, &view);
                pressed = ui.input_mut(|input| keys.take(input, &[]));
                closed = ui.input(|input| input.viewport().close_requested());
            }));
        });
        if let Err(cause) = drawn {
            resume_unwind(cause);
        }
        // Whoever sits by the audience's window may step; ending is the leader's, in the leader's own window.
        pressed.retain(|key| !matches!(key, KeyAction::Start | KeyAction::End | KeyAction::Attendance));
        self.give_the_keyboard_back(ctx);
        if closed {
            self.stand = AudienceStand::Closed;
        }
        pressed
    }

    /// Some systems hand the keyboard to a window that opens, whatever it asks for; the leader's is to have it.
    fn give_the_keyboard_back(&mut self, ctx: &Context) {
        if self.fresh == 0 {
            return;
        }
        self.fresh -= 1;
        if self.fresh == 0 {
            ctx.send_viewport_cmd_to(ViewportId::ROOT, ViewportCommand::Focus);
        } else {
            ctx.request_repaint_after(std::time::Duration::from_millis(100));
        }
    }

    /// What is shown while it is held: the view of when it was asked for.
    fn held(&mut self, view: AudienceView) -> AudienceView {
        match &self.hold {
            Hold::No => view,
            Hold::Held(held) => held.clone(),
            Hold::Asked => {
                self.hold = Hold::Held(view.clone());
                view
            }
        }
    }
}

/// What a screen shows of the audience window.
#[derive(Clone, Copy)]
pub struct AudienceState<'a> {
    /// How it stands.
    pub stand: &'a AudienceStand,
    /// The screens there are.
    pub screens: &'a [Screen],
    /// Whether the meeting forbids it: a sensitive video meeting, or a rehearsal.
    pub forbidden: bool,
    /// Whether it is blacked out.
    pub black: bool,
    /// Whether it is held.
    pub frozen: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn screen(index: usize, name: &str, own: bool) -> Screen {
        Screen { index, name: name.to_owned(), own }
    }

    #[test]
    fn an_unplugged_screen_takes_the_window_away_and_brings_it_back() {
        let mut audience = Audience::default();
        audience.see_screens(vec![screen(0, "eDP-1", true), screen(1, "HDMI-1", false)]);
        assert!(audience.wish(&AudienceWish::OnScreen("HDMI-1".to_owned())));
        audience.see_screens(vec![screen(0, "eDP-1", true)]);
        assert_eq!(audience.stand, AudienceStand::ScreenGone("HDMI-1".to_owned()));
        audience.see_screens(vec![screen(0, "HDMI-1", false), screen(1, "eDP-1", true)]);
        assert_eq!(audience.stand, AudienceStand::OnScreen("HDMI-1".to_owned()));
    }

    #[test]
    fn it_never_covers_the_leaders_own_screen() {
        let mut audience = Audience::default();
        audience.see_screens(vec![screen(0, "eDP-1", true)]);
        let mut settings = Settings::default();
        settings.audience_screen = Some("eDP-1".to_owned());
        audience.begin(false, &settings);
        assert_eq!(audience.stand, AudienceStand::ScreenGone("eDP-1".to_owned()));
    }

    #[test]
    fn a_sensitive_meeting_has_no_audience_window() {
        let mut audience = Audience::default();
        let mut settings = Settings::default();
        settings.audience = AudienceKind::ShareWindow;
        audience.begin(true, &settings);
        assert!(!audience.wish(&AudienceWish::AsWindow));
        assert_eq!(audience.stand, AudienceStand::Closed);
    }

    #[test]
    fn a_frozen_window_keeps_what_it_showed() {
        let mut audience = Audience::default();
        let view = |message: &str| AudienceView { message: message.to_owned(), ..AudienceView::default() };
        audience.wish(&AudienceWish::Freeze);
        assert_eq!(audience.held(view("Velkommen")).message, "Velkommen");
        assert_eq!(audience.held(view("Diskusjon")).message, "Velkommen");
        audience.wish(&AudienceWish::Freeze);
        assert_eq!(audience.held(view("Diskusjon")).message, "Diskusjon");
    }
}
