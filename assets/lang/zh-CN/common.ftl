# 游戏与终端共用的词语。

app-name = 高层先行
app-motto = 去见谁，说什么，何时转身离开。

verdict-Strong = 出色
verdict-Sound = 稳妥
verdict-Weak = 欠妥
verdict-Mistake = 失误
verdict-Blunder = 大错

dimension-StageAlignment = 与采购阶段同步
dimension-Qualification = 甄别与退出
dimension-AccessAndPower = 人脉与决策权
dimension-VitalSigns = 重要信号与价值
dimension-ConcernsAndRisk = 关切与风险
dimension-Relationship = 关系与体面

stage-1 = 评估环境与战略
stage-2 = 细化战略与举措
stage-3 = 确定需求
stage-4 = 评估方案
stage-5 = 选定方案
stage-6 = 消除顾虑、拍板
stage-7 = 实施并检验成效

ending-Won = 赢单
ending-Lost = 丢单
ending-NoDecision = 没有决定
ending-WalkedAway = 主动退出
ending-Disqualified = 取消资格

letter-A = 批准者：签字
letter-D = 决策者：拍板
letter-S = 决策支持者：意见管用
letter-E = 评估者：出报告、排名次
letter-I = 影响者

attitude-minus = 反对我们
attitude-0 = 中立
attitude-1 = 支持，但不唯一
attitude-2 = 只支持我们
attitude-3 = 教练

kind-ActiveSign = 显性机会的征兆
kind-LatentSign = 愿景仍可改变的征兆
kind-Problem = 业务问题
kind-Cause = 背后的原因
kind-Capability = 想要的能力
kind-Reason = 非做不可的理由
kind-Power = 权力
kind-Risk = 风险
kind-OurVision = 愿景
kind-Stand = 目前进展
kind-TheirTerms = 目前进展
kind-Condition = 目前进展
kind-Rival = 对手
kind-Value = 他们期待的价值
kind-Answered = 已解答的关切
kind-Evaluation = 各道评审的结果
kind-Organisation = 两家公司的纽带
kind-General = 广泛的人脉
kind-Plan = 对方认可的规划
kind-Claim = 对方的自称

days = { $n ->
    [0] 不花时间
   *[other] { $n } 天
}
day-of = 第 { $day } 天，共 { $days } 天
stock = { $title }：{ $n }
money = { $sign }{ $n } 万美元
dollars = { $sign }{ $n } 美元
percent = { $n }%

# 一个选择值多少。
mark-TurningPoint = 关键一步
mark-OnCourse = 路线正确
mark-LooseEnd = 小疏漏
mark-FalseStep = 失分
mark-CostlyStep = 重大失分
mark-DealGivenAway = 拱手让单
mark-meaning-TurningPoint = 最佳选择，换任何别的做法都会失去 10 分以上
mark-meaning-OnCourse = 最佳选择，或与之相当
mark-meaning-LooseEnd = 失去不到 3 分，也不到得失空间的 3%
mark-meaning-FalseStep = 失去 3 到 10 分，或得失空间的 3% 到 10%
mark-meaning-CostlyStep = 失去 10 到 30 分，或得失空间的 10% 到 30%
mark-meaning-DealGivenAway = 失去 30 分以上，或得失空间的 30% 以上
mark-said = { $mark }：{ $meaning }

decided = 你的决定得 { $points } 分（满分 100）。运气没帮忙，也没添乱。
decided-lucky = 你的决定得 { $points } 分（满分 100）。运气不计分，但多给了你 { $luck }。
decided-unlucky = 你的决定得 { $points } 分（满分 100）。运气不计分，但让你少得 { $luck }。
decided-meaning = 以当时所知步步最佳是 100 分，随便乱选平均是 0 分。选择比最佳差多少就按比例失分；断送了这一单多少余下的价值，后面的分也失去多少。这一单还值得做就退出，后面的分全部失去，最多只留 40 分。运气不影响分数。
lost-points = 失去 { $lost } 分
account-lucky = 按金额算：最佳打法预期 { $par }，减去少赚的 { $regret }，加上运气 { $luck }，结算 { $result }。
account-unlucky = 按金额算：最佳打法预期 { $par }，减去少赚的 { $regret }，再减去坏运气 { $luck }，结算 { $result }。
stake = 这一单的得失空间是 { $stake }：打得最差是 { $worst }，打得最好是 { $best }。

