//! Owns how a lesson is put into words, sentence by sentence: both edges and machines are told the same.

use fluent_bundle::FluentValue;

use super::{Words, whom};
use crate::model::{ActionId, Approach, FactId, FactKind, PersonId, Place, Scenario, Text, TruthId};
use crate::play::Session;
use crate::report::{
    Cause, Effect, Footing, Ground, Lesson, Lever, Odds, Parting, Reason, Ruling, Saying, Spared, Why,
};
use crate::solve::Value;

/// A lesson in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToldLesson {
    /// When and with whom, and what it cost or saved.
    pub title: String,
    /// How often, where it happened more than once.
    pub times: Option<String>,
    pub parts: Vec<(Part, String)>,
}

/// What a sentence of a lesson says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    You,
    Better,
    NextBest,
    Then,
    Why,
    Rule,
    Here,
    Next,
}

impl Part {
    /// The key of its label.
    pub fn label(self) -> &'static str {
        match self {
            Part::You => "lesson-you",
            Part::Better => "lesson-better",
            Part::NextBest => "lesson-next-best",
            Part::Then => "lesson-then",
            Part::Why => "lesson-why",
            Part::Rule => "lesson-rule",
            Part::Here => "lesson-here",
            Part::Next => "lesson-next",
        }
    }
}

impl Words {
    /// A lesson of a play; `well` = it is what was done well.
    pub fn lesson(&self, session: &Session, lesson: &Lesson, well: bool) -> ToldLesson {
        let scenario = &session.deal().scenario;
        let day = |&at: &usize| i64::from(scenario.today(&session.known_before(at).position));
        let mut title = vec![self.count("lesson-on-day", day(&lesson.lead))];
        title.extend(lesson.who.map(|who| self.name(scenario, who).to_owned()));
        if let Some(worth) = lesson.worth {
            let key = if well { "lessons-saved" } else { "lessons-cost" };
            title.push(self.with(key, &[("money", self.money(worth.thousands()).into())]));
        }
        // Less than a point says nothing.
        let points = lesson.points.map(|thousandths| (thousandths + 500) / 1000).filter(|points| *points > 0);
        title.extend(points.map(|points| self.count("lessons-points", points)));
        let mut days: Vec<i64> = lesson.moments.iter().map(day).collect();
        days.dedup();
        let times = (lesson.moments.len() > 1).then(|| {
            let leave = lesson.other.is_some_and(|other| scenario.action(other).approach == Approach::WalkAway);
            let times = self.times(lesson.moments.len(), &days, leave);
            let Some(together) = lesson.together else { return times };
            let money = self.money(together.thousands());
            self.with("lessons-together", &[("times", times.into()), ("money", money.into())])
        });
        let mut parts = vec![(Part::You, self.label(scenario, lesson.chosen))];
        if let Some(other) = lesson.other {
            parts.push((if well { Part::NextBest } else { Part::Better }, self.label(scenario, other)));
        }
        parts.extend(lesson.ground.map(|ground| (Part::Then, self.ground(scenario, ground, well))));
        if let Some(reason) = &lesson.reason {
            parts.push((Part::Why, self.reason(scenario, reason, well)));
        }
        if let Some(ruling) = lesson.rule {
            parts.push((Part::Rule, self.ruling(session, ruling, well)));
        }
        if let Some(parting) = &lesson.parting {
            parts.push((Part::Here, self.parting(scenario, parting)));
        }
        parts.push((Part::Next, self.saying(lesson.say)));
        ToldLesson { title: title.join(" · "), times, parts }
    }

    /// How often; `leave` = that it was time to leave is what the decisions have in common.
    fn times(&self, count: usize, days: &[i64], leave: bool) -> String {
        let days = match days {
            [one] => self.count("lesson-day", *one),
            [first @ .., last] => {
                let first: Vec<String> = first.iter().map(i64::to_string).collect();
                let all = format!("{}{}{last}", first.join(&self.get("list-days")), self.get("list-and"));
                self.with("lesson-days", &[("days", all.into())])
            }
            [] => String::new(),
        };
        let key = if leave { "lessons-times-leave" } else { "lessons-times" };
        self.with(key, &[("n", (count as i64).into()), ("days", days.into())])
    }

