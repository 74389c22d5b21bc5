# 终端用语。

cli-no-window =
    这个版本不带图形窗口。
    在终端里玩：corner-office play call_from_ibm
    其他功能：　corner-office --help

# 进行中的单子。
cli-at-desk = 你在办公桌前。
cli-days-left = { $n ->
    [0] 没有剩余时间
   *[other] 还剩 { $n } 天
}
cli-name-and-role = { $name } · { $role }
cli-or-walk-away = 或者放弃：
cli-learned = 记入笔记：
cli-dropped = 从笔记划去：
cli-notebook = 笔记
cli-notebook-empty = 还什么都没有。
cli-announced = 第 { $n } 天：
cli-people = 人物
cli-power-unknown = 对决策的影响：还不清楚。
cli-sponsor = 已经为你引荐：支持者。
cli-door-open = 门开着。
cli-seed = 本局的骰子：{ $seed }
cli-mode-practice = 练习：每次会面之后，教练点评。
cli-mode-assess = 考核：复盘之前，只有事情本身，没有点评。
cli-help = 输入选项的编号。? 显示本行，n 看笔记，m 看人物，q 停下。
cli-prompt = 你的选择（1–{ $n }，? 看帮助）>
cli-which = 没有这个选项。请输入 1 到 { $n } 的编号，或用 ? 查看帮助。
cli-resumed = 接着上次保存的一局，此前已做 { $n } 次决定。
cli-saved = 这一局已保存到 { $path }。
cli-left-saved = 单子还没有结束，已保存到 { $path }；用同样的 --save 可以接着玩。
cli-left-unsaved = 单子还没有结束，也没有保存。想以后接着玩，请加上 --save 文件名。
cli-unfinished = 保存的内容到此为止，单子还没有结束。

# 教练与复盘。
cli-coach = 教练
cli-no-rule = 没有规则谈到这一步。
cli-value = 这个单子的结算：{ $money }。
cli-truth = 你看不见的真相
cli-belief-end = 到最后，凭你所见：
cli-belief = 凭你当时所见：
cli-percent = { $n }%
cli-decisions = 你的决定
cli-known = 上次决定之后新知道的（一共知道 { $n } 条）：
cli-known-same = { $n ->
    [0] 当时还一无所知。
   *[other] 没有新的（一共知道 { $n } 条）。
}
cli-instead = 换一种做法，按规则会得的分：
cli-score = 得分
cli-earned-lost = 得 { $earned }，失 { $lost }
cli-total = 合计
cli-history = 真实的经过

# 一局的价值。
cli-unfinished-analysis = 单子结束之后才衡量每个决定；这一局还没有结束。
cli-unproven = 在搜索限度之内没能算清这一单，无法衡量其中的决定。
cli-worth = 你的决定值多少
cli-worth-line = 价值走势
cli-worth-unit = 单位：万美元。决定之前的预期 → 你选择之后 → 运气揭晓之后。
cli-worth-axis = 从 { $low } 到 { $high }；{ $before } 决定之前，{ $chosen } 你选择之后，{ $after } 运气揭晓之后。
cli-worth-luck = 运气 { $change }
cli-worth-choices = 每个选择，按当时所知的价值排列
cli-worth-best-play = 各选择之后的走向，都以此后采用最佳打法为准。
cli-worth-yours = 你的选择
cli-worth-chance = 运气揭晓之后是 { $after }（{ $change }）。
cli-worth-hindsight = 事后看最佳
cli-worth-not-hindsight = 事后看比最佳少 { $money }
cli-worth-lines = 最佳打法与你的对照：真相相同，骰子相同
cli-worth-mine = 你
cli-worth-theirs = 最佳打法
cli-worth-result = 结算：{ $money }

# 检查文件。
cli-valid-scenario = 情景有效：{ $people } 个人物，{ $actions } 个行动，{ $endings } 个结局，{ $facts } 条事实，哈希 { $hash }
cli-valid-rulebook = 规则集有效：{ $rules } 条规则，哈希 { $hash }
cli-run-not-scenario = 这是保存的一局，不是情景或规则集
cli-hint-verify = 用 `corner-office verify` 检查它
cli-hint-unreadable = 请给出可读的文件，或含有这类文件的目录
cli-genuine = { $path }：属实
cli-genuine-so-far = { $path }：到目前为止属实；单子还没有结束
cli-not-genuine = 注意：{ $path } 在保存之后被改动过。以下内容根据其中的选择重新计算；不符之处可用 `corner-office verify` 列出。

# 模拟。
cli-sim-plays = 每个机器人玩 { $plays } 局，种子 { $seed }。
cli-sim-no-walk = 只要还有别的选择，机器人就不能放弃。
cli-sim-legend = 结算以万美元计：先是平均值和标准误，再是 10%、50%、90% 的局数不超过的数额。得分：按规则得分的平均值。最后是各种结局所占的比例。
cli-sim-bot = 机器人
cli-sim-value = 结算
cli-sim-points = 得分
cli-sim-unsolved = 这笔单子太大，无法精确求解，所以没有谁能打出最优。请从 --bots 里去掉 `optimal`。
cli-sim-no-cores = 无法把模拟分配到各个处理器核心：{ $error }
cli-progress-rate = 每秒 { $n } 局
cli-bot-random = 随便选
cli-bot-first = 总选第一项
cli-bot-longest = 总选最长的一项
cli-bot-agreeable = 对方爱听什么，就说什么、做什么
cli-bot-visit-everyone = 每个人都见过一遍，才见第二遍
cli-bot-never-walk = 什么都选，就是不放弃
cli-bot-always-walk = 一有机会就放弃
cli-bot-pitch-first = 先推介、报价、提案，别的以后再说
cli-bot-discovery-first = 先提问，再有礼有节地推进；没学过何时放弃
cli-bot-method-follower = 每一步都选规则当下给分最高的
cli-bot-optimal = 凭所能知道的一切，选价值最高的

# 出错时。
cli-no-file = 没有这个文件
cli-no-permission = 没有权限
cli-is-directory = 这是目录；请指定其中的一个文件
cli-no-ron = { $path } 里没有 .ron 文件
cli-no-scenario = 没有名为 `{ $name }` 的情景文件，也没有这个名字的自带情景。自带的有：{ $shipped }。
cli-no-random = 系统无法给出随机种子（{ $error }）。请用 --seed 指定一个。
cli-not-possible = 这个选择无法执行：{ $error }。
cli-choices-ended = { $path }：单子还没有结束，选择已经用完。
cli-bad-choice = { $place }：此处不能选 `{ $choice }`。可选：{ $possible }
cli-save-not-run = { $path } 已存在，而且不是保存的一局。没有写入任何内容；请为 --save 另选一个文件名。
cli-save-other-scenario = { $path } 里保存的是另一个情景，或这个情景的另一个版本。没有写入任何内容；请为 --save 另选一个文件名。
cli-save-not-genuine = { $path } 保存之后被改动过，无法接着玩。不符之处可用 `corner-office verify` 列出。
cli-save-finished = { $path } 里的一局已经结束。没有写入任何内容；请为 --save 另选一个文件名。
cli-save-other-play = { $path } 里是一局没有结束、但种子或模式不同的单子。去掉 --seed 和 --mode 可以接着玩，或为 --save 另选一个文件名。
cli-cannot-print = 无法输出：{ $error }
cli-cannot-hear = 无法读取输入：{ $error }
