//! The clock of a meeting can be trusted: whatever the leader presses, however the machine sleeps or dies.

use std::time::Duration;

use moteklar::meeting::{
    Act, Countdown, Fit, Mode, Moment, Pace, Phase, Plan, RowState, Run, SectionFit, Standing, UndoOffer, Undoable,
    Verdict, View, Warning, Wording,
};
use moteklar::programme::{Line, MeetingKind, Script, Section, SectionId, SectionKind};
use proptest::prelude::*;

// ---- a script and a leader's hand ----

fn section(id: &str, seconds: u32, lines: &[Line]) -> Section {
    Section {
        id: SectionId(id.to_owned()),
        title: format!("Del {id}"),
        seconds,
        kind: SectionKind::Talk,
        audience: "Om «{topic}»".to_owned(),
        lines: lines.to_vec(),
    }
}

fn say(text: &str) -> Line {
    Line::Say(text.to_owned())
}

fn cue(text: &str) -> Line {
    Line::Cue(text.to_owned())
}

/// A sentence of so many words.
fn words(count: usize) -> Line {
    Line::Say(vec!["ord"; count].join(" "))
}

fn script(sections: Vec<Section>) -> Script {
    Script {
        title: "Første møte".to_owned(), purpose: String::new(), before: Vec::new(), sections, after: Vec::new()
    }
}

fn plan(sections: Vec<Section>) -> Plan {
    Plan::new(&script(sections), MeetingKind::First, &Wording { topic: Some("passord") })
}

/// A meeting with one sentence in each section of so many seconds.
fn meeting(seconds: &[u32]) -> Run {
    let sections = seconds.iter().enumerate().map(|(n, s)| section(&n.to_string(), *s, &[say("Hei.")])).collect();
    Run::new(plan(sections), Mode::Meeting, Pace::DEFAULT)
}

/// The leader at the keyboard: moments counted from an arbitrary origin, and an app that looks at the clock once a
/// second as the window does.
struct Desk {
    run: Run,
    now: u64,
}

impl Desk {
    fn ready(run: Run) -> Self {
        let mut run = run;
        run.tick(Moment(777_000));
        Self { run, now: 777_000 }
    }

    fn started(seconds: &[u32]) -> Self {
        let mut desk = Self::ready(meeting(seconds));
        desk.act(Act::Start);
        desk
    }

    fn act(&mut self, act: Act) -> &mut Self {
        self.run.act(act, Moment(self.now));
        self
    }

    fn wait(&mut self, ms: u64) -> &mut Self {
        let end = self.now + ms;
        while self.now < end {
            self.now = end.min(self.now + 1000);
            self.run.tick(Moment(self.now));
        }
        self
    }

    /// Time goes by while nobody looks at the clock.
    fn sleep(&mut self, ms: u64) -> &mut Self {
        self.now += ms;
        self
    }

    fn view(&self) -> View {
        self.run.view(Moment(self.now))
    }

    fn replanned(&self) -> Vec<u32> {
        self.view().rows.iter().map(|row| row.replanned_s).collect()
    }

    fn actual(&self) -> Vec<u32> {
        self.view().rows.iter().map(|row| row.actual_s).collect()
    }
}

// ---- starting ----

#[test]
fn opening_the_meeting_starts_nothing() {
    let mut desk = Desk::ready(meeting(&[60, 60]));
    desk.wait(3_600_000).act(Act::Next).wait(5_000).act(Act::TogglePause).act(Act::ToggleQuestion).act(Act::End);
    let view = desk.view();
    assert_eq!(view.phase, Phase::Ready);
    assert_eq!((view.used_s, view.left, view.next_change_ms), (0, Countdown::Left(120), None));
    assert_eq!(view.slept_s, None);

    desk.act(Act::Start).wait(1_000);
    assert_eq!((desk.view().phase, desk.view().used_s), (Phase::Running, 1));
}

