//! Everything can be reached and left with the keyboard alone, in the order in which it is read.

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use moteklar::programme::MeetingKind;
use moteklar::ui::intent::{Intent, Page, PeopleFilter};

use super::leader::{Leader, Start};
use super::midst::ask;
use super::screens::{REPORT, UNKNOWN, plan_session, session_id, take_in};

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

/// What can be pressed or written in.
const CONTROLS: [Role; 8] = [
    Role::Button,
    Role::CheckBox,
    Role::RadioButton,
    Role::TextInput,
    Role::MultilineTextInput,
    Role::Link,
    Role::ComboBox,
    Role::DisclosureTriangle,
];

/// The names of all that can be pressed or written in and is on the screen.
fn controls(leader: &Leader) -> Vec<String> {
    let all = leader.h.query_all_by(|node| CONTROLS.contains(&node.role()) && !node.is_disabled());
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
        there_and_back(&mut leader, &format!("{page:?}"), &there);
    }
}

/// Goes through all that has the keyboard and back, and sees that nothing of this is missed on the way.
fn there_and_back(leader: &mut Leader, place: &str, there: &[String]) {
    let forth = round(leader, false);
    let missed: Vec<&String> = there.iter().filter(|name| !forth.contains(name)).collect();
    assert!(missed.is_empty(), "{place}: Tab does not come to {missed:?}, only {forth:?}");
    let mut back = round(leader, true);
    back[1..].reverse();
    assert_eq!(forth, back, "{place}: Shift+Tab goes another way");
}

/// The first row of the preview, which is a question.
const QUESTION: &str = "Siri Lunde. Completed (did not achieve pass grade). Nå: Fullført. Blir: Ned til påbegynt? Velg";

#[test]
fn a_round_an_import_and_a_session_together_are_gone_through_with_tab_and_back() {
    type Way = fn(&mut Leader);
    let places: [(&str, &str, Way); 9] = [
        ("round start", "Start runden", |leader| ask(leader, Intent::Go(Page::Round))),
        ("round", "Yusuf Ali", |leader| {
            ask(leader, Intent::Go(Page::Round));
            leader.key(Key::Enter);
        }),
        ("import", "Velg fil …", |leader| ask(leader, Intent::Go(Page::Import))),
        ("import columns", "Vis hva som blir endret", |leader| take_in(leader, UNKNOWN)),
        ("import preview", QUESTION, |leader| take_in(leader, REPORT)),
        ("together", "Planlegg en samling", |leader| ask(leader, Intent::Go(Page::Together))),
        ("together planned", "Hold samlingen: Grunnleggende personvern", |leader| {
            plan_session(leader);
            ask(leader, Intent::Go(Page::Together));
        }),
        ("session", "Start klokken", |leader| {
            plan_session(leader);
            ask(leader, Intent::Go(Page::Session(session_id())));
        }),
        ("session on", "Pause", |leader| {
            plan_session(leader);
            ask(leader, Intent::Go(Page::Session(session_id())));
            leader.press("Start klokken");
        }),
    ];
    for (place, first, way) in places {
        let mut leader = Leader::with_sample();
        way(&mut leader);
        assert_eq!(leader.focused().as_deref(), Some(first), "{place}");
        let mut there = controls(&leader);
        // The ticks of a table are its own: the arrows and Space come to them.
        there.retain(|name| !name.starts_with("Ta med "));
        there_and_back(&mut leader, place, &there);
    }
}

#[test]
fn in_a_dialogue_tab_goes_round_what_is_in_it_and_escape_leaves_it() {
    type Way = fn(&mut Leader);
    let dialogues: [(&str, &str, Way); 4] = [
        ("Lagre listen som fil", "Velg sted …", |leader| {
            ask(leader, Intent::Go(Page::People(PeopleFilter::All)));
            enter(leader, "Eksporter …");
        }),
        ("Påminnelse til 6", "Kopier teksten", |leader| {
            enter(leader, "Send påminnelse til 6 …");
        }),
        ("Ny omgang", "Ny frist for å fullføre (valgfritt)", |leader| {
            ask(leader, Intent::Go(Page::Settings));
            enter(leader, "Ny omgang …");
        }),
        ("Ned til påbegynt?", "Ja, sett påbegynt", |leader| {
            take_in(leader, REPORT);
            leader.key(Key::Enter);
        }),
    ];
    for (title, first, way) in dialogues {
        let mut leader = Leader::with_sample();
        way(&mut leader);
        leader.must_read(title);
        assert_eq!(leader.focused().as_deref(), Some(first), "{title}");
        let inside: Vec<String> = {
            let dialogue = leader.h.get_by(|node| node.role() == Role::Dialog);
            let all = dialogue.query_all_by(|node| CONTROLS.contains(&node.role()) && !node.is_disabled());
            all.filter_map(|node| node.accesskit_node().label()).collect()
        };
        assert!(inside.len() >= 2, "{title}: {inside:?}");
        there_and_back(&mut leader, title, &inside);
        let forth = round(&mut leader, false);
        let outside: Vec<&String> = forth.iter().filter(|name| !inside.contains(name)).collect();
        assert!(outside.is_empty(), "{title}: Tab goes to {outside:?} behind it");
        leader.key(Key::Escape);
        assert!(leader.h.query_by(|node| node.role() == Role::Dialog).is_none(), "Esc does not close «{title}»");
        assert!(leader.focused().is_some(), "the keyboard is lost when «{title}» closes");
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

/// Presses Enter on the button of this name.
fn enter(leader: &mut Leader, name: &str) {
    leader.h.get_by(|node| node.role() == Role::Button && node.label().is_some_and(|found| found == name)).focus();
    leader.settle().key(Key::Enter);
}

/// Opens something with Enter on the control of this name, and closes it with Esc.
fn open_and_escape(leader: &mut Leader, opener: &str, inside: &str) {
    enter(leader, opener);
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
    open_and_escape(&mut leader, "Eksporter …", "Lagre listen som fil");
    let mut leader = at(Page::Overview);
    open_and_escape(&mut leader, "Send påminnelse til 6 …", "Hvem skal få den?");
    let mut leader = at(Page::Settings);
    open_and_escape(&mut leader, "Ny omgang …", "Dette blir ikke med");
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
        ("Slett, Jonas Bakke", "Fjern fra listen"),
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

#[test]
fn whatever_gets_the_keyboard_is_seen() {
    for (width, height) in [(640.0, 360.0), (985.0, 554.0)] {
        let size = vec2(width, height);
        for page in [Page::Settings, Page::People(PeopleFilter::CatchUp), Page::Overview, Page::Together, Page::Import]
        {
            let mut leader = Leader::start(Start { size, ..Start::default() });
            ask(&mut leader, Intent::OpenSample);
            ask(&mut leader, Intent::Go(page));
            if page == Page::People(PeopleFilter::CatchUp) {
                leader.key(Key::ArrowDown).key(Key::Enter);
            }
            for presses in 0..60 {
                if let Some(node) = leader.h.query_by(|node| node.is_focused() && node.label().is_some()) {
                    let rect = node.rect();
                    let seen = rect.top() >= -1.0 && rect.bottom() <= height + 1.0;
                    let name = node.accesskit_node().label();
                    assert!(
                        seen || rect.height() > height,
                        "{page:?} in {size} after {presses}: {name:?} is at {rect}"
                    );
                }
                leader.key(Key::Tab);
            }
        }
    }
}
