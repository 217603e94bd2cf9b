//! Drawing: the shell, the page in it, and what lies over them.

use eframe::egui::{CentralPanel, Id, Key, KeyboardShortcut, Modifiers, Ui, accesskit_root_id};

use super::{App, Forget, Going};
use crate::meeting::{Act, Countdown, Phase};
use crate::programme::{MeetingKind, SectionKind};
use crate::ui::audience::AudienceView;
use crate::ui::intent::{AudienceWish, Cx, Intent, Intents, Page, PeopleFilter};
use crate::ui::keys::KeyAction;
use crate::ui::screens;
use crate::ui::screens::present::PresentCx;
use crate::ui::widgets::{Btn, alert, dialog, give_keyboard_back, lead, wrapped};
use crate::ui::{dates, theme};
use crate::unit::Stage;

impl App {
    pub(super) fn show(&mut self, ui: &mut Ui) {
        super::crash::fall_over_if_asked("frame");
        let mut out = Intents::new();
        // What a screen reader calls the window: its title.
        ui.ctx().accesskit_node_builder(accesskit_root_id(), |node| node.set_label(self.title.as_str()));
        if !self.is_asking() {
            self.shortcuts(ui, &mut out);
            self.take_dropped(ui, &mut out);
        }
        if self.page == Page::Present && self.going.is_some() {
            self.show_meeting(ui, &mut out);
        } else if self.session.is_none() {
            CentralPanel::no_frame().show(ui, |ui| {
                // The page that would be seen for a moment only is not shown at all.
                if self.opens_at_start() {
                    ui.painter().rect_filled(ui.max_rect(), 0, theme::tokens(ui).page());
                } else {
                    self.show_welcome(ui, &mut out);
                }
            });
        } else {
            // The round has the whole window to itself.
            if self.page != Page::Round {
                self.show_shell(ui, &mut out);
            }
            CentralPanel::no_frame().show(ui, |ui| {
                ui.painter().rect_filled(ui.max_rect(), 0, theme::tokens(ui).page());
                self.show_banners(ui, &mut out);
                self.show_page(ui, &mut out);
            });
        }
        self.show_audience(ui, &mut out);
        self.show_hovering(ui);
        self.show_notice(ui, &mut out);
        self.show_questions(ui, &mut out);
        give_keyboard_back(ui.ctx());
        self.drawn_before_locking(ui.ctx());
        if !out.is_empty() {
            self.intents.append(&mut out);
            ui.ctx().request_repaint();
        }
    }

    fn show_welcome(&mut self, ui: &mut Ui, out: &mut Intents) {
        let today = self.today();
        screens::welcome::welcome_ui(
            ui,
            &screens::welcome::WelcomeCx {
                tx: &self.texts,
                settings: &self.settings,
                lost: self.lost.state(),
                today,
                arrived: self.arrived,
            },
            &mut self.screens.welcome,
            out,
        );
    }

    fn show_page(&mut self, ui: &mut Ui, out: &mut Intents) {
        let Some(session) = &self.session else { return };
        let ids = &self.ids;
        let now = self.clock.now();
        let new_id = || (ids.borrow_mut())();
        let cx = Cx::of(session, (&self.programme, &self.texts, &self.settings), now, &new_id);
        let cx = Cx { arrived: self.arrived, ..cx };
        let joint = self.joint_now();
        let screens = &mut self.screens;
        match self.page {
            Page::Welcome | Page::Overview | Page::Present => {
                let progress = session.progress(&self.programme);
                screens::overview::overview_ui(ui, &cx, progress, &mut screens.overview, out);
            }
            Page::Prepare => screens::prepare::prepare_ui(ui, &cx, &mut screens.prepare, out),
            Page::Plan(kind) => screens::plan::plan_ui(ui, &cx, kind, &mut screens.plan, out),
            Page::Attendance(kind) => {
                let going = self.going.as_ref().map(|going| going.run.phase());
                screens::attendance::attendance_ui(ui, &cx, kind, going, &mut screens.attendance, out);
            }
            Page::Closing(meeting) => screens::closing::closing_ui(ui, &cx, meeting, &mut screens.closing, out),
            Page::People(filter) => screens::people::people_ui(ui, &cx, filter, &mut screens.people, out),
            Page::Round => screens::round::round_ui(ui, &cx, &mut screens.round, out),
            Page::Import => screens::import::import_ui(ui, &cx, &self.importing, &mut screens.import, out),
            Page::Together => screens::together::together_ui(ui, &cx, joint, &mut screens.together, out),
            Page::Session(id) => screens::together::session_ui(ui, &cx, id, joint, &mut screens.together, out),
            Page::Video => screens::video::video_ui(ui, &cx, &mut screens.video, out),
            Page::Reports => screens::reports::reports_ui(ui, &cx, out),
            Page::Settings => {
                screens.settings.hearing = self.desk.hearing();
                let problem = self.pack_problem.as_ref();
                screens::settings::settings_ui(ui, &cx, problem, self.lost.state(), &mut screens.settings, out);
            }
            Page::Versions => screens::versions::versions_ui(ui, &cx, &self.shown_versions.versions, out),
        }
    }

