# Terms that the game and the terminal share.

app-name = Corner Office
app-motto = Whom to see. What to say. When to walk away.

verdict-Strong = strong
verdict-Sound = sound
verdict-Weak = weak
verdict-Mistake = mistake
verdict-Blunder = blunder

dimension-StageAlignment = Stage alignment
dimension-Qualification = Qualifying and walking away
dimension-AccessAndPower = Access and power
dimension-VitalSigns = Vital signs and value
dimension-ConcernsAndRisk = Concerns and risk
dimension-Relationship = Relationship and dignity

stage-1 = assessing environment and strategy
stage-2 = refining strategy and initiatives
stage-3 = determining needs
stage-4 = evaluating options
stage-5 = selecting an option
stage-6 = resolving concerns, deciding
stage-7 = implementing, judging success

ending-Won = Won
ending-Lost = Lost
ending-NoDecision = No decision
ending-WalkedAway = Walked away
ending-Disqualified = Disqualified

letter-A = Approver: signs
letter-D = Decision maker: has the final say
letter-S = Decision supporter: gives advice that counts
letter-E = Evaluator: reports and ranks
letter-I = Influencer

attitude-minus = against us
attitude-0 = neutral
attitude-1 = supports us, not only us
attitude-2 = supports us only
attitude-3 = coach

kind-ActiveSign = Sign of an active opportunity
kind-LatentSign = Sign that the vision can still move
kind-Problem = Business problem
kind-Cause = Reason behind it
kind-Capability = Capability wanted
kind-Reason = Compelling reason to act
kind-Power = Power
kind-Risk = Risk
kind-OurVision = The vision
kind-Stand = Where you stand
kind-TheirTerms = Where you stand
kind-Condition = Where you stand
kind-Rival = Rival
kind-Value = The value they expect
kind-Answered = Concerns answered
kind-Evaluation = What evaluations came to
kind-Organisation = How the firms are joined
kind-General = Ties with the many
kind-Plan = Plans they have approved
kind-Claim = What they claim of themselves

days = { $n ->
    [0] no time
    [one] 1 day
   *[other] { $n } days
}
day-of = Day { $day } of { $days }
stock = { $title }: { $n }
money = { $sign }${ $n }k
dollars = { $sign }${ $n }
percent = { $n }%

# What a choice was worth.
mark-TurningPoint = turning point
mark-OnCourse = on course
mark-LooseEnd = loose end
mark-FalseStep = false step
mark-CostlyStep = costly step
mark-DealGivenAway = deal given away
mark-meaning-TurningPoint = the best, where any other choice would have cost ten points or more
mark-meaning-OnCourse = the best, or as good
mark-meaning-LooseEnd = cost less than 3 points, and less than 3% of the stake
mark-meaning-FalseStep = cost 3 to 10 points, or 3% to 10% of the stake
mark-meaning-CostlyStep = cost 10 to 30 points, or 10% to 30% of the stake
mark-meaning-DealGivenAway = cost 30 points or more, or 30% of the stake
mark-said = { $mark }: { $meaning }

decided = You decided at { $points } of 100. Luck neither helped nor hurt.
decided-lucky = You decided at { $points } of 100. Luck, which is not in the score, was worth { $luck } to you.
decided-unlucky = You decided at { $points } of 100. Luck, which is not in the score, cost you { $luck }.
decided-meaning = 100 is best play by what could be known then; guessing comes to 0. A choice costs points as it falls short of the best, and with them the part of the points to come that it throws away. Walking away from a deal still worth playing costs all of those and leaves 40 at most. Luck moves no points.
lost-points = Cost { $lost } points of the score
account-lucky = In money: { $par } expected of best play, less { $regret } given away, plus { $luck } luck, makes { $result }.
account-unlucky = In money: { $par } expected of best play, less { $regret } given away, less { $luck } bad luck, makes { $result }.
stake = The stake is { $stake }: from { $worst } under worst play to { $best } under best.

list-comma = {", "}
prospect = of 100: { $ways }; about day { $day }
prospect-certain = { $ways }, about day { $day }
prospect-Won = { $n ->
    [100] won for certain
   *[other] { $n } won
}
prospect-WalkedAway = { $n ->
    [100] walked away for certain
   *[other] { $n } walked away
}
prospect-NoDecision = { $n ->
    [100] no decision for certain
   *[other] { $n } without a decision
}
prospect-Lost = { $n ->
    [100] lost for certain
   *[other] { $n } lost
}
prospect-Disqualified = { $n ->
    [100] disqualified for certain
   *[other] { $n } disqualified
}
way-Won = won
way-WalkedAway = walked away
way-NoDecision = without a decision
way-Lost = lost
way-Disqualified = disqualified
gave = Gave away { $known } as known then, { $hindsight } in hindsight.
gave-alike = Gave away { $known }, as known then and in hindsight alike.
gave-as-known = Gave away { $known } as known then, nothing in hindsight.
gave-in-hindsight = Gave away nothing as known then, { $hindsight } in hindsight.
gave-nothing = Nothing given away.
contrast-more = { $n } more of 100 { $way } than after your choice
contrast-fewer = { $n } fewer of 100 { $way } than after your choice
contrast-sooner = over { $n ->
    [one] 1 day
   *[other] { $n } days
} sooner than after your choice
contrast-later = over { $n ->
    [one] 1 day
   *[other] { $n } days
} later than after your choice, and worth it
contrast-ending-more = “{ $ending }” { $n } more of 100 than after your choice
contrast-ending-fewer = “{ $ending }” { $n } fewer of 100 than after your choice
contrast-alike = ends like your choice
contrast-money = ends like your choice; { $money } less is spent on the way, in days or money

