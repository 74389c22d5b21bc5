# What to remember of a play, and one sentence for the next call.

lessons = What to remember
lessons-look = Look at decision { $n }
lessons-short = Lessons
lessons-gave = By what you knew then, your decisions gave away { $money } in all.
lessons-nothing = By what you knew then, no decision gave away as much as 3% of the { $stake } at stake.
lessons-unweighed = What each decision was worth is not known for this deal: the rules of the method alone chose these lessons.
lessons-no-fault = No rule of the method spoke against anything you did.
lessons-weighing = The decisions are still being weighed; the lessons come as soon as that is done.
lessons-well = Well done
lessons-cost = { $money } given away
lessons-points = { $n ->
    [one] { $n } point
   *[other] { $n } points
}
lessons-saved = { $money } better than the next best
lessons-times = This kind of choice { $n ->
    [2] twice
   *[other] { $n } times
} in this deal: { $days }
lessons-times-leave = It was time to leave { $n ->
    [2] twice
   *[other] { $n } times
} in this deal: { $days }
lessons-together = { $times }; together { $money } given away
lesson-on-day = Day { $n }
lesson-day = day { $n }
lesson-days = days { $days }
list-days = {", "}
list-and = {" and "}
lesson-you = You chose:
lesson-better = Better:
lesson-next-best = Next best:
lesson-then = Then:
lesson-why = Why:
lesson-rule = The rule:
lesson-here = Here:
lesson-next = Next time:
lessons-more = The rest — every decision, every choice, best play, the truth: add --full.
lessons-more-key = The rest — every decision, every choice, best play, the truth: type f. Enter ends.
lessons-more-replay = The rest — every decision, every choice, best play, the truth: corner-office replay { $path } --full
cli-lessons-prompt = f or Enter:{" "}

lesson-part = { $label } { $text }
reason-both = { $effect } { $cause }

ground-knew = You knew: { $fact }.
ground-lacked = You did not know: { $fact }. { $who } could have told you.
ground-lacked-own = You had not heard yet: { $fact }.
ground-lacked-sign = You had not seen yet how far things had gone: { $fact }.
ground-lacked-alone = You did not know: { $fact }. The better line could have shown it.
ground-lacked-well = You did not know yet, and this could tell you: { $fact }.
ground-not-heard = You had not heard what goes wrong for { $who }.
ground-not-met-open = You had not met { $who } yet, whose door was open.
ground-not-met-shut = You had not met { $who } yet, whose door was still shut.
ground-stood-minus = { $who } was against you.
ground-stood-0 = { $who } knew you and had taken no side.
ground-stood-1 = { $who } was for you, though not for you alone.
ground-stood-2 = { $who } was for you alone.
ground-stood-3 = { $who } was your coach.
ground-believed = What you had seen made it { $percent } likely: { $truth }.

