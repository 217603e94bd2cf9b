//! One at a time: who has a unit's file open is told beside it, exactly one gets it, and what a dead program left is
//! taken over.

use std::fs::{self, File};
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Barrier};
use std::time::{Duration, SystemTime};

use chrono::{DateTime, FixedOffset};
use moteklar::store::SaveCause;
use moteklar::store::lock::{Beat, Holder, Lock, Owner, Taken, holder, lock_file, take};
use tempfile::TempDir;

const CHILD: &str = "MOTEKLAR_LOCK_TEST_FILE";

fn at(text: &str) -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339(text).unwrap()
}

fn noon() -> DateTime<FixedOffset> {
    at("2026-11-22T13:40:00+01:00")
}

/// Somebody at another machine.
fn kari() -> Owner {
    Owner::named("Kari Nordmann", "KOMMUNE-PC-12", 4711)
}

fn ours(taken: Taken) -> Lock {
    match taken {
        Taken::Ours(lock) => lock,
        other => panic!("{other:?}"),
    }
}

fn held(taken: Taken) -> Holder {
    match taken {
        Taken::Held(holder) => holder,
        other => panic!("{other:?}"),
    }
}

fn desk() -> (TempDir, PathBuf) {
    let home = TempDir::new().unwrap();
    let file = home.path().join("Enhet.ron");
    fs::write(&file, "Unit()\n").unwrap();
    (home, file)
}

fn age(path: &Path, by: Duration) {
    let then = SystemTime::now() - by;
    File::options().write(true).open(path).unwrap().set_modified(then).unwrap();
}

fn names_beside(file: &Path) -> Vec<String> {
    let entries = fs::read_dir(file.parent().unwrap()).unwrap();
    let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn the_lock_tells_who_has_the_file_and_goes_when_it_is_let_go() {
    let (_home, file) = desk();
    let lock = ours(take(&file, &kari(), noon()));
    assert_eq!(names_beside(&file), [".~lock.Enhet.ron#", "Enhet.ron"]);
    let seen = held(take(&file, Owner::this(), noon()));
    let expected = Holder {
        user: "Kari Nordmann".to_owned(),
        machine: "KOMMUNE-PC-12".to_owned(),
        since: Some(noon()),
        own: false,
    };
    assert_eq!(seen, expected);
    assert_eq!(holder(&file, Owner::this()), Some(expected));
    drop(lock);
    assert_eq!(names_beside(&file), ["Enhet.ron"]);
    assert_eq!(holder(&file, Owner::this()), None);
    ours(take(&file, Owner::this(), noon()));
}

#[test]
fn a_link_and_the_file_behind_it_have_one_lock() {
    if !cfg!(unix) {
        return;
    }
    let (home, file) = desk();
    let link = home.path().join("snarvei.ron");
    #[cfg(unix)]
    std::os::unix::fs::symlink(&file, &link).unwrap();
    let _lock = ours(take(&link, &kari(), noon()));
    held(take(&file, Owner::this(), noon()));
}

#[test]
fn of_many_that_try_at_once_exactly_one_gets_it_also_where_an_expired_one_lies() {
    for round in 0..60 {
        let (_home, file) = desk();
        if round % 2 == 0 {
            std::mem::forget(ours(take(&file, &kari(), noon())));
            age(&lock_file(&file), Duration::from_secs(301));
        }
        let start = Arc::new(Barrier::new(8));
        let tries: Vec<_> = (0..8)
            .map(|number| {
                let (file, start) = (file.clone(), Arc::clone(&start));
                let owner = Owner { machine: format!("PC-{number}"), ..kari() };
                std::thread::spawn(move || {
                    start.wait();
                    take(&file, &owner, noon())
                })
            })
            .collect();
        let taken: Vec<Taken> = tries.into_iter().map(|one| one.join().unwrap()).collect();
        let winners = taken.iter().filter(|one| matches!(one, Taken::Ours(_))).count();
        assert_eq!(winners, 1, "round {round}: {taken:?}");
        for one in &taken {
            if let Taken::Ours(lock) = one {
                assert_eq!(lock.beat(noon()), Beat::Kept);
            }
        }
        drop(taken);
        assert_eq!(names_beside(&file), ["Enhet.ron"], "round {round}");
    }
}

/// Not a test of its own: what the processes below do. Takes the lock, says so, and holds it until its input ends.
#[test]
fn child_process() {
    let Some(file) = std::env::var_os(CHILD) else { return };
    let file = PathBuf::from(file);
    let mut line = String::new();
    let mut input = std::io::stdin().lock();
    input.read_line(&mut line).unwrap();
    let taken = take(&file, Owner::this(), noon());
    let word = if matches!(taken, Taken::Ours(_)) { "ours" } else { "held" };
    writeln!(std::io::stderr(), "answer: {word}").unwrap();
    line.clear();
    input.read_line(&mut line).unwrap();
}

fn start_child(file: &Path) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "lock::child_process", "--nocapture", "--test-threads=1"])
        .env(CHILD, file)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

