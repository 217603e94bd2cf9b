//! Warnings, pace, the fit check, and scripts of all shapes.

use std::time::Duration;

use moteklar::meeting::{Act, Countdown, Fit, Mode, Moment, Pace, Phase, Run, SectionFit, Standing, Verdict, Warning};
use moteklar::programme::SectionKind;

use super::desk::{Desk, cue, meeting, plan, say, section, words};

#[test]
fn warnings_come_at_a_quarter_and_a_tenth_of_the_section() {
    let mut desk = Desk::started(&[120]);
    let mut heard = Vec::new();
    for second in 0..=125 {
        let warning = desk.view().warning;
        if heard.last().is_none_or(|(_, last)| *last != warning) {
            heard.push((second, warning));
        }
        desk.wait(1_000);
    }
    assert_eq!(
        heard,
        [(0, None), (90, Some(Warning::Quarter)), (108, Some(Warning::Tenth)), (120, Some(Warning::Over))]
    );
}

#[test]
fn a_warning_that_comes_too_late_to_act_on_is_skipped() {
    let warnings = |seconds: u32| {
        let mut desk = Desk::started(&[seconds]);
        let mut heard = Vec::new();
        for _ in 0..seconds * 10 {
            heard.extend(desk.view().warning);
            desk.wait(100);
        }
        heard.dedup();
        (heard, desk.view().warning)
    };
    assert_eq!(warnings(1), (vec![], Some(Warning::Over)));
    assert_eq!(warnings(11), (vec![], Some(Warning::Over)));
    assert_eq!(warnings(12), (vec![Warning::Quarter], Some(Warning::Over)));
    assert_eq!(warnings(29), (vec![Warning::Quarter], Some(Warning::Over)));
    assert_eq!(warnings(30), (vec![Warning::Quarter, Warning::Tenth], Some(Warning::Over)));
}

#[test]
fn a_two_minute_meeting_does_not_start_in_warning() {
    for sections in [&[120][..], &[60, 60], &[30, 30, 30, 30], &[12; 10], &[1; 120]] {
        let mut desk = Desk::ready(meeting(sections));
        assert_eq!(desk.view().warning, None);
        desk.act(Act::Start);
        for _ in sections {
            assert_eq!((desk.view().warning, desk.view().left), (None, Countdown::Left(120)));
            desk.act(Act::Next);
        }
    }
}

/// One section of a minute: ten sentences of 13 words, six seconds each at 130 words a minute.
fn a_minute_of_reading() -> Desk {
    let lines: Vec<_> = (0..10).map(|_| words(13)).collect();
    let mut desk = Desk::ready(Run::new(
        plan(vec![section("a", 60, &lines), section("b", 60, &[say("Takk.")])]),
        Mode::Rehearsal,
        Pace::DEFAULT,
    ));
    desk.act(Act::Start);
    desk
}

#[test]
fn the_cursor_is_compared_with_where_the_clock_says_it_should_be() {
    let standing = |sentences: usize| {
        let mut desk = a_minute_of_reading();
        for _ in 0..sentences {
            desk.act(Act::Next);
        }
        desk.wait(30_000);
        desk.view().standing
    };
    // After half a minute the fifth sentence is just read and the sixth begins.
    assert_eq!(standing(4), Standing::OnTrack);
    assert_eq!(standing(5), Standing::OnTrack);
    assert_eq!(standing(2), Standing::Behind(12));
    assert_eq!(standing(8), Standing::Ahead(18));
}

#[test]
fn sections_that_ran_over_or_short_are_carried_along() {
    let mut desk = a_minute_of_reading();
    for _ in 0..9 {
        desk.act(Act::Next);
    }
    desk.wait(75_000);
    assert_eq!(desk.view().standing, Standing::Behind(15));
    desk.act(Act::Next).wait(1_000);
    assert_eq!((desk.view().section, desk.view().standing), (1, Standing::Behind(15)));

    let mut quick = a_minute_of_reading();
    quick.wait(40_000);
    for _ in 0..10 {
        quick.act(Act::Next);
    }
    assert_eq!((quick.view().section, quick.view().standing), (1, Standing::Ahead(20)));
}

#[test]
fn the_pace_is_measured_from_what_was_read() {
    let mut desk = a_minute_of_reading();
    for _ in 0..5 {
        desk.wait(5_000).act(Act::TogglePause).wait(40_000).act(Act::TogglePause);
        desk.act(Act::ToggleQuestion).wait(9_000).act(Act::ToggleQuestion).act(Act::Next);
    }
    // Leafing through the rest is not reading.
    for _ in 0..5 {
        desk.wait(100).act(Act::Next);
    }
    desk.act(Act::End);
    let record = desk.run.record().expect("the rehearsal has ended");
    assert_eq!((record.mode, record.pace), (Mode::Rehearsal, Some(Pace::new(156))));
}