# What differs after the two choices; -well is told of the choice that was done well.
effect-won = Best play from there wins { $better } times in 100 after the better line, { $other } after yours.
effect-won-well = Best play from there wins { $better } times in 100 after your choice, { $other } after the next best.
effect-ends = The better line ends in “{ $ending }” { $better } times in 100, yours { $other }.
effect-ends-well = Your choice ends in “{ $ending }” { $better } times in 100, the next best { $other }.
one-day-less = one day less
days-less = { $n } fewer days
spared-days = takes { $days }, worth { $elsewhere } elsewhere
spared-money = spends { $money } less
spared-days-money = takes { $days }, worth { $elsewhere } elsewhere, and spends { $money } less
effect-spared = Both end nearly alike; the better line { $spared }.
effect-spared-well = Both end nearly alike; your choice { $spared }.
effect-as-soon = Both end nearly alike and as soon; the better line { $spared }.
effect-as-soon-well = Both end nearly alike and as soon; your choice { $spared }.
effect-despite = The better line ends in “{ $ending }” { $better } times in 100, yours { $other }; but it { $spared }, and that counts for more.
effect-despite-well = Your choice ends in “{ $ending }” { $better } times in 100, the next best { $other }; but it { $spared }, and that counts for more.
effect-despite-plain = The better line ends in “{ $ending }” { $better } times in 100, yours { $other }; all else added up counts for more.
effect-despite-plain-well = Your choice ends in “{ $ending }” { $better } times in 100, the next best { $other }; all else added up counts for more.
effect-slight = How it ends differs by less than 3 in 100 anywhere; added up, the better line is worth { $money } more.
effect-slight-well = How it ends differs by less than 3 in 100 anywhere; added up, your choice is worth { $money } more.
cause-lever = With the better line { $lever }.
cause-lever-well = With your choice { $lever }.
cause-ended = What decides it: yours ends the deal there and then ({ $way }).
cause-leaves = After yours it is oftener best to leave: { $other } times in 100 instead of { $better }.
cause-leaves-well = After the next best it is oftener best to leave: { $other } times in 100 instead of { $better }.
cause-ended-well = What decides it: the next best ends the deal there and then ({ $way }).
cause-evaluation = { $bone } then comes out for you { $better } times in 100 instead of { $other }.
cause-evaluation-lever = { $bone } then comes out for you { $better } times in 100 instead of { $other }, because { $lever }.
lever-odds = { $lever } ({ $better } times in 100 instead of { $other })
lever-for-us = { $who } comes to speak for you
lever-for-us-only = { $who } comes to want nobody but you
lever-sponsor = { $who } comes to vouch for you inside
lever-against = { $who } is less often against you
lever-left = { $who } is less often left to the rivals
lever-momentum = a win comes before it, in “{ $bone }”
cause-met = You then meet { $who } { $better } times in 100 instead of { $other }.
cause-door = { $who } then receives you { $better } times in 100 instead of { $other }.
cause-sponsor = { $who } then vouches for you inside { $better } times in 100 instead of { $other }.
cause-for-us = { $who } then speaks for you { $better } times in 100 instead of { $other }.
cause-fact = What you then come to know { $better } times in 100 instead of { $other }: { $fact }.
cause-shows = The answer also tells where you stand: “{ $truth }” is { $least } likely after one, { $most } after another.

rule-own = { $cites } { $name } ({ $who }): { $sentence }
rule-own-plain = { $cites } { $name }: { $sentence }
rule-for = { $cites } speaks for the better line, with { $who }: { $name }.
rule-for-plain = { $cites } speaks for the better line: { $name }.
rule-against = { $cites } speaks against the next best, with { $who }: { $name }.
rule-against-plain = { $cites } speaks against the next best: { $name }.

parting-praised = By the method your choice was right; here the figures hold: { $why }.
parting-blamed = The method speaks against the better line; here the figures hold: { $why }.
why-lost = { $left ->
    [0] with no day left
    [one] with 1 day left
   *[other] with { $left } days left
} even best play wins { $won } times in 100
why-believed = “{ $truth }” had become { $percent } likely
why-late = { $left ->
    [0] no day was left for it to bear fruit
    [one] 1 day was left for it to bear fruit
   *[other] { $left } days were left for it to bear fruit
}
why-turns = the deal turns on “{ $bone }”
why-costs = it took more than it could bring
why-elsewhere = the rule asks whether this is right with { $who }, not what the same step brings with somebody else
why-turn = the rule asks whether this is right, not whether something else had to come first

