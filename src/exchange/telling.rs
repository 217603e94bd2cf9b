//! Notes that tell who somebody is. The leader is warned and decides: the rules here are to be right when they speak,
//! and stay silent where they would only guess.

use std::collections::BTreeSet;

use crate::programme::Programme;

/// What in a text may tell who somebody is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Telling {
    /// Somebody on the list, by the name that stands there.
    Staff(String),
    /// What may be a user's or patient's name, as it stands in the text.
    Somebody(String),
}

/// Names that are also everyday words: alone they count only where they are written large in the middle of a sentence.
const EVERYDAY: &[&str] = &[
    "aas", "ask", "bakke", "berg", "bjørn", "bo", "bru", "bruun", "by", "dag", "dal", "eng", "even", "frøy", "hagen",
    "hans", "haug", "hav", "heim", "holm", "holt", "hope", "li", "lie", "liv", "lund", "mark", "may", "mo", "moe",
    "moen", "myhre", "myr", "nes", "nord", "odd", "per", "ruud", "sand", "sky", "sol", "sommer", "stein", "storm",
    "strand", "sunde", "svart", "tor", "unn", "vang", "vest", "vik", "vold", "vår", "øst", "øy",
];

/// Whom a public service is for, as nouns that are never verbs.
const SOMEBODY: &[&str] = &[
    "pasient",
    "pasienten",
    "beboer",
    "beboeren",
    "bebuar",
    "bebuaren",
    "klient",
    "klienten",
    "elev",
    "eleven",
    "tenestemottakar",
    "tjenestemottaker",
    "patient",
    "resident",
    "pupil",
    "client",
];

/// The same, where the word is also a verb: «vi bruker Teams».
const USER: &[&str] = &["bruker", "brukar", "user"];

/// Words before «bruker» that make it a verb.
const BEFORE_VERB: &[&str] = &[
    "vi", "jeg", "eg", "du", "dere", "de", "dei", "han", "hun", "ho", "man", "en", "ein", "alle", "som", "ikke",
    "ikkje", "noen", "nokon", "mange", "flere", "fleire", "hvis", "når", "at", "we", "i", "you", "they", "who",
];

/// Short words in capitals that are nobody's initials.
const SHORT_FORMS: &[&str] = &[
    "AI", "BHT", "DPO", "EU", "FAQ", "HMS", "HR", "ID", "IKT", "IT", "KI", "KS", "LØP", "MFA", "NAV", "OK", "PC",
    "PDF", "PIN", "QR", "ROS", "SD", "SMS", "TV", "USB", "VPN",
];

/// What is written with capitals and is nobody: programs, makers, directions, and what a workplace is called.
const NOBODY: &[&str] = &[
    "android",
    "apple",
    "avdeling",
    "avdelinga",
    "business",
    "chrome",
    "compilo",
    "confrere",
    "copilot",
    "datatilsynet",
    "den",
    "det",
    "edge",
    "enhet",
    "eining",
    "excel",
    "facebook",
    "gerica",
    "google",
    "helse",
    "hjemmetjenesten",
    "heimetenesta",
    "iphone",
    "kommune",
    "kors",
    "kvalitet",
    "linux",
    "microsoft",
    "nord",
    "norge",
    "noreg",
    "office",
    "onedrive",
    "onenote",
    "outlook",
    "planner",
    "powerpoint",
    "profil",
    "samsung",
    "sentrum",
    "servicetorget",
    "sharepoint",
    "skole",
    "skule",
    "skype",
    "sykehjem",
    "sjukeheim",
    "sør",
    "teams",
    "visma",
    "windows",
    "word",
    "vest",
    "yammer",
    "øst",
    "aust",
];

/// One word of a text.
#[derive(Clone, Copy)]
struct Word<'a> {
    text: &'a str,
    /// Whether a sentence begins with it.
    first: bool,
    /// Whether only a space stands between the word before and this one.
    follows: bool,
}

/// The first thing in a text that may tell who somebody is. `names` are those on the list; what the content pack itself
/// writes is nobody's name.
pub fn find_telling<'a>(text: &str, names: impl Iterator<Item = &'a str>, programme: &Programme) -> Option<Telling> {
    let words = words_of(text);
    if words.is_empty() {
        return None;
    }
    on_the_list(&words, names).map(|name| Telling::Staff(name.to_owned())).or_else(|| {
        let own = own_words(programme);
        somebody(&words, &own).map(Telling::Somebody)
    })
}

/// A name on the list that stands in the text: the whole of it however it is written, or the first or last name alone.
fn on_the_list<'a>(words: &[Word<'_>], mut names: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let small_only = !words.iter().any(|word| is_large(word.text));
    let said: BTreeSet<String> = words.iter().flat_map(|word| forms(word.text)).collect();
    names.find(|name| {
        let parts = parts_of(name);
        let (Some(first), Some(last)) = (parts.first(), parts.last()) else { return false };
        let pair = parts.len() > 1 && said.contains(first) && said.contains(last);
        let whole = pair && words.windows(2).any(|two| is(two[0], first) && is(two[1], last));
        let alone = |part: &String| {
            said.contains(part)
                && words.iter().any(|word| {
                    let everyday = EVERYDAY.contains(&part.as_str());
                    let large = is_large(word.text) && !(everyday && word.first);
                    is(*word, part) && part.chars().count() > 1 && (large || small_only && !everyday)
                })
        };
        whole || alone(last) || alone(first)
    })
}

