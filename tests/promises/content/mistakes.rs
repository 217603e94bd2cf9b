//! A mistake in a content pack is told with the line, the column and what was expected.

use moteklar::programme::{Expected, PackError, PackProblem, Programme};
use proptest::prelude::*;

use super::NB;

/// The built-in pack with one place changed, and what the reader says to it.
fn mistake(from: &str, to: &str) -> PackError {
    assert!(NB.contains(from), "«{from}» is not in the pack");
    Programme::read(&NB.replacen(from, to, 1)).expect_err("the mistake is found")
}

/// The line and column, from 1, where a piece of the built-in pack begins.
fn place_of(piece: &str) -> (usize, usize) {
    let before = &NB[..NB.find(piece).expect("the piece is in the pack")];
    (before.matches('\n').count() + 1, before.rsplit('\n').next().map_or(0, |line| line.chars().count()) + 1)
}

fn at(error: &PackError) -> (usize, usize) {
    (error.line, error.column)
}

fn owned(words: &[&str]) -> Vec<String> {
    words.iter().map(|&word| word.to_owned()).collect()
}

#[test]
fn a_missing_comma_is_told_where_it_belongs() {
    let error = mistake("short: \"LØP\",", "short: \"LØP\"");
    assert_eq!(at(&error), (16, 21));
    assert_eq!(error.problem, PackProblem::Expected(Expected::Comma));
    assert_eq!(error.to_string(), "line 16, column 21: expected a comma");
}

#[test]
fn a_missing_comma_after_a_comment_is_told_before_it() {
    let error = mistake("short: \"LØP\",", "short: \"LØP\" // her");
    assert_eq!((at(&error), error.problem), ((16, 21), PackProblem::Expected(Expected::Comma)));
}

#[test]
fn a_missing_comma_in_a_list_is_told_after_the_thing_before_it() {
    let sentence = "\"Ta alle modulene selv.\"";
    let error = mistake(&format!("{sentence},"), sentence);
    let (line, column) = place_of(sentence);
    let length = sentence.chars().count();
    assert_eq!((at(&error), error.problem), ((line, column + length), PackProblem::Expected(Expected::Comma)));
    let cue = "CueToAll(\"Be deretter om tre svar.\")";
    let error = mistake(&format!("{cue},"), cue);
    let (line, column) = place_of(cue);
    assert_eq!(at(&error), (line, column + cue.chars().count()));
    assert_eq!(error.problem, PackProblem::Expected(Expected::Comma));
}

#[test]
fn a_list_closed_with_the_wrong_bracket_is_told_at_the_bracket() {
    let last = "Say(\"Takk for i dag.\"),\n                ]";
    let error = mistake(last, &last.replace(']', ")"));
    assert_eq!(at(&error), (place_of(last).0 + 1, 17));
    assert_eq!(error.problem, PackProblem::Expected(Expected::ListEnd));
    let need = "(module: \"basic-security\", because: \"gjelder alle\")";
    let error = mistake(need, &need.replace(')', "]"));
    let (line, column) = place_of(need);
    assert_eq!((error.line, error.column), (line, column + 50));
    assert_eq!(error.problem, PackProblem::Expected(Expected::GroupEnd));
}

#[test]
fn a_misspelt_field_is_told_with_the_fields_there_are() {
    let error = mistake("short: \"LØP\",", "shrt: \"LØP\",");
    assert_eq!(at(&error), (16, 9));
    let problem = PackProblem::UnknownField {
        found: "shrt".to_owned(),
        within: Some("LearningSystem".to_owned()),
        expected: owned(&["short", "name", "tab", "link"]),
    };
    assert_eq!(error.problem, problem);
}

#[test]
fn a_missing_field_is_told_where_its_group_begins() {
    let error = mistake("        short: \"LØP\",\n", "");
    assert_eq!(at(&error), (15, 22), "the bracket after `learning_system:`");
    let problem = PackProblem::MissingField { field: "short".to_owned(), within: Some("LearningSystem".to_owned()) };
    assert_eq!(error.problem, problem);
}

#[test]
fn a_missing_field_of_one_of_many_topics_is_told_for_that_one() {
    let error = mistake("            if_silent: \"Hva ligger på skriveren akkurat nå?\",\n", "");
    let (line, _) = place_of("id: \"papers\"");
    assert_eq!(at(&error), (line - 1, 9));
    assert!(matches!(error.problem, PackProblem::MissingField { field, .. } if field == "if_silent"));
}