#[test]
fn a_forgotten_start_is_counted_from_when_the_leader_says() {
    let mut ready = Desk::ready(meeting(&[60, 60]));
    ready.act(Act::ForgotToStart(25)).wait(5_000);
    assert_eq!((ready.view().phase, ready.view().used_s, ready.view().left), (Phase::Running, 30, Countdown::Left(90)));

    let mut running = Desk::started(&[60, 60]);
    running.wait(10_000).act(Act::ForgotToStart(30));
    assert_eq!((running.view().used_s, running.view().section_left), (40, Countdown::Left(20)));
}

#[test]
fn a_forgotten_start_fills_the_sections_that_are_already_read() {
    let mut desk = Desk::ready(meeting(&[30, 30, 60]));
    desk.act(Act::Next).act(Act::Next).act(Act::ForgotToStart(70));
    assert_eq!(desk.actual(), [30, 30, 10]);
    assert_eq!(desk.view().section_left, Countdown::Left(50));
}

// ---- what is shown ----

#[test]
fn a_countdown_rounds_up_and_a_count_up_rounds_down() {
    let mut desk = Desk::started(&[120]);
    let at = |desk: &Desk| (desk.view().left, desk.view().used_s);
    assert_eq!(at(&desk), (Countdown::Left(120), 0));
    desk.wait(999);
    assert_eq!(at(&desk), (Countdown::Left(120), 0));
    desk.wait(1);
    assert_eq!(at(&desk), (Countdown::Left(119), 1));
    desk.wait(45_999);
    assert_eq!(at(&desk), (Countdown::Left(74), 46));
    desk.wait(1);
    assert_eq!(at(&desk), (Countdown::Left(73), 47));
    desk.wait(72_999);
    assert_eq!(at(&desk), (Countdown::Left(1), 119));
    desk.wait(1);
    assert_eq!(at(&desk), (Countdown::Over(0), 120));
    desk.wait(1_999);
    assert_eq!(at(&desk), (Countdown::Over(1), 121));
}

#[test]
fn the_window_is_told_when_the_next_second_is_due() {
    let mut desk = Desk::started(&[60, 60]);
    assert_eq!(desk.view().next_change_ms, Some(1_000));
    desk.wait(12_700);
    assert_eq!(desk.view().next_change_ms, Some(300));
    // The second section begins in the middle of a second of the meeting's.
    desk.act(Act::Next).wait(400);
    assert_eq!(desk.view().next_change_ms, Some(600));
    desk.wait(600);
    assert_eq!(desk.view().next_change_ms, Some(300));
    desk.act(Act::TogglePause);
    assert_eq!(desk.view().next_change_ms, None);
    desk.act(Act::TogglePause).wait(100).act(Act::End);
    assert_eq!(desk.view().next_change_ms, Some(1_000));
    desk.wait(10_000);
    assert_eq!(desk.view().next_change_ms, None);
}

#[test]
fn the_list_of_sections_has_plan_and_actual_time() {
    let mut desk = Desk::started(&[30, 40, 50]);
    desk.wait(25_000).act(Act::Next).wait(10_000);
    let view = desk.view();
    let rows: Vec<_> =
        view.rows.iter().map(|row| (row.title.as_str(), row.planned_s, row.actual_s, row.state)).collect();
    assert_eq!(
        rows,
        [("Del 0", 30, 25, RowState::Done), ("Del 1", 40, 10, RowState::Now), ("Del 2", 50, 0, RowState::Ahead)]
    );
    assert_eq!(view.expected_left_s, 80);
    assert!((view.section_progress - 0.25).abs() < 1e-6);
}

// ---- pause, questions, adjusting ----

#[test]
fn a_pause_stays_a_pause_when_the_cursor_moves() {
    let mut desk = Desk::started(&[60, 60, 60]);
    desk.wait(7_500).act(Act::TogglePause).wait(100_000);
    desk.act(Act::Next).wait(50_000).act(Act::Next).wait(50_000).act(Act::Back).wait(50_000);
    let view = desk.view();
    assert_eq!((view.phase, view.used_s, view.section), (Phase::Paused, 7, 1));
    assert_eq!(view.slept_s, None);
    desk.act(Act::TogglePause).wait(2_500);
    assert_eq!((desk.view().used_s, desk.actual()), (10, vec![7, 2, 0]));
}

