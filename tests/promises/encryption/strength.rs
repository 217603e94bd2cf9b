//! A passphrase is judged as somebody would who guesses in Norwegian.

use moteklar::store::crypt::{Advice, Scale, Strength};

use super::passphrase;

fn judge(text: &str) -> Strength {
    Strength::of(&passphrase(text), &["Solbakken skole", "Kari Nordmann"])
}

#[test]
fn what_everybody_tries_first_is_too_weak_however_long() {
    for text in [
        "",
        "passord",
        "Passord123456789!",
        "P4ssw0rdP4ssw0rd",
        "Sommeren2026 Sommeren2026",
        "aaaaaaaaaaaaaaaaaaaaaaaa",
        "abcabcabcabcabcabcabc",
        "1234567890123456",
        "qwertyuiopåasdfghjkløæ",
        "solbakken skole 2026",
        "KariNordmann17051980",
        "Velkommen til kommunen",
        "correct horse battery staple",
        "17.05.1980 og 24.12.1984",
    ] {
        let strength = judge(text);
        assert_eq!(strength.scale, Scale::TooWeak, "{text}: {strength:?}");
        assert!(!strength.is_enough());
        assert!(!strength.advice.is_empty());
    }
}

#[test]
fn words_without_connection_are_strong_and_more_of_them_are_stronger() {
    let texts = [
        "lampe tiger",
        "lampe tiger mosaikk",
        "lampe tiger mosaikk sykkel",
        "lampe tiger mosaikk sykkel grevling",
        "lampe tiger mosaikk sykkel grevling taustige",
    ];
    let strengths = texts.map(judge);
    assert_eq!(
        strengths.each_ref().map(|strength| strength.scale),
        [Scale::TooWeak, Scale::Weak, Scale::Fair, Scale::Strong, Scale::Strong]
    );
    assert!(strengths.is_sorted_by_key(|strength| strength.bits));
    assert_eq!(strengths[3].advice, []);
}

#[test]
fn a_sentence_in_norwegian_is_judged_as_words_and_not_as_random_letters() {
    let sentence = judge("jeg liker kaffe om morgenen");
    assert!(sentence.bits < 60, "{sentence:?}");
    assert!(judge("tante Ågot selger grønne traktorer").scale >= Scale::Fair);
}

#[test]
fn what_a_password_manager_makes_is_accepted() {
    for text in ["vT7#qk9Lw2!mZx4p", "h3Kd8-fQ2zn-9WvBs"] {
        assert!(judge(text).scale >= Scale::Fair, "{:?}", judge(text));
    }
}

#[test]
fn fewer_than_fifteen_signs_are_not_accepted_and_it_says_how_many_are_missing() {
    let short = judge("vT7#qk9Lw2!mZx");
    assert_eq!(short.scale, Scale::TooWeak);
    assert_eq!(short.advice.first(), Some(&Advice::TooShort { missing: 1 }));
    assert!(judge("vT7#qk9Lw2!mZx4").is_enough());
}

#[test]
fn the_advice_says_what_is_wrong() {
    for (text, advice) in [
        ("p4ssord er noe annet", Advice::CommonWord),
        ("Solbakken er bra her", Advice::KnownName),
        ("lampe qwerty lampen min", Advice::Sequence),
        ("lampe 12345 tigeren", Advice::Sequence),
        ("mosaikk mosaikk mosaikk", Advice::Repetition),
        ("lampe tigeren zzzzzzzz", Advice::Repetition),
        ("lampetiger 17051980", Advice::Date),
        ("lampetiger i 1980 her", Advice::Date),
    ] {
        let strength = judge(text);
        assert!(strength.advice.contains(&advice), "{text}: {strength:?}");
    }
    assert_eq!(judge("lampe tiger mosaikk").advice, [Advice::MoreWords]);
}

#[test]
fn more_signs_never_make_a_passphrase_weaker_than_nothing() {
    let long = "lampe tiger mosaikk sykkel ".repeat(200);
    assert!(judge(&long).bits > 40);
    assert_eq!(judge("").bits, 0);
}
