//! Files that nobody wrote in good faith, wherever the app reads one.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use eframe::egui::Key;
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use moteklar::programme::MeetingKind;
use moteklar::store::{Coding, Generations, LiesAbout, PendingFile, Places, SystemClock, read_unit, unit_to_ron};
use moteklar::ui::intent::{Intent, Page, PeopleFilter};
use moteklar::unit::{Change, Departure, DepartureKind, Leave, RecordId, Status, Unit};
use uuid::Uuid;

use super::super::leader::{Start, patiently};
use super::super::locking::encrypt;
use super::super::midst::ask;
use super::super::progress::Paper;
use super::{Desk, person, two, versions_in};

/// Text as nobody writes it, for any file.
fn nasty() -> Vec<(&'static str, String)> {
    let deep = |open: &str| open.repeat(200_000);
    vec![
        ("nothing", String::new()),
        ("zeroes", "\0".repeat(4096)),
        ("brackets", deep("(")),
        ("lists", deep("[")),
        ("fields", format!("(recent: {}", deep("[("))),
        ("options", format!("(content_pack: {}", deep("Some("))),
        ("maps", format!("(keys: {}", deep("{\"a\":"))),
        ("unknown", format!("(ukjent: {}", deep("[("))),
        ("comments", deep("/*")),
        ("a word", "A".repeat(2_000_000)),
        ("a text", format!("(schema: 3, id: \"{}\")", "A".repeat(2_000_000))),
        ("a choice", format!("(theme: {})", "A".repeat(2_000_000))),
        (
            "paths",
            "(forget: [], recode: [\"../../../../etc/passwd\", \"/dev/zero\", \"bytes:zz\", \"bytes:ff\"])".into(),
        ),
        ("numbers", "(schema: 99999999999999999999, text_scale: -9999999999)".to_owned()),
    ]
}

#[test]
fn whatever_stands_in_the_apps_own_files_it_starts_and_opens_the_unit() {
    for (what, text) in nasty() {
        let mut desk = Desk::with(&two(), Start::default(), |home| {
            let versions = versions_in(home, &two());
            let recovery = home.join("data/gjenoppretting");
            for folder in [&versions, &recovery] {
                fs::create_dir_all(folder).unwrap();
            }
            let id = two().id.0.hyphenated().to_string();
            for file in ["steder.txt", "slettes.txt", "venter.txt", "forfalt.txt"] {
                fs::write(versions.join(file), &text).unwrap();
            }
            fs::write(versions.join("20261122T043800123Z+0100-0123456789abcdef.ron.gz"), &text).unwrap();
            fs::write(home.join("data/live.ron"), &text).unwrap();
            fs::write(home.join("data/eksporter.ron"), &text).unwrap();
            fs::write(recovery.join(format!("{id}.om.ron")), &text).unwrap();
        });
        desk.leader.settle();
        assert_eq!(desk.leader.unit().people.len(), 2, "{what}");
        ask(&mut desk.leader, Intent::Change(Change::AddPeople(vec![person(1, "Ny Her")])));
        assert_eq!(desk.leader.saved_file().people.len(), 3, "{what}");
        ask(&mut desk.leader, Intent::Go(Page::Settings));
        desk.forget_kari();
        desk.leader.saved_file();
        assert!(!desk.leader.unit().people.iter().any(|person| person.name.starts_with("Kari")), "{what}");
    }
}

#[test]
fn whatever_stands_in_a_units_file_it_is_refused_in_words_that_fit_on_the_screen() {
    let mut paper = Paper::of(2);
    paper.read([0], Status::NotStarted, "2026-11-03".parse().unwrap());
    let whole = unit_to_ron(&paper.unit).unwrap();
    let status = |found: &str| whole.replacen("sample: false", &format!("sample: {found}"), 1);
    let long = "A".repeat(2_000_000);
    let mut all: Vec<(&str, String)> = nasty();
    all.extend([
        ("a long choice", status(&long)),
        ("a long text for a date", whole.replacen("\"2026-11-01\"", &format!("\"{long}\""), 1)),
        ("a long kind", whole.replacen("status: NotStarted", &format!("status: {long}"), 1)),
        ("a long field", whole.replacen("sample:", &format!("{long}:"), 1)),
    ]);
    for (what, text) in all {
        let mut desk = Desk::open(&two());
        ask(&mut desk.leader, Intent::CloseUnit);
        let file = desk.home.path().join("enheter/Fremmed.ron");
        fs::write(&file, &text).unwrap();
        ask(&mut desk.leader, Intent::OpenUnit(Some(file.clone())));
        assert!(desk.leader.h.state().unit().is_none(), "{what}");
        let longest = desk.leader.everything().into_iter().map(|text| text.chars().count()).max().unwrap();
        assert!(longest < 2000, "{what}: a text of {longest} signs is on the screen");
        assert_eq!(fs::read_to_string(&file).unwrap(), text, "{what}");
    }
}