#[test]
fn questions_hold_the_script_and_the_rest_is_planned_anew() {
    let mut desk = Desk::started(&[60, 60, 60]);
    desk.wait(30_000).act(Act::ToggleQuestion).wait(30_000);
    let view = desk.view();
    assert!(view.question_held);
    assert_eq!((view.used_s, view.question_s, view.left), (60, 30, Countdown::Left(120)));
    assert_eq!(view.section_left, Countdown::Left(30));
    assert_eq!(desk.replanned(), [60, 45, 45]);
    assert_eq!(view.expected_left_s, 120);

    desk.act(Act::ToggleQuestion).wait(30_000).act(Act::Next);
    assert_eq!(desk.view().section_left, Countdown::Left(45));
    desk.wait(45_000).act(Act::Next).wait(45_000);
    assert_eq!((desk.view().left, desk.view().section_left), (Countdown::Over(0), Countdown::Over(0)));
}

#[test]
fn sections_shrink_in_proportion_and_never_below_half() {
    let mut desk = Desk::started(&[10, 40, 20]);
    desk.act(Act::ToggleQuestion).wait(15_000);
    assert_eq!(desk.replanned(), [10, 30, 15]);
    desk.wait(600_000);
    assert_eq!(desk.replanned(), [10, 20, 10]);
    // With nothing after it to take from, the section keeps its time.
    let mut alone = Desk::started(&[10]);
    alone.act(Act::ToggleQuestion).wait(15_000);
    assert_eq!((alone.replanned(), alone.view().section_left), (vec![10], Countdown::Left(10)));
}

#[test]
fn a_question_in_a_pause_waits_like_everything_else() {
    let mut desk = Desk::started(&[60, 60]);
    desk.wait(5_000).act(Act::ToggleQuestion).wait(3_000).act(Act::TogglePause).wait(60_000);
    assert_eq!((desk.view().used_s, desk.view().question_s, desk.view().next_change_ms), (8, 3, None));
    desk.act(Act::TogglePause).wait(1_000);
    assert_eq!((desk.view().question_s, desk.view().section_left), (4, Countdown::Left(55)));
}

#[test]
fn adjusting_moves_the_section_and_the_meeting() {
    let mut desk = Desk::started(&[60, 60]);
    desk.wait(20_500).act(Act::Adjust(15));
    assert_eq!((desk.view().planned_s, desk.view().section_left), (135, Countdown::Left(55)));
    desk.act(Act::Adjust(-30));
    assert_eq!((desk.view().planned_s, desk.view().section_left), (105, Countdown::Left(25)));
    // 20.5 seconds are used, so 21 is the least it can have.
    desk.act(Act::Adjust(-30));
    assert_eq!((desk.view().planned_s, desk.view().section_left), (81, Countdown::Left(1)));
    // A section that is over is not given time by taking some off.
    desk.wait(10_000).act(Act::Adjust(-15));
    assert_eq!((desk.view().planned_s, desk.view().section_left), (81, Countdown::Over(9)));
    let mut short = Desk::started(&[1]);
    short.act(Act::Adjust(-15));
    assert_eq!(short.view().planned_s, 1);
}

#[test]
fn the_last_stop_does_not_end_the_meeting() {
    let mut desk = Desk::started(&[60, 60]);
    desk.act(Act::Next);
    assert!(desk.view().at_last_stop && !desk.view().can_go_next);
    desk.act(Act::Next).act(Act::Next).wait(2_000);
    assert_eq!((desk.view().phase, desk.view().stop, desk.view().used_s), (Phase::Running, 1, 2));
}

#[test]
fn time_counts_where_the_cursor_is() {
    let mut desk = Desk::started(&[60, 60]);
    desk.wait(10_000).act(Act::Next).wait(5_000).act(Act::Back).wait(7_000);
    assert_eq!(desk.actual(), [17, 5]);
    assert_eq!(desk.view().section_left, Countdown::Left(43));
}

// ---- undo ----

