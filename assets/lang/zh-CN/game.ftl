# 游戏用语。

app-other-name = Corner Office

title-resume = 继续：{ $title }，第 { $day } 天
title-last = 上一单：{ $title }
title-choose = 选择一单
title-settings = 设置
title-quit = 退出游戏

archive-title = 以前玩过的
archive-empty = 还没有存下来的单子。
archive-unfinished = 未完，已做 { $n } 个决定
told-unfinished = 这一局没有玩完。下面是已经玩到的地方。
told-no-deal = 这一局的单子已经不在了。下面是当时留下的记录。
told-another-version = 游戏后来更新过，这一局已无法逐步重演。下面是当时留下的记录，没有任何内容是重新计算的。
told-changed = 这个文件在玩过之后被改动过，里面的内容都不可信。
told-nothing = 没有可以显示的记录。
told-day = 第 { $n } 天

back = 返回
close = 关闭
continue = 继续
help = 帮助

picker-title = 选择一单
picker-aims = 训练什么
mode-practice = 练习
mode-assess = 考核
mode-explained = 练习时，每次会面之后，教练会逐条讲解相关规则。考核时，复盘之前你只看得到事情本身的变化，并以第一次的表现为准。

settings-title = 设置
settings-language = 语言
settings-other-language = Switch to English
settings-text = 文字大小
settings-text-keys = 在任何界面按 + 或 − 都能调整。
settings-window = 按 F11 切换窗口与全屏。每做一个决定，进度都会自动保存。

briefing-begin = 开始

rehearsal = 重来一次，不存档
client-is = 客户正在
notebook = 笔记
walk-away = 退出这一单

notebook-empty = 目前还一无所知。
notebook-signs = 征兆
notebook-problem = 问题与愿景
notebook-power = 权力与对手
notebook-risk = 风险
notebook-ties = 结果、规划与纽带
notebook-stand = 目前进展

notebook-date = 第 { $n } 天结束前：{ $what }

award = 中标

row-A = 批准者
row-D = 决策者
row-S = 决策支持者
row-E = 评估者
row-I = 影响者
row-unknown = 尚不清楚
column-minus = 反对
column-0 = 中立
column-1 = 支持
column-2 = 只支持我们
column-3 = 教练

attitude-unmet = 尚未见面
power-unknown = 还不清楚此人有多大权力。
role-kdl = 关键决策负责人
role-benefit-owner = 受益人：问题解决了，得益的是此人
proven-sponsor = 经证实的内部支持者
door-open = 这扇门对你开着。
what-you-know = 你所知道的
approaches-now = 现在可以
approaches-none = 目前对此人没有可做的事。
approach-to = { $who }：{ $what }

desk-title = 你的办公桌
desk-hint = 每件事都要花工作日。选一个人，看看他是谁、能同他做些什么。
approach-Ask = 打听
approach-Tell = 陈述与展示
approach-Bond = 维护关系
approach-Doors = 请人引见
desk-turns = 今天摆在上面的是这些。各人各事轮流来，并非推荐。
desk-all = 全部 { $n } 项
desk-everything = 能做的事
desk-sheet = 看看此人
desk-back = 回到办公桌

you-answer = 你的回答
you-did = 你的决定
now-known = 现在知道了
coach = 教练
coach-silent = 方法里没有哪条规则谈到这一步。
result-hint = 结局里有运气的成分。复盘看的是：以你当时所知，决定做得如何。
result-hint-act = 结局由你的做法决定，与运气无关。复盘按你当时所知，逐一看每个决定。
to-debrief = 去复盘

walk-title = 退出这一单
walk-hint = 退出也是一步棋；怎么退出，决定了会不会有人追上来。

debrief = 复盘
method-points = 方法分
deal-value = 本单结算
page-moments = 价值走势
page-truth = 真相
page-history = 真实经过
to-title = 标题画面
moment-of = 第 { $n } 个决定，共 { $of } 个 · 第 { $day } 天
known-then = 当时所知
the-method = 方法怎么说
what-followed = 随后发生的事
instead = 你本来还可以
try-again = 从这一刻重来
earlier = 前一个
later = 后一个

