//! Taking a table in: the app's part. The window never waits for a file, nor for a large table.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::NaiveDate;
use eframe::egui::{Align2, Area, Context, Frame, Id, Margin, Order, Stroke, Ui, pos2};

use super::{App, Problem};
use crate::exchange::import::{ImportRefused, TableKind, Take, remember};
use crate::meeting::Phase;
use crate::ui::desk::Purpose;
use crate::ui::icons;
use crate::ui::importing::{self, Asked, Done, ImportWish, Job, Looked, Read, Refusal, Stage, Table, Task};
use crate::ui::intent::{Intent, Intents, Page, PeopleFilter};
use crate::ui::theme;
use crate::ui::widgets::{Tone, tag};
use crate::unit::MeetingId;

impl App {
    /// Does what is asked of the import.
    pub(super) fn import(&mut self, ctx: &Context, wish: ImportWish) {
        match wish {
            ImportWish::Choose => self.pick(ctx, Purpose::Table, "import-pick"),
            ImportWish::Attendance(kind) => {
                self.leave_table();
                self.importing.meeting = Some(kind);
                self.go(Page::Import);
                self.pick(ctx, Purpose::Table, "import-pick");
            }
            ImportWish::Read(path) => self.read_table(ctx, path),
            ImportWish::Paste(text) => self.read_pasted(ctx, text),
            ImportWish::Cancel => self.cancel_import(),
            ImportWish::Sheet(at) => {
                if let Some(table) = &mut self.importing.table {
                    table.chosen = at;
                }
                self.look_at_sheet(ctx);
            }
            ImportWish::EditColumns => self.stage(Stage::Columns),
            ImportWish::Mapped => self.mapped(),
            ImportWish::TakeIn => self.take_in(),
            said => self.say_about_table(said),
        }
    }

    /// What the leader says about the table, to be seen in the next preview.
    fn say_about_table(&mut self, said: ImportWish) {
        let Some(table) = &mut self.importing.table else { return };
        match said {
            ImportWish::Map(mapping) => {
                table.mapping = *mapping;
                table.answers = crate::exchange::import::Answers::default();
            }
            ImportWish::ListsPeople(all) => table.kind = if all { TableKind::Employees } else { TableKind::Other },
            ImportWish::ReadOn(day) => table.read_on = day,
            ImportWish::Answer(answers) => table.answers = *answers,
            ImportWish::VideoFrom(minutes) => {
                table.video_from = Some(minutes);
                // Who was there for long enough is decided anew.
                for answer in table.answers.rows.values_mut().filter(|answer| answer.take == Some(Take::Nothing)) {
                    answer.take = None;
                }
            }
            ImportWish::RestAbsent(absent) => table.rest_absent = absent,
            ImportWish::Meeting(kind) => {
                table.meeting = Some(kind);
                table.answers = crate::exchange::import::Answers::default();
            }
            _ => return,
        }
        self.importing.stale = true;
    }

    fn stage(&mut self, stage: Stage) {
        if self.importing.stage != stage {
            self.importing.stage = stage;
            // The new stage's main control gets the keyboard.
            self.arriving = self.page == Page::Import;
        }
    }

    fn leave_table(&mut self) {
        self.importing = importing::Importing { marks: self.importing.marks, ..importing::Importing::default() };
        self.screens.import = crate::ui::screens::import::ImportState::default();
    }

    /// Back to where the leader came from: the choice of a file, or the attendance page.
    fn cancel_import(&mut self) {
        let back = self.importing.meeting.filter(|_| self.page == Page::Import);
        self.leave_table();
        self.arriving = self.page == Page::Import;
        if let Some(kind) = back {
            self.go(Page::Attendance(kind));
        }
    }

    fn refuse_table(&mut self, refused: Refusal) {
        let meeting = self.importing.meeting;
        self.leave_table();
        self.importing.refused = Some(refused);
        self.importing.meeting = meeting;
        self.arriving = true;
    }

    fn read_table(&mut self, ctx: &Context, path: PathBuf) {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
        self.begin_reading(ctx, name, Read::File(path));
    }

    fn read_pasted(&mut self, ctx: &Context, text: String) {
        if text.trim().is_empty() {
            self.refuse_table(Refusal::NothingPasted);
            return;
        }
        self.begin_reading(ctx, None, Read::Text(text));
    }

    fn begin_reading(&mut self, ctx: &Context, name: Option<String>, read: Read) {
        let Some(session) = &self.session else { return };
        let unit = session.unit().id;
        let meeting = self.importing.meeting;
        self.leave_table();
        self.importing.meeting = meeting;
        self.importing.unit = Some(unit);
        self.importing.name = name;
        self.go(Page::Import);
        self.stage(Stage::Reading);
        self.work(ctx, Task::Read(read));
    }