fn tell(child: &mut Child) {
    writeln!(child.stdin.as_mut().unwrap(), "go").unwrap();
}

fn answer(child: &mut Child) -> String {
    let lines = BufReader::new(child.stderr.as_mut().unwrap()).lines();
    let mut said = lines.map_while(Result::ok).filter_map(|line| line.strip_prefix("answer: ").map(str::to_owned));
    said.next().expect("the process says how it went")
}

#[test]
fn of_two_processes_exactly_one_gets_it_and_one_that_is_killed_leaves_it_to_the_next_at_once() {
    let (_home, file) = desk();
    for _ in 0..5 {
        let mut children = [start_child(&file), start_child(&file)];
        children.iter_mut().for_each(tell);
        let mut answers: Vec<_> = children.iter_mut().map(answer).collect();
        answers.sort();
        assert_eq!(answers, ["held", "ours"]);
        if cfg!(any(target_os = "linux", windows)) {
            assert!(held(take(&file, Owner::this(), noon())).own, "another process of mine on this machine");
        }
        for mut child in children {
            child.kill().unwrap();
            child.wait().unwrap();
        }
        assert_eq!(names_beside(&file), [".~lock.Enhet.ron#", "Enhet.ron"], "a killed process leaves its lock");
        if !cfg!(any(target_os = "linux", windows)) {
            age(&lock_file(&file), Duration::from_secs(301));
        }
    }
    ours(take(&file, Owner::this(), noon()));
}

#[test]
fn a_lock_from_another_machine_expires_when_nobody_has_written_it_for_five_minutes() {
    let (_home, file) = desk();
    let lock = ours(take(&file, &kari(), noon()));
    age(&lock_file(&file), Duration::from_mins(4));
    held(take(&file, Owner::this(), noon()));
    age(&lock_file(&file), Duration::from_secs(301));
    assert_eq!(lock.beat(noon()), Beat::Kept, "its owner says that it is in use");
    held(take(&file, Owner::this(), noon()));
    age(&lock_file(&file), Duration::from_secs(301));
    assert_eq!(holder(&file, Owner::this()), None);
    let mine = ours(take(&file, Owner::this(), noon()));
    let Beat::Lost(by) = lock.beat(noon()) else { panic!("a machine that was asleep has lost its lock") };
    assert_eq!(by.since, Some(noon()));
    drop(lock);
    assert_eq!(mine.beat(noon()), Beat::Kept, "letting go of a lost one leaves the new one");
    drop(mine);
    assert_eq!(names_beside(&file), ["Enhet.ron"]);
}

#[test]
fn a_damaged_or_foreign_lock_is_held_by_somebody_unknown_until_it_is_old() {
    for content in [&b""[..], b"\0\0\0\0", b",Kari,PC,22.11.2026 13:40,file:///;", &[0xff; 9000]] {
        let (_home, file) = desk();
        fs::write(lock_file(&file), content).unwrap();
        let found = held(take(&file, Owner::this(), noon()));
        assert_eq!((found.user.as_str(), found.since), ("", None));
        age(&lock_file(&file), Duration::from_secs(301));
        ours(take(&file, Owner::this(), noon()));
        assert_eq!(names_beside(&file), ["Enhet.ron"]);
    }
}

#[test]
fn of_a_lock_that_never_ends_no_more_is_read_than_a_lock_is_long() {
    let (_home, file) = desk();
    // Far more than there is memory for, and nothing on the disk.
    let lock = File::create(lock_file(&file)).unwrap();
    lock.set_len(1 << 40).unwrap();
    // On Windows a lock that a program has open is in use.
    drop(lock);
    assert_eq!(held(take(&file, Owner::this(), noon())).user, "");
    age(&lock_file(&file), Duration::from_secs(301));
    ours(take(&file, Owner::this(), noon()));
    assert_eq!(names_beside(&file), ["Enhet.ron"]);
}

#[test]
fn a_lock_from_a_clock_that_was_far_ahead_does_not_hold_for_ever() {
    let (_home, file) = desk();
    std::mem::forget(ours(take(&file, &kari(), noon())));
    let handle = File::options().write(true).open(lock_file(&file)).unwrap();
    handle.set_modified(SystemTime::now() + Duration::from_mins(10)).unwrap();
    held(take(&file, Owner::this(), noon()));
    handle.set_modified(SystemTime::now() + Duration::from_hours(48)).unwrap();
    // On Windows nobody can take the place of a file that is open.
    drop(handle);
    ours(take(&file, Owner::this(), noon()));
}