# One sentence for the next call, for each move: something to say on Monday, or what to do first.
say-AskGoal = “What has to be different a year from now for you to call this a success?”
say-AskProblem = “What goes wrong today, and what did the last time cost you?”
say-AskSkillsAndWhy = “Which of these must it be able to do on the first day, and why that one?”
say-AskProcessOrEvent = “How does this get decided here, step by step, and what happens next?”
say-AskHistory = “What led up to this project, and how far had you come before you called us?”
say-AskReason = “What happens if you leave it as it is for another year?”
say-AskRole = “Who else has to be comfortable with this before it is signed?”
say-AskAboutRivals = “Who else is looking at this with you, and since when?”
say-PromiseProposal = “Before I promise you anything in writing: what would you do with it the day it arrives?”
say-PitchProduct = “I could show you all of it. What would I have to show for it to be worth your hour?”
say-Boast = “Don't take my word for it. Which of our customers would you like to call?”
say-QuotePrice = “I'll name a figure. May I first put it beside what the problem costs you each month?”
say-CutPrice = “If the price has to move, what moves on your side?”
say-LeanOnReferrer = “Our friend made the introduction; whether it helps you is for you to judge. What would help?”
say-AskReferrerToSponsor = “Would you tell them in your own words what you have seen us solve, and ask for half an hour?”
say-DeclinePlain = “We won't bid on this one. If the list changes, call me the same day.”
say-DeclineRudely = “This one isn't for us. Thank you for thinking of us; I'd gladly hear how it turns out.”
say-DeclineWithCondition = “As it stands we would only fill a column. Give us an hour with those who own the problem, and we are in.”
say-NameWrongCondition = “One thing would change our answer: an hour with those who own the problem.”
say-ExplainBuyingProcess = “You are comparing by now, and whoever helped to write the list is ahead. That is why we hold back.”
say-HoldPosition = “I understand the hurry. My answer is the same: an hour with those who own it first.”
say-GiveIn = “I can move on that. What will you do for me if I do?”
say-TradeForAccess = “You'll have it by Friday. In return, I would like half an hour with the person who will live with the result.”
say-FreeWork = “We'd gladly do that study, and this is what it costs. Or would you rather give us an hour with the owner?”
say-ReengineerVision = “You said this goes wrong because of that. What if that couldn't happen any more: what would you do differently?”
say-TieToOwnDifference = “You told me what it costs when it fails. This is the one thing we do about it that nobody else does.”
say-AcceptTheirVision = “Before I take your list as it is: which line on it hurts most if it is missing?”
say-SellWide = “You have the same problem in four places. Shall we look at what it takes to solve it once?”
say-SellOneDepartment = “Let's begin where it hurts most. Who has to see that it works before the others follow?”
say-UseClientNumbers = “By your own figures it comes to this much a year. Have I worked it out as you would?”
say-SpeakNeed = “You told me what goes wrong. If it stopped tomorrow, what would you notice first?”
say-SpeakSolution = “You named one thing that must not fail. May I show you just that, and how it fails elsewhere?”
say-SpeakTechnique = “I can go into the engine room. First tell me what you would decide differently if you knew.”
say-SpeakPrice = “Let's add up seven years and not the first invoice: what do you pay for today that isn't on this sheet?”
say-SpeakRisk = “What has to be ruled out before you can put your name to this?”
say-RegisterRisk = “What could still go wrong after you sign? Let's write it down now, with an answer beside it.”
say-CheckIn = “I haven't come to sell. What must you have seen before you give anybody your word?”
say-SellAtTheTop = “I have one page about a problem that you own and its cost. May I hear first whether I have it right?”
say-CollectTrust = “You have seen how we keep our word. Will you say so in the room where it is decided?”
say-UnderTheTable = “That I can't do, for your sake as much as mine. Let me show you what I can do in the open.”
say-SkipSteps = “I'd like to be quick, too. What has to be settled first so that nobody stops us later?”
say-PlanAccount = Before you call, write one page: their goals, the problem behind each, and whose it is. Then ask: “What have I got wrong?”
say-PrepareCall = Before you go in, write down the one thing you must know when you come out, and the question that gets it.
say-AskIntroduction = “You know what this costs every month, and whose it is. Would you take me along, so that I can ask there?”
say-WriteSponsorLetter = Before you write, be able to name the problem, two causes and whom it hurts. Then: “Have I put it as you would?”
say-AskAssistant = “You see who comes and goes here. Whom should I talk to before I talk to the boss?”
say-SeeListeners = “I like talking with you. Who ought to be in this conversation and isn't?”
say-GiveSponsorAStake = “What would you like to have got out of this for yourself when it is done?”
say-ContainOpponent = “You have doubts about us. Would you write them down, so that they are answered on paper and not in the corridor?”
say-AttackOpponent = “You would do it otherwise, and you know the place. What would have to be true for you to live with ours?”
say-AskForDecision = “Everything you asked for is on the table. What else do you need to decide today?”
say-SubmitOnTheirTerms = “Before we fill this in: who wrote the list, and may we talk with them about two lines of it?”
say-SubmitOnOurTerms = “You'll find your problem on page one and your figures on page two. Does that say what you told us?”
say-Grovel = “I'd like to work with you, and it has to be good for both of us. What would make it so for you?”
say-Gloat = “Glad that it helped. What is still in your way?”
say-Courtesy = “Thank you for your time; I know it isn't your project. What should I not overlook?”
say-HelpPersonally = “You mentioned this the other day, so I brought somebody who knows about it. No strings.”
say-WorkElsewhere = Before you call again without a reason, open the list of clients who asked for you, and call the first.
say-HoldThroughSilence = Do not fill the silence. Put a date in the diary on which you ask: “What has changed since we spoke?”
say-PutOff = “I can't say yet. You have my yes or no by Thursday; how far will you have come by then?”
say-PractiseWhatYouTeach = “I turn this down for the reason that I teach your people to look for. You are watching it at work.”
say-KeepDoorOpen = “We step back here, and this is the one thing that would bring us in again. My number stays the same.”
say-ClimbRung = “We have only met in meeting rooms. Would you come along on Saturday? No slides.”
say-JumpRung = “Shall we start with a coffee in your canteen? I'd like to hear how you came here.”
say-AskCoach = “If you were in my place, where would you not step?”
say-MapInitiatives = “Which of this year's goals does this belong to, and which projects hang on that goal?”
say-BringExecutive = “Our managing director would like to hear this from you in person. Which thirty minutes suit you?”
say-InviteToExhibition = “Come and see it break and mend at the stand. Whom would you bring along?”
say-InviteToHeadquarters = “Come and see who would answer your call at night. What would you want to look at first?”
say-IntroduceCustomer = “There's somebody with your problem whom you should meet. Shall I put the two of you in touch?”
say-BuildOrganisation = “Shall our two firms write down what we do together, so that it doesn't hang on you and me?”
say-BuildGeneral = “Could I spend a shift with your people? I'd like to see it as they do.”

