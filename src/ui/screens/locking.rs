//! The dialogues about a unit's passphrase: choosing one, another or none, opening with it, and how the rewriting goes.

mod about;

use eframe::egui::accesskit::Live;
use eframe::egui::{Id, Key, Memory, Response, Ui};

use crate::store::crypt::Scale;
use crate::store::{Left, Places};
use crate::ui::icons;
use crate::ui::intent::{Intent, Intents};
use crate::ui::locking::{LockDone, LockForm, LockTask, LockWish, LockWork, LockedFile, Missing, advice, scale_key};
use crate::ui::texts::Texts;
use crate::ui::theme::{self, size};
use crate::ui::widgets::{
    Bar, Btn, Field, Secret, Tone, alert, body, bullet, check, dialog, fold, heading_sized, lead, note, secret_field,
    strong, tag, wrapped,
};
use crate::ui::wording;

const WIDTH: f32 = 560.0;

fn ask(wish: LockWish, out: &mut Intents) {
    out.push(Intent::Lock(wish));
}

/// The fields for passphrases, whatever dialogue they stand in.
fn field_id(name: &str) -> Id {
    Id::unique(("passphrase", name))
}

/// The dialogue for a passphrase, another or none. `known` are names that a guesser would try.
pub fn form_ui(ui: &mut Ui, (tx, places): (&Texts, &Places), known: &[&str], form: &mut LockForm, out: &mut Intents) {
    let (title, about, go) = match form.task {
        LockTask::On => ("passphrase-on", "passphrase-on-about", "passphrase-on-go"),
        LockTask::Change => ("passphrase-change", "passphrase-change-about", "passphrase-change-go"),
        LockTask::Off => ("passphrase-off", "passphrase-off-about", "passphrase-off-go"),
    };
    let [title, about, go] = [title, about, go].map(|key| tx.t(key));
    let arrived = std::mem::take(&mut form.arrived);
    let ((), close) = dialog(ui, Id::unique("passphrase form"), &title, WIDTH, |ui| {
        ui.spacing_mut().item_spacing.y = 10.0;
        lead(ui, &about);
        let mut entered = false;
        if form.task != LockTask::On {
            let mistake = form.wrong.then(|| tx.t("passphrase-wrong"));
            let label = tx.t("passphrase-now");
            let field = Field { label: &label, mistake: mistake.as_deref(), ..Field::default() };
            let typed = secret_field(ui, field_id("now"), &mut form.now, field);
            if arrived {
                typed.request_focus();
            }
            if typed.changed() {
                form.wrong = false;
            }
            entered |= is_entered(ui, &typed);
        }
        let mut kept = None;
        if form.task == LockTask::Off {
            show_box(ui, tx, form);
        } else {
            let (new, box_for_kept) = new_ui(ui, tx, known, form, arrived && form.task == LockTask::On);
            entered |= new;
            kept = Some(box_for_kept);
        }
        about::about_ui(ui, tx, places, form);
        // Enter goes on, or to what is missing.
        if entered && form.is_ready() {
            ask(LockWish::Go, out);
        } else if entered {
            let missing = form.missing().map(|missing| match missing {
                Missing::Now => field_id("now"),
                Missing::New => field_id("first"),
                Missing::Again => field_id("second"),
                Missing::Kept => kept.unwrap_or_else(|| field_id("second")),
            });
            ui.memory_mut(|memory| missing.map(|missing| memory.request_focus(missing)));
        }
        ui.add_space(4.0);
        wrapped(ui, |ui| {
            if ui.add(Btn::primary(&go).enabled(form.is_ready())).clicked() {
                ask(LockWish::Go, out);
            }
            if ui.add(Btn::secondary(&tx.t("cancel"))).clicked() {
                ask(LockWish::Cancel, out);
            }
        });
    });
    if close {
        ask(LockWish::Cancel, out);
    }
}

fn is_entered(ui: &Ui, field: &Response) -> bool {
    field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter))
}

