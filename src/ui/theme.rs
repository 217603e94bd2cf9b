//! The look: sizes, spacing and egui's style in light and dark, from the tokens.

use eframe::egui::{
    self, Color32, CornerRadius, Margin, Shadow, Stroke, TextStyle, Theme, Vec2, Visuals, style::WidgetVisuals, vec2,
};

use super::fonts::Weight;
use super::tokens::{DARK, LIGHT, Tokens};

/// Type sizes in points, as Designsystemet steps them.
pub mod size {
    /// Notes and tags.
    pub const SMALL: f32 = 14.0;
    /// Body text.
    pub const BODY: f32 = 16.0;
    /// Lead text.
    pub const LEAD: f32 = 18.0;
    /// Card headings.
    pub const H3: f32 = 21.0;
    /// Section headings.
    pub const H2: f32 = 24.0;
    /// Page headings.
    pub const H1: f32 = 30.0;
    /// Large figures.
    pub const FIGURE: f32 = 48.0;
}

/// The radius of controls.
pub const RADIUS: CornerRadius = CornerRadius::same(4);
/// The radius of cards.
pub const CARD_RADIUS: CornerRadius = CornerRadius::same(8);
/// The least height of a control, in points.
pub const CONTROL_HEIGHT: f32 = 44.0;
/// Below this width in points a screen puts its columns under each other.
pub const NARROW: f32 = 700.0;

/// The tokens of the theme that `ui` is drawn in.
pub fn tokens(ui: &egui::Ui) -> &'static Tokens {
    if ui.visuals().dark_mode { &DARK } else { &LIGHT }
}

/// Installs both themes.
pub fn install(ctx: &egui::Context) {
    for (theme, tokens) in [(Theme::Light, &LIGHT), (Theme::Dark, &DARK)] {
        ctx.style_mut_of(theme, |style| {
            style.text_styles = [
                (TextStyle::Small, Weight::Regular.at(size::SMALL)),
                (TextStyle::Body, Weight::Regular.at(size::BODY)),
                (TextStyle::Button, Weight::Medium.at(size::BODY)),
                (TextStyle::Heading, Weight::Semibold.at(size::H1)),
                (TextStyle::Monospace, Weight::Regular.at(size::BODY)),
            ]
            .into();
            style.spacing.item_spacing = vec2(8.0, 8.0);
            style.spacing.button_padding = vec2(16.0, 10.0);
            style.spacing.interact_size = vec2(40.0, 32.0);
            style.spacing.menu_margin = Margin::same(8);
            style.spacing.window_margin = Margin::same(24);
            style.spacing.scroll.floating = true;
            style.interaction.selectable_labels = false;
            style.interaction.tooltip_delay = 0.4;
            style.explanation_tooltips = false;
            style.url_in_tooltip = true;
            style.visuals = visuals(theme, tokens);
        });
    }
}

fn visuals(theme: Theme, t: &Tokens) -> Visuals {
    let mut v = if theme == Theme::Dark { Visuals::dark() } else { Visuals::light() };
    v.override_text_color = None;
    v.weak_text_color = Some(t.quiet());
    v.hyperlink_color = t.accent.text_subtle;
    v.panel_fill = t.page();
    v.window_fill = t.card();
    v.window_stroke = Stroke::new(1.0, t.line());
    v.window_corner_radius = CARD_RADIUS;
    v.menu_corner_radius = CARD_RADIUS;
    v.extreme_bg_color = t.card();
    v.text_edit_bg_color = Some(t.card());
    v.faint_bg_color = t.page();
    v.code_bg_color = t.page();
    v.warn_fg_color = t.warning.text_subtle;
    v.error_fg_color = t.danger.text_subtle;
    // A blinking cursor would draw the window twice a second for ever.
    v.text_cursor.blink = false;
    v.selection.bg_fill = t.accent.surface_active;
    v.selection.stroke = Stroke::new(2.0, t.focus());
    v.window_shadow = Shadow { offset: [0, 8], blur: 32, spread: 0, color: Color32::from_black_alpha(48) };
    v.popup_shadow = Shadow { offset: [0, 4], blur: 16, spread: 0, color: Color32::from_black_alpha(40) };
    let face = |fill: Color32, edge: Color32, text: Color32, width: f32| WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: Stroke::new(width, edge),
        corner_radius: RADIUS,
        fg_stroke: Stroke::new(1.0, text),
        expansion: 0.0,
    };
    v.widgets.noninteractive = face(t.card(), t.line(), t.text(), 1.0);
    v.widgets.inactive = face(t.card(), t.edge(), t.text(), 1.0);
    v.widgets.hovered = face(t.neutral.surface_tinted, t.neutral.border_strong, t.text(), 1.0);
    v.widgets.active = face(t.neutral.surface_hover, t.neutral.border_strong, t.text(), 1.0);
    v.widgets.open = face(t.neutral.surface_tinted, t.neutral.border_strong, t.text(), 1.0);
    v
}

/// The space inside a card.
pub const CARD_MARGIN: Margin = Margin::same(24);

/// A zero vector, where a layout adds its own space.
pub const NO_SPACE: Vec2 = Vec2::ZERO;