#[test]
fn no_word_for_the_log_holds_what_stands_in_the_file() {
    let whole = unit_to_ron(&two()).unwrap();
    let wrong = [
        whole.replacen("sample:", "kari_nordmann:", 1),
        whole.replacen("sample: false", "sample: KariNordmann", 1),
        whole.replacen("Unit(", "KariNordmann(", 1),
        whole.replacen("#![", "x", 1).replacen("Unit(", "#![enable(kari_nordmann)] Unit(", 1),
        whole.replacen("deadline: None", "deadline: KariNordmann", 1),
        whole.replacen("\"2026-11-01\"", "\"Kari Nordmann\"", 1),
    ];
    let folder = tempfile::tempdir().unwrap();
    for text in wrong {
        let file = folder.path().join("enhet.ron");
        fs::write(&file, text).unwrap();
        let said = read_unit(&file).unwrap_err().to_string();
        assert!(!said.to_lowercase().contains("nordmann"), "{said}");
    }
}

#[test]
fn a_unit_with_days_at_the_ends_of_time_can_be_looked_at_everywhere() {
    let days =
        ["-9999-01-01", "9999-12-31", "-262143-01-01", "+262142-12-31", "0000-02-29"].map(|day| day.parse().unwrap());
    for (at, day) in days.into_iter().enumerate() {
        let mut paper = Paper::of(3);
        let other = days[(at + 1) % days.len()];
        for (person, on) in [(0, "2026-11-10"), (1, "2026-11-15"), (2, "2026-11-20")] {
            paper.read([person], Status::Completed, on.parse().unwrap());
        }
        paper.read([0, 1, 2], Status::Started, day);
        let mut unit = paper.unit;
        unit.details.deadline = Some(day);
        unit.details.delete_on = other;
        unit.people[0].joined = Some(day);
        unit.people[1].leave = Some(Leave { from: day, until: Some(other) });
        unit.people[2].departure = Some(Departure { kind: DepartureKind::Moved, on: day });
        let mut meeting = super::meeting_with_note("");
        meeting.date = Some(day);
        unit.meetings.push(meeting);
        let mut desk = Desk::open(&unit);
        everywhere(&mut desk);
        unit.details.started = day;
        let mut desk = Desk::open(&unit);
        everywhere(&mut desk);
    }
}

/// Goes to every page of the unit, and starts what can be started.
fn everywhere(desk: &mut Desk) {
    let pages = [
        Page::Overview,
        Page::People(PeopleFilter::All),
        Page::Prepare,
        Page::Plan(MeetingKind::First),
        Page::Plan(MeetingKind::Second),
        Page::Versions,
        Page::Round,
        Page::Settings,
    ];
    for page in pages {
        ask(&mut desk.leader, Intent::Go(page));
    }
    for person in desk.leader.unit().people.clone() {
        ask(&mut desk.leader, Intent::OpenPerson(person.id));
    }
    ask(&mut desk.leader, Intent::AskNewCycle);
    ask(&mut desk.leader, Intent::CloseUnit);
}

/// The unit's file gives place to something else while the app runs.
#[cfg(unix)]
#[test]
fn whatever_takes_the_files_place_while_it_is_open_the_window_lives_and_the_change_waits() {
    for put in [pipe, folder, device, huge] as [fn(&Path); 4] {
        let mut desk = Desk::open(&two());
        desk.leader.saved_file();
        let aside = desk.file.with_extension("ute");
        fs::rename(&desk.file, &aside).unwrap();
        put(&desk.file);
        ask(&mut desk.leader, Intent::Change(Change::AddPeople(vec![person(1, "Ny Her")])));
        desk.leader.until("it is told", |leader| leader.reads("ikke lagret") || leader.reads("endret"));
        assert!(!desk.leader.h.state().is_saved());
        assert_eq!(desk.leader.unit().people.len(), 3);
        if desk.file.is_dir() {
            fs::remove_dir(&desk.file).unwrap();
        } else {
            fs::remove_file(&desk.file).unwrap();
        }
        fs::rename(&aside, &desk.file).unwrap();
        desk.leader.wait(40);
        assert_eq!(desk.leader.saved_file().people.len(), 3);
    }
}

#[cfg(unix)]
fn pipe(path: &Path) {
    assert!(std::process::Command::new("mkfifo").arg(path).status().unwrap().success());
}

#[cfg(unix)]
fn folder(path: &Path) {
    fs::create_dir(path).unwrap();
}

