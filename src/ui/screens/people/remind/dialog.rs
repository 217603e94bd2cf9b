//! The dialogue that shows a reminder as it will be, and the ways to send it.

use eframe::egui::{Id, Margin, RichText, Ui};

use super::{Remindable, due, proposed_tone, words};
use crate::exchange::{Mail, Message, mailto, usable_address};
use crate::programme::Language;
use crate::ui::fonts::Weight;
use crate::ui::intent::{Cx, Intent, Intents, MailWay, Mailing};
use crate::ui::theme::{self, size};
use crate::ui::widgets::{Btn, body, card_sized, choose, dialog, heading_sized, label_as, note, strong, wrapped};
use crate::ui::{dates, icons};
use crate::unit::{Change, PersonId, ReminderTone};

/// So many names stand in a list of who gets it; the others are counted.
const NAMES: usize = 8;

/// What is chosen about a reminder.
pub(in crate::ui::screens) struct ReminderDialog {
    people: Remindable,
    /// Whether it is to those who have begun.
    started: bool,
    tone: ReminderTone,
    /// Whether everybody gets an e-mail of their own.
    each: bool,
    /// How many have had theirs from this dialogue already.
    sent: usize,
    fresh: bool,
    prepared: Option<Prepared>,
}

/// What the choices come to, worked out once for each.
struct Prepared {
    of: (u64, bool, ReminderTone, bool, usize, Language),
    message: Message,
    /// Whom the text speaks to by name, if anybody.
    spoken_to: Option<String>,
    /// Those with an address, and those without.
    reached: Vec<PersonId>,
    unreached: Vec<PersonId>,
    names: String,
    unreached_names: String,
    before: usize,
    address: Option<String>,
}

/// How the leader sends it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Copy,
    Address,
    Drafts,
}

impl ReminderDialog {
    /// About these people; `None` where there is nobody to remind.
    pub(in crate::ui::screens) fn new(cx: &Cx<'_>, people: Remindable) -> Option<Self> {
        let started = people.started();
        if people.len() == 0 {
            return None;
        }
        let tone = proposed_tone(cx, people.group(started));
        Some(Self { people, started, tone, each: false, sent: 0, fresh: true, prepared: None })
    }

    fn group(&self) -> &[PersonId] {
        self.people.group(self.started)
    }

    /// Draws the dialogue. Returns whether it stays.
    pub(in crate::ui::screens) fn show(&mut self, ui: &mut Ui, cx: &Cx<'_>, out: &mut Intents) -> bool {
        self.prepare(cx);
        let Some(prepared) = self.prepared.take() else { return false };
        let fresh = std::mem::take(&mut self.fresh);
        let title = match self.group() {
            [one] => {
                let name = cx.unit.person(*one).map(|person| super::super::catch_up::shortened(&person.name, 80));
                cx.tx.f("follow-remind-title-one", &[("name", name.as_deref().unwrap_or_default().into())])
            }
            several => cx.tx.n("follow-remind-title", several.len()),
        };
        let ((way, cancelled), close) = dialog(ui, Id::unique("reminder"), &title, 700.0, |ui| {
            ui.spacing_mut().item_spacing.y = 10.0;
            self.choices(ui, cx, &prepared);
            text(ui, cx, &prepared);
            recipients(ui, cx, &prepared);
            ui.add_space(6.0);
            self.buttons(ui, cx, &prepared, fresh)
        });
        let stays = if let Some(way) = way {
            self.send(cx, way, prepared, out)
        } else {
            self.prepared = Some(prepared);
            true
        };
        stays && !cancelled && !close
    }