    /// Works something out: at once where it is small, or in the background. What was being worked on is stopped.
    fn work(&mut self, ctx: &Context, task: Task) {
        self.importing.job = None;
        if task.is_small() {
            let done = task.run(&());
            self.worked(ctx, done);
            return;
        }
        self.importing.job = Some(Job::start(task, &self.workshop));
    }

    /// Takes in what was worked out, and has the preview follow the unit and what the leader says.
    pub(super) fn follow_the_import(&mut self, ctx: &Context) {
        if let Some(job) = &self.importing.job {
            match job.done() {
                Ok(None) => {}
                Ok(Some(done)) => {
                    self.importing.job = None;
                    self.worked(ctx, done);
                }
                Err(error) => {
                    tracing::error!(%error, "reading a table");
                    self.refuse_table(Refusal::Sheet(crate::exchange::SheetRefused::Damaged));
                }
            }
        }
        self.preview_again(ctx);
    }

    fn worked(&mut self, ctx: &Context, done: Done) {
        match done {
            Done::Read(Ok((sheets, changed))) => self.sheets_read(ctx, sheets, changed),
            Done::Read(Err(refused)) => self.refuse_table(refused),
            Done::Looked(looked) => self.looked(ctx, looked),
            Done::Previewed(ready) => {
                let Some(table) = &mut self.importing.table else { return };
                let first = table.ready.is_none();
                let nobody = ready.preview.as_ref().is_err_and(|refused| *refused == ImportRefused::NobodyNamed);
                table.ready = Some(*ready);
                if nobody && self.importing.stage == Stage::Preview {
                    self.stage(Stage::Columns);
                }
                // What is shown now has another main control than the bar that was there while the leader waited.
                self.arriving |= first && self.page == Page::Import;
            }
        }
    }

    fn sheets_read(&mut self, ctx: &Context, sheets: Vec<crate::exchange::Sheet>, changed: Option<NaiveDate>) {
        let today = self.today();
        let several = sheets.len() > 1;
        self.importing.table = Some(Table {
            name: self.importing.name.clone(),
            sheets: sheets.into_iter().map(Arc::new).collect(),
            chosen: 0,
            kind: TableKind::Other,
            mapping: crate::exchange::import::Mapping::default(),
            // A report says what was so when it was made; nothing was so in the future.
            read_on: changed.map_or(today, |day| day.min(today)),
            answers: crate::exchange::import::Answers::default(),
            video_from: None,
            rest_absent: false,
            meeting: self.importing.meeting,
            ready: None,
        });
        if several {
            self.stage(Stage::Sheets);
        } else {
            self.look_at_sheet(ctx);
        }
    }

    /// Finds out what the chosen sheet is.
    fn look_at_sheet(&mut self, ctx: &Context) {
        let Some(sheet) = self.importing.table.as_ref().and_then(Table::sheet).cloned() else { return };
        self.stage(Stage::Reading);
        let remembered = importing::known(&self.settings);
        self.work(ctx, Task::Look(sheet, Arc::new(self.programme.clone()), remembered));
    }

    fn looked(&mut self, ctx: &Context, looked: Looked) {
        let Some(table) = &mut self.importing.table else { return };
        let unknown = looked.kind == TableKind::Other && !looked.mapping.remembered;
        if let Some(held_on) = looked.mapping.held_on {
            table.read_on = held_on;
        }
        (table.kind, table.mapping) = (looked.kind, looked.mapping);
        self.importing.stale = true;
        self.stage(if unknown { Stage::Columns } else { Stage::Preview });
        self.preview_again(ctx);
    }

    /// Computes the preview again where the leader has said something, or the unit has become another.
    fn preview_again(&mut self, ctx: &Context) {
        if !matches!(self.importing.stage, Stage::Columns | Stage::Preview) {
            return;
        }
        let Some(session) = &self.session else { return };
        let Some(table) = &self.importing.table else { return };
        if self.importing.unit != Some(session.unit().id) {
            self.leave_table();
            return;
        }
        let old = table.ready.as_ref().is_none_or(|ready| ready.revision != session.revision());
        let waits = self.importing.job.is_some() && !self.importing.stale;
        if waits || !(self.importing.stale || old) {
            return;
        }
        let Some(sheet) = table.sheet().cloned() else { return };
        self.importing.stale = false;
        self.importing.marks += 1;
        let asked = Asked {
            sheet,
            kind: table.kind,
            mapping: table.mapping.clone(),
            read_on: table.read_on,
            answers: table.answers.clone(),
            video_from: table.video_from,
            meeting: table.meeting,
            meeting_id: MeetingId(self.new_id()),
            unit: session.shared(),
            revision: session.revision(),
            programme: Arc::new(self.programme.clone()),
            today: self.today(),
            mark: self.importing.marks,
        };
        self.work(ctx, Task::Preview(Box::new(asked)));
        ctx.request_repaint();
    }