#[test]
fn a_field_that_stands_twice_is_told_the_second_time() {
    let error = mistake("format: 1,", "format: 1, format: 1,");
    assert_eq!(at(&error), (5, 16));
    assert!(matches!(error.problem, PackProblem::RepeatedField { field, .. } if field == "format"));
}

#[test]
fn a_value_of_another_kind_is_told_with_the_kind_expected() {
    let cases = [
        ("seconds: 20,", "seconds: \"20\",", 9, Expected::WholeNumber),
        ("leaders_only: false", "leaders_only: nei", 14, Expected::TrueOrFalse),
        ("title: \"Film 1\"", "title: Film", 7, Expected::Text),
        ("films: [", "films: (", 7, Expected::List),
        ("minutes: (10, 20)", "minutes: 15", 9, Expected::Group),
        ("tab: \"Mine", "tab \"Mine", 4, Expected::Colon),
    ];
    for (from, to, offset, expected) in cases {
        let error = mistake(from, to);
        let (line, column) = place_of(from);
        assert_eq!((error.line, error.column, error.problem), (line, column + offset, PackProblem::Expected(expected)));
    }
}

#[test]
fn one_number_where_two_belong() {
    let error = mistake("minutes: (10, 20)", "minutes: (10)");
    assert_eq!((error.line, error.problem), (27, PackProblem::Expected(Expected::TwoNumbers)));
}

#[test]
fn an_unknown_choice_is_told_with_the_choices() {
    let error = mistake("kind: Talk", "kind: Tale");
    let (line, column) = place_of("kind: Talk");
    assert_eq!(at(&error), (line, column + 6));
    let problem = PackProblem::UnknownChoice { found: "Tale".to_owned(), expected: owned(&["Talk", "Discussion"]) };
    assert_eq!(error.problem, problem);
    let error = mistake("language: nb", "language: se");
    assert_eq!(
        error.problem,
        PackProblem::UnknownChoice { found: "se".to_owned(), expected: owned(&["nb", "nn", "en"]) }
    );
}

#[test]
fn a_text_without_its_closing_mark_is_told_where_it_begins() {
    let error = mistake("title: \"Film 1\"", "title: \"Film 1");
    let (line, column) = place_of("title: \"Film 1\"");
    assert_eq!((error.line, error.column, error.problem), (line, column + 7, PackProblem::UnclosedText));
    // A text in a list.
    let error = mistake("\"Ta alle modulene selv.\"", "\"Ta alle modulene selv.");
    let (line, column) = place_of("\"Ta alle modulene selv.\"");
    assert_eq!((at(&error), error.problem), ((line, column), PackProblem::UnclosedText));
    // The last text of all, after which there is no other mark.
    let end = NB.rfind("innen {date}.\",").expect("the last date");
    let cut = format!("{}innen {{date}}.", &NB[..end]);
    let error = Programme::read(&cut).expect_err("the text is cut off");
    assert_eq!(error.problem, PackProblem::UnclosedText);
    assert_eq!(error.line, cut.lines().count());
}

#[test]
fn a_comment_without_its_end_is_told_where_it_begins() {
    let error = mistake("    films: [", "    /* films: [");
    let (line, _) = place_of("    films: [");
    assert_eq!((at(&error), error.problem), ((line, 5), PackProblem::UnclosedComment));
}

#[test]
fn a_file_cut_short_ends_too_soon_and_a_file_with_a_tail_is_told() {
    let half = &NB[..NB.find("    profiles: [").expect("profiles")];
    let error = Programme::read(half).expect_err("half a pack");
    assert_eq!(error.line, half.trim_end().lines().count());
    assert!(matches!(error.problem, PackProblem::MissingField { .. } | PackProblem::EndsTooSoon), "{error}");
    let error = Programme::read(&format!("{NB}slutt\n")).expect_err("a tail");
    assert_eq!((error.line, error.column), (NB.lines().count() + 1, 1));
    assert_eq!(error.problem, PackProblem::AfterTheEnd);
}

#[test]
fn something_that_is_no_pack_at_all_is_told_on_its_first_line() {
    for text in ["", "Kjære kollegaer", "[1, 2]", "{\"format\": 1}"] {
        let error = Programme::read(text).expect_err("not a pack");
        assert_eq!((at(&error), error.problem), ((1, 1), PackProblem::Expected(Expected::Group)), "{text}");
    }
}

