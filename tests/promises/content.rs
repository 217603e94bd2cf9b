//! The content packs hold everything the two source documents say, in three languages, in our own words.

#![expect(clippy::expect_used, reason = "a helper of a test may stop the test")]

mod facts;
mod mistakes;
mod one;

use std::collections::HashSet;

use self::facts::FACTS;
use moteklar::programme::{Language, Line, Programme, Script, Section, SectionKind, Situation};

const NB: &str = include_str!("../../assets/programme/nb.ron");
const NN: &str = include_str!("../../assets/programme/nn.ron");
const EN: &str = include_str!("../../assets/programme/en.ron");

/// Every eight words in a row of the two documents, hashed: the documents themselves are not ours to hand on.
const RUNS: &str = include_str!("content/runs.txt");

fn packs() -> [Programme; 3] {
    Language::ALL.map(|language| Programme::built_in(language).expect("a built-in pack reads"))
}

/// The lines of a section that are read aloud, or that are not, to all or to one.
fn lines(section: &Section, aloud: bool, to_one: bool) -> String {
    let lines = section.lines.iter().filter(|line| line.is_said() == aloud && line.is_for(to_one));
    lines.map(Line::text).collect::<Vec<_>>().join(" ")
}

fn said(section: &Section) -> String {
    lines(section, true, false)
}

fn said_in(script: &Script) -> String {
    script.sections.iter().map(said).collect::<Vec<_>>().join(" ")
}

fn cued_in(script: &Script) -> String {
    script.sections.iter().map(|section| lines(section, false, false)).collect::<Vec<_>>().join(" ")
}

fn words(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}

fn text_of(situation: &Situation) -> String {
    let mut text = vec![situation.title.clone(), situation.tool.clone()];
    for rule in situation.about.iter().chain(&situation.before).chain(&situation.during) {
        text.push(rule.text.clone());
        text.extend(rule.more.clone());
    }
    text.extend(situation.links.iter().map(|link| link.url.clone()));
    text.join("\n")
}

/// The text of one part of a pack.
fn part(pack: &Programme, name: &str) -> String {
    let situation = |id: &str| {
        let found = pack.video.situations.iter().find(|situation| situation.id == id);
        text_of(found.expect("the situation is there"))
    };
    match name {
        "about" => pack.about.join("\n"),
        "together" => pack.together.join("\n"),
        "status" => format!("{} · {}", pack.learning_system.name, pack.learning_system.tab),
        "first/purpose" => pack.first_meeting.purpose.clone(),
        "first/before" => pack.first_meeting.before.join("\n"),
        "first/said" => said_in(&pack.first_meeting),
        "first/after" => pack.first_meeting.after.join("\n"),
        "second/purpose" => pack.second_meeting.purpose.clone(),
        "second/before" => pack.second_meeting.before.join("\n"),
        "second/said" => said_in(&pack.second_meeting),
        "second/cues" => cued_in(&pack.second_meeting),
        "second/after" => pack.second_meeting.after.join("\n"),
        "preconditions" => {
            let rules = pack.video.preconditions.iter();
            rules.flat_map(|rule| [rule.text.clone(), rule.more.clone().unwrap_or_default()]).collect::<String>()
        }
        "responsibility" => pack.video.responsibility.clone(),
        "video questions" => pack.video.questions.clone(),
        "other-use" => text_of(&pack.video.other_use),
        id => situation(id),
    }
}

