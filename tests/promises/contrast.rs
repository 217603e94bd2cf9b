//! What is written can be read: the contrast of every pair of colours that text is set in, by WCAG 2.2.

use eframe::egui::Color32;
use moteklar::ui::tokens::{DARK, LIGHT, Scale, Tokens};

/// Relative luminance of a colour, from 0 to 1.
fn luminance(colour: Color32) -> f64 {
    let channel = |value: u8| {
        let value = f64::from(value) / 255.0;
        if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(colour.r()) + 0.7152 * channel(colour.g()) + 0.0722 * channel(colour.b())
}

/// The contrast of two colours, from 1 to 21.
fn contrast(a: Color32, b: Color32) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// Text on its ground, in one theme.
fn texts(t: &Tokens) -> Vec<(&'static str, Color32, Color32)> {
    let tag = |scale: &Scale| (scale.text_subtle, scale.surface_tinted);
    let mut pairs = vec![
        ("text on a card", t.text(), t.card()),
        ("text on the page", t.text(), t.page()),
        ("quiet text on a card", t.quiet(), t.card()),
        ("quiet text on the page", t.quiet(), t.page()),
        ("text on what is chosen", t.text(), t.accent.surface_tinted),
        ("a link on a card", t.accent.text_subtle, t.card()),
        ("a link on the page", t.accent.text_subtle, t.page()),
        ("a filled button", t.accent.base_contrast_default, t.accent.base_default),
        ("a filled button under the pointer", t.accent.base_contrast_default, t.accent.base_hover),
        ("a button that takes away", t.danger.base_contrast_default, t.danger.base_default),
        ("a mistake under a field", t.danger.text_subtle, t.card()),
        ("a tick in a stage that is done", t.card(), t.success.border_strong),
        ("a button that cannot be pressed", t.quiet(), t.neutral.surface_tinted),
    ];
    for (name, scale) in [
        ("a plain tag", &t.neutral),
        ("a tag of what is on its way", &t.accent),
        ("a tag of what is reached", &t.success),
        ("a tag of what needs a look", &t.warning),
        ("a tag of what went wrong", &t.danger),
    ] {
        let (text, ground) = tag(scale);
        pairs.push((name, text, ground));
    }
    pairs
}

#[test]
fn every_text_can_be_read() {
    for (theme, t) in [("light", &LIGHT), ("dark", &DARK)] {
        for (name, text, ground) in texts(t) {
            let found = contrast(text, ground);
            assert!(found >= 4.5, "{theme}: {name} has {found:.2}");
        }
    }
}

#[test]
fn edges_and_the_ring_round_the_keyboard_can_be_seen() {
    for (theme, t) in [("light", &LIGHT), ("dark", &DARK)] {
        for (name, line, ground) in [
            ("a line of the script that is said", t.neutral.border_default, t.page()),
            ("the edge of a control on a card", t.edge(), t.card()),
            ("the ring on a card", t.focus(), t.card()),
            ("the ring on the page", t.focus(), t.page()),
            ("a progress bar", t.accent.base_default, t.neutral.surface_tinted),
        ] {
            let found = contrast(line, ground);
            assert!(found >= 3.0, "{theme}: {name} has {found:.2}");
        }
    }
}

#[test]
fn the_welcome_page_and_the_audience_window_can_be_read() {
    let (night, bright, soft) = Tokens::night();
    assert!(contrast(bright, night) >= 7.0);
    assert!(contrast(soft, night) >= 4.5);
    assert!(contrast(bright, DARK.accent.background_default) >= 7.0);
    assert!(contrast(soft, DARK.accent.background_default) >= 4.5);
}

#[test]
fn the_sum_is_that_of_wcag() {
    assert!((contrast(Color32::BLACK, Color32::WHITE) - 21.0).abs() < 0.01);
    assert!((contrast(LIGHT.accent.base_default, Color32::WHITE) - 6.02).abs() < 0.3);
}