# Where no rule speaks.
no-rule = No rule of the method speaks about this.
no-rule-asked = No rule speaks about this question; its answer may still be worth more than points.

# The assessment grid.
grid = Assessment grid
grid-purpose = Mark what you know about this deal and leave the rest open, so that you see whether to go on and what is still to be found out.
grid-comes-stage = The client is at another stage now: { $stage }. What do you know by now, and what has nobody told you yet? Marking it costs no day.
grid-comes-leaving = Before you leave: what do you know of this deal, and what has nobody told you yet? Marking it costs no day, and you may leave all the same.
answer-Yes = yes
answer-No = no
answer-Unknown = ?
fit-InLine = in line with what was known
fit-Claimed = claims more than was known
fit-Missed = misses what was known
fit-Against = against what was known
fits = { $line } in line · { $claimed } claimed too much · { $missed } missed · { $against } against
grid-off = Marked “{ $mark }”, and what was known says “{ $evidence }”: { $fit }.
grid-known = Known then: { $known }.
grid-all-in-line = Every mark is in line with what is known.
grid-apart = These marks count neither for the points of the method nor for the value: they tell how well you knew what you knew.
grid-none = You did not fill in the grid in this deal.
grid-when = Before decision { $n }, day { $day }
grid-coach = The coach on your grid
list-semicolon = {"; "}
evidence-none = nothing that bears on it
evidence-sign = { $what } ({ $kind })
evidence-stage = the client is { $stage }
evidence-leader-unmet = you have not met the key decision leader
evidence-leader = the key decision leader: { $attitude }
evidence-sponsor = somebody has proved to be a sponsor
evidence-no-sponsor = nobody has proved to be a sponsor
evidence-met = you have met: { $who }
evidence-not-met = you have not met: { $who }

# The two voices.
voices = Two voices
voices-purpose = Two colleagues see this moment differently. Side with one or with neither; then choose as you like. Whom you side with changes nothing in the deal.
voices-builder = The patient builder
voices-striker = The late striker
voices-neither = With neither
voices-sided = You sided with: { $who }.
voices-sided-neither = You sided with neither.
voices-sided-nobody = You took no side.
voices-right-Builder = Here the patient builder was right.
voices-right-Striker = Here the late striker was right.
voices-right-Both = Here both were right.
voices-right-Neither = Here neither was right.
voices-agreed = You sided as what was known then called for.
voices-parted = What was known then called for another side.
voices-advised = Their best here: { $what }; it gives away { $money }.
voices-advised-best = Their best here: { $what }; nothing was worth more.
voices-hangs-on = Why: { $what }
voices-when = Before decision { $n }, day { $day }
voices-apart = Measured by what was known then. It counts neither for the points of the method nor for the value.
voices-counts = Builder right: { $builder }. Striker right: { $striker }. Both: { $both }. Neither: { $neither }.
voices-counts-agreed = You sided so { $agreed } of { $taken } times.
voices-unproven = The deal was not worked out to the end, so nobody can say who was right.

