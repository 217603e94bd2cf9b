//! What the app does between drawing: takes in saves and chosen files, and wakes when something changes by itself.

use std::time::Duration;

use eframe::egui::{Context, ViewportCommand};

use super::App;
use crate::store::settings::WindowSize;
use crate::store::{DRAFTS_LONGEST, inventory};
use crate::ui::beside::Errand;
use crate::ui::intent::Page;
use crate::ui::session::Session;

impl App {
    pub(super) fn think(&mut self, ctx: &Context) {
        super::crash::fall_over_if_asked("logic");
        self.take_in_saves();
        while let Some(picked) = self.desk.picked() {
            self.picked(ctx, picked);
        }
        self.follow_recovery();
        self.follow_opening();
        self.follow_others(ctx);
        let moment = self.moment();
        if let Some(going) = &mut self.going {
            going.run.tick(moment);
        }
        self.tick_joint(moment);
        if self.notice.as_ref().is_some_and(|notice| notice.until <= moment) {
            self.notice = None;
        }
        let intents = std::mem::take(&mut self.intents);
        for intent in intents {
            self.act(ctx, intent);
        }
        // Not before: what was just written in a field is among them.
        self.follow_locking(ctx);
        self.follow_away(ctx);
        self.follow_orphans();
        self.follow_lost(ctx);
        self.follow_writing();
        self.follow_new_cycle();
        self.follow_erasing();
        self.follow_forgetting();
        self.let_go_of_drafts(DRAFTS_LONGEST);
        self.follow_the_plan();
        self.follow_the_import(ctx);
        self.arrived = std::mem::take(&mut self.arriving);
        let today = self.today();
        if let Some(session) = &mut self.session {
            session.refresh(&self.programme, today, false);
        }
        self.follow_versions(ctx, self.arrived);
        self.follow_stock();
        self.keep_deletion_in_mind();
        self.guard_the_door(ctx);
        self.set_title(ctx);
        self.wake_in_time(ctx);
    }

    pub(super) fn take_in_saves(&mut self) {
        for report in self.saver.poll() {
            self.look_at_refused(&report);
            if let Some(session) = &mut self.session {
                session.saved(report);
            }
        }
        self.offer_to_move_copy();
        if self.kept_until_saved && self.is_saved() {
            self.keeper.clear();
            self.kept_until_saved = false;
        }
        self.let_go_of_recovered();
    }

    /// Has it looked up which files there are when the settings are gone to, and not for each picture.
    fn follow_stock(&mut self) {
        let Some(session) = self.session.as_ref().filter(|_| self.page == Page::Settings) else {
            self.stock = None;
            return;
        };
        if self.arrived {
            let (places, unit, file) = (self.places.clone(), session.unit().id, session.file().path.clone());
            self.stock = Some(self.workshop.errand("stock", move || inventory(&places, Some(unit), Some(&file))));
        }
        if let Some(stock) = self.stock.as_ref().and_then(Errand::answer) {
            self.stock = None;
            self.screens.settings.take_stock(stock);
        }
    }

    /// Lets the window close only when everything is on the disk, or the leader says so.
    fn guard_the_door(&mut self, ctx: &Context) {
        let asked = ctx.input(|input| input.viewport().close_requested());
        if !(asked || self.closing) || self.quitting {
            return;
        }
        if ctx.text_edit_focused() && !self.closing {
            // What is being written is recorded when its field is left; the window closes right after.
            if let Some(field) = ctx.memory(eframe::egui::Memory::focused) {
                ctx.memory_mut(|memory| memory.surrender_focus(field));
            }
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            ctx.request_repaint();
            self.closing = true;
            return;
        }
        let held_back = std::mem::take(&mut self.closing);
        if self.keeps_window() {
            // What is half done would be in the open, or there still.
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            return;
        }
        if self.writing.is_some() {
            // It closes right after, unless something is to be told about that.
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            self.closing = true;
            return;
        }
        if self.ask_about_joint() {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            return;
        }
        self.remember_window(ctx);
        self.flush_saves();
        if self.session.as_ref().is_some_and(Session::is_unsaved) {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            self.asking_to_quit = true;
        } else if held_back {
            self.quitting = true;
            ctx.send_viewport_cmd(ViewportCommand::Close);
        }
    }

    /// Keeps the window's size for the next start, in points of text at 100 %.
    fn remember_window(&mut self, ctx: &Context) {
        let zoom = ctx.zoom_factor();
        let (rect, maximized) = ctx.input(|input| {
            let viewport = input.viewport();
            (viewport.inner_rect, viewport.maximized.unwrap_or(false))
        });
        let Some(size) = rect.map(|rect| rect.size() * zoom).filter(|size| size.x >= 1.0 && size.y >= 1.0) else {
            return;
        };
        let window = WindowSize { width: size.x.round() as u32, height: size.y.round() as u32, maximized };
        if self.settings.window != Some(window) {
            self.settings.window = Some(window);
            self.save_settings();
        }
    }

    fn set_title(&mut self, ctx: &Context) {
        let title = match &self.session {
            Some(session) => format!("{} – Møteklar", session.unit().details.name),
            None => "Møteklar".to_owned(),
        };
        if title != self.title {
            ctx.send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.title = title;
        }
    }

    /// Asks to be drawn again when a shown second changes, a notice goes, or the day turns, and not before.
    fn wake_in_time(&self, ctx: &Context) {
        let moment = self.moment();
        let notice = self.notice.as_ref().map(|notice| notice.until.since(moment));
        let midnight = self.session.is_some().then(|| {
            let now = self.now();
            let seconds = u64::from(chrono::Timelike::num_seconds_from_midnight(&now));
            (86_400 - seconds.min(86_399)) * 1000
        });
        let locks = self.locks_in(moment);
        let again = self.locks_again_in(moment);
        let drafts = self.drafts_go_in(moment);
        let own = [self.meeting_changes_in(moment), self.joint_changes_in(moment), notice];
        let told = [
            self.opening_is_told_in(moment),
            self.merging_is_told_in(moment),
            self.lost_is_told_in(moment),
            self.offer_is_told_in(moment),
            self.settling_is_told_in(moment),
            self.erasing_is_told_in(moment),
            self.writing_is_told_in(moment),
        ];
        let next = own.into_iter().chain(told).chain([midnight, locks, again, drafts]).flatten().min();
        if let Some(next) = next {
            ctx.request_repaint_after(Duration::from_millis(next.max(1)));
        }
    }
}
