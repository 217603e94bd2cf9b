//! The sidebar, the bars over a page, and the short word at the foot of the window.

use chrono::NaiveDate;
use eframe::egui::accesskit::{Live, Role};
use eframe::egui::{
    Align2, Area, CursorIcon, Frame, Id, Key, Margin, Order, Panel, RichText, ScrollArea, Sense, Stroke, Ui,
    WidgetInfo, pos2, vec2,
};

use super::App;
use crate::programme::MeetingKind;
use crate::ui::fonts::Weight;
use crate::ui::intent::{Intent, Intents, Page, PeopleFilter};
use crate::ui::session::SaveState;
use crate::ui::theme::{self, size};
use crate::ui::widgets::{Btn, Tone, body, cover_foot, focus_ring, foot_taken, laid, note, strong, tag};
use crate::ui::{dates, icons, wording};
use crate::unit::{Change, Details, Stage, StageState, Unit};

/// Below this width in points the sidebar is folded away behind a button.
const FOLDED: f32 = 900.0;
/// Below this height in points there is no air to spare.
const LOW: f32 = 480.0;
/// The width of the sidebar in points: the longest of its lines fits.
const SIDEBAR: f32 = 272.0;

/// How a stage or a page looks in the sidebar.
struct Item<'a> {
    icon: &'a str,
    title: &'a str,
    under: &'a str,
    chosen: bool,
    stage: Option<StageState>,
}

impl<'a> Item<'a> {
    fn page(icon: &'a str, title: &'a str, chosen: bool) -> Self {
        Self { icon, title, under: "", chosen, stage: None }
    }
}

impl App {
    pub(super) fn show_shell(&mut self, ui: &mut Ui, out: &mut Intents) {
        let t = theme::tokens(ui);
        let frame = Frame::new().fill(t.card()).inner_margin(Margin { left: 12, right: 12, top: 20, bottom: 12 });
        if ui.available_width() >= FOLDED {
            let edge = Stroke::new(1.0, t.line());
            let shown = Panel::left("sidebar")
                .exact_size(SIDEBAR)
                .resizable(false)
                .show_separator_line(false)
                .frame(frame)
                .show(ui, |ui| self.show_sidebar(ui, out));
            let rect = shown.response.rect;
            ui.painter().vline(rect.right(), rect.y_range(), edge);
            return;
        }
        let bar = Frame::new().fill(t.card()).inner_margin(Margin::symmetric(12, 6));
        let menu = self.texts.t("menu");
        Panel::top("bar").resizable(false).frame(bar).show(ui, |ui| {
            ui.horizontal(|ui| {
                if ui.add(Btn::plain("").icon(icons::MENU).spoken(&menu)).clicked() {
                    self.menu_open = !self.menu_open;
                }
                let name = self.session.as_ref().map(|session| session.unit().details.name.clone()).unwrap_or_default();
                strong(ui, &name);
            });
        });
        if self.menu_open {
            Panel::left("sidebar").exact_size(SIDEBAR.min(ui.available_width())).resizable(false).frame(frame).show(
                ui,
                |ui| {
                    self.show_sidebar(ui, out);
                },
            );
            if ui.input_mut(|input| input.consume_key(eframe::egui::Modifiers::NONE, Key::Escape)) {
                self.menu_open = false;
            }
        }
    }