#[test]
fn a_negative_number_is_out_of_range() {
    let error = mistake("seconds: 20,", "seconds: -20,");
    assert_eq!((error.line, error.problem), (place_of("seconds: 20,").0, PackProblem::NumberOutOfRange));
}

#[test]
fn another_format_is_told_with_the_one_that_is_read() {
    let error = mistake("format: 1,", "format: 2,");
    assert_eq!((at(&error), error.problem), ((5, 13), PackProblem::UnknownFormat { found: 2, known: 1 }));
}

#[test]
fn an_unknown_module_is_told_on_its_own_line_with_the_modules_there_are() {
    let error = mistake("(module: \"mobile-devices\",", "(module: \"mobile-device\",");
    let (line, column) = place_of("(module: \"mobile-devices\",");
    assert_eq!(at(&error), (line, column + 9));
    let PackProblem::UnknownModule { id, known } = error.problem else { panic!("{error}") };
    assert_eq!(id, "mobile-device");
    assert_eq!(known.len(), 8);
    assert_eq!(known[1], "mobile-devices");
}

#[test]
fn an_id_that_stands_twice_is_told_with_the_line_of_the_first() {
    let error = mistake("id: \"contribute\"", "id: \"challenges\"");
    let (first_line, _) = place_of("id: \"challenges\"");
    let (line, column) = place_of("id: \"contribute\"");
    assert_eq!(at(&error), (line, column + 4));
    assert_eq!(error.problem, PackProblem::RepeatedId { id: "challenges".to_owned(), first_line });
}

#[test]
fn no_seconds_and_too_many_seconds_are_told_and_the_limits_are_fine() {
    let (line, column) = place_of("seconds: 20,");
    for (to, found) in [("seconds: 0,", 0), ("seconds: 7201,", 7201)] {
        let error = mistake("seconds: 20,", to);
        let problem = PackProblem::SecondsOutOfRange { found, least: 1, most: 7200 };
        assert_eq!((error.line, error.column, error.problem), (line, column + 9, problem));
    }
    for to in ["seconds: 1,", "seconds: 7200,"] {
        Programme::read(&NB.replacen("seconds: 20,", to, 1)).expect("the limits are allowed");
    }
}

/// The pack with everything between the brackets of its first `name: [` taken out.
fn emptied(name: &str) -> String {
    let start = NB.find(name).expect("the list is there") + name.len();
    let indent = NB[..start].rsplit('\n').next().map_or(0, |line| line.len() - line.trim_start().len());
    let end = NB[start..].find(&format!("\n{}],", " ".repeat(indent))).expect("the list ends") + start;
    format!("{}{}", &NB[..start], &NB[end..])
}

#[test]
fn an_empty_list_is_told_where_it_stands() {
    for (list, field) in [("sections: [", "sections"), ("lines: [", "lines"), ("    topics: [", "topics")] {
        let error = Programme::read(&emptied(list)).expect_err("the list is empty");
        let (line, column) = place_of(list);
        assert_eq!(at(&error), (line, column + list.len() - 1));
        assert_eq!(error.problem, PackProblem::EmptyList { field: field.to_owned() });
    }
}

#[test]
fn an_empty_text_is_told_where_it_stands() {
    let (line, column) = place_of("title: \"Film 3\"");
    let error = mistake("title: \"Film 3\"", "title: \"  \"");
    assert_eq!(
        (error.line, error.column, error.problem),
        (line, column + 7, PackProblem::EmptyText { field: "title".to_owned() })
    );
    let dilemma = "dilemma: \"Du må gjøre ferdig en sak hjemme i kveld.";
    let (line, column) = place_of(dilemma);
    let error = Programme::read(&NB.replacen(dilemma, "dilemma: \"\", // ", 1)).expect_err("the dilemma is empty");
    assert_eq!(
        (error.line, error.column, error.problem),
        (line, column + 9, PackProblem::EmptyText { field: "dilemma".to_owned() })
    );
    let (line, column) = place_of("Say(\"Takk for gode tanker.\")");
    let error = mistake("Say(\"Takk for gode tanker.\")", "Say(\"\")");
    assert_eq!(
        (error.line, error.column, error.problem),
        (line, column, PackProblem::EmptyText { field: "lines".to_owned() })
    );
}

