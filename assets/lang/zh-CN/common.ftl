# 游戏与终端共用的词语。

app-name = 高层先行
app-motto = 去见谁，说什么，何时转身离开。

verdict-Strong = 出色
verdict-Sound = 稳妥
verdict-Weak = 欠妥
verdict-Mistake = 失误
verdict-Blunder = 大错

dimension-StageAlignment = 与采购阶段同步
dimension-Qualification = 甄别与放弃
dimension-AccessAndPower = 通路与权力
dimension-VitalSigns = 关键指标与价值
dimension-ConcernsAndRisk = 关注点与风险
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
ending-WalkedAway = 主动放弃

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
kind-Reason = 必须行动的理由
kind-Power = 权力
kind-Risk = 风险
kind-OurVision = 愿景
kind-Stand = 你的立场
kind-TheirTerms = 你的立场
kind-Condition = 你的立场
kind-Rival = 对手

days = { $n ->
    [0] 不花时间
   *[other] { $n } 天
}
day-of = 第 { $day } 天，共 { $days } 天
money = { $sign }{ $n } 万美元