#[test]
fn a_lock_that_somebody_deletes_is_made_again_and_one_that_was_let_go_is_not() {
    let (_home, file) = desk();
    let lock = ours(take(&file, Owner::this(), noon()));
    fs::remove_file(lock_file(&file)).unwrap();
    assert_eq!(lock.beat(noon()), Beat::Kept);
    assert_eq!(names_beside(&file), [".~lock.Enhet.ron#", "Enhet.ron"]);
    lock.release();
    assert_eq!(lock.beat(noon()), Beat::Released);
    assert_eq!(names_beside(&file), ["Enhet.ron"]);
}

#[test]
fn a_folder_that_is_gone_has_no_lock_and_says_so() {
    let home = TempDir::new().unwrap();
    let file = home.path().join("borte").join("Enhet.ron");
    assert!(matches!(take(&file, Owner::this(), noon()), Taken::Without(_)));
    assert_eq!(holder(&file, Owner::this()), None);
}

#[test]
fn a_folder_where_the_lock_would_be_keeps_nobody_out() {
    let (_home, file) = desk();
    fs::create_dir(lock_file(&file)).unwrap();
    assert!(matches!(take(&file, Owner::this(), noon()), Taken::Without(SaveCause::IsFolder)));
    assert_eq!(holder(&file, Owner::this()), None);
    assert!(lock_file(&file).is_dir());
}

#[test]
#[cfg(unix)]
fn a_link_where_the_lock_would_be_keeps_nobody_out_and_what_it_leads_to_is_left_alone() {
    for target in ["Enhet.ron", "borte", ".~lock.Enhet.ron#"] {
        let (_home, file) = desk();
        std::os::unix::fs::symlink(file.with_file_name(target), lock_file(&file)).unwrap();
        age(&file, Duration::from_hours(1));
        assert!(matches!(take(&file, Owner::this(), noon()), Taken::Without(_)), "{target}");
        assert_eq!(holder(&file, Owner::this()), None, "{target}");
        assert_eq!(names_beside(&file), [".~lock.Enhet.ron#", "Enhet.ron"]);
        assert_eq!(fs::read_to_string(&file).unwrap(), "Unit()\n");
    }
}

#[test]
#[cfg(unix)]
fn what_is_put_in_the_place_of_our_lock_is_never_written_over() {
    let link = |file: &Path| std::os::unix::fs::symlink(file, lock_file(file)).unwrap();
    let hard = |file: &Path| fs::hard_link(file, lock_file(file)).unwrap();
    let folder = |file: &Path| fs::create_dir(lock_file(file)).unwrap();
    for put in [&link as &dyn Fn(&Path), &hard, &folder] {
        let (_home, file) = desk();
        let lock = ours(take(&file, Owner::this(), noon()));
        fs::remove_file(lock_file(&file)).unwrap();
        put(&file);
        assert_eq!(lock.beat(noon()), Beat::Unreachable);
        drop(lock);
        assert_eq!(fs::read_to_string(&file).unwrap(), "Unit()\n");
        assert_eq!(names_beside(&file), [".~lock.Enhet.ron#", "Enhet.ron"], "what is not ours stays");
    }
}

#[test]
fn what_cannot_be_read_in_the_place_of_our_lock_may_be_anybodys_and_gives_way_when_it_is_old() {
    for content in ["", "Lock(version: 9, holders: [])", "\0\0\0"] {
        let (_home, file) = desk();
        let lock = ours(take(&file, &kari(), noon()));
        fs::write(lock_file(&file), content).unwrap();
        assert_eq!(lock.beat(noon()), Beat::Unreachable);
        assert_eq!(fs::read_to_string(lock_file(&file)).unwrap(), content);
        age(&lock_file(&file), Duration::from_secs(301));
        assert_eq!(lock.beat(noon()), Beat::Kept);
        assert_eq!(held(take(&file, Owner::this(), noon())).user, "Kari Nordmann");
        drop(lock);
        assert_eq!(names_beside(&file), ["Enhet.ron"]);
    }
}

