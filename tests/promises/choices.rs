//! What the leader chooses before a meeting and in the settings, through the real screens.

use chrono::{NaiveDate, NaiveTime};
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use moteklar::programme::MeetingKind;
use moteklar::ui::intent::Page;
use moteklar::unit::{Meeting, MeetingForm, TopicChoice};

use super::leader::Leader;

fn second(leader: &Leader) -> &Meeting {
    leader.unit().latest_meeting(MeetingKind::Second).expect("the sample has planned it")
}

fn at_second_meeting() -> Leader {
    let mut leader = Leader::with_sample();
    leader.press_starting("Andre møte");
    assert_eq!(leader.page(), Page::Plan(MeetingKind::Second));
    leader
}

/// Presses what has a name, wherever it is on the page.
fn click(leader: &mut Leader, role: Role, name: &str) {
    leader.h.get_by_role_and_label(role, name).scroll_to_me();
    leader.settle();
    leader.press_role(role, name);
}

#[test]
fn a_topic_of_ones_own_is_chosen_as_it_is_written_and_taken_back_by_undo() {
    let mut leader = at_second_meeting();
    let before = second(&leader).topic.clone();
    click(&mut leader, Role::Button, "Skriv eget tema");
    leader.type_text("Hvem kan se skjermen din?");
    click(&mut leader, Role::Button, "Lagre temaet");
    assert_eq!(second(&leader).topic.as_ref().map(TopicChoice::question), Some("Hvem kan se skjermen din?"));
    leader.must_read("Hvem kan se skjermen din? (eget)");
    leader.keys_with(Modifiers::COMMAND, Key::Z).keys_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(second(&leader).topic, before);
    assert!(leader.unit().preparation.topics.is_empty());
}

#[test]
fn day_and_time_are_typed_and_what_cannot_be_read_is_told() {
    let mut leader = at_second_meeting();
    leader.h.get_by_role_and_label(Role::TextInput, "Dato").scroll_to_me();
    leader.settle();
    leader.fill("Dato", "3.12").key(Key::Enter);
    assert_eq!(second(&leader).date, NaiveDate::from_ymd_opt(2026, 12, 3));
    leader.fill("Klokkeslett", "0930").key(Key::Enter);
    assert_eq!(second(&leader).time, NaiveTime::from_hms_opt(9, 30, 0));
    leader.fill("Dato", "en torsdag").key(Key::Enter);
    leader.must_read("Dette kan ikke leses som en dato.");
    assert_eq!(second(&leader).date, NaiveDate::from_ymd_opt(2026, 12, 3));
}

#[test]
fn a_sensitive_meeting_says_what_is_off_and_why() {
    let mut leader = at_second_meeting();
    assert!(!leader.reads("Publikumsvindu og notater er slått av"));
    click(&mut leader, Role::RadioButton, "Video, sensitivt");
    assert_eq!(second(&leader).form, MeetingForm::SensitiveVideo);
    leader.must_read("Publikumsvindu og notater er slått av");
    leader.must_read("skal alt være muntlig");
}

#[test]
fn a_film_is_given_its_link_and_length() {
    let mut leader = Leader::with_sample();
    leader.press_starting("Forbered deg");
    click(&mut leader, Role::Button, "Endre tittel, lenke og lengde for Film 2");
    leader.fill("Tittel", "Kaffepausen").fill("Lenke eller fil", "film.mp4").fill("Lengde", "1:40");
    click(&mut leader, Role::Button, "Lagre filmen");
    leader.must_read("Dette kan ikke åpnes.");
    leader.fill("Lenke eller fil", "https://film.example/2");
    click(&mut leader, Role::Button, "Lagre filmen");
    let own = leader.unit().preparation.own_films.first().expect("the film is kept");
    assert_eq!((own.title.as_str(), own.seconds), ("Kaffepausen", Some(100)));
    assert_eq!(own.link.as_deref(), Some("https://film.example/2"));
    leader.must_read("Kaffepausen · 1:40");
}

#[test]
fn a_key_is_bound_and_one_that_is_taken_is_told() {
    let mut leader = Leader::with_sample();
    leader.press_starting("Innstillinger");
    click(&mut leader, Role::DisclosureTriangle, "Vis og endre taster");
    click(&mut leader, Role::Button, "Endre tast for Pause og fortsett");
    leader.must_read("Trykk tasten for «Pause og fortsett»");
    // A key that would open the meeting anywhere else.
    leader.key(Key::F5);
    assert_eq!(leader.page(), Page::Settings);
    leader.must_read("«F5» brukes allerede til «Start møtet».");
    click(&mut leader, Role::Button, "Flytt den hit");
    leader.must_read("ingen tast");
    click(&mut leader, Role::Button, "Tilbake til de vanlige tastene");
    assert!(!leader.reads("ingen tast"));
}

#[test]
fn the_language_changes_at_once() {
    let mut leader = Leader::with_sample();
    leader.press_starting("Innstillinger");
    click(&mut leader, Role::RadioButton, "Språk: English");
    leader.must_read("Settings and privacy");
    click(&mut leader, Role::RadioButton, "Language: Nynorsk");
    leader.must_read("Innstillingar og personvern");
}

#[test]
fn the_text_goes_from_80_to_200_per_cent_and_no_further() {
    let mut leader = Leader::with_sample();
    leader.press_starting("Innstillinger");
    for _ in 0..10 {
        click(&mut leader, Role::Button, "Tekststørrelse: større");
    }
    assert!((leader.h.ctx.zoom_factor() - 2.0).abs() < 0.001);
    click(&mut leader, Role::Button, "Tekststørrelse: større");
    assert!((leader.h.ctx.zoom_factor() - 2.0).abs() < 0.001);
    for _ in 0..12 {
        click(&mut leader, Role::Button, "Tekststørrelse: mindre");
    }
    assert!((leader.h.ctx.zoom_factor() - 0.8).abs() < 0.001);
}
