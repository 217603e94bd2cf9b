//! What is locked comes back whole with the passphrase, and not at all otherwise.

use moteklar::store::crypt::{CryptError, Passphrase, Work, decrypt, encrypt, is_encrypted};
use proptest::prelude::*;

use super::{KEPT, kept_bytes, little, passphrase};

const TEXT: &[u8] = "Fire hester på én øy.\n".as_bytes();

#[test]
fn content_of_every_length_around_a_piece_comes_back() {
    let key = passphrase(KEPT);
    for length in [0, 1, 15, 16, 17, 65_535, 65_536, 65_537, 131_072, 200_000] {
        let content: Vec<u8> = (0..length).map(|place: u32| (place % 251) as u8).collect();
        let file = encrypt(&key, little(), &content).unwrap();
        assert!(is_encrypted(&file));
        assert_eq!(*decrypt(&key, &file).unwrap(), content, "{length} bytes");
    }
}

proptest! {
    #[test]
    fn any_content_comes_back_with_any_passphrase_and_not_with_another(
        content in proptest::collection::vec(any::<u8>(), 0..300),
        first in any::<String>(),
        other in any::<String>(),
    ) {
        let (first, other) = (Passphrase::new(&first), Passphrase::new(&other));
        let file = encrypt(&first, little(), &content).unwrap();
        prop_assert_eq!(&*decrypt(&first, &file).unwrap(), &content);
        if !first.is_same(&other) {
            prop_assert_eq!(decrypt(&other, &file), Err(CryptError::WrongPassphrase));
        }
    }

    #[test]
    fn any_bytes_are_judged_without_a_panic(
        bytes in proptest::collection::vec(any::<u8>(), 0..200),
        text in "(age-encryption.org/v[12]\n)?(-> (scrypt|X25519) [A-Za-z0-9+/ ]{0,30}\n[A-Za-z0-9+/]{0,64}\n){0,2}(--- )?.{0,50}\n.{0,40}",
    ) {
        prop_assert!(decrypt(&passphrase("x"), &bytes).is_err());
        prop_assert!(decrypt(&passphrase("x"), text.as_bytes()).is_err());
        let armoured = format!("-----BEGIN AGE ENCRYPTED FILE-----\n{text}\n-----END AGE ENCRYPTED FILE-----\n");
        prop_assert!(decrypt(&passphrase("x"), armoured.as_bytes()).is_err());
    }
}

#[test]
fn two_saves_of_the_same_share_no_salt_no_key_and_no_content() {
    let key = passphrase(KEPT);
    let files = [0, 1].map(|_| encrypt(&key, little(), TEXT).unwrap());
    let lines = |file: &[u8]| -> Vec<Vec<u8>> { file.splitn(5, |byte| *byte == b'\n').map(<[u8]>::to_vec).collect() };
    let (one, two) = (lines(&files[0]), lines(&files[1]));
    assert_eq!(one[0], two[0], "the version is the same");
    for part in 1..=4 {
        assert_ne!(one[part], two[part]);
    }
}

#[test]
fn nothing_of_the_content_is_seen_in_the_file() {
    let file = encrypt(&passphrase(KEPT), little(), b"Ola Nordmann Ola Nordmann").unwrap();
    assert!(!file.windows(4).any(|window| window == b"Nord"));
}

#[test]
fn a_file_cut_off_anywhere_is_never_taken_for_whole() {
    let key = passphrase(KEPT);
    let file = encrypt(&key, little(), TEXT).unwrap();
    for length in 0..file.len() {
        let error = decrypt(&key, &file[..length]).expect_err("a part is not the whole");
        let expected =
            if length < b"age-encryption.org/".len() { CryptError::NotEncrypted } else { CryptError::Damaged };
        assert_eq!(error, expected, "cut off after {length} bytes");
    }
}

