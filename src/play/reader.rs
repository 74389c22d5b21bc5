//! Owns reading a deal once for all runs that were played with it: what was read is remembered by its
//! texts.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use super::deal::{Deal, DealText, MethodText};

/// Most deals that are remembered, so that runs of ever other ones don't fill the memory. A class plays
/// a handful, each in a version or two.
const MOST: usize = 16;

/// The texts that a deal was asked for by; without a method, what ships is meant.
type Texts = (DealText, Option<MethodText>);

/// Deals that were read, and texts that make none; clones remember together.
#[derive(Clone, Default)]
pub struct Reader(Rc<RefCell<BTreeMap<Texts, Option<Deal>>>>);

impl Reader {
    /// As [`Deal::load`]; none where that makes no deal.
    pub fn load(&self, scenario: &str) -> Option<Deal> {
        let text = DealText { scenario: scenario.into(), approaches: None };
        self.remembered((text, None), || Deal::load(scenario.as_bytes()).ok())
    }

    /// As [`Deal::read`]; none where that makes no deal.
    pub fn read(&self, text: &DealText, method: &MethodText) -> Option<Deal> {
        let texts = (text.clone(), Some(method.clone()));
        self.remembered(texts, || Deal::read(text.clone(), method.clone()).ok())
    }

    fn remembered(&self, texts: Texts, read: impl FnOnce() -> Option<Deal>) -> Option<Deal> {
        if let Some(known) = self.0.borrow().get(&texts) {
            return known.clone();
        }
        let deal = read();
        let mut all = self.0.borrow_mut();
        if all.len() == MOST {
            all.clear();
        }
        all.insert(texts, deal.clone());
        deal
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::content::CATALOG;

    fn same(one: &Deal, other: &Deal) -> bool {
        Arc::ptr_eq(&one.scenario, &other.scenario)
    }

    #[test]
    fn the_same_texts_are_read_once_and_other_texts_are_others() {
        let reader = Reader::default();
        let loaded = reader.load(CATALOG[0].source).expect("a deal");
        assert!(same(&loaded, &reader.clone().load(CATALOG[0].source).expect("a deal")));
        let read = reader.read(&loaded.text, &loaded.method).expect("a deal");
        assert!(same(&read, &reader.read(&loaded.text, &loaded.method).expect("a deal")));
        let commented =
            DealText { scenario: format!("// Other words\n{}", loaded.text.scenario), ..(*loaded.text).clone() };
        assert!(!same(&read, &reader.read(&commented, &loaded.method).expect("a deal")));
        let method = MethodText { grid: None, ..(*loaded.method).clone() };
        assert!(reader.read(&loaded.text, &method).is_some_and(|deal| deal.grid.is_none()));
        assert!(reader.load("(").is_none() && reader.load("(").is_none());
    }

    #[test]
    fn no_more_is_remembered_than_there_is_room_for() {
        let reader = Reader::default();
        for n in 0..3 * MOST {
            assert!(reader.load(&format!("({n}")).is_none());
            assert!(reader.0.borrow().len() <= MOST);
        }
    }
}
