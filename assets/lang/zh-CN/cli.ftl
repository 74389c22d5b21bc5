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
cli-all = 输入 a，按人列出全部 { $n } 项。
cli-or-walk-away = 或者退出：
cli-learned = 记入笔记：
cli-dropped = 从笔记划去：
cli-notebook = 笔记
cli-notebook-empty = 还什么都没有。
cli-announced = 第 { $n } 天：
cli-power-unknown = 对决策的影响：还不清楚。
cli-door-open = 门开着。
cli-seed = 本局的骰子：{ $seed }
cli-mode-practice = 练习：每次会面之后，教练点评。
cli-mode-assess = 考核：复盘之前，只有事情本身，没有点评。
cli-help = 输入选项的编号。? 或 h 显示本行，a 列出全部选项，n 看笔记，g 看评估表，f 填评估表，q 停下。
cli-faces = 看板：{ $faces }
cli-prompt = 你的选择（1–{ $n }，? 看帮助）>
cli-which = 没有这个选项。请输入 1 到 { $n } 的编号，或用 ? 查看帮助。
cli-grid-at-desk = 评估表要回到办公桌前填。
cli-grid-how = y = 知道，对我们有利；n = 知道，对我们不利；? = 不知道。直接回车保持原样；q 不改，保留原来的评估表。
cli-grid-comes-prompt = f 填表，直接回车先放下 >
cli-grid-prompt = y / n / ?（现在是 { $mark }）>
cli-grid-kept = 评估表已记下。
cli-grid-not-kept = 评估表保持原样。
cli-paper-prompt = 要写的句子，按编号，每部分最多一句（直接回车，先不写）>
cli-paper-no-line = 请输入 1 到 { $n } 的编号。
cli-paper-same-part = 每部分最多一句。
cli-voices-prompt = 你站在哪一边（1–3）？>
cli-voices-which = 请输入 1、2 或 3；q 停下。
cli-resumed = 接着上次保存的一局，此前已做 { $n } 次决定。
cli-saved = 这一局已保存到 { $path }。
cli-saved-elsewhere = 这一局的文件在此期间被别的程序写过，已保持原样；此后保存到 { $path }。
cli-left-saved = 单子还没有结束，已保存到 { $path }；用同样的 --save 可以接着玩。
cli-left-unsaved = 单子还没有结束，也没有保存。想以后接着玩，请加上 --save 文件名。
cli-unfinished = 保存的内容到此为止，单子还没有结束。

# 教练与复盘。
cli-coach = 教练
cli-value = 这个单子的结算：{ $money }。
cli-truth = 你看不见的真相
cli-belief-end = 到最后，凭你所见：
cli-belief = 凭你当时所见：
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
cli-valid-method = 规则目录有效：{ $rules } 条规则
cli-valid-grid = 有效的评估表：{ $questions } 个问题，{ $criteria } 条标准
cli-valid-approaches = 行动手册有效：{ $approaches } 种行动
cli-problem-warning = 警告：{ $problem }
cli-problem-help = 提示：{ $help }
cli-valid-board = 看板内容有效：{ $faces } 个看板，{ $signs } 个重要信号
cli-genuine = { $path }：属实
cli-genuine-so-far = { $path }：到目前为止属实；单子还没有结束
cli-another-version = { $path }：出自另一个版本的{ $what }；内容没有被改动，用保留下来的那个版本可以重演
cli-another-version-record = { $path }：出自另一个版本的{ $what }；内容没有被改动，但已无法重演：`corner-office replay` 会显示当时的记录
cli-changed-more = 另有 { $n } 处不符，未列出
cli-no-deal = { $path }：手边没有它的单子，无法重演；封印完好。请把情景文件放在旁边，或用 --scenario 指明
cli-own-deal = 单子“{ $scenario }”的这个样子不是随程序附带的。它所做的事情的哈希：{ $doing }
cli-other-words = 单子的文字与开局时不同，做的事情一样。
cli-unknown-fields = 较新的版本写入了本版本不认识的内容：{ $fields }
cli-attempt = 第 { $number } 次，开始于 { $begun }
cli-attempt-who = 代号 { $who }
cli-attempt-ended = 结束于 { $at }
cli-attempt-debriefed = 复盘打开于 { $at }
cli-attempt-after = 此前已看过同一单子的复盘
cli-and-then = {"，"}
cli-and = {"、"}
cli-version-deal = 单子
cli-version-method = 方法
cli-version-engine = 引擎规则
cli-may-have-ended = 这一局出自第一版格式的文件，那种文件看不出此前是否已经玩完过。
cli-no-attempt = 没有写明何时玩的、此前玩过几次。
cli-verify-claims = “属实”是说：与重演一致，但不与任何布置的任务绑定。同样的种子，这些选择就得出这个结果；是谁玩的、何时玩的、玩过几次，都不在其中。
cli-other-deal = { $path }：这一局的单子是“{ $scenario }”；--scenario 指的是“{ $named }”
cli-no-runs = { $path }：这里没有以 .run.ron 结尾的文件
cli-replay-kept = 注意：{ $path } 出自另一个版本的{ $what }。以下是当时的单子。
cli-other-points = 注意：手边没有当时评分用的规则集。以下的规则和分数是现在的。
cli-replay-no-deal = { $path }：手边没有单子“{ $scenario }”。请把情景文件放在旁边，或用 --scenario 指明。
cli-replay-changed = { $path }：玩过之后被改动过，无法重演。不符之处可用 `corner-office verify` 列出。
cli-replay-impossible = { $path } 出自另一个版本的{ $what }，已无法重演。
cli-from-record = 这是当时留下的记录，没有任何内容是重新计算的。
cli-record-day = 第 { $n } 天
cli-not-genuine = 注意：{ $path } 在保存之后被改动过。以下内容根据其中的选择重新计算；不符之处可用 `corner-office verify` 列出。