    fn show_meeting(&mut self, ui: &mut Ui, out: &mut Intents) {
        let moment = self.moment();
        let Some(going) = &self.going else { return };
        let meeting = self.session.as_ref().and_then(|session| session.unit().meeting(going.meeting));
        let meeting = if going.talk() { Some(&going.planned) } else { meeting };
        let title = if going.talk() { self.talk_title(going) } else { going.run.plan().title.clone() };
        let view = going.run.view(moment);
        let phase = view.phase;
        let cx = PresentCx {
            run: &going.run,
            view: &view,
            mode: going.run.mode(),
            title: &title,
            people: going.people.len(),
            meeting,
            programme: &self.programme,
            unit: self.session.as_ref().map(crate::ui::session::Session::unit),
            survey: self.session.as_ref().map(crate::ui::session::Session::survey),
            tx: &self.texts,
            settings: &self.settings,
            keys: &self.keys,
            audience: self.audience.state(),
            now: self.clock.now(),
            arrived: self.arrived,
        };
        // The text of a field in front has the keys.
        let keep = self.screens.present.keeps(phase);
        let pressed = if ui.ctx().text_edit_focused() || self.is_asking() {
            Vec::new()
        } else {
            ui.input_mut(|input| self.keys.take(input, keep))
        };
        screens::present::present_ui(ui, &cx, &mut self.screens.present, out);
        let kind = going.kind();
        for action in pressed {
            self.key_in_meeting(action, phase, kind, out);
        }
    }

    /// What a key asks for while a meeting is on the screen.
    fn key_in_meeting(&self, action: KeyAction, phase: Phase, kind: MeetingKind, out: &mut Intents) {
        let size = self.settings.meeting_text;
        let with_size = |size: u16| {
            let mut settings = self.settings.clone();
            settings.meeting_text = size;
            settings.sanitize();
            Intent::Set(Box::new(settings))
        };
        let intent = match action {
            KeyAction::Next => Intent::Act(Act::Next),
            KeyAction::Back => Intent::Act(Act::Back),
            KeyAction::Start if phase == Phase::Ready => Intent::Act(Act::Start),
            KeyAction::Start => return,
            KeyAction::Pause => Intent::Act(Act::TogglePause),
            KeyAction::Question => Intent::Act(Act::ToggleQuestion),
            KeyAction::More => Intent::Act(Act::Adjust(15)),
            KeyAction::Less => Intent::Act(Act::Adjust(-15)),
            KeyAction::BlackOut => Intent::Audience(AudienceWish::BlackOut),
            KeyAction::Freeze => Intent::Audience(AudienceWish::Freeze),
            // A rehearsal and a talk are no meetings that anybody attends.
            KeyAction::Attendance if !self.going.as_ref().is_some_and(Going::recorded) => return,
            KeyAction::Attendance => Intent::Go(Page::Attendance(kind)),
            KeyAction::Larger => with_size(size + 2),
            KeyAction::Smaller => with_size(size.saturating_sub(2)),
            KeyAction::End => match phase {
                Phase::Ready => Intent::LeaveMeeting,
                Phase::Running | Phase::Paused => Intent::Act(Act::End),
                Phase::Ended => return,
            },
        };
        out.push(intent);
    }

    fn show_audience(&mut self, ui: &Ui, out: &mut Intents) {
        let moment = self.moment();
        let Some(going) = &self.going else { return };
        let view = going.run.view(moment);
        let plan = going.run.plan();
        let Some(section) = plan.sections.get(view.section) else { return };
        let discussion = section.kind == SectionKind::Discussion;
        let (above, message, below) = match view.phase {
            Phase::Ready => (plan.title.clone(), self.texts.t("audience-welcome"), String::new()),
            Phase::Ended => (plan.title.clone(), self.texts.t("audience-thanks"), String::new()),
            Phase::Running | Phase::Paused if discussion => {
                let rule = self.texts.t("audience-no-names");
                (self.texts.t("audience-discussion"), section.audience.clone(), rule)
            }
            Phase::Running | Phase::Paused => (plan.title.clone(), section.audience.clone(), String::new()),
        };
        let progress = if discussion { view.section_progress } else { view.progress };
        let going_on = matches!(view.phase, Phase::Running | Phase::Paused);
        let shown = AudienceView { above, message, below, progress: going_on.then_some(progress), black: false };
        let (phase, kind) = (view.phase, going.kind());
        for action in self.audience.show(ui, shown, &self.keys) {
            self.key_in_meeting(action, phase, kind, out);
        }
    }