/// The new passphrase, twice, how strong it is, and that nobody can help who forgets it. Returns whether Enter was
/// pressed in a field, and the box that says that it is kept.
fn new_ui(ui: &mut Ui, tx: &Texts, known: &[&str], form: &mut LockForm, focus: bool) -> (bool, Id) {
    let [label, help, again] = ["passphrase-new", "passphrase-new-help", "passphrase-repeat"].map(|key| tx.t(key));
    let help = if form.first.text().is_empty() { help.as_str() } else { "" };
    let field = Field { label: &label, help, ..Field::default() };
    let first = secret_field(ui, field_id("first"), &mut form.first, field);
    if focus {
        first.request_focus();
    }
    if let Some(strength) = form.strength(known) {
        let (tone, icon) = match strength.scale {
            Scale::TooWeak => (Tone::Danger, icons::ALERT),
            Scale::Weak => (Tone::Warning, icons::WARNING),
            Scale::Fair | Scale::Strong => (Tone::Success, icons::CHECK_CIRCLE),
        };
        let enough = strength.is_enough();
        let advice: Vec<String> = strength.advice.iter().map(|one| advice(tx, *one)).collect();
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            let word = tag(ui, tone, icon, &tx.t(scale_key(strength.scale)));
            ui.ctx().accesskit_node_builder(word.id, |node| node.set_live(Live::Polite));
            // What is good enough needs no advice.
            if !enough {
                note(ui, &advice.join(" "));
            }
        });
    }
    let mistake = form.differs().then(|| tx.t("passphrase-differs"));
    let field = Field { label: &again, mistake: mistake.as_deref(), ..Field::default() };
    let second = secret_field(ui, field_id("second"), &mut form.second, field);
    let entered = is_entered(ui, &first) || is_entered(ui, &second);
    show_box(ui, tx, form);
    ui.add_space(4.0);
    tag(ui, Tone::Warning, icons::SHIELD_WARNING, &tx.t("passphrase-forget"));
    body(ui, &tx.t("passphrase-forget-text"));
    let kept = check(ui, form.kept, &tx.t("passphrase-kept"));
    if kept.clicked() {
        form.kept = !form.kept;
    }
    (entered, kept.id)
}

fn show_box(ui: &mut Ui, tx: &Texts, form: &mut LockForm) {
    let shown = *form.first.shown() || *form.now.shown();
    if check(ui, shown, &tx.t("passphrase-show")).clicked() {
        for secret in [&mut form.now, &mut form.first, &mut form.second] {
            *secret.shown() = !shown;
        }
    }
}

/// Asks for the passphrase of a file.
pub fn open_ui(ui: &mut Ui, tx: &Texts, file: &mut LockedFile, out: &mut Intents) {
    let title = if file.name.is_empty() { tx.t("passphrase-open") } else { file.name.clone() };
    let arrived = std::mem::take(&mut file.arrived);
    let idle = file.idle;
    let about = match (idle, file.kept) {
        (true, true) => "passphrase-open-kept",
        (true, false) => "passphrase-open-idle",
        (false, _) => "passphrase-open-about",
    };
    let ((), close) = dialog(ui, Id::unique("passphrase open"), &title, WIDTH, |ui| {
        ui.spacing_mut().item_spacing.y = 10.0;
        lead(ui, &tx.t(about));
        if let Some(name) = file.path.file_name() {
            note(ui, &name.to_string_lossy()).on_hover_text(file.path.display().to_string());
        }
        let [label, wrong] = ["passphrase", "passphrase-wrong"].map(|key| tx.t(key));
        let field = Field { label: &label, mistake: file.wrong.then_some(wrong.as_str()), ..Field::default() };
        let typed = secret_field(ui, field_id("open"), &mut file.secret, field);
        if arrived {
            typed.request_focus();
        }
        if typed.changed() {
            file.wrong = false;
        }
        let entered = is_entered(ui, &typed);
        if entered && file.secret.text().is_empty() {
            typed.request_focus();
        }
        show_one(ui, tx, &mut file.secret);
        let can = !file.trying && !file.secret.text().is_empty();
        let mut go = entered && can;
        wrapped(ui, |ui| {
            let words = tx.t(if file.trying { "passphrase-trying" } else { "passphrase-open-go" });
            go |= ui.add(Btn::primary(&words).enabled(can)).clicked();
            let leave = if idle { "passphrase-open-leave" } else { "cancel" };
            if ui.add(Btn::secondary(&tx.t(leave))).clicked() {
                ask(LockWish::Cancel, out);
            }
        });
        heading_sized(ui, &tx.t("passphrase-forgotten"), 3, size::BODY);
        note(ui, &tx.t("passphrase-forgotten-text"));
        if go {
            ask(LockWish::Open, out);
        }
    });
    // A press outside is no way past a locked unit.
    if close && !idle {
        ask(LockWish::Cancel, out);
    }
}

fn show_one(ui: &mut Ui, tx: &Texts, secret: &mut Secret) {
    let shown = *secret.shown();
    if check(ui, shown, &tx.t("passphrase-show")).clicked() {
        *secret.shown() = !shown;
    }
}

/// How far the rewriting is. It cannot be left: what is half done would be in the open.
pub fn work_ui(ui: &mut Ui, tx: &Texts, work: &LockWork) {
    let (done, all) = work.done;
    dialog(ui, Id::unique("passphrase work"), &tx.t("passphrase-work"), WIDTH, |ui| {
        let words = tx.f("passphrase-work-count", &[("done", done.into()), ("all", all.into())]);
        lead(ui, &words);
        let name = tx.t("passphrase-work");
        let colour = theme::tokens(ui).accent.base_default;
        ui.add(Bar::new(done as f32 / all.max(1) as f32, colour, &name, &words));
        note(ui, &tx.t("passphrase-work-about"));
    });
}

