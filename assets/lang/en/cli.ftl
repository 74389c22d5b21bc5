# Words of the terminal.

cli-no-window =
    This copy of Corner Office was built without the window.
    To play in the terminal:  corner-office play call_from_ibm
    For everything else:      corner-office --help

# A deal in progress.
cli-at-desk = At your desk.
cli-days-left = { $n ->
    [0] no days left
    [one] 1 day left
   *[other] { $n } days left
}
cli-name-and-role = { $name } · { $role }
cli-all = Write a for all { $n } choices, person by person.
cli-or-walk-away = Or walk away:
cli-learned = Into your notebook:
cli-dropped = Struck out:
cli-notebook = Notebook
cli-notebook-empty = Nothing yet.
cli-announced = Day { $n }:
cli-power-unknown = Influence on the decision: not known.
cli-door-open = The door is open.
cli-seed = The dice of this play: { $seed }
cli-mode-practice = Practice: the coach speaks after each meeting.
cli-mode-assess = Assessment: nothing but the world until the debrief.
cli-help = Write the number of a choice. ? or h shows this, a all choices, n the notebook, g the assessment grid; f fills it in; q stops.
cli-faces = The board: { $faces }
cli-prompt = Your choice (1–{ $n }, ? for help) >
cli-which = That is none of the choices. Write a number from 1 to { $n }, or ? for help.
cli-grid-at-desk = The grid is filled in at the desk.
cli-grid-how = y = known and in our favour, n = known and against us, ? = unknown; Enter keeps what stands; q leaves the grid as it was.
cli-grid-comes-prompt = f fills it in, Enter puts it aside >
cli-grid-prompt = y / n / ? (now { $mark }) >
cli-grid-kept = The grid is kept.
cli-grid-not-kept = The grid stays as it was.
cli-paper-prompt = The lines to write, by number, at most one of each part (Enter leaves it for now) >
cli-paper-no-line = Write numbers from 1 to { $n }.
cli-paper-same-part = At most one line of each part.
cli-voices-prompt = With whom do you side (1–3)? >
cli-voices-which = Write 1, 2 or 3; q stops.
cli-resumed = Going on with the saved play, after { $n ->
    [0] no decision
    [one] 1 decision
   *[other] { $n } decisions
}.
cli-saved = The play is saved in { $path }.
cli-saved-elsewhere = Something else had written to the file of this play in the meantime. It was left alone; the play is saved in { $path } from here on.
cli-left-saved = The deal isn't over. It is saved in { $path }; play with the same --save to go on.
cli-left-unsaved = The deal isn't over, and it was not saved. Play with --save FILE to be able to go on.
cli-unfinished = The saved play ends here; the deal isn't over.

# The coach and the debrief.
cli-coach = The coach
cli-value = What the deal came to: { $money }.
cli-truth = What you could not see
cli-belief-end = In the end, what you had seen made it:
cli-belief = What you had seen made it:
cli-decisions = Your decisions
cli-known = New since the last decision ({ $n } known in all):
cli-known-same = { $n ->
    [0] Nothing was known yet.
   *[other] Nothing new ({ $n } known in all).
}
cli-instead = Instead, with the points that the rules would have given:
cli-score = The score
cli-earned-lost = { $earned } earned, { $lost } lost
cli-total = All together
cli-history = What really happened

# The value of a play.
cli-unfinished-analysis = Decisions are weighed when the deal is over; this one isn't.
cli-unproven = This deal could not be worked out within the limits of the search, so that its decisions can't be weighed.
cli-worth = What your decisions were worth
cli-worth-line = The value line
cli-worth-unit = In thousands of dollars: expected before the decision → after your choice → after chance.
cli-worth-axis = From { $low } to { $high }; { $before } before, { $chosen } after your choice, { $after } after chance.
cli-worth-luck = luck { $change }
cli-worth-choices = Every choice, by what it was worth as known then
cli-worth-best-play = What follows each choice supposes best play after it.
cli-worth-yours = your choice
cli-worth-chance = Chance then made it { $after } ({ $change }).
cli-worth-hindsight = best in hindsight
cli-worth-not-hindsight = { $money } short of the best in hindsight
cli-worth-lines = Best play beside yours, in the same truth and with the same dice
cli-worth-mine = You
cli-worth-theirs = Best play
cli-worth-result = Result: { $money }