# Letters.
paper-make-SponsorLetter = Write to { $who }
paper-make-AccountPlan = Write the account plan
paper-make-InitiativesMap = Draw the map of the client's initiatives
paper-make-CallPlan = Plan the call on { $who }
paper-make-ValuePlan = Work out what sets us apart
paper-make-OpenLetter = Write an open letter
paper-SponsorLetter = The letter to { $who }
paper-AccountPlan = The account plan
paper-InitiativesMap = The map of initiatives
paper-CallPlan = The plan of the call on { $who }
paper-ValuePlan = The unique-value plan
paper-OpenLetter = The open letter
paper-purpose-SponsorLetter = Show in writing that you listened: at most one line for each of six parts. Then the reader may open the next door.
paper-purpose-AccountPlan = Five sections, at most one line for each. What you know of this client belongs there; what would fit anybody does not.
paper-purpose-InitiativesMap = Goals, initiatives, projects, and where the client stands: at most one line for each. The picture should be of use to the client, too.
paper-purpose-CallPlan = Before the call on the owner of the problem: at most one line for each of five parts. Who has prepared can answer what others cannot.
paper-purpose-ValuePlan = Where we differ, how they see it, what it is worth in their own number, and whether that is enough: at most one line for each.
paper-purpose-OpenLetter = Three parts, at most one line for each: the situation named, what is being done, and what you ask and share.
part-Problem = The problem
part-Causes = Its causes
part-Capabilities = What they want to be able to do
part-LookTogether = To look for it together
part-ReachLeader = The way to the leader
part-SuccessStory = A success story
part-Client = The client
part-Opportunities = Opportunities, and which must be won
part-Routes = The way in which ours reaches them
part-Relationships = Who looks after whom, and what for
part-Team = Goals, issues and next steps of the team
part-Goal = Goal
part-Initiatives = Initiative
part-Projects = Projects
part-Standing = Where the client stands
part-Initiative = Which initiative
part-Driver = What drives it
part-WayIn = The way in
part-Result = The business result hoped for
part-Consequence = What follows from acting, and from not acting
part-Difference = Where we differ
part-TheirView = How they see it
part-Worth = What it is worth in their number
part-Enough = Whether it is enough
part-Situation = The situation, named
part-Measures = What is being done
part-Appeal = What you ask and share
paper-made = { $paper }: { $band } · { $right } right, { $wrong } wrong
paper-right = Right
paper-wrong = Wrong
paper-left-out = Left out: { $parts }
band-Full = complete
band-Fair = mostly right
band-Poor = too thin
paper-not-possible = This cannot be finished so now.

# The faces of the board.
concern-Need = need
concern-Solution = solution
concern-Price = price
concern-Risk = risk
phase-Needs = needs
phase-Evaluation = evaluation
phase-Decision = decision
held-Next = next
held-Later = to come
held-Ours = ours
held-Theirs = somebody else's
bone-line = Day { $day } · about the { $concern } · { $percent }% of the award
distance-1 = beside the spine
distance-2 = one step off
distance-3 = at the edge
letter-unknown = power not known
stage-here = the client is here
outcome = { $what } ({ $seen })
outcome-seen = seen
outcome-unseen = not seen yet
signs-title = Vital signs
strength-Unknown = not known
strength-Weak = weak
strength-Strong = strong
signs-none = No evidence yet.
leader-unknown = It is not known who the key decision leader is.
face-judge = In an assessment, you read this yourself.
curves-title = Weight of each concern
curves-now = now
worries-title = Whose concern you know
worry-known = { $concern } · { $state }
worry-open = open
worry-answered = answered
worry-unknown = not known
rival-nothing = Nothing seen.
days-used = { $used } of { $days } working days used
date-day = Day { $n }
date-in = { $n ->
    [0] today
    [one] in 1 day
   *[other] in { $n } days
}
date-last = The last day: after it the client decides
coach-again = As before; it is the { $n ->
    [2] second time
    [3] third time
    [4] fourth time
    [5] fifth time
    [6] sixth time
    [7] seventh time
    [8] eighth time
   *[other] { $n }th time
} in this deal.

# How one stands with somebody
bond = How you stand
bond-elements = { $n ->
    [one] What holds you together (1 of seven elements):
   *[other] What holds you together ({ $n } of seven elements):
}
bond-none = Nothing holds you together yet: none of the seven elements is there.
bond-value = Of what value you are to them:
element-Value = Your own value
element-Favour = A favour owed
element-Dignity = Dignity
element-Reach = Reach
element-Frequency = Frequency
element-Length = Length
element-Depth = Depth
since-act = { $what } · day { $day }: { $act }
since-start = { $what } · from the beginning
value-Kinship = Kinship
value-Feeling = Feeling
value-Practical = Practical help
value-there = { $kind }: { $elements }
value-none = { $kind }: none
rung-1 = Rung 1 of 5: a visit at the office
rung-2 = Rung 2 of 5: regular visits at the office
rung-3 = Rung 3 of 5: a private occasion
rung-4 = Rung 4 of 5: an occasion with friends or family
rung-5 = Rung 5 of 5: a visit at home
listens-to = Listens to { $who }
won-sponsor = { $who } is your sponsor now: somebody with influence has vouched for you.
won-coach = { $who } is your coach now, and will tell you where not to step.
desk-company = The company's and your own work

# Who is away, and who cools when left alone
away-now = { $who } is away, back on Day { $back }: { $why }.
away-now-why = { $who } is away: { $why }. Nobody has said until when.
away-now-open = { $who } is away, and nobody has said until when.
away-then = { $who } will be away from Day { $from } to Day { $until }: { $why }.
away-then-day = { $who } will be away on Day { $from }: { $why }.
away-then-open = { $who } will be away from Day { $from } on: { $why }.
cools-seen = Last seen on Day { $seen }; cools after Day { $day }.
cools-unseen = Left alone, cools after Day { $day }.
cools-date = { $who } cools, if left alone until then