#[test]
fn a_reset_can_be_undone_for_ten_seconds() {
    let mut desk = Desk::started(&[60, 60]);
    desk.wait(61_250).act(Act::Next).act(Act::Reset);
    assert_eq!((desk.view().phase, desk.view().used_s, desk.view().stop), (Phase::Ready, 0, 0));
    assert_eq!(desk.view().undo, Some(UndoOffer { what: Undoable::Reset, left_s: 10 }));
    // Pressed twice in alarm.
    desk.wait(4_000).act(Act::Reset).wait(5_999);
    assert_eq!(desk.view().undo, Some(UndoOffer { what: Undoable::Reset, left_s: 1 }));
    desk.act(Act::Undo);
    let view = desk.view();
    assert_eq!((view.phase, view.used_s, view.stop, view.undo), (Phase::Running, 71, 1, None));
    assert_eq!(view.slept_s, None);

    desk.act(Act::Reset).wait(10_000);
    assert_eq!(desk.view().undo, None);
    desk.act(Act::Undo);
    assert_eq!((desk.view().phase, desk.view().used_s), (Phase::Ready, 0));
}

#[test]
fn an_end_that_is_undone_has_cost_no_time() {
    let mut desk = Desk::started(&[60]);
    desk.wait(30_000).act(Act::TogglePause).wait(1_000).act(Act::End).wait(9_000);
    assert_eq!(desk.view().phase, Phase::Ended);
    desk.act(Act::Undo);
    assert_eq!((desk.view().phase, desk.view().used_s), (Phase::Paused, 30));

    desk.act(Act::TogglePause).act(Act::End).wait(9_000).act(Act::Undo);
    assert_eq!((desk.view().phase, desk.view().used_s), (Phase::Running, 39));
}

#[test]
fn an_ended_meeting_stands_still_and_has_its_record() {
    let mut desk = Desk::started(&[60, 60]);
    assert_eq!(desk.run.record(), None);
    desk.wait(50_000)
        .act(Act::Next)
        .wait(20_500)
        .act(Act::ToggleQuestion)
        .wait(15_200)
        .act(Act::Adjust(15))
        .act(Act::End);
    desk.wait(600_000).act(Act::Next).act(Act::Back).act(Act::Start).act(Act::ForgotToStart(60)).act(Act::TogglePause);
    let record = desk.run.record().expect("the meeting has ended");
    assert_eq!((record.planned_s, record.actual_s, record.question_s), (120, 85, 15));
    let sections: Vec<_> = record.sections.iter().map(|s| (s.title.as_str(), s.planned_s, s.actual_s)).collect();
    assert_eq!(sections, [("Del 0", 60, 50), ("Del 1", 60, 20)]);
    assert_eq!((record.mode, record.pace), (Mode::Meeting, None));
}

// ---- clocks that jump, machines that sleep, processes that die ----

#[test]
fn a_moment_before_the_last_one_is_no_time() {
    let mut desk = Desk::started(&[60]);
    desk.wait(20_000);
    let late = desk.now;
    desk.run.tick(Moment(late - 600_000));
    desk.run.act(Act::Next, Moment(0));
    assert_eq!(desk.run.view(Moment(5)).used_s, 20);
    desk.run.tick(Moment(late + 1_000));
    assert_eq!(desk.view().used_s, 21);
}

#[test]
fn a_machine_that_slept_is_noticed_and_the_leader_decides() {
    let mut desk = Desk::started(&[120, 120]);
    desk.wait(30_000).sleep(10_000).wait(0);
    assert_eq!(desk.view().slept_s, None);
    desk.run.tick(Moment(desk.now));
    desk.sleep(65_000);
    assert_eq!((desk.view().slept_s, desk.view().used_s), (Some(65), 105));

    // Not answering keeps counting.
    desk.run.tick(Moment(desk.now));
    desk.wait(2_000);
    assert_eq!((desk.view().slept_s, desk.view().used_s), (Some(65), 107));

    let mut kept = Desk { run: desk.run.clone(), now: desk.now };
    kept.act(Act::CountSleep(true));
    assert_eq!((kept.view().slept_s, kept.view().used_s), (None, 107));
    desk.act(Act::CountSleep(false));
    assert_eq!((desk.view().slept_s, desk.view().used_s), (None, 42));
    desk.act(Act::CountSleep(false));
    assert_eq!(desk.view().used_s, 42);
}