# 模拟。
cli-sim-plays = 每个机器人玩 { $plays } 局，种子 { $seed }。
cli-sim-no-walk = 只要还有别的选择，机器人就不能退出。
cli-sim-legend = 结算以万美元计：先是平均值和标准误，再是 10%、50%、90% 的局数不超过的数额。得分：按规则得分的平均值。最后是各种结局所占的比例。
cli-sim-bot = 机器人
cli-sim-value = 结算
cli-sim-points = 得分
cli-sim-no-room = 内存放不下，这个单子没能精确求解，所以没有谁能打出最优。请腾出一些内存，或从 --bots 里去掉 `optimal`。
cli-sim-unsolved = 这个单子太大，无法精确求解，所以没有谁能打出最优。请从 --bots 里去掉 `optimal`。
cli-progress-rate = 每秒 { $n } 局
cli-bot-random = 随便选
cli-bot-first = 总选第一项
cli-bot-longest = 总选最长的一项
cli-bot-agreeable = 对方爱听什么，就说什么、做什么
cli-bot-visit-everyone = 每个人都见过一遍，才见第二遍
cli-bot-never-walk = 什么都选，就是不退出
cli-bot-always-walk = 一有机会就退出
cli-bot-pitch-first = 先推介、报价、提案，别的以后再说
cli-bot-discovery-first = 先提问，再有礼有节地推进；没学过何时退出
cli-bot-method-follower = 每一步都选规则当下给分最高的
cli-bot-deaf = 照最佳打法盘算，但不管听到什么，看法始终不变
cli-bot-unasking = 照最佳打法盘算，但只要不问也能谈下去，就什么都不问
cli-bot-optimal = 凭所能知道的一切，选价值最高的
# 情景的证书。
cli-certificate = 证书 · { $title }
cli-certificate-scenario = 情景 { $name }，哈希 { $hash }
cli-certificate-rulebook = 规则集 { $name }，版本 { $version }，哈希 { $hash }
cli-certificate-engine = 引擎规则：第 { $version } 版
cli-certificate-no-walk = 前提：只要还有别的选择，就不能退出。以下内容都以此为前提。
cli-desk = 办公桌前
cli-proven = 已证明。只凭所能知道的，最佳打法的期望是 { $money }。
cli-bounded = 只有上下限，未证明。只凭所能知道的，最佳打法的期望不低于 { $low }，不高于 { $high }。{ $why }
cli-bounded-alike = 只有上下限，未证明；但两者都是 { $low }。只凭所能知道的，最佳打法的期望就是这么多，误差不到一美元。{ $why }
cli-unsolved = 未求解。{ $why }
cli-stop-full = 内存放不下更多局面；机器有余时，用 --memory 可以给得更多。
cli-stop-beliefs = 出现的信念太多，搜索分辨不了。
cli-stop-endless = 选择一个接一个，没有尽头。
cli-stop-asked = 搜索被中断。
cli-unfit-wide = 条件问到的内容需要 { $needed } 位，只有 { $available } 位可用。
cli-work = 依据：{ $states } 个局面、{ $choices } 个选择、其后 { $chances } 次机缘、{ $transitions } 条去路、{ $beliefs } 种信念。
cli-bounds = 第一个决定
cli-bounds-note = 下限：选了它之后，照一套固定的计划走完，逐一算清；上限：选了它之后，马上得知真相：
cli-bound = { $low } 到 { $high }
cli-bound-alike = { $low }
cli-start-worth = 这个单子值多少
cli-start-worth-best = 最佳打法，只凭能知道的
cli-start-worth-worst = 最差打法
cli-start-worth-truth = 最佳打法，一开始就知道：{ $truth }
cli-start-worth-hindsight = 以上的平均：任何打法的期望都不会更高
cli-start-worth-information = 一开始就得知真相，值这么多
cli-wins = 最佳打法有 { $percent } 的机会赢单。
cli-can-win = 有赢单的打法。
cli-cannot-win = 怎么打都赢不了。
cli-best-line = 最佳打法，每次都发生最可能的事
cli-line-note = 金额是从那一步起的期望。
cli-line-worth = 值 { $money }
cli-line-end = { $ending } · 这样走下来是 { $money }
cli-worst-line = 最差打法，每次都发生最可能的事
cli-leaving = 退出
cli-leave-stage = 照最佳打法走，在第 { $n } 个决定，客户刚到“{ $stage }”这一步时：
cli-leave-leave = 退出：{ $label }
cli-leave-stay = 留下：{ $label }
cli-leave-first = 合理打法里，最早在第 { $n } 个决定，退出胜过其他一切；走到那里的机会是 { $percent }：
cli-leave-ever = 走到任何一个这样的决定，机会是 { $percent }。
cli-leave-never = 合理打法里，没有哪个决定上退出胜过其他一切。
cli-finals = 不归点
cli-finals-note = 合理打法里，选了就再也赢不了、而选之前还能赢的选择：面临它的机会，选它的机会。
cli-finals-none = 合理打法里，没有哪个选择断送最后的赢单机会。
cli-never-right = 从来不对
cli-never-right-note = 凡是能走到的地方，下列选择都不在最佳之列。各自至少少赚：
cli-never-right-none = 每个选择总有一处是最佳之一。
cli-in-vain = 白写的内容
cli-in-vain-none = 写下的一切都可能出现。
cli-in-vain-actions = 从来不能选的行动：
cli-in-vain-outcomes = 从来不会出现的结果：
cli-in-vain-outcome = { $owner }，结果 { $n }：{ $tell }
cli-in-vain-nodes = 从来走不到的对话环节：
cli-in-vain-events = 从来不会发生的事件：
cli-in-vain-endings = 从来走不到的结局：
cli-silent = 从不发言的规则
cli-silent-none = 每条规则都可能谈到某个选择。
cli-silent-never = 做这类选择之前，它们要求的情形从来不会出现：
cli-silent-no-subject = 另有 { $n } 条规则所谈的东西，这个情景里没有写。它们引用：{ $codes }。规则名见 --json。
cli-silent-unknown = 内存或时间不够，没有查清：
cli-left-out = 证书的其余内容略去：搜索结束时还不知道。
cli-progress = { $states } 个局面 · 每秒 { $rate } 条去路
cli-progress-bound = 至多值 { $money }
cli-progress-survey = 已解出；正在查看会出现什么 · { $count } 个局面
cli-progress-sensible = 已解出；正在跟随合理打法 · { $count } 个决定
cli-progress-rules = 已解出；正在查看哪些规则还有话说 · { $count } 个局面
cli-progress-gates = 正在逐项检验 · { $count } 个局面、各局打法
cli-spent = 搜索 { $states } 个局面，用时 { $search } 秒，每秒 { $rate } 条去路；分析又用 { $rest } 秒；表最多占用 { $mib } MiB。

