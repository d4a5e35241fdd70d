import type { Moment } from './moment.ts';

/** sure and likely are taken; a guess is only offered. */
export type Certainty = 'sure' | 'likely' | 'guess';

export type Reach = {
  start: number;
  end: number;
  isDeadline: boolean;
  isCounted: boolean;
  isOff: boolean;
  hasHour: boolean;
};

const verbs =
  '要|交|各|备货|锁价|上新|出(?!口|游|行|差|风|色|众|道|镜|街|圈|神|品|名|汗|油|水)|完成|给|发(?!热|夹|膜|带|卡|饰|圈|箍|簪|财)|上架|上线|上市|上班|开工|复工|放假|停|清仓(?!专|特|活|福|价|大|季|区|主|海|款|商|节|狂)|结款|结账|关账|对账|值班|生效|离港|补班|巡店|清(?!洁|仓|凉|爽|新|香|水|透|洗)|不(?=发货|接单|改价|上班|开播|补货)|晨会|例会|彩排|走位|执行|测试|收款|回款|打款|入账|调价|改价|测款|测图|抽检|试|交样|封样|开[播售始会卖]|提交|提报|报名|定稿|定版|定(?!制|位|型)|拍(?!卖)|寄|到(?!店)|做|去|打样|打款|打(?!折|底)|验收|验货|搞|再|把|约(?!会)|跟(?!妆)|找|联系|催|确认|付(?!费)|买(?!家|赠)|下单|入[仓库]|截止|评审|审|过(?!敏)|改|弄|安排|必须|务必|一定|可以|能|先|回|收(?!纳)|送(?!礼|女|男)|装修|排期|启动|结束|继续|记得|提醒|补|换(?!季)|对(?!讲)|看|写|走|剪(?!刀|发)|同步|上传|上线|锁|恢复|汇报|复盘|盘点|核对|检查|测试|质检|出货|到货|发货|预售|直播|开|需|让|请|等|和|与|跟|我|你|他|她|大家|全员|老板|工厂|供应商|财务|运营|美工|设计师|客服|仓库';
const verbAfter = new RegExp(`^\\s?(?:${verbs})`);
/** After 周五 or 12月5日 these say what is done; after 双11 they may be its name. */
const plainVerbAfter =
  /^\s?(?:修(?!身|护|容|眉|颜)|挑|选(?!装|配|择)|填|谈|录|盯|算|核|查|巡|预热(?!款|价|品|图|页)|监控|值守|团建|出差|例会|盘[点库货]|约|出发|见|碰)/;
const unitAfter =
  /^-[A-Za-z\d]|^[、和]\d{1,2}号[链店楼电色线机码门仓]|^\s?(?:元(?![旦宵月])|厘|毫|英|公|尺|万|箱|台|单(?!品)|人|家|组|批|种|版|屏|页|秒|篇|位|[\d块片件个只寸岁年码斤克%％盒支包袋瓶套款杯米升周w]|[xX×*]|[a-zA-Z](?![a-zA-Z])|ml|cm|mm|kg|规格|比例|尺寸|电池|链接|色|楼|店|机|线|口径|折|倍|天|月龄|小时|分钟|分(?!享)|号)/i;
const happens =
  /^\s?(?:关账|复工|开工|结款|付款|交图|交稿|交样|验厂|直播|入库|生效|离港|补班|开售|开会|拍摄|停发|寄出|到货|到仓|到样|交样|交货|交付|定稿|定版|出货|出样|发货|发出|提交|完成|上架|上线|上传|开播|入仓|回样|打款|开拍|验货|截止|送检|送样|封样|下单|过审)/;
const recurring = /(?:每个?|逢|隔|任何|历年|往年|去年|各|(?:第.{1,2}|首|头一|最后一|每一?)个)\s?$/;
const everyOther = /[双单]$/;
/** 收到样品后3天内: counted from what nobody knows the day of. */
const afterSomething = /(?<![售前最])(?:后|起)[,，]?\s?$/;
const isCount = /^[\d一二两三四五六七八九十半]{1,3}\s?个?(?:工作日|自然日|天|日|周|星期|礼拜|个?月|小时)/;
/** 双11复盘 speaks of the one that was. */
const speaksOfPast = /^(?:大促)?的?(?:复盘|战报|总结|数据|售后|后续|退款|退货|账单|对账|订单)/;
/** 交期：12-20, ETA 12.15: what stands before says that it is a day. */
const labelled =
  /(?:交期|交货期?|货期|日期|时间|截止|截至|交付|到货|开售|开播|上架|发货|出货|完成|deadline|ddl|due|eta|etd)(?:日期?|时间|日)?\s?[::]?\s?(?:是|为|在|于|[改定推延](?:期|迟)?[成为到在于])?\s?$|(?:推迟|延期|延后|顺延|延|提前|改|定|调整?|安排)[到至在成为]\s?$/i;