#[test]
fn a_sleep_is_taken_out_where_it_was_counted() {
    let mut desk = Desk::started(&[60, 60]);
    desk.wait(5_000).sleep(20_000).act(Act::Next);
    desk.wait(3_000).act(Act::ToggleQuestion).wait(4_000).sleep(30_000).act(Act::ToggleQuestion).wait(1_000);
    assert_eq!(desk.view().slept_s, Some(50));
    assert_eq!((desk.actual(), desk.view().question_s), (vec![25, 4], 34));
    desk.act(Act::CountSleep(false));
    assert_eq!((desk.actual(), desk.view().question_s), (vec![5, 4], 4));
}

#[test]
fn a_sleep_in_a_pause_or_before_the_start_is_nothing_to_ask_about() {
    let mut desk = Desk::ready(meeting(&[60]));
    desk.sleep(500_000).act(Act::Start).wait(3_000).act(Act::TogglePause).sleep(500_000).act(Act::TogglePause);
    assert_eq!((desk.view().slept_s, desk.view().used_s), (None, 3));
}

/// What the store does: writes the meeting, and reads it in a new process.
fn through_a_file(run: &Run) -> Run {
    let text = ron::to_string(run).expect("a running meeting can be written");
    ron::from_str(&text).expect("and read back")
}

#[test]
fn a_killed_app_comes_back_at_the_right_second() {
    let mut desk = Desk::started(&[60, 60]);
    desk.wait(35_000).act(Act::Next).wait(12_400);
    let mut run = through_a_file(&desk.run);
    // Twelve seconds later, in a process whose clock has just begun.
    run.carry_over(Duration::from_millis(12_600), Moment(3));
    let view = run.view(Moment(3));
    assert_eq!((view.phase, view.used_s, view.stop, view.slept_s), (Phase::Running, 60, 1, None));
    run.tick(Moment(1_002));
    assert_eq!(run.view(Moment(1_002)).used_s, 60);
    assert_eq!(run.view(Moment(1_003)).used_s, 61);
    assert_eq!(run.view(Moment(1_003)).slept_s, None);
}

#[test]
fn a_killed_app_that_stood_still_comes_back_standing_still() {
    let mut desk = Desk::started(&[60]);
    desk.wait(35_000).act(Act::TogglePause);
    let mut paused = through_a_file(&desk.run);
    paused.carry_over(Duration::from_hours(1), Moment(9));
    assert_eq!((paused.view(Moment(9)).phase, paused.view(Moment(9)).used_s), (Phase::Paused, 35));

    desk.act(Act::End).wait(2_000);
    let mut ended = through_a_file(&desk.run);
    ended.carry_over(Duration::from_secs(3), Moment(9));
    assert_eq!(ended.view(Moment(9)).undo, Some(UndoOffer { what: Undoable::End, left_s: 5 }));
    ended.carry_over(Duration::from_secs(5), Moment(10));
    assert_eq!(ended.view(Moment(10)).undo, None);
}

#[test]
fn a_wall_clock_that_was_set_back_while_the_app_was_gone_takes_no_time_away() {
    let mut desk = Desk::started(&[60]);
    desk.wait(35_000);
    let mut run = through_a_file(&desk.run);
    run.carry_over(Duration::ZERO, Moment(1_000_000_000));
    assert_eq!(run.view(Moment(1_000_004_000)).used_s, 39);
}

