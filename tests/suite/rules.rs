//! The shipped rulebook: where each rule speaks, where it just stays silent, and what is refused.

use corner_office::content::{self, Problem};
use corner_office::model::{
    ActionId, Approach, BitSet, FactKind, Move, NodeId, Position, Scenario, Scene, Stage, Verdict,
};
use corner_office::score::{self, Rulebook};

use Approach::{Visit, Wait, WalkAway};
use FactKind::*;
use Move::*;

/// The people of the synthetic scenario: id and the rest of the entry.
const PEOPLE: [(&str, &str); 7] = [
    ("influencer", "letters: [I]"),
    ("evaluator", "letters: [E]"),
    ("supporter", "letters: [S]"),
    ("decider", "letters: [D]"),
    ("leader", "letters: [D], kdl: true"),
    ("owner", "letters: [E], benefit_owner: true"),
    ("approver", "letters: [A]"),
];

/// Facts of each kind in the synthetic scenario.
const FACTS_PER_KIND: usize = 3;

/// A scenario with a person of every kind, facts of every kind and one action that tests patch.
fn scenario() -> Scenario {
    let t = r#"(en: "t", zh: "文")"#;
    let people: String = PEOPLE
        .iter()
        .map(|(id, rest)| format!("(id: \"{id}\", name: {t}, role: {t}, about: {t}, door: {t}, {rest}),"))
        .collect();
    let mut facts = String::new();
    let mut learn = String::new();
    for (k, kind) in FactKind::ALL.iter().enumerate() {
        for n in 0..FACTS_PER_KIND {
            facts += &format!("(id: \"f{k}_{n}\", kind: {kind:?}, text: {t}),");
            learn += &format!("Learn(\"f{k}_{n}\"),");
        }
    }
    let desk: String = PEOPLE
        .iter()
        .map(|(id, _)| {
            format!(
                "(id: \"see_{id}\", who: \"{id}\", days: 1, label: {t}, outcomes: [(tell: {t}, effects: [{learn}])]),"
            )
        })
        .collect();
    let source = format!(
        r#"(
            id: "synthetic", rulebook: "signature", title: {t}, teaser: {t}, briefing: [{t}], aims: [{t}], history: [{t}],
            calendar: (days: 9, day_value: 1, stage: 5),
            truths: [(id: "only", weight: 1, title: {t}, reveal: {t})],
            people: [{people}], facts: [{facts}], opening: "talk",
            nodes: [(id: "talk", who: "evaluator", setting: {t}, say: {t}, options: [
                (id: "choice", label: {t}, outcomes: [(tell: {t}, effects: [Desk])]),
                (id: "other", label: {t}, outcomes: [(tell: {t}, effects: [Desk])]),
            ])],
            desk: [{desk}],
            walk_away: [(id: "leave", approach: WalkAway, label: {t}, outcomes: [(tell: {t}, effects: [End("left")])])],
            deadline: [(outcomes: [(tell: {t}, effects: [End("left")])])],
            endings: [(id: "left", kind: WalkedAway, title: {t}, text: {t}, worth: 0)],
        )"#
    );
    content::scenario(source.as_bytes()).unwrap_or_else(|problems| panic!("{problems:?}"))
}

/// A decision to be judged: the choice and what was known before it.
#[derive(Clone, Debug)]
struct Decision {
    moves: Vec<Move>,
    approach: Approach,
    to: Option<&'static str>,
    known: Vec<(FactKind, usize)>,
    stage: u8,
    /// In a conversation, not at the desk.
    talking: bool,
    met: Vec<&'static str>,
    sponsors: Vec<&'static str>,
    opponents: Vec<&'static str>,
}

/// A decision that does `moves`, in the needs phase, with nothing known and nobody met.
fn does<const N: usize>(moves: [Move; N]) -> Decision {
    Decision {
        moves: moves.to_vec(),
        approach: Approach::Answer,
        to: None,
        known: Vec::new(),
        stage: 3,
        talking: false,
        met: Vec::new(),
        sponsors: Vec::new(),
        opponents: Vec::new(),
    }
}