    fn name<'s>(&self, scenario: &'s Scenario, who: PersonId) -> &'s str {
        scenario.person(who).name.get(self.lang())
    }

    /// An action as it is offered, with whom where the label doesn't say so.
    fn label(&self, scenario: &Scenario, action: ActionId) -> String {
        let action = scenario.action(action);
        let label = action.label.get(self.lang());
        let who = whom(scenario, action, self.lang()).filter(|_| action.place == Place::Desk);
        who.map_or_else(|| label.to_owned(), |who| format!("{who} · {label}"))
    }

    /// A fact without the point at its end: a sentence goes on after it.
    fn fact<'s>(&self, scenario: &'s Scenario, fact: FactId) -> &'s str {
        stripped(scenario.fact(fact).text.get(self.lang()))
    }

    fn truth<'s>(&self, scenario: &'s Scenario, truth: TruthId) -> &'s str {
        scenario.truths.get(truth.index()).map_or("", |truth| stripped(truth.title.get(self.lang())))
    }

    /// The fact or person that was had or lacked; `well` = what was lacking is what was asked for.
    pub fn ground(&self, scenario: &Scenario, ground: Ground, well: bool) -> String {
        let who = |id| ("who", FluentValue::from(self.name(scenario, id)));
        match ground {
            Ground::Knew(fact) => self.with("ground-knew", &[("fact", self.fact(scenario, fact).into())]),
            Ground::Lacked(fact, _) if well => {
                self.with("ground-lacked-well", &[("fact", self.fact(scenario, fact).into())])
            }
            Ground::Lacked(fact, teller) => {
                let sign = matches!(scenario.fact(fact).kind, FactKind::ActiveSign | FactKind::LatentSign);
                let told = self.fact(scenario, fact);
                let fact = ("fact", told.into());
                match teller {
                    // Somebody's own words say who speaks.
                    Some(_) if scenario.people.iter().any(|person| told.starts_with(person.name.get(self.lang()))) => {
                        self.with("ground-lacked-own", &[fact])
                    }
                    _ if sign => self.with("ground-lacked-sign", &[fact]),
                    Some(teller) => self.with("ground-lacked", &[fact, who(teller)]),
                    None => self.with("ground-lacked-alone", &[fact]),
                }
            }
            Ground::NotHeard(id) => self.with("ground-not-heard", &[who(id)]),
            Ground::NotMet(id, true) => self.with("ground-not-met-open", &[who(id)]),
            Ground::NotMet(id, false) => self.with("ground-not-met-shut", &[who(id)]),
            Ground::Stood(id, attitude) => {
                let key = match attitude {
                    ..0 => "ground-stood-minus",
                    0 => "ground-stood-0",
                    1 => "ground-stood-1",
                    2 => "ground-stood-2",
                    3.. => "ground-stood-3",
                };
                self.with(key, &[who(id)])
            }
            Ground::Believed(truth, percent) => {
                let percent = ("percent", self.percent(percent).into());
                self.with("ground-believed", &[percent, ("truth", self.truth(scenario, truth).into())])
            }
        }
    }

    /// What differs after two choices.
    pub fn reason(&self, scenario: &Scenario, reason: &Reason, well: bool) -> String {
        let effect = self.effect(scenario, reason.effect, well);
        let cause = match (reason.effect, reason.cause) {
            (_, None) => return effect,
            // An evaluation that is the whole deal need not be told twice.
            (Effect::Won(won), Some(Cause::Evaluation(_, odds, lever))) if won.alike(odds) => match lever {
                Some(lever) => {
                    let key = if well { "cause-lever-well" } else { "cause-lever" };
                    self.with(key, &[("lever", self.lever(scenario, lever).into())])
                }
                None => return effect,
            },
            (_, Some(cause)) => self.cause(scenario, cause, well),
        };
        self.with("reason-both", &[("effect", effect.into()), ("cause", cause.into())])
    }

    fn effect(&self, scenario: &Scenario, effect: Effect, well: bool) -> String {
        let told = |key: &str, arguments: &[(&str, FluentValue<'_>)]| {
            let key = if well { format!("{key}-well") } else { key.to_owned() };
            self.with(&key, arguments)
        };
        match effect {
            Effect::Won(Odds { better, other }) => {
                told("effect-won", &[("better", better.into()), ("other", other.into())])
            }
            Effect::Ends(ending, Odds { better, other }) => {
                let title = within_quotes(scenario.ending(ending).title.get(self.lang()));
                told("effect-ends", &[("ending", title.into()), ("better", better.into()), ("other", other.into())])
            }
            Effect::Spared(spared) => {
                let key = if spared.tenths == 0 { "effect-as-soon" } else { "effect-spared" };
                told(key, &[("spared", self.spared(spared).into())])
            }
            Effect::Despite(ending, Odds { better, other }, spared) => {
                let title = within_quotes(scenario.ending(ending).title.get(self.lang()));
                let odds = [("ending", title.into()), ("better", better.into()), ("other", other.into())];
                match spared {
                    Some(spared) => {
                        let [ending, better, other] = odds;
                        told("effect-despite", &[ending, better, other, ("spared", self.spared(spared).into())])
                    }
                    None => told("effect-despite-plain", &odds),
                }
            }
            Effect::Slight(more) => told("effect-slight", &[("money", self.money(more.thousands()).into())]),
        }
    }

    /// What is taken less, as a sentence goes on: "takes 2 fewer days, worth $10k elsewhere".
    fn spared(&self, Spared { tenths, elsewhere, money }: Spared) -> String {
        let key = match (tenths, money) {
            (0, _) => "spared-money",
            (_, 0) => "spared-days",
            _ => "spared-days-money",
        };
        // One day needs other words than a day and a half.
        let days = super::decimal(tenths, 1, u32::from(tenths % 10 != 0));
        let days = self.with(if tenths == 10 { "one-day-less" } else { "days-less" }, &[("n", days.into())]);
        let elsewhere = ("elsewhere", self.money(elsewhere).into());
        self.with(key, &[("days", days.into()), elsewhere, ("money", self.money(money).into())])
    }

    fn cause(&self, scenario: &Scenario, cause: Cause, well: bool) -> String {
        let pair = |Odds { better, other }| [("better", FluentValue::from(better)), ("other", other.into())];
        let with = |key: &str, odds, more: (&'static str, FluentValue<'static>)| {
            let [better, other] = pair(odds);
            self.with(key, &[better, other, more])
        };
        let who = |id| ("who", FluentValue::from(self.name(scenario, id).to_owned()));
        match cause {
            Cause::Evaluation(bone, odds, lever) => {
                let [better, other] = pair(odds);
                let bone = ("bone", self.bone(scenario, bone).into());
                match lever {
                    Some(lever) => {
                        let lever = ("lever", self.lever(scenario, lever).into());
                        self.with("cause-evaluation-lever", &[bone, better, other, lever])
                    }
                    None => self.with("cause-evaluation", &[bone, better, other]),
                }
            }
            Cause::Person(id, footing, odds) => {
                let key = match footing {
                    Footing::Met => "cause-met",
                    Footing::DoorOpen => "cause-door",
                    Footing::Sponsor => "cause-sponsor",
                    Footing::ForUs | Footing::AgainstUs => "cause-for-us",
                };
                with(key, odds, who(id))
            }
            Cause::Fact(fact, odds) => {
                with("cause-fact", odds, ("fact", FluentValue::from(self.fact(scenario, fact).to_owned())))
            }
            Cause::Ended(kind) => {
                let key = if well { "cause-ended-well" } else { "cause-ended" };
                self.with(key, &[("way", self.get(&format!("way-{kind:?}")).into())])
            }
            Cause::Leaves(Odds { better, other }) => {
                let key = if well { "cause-leaves-well" } else { "cause-leaves" };
                self.with(key, &[("better", better.into()), ("other", other.into())])
            }
            Cause::Shows(truth, most, least) => self.with(
                "cause-shows",
                &[
                    ("truth", self.truth(scenario, truth).into()),
                    ("most", self.percent(most).into()),
                    ("least", self.percent(least).into()),
                ],
            ),
        }
    }

    fn bone<'s>(&self, scenario: &'s Scenario, bone: usize) -> &'s str {
        scenario.bones.get(bone).map_or("", |bone| bone.title.get(self.lang()))
    }

    fn lever(&self, scenario: &Scenario, lever: Lever) -> String {
        let (key, odds, about) = match lever {
            Lever::ForUs(who, ..=1, odds) => ("lever-for-us", odds, ("who", self.name(scenario, who))),
            Lever::ForUs(who, _, odds) => ("lever-for-us-only", odds, ("who", self.name(scenario, who))),
            Lever::Sponsor(who, odds) => ("lever-sponsor", odds, ("who", self.name(scenario, who))),
            Lever::Against(who, odds) => ("lever-against", odds, ("who", self.name(scenario, who))),
            Lever::Left(who, odds) => ("lever-left", odds, ("who", self.name(scenario, who))),
            Lever::Momentum(bone, odds) => ("lever-momentum", odds, ("bone", self.bone(scenario, bone))),
        };
        let lever = self.with(key, &[(about.0, about.1.into())]);
        // What always was so on the one side and never on the other needs no figures.
        if odds.better >= 98 && odds.other <= 2 {
            return lever;
        }
        let Odds { better, other } = odds;
        self.with("lever-odds", &[("lever", lever.into()), ("better", better.into()), ("other", other.into())])
    }

    /// The rule that speaks, about whom it does.
    fn ruling(&self, session: &Session, ruling: Ruling, well: bool) -> String {
        let deal = session.deal();
        let Some(rule) = deal.rulebook.rules.get(ruling.rule) else { return String::new() };
        let name: Option<&Text> = ruling.who.map(|who| &deal.scenario.person(who).name);
        let mut arguments = vec![("cites", rule.cites.as_str().into()), ("name", rule.name.get(self.lang()).into())];
        let key = match (ruling.own, well) {
            (true, _) => "rule-own",
            (false, false) => "rule-for",
            (false, true) => "rule-against",
        };
        let sentence = rule.sentence(name, self.lang());
        let named = name.map(|name| name.get(self.lang()));
        // Who stands in the sentence already need not stand beside it.
        let beside = named.filter(|name| !ruling.own || !sentence.contains(name));
        if ruling.own {
            arguments.push(("sentence", sentence.clone().into()));
        }
        match beside {
            Some(who) => {
                arguments.push(("who", who.into()));
                self.with(key, &arguments)
            }
            None => self.with(&format!("{key}-plain"), &arguments),
        }
    }

    /// Which of method and value holds, and why.
    pub fn parting(&self, scenario: &Scenario, parting: &Parting) -> String {
        if let Some(author) = &parting.author {
            return author.get(self.lang()).to_owned();
        }
        let Some(why) = parting.why else { return String::new() };
        let why = match why {
            Why::Lost(won, left) => self.with("why-lost", &[("won", won.into()), ("left", left.into())]),
            Why::Believed(truth, percent) => {
                let truth = ("truth", self.truth(scenario, truth).into());
                self.with("why-believed", &[truth, ("percent", self.percent(percent).into())])
            }
            Why::Late(left) => self.with("why-late", &[("left", left.into())]),
            Why::Turns(bone) => self.with("why-turns", &[("bone", self.bone(scenario, bone).into())]),
            Why::Costs => self.get("why-costs"),
            Why::Elsewhere(who) => self.with("why-elsewhere", &[("who", self.name(scenario, who).into())]),
            Why::Turn => self.get("why-turn"),
        };
        let key = if parting.praised { "parting-praised" } else { "parting-blamed" };
        self.with(key, &[("why", why.into())])
    }

    /// One sentence for the next call, or what to do before it.
    pub fn saying(&self, say: Saying) -> String {
        match say {
            Saying::Move(of) => self.get(&format!("say-{of:?}")),
            Saying::Approach(of) => self.get(&format!("act-{of:?}")),
        }
    }

    /// How much all decisions gave away.
    pub fn given_away(&self, gave: Value, stake: Value, any: bool) -> String {
        let money = |value: Value| self.money(value.thousands()).into();
        let key = if any { "lessons-gave" } else { "lessons-nothing" };
        self.with(key, &[("money", money(gave)), ("stake", money(stake))])
    }
}

/// A text that stands in quotation marks: its own become single ones.
pub(super) fn within_quotes(text: &str) -> String {
    text.replace('“', "‘").replace('”', "’")
}

/// A text without the point at its end.
fn stripped(text: &str) -> &str {
    text.trim_end_matches(['.', '。'])
}
