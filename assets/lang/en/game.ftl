# Words of the game.

app-other-name = 高层先行

title-resume = Resume: { $title }, day { $day }
title-last = The last deal: { $title }
title-choose = Choose a deal
title-settings = Settings
title-quit = Quit

archive-title = Earlier plays
archive-empty = No play is kept yet.
archive-unfinished = { $n ->
    [one] not finished, 1 decision
   *[other] not finished, { $n } decisions
}
told-unfinished = This play was not finished. This is how far it went.
told-no-deal = The deal of this play isn't here any more. This is the record that was kept when it was played.
told-another-version = The game was updated since, and this play can't be played again move for move. This is the record that was kept when it was played; nothing in it was worked out anew.
told-changed = This file was changed after the play, so that nothing in it can be believed.
told-nothing = There is no record to show.
told-day = Day { $n }

back = Back
close = Close
continue = Continue
help = Help

picker-title = Choose a deal
picker-aims = What it trains
mode-practice = Practice
mode-assess = Assessment
mode-explained = In practice a coach goes through the rules after each meeting. In assessment you see nothing but the world until the debrief, and your first attempt counts.

settings-title = Settings
settings-language = Language
settings-other-language = 切换到简体中文
settings-text = Text size
settings-text-keys = The keys + and − change it on any screen.
settings-window = F11 switches between window and full screen. Your deal is saved after every decision.

briefing-begin = Begin

rehearsal = Second try, not saved
client-is = The client is
notebook = Notebook
walk-away = Walk away

notebook-empty = Nothing is known yet.
notebook-signs = Signs
notebook-problem = Problem and vision
notebook-power = Power and rivals
notebook-risk = Risk
notebook-ties = Results, plans and ties
notebook-stand = Where you stand

notebook-date = By the end of day { $n }: { $what }

award = The award

row-A = Approver
row-D = Decision
row-S = Supporter
row-E = Evaluator
row-I = Influencer
row-unknown = Unknown
column-minus = against
column-0 = neutral
column-1 = supports
column-2 = only us
column-3 = coach

attitude-unmet = not met yet
power-unknown = What power this person has is not known.
role-kdl = Key decision leader
role-benefit-owner = Benefit owner: gains when the problem is solved
proven-sponsor = a proven sponsor
door-open = This door is open to you.
what-you-know = What you know
approaches-now = Possible now
approaches-none = Nothing can be done with this person now.
approach-to = { $who }: { $what }

desk-title = Your desk
desk-hint = What you do costs working days. Choose a person to see who they are and what can be done with them.
approach-Ask = To find out
approach-Tell = To say and show
approach-Bond = To tend the relationship
approach-Doors = To get to others
desk-turns = These lie on top today. People and purposes take turns; none is a recommendation.
desk-all = All { $n }, person by person
desk-everything = All that can be done
desk-sheet = who they are
desk-back = Back to the desk

you-answer = You answer
you-did = You decided
now-known = Now known
coach = The coach
coach-silent = No rule of the method spoke about this.
result-hint = How it ended is partly luck. The debrief looks at what you decided, by what you knew then.
result-hint-act = It ended by what you did, and luck had no part in that. The debrief looks at each decision, by what you knew then.
to-debrief = To the debrief

walk-title = Walk away
walk-hint = Leaving is a move like any other, and how you leave decides whether anybody comes after you.

debrief = Debrief
method-points = points by the method
deal-value = came of it
page-moments = Value line
page-truth = The truth
page-history = What happened
to-title = Title
moment-of = Decision { $n } of { $of } · day { $day }
known-then = Known then
the-method = The method
what-followed = What followed
instead = You could also have
try-again = Try this moment again
earlier = Earlier
later = Later

figure-decisions = decisions, of 100
figure-luck = luck, in money
figure-moments = worth a second look
try-again-short = Try again
show-me-short = Show me
weighing = Your decisions are being weighed: best play is worked out for every moment of this deal. Everything else is here already; the figures and the value line appear by themselves.
weighing-failed = This deal could not be worked out, so that its decisions can't be weighed.
chart-title = What the deal was worth after each decision, in thousands of dollars. Left and right arrow select one.
chart-title-short = The deal after each decision, in thousands of dollars
chart-day = day
chart-dot = Decision { $n }, day { $day }, { $mark }: { $what }
chart-chance = chance
chart-par = expected at the start
legend-TurningPoint = turning point: nothing else near
legend-OnCourse = on course
legend-LooseEnd = loose end: under 3 points
legend-FalseStep = false step: 3–10 points
legend-CostlyStep = costly step: 10–30 points
legend-DealGivenAway = deal given away: over 30 points
worth-known = Worth of each choice, as known then
worth-hindsight = Worth of each choice, with the truth known
your-choice = your choice
hindsight-on = With hindsight
hindsight-off = As known then
show-me = From here, show me
chance-added = Chance then added { $money }.
chance-took = Chance then took { $money }.
page-lines = Best line
lines-title = Best play of the whole deal, beside yours
show-me-title = Best play from decision { $n } on, beside yours
lines-hint = The truth and the dice are the same. Best play decides by what could be known, so that the dice may still go against it.
line-yours = You
line-best = Best play
line-result = Result: { $money }
line-place = { $n } · day { $day }
line-value = Expected after it: { $money }

