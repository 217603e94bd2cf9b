//! Files: the unit's own file, settings, the running meeting, and the clock.
//!
//! Everything that is written goes through [`durable`], so a file is always either the old one or the new one. What is
//! read is judged before it is used, and reading never changes a file. Errors are typed; the screens word them.

pub mod clock;
pub mod coding;
pub mod copies;
pub mod crypt;
pub mod damaged;
pub mod durable;
pub mod erase;
pub mod exports;
pub mod file;
pub mod forget;
pub mod generations;
pub mod grouped;
pub mod ids;
pub mod inventory;
pub mod judged;
pub mod leftovers;
pub mod lies_about;
pub mod live;
pub mod lock;
pub mod newer;
pub mod orphans;
pub mod outside;
pub mod places;
pub mod readers;
pub mod recovery;
pub mod risk;
pub mod rounds;
pub mod salvage;
pub mod saver;
pub mod seal;
pub mod settings;
pub mod vault;
pub mod version;

mod check;
mod drafts;
mod held;
mod mistake;
mod pack_file;
mod path_text;
mod unit_file;

pub use check::{RecordKind, RecordProblem};
pub use clock::{Clock, FakeClock, SystemClock};
pub use coding::{Coding, CodingError, Key};
pub use damaged::{Damaged, keep_aside, newest_for};
pub use drafts::{LONGEST as DRAFTS_LONGEST, SHORTEST as DRAFTS_SHORTEST, clear_drafts, remove_draft, write_drafts};
pub use durable::{SaveCause, SaveError, SaveStep};
pub use erase::{Beyond, ErasePlan, Erased, Outcome};
pub use exports::{Export, ExportState, Exports};
pub use file::ReadProblem;
pub use forget::{Forgetting, Forgotten, StillThere, WhyThere};
pub use generations::{
    Generation, GenerationError, Generations, KeepError, Kept, NotRewritten, Occasion, Pending, PendingFile,
};
pub use grouped::{Place, StoredGroup, grouped};
pub use ids::new_id;
pub use inventory::{FileKind, FileState, StoredFile, inventory};
pub use judged::Judged;
pub use lies_about::LiesAbout;
pub use live::{LiveError, LiveKeeper, LiveMeeting};
pub use mistake::{Mistake, MistakeKind};
pub use newer::{Newer, newer_from_ron};
pub use orphans::{Known, Orphan, orphans};
pub use pack_file::{PackFileError, PackFileProblem, read_pack};
pub use places::{Places, suggest_file, suggest_next_to};
pub use readers::{READS_LISTS, Readers};
pub use risk::{FolderRisk, SyncService, folder_risk};
pub use salvage::salvage;
pub use saver::{SaveReport, Saver};
pub use seal::{Fingerprint, Seal};
pub use settings::{Settings, SettingsWarning};
pub use unit_file::{OpenError, OpenProblem, find_unit, read_unit, unit_from_ron, unit_in, unit_to_ron};
pub use vault::{Left, NotRecoded, Opened, Recoded, Theirs, Vault, remove_all};
pub use version::Version;
