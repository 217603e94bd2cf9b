//! Handing e-mails to the leader's own mail program. Nothing is sent from here.

use std::time::Duration;

use super::{App, Problem};
use crate::exchange::draft;
use crate::meeting::Moment;
use crate::store::{DRAFTS_LONGEST, remove_draft, write_drafts};
use crate::ui::intent::{MailWay, Mailing};
use crate::ui::wording;

/// So many drafts are opened one by one; of more, their folder is.
const MOST_OPENED: usize = 10;

impl App {
    /// Opens the e-mails in the mail program, and records what was to be recorded if that worked.
    pub(super) fn mail(&mut self, mailing: Mailing) {
        let opened = match mailing.way {
            MailWay::Address(address) => {
                self.desk.open(&address).map_err(|why| self.texts.f("follow-mail-none", &[("why", (&why).into())]))
            }
            MailWay::Drafts(mails) => {
                let at = self.now();
                let drafts: Vec<Vec<u8>> = mails.iter().map(|mail| draft(mail, at, self.new_id())).collect();
                self.open_drafts(&drafts)
            }
        };
        match opened {
            Ok(()) => self.change(&mailing.record),
            Err(text) => {
                // The reminder counts them as reached; they are proposed again the next time it is opened.
                self.screens.people.leave_reminder();
                self.screens.overview.leave_reminder();
                self.problem = Some(Problem::new(self.texts.t("follow-mail-title"), text));
            }
        }
    }

    /// Writes drafts into files and opens them. The error is in words for the leader.
    fn open_drafts(&mut self, drafts: &[Vec<u8>]) -> Result<(), String> {
        let files = write_drafts(&self.places, drafts).map_err(|error| {
            let why = wording::save_error(&self.texts, &error);
            self.texts.f("follow-mail-unwritten", &[("why", (&why).into())])
        })?;
        let at = self.moment();
        // Numbers are used again where others have taken a draft away.
        self.drafts.retain(|(_, path)| !files.contains(path));
        self.drafts.extend(files.iter().map(|path| (at, path.clone())));
        let folder = self.places.drafts();
        let to_open = if files.len() > MOST_OPENED { std::slice::from_ref(&folder) } else { &files };
        for path in to_open {
            self.desk.open(&path.display().to_string()).map_err(|why| {
                let folder = folder.display().to_string();
                self.texts.f("follow-mail-unopened", &[("folder", (&folder).into()), ("why", (&why).into())])
            })?;
        }
        Ok(())
    }

    /// Takes away the drafts that are as old as this, and keeps in mind those that another program still holds.
    pub(super) fn let_go_of_drafts(&mut self, age: Duration) {
        let (now, age) = (self.moment(), as_ms(age));
        self.drafts.retain_mut(|(at, path)| {
            if now.since(*at) < age {
                return true;
            }
            let gone = remove_draft(path);
            // Tried again after the same time.
            *at = now;
            !gone
        });
    }

    /// How long until the next draft is taken away, in milliseconds.
    pub(super) fn drafts_go_in(&self, now: Moment) -> Option<u64> {
        let left = |at: Moment| as_ms(DRAFTS_LONGEST).saturating_sub(now.since(at));
        self.drafts.iter().map(|(at, _)| left(*at)).min()
    }
}

fn as_ms(time: Duration) -> u64 {
    u64::try_from(time.as_millis()).unwrap_or(u64::MAX)
}