/// One that never ends.
#[cfg(unix)]
fn device(path: &Path) {
    std::os::unix::fs::symlink("/dev/zero", path).unwrap();
}

/// Twenty gigabytes of nothing.
#[cfg(unix)]
fn huge(path: &Path) {
    fs::File::create(path).unwrap().set_len(20 << 30).unwrap();
}

/// What stands in the note of what is to be done, and that the unit has a passphrase.
fn with_note(recode: impl FnOnce(&Path) -> Vec<PathBuf>) -> (Desk, Vec<PathBuf>) {
    let mut desk = Desk::open(&two());
    let file = encrypt(&mut desk.leader);
    assert_eq!(file, desk.file);
    let files = recode(desk.home.path());
    let generations = Generations::new(&desk.leader.places, Arc::new(SystemClock));
    let mut pending = generations.pending(two().id);
    pending.recode = files.iter().cloned().map(PendingFile).collect();
    generations.set_pending(two().id, &pending);
    (desk, files)
}

#[test]
fn a_note_of_what_is_to_be_rewritten_reaches_no_file_of_others() {
    let foreign = "Noe helt annet som ingen skal røre".to_owned();
    let (desk, files) = with_note(|home| {
        let folder = home.join("documents");
        fs::create_dir_all(&folder).unwrap();
        let files = vec![
            folder.join("Regnskap.ods"),
            home.join("enheter/Notater.txt"),
            home.join("enheter/../documents/Regnskap 2.ods"),
            home.join("enheter/Annen enhet.ron"),
        ];
        for file in &files {
            fs::write(file, &foreign).unwrap();
        }
        files
    });
    for file in &files {
        assert!(!LiesAbout::is_of_unit(&desk.leader.places, two().id, &desk.file, file), "{}", file.display());
    }
    let Desk { leader, home, file } = desk;
    drop(leader);
    let start = Start { home: Some(Arc::clone(&home)), open: Some(file.clone()), ..Start::default() };
    let mut leader = super::super::leader::Leader::start(start);
    leader.until("it asks", |leader| leader.reads("Passfrase"));
    leader.h.get_by_role_and_label(Role::PasswordInput, "Passfrase").focus();
    leader.settle();
    leader.type_text(super::super::locking::GOOD);
    leader.key(Key::Enter);
    leader.until("it is open", |leader| leader.h.state().unit().is_some());
    leader.settle();
    for file in &files {
        assert_eq!(fs::read_to_string(file).unwrap(), foreign, "{}", file.display());
    }
    let places = Places::under(home.path());
    let generations = Generations::new(&places, Arc::new(SystemClock));
    assert!(generations.pending(two().id).is_nothing(), "it is not tried for ever");
}

#[test]
fn a_version_that_unpacks_to_gigabytes_is_passed_over() {
    use std::io::Write as _;

    let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    let megabyte = vec![b' '; 1 << 20];
    for _ in 0..300 {
        packer.write_all(&megabyte).unwrap();
    }
    let bomb = packer.finish().unwrap();
    let sum = moteklar::store::Fingerprint::of(&bomb).hex();
    let mut desk = Desk::with(&two(), Start::default(), |home| {
        let versions = versions_in(home, &two());
        fs::create_dir_all(&versions).unwrap();
        let name = format!("20261122T043800123Z+0100-{}.ron.gz", &sum[..16]);
        fs::write(versions.join(name), &bomb).unwrap();
    });
    ask(&mut desk.leader, Intent::Go(Page::Versions));
    desk.leader.must_read("skadet");
    // What was found at opening is kept beside the window.
    let people = |desk: &Desk| Some(desk.generations().newest(two().id, &Coding::Plain)?.1.people.len());
    assert!(patiently(|| people(&desk) == Some(2)), "{:?}", people(&desk));
}

#[test]
fn a_file_with_windows_line_ends_is_read_as_it_is_and_records_keep_no_trace_of_them() {
    let mut unit: Unit = two();
    unit.meetings.push(super::meeting_with_note("første linje\nandre linje"));
    let text = format!("\u{feff}{}", unit_to_ron(&unit).unwrap().replace('\n', "\r\n"));
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("enhet.ron");
    fs::write(&file, text).unwrap();
    assert_eq!(read_unit(&file).unwrap(), unit);
    let utf16: Vec<u8> = unit_to_ron(&unit).unwrap().encode_utf16().flat_map(u16::to_le_bytes).collect();
    fs::write(&file, [&[0xff, 0xfe][..], &utf16].concat()).unwrap();
    assert!(read_unit(&file).is_err(), "and it is said what is wrong");
    let twice = RecordId(Uuid::from_u128(1));
    assert_eq!(unit.id, twice, "the unit of these tests");
}
