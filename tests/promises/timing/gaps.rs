//! Clocks that jump, machines that sleep and processes that die.

use std::time::Duration;

use moteklar::meeting::{Act, Moment, Phase, Run, UndoOffer, Undoable};

use super::desk::{Desk, meeting, through_a_file};

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
