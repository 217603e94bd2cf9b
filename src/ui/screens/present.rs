//! The meeting itself: the script with its cursor, the clocks, and what the leader may do.

mod clock;
mod controls;
mod discussion;
mod ended;
mod foot;
mod ready;
mod script;
mod sections;
mod text;
mod top;
pub(super) mod words;

use chrono::{DateTime, FixedOffset};
use eframe::egui::style::ScrollAnimation;
use eframe::egui::{EventFilter, Frame, Key, Margin, Rect, ScrollArea, Stroke, Theme, Ui, UiBuilder, pos2, vec2};

use crate::meeting::{Mode, Phase, PlannedSection, Run, Stop, View};
use crate::programme::{Film, Programme, SectionKind};
use crate::store::Settings;
use crate::store::settings::ThemeChoice;
use crate::ui::app::AudienceState;
use crate::ui::intent::Intents;
use crate::ui::keys::Keys;
use crate::ui::texts::Texts;
use crate::ui::theme;
use crate::unit::{Meeting, MeetingForm, Survey, Unit};

/// What the meeting's screen is given.
#[derive(Clone, Copy)]
pub struct PresentCx<'a> {
    /// The meeting's clocks, cursor and plan.
    pub run: &'a Run,
    /// What they show now.
    pub view: &'a View,
    /// What it counts as.
    pub mode: Mode,
    /// What it is called: the meeting's name, or whom a talk is with.
    pub title: &'a str,
    /// How many people a talk is with; nobody in a meeting and a rehearsal.
    pub people: usize,
    /// The meeting's record; `None` in a rehearsal of a meeting that is not planned. Of a talk, what it takes from the
    /// meeting that was held.
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

impl PresentCx<'_> {
    /// The stop the cursor is at.
    fn stop(&self) -> Option<&Stop> {
        self.run.plan().stops.get(self.view.stop)
    }

    /// The section the cursor is in.
    fn section(&self) -> Option<&PlannedSection> {
        self.run.plan().sections.get(self.view.section)
    }

    /// Whether it is a rehearsal.
    fn rehearsal(&self) -> bool {
        self.mode == Mode::Rehearsal
    }

    /// Whether it is a talk with those who were not at the meeting.
    fn talk(&self) -> bool {
        self.mode == Mode::CatchUp
    }

    /// Whether the room talks now.
    fn discussing(&self) -> bool {
        self.section().is_some_and(|section| section.kind == SectionKind::Discussion)
    }

    /// Whether it is a video meeting about sensitive data.
    fn sensitive(&self) -> bool {
        self.meeting.is_some_and(|meeting| meeting.form == MeetingForm::SensitiveVideo)
    }

    /// The film that opens the meeting, with what the leader has filled in.
    fn film(&self) -> Option<Film> {
        let id = self.meeting?.film.as_ref()?;
        let film = self.programme.film(id)?;
        let own = self.unit?.preparation.own_films.iter().find(|own| own.film == *id);
        Some(own.map_or_else(
            || film.clone(),
            |own| Film { title: own.title.clone(), link: own.link.clone(), seconds: own.seconds, ..film.clone() },
        ))
    }
}

/// What the screen keeps for itself.
#[derive(Default)]
pub struct PresentState {
    /// Whether the menu of the audience window is open.
    audience_open: bool,
    /// Whether «Jeg glemte å starte» is folded out.
    forgot_open: bool,
    /// Whether something has just been opened or folded out, so that the keyboard goes there.
    opened: bool,
    /// Whether the buttons that are seldom used are folded out.
    rest_open: bool,
    /// The leader's own number of minutes there.
    forgot: String,
    /// In a narrow window: whether the clocks and buttons stand where the script is.
    more: bool,
    /// The phase when it was last drawn: a new one moves the keyboard to what is next.
    phase: Option<Phase>,
    /// The section that was last scrolled to.
    section: Option<usize>,
    /// The height of the buttons at the foot of the aside, in points.
    controls_height: f32,
    /// The height of the line of keys, in points.
    foot_height: f32,
}

impl PresentState {
    /// The keys that are for what is open on the screen, or for the button that starts or finishes, and so do not
    /// step the script.
    pub fn keeps(&self, phase: Phase) -> &'static [Key] {
        if self.audience_open || self.forgot_open {
            &[Key::Escape, Key::Space, Key::Backspace, Key::ArrowUp, Key::ArrowDown]
        } else if self.rest_open {
            &[Key::Escape]
        } else if matches!(phase, Phase::Ready | Phase::Ended) {
            &[Key::Space]
        } else {
            &[]
        }
    }
}

/// From this width on the aside has its full width, in points.
const WIDE: f32 = 1200.0;
/// Below this width the aside goes as a strip on top, in points.
const STRIP: f32 = 800.0;
/// Below this height there is no line of keys at the foot, in points.
const LOW: f32 = 480.0;

/// Draws the screen. The keys of [`Keys`] are handled by the app before this is called.
pub fn present_ui(ui: &mut Ui, cx: &PresentCx<'_>, state: &mut PresentState, out: &mut Intents) {
    let theme = match cx.settings.meeting_theme {
        ThemeChoice::Light => Theme::Light,
        ThemeChoice::Dark => Theme::Dark,
        ThemeChoice::System => ui.ctx().theme(),
    };
    hold_arrows(ui);
    if cx.arrived {
        *state = PresentState { controls_height: state.controls_height, ..PresentState::default() };
    }
    let whole = ui.max_rect();
    let style = ui.ctx().style_of(theme);
    ui.scope_builder(UiBuilder::new().max_rect(whole).style(style), |ui| {
        ui.style_mut().scroll_animation = ScrollAnimation::none();
        let t = theme::tokens(ui);
        ui.painter().rect_filled(whole, 0, t.page());
        text::announce(ui, &words::announcement(cx));
        if whole.width() < STRIP {
            narrow(ui, cx, state, out);
        } else {
            wide(ui, cx, state, out);
        }
    });
    state.phase = Some(cx.view.phase);
    state.section = Some(cx.view.section);
}