#[test]
fn a_file_cut_off_at_a_piece_or_with_pieces_moved_is_never_taken_for_whole() {
    let key = passphrase(KEPT);
    let piece = 65_536 + 16;
    let content = vec![7; 3 * 65_536];
    let file = encrypt(&key, little(), &content).unwrap();
    let head = file.len() - 3 * piece;
    let damaged = |pieces: &[usize]| {
        let mut bytes = file[..head].to_vec();
        for number in pieces {
            bytes.extend_from_slice(&file[head + number * piece..][..piece]);
        }
        decrypt(&key, &bytes)
    };
    assert_eq!(*damaged(&[0, 1, 2]).unwrap(), content, "the pieces are cut where they meet");
    for pieces in [&[][..], &[0], &[0, 1], &[2], &[1, 0, 2], &[0, 2], &[0, 1, 1, 2], &[0, 1, 2, 2]] {
        assert_eq!(damaged(pieces), Err(CryptError::Damaged), "{pieces:?}");
    }
}

#[test]
fn a_file_with_any_bit_changed_is_never_opened() {
    let key = passphrase(KEPT);
    let file = encrypt(&key, little(), TEXT).unwrap();
    let mut wrong_passphrase = Vec::new();
    for place in 0..file.len() {
        for bit in 0..8 {
            let mut changed = file.clone();
            changed[place] ^= 1 << bit;
            if decrypt(&key, &changed).expect_err("a changed file is not opened") == CryptError::WrongPassphrase {
                wrong_passphrase.push(place);
            }
        }
    }
    // Only a change to the salt (22 letters), the work (1) or the wrapped key (43) looks like a wrong passphrase.
    wrong_passphrase.dedup();
    let start = "age-encryption.org/v1\n-> scrypt ".len();
    assert!(wrong_passphrase.iter().all(|place| (start..start + 22 + 1 + 1 + 1 + 43).contains(place)));
    assert!(wrong_passphrase.len() > 60, "and nearly each of those does: {}", wrong_passphrase.len());
}

#[test]
fn a_byte_more_at_either_end_is_damage() {
    let key = passphrase(KEPT);
    let file = encrypt(&key, little(), TEXT).unwrap();
    assert_eq!(decrypt(&key, &[&file[..], b"\n"].concat()), Err(CryptError::Damaged));
    assert_eq!(decrypt(&key, &[b"\n", &file[..]].concat()), Err(CryptError::NotEncrypted));
}

#[test]
fn a_file_that_asks_for_hours_of_work_is_refused_at_once() {
    let text = |work: &str| {
        let salt = "A".repeat(22);
        let head =
            format!("age-encryption.org/v1\n-> scrypt {salt} {work}\n{}\n--- {}\n", "A".repeat(43), "A".repeat(43));
        head + &"A".repeat(16 + 16)
    };
    for (work, error) in [
        ("1", CryptError::WrongPassphrase),
        ("21", CryptError::TooMuchWork(21)),
        ("63", CryptError::TooMuchWork(63)),
        ("255", CryptError::TooMuchWork(255)),
        ("300", CryptError::Damaged),
        ("99999999999999999999", CryptError::Damaged),
        ("0", CryptError::Damaged),
        ("01", CryptError::Damaged),
        ("+1", CryptError::Damaged),
        ("-1", CryptError::Damaged),
        ("0x1", CryptError::Damaged),
        ("", CryptError::Damaged),
    ] {
        assert_eq!(decrypt(&passphrase(KEPT), text(work).as_bytes()), Err(error), "{work:?}");
    }
    assert_eq!(Work::new(21), None);
    assert_eq!(Work::new(0), None);
}

#[test]
fn a_file_for_a_key_or_of_a_later_version_is_told_apart() {
    let key = passphrase(KEPT);
    assert_eq!(decrypt(&key, &kept_bytes("for-a-key.age")), Err(CryptError::NotPassphrase));
    let later = b"age-encryption.org/v2\nanything";
    assert!(is_encrypted(later));
    assert_eq!(decrypt(&key, later), Err(CryptError::NewerFormat));
}

#[test]
fn a_passphrase_together_with_anything_else_is_refused() {
    let file = encrypt(&passphrase(KEPT), little(), TEXT).unwrap();
    let stanza_start = "age-encryption.org/v1\n".len();
    let stanza_end = file.windows(4).position(|window| window == b"\n---").unwrap() + 1;
    let stanza = &file[stanza_start..stanza_end];
    let other = format!("-> X25519 {}\n{}\n", "A".repeat(43), "A".repeat(43));
    for added in [stanza, other.as_bytes()] {
        let both = [&file[..stanza_end], added, &file[stanza_end..]].concat();
        assert_eq!(decrypt(&passphrase(KEPT), &both), Err(CryptError::Damaged));
    }
}

