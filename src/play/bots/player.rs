//! Owns how a bot chooses: from what a learner sees and from dice of its own.

use super::{Bot, taste};
use crate::model::{Action, ActionId, Approach, IdSet, Knowledge, Lang, OnceId, PersonId, Position, Scenario, Scene};
use crate::play::Deal;
use crate::play::dice::Dice;
use crate::rules;
use crate::score::RulesByAction;

/// What chooses for a bot that needs it: one of the actions listed, which are never none.
pub type Advice<'a> = dyn Fn(&Knowledge, &[ActionId]) -> ActionId + Sync + 'a;

/// Which of the actions listed a player thinks of; one of them, when chance has spoken, is chosen.
pub type Thoughts<'a> = dyn Fn(&Knowledge, &[ActionId]) -> Vec<ActionId> + Sync + 'a;

/// A bot that has read the deal and is ready to play it, any number of times.
pub struct Player<'a> {
    pub(in crate::play) scenario: &'a Scenario,
    pub(in crate::play) rules: RulesByAction<'a>,
    habit: Habit<'a>,
    walking: bool,
}

enum Habit<'a> {
    /// Always what ranks highest, by action.
    Ranks(Vec<i32>, Ties),
    /// Whom one has done least with; for each person the once-only actions that concern them.
    Visits(Vec<IdSet<OnceId>>),
    /// What the rules give most points for.
    Points,
    Advice(&'a Advice<'a>),
    Thoughts(&'a Thoughts<'a>),
}

/// What decides among equals.
#[derive(Clone, Copy)]
enum Ties {
    First,
    Dice,
}

/// The lists that a player fills anew at each decision; kept, so that they are made once.
#[derive(Default)]
pub struct Hand {
    pub legal: Vec<ActionId>,
    best: Vec<ActionId>,
}

impl<'a> Player<'a> {
    /// Readies `bot` for `deal`; `lang` is the language in which it reads the labels.
    ///
    /// `None` if the bot needs advice and there is none; the other bots take no notice of it.
    pub fn new(deal: &'a Deal, bot: Bot, lang: Lang, advice: Option<&'a Advice<'a>>) -> Option<Self> {
        let scenario = &*deal.scenario;
        let ranks =
            |rank: &dyn Fn(&Action) -> i32, ties| Habit::Ranks(scenario.actions.iter().map(rank).collect(), ties);
        let leaving = |action: &Action| i32::from(leaves(action));
        let habit = match bot {
            Bot::Random => ranks(&|_| 0, Ties::Dice),
            Bot::First => ranks(&|_| 0, Ties::First),
            Bot::Longest => ranks(&|a| length(a.label.get(lang)), Ties::First),
            Bot::Agreeable => ranks(&taste::agreeable, Ties::Dice),
            Bot::VisitEveryone => Habit::Visits(scenario.person_ids().map(|id| once_with(scenario, id)).collect()),
            Bot::NeverWalk => ranks(&|a| -leaving(a), Ties::Dice),
            Bot::AlwaysWalk => ranks(&leaving, Ties::First),
            Bot::PitchFirst => ranks(&taste::pitch_first, Ties::Dice),
            Bot::DiscoveryFirst => ranks(&taste::discovery_first, Ties::Dice),
            Bot::MethodFollower => Habit::Points,
            Bot::Deaf | Bot::Unasking | Bot::Optimal => Habit::Advice(advice?),
        };
        Some(Self { scenario, rules: RulesByAction::new(&deal.rulebook, scenario), habit, walking: true })
    }

    /// Somebody who takes one of several choices, each as likely as the others.
    pub fn who_thinks(deal: &'a Deal, thoughts: &'a Thoughts<'a>) -> Self {
        let rules = RulesByAction::new(&deal.rulebook, &deal.scenario);
        Self { scenario: &deal.scenario, rules, habit: Habit::Thoughts(thoughts), walking: true }
    }

    /// The same player, for whom walking away is not possible wherever anything else is.
    pub fn without_walking(self) -> Self {
        Self { walking: false, ..self }
    }

    /// Whether it looks at the belief, which costs time to keep.
    pub(in crate::play) fn looks_at_belief(&self) -> bool {
        self.rules.asks_belief() || matches!(self.habit, Habit::Advice(_) | Habit::Thoughts(_))
    }

    /// What it chooses when it knows `known`; none if nothing is possible, or if it was advised to
    /// do what is not.
    pub(in crate::play) fn choose(&self, known: &Knowledge, hand: &mut Hand, dice: &mut Dice) -> Option<ActionId> {
        let Hand { legal, best } = hand;
        let position = &known.position;
        rules::legal_actions(self.scenario, position, legal);
        let stays = |id: &ActionId| !leaves(self.scenario.action(*id));
        if !self.walking && legal.iter().any(stays) {
            legal.retain(stays);
        }
        match &self.habit {
            Habit::Ranks(ranks, ties) => {
                highest(legal, best, |id| ranks[id.index()]);
                match ties {
                    Ties::First => best.first().copied(),
                    Ties::Dice => any(best, dice),
                }
            }
            Habit::Visits(done_with) => {
                highest(legal, best, |id| self.novelty(position, done_with, id));
                any(best, dice)
            }
            Habit::Points => {
                highest(legal, best, |id| self.rules.points(self.scenario, known, id));
                any(best, dice)
            }
            Habit::Advice(advice) => {
                let chosen = (!legal.is_empty()).then(|| advice(known, legal))?;
                legal.contains(&chosen).then_some(chosen)
            }
            Habit::Thoughts(thoughts) => any(&thoughts(known, legal), dice).filter(|chosen| legal.contains(chosen)),
        }
    }

    /// At the desk: how little one has had to do with whoever `id` concerns. In a conversation all
    /// answers are alike.
    fn novelty(&self, position: &Position, done_with: &[IdSet<OnceId>], id: ActionId) -> i32 {
        let action = self.scenario.action(id);
        match (position.scene, action.who) {
            _ if leaves(action) => -1,
            (Scene::Desk, Some(who)) => {
                let done = position.taken.and(done_with[who.index()]).len() as i32;
                // More than can be done with anybody.
                let unmet = if position.person(who).met { 0 } else { 100 };
                100 + unmet - done
            }
            _ => 0,
        }
    }
}

fn leaves(action: &Action) -> bool {
    action.approach == Approach::WalkAway
}

fn length(label: &str) -> i32 {
    i32::try_from(label.chars().count()).unwrap_or(i32::MAX)
}

/// The once-only actions at the desk that concern a person.
fn once_with(scenario: &Scenario, person: PersonId) -> IdSet<OnceId> {
    let concern = scenario.desk.iter().map(|&id| scenario.action(id));
    concern.filter(|action| action.who == Some(person)).filter_map(|action| action.once).collect()
}

/// Fills `best` with all that rank highest, in the order of `legal`.
fn highest(legal: &[ActionId], best: &mut Vec<ActionId>, rank: impl Fn(ActionId) -> i32) {
    best.clear();
    let mut record = i32::MIN;
    for &id in legal {
        let rank = rank(id);
        if rank > record {
            best.clear();
            record = rank;
        }
        if rank == record {
            best.push(id);
        }
    }
}

fn any(best: &[ActionId], dice: &mut Dice) -> Option<ActionId> {
    match best {
        [only] => Some(*only),
        several => several.get(dice.below(several.len())).copied(),
    }
}
