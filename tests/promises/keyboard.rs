//! Everything can be reached and left with the keyboard alone, in the order in which it is read.

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use moteklar::programme::MeetingKind;
use moteklar::ui::intent::{Intent, Page, PeopleFilter};

use super::leader::{Leader, Start};

/// The pages with the control that has the keyboard when they open.
const PAGES: [(Page, &str); 8] = [
    (Page::Overview, "Start statusrunde"),
    (Page::Prepare, "Øv på andre møte"),
    (Page::Plan(MeetingKind::First), "Se oppsummeringen"),
    (Page::Plan(MeetingKind::Second), "Til møtet"),
    (Page::People(PeopleFilter::All), "Yusuf Ali, Fullført, LØP 19. nov, 7 av 7 moduler, Første møte: Til stede"),
    (Page::Video, "Kollegaer. Teams eller Skype for Business"),
    (Page::Reports, "Kopier oppfølgingslisten"),
    (Page::Settings, "Enhetens navn"),
];

fn at(page: Page) -> Leader {
    let mut leader = Leader::with_sample();
    leader.h.state_mut().ask(Intent::Go(page));
    leader.settle();
    leader
}

/// The names of all that can be pressed or written in and is on the screen.
fn controls(leader: &Leader) -> Vec<String> {
    let roles = [
        Role::Button,
        Role::CheckBox,
        Role::RadioButton,
        Role::TextInput,
        Role::MultilineTextInput,
        Role::Link,
        Role::DisclosureTriangle,
    ];
    let all = leader.h.query_all_by(|node| roles.contains(&node.role()) && !node.is_disabled());
    all.filter_map(|node| node.accesskit_node().label()).collect()
}

/// The names of what gets the keyboard, until it comes round to where it was.
fn round(leader: &mut Leader, back: bool) -> Vec<String> {
    let start = leader.focused().expect("something has the keyboard");
    let mut names = vec![start.clone()];
    for _ in 0..200 {
        let modifiers = if back { Modifiers::SHIFT } else { Modifiers::NONE };
        leader.keys_with(modifiers, Key::Tab);
        let name = leader.focused().unwrap_or_else(|| panic!("the keyboard got lost after {:?}", names.last()));
        if name == start {
            return names;
        }
        names.push(name);
    }
    panic!("Tab never comes back to {start}: {names:?}");
}

#[test]
fn every_page_opens_at_its_main_control_and_tab_goes_through_all_of_it_and_back() {
    for (page, first) in PAGES {
        let mut leader = at(page);
        assert_eq!(leader.focused().as_deref(), Some(first), "{page:?}");
        let there = controls(&leader);
        let forth = round(&mut leader, false);
        let missed: Vec<&String> = there.iter().filter(|name| !forth.contains(name)).collect();
        assert!(missed.is_empty(), "{page:?}: Tab does not come to {missed:?}");
        let mut back = round(&mut leader, true);
        back[1..].reverse();
        assert_eq!(forth, back, "{page:?}: Shift+Tab goes another way");
    }
}

#[test]
fn tab_follows_the_order_in_which_the_page_is_read() {
    let mut leader = at(Page::Overview);
    let forth = round(&mut leader, false);
    let place = |name: &str| forth.iter().position(|found| found.starts_with(name)).expect(name);
    assert!(place("Vis alle") < place("Kari Nordmann"));
    assert!(place("Oversikt") < place("Forbered deg"));
    assert!(place("Forbered deg") < place("Første møte."));
}

/// Opens something with Enter on the control of this name, and closes it with Esc.
fn open_and_escape(leader: &mut Leader, opener: &str, inside: &str) {
    leader.h.get_by(|node| node.role() == Role::Button && node.label().is_some_and(|name| name == opener)).focus();
    leader.settle().key(Key::Enter);
    assert!(leader.reads(inside), "«{opener}» does not open «{inside}»:\n{}", leader.everything().join("\n"));
    assert_ne!(leader.focused().as_deref(), Some(opener), "«{opener}» keeps the keyboard behind what it opened");
    assert!(leader.focused().is_some(), "nothing in what «{opener}» opened has the keyboard");
    leader.key(Key::Escape);
    assert!(!leader.reads(inside), "Esc does not close what «{opener}» opened");
    assert_eq!(leader.focused().as_deref(), Some(opener), "the keyboard does not go back to «{opener}»");
}

