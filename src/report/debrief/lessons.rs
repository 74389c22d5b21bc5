//! Owns what a learner should remember of a play: at most three lessons and one thing done well, chosen
//! by what the decisions gave away as known then.

use super::analysis::{Analysis, Ranked, Weighed};
use super::future::Future;
use super::ground::{Ground, believed, ground};
use super::parting::{Parting, parting};
use super::reason::{Reason, reason};
use super::{Debrief, Moment};
use crate::model::{ActionId, Approach, Move, PersonId, Scenario};
use crate::play::Session;
use crate::solve::{Solution, Value};

/// Most faults that are told.
pub const MOST: usize = 3;
/// A lesson is worth its place from so many thousandths of the stake on, its repetitions together, or where
/// one of them is marked as a fault for what it took of the score.
const WORTH: i64 = 30;
/// A repetition counts from so many thousandths on.
const AGAIN: i64 = 5;
/// The next best has to give away so many thousandths for a choice to be called well done.
const PRAISED: i64 = 20;

/// What to remember of a play.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lessons {
    /// Those that gave away most come first.
    pub faults: Vec<Lesson>,
    pub done_well: Option<Lesson>,
    /// What decisions were worth is known. Where it is not, the rules alone choose the lessons.
    pub weighed: bool,
}

/// One lesson, as data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lesson {
    /// All decisions that it is about, by number from 0, in order.
    pub moments: Vec<usize>,
    /// The one by which it is told: where most was given away, or saved.
    pub lead: usize,
    /// With whom, if with anybody.
    pub who: Option<PersonId>,
    pub chosen: ActionId,
    /// The better line; for what was done well, the next best. None if the rules alone speak and prefer
    /// nothing.
    pub other: Option<ActionId>,
    /// Given away by the leading decision, as known then; for what was done well, what the next best would
    /// have given away. None where it is not known.
    pub worth: Option<Value>,
    /// Given away by all its decisions. None where it is not known, or there is but one.
    pub together: Option<Value>,
    /// What the leading decision cost of the score, in thousandths of a point; none where that is not known.
    pub points: Option<i64>,
    /// The fact or person that the learner had or lacked, if one can be named.
    pub ground: Option<Ground>,
    /// What differs after the two choices.
    pub reason: Option<Reason>,
    pub rule: Option<Ruling>,
    /// Which of the two holds here, where method and value part.
    pub parting: Option<Parting>,
    /// What the better choice, or the one well done, does.
    pub say: Saying,
}

/// A rule that speaks in a lesson.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ruling {
    /// Its place in the rulebook.
    pub rule: usize,
    /// Whom the choice addressed that it speaks about.
    pub who: Option<PersonId>,
    /// It speaks about the learner's choice; else about the other one.
    pub own: bool,
}

/// By what a sentence for the next call is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saying {
    Move(Move),
    Approach(Approach),
}

impl Saying {
    /// What there is to say after `chosen`, where `better` would have been right; what was `told` already
    /// only if there is nothing else. An action is known by the first thing that it does, or by what it is
    /// for where it does nothing in the method's terms.
    fn of(scenario: &Scenario, (chosen, better): (ActionId, ActionId), told: &[Self]) -> Self {
        // Whoever offered something in secret has to hear first what to say instead of that.
        if chosen != better && scenario.action(chosen).moves.contains(&Move::UnderTheTable) {
            return Self::Move(Move::UnderTheTable);
        }
        let action = scenario.action(better);
        let approach = Self::Approach(action.approach);
        // Of all that is done by leaving, the condition and the open door can be said on other days too.
        let leaves = action.approach == Approach::WalkAway;
        let said = [Move::DeclineWithCondition, Move::KeepDoorOpen];
        let moves = action.moves.iter().copied().filter(|does| !leaves || said.contains(does));
        // What the choice did as well is no advice after it, as long as the better line does something else.
        let blamed = |does: &Move| chosen != better && scenario.action(chosen).moves.contains(does);
        let (other, same): (Vec<Move>, Vec<Move>) = moves.partition(|does| !blamed(does));
        let moves = other.into_iter().chain(same).map(Self::Move);
        // An answer that does nothing in the method's terms is found only in its own talk: what was done instead
        // has a sentence for what to say in its place.
        let instead = scenario.action(chosen).moves.first().map(|does| Self::Move(*does));
        let instead =
            instead.filter(|_| action.approach == Approach::Answer && chosen != better && action.moves.is_empty());
        let all: Vec<Self> = moves.chain(instead).chain([approach]).collect();
        all.iter().find(|saying| !told.contains(saying)).or(all.first()).copied().unwrap_or(approach)
    }
}