# The same by what an action is for, where it does nothing in the method's terms.
act-Diagnose = “What goes wrong today, and whom does it hurt?”
act-BringIdea = “I have one thought about what you told me. May I show you where it comes from?”
act-ShowCapabilities = “Which of the things you must be able to do shall I show?”
act-Prove = “What would you have to see with your own eyes to be sure?”
act-RegisterRisk = “What could go wrong? Let's put it on paper with its answer.”
act-AskIntroduction = “Would you take me along to the one whose problem it is?”
act-SponsorLetter = Before you write, be able to name the problem, two causes and whom it hurts.
act-ReengineerVision = “What would you do differently if that couldn't happen any more?”
act-TradeCondition = “Gladly. In return I would like half an hour with the one who decides.”
act-HelpPersonally = “You mentioned this the other day; here is somebody who knows about it.”
act-CheckIn = “I haven't come to sell. What must you have seen before you decide?”
act-CollectTrust = “You have seen how we keep our word. Will you say so when it is decided?”
act-Negotiate = “If that moves on our side, what moves on yours?”
act-AskDecision = “What else do you need to decide today?”
act-Visit = Before you go, write down the one thing that only this person can tell you. Ask it first.
act-Research = Before the next call, look up one fact that they would not expect you to know, and ask what it means to them.
act-OtherWork = Before you spend another day here, ask which client would notice if you came.
act-Wait = Before you wait, put down on which day you stop waiting, and what you will ask then.
act-Propose = “Page one is your problem in your words. Is it still right?”
act-AccountPlan = Before you call, write one page: their goals, the problem behind each, and whose it is.
act-InitiativesMap = “Which of this year's goals does this belong to?”
act-PrivateOccasion = “Would you come along on Saturday? No slides.”
act-Contain = “Would you write your doubts down, so that they are answered on paper?”
act-ExecutiveVisit = “Our managing director would like to hear this from you. Which thirty minutes suit you?”
act-Exhibition = “Come and see it break and mend. Whom would you bring along?”
act-HeadquartersVisit = “Come and see who would answer your call at night.”
act-BuildOrganisation = “Shall our two firms write down what we do together?”
act-BuildGeneral = “Could I spend a shift with your people?”
act-Answer = “Before I answer: what makes you ask?”
act-WalkAway = “We step back here. What brings us in again is an hour with whoever owns the problem.”