truth-was = How it really stood
truth-belief = How likely each was by what you had seen, at the start and at the end:
truth-line = { $title }: { $before } → { $after }
truth-hint = A decision is judged by what was known when it was taken. The truth is shown so that you can see how well the signs told it.
history-title = What really happened

notice-settings = The settings could not be read. They were set aside as { $detail }, and you start with fresh ones.
notice-save = The saved deal could not be resumed, and was set aside as { $detail }.
notice-save-outdated = The game was updated, and the deal in progress can't be gone on with. “Earlier plays” shows how far it went; its file is { $detail }.
notice-save-was-ended = The save was cut back: this assessment was played to its end, and an assessment ends once. It is kept in { $detail }.
notice-saved-elsewhere = Another window has saved a deal in the meantime. That was left alone; this deal is kept in { $detail } from here on.
notice-not-saved = This could not be saved: { $detail }. Check whether the disk is full or the folder is read-only.

help-goal = You run one deal with a client. Decide whom to see, what to say, and when to walk away. There is no perfect information: use what you find out.
help-map = The map shows people by their attitude to you (left to right) and their influence on the decision (top to bottom). A small door on a card means that this person will not receive you yet. Arrows show whose advice counts.
help-faces = On the desk, the numbers at the left turn the board: besides the map it shows the evaluations, the stages and vital signs, the concerns, the rivals and the calendar, as far as a deal has them. Each shows what you know and nothing else.
help-approach = On the desk, “Possible now” lists up to seven things that you can do and the days they take; a letter chooses, 0 shows all of them. Which seven it is changes from day to day and says nothing about what is good. When the days are used up, the client decides.
help-talk = In a conversation, choose an answer by its number, by mouse, or with Tab and Enter.
help-walk = W opens the ways to walk away, at any moment.
help-notebook = N opens the notebook with all that you have found out.
help-keys = Tab and arrow keys move, Enter presses, Page Up and Page Down scroll, Esc goes back, 1 to 9 choose an answer, L changes the language.
help-text = + and − change the size of the text; F11 switches to full screen.
help-debrief = The debrief opens on what to remember; E leads back to it, M to every decision. There, the left and right arrows on the value line, or the keys , and . anywhere, select a decision. H shows values with the truth known, S shows best play from there, T lets you try it again.
help-leave = Your deal is saved after every decision: you may leave at any time and resume from the title.
lenses-differ = Where the method and the value part

# The assessment grid and the letters.
grid-short = Grid
grid-legend = Yes: known, and in our favour. No: known, and against us. “?”: not known. It costs no day and changes nothing in the deal.
grid-keep = Keep these marks
grid-aside = Put it aside
grid-to-leaving = On to leaving
grid-open = These marks are not kept yet.
grid-kept = These marks are kept.
grid-marked = { $what }: { $mark }, marked
grid-mark = { $what }: { $mark }
letters = Letters
letters-none = There is nobody whom you could write to now.
letter-picked = in the letter
letter-empty = Nothing is written yet.
letter-send = Send
letter-parts = { $n ->
    [0] no part of six
    [one] 1 part of six
   *[other] { $n } parts of six
}
help-grid = At the desk, 5 opens the assessment grid and 6 the letters, if the deal has any. The grid comes up by itself where the client's stage changes and before you leave; Esc puts it aside. It costs no time and counts for no points; the debrief tells how well it was filled in.

# Where the window cannot be opened. The lines are printed to a terminal.
game-no-display = Corner Office cannot open its window: there is no display here, or it cannot be reached.
game-no-driver = Corner Office cannot open its window: no graphics driver was found that can draw on this display.
game-no-window = Corner Office cannot open its window. The system says: { $reason }
game-play-in-terminal = To play in the terminal instead:  corner-office play call_from_ibm