# Checking files.
cli-valid-scenario = valid scenario: { $people } people, { $actions } actions, { $endings } endings, { $facts } facts, hash { $hash }
cli-valid-rulebook = valid rulebook: { $rules } rules, hash { $hash }
cli-valid-method = valid catalogue of the method: { $rules } rules
cli-valid-grid = valid assessment grid: { $questions } questions, { $criteria } criteria
cli-valid-approaches = valid approach book: { $approaches } approaches
cli-problem-warning = warning: { $problem }
cli-problem-help = hint: { $help }
cli-valid-board = valid board book: { $faces } faces, { $signs } vital signs
cli-genuine = { $path }: genuine
cli-genuine-so-far = { $path }: genuine so far; the deal isn't over
cli-another-version = { $path }: from another version of { $what }; nothing in it was changed, and with what was kept of that version it replays
cli-another-version-record = { $path }: from another version of { $what }; nothing in it was changed, and it can't be replayed any more: `corner-office replay` shows its record
cli-changed-more = { $n } more parts that don't agree are not listed
cli-no-deal = { $path }: its deal isn't at hand, so that it could not be replayed; its seals hold. Put the scenario beside it, or name it with --scenario
cli-own-deal = The deal `{ $scenario }` doesn't ship with the program in this form. The hash of what it does: { $doing }
cli-other-words = The deal is told in other words than when the play was begun; it does the same.
cli-unknown-fields = A later version of the program wrote more than this one knows: { $fields }
cli-attempt = attempt { $number }, begun { $begun }
cli-attempt-who = by { $who }
cli-attempt-ended = ended { $at }
cli-attempt-debriefed = debrief opened { $at }
cli-attempt-after = the debrief of an earlier play of this deal had been opened before
cli-and-then = {", "}
cli-and = {" and "}
cli-version-deal = the deal
cli-version-method = the method
cli-version-engine = the engine's rules
cli-may-have-ended = Files of the first format, from which this comes, can't show whether the play had been ended before.
cli-no-attempt = It doesn't say when it was played, or how often before.
cli-verify-claims = “Genuine” means: replay-consistent; not bound to an assignment. These choices, with this seed, come to this result. Nothing is said about who played, when, or how often.
cli-other-deal = { $path }: this run is of the deal `{ $scenario }`; --scenario names `{ $named }`
cli-no-runs = { $path }: no file here ends with .run.ron
cli-replay-kept = Note: { $path } is from another version of { $what }. What follows is the deal as it was then.
cli-other-points = Note: the rulebook with which this play was scored isn't at hand. The rules and points that follow are those of today.
cli-replay-no-deal = { $path }: the deal `{ $scenario }` isn't at hand. Put the scenario beside the run, or name it with --scenario.
cli-replay-changed = { $path }: it was changed after the play and can't be replayed. `corner-office verify` lists what does not agree.
cli-replay-impossible = { $path } is from another version of { $what } and can't be replayed any more.
cli-from-record = This is the record that was kept when it was played; nothing in it was worked out anew.
cli-record-day = Day { $n }
cli-not-genuine = Note: { $path } was changed after the play. What follows is recomputed from its choices; `corner-office verify` lists what does not agree.