# 出错时。
cli-no-rulebook = 没有叫 `{ $name }` 的规则集
cli-not-shipped = 程序没有自带这个名字的单子
cli-no-file = 没有这个文件
cli-no-permission = 没有权限
cli-is-directory = 这是目录；请指定其中的一个文件
cli-is-special = 这是管道或设备；请指定普通文件
cli-no-folder = 没有目录 { $folder }
cli-no-ron = { $path } 里除了保存的各局，没有 .ron 文件
cli-no-scenario = 没有名为 `{ $name }` 的情景文件，也没有这个名字的自带情景。自带的有：{ $shipped }。
cli-no-random = 系统无法给出随机种子（{ $error }）。请用 --seed 指定一个。
cli-not-possible = 这个选择无法执行：{ $error }。
cli-choices-ended = { $path }：单子还没有结束，选择已经用完。
cli-bad-choice = { $place }：此处不能选 `{ $choice }`。可选：{ $possible }
cli-save-not-run = { $path } 已存在，而且不是保存的一局。没有写入任何内容；请为 --save 另选一个文件名。
cli-save-other-scenario = { $path } 里保存的是另一个情景。没有写入任何内容；请为 --save 另选一个文件名。
cli-save-outdated = { $path } 是用另一个版本开始的，已无法接着玩。没有写入任何内容：`corner-office replay` 会显示玩到了哪里。要重新开始，请为 --save 另选一个文件名。
cli-save-was-ended = { $path } 被截短过：这次考核已在这台机器上玩到结束，考核只能结束一次。没有写入任何内容；请为 --save 另选一个文件名。
cli-save-not-genuine = { $path } 保存之后被改动过，无法接着玩。不符之处可用 `corner-office verify` 列出。
cli-save-finished = { $path } 里的一局已经结束。没有写入任何内容；请为 --save 另选一个文件名。
cli-save-other-play = { $path } 里是一局没有结束、但种子或模式不同的单子。去掉 --seed 和 --mode 可以接着玩，或为 --save 另选一个文件名。
cli-no-memory = 内存太少，处理不了这个单子：至少还需要 { $mib } MiB。请多给程序一些内存，例如调高 `ulimit -v`。
cli-cannot-print = 无法输出：{ $error }
cli-cannot-hear = 无法读取输入：{ $error }
cli-line-too-long = 这一行超过 { $n } 字节，已丢弃。
cli-line-endless = 输入是没有尽头的一行，不再读下去。
cli-input-senseless = 输入已有 { $n } 行，却没有做出任何决定，不再读下去。
cli-lenses-differ = 方法与价值的分歧：

