//! Owns how large authored things may be. What is larger is refused before any work is done with it.

/// Most hidden truths in a scenario.
pub const MAX_TRUTHS: usize = 4;
/// Most stakeholders in a scenario.
pub const MAX_PEOPLE: usize = 10;
/// Most stocks that are counted.
pub const MAX_STOCKS: usize = 4;
/// Most that there can be of one stock.
pub const MOST_STOCK: u8 = 15;
/// Most facts in a scenario (they are bits of one word).
pub const MAX_FACTS: usize = 64;
/// Most events in a scenario.
pub const MAX_EVENTS: usize = 16;
/// Most once-only actions in a scenario (they are bits of one word).
pub const MAX_ONCE: usize = 64;
/// Largest file that is read, in bytes.
pub const MAX_BYTES: usize = 2 * 1024 * 1024;
/// Deepest nesting of brackets that is read.
pub const MAX_DEPTH: usize = 64;
/// Longest text of a file in one language, in characters between its quotation marks.
pub const MAX_TEXT: usize = 4_000;
/// Longest id, in characters.
pub const MAX_ID: usize = 40;
/// Longest id of a person, an evaluation or a rival's step in a campaign: ids made of two must be good.
pub const MAX_CAMPAIGN_ID: usize = 12;
/// Longest name, role or title of somebody or something in a campaign, in characters: it is put into
/// many texts.
pub const MAX_NAME: usize = 200;
/// Longest phrase that a campaign puts into texts, such as a problem, in characters.
pub const MAX_PHRASE: usize = 500;
/// Most problems that are listed for a file.
pub const MAX_PROBLEMS: usize = 100;

/// Longest calendar, in working days.
pub const MAX_DAYS: u8 = 60;
/// Most that a working day may be worth, in thousands of dollars.
pub const MAX_DAY_VALUE: i32 = 1_000;
/// Largest amount of money in one effect or ending, either way, in thousands of dollars.
pub const MAX_MONEY: i32 = 1_000_000;
/// Most money that one play can move, amounts of both signs added up without their sign, in thousands
/// of dollars. No sum over a play, no value and no stake is larger, so that there is room in 64 bits for
/// 24 bits of fractions and for differences.
pub const MAX_PLAY_MONEY: i64 = (1 << 28) - 1;
/// Largest weight of an outcome or a truth. With [`MAX_OUTCOMES`] it bounds the sum of weights.
pub const MAX_WEIGHT: u32 = 1_000;

/// Most outcomes of one action or event, and so most cases.
pub const MAX_OUTCOMES: usize = 100;
/// Most effects of one outcome.
pub const MAX_EFFECTS: usize = 100;
/// Most parts of one condition, itself among them.
pub const MAX_PARTS: usize = 300;
/// Most nodes, most actions in all, most choices of all tensions, most entries of `without`.
pub const MAX_LIST: usize = 1_000;
/// Most endings, and most ends of an award.
pub const MAX_ENDINGS: usize = 64;
/// Most tensions.
pub const MAX_TENSIONS: usize = 64;
/// Most paragraphs of a briefing, of the aims, of a history, of an ending.
pub const MAX_PARAGRAPHS: usize = 100;
/// Most power letters of one person.
pub const MAX_POWERS: usize = 5;
/// Most elements of a relationship of one person.
pub const MAX_ELEMENTS: usize = 7;
/// Most moves of one action.
pub const MAX_MOVES: usize = 20;
/// Most absences of one person.
pub const MAX_ABSENCES: usize = 4;
/// Most papers of a deal, letters among them: each is worked on for a while.
pub const MAX_PAPERS: usize = 3;
/// Most lines of one paper, and most own lines of a person.
pub const MAX_LINES: usize = 60;
/// Most decisions before which the two voices argue.
pub const MAX_VOICES: usize = 3;
/// Most acts or kinds of acts that a voice advises.
pub const MAX_ADVISED: usize = 60;
/// Longest line of a voice, in characters.
pub const MAX_VOICE_LINE: usize = 110;
/// Most steps of chance of an evaluation.
pub const MAX_ODDS: usize = 50;
/// Most acts of the company.
pub const MAX_COMPANY: usize = 64;

/// Most rules of a rulebook, and most of one source of a method.
pub const MAX_RULES: usize = 1_000;
/// Most sources of a method.
pub const MAX_SOURCES: usize = 26;
/// Most questions of an assessment grid.
pub const MAX_QUESTIONS: usize = 8;
/// Most criteria of an assessment grid in all.
pub const MAX_CRITERIA: usize = 32;
/// Most signs of a board book, and most rules that one entry cites.
pub const MAX_SIGNS: usize = 32;
/// Most approaches of an approach book.
pub const MAX_APPROACHES: usize = 500;