    fn show_sidebar(&self, ui: &mut Ui, out: &mut Intents) {
        let Some(session) = &self.session else { return };
        let (unit, survey) = (session.unit(), session.survey());
        ScrollArea::vertical().id_salt("sidebar").auto_shrink(false).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            Frame::new().inner_margin(Margin { left: 12, right: 4, top: 4, bottom: 16 }).show(ui, |ui| {
                ui.label(
                    RichText::new(&unit.details.name)
                        .font(Weight::Semibold.at(size::LEAD))
                        .color(theme::tokens(ui).text()),
                );
                let people = self.texts.n("people-count", unit.people.len() - survey.gone);
                let saved = match &session.file().saved {
                    SaveState::Saving => self.texts.t("saving"),
                    SaveState::Saved(at) => {
                        let clock = dates::clock(at.time(), self.settings.language);
                        self.texts.f("saved-at", &[("time", (&clock).into())])
                    }
                    SaveState::Failed(error) if error.is_done() => self.texts.t("not-confirmed"),
                    SaveState::Failed(_) => self.texts.t("not-saved"),
                };
                let line = note(ui, &format!("{people} · {saved}"));
                ui.ctx().accesskit_node_builder(line.id, |node| node.set_live(Live::Polite));
            });
            let overview = self.texts.t("page-overview");
            if nav_item(ui, &Item::page(icons::HOME, &overview, self.page == Page::Overview), "") {
                out.push(Intent::Go(Page::Overview));
            }
            for (at, stage) in Stage::ALL.into_iter().enumerate() {
                let (title, under) = wording::stage(&self.texts, stage, unit, survey, &self.programme);
                let number = (at + 1).to_string();
                let item = Item {
                    icon: &number,
                    title: &title,
                    under: &under,
                    chosen: self.is_at(stage),
                    stage: Some(survey.stages[at]),
                };
                let stands = match survey.stages[at] {
                    StageState::Done => self.texts.t("nav-done"),
                    StageState::Now => self.texts.t("nav-now"),
                    StageState::Ahead => String::new(),
                };
                if nav_item(ui, &item, &stands) {
                    out.push(Intent::Go(Self::page_of(stage)));
                }
            }
            ui.add_space(10.0);
            crate::ui::widgets::rule(ui);
            ui.add_space(10.0);
            let everybody = Page::People(PeopleFilter::All);
            let pages = [
                (icons::LIST, "page-people", everybody),
                (icons::USERS, "page-together", Page::Together),
                (icons::VIDEO, "page-video", Page::Video),
                (icons::REPORT, "page-reports", Page::Reports),
                (icons::GEAR, "page-settings", Page::Settings),
            ];
            for (icon, key, page) in pages {
                if page == Page::Settings {
                    // At the foot, where there is room to spare.
                    ui.add_space((ui.available_height() - 64.0).max(0.0));
                }
                let title = self.texts.t(key);
                let held = matches!((page, self.page), (Page::Together, Page::Session(_)));
                if nav_item(ui, &Item::page(icon, &title, held || self.page == page), "") {
                    out.push(Intent::Go(page));
                }
            }
        });
    }

    fn is_at(&self, stage: Stage) -> bool {
        match (stage, self.page) {
            (Stage::FirstMeeting, Page::Attendance(kind)) => kind == MeetingKind::First,
            (Stage::SecondMeeting, Page::Attendance(kind)) => kind == MeetingKind::Second,
            (Stage::FirstMeeting | Stage::SecondMeeting, Page::Closing(meeting)) => {
                let kind = self.session.as_ref().and_then(|session| session.unit().meeting(meeting)).map(|m| m.kind);
                kind == Some(if stage == Stage::FirstMeeting { MeetingKind::First } else { MeetingKind::Second })
            }
            (_, page) => page == Self::page_of(stage),
        }
    }

    /// Bars over the page: a meeting that is on, a save that failed, made-up people.
    pub(super) fn show_banners(&self, ui: &mut Ui, out: &mut Intents) {
        let room = ui.available_height();
        if let Some(clock) = self.meeting_clock() {
            let text = self.texts.f("meeting-is-on", &[("clock", (&clock).into())]);
            banner(ui, "going", Tone::Info, icons::TIMER, &text, |ui| {
                if ui.add(Btn::primary(&self.texts.t("back-to-meeting"))).clicked() {
                    out.push(Intent::Go(Page::Present));
                }
            });
        }
        if let Some((session, text)) = self.joint_banner() {
            banner(ui, "joint", Tone::Info, icons::TIMER, &text, |ui| {
                if ui.add(Btn::primary(&self.texts.t("together-back"))).clicked() {
                    out.push(Intent::Go(Page::Session(session)));
                }
            });
        }
        let Some(session) = &self.session else { return };
        self.show_read_only(ui, out);
        let explained = self.show_trouble(ui, out);
        if let SaveState::Failed(error) = &session.file().saved
            && !explained
        {
            let text = wording::save_trouble(&self.texts, error);
            banner(ui, "failed", Tone::Danger, icons::WARNING, &text, |ui| {
                if ui.add(Btn::primary(&self.texts.t("save-as"))).clicked() {
                    out.push(Intent::SaveAs);
                }
                if ui.add(Btn::secondary(&self.texts.t("save-again"))).clicked() {
                    out.push(Intent::SaveAgain);
                }
            });
        }
        if let Some(closed) = session.unit().details.closed {
            self.show_closed(ui, closed, session.unit(), out);
        }
        self.show_deletion(ui, out);
        // In a low window, what must be answered has the room there is.
        let crowded = ui.ctx().content_rect().height() < LOW && ui.available_height() < room;
        if session.unit().details.sample && self.page != Page::Round && !crowded {
            banner(ui, "sample", Tone::Neutral, icons::INFO, &self.texts.t("sample-banner"), |ui| {
                if ui.add(Btn::plain(&self.texts.t("sample-leave"))).clicked() {
                    out.push(Intent::CloseUnit);
                }
            });
        }
    }

    /// That the cycle is closed, until when it can be read, and the way to open it again.
    fn show_closed(&self, ui: &mut Ui, closed: NaiveDate, unit: &Unit, out: &mut Intents) {
        let today = self.today();
        let day = |date| dates::day(date, today, self.settings.language);
        let (on, until) = (day(closed), day(unit.details.delete_on));
        let args = [("closed", (&on).into()), ("until", (&until).into())];
        let overdue = unit.details.delete_on < today;
        let text = self.texts.f(if overdue { "cycle-is-closed-overdue" } else { "cycle-is-closed" }, &args);
        let tone = if overdue { Tone::Warning } else { Tone::Neutral };
        banner(ui, "closed", tone, icons::INFO, &text, |ui| {
            if ui.add(Btn::secondary(&self.texts.t("cycle-reopen"))).clicked() {
                let open = Details { closed: None, ..unit.details.clone() };
                out.push(Intent::Change(Change::SetDetails(open)));
            }
            if unit.details.deletion_is_near(today) && ui.add(Btn::plain(&self.texts.t("erase-ask"))).clicked() {
                out.push(Intent::AskErase(None));
            }
        });
    }

    /// The short word at the foot of the window.
    pub(super) fn show_notice(&self, ui: &Ui, out: &mut Intents) {
        let Some(notice) = &self.notice else {
            if cover_foot(ui, 0.0) {
                ui.ctx().request_repaint();
            }
            return;
        };
        let t = theme::tokens(ui);
        // What scrolls ends above it, and so does a bar at the foot.
        let whole = matches!(self.page, Page::Present | Page::Round);
        let beside = !whole && self.session.is_some() && ui.ctx().content_rect().width() >= FOLDED;
        let left = if beside { SIDEBAR + 24.0 } else { 16.0 };
        let edge = if ui.ctx().content_rect().height() < LOW { 8.0 } else { 20.0 };
        let at = vec2(left, -edge - foot_taken(ui));
        let shown = Area::new(Id::unique("notice")).order(Order::Foreground).anchor(Align2::LEFT_BOTTOM, at).show(
            ui.ctx(),
            |ui| {
                let frame = Frame::new()
                    .fill(t.card())
                    .stroke(Stroke::new(1.0, t.edge()))
                    .corner_radius(theme::CARD_RADIUS)
                    .shadow(ui.visuals().popup_shadow)
                    .inner_margin(Margin::symmetric(16, 8));
                frame.show(ui, |ui| {
                    ui.set_max_width((ui.ctx().content_rect().width() - left - 64.0).clamp(200.0, 720.0));
                    if notice.undo {
                        // The words stand at the middle of the button beside them.
                        ui.spacing_mut().interact_size.y = theme::CONTROL_HEIGHT;
                    }
                    ui.horizontal(|ui| {
                        let line = body(ui, &notice.text);
                        ui.ctx().accesskit_node_builder(line.id, |node| node.set_live(Live::Polite));
                        if notice.undo && ui.add(Btn::plain(&self.texts.t("undo")).icon(icons::UNDO)).clicked() {
                            out.push(Intent::Undo);
                        }
                    });
                });
            },
        );
        if cover_foot(ui, shown.response.rect.height() + edge + 8.0) {
            ui.ctx().request_discard("the room of the short word at the foot");
        }
    }
}

