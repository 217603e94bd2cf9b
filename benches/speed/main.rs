//! How quick the app is, as ratios within one run: `scripts/bench`. A ratio over its limit fails the run.
//!
//! Never a timed test: what a machine manages in a second says nothing about the code, but how much more 5,000 people
//! cost than 60, or how much more an import costs than only reading the same file, does.
#![expect(clippy::expect_used, clippy::print_stdout, reason = "a tool for developers, run by hand")]

mod changes;
mod frames;
mod imports;

use std::process::ExitCode;
use std::time::{Duration, Instant};

/// What was measured against what, and how many times as long it may take.
struct Ratio {
    name: &'static str,
    measured: f64,
    limit: f64,
}

/// The shortest of several runs: what the code needs when nothing else disturbs.
fn shortest(runs: usize, mut work: impl FnMut()) -> Duration {
    (0..runs)
        .map(|_| {
            let began = Instant::now();
            work();
            began.elapsed()
        })
        .min()
        .unwrap_or_default()
}

fn times(this: Duration, that: Duration) -> f64 {
    this.as_secs_f64() / that.as_secs_f64().max(f64::EPSILON)
}

fn main() -> ExitCode {
    // Cargo passes `--bench`; a word picks what to measure.
    let word = std::env::args().skip(1).find(|argument| !argument.starts_with("--")).unwrap_or_default();
    let mut ratios: Vec<Ratio> = Vec::new();
    if "frames".contains(&word) {
        ratios.extend(frames::measure());
    }
    if "changes".contains(&word) {
        ratios.extend(changes::measure());
    }
    if "imports".contains(&word) {
        ratios.extend(imports::measure());
    }
    println!();
    let mut all = true;
    for Ratio { name, measured, limit } in &ratios {
        let kept = measured <= limit;
        all &= kept;
        println!("{} {name}: {measured:.2} (at most {limit:.2})", if kept { "ok  " } else { "OVER" });
    }
    if all { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
