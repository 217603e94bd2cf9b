//! Buttons: one filled for what to do next, outlined for the alternatives, plain for the rest.

use eframe::egui::accesskit::Role;
use eframe::egui::{Color32, CursorIcon, Response, Sense, Stroke, StrokeKind, Ui, Widget, WidgetInfo, vec2};

use super::{focus_ring, laid};
use crate::ui::fonts::Weight;
use crate::ui::theme::{self, size};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Look {
    Primary,
    Secondary,
    Plain,
    Danger,
}

/// A button.
#[must_use]
pub struct Btn<'a> {
    text: &'a str,
    icon: &'a str,
    spoken: Option<&'a str>,
    look: Look,
    enabled: bool,
    width: Option<f32>,
    height: f32,
}

impl<'a> Btn<'a> {
    fn new(text: &'a str, look: Look) -> Self {
        Self { text, icon: "", spoken: None, look, enabled: true, width: None, height: theme::CONTROL_HEIGHT }
    }

    /// What to do next: filled. One a screen.
    pub fn primary(text: &'a str) -> Self {
        Self::new(text, Look::Primary)
    }

    /// An alternative: outlined.
    pub fn secondary(text: &'a str) -> Self {
        Self::new(text, Look::Secondary)
    }

    /// Something one may do: plain.
    pub fn plain(text: &'a str) -> Self {
        Self::new(text, Look::Plain)
    }

    /// Something that takes away.
    pub fn danger(text: &'a str) -> Self {
        Self::new(text, Look::Danger)
    }

    /// With an icon before the words.
    pub fn icon(mut self, icon: &'a str) -> Self {
        self.icon = icon;
        self
    }

    /// What a screen reader says, where the words on the button are not enough.
    pub fn spoken(mut self, spoken: &'a str) -> Self {
        self.spoken = Some(spoken);
        self
    }

    /// Whether it can be pressed.
    pub fn enabled(mut self, enabled: bool) -> Self {
        self.enabled = enabled;
        self
    }

    /// At least this wide, in points.
    pub fn width(mut self, width: f32) -> Self {
        self.width = Some(width);
        self
    }

    /// Lower, for rows of a list.
    pub fn small(mut self) -> Self {
        self.height = 32.0;
        self
    }

    fn colours(&self, ui: &Ui, response: &Response) -> (Color32, Color32, Stroke) {
        let t = theme::tokens(ui);
        let pressed = response.is_pointer_button_down_on();
        let hovered = response.hovered();
        let base = if self.look == Look::Danger { &t.danger } else { &t.accent };
        match self.look {
            Look::Primary | Look::Danger => {
                let fill = match (pressed, hovered) {
                    (true, _) => base.base_active,
                    (false, true) => base.base_hover,
                    (false, false) => base.base_default,
                };
                (fill, base.base_contrast_default, Stroke::NONE)
            }
            Look::Secondary | Look::Plain => {
                let fill = match (pressed, hovered) {
                    (true, _) => base.surface_hover,
                    (false, true) => base.surface_tinted,
                    (false, false) => Color32::TRANSPARENT,
                };
                let edge =
                    if self.look == Look::Secondary { Stroke::new(2.0, base.base_default) } else { Stroke::NONE };
                (fill, base.text_subtle, edge)
            }
        }
    }
}

impl Widget for Btn<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let shown = match (self.icon, self.text) {
            ("", text) => text.to_owned(),
            (icon, "") => icon.to_owned(),
            (icon, text) => format!("{icon}  {text}"),
        };
        let small = self.height < theme::CONTROL_HEIGHT;
        let points = if small { size::SMALL } else { size::BODY };
        let side = if self.look == Look::Plain || small { 10.0 } else { 20.0 };
        let wrap = (ui.available_width() - 2.0 * side).max(60.0);
        let galley = laid(ui, &shown, Weight::Medium, points, Color32::PLACEHOLDER, wrap);
        let width = (galley.size().x + 2.0 * side).max(self.width.unwrap_or(0.0));
        let height = self.height.max(galley.size().y + 16.0);
        let sense = if self.enabled { Sense::click() } else { Sense::hover() };
        let (rect, response) = ui.allocate_exact_size(vec2(width, height), sense);
        let spoken = self.spoken.unwrap_or(self.text);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, self.enabled, spoken));
        if ui.is_rect_visible(rect) {
            let (mut fill, mut text, mut edge) = self.colours(ui, &response);
            if !self.enabled {
                (fill, text, edge) =
                    (theme::tokens(ui).neutral.surface_tinted, theme::tokens(ui).quiet(), Stroke::NONE);
            }
            ui.painter().rect(rect, theme::RADIUS, fill, edge, StrokeKind::Inside);
            ui.painter().galley_with_override_text_color(rect.center() - galley.size() / 2.0, galley, text);
        }
        focus_ring(ui, &response);
        // An icon alone shows its words when it is pointed at.
        let response =
            if self.text.is_empty() && !spoken.is_empty() { response.on_hover_text(spoken) } else { response };
        if self.enabled { response.on_hover_cursor(CursorIcon::PointingHand) } else { response }
    }
}

/// A link in running text that does something in the app.
pub fn link_button(ui: &mut Ui, text: &str) -> Response {
    linklike(ui, text, text, Role::Button)
}

/// A link that opens an address outside the app; the address is shown when pointed at.
pub fn link(ui: &mut Ui, text: &str, address: &str) -> Response {
    let shown = format!("{text} {}", crate::ui::icons::OPEN_OUTSIDE);
    linklike(ui, &shown, text, Role::Link).on_hover_text(address)
}

fn linklike(ui: &mut Ui, shown: &str, spoken: &str, role: Role) -> Response {
    let t = theme::tokens(ui);
    let colour = t.accent.text_subtle;
    let galley = laid(ui, shown, Weight::Medium, size::BODY, colour, ui.available_width());
    let (rect, response) = ui.allocate_exact_size(galley.size() + vec2(0.0, 4.0), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(role, true, spoken));
    let at = rect.min + vec2(0.0, 2.0);
    ui.painter().galley(at, galley, colour);
    if response.hovered() || response.has_focus() {
        ui.painter().hline(rect.x_range(), rect.bottom(), Stroke::new(1.0, colour));
    }
    focus_ring(ui, &response);
    response.on_hover_cursor(CursorIcon::PointingHand)
}