pub(super) fn banner(ui: &mut Ui, name: &str, tone: Tone, icon: &str, text: &str, add: impl FnOnce(&mut Ui)) {
    let (fill, _) = tone.colours(ui);
    let frame = Frame::new().fill(fill).inner_margin(Margin::symmetric(24, 8));
    Panel::top(name).resizable(false).show_separator_line(false).frame(frame).show(ui, |ui| {
        crate::ui::widgets::row_between_from(
            ui,
            name,
            // Long words keep to few lines; the buttons stand under them then.
            (text.chars().count() as f32 * 3.0).clamp(200.0, 420.0),
            |ui| {
                ui.horizontal_top(|ui| {
                    tag(ui, tone, icon, "");
                    let words = |ui: &mut Ui| {
                        // The middle of the first line stands at the middle of the mark.
                        ui.add_space(1.5);
                        body(ui, text)
                    };
                    let line = ui.vertical(words).inner;
                    let live = if tone == Tone::Danger { Live::Assertive } else { Live::Polite };
                    ui.ctx().accesskit_node_builder(line.id, |node| node.set_live(live));
                });
            },
            add,
        );
    });
}

/// One line of the sidebar; how the stage `stands` is said after its name. Returns whether it was pressed.
fn nav_item(ui: &mut Ui, item: &Item<'_>, stands: &str) -> bool {
    let t = theme::tokens(ui);
    let width = ui.available_width();
    let weight = if item.stage.is_some() || item.chosen { Weight::Semibold } else { Weight::Regular };
    let colour = if item.chosen { t.accent.text_subtle } else { t.text() };
    let title = laid(ui, item.title, weight, 15.0, colour, width - 54.0);
    let under = laid(ui, item.under, Weight::Regular, 13.0, t.quiet(), width - 54.0);
    let under_height = if item.under.is_empty() { 0.0 } else { under.size().y };
    let height = title.size().y + under_height + if item.under.is_empty() { 20.0 } else { 24.0 };
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
    let spoken = if item.under.is_empty() { item.title.to_owned() } else { format!("{}. {}", item.title, item.under) };
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, item.chosen, &spoken));
    if !stands.is_empty() {
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(stands));
    }
    let fill = match (item.chosen, response.hovered()) {
        (true, _) => t.accent.surface_tinted,
        (false, true) => t.neutral.surface_tinted,
        (false, false) => t.card(),
    };
    ui.painter().rect_filled(rect, 6, fill);
    let centre = pos2(rect.left() + 24.0, rect.center().y);
    if let Some(state) = item.stage {
        paint_stage(ui, centre, state, item.icon, item.chosen);
    } else {
        let icon = ui.painter().layout_no_wrap(item.icon.to_owned(), Weight::Regular.at(18.0), colour);
        ui.painter().galley(centre - icon.size() / 2.0, icon, colour);
    }
    let at = pos2(rect.left() + 50.0, rect.top() + if item.under.is_empty() { 10.0 } else { 12.0 });
    let below = at + vec2(0.0, title.size().y);
    ui.painter().galley(at, title, colour);
    if !item.under.is_empty() {
        ui.painter().galley(below, under, t.quiet());
    }
    focus_ring(ui, &response);
    response.on_hover_cursor(CursorIcon::PointingHand).clicked()
}

fn paint_stage(ui: &Ui, centre: eframe::egui::Pos2, state: StageState, number: &str, chosen: bool) {
    let t = theme::tokens(ui);
    let painter = ui.painter();
    let (shown, colour) = if state == StageState::Done {
        painter.circle_filled(centre, 13.0, t.success.border_strong);
        (icons::CHECK, t.card())
    } else {
        let on = chosen || state == StageState::Now;
        let edge = if on { t.accent.base_default } else { t.neutral.border_default };
        painter.circle(centre, 12.0, t.card(), Stroke::new(2.0, edge));
        (number, if on { t.accent.text_subtle } else { t.quiet() })
    };
    let galley = painter.layout_no_wrap(shown.to_owned(), Weight::Semibold.at(13.0), colour);
    painter.galley(centre - galley.size() / 2.0, galley, colour);
}