#[test]
fn a_saved_meeting_whose_parts_do_not_match_is_refused() {
    let text = ron::to_string(&meeting(&[60, 60])).expect("a meeting can be written");
    let refused = |from: &str, to: &str| {
        assert!(text.contains(from), "{text}");
        ron::from_str::<Run>(&text.replacen(from, to, 1)).map(|_| ()).expect_err("refused").to_string()
    };
    assert!(refused("cursor:0", "cursor:9").contains("a line that is not there"));
    assert!(refused("section:1", "section:7").contains("do not match its lines"));
    assert!(refused("(target_s:60,taken_s:0,spent_ms:0),", "").contains("do not match its sections"));
}

// ---- warnings ----

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

// ---- pace ----

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

// ---- scripts of all shapes ----

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

// ---- whatever the leader presses ----

const SECONDS: [u32; 4] = [1, 20, 45, 54];

/// Two stops in each section, so the section of a stop is half its index.
fn any_meeting() -> Desk {
    let sections =
        SECONDS.iter().enumerate().map(|(n, s)| section(&n.to_string(), *s, &[words(20), words(7)])).collect();
    Desk::ready(Run::new(plan(sections), Mode::Meeting, Pace::DEFAULT))
}

#[derive(Clone, Copy, Debug)]
enum Step {
    Press(Act),
    Wait(u64),
    /// The clock shows an earlier moment, once.
    Earlier(u64),
    /// The app is killed, and back after so many milliseconds.
    Killed(u64),
}

fn press() -> impl Strategy<Value = Act> {
    prop_oneof![
        6 => Just(Act::Next),
        4 => Just(Act::Back),
        8 => Just(Act::TogglePause),
        8 => Just(Act::ToggleQuestion),
        4 => (-40_i32..=40).prop_map(Act::Adjust),
        1 => any::<i32>().prop_map(Act::Adjust),
        2 => Just(Act::Start),
        1 => Just(Act::Reset),
        1 => Just(Act::End),
        2 => Just(Act::Undo),
        1 => any::<bool>().prop_map(Act::CountSleep),
    ]
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        10 => press().prop_map(Step::Press),
        10 => (0_u64..=4_000).prop_map(Step::Wait),
        1 => any::<u64>().prop_map(Step::Earlier),
        1 => (0_u64..=9_000).prop_map(Step::Killed),
    ]
}

impl Desk {
    fn step(&mut self, step: Step) {
        match step {
            Step::Press(act) => drop(self.act(act)),
            // Not looked at in between: the window wakes when it likes.
            Step::Wait(ms) => self.now += ms,
            Step::Earlier(ms) => self.run.tick(Moment(self.now.saturating_sub(ms))),
            Step::Killed(ms) => {
                self.run.tick(Moment(self.now));
                self.run = through_a_file(&self.run);
                self.now = 1 + ms % 100_000;
                self.run.carry_over(Duration::from_millis(ms), Moment(self.now));
            }
        }
        self.run.tick(Moment(self.now));
    }
}

/// What ought to be on the clocks, worked out afresh from the list of what was pressed when. An undo strikes out of the
/// list what it undoes and everything after it.
#[derive(Default)]
struct Ledger {
    at: u64,
    pressed: Vec<(u64, Act)>,
    undoable: Option<usize>,
}

#[derive(Debug, PartialEq)]
struct Ought {
    phase: Phase,
    held: bool,
    stop: usize,
    sections: [u64; 4],
    questions: u64,
}

impl Ledger {
    fn step(&mut self, step: Step) {
        match step {
            Step::Wait(ms) | Step::Killed(ms) => self.at += ms,
            Step::Earlier(_) => {}
            Step::Press(Act::Undo) => {
                let young = |index: &usize| self.at - self.pressed[*index].0 < 10_000;
                if let Some(index) = self.undoable.take().filter(young) {
                    self.pressed.truncate(index);
                }
            }
            Step::Press(act) => {
                let phase = self.ought().phase;
                let going = matches!(phase, Phase::Running | Phase::Paused);
                if (act == Act::Reset && phase != Phase::Ready) || (act == Act::End && going) {
                    self.undoable = Some(self.pressed.len());
                }
                self.pressed.push((self.at, act));
            }
        }
    }

