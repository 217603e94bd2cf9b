//! The ids of a content pack, which are the same in every language.

use super::guidelines::{Rule, Situation};
use super::pack::Programme;
use super::script::Script;

impl Programme {
    /// Every id with the list it stands in, such as `topics/papers`, in the pack's order.
    ///
    /// Two packs with the same list can take each other's place: what is saved for one is found in the other.
    pub fn ids(&self) -> Vec<String> {
        let mut ids = Vec::new();
        add(&mut ids, "modules", self.modules.iter().map(|module| module.id.as_str()));
        add(&mut ids, "for_everyone", self.for_everyone.iter().map(|need| need.module.as_str()));
        for profile in &self.profiles {
            add(&mut ids, "profiles", [profile.id.as_str()]);
            let list = format!("profiles/{}/modules", profile.id.as_str());
            add(&mut ids, &list, profile.modules.iter().map(|need| need.module.as_str()));
        }
        add(&mut ids, "films", self.films.iter().map(|film| film.id.as_str()));
        add_script(&mut ids, "first_meeting", &self.first_meeting);
        add_script(&mut ids, "second_meeting", &self.second_meeting);
        add(&mut ids, "topics", self.topics.iter().map(|topic| topic.id.as_str()));
        add(&mut ids, "questions", self.questions.iter().map(|question| question.id.as_str()));
        add_rules(&mut ids, "video/preconditions", &self.video.preconditions);
        for situation in &self.video.situations {
            add_situation(&mut ids, "video/situations", situation);
        }
        add_situation(&mut ids, "video", &self.video.other_use);
        ids
    }
}

fn add<'a>(ids: &mut Vec<String>, list: &str, found: impl IntoIterator<Item = &'a str>) {
    ids.extend(found.into_iter().map(|id| format!("{list}/{id}")));
}

fn add_script(ids: &mut Vec<String>, list: &str, script: &Script) {
    add(ids, list, script.sections.iter().map(|section| section.id.0.as_str()));
}

fn add_rules(ids: &mut Vec<String>, list: &str, rules: &[Rule]) {
    add(ids, list, rules.iter().map(|rule| rule.id.as_str()));
}

fn add_situation(ids: &mut Vec<String>, list: &str, situation: &Situation) {
    add(ids, list, [situation.id.as_str()]);
    for (part, rules) in [("about", &situation.about), ("before", &situation.before), ("during", &situation.during)] {
        add_rules(ids, &format!("{list}/{}/{part}", situation.id), rules);
    }
}
