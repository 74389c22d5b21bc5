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

days = { $n ->
    [0] no time
    [one] 1 day
   *[other] { $n } days
}
day-of = Day { $day } of { $days }
money = { $sign }${ $n }k