/** 转化率从 1.2 提到 1.8. */
const grows = /(?:[提升涨降增减加](?:高|升|长|低)?[到至]|[率价比额量]从?)\s?$/;
const joinedBefore = /[A-Za-z\d.\-/:：¥￥$#]$/;
const priced = /(?:价格?|售价|[元¥￥$约]|尺寸|规格|型号|版本?|[vV]|比例|重量|长|宽|高|净重|容量|折扣)[:：]?\s?$/;
const opensDate =
  /(?:在|于|到|至|从|自|等|就|是|是在|赶在|定在|定于|改到|改成|推到|延到|延期到|提前到|安排在|时间|日期|预计|计划|约|大概|大约|估计|暂定|拟|截止|最晚|最迟|deadline|ddl|due|开播|交期|交付|完成|，|,|；|;|。|:|：)\s?$/i;

const isEdge = (sign: string): boolean =>
  sign === '' || /[\s，,。；;、：:！!？?（）()【】[\]「」"'“”《》|~\ufffc\-—*·]/.test(sign);

/**
 * How surely a phrase is a day here. A title keeps what may be its own: 三月面膜上新, 周五福利, 5号电池, 12/5 规格. null
 * when it is hardly ever one.
 */
export function certaintyOf(text: string, moment: Moment, reach: Reach): Certainty | null {
  const { start, end } = reach;
  const [before, after] = [text.slice(Math.max(0, start - 12), start), text.slice(end, end + 12)];
  if (recurring.test(before) || (everyOther.test(before) && /^[周星礼]/.test(text.slice(start)))) return null;
  if (moment.shape === 'name' && speaksOfPast.test(after)) return null;
  // 中秋国庆前: of both, and the one alone would be left in the title.
  const isPair = /(?:中秋|国庆|元旦|春节|圣诞|端午|清明|五一|双1[12]|618)$/.test(before);
  if (afterSomething.test(before) && isCount.test(text.slice(start))) return null;
  const isLabelled = labelled.test(before);
  if (/^[的款式]?(?:限定|礼盒|主题|活动价|福利|特惠|同款|专场|特供|红包|快乐)/.test(after))
    return moment.shape === 'clear' && !reach.isCounted ? 'guess' : null;
  if (
    moment.shape === 'number' &&
    !reach.isDeadline &&
    (unitAfter.test(after) ||
      (!isLabelled && (joinedBefore.test(before) || priced.test(before))) ||
      (moment.isVague === true && grows.test(before) && !/提前到\s?$/.test(before)))
  )
    return null;
  const found = plainCertainty(text, moment, reach, before, after);
  if (found === null) return null;
  // 12.3 is a day where its beginning, its hour or what is done on it says so.
  const isTold = isLabelled || reach.hasHour || (happens.test(after) && text.slice(0, start).trim() === '');
  const isAfterIt = !reach.isCounted && /等\s?$/.test(before) && /^(?:之?后)?再/.test(after);
  if (isPair || isAfterIt || reach.isOff || moment.isRough || (moment.isVague && !reach.isDeadline && !isTold))
    return 'guess';
  return isTold && found === 'guess' && moment.shape === 'number' ? 'likely' : found;
}

function plainCertainty(text: string, moment: Moment, reach: Reach, before: string, after: string): Certainty | null {
  const isFree = isEdge(after.slice(0, 1));
  const isOpen = isEdge(before.slice(-1)) || opensDate.test(before) || labelled.test(before);
  const isLast =
    /^[\s\ufffc，,。；;！!）)】]*$/.test(after) &&
    text
      .slice(reach.end)
      .trim()
      .replace(/[\ufffc\s，,。；;！!）)】]/g, '') === '';
  const isVerb = verbAfter.test(after) || (moment.shape === 'clear' && plainVerbAfter.test(after));
  if (reach.isCounted) return 'sure';
  // 开播前准备: what is done before it, whenever it is.
  if (reach.isDeadline && /^[上开首发直]/.test(text.slice(reach.start)) && !isFree && !isVerb) return 'guess';
  if (reach.isDeadline) return moment.shape === 'clear' || isOpen || isFree || isVerb ? 'sure' : 'likely';
  // A date with its year is never part of a title's words.
  const isWhole = /年.*月.*[日号]$/.test(text.slice(reach.start, reach.end));
  const isTimed = reach.hasHour && /[日号]/.test(text.slice(reach.start, reach.end));
  if (moment.shape === 'clear') return isFree || isLast ? 'sure' : isVerb || isWhole || isTimed ? 'likely' : 'guess';
  const isFirst = text.slice(0, reach.start).replace(/[\s\ufffc]/g, '') === '';
  if (isLast && isOpen) return isFirst || moment.shape === 'number' || opensDate.test(before) ? 'likely' : 'guess';
  if (isVerb && isOpen) return moment.shape === 'number' || isFirst ? 'likely' : 'guess';
  // 样品12/14寄出, 详情页26号下午定稿: what is done then says it is a day.
  if (moment.shape === 'number' && (reach.hasHour || (isVerb && happens.test(after)))) return 'likely';
  if (moment.shape === 'number')
    return isFirst && isPadded(text, reach) && isFree ? 'likely' : isOpen && isFree ? 'guess' : null;
  return opensDate.test(before) && !isEdge(before.slice(-1)) && isFree ? 'likely' : null;
}

/** `12-05 直播脚本`: nobody pads a size. */
const isPadded = (text: string, { start, end }: Reach): boolean =>
  /^\d\d[-/]\d\d(?:日|号)?$/.test(text.slice(start, end));