/// The same, in the evaluation phase.
fn late<const N: usize>(moves: [Move; N]) -> Decision {
    does(moves).at(5)
}

/// The same, in the decision phase.
fn last<const N: usize>(moves: [Move; N]) -> Decision {
    does(moves).at(6)
}

impl Decision {
    fn and(mut self, also: Move) -> Self {
        self.moves.push(also);
        self
    }

    fn by(mut self, approach: Approach) -> Self {
        self.approach = approach;
        self
    }

    fn talking(mut self) -> Self {
        self.talking = true;
        self
    }

    fn at(mut self, stage: u8) -> Self {
        self.stage = stage;
        self
    }

    fn to(mut self, who: &'static str) -> Self {
        self.to = Some(who);
        self
    }

    /// Exactly this many facts of `kind` are known.
    fn knew(mut self, kind: FactKind, count: usize) -> Self {
        self.known.retain(|(k, _)| *k != kind);
        self.known.push((kind, count));
        self
    }

    fn met(mut self, who: &'static str) -> Self {
        self.met.push(who);
        self
    }

    fn sponsor(mut self, who: &'static str) -> Self {
        self.sponsors.push(who);
        self
    }

    fn opponent(mut self, who: &'static str) -> Self {
        self.opponents.push(who);
        self.met(who)
    }
}

/// The bench on which decisions are judged.
struct Bench {
    scenario: Scenario,
    book: Rulebook,
    choice: ActionId,
}

impl Bench {
    fn new() -> Self {
        let shipped = score::find_rulebook("signature").expect("the rulebook ships");
        let book = score::rulebook(shipped.source.as_bytes()).unwrap_or_else(|problems| panic!("{problems:?}"));
        let scenario = scenario();
        let choice = scenario.action_named("choice").expect("the action exists");
        Self { scenario, book, choice }
    }

    /// The ids and points of the rules that speak.
    fn judge(&mut self, decision: &Decision) -> Vec<(&str, i8)> {
        let index = |id: &str| PEOPLE.iter().position(|(name, _)| *name == id).expect("such a person");
        let mut position: Position = self.scenario.start;
        position.scene = if decision.talking { Scene::Talk(NodeId(0)) } else { Scene::Desk };
        position.stage = Stage(decision.stage);
        for &(kind, count) in &decision.known {
            for fact in self.scenario.of_kind(kind).since(BitSet::default()).take(count) {
                position.facts.insert(fact);
            }
        }
        for id in &decision.met {
            position.people[index(id)].met = true;
        }
        for id in &decision.sponsors {
            position.people[index(id)].sponsor = true;
        }
        for id in &decision.opponents {
            position.people[index(id)].attitude = -1;
        }
        let who = decision.to.map(index).and_then(|i| self.scenario.person_ids().nth(i));
        let action = &mut self.scenario.actions[self.choice.index()];
        action.moves.clone_from(&decision.moves);
        action.approach = decision.approach;
        action.who = who;
        let spoken = score::judge(&self.book, &self.scenario, &position, self.choice);
        spoken.into_iter().map(|rule| (rule.id.as_str(), rule.points)).collect()
    }
}