    /// The leader has said what the columns hold: it is remembered for the next table with the same titles.
    fn mapped(&mut self) {
        let Some(table) = &self.importing.table else { return };
        let known = table.sheet().and_then(|sheet| remember(sheet, table.kind, &table.mapping));
        if let Some(known) = known {
            importing::remember(&mut self.settings, &known);
            self.save_settings();
        }
        self.stage(Stage::Preview);
    }

    /// Takes in what the preview shows, as one step.
    fn take_in(&mut self) {
        let Some(session) = &self.session else { return };
        let revision = session.revision();
        let Some(table) = &self.importing.table else { return };
        let Some(ready) = table.ready.as_ref().filter(|ready| ready.revision == revision) else { return };
        if self.importing.working() || self.importing.unit != Some(session.unit().id) {
            return;
        }
        let taken = ready.taken(table.rest_absent);
        let mut ids = self.ids.borrow_mut();
        let change = table.change(session.shared(), &self.programme, &mut **ids);
        drop(ids);
        let Some(change) = change else { return };
        self.change(&change);
        if self.session.as_ref().is_none_or(|session| session.revision() == revision) {
            // It was not made, and has said why.
            return;
        }
        self.say(self.texts.n("import-done", taken), true);
        let back = self.importing.meeting;
        self.leave_table();
        self.go(back.map_or(Page::People(PeopleFilter::All), Page::Attendance));
    }

    /// A file that was let go over the window.
    pub(super) fn take_dropped(&mut self, ui: &Ui, out: &mut Intents) {
        let dropped: Vec<PathBuf> =
            ui.input(|input| input.raw.dropped_files.iter().map(|file| file.path().to_path_buf()).collect());
        let Some(first) = dropped.first() else { return };
        let is_unit = |path: &Path| path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("ron"));
        let meeting_on = self.going.as_ref().is_some_and(|going| going.run.phase() != Phase::Ready);
        if dropped.len() > 1 {
            self.problem = Some(Problem::new(self.texts.t("import-several-title"), self.texts.t("import-several")));
        } else if is_unit(first) {
            out.push(Intent::OpenUnit(Some(first.clone())));
        } else if self.session.is_none() {
            self.problem = Some(Problem::new(self.texts.t("import-no-unit-title"), self.texts.t("import-no-unit")));
        } else if meeting_on {
            self.say(self.texts.t("import-after-meeting"), false);
        } else {
            out.push(Intent::Import(ImportWish::Read(first.clone())));
        }
    }

    /// What happens when a file that is held over the window is let go.
    pub(super) fn show_hovering(&self, ui: &Ui) {
        if self.session.is_none() || ui.input(|input| input.raw.hovered_files.is_empty()) {
            return;
        }
        let window = ui.ctx().content_rect();
        let text = self.texts.t("import-drop");
        Area::new(Id::unique("hovering file"))
            .order(Order::Foreground)
            .anchor(Align2::CENTER_CENTER, eframe::egui::Vec2::ZERO)
            .interactable(false)
            .show(ui.ctx(), |ui| {
                let t = theme::tokens(ui);
                let frame = Frame::new()
                    .fill(t.card())
                    .stroke(Stroke::new(2.0, t.accent.base_default))
                    .corner_radius(theme::CARD_RADIUS)
                    .shadow(ui.visuals().popup_shadow)
                    .inner_margin(Margin::same(24));
                frame.show(ui, |ui| {
                    ui.set_max_width((window.width() - 96.0).max(160.0));
                    tag(ui, Tone::Info, icons::IMPORT, &text);
                });
            });
        let edge = Stroke::new(4.0, theme::tokens(ui).accent.base_default);
        let painter =
            ui.ctx().layer_painter(eframe::egui::LayerId::new(Order::Foreground, Id::unique("hovering edge")));
        let rect = eframe::egui::Rect::from_min_max(pos2(window.left(), window.top()), window.max);
        painter.rect_stroke(rect, 0, edge, eframe::egui::StrokeKind::Inside);
    }
}