#[test]
fn what_is_no_age_file_is_not_taken_for_one() {
    for file in [&b""[..], b"Unit(name: \"Skolen\")", b"age", b"\xff\xfe", b"-----BEGIN PGP MESSAGE-----\n"] {
        assert!(!is_encrypted(file));
        assert_eq!(decrypt(&passphrase(KEPT), file), Err(CryptError::NotEncrypted));
    }
}

#[test]
fn letters_may_have_space_around_them_and_either_end_of_line_and_nothing_else() {
    let key = passphrase(KEPT);
    // Another file in letters, with as little work: made from a file in bytes.
    let file = encrypt(&key, little(), TEXT).unwrap();
    let letters = in_letters(&file);
    let opens = |text: &str| decrypt(&key, text.as_bytes()).map(|content| content.to_vec());
    for fine in
        [letters.clone(), letters.trim_end().to_owned(), format!("\n \n{letters}\n\n"), letters.replace('\n', "\r\n")]
    {
        assert!(is_encrypted(fine.as_bytes()));
        assert_eq!(opens(&fine).as_deref(), Ok(TEXT));
    }
    let middle = letters.find('\n').unwrap() + 10;
    let (before, after) = letters.split_at(middle);
    for wrong in [
        format!("{before}\n{after}"),
        format!("{before} {after}"),
        format!("{letters}x"),
        letters.replace("END AGE", "END PGP"),
        letters.to_lowercase().replace("-----begin age encrypted file", "-----BEGIN AGE ENCRYPTED FILE"),
        letters.replacen("FILE-----\n", "FILE-----\nVersion: 1\n\n", 1),
    ] {
        assert!(opens(&wrong).is_err(), "{wrong}");
    }
    for length in 0..letters.trim_end().len() {
        assert!(opens(&letters[..length]).is_err(), "cut off after {length}");
    }
}

fn in_letters(file: &[u8]) -> String {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut letters = String::new();
    for three in file.chunks(3) {
        let number = three.iter().fold(0, |number, byte| number << 8 | u32::from(*byte)) << (8 * (3 - three.len()));
        for place in 0..4 {
            let letter = ALPHABET[(number >> (18 - 6 * place) & 63) as usize];
            letters.push(if place <= three.len() { char::from(letter) } else { '=' });
        }
    }
    let lines: Vec<&str> = (0..letters.len()).step_by(64).map(|at| &letters[at..letters.len().min(at + 64)]).collect();
    format!("-----BEGIN AGE ENCRYPTED FILE-----\n{}\n-----END AGE ENCRYPTED FILE-----\n", lines.join("\n"))
}

#[test]
fn a_letter_with_its_ring_apart_is_the_same_passphrase() {
    let together = passphrase("p\u{e5}skeegg i br\u{f8}nnen");
    let apart = passphrase("pa\u{30a}skeegg i br\u{f8}nnen");
    assert!(together.is_same(&apart));
    assert_eq!((together.signs(), apart.signs()), (18, 18));
    let file = encrypt(&apart, little(), TEXT).unwrap();
    assert_eq!(&**decrypt(&together, &file).unwrap(), TEXT);
    let file = encrypt(&together, little(), TEXT).unwrap();
    assert_eq!(&**decrypt(&apart, &file).unwrap(), TEXT);
}

#[test]
fn spaces_and_capitals_count() {
    let file = encrypt(&passphrase("Fire hester"), little(), TEXT).unwrap();
    for other in ["fire hester", "Fire hester ", " Fire hester", "Fire  hester", "Firehester", ""] {
        assert_eq!(decrypt(&passphrase(other), &file), Err(CryptError::WrongPassphrase), "{other:?}");
    }
}

#[test]
fn a_passphrase_is_not_shown_in_the_log() {
    assert_eq!(format!("{:?}", passphrase("hemmelig ord her")), "Passphrase");
}
