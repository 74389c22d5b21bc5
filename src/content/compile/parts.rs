//! Owns the step from conditions and effects as written to those of the model.

use std::ops::RangeInclusive;

use super::Compiler;
use crate::content::diagnostic::Noun;
use crate::content::draft::{self, Names};
use crate::content::parse::Name;
use crate::model::{
    ATTITUDES, Condition, Effect, EndingId, EventId, Expr, FactId, Facts, Ids, Join, Measure, NodeId, PersonId,
    StockId, Translate, TranslateConditions, TranslateEffects, Whose,
};

impl<'a> Compiler<'a> {
    pub(super) fn condition(&mut self, at: &Name, draft: &draft::When) -> Expr<Condition> {
        draft.translated(&mut Place { compiler: self, at })
    }

    pub(super) fn effect(&mut self, at: &Name, draft: &draft::Effect) -> Vec<Effect> {
        draft.translated(&mut Place { compiler: self, at })
    }
}

/// Names become ids, and faults without a name of their own are pointed at where they stand.
struct Place<'c, 'a> {
    compiler: &'c mut Compiler<'a>,
    at: &'c Name,
}

impl Translate<Names, Ids> for Place<'_, '_> {
    fn person(&mut self, person: &Name) -> PersonId {
        self.compiler.person(person)
    }

    fn fact(&mut self, fact: &Name) -> FactId {
        self.compiler.fact(fact)
    }

    fn facts(&mut self, fact: &Name) -> Facts {
        Facts::known(self.compiler.fact(fact))
    }

    fn node(&mut self, node: &Name) -> NodeId {
        self.compiler.node(node)
    }

    fn event(&mut self, event: &Name) -> EventId {
        self.compiler.event(event)
    }

    fn ending(&mut self, ending: &Name) -> EndingId {
        self.compiler.ending(ending)
    }

    fn stock(&mut self, stock: &Name) -> StockId {
        self.compiler.stock(stock)
    }

    fn within(&mut self, whose: Whose<'_, Names>, what: Measure, value: i64, range: RangeInclusive<i64>) {
        let at = match whose {
            Whose::Nobodys => self.at,
            Whose::Person(name) | Whose::Event(name) | Whose::Stock(name) => name,
        };
        self.compiler.within(at, Noun::from(what), value, *range.start(), *range.end());
    }
}

impl TranslateConditions<Names, Ids> for Place<'_, '_> {
    fn friend_from(&mut self, person: &Name, attitude: i8) -> Expr<Condition> {
        self.within(Whose::Person(person), Measure::Attitude, attitude.into(), ATTITUDES);
        let person = self.compiler.person(person);
        let friends = self.compiler.listens_to.get(person.index()).cloned().unwrap_or_default();
        Expr::Any(friends.into_iter().map(|id| Condition::AttitudeFrom(id, attitude).into()).collect())
    }

    fn join(&mut self, parts: Join<Expr<Condition>>) -> Expr<Condition> {
        match parts {
            Join::Not(inner) => Expr::unless(inner),
            Join::All(list) => Expr::all(list),
            Join::Any(list) => Expr::Any(list),
        }
    }
}

impl TranslateEffects<Names, Ids> for Place<'_, '_> {
    fn carry(&mut self, person: &Name) -> Vec<Effect> {
        let person = self.compiler.person(person);
        let listens = |list: &(usize, &Vec<PersonId>)| list.1.contains(&person);
        let listeners = self.compiler.listens_to.iter().enumerate().filter(listens);
        let listeners = listeners.map(|(index, _)| PersonId(index as u8));
        listeners.flat_map(|id| [Effect::OpenDoor(id), Effect::Shift(id, 1)]).collect()
    }

    fn incline_all(&mut self, whom: &Name, shift: i8) -> Vec<Effect> {
        self.compiler.incline_all(whom, shift)
    }
}