    /// Keys that work everywhere.
    fn shortcuts(&self, ui: &Ui, out: &mut Intents) {
        let pressed =
            |modifiers, key| ui.input_mut(|input| input.consume_shortcut(&KeyboardShortcut::new(modifiers, key)));
        let scale = self.settings.text_scale;
        let with_scale = |scale: u16| {
            let mut settings = self.settings.clone();
            settings.text_scale = scale;
            settings.sanitize();
            Intent::Set(Box::new(settings))
        };
        if pressed(Modifiers::COMMAND, Key::Plus) || pressed(Modifiers::COMMAND, Key::Equals) {
            out.push(with_scale(scale + 10));
        }
        if pressed(Modifiers::COMMAND, Key::Minus) {
            out.push(with_scale(scale.saturating_sub(10)));
        }
        if pressed(Modifiers::COMMAND, Key::Num0) {
            out.push(with_scale(100));
        }
        // A field that is written in has its own undo.
        if ui.ctx().text_edit_focused() || self.session.is_none() || self.screens.settings.takes_keys() {
            return;
        }
        let redo = pressed(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z) || pressed(Modifiers::COMMAND, Key::Y);
        if redo {
            out.push(Intent::Redo);
        } else if pressed(Modifiers::COMMAND, Key::Z) {
            out.push(Intent::Undo);
        }
        if pressed(Modifiers::COMMAND | Modifiers::SHIFT, Key::S) {
            out.push(Intent::SaveAs);
        } else if pressed(Modifiers::COMMAND, Key::S) {
            out.push(Intent::SaveAgain);
        }
        if pressed(Modifiers::COMMAND, Key::O) {
            out.push(Intent::OpenUnit(None));
        }
        if self.page != Page::Present && pressed(Modifiers::NONE, Key::F5) {
            let kind = self.next_meeting();
            out.push(Intent::Present { kind, rehearsal: false });
        }
    }

    /// The meeting that comes next: the first until it is held.
    fn next_meeting(&self) -> MeetingKind {
        let held = self.session.as_ref().is_some_and(|s| s.unit().held_meeting(MeetingKind::First).is_some());
        if held { MeetingKind::Second } else { MeetingKind::First }
    }

    /// The page a stage opens.
    pub(super) fn page_of(stage: Stage) -> Page {
        match stage {
            Stage::Prepare => Page::Prepare,
            Stage::FirstMeeting => Page::Plan(MeetingKind::First),
            Stage::AllStarted => Page::People(PeopleFilter::NotStarted),
            Stage::SecondMeeting => Page::Plan(MeetingKind::Second),
            Stage::AllCompleted => Page::People(PeopleFilter::NotCompleted),
        }
    }

    /// Whether the leader must answer something before going on: the keys are for the answer then.
    fn is_asking(&self) -> bool {
        self.problem.is_some()
            || self.asking_to_quit
            || self.asked_cycle.is_some()
            || self.begins_cycle()
            || self.asked_export
            || self.asked_file.is_some()
            || self.shown_versions.versions.look.is_some()
            || self.erasing.is_some()
            || self.lost.asks()
            || self.joint.asking
            || self.offer_asks()
            || self.resumable_here().is_some()
            || self.others_ask()
            || self.locking_asks()
            || self.tells_of_opening()
    }

