//! Starting, pausing, holding, adjusting and undoing, with the seconds a leader reads.

use moteklar::meeting::{Act, Countdown, Mode, Moment, Pace, Phase, RowState, Run, UndoOffer, Undoable};
use moteklar::programme::SectionKind;

use super::desk::{Desk, meeting, plan, say, section};

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
fn the_window_is_drawn_on_the_beat_of_the_largest_clock() {
    let mut talk = section("talk", 60, &[say("Hei.")]);
    let mut discussion = section("discussion", 60, &[say("Hva tenker dere?")]);
    discussion.kind = SectionKind::Discussion;
    talk.kind = SectionKind::Talk;
    let run = Run::new(plan(vec![talk, discussion]), Mode::Meeting, Pace::DEFAULT);
    let mut desk = Desk::ready(run);
    let beat = |desk: &Desk| desk.run.next_beat_ms(Moment(desk.now));
    assert_eq!(beat(&desk), None);
    desk.act(Act::Start).wait(12_700);
    assert_eq!(beat(&desk), Some(300));
    // In the discussion its own clock is the largest; with a question held, the meeting's is.
    desk.act(Act::Next).wait(400);
    assert_eq!(beat(&desk), Some(600));
    desk.act(Act::ToggleQuestion);
    assert_eq!(beat(&desk), Some(900));
    desk.act(Act::TogglePause);
    assert_eq!(beat(&desk), None);
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
fn questions_take_nothing_that_a_section_has_already_used() {
    let mut desk = Desk::started(&[60, 60, 60]);
    desk.act(Act::Next).wait(50_000).act(Act::Back).act(Act::ToggleQuestion).wait(20_000);
    // The second section has only 10 seconds to give, the third 30.
    assert_eq!(desk.replanned(), [60, 55, 45]);
    desk.wait(60_000);
    assert_eq!(desk.replanned(), [60, 50, 30]);
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