#[test]
fn a_lock_of_a_newer_version_that_says_more_tells_who_has_the_file() {
    let (_home, file) = desk();
    let lock = ours(take(&file, &kari(), noon()));
    let more = fs::read_to_string(lock_file(&file)).unwrap().replacen("Lock(", "Lock(rooms:[\"2\"],schema:9,", 1);
    fs::write(lock_file(&file), &more).unwrap();
    let found = held(take(&file, Owner::this(), noon()));
    assert_eq!((found.user.as_str(), found.since), ("Kari Nordmann", Some(noon())));
    assert_eq!(lock.beat(noon()), Beat::Kept, "it is still hers");
}

#[test]
fn a_second_window_of_ones_own_is_told_so_and_cannot_take_the_file_however_old_the_lock_is() {
    if !cfg!(any(target_os = "linux", windows)) {
        return;
    }
    let (_home, file) = desk();
    let lock = ours(take(&file, Owner::this(), noon()));
    assert!(held(take(&file, Owner::this(), noon())).own);
    assert_eq!(lock.beat(noon()), Beat::Kept);
    if cfg!(target_os = "linux") {
        // As after the machine has slept, or its clock was set.
        age(&lock_file(&file), Duration::from_hours(9));
        assert!(held(take(&file, Owner::this(), noon())).own);
    }
    drop(lock);
    ours(take(&file, Owner::this(), noon()));
}

#[test]
fn a_machine_that_was_given_another_name_is_still_the_same_machine() {
    if !cfg!(target_os = "linux") {
        return;
    }
    let (_home, file) = desk();
    // A process that has ended, of this machine before it was given its name.
    let mut child = Command::new("true").spawn().unwrap();
    child.wait().unwrap();
    let gone = Owner { machine: "dhcp-17".to_owned(), process: child.id(), ..Owner::this().clone() };
    std::mem::forget(ours(take(&file, &gone, noon())));
    let renamed = Owner { machine: "dhcp-17".to_owned(), ..Owner::this().clone() };
    ours(take(&file, Owner::this(), noon()));
    assert!(Owner::this().same_machine(&renamed));
    std::mem::forget(ours(take(&file, &renamed, noon())));
    assert!(held(take(&file, Owner::this(), noon())).own, "this process lives, by whatever name");
}

#[test]
fn a_lock_from_another_machine_is_not_judged_by_what_runs_on_this_one() {
    let (_home, file) = desk();
    // The same number as this very process has, and one that nobody has.
    for process in [std::process::id(), u32::MAX] {
        let other = Owner { boot: "en annen".to_owned(), process, ..kari() };
        std::mem::forget(ours(take(&file, &other, noon())));
        assert_eq!(held(take(&file, Owner::this(), noon())).user, "Kari Nordmann");
        age(&lock_file(&file), Duration::from_secs(301));
        drop(ours(take(&file, Owner::this(), noon())));
    }
}

#[test]
fn a_name_with_no_room_for_a_lock_has_none_and_says_so() {
    let (home, _) = desk();
    let file = home.path().join("E".repeat(250));
    assert!(matches!(take(&file, Owner::this(), noon()), Taken::Without(_)));
    assert_eq!(names_beside(&file), ["Enhet.ron"]);
}

#[test]
#[cfg(unix)]
fn a_folder_that_nothing_can_be_written_in_shows_who_has_the_file_and_gives_no_lock() {
    use std::os::unix::fs::PermissionsExt as _;

    let (home, file) = desk();
    let set = |mode| fs::set_permissions(home.path(), fs::Permissions::from_mode(mode)).unwrap();
    set(0o500);
    if fs::write(home.path().join("forsøk"), "").is_ok() {
        // Whoever may write everywhere has no such folder.
        return;
    }
    assert!(matches!(take(&file, Owner::this(), noon()), Taken::Without(SaveCause::NotPermitted)));
    set(0o700);
    let lock = ours(take(&file, &kari(), noon()));
    set(0o500);
    assert_eq!(held(take(&file, Owner::this(), noon())).user, "Kari Nordmann");
    age(&lock_file(&file), Duration::from_secs(301));
    assert!(matches!(take(&file, Owner::this(), noon()), Taken::Without(SaveCause::NotPermitted)));
    assert_eq!(lock.beat(noon()), Beat::Kept, "its owner writes into it all the same");
    set(0o700);
}

#[test]
fn whoever_says_that_the_file_is_in_use_does_not_keep_it() {
    let (_home, file) = desk();
    let lock = ours(take(&file, Owner::this(), noon()));
    let pulse = lock.pulse();
    assert_eq!(pulse.beat(noon()), Beat::Kept);
    drop(lock);
    assert_eq!(names_beside(&file), ["Enhet.ron"], "it is gone at once");
    assert_eq!(pulse.beat(noon()), Beat::Released);
    assert_eq!(names_beside(&file), ["Enhet.ron"], "and is not made again");
}