    fn choices(&mut self, ui: &mut Ui, cx: &Cx<'_>, prepared: &Prepared) {
        let tx = cx.tx;
        if self.sent > 0 {
            let text = tx.n("follow-remind-left", self.sent);
            let t = theme::tokens(ui);
            let shown = RichText::new(format!("{} {text}", icons::CHECK)).font(Weight::Medium.at(size::BODY));
            label_as(ui, shown.color(t.success.text_subtle), &text);
        } else if !self.people.to_begin.is_empty() && !self.people.to_complete.is_empty() {
            let [begin, complete] = [
                tx.n("follow-remind-to-begin", self.people.to_begin.len()),
                tx.n("follow-remind-to-complete", self.people.to_complete.len()),
            ];
            let options = [(false, begin.as_str()), (true, complete.as_str())];
            if let Some(started) = labelled(ui, &tx.t("follow-remind-whom"), self.started, &options) {
                self.started = started;
                self.tone = proposed_tone(cx, self.people.group(started));
            }
        }
        let [first, second] = [tx.t("follow-tone-first"), tx.t("follow-tone-second")];
        let options = [(ReminderTone::First, first.as_str()), (ReminderTone::Second, second.as_str())];
        if let Some(tone) = labelled(ui, &tx.t("follow-tone"), self.tone, &options) {
            self.tone = tone;
        }
        let all = self.group().len();
        note(
            ui,
            &match (prepared.before, all) {
                (0, _) => tx.n("follow-remind-never", all),
                (before, all) if before == all => tx.n("follow-remind-before-all", all),
                (before, all) => tx.f("follow-remind-before", &[("before", before.into()), ("n", all.into())]),
            },
        );
        if prepared.reached.len() > 1 {
            let [common, each] = [tx.t("follow-mail-common"), tx.t("follow-mail-each")];
            let options = [(false, common.as_str()), (true, each.as_str())];
            if let Some(each) = labelled(ui, &tx.t("follow-mail-how"), self.each, &options) {
                self.each = each;
            }
        }
    }

    /// Draws the ways to send it. Returns the one that was taken, and whether the leader wants none.
    fn buttons(&self, ui: &mut Ui, cx: &Cx<'_>, prepared: &Prepared, fresh: bool) -> (Option<Way>, bool) {
        let tx = cx.tx;
        let reached = prepared.reached.len();
        let several = self.each && reached > 1;
        wrapped(ui, |ui| {
            let copy = ui.add(Btn::primary(&tx.t("follow-copy-text")).icon(icons::COPY));
            if fresh {
                copy.request_focus();
            }
            let mut way = copy.clicked().then_some(Way::Copy);
            if reached > 0 {
                if prepared.address.is_some()
                    && ui.add(Btn::secondary(&tx.t("follow-open-mail")).icon(icons::MAIL)).clicked()
                {
                    way = Some(Way::Address);
                }
                let drafts = if several { tx.n("follow-open-drafts", reached) } else { tx.t("follow-open-draft") };
                if ui.add(Btn::secondary(&drafts).icon(icons::OPEN_OUTSIDE)).clicked() {
                    way = Some(Way::Drafts);
                }
            }
            let cancelled = ui.add(Btn::plain(&tx.t("cancel"))).clicked();
            (way, cancelled)
        })
    }

    /// Sends it that way. Returns whether there is somebody left to send it to.
    fn send(&mut self, cx: &Cx<'_>, way: Way, prepared: Prepared, out: &mut Intents) -> bool {
        let record = |people: Vec<PersonId>| Change::Remind { people, tone: self.tone, on: cx.today };
        if cx.unit.details.closed.is_some() {
            // It cannot be recorded, and the app says why: nothing is copied or opened either.
            out.push(Intent::Change(record(self.group().to_vec())));
            return false;
        }
        let Prepared { message, reached, unreached, address, .. } = prepared;
        let way = match (way, address) {
            (Way::Copy, _) => {
                // What is copied is pasted to whom the leader likes: only to one alone it has a name in it.
                let message = match self.group() {
                    [_] => message,
                    _ => words(cx, self.started, self.tone, None),
                };
                out.push(Intent::Change(record(self.group().to_vec())));
                out.push(Intent::Copy(format!("{}\n\n{}", message.subject, message.body), "people-reminder-copied"));
                return false;
            }
            (Way::Address, Some(address)) => MailWay::Address(address),
            (Way::Address, None) | (Way::Drafts, _) => MailWay::Drafts(self.mails(cx, message, &reached)),
        };
        out.push(Intent::Mail(Box::new(Mailing { way, record: record(reached.clone()) })));
        self.sent += reached.len();
        self.people = Remindable { to_begin: Vec::new(), to_complete: Vec::new() };
        *(if self.started { &mut self.people.to_complete } else { &mut self.people.to_begin }) = unreached;
        self.fresh = true;
        !self.group().is_empty()
    }

    fn mails(&self, cx: &Cx<'_>, message: Message, reached: &[PersonId]) -> Vec<Mail> {
        let with_address = reached.iter().filter_map(|id| {
            let person = cx.unit.person(*id)?;
            Some((person, usable_address(person.email.as_deref()?)?))
        });
        if self.each || self.group().len() == 1 {
            let own = |name: &str| words(cx, self.started, self.tone, Some(name));
            return with_address.map(|(person, to)| Mail::to_one(&person.name, to, own(&person.name))).collect();
        }
        vec![Mail::to_several(with_address.map(|(_, address)| address), message)]
    }