impl Lessons {
    /// The lessons of a finished play that was weighed with `solution`; none while the deal goes on.
    pub fn of(session: &Session, analysis: &Analysis, solution: &Solution) -> Option<Self> {
        let debrief = Debrief::of(session)?;
        let weigher = Weigher { session, debrief: &debrief, analysis, solution };
        let faults = weigher.groups().into_iter().map(|group| weigher.fault(&group)).collect::<Option<_>>()?;
        Some(Self { faults, done_well: weigher.done_well(), weighed: true }.said_once(session))
    }

    /// The lessons of a finished play by the rules alone, where nobody knows what its decisions were
    /// worth; none while the deal goes on.
    pub fn by_rules(session: &Session) -> Option<Self> {
        let debrief = Debrief::of(session)?;
        let mut groups: Vec<(&str, i32, Vec<usize>)> = Vec::new();
        for moment in &debrief.moments {
            let Some(worst) = moment.rules.iter().filter(|rule| rule.points < 0).min_by_key(|rule| rule.points) else {
                continue;
            };
            let points = i32::from(worst.points);
            match groups.iter_mut().find(|(id, ..)| *id == worst.id) {
                Some((_, sum, moments)) => {
                    *sum += points;
                    moments.push(moment.index);
                }
                None => groups.push((&worst.id, points, vec![moment.index])),
            }
        }
        groups.sort_by_key(|(_, sum, _)| *sum);
        let told = |moments: Vec<usize>, done_well: bool| ruled(session, &debrief, moments, done_well);
        let faults = groups.into_iter().take(MOST).filter_map(|(_, _, moments)| told(moments, false)).collect();
        let best = debrief.moments.iter().rev().max_by_key(|moment| moment.points());
        let done_well = best.filter(|moment| moment.points() > 0).and_then(|moment| told(vec![moment.index], true));
        Some(Self { faults, done_well, weighed: false }.said_once(session))
    }

    /// No two lessons end with the same sentence where another can be found.
    fn said_once(mut self, session: &Session) -> Self {
        let scenario = &session.deal().scenario;
        let mut told = Vec::new();
        for lesson in &mut self.faults {
            lesson.say = Saying::of(scenario, (lesson.chosen, lesson.other.unwrap_or(lesson.chosen)), &told);
            told.push(lesson.say);
        }
        if let Some(lesson) = &mut self.done_well {
            lesson.say = Saying::of(scenario, (lesson.chosen, lesson.chosen), &told);
        }
        self
    }

    /// All lessons, what was done well last.
    pub fn all(&self) -> impl Iterator<Item = &Lesson> {
        self.faults.iter().chain(&self.done_well)
    }
}

/// A lesson from rules alone.
fn ruled(session: &Session, debrief: &Debrief<'_>, moments: Vec<usize>, done_well: bool) -> Option<Lesson> {
    let scenario = &session.deal().scenario;
    let lead = *moments.first()?;
    let moment = debrief.moments.get(lead)?;
    let points = |action: &ActionId| moment.rules_of(*action).iter().map(|r| i32::from(r.points)).sum::<i32>();
    let best = moment.others.iter().rev().max_by_key(|action| points(action)).copied();
    let other = best.filter(|action| !done_well && points(action) > moment.points());
    let told = if done_well { moment.chosen } else { other.unwrap_or(moment.chosen) };
    // What the fault itself might have brought was not lacking for want of something better.
    let speaks = |ground: &Ground| done_well || other.is_some() || !matches!(ground, Ground::Lacked(..));
    Some(Lesson {
        lead,
        who: moment.who,
        chosen: moment.chosen,
        other,
        worth: None,
        together: None,
        points: None,
        ground: ground(scenario, debrief.truth, moment, (moment.chosen, told), None).filter(speaks),
        reason: None,
        rule: ruling(session, moment, moment.chosen, done_well),
        parting: None,
        say: Saying::of(scenario, (moment.chosen, told), &[]),
        moments,
    })
}