#[test]
fn a_reminder_without_text_is_told() {
    let start = NB.find("            body: [").expect("a reminder") + "            body: [".len();
    let end = NB[start..].find("],").expect("its end") + start;
    let error = Programme::read(&format!("{}{}", &NB[..start], &NB[end..])).expect_err("no text");
    assert_eq!(
        (error.line, error.problem),
        (place_of("            body: [").0, PackProblem::EmptyText { field: "body".to_owned() })
    );
}

#[test]
fn minutes_the_wrong_way_round_are_told() {
    let error = mistake("minutes: (10, 20)", "minutes: (20, 10)");
    assert_eq!((at(&error), error.problem), ((27, 22), PackProblem::MinutesTurned { least: 20, most: 10 }));
}

#[test]
fn the_first_of_several_mistakes_is_told() {
    let text = NB.replacen("seconds: 30,", "seconds: 0,", 1).replacen("title: \"Film 3\"", "title: \"\"", 1);
    let error = Programme::read(&text).expect_err("two mistakes");
    assert_eq!(error.line, place_of("title: \"Film 3\"").0);
}

#[test]
fn a_link_may_be_an_address_or_a_path_and_nothing_else() {
    let film = "title: \"Film 1\",\n            link: ";
    let with = |link: &str| NB.replacen(&format!("{film}None"), &format!("{film}{link}"), 1);
    for link in [
        "\"https://video.example.no/1\"",
        "Some(\"http://video/1\")",
        "r\"C:\\Filmer\\Film 1.mp4\"",
        "\"filmer/film1.mp4\"",
        "\"//server/felles/Film 1: start.mp4\"",
        "\"file:///home/film.mp4\"",
    ] {
        let pack = Programme::read(&with(link)).unwrap_or_else(|error| panic!("{link}: {error}"));
        assert!(pack.films[0].link.is_some());
    }
    let error = Programme::read(&with("\"javascript:alert(1)\"")).expect_err("no address");
    assert_eq!(error.problem, PackProblem::UnknownLink { link: "javascript:alert(1)".to_owned() });
    assert_eq!(error.line, place_of(film).0 + 1);
}

#[test]
fn a_file_saved_on_windows_is_read() {
    let windows = format!("\u{feff}{}", NB.replace('\n', "\r\n"));
    let pack = Programme::read(&windows).expect("the mark at the start and the line ends are fine");
    assert_eq!(pack.first_meeting.seconds(), 120);
    let error = Programme::read(&windows.replacen("shor", "shr", 1)).expect_err("misspelt");
    assert_eq!(at(&error), (16, 9));
}

#[test]
fn a_file_of_more_than_two_megabytes_is_refused_unread() {
    let large = format!("{NB}//{}", "x".repeat(2 * 1024 * 1024));
    let error = Programme::read(&large).expect_err("too large");
    assert_eq!(error.problem, PackProblem::TooLarge { bytes: large.len(), most: 2 * 1024 * 1024 });
}

#[test]
fn a_script_may_have_one_sentence_or_two_hundred_and_a_topic_a_thousand_letters() {
    let lines = |count: usize| {
        let emptied = emptied("lines: [");
        let at = emptied.find("lines: [").expect("the list") + "lines: [".len();
        format!("{}{}{}", &emptied[..at], "Say(\"Én setning.\"), ".repeat(count), &emptied[at..])
    };
    for count in [1, 200] {
        let pack = Programme::read(&lines(count)).expect("a script of any length");
        assert_eq!(pack.first_meeting.sections[0].lines.len(), count);
    }
    let topic = "å".repeat(1000);
    let pack = Programme::read(&NB.replacen("Hvor ligger papirene når vi går hjem?", &topic, 1)).expect("a long topic");
    assert!(pack.topics.iter().any(|found| found.question == topic));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Whatever is taken out of a pack or put into it, the reader answers, and points into the text.
    #[test]
    fn damage_anywhere_is_told_somewhere_in_the_file(from in 0_usize..40_000, length in 0_usize..40, new in "[\"(){}\\[\\],:/*\\\\#a-zæ0-9\n]{0,6}") {
        let mut letters: Vec<char> = NB.chars().collect();
        let from = from.min(letters.len());
        let to = (from + length).min(letters.len());
        letters.splice(from..to, new.chars());
        let text: String = letters.into_iter().collect();
        if let Err(error) = Programme::read(&text) {
            let line = text.split('\n').nth(error.line - 1);
            prop_assert!(line.is_some(), "line {} of {}", error.line, text.split('\n').count());
            prop_assert!(error.column <= line.map_or(0, |line| line.chars().count()) + 1, "{error}");
        }
    }
}