    fn prepare(&mut self, cx: &Cx<'_>) {
        let of = (cx.revision, self.started, self.tone, self.each, self.group().len(), cx.tx.language());
        if self.prepared.as_ref().is_some_and(|prepared| prepared.of == of) {
            return;
        }
        let address_of = |id: PersonId| cx.unit.person(id).and_then(|person| usable_address(person.email.as_deref()?));
        // Somebody may have gone while the dialogue was open.
        let here = |id: &PersonId| cx.survey.row(*id).is_some();
        let (reached, unreached): (Vec<PersonId>, Vec<PersonId>) =
            self.group().iter().copied().filter(here).partition(|id| address_of(*id).is_some());
        if reached.is_empty() && unreached.is_empty() {
            self.prepared = None;
            return;
        }
        let alone = self.group().len() == 1;
        let named =
            if alone { self.group().first() } else { reached.first().filter(|_| self.each && reached.len() > 1) };
        let spoken_to = named.and_then(|id| cx.unit.person(*id)).map(|person| person.name.clone());
        let message = words(cx, self.started, self.tone, spoken_to.as_deref());
        let several = self.each && reached.len() > 1;
        let address = if reached.is_empty() || several {
            None
        } else {
            self.mails(cx, message.clone(), &reached).first().and_then(mailto)
        };
        self.prepared = Some(Prepared {
            of,
            spoken_to: spoken_to.filter(|_| !alone),
            names: names(cx, &reached),
            unreached_names: names(cx, &unreached),
            before: self
                .group()
                .iter()
                .filter(|id| cx.survey.row(**id).is_some_and(|row| row.reminded.is_some()))
                .count(),
            message,
            reached,
            unreached,
            address,
        });
    }
}

/// A choice with its name over it.
fn labelled<T: Copy + PartialEq>(ui: &mut Ui, name: &str, chosen: T, options: &[(T, &str)]) -> Option<T> {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        strong(ui, name);
        choose(ui, name, chosen, options)
    })
    .inner
}

/// The reminder as it will be.
fn text(ui: &mut Ui, cx: &Cx<'_>, prepared: &Prepared) {
    ui.spacing_mut().item_spacing.y = 6.0;
    card_sized(ui, Margin::same(16), |ui| {
        heading_sized(ui, &prepared.message.subject, 3, size::BODY);
        for line in prepared.message.body.lines() {
            body(ui, line);
        }
    });
    if let Some(name) = &prepared.spoken_to {
        note(ui, &cx.tx.f("follow-mail-example", &[("name", (&super::super::catch_up::shortened(name, 80)).into())]));
    }
    match due(cx, prepared.of.1) {
        Some(due) => {
            let day = dates::long(due, cx.tx.language());
            note(ui, &cx.tx.f("follow-remind-due", &[("date", (&day).into())]));
        }
        None => {
            note(ui, &cx.tx.t("follow-remind-no-date"));
        }
    }
}

/// Who gets it, and who has no address to send it to.
fn recipients(ui: &mut Ui, cx: &Cx<'_>, prepared: &Prepared) {
    let tx = cx.tx;
    if !prepared.reached.is_empty() {
        note(ui, &tx.f("follow-mail-to", &[("names", (&prepared.names).into())]));
    }
    if !prepared.unreached.is_empty() {
        let count = prepared.unreached.len();
        let names = &prepared.unreached_names;
        let text = tx.f("follow-mail-without", &[("names", names.into()), ("n", count.into())]);
        let colour = theme::tokens(ui).warning.text_subtle;
        let shown = RichText::new(format!("{} {text}", icons::WARNING)).font(Weight::Medium.at(size::SMALL));
        label_as(ui, shown.color(colour), &text);
    }
    if prepared.reached.len() > 1 && prepared.address.is_none() && !prepared.of.3 {
        note(ui, &tx.t("follow-mail-too-many"));
    }
}

/// «Kari Nordmann, Ola Nordmann og 3 til».
fn names(cx: &Cx<'_>, people: &[PersonId]) -> String {
    let shown = people.iter().take(NAMES).map(|id| cx.name_apart(*id));
    let shown: Vec<String> = shown.map(|name| super::super::catch_up::shortened(&name, 80)).collect();
    let listed = shown.join(", ");
    match people.len().saturating_sub(NAMES) {
        0 => listed,
        more => cx.tx.f("follow-names-more", &[("names", (&listed).into()), ("n", more.into())]),
    }
}
