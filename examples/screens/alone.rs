//! Dialogues that are gone too soon, or come too seldom, to be met on a way through the app.

use std::path::{Path, PathBuf};

use eframe::egui::{Theme, Ui, Vec2};
use egui_kittest::Harness;
use moteklar::programme::Language;
use moteklar::store::crypt::CryptError;
use moteklar::store::{CodingError, Left, NotRecoded, SaveCause, SaveError, SaveStep};
use moteklar::ui::intent::Intents;
use moteklar::ui::locking::{LockDone, LockTask, LockWork};
use moteklar::ui::screens::locking::{done_ui, work_ui};
use moteklar::ui::texts::Texts;
use moteklar::ui::widgets::Secret;
use moteklar::ui::{fonts, theme};

type Shown = fn(&mut Ui, &Texts);

const ALL: [(&str, Shown); 4] = [
    ("passphrase-work", working),
    ("passphrase-left", left),
    ("passphrase-left-locked", left_locked),
    ("passphrase-failed", failed),
];

fn working(ui: &mut Ui, tx: &Texts) {
    work_ui(ui, tx, &LockWork { done: (7, 12) });
}

fn unsaved(name: &str) -> SaveError {
    let path = PathBuf::from("/home/kari/.local/share/moteklar/versjoner/7c0e1a2b").join(name);
    SaveError { path, step: SaveStep::Replace, cause: SaveCause::NotPermitted }
}

fn left(ui: &mut Ui, tx: &Texts) {
    let left = ["20261119T130201.ron.gz", "20261120T091522.ron.gz"].map(|name| {
        let error = unsaved(name);
        Left { path: error.path.clone(), why: NotRecoded::Save(error) }
    });
    done_ui(ui, tx, &LockDone::Left(LockTask::On, left.to_vec()), &mut Secret::default(), &mut Intents::new());
}

fn left_locked(ui: &mut Ui, tx: &Texts) {
    let left = ["20261119T130201.ron.gz.age", "20261120T091522.ron.gz.age"].map(|name| Left {
        path: unsaved(name).path,
        why: NotRecoded::Coding(CodingError::Crypt(CryptError::WrongPassphrase)),
    });
    done_ui(ui, tx, &LockDone::Left(LockTask::Change, left.to_vec()), &mut Secret::default(), &mut Intents::new());
}

fn failed(ui: &mut Ui, tx: &Texts) {
    let file = PathBuf::from("/home/kari/Dokumenter/Møteklar/Hjemmetjenesten nord.ron");
    done_ui(
        ui,
        tx,
        &LockDone::Failed(SaveError { path: file, ..unsaved("") }),
        &mut Secret::default(),
        &mut Intents::new(),
    );
}

/// Draws those whose name holds `only`.
pub fn draw(folder: &Path, only: &str, (dark, word): (bool, &str), size: Vec2, scale: u16) {
    for (name, show) in ALL.into_iter().filter(|(name, _)| name.contains(only)) {
        let mut prepared = false;
        let mut harness = Harness::builder()
            .with_size(size * 100.0 / f32::from(scale))
            .with_pixels_per_point(f32::from(scale) / 100.0)
            .with_theme(if dark { Theme::Dark } else { Theme::Light })
            .build_ui(move |ui| {
                if !std::mem::replace(&mut prepared, true) {
                    fonts::install(ui.ctx());
                    theme::install(ui.ctx());
                    return;
                }
                ui.painter().rect_filled(ui.ctx().content_rect(), 0, theme::tokens(ui).page());
                show(ui, &Texts::new(crate::language().unwrap_or(Language::Bokmal)));
            });
        harness.run();
        let file = folder.join(format!("{name}-{word}.png"));
        harness.render().expect("lavapipe draws").save(&file).expect("the picture is written");
        println!("{name}: {}", file.display());
    }
}