cli-gates = 关卡
cli-gate-open = 通过
cli-gate-shut = 未过
cli-gate-walking = {""}
cli-gate-staying = （不许退出）
cli-gate-proven = 价值已证明，允许退出与不许退出都是。
cli-gate-winnable = 有办法赢。
cli-gate-walk-somewhere = 在 { $share } 的合理打法里，会走到退出是唯一最佳选择的一步（至少 5%）。
cli-gate-walk-at-once = 第一步就退出，会少赚 { $money }。
cli-gate-in-vain = { $n ->
    [0] 写下的内容都有机会出现。
   *[other] 有 { $n } 处内容永远不会出现，证书里列出了它们。
}
cli-gate-ladder = { $lower } { $less } < { $upper } { $more }，相差至少两个标准误（{ $error }）{ $walking }
cli-gate-exploit = { $bot }（{ $lang }）从碰运气到最佳打法：价值走了 { $value }，得分走了 { $points }（至多 5%）{ $walking }
cli-gate-agree = 得分与价值对选项的排序一致：{ $correlation }（至少 0.60）。
cli-gate-listening = 最佳打法比碰运气多赚的，{ $bot } 丢掉 { $share }（至少 15%）。如果太少，就让不同的真相要求不同的打法，让提问有代价，也问得出东西。
cli-gate-hearing = 合理打法里有 { $count } 种决定，听到的话会改变最佳选择（至少 3 种）；{ $share } 的打法会遇到其中之一（至少 5%）。如果太少，就让真相决定见谁、拿出什么、何时退出。
cli-gate-tension-favourite = 规则最推荐的 `{ $action }` 丢掉了得失空间的一成以上；至多 { $share } 的打法会走到这里。情景必须说明这教了什么。
cli-gate-tension-best = 最佳选择 `{ $action }` 违反规则 `{ $rule }`；至多 { $share } 的打法会走到这里。情景必须说明这教了什么。
cli-gate-tension-never = 为 `{ $action }` 声明的分歧，在合理打法里从不出现。