#[test]
fn escape_closes_what_was_opened_and_gives_the_keyboard_back() {
    let mut leader = at(Page::People(PeopleFilter::All));
    open_and_escape(&mut leader, "Lim inn liste", "Liste fra Excel eller e-post");
    open_and_escape(&mut leader, "Legg til", "Første dag i enheten");
    let mut leader = at(Page::Prepare);
    open_and_escape(&mut leader, "Endre tittel, lenke og lengde for Film 2", "Endre filmen");
    let mut leader = at(Page::Plan(MeetingKind::Second));
    open_and_escape(&mut leader, "Skriv eget tema", "Eget tema");
}

#[test]
fn the_panel_about_a_person_opens_and_closes_with_the_keyboard() {
    let mut leader = at(Page::People(PeopleFilter::All));
    leader.key(Key::ArrowDown).key(Key::Enter);
    for (opener, inside) in [
        ("Rediger, Jonas Bakke", "Rediger medarbeider"),
        ("Permisjon, Jonas Bakke", "Permisjon: Jonas Bakke"),
        ("Sluttet eller flyttet, Jonas Bakke", "Sluttet eller flyttet: Jonas Bakke"),
        ("Slett, Jonas Bakke", "Slett alt"),
    ] {
        open_and_escape(&mut leader, opener, inside);
    }
    leader.key(Key::Escape);
    let focused = leader.focused().unwrap_or_default();
    assert!(focused.starts_with("Jonas Bakke, Ikke påbegynt"), "{focused}");
}

#[test]
fn what_opens_a_page_is_brought_into_view_in_a_small_window() {
    let size = vec2(640.0, 360.0);
    let mut leader = Leader::start(Start { size, ..Start::default() });
    let seen = |leader: &Leader, name: &str| {
        let node = leader
            .h
            .get_by(|node| node.role() == Role::Button && node.label().is_some_and(|label| label.starts_with(name)));
        let rect = node.rect();
        assert!(rect.top() >= 0.0 && rect.bottom() <= size.y, "«{name}» is at {rect}");
    };
    seen(&leader, "Ny enhet");
    leader.key(Key::Tab).key(Key::Tab);
    seen(&leader, "Prøv med eksempel");
    leader.key(Key::Enter);
    seen(&leader, "Start statusrunde");
}

#[test]
fn the_short_word_lies_over_no_button_of_the_bar() {
    let mut leader = at(Page::People(PeopleFilter::All));
    leader.keys_with(Modifiers::COMMAND, Key::A).key(Key::Num2);
    let word =
        leader.h.get_by(|node| node.value().is_some_and(|text| text.starts_with("Status er ført for 24"))).rect();
    let bar = leader
        .h
        .query_all_by(|node| node.role() == Role::Button && node.label().is_some_and(|label| label.contains("for 24")));
    let mut buttons = 0;
    for button in bar {
        buttons += 1;
        assert!(!button.rect().intersects(word), "{} lies under the word at {word}", button.rect());
    }
    assert!(buttons >= 3, "the bar has {buttons} buttons");
}

#[test]
fn what_is_seldom_used_in_a_meeting_folds_out_and_escape_folds_it_in_before_it_ends_anything() {
    let mut leader = Leader::with_sample();
    leader.h.state_mut().ask(Intent::Present { kind: MeetingKind::First, rehearsal: false });
    leader.settle().key(Key::Enter).wait(3);
    assert!(!leader.sees("Start på nytt"));
    leader.press("Mer …");
    assert!(leader.sees("Start på nytt") && leader.sees("Jeg glemte å starte") && leader.sees("Avslutt møtet"));
    leader.key(Key::Escape);
    assert!(!leader.sees("Start på nytt"), "Esc does not fold it in");
    leader.must_read("Brukt 0:03");
    leader.press("Mer …").press("Avslutt møtet");
    leader.must_read("Møtet er ferdig");
}

#[test]
fn holding_the_clocks_moves_nothing_that_is_read() {
    let mut leader = Leader::with_sample();
    leader.h.state_mut().ask(Intent::Present { kind: MeetingKind::First, rehearsal: false });
    leader.settle().key(Key::Enter).wait(3);
    let places = |leader: &Leader| {
        let rows = leader.h.query_all_by(|node| matches!(node.role(), Role::ListItem | Role::Paragraph | Role::Timer));
        rows.map(|node| node.rect()).collect::<Vec<_>>()
    };
    let before = places(&leader);
    assert!(before.len() >= 6);
    leader.key(Key::P);
    assert_eq!(places(&leader), before, "a pause moves the page");
    leader.key(Key::P).key(Key::S);
    assert_eq!(places(&leader), before, "a question moves the page");
}
