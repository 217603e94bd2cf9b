//! Whatever the leader presses, in whatever order.

use moteklar::meeting::{Act, Moment, Phase, RowState, View};
use proptest::prelude::*;

use super::desk::{Desk, through_a_file};
use super::steps::{Ledger, Step, any_meeting, step};

fn seconds(ms: u64) -> u32 {
    u32::try_from(ms / 1000).unwrap_or(u32::MAX)
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
