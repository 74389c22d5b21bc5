//! Owns the faces of the board as text.

use super::document::{Block, Document};
use super::{people, scene};
use crate::model::{Concern, PersonId, Position, Scenario};
use crate::play::Session;
use crate::report::board::{self, Face, Held, Kind};

/// The faces of this deal with their commands.
pub fn faces(page: &mut Document<'_>, scenario: &Scenario) {
    let texts = Face::of(scenario).filter_map(|face| board::board_book().face(face));
    let each: Vec<String> = texts.map(|text| format!("{} {}", text.command, page.pick(&text.name))).collect();
    page.text(&page.words.with("cli-faces", &[("faces", each.join(" · ").into())]))
}

/// One face.
pub fn face(page: &mut Document<'_>, session: &Session, face: Face) {
    let (scenario, position) = (&*session.deal().scenario, session.position());
    let method = session.method_shows();
    if let Some(text) = board::board_book().face(face) {
        page.heading(page.pick(&text.name));
        let cites = if method { format!(" [{}]", text.cites.join(", ")) } else { String::new() };
        let says = format!("{}{cites}", page.pick(&text.says));
        if face == Face::PowerMap {
            // The words of the picture would name what a list doesn't show.
            let said = format!("{}{cites}", page.words.get("cli-plain-map"));
            page.either(|page| page.text(&says), |page| page.text(&said));
        } else {
            page.text(&says);
        }
        page.gap();
    }
    match face {
        Face::PowerMap => return people::people(page, session),
        Face::Fishbone => fishbone(page, scenario, position),
        Face::Stages => stages(page, scenario, position, method),
        Face::Concerns => concerns(page, scenario, position),
        Face::Rivals => rivals(page, scenario, position),
        Face::Calendar => calendar(page, scenario, position),
    }
    page.gap()
}

fn name<'s>(page: &Document<'_>, scenario: &'s Scenario, who: PersonId) -> &'s str {
    page.pick(&scenario.person(who).name)
}

fn fishbone(page: &mut Document<'_>, scenario: &Scenario, position: &Position) {
    for evaluation in board::fishbone(scenario, position) {
        let bone = evaluation.bone;
        page.text(&format!("{} · {}", page.pick(&bone.title), held(page, evaluation.held)));
        page.indented(4, &bone_line(page, evaluation.day, bone.concern, evaluation.percent));
        for seat in &evaluation.seats {
            let attitude = seat.attitude.map_or("attitude-unmet", scene::attitude_key);
            let parts = [
                name(page, scenario, seat.who).to_owned(),
                page.words.get(&format!("distance-{}", seat.distance.clamp(1, 3))),
                page.words.get(attitude),
            ];
            let [who, distance, attitude] = &parts;
            let letter = seat.letter.map_or("unknown", |letter| letter.as_str());
            let letter = page.words.get(&format!("letter-{letter}"));
            let said = [who, &letter, distance, attitude].map(String::as_str).join(" · ");
            let mark = seat.letter.map_or("?", |letter| letter.as_str()).to_owned();
            let drawn = Block::Marked { indent: 4, columns: 2, mark, text: parts.join(" · ") };
            page.either(|page| page.add(drawn), |page| page.text(&said));
        }
    }
}

fn held(page: &Document<'_>, held: Held) -> String {
    page.words.get(&format!("held-{held:?}"))
}

fn bone_line(page: &Document<'_>, day: u8, concern: Concern, percent: u32) -> String {
    let concern = page.words.get(&format!("concern-{concern:?}"));
    let numbers = [("day", i64::from(day).into()), ("concern", concern.into()), ("percent", i64::from(percent).into())];
    page.words.with("bone-line", &numbers)
}

