//! The scripts as one person is told them alone: everything the meetings tell, and nothing said to several.

use moteklar::meeting::{Plan, Wording};
use moteklar::programme::{Line, MeetingKind, PackProblem, Programme};

use super::facts::FACTS;
use super::{NB, lines, packs};

/// What is worded otherwise to one person than to all, in the three languages; every other fact has the same words.
#[rustfmt::skip]
const OTHERWISE: &[(&str, [&str; 3])] = &[
    ("all have an e-mail", ["Du skal ha fått en e-post om programmet", "Du skal ha fått ein e-post om programmet", "You should have received an e-mail about the programme"]),
    ("begun before next, said", ["Du skal ha begynt før vi møtes neste gang", "Du skal ha byrja før vi møtest neste gong", "You must have started before we meet again"]),
    ("reminder, said", ["Har du ikke fullført ennå, skal du også gjøre det", "Har du ikkje fullført enno, skal du òg gjere det", "If you have not completed it yet, you must do so too"]),
    ("short discussion", ["Nå tar vi en kort prat om et tema", "No tek vi ein kort prat om eit tema", "Now we will have a short talk about a topic"]),
    ("film first, as a cue", ["Viste du en film på møtet, kan du vise den nå også", "Viste du ein film på møtet, kan du vise han no òg", "If you showed a film at the meeting, you can show it now too"]),
];

/// Everything that is read aloud to one person, or all cues with one person, at one meeting.
fn told(pack: &Programme, kind: MeetingKind, aloud: bool) -> String {
    let sections = pack.script(kind).sections.iter();
    sections.map(|section| lines(section, aloud, true)).collect::<Vec<_>>().join(" ")
}

#[test]
fn one_person_is_told_every_fact_that_the_meetings_tell() {
    let mut missing = Vec::new();
    let mut looked_for = 0;
    for (place, pack) in packs().iter().enumerate() {
        for (fact, part, phrases) in FACTS {
            let told = match *part {
                "first/said" => told(pack, MeetingKind::First, true),
                "second/said" => told(pack, MeetingKind::Second, true),
                "second/cues" => told(pack, MeetingKind::Second, false),
                _ => continue,
            };
            looked_for += 1;
            let otherwise = OTHERWISE.iter().find(|(of, _)| of == fact);
            let phrase = otherwise.map_or(phrases[place], |(_, phrases)| phrases[place]);
            if !told.contains(phrase) {
                missing.push(format!("{}: {fact}: «{phrase}» is not in {part}", pack.language.tag()));
            }
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
    assert!(looked_for >= 3 * 18, "the facts of the meetings are looked for");
    assert!(OTHERWISE.iter().all(|(fact, _)| FACTS.iter().any(|(known, ..)| known == fact)));
}

#[test]
fn nothing_is_said_to_several_when_there_is_one() {
    let several = [
        &["dere", "deres", "velkommen", "to og to", "takk til dere"][..],
        &["de", "dykk", "dykkar", "velkomne", "to og to"][..],
        &["pairs", "those of you", "everyone has received"][..],
    ];
    for (pack, several) in packs().iter().zip(several) {
        for kind in MeetingKind::ALL {
            for aloud in [true, false] {
                let told = told(pack, kind, aloud).to_lowercase();
                let told = told.split(|c: char| !c.is_alphanumeric()).collect::<Vec<_>>().join(" ");
                for word in several {
                    let found = format!(" {told} ").contains(&format!(" {word} "));
                    assert!(!found, "{}: «{word}» to one: {told}", pack.language.tag());
                }
            }
        }
    }
}

#[test]
fn the_plan_for_one_has_its_own_lines_and_the_same_times() {
    let [nb, _, _] = packs();
    let topic = Some("Hvor ligger papirene når vi går hjem?");
    let plan = |kind, to_one| Plan::new(nb.script(kind), kind, &Wording { topic, to_one });
    for kind in MeetingKind::ALL {
        let seconds = |plan: &Plan| plan.sections.iter().map(|section| section.target_s).collect::<Vec<_>>();
        assert_eq!(seconds(&plan(kind, true)), seconds(&plan(kind, false)));
    }
    let first = plan(MeetingKind::First, true);
    let says = |plan: &Plan| plan.stops.iter().filter_map(|stop| stop.say.clone()).collect::<Vec<_>>();
    assert_eq!(says(&first)[0], "Fint at du kunne komme.");
    assert!(says(&first).contains(&"Hva lurer du på?".to_owned()));
    assert!(!says(&first).contains(&"Hva lurer dere på?".to_owned()));
    assert!(says(&plan(MeetingKind::First, false)).contains(&"Hva lurer dere på?".to_owned()));
    assert_eq!(first.stops[0].cues, ["Finn et sted uten forstyrrelser. Snakk rolig."]);
    let second = plan(MeetingKind::Second, true);
    assert_eq!(second.sections[2].title, "Samtale om temaet");
    assert_eq!(plan(MeetingKind::Second, false).sections[2].title, "Diskusjon");
    let talk = &second.stops[second.sections[2].stops.start];
    assert_eq!(talk.say.as_deref(), topic);
    assert_eq!(talk.cues_after[0], "La medarbeideren tenke seg om og svare først.");
}

#[test]
fn a_pack_with_nothing_but_say_and_cue_is_told_to_one_as_to_all() {
    let [mut nb, _, _] = packs();
    for section in &mut nb.first_meeting.sections {
        section.title_to_one = None;
        section.lines = vec![Line::Cue("Smil.".to_owned()), Line::Say("God morgen.".to_owned())];
    }
    let plan = |to_one| Plan::new(&nb.first_meeting, MeetingKind::First, &Wording { topic: None, to_one });
    assert_eq!(plan(true), plan(false));
    assert_eq!(plan(true).stops[0].say.as_deref(), Some("God morgen."));
}

#[test]
fn a_section_that_tells_one_person_nothing_is_a_mistake_with_its_place() {
    let text = NB;
    let section = text.find("audience: \"Alle skal gjennomføre").expect("the section is there");
    let end = text[section..].find("],").expect("its lines end") + section;
    for (kind, to_one, said) in [("SayToAll(", true, "one person alone"), ("SayToOne(", false, "all")] {
        let changed = format!("{}{}{}", &text[..section], text[section..end].replace("Say(", kind), &text[end..]);
        let error = Programme::read(&changed).expect_err("the mistake is found");
        assert_eq!(error.problem, PackProblem::NothingFor { to_one });
        let before = &changed[..section + changed[section..].find('[').expect("the list is there")];
        let line = before.matches('\n').count() + 1;
        assert_eq!(error.line, line);
        assert_eq!(error.to_string(), format!("line {line}, column 24: this section has nothing for {said}"));
    }
}