/// The arrow keys step the script, and Esc ends the meeting: neither moves the keyboard from where it is.
fn hold_arrows(ui: &Ui) {
    let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, escape: true, tab: false };
    if ui.ctx().text_edit_focused() {
        return;
    }
    ui.memory_mut(|memory| {
        if let Some(id) = memory.focused() {
            memory.set_focus_lock_filter(id, filter);
        }
    });
}

fn wide(ui: &mut Ui, cx: &PresentCx<'_>, state: &mut PresentState, out: &mut Intents) {
    let whole = ui.max_rect();
    let (aside_width, margin) = if whole.width() >= WIDE { (400.0, 28.0) } else { (300.0, 20.0) };
    let split = whole.right() - aside_width;
    let left = Rect::from_min_max(whole.min, pos2(split, whole.bottom()));
    let right = Rect::from_min_max(pos2(split, whole.top()), whole.max);
    let side = if left.width() > 900.0 { 64.0 } else { 40.0 };
    let inner = Rect::from_min_max(left.min + vec2(side, 28.0), left.max - vec2(side, 24.0));
    ui.scope_builder(UiBuilder::new().max_rect(inner).id_salt("left"), |ui| {
        top::top_ui(ui, cx, state, out);
        ui.add_space(12.0);
        let foot = if whole.height() < LOW { 0.0 } else { state.foot_height + 12.0 };
        let room = Rect::from_min_max(ui.cursor().min, pos2(inner.right(), inner.bottom() - foot));
        words_ui(ui, cx, room);
        if whole.height() >= LOW {
            let place = Rect::from_min_max(pos2(inner.left(), inner.bottom() - state.foot_height), inner.max);
            foot::foot_ui(ui, cx, state, place, out);
        }
    });
    let t = theme::tokens(ui);
    ui.painter().rect_filled(right, 0, t.card());
    ui.painter().vline(right.left(), right.y_range(), Stroke::new(1.0, t.line()));
    let inner = right.shrink2(vec2(margin, 24.0));
    ui.scope_builder(UiBuilder::new().max_rect(inner).id_salt("aside"), |ui| aside(ui, cx, state, out));
}

/// What there is to read: the script, the topic, or how it went.
fn words_ui(ui: &mut Ui, cx: &PresentCx<'_>, room: Rect) {
    if cx.view.phase == Phase::Ended {
        ended::summary_ui(ui, cx, room);
    } else if cx.discussing() {
        discussion::discussion_ui(ui, cx, room);
    } else {
        script::script_ui(ui, cx, room);
    }
}

/// The clocks above, the buttons below.
fn aside(ui: &mut Ui, cx: &PresentCx<'_>, state: &mut PresentState, out: &mut Intents) {
    let whole = ui.max_rect();
    let tall = (whole.height() - state.controls_height - 12.0).max(60.0);
    ScrollArea::vertical().id_salt("clocks").auto_shrink(false).max_height(tall).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 8.0;
        clock::clock_ui(ui, cx);
        clocks_below(ui, cx, state, out);
    });
    let top = (whole.bottom() - state.controls_height).max(whole.top() + tall + 12.0);
    let place = Rect::from_min_max(pos2(whole.left(), top), whole.max);
    let used = ui
        .scope_builder(UiBuilder::new().max_rect(place).id_salt("controls"), |ui| {
            controls::controls_ui(ui, cx, state, out);
            ui.min_rect().height()
        })
        .inner;
    if (used - state.controls_height).abs() > 0.5 {
        state.controls_height = used;
        ui.ctx().request_discard("the height of the buttons");
    }
}

/// What stands under the clock: before the start what to know, then the sections.
fn clocks_below(ui: &mut Ui, cx: &PresentCx<'_>, state: &PresentState, out: &mut Intents) {
    if cx.view.phase == Phase::Ready {
        ready::ready_ui(ui, cx, out);
    }
    ui.add_space(12.0);
    sections::sections_ui(ui, cx, state.section != Some(cx.view.section));
}

/// The clock and the main buttons as a strip over the script.
fn narrow(ui: &mut Ui, cx: &PresentCx<'_>, state: &mut PresentState, out: &mut Intents) {
    let whole = ui.max_rect();
    let t = theme::tokens(ui);
    let strip = Frame::new().fill(t.card()).inner_margin(Margin::symmetric(16, 8)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing = vec2(8.0, 6.0);
        clock::strip_ui(ui, cx, out);
        controls::strip_ui(ui, cx, state, out);
    });
    let rect = strip.response.rect;
    ui.painter().hline(rect.x_range(), rect.bottom(), Stroke::new(1.0, t.line()));
    let inner = Rect::from_min_max(rect.left_bottom() + vec2(24.0, 10.0), whole.max - vec2(20.0, 10.0));
    ui.scope_builder(UiBuilder::new().max_rect(inner).id_salt("below"), |ui| {
        if state.more || cx.view.phase == Phase::Ready {
            ScrollArea::vertical().id_salt("more").auto_shrink(false).show(ui, |ui| {
                ui.set_width(ui.available_width());
                top::top_ui(ui, cx, state, out);
                clocks_below(ui, cx, state, out);
                controls::small_ui(ui, cx, state, true, out);
            });
        } else {
            top::slept_ui(ui, cx, out);
            let room = Rect::from_min_max(ui.cursor().min, inner.max);
            words_ui(ui, cx, room);
        }
    });
}