fn stages(page: &mut Document<'_>, scenario: &Scenario, position: &Position, method: bool) {
    for step in board::stages(scenario, position) {
        let mut parts = vec![page.words.get(&format!("stage-{}", step.stage.0))];
        if step.now {
            parts.push(page.words.get("stage-here"));
        }
        page.numbered(3, usize::from(step.stage.0), &parts.join(" · "));
        let (outcome, seen) =
            (page.pick(&step.text.outcome), if step.seen { "outcome-seen" } else { "outcome-unseen" });
        let told = if method {
            page.words.with("outcome", &[("what", outcome.into()), ("seen", page.words.get(seen).into())])
        } else {
            outcome.to_owned()
        };
        page.indented(7, &told);
    }
    page.gap();
    page.text(&page.words.get("signs-title"));
    if !method {
        page.text(&page.words.get("face-judge"));
    }
    for sign in board::signs(scenario, position) {
        let strength = page.words.get(&format!("strength-{:?}", sign.strength));
        let told = if method {
            format!("{} · {strength} [{}]", page.pick(&sign.text.name), sign.text.cites)
        } else {
            page.pick(&sign.text.name).to_owned()
        };
        page.hanging(2, 4, &told);
        page.indented(4, page.pick(&sign.text.question));
        for &who in &sign.leaders {
            let state = position.person(who);
            let attitude = if state.met { scene::attitude_key(state.attitude) } else { "attitude-unmet" };
            page.bullet(4, &format!("{} · {}", name(page, scenario, who), page.words.get(attitude)));
        }
        scene::bullets(page, 4, scenario, &sign.facts);
        if sign.facts.is_empty() && sign.leaders.is_empty() {
            let none = if sign.text.leader { "leader-unknown" } else { "signs-none" };
            page.indented(4, &page.words.get(none));
        }
    }
}

fn concerns(page: &mut Document<'_>, scenario: &Scenario, position: &Position) {
    page.text(&page.words.get("curves-title"));
    for weights in &board::board_book().concerns {
        let weight = |c: Concern| (weights.of(c), page.words.get(&format!("concern-{c:?}")));
        let mut by_weight = Concern::ALL.map(weight);
        by_weight.sort_by_key(|(percent, _)| std::cmp::Reverse(*percent));
        let told =
            by_weight.map(|(percent, concern)| format!("{concern} {}", page.words.percent(percent.into()))).join(" · ");
        let phase = page.words.get(&format!("phase-{:?}", weights.phase));
        let now = weights.phase == position.stage.phase();
        let now = if now { format!(" · {}", page.words.get("curves-now")) } else { String::new() };
        page.hanging(2, 4, &format!("{phase}{now}"));
        page.indented(4, &told);
    }
    let worries = board::worries(scenario, position);
    if worries.is_empty() {
        return;
    }
    page.gap();
    page.text(&page.words.get("worries-title"));
    for worry in worries {
        let told = match worry.concern {
            None => page.words.get("worry-unknown"),
            Some(concern) => {
                let state = page.words.get(if worry.answered { "worry-answered" } else { "worry-open" });
                let concern = page.words.get(&format!("concern-{concern:?}"));
                page.words.with("worry-known", &[("concern", concern.into()), ("state", state.into())])
            }
        };
        page.hanging(2, 4, &format!("{} · {told}", name(page, scenario, worry.who)));
    }
}

fn rivals(page: &mut Document<'_>, scenario: &Scenario, position: &Position) {
    for (rival, sightings) in board::rivals(scenario, position) {
        page.text(page.pick(&rival.name));
        page.indented(4, page.pick(&rival.about));
        if sightings.is_empty() {
            page.indented(4, &page.words.get("rival-nothing"));
        }
        let facts: Vec<_> = sightings.iter().map(|sighting| sighting.fact).collect();
        scene::bullets(page, 4, scenario, &facts);
    }
}

fn calendar(page: &mut Document<'_>, scenario: &Scenario, position: &Position) {
    let used = i64::from(position.day.min(scenario.days));
    let numbers = [("used", used.into()), ("days", i64::from(scenario.days).into())];
    page.text(&page.words.with("days-used", &numbers));
    for away in board::away(scenario, position) {
        page.text(&page.words.away(scenario, &away));
    }
    for date in board::calendar(scenario, position) {
        let mut parts = vec![page.words.day(date.day)];
        parts.push(match (date.what, date.kind) {
            (Some(what), _) => page.pick(what).to_owned(),
            (None, Kind::Cools(who)) => page.words.cools_then(scenario, who),
            (None, Kind::Evaluation(_) | Kind::Announced | Kind::LastDay) => page.words.get("date-last"),
        });
        match (date.kind, date.in_days(scenario.today(position))) {
            (Kind::Evaluation(result @ (Held::Ours | Held::Theirs)), _) => parts.push(held(page, result)),
            (_, Some(days)) => parts.push(page.words.count("date-in", i64::from(days))),
            (_, None) => {}
        }
        page.hanging(2, 4, &parts.join(" · "));
    }
}
