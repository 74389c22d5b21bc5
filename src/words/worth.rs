//! Owns how marks, prospects and what a play was worth are put into words.

use super::Words;
use super::lessons::within_quotes;
use super::numbers::decimal;
use crate::model::{Action, Scenario, Schooled};
use crate::report::{Analysis, Contrast, Mark, POINT, Prospect, Weighed};
use crate::solve::Value;

impl Words {
    /// The name of a mark.
    pub fn mark(&self, mark: Mark) -> String {
        self.get(&format!("mark-{mark:?}"))
    }

    /// What is said of a choice about which no rule speaks: that is no verdict on a question that pitches
    /// nothing.
    pub fn unruled(&self, action: &Action) -> String {
        let asks = action.moves.iter().any(|done| done.row().schooled == Schooled::Ask);
        let asks = asks && action.moves.iter().all(|done| !done.row().pitches);
        self.get(if asks { "no-rule-asked" } else { "no-rule" })
    }

    /// What a mark means.
    pub fn mark_meaning(&self, mark: Mark) -> String {
        self.get(&format!("mark-meaning-{mark:?}"))
    }

    /// What a decision gave away in money, as known then and in hindsight.
    fn gave(&self, weighed: &Weighed) -> String {
        let nothing = |value: Value| value.thousands() == 0;
        let key = match (nothing(weighed.regret), nothing(weighed.hindsight_regret)) {
            (true, true) => "gave-nothing",
            (true, false) => "gave-in-hindsight",
            (false, true) => "gave-as-known",
            (false, false) if weighed.regret.thousands() == weighed.hindsight_regret.thousands() => "gave-alike",
            (false, false) => "gave",
        };
        let money = |value: Value| self.money(value.thousands()).into();
        self.with(key, &[("known", money(weighed.regret)), ("hindsight", money(weighed.hindsight_regret))])
    }

    /// "You decided at 86 of 100", and what luck did, in money: it has no part in the points.
    pub fn verdict(&self, analysis: &Analysis) -> String {
        let luck = analysis.luck.thousands();
        let key = match luck {
            ..0 => "decided-unlucky",
            0 => "decided",
            1.. => "decided-lucky",
        };
        let money = self.money(luck.abs());
        self.with(key, &[("points", analysis.decided_at().into()), ("luck", money.into())])
    }

    /// What a decision cost of the score and gave away in money, as known then and in hindsight.
    pub fn cost(&self, weighed: &Weighed) -> String {
        // What a decision throws away of the points to come can be more than there are.
        let tenths = ((weighed.lost + POINT / 20) / (POINT / 10)).min(1000);
        let gave = self.gave(weighed);
        if tenths == 0 {
            return gave;
        }
        let lost = self.with("lost-points", &[("lost", decimal(tenths, 1, 1).into())]);
        format!("{lost} · {gave}")
    }

    /// How the result came about: expectation, less what was given away, with luck.
    pub fn account(&self, analysis: &Analysis) -> String {
        let money = |value: Value| self.money(value.thousands());
        let luck = if analysis.luck < Value::default() { -analysis.luck } else { analysis.luck };
        let key = if analysis.luck < Value::default() { "account-unlucky" } else { "account-lucky" };
        let parts = [
            ("par", money(analysis.par).into()),
            ("regret", money(analysis.regret).into()),
            ("luck", money(luck).into()),
            ("result", money(analysis.result).into()),
        ];
        self.with(key, &parts)
    }

    /// What lies between best and worst play.
    pub fn stake(&self, analysis: &Analysis) -> String {
        let money = |value: Value| self.money(value.thousands());
        let ends = [
            ("stake", money(analysis.stake()).into()),
            ("best", money(analysis.par).into()),
            ("worst", money(analysis.floor).into()),
        ];
        self.with("stake", &ends)
    }

    /// How a deal goes on after a choice: "of 100: 34 won, 51 walked away; about day 9".
    pub fn prospect(&self, prospect: &Prospect) -> String {
        let ways = prospect.of_hundred.iter().zip(Prospect::KINDS).filter(|(n, _)| **n > 0);
        let told: Vec<String> =
            ways.map(|(&n, kind)| self.count(&format!("prospect-{kind:?}"), i64::from(n))).collect();
        let key = if told.len() == 1 { "prospect-certain" } else { "prospect" };
        let ways = told.join(&self.get("list-comma"));
        self.with(key, &[("ways", ways.into()), ("day", prospect.day.into())])
    }

    /// What sets a choice that was worth so much more apart from the one that was made.
    pub fn contrast(&self, scenario: &Scenario, contrast: Contrast, more: Value) -> String {
        match contrast {
            Contrast::Within(ending, n) => {
                let title = within_quotes(scenario.ending(ending).title.get(self.lang()));
                let key = if n > 0 { "contrast-ending-more" } else { "contrast-ending-fewer" };
                self.with(key, &[("n", n.abs().into()), ("ending", title.into())])
            }
            Contrast::Ending(kind, n) => {
                let way = self.get(&format!("way-{kind:?}"));
                let key = if n > 0 { "contrast-more" } else { "contrast-fewer" };
                self.with(key, &[("n", n.abs().into()), ("way", way.into())])
            }
            Contrast::Days(n) if n < 0 => self.count("contrast-sooner", -n),
            Contrast::Days(n) => self.count("contrast-later", n),
            Contrast::Money if more.thousands() == 0 => self.get("contrast-alike"),
            Contrast::Money => self.with("contrast-money", &[("money", self.money(more.thousands()).into())]),
        }
    }
}
