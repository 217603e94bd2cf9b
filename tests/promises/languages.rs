//! Three languages, complete: no text missing, none unused, none left in another language.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use moteklar::programme::Language;
use moteklar::ui::texts::Texts;

/// One text as it stands in a file: its value, and whether it is marked as the same in bokmål and English.
struct Entry {
    value: String,
    same: bool,
}

fn texts_folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("assets/texts")
}

/// Every text of a language, with the file it stands in.
fn entries(language: &str) -> BTreeMap<String, Entry> {
    let mut found: BTreeMap<String, Entry> = BTreeMap::new();
    for file in fs::read_dir(texts_folder().join(language)).unwrap() {
        let text = fs::read_to_string(file.unwrap().path()).unwrap();
        let (mut key, mut same) = (None::<String>, false);
        for line in text.lines() {
            if line.starts_with('#') {
                same = line.trim() == "# same";
            } else if let Some((name, value)) = line.split_once('=').filter(|_| line.starts_with(char::is_alphabetic)) {
                let name = name.trim().to_owned();
                let entry = Entry { value: value.trim().to_owned(), same };
                assert!(found.insert(name.clone(), entry).is_none(), "{language}: {name} stands twice");
                (key, same) = (Some(name), false);
            } else if let Some(entry) = key.as_ref().and_then(|key| found.get_mut(key)) {
                entry.value.push('\n');
                entry.value.push_str(line.trim());
            }
        }
    }
    for entry in found.values_mut() {
        entry.value = entry.value.trim().to_owned();
    }
    found
}

/// The code of the screens, without comments.
fn code() -> String {
    fn read(folder: PathBuf, into: &mut String) {
        let mut paths: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        paths.sort();
        for path in paths {
            if path.is_dir() {
                read(path, into);
            } else {
                for line in fs::read_to_string(path).unwrap().lines() {
                    if !line.trim_start().starts_with("//") {
                        into.push_str(line);
                        into.push('\n');
                    }
                }
            }
        }
    }
    let mut all = String::new();
    read(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src/ui"), &mut all);
    all
}

/// The literal keys that code asks for a text: the first text handed to `t`, `f` or `n`.
fn keys_asked_for(code: &str) -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    for call in ["tx.t(", "tx.f(", "tx.n(", "texts.t(", "texts.f(", "texts.n("] {
        for part in code.split(call).skip(1) {
            let part = part.trim_start();
            if let Some(key) = part.strip_prefix('"').and_then(|rest| rest.split('"').next()) {
                keys.insert(key.to_owned());
            }
        }
    }
    keys
}

#[test]
fn every_text_stands_in_all_three_languages() {
    let [nb, nn, en] = ["nb", "nn", "en"].map(|language| entries(language).into_keys().collect::<BTreeSet<_>>());
    assert_eq!(nb.difference(&nn).collect::<Vec<_>>(), Vec::<&String>::new(), "missing in nynorsk");
    assert_eq!(nn.difference(&nb).collect::<Vec<_>>(), Vec::<&String>::new(), "missing in bokmål");
    assert_eq!(nb.difference(&en).collect::<Vec<_>>(), Vec::<&String>::new(), "missing in English");
    assert_eq!(en.difference(&nb).collect::<Vec<_>>(), Vec::<&String>::new(), "missing in bokmål");
}

#[test]
fn every_text_that_is_asked_for_is_there() {
    let keys = keys_asked_for(&code());
    assert!(keys.len() > 100, "the search for keys finds too little");
    for language in Language::ALL {
        let texts = Texts::new(language);
        let missing: Vec<&String> = keys.iter().filter(|key| !texts.has(key)).collect();
        assert!(missing.is_empty(), "{}: {missing:?}", language.tag());
    }
}

#[test]
fn every_text_is_used() {
    let code = code();
    let unused: Vec<String> = entries("nb").into_keys().filter(|key| !code.contains(&format!("\"{key}\""))).collect();
    assert!(unused.is_empty(), "{unused:?}");
}

#[test]
fn nothing_is_left_in_another_language() {
    let [nb, nn, en] = ["nb", "nn", "en"].map(entries);
    for (key, entry) in &nb {
        let words = outside_places(&entry.value).chars().any(char::is_alphabetic);
        if words && en[key].value == entry.value {
            assert!(en[key].same, "{key} is the same in bokmål and English: {}", entry.value);
        }
        assert_eq!(places(&entry.value), places(&nn[key].value), "{key} has other places in nynorsk");
        assert_eq!(places(&entry.value), places(&en[key].value), "{key} has other places in English");
    }
}

/// A text without its places.
fn outside_places(text: &str) -> String {
    let mut depth = 0;
    let kept = text.chars().filter(|letter| {
        depth += i32::from(*letter == '{');
        let outside = depth == 0;
        depth -= i32::from(*letter == '}');
        outside
    });
    kept.collect()
}

/// The places to fill in a text, each once.
fn places(text: &str) -> BTreeSet<String> {
    let names = text.split('$').skip(1);
    names.map(|rest| rest.chars().take_while(|c| c.is_alphanumeric() || *c == '-').collect()).collect()
}

#[test]
fn norwegian_is_set_as_norwegian() {
    for language in ["nb", "nn"] {
        for (key, entry) in entries(language) {
            let value = &entry.value;
            // Inside places stand Fluent's own quotes, and a mistake in a file is told in the file's own signs.
            assert!(
                !value.contains('"') || value.contains("{ \"") || key.starts_with("error-pack"),
                "{language} {key}: guillemets, please: {value}"
            );
            assert!(!value.contains("..."), "{language} {key}: an ellipsis is one sign: {value}");
            assert!(!value.contains(" - "), "{language} {key}: a dash is – with spaces: {value}");
            assert!(!value.contains('!'), "{language} {key}: calm, please: {value}");
        }
    }
}

#[test]
fn a_count_bends_its_word() {
    let texts = Texts::new(Language::Bokmal);
    assert_eq!(texts.n("people-count", 1), "1 medarbeider");
    assert_eq!(texts.n("people-count", 24), "24 medarbeidere");
    assert_eq!(Texts::new(Language::Nynorsk).n("people-count", 24), "24 medarbeidarar");
    assert_eq!(Texts::new(Language::English).n("people-count", 24), "24 people");
}
