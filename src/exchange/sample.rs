//! The sample unit: made-up people in the middle of the programme, for trying the app.

mod people;

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime, TimeDelta};
use uuid::Uuid;

use self::people::{CAUGHT_UP, IMPORTED, Made, NEW, ON_LEAVE, PEOPLE, Progress, REMINDED, TOLD};
use crate::programme::{MeetingKind, ProfileId, Programme, Script};
use crate::unit::{
    Attendance, Change, Details, Held, Leave, Meeting, MeetingForm, MeetingId, Person, PersonId, ReminderTone,
    SectionTime, Source, Stamp, Status, Unit,
};

/// The day the unit was made, counted from today.
const MADE: i64 = -18;
/// The day of the first meeting.
const FIRST_MEETING: i64 = -16;
/// The day of the second meeting.
const SECOND_MEETING: i64 = 5;
/// The first day the leader read the status of everybody.
const FIRST_ROUND: i64 = -12;
/// The last day, when everybody was read again.
const LAST_ROUND: i64 = -2;
/// The first employee number; they go up by one.
const FIRST_NUMBER: usize = 4703;
/// How each section of the first meeting went against its plan, in seconds: actual and planned.
const PACE: [(u32, u32); 4] = [(22, 20), (37, 40), (29, 30), (41, 30)];

/// «Hjemmetjenesten nord» with 24 made-up people, as it would be on `today` if the cycle had begun eighteen days
/// before: prepared, the first meeting held, the second in five days, and seven who have not begun.
///
/// Everything goes through [`Unit::apply`], so that the sample has a history like any other unit. Times are in
/// Norwegian winter time. Modules, films, profiles and section titles are those of `programme`.
pub fn sample_unit(programme: &Programme, today: NaiveDate, new_id: &mut dyn FnMut() -> Uuid) -> Unit {
    let unit = Unit::new(new_id(), "Hjemmetjenesten nord", day(today, MADE));
    let mut sample = Sample { unit, today, new_id };
    sample.set_up();
    sample.add_people(programme);
    sample.prepare(programme);
    sample.hold_first_meeting(&programme.first_meeting);
    sample.plan_second_meeting();
    for on in FIRST_ROUND..=LAST_ROUND {
        sample.follow_up(programme, on);
    }
    sample.unit
}

fn day(today: NaiveDate, days: i64) -> NaiveDate {
    today.checked_add_signed(TimeDelta::days(days)).unwrap_or(today)
}

fn clock(hour: u32, minute: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or_default()
}

struct Sample<'a> {
    unit: Unit,
    today: NaiveDate,
    new_id: &'a mut dyn FnMut() -> Uuid,
}

