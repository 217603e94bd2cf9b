//! The ways to the pictures of passphrases and of what is left when the app has stopped.

use eframe::egui::Key;
use moteklar::ui::intent::{Intent, Page};
use moteklar::ui::locking::{LockTask, LockWish};
use moteklar::unit::{Details, Unit};

use crate::Do::{self, Click, Fall, Focus, Of, Other, Press, Settle, Type};
use crate::others;
use crate::ways::{ask, named, steps_back};

const GOOD: &str = "lampe tiger mosaikk sykkel";

/// Every picture's name, and what is done on the way to it.
pub fn ways() -> Vec<(&'static str, Vec<Do>)> {
    let sample = |rest: &[Do]| [&[ask(Intent::OpenSample)][..], rest].concat();
    let lock = |task| ask(Intent::Lock(LockWish::Ask(task)));
    // Past the box that shows what is typed, to the one that says it is kept.
    let choose = [Type(GOOD), Press(Key::Tab), Type(GOOD), Press(Key::Tab), Press(Key::Tab)];
    let locked = |rest: &[Do]| {
        let end = [Press(Key::Space), Focus("Krypter"), Press(Key::Enter), Settle, Settle, Settle, Settle];
        sample(&[&[lock(LockTask::On)][..], &choose, &end, rest].concat())
    };
    let stopped = |rest: &[Do]| {
        let fall = [Other(others::blocks), Of(steps_back), Settle, Settle, Fall(1), Of(steps_back), Settle];
        sample(&[&fall, rest].concat())
    };
    vec![
        ("passphrase-on", sample(&[lock(LockTask::On)])),
        ("passphrase-on-beside", sample(&[Other(others::copies), lock(LockTask::On)])),
        ("passphrase-on-weak", sample(&[lock(LockTask::On), Type("sommer 2026"), Settle])),
        ("passphrase-on-differs", sample(&[lock(LockTask::On), Type(GOOD), Press(Key::Tab), Type("lampe"), Settle])),
        ("passphrase-on-ready", sample(&[&[lock(LockTask::On)][..], &choose, &[Press(Key::Space), Settle]].concat())),
        ("passphrase-done", locked(&[])),
        ("passphrase-settings", locked(&[ask(Intent::Go(Page::Settings)), Focus("Bytt passfrase")])),
        ("passphrase-change", locked(&[lock(LockTask::Change)])),
        ("passphrase-off", locked(&[lock(LockTask::Off)])),
        ("passphrase-open", locked(&[Other(others::reopen)])),
        ("passphrase-wrong", locked(&[Other(others::reopen), Type("lampe tiger"), Press(Key::Enter), Settle, Settle])),
        ("passphrase-idle", locked(&[ask(Intent::Lock(LockWish::Now)), Settle])),
        ("crash", sample(&[Fall(1), Of(steps_back), Settle])),
        ("crash-unsaved", stopped(&[])),
        ("crash-offer", stopped(&[Do::Again, Other(others::puts_back), Do::Again])),
        ("crash-offer-gone", stopped(&[Do::Again])),
        ("lost-bring-back", stopped(&[Do::Again, Click("Ikke nå"), Settle, Click("Hent fram siste versjon")])),
        ("lost-delete", stopped(&[Do::Again, Click("Ikke nå"), Settle, Click("Slett versjonene av")])),
        ("lost-open", lost_listed(&[Click("Åpne Hjemmetjenesten nord, sist åpnet"), Settle, Settle])),
        ("welcome-files", lost_listed(&[])),
        ("forget-unwritable", sample(&[Other(others::aside), Of(forgets)])),
        ("forgotten", sample(&[Other(others::aside), Of(forgets), Click("Slett alt om Ola"), Settle, Settle])),
        ("file-newer", sample(&[Do::Reopen(|text| text.replace("schema: 3", "schema: 4"))])),
        ("others-not-whole", sample(&[Other(others::edits)])),
        ("others-gone", sample(&[Other(others::takes_away)])),
        ("passphrase-on-all", sample(&[Other(others::copies), Other(others::aside), lock(LockTask::On)])),
        ("unsaved", sample(&[Other(others::blocks), Of(steps_back), Settle, Settle])),
        ("deletion-move", deletion("01.06.2027")),
        ("deletion-moved", [&deletion("01.06.2027")[..], &[Press(Key::Enter)]].concat()),
        ("deletion-past", vec![ask(Intent::NewUnit("Servicetorget".to_owned())), Of(overdue), go_overview()]),
    ]
}

/// Everything about somebody is to be deleted.
fn forgets(unit: &Unit) -> Intent {
    Intent::AskForget(named(unit, "Ola Nordmann").id)
}

/// Files that were opened last, one whose day of deletion is past, and versions whose file is gone.
fn lost_listed(rest: &[Do]) -> Vec<Do> {
    let begin = [
        ask(Intent::NewUnit("Servicetorget".to_owned())),
        Of(overdue),
        Settle,
        ask(Intent::CloseUnit),
        ask(Intent::NewUnit("Hjemmetjenesten nord".to_owned())),
        Of(renamed),
        Settle,
        Settle,
        Other(others::takes_away),
        ask(Intent::CloseUnit),
        Settle,
        Settle,
    ];
    [&begin[..], rest].concat()
}

/// Something to keep a version of.
fn renamed(unit: &Unit) -> Intent {
    Intent::Change(moteklar::unit::Change::SetDetails(Details {
        deadline: "2026-12-18".parse().ok(),
        ..unit.details.clone()
    }))
}

fn go_overview() -> Do {
    ask(Intent::Go(Page::Overview))
}

/// The day of deletion is moved to another.
fn deletion(to: &'static str) -> Vec<Do> {
    let way = [ask(Intent::OpenSample), ask(Intent::MoveDeletion(None)), Do::All, Type(to), Press(Key::Enter)];
    way.to_vec()
}

/// The unit should have been deleted a week ago.
fn overdue(unit: &Unit) -> Intent {
    let on = "2026-11-14".parse().expect("a day");
    let details: Details = unit.details.with_deletion(on, "");
    Intent::Change(moteklar::unit::Change::SetDetails(details))
}