list-comma = ，
prospect = 100 局中：{ $ways }；约第 { $day } 天结束
prospect-certain = { $ways }，约第 { $day } 天结束
prospect-Won = { $n ->
    [100] 必定赢单
   *[other] 赢单 { $n }
}
prospect-WalkedAway = { $n ->
    [100] 必定主动退出
   *[other] 主动退出 { $n }
}
prospect-NoDecision = { $n ->
    [100] 必定没有决定
   *[other] 没有决定 { $n }
}
prospect-Lost = { $n ->
    [100] 必定丢单
   *[other] 丢单 { $n }
}
prospect-Disqualified = { $n ->
    [100] 必定被取消资格
   *[other] 被取消资格 { $n }
}
way-Won = 赢单
way-WalkedAway = 主动退出
way-NoDecision = 没有决定
way-Lost = 丢单
way-Disqualified = 被取消资格
gave = 以当时所知少赚 { $known }，事后看少赚 { $hindsight }。
gave-alike = 少赚 { $known }；事后看也是如此。
gave-as-known = 以当时所知少赚 { $known }；事后看，什么也没有少赚。
gave-in-hindsight = 以当时所知，什么也没有少赚；事后看少赚 { $hindsight }。
gave-nothing = 什么也没有少赚。
contrast-more = 100 局中，{ $way }比你的选择多 { $n } 局
contrast-fewer = 100 局中，{ $way }比你的选择少 { $n } 局
contrast-sooner = 比你的选择早 { $n } 天结束
contrast-later = 比你的选择晚 { $n } 天结束，但值得
contrast-ending-more = 100 局中，“{ $ending }”比你的选择多 { $n } 局
contrast-ending-fewer = 100 局中，“{ $ending }”比你的选择少 { $n } 局
contrast-alike = 结局与你的选择一样
contrast-money = 结局与你的选择一样，路上少花 { $money }（天数或费用）

# 没有规则谈到的。
no-rule = 没有规则谈到这一步。
no-rule-asked = 没有一条规则讲到这个提问；问来的答案，仍可能比分数更有用。

# 评估表。
grid = 评估表
grid-purpose = 知道的就标上，不知道的先空着；这样才看得清该不该继续，还缺哪些情况。
grid-comes-stage = 客户到了另一个阶段：正在{ $stage }。到现在为止，哪些你知道，哪些还没有人告诉你？填表不花时间。
grid-comes-leaving = 退出之前：这一单你知道些什么，还有什么没有人告诉过你？填表不花时间，填完照样可以退出。
answer-Yes = 是
answer-No = 否
answer-Unknown = ？
fit-InLine = 与当时所知相符
fit-Claimed = 说得比当时所知多
fit-Missed = 当时已经知道，却没有标出
fit-Against = 与当时所知相反
fits = 相符 { $line } · 说多了 { $claimed } · 漏看 { $missed } · 相反 { $against }
grid-off = 你标的是“{ $mark }”，而当时所知说的是“{ $evidence }”：{ $fit }。
grid-known = 当时所知：{ $known }。
grid-all-in-line = 每一条都与所知相符。
grid-apart = 这些标记既不计入方法分，也不计入价值；它们只说明，你对自己知道多少心里有没有数。
grid-none = 这一单里你没有填过评估表。
grid-when = 第 { $n } 个决定之前，第 { $day } 天
grid-coach = 教练看你的评估表
list-semicolon = ；
evidence-none = 没有与此相关的情况
evidence-sign = { $what }（{ $kind }）
evidence-stage = 客户正在{ $stage }
evidence-leader-unmet = 还没见过关键决策负责人
evidence-leader = 关键决策负责人的态度：{ $attitude }
evidence-sponsor = 已有人证明自己是内部支持者
evidence-no-sponsor = 还没有人证明自己是内部支持者
evidence-met = 见过：{ $who }
evidence-not-met = 没见过：{ $who }