    fn ought(&self) -> Ought {
        let fresh = Ought { phase: Phase::Ready, held: false, stop: 0, sections: [0; 4], questions: 0 };
        let (mut sum, mut last) = (fresh, 0);
        for (at, act) in self.pressed.iter().copied().chain([(self.at, Act::CountSleep(true))]) {
            match (sum.phase, sum.held) {
                (Phase::Running, true) => sum.questions += at - last,
                (Phase::Running, false) => sum.sections[sum.stop / 2] += at - last,
                _ => {}
            }
            last = at;
            sum = match (act, sum.phase) {
                (Act::Start, Phase::Ready) => Ought { phase: Phase::Running, ..sum },
                (Act::Next, Phase::Ready | Phase::Running | Phase::Paused) => {
                    Ought { stop: (sum.stop + 1).min(7), ..sum }
                }
                (Act::Back, Phase::Ready | Phase::Running | Phase::Paused) => {
                    Ought { stop: sum.stop.saturating_sub(1), ..sum }
                }
                (Act::TogglePause, Phase::Running) => Ought { phase: Phase::Paused, ..sum },
                (Act::TogglePause, Phase::Paused) => Ought { phase: Phase::Running, ..sum },
                (Act::ToggleQuestion, Phase::Running | Phase::Paused) => Ought { held: !sum.held, ..sum },
                (Act::End, Phase::Running | Phase::Paused) => Ought { phase: Phase::Ended, held: false, ..sum },
                (Act::Reset, _) => Ought { phase: Phase::Ready, held: false, stop: 0, sections: [0; 4], questions: 0 },
                _ => sum,
            };
        }
        sum
    }
}

fn seconds(ms: u64) -> u32 {
    u32::try_from(ms / 1000).expect("a meeting of some hours")
}

/// The meeting goes on from here: its next second must come on the very millisecond it is due.
fn comes_on_the_millisecond(desk: &Desk, used_ms: u64) -> Result<(), TestCaseError> {
    let mut run = desk.run.clone();
    if run.phase() == Phase::Paused {
        run.act(Act::TogglePause, Moment(desk.now));
    }
    if run.phase() == Phase::Running {
        let due = 1000 - used_ms % 1000;
        prop_assert_eq!(run.view(Moment(desk.now + due - 1)).used_s, seconds(used_ms));
        prop_assert_eq!(run.view(Moment(desk.now + due)).used_s, seconds(used_ms) + 1);
    }
    Ok(())
}

