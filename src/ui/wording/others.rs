//! Who has a file, in words.

use chrono::{DateTime, FixedOffset};

use super::differences::{changed_names, name_list};
use crate::store::lock::Holder;
use crate::store::{SaveCause, SyncService};
use crate::ui::dates;
use crate::ui::texts::Texts;
use crate::unit::Difference;

/// Who has a file open, where and since when: a whole sentence.
pub fn holder(tx: &Texts, holder: &Holder, now: DateTime<FixedOffset>) -> String {
    let since = holder.since.map(|since| since_when(tx, since, now)).unwrap_or_default();
    let known = !since.is_empty() && (holder.own || !holder.user.is_empty() && !holder.machine.is_empty());
    let args = [("user", (&holder.user).into()), ("machine", (&holder.machine).into()), ("since", (&since).into())];
    match (known, holder.own) {
        (false, _) => tx.t("in-use-unknown"),
        (true, true) => tx.f("in-use-own", &args[2..]),
        (true, false) => tx.f("in-use-by", &args),
    }
}

/// «i dag kl. 13.40», «20. november kl. 13.40».
fn since_when(tx: &Texts, since: DateTime<FixedOffset>, now: DateTime<FixedOffset>) -> String {
    let since = since.with_timezone(now.offset());
    let today = now.date_naive();
    let day = match since.date_naive() {
        day if day == today => tx.t("today"),
        day => dates::day(day, today, tx.language()),
    };
    let time = dates::clock(since.time(), tx.language());
    tx.f("in-use-since", &[("day", (&day).into()), ("time", (&time).into())])
}

/// That nobody can be kept from the file meanwhile, and why.
pub fn without_lock(tx: &Texts, cause: &SaveCause) -> String {
    match cause {
        SaveCause::DiskFull => tx.t("without-lock-full"),
        _ => tx.t("without-lock"),
    }
}

/// What a merge brought into the open unit, in a few words: whom it is about. `None` where that is about nobody.
pub fn taken_in(tx: &Texts, differences: &[Difference]) -> Option<String> {
    let names = changed_names(differences);
    (!names.is_empty()).then(|| name_list(tx, &names))
}

/// What a service that copies folders is called.
pub fn service(service: SyncService) -> &'static str {
    match service {
        SyncService::OneDrive => "OneDrive",
        SyncService::Dropbox => "Dropbox",
        SyncService::Nextcloud => "Nextcloud",
        SyncService::GoogleDrive => "Google Disk",
        SyncService::ICloud => "iCloud",
        SyncService::Syncthing => "Syncthing",
    }
}