# 两个声音。
voices = 两个声音
voices-purpose = 同一个时刻，两位同事看法不同。站在其中一位那边，或者都不站；然后随你怎么选。站在谁那边，不会改变单子本身。
voices-builder = 铺路的
voices-striker = 出手的
voices-neither = 都不站
voices-sided = 你站在这边：{ $who }。
voices-sided-neither = 你谁也没站。
voices-sided-nobody = 你没有表态。
voices-right-Builder = 这一次，铺路的对。
voices-right-Striker = 这一次，出手的对。
voices-right-Both = 这一次，两位都对。
voices-right-Neither = 这一次，两位都不对。
voices-agreed = 按当时知道的情况，你判断对了。
voices-parted = 按当时知道的情况，你判断错了。
voices-advised = 照这话做，最好是：{ $what }；会少 { $money }。
voices-advised-best = 照这话做，最好是：{ $what }；没有比这更好的。
voices-hangs-on = 为什么：{ $what }
voices-when = 第 { $n } 次决定之前，第 { $day } 天
voices-apart = 按当时知道的情况衡量。它不计入方法得分，也不计入价值。
voices-counts = 铺路的对：{ $builder } 次；出手的对：{ $striker } 次；都对：{ $both } 次；都不对：{ $neither } 次。
voices-counts-agreed = { $taken } 次里，你判断对了 { $agreed } 次。
voices-unproven = 这个单子没有算到底，说不出谁对。

# 信。
paper-make-SponsorLetter = 写信给{ $who }
paper-make-AccountPlan = 写客户规划
paper-make-InitiativesMap = 画客户举措图
paper-make-CallPlan = 为拜访{ $who }做计划
paper-make-ValuePlan = 算清我们独特在哪里
paper-make-OpenLetter = 写一封公开信
paper-SponsorLetter = 写给{ $who }的信
paper-AccountPlan = 客户规划
paper-InitiativesMap = 客户举措图
paper-CallPlan = 拜访{ $who }的计划
paper-ValuePlan = 独特价值计划
paper-OpenLetter = 公开信
paper-purpose-SponsorLetter = 用一封信证明你听进去了：六个部分，每部分最多一句。对方看了，也许会替你打开下一扇门。
paper-purpose-AccountPlan = 五个部分，每部分最多一句。写你对这一家的了解，放到哪家都能用的话不要写。
paper-purpose-InitiativesMap = 目标、举措、项目，还有客户如今的位置：每部分最多一句。这张图，客户自己也该用得上。
paper-purpose-CallPlan = 去见问题的主人之前：五个部分，每部分最多一句。有准备的人，答得出别人答不出的话。
paper-purpose-ValuePlan = 我们哪里不同，他们怎么看，按他们的账值多少，够不够赢：每部分最多一句。
paper-purpose-OpenLetter = 三个部分，每部分最多一句：把处境说清楚，说正在做什么，再说你的请求和心意。
part-Problem = 问题
part-Causes = 原因
part-Capabilities = 想具备的能力
part-LookTogether = 一起寻找办法
part-ReachLeader = 见到关键决策负责人
part-SuccessStory = 成功案例
part-Client = 客户是怎样的
part-Opportunities = 有哪些机会，哪个必须赢
part-Routes = 我们的东西怎样到客户手里
part-Relationships = 谁负责哪段关系，为了什么
part-Team = 团队的目标、难题和下一步
part-Goal = 目标
part-Initiatives = 举措
part-Projects = 项目
part-Standing = 客户的位置
part-Initiative = 哪一项举措
part-Driver = 是什么在推动它
part-WayIn = 从哪里切入
part-Result = 盼望的业务结果
part-Consequence = 做了会怎样，不做会怎样
part-Difference = 我们哪里不同
part-TheirView = 他们怎么看
part-Worth = 按他们的账值多少
part-Enough = 够不够赢
part-Situation = 把处境说清楚
part-Measures = 正在做什么
part-Appeal = 请求与心意
paper-made = { $paper }：{ $band } · 对 { $right } 句，错 { $wrong } 句
paper-right = 对
paper-wrong = 错
paper-left-out = 没有写到：{ $parts }
band-Full = 写得完整
band-Fair = 大多写对
band-Poor = 太单薄
paper-not-possible = 现在还写不成这样。

