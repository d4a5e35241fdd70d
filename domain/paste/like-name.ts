/** 小程序, 老客: no names. */
const things =
  '小(?:红|程|样|批|米|黄|件|店|二|图|语|时|心|家|规|仓|众|单|包|视|礼|卡|标|组|号|程|区|学|孩|朋|游|票|额|幅|点|结|节|计|麦|香|雏|白|清|巧|夜|方|圆|口|腿|脚|裙|衫|西|猫|狗|鸟|熊|鱼|龙|虾|户|哥|队)|老(?:板|客|款|师|品|店|用|链|粉|人|年|家|字|牌|样|规|旧|版|库|数|账|用|花|爷|坛|干)|阿(?:里|胶|尔|拉|迪|姨)';

/** By the surnames of nine in ten: enough to ask whether a word is somebody. */
const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤';

export const likeName = `(?:(?!周[一二三四五六日天末])[${surnames}][\\u4e00-\\u9fff]{1,2}|(?!${things})[小老阿][\\u4e00-\\u9fff])`;

/** 王磊周三前 …: no picture, page or shop that only begins like a name. */
export const nameBeforeDay = `(?:${likeName})(?<![图页片稿杯品款样货店价单案频播盒包版袋库仓面架料本标牌会])(?=[今明后下本这周星礼月]|大后天|\\d)`;

/** 小李, 老陈, 阿哲 at the beginning of a clause, by what follows: a day or what somebody does. 小程序, 老客 are nobody. */
const does =
  '出|写|做|拍|修|改|跟|负责|来|去|把|发|交|盯|催|对|确认|联系|整理|准备|上|剪|测|画|设计|采购|打|寄|报|核|查|看|安排|搞|弄|下单|搭|配|收|管|订|买|约|选|找|提|录|审|排|填|传|补|备|贴|装|验|谈|算|问|挂|追';
export const nickname = `(?!${things})[小老阿][\\u4e00-\\u9fff](?=${does}|[今明后下本这周星礼月]|\\d)`;