# Simulated plays.
cli-sim-plays = { $plays } plays of each bot, seed { $seed }.
cli-sim-no-walk = The bots may not walk away wherever anything else is possible.
cli-sim-legend = Value in thousands of dollars: the mean with its standard error, then what 10, 50 and 90 percent of the plays came to at most. Method: the mean of the points by the rules. Then the share of plays that ended so.
cli-sim-bot = Bot
cli-sim-value = Value
cli-sim-points = Method
cli-sim-no-room = There was no room to solve the deal exactly, so that nobody can play it optimally. Free some memory, or leave `optimal` out of --bots.
cli-sim-unsolved = The deal is too large to be solved exactly, so that nobody can play it optimally. Leave `optimal` out of --bots.
cli-progress-rate = { $n ->
    [one] 1 play a second
   *[other] { $n } plays a second
}
cli-bot-random = takes anything at all
cli-bot-first = takes whatever comes first
cli-bot-longest = takes the longest answer
cli-bot-agreeable = says and does what pleases the other side
cli-bot-visit-everyone = sees everybody once before anybody twice
cli-bot-never-walk = takes anything but walking away
cli-bot-always-walk = walks away whenever that is possible
cli-bot-pitch-first = pitches, quotes and proposes before anything else
cli-bot-discovery-first = asks first, then goes forward civilly; has not learned to walk away
cli-bot-method-follower = takes what the rules give most points for now
cli-bot-deaf = plans as best play does, and believes at the end what it believed at first
cli-bot-unasking = plans as best play does, and asks nothing while it can stay without
cli-bot-optimal = takes what is worth most, given all that can be known
# The certificate of a scenario.
cli-certificate = Certificate · { $title }
cli-certificate-scenario = Scenario { $name }, hash { $hash }
cli-certificate-rulebook = Rulebook { $name }, version { $version }, hash { $hash }
cli-certificate-engine = Rules of the engine: version { $version }
cli-certificate-no-walk = Asked of it: the learner may not walk away while anything else is possible. All that follows is about the deal so understood.
cli-desk = at the desk
cli-proven = Proven. Best play is worth { $money } to somebody who knows what the learner can know.
cli-bounded = Bounded, not proven. Best play is worth at least { $low } and at most { $high } to somebody who knows what the learner can know. { $why }
cli-bounded-alike = Bounded, not proven, but both bounds come to { $low }: best play is worth that, to the dollar, to somebody who knows what the learner can know. { $why }
cli-unsolved = Unsolved. { $why }
cli-stop-full = There was no room for more situations; --memory gives more, where the machine has it.
cli-stop-beliefs = More beliefs come up than the search can tell apart.
cli-stop-endless = Choices follow each other without an end.
cli-stop-asked = The search was interrupted.
cli-unfit-wide = What its conditions ask about takes { $needed } bits, and there are { $available }.
cli-work = This rests on { $states } situations with { $choices } choices, { $chances } chances behind them and { $transitions } ways to what follows, under { $beliefs } beliefs.
cli-bounds = The first decision
cli-bounds-note = From what one plan makes of a choice, worked out in full, to what the choice is worth to somebody who learns the truth right after it:
cli-bound = { $low } to { $high }
cli-bound-alike = { $low }
cli-start-worth = What the deal is worth
cli-start-worth-best = best play, knowing what can be known
cli-start-worth-worst = worst play
cli-start-worth-truth = best play, knowing from the start: { $truth }
cli-start-worth-hindsight = the mean of that: no play can expect more
cli-start-worth-information = what it would be worth to learn the truth at the start
cli-wins = Best play wins with a chance of { $percent }.
cli-can-win = Some play can win.
cli-cannot-win = No play can win.
cli-best-line = Best play, where the likeliest thing happens each time
cli-line-note = Amounts are expectations from there on.
cli-line-worth = worth { $money }
cli-line-end = { $ending } · this line comes to { $money }
cli-worst-line = Worst play, where the likeliest thing happens each time
cli-leaving = Walking away
cli-leave-stage = On the line of best play, at decision { $n }, when the client first is in the stage “{ $stage }”:
cli-leave-leave = leaving: { $label }
cli-leave-stay = staying: { $label }
cli-leave-first = The first decision of sensible play at which leaving is best is number { $n }; it comes there with a chance of { $percent }:
cli-leave-ever = With a chance of { $percent } it comes to some such decision.
cli-leave-never = At no decision of sensible play is leaving better than all else.
cli-finals = Points of no return
cli-finals-note = Choices of sensible play after which no play can win any more, though before them one could: how often one stands before each, how often it is taken.
cli-finals-none = No choice of sensible play gives up the last chance to win.
cli-never-right = Never right
cli-never-right-note = Nowhere that the learner can come are these among the best choices. The least that each gives away:
cli-never-right-none = Every choice is among the best somewhere.
cli-in-vain = Written, and never used
cli-in-vain-none = Everything that is written can come up.
cli-in-vain-actions = Actions that are never possible:
cli-in-vain-outcomes = Outcomes that never come up:
cli-in-vain-outcome = { $owner }, outcome { $n }: { $tell }
cli-in-vain-nodes = Moments of a conversation that are never reached:
cli-in-vain-events = Events that never happen:
cli-in-vain-endings = Endings that are never reached:
cli-silent = Rules that never speak
cli-silent-none = Every rule can speak about some choice.
cli-silent-never = What they ask for is never so before a choice of that kind:
cli-silent-no-subject =
    { $n ->
        [one] One rule is
       *[other] { $n } rules are
    } about nothing that is written here. What they cite: { $codes }. Their names: --json.