    /// What the leader must answer before going on.
    fn show_questions(&mut self, ui: &mut Ui, out: &mut Intents) {
        if let Some(problem) = &self.problem {
            let ok = self.texts.t("ok");
            let forget = problem.forget.as_ref().map(|forget| match forget {
                Forget::File(path) => (self.texts.t("forget-file"), Intent::ForgetFile(path.clone())),
                Forget::Meeting => (self.texts.t("resume-forget"), Intent::Resume(false)),
            });
            let (pressed, close) = alert(ui, Id::unique("problem"), &problem.title, 560.0, |ui| {
                lead(ui, &problem.text);
                ui.add_space(12.0);
                wrapped(ui, |ui| {
                    let button = ui.add(Btn::primary(&ok));
                    if ui.ctx().memory(eframe::egui::Memory::focused).is_none() || forget.is_none() {
                        button.request_focus();
                    }
                    let Some((text, intent)) = forget else { return button.clicked() };
                    let forgotten = ui.add(Btn::secondary(&text)).clicked();
                    if forgotten {
                        out.push(intent);
                    }
                    button.clicked() || forgotten
                })
            });
            if pressed || close {
                self.problem = None;
            }
            return;
        }
        if self.offer_asks() {
            self.show_offer(ui);
        // What was kept is asked about first: it may hold the plan of the meeting.
        } else if self.resumable_here().is_some() && !self.recovery.is_looking() {
            self.ask_to_resume(ui, out);
        } else if self.asking_to_quit {
            self.ask_to_quit(ui, out);
        } else if self.joint.asking {
            self.show_joint_question(ui, out);
        } else if self.others_ask() {
            self.show_others_questions(ui, out);
        } else if self.tells_of_opening() {
            self.show_opening(ui);
        } else if self.locking_asks() {
            self.show_locking(ui, out);
        } else if self.erasing.is_some() {
            self.show_erasing(ui, out);
        } else if self.begins_cycle() {
            self.show_beginning(ui);
        } else if self.lost.asks() {
            self.show_lost(ui, out);
        } else {
            self.show_asked_cycle(ui, out);
            self.show_asked_export(ui, out);
            self.show_asked_file(ui);
        }
    }

    fn ask_to_resume(&self, ui: &mut Ui, out: &mut Intents) {
        let Some(live) = self.resumable_here() else { return };
        let talk = live.run.talk();
        let title = if talk { self.texts.t("talk-resume-title") } else { self.texts.t("resume-title") };
        let view = live.run.run.view(self.moment());
        let used = dates::length(u64::from(view.used_s));
        let text = if talk {
            let talk = self.talk_title(&live.run);
            self.texts.f("talk-resume-text", &[("talk", (&talk).into()), ("used", (&used).into())])
        } else {
            let meeting = &live.run.run.plan().title;
            self.texts.f("resume-text", &[("meeting", meeting.into()), ("used", (&used).into())])
        };
        let keys = if talk { ["talk-resume-go-on", "talk-resume-forget"] } else { ["resume-go-on", "resume-forget"] };
        let [go_on, forget] = keys.map(|key| self.texts.t(key));
        let (answer, _) = dialog(ui, Id::unique("resume"), &title, 560.0, |ui| {
            lead(ui, &text);
            ui.add_space(12.0);
            wrapped(ui, |ui| {
                let yes = ui.add(Btn::primary(&go_on));
                if ui.ctx().memory(eframe::egui::Memory::focused).is_none() {
                    yes.request_focus();
                }
                let no = ui.add(Btn::secondary(&forget));
                if yes.clicked() { Some(true) } else { no.clicked().then_some(false) }
            })
        });
        if let Some(go_on) = answer {
            out.push(Intent::Resume(go_on));
        }
    }

    fn ask_to_quit(&mut self, ui: &mut Ui, out: &mut Intents) {
        let uncertain = self.session.as_ref().is_some_and(|session| session.file().saved.is_uncertain());
        let [title, text, leave] = if uncertain {
            ["error-uncertain-title", "quit-uncertain-text", "quit-uncertain-anyway"]
        } else {
            ["quit-title", "quit-text", "quit-anyway"]
        }
        .map(|key| self.texts.t(key));
        let [save, stay] = ["save-as", "quit-stay"].map(|key| self.texts.t(key));
        let (answer, close) = alert(ui, Id::unique("quit"), &title, 560.0, |ui| {
            lead(ui, &text);
            ui.add_space(12.0);
            wrapped(ui, |ui| {
                let save = ui.add(Btn::primary(&save));
                if ui.memory(eframe::egui::Memory::focused).is_none() {
                    save.request_focus();
                }
                let save = save.clicked();
                let stay = ui.add(Btn::secondary(&stay)).clicked();
                let leave = ui.add(Btn::danger(&leave)).clicked();
                (save, stay, leave)
            })
        });
        let (save, stay, leave) = answer;
        if save {
            out.push(Intent::SaveAs);
        }
        if leave {
            self.quitting = true;
            ui.ctx().send_viewport_cmd(eframe::egui::ViewportCommand::Close);
        }
        if save || stay || leave || close {
            self.asking_to_quit = false;
        }
    }

    /// The meeting clock in a word, for the bar over other pages.
    pub(super) fn meeting_clock(&self) -> Option<String> {
        let going = self.going.as_ref()?;
        let view = going.run.view(self.moment());
        let text = match view.left {
            Countdown::Left(seconds) => dates::length(u64::from(seconds)),
            Countdown::Over(seconds) => format!("+{}", dates::length(u64::from(seconds))),
        };
        (view.phase != Phase::Ready).then_some(text)
    }
}