figure-decisions = 决定，满分 100
figure-luck = 运气（金额）
figure-moments = 处值得回看
try-again-short = 重来
show-me-short = 演示
weighing = 正在衡量你的决定：为这一单的每一刻求出最佳打法。其他内容都已在这里；分数和价值走势算好后会自动出现。
weighing-failed = 这一单没能算清，无法衡量其中的决定。
chart-title = 每次决定之后，这一单值多少（万美元）。用左右方向键选择决定。
chart-title-short = 每次决定之后，这一单值多少（万美元）
chart-day = 天
chart-dot = 第 { $n } 个决定，第 { $day } 天，{ $mark }：{ $what }
chart-chance = 运气
chart-par = 开局时的预期
legend-TurningPoint = 关键一步：别的做法都差得远
legend-OnCourse = 路线正确
legend-LooseEnd = 小疏漏：不到 3 分
legend-FalseStep = 失分：3–10 分
legend-CostlyStep = 重大失分：10–30 分
legend-DealGivenAway = 拱手让单：30 分以上
worth-known = 以当时所知，各种选择值多少
worth-hindsight = 知道真相之后，各种选择值多少
your-choice = 你的选择
hindsight-on = 事后来看
hindsight-off = 以当时所知
show-me = 从这里演示给我看
chance-added = 随后运气添了 { $money }。
chance-took = 随后运气拿走 { $money }。
page-lines = 最佳打法
lines-title = 整单的最佳打法，与你的对照
show-me-title = 从第 { $n } 个决定起的最佳打法，与你的对照
lines-hint = 真相和骰子都一样。最佳打法只凭能够知道的来决定，所以骰子仍可能与它作对。
line-yours = 你
line-best = 最佳打法
line-result = 结算：{ $money }
line-place = { $n } · 第 { $day } 天
line-value = 此后的预期：{ $money }

truth-was = 实情如何
truth-belief = 从你看到的征兆推断，各种情形的可能性，开局时与结束时：
truth-line = { $title }：{ $before } → { $after }
truth-hint = 评判一个决定，看的是当时知道什么。展示真相，是为了让你看看那些征兆有多准。
history-title = 真实经过

notice-settings = 设置读不出来，已另存为 { $detail }；现在使用默认设置。
notice-save = 存档无法继续，已另存为 { $detail }。
notice-save-outdated = 游戏更新过，进行中的单子已无法接着玩。“以前玩过的”里能看到玩到了哪里；文件是 { $detail }。
notice-save-was-ended = 存档被截短过：这次考核已玩到结束，考核只能结束一次。它保存在 { $detail }。
notice-saved-elsewhere = 另一个窗口在此期间保存过单子，已保持原样；这一单此后保存到 { $detail }。
notice-not-saved = 无法保存：{ $detail }。请检查磁盘是否已满，或文件夹是否只读。

help-goal = 你负责同一位客户的一单生意。去见谁，说什么，何时退出，由你决定。信息总不会齐全：用好你打听到的东西。
help-map = 图上，从左到右是对你的态度，从上到下是对决策的影响力。卡片上有小门，表示此人还不肯见你。箭头表示谁的意见管用。
help-faces = 在办公桌前，按左边的数字换看板：除了权力地图，还有评审、阶段与重要信号、关切、对手和日历，视这一单的情况而定。看板上只有你知道的，没有别的。
help-approach = 办公桌上的“现在可以”最多列出七件能做的事和要花的天数，按字母选择，按 0 看全部。是哪七件，天天轮换，与好坏无关。天数用完，客户就会做出决定。
help-talk = 对话时，可以按数字、用鼠标，或用 Tab 和 Enter 选择回答。
help-walk = 任何时候按 W，都能看到退出的几种方式。
help-notebook = 按 N 打开笔记，里面有你打听到的一切。
help-keys = Tab 和方向键移动，Enter 确认，Page Up 和 Page Down 翻页，Esc 返回，1 到 9 选择回答，L 切换语言。
help-text = + 和 − 调整文字大小；F11 切换全屏。
help-debrief = 复盘先给出要点；E 回到要点，M 看每个决定。看决定时，在价值走势上按左右方向键，或在任何位置按 , 和 . 键，选择一个决定。H 显示知道真相之后的价值，S 演示从那里起的最佳打法，T 从那一刻重来。
help-leave = 每做一个决定都会自动保存：随时可以离开，回来后从标题画面继续。
lenses-differ = 方法与价值的分歧

# 评估表与信。
grid-short = 评估表
grid-legend = 是：知道，对我们有利。否：知道，对我们不利。？：不知道。填表不花时间，也不会改变局面。
grid-keep = 记下这些标记
grid-aside = 先放下
grid-to-leaving = 去退出
grid-open = 这些标记还没有记下。
grid-kept = 这些标记已经记下。
grid-marked = { $what }：{ $mark }，已标
grid-mark = { $what }：{ $mark }
letters = 信
letters-none = 眼下没有可以写信的人。
letter-picked = 已写入
letter-empty = 还没有动笔。
letter-send = 寄出
letter-parts = { $n ->
    [0] 六个部分都还没写
   *[other] 六个部分写了 { $n } 个
}
help-grid = 在办公桌前，按 5 打开评估表，按 6 写信（这一单有信可写的话）。客户的阶段变了，或者你要退出时，评估表会自己出来，按 Esc 先放下。填评估表不花时间，也不计分；填得准不准，复盘时会告诉你。

# 打不开窗口时，印在终端里。
game-no-display = 高层先行打不开窗口：这里没有显示屏，或者连接不上。
game-no-driver = 高层先行打不开窗口：找不到能在这个显示屏上绘图的显卡驱动。
game-no-window = 高层先行打不开窗口。系统的说明：{ $reason }
game-play-in-terminal = 也可以在终端里玩：corner-office play call_from_ibm