/// Sentences of 13 words, so that the fourth makes it enough to measure by.
fn sentences(count: usize) -> Desk {
    let lines: Vec<_> = (0..count).map(|_| words(13)).collect();
    Desk::ready(Run::new(plan(vec![section("a", 60, &lines)]), Mode::Rehearsal, Pace::DEFAULT))
}

#[test]
fn the_first_and_the_last_sentence_count_as_read() {
    let mut desk = sentences(4);
    // Killed and back before it began.
    desk.run.carry_over(Duration::from_mins(5), Moment(desk.now));
    desk.act(Act::Start);
    for _ in 0..4 {
        desk.wait(6_000).act(Act::Next);
    }
    desk.act(Act::End);
    assert_eq!(desk.run.record().expect("the rehearsal has ended").pace, Some(Pace::new(130)));
}

#[test]
fn a_sentence_the_machine_slept_through_measures_nothing() {
    let mut desk = sentences(6);
    desk.act(Act::Start).sleep(11_000).act(Act::Next);
    for _ in 0..4 {
        desk.wait(6_000).act(Act::Next);
    }
    desk.act(Act::End);
    assert_eq!(desk.run.record().expect("the rehearsal has ended").pace, Some(Pace::new(130)));
}

#[test]
fn too_little_reading_measures_no_pace() {
    let mut desk = a_minute_of_reading();
    for _ in 0..3 {
        desk.wait(6_000).act(Act::Next);
    }
    desk.act(Act::End);
    assert_eq!(desk.run.record().expect("the rehearsal has ended").pace, None);
}

#[test]
fn the_fit_check_says_by_how_much() {
    let mut talk = section("b", 60, &[words(10)]);
    talk.kind = SectionKind::Discussion;
    let plan = plan(vec![section("a", 60, &[words(100), words(69)]), talk, section("c", 5, &[cue("Vis filmen.")])]);
    assert_eq!(
        plan.fit(Pace::new(130)),
        Fit {
            verdict: Verdict::TooLong { by_s: 18 },
            needed_s: 143,
            too_long: vec![SectionFit { section: 0, by_s: 18 }]
        }
    );
    assert_eq!(
        plan.fit(Pace::new(200)),
        Fit { verdict: Verdict::Fits { spare_s: 9 }, needed_s: 116, too_long: Vec::new() }
    );
}

#[test]
fn cues_go_with_the_line_they_are_for() {
    let plan = plan(vec![
        section(
            "a",
            10,
            &[cue("Smil."), cue("Vent på ro."), say("Hei – om «{topic}»."), say("Takk."), cue("Se rundt deg.")],
        ),
        section("b", 10, &[cue("Vis {topic}.")]),
        section("c", 0, &[]),
    ]);
    let stops: Vec<_> = plan
        .stops
        .iter()
        .map(|stop| (stop.section, stop.cues.join("|"), stop.say.as_deref(), stop.cues_after.join("|"), stop.words))
        .collect();
    assert_eq!(
        stops,
        [
            (0, "Smil.|Vent på ro.".to_owned(), Some("Hei – om «passord»."), String::new(), 3),
            (0, String::new(), Some("Takk."), "Se rundt deg.".to_owned(), 1),
            (1, "Vis passord.".to_owned(), None, String::new(), 0),
            (2, String::new(), None, String::new(), 0),
        ]
    );
    assert_eq!(plan.sections[0].audience, "Om «passord»");
    assert_eq!((plan.sections[0].stops.clone(), plan.sections[1].stops.clone()), (0..2, 2..3));
    assert_eq!((plan.target_s(), plan.sections[2].target_s), (21, 1));
}

#[test]
fn one_sentence_two_hundred_or_none() {
    let mut one = Desk::started(&[1]);
    one.wait(1_500);
    assert_eq!((one.view().left, one.view().can_go_next, one.view().can_go_back), (Countdown::Over(0), false, false));

    let mut many =
        Desk::ready(Run::new(plan(vec![section("a", 7_200, &vec![words(12); 200])]), Mode::Meeting, Pace::DEFAULT));
    many.act(Act::Start);
    for _ in 0..500 {
        many.act(Act::Next);
    }
    many.wait(7_199_000);
    assert_eq!((many.view().stop, many.view().left), (199, Countdown::Left(1)));

    let mut none = Desk::ready(Run::new(plan(Vec::new()), Mode::Meeting, Pace::DEFAULT));
    none.act(Act::Start).act(Act::ForgotToStart(9)).wait(5_000).act(Act::Next).act(Act::End);
    assert_eq!((none.view().phase, none.view().used_s), (Phase::Ready, 0));
}