#[test]
fn every_fact_of_the_two_documents_is_in_every_language() {
    let mut missing = Vec::new();
    for (place, pack) in packs().iter().enumerate() {
        for (fact, where_, phrases) in FACTS {
            if !part(pack, where_).contains(phrases[place]) {
                missing.push(format!("{}: {fact}: «{}» is not in {where_}", pack.language.tag(), phrases[place]));
            }
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn the_eight_modules_are_the_published_ones_in_order() {
    let [nb, _, _] = packs();
    let titles: Vec<_> = nb.modules.iter().map(|module| (module.number, module.title.as_str())).collect();
    assert_eq!(
        titles,
        [
            (1, "Grunnleggende informasjonssikkerhet"),
            (2, "Sikkerhet på mobile enheter"),
            (3, "Trusler fra IT-kriminelle"),
            (4, "Fysisk sikkerhet"),
            (5, "Grunnleggende personvern"),
            (6, "Utvidet personvern"),
            (7, "Håndtering av sikkerhetshendelser"),
            (8, "Informasjonssikkerhet for ledere"),
        ]
    );
    for pack in packs() {
        assert_eq!(pack.films.len(), 5);
        assert!(pack.modules.iter().all(|module| module.minutes == (10, 20)));
        let leaders: Vec<_> = pack.modules.iter().filter(|module| module.leaders_only).map(|m| m.number).collect();
        assert_eq!(leaders, [8]);
    }
}

#[test]
fn the_modules_of_a_nurse_follow_from_the_profile() {
    for pack in packs() {
        let required = |profiles: &[&str]| {
            let profiles: Vec<_> = profiles.iter().map(|&id| id.into()).collect();
            let modules = pack.required_modules(&profiles);
            modules.iter().map(|need| need.module.as_str().to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(required(&[]), ["basic-security", "basic-privacy", "incident-handling"]);
        assert_eq!(
            required(&["health-data"]),
            [
                "basic-security",
                "cyber-crime",
                "physical-security",
                "basic-privacy",
                "extended-privacy",
                "incident-handling"
            ]
        );
        assert_eq!(
            required(&["leaders"]),
            ["basic-security", "basic-privacy", "extended-privacy", "incident-handling", "security-for-leaders"]
        );
        let everybody: Vec<_> = pack.profiles.iter().map(|profile| profile.id.as_str()).collect();
        assert_eq!(required(&everybody).len(), 8, "every module is somebody's");
    }
}

#[test]
fn the_ids_are_the_same_in_the_same_order() {
    let [nb, nn, en] = packs();
    assert_eq!(nb.ids(), nn.ids());
    assert_eq!(nb.ids(), en.ids());
    assert!(nb.ids().contains(&"topics/challenges".to_owned()));
    let situations: Vec<_> = nb.video.situations.iter().map(|situation| situation.id.as_str()).collect();
    assert_eq!(situations, ["colleagues", "teaching", "sensitive", "consultation"]);
    assert_eq!(nb.video.other_use.id, "other-use");
    let sensitive: Vec<_> = nb.video.situations.iter().map(|situation| situation.sensitive).collect();
    assert_eq!(sensitive, [false, false, true, true]);
}

#[test]
fn the_meetings_take_two_and_five_minutes() {
    for pack in packs() {
        let seconds = |script: &Script| script.sections.iter().map(|section| section.seconds).collect::<Vec<_>>();
        assert_eq!(seconds(&pack.first_meeting), [20, 40, 30, 30]);
        assert_eq!(seconds(&pack.second_meeting), [35, 25, 180, 60]);
        assert_eq!(pack.first_meeting.seconds(), 120);
        assert_eq!(pack.second_meeting.seconds(), 300);
        let kinds: Vec<_> = pack.second_meeting.sections.iter().map(|section| section.kind).collect();
        assert_eq!(kinds, [SectionKind::Talk, SectionKind::Talk, SectionKind::Discussion, SectionKind::Talk]);
    }
}

#[test]
fn what_is_said_fits_the_time_at_130_words_a_minute() {
    for pack in packs() {
        let tag = pack.language.tag();
        let first = words(&said_in(&pack.first_meeting));
        assert!((150..=225).contains(&first), "{tag}: the first meeting has {first} words");
        let longest_topic = pack.topics.iter().map(|topic| topic.question.as_str()).max_by_key(|text| words(text));
        for section in pack.first_meeting.sections.iter().chain(&pack.second_meeting.sections) {
            let room = section.seconds as usize * 130 / 60;
            for to_one in [false, true] {
                let said = lines(section, true, to_one);
                let count = words(&said.replace("{topic}", longest_topic.expect("there are topics")));
                assert!(count <= room, "{tag}: «{}» has {count} words and room for {room}", section.title);
            }
        }
    }
}

#[test]
fn a_line_read_aloud_is_one_sentence() {
    for pack in packs() {
        for section in pack.first_meeting.sections.iter().chain(&pack.second_meeting.sections) {
            for line in &section.lines {
                if !line.is_said() {
                    continue;
                }
                let text = line.text();
                let ends = text.matches(['.', '?', '!']).count();
                assert!(ends == 1 || text.ends_with("{topic}"), "{}: {text}", pack.language.tag());
                assert!(words(text) <= 22, "{}: too long to say in one breath: {text}", pack.language.tag());
            }
        }
    }
}

#[test]
fn the_guides_two_topics_come_first_and_every_topic_has_help_for_silence() {
    for pack in packs() {
        let ids: Vec<_> = pack.topics.iter().map(|topic| topic.id.as_str()).collect();
        assert_eq!(ids[..2], ["challenges", "contribute"]);
        assert!(ids.len() >= 10);
        assert!(pack.topics.iter().all(|topic| topic.question.ends_with('?') && topic.if_silent.ends_with('?')));
        assert!(pack.questions.len() >= 10);
    }
    let [nb, nn, en] = packs();
    assert_eq!(
        nb.topics[0].question,
        "Hvilke utfordringer har vi hos oss når det gjelder personvern og informasjonssikkerhet?"
    );
    assert_eq!(nn.topics[1].question, "Kva kan vi gjere hos oss for å ta betre vare på informasjonen?");
    assert_eq!(en.topics[1].question, "What can we do here to take better care of information?");
}

#[test]
fn every_module_and_film_has_a_dilemma_of_two_or_three_sentences_that_ends_in_a_question() {
    for pack in packs() {
        let modules = pack.modules.iter().map(|module| (module.title.as_str(), module.dilemma.as_deref()));
        let films = pack.films.iter().map(|film| (film.title.as_str(), film.dilemma.as_deref()));
        let all: Vec<_> = modules.chain(films).collect();
        assert_eq!(all.len(), 13);
        for (title, dilemma) in &all {
            let text = dilemma.expect("a dilemma");
            let sentences = text.matches(['.', '?']).count();
            assert!(text.ends_with('?') && (2..=3).contains(&sentences), "{} {title}: {text}", pack.language.tag());
            assert!(words(text) <= 60, "{} {title}: too long to read aloud: {text}", pack.language.tag());
        }
        let different: HashSet<_> = all.iter().map(|(_, dilemma)| dilemma).collect();
        assert_eq!(different.len(), 13);
    }
}

#[test]
fn a_pack_from_before_there_were_dilemmas_is_read() {
    let lines = NB.lines().filter(|line| !line.trim_start().starts_with("dilemma: "));
    let before = lines.collect::<Vec<_>>().join("\n");
    assert!(!before.contains("dilemma: "));
    let pack = Programme::read(&before).expect("the older pack");
    assert!(pack.modules.iter().all(|module| module.dilemma.is_none()));
    assert_eq!(pack.films.len(), 5);
}

#[test]
fn reminders_have_their_places_on_lines_of_their_own() {
    for pack in packs() {
        let reminders = &pack.reminders;
        for reminder in [&reminders.start, &reminders.start_again, &reminders.complete, &reminders.complete_again] {
            for place in ["{name}", "{link}", "{date}"] {
                let lines = reminder.body.iter().filter(|line| line.contains(place)).count();
                assert_eq!(lines, 1, "{}: {place} in «{}»", pack.language.tag(), reminder.subject);
            }
            // Without a link and a date those lines go; what is left must still be a whole message.
            let left = reminder.body.iter().filter(|line| !line.contains('{')).count();
            assert!(left >= 3, "{}: «{}»", pack.language.tag(), reminder.subject);
        }
    }
}

/// The texts of a pack in its order, with the addresses left out.
fn texts(ron: &str) -> Vec<String> {
    let mut texts = Vec::new();
    for line in ron.lines().filter(|line| !line.trim_start().starts_with("//") && !line.contains("url: ")) {
        let pieces: Vec<_> = line.split('"').collect();
        assert!(pieces.len() % 2 == 1, "a straight quotation mark stands inside a text: {line}");
        let fields = pieces.iter().step_by(2).map(|field| field.trim_end().to_owned());
        for (field, text) in fields.zip(pieces.iter().skip(1).step_by(2)) {
            if !field.ends_with("id:") && !field.ends_with("module:") {
                texts.push((*text).to_owned());
            }
        }
    }
    texts
}

#[test]
fn the_texts_are_translated() {
    // Names, which are the same in every language.
    let names = [
        "LØP",
        "LØP – EVRY Kompetanse",
        "Mine medarbeidere",
        "Film 1",
        "Film 2",
        "Film 3",
        "Film 4",
        "Film 5",
        "Confrere",
        "{topic}",
    ];
    let (nb, nn, en) = (texts(NB), texts(NN), texts(EN));
    assert_eq!((nb.len(), nn.len(), en.len()), (nb.len(), nb.len(), nb.len()));
    assert!(nb.len() > 250);
    let mut same = Vec::new();
    for ((nb, nn), en) in nb.iter().zip(&nn).zip(&en) {
        if names.contains(&nb.as_str()) {
            assert!(nb == nn && nb == en);
        } else {
            assert_ne!(nb, en);
            if nb == nn {
                same.push(nb.as_str());
            }
        }
    }
    // What bokmål and nynorsk do share is short, and has been looked at.
    same.sort_unstable();
    same.dedup();
    assert!(same.iter().all(|text| words(text) <= 10), "{same:#?}");
    assert!(same.len() <= 20, "{same:#?}");
}

#[test]
fn nynorsk_is_nynorsk_and_bokmal_is_bokmal() {
    let words_of = |texts: Vec<String>| {
        let text = texts.join(" ").replace("Mine medarbeidere", "").to_lowercase();
        text.split(|c: char| !c.is_alphanumeric() && c != '-').map(str::to_owned).collect::<Vec<_>>()
    };
    let (nb, nn) = (words_of(texts(NB)), words_of(texts(NN)));
    for word in ["ikke", "jeg", "hva", "hvordan", "hvilke", "noe", "fra", "en", "et", "dere", "gjøre", "også", "mer"]
    {
        assert!(nb.iter().any(|found| found == word), "bokmål without «{word}»");
        let allowed = word == "også";
        assert!(allowed || !nn.iter().any(|found| found == word), "nynorsk with «{word}»");
    }
    for word in ["ikkje", "eg", "kva", "korleis", "noko", "frå", "ein", "eit", "dykk", "gjere", "medarbeidarane"] {
        assert!(nn.iter().any(|found| found == word), "nynorsk without «{word}»");
        assert!(!nb.iter().any(|found| found == word), "bokmål with «{word}»");
    }
}

#[test]
fn punctuation_is_norwegian() {
    for (tag, ron) in [("nb", NB), ("nn", NN), ("en", EN)] {
        for text in texts(ron) {
            for wrong in [" - ", " – –", "  ", "--", "...", " ,", " .", "\\\""] {
                assert!(!text.contains(wrong), "{tag}: «{wrong}» in «{text}»");
            }
            let foreign: &[char] = if tag == "en" { &['«', '»'] } else { &['“', '”', '„', '‘'] };
            assert!(!text.contains(foreign), "{tag}: the other language's quotation marks in «{text}»");
            assert_eq!(text.matches('«').count(), text.matches('»').count(), "{tag}: {text}");
            // A dash stands between spaces, or between two numbers.
            let letters: Vec<_> = text.chars().collect();
            for (at, _) in letters.iter().enumerate().filter(|(_, c)| **c == '–') {
                let around = (letters[at - 1], letters[at + 1]);
                let fine = around == (' ', ' ') || (around.0.is_ascii_digit() && around.1.is_ascii_digit());
                assert!(fine, "{tag}: a dash without spaces in «{text}»");
            }
        }
    }
}

#[test]
fn no_name_of_one_municipality_and_no_name_of_a_person_behind() {
    for ron in [NB, NN, EN] {
        assert!(!ron.contains("Lillehammer"));
    }
    assert!(NB.contains("Kommunen er i gang"));
}

/// Every eight words in a row, without case and punctuation.
fn runs_of_eight(text: &str) -> Vec<String> {
    let lower = text.to_lowercase();
    let words: Vec<_> = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.windows(8).map(|run| run.join(" ")).collect()
}

/// FNV-1a, 64 bits, as sixteen hexadecimal digits.
fn hashed(run: &str) -> String {
    let hash = run
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3));
    format!("{hash:016x}")
}

#[test]
fn no_eight_words_in_a_row_come_from_the_documents() {
    let taken: HashSet<&str> = RUNS.lines().collect();
    assert!(taken.len() > 800, "the documents have about a thousand words");
    // The first eight words of the guidelines: the hashes are those of the documents.
    let title = "Retningslinjer for bruk av videomøter med Microsoft Teams";
    assert!(taken.contains(hashed(&runs_of_eight(title)[0]).as_str()));
    for (tag, ron) in [("nb", NB), ("nn", NN)] {
        for run in texts(ron).iter().flat_map(|text| runs_of_eight(text)) {
            assert!(!taken.contains(hashed(&run).as_str()), "{tag}: «{run}» stands in the documents");
        }
    }
}