# 各个看板。
concern-Need = 需求
concern-Solution = 方案
concern-Price = 价格
concern-Risk = 风险
phase-Needs = 需求
phase-Evaluation = 评估
phase-Decision = 决策
held-Next = 下一道
held-Later = 还没到
held-Ours = 我们赢下
held-Theirs = 归了别家
bone-line = 第 { $day } 天 · 看的是{ $concern } · 定标时占 { $percent }%
distance-1 = 紧挨主骨
distance-2 = 隔一步
distance-3 = 在边上
letter-unknown = 影响力不明
stage-here = 客户在这里
outcome = { $what }（{ $seen }）
outcome-seen = 已经看到
outcome-unseen = 还没看到
signs-title = 重要信号
strength-Unknown = 不明
strength-Weak = 偏弱
strength-Strong = 够强
signs-none = 还没有依据。
leader-unknown = 谁是关键决策负责人，还不清楚。
face-judge = 考核时，这些由你自己判断。
curves-title = 各项关切的分量
curves-now = 现在
worries-title = 你知道谁的关切
worry-known = { $concern } · { $state }
worry-open = 未解答
worry-answered = 已解答
worry-unknown = 不明
rival-nothing = 没有看到动静。
days-used = { $days } 个工作日，已用 { $used } 个
date-day = 第 { $n } 天
date-in = { $n ->
    [0] 就是今天
   *[other] 还有 { $n } 天
}
date-last = 最后一天：过后客户就定了
coach-again = 前面说过，本单第 { $n } 次。

# 你同某人的关系
bond = 你们的关系
bond-elements = 维系你们的（七个要素中的 { $n } 个）：
bond-none = 你们之间还没有维系：七个要素一个也没有。
bond-value = 你对此人的价值：
element-Value = 自身的价值
element-Favour = 人情
element-Dignity = 体面
element-Reach = 场面
element-Frequency = 往来的频度
element-Length = 年头
element-Depth = 交情的深度
since-act = { $what } · 第 { $day } 天：{ $act }
since-start = { $what } · 一开始就有
value-Kinship = 亲缘
value-Feeling = 情感
value-Practical = 实用
value-there = { $kind }：{ $elements }
value-none = { $kind }：没有
rung-1 = 第一级（共五级）：办公室拜访
rung-2 = 第二级（共五级）：常去办公室走动
rung-3 = 第三级（共五级）：私下聚会
rung-4 = 第四级（共五级）：同亲友一起聚会
rung-5 = 第五级（共五级）：到家里做客
listens-to = 听{ $who }的
won-sponsor = { $who }成了你的内部支持者：有影响力的人替你担保了。
won-coach = { $who }成了你的教练，哪里不能踩，会告诉你。
desk-company = 公司与自己的事

# 谁不在，谁会冷下来
away-now = { $who }不在，第 { $back } 天回来：{ $why }。
away-now-why = { $who }不在：{ $why }。哪天回来，没有人说过。
away-now-open = { $who }不在，哪天回来，没有人说过。
away-then = { $who }第 { $from } 天到第 { $until } 天不在：{ $why }。
away-then-day = { $who }第 { $from } 天不在：{ $why }。
away-then-open = { $who }从第 { $from } 天起不在：{ $why }。
cools-seen = 上次来往是第 { $seen } 天；第 { $day } 天过后会冷下来。
cools-unseen = 再不走动，第 { $day } 天过后会冷下来。
cools-date = { $who }：到这天还不走动，就会冷下来