/// What could not be rewritten.
/// `old` is the passphrase they had before, where nobody has given it.
pub fn done_ui(ui: &mut Ui, tx: &Texts, done: &LockDone, old: &mut Secret, out: &mut Intents) {
    let title = tx.t(match done {
        LockDone::Failed(_) => "passphrase-failed",
        LockDone::Left(LockTask::On, _) => "passphrase-left-on",
        LockDone::Left(..) => "passphrase-left",
    });
    let sure = Id::unique("passphrase delete what is left");
    let ((), close) = alert(ui, Id::unique("passphrase done"), &title, WIDTH, |ui| {
        ui.spacing_mut().item_spacing.y = 10.0;
        match done {
            LockDone::Failed(error) => {
                let why = wording::short_cause(tx, &error.cause);
                lead(ui, &tx.f("passphrase-failed-text", &[("why", (&why).into())]));
                note(ui, &wording::file_name(&error.path)).on_hover_text(error.path.display().to_string());
            }
            LockDone::Left(task, left) => left_ui(ui, tx, *task, left),
        }
        if done.wants_passphrase() {
            let [label, help] = ["passphrase-left-old", "passphrase-left-old-help"].map(|key| tx.t(key));
            let field = Field { label: &label, help: &help, ..Field::default() };
            let typed = secret_field(ui, field_id("old"), old, field);
            if ui.memory(Memory::focused).is_none() {
                typed.request_focus();
            }
            if is_entered(ui, &typed) {
                ask(LockWish::Again, out);
            }
            show_one(ui, tx, old);
        }
        ui.add_space(4.0);
        match done {
            LockDone::Failed(_) => {
                let ok = ui.add(Btn::primary(&tx.t("ok")));
                if ui.memory(Memory::focused).is_none() {
                    ok.request_focus();
                }
                if ok.clicked() {
                    ask(LockWish::Cancel, out);
                }
            }
            LockDone::Left(_, left) => out.extend(left_buttons(ui, tx, left.len(), sure).map(Intent::Lock)),
        }
    });
    if close {
        ask(LockWish::Cancel, out);
    }
    if out.iter().any(|intent| matches!(intent, Intent::Lock(_))) {
        ui.data_mut(|data| data.remove::<bool>(sure));
    }
}

/// What may be done about files that are as they were. To delete them takes a second press, in the place of the first.
fn left_buttons(ui: &mut Ui, tx: &Texts, count: usize, sure: Id) -> Option<LockWish> {
    let asked = ui.data(|data| data.get_temp::<bool>(sure)).is_some();
    if asked {
        strong(ui, &tx.n("passphrase-left-sure", count));
    }
    wrapped(ui, |ui| {
        let free = ui.memory(Memory::focused).is_none();
        let delete = tx.t("passphrase-left-delete");
        if asked {
            let no = ui.add(Btn::secondary(&tx.t("erase-keep")));
            if free {
                no.request_focus();
            }
            if no.clicked() {
                ui.data_mut(|data| data.remove::<bool>(sure));
            }
            return ui.add(Btn::danger(&delete)).clicked().then_some(LockWish::DeleteLeft);
        }
        let again = ui.add(Btn::primary(&tx.t("passphrase-again")));
        if free {
            again.request_focus();
        }
        let later = ui.add(Btn::secondary(&tx.t("passphrase-left-later")));
        if ui.add(Btn::plain(&format!("{delete} …")).icon(icons::TRASH)).clicked() {
            ui.data_mut(|data| data.insert_temp(sure, true));
            ui.ctx().request_repaint();
        }
        if again.clicked() { Some(LockWish::Again) } else { later.clicked().then_some(LockWish::Cancel) }
    })
}

/// Which files are as they were: why, with how many, and each of them for whoever wants to see it.
fn left_ui(ui: &mut Ui, tx: &Texts, task: LockTask, left: &[Left]) {
    lead(ui, &tx.n(left_key(task), left.len()));
    let mut causes: Vec<(String, usize)> = Vec::new();
    for one in left {
        let why = wording::why_not_recoded(tx, one);
        match causes.iter_mut().find(|(known, _)| *known == why) {
            Some((_, count)) => *count += 1,
            None => causes.push((why, 1)),
        }
    }
    for (why, count) in &causes {
        let files = tx.n("passphrase-left-files", *count);
        bullet(ui, &tx.f("passphrase-left-why", &[("files", (&files).into()), ("why", why.into())]));
    }
    let key = Id::unique("passphrase left");
    let mut shown = ui.data(|data| data.get_temp(key)).unwrap_or(false);
    if fold(ui, shown, &tx.n("stored-all", left.len())).clicked() {
        shown = !shown;
        ui.data_mut(|data| data.insert_temp(key, shown));
    }
    if shown {
        for one in left {
            let (name, path) = (wording::file_name(&one.path), one.path.display().to_string());
            let line = note(ui, &name);
            ui.ctx().accesskit_node_builder(line.id, |node| node.set_description(path.as_str()));
            line.on_hover_text(path);
        }
    }
}

fn left_key(task: LockTask) -> &'static str {
    match task {
        LockTask::On => "passphrase-left-on-text",
        LockTask::Change => "passphrase-left-change-text",
        LockTask::Off => "passphrase-left-off-text",
    }
}