cli-silent-unknown = There was no room or no time to find out:
cli-left-out = What else a certificate tells is left out: the search ended before it was known.
cli-progress = { $states } situations · { $rate } ways a second
cli-progress-bound = worth at most { $money }
cli-progress-survey = Solved; looking at what comes up · { $count } situations
cli-progress-sensible = Solved; following sensible play · { $count } decisions
cli-progress-rules = Solved; looking for what rules can still say · { $count } positions
cli-progress-gates = Trying the gates · { $count } situations and plays
cli-spent = { $states } situations searched in { $search } s, { $rate } ways a second; looking at them took { $rest } s; the table took at most { $mib } MiB.

# When something goes wrong.
cli-no-rulebook = there is no rulebook `{ $name }`
cli-not-shipped = no deal of this name ships with the program
cli-no-file = there is no such file
cli-no-permission = you have no permission for that
cli-is-directory = this is a directory; name a file in it
cli-is-special = this is a pipe or a device; name an ordinary file
cli-no-folder = there is no folder { $folder }
cli-no-ron = { $path } holds no .ron files besides saved plays
cli-no-scenario = There is no scenario file `{ $name }`, and no shipped scenario of that name. Shipped: { $shipped }.
cli-no-random = The system gives no random seed ({ $error }). Choose one with --seed.
cli-not-possible = That choice could not be made: { $error }.
cli-choices-ended = { $path }: the choices end before the deal does.
cli-bad-choice = { $place }: `{ $choice }` is not possible there. Possible: { $possible }
cli-save-not-run = { $path } exists and is not a saved play. Nothing was written; choose another name for --save.
cli-save-other-scenario = { $path } is a saved play of another scenario. Nothing was written; choose another name for --save.
cli-save-outdated = { $path } was begun with another version, with which it can't be gone on any more. Nothing was written: `corner-office replay` shows how far it went. Choose another name for --save to begin anew.
cli-save-was-ended = { $path } is cut back: this assessment was played to its end on this machine, and an assessment ends once. Nothing was written; choose another name for --save.
cli-save-not-genuine = { $path } was changed after it was saved and can't be gone on with. `corner-office verify` lists what does not agree.
cli-save-finished = { $path } holds a play that is over. Nothing was written; choose another name for --save.
cli-save-other-play = { $path } holds an unfinished play with another seed or mode. Leave out --seed and --mode to go on with it, or choose another name for --save.
cli-no-memory = There is too little memory to work with this deal: at least { $mib } MiB more are needed. Give the program more, for example by a higher `ulimit -v`.
cli-cannot-print = The output could not be written: { $error }
cli-cannot-hear = The input could not be read: { $error }
cli-line-too-long = That line is longer than { $n } bytes and was dropped.
cli-line-endless = The input is one line without an end. Nothing more of it is read.
cli-input-senseless = The input went on for { $n } lines without a decision. Nothing more of it is read.
cli-lenses-differ = Where the method and the value part:{" "}

cli-gates = Gates
cli-gate-open = open
cli-gate-shut = SHUT
cli-gate-walking = {""}
cli-gate-staying = {" "}(nobody may walk away)
cli-gate-proven = The value is proven, with walking away and without.
cli-gate-winnable = Some play wins.
cli-gate-walk-somewhere = Walking away is strictly the best choice somewhere in { $share } of sensible plays (5% at least).
cli-gate-walk-at-once = Walking away at the first decision gives away { $money }.
cli-gate-in-vain = { $n ->
    [0] All that is written can come up.
    [one] One thing that is written can never come up; the certificate names it.
   *[other] { $n } things that are written can never come up; the certificate names them.
}
cli-gate-ladder = { $lower } { $less } < { $upper } { $more }, by two standard errors of { $error }{ $walking }
cli-gate-exploit = { $bot } ({ $lang }) is { $value } of the way from chance to best play by value, { $points } by points (5% at most){ $walking }
cli-gate-agree = Points and value rank the choices alike: { $correlation } (0.60 at least).
cli-gate-listening = { $bot } loses { $share } of what best play earns above chance (15% at least). Where that is too little, let the truths call for different ways of playing, and let asking cost and tell something.
cli-gate-hearing = What was heard changes the best choice at { $count } different decisions of sensible play (3 at least); { $share } of plays come to one (5% at least). Where that is too little, let the truth decide whom to see, what to offer and when to leave.
cli-gate-tension-favourite = The rulebook's favourite `{ $action }` gives away more than a tenth of the stake; up to { $share } of plays come there. The scenario must say what that teaches.
cli-gate-tension-best = The best choice `{ $action }` breaks the rule `{ $rule }`; up to { $share } of plays come there. The scenario must say what that teaches.
cli-gate-tension-never = The tension declared for `{ $action }` never comes up in sensible play.

