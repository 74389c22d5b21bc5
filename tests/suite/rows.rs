//! The table of the shipped rules: where each speaks, and a step beside where it is silent.

use corner_office::model::{Approach, Band, FactKind, Move};

use crate::bench::{Decision, does, last, late};

use Approach::{AccountPlan, BringIdea, Visit, WalkAway};
use FactKind::*;
use Move::*;

/// A rule, a decision on which it speaks, and the change after which it is silent.
pub type Row = (&'static str, Decision, fn(Decision) -> Decision);

pub fn rows() -> Vec<Row> {
    vec![
        ("ssm11_all_six_parts", does([WriteSponsorLetter]).sends(Band::Full), |d| d.sends(Band::Fair)),
        ("ssm11_nearly_understood", does([WriteSponsorLetter]).sends(Band::Fair), |d| d.sends(Band::Poor)),
        ("ssm11_about_ourselves", does([WriteSponsorLetter]).sends(Band::Poor), |d| d.sends(Band::Full)),
        ("ef1_answer_their_concern", late([SpeakRisk]).to("worried").knew(Problem, 1), |d| d.knew(Problem, 0)),
        ("ef3_fear_on_file", late([SpeakRisk]).and(RegisterRisk).to("worried").knew(Problem, 1), |d| d.at(6)),
        ("ef8_late_answer", last([SpeakRisk]).to("worried").knew(Problem, 1), |d| d.at(5)),
        ("ef1_past_their_concern", late([SpeakPrice]).to("worried").knew(Problem, 1), |d| d.to("evaluator")),
        ("hw8_words_to_a_closed_ear", late([SpeakRisk]).to("worried").knew(Problem, 1).opponent("worried"), |d| {
            d.attitude("worried", 0)
        }),
        ("rd3_seen_is_not_met", late([PitchProduct]).to("worried"), |d| d.to("evaluator")),
        ("hw5_next_evaluation", late([AskProblem]).to("worried").knew(Problem, 1), |d| d.to("evaluator")),
        ("ssm9_too_thin", late([AskProblem]).to("worried").knew(Problem, 4), |d| d.knew(Answered, 2)),
        ("ssm6_drop_in_time", late([KeepDoorOpen]).by(WalkAway).knew(Problem, 1).knew(Rival, 3), |d| {
            d.knew(Evaluation, 1)
        }),
        ("ssm6_the_top_is_taken", late([KeepDoorOpen]).by(WalkAway).knew(Problem, 1).opponent("leader"), |d| {
            d.attitude("leader", 0)
        }),
        ("ssm6_leave_without_a_fact", late([KeepDoorOpen]).by(WalkAway).knew(Rival, 1), |d| d.knew(Rival, 2)),
        ("hw5_whose_word_counts", late([AskProblem]).to("chief"), |d| d.to("worried")),
        ("ssm10_leader_first", last([SpeakRisk]).to("chief").knew(Problem, 1), |d| d.to("worried")),
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
        ("hw7_rung_in_order", does([ClimbRung]).to("supporter"), |d| d.at(6)),
        ("hw7_rung_left_out", does([JumpRung]).to("supporter"), |d| Decision { moves: vec![ClimbRung], ..d }),
        ("hw8_axis_where_needed", does([BringExecutive]).to("evaluator").opponent("evaluator"), |d| {
            d.attitude("evaluator", 1)
        }),
        ("hw8_axis_wasted", late([BringExecutive]).to("decider").attitude("decider", 1), |d| d.attitude("decider", 0)),
        ("hw9_voice_of_a_friend", does([AskIntroduction]).to("friend").attitude("friend", 1).knew(Problem, 1), |d| {
            d.to("influencer").attitude("influencer", 1)
        }),
        ("hw10_ask_where_not_to_step", does([AskCoach]).to("owner").attitude("owner", 2), |d| d.attitude("owner", 1)),
        ("hw10_advice_from_outside", does([AskCoach]).to("owner").met("owner"), |d| d.attitude("owner", 1)),
        ("rd3_door_from_an_acquaintance", does([AskIntroduction]).to("owner").met("owner").rung("owner", 1), |d| {
            d.attitude("owner", 1)
        }),
        ("rd1_reach", does([IntroduceCustomer]).to("owner").met("owner"), |d| d.at(6)),
        ("rd1_favour_before_the_vote", last([HelpPersonally]).to("owner"), |d| d.trust("owner", 1)),
        ("rd4_call_without_a_request", late([CheckIn]).to("owner").rung("owner", 1), |d| d.and(AskForDecision)),
        ("hw1_keep_the_firm", late([HelpPersonally]).to("owner").attitude("owner", 1).sponsor("owner"), |d| {
            d.attitude("owner", 2)
        }),
        ("ssm10_contain_a_friend", late([ContainOpponent]).to("owner").attitude("owner", 1), |d| d.knew(Rival, 1)),
        ("hw3_roof_early", does([BuildOrganisation]), |d| d.at(4)),
        ("hw2_roof_on_pillars", late([BuildOrganisation]).attitude("leader", 1), |d| d.attitude("leader", 0)),
        ("hw2_roof_without_pillars", late([BuildOrganisation]), |d| d.sponsor("supporter")),
        ("hw11_foundation_in_time", late([BuildGeneral]), |d| d.at(6)),
        ("hw12_star_of_tomorrow", late([BuildGeneral]).to("influencer"), |d| d.to("friend")),
        ("ef9_warm_seats", late([HelpPersonally]).to("decider").attitude("decider", 2), |d| d.met("leader")),
        (
            "ef7_trust_not_there_yet",
            last([CollectTrust]).by(Approach::CollectTrust).to("decider").trust("decider", 1),
            |d| d.trust("decider", 2),
        ),
        ("ef2_early_warmth", does([PitchProduct]).to("evaluator").knew(Problem, 1), |d| d.knew(Risk, 1)),
        ("ssm17_pitch_before_the_map", does([PitchProduct]).to("decider").knew(Problem, 1), |d| d.knew(Plan, 1)),
        ("ssm17_map_before_the_pitch", does([MapInitiatives]).knew(Problem, 1), |d| d.at(4)),
        ("ssm17_plan_they_can_approve", does([PlanAccount]).by(AccountPlan).knew(Problem, 2), |d| d.knew(Problem, 1)),
        ("ssm17_plan_from_the_desk", does([PlanAccount]).by(AccountPlan), |d| d.knew(Problem, 1)),
        ("ssm18_leading_idea", does([SpeakNeed]).by(BringIdea).knew(Problem, 1), |d| d.knew(Rival, 1)),
        ("ssm1_behind_the_client", last([AskProblem]).to("owner").met("owner").knew(Problem, 1), |d| d.to("decider")),
        ("ef1_concern_gone_by", last([SpeakSolution]), |d| d.at(5)),
        ("ef12_risk_a_phase_ahead", late([RegisterRisk]).to("owner").rung("owner", 1).knew(Problem, 1), |d| {
            d.knew(Rival, 1)
        }),
        ("hw5_another_bone", does([AskProblem]).to("supporter").knew(Problem, 1), |d| d.met("supporter")),
    ]
}

/// Rules with several ways to speak: one decision for each way that the first table leaves out.
pub fn ways() -> Vec<(&'static str, Decision)> {
    vec![
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
        ("hw7_rung_in_order", late([ClimbRung]).to("friend")),
        ("hw8_axis_where_needed", late([InviteToExhibition]).to("approver").met("approver")),
        ("hw8_axis_where_needed", late([InviteToHeadquarters]).to("supporter")),
        ("hw8_axis_wasted", late([InviteToExhibition]).to("influencer")),
        ("hw8_axis_wasted", last([InviteToHeadquarters]).to("leader").attitude("leader", 1)),
        ("hw9_voice_of_a_friend", late([AskIntroduction]).to("friend").attitude("friend", 2).met("leader")),
        ("hw9_voice_of_a_friend", late([SpeakSolution]).to("friend").attitude("friend", 1).knew(Problem, 1)),
        ("hw10_ask_where_not_to_step", does([AskCoach]).to("influencer").sponsor("influencer")),
        ("hw12_star_of_tomorrow", does([ClimbRung]).to("influencer")),
        ("ef9_warm_seats", late([ClimbRung]).to("evaluator").attitude("evaluator", 3)),
        ("ef9_warm_seats", late([CheckIn]).to("evaluator").attitude("evaluator", 2)),
        ("ef7_collect_trust", last([CollectTrust]).by(Approach::CollectTrust).to("owner").trust("owner", 2)),
        ("ef7_trust_not_there_yet", late([CollectTrust]).to("owner").rung("owner", 2)),
        ("ef2_early_warmth", does([PitchProduct]).to("influencer").knew(Problem, 1)),
        ("ssm17_map_before_the_pitch", does([MapInitiatives]).knew(Plan, 1)),
        ("ssm17_plan_they_can_approve", does([PlanAccount]).by(AccountPlan).knew(Problem, 1).knew(Power, 1)),
        ("ssm18_leading_idea", does([SellWide]).by(BringIdea).knew(Problem, 1)),
        ("ssm1_behind_the_client", last([AskGoal]).to("owner").met("owner").knew(Problem, 1)),
        ("ef1_concern_of_the_phase", does([SpeakNeed]).to("owner").rung("owner", 1).knew(Problem, 1).knew(Reason, 1)),
        ("ef1_concern_of_the_phase", late([SpeakSolution]).to("owner").rung("owner", 1).knew(Problem, 1)),
        ("ef1_concern_of_the_phase", last([SpeakRisk]).to("owner").rung("owner", 1).knew(Problem, 1)),
        ("ef1_concern_of_the_phase", last([SpeakPrice]).to("decider").rung("decider", 1).knew(Problem, 1)),
        ("ef1_concern_gone_by", last([SpeakNeed])),
        ("ef1_concern_gone_by", last([PitchProduct]).knew(Problem, 1)),
        (
            "ef12_risk_a_phase_ahead",
            late([RegisterRisk]).to("owner").rung("owner", 1).knew(Problem, 1).knew(Risk, 1).knew(Rival, 1),
        ),
        (
            "ef12_risk_a_phase_ahead",
            late([RegisterRisk]).to("approver").rung("approver", 1).knew(Problem, 1).knew(Risk, 2),
        ),
    ]
}
