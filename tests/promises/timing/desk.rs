//! Made-up scripts, and a leader at the keyboard.

use moteklar::meeting::{Act, Mode, Moment, Pace, Plan, Run, View, Wording};
use moteklar::programme::{Line, MeetingKind, Script, Section, SectionId, SectionKind};

pub fn section(id: &str, seconds: u32, lines: &[Line]) -> Section {
    Section {
        id: SectionId(id.to_owned()),
        title: format!("Del {id}"),
        title_to_one: None,
        seconds,
        kind: SectionKind::Talk,
        audience: "Om «{topic}»".to_owned(),
        lines: lines.to_vec(),
    }
}

pub fn say(text: &str) -> Line {
    Line::Say(text.to_owned())
}

pub fn cue(text: &str) -> Line {
    Line::Cue(text.to_owned())
}

/// A sentence of so many words.
pub fn words(count: usize) -> Line {
    Line::Say(vec!["ord"; count].join(" "))
}

pub fn script(sections: Vec<Section>) -> Script {
    Script {
        title: "Første møte".to_owned(), purpose: String::new(), before: Vec::new(), sections, after: Vec::new()
    }
}

pub fn plan(sections: Vec<Section>) -> Plan {
    Plan::new(&script(sections), MeetingKind::First, &Wording { topic: Some("passord"), to_one: false })
}

/// A meeting with one sentence in each section of so many seconds.
pub fn meeting(seconds: &[u32]) -> Run {
    let sections = seconds.iter().enumerate().map(|(n, s)| section(&n.to_string(), *s, &[say("Hei.")])).collect();
    Run::new(plan(sections), Mode::Meeting, Pace::DEFAULT)
}

/// The leader at the keyboard: moments counted from an arbitrary origin, and an app that looks at the clock once a
/// second as the window does.
pub struct Desk {
    pub run: Run,
    pub now: u64,
}

impl Desk {
    pub fn ready(run: Run) -> Self {
        let mut run = run;
        run.tick(Moment(777_000));
        Self { run, now: 777_000 }
    }

    pub fn started(seconds: &[u32]) -> Self {
        let mut desk = Self::ready(meeting(seconds));
        desk.act(Act::Start);
        desk
    }

    pub fn act(&mut self, act: Act) -> &mut Self {
        self.run.act(act, Moment(self.now));
        self
    }

    pub fn wait(&mut self, ms: u64) -> &mut Self {
        let end = self.now + ms;
        while self.now < end {
            self.now = end.min(self.now + 1000);
            self.run.tick(Moment(self.now));
        }
        self
    }

    /// Time goes by while nobody looks at the clock.
    pub fn sleep(&mut self, ms: u64) -> &mut Self {
        self.now += ms;
        self
    }

    pub fn view(&self) -> View {
        self.run.view(Moment(self.now))
    }

    pub fn replanned(&self) -> Vec<u32> {
        self.view().rows.iter().map(|row| row.replanned_s).collect()
    }

    pub fn actual(&self) -> Vec<u32> {
        self.view().rows.iter().map(|row| row.actual_s).collect()
    }
}

/// What the store does: writes the meeting, and reads it in a new process.
pub fn through_a_file(run: &Run) -> Run {
    let text = ron::to_string(run).expect("a running meeting can be written");
    ron::from_str(&text).expect("and read back")
}
