//! The table of the shipped rules: where each speaks, and a step beside where it is silent.

use corner_office::model::{Approach, Band, FactKind, Meaning, Move, PaperKind};

use crate::bench::{Decision, does, last, late};

use Approach::{AccountPlan, BringIdea, Diagnose, Visit, WalkAway};
use FactKind::*;
use Meaning::{ColumnFodder, Leaning, NoReason, Open, Promised};
use Move::*;

/// A change of a decision.
pub type Step = fn(Decision) -> Decision;

/// A rule, a decision on which it speaks, and the change after which it is silent.
pub type Row = (&'static str, Decision, Step);

pub fn rows() -> Vec<Row> {
    vec![
        ("ssm11_all_six_parts", does([WriteSponsorLetter]).sends(Band::Full), |d| d.sends(Band::Fair)),
        ("ssm11_nearly_understood", does([WriteSponsorLetter]).sends(Band::Fair), |d| d.sends(Band::Poor)),
        ("ssm11_about_ourselves", does([WriteSponsorLetter]).sends(Band::Poor), |d| d.sends(Band::Full)),
        ("ef1_answer_their_concern", late([SpeakRisk]).to("worried").knew(Problem, 1), |d| d.knew(Problem, 0)),
        ("ef3_fear_on_file", late([SpeakRisk]).and(RegisterRisk).to("worried").knew(Problem, 1), |d| d.at(6)),
        ("ef8_late_answer", last([SpeakRisk]).to("worried").knew(Problem, 1).met("leader"), |d| d.at(5)),
        ("ef1_past_their_concern", late([SpeakPrice]).to("worried").knew(Problem, 1), |d| d.to("evaluator")),
        ("hw8_words_to_a_closed_ear", late([SpeakRisk]).to("worried").knew(Problem, 1).opponent("worried"), |d| {
            d.attitude("worried", 0)
        }),
        ("ssm14_slides_to_the_worried", late([PitchProduct]).to("worried"), |d| d.to("evaluator")),
        ("hw5_next_evaluation", late([AskProblem]).to("worried").knew(Problem, 1), |d| d.to("evaluator")),
        ("ssm9_too_thin", late([AskProblem]).to("worried").believing(Promised, 50).knew(Problem, 4), |d| {
            d.knew(Answered, 1)
        }),
        ("ssm6_drop_in_time", late([KeepDoorOpen]).by(WalkAway).day(8).knew(Problem, 1).knew(Rival, 3), |d| {
            d.knew(Evaluation, 1)
        }),
        (
            "ssm6_the_top_is_taken",
            late([KeepDoorOpen]).by(WalkAway).believing(Promised, 80).knew(Problem, 1).opponent("leader"),
            |d| d.attitude("leader", 0),
        ),
        ("vr4_gone_without_a_word", late([DeclinePlain]).by(WalkAway).knew(ActiveSign, 1), |d| d.at(3)),
        ("ssm6_leave_what_is_open", late([KeepDoorOpen]).by(WalkAway).knew(Problem, 1), |d| d.knew(Problem, 0)),
        ("ssm6_leave_without_a_fact", late([KeepDoorOpen]).by(WalkAway).knew(Rival, 1), |d| d.knew(Rival, 2)),
        ("hw5_whose_word_counts", late([AskProblem]).to("chief"), |d| d.to("worried")),
        ("ssm10_leader_first", last([SpeakRisk]).to("chief").knew(Problem, 1), |d| d.to("worried")),
        ("vr1_diagnose_first", late([AskGoal]), |d| d.knew(Problem, 1)),
        ("vr1_promise_too_soon", late([PromiseProposal]).knew(ActiveSign, 1), |d| d.knew(ActiveSign, 2)),
        ("vr2_read_the_signs", late([AskHistory]).knew(ActiveSign, 2), |d| d.knew(ActiveSign, 3)),
        ("vr2_leave_before_looking", late([DeclineWithCondition]), |d| d.knew(ActiveSign, 1)),
        ("vr3_promise_into_column", late([PromiseProposal]).knew(ActiveSign, 2), |d| d.knew(ActiveSign, 1)),
        ("vr3_bid_on_their_list", late([AcceptTheirVision]).knew(ActiveSign, 2), |d| d.knew(ActiveSign, 1)),
        ("vr4_condition_after_signs", late([DeclineWithCondition]).knew(ActiveSign, 3), |d| d.knew(ActiveSign, 2)),
        ("vr4_trade_for_access", late([TradeForAccess]).believing(Promised, 50), |d| d.believing(Promised, 49)),
        (
            "vr3_out_of_the_column",
            late([KeepDoorOpen]).by(WalkAway).believing(ColumnFodder, 90).knew(ActiveSign, 1),
            |d| d.believing(ColumnFodder, 89),
        ),
        ("vr4_condition_in_writing", late([]).by(Approach::TradeCondition).believing(Promised, 75), |d| {
            d.believing(Promised, 74)
        }),
        ("vr4_half_asked_for", late([]).by(Approach::TradeCondition).to("evaluator"), |d| d.day(1)),
        ("rd2_calm_before_the_top", late([HoldPosition]).to("chief").talking().knew(Problem, 1), |d| d.to("worried")),
        ("vr4_leave_what_was_granted", late([]).by(WalkAway).knew(Condition, 1).knew(Answered, 1), |d| {
            d.knew(Condition, 0)
        }),
        ("ssm6_leave_work_in_hand", late([]).by(WalkAway).knew(Answered, 1), |d| d.knew(Answered, 0)),
        ("vr4_no_useful_condition", late([DeclinePlain]).knew(ActiveSign, 3), |d| d.knew(Condition, 1)),
        ("vr4_explain_by_their_process", late([ExplainBuyingProcess]).knew(ActiveSign, 2), |d| d.knew(ActiveSign, 1)),
        ("vr4_neither_yes_nor_no", late([PutOff]).knew(ActiveSign, 1), |d| d.knew(ActiveSign, 0)),
        ("vr5_stand_by_condition", late([HoldPosition]).knew(Condition, 1), |d| d.and(LeanOnReferrer)),
        ("vr5_give_in", late([GiveIn]).knew(Condition, 1), |d| d.met("leader")),
        ("vr5_rude_refusal", late([DeclineRudely]), |d| d.instead(DeclinePlain)),
        (
            "vr6_calm_after_refusal",
            late([WorkElsewhere]).knew(Stand, 3).knew(ActiveSign, 2).believing(Promised, 75),
            |d| d.believing(Promised, 74),
        ),
        ("vr10_refusal_is_the_pitch", late([PractiseWhatYouTeach]).knew(ActiveSign, 2), |d| d.knew(ActiveSign, 1)),
        (
            "ssm6_withdraw_after_promise",
            late([DeclinePlain]).believing(Promised, 60).knew(ActiveSign, 3).knew(TheirTerms, 1),
            |d| d.knew(TheirTerms, 0),
        ),
        (
            "ssm6_they_need_a_lever",
            late([KeepDoorOpen])
                .by(WalkAway)
                .knew(Condition, 1)
                .knew(LatentSign, 1)
                .knew(Stand, 1)
                .believing(Promised, 95),
            |d| d.believing(Promised, 94),
        ),
        ("ssm6_leave_live_deal", does([]).by(WalkAway).knew(Problem, 1), |d| d.at(5)),
        (
            "rd8_free_to_refuse",
            late([]).by(WalkAway).talking().knew(Stand, 3).knew(Condition, 1).knew(ActiveSign, 2),
            |d| d.knew(LatentSign, 1),
        ),
        ("vr8_lean_on_referrer", late([LeanOnReferrer]).to("friend"), |d| d.at(3)),
        ("vr8_referrer_as_sponsor", late([AskReferrerToSponsor]).knew(Condition, 1).knew(ActiveSign, 2), |d| {
            d.knew(LatentSign, 1)
        }),
        ("vr8_past_the_doubter", late([AskReferrerToSponsor]).knew(Condition, 1).knew(LatentSign, 1), |d| {
            d.knew(Value, 1)
        }),
        ("ssm8_asking_for_the_role", late([AskRole]).to("evaluator"), |d| d.sponsor("evaluator")),
        ("ssm9_time_with_listeners", does([SeeListeners]).knew(Power, 1), |d| d.knew(Power, 0)),
        ("ssm10_sponsor_gains", does([GiveSponsorAStake]).to("evaluator").sponsor("evaluator"), |d| d.to("influencer")),
        ("ssm10_left_in_the_dark", late([DeclinePlain]).by(WalkAway).met("supporter"), |d| d.at(3)),
        ("ssm10_contain_opponent", does([ContainOpponent]).to("supporter").opponent("supporter"), |d| d.to("decider")),
        ("ssm10_attack_opponent", does([AttackOpponent]), |d| d.instead(ContainOpponent)),
        ("ssm11_letter_with_substance", does([WriteSponsorLetter]).knew(Problem, 1).knew(Cause, 1), |d| {
            d.knew(Cause, 0)
        }),
        ("ssm11_letter_without_substance", does([WriteSponsorLetter]).knew(Problem, 1), |d| d.knew(Cause, 1)),
        ("ssm12_introduction_with_a_problem", does([AskIntroduction]).knew(Problem, 1), |d| d.met("leader")),
        ("ssm12_introduction_without_reason", does([AskIntroduction]), |d| d.knew(Problem, 1)),
        ("ssm12_a_day_elsewhere", does([WorkElsewhere]).knew(Condition, 1).knew(LatentSign, 1).knew(Problem, 1), |d| {
            d.at(4)
        }),
        ("ssm12_reach_the_leader", does([]).by(Visit).to("leader").knew(Problem, 1), |d| d.to("decider")),
        ("ssm19_ask_those_who_run_things", does([AskAssistant]).knew(Power, 2), |d| d.sponsor("evaluator")),
        ("ssm19_door_of_an_assistant", does([AskIntroduction]).to("influencer").knew(Problem, 1), |d| d.to("owner")),
        ("ef9_empty_chair", last([AskForDecision]).knew(OurVision, 1).to("decider").met("decider"), |d| {
            d.met("leader")
        }),
        ("ef6_check_in", does([CheckIn]).to("leader"), |d| d.to("decider")),
        (
            "ef6_something_to_wait_for",
            does([CheckIn, TradeForAccess]).to("chief").knew(Problem, 1).believing(Leaning, 28),
            |d| d.believing(Leaning, 27),
        ),
        (
            "ef6_paid_for_what_was_free",
            does([CheckIn, TradeForAccess]).to("chief").attitude("chief", 1).knew(Problem, 1).believing(Leaning, 19),
            |d| d.believing(Leaning, 20),
        ),
        ("ef6_sell_at_the_top", does([SellAtTheTop]).to("decider").knew(Problem, 1), |d| d.knew(Reason, 1)),
        ("ef7_collect_trust", last([CollectTrust]).day(7).knew(OurVision, 1).met("supporter").met("leader"), |d| {
            d.knew(OurVision, 0)
        }),
        ("rd3_no_trust_to_collect", last([CollectTrust]), |d| d.sponsor("evaluator")),
        ("ef8_homework_before_the_top", does([PrepareCall]).knew(Problem, 1), |d| d.met("leader")),
        ("ef10_skip_steps", does([SkipSteps]).knew(Problem, 1), |d| d.sponsor("supporter")),
        ("ef5_free_work", late([FreeWork]), |d| d.and(TradeForAccess)),
        ("ef11_under_the_table", does([UnderTheTable]), |d| d.instead(HelpPersonally)),
        ("ssm4_reason_to_act", does([AskReason]).knew(Problem, 1), |d| d.knew(Reason, 1)),
        (
            "vr7_rebuild_on_full_chain",
            does([ReengineerVision]).to("leader").knew(Problem, 1).knew(Cause, 1).knew(Capability, 1),
            |d| d.knew(Capability, 0),
        ),
        ("vr7_rebuild_on_nothing", does([ReengineerVision]).to("leader").knew(Problem, 1), |d| d.knew(Cause, 1)),
        ("vr7_start_from_the_problem", does([AskProblem]).talking().knew(Condition, 1).knew(LatentSign, 1), |d| {
            d.knew(LatentSign, 0)
        }),
        ("vr9_sell_wide", does([SellWide]).to("decider").knew(Problem, 1).knew(Cause, 1), |d| d.to("evaluator")),
        ("vr9_one_department", does([SellOneDepartment]).to("owner"), |d| d.to("evaluator")),
        ("ssm13_value_in_their_terms", last([UseClientNumbers]).knew(Reason, 1), |d| d.knew(Reason, 0)),
        ("ssm13_difference_without_problem", late([Boast]), |d| d.knew(Problem, 1)),
        ("ssm14_product_before_business", late([SpeakTechnique]).to("approver"), |d| d.to("evaluator")),
        ("ssm15_discount", last([CutPrice]), |d| d.and(TradeForAccess)),
        ("ef1_concern_of_the_phase", late([SpeakSolution]).to("owner").knew(OurVision, 1), |d| d.at(6)),
        ("ef1_concern_too_early", late([QuotePrice]), |d| d.at(6)),
        ("ef3_risk_on_file_early", does([RegisterRisk]).knew(Problem, 1), |d| d.knew(Risk, 1)),
        ("ef4_play_risk_when_late", late([SpeakRisk]).knew(Rival, 1), |d| d.knew(Rival, 0)),
        (
            "ef4_an_offer_they_can_stop",
            late([RegisterRisk]).talking().to("leader").knew(OurVision, 1).believing(Leaning, 50),
            |d| d.believing(Leaning, 49),
        ),
        ("ssm1_ahead_of_the_client", late([SubmitOnOurTerms]).to("decider").met("leader"), |d| d.knew(OurVision, 1)),
        (
            "ssm3_close_on_shared_ground",
            last([AskForDecision]).to("leader").met("leader").knew(OurVision, 1).knew(Risk, 1),
            |d| d.knew(Risk, 0),
        ),
        (
            "ef12_decision_with_a_way_out",
            last([AskForDecision, SpeakRisk]).to("leader").knew(Condition, 1).knew(OurVision, 1),
            |d| d.knew(Risk, 1),
        ),
        (
            "ssm3_shared_but_unwritten",
            late([WorkElsewhere]).day(5).knew(Condition, 1).knew(OurVision, 1).met("leader"),
            |d| d.day(4),
        ),
        (
            "ssm3_written_in_time",
            late([SubmitOnOurTerms]).day(9).knew(Condition, 1).knew(OurVision, 1).met("leader"),
            |d| d.knew(Risk, 1),
        ),
        ("ef12_decision_with_open_risk", last([AskForDecision]).met("leader").knew(OurVision, 1), |d| d.knew(Risk, 1)),
        ("rd1_give_before_you_take", does([HelpPersonally]).to("owner"), |d| d.and(AskIntroduction)),
        ("rd2_dignity_lost", does([Grovel]), |d| d.instead(Courtesy)),
        ("rd2_courtesy_below_and_against", does([Courtesy]).to("influencer"), |d| d.to("leader")),
        ("hw7_rung_in_order", does([ClimbRung]).to("supporter"), |d| d.at(6)),
        ("hw7_rung_left_out", does([JumpRung]).to("supporter"), |d| d.instead(ClimbRung)),
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
        ("ef13_outside_brains", late([IntroduceCustomer]).to("supporter").met("supporter"), |d| d.met("leader")),
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
        ("ssm17_gaps_in_the_map", does([MapInitiatives]).makes(PaperKind::InitiativesMap, Band::Fair), |d| {
            d.makes(PaperKind::InitiativesMap, Band::Full)
        }),
        ("ssm21_gaps_in_the_plan", does([PlanAccount]).makes(PaperKind::AccountPlan, Band::Poor), |d| {
            d.makes(PaperKind::AccountPlan, Band::Full)
        }),
        ("ssm24_point_of_view", does([SpeakNeed]).by(BringIdea).knew(Problem, 1).knew(Cause, 1).knew(Reason, 1), |d| {
            d.knew(Cause, 0)
        }),
        ("ssm22_call_planned", does([PrepareCall]).makes(PaperKind::CallPlan, Band::Full), |d| {
            d.makes(PaperKind::CallPlan, Band::Fair)
        }),
        ("ssm22_gaps_in_the_call", does([PrepareCall]).makes(PaperKind::CallPlan, Band::Poor), |d| {
            d.makes(PaperKind::CallPlan, Band::Full)
        }),
        ("ssm23_side_by_side", late([PrepareCall]).makes(PaperKind::ValuePlan, Band::Full).sponsor("supporter"), |d| {
            d.met("leader")
        }),
        ("ssm23_gaps_side_by_side", late([PrepareCall]).makes(PaperKind::ValuePlan, Band::Poor), |d| {
            d.makes(PaperKind::ValuePlan, Band::Full)
        }),
        ("ssm9_days_given_away", late([WorkElsewhere]), |d| d.day(3)),
        ("ssm12_towards_a_sponsor", late([AskProblem]).to("supporter").knew(Answered, 2), |d| d.knew(Answered, 1)),
        ("ssm19_who_sees_the_papers", late([AskAssistant]).to("evaluator").believing(Promised, 25), |d| {
            d.believing(Promised, 24)
        }),
        (
            "vr6_days_for_others",
            late([WorkElsewhere]).knew(Condition, 1).knew(Evaluation, 1).believing(Promised, 75),
            |d| d.met("leader"),
        ),
        ("ssm17_plan_from_the_desk", does([PlanAccount]).by(AccountPlan), |d| d.knew(Problem, 1)),
        ("ssm18_leading_idea", does([SpeakNeed]).by(BringIdea).knew(Problem, 1), |d| d.knew(Rival, 1)),
        ("ssm1_behind_the_client", last([AskProblem]).to("owner").met("owner").knew(Problem, 1), |d| d.to("decider")),
        ("ef1_concern_gone_by", last([SpeakSolution]), |d| d.at(5)),
        ("ef12_risk_a_phase_ahead", late([RegisterRisk]).to("owner").rung("owner", 1).knew(Problem, 1), |d| {
            d.knew(Rival, 1)
        }),
        ("hw5_another_bone", does([AskProblem]).to("supporter").met("evaluator").knew(Problem, 1), |d| {
            d.met("supporter")
        }),
    ]
}

/// Rules with several ways to speak: one decision for each way that the first table leaves out.
pub fn ways() -> Vec<(&'static str, Decision)> {
    vec![
        ("vr1_diagnose_first", late([AskProblem])),
        ("vr1_diagnose_first", late([AskGoal]).to("worried")),
        ("vr1_diagnose_first", late([AskSkillsAndWhy])),
        ("vr1_diagnose_first", late([AskProcessOrEvent])),
        ("vr2_read_the_signs", late([AskAboutRivals])),
        ("vr2_leave_before_looking", late([]).by(WalkAway)),
        (
            "vr4_condition_in_writing",
            late([]).by(Approach::TradeCondition).knew(Evaluation, 1).day(4).believing(Promised, 30),
        ),
        ("ssm13_value_in_their_terms", late([UseClientNumbers, HoldPosition]).to("chief").knew(Plan, 1)),
        (
            "rd2_calm_before_the_top",
            late([HoldPosition]).by(Approach::TradeCondition).to("chief").talking().knew(Problem, 1).knew(Condition, 1),
        ),
        ("ef1_past_their_concern", late([Boast]).to("worried").knew(Problem, 1)),
        (
            "vr4_leave_what_was_granted",
            late([]).by(WalkAway).day(5).knew(Condition, 1).knew(Answered, 1).knew(Evaluation, 1),
        ),
        ("vr2_leave_before_looking", late([DeclinePlain])),
        ("vr3_bid_on_their_list", late([SubmitOnTheirTerms])),
        ("vr3_bid_on_their_list", late([AcceptTheirVision]).knew(OurVision, 1)),
        ("vr4_condition_after_signs", late([DeclineWithCondition]).knew(Problem, 1)),
        (
            "vr4_condition_after_signs",
            late([DeclineWithCondition]).knew(Problem, 1).knew(Reason, 1).believing(NoReason, 65),
        ),
        ("ssm19_ask_those_who_run_things", late([AskAssistant]).knew(Power, 2)),
        ("ssm19_ask_those_who_run_things", does([AskAssistant]).knew(Power, 2).day(4)),
        (
            "ssm6_leave_what_is_open",
            late([KeepDoorOpen]).by(WalkAway).knew(Problem, 1).knew(OurVision, 1).knew(Answered, 1).day(7),
        ),
        ("vr4_neither_yes_nor_no", late([PutOff]).knew(Problem, 1)),
        ("vr4_no_useful_condition", late([NameWrongCondition])),
        ("vr6_calm_after_refusal", late([HoldThroughSilence]).talking().knew(Stand, 3).knew(ActiveSign, 2)),
        ("vr6_calm_after_refusal", late([WorkElsewhere]).knew(Stand, 3).knew(ActiveSign, 2).knew(LatentSign, 1)),
        ("vr10_refusal_is_the_pitch", does([PractiseWhatYouTeach]).to("leader").knew(Problem, 1)),
        ("rd8_free_to_refuse", late([KeepDoorOpen]).knew(Stand, 3).knew(ActiveSign, 2)),
        ("vr8_referrer_as_sponsor", late([AskReferrerToSponsor]).knew(Problem, 1)),
        ("ssm10_sponsor_gains", does([GiveSponsorAStake]).to("owner").attitude("owner", 2)),
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
        (
            "ef3_risk_on_file_early",
            late([RegisterRisk]).to("approver").knew(Problem, 1).knew(Risk, 1).knew(OurVision, 1),
        ),
        ("ssm1_ahead_of_the_client", last([AskForDecision])),
        ("ssm3_close_on_shared_ground", last([SubmitOnOurTerms]).met("leader").knew(OurVision, 1).knew(Risk, 1)),
        ("ef12_decision_with_open_risk", last([SubmitOnOurTerms]).met("leader").knew(OurVision, 1)),
        ("rd1_give_before_you_take", does([HelpPersonally]).to("owner").met("leader").day(5)),
        ("rd1_reach", does([IntroduceCustomer]).to("owner").met("owner").met("leader").day(5)),
        ("rd2_courtesy_below_and_against", does([Courtesy]).to("decider").opponent("decider")),
        ("rd2_dignity_lost", does([Gloat])),
        ("hw7_rung_in_order", late([ClimbRung]).to("friend")),
        ("hw8_axis_where_needed", late([InviteToExhibition]).to("approver").met("approver")),
        ("hw8_axis_where_needed", late([InviteToHeadquarters]).to("supporter")),
        ("hw8_axis_wasted", late([InviteToExhibition]).to("influencer")),
        ("hw8_axis_wasted", last([InviteToHeadquarters]).to("leader").attitude("leader", 1)),
        ("hw9_voice_of_a_friend", late([SpeakSolution]).to("friend").attitude("friend", 1).knew(Problem, 1)),
        ("hw10_ask_where_not_to_step", does([AskCoach]).to("influencer").sponsor("influencer")),
        ("hw12_star_of_tomorrow", does([ClimbRung]).to("influencer")),
        ("ef9_warm_seats", late([ClimbRung]).to("evaluator").attitude("evaluator", 3)),
        ("ef9_warm_seats", late([CheckIn]).to("evaluator").attitude("evaluator", 2)),
        (
            "ef7_collect_trust",
            last([CollectTrust]).by(Approach::CollectTrust).day(7).to("owner").trust("owner", 2).met("leader"),
        ),
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
        // Where what would silence them does not hold in full.
        ("vr4_gone_without_a_word", late([DeclinePlain]).by(WalkAway).day(3)),
        ("vr4_gone_without_a_word", late([DeclinePlain]).by(WalkAway).met("supporter").day(9)),
        ("vr4_gone_without_a_word", late([DeclinePlain]).by(WalkAway).knew(ActiveSign, 1).believing(NoReason, 40)),
        ("vr4_gone_without_a_word", late([DeclinePlain]).by(WalkAway).knew(ActiveSign, 1).met("leader").talking()),
        (
            "ssm6_the_top_is_taken",
            late([KeepDoorOpen])
                .by(WalkAway)
                .believing(Promised, 80)
                .knew(Problem, 1)
                .knew(ActiveSign, 1)
                .opponent("leader")
                .talking(),
        ),
        ("ef6_check_in", does([CheckIn]).to("chief").knew(Problem, 1).at_desk()),
        ("ef6_check_in", does([CheckIn]).to("chief").talking()),
        ("ef6_check_in", does([CheckIn]).to("chief").knew(Problem, 1).talking().believing(Leaning, 27)),
        ("vr4_gone_without_a_word", late([DeclinePlain]).by(WalkAway).met("leader")),
        ("vr4_gone_without_a_word", late([DeclinePlain]).by(WalkAway).knew(Rival, 2)),
        ("vr4_gone_without_a_word", late([DeclinePlain]).by(WalkAway).believing(Promised, 60)),
        ("vr4_gone_without_a_word", late([DeclinePlain]).by(WalkAway).knew(ActiveSign, 3).knew(Stand, 1)),
        ("vr4_gone_without_a_word", late([DeclinePlain]).by(WalkAway).knew(ActiveSign, 3).knew(Condition, 1)),
        ("vr4_gone_without_a_word", late([DeclinePlain]).by(WalkAway).knew(ActiveSign, 3).met("leader")),
        ("rd8_free_to_refuse", late([KeepDoorOpen]).by(WalkAway).knew(Stand, 3).knew(ActiveSign, 2)),
        ("vr1_diagnose_first", late([AskGoal]).talking().knew(Condition, 1)),
        ("vr2_read_the_signs", late([AskAboutRivals]).knew(TheirTerms, 1)),
        ("ssm4_reason_to_act", does([AskReason]).talking().knew(Problem, 1).knew(Condition, 1)),
        ("ssm12_introduction_with_a_problem", does([AskIntroduction]).to("worried").day(3).knew(Problem, 1)),
        ("ef6_check_in", does([CheckIn]).to("leader").knew(Condition, 1).day(3)),
        ("ssm12_introduction_with_a_problem", does([AskIntroduction]).to("chief").day(4).knew(Problem, 1)),
        ("ssm12_introduction_with_a_problem", does([AskIntroduction]).day(3).knew(Problem, 1).knew(Cause, 1)),
        (
            "ssm12_introduction_with_a_problem",
            does([AskIntroduction]).to("supporter").attitude("supporter", 2).knew(Problem, 1).knew(Cause, 1),
        ),
        (
            "ssm12_introduction_with_a_problem",
            does([AskIntroduction]).to("supporter").trust("supporter", 1).knew(Problem, 1).knew(Cause, 1),
        ),
        ("ssm22_gaps_in_the_call", does([PrepareCall]).makes(PaperKind::CallPlan, Band::Fair)),
        ("ssm13_value_in_their_terms", last([UseClientNumbers]).to("leader").attitude("leader", 1).knew(Reason, 1)),
        (
            "ssm12_introduction_with_a_problem",
            does([AskIntroduction]).knew(Problem, 1).knew(Cause, 1).knew(Capability, 1),
        ),
        ("ef6_sell_at_the_top", late([SellAtTheTop]).to("leader").knew(Problem, 1)),
        (
            "ef7_collect_trust",
            last([CollectTrust, AskForDecision]).day(7).knew(OurVision, 1).knew(Risk, 1).met("supporter").met("leader"),
        ),
        (
            "vr9_sell_wide",
            does([SellWide, ReengineerVision]).to("decider").knew(Problem, 1).knew(Cause, 1).knew(Capability, 1),
        ),
        ("vr9_sell_wide", does([SellWide, ReengineerVision]).to("decider").knew(Problem, 1).knew(Reason, 1)),
        ("ssm13_value_in_their_terms", last([UseClientNumbers, ReengineerVision]).knew(Reason, 1)),
        ("ef1_concern_of_the_phase", late([SpeakSolution, PitchProduct]).knew(OurVision, 1)),
        ("ef1_concern_of_the_phase", late([SpeakSolution]).knew(OurVision, 1).knew(Condition, 1)),
        ("ssm1_ahead_of_the_client", late([SubmitOnOurTerms]).to("decider").met("leader").day(9)),
        ("ssm1_ahead_of_the_client", late([SubmitOnOurTerms]).to("leader").met("leader").day(7)),
        ("ssm1_ahead_of_the_client", last([SubmitOnOurTerms]).to("decider").met("leader")),
        (
            "ssm3_close_on_shared_ground",
            last([SubmitOnOurTerms]).met("leader").met("approver").knew(OurVision, 1).knew(Risk, 1).knew(ActiveSign, 2),
        ),
        ("rd2_courtesy_below_and_against", does([Courtesy]).to("decider").opponent("decider").day(9)),
        (
            "hw1_keep_the_firm",
            late([HelpPersonally]).to("owner").attitude("owner", 1).sponsor("owner").believing(Leaning, 10),
        ),
        (
            "hw1_keep_the_firm",
            late([HelpPersonally]).to("owner").attitude("owner", 1).sponsor("owner").met("leader").day(9),
        ),
        (
            "hw1_keep_the_firm",
            late([HelpPersonally]).to("owner").attitude("owner", 1).sponsor("owner").believing(Open, 100),
        ),
        ("ef1_answer_their_concern", late([SpeakRisk]).to("worried").met("leader").knew(Problem, 1)),
        ("ef1_answer_their_concern", late([SpeakRisk]).to("chief").knew(Problem, 1)),
        ("ef3_fear_on_file", late([SpeakRisk, RegisterRisk]).to("worried").day(6).knew(Problem, 1)),
        ("ef3_fear_on_file", late([SpeakRisk, RegisterRisk]).to("chief").knew(Problem, 1).knew(ActiveSign, 1)),
        ("ef8_late_answer", last([SpeakRisk]).to("chief").knew(Problem, 1).knew(Evaluation, 1)),
        ("ef8_late_answer", last([SpeakRisk]).to("chief").knew(Problem, 1).sponsor("supporter")),
        ("ef8_late_answer", last([SpeakRisk]).to("chief").knew(Problem, 1).day(9)),
        ("hw8_words_to_a_closed_ear", late([SpeakRisk, RegisterRisk]).to("worried").opponent("worried")),
        ("ssm14_slides_to_the_worried", late([PitchProduct]).to("worried").day(9)),
        ("hw5_next_evaluation", late([AskProblem]).to("worried").sponsor("supporter").met("leader").knew(Problem, 1)),
        ("hw5_whose_word_counts", late([AskProblem]).to("chief").knew(Answered, 1)),
        ("hw5_whose_word_counts", last([AskProblem]).to("chief").day(7).met("leader").knew(Answered, 2)),
        ("ssm10_leader_first", last([SpeakRisk]).to("chief").day(9).knew(Problem, 1)),
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

/// More steps that silence a rule, each from the decision of its row.
pub fn steps() -> Vec<(&'static str, Step)> {
    vec![
        ("ssm11_nearly_understood", |d| d.believing(NoReason, 40)),
        ("ef1_answer_their_concern", |d| d.day(8)),
        ("ef3_fear_on_file", |d| d.day(8)),
        ("ef3_fear_on_file", |d| d.believing(Promised, 60)),
        ("ef3_fear_on_file", |d| d.knew(ActiveSign, 1)),
        ("ef8_late_answer", |d| d.day(8)),
        ("ef8_late_answer", |d| d.knew(Evaluation, 1)),
        ("ef8_late_answer", |d| d.knew(Problem, 4)),
        ("ef8_late_answer", |d| d.sponsor("supporter")),
        ("ssm14_slides_to_the_worried", |d| d.believing(Promised, 80)),
        ("ssm14_slides_to_the_worried", |d| d.opponent("worried")),
        ("ssm14_slides_to_the_worried", |d| d.instead(SpeakTechnique)),
        ("hw5_next_evaluation", |d| d.day(5)),
        ("hw5_next_evaluation", |d| d.to("owner")),
        ("hw5_next_evaluation", |d| d.to("decider")),
        ("ssm6_drop_in_time", |d| d.day(7)),
        ("ssm6_drop_in_time", |d| d.knew(Answered, 1)),
        ("ssm6_the_top_is_taken", |d| d.believing(Promised, 79)),
        ("ssm12_reach_the_leader", |d| d.believing(NoReason, 40)),
        ("ssm19_door_of_an_assistant", |d| d.believing(NoReason, 40)),
        ("vr9_sell_wide", |d| d.believing(NoReason, 40)),
        ("vr9_one_department", |d| d.believing(NoReason, 40)),
        ("ssm13_value_in_their_terms", |d| d.believing(NoReason, 40)),
        ("ssm3_close_on_shared_ground", |d| d.believing(NoReason, 40)),
        ("ef12_decision_with_open_risk", |d| d.believing(NoReason, 40)),
        ("ef1_answer_their_concern", |d| d.believing(NoReason, 40)),
        ("ssm11_all_six_parts", |d| d.believing(NoReason, 40)),
        ("ef6_check_in", |d| d.believing(NoReason, 40)),
        ("vr9_one_department", |d| d.believing(Promised, 40)),
        ("ef1_concern_of_the_phase", |d| d.believing(NoReason, 40)),
        ("ssm18_leading_idea", |d| d.believing(NoReason, 40)),
        ("ssm18_leading_idea", |d| d.knew(Cause, 1).knew(Reason, 1)),
        ("vr4_gone_without_a_word", |d| d.met("leader").believing(NoReason, 40)),
        ("ssm6_the_top_is_taken", |d| d.talking()),
        ("ssm6_leave_without_a_fact", |d| d.day(3)),
        ("ssm6_leave_without_a_fact", |d| d.met("leader")),
        ("ssm6_leave_without_a_fact", |d| d.and(DeclineWithCondition)),
        ("ssm6_leave_without_a_fact", |d| d.instead(NameWrongCondition)),
        ("ssm6_leave_without_a_fact", |d| d.believing(Leaning, 60)),
        ("hw5_whose_word_counts", |d| d.knew(Answered, 2)),
        ("hw5_whose_word_counts", |d| d.day(3)),
        ("ssm10_leader_first", |d| d.talking().day(9)),
        ("ssm10_leader_first", |d| d.knew(Evaluation, 2)),
        ("ssm10_leader_first", |d| d.and(RegisterRisk).day(6)),
        ("vr1_diagnose_first", |d| d.knew(Condition, 1)),
        ("vr1_diagnose_first", |d| d.knew(Stand, 2)),
        ("vr1_diagnose_first", |d| d.to("worried").day(3)),
        ("vr6_days_for_others", |d| d.believing(Promised, 74)),
        ("ssm9_days_given_away", |d| d.believing(Promised, 60)),
        ("ssm12_towards_a_sponsor", |d| d.believing(Promised, 60)),
        ("ssm19_who_sees_the_papers", |d| d.day(1)),
        ("ssm23_side_by_side", |d| d.day(7)),
        ("ssm23_side_by_side", |d| d.believing(Promised, 60)),
        ("hw5_next_evaluation", |d| d.believing(Promised, 70)),
        ("vr1_diagnose_first", |d| d.knew(Evaluation, 1)),
        ("vr1_diagnose_first", |d| d.instead(AskProcessOrEvent).knew(ActiveSign, 3)),
        ("vr2_read_the_signs", |d| d.knew(TheirTerms, 1)),
        ("vr2_leave_before_looking", |d| d.knew(LatentSign, 2)),
        ("vr2_leave_before_looking", |d| d.day(2)),
        ("vr2_leave_before_looking", |d| d.believing(Promised, 80)),
        ("vr3_out_of_the_column", |d| d.met("leader")),
        ("vr4_condition_in_writing", |d| d.knew(Condition, 1)),
        ("vr4_condition_in_writing", |d| d.believing(ColumnFodder, 75)),
        ("vr4_half_asked_for", |d| d.believing(Promised, 30)),
        ("vr4_half_asked_for", |d| d.day(2)),
        ("vr4_half_asked_for", |d| d.knew(Condition, 1)),
        ("vr4_half_asked_for", |d| d.knew(Evaluation, 1)),
        ("rd2_calm_before_the_top", |d| d.at_desk()),
        ("rd2_calm_before_the_top", |d| d.by(Approach::TradeCondition)),
        ("ssm19_ask_those_who_run_things", |d| d.knew(Answered, 2)),
        ("ssm6_leave_work_in_hand", |d| d.knew(TheirTerms, 1)),
        ("ssm12_reach_the_leader", |d| d.believing(Promised, 60)),
        ("hw5_another_bone", |d| d.believing(Promised, 60)),
        ("hw5_whose_word_counts", |d| d.believing(Promised, 60)),
        ("ef1_past_their_concern", |d| d.instead(Courtesy)),
        ("vr4_leave_what_was_granted", |d| d.day(7)),
        ("ssm6_leave_work_in_hand", |d| d.believing(ColumnFodder, 70)),
        ("ssm6_leave_work_in_hand", |d| d.believing(NoReason, 40)),
        ("ssm6_leave_work_in_hand", |d| d.day(7)),
        ("ssm6_leave_work_in_hand", |d| d.knew(Condition, 1)),
        ("vr2_read_the_signs", |d| d.to("supporter")),
        ("ssm9_too_thin", |d| d.believing(Promised, 49)),
        ("ssm9_too_thin", |d| d.met("leader")),
        ("ssm9_too_thin", |d| d.day(7)),
        ("vr2_leave_before_looking", |d| d.met("leader")),
        ("vr2_leave_before_looking", |d| d.knew(Rival, 1)),
        ("vr4_condition_after_signs", |d| d.knew(Reason, 1)),
        ("vr4_trade_for_access", |d| d.knew(ActiveSign, 3)),
        ("vr4_no_useful_condition", |d| d.knew(ActiveSign, 2)),
        ("vr4_neither_yes_nor_no", |d| d.believing(Promised, 60)),
        ("vr4_neither_yes_nor_no", |d| d.knew(TheirTerms, 1)),
        ("vr4_neither_yes_nor_no", |d| d.instead(HoldPosition)),
        ("vr5_stand_by_condition", |d| d.instead(TradeForAccess)),
        ("vr6_calm_after_refusal", |d| d.knew(Stand, 2)),
        ("vr8_past_the_doubter", |d| d.knew(Power, 1)),
        ("vr8_past_the_doubter", |d| d.at(3)),
        ("ssm12_a_day_elsewhere", |d| d.day(4)),
        ("ssm12_a_day_elsewhere", |d| d.believing(Promised, 50)),
        ("ssm3_written_in_time", |d| d.day(8)),
        ("ssm3_written_in_time", |d| d.believing(Promised, 50)),
        ("ssm6_withdraw_after_promise", |d| d.believing(Promised, 59)),
        ("ssm6_withdraw_after_promise", |d| d.knew(ActiveSign, 2)),
        ("ssm6_leave_live_deal", |d| d.believing(Promised, 30)),
        ("ssm6_leave_live_deal", |d| d.day(5)),
        ("rd8_free_to_refuse", |d| d.knew(Stand, 2)),
        ("vr8_lean_on_referrer", |d| d.opponent("friend")),
        ("vr8_referrer_as_sponsor", |d| d.day(3)),
        ("vr8_referrer_as_sponsor", |d| d.at(3)),
        ("ssm8_asking_for_the_role", |d| d.knew(ActiveSign, 2)),
        ("ssm9_time_with_listeners", |d| d.knew(Power, 0).at(5)),
        ("ssm10_sponsor_gains", |d| d.instead(HelpPersonally)),
        ("ssm10_sponsor_gains", |d| d.day(7)),
        ("ssm10_sponsor_gains", |d| d.met("leader")),
        ("ssm11_letter_with_substance", |d| d.day(3)),
        ("ssm11_letter_with_substance", |d| d.believing(Promised, 60)),
        ("vr7_rebuild_on_full_chain", |d| d.day(8)),
        ("ssm12_introduction_with_a_problem", |d| d.day(8)),
        ("ssm12_introduction_with_a_problem", |d| d.to("worried").day(4)),
        ("ssm12_introduction_with_a_problem", |d| d.knew(Cause, 1).day(2)),
        ("ssm12_reach_the_leader", |d| d.day(9)),
        ("ssm19_ask_those_who_run_things", |d| d.believing(Open, 100)),
        ("ssm19_ask_those_who_run_things", |d| d.knew(Evaluation, 1)),
        ("ssm19_ask_those_who_run_things", |d| d.day(3).at(5)),
        ("ssm19_ask_those_who_run_things", |d| d.day(6)),
        ("ssm19_ask_those_who_run_things", |d| d.met("leader")),
        ("ssm19_ask_those_who_run_things", |d| d.knew(Condition, 1)),
        ("ssm19_ask_those_who_run_things", |d| d.knew(Capability, 1)),
        ("ef6_check_in", |d| d.to("chief").knew(Problem, 1).talking().believing(Leaning, 28)),
        ("ef6_check_in", |d| d.and(TradeForAccess)),
        ("ef6_something_to_wait_for", |d| d.instead(CheckIn)),
        ("ef6_something_to_wait_for", |d| d.knew(Problem, 0)),
        ("ef6_paid_for_what_was_free", |d| d.instead(CheckIn)),
        ("ef6_paid_for_what_was_free", |d| d.attitude("chief", 0)),
        ("ssm24_point_of_view", |d| d.knew(Reason, 0)),
        ("ssm24_point_of_view", |d| d.knew(ActiveSign, 1)),
        ("ssm24_point_of_view", |d| d.knew(Rival, 1)),
        ("ssm24_point_of_view", |d| d.knew(OurVision, 1)),
        ("ssm24_point_of_view", |d| d.at(4)),
        ("ssm24_point_of_view", |d| d.by(Approach::Answer)),
        ("ssm24_point_of_view", |d| d.instead(SpeakSolution)),
        ("ssm24_point_of_view", |d| d.believing(NoReason, 40)),
        ("ssm10_left_in_the_dark", |d| d.day(9)),
        ("ssm10_left_in_the_dark", |d| d.by(Approach::Answer)),
        ("ssm10_left_in_the_dark", |d| d.instead(KeepDoorOpen)),
        ("ssm10_left_in_the_dark", |d| d.met_nobody()),
        ("ssm10_left_in_the_dark", |d| d.knew(OurVision, 1)),
        ("ssm10_left_in_the_dark", |d| d.knew(TheirTerms, 1)),
        ("ef13_outside_brains", |d| d.day(5)),
        ("ef13_outside_brains", |d| d.at(6)),
        ("ef13_outside_brains", |d| d.met_nobody()),
        ("ef13_outside_brains", |d| d.to("owner").met("owner")),
        ("rd1_reach", |d| d.to("supporter").met("supporter").at(5)),
        ("ssm13_value_in_their_terms", |d| d.to("leader")),
        ("ef8_homework_before_the_top", |d| d.makes(PaperKind::CallPlan, Band::Poor)),
        ("ef6_check_in", |d| d.knew(Condition, 1).day(4)),
        ("ef6_sell_at_the_top", |d| d.believing(Leaning, 90)),
        ("ef6_sell_at_the_top", |d| d.believing(Promised, 80)),
        ("ef6_sell_at_the_top", |d| d.to("leader").at(6)),
        ("ef6_sell_at_the_top", |d| d.day(8)),
        ("ef6_sell_at_the_top", |d| d.opponent("decider")),
        ("ef7_collect_trust", |d| d.day(6)),
        ("ef7_collect_trust", |d| d.met_nobody().met("supporter")),
        ("ef7_collect_trust", |d| d.and(AskForDecision)),
        ("ef8_homework_before_the_top", |d| d.knew(Condition, 1)),
        ("ssm4_reason_to_act", |d| d.knew(Condition, 1)),
        ("vr7_start_from_the_problem", |d| d.at_desk()),
        ("vr9_sell_wide", |d| d.and(ReengineerVision).knew(Cause, 1)),
        ("ssm13_value_in_their_terms", |d| d.and(AskReason)),
        ("ssm13_value_in_their_terms", |d| d.and(AskForDecision).knew(OurVision, 1)),
        ("ef1_concern_of_the_phase", |d| d.opponent("owner")),
        ("ef1_concern_of_the_phase", |d| d.and(PitchProduct).knew(Condition, 1)),
        ("ef1_concern_of_the_phase", |d| d.knew(ActiveSign, 2)),
        ("ef1_concern_too_early", |d| d.knew(ActiveSign, 2)),
        ("ef3_risk_on_file_early", |d| d.knew(Condition, 1)),
        ("ef4_play_risk_when_late", |d| d.knew(OurVision, 1)),
        ("ef4_play_risk_when_late", |d| d.knew(Capability, 1)),
        ("ssm1_ahead_of_the_client", |d| d.believing(Leaning, 90)),
        ("ssm1_ahead_of_the_client", |d| d.believing(Promised, 80)),
        ("ssm1_ahead_of_the_client", |d| d.to("leader").at(6)),
        ("ssm1_ahead_of_the_client", |d| d.to("leader").day(8)),
        ("ssm1_ahead_of_the_client", |d| d.opponent("decider")),
        ("ssm3_close_on_shared_ground", |d| d.and(CutPrice)),
        ("ssm3_close_on_shared_ground", |d| d.and(SpeakRisk)),
        ("ssm3_close_on_shared_ground", |d| d.to("decider").met_nobody().met("decider")),
        ("ssm3_close_on_shared_ground", |d| d.knew(ActiveSign, 2)),
        ("ef12_decision_with_open_risk", |d| d.day(8)),
        ("rd1_give_before_you_take", |d| d.day(5)),
        ("rd2_courtesy_below_and_against", |d| d.day(7)),
        ("rd2_courtesy_below_and_against", |d| d.met("leader")),
        ("rd2_courtesy_below_and_against", |d| d.knew(Condition, 1)),
        ("ssm19_door_of_an_assistant", |d| d.day(8)),
        ("ssm19_door_of_an_assistant", |d| d.rung("influencer", 1)),
        ("hw9_voice_of_a_friend", |d| d.day(8)),
        ("hw9_voice_of_a_friend", |d| d.met("leader")),
        ("hw10_ask_where_not_to_step", |d| d.day(7)),
        ("rd3_door_from_an_acquaintance", |d| d.met("leader")),
        ("rd3_door_from_an_acquaintance", |d| d.knew(TheirTerms, 1)),
        ("rd1_reach", |d| d.day(5)),
        ("hw1_keep_the_firm", |d| d.day(5)),
        ("hw1_keep_the_firm", |d| d.knew(Answered, 2)),
        ("hw1_keep_the_firm", |d| d.knew(Stand, 1)),
        ("ssm17_map_before_the_pitch", |d| d.believing(NoReason, 40)),
        ("ssm17_map_before_the_pitch", |d| d.makes(PaperKind::InitiativesMap, Band::Poor)),
        ("ssm17_plan_they_can_approve", |d| d.makes(PaperKind::AccountPlan, Band::Fair)),
        ("ef8_homework_before_the_top", |d| d.makes(PaperKind::AccountPlan, Band::Poor)),
        ("ssm13_value_in_their_terms", |d| d.makes(PaperKind::AccountPlan, Band::Poor)),
        ("hw10_ask_where_not_to_step", |d| d.knew(Condition, 1).day(3)),
        ("ssm1_behind_the_client", |d| d.to("leader").met("leader")),
        ("hw5_another_bone", |d| d.knew(Problem, 3)),
        ("hw5_another_bone", |d| d.knew(Answered, 1)),
        ("hw5_another_bone", |d| d.knew(Evaluation, 1)),
        ("hw5_another_bone", |d| d.sponsor("evaluator")),
        ("hw5_another_bone", |d| d.met_nobody()),
        ("vr4_gone_without_a_word", |d| d.by(Approach::Answer)),
        ("vr4_gone_without_a_word", |d| d.met("supporter")),
        ("vr4_gone_without_a_word", |d| d.talking()),
        ("vr4_gone_without_a_word", |d| d.instead(KeepDoorOpen)),
        ("vr4_gone_without_a_word", |d| d.knew(TheirTerms, 1)),
        ("vr4_gone_without_a_word", |d| d.knew(ActiveSign, 0)),
        ("vr4_gone_without_a_word", |d| d.knew(ActiveSign, 3)),
        ("ssm6_leave_what_is_open", |d| d.by(Approach::Answer)),
        ("ssm6_leave_what_is_open", |d| d.and(DeclineWithCondition)),
        ("ssm6_leave_what_is_open", |d| d.met("leader")),
        ("ssm6_leave_what_is_open", |d| d.at(3)),
        ("ssm6_leave_what_is_open", |d| d.day(5)),
        ("ssm6_leave_what_is_open", |d| d.believing(Promised, 40)),
        ("ssm6_leave_what_is_open", |d| d.knew(TheirTerms, 1)),
    ]
}

/// Steps that silence a rule from where another of its ways leads.
pub fn further() -> Vec<Row> {
    let carried = late([KeepDoorOpen]).by(WalkAway).attitude("leader", 1).rung("leader", 1).knew(Problem, 2);
    let near_the_end = carried.clone().at(6).day(8).knew(Answered, 1);
    let shared = last([KeepDoorOpen]).by(WalkAway).knew(Problem, 1).knew(OurVision, 1);
    let near_ahead = near_the_end.clone().believing(Leaning, 40).knew(Evaluation, 1);
    let bargained =
        late([HoldPosition]).by(Approach::Negotiate).to("chief").talking().knew(Problem, 1).knew(Evaluation, 2);
    let first_asked = late([AskProblem]).by(Diagnose).to("chief").knew(Problem, 1);
    let listener = late([AskProblem]).to("supporter").knew(Answered, 1);
    let second = late([]).by(Approach::TradeCondition).knew(Evaluation, 1).day(4).believing(Promised, 30);
    let granted = late([]).by(WalkAway).knew(Condition, 1).knew(Answered, 1);
    let in_hand = late([]).by(WalkAway).knew(Answered, 1);
    let conceded = late([]).by(Approach::TradeCondition).to("chief").met("supporter").knew(Evaluation, 2);
    let held =
        late([HoldPosition]).by(Approach::TradeCondition).to("chief").talking().believing(Leaning, 40).knew(Problem, 1);
    let losing = late([KeepDoorOpen]).by(WalkAway).believing(Promised, 80).knew(Problem, 1).knew(Rival, 3);
    let free = late([KeepDoorOpen]).by(WalkAway).talking().knew(Problem, 1).knew(Stand, 3).knew(ActiveSign, 2);
    let still_near = last([AskProblem]).to("chief").day(7).met("leader").knew(Answered, 1);
    let closing = last([UseClientNumbers, AskForDecision]).knew(Reason, 1).knew(OurVision, 1).knew(Risk, 1);
    let signing = late([SpeakRisk]).to("chief").met("leader").knew(Problem, 1).knew(Answered, 1);
    let filing = late([SpeakRisk, RegisterRisk]).to("chief").knew(Problem, 1).day(5);
    let to_approver = late([RegisterRisk]).to("approver").day(7).knew(Problem, 1).knew(Risk, 1).knew(OurVision, 1);
    let rebuilt = does([TieToOwnDifference, ReengineerVision]).knew(Problem, 1).knew(Cause, 1).knew(Capability, 1);
    let asked = does([AskProblem]).by(Diagnose).to("leader").knew(Problem, 3);
    let left = late([KeepDoorOpen]).by(WalkAway).knew(Condition, 1).knew(Rival, 1);
    let asking = does([AskIntroduction]).knew(Condition, 1);
    let counting = does([AskProblem]).by(Diagnose).knew(Condition, 1).knew(LatentSign, 1);
    let wide = does([SellWide, ReengineerVision]).to("decider").day(7).knew(Problem, 1).knew(Reason, 1);
    let figures = last([UseClientNumbers, ReengineerVision]).day(7).knew(Reason, 1);
    let friendly = does([AskIntroduction]).to("worried").day(3).attitude("worried", 1).knew(Problem, 1);
    vec![
        (
            "vr4_neither_yes_nor_no",
            late([PutOff]).knew(ActiveSign, 1).believing(Promised, 60).knew(Condition, 1),
            |d| d.knew(Condition, 0),
        ),
        ("vr4_gone_without_a_word", does([DeclinePlain]).by(WalkAway).knew(ActiveSign, 1).knew(Condition, 1), |d| {
            d.knew(Condition, 0)
        }),
        (
            "vr4_gone_without_a_word",
            does([DeclinePlain]).by(WalkAway).knew(ActiveSign, 1).knew(Condition, 1).knew(Problem, 1).day(3),
            |d| d.day(2),
        ),
        ("ssm6_leave_what_is_open", late([KeepDoorOpen]).by(WalkAway).knew(LatentSign, 1).knew(Power, 2).day(2), |d| {
            d.day(3)
        }),
        ("ssm4_reason_to_act", does([AskReason]).talking().to("leader").knew(Reason, 1), |d| d.knew(Capability, 1)),
        ("ssm12_reach_the_leader", does([]).by(Visit).to("leader").knew(LatentSign, 1).knew(Power, 2), |d| {
            d.knew(Power, 1)
        }),
        (
            "ssm11_letter_with_substance",
            does([WriteSponsorLetter]).knew(Problem, 1).knew(Cause, 1).knew(Value, 1).knew(LatentSign, 2),
            |d| d.knew(LatentSign, 1),
        ),
        ("ssm6_leave_what_is_open", carried.clone(), |d| d.knew(Problem, 1)),
        ("ssm6_leave_what_is_open", carried.clone(), |d| Decision { rungs: Vec::new(), ..d }),
        ("ssm6_leave_what_is_open", carried.clone(), |d| d.attitude("leader", 0)),
        ("ssm6_leave_what_is_open", carried, |d| d.at(6)),
        ("ssm6_leave_what_is_open", near_the_end.clone(), |d| d.day(9)),
        ("ssm6_leave_what_is_open", near_the_end.clone(), |d| d.knew(Answered, 0)),
        ("ssm6_leave_what_is_open", near_the_end, |d| d.believing(Leaning, 40)),
        ("ssm6_leave_what_is_open", shared.clone(), |d| d.knew(OurVision, 0)),
        ("ssm6_leave_what_is_open", shared.clone(), |d| Decision { met: Vec::new(), ..d.knew(Answered, 1) }),
        ("ssm6_leave_what_is_open", shared, |d| d.knew(Evaluation, 1)),
        ("rd8_free_to_refuse", free.clone(), |d| d.at_desk()),
        ("rd8_free_to_refuse", free.at_desk().believing(Promised, 40), |d| d.believing(Promised, 39)),
        ("ssm6_drop_in_time", losing, |d| d.believing(Promised, 79)),
        ("hw5_whose_word_counts", still_near.clone(), |d| d.at(3)),
        ("hw5_whose_word_counts", still_near.clone(), |d| d.day(6)),
        ("hw5_whose_word_counts", still_near.clone(), |d| d.day(8).taking(1)),
        ("hw5_whose_word_counts", still_near.clone(), |d| d.met_nobody()),
        ("hw5_whose_word_counts", still_near, |d| d.knew(Answered, 0)),
        ("ssm13_value_in_their_terms", closing, |d| d.knew(Risk, 0)),
        ("ssm13_value_in_their_terms", rebuilt, |d| d.knew(Capability, 0)),
        ("ef1_answer_their_concern", signing, |d| d.knew(Answered, 0)),
        ("ef3_fear_on_file", filing.clone(), |d| d.day(6)),
        ("ssm10_leader_first", filing, |d| d.day(6)),
        ("ssm10_leader_first", last([SpeakRisk]).to("chief").talking().day(8).knew(Problem, 1), |d| d.day(9)),
        ("ef8_late_answer", last([SpeakRisk]).to("chief").talking().day(8).knew(Problem, 1), |d| d.day(9)),
        ("hw8_words_to_a_closed_ear", late([SpeakRisk]).to("chief").opponent("chief"), |d| d.and(RegisterRisk)),
        ("ssm14_slides_to_the_worried", late([PitchProduct]).to("chief").day(7), |d| d.day(8)),
        ("vr2_read_the_signs", late([AskHistory]).to("supporter").believing(Promised, 65), |d| {
            d.believing(Promised, 64)
        }),
        ("ssm12_reach_the_leader", asked.clone(), |d| d.knew(Risk, 1)),
        ("ssm12_reach_the_leader", asked.clone(), |d| d.sponsor("evaluator")),
        ("ssm12_reach_the_leader", asked.clone().day(6).knew(Answered, 1), |d| d.day(5)),
        ("ssm6_leave_what_is_open", near_ahead, |d| d.knew(Evaluation, 0)),
        ("vr4_condition_in_writing", second.clone(), |d| d.believing(Promised, 29)),
        ("vr4_condition_in_writing", second, |d| d.day(3)),
        ("vr4_leave_what_was_granted", granted.clone().day(6), |d| d.believing(Promised, 60)),
        ("vr4_leave_what_was_granted", granted.clone().day(3).believing(Promised, 60), |d| d.day(4)),
        ("vr4_leave_what_was_granted", granted.talking().day(5).believing(Promised, 60), |d| d.day(6)),
        ("ssm6_leave_work_in_hand", in_hand.clone().met("supporter").sponsor("supporter").day(6), |d| d.day(7)),
        ("ssm6_leave_work_in_hand", in_hand.knew(Evaluation, 1).met("leader").day(7), |d| d.believing(Promised, 60)),
        ("rd2_calm_before_the_top", held.clone().knew(Evaluation, 2).knew(Plan, 1).believing(Leaning, 60), |d| {
            d.believing(Leaning, 59)
        }),
        ("rd2_calm_before_the_top", bargained.clone().believing(Leaning, 39), |d| d.believing(Leaning, 40)),
        ("rd2_calm_before_the_top", bargained.knew(Plan, 1).believing(Leaning, 59), |d| d.believing(Leaning, 60)),
        (
            "rd2_courtesy_below_and_against",
            does([Courtesy]).to("leader").opponent("leader").believing(Promised, 79),
            |d| d.believing(Promised, 80),
        ),
        ("hw10_ask_where_not_to_step", does([AskCoach]).to("evaluator").sponsor("evaluator").day(7), |d| d.day(8)),
        ("hw5_another_bone", does([AskProblem]).to("supporter").day(2).met("evaluator").knew(Problem, 1), |d| d.day(3)),
        ("ssm12_reach_the_leader", first_asked.clone().day(7), |d| d.day(6)),
        ("ssm12_reach_the_leader", first_asked.sponsor("evaluator").day(9), |d| d.day(8)),
        (
            "ssm12_reach_the_leader",
            late([]).by(Visit).to("leader").sponsor("evaluator").knew(Problem, 1).knew(Risk, 1).day(8),
            |d| d.day(7),
        ),
        ("ssm12_towards_a_sponsor", listener.clone().knew(Answered, 2).day(2), |d| d.day(3)),
        ("ssm12_towards_a_sponsor", listener.clone().day(6), |d| d.day(5)),
        ("ssm12_towards_a_sponsor", listener.day(6), |d| d.day(7)),
        (
            "hw5_next_evaluation",
            late([AskProblem]).to("worried").knew(Problem, 1).believing(Promised, 70).day(1),
            |d| d.day(0),
        ),
        ("vr4_half_asked_for", conceded.clone(), |d| d.knew(Evaluation, 1)),
        ("vr4_half_asked_for", conceded, |d| d.believing(Leaning, 40)),
        ("rd2_calm_before_the_top", held, |d| d.believing(Leaning, 39)),
        ("ssm12_reach_the_leader", asked, |d| d.knew(Problem, 4)),
        ("ef3_risk_on_file_early", to_approver.clone(), |d| d.day(8)),
        ("ef3_risk_on_file_early", to_approver, |d| d.knew(OurVision, 0)),
        ("ssm10_sponsor_gains", does([GiveSponsorAStake]).to("owner").attitude("owner", 2), |d| d.attitude("owner", 1)),
        ("hw8_axis_where_needed", does([BringExecutive]).to("owner").day(7), |d| d.day(8)),
        ("hw5_another_bone", does([AskProblem]).to("owner").day(7).met("evaluator").knew(Problem, 1), |d| d.day(8)),
        ("hw9_voice_of_a_friend", friendly, |d| d.day(4)),
        // Where they have come back to a condition, days run out sooner.
        (
            "ssm6_leave_what_is_open",
            last([KeepDoorOpen]).by(WalkAway).day(7).knew(Problem, 1).knew(OurVision, 1),
            |d| d.day(8),
        ),
        ("ssm6_leave_without_a_fact", left.day(1), |d| d.day(2)),
        ("ssm12_introduction_with_a_problem", asking.clone().knew(Problem, 1).knew(Capability, 1).day(3), |d| d.day(4)),
        ("rd3_door_from_an_acquaintance", asking.to("owner").met("owner").rung("owner", 1).day(2), |d| d.day(3)),
        (
            "ssm19_ask_those_who_run_things",
            does([AskAssistant]).knew(Power, 2).knew(Condition, 1).knew(LatentSign, 1).day(2),
            |d| d.day(3),
        ),
        (
            "hw10_ask_where_not_to_step",
            does([AskCoach]).to("owner").attitude("owner", 2).knew(Condition, 1).day(1),
            |d| d.day(2),
        ),
        ("vr7_start_from_the_problem", counting.clone().day(1), |d| d.day(2)),
        ("vr7_start_from_the_problem", counting.to("supporter").day(3), |d| d.day(4)),
        ("vr9_sell_wide", wide.clone(), |d| d.day(8)),
        ("vr9_sell_wide", wide, |d| d.believing(Promised, 80)),
        ("ssm13_value_in_their_terms", figures.clone(), |d| d.day(8)),
        ("ssm13_value_in_their_terms", figures, |d| d.believing(Promised, 80)),
        (
            "ssm13_value_in_their_terms",
            last([UseClientNumbers, SellWide]).knew(Reason, 1).knew(OurVision, 1).believing(Leaning, 44),
            |d| d.believing(Leaning, 45),
        ),
    ]
}