/// A rule, a decision on which it speaks, and the change after which it is silent.
type Row = (&'static str, Decision, fn(Decision) -> Decision);

fn rows() -> Vec<Row> {
    vec![
        ("vr1_diagnose_first", late([AskGoal]), |d| d.knew(Problem, 1)),
        ("vr1_promise_too_soon", late([PromiseProposal]).knew(ActiveSign, 1), |d| d.knew(ActiveSign, 2)),
        ("vr2_read_the_signs", late([AskHistory]).knew(ActiveSign, 2), |d| d.knew(ActiveSign, 3)),
        ("vr2_leave_before_looking", late([DeclineWithCondition]).knew(ActiveSign, 1), |d| d.knew(ActiveSign, 2)),
        ("vr3_promise_into_column", late([PromiseProposal]).knew(ActiveSign, 2), |d| d.knew(ActiveSign, 1)),
        ("vr3_bid_on_their_list", late([AcceptTheirVision]).knew(ActiveSign, 2), |d| d.knew(ActiveSign, 1)),
        ("vr4_condition_after_signs", late([DeclineWithCondition]).knew(ActiveSign, 3), |d| d.knew(ActiveSign, 2)),
        ("vr4_trade_for_access", late([TradeForAccess]).knew(ActiveSign, 2), |d| d.knew(ActiveSign, 1)),
        ("vr4_no_useful_condition", late([DeclinePlain]).knew(ActiveSign, 2), |d| d.knew(Condition, 1)),
        ("vr4_explain_by_their_process", late([ExplainBuyingProcess]).knew(ActiveSign, 2), |d| d.knew(ActiveSign, 1)),
        ("vr5_stand_by_condition", late([HoldPosition]).knew(Condition, 1), |d| d.and(LeanOnReferrer)),
        ("vr5_give_in", late([GiveIn]).knew(Condition, 1), |d| d.met("leader")),
        ("vr5_rude_refusal", late([DeclineRudely]), |d| Decision { moves: vec![DeclinePlain], ..d }),
        ("vr6_calm_after_refusal", late([WorkElsewhere]).knew(Stand, 1).knew(ActiveSign, 2), |d| d.knew(ActiveSign, 1)),
        ("ssm6_withdraw_after_promise", late([DeclinePlain]).knew(ActiveSign, 2).knew(TheirTerms, 1), |d| {
            d.knew(TheirTerms, 0)
        }),
        ("ssm6_leave_live_deal", does([]).by(WalkAway).knew(Problem, 1), |d| d.at(5)),
        ("rd8_free_to_refuse", late([]).by(WalkAway).talking().knew(Condition, 1).knew(ActiveSign, 2), |d| {
            d.knew(LatentSign, 1)
        }),
        ("vr8_lean_on_referrer", late([LeanOnReferrer]), |d| d.at(3)),
        ("vr8_referrer_as_sponsor", late([AskReferrerToSponsor]).knew(Condition, 1), |d| d.knew(Condition, 0)),
        ("ssm8_asking_for_the_role", late([AskRole]).to("evaluator"), |d| d.sponsor("evaluator")),
        ("ssm9_time_with_listeners", does([SeeListeners]).knew(Power, 1), |d| d.knew(Power, 0)),
        ("ssm10_contain_opponent", does([ContainOpponent]).to("supporter").opponent("supporter"), |d| d.to("decider")),
        ("ssm10_attack_opponent", does([AttackOpponent]), |d| Decision { moves: vec![ContainOpponent], ..d }),
        ("ssm11_letter_with_substance", does([WriteSponsorLetter]).knew(Problem, 1).knew(Cause, 1), |d| {
            d.knew(Cause, 0)
        }),
        ("ssm11_letter_without_substance", does([WriteSponsorLetter]).knew(Problem, 1), |d| d.knew(Cause, 1)),
        ("ssm12_introduction_with_a_problem", does([AskIntroduction]).knew(Problem, 1), |d| d.met("leader")),
        ("ssm12_introduction_without_reason", does([AskIntroduction]), |d| d.knew(Problem, 1)),
        ("ssm12_reach_the_leader", does([]).by(Visit).to("leader").knew(Problem, 1), |d| d.to("decider")),
        ("ssm19_ask_those_who_run_things", does([AskAssistant]).knew(Power, 2), |d| d.sponsor("evaluator")),
        ("ef9_empty_chair", last([AskForDecision]).knew(OurVision, 1).to("decider").met("decider"), |d| {
            d.met("leader")
        }),
        ("ef6_check_in", does([CheckIn]).to("leader"), |d| d.to("decider")),
        ("ef6_sell_at_the_top", does([SellAtTheTop]).to("decider").knew(Problem, 1), |d| d.knew(Reason, 1)),
        ("ef7_collect_trust", last([CollectTrust]).knew(OurVision, 1).met("supporter"), |d| d.knew(OurVision, 0)),
        ("rd3_no_trust_to_collect", last([CollectTrust]), |d| d.sponsor("evaluator")),
        ("ef8_homework_before_the_top", does([PrepareCall]).knew(Problem, 1), |d| d.met("leader")),
        ("ef10_skip_steps", does([SkipSteps]).knew(Problem, 1), |d| d.sponsor("supporter")),
        ("ef5_free_work", late([FreeWork]), |d| d.and(TradeForAccess)),
        ("ef11_under_the_table", does([UnderTheTable]), |d| Decision { moves: vec![HelpPersonally], ..d }),
        ("ssm4_reason_to_act", does([AskReason]).knew(Problem, 1), |d| d.knew(Reason, 1)),
        (
            "vr7_rebuild_on_full_chain",
            does([ReengineerVision]).to("leader").knew(Problem, 1).knew(Cause, 1).knew(Capability, 1),
            |d| d.knew(Capability, 0),
        ),
        ("vr7_rebuild_on_nothing", does([ReengineerVision]).to("leader").knew(Problem, 1), |d| d.knew(Cause, 1)),
        ("vr7_start_from_the_problem", does([AskProblem]).knew(Condition, 1).knew(LatentSign, 1), |d| {
            d.knew(LatentSign, 0)
        }),
        ("vr9_sell_wide", does([SellWide]).to("decider").knew(Problem, 1).knew(Cause, 1), |d| d.to("evaluator")),
        ("vr9_one_department", does([SellOneDepartment]).to("owner"), |d| d.to("evaluator")),
        ("ssm13_value_in_their_terms", last([UseClientNumbers]).knew(Reason, 1), |d| d.knew(Reason, 0)),
        ("ssm13_difference_without_problem", late([Boast]), |d| d.knew(Problem, 1)),
        ("ssm14_product_before_business", late([SpeakTechnique]).to("approver"), |d| d.to("evaluator")),
        ("ssm15_discount", last([CutPrice]), |d| d.and(TradeForAccess)),
        ("ef1_concern_of_the_phase", late([SpeakSolution]).knew(OurVision, 1), |d| d.at(6)),
        ("ef1_concern_too_early", late([QuotePrice]), |d| d.at(6)),
        ("ef3_risk_on_file_early", does([RegisterRisk]).knew(Problem, 1), |d| d.knew(Risk, 1)),
        ("ef4_play_risk_when_late", late([SpeakRisk]).knew(Rival, 1), |d| d.knew(Rival, 0)),
        ("ssm1_ahead_of_the_client", late([SubmitOnOurTerms]).met("leader"), |d| d.knew(OurVision, 1)),
        (
            "ssm3_close_on_shared_ground",
            last([AskForDecision]).to("leader").met("leader").knew(OurVision, 1).knew(Risk, 1),
            |d| d.knew(Risk, 0),
        ),
        ("ef12_decision_with_open_risk", last([AskForDecision]).met("leader").knew(OurVision, 1), |d| d.knew(Risk, 1)),
        ("rd1_give_before_you_take", does([HelpPersonally]).to("owner"), |d| d.and(AskIntroduction)),
        ("rd2_dignity_lost", does([Grovel]), |d| Decision { moves: vec![Courtesy], ..d }),
        ("rd2_courtesy_below_and_against", does([Courtesy]).to("influencer"), |d| d.to("leader")),
    ]
}

#[test]
fn each_rule_speaks_where_it_should_and_is_silent_a_step_away() {
    let mut bench = Bench::new();
    let mut faults = Vec::new();
    for (id, speaks, step) in rows() {
        let silent = step(speaks.clone());
        if !bench.judge(&speaks).iter().any(|(spoken, _)| *spoken == id) {
            faults.push(format!("{id} is silent on {speaks:?}"));
        }
        if bench.judge(&silent).iter().any(|(spoken, _)| *spoken == id) {
            faults.push(format!("{id} speaks on {silent:?}"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn each_rule_has_one_row() {
    let bench = Bench::new();
    let mut shipped: Vec<&str> = bench.book.rules.iter().map(|r| r.id.as_str()).collect();
    let mut tested: Vec<&str> = rows().iter().map(|(id, ..)| *id).collect();
    shipped.sort_unstable();
    tested.sort_unstable();
    assert_eq!(tested, shipped);
}

/// Rules with several ways to speak: one decision for each way that the first table leaves out.
#[test]
fn each_way_of_a_rule_speaks() {
    let ways: Vec<(&str, Decision)> = vec![
        ("vr1_diagnose_first", late([AskProblem])),
        ("vr1_diagnose_first", late([AskSkillsAndWhy])),
        ("vr1_diagnose_first", late([AskProcessOrEvent])),
        ("vr2_read_the_signs", late([AskAboutRivals])),
        ("vr2_leave_before_looking", late([]).by(WalkAway)),
        ("vr2_leave_before_looking", late([DeclinePlain])),
        ("vr3_bid_on_their_list", late([SubmitOnTheirTerms])),
        ("vr3_bid_on_their_list", late([AcceptTheirVision]).knew(OurVision, 1)),
        ("vr4_condition_after_signs", late([DeclineWithCondition]).knew(Problem, 1)),
        ("vr4_trade_for_access", late([TradeForAccess]).knew(Problem, 1)),
        ("vr4_no_useful_condition", late([NameWrongCondition])),
        ("vr5_stand_by_condition", late([TradeForAccess]).knew(Condition, 1)),
        ("vr6_calm_after_refusal", late([HoldThroughSilence]).knew(Stand, 1).knew(ActiveSign, 2)),
        ("rd8_free_to_refuse", late([KeepDoorOpen]).knew(ActiveSign, 2)),
        ("vr8_referrer_as_sponsor", does([AskReferrerToSponsor]).knew(Problem, 1)),
        ("ssm10_contain_opponent", does([ContainOpponent]).to("evaluator").knew(Rival, 1)),
        ("ssm12_introduction_without_reason", late([AskReferrerToSponsor])),
        ("ef8_homework_before_the_top", does([PlanAccount]).knew(Problem, 1)),
        ("ef9_empty_chair", last([SubmitOnOurTerms]).knew(OurVision, 1)),
        ("ssm13_value_in_their_terms", does([TieToOwnDifference]).knew(Problem, 1).knew(Cause, 1)),
        ("ssm13_difference_without_problem", does([TieToOwnDifference])),
        ("ssm14_product_before_business", late([PitchProduct])),
        ("ef1_concern_of_the_phase", does([SpeakNeed])),
        ("ef1_concern_of_the_phase", last([RegisterRisk]).knew(OurVision, 1)),
        ("ef1_concern_of_the_phase", last([SpeakPrice]).to("approver").knew(OurVision, 1)),
        ("ef1_concern_too_early", does([SpeakPrice]).knew(Problem, 1)),
        ("ef1_concern_too_early", does([SpeakRisk])),
        ("ef3_risk_on_file_early", late([RegisterRisk]).to("approver").knew(Problem, 1).knew(Risk, 1)),
        ("ssm1_ahead_of_the_client", last([AskForDecision])),
        ("ssm3_close_on_shared_ground", last([SubmitOnOurTerms]).met("leader").knew(OurVision, 1).knew(Risk, 1)),
        ("ef12_decision_with_open_risk", last([SubmitOnOurTerms]).met("leader").knew(OurVision, 1)),
        ("rd1_give_before_you_take", does([GiveSponsorAStake]).to("evaluator").sponsor("evaluator")),
        ("rd2_courtesy_below_and_against", does([Courtesy]).to("decider").opponent("decider")),
        ("rd2_dignity_lost", does([Gloat])),
    ];
    let mut bench = Bench::new();
    for (id, decision) in ways {
        assert!(bench.judge(&decision).iter().any(|(spoken, _)| *spoken == id), "{id} is silent on {decision:?}");
    }
}

/// Everything that a choice can do.
const MOVES: [Move; 60] = [
    AskGoal,
    AskProblem,
    AskSkillsAndWhy,
    AskProcessOrEvent,
    AskHistory,
    AskReason,
    AskRole,
    AskAboutRivals,
    PromiseProposal,
    PitchProduct,
    Boast,
    QuotePrice,
    CutPrice,
    LeanOnReferrer,
    AskReferrerToSponsor,
    DeclinePlain,
    DeclineRudely,
    DeclineWithCondition,
    NameWrongCondition,
    ExplainBuyingProcess,
    HoldPosition,
    GiveIn,
    TradeForAccess,
    FreeWork,
    ReengineerVision,
    TieToOwnDifference,
    AcceptTheirVision,
    SellWide,
    SellOneDepartment,
    UseClientNumbers,
    SpeakNeed,
    SpeakSolution,
    SpeakTechnique,
    SpeakPrice,
    SpeakRisk,
    RegisterRisk,
    CheckIn,
    SellAtTheTop,
    CollectTrust,
    UnderTheTable,
    SkipSteps,
    PlanAccount,
    PrepareCall,
    AskIntroduction,
    WriteSponsorLetter,
    AskAssistant,
    SeeListeners,
    GiveSponsorAStake,
    ContainOpponent,
    AttackOpponent,
    AskForDecision,
    SubmitOnTheirTerms,
    SubmitOnOurTerms,
    Grovel,
    Gloat,
    Courtesy,
    HelpPersonally,
    WorkElsewhere,
    HoldThroughSilence,
    KeepDoorOpen,
];

#[test]
fn each_move_is_judged_by_some_rule() {
    let bench = Bench::new();
    let conditions: String = bench.book.rules.iter().map(|rule| format!("{:?}", rule.when)).collect();
    for done in MOVES {
        assert!(conditions.contains(&format!("Does({done:?})")), "no rule looks at {done:?}");
    }
}

/// One thing done is never praised and blamed at once, nor judged by more than two rules.
#[test]
fn rules_do_not_contradict_each_other() {
    let mut bench = Bench::new();
    // A fixed walk through what may be known, by a small linear congruential generator.
    let mut seed: u32 = 1;
    let mut draw = |below: usize| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 16) as usize % below
    };
    for _ in 0..400 {
        let mut decision = does([]).at(1 + draw(7) as u8);
        for kind in FactKind::ALL {
            decision = decision.knew(kind, draw(FACTS_PER_KIND + 1) / (1 + draw(2)));
        }
        for (id, _) in PEOPLE {
            decision = match draw(5) {
                0 => decision.met(id),
                1 => decision.met(id).sponsor(id),
                2 => decision.opponent(id),
                _ => decision,
            };
        }
        decision = decision.to(PEOPLE[draw(PEOPLE.len())].0);
        for done in MOVES {
            for approach in [Approach::Answer, Wait, WalkAway] {
                // Only a refusal or a farewell is a way of walking away.
                let farewell = matches!(
                    done,
                    DeclinePlain | DeclineWithCondition | DeclineRudely | NameWrongCondition | KeepDoorOpen
                );
                if approach == WalkAway && !farewell {
                    continue;
                }
                let decision = Decision { moves: vec![done], approach, ..decision.clone() };
                let spoken = bench.judge(&decision);
                let praise = spoken.iter().any(|(_, points)| *points > 0);
                let blame = spoken.iter().any(|(_, points)| *points < 0);
                assert!(!(praise && blame) && spoken.len() <= 2, "{spoken:?} on {decision:?}");
            }
        }
    }
}

#[test]
fn citations_points_and_names_keep_to_the_method() {
    let bench = Bench::new();
    for rule in &bench.book.rules {
        let (source, number) = rule.cites.split_once('-').expect("a citation");
        let most = match source {
            "VR" => 9,
            "EF" => 12,
            "SSM" => 20,
            "RD" => 8,
            "HW" => 14,
            other => panic!("{}: no source {other}", rule.id),
        };
        let number: u8 = number.parse().expect("a number");
        assert!((1..=most).contains(&number), "{} cites {}", rule.id, rule.cites);
        let points = match rule.verdict {
            Verdict::Strong => 5..=8,
            Verdict::Sound => 2..=4,
            Verdict::Weak => -3..=-1,
            Verdict::Mistake => -6..=-4,
            Verdict::Blunder => -10..=-7,
        };
        assert!(points.contains(&rule.points), "{}: {} points as {:?}", rule.id, rule.points, rule.verdict);
        let words = rule.name.en.split_whitespace().count();
        assert!((3..=7).contains(&words), "{} has a name of {words} words", rule.id);
        for text in [&rule.name, &rule.explain] {
            assert!(!text.en.contains('!') && !text.zh.contains('！') && !text.zh.contains('您'), "{}", rule.id);
            assert!(text.en.is_ascii(), "{}: {}", rule.id, text.en);
            assert!(!text.zh.contains([',', '.', ';', ':', '?']), "{}: {}", rule.id, text.zh);
        }
    }
    for number in 1..=9 {
        assert!(bench.book.rules.iter().any(|r| r.cites == format!("VR-{number}")), "nothing applies VR-{number}");
    }
}

#[test]
fn malformed_rulebooks_are_refused_with_their_places() {
    let rule = |id: &str, cites: &str, verdict: &str, points: &str, zh: &str| {
        format!(
            "(id: \"{id}\", cites: \"{cites}\", name: (en: \"n\", zh: \"{zh}\"), dimension: Qualification, \
             verdict: {verdict}, points: {points}, when: Does(Boast), explain: (en: \"e\", zh: \"因\")),\n"
        )
    };
    let good = rule("good", "VR-1", "Sound", "2", "名");
    let cases: [(&str, String, &str); 14] = [
        ("an id used twice", rule("good", "VR-1", "Sound", "2", "名"), "used twice"),
        ("an unknown source", rule("bad", "XY-1", "Sound", "2", "名"), "not a citation"),
        ("a citation without hyphen", rule("bad", "VR1", "Sound", "2", "名"), "not a citation"),
        ("a citation of number zero", rule("bad", "VR-0", "Sound", "2", "名"), "not a citation"),
        ("a citation without number", rule("bad", "VR-x", "Sound", "2", "名"), "not a citation"),
        ("praise that costs", rule("bad", "VR-1", "Strong", "-2", "名"), "do not fit the verdict"),
        ("blame that earns", rule("bad", "VR-1", "Weak", "2", "名"), "do not fit the verdict"),
        ("no points", rule("bad", "VR-1", "Weak", "0", "名"), "do not fit the verdict"),
        ("too many points", rule("bad", "VR-1", "Strong", "11", "名"), "do not fit the verdict"),
        ("an empty Chinese name", rule("bad", "VR-1", "Sound", "2", " "), "lacks a text"),
        ("an empty Chinese explanation", rule("bad", "VR-1", "Sound", "2", "名").replace("因", ""), "lacks a text"),
        ("an unknown verdict", rule("bad", "VR-1", "Splendid", "2", "名"), "Splendid"),
        ("an unknown move", rule("bad", "VR-1", "Sound", "2", "名").replace("Boast", "Juggle"), "Juggle"),
        ("an unknown field", rule("bad", "VR-1", "Sound", "2", "名").replace("points", "marks"), "marks"),
    ];
    let book =
        |second: &str| format!("(id: \"b\", version: 1, title: (en: \"t\", zh: \"题\"), rules: [\n{good}{second}])");
    assert!(score::rulebook(book("").as_bytes()).is_ok());
    for (what, second, says) in cases {
        let problems: Vec<Problem> = score::rulebook(book(&second).as_bytes()).expect_err(what);
        assert_eq!(problems.len(), 1, "{what}: {problems:?}");
        let problem = &problems[0];
        assert!(problem.message.contains(says), "{what}: {}", problem.message);
        // An id used twice may be shown at either place.
        let lines = if says == "used twice" { 2..=3 } else { 3..=3 };
        assert!(lines.contains(&problem.line), "{what}: {problem}");
        assert!(problem.column > 1 && !problem.hint.is_empty(), "{what}: {problem}");
    }
}