/// The rule that says most for or against a choice.
fn ruling(session: &Session, moment: &Moment<'_>, action: ActionId, praise: bool) -> Option<Ruling> {
    let deal = session.deal();
    let sign = if praise { 1 } else { -1 };
    let spoken = moment.rules_of(action).iter().filter(|rule| i32::from(rule.points) * sign > 0);
    let most = spoken.rev().max_by_key(|rule| rule.points.unsigned_abs())?;
    let rule = deal.rulebook.rules.iter().position(|rule| rule.id == most.id)?;
    let who = deal.scenario.addressed(&moment.before.position, action);
    Some(Ruling { rule, who, own: action == moment.chosen })
}

/// Decisions that make one lesson.
struct Group {
    moments: Vec<usize>,
    /// It was time to leave at each of them.
    leaving: bool,
}

/// What chooses and explains the lessons of a weighed play.
struct Weigher<'a> {
    session: &'a Session,
    debrief: &'a Debrief<'a>,
    analysis: &'a Analysis,
    solution: &'a Solution,
}

impl Weigher<'_> {
    fn weighed(&self, index: usize) -> &Weighed {
        &self.analysis.weighed[index]
    }

    fn moment(&self, index: usize) -> &Moment<'_> {
        &self.debrief.moments[index]
    }

    fn regret(&self, index: usize) -> Value {
        self.weighed(index).regret
    }

    fn marked(&self, index: usize) -> bool {
        self.weighed(index).mark.is_costly()
    }

    fn share(&self, value: Value) -> i64 {
        value.per_mille(self.analysis.stake())
    }

    /// The better line at a decision: of those that are best, the one for which the method says most.
    fn better(&self, index: usize) -> Option<ActionId> {
        let best = self.weighed(index).ranked.iter().filter(|r| r.known.regret == Value::default());
        let points = |r: &&Ranked| self.points(index, r.action);
        best.rev().max_by_key(points).map(|r| r.action)
    }

    fn points(&self, index: usize, action: ActionId) -> i32 {
        self.moment(index).rules_of(action).iter().map(|r| i32::from(r.points)).sum()
    }

    fn approach(&self, action: ActionId) -> Approach {
        self.session.deal().scenario.action(action).approach
    }

    /// What an action is for, and the first thing that it does; none for an answer that does nothing in the
    /// method's terms, which is like no other.
    fn kind(&self, action: ActionId) -> Option<(Approach, Option<Move>)> {
        let action = self.session.deal().scenario.action(action);
        let first = action.moves.first().copied();
        (action.approach != Approach::Answer || first.is_some()).then_some((action.approach, first))
    }

    /// The decisions that gave most away, those of one kind together.
    fn groups(&self) -> Vec<Group> {
        let mut costly: Vec<usize> = (0..self.analysis.weighed.len())
            .filter(|&at| self.marked(at) || self.share(self.regret(at)) >= AGAIN)
            .collect();
        costly.sort_by_key(|&at| std::cmp::Reverse(self.regret(at)));
        let mut groups: Vec<Group> = Vec::new();
        for at in costly {
            let leaving = self.better(at).is_some_and(|better| self.approach(better) == Approach::WalkAway);
            match groups.iter_mut().find(|group| self.alike(group, at, leaving)) {
                Some(group) => group.moments.push(at),
                None => groups.push(Group { moments: vec![at], leaving }),
            }
        }
        let marked = |group: &Group| group.moments.iter().any(|&at| self.marked(at));
        groups.retain(|group| marked(group) || self.share(self.lost(group)) >= WORTH);
        groups.sort_by_key(|group| std::cmp::Reverse(self.lost(group)));
        groups.truncate(MOST);
        groups
    }

    fn lost(&self, group: &Group) -> Value {
        group.moments.iter().map(|&at| self.regret(at)).sum()
    }

    /// Whether a decision is of the kind of a group: both should have been the end, one rule speaks against
    /// both, or one kind of act stood where another would have been better.
    fn alike(&self, group: &Group, at: usize, leaving: bool) -> bool {
        let Some(&lead) = group.moments.first() else { return false };
        if leaving || group.leaving {
            return leaving && group.leaving;
        }
        let against = |at: usize| self.moment(at).rules.iter().filter(|r| r.points < 0).map(|r| &r.id);
        let acts = |at: usize| Some((self.kind(self.moment(at).chosen)?, self.kind(self.better(at)?)?));
        against(lead).any(|id| against(at).any(|other| other == id)) || acts(lead).is_some() && acts(lead) == acts(at)
    }

    fn fault(&self, group: &Group) -> Option<Lesson> {
        let lead = *group.moments.first()?;
        let (scenario, moment) = (&self.session.deal().scenario, self.moment(lead));
        let better = self.better(lead)?;
        let future = |action| Future::of(scenario, self.solution, &moment.before, action);
        let (theirs, yours) = (future(better)?, future(moment.chosen)?);
        let choices = (better, moment.chosen);
        let reason = reason(scenario, &moment.before, choices, (&theirs, &yours), self.regret(lead));
        let believed = believed(scenario, self.solution, &moment.before, (moment.chosen, better));
        let much = self.share(self.regret(lead)) >= WORTH;
        let parting = parting(scenario, moment, better, &reason, &yours, self.weighed(lead), believed).filter(|_| much);
        // A fault is told by praise only where it is said why the praise does not hold.
        let praise = || ruling(self.session, moment, moment.chosen, true).filter(|_| parting.is_some());
        let rule = ruling(self.session, moment, moment.chosen, false)
            .or_else(|| ruling(self.session, moment, better, true))
            .or_else(praise);
        let mut moments = group.moments.clone();
        moments.sort_unstable();
        Some(Lesson {
            moments,
            lead,
            who: moment.who,
            chosen: moment.chosen,
            other: Some(better),
            worth: Some(self.regret(lead)),
            together: (group.moments.len() > 1).then(|| self.lost(group)),
            points: Some(self.weighed(lead).lost),
            ground: ground(scenario, self.debrief.truth, moment, (moment.chosen, better), believed),
            reason: Some(reason),
            rule,
            parting,
            say: Saying::of(scenario, (moment.chosen, better), &[]),
        })
    }

    /// The choice that was best where the next best would have given away most.
    fn done_well(&self) -> Option<Lesson> {
        let next = |at: usize| {
            let weighed = self.weighed(at);
            let own = self.moment(at).chosen;
            // To stay is no merit of what was said; nor is what the method speaks against.
            let leaving = |action| self.approach(action) == Approach::WalkAway;
            let short = weighed.ranked.iter().filter(|r| r.known.regret > Value::default());
            let short = short.filter(|r| leaving(own) || !leaving(r.action));
            let alone = weighed.ranked.iter().filter(|r| r.known.regret == Value::default()).count() == 1;
            let praised = alone && weighed.regret == Value::default() && self.points(at, own) >= 0;
            short.min_by_key(|r| r.known.regret).filter(|_| praised)
        };
        let saved = |at: &usize| next(*at).map(|r| r.known.regret);
        let lead = (0..self.analysis.weighed.len()).rev().max_by_key(saved)?;
        let other = next(lead).filter(|r| self.share(r.known.regret) >= PRAISED)?;
        let (scenario, moment) = (&self.session.deal().scenario, self.moment(lead));
        let future = |action| Future::of(scenario, self.solution, &moment.before, action);
        let (yours, theirs) = (future(moment.chosen)?, future(other.action)?);
        Some(Lesson {
            moments: vec![lead],
            lead,
            who: moment.who,
            chosen: moment.chosen,
            other: Some(other.action),
            worth: Some(other.known.regret),
            together: None,
            points: None,
            ground: ground(
                scenario,
                self.debrief.truth,
                moment,
                (other.action, moment.chosen),
                believed(scenario, self.solution, &moment.before, (other.action, moment.chosen)),
            ),
            reason: Some(reason(
                scenario,
                &moment.before,
                (moment.chosen, other.action),
                (&yours, &theirs),
                other.known.regret,
            )),
            rule: ruling(self.session, moment, moment.chosen, true)
                .or_else(|| ruling(self.session, moment, other.action, false)),
            parting: None,
            say: Saying::of(scenario, (moment.chosen, moment.chosen), &[]),
        })
    }
}