# The rules of the method, and where the game acts on each.
cli-method-made = Made by `corner-office method --markdown`. Change assets/method.ron and the rulebooks instead, and make it again.
cli-method-title = The method, and where the game acts on it
cli-method-summary = The method has { $all } rules. Of these, { $ruled } are applied to decisions by { $rules } rules of the rulebook, { $built } act through the model itself, and { $absent } are left out for a reason. Some act in both ways. Deals are named by what is written in them; the certificate of a deal (`corner-office solve`) proves which rules it never lets speak.
cli-method-comma = {", "}
cli-method-rule = { $name } ({ $points })
cli-method-rule-marked = { $name } (`{ $id }`, { $points })
cli-method-rules = Judged by: { $rules }
cli-method-deals = Could be heard in: { $deals }
cli-method-no-deal = Heard in none of the deals that ship.
cli-method-approaches = Put into practice by the approaches { $approaches }
cli-method-model = In the model: { $text }
cli-method-absent = Left out: { $text }

# A plain page says in words what is drawn otherwise.
cli-plain-section = Section
cli-plain-pair = { $label }: { $value }
cli-plain-choice = Choice
cli-plain-decision = Decision { $n }
cli-plain-unknown = not known
cli-plain-prompt = Your choice, 1 to { $n }, or h for help:
cli-plain-grid-comes-prompt = f fills it in, Enter puts it aside:
cli-plain-grid-prompt = y, n, a question mark or Enter; now { $mark }:
cli-plain-voices-prompt = With whom do you side, 1 to 3:
cli-plain-paper-prompt = The lines to write, by number, at most one of each part; Enter leaves it for now:
cli-plain-worth-step = { $title }: expected { $before } before it, { $chosen } after your choice, { $after } after chance; { $mark }.
cli-plain-final = { $label }: in sensible play, one stands before it with a chance of { $offered } and takes it with { $taken }.
cli-plain-minus = minus{" "}
cli-plain-under = under{" "}
cli-plain-over = over{" "}
cli-plain-map = The people: what they do, what they can do for the decision, what they think of us, and who opens their door.

# Audits.
cli-audit-plays = { $plays } plays of each player, and every choice at every decision of theirs.
cli-audit-legend = Costly praise: 4 points or more for a choice that gives away a tenth of the stake or more. Blamed best: 4 points or more against a choice that nothing beats. Both in thousandths of the choices, without what the deal declares as a tension; first as often as plays came there, then once for each thing that could be known.
cli-audit-player = player
cli-audit-options = choices
cli-audit-positions = different
cli-audit-praise = praise ‰
cli-audit-blame = blame ‰
cli-audit-rules = Rules that were wrong somewhere
cli-audit-rule = { $rule } { $points } · worst with { $who }: wrong in { $wrong } of { $times } places · gave away { $mean }% of the stake on average
cli-audit-example = --seed { $seed }, choices: { $choices }
cli-audit-faults = Does the rulebook agree with the deal?
cli-audit-by-play = as often as plays came there
cli-audit-by-position = counted once for each thing that could be known
cli-audit-praised = { $who }: costly praise in { $share } ‰ of the choices (2 ‰ at most), { $by }
cli-audit-blamed = { $who }: blamed best in { $share } ‰ of the choices (2 ‰ at most), { $by }
cli-audit-rule-wrong = The rule `{ $rule }` was wrong in { $wrong } of { $times } places where { $who } came (5% at most), { $by }
cli-audit-same-example = A praised choice that is worth just what the blamed `{ $other }` is:
cli-audit-same = At { $decisions } of { $of } decisions of sensible play a praised choice and a blamed one are worth the same (1 in 1,000 at most). One of them needs a consequence.
cli-audit-tensions = { $n ->
    [one] One choice is declared as a tension (5 at most)
   *[other] { $n } choices are declared as tensions (5 at most)
}
cli-gate-rulebook-agrees = The rulebook agrees with the deal, wherever plays of novices and of experts come.
cli-gate-rulebook-earns = Whoever follows the rulebook alone is { $share } of the way from chance to best play (75% at least){ $walking }