# 方法的各条规则，以及游戏在哪里用到。
cli-method-made = 由 `corner-office method --markdown` 生成。请改 assets/method.ron 和规则集，再重新生成。
cli-method-title = 方法，以及游戏在哪里用到它
cli-method-summary = 方法共有 { $all } 条规则。其中 { $ruled } 条由规则集的 { $rules } 条规则用来评判决定，{ $built } 条由模型本身体现，{ $absent } 条有理由不用。有些两种方式都有。单子是按写下的内容列出的；哪些规则在某一单里永远用不上，由它的证书（`corner-office solve`）证明。
cli-method-comma = ；
cli-method-rule = { $name }（{ $points }）
cli-method-rule-marked = { $name }（`{ $id }`，{ $points }）
cli-method-rules = 评判规则：{ $rules }
cli-method-deals = 可能用上的单子：{ $deals }
cli-method-no-deal = 现有的单子都用不上。
cli-method-approaches = 落实为行动：{ $approaches }
cli-method-model = 模型：{ $text }
cli-method-absent = 不用的理由：{ $text }

# 纯文本输出：平时画出来的，改用文字说。
cli-plain-section = 小节
cli-plain-pair = { $label }：{ $value }
cli-plain-choice = 选择
cli-plain-decision = 第 { $n } 个决定
cli-plain-unknown = 不知道
cli-plain-prompt = 你的选择，1 到 { $n }，输入 h 看帮助：
cli-plain-grid-comes-prompt = 输入 f 填表，直接回车先放下：
cli-plain-grid-prompt = 输入 y、n、问号或直接回车；现在是{ $mark }：
cli-plain-voices-prompt = 你站在哪一边，1 到 3：
cli-plain-paper-prompt = 要写的句子，按编号，每部分最多一句；直接回车，先不写：
cli-plain-worth-step = { $title }：决定之前的预期 { $before }，你选择之后 { $chosen }，运气揭晓之后 { $after }；{ $mark }。
cli-plain-final = { $label }：合理打法里，面临它的机会是 { $offered }，选它的机会是 { $taken }。
cli-plain-minus = 负{" "}
cli-plain-under = 不到{" "}
cli-plain-over = 超过{" "}
cli-plain-map = 各位人物：做什么，对决策有什么影响，对我们什么态度，门由谁打开。

# 核对。
cli-audit-plays = 每名玩家各 { $plays } 局，逐一看每个决定的每个选项。
cli-audit-legend = 错夸：给了 4 分或以上，这个选择却丢掉得失空间的十分之一以上。错怪：扣了 4 分或以上，这个选择却没有更好的。两项都按选项的千分比计，情景声明过的分歧不算；先按局数计，再按所知不同各计一次。
cli-audit-player = 玩家
cli-audit-options = 选项
cli-audit-positions = 不同处境
cli-audit-praise = 错夸 ‰
cli-audit-blame = 错怪 ‰
cli-audit-rules = 在某处说错的规则
cli-audit-rule = { $rule } { $points } · { $who }的局里最差：{ $times } 处错 { $wrong } 处 · 平均丢掉得失空间的 { $mean }%
cli-audit-example = --seed { $seed }，选择：{ $choices }
cli-audit-faults = 规则集同情景一致吗？
cli-audit-by-play = 按局数计
cli-audit-by-position = 所知不同各计一次
cli-audit-praised = { $who }：错夸占选项的 { $share } ‰（最多 2 ‰），{ $by }
cli-audit-blamed = { $who }：错怪占选项的 { $share } ‰（最多 2 ‰），{ $by }
cli-audit-rule-wrong = 在{ $who }到过的 { $times } 处，规则 `{ $rule }` 错了 { $wrong } 处（最多 5%），{ $by }
cli-audit-same-example = 受夸的选择，价值同受责的 `{ $other }` 一样：
cli-audit-same = 合理打法的 { $of } 个决定里，有 { $decisions } 个出现一个受夸、一个受责、价值却相同的选择（最多千分之一）。其中一个需要有后果。
cli-audit-tensions = { $n } 个选择声明为分歧（最多 5 个）
cli-gate-rulebook-agrees = 不论新手还是高手走到哪里，规则集都同情景一致。
cli-gate-rulebook-earns = 只照规则集走的人，走完了从乱猜到最佳打法的 { $share }（至少 75%）{ $walking }