/// What a leader would see, without the parts that move all the time.
fn shown(view: View) -> View {
    View { progress: 0.0, section_progress: 0.0, next_change_ms: None, ..view }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn after_any_thousand_steps_the_clocks_are_right_to_the_millisecond(
        steps in prop::collection::vec(step(), 1_000)
    ) {
        let mut desk = any_meeting();
        let mut ledger = Ledger::default();
        for (index, step) in [Step::Press(Act::Start)].into_iter().chain(steps).enumerate() {
            desk.step(step);
            ledger.step(step);
            if index % 25 != 0 {
                continue;
            }
            let (view, ought) = (desk.view(), ledger.ought());
            let used = ought.sections.iter().sum::<u64>() + ought.questions;
            prop_assert_eq!((view.phase, view.question_held, view.stop), (ought.phase, ought.held, ought.stop));
            prop_assert_eq!((view.used_s, view.question_s), (seconds(used), seconds(ought.questions)));
            prop_assert_eq!(desk.actual(), ought.sections.map(seconds));
            comes_on_the_millisecond(&desk, used)?;
        }
    }

    #[test]
    fn a_thousand_pauses_holds_and_adjustments_lose_nothing(
        steps in prop::collection::vec((0_usize..3, -20_i32..=20, 0_u64..=7_000), 1_000)
    ) {
        let mut desk = Desk::started(&[7_200, 7_200]);
        let (mut paused, mut held, mut script, mut questions) = (false, false, 0, 0);
        for (which, by, ms) in steps {
            desk.act([Act::TogglePause, Act::ToggleQuestion, Act::Adjust(by)][which]);
            paused ^= which == 0;
            held ^= which == 1;
            desk.wait(ms);
            match (paused, held) {
                (true, _) => {}
                (false, true) => questions += ms,
                (false, false) => script += ms,
            }
        }
        prop_assert_eq!((desk.actual(), desk.view().question_s), (vec![seconds(script), 0], seconds(questions)));
        comes_on_the_millisecond(&desk, script + questions)?;
    }

    #[test]
    fn cursor_and_clocks_belong_together_after_any_sequence(
        steps in prop::collection::vec(
            prop_oneof![8 => step(), 1 => (0_u32..=400).prop_map(|s| Step::Press(Act::ForgotToStart(s))),
                1 => (9_000_u64..=90_000).prop_map(Step::Wait)],
            0..200,
        )
    ) {
        let mut desk = any_meeting();
        for step in steps {
            desk.step(step);
            let view = desk.view();
            prop_assert!(view.stop < 8);
            prop_assert_eq!(view.section, view.stop / 2);
            prop_assert_eq!(view.rows[view.section].state, RowState::Now);
            prop_assert_eq!((view.can_go_back && view.stop == 0) || (view.can_go_next && view.at_last_stop), false);

            // Each part is rounded down, so the whole is at most a second a part more.
            let parts = view.rows.iter().map(|row| row.actual_s).sum::<u32>() + view.question_s;
            prop_assert!((parts..=parts + 5).contains(&view.used_s), "{} of {:?}", parts, view);
            prop_assert_eq!(view.planned_s, view.rows.iter().map(|row| row.planned_s).fold(0, u32::saturating_add));
            for row in &view.rows {
                prop_assert!(row.replanned_s >= 1 && row.replanned_s <= row.planned_s, "{:?}", row);
                let at_least = if row.state == RowState::Ahead { row.planned_s.div_ceil(2) } else { 1 };
                prop_assert!(row.replanned_s >= at_least, "{:?}", row);
            }
            prop_assert_eq!(view.phase == Phase::Ended, desk.run.record().is_some());
        }
    }

    #[test]
    fn nothing_shown_changes_before_it_is_said_to(steps in prop::collection::vec(step(), 0..120)) {
        let mut desk = any_meeting();
        for step in [Step::Press(Act::Start)].into_iter().chain(steps) {
            desk.step(step);
            let view = desk.view();
            let quiet = view.next_change_ms.unwrap_or(9_000);
            prop_assert!(quiet > 0);
            prop_assert_eq!(shown(desk.run.view(Moment(desk.now + quiet - 1))), shown(view.clone()));
            if view.next_change_ms.is_some() {
                prop_assert!(shown(desk.run.view(Moment(desk.now + quiet))) != shown(view));
            }
        }
    }

    #[test]
    fn an_undone_reset_or_end_is_as_if_it_had_never_been(
        steps in prop::collection::vec(step(), 0..60),
        which in prop_oneof![Just(Act::Reset), Just(Act::End)],
        meanwhile in prop::collection::vec(0_u64..=1_999, 1..6),
        leafing in prop::collection::vec(prop_oneof![Just(Act::Next), Just(Act::Back), Just(Act::Start)], 0..6),
    ) {
        let mut desk = any_meeting();
        for step in [Step::Press(Act::Start)].into_iter().chain(steps) {
            desk.step(step);
        }
        // Nothing older may be left to undo.
        if !matches!(desk.run.phase(), Phase::Running | Phase::Paused) || desk.view().undo.is_some() {
            return Ok(());
        }
        let mut untouched = Desk { run: desk.run.clone(), now: desk.now };
        desk.act(which);
        for act in leafing {
            desk.act(act);
        }
        for ms in meanwhile {
            desk.wait(ms);
            untouched.wait(ms);
        }
        desk.act(Act::Undo);
        prop_assert_eq!(desk.run, untouched.run);
    }

    #[test]
    fn a_meeting_read_back_from_its_file_is_the_same(steps in prop::collection::vec(step(), 0..80)) {
        let mut desk = any_meeting();
        for step in steps {
            desk.step(step);
        }
        prop_assert_eq!(through_a_file(&desk.run), desk.run);
    }
}
