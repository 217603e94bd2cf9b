//! The real `age` tool opens what we lock, and we open what it locks.

use std::fs;
use std::path::Path;
use std::process::Command;

use moteklar::store::crypt::{CryptError, Work, decrypt, encrypt};

use super::{KEPT, kept, kept_bytes, little, passphrase};

const PYTHON: &str = "/usr/bin/python3";
const TEXT: &[u8] = "Fire hester på én øy.\n".as_bytes();

#[test]
fn files_that_age_1_1_1_locked_are_opened() {
    for name in ["by-age-1.1.1.age", "by-age-1.1.1-letters.age"] {
        assert_eq!(&**decrypt(&passphrase(KEPT), &kept_bytes(name)).unwrap(), TEXT, "{name}");
    }
    let other = decrypt(&passphrase("fire hester"), &kept_bytes("by-age-1.1.1.age"));
    assert_eq!(other, Err(CryptError::WrongPassphrase));
}

/// Runs the tool with a passphrase: whether it went well, and what it said. `None` where it is not installed;
/// `scripts/test` installs it.
fn age(passphrase: &str, times_asked: u32, arguments: &[&str], files: [&Path; 2]) -> Option<(bool, String)> {
    if Command::new("age").arg("--version").output().is_err() || !Path::new(PYTHON).exists() {
        return None;
    }
    let output = Command::new(PYTHON)
        .arg(kept("run_age.py"))
        .args([passphrase, &times_asked.to_string(), "age"])
        .args(arguments)
        .arg("-o")
        .args(files)
        .output()
        .unwrap();
    Some((output.status.success(), String::from_utf8_lossy(&output.stderr).into_owned()))
}

#[test]
fn the_age_tool_opens_what_we_lock() {
    let folder = tempfile::tempdir().unwrap();
    let (locked, opened) = (folder.path().join("unit.age"), folder.path().join("unit.ron"));
    let long: Vec<u8> = (0..150_000_u32).map(|place| (place % 253) as u8).collect();
    for (content, work) in [(TEXT, Work::LEAST), (b"x", little()), (&long, little())] {
        fs::write(&locked, encrypt(&passphrase(KEPT), work, content).unwrap()).unwrap();
        let Some((went_well, said)) = age(KEPT, 1, &["-d"], [&opened, &locked]) else {
            println!("age or Python is not installed; nothing is compared with it");
            return;
        };
        assert!(went_well, "{said}");
        assert_eq!(fs::read(&opened).unwrap(), content);
    }
    fs::remove_file(&opened).unwrap();
    let (went_well, said) = age("fire hester", 1, &["-d"], [&opened, &locked]).unwrap();
    assert!(!went_well && said.contains("incorrect passphrase"), "{said}");
}

#[test]
fn we_open_what_the_age_tool_locks() {
    let folder = tempfile::tempdir().unwrap();
    let (locked, plain) = (folder.path().join("unit.age"), folder.path().join("unit.ron"));
    let long: Vec<u8> = (0..131_072_u32).map(|place| (place % 253) as u8).collect();
    fs::write(&plain, &long).unwrap();
    for arguments in [&["-p"][..], &["-p", "-a"]] {
        let Some((went_well, said)) = age(KEPT, 2, arguments, [&locked, &plain]) else {
            println!("age or Python is not installed; nothing is compared with it");
            return;
        };
        assert!(went_well, "{said}");
        assert_eq!(*decrypt(&passphrase(KEPT), &fs::read(&locked).unwrap()).unwrap(), long);
    }
}