/// The first names and the last name, in small letters. «Etternavn, Fornavn» is understood.
fn parts_of(name: &str) -> Vec<String> {
    let in_order = match name.split_once(',') {
        Some((last, first)) => format!("{first} {last}"),
        None => name.to_owned(),
    };
    in_order.split_whitespace().map(str::to_lowercase).collect()
}

/// Whether a word is this name, also in the genitive: «Karis», «Hans'».
fn is(word: Word<'_>, name: &str) -> bool {
    forms(word.text).iter().any(|form| form == name)
}

/// A word in small letters, and without the ending of the genitive.
fn forms(word: &str) -> Vec<String> {
    let whole = word.to_lowercase();
    let bare = whole.trim_end_matches(['\'', '’']).to_owned();
    let owner = bare.strip_suffix('s').map(|rest| rest.trim_end_matches(['\'', '’']).to_owned());
    [Some(whole), Some(bare), owner].into_iter().flatten().filter(|form| !form.is_empty()).collect()
}

/// What may be a user's or patient's name: «pasient Hansen», «bruker KN», «K.N. f. 1946», «Ola Nordmann».
fn somebody(words: &[Word<'_>], own: &BTreeSet<String>) -> Option<String> {
    let nobody = |word: &str| {
        let small = word.to_lowercase();
        NOBODY.contains(&small.as_str()) || own.contains(&small) || SHORT_FORMS.contains(&word)
    };
    let shown = |from: usize, to: usize| {
        let parts: Vec<&str> = words.get(from..=to).unwrap_or_default().iter().map(|word| word.text).collect();
        Some(parts.join(" "))
    };
    for (at, word) in words.iter().enumerate() {
        let small = word.text.to_lowercase();
        let next = words.get(at + 1).filter(|next| next.follows && !next.first);
        let third = words.get(at + 2).filter(|third| third.follows && !third.first);
        let before = at.checked_sub(1).and_then(|at| words.get(at)).map(|word| word.text.to_lowercase());
        if let Some(next) = next.filter(|next| !nobody(next.text)) {
            let number = next.text.chars().all(|sign| sign.is_ascii_digit());
            if SOMEBODY.contains(&small.as_str()) && (is_name(next.text) || is_initials(next.text) || number) {
                return shown(at, at + 1);
            }
            let verb = before.is_some_and(|before| BEFORE_VERB.contains(&before.as_str()));
            if USER.contains(&small.as_str()) && !verb && is_initials(next.text) {
                return shown(at, at + 1);
            }
            let starts = word.first || nobody(word.text);
            if !starts && is_name(word.text) && is_name(next.text) {
                return shown(at, at + 1);
            }
        }
        if is_initials(word.text) && !nobody(word.text) {
            let born = |word: &&Word<'_>| ["f", "f.", "født", "fødd", "born"].contains(&&*word.text.to_lowercase());
            let year = |word: &&Word<'_>| is_birth_year(word.text);
            if next.as_ref().is_some_and(year) {
                return shown(at, at + 1);
            }
            if next.as_ref().is_some_and(born) && third.as_ref().is_some_and(year) {
                return shown(at, at + 2);
            }
        }
    }
    None
}

/// The words that the content pack writes with a capital.
fn own_words(programme: &Programme) -> BTreeSet<String> {
    let system = &programme.learning_system;
    let modules = programme.modules.iter().map(|module| module.title.as_str());
    let films = programme.films.iter().map(|film| film.title.as_str());
    let topics = programme.topics.iter().map(|topic| topic.question.as_str());
    let texts = [system.short.as_str(), system.name.as_str(), system.tab.as_str()]
        .into_iter()
        .chain(modules)
        .chain(films)
        .chain(topics);
    texts.flat_map(words_of).filter(|word| is_large(word.text)).map(|word| word.text.to_lowercase()).collect()
}

/// Whether a word begins with a capital letter.
fn is_large(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}

/// Whether a word is written as a name: a capital, and small letters after it; «Åse-Marie» too.
fn is_name(word: &str) -> bool {
    let one = |part: &str| {
        let mut signs = part.chars();
        let large = signs.next().is_some_and(char::is_uppercase);
        let rest = signs.as_str();
        large && !rest.is_empty() && rest.chars().all(char::is_lowercase)
    };
    word.split('-').all(one)
}

/// Whether a word is two or three capital letters, with or without dots: «KN», «K.N.».
fn is_initials(word: &str) -> bool {
    let letters: Vec<char> = word.chars().filter(|sign| *sign != '.').collect();
    (2..=3).contains(&letters.len()) && letters.iter().all(|sign| sign.is_uppercase())
}

/// A year somebody who is alive may be born in, written out, and not one that something else would be from.
fn is_birth_year(word: &str) -> bool {
    word.len() == 4 && word.parse::<u16>().is_ok_and(|year| (1900..=2015).contains(&year))
}

/// The words of a text. Dots belong to a word where a letter stands alone before them, as in «K.N.».
fn words_of(text: &str) -> Vec<Word<'_>> {
    let mut words: Vec<Word<'_>> = Vec::new();
    let mut end_of_last = 0;
    let mut rest = text.char_indices().peekable();
    while let Some((start, sign)) = rest.next() {
        if !sign.is_alphanumeric() {
            continue;
        }
        let mut end = start + sign.len_utf8();
        let mut letters = 1;
        while let Some(&(at, sign)) = rest.peek() {
            let next = text[at + sign.len_utf8()..].chars().next();
            let joins = matches!(sign, '-' | '\'' | '’') && next.is_some_and(char::is_alphanumeric);
            let genitive = matches!(sign, '\'' | '’');
            let initial = sign == '.' && letters == 1;
            if !(sign.is_alphanumeric() || joins || genitive || initial) {
                break;
            }
            letters = if sign.is_alphanumeric() { letters + 1 } else { 0 };
            end = at + sign.len_utf8();
            rest.next();
        }
        let between = text.get(end_of_last..start).unwrap_or_default();
        let first = words.is_empty() || between.contains(['.', '!', '?', ':', '\n', '•', '–', '«', '"']);
        let follows = !words.is_empty() && between.chars().all(|sign| matches!(sign, ' ' | '\u{a0}' | '('));
        words.push(Word { text: text.get(start..end).unwrap_or_default(), first, follows });
        end_of_last = end;
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programme::Language;

    const LIST: [&str; 7] =
        ["Kari Nordmann", "Ola Hansen", "Lie, Per", "Máret Ánne Sara", "Åse-Marie Østby", "Hans Berg", "Bo Li"];

    fn found(text: &str) -> Option<Telling> {
        let programme = Programme::built_in(Language::Bokmal).unwrap();
        find_telling(text, LIST.into_iter(), &programme)
    }

    fn staff(name: &str) -> Telling {
        Telling::Staff(name.to_owned())
    }

    #[test]
    fn names_on_the_list_are_found_in_every_form() {
        for text in
            ["Kari lurte på noe.", "Det var Karis spørsmål", "nordmann vil vite mer", "KARI NORDMANN", "(Nordmann)"]
        {
            assert_eq!(found(text), Some(staff("Kari Nordmann")), "{text}");
        }
        assert_eq!(found("Vi hørte om Hans' erfaring"), Some(staff("Hans Berg")));
        assert_eq!(found("Dette tar Per opp"), Some(staff("Lie, Per")));
        assert_eq!(found("per lie tar det opp"), Some(staff("Lie, Per")));
        assert_eq!(found("Máret hadde et spørsmål"), Some(staff("Máret Ánne Sara")));
        assert_eq!(found("spør Åse-Marie"), Some(staff("Åse-Marie Østby")));
        assert_eq!(found("Østbys forslag"), Some(staff("Åse-Marie Østby")));
    }

    #[test]
    fn everyday_words_are_nobodys_name() {
        for text in [
            "Per i dag vet vi ikke. Berg og dalbane. Li opp!",
            "God diskusjon om passord. Alle skal være ferdige før jul.",
            "Vi snakket om å låse skjermen når vi går.",
            "Neste gang: vi bruker Teams. Vi bruker IT og VPN.",
            "LØP 2026 åpner i januar. GDPR kom i 2018.",
            "Spørsmål om Microsoft Teams og Skype for Business, og om EVRY Kompetanse.",
            "Grunnleggende personvern var lett; Utvidet Personvern var vanskelig.",
            "Avdeling Nord og Hjemmetjenesten Åsen slår seg sammen. Oslo er stort.",
            "Pasienter og brukere ble ikke nevnt. En bruker 10 minutter på modulen.",
            "Hansa, karisk og nordmannsdal er andre ord.",
            "",
        ] {
            assert_eq!(found(text), None, "{text}");
        }
    }

    #[test]
    fn what_may_be_a_user_or_patient_is_found() {
        for (text, words) in [
            ("Vi snakket om pasient Olsen i dag.", "pasient Olsen"),
            ("Det gjaldt pasienten KT.", "pasienten KT"),
            ("Det gjaldt bruker NN", "bruker NN"),
            ("beboer 12 ble nevnt", "beboer 12"),
            ("K.T. f. 1946 ble nevnt", "K.T. f. 1946"),
            ("Saken om KT (1946)", "KT 1946"),
            ("I går ringte Tone Damli hit.", "Tone Damli"),
        ] {
            assert_eq!(found(text), Some(Telling::Somebody(words.to_owned())), "{text}");
        }
    }

    #[test]
    fn any_text_is_read() {
        for text in ["'", "’s", ".", "K.", "a-", "-", "é’", "\u{301}", "😀 Kari😀", "K.N", "..K.N.. 1946"] {
            found(text);
        }
        assert_eq!(found("😀 Kari😀"), Some(staff("Kari Nordmann")));
    }
}
