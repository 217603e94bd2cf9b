//! Every dialogue about files: opened and gone through with the keyboard alone, in a large window and in the smallest, and
//! read as a screen reader reads it.

mod files;
mod passphrases;

use std::path::PathBuf;

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers, Vec2, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use moteklar::ui::intent::Intent;

use super::leader::{Leader, Start};
use super::midst::ask;

const CONTROLS: [Role; 7] = [
    Role::Button,
    Role::CheckBox,
    Role::RadioButton,
    Role::TextInput,
    Role::PasswordInput,
    Role::Link,
    Role::DisclosureTriangle,
];

/// A dialogue: what a screen reader says of it, what has the keyboard first, and where Tab goes.
struct Wanted {
    role: Role,
    title: &'static str,
    /// How what it is about begins.
    about: &'static str,
    first: &'static str,
    stops: &'static [&'static str],
}

/// The app with the sample, in a window of this size.
fn sample(size: Vec2) -> Leader {
    let mut leader = Leader::start(Start { size, ..Start::default() });
    ask(&mut leader, Intent::OpenSample);
    leader.saved_file();
    leader
}

fn file(leader: &Leader) -> PathBuf {
    leader.h.state().unit_file().expect("a unit is open").to_path_buf()
}

/// The role, the name and the description of the dialogue in front.
fn front(leader: &Leader) -> Option<(Role, String, String)> {
    let shown = leader.h.query_all_by(|node| matches!(node.role(), Role::Dialog | Role::AlertDialog));
    shown.into_iter().next().map(|node| {
        let node = node.accesskit_node();
        (node.role(), node.label().unwrap_or_default(), node.description().unwrap_or_default())
    })
}

fn is_open(leader: &Leader, title: &str) -> bool {
    front(leader).is_some_and(|(_, name, _)| name == title)
}

/// Presses Enter on the button of this name.
fn enter(leader: &mut Leader, name: &str) {
    leader.h.get_by(|node| node.role() == Role::Button && node.label().is_some_and(|found| found == name)).focus();
    leader.settle().key(Key::Enter);
}

/// The names of what gets the keyboard with Tab, beginning after what has it now, until that or the first comes again.
fn tabs(leader: &mut Leader, back: bool) -> Vec<String> {
    let modifiers = if back { Modifiers::SHIFT } else { Modifiers::NONE };
    let mut names: Vec<String> = Vec::new();
    for _ in 0..100 {
        leader.keys_with(modifiers, Key::Tab);
        let name = leader.focused().unwrap_or_else(|| panic!("the keyboard got lost after {names:?}"));
        if names.first() == Some(&name) {
            return names;
        }
        names.push(name);
    }
    panic!("Tab goes on and on: {names:?}");
}

/// The names turned round so that `first` stands first.
fn from(mut names: Vec<String>, first: &str) -> Vec<String> {
    let at = names.iter().position(|name| name == first).unwrap_or_else(|| panic!("{first} is not among {names:?}"));
    names.rotate_left(at);
    names
}

/// That the dialogue in front is as it should be for a screen reader and for the keyboard.
#[track_caller]
fn must_be(leader: &mut Leader, wanted: &Wanted) {
    let Wanted { role, title, about, first, stops } = wanted;
    let (found, name, description) = front(leader).unwrap_or_else(|| panic!("«{title}» is not open"));
    assert_eq!((found, name.as_str()), (*role, *title));
    assert!(description.starts_with(about), "«{title}» is about «{description}»");
    let roomy = leader.h.ctx.content_rect().height() >= 600.0;
    let focused = leader.focused();
    if roomy {
        assert_eq!(focused.as_deref(), Some(*first), "what has the keyboard first in «{title}»");
    } else {
        let first = focused.unwrap_or_else(|| panic!("nothing in «{title}» has the keyboard in a small window"));
        assert!(first == *title || stops.contains(&first.as_str()), "{first} has the keyboard in «{title}»");
    }
    let heading = leader.h.query_all_by(|node| node.role() == Role::Heading && node.label().as_deref() == Some(title));
    assert_eq!(heading.count(), 1, "«{title}» has a heading");
    if stops.is_empty() {
        return;
    }
    let controls: Vec<String> = {
        let dialogue = leader.h.get_by(|node| node.role() == *role);
        let all = dialogue.query_all_by(|node| CONTROLS.contains(&node.role()) && !node.is_disabled());
        all.filter_map(|node| node.accesskit_node().label()).collect()
    };
    assert_eq!(controls, *stops, "what can be pressed in «{title}», as it is read");
    let forth = from(tabs(leader, false), stops[0]);
    assert_eq!(forth, *stops, "where Tab goes in «{title}»");
    let mut back = tabs(leader, true);
    back.reverse();
    assert_eq!(from(back, stops[0]), *stops, "where Shift+Tab goes in «{title}»");
    let size = leader.h.ctx.content_rect().size();
    for _ in 0..stops.len() {
        leader.key(Key::Tab);
        let seen = leader.h.get_by(|node| node.is_focused() && node.label().is_some()).rect();
        let inside = seen.top() >= -1.0 && seen.bottom() <= size.y + 1.0 && seen.right() <= size.x + 1.0;
        assert!(inside, "«{title}» in {size}: {:?} is at {seen}", leader.focused());
    }
}

/// Opens a dialogue with Enter on a button, looks at it, and closes it with Esc: the button has the keyboard again.
fn there_and_back(leader: &mut Leader, opener: &str, wanted: &Wanted) {
    enter(leader, opener);
    must_be(leader, wanted);
    leader.key(Key::Escape);
    assert!(!is_open(leader, wanted.title), "Esc does not close «{}»", wanted.title);
    assert_eq!(leader.focused().as_deref(), Some(opener), "the keyboard goes back to what opened «{}»", wanted.title);
}

/// The largest and the smallest window there is: at 200 % a window of 1280 × 720 has so many points.
const WINDOWS: [Vec2; 2] = [vec2(1440.0, 900.0), vec2(640.0, 360.0)];
