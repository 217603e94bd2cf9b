//! Whether a content pack that is well formed also makes sense.

use super::places::Places;
use super::{FORMAT, MOST_SECONDS, PackError, PackProblem};
use crate::programme::guidelines::{Guidelines, Rule, Situation};
use crate::programme::pack::{LearningSystem, Programme, Reminder, Requirement};
use crate::programme::script::Script;

/// The mistake that stands first in the text, if there is one.
pub(super) fn first_problem(programme: &Programme, places: &Places) -> Option<PackError> {
    let mut check = Check { places, found: Vec::new() };
    check.programme(programme);
    check.found.into_iter().min_by_key(|error| (error.line, error.column))
}

/// Goes through a pack and collects what is wrong.
struct Check<'a> {
    places: &'a Places,
    found: Vec<PackError>,
}

impl Check<'_> {
    fn programme(&mut self, pack: &Programme) {
        if pack.format != FORMAT {
            self.say("format", PackProblem::UnknownFormat { found: pack.format, known: FORMAT });
        }
        self.text("name", &pack.name);
        self.texts("about", &pack.about);
        self.learning_system(&pack.learning_system);
        self.modules(pack);
        self.requirements(pack, "for_everyone", &pack.for_everyone);
        self.profiles(pack);
        self.films(pack);
        self.script("first_meeting", &pack.first_meeting);
        self.script("second_meeting", &pack.second_meeting);
        self.topics(pack);
        self.questions(pack);
        self.texts("together", &pack.together);
        self.video(&pack.video);
        let reminders = &pack.reminders;
        self.reminder("reminders.start", &reminders.start);
        self.reminder("reminders.start_again", &reminders.start_again);
        self.reminder("reminders.complete", &reminders.complete);
        self.reminder("reminders.complete_again", &reminders.complete_again);
    }

    fn learning_system(&mut self, system: &LearningSystem) {
        self.text("learning_system.short", &system.short);
        self.text("learning_system.name", &system.name);
        self.text("learning_system.tab", &system.tab);
        self.link("learning_system.link", system.link.as_deref());
    }

    fn modules(&mut self, pack: &Programme) {
        self.not_empty("modules", pack.modules.len());
        self.ids("modules", pack.modules.iter().map(|module| module.id.as_str()));
        for (at, module) in pack.modules.iter().enumerate() {
            self.text(&format!("modules[{at}].title"), &module.title);
            self.text(&format!("modules[{at}].about"), &module.about);
            let (least, most) = module.minutes;
            if least > most {
                self.say(&format!("modules[{at}].minutes"), PackProblem::MinutesTurned { least, most });
            }
            self.dilemma(&format!("modules[{at}].dilemma"), module.dilemma.as_deref());
        }
    }

    fn requirements(&mut self, pack: &Programme, path: &str, requirements: &[Requirement]) {
        for (at, requirement) in requirements.iter().enumerate() {
            if pack.module(&requirement.module).is_none() {
                let known = pack.modules.iter().map(|module| module.id.as_str().to_owned()).collect();
                let problem = PackProblem::UnknownModule { id: requirement.module.as_str().to_owned(), known };
                self.say(&format!("{path}[{at}].module"), problem);
            }
            self.text(&format!("{path}[{at}].because"), &requirement.because);
        }
    }

    fn profiles(&mut self, pack: &Programme) {
        self.ids("profiles", pack.profiles.iter().map(|profile| profile.id.as_str()));
        for (at, profile) in pack.profiles.iter().enumerate() {
            self.text(&format!("profiles[{at}].title"), &profile.title);
            self.text(&format!("profiles[{at}].about"), &profile.about);
            self.requirements(pack, &format!("profiles[{at}].modules"), &profile.modules);
        }
    }

    fn films(&mut self, pack: &Programme) {
        self.ids("films", pack.films.iter().map(|film| film.id.as_str()));
        for (at, film) in pack.films.iter().enumerate() {
            self.text(&format!("films[{at}].title"), &film.title);
            self.link(&format!("films[{at}].link"), film.link.as_deref());
            if let Some(seconds) = film.seconds {
                self.seconds(&format!("films[{at}].seconds"), seconds);
            }
            self.dilemma(&format!("films[{at}].dilemma"), film.dilemma.as_deref());
        }
    }

    fn script(&mut self, path: &str, script: &Script) {
        self.text(&format!("{path}.title"), &script.title);
        self.text(&format!("{path}.purpose"), &script.purpose);
        self.texts(&format!("{path}.before"), &script.before);
        self.texts(&format!("{path}.after"), &script.after);
        let sections = format!("{path}.sections");
        self.not_empty(&sections, script.sections.len());
        self.ids(&sections, script.sections.iter().map(|section| section.id.0.as_str()));
        for (at, section) in script.sections.iter().enumerate() {
            let path = format!("{sections}[{at}]");
            self.text(&format!("{path}.title"), &section.title);
            if let Some(title) = &section.title_to_one {
                self.text(&format!("{path}.title_to_one"), title);
            }
            self.seconds(&format!("{path}.seconds"), section.seconds);
            self.text(&format!("{path}.audience"), &section.audience);
            self.not_empty(&format!("{path}.lines"), section.lines.len());
            for (at, line) in section.lines.iter().enumerate() {
                self.text(&format!("{path}.lines[{at}]"), line.text());
            }
            for to_one in [false, true] {
                if !section.lines.is_empty() && !section.lines.iter().any(|line| line.is_for(to_one)) {
                    self.say(&format!("{path}.lines"), PackProblem::NothingFor { to_one });
                }
            }
        }
    }

    fn topics(&mut self, pack: &Programme) {
        self.not_empty("topics", pack.topics.len());
        self.ids("topics", pack.topics.iter().map(|topic| topic.id.as_str()));
        for (at, topic) in pack.topics.iter().enumerate() {
            self.text(&format!("topics[{at}].question"), &topic.question);
        }
    }

    fn questions(&mut self, pack: &Programme) {
        self.ids("questions", pack.questions.iter().map(|question| question.id.as_str()));
        for (at, question) in pack.questions.iter().enumerate() {
            self.text(&format!("questions[{at}].question"), &question.question);
            self.text(&format!("questions[{at}].answer"), &question.answer);
        }
    }

    fn video(&mut self, video: &Guidelines) {
        self.rules("video.preconditions", &video.preconditions);
        self.not_empty("video.situations", video.situations.len());
        self.ids("video.situations", video.situations.iter().map(|situation| situation.id.as_str()));
        for (at, situation) in video.situations.iter().enumerate() {
            self.situation(&format!("video.situations[{at}]"), situation);
        }
        self.situation("video.other_use", &video.other_use);
        self.text("video.responsibility", &video.responsibility);
        self.text("video.questions", &video.questions);
    }

    fn situation(&mut self, path: &str, situation: &Situation) {
        self.text(&format!("{path}.title"), &situation.title);
        self.text(&format!("{path}.tool"), &situation.tool);
        self.rules(&format!("{path}.about"), &situation.about);
        self.rules(&format!("{path}.before"), &situation.before);
        self.rules(&format!("{path}.during"), &situation.during);
        for (at, link) in situation.links.iter().enumerate() {
            self.text(&format!("{path}.links[{at}].title"), &link.title);
            self.link(&format!("{path}.links[{at}].url"), Some(&link.url));
        }
    }

    fn rules(&mut self, path: &str, rules: &[Rule]) {
        self.ids(path, rules.iter().map(|rule| rule.id.as_str()));
        for (at, rule) in rules.iter().enumerate() {
            self.text(&format!("{path}[{at}].text"), &rule.text);
            if let Some(more) = &rule.more {
                self.text(&format!("{path}[{at}].more"), more);
            }
        }
    }

    fn reminder(&mut self, path: &str, reminder: &Reminder) {
        self.text(&format!("{path}.subject"), &reminder.subject);
        // A line without text parts two paragraphs; a reminder of nothing else says nothing.
        if reminder.body.iter().all(|line| line.trim().is_empty()) {
            self.say(&format!("{path}.body"), PackProblem::EmptyText { field: "body".to_owned() });
        }
    }

    /// A dilemma may be left out; one that is there says something.
    fn dilemma(&mut self, path: &str, dilemma: Option<&str>) {
        if let Some(text) = dilemma {
            self.text(path, text);
        }
    }

    /// No id is empty, and none stands twice in the list.
    fn ids<'b>(&mut self, list: &str, ids: impl Iterator<Item = &'b str>) {
        let mut seen: Vec<&str> = Vec::new();
        for (at, id) in ids.enumerate() {
            self.text(&format!("{list}[{at}].id"), id);
            if let Some(first) = seen.iter().position(|&other| other == id) {
                let first_line = self.places.at(&format!("{list}[{first}].id")).line;
                let problem = PackProblem::RepeatedId { id: id.to_owned(), first_line };
                self.say(&format!("{list}[{at}].id"), problem);
            }
            seen.push(id);
        }
    }

    fn texts(&mut self, path: &str, texts: &[String]) {
        for (at, text) in texts.iter().enumerate() {
            self.text(&format!("{path}[{at}]"), text);
        }
    }

    fn text(&mut self, path: &str, text: &str) {
        if text.trim().is_empty() {
            self.say(path, PackProblem::EmptyText { field: field(path) });
        }
    }

    fn not_empty(&mut self, path: &str, count: usize) {
        if count == 0 {
            self.say(path, PackProblem::EmptyList { field: field(path) });
        }
    }

    fn seconds(&mut self, path: &str, found: u32) {
        if !(1..=MOST_SECONDS).contains(&found) {
            self.say(path, PackProblem::SecondsOutOfRange { found, least: 1, most: MOST_SECONDS });
        }
    }

    /// A link is an address on the web or the path of a file; another scheme could start anything.
    fn link(&mut self, path: &str, link: Option<&str>) {
        let Some(link) = link else { return };
        self.text(path, link);
        let scheme = link.split_once(':').map_or("", |(scheme, _)| scheme);
        // One letter is a drive, as in `C:\film.mp4`; white space is a title, as in `Film 1: velkommen.mp4`.
        let is_scheme = scheme.len() > 1 && scheme.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c));
        let known = ["http", "https", "file"].iter().any(|known| scheme.eq_ignore_ascii_case(known));
        if is_scheme && !known {
            self.say(path, PackProblem::UnknownLink { link: link.to_owned() });
        }
    }

    fn say(&mut self, path: &str, problem: PackProblem) {
        let place = self.places.at(path);
        self.found.push(PackError { line: place.line, column: place.column, problem });
    }
}

/// The field at the end of a path: `title` of `modules[2].title`, `lines` of `sections[0].lines[3]`.
fn field(path: &str) -> String {
    let last = path.rsplit('.').next().unwrap_or(path);
    last.split('[').next().unwrap_or(last).to_owned()
}