impl Sample<'_> {
    fn day(&self, days: i64) -> NaiveDate {
        day(self.today, days)
    }

    fn moment(&self, days: i64, time: NaiveTime) -> DateTime<FixedOffset> {
        let winter_time = FixedOffset::east_opt(3600);
        let local = self.day(days).and_time(time);
        let moment = winter_time.and_then(|zone| local.and_local_timezone(zone).single());
        moment.unwrap_or_else(|| local.and_utc().fixed_offset())
    }

    /// Makes one change as of a day and time. Each speaks of somebody or something made above it, so none is refused.
    fn change(&mut self, days: i64, time: NaiveTime, change: &Change) {
        let at = self.moment(days, time);
        self.unit.apply(change, &mut Stamp { at, new_id: &mut *self.new_id }).ok();
    }

    fn id_of(&self, name: &str) -> Option<PersonId> {
        self.unit.people.iter().find(|person| person.name == name).map(|person| person.id)
    }

    fn ids(&self, which: impl Fn(&Made) -> bool) -> Vec<PersonId> {
        PEOPLE.iter().filter(|made| which(made)).filter_map(|made| self.id_of(made.name)).collect()
    }

    fn set_up(&mut self) {
        let deadline = self.day(27);
        let delete_on = deadline.checked_add_months(chrono::Months::new(3)).unwrap_or(deadline);
        let details = Details { deadline: Some(deadline), delete_on, sample: true, ..self.unit.details.clone() };
        self.change(MADE, clock(10, 0), &Change::SetDetails(details));
    }

    fn person(&mut self, index: usize, made: &Made, programme: &Programme) -> Person {
        let wished = made.profiles.iter().map(|&id| ProfileId::from(id));
        let mut profiles: Vec<ProfileId> = wished.filter(|id| programme.profile(id).is_some()).collect();
        if profiles.is_empty() {
            // A municipality's own content pack has profiles of its own: they are dealt out in turn.
            let in_turn = programme.profiles.iter().cycle().nth(index % programme.profiles.len().max(1));
            profiles.extend(in_turn.map(|profile| profile.id.clone()));
        }
        Person {
            email: Some(format!("{}@kommune.example", made.mailbox)),
            employee_number: Some(format!("{:06}", FIRST_NUMBER + index)),
            profiles,
            joined: (made.name == NEW).then(|| self.day(-5)),
            ..Person::named(PersonId((self.new_id)()), made.name)
        }
    }

    fn add_people(&mut self, programme: &Programme) {
        let people: Vec<Person> = PEOPLE
            .iter()
            .enumerate()
            .filter(|(_, made)| made.name != NEW)
            .map(|(index, made)| self.person(index, made, programme))
            .collect();
        self.change(MADE, clock(10, 5), &Change::AddPeople(people));
        if let Some(person) = self.id_of(ON_LEAVE) {
            let leave = Leave { from: self.day(-60), until: Some(self.day(72)) };
            self.change(MADE, clock(10, 10), &Change::SetLeave(person, Some(leave)));
        }
    }

    fn prepare(&mut self, programme: &Programme) {
        for module in &programme.modules {
            self.change(MADE, clock(13, 0), &Change::MarkModule(module.id.clone(), true));
        }
        for film in &programme.films {
            self.change(MADE + 1, clock(14, 0), &Change::MarkFilm(film.id.clone(), true));
        }
    }

    fn hold_first_meeting(&mut self, script: &Script) {
        let meeting = MeetingId((self.new_id)());
        let plan = Meeting {
            date: Some(self.day(FIRST_MEETING)),
            time: Some(clock(9, 0)),
            form: MeetingForm::Mixed,
            ..Meeting::planned(meeting, MeetingKind::First)
        };
        self.change(MADE + 1, clock(14, 30), &Change::PlanMeeting(plan));
        for attendance in [Attendance::Room, Attendance::Video, Attendance::Absent, Attendance::OnLeave] {
            let people = self.ids(|made| made.attendance == Some(attendance));
            let change = Change::SetAttendance { meeting, people, attendance: Some(attendance) };
            self.change(FIRST_MEETING, clock(8, 57), &change);
        }
        let held = self.held(script);
        self.change(FIRST_MEETING, clock(9, 3), &Change::HoldMeeting(meeting, held));
    }

    fn held(&self, script: &Script) -> Held {
        let sections: Vec<SectionTime> = script
            .sections
            .iter()
            .zip(PACE.iter().cycle())
            .map(|(section, (actual, planned))| SectionTime {
                section: section.id.clone(),
                title: section.title.clone(),
                planned_seconds: section.seconds,
                actual_seconds: (section.seconds.saturating_mul(*actual) + planned / 2) / planned,
            })
            .collect();
        let actual_seconds = sections.iter().fold(0, |sum: u32, section| sum.saturating_add(section.actual_seconds));
        let started = self.moment(FIRST_MEETING, clock(9, 0));
        let length = TimeDelta::seconds(i64::from(actual_seconds));
        Held {
            started,
            ended: started.checked_add_signed(length).unwrap_or(started),
            planned_seconds: script.seconds(),
            actual_seconds,
            question_seconds: 0,
            sections,
            words_per_minute: Some(128),
        }
    }

    fn plan_second_meeting(&mut self) {
        let meeting = MeetingId((self.new_id)());
        let plan = Meeting {
            date: Some(self.day(SECOND_MEETING)),
            time: Some(clock(9, 0)),
            form: MeetingForm::Mixed,
            ..Meeting::planned(meeting, MeetingKind::Second)
        };
        self.change(FIRST_MEETING, clock(9, 5), &Change::PlanMeeting(plan));
    }

    /// What was recorded on one day between the meetings.
    fn follow_up(&mut self, programme: &Programme, on: i64) {
        match on {
            FIRST_ROUND => {
                let behind = self.ids(|made| match made.progress {
                    Progress::NotStarted => true,
                    Progress::Started(start, _) | Progress::Completed(start, _) => start > on,
                    Progress::Unknown => false,
                });
                self.read(behind, Status::NotStarted, on, Source::LearningSystem);
            }
            -9 => {
                let people = self.ids(|made| made.name == CAUGHT_UP);
                let change = Change::CatchUp { people, kind: MeetingKind::First, on: self.day(on), seconds: None };
                self.change(on, clock(12, 0), &change);
            }
            -5 => {
                if let Some((index, made)) = PEOPLE.iter().enumerate().find(|(_, made)| made.name == NEW) {
                    let person = self.person(index, made, programme);
                    self.change(on, clock(8, 30), &Change::AddPeople(vec![person]));
                }
            }
            -3 => {
                let people = self.ids(|made| REMINDED.contains(&made.name));
                let change = Change::Remind { people, tone: ReminderTone::First, on: self.day(on) };
                self.change(on, clock(9, 30), &change);
            }
            LAST_ROUND => self.read_again(on),
            _ => {}
        }
        self.read_changes(programme, on);
    }

    /// Who was read to have begun or completed on this day, with the modules they have done.
    fn read_changes(&mut self, programme: &Programme, on: i64) {
        let started = self.ids(|made| {
            made.name != TOLD
                && matches!(made.progress, Progress::Started(start, _) | Progress::Completed(start, _) if start == on)
        });
        self.read(started, Status::Started, on, Source::LearningSystem);
        let told =
            self.ids(|made| made.name == TOLD && matches!(made.progress, Progress::Started(start, _) if start == on));
        self.read(told, Status::Started, on, Source::Person);
        let completed =
            self.ids(|made| made.name != IMPORTED && matches!(made.progress, Progress::Completed(_, end) if end == on));
        self.read(completed, Status::Completed, on, Source::LearningSystem);
        for made in PEOPLE {
            let Progress::Started(start, count) = made.progress else { continue };
            if start == on {
                self.read_modules(programme, made, count, on);
            }
        }
    }

    /// The first modules of those the person takes, but never all of them: who has done all has completed.
    fn read_modules(&mut self, programme: &Programme, made: &Made, count: usize, on: i64) {
        let Some(person) = self.id_of(made.name).and_then(|id| self.unit.person(id)) else { return };
        let required = programme.required_modules(&person.profiles);
        let most = required.len().saturating_sub(1);
        let modules: Vec<_> = required.into_iter().take(count.min(most)).map(|need| need.module.clone()).collect();
        let source = if made.name == TOLD { Source::Person } else { Source::LearningSystem };
        let people = vec![person.id];
        for module in modules {
            let change = Change::ReadStatus {
                people: people.clone(),
                status: Status::Completed,
                module: Some(module),
                on: self.day(on),
                source: source.clone(),
            };
            self.change(on, clock(14, 5), &change);
        }
    }

    /// The last round: everybody is read as they are, apart from one who told it and one who came from a file.
    fn read_again(&mut self, on: i64) {
        let not_started = self.ids(|made| made.progress == Progress::NotStarted);
        self.read(not_started, Status::NotStarted, on, Source::LearningSystem);
        let started =
            self.ids(|made| made.name != TOLD && matches!(made.progress, Progress::Started(start, _) if start < on));
        self.read(started, Status::Started, on, Source::LearningSystem);
        let completed = self.ids(|made| matches!(made.progress, Progress::Completed(_, end) if end < on));
        self.read(completed, Status::Completed, on, Source::LearningSystem);
        let imported = self.ids(|made| made.name == IMPORTED);
        self.read(imported, Status::Completed, on, Source::Import("Moodle".to_owned()));
    }

    fn read(&mut self, people: Vec<PersonId>, status: Status, on: i64, source: Source) {
        if !people.is_empty() {
            let change = Change::ReadStatus { people, status, module: None, on: self.day(on), source };
            self.change(on, clock(14, 0), &change);
        }
    }
}
