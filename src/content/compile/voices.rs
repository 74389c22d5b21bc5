//! Owns the step from the two voices as written to those of the model: what each advises becomes acts, and both
//! must have something to say where they come up.

use super::Compiler;
use crate::content::diagnostic::{Code, Fault, Help, Noun};
use crate::content::draft::{self, Advised};
use crate::content::parse::Name;
use crate::model::{Action, ActionId, Advice, Adviser, Place, Voices};

/// Lines that each of the two says.
const LINES: usize = 2;

impl Compiler<'_> {
    pub(super) fn voices(&mut self, draft: &draft::Voices) -> Voices {
        let at = &draft.id;
        let sound = self.faults.len();
        let when = self.condition(at, &draft.when);
        let [builder, striker] = draft.advice().map(|(adviser, advice)| self.advice(at, adviser, advice));
        if self.faults.len() == sound {
            self.differ(at, &builder.advises, &striker.advises);
        }
        Voices { name: at.text.clone(), when, builder, striker, hangs_on: self.text(at, "`hangs_on`", &draft.hangs_on) }
    }

    fn advice(&mut self, at: &Name, adviser: Adviser, draft: &draft::Advice) -> Advice {
        if draft.says.len() != LINES {
            let fault = Fault::new(Code::VoiceLines).with("id", &at.text).with("voice", field(adviser));
            self.complain(at, fault.with("count", draft.says.len()).help(Help::TwoLines));
        }
        let says = draft.says.iter().map(|text| self.text(at, "`says`", text)).collect();
        let mut advises: Vec<ActionId> = draft.advises.iter().flat_map(|one| self.advised(at, adviser, one)).collect();
        advises.sort_unstable();
        advises.dedup();
        if draft.advises.is_empty() {
            self.advises_nothing(at, adviser);
        }
        Advice { says, advises }
    }

    /// The acts that are meant; a kind of which there are none is complained of.
    fn advised(&mut self, at: &Name, adviser: Adviser, draft: &Advised) -> Vec<ActionId> {
        let found = match draft {
            Advised::Act(name) => {
                return vec![ActionId(self.resolve(Noun::Action, |s| &s.action_names, name) as u16)];
            }
            Advised::Approach(approach) => self.acts(|action| action.approach == *approach),
            Advised::Move(said) => self.acts(|action| action.moves.contains(said)),
        };
        if found.is_empty() {
            self.advises_nothing(at, adviser);
        }
        found
    }

    fn acts(&self, wanted: impl Fn(&Action) -> bool) -> Vec<ActionId> {
        let found = self.actions.iter().enumerate().filter(|(_, action)| wanted(action));
        found.map(|(index, _)| ActionId(index.min(usize::from(u16::MAX)) as u16)).collect()
    }

    fn advises_nothing(&mut self, at: &Name, adviser: Adviser) {
        let fault = Fault::new(Code::VoiceAdvisesNothing).with("id", &at.text).with("voice", field(adviser));
        self.complain(at, fault.help(Help::AdviseActs));
    }

    /// Whether the two differ, and something of both can be possible at one moment.
    fn differ(&mut self, at: &Name, builder: &[ActionId], striker: &[ActionId]) {
        if builder == striker {
            let fault = Fault::new(Code::VoicesAgree).with("id", &at.text);
            return self.complain(at, fault.help(Help::AdviseOtherwise));
        }
        let place = |id: &ActionId| self.actions.get(id.index()).map(|action| action.place);
        let meets = |one: Place, other: Place| one == other || one == Place::Anywhere || other == Place::Anywhere;
        let mut pairs =
            builder.iter().filter_map(place).flat_map(|b| striker.iter().filter_map(place).map(move |s| (b, s)));
        if !pairs.any(|(one, other)| meets(one, other)) {
            let fault = Fault::new(Code::VoicesNeverMeet).with("id", &at.text);
            self.complain(at, fault.help(Help::AdviseInOnePlace));
        }
    }
}

/// How the field is called in which it stands.
fn field(adviser: Adviser) -> &'static str {
    match adviser {
        Adviser::Builder => "builder",
        Adviser::Striker => "striker",
    }
}
