import { polyphonic } from 'pinyin-pro';
import { expect, test } from 'vitest';
import { loadAlphabet } from '../../../domain/search/alphabet.ts';
import { SearchIndex } from '../../../domain/search/search-index.ts';

const list = (text: string) => text.trim().split(/\s+/);
// Nearly every word has a character of several readings; names and places hold characters that GB2312 has not.
const places = list(`
  重庆 长沙 厦门 六安 蚌埠 台州 丽水 义乌 柯桥 佛山 东莞 亳州 莘县 单县 乐清 乐亭 番禺
  涡阳 铅山 洪洞 尉犁 大埔 深圳 泌阳 渑池 阿房宫 吐鲁番 呼和浩特 哈尔滨 盐城 筠连 犍为 珲春
  荥阳
`);
const people = list(`
  单玉厚 仇英 解晓东 曾志伟 尉迟恭 乐嘉 朴树 覃海洋 区楚良 盖叫天 查良镛 盛一伦 任达华 华罗庚
  缪斯 秘鲁 宓雪 冼星海 员半千 令狐冲 万俟卨 长孙 澹台 翟天临 晁盖 牟其中 纪晓岚 燕青 柏芝
  逄博 郇山 郗恺 喆喆 珺珺 玥儿 堃哥 祎祎 璟雯 婧怡 煜城 烨磊 昇总 淼淼 垚垚 懿 鑫鑫 骞
  芃芃 沄 萱 玹
`);
const goods = list(`
  薄荷糖 薄饼 血燕 色子 露馅包子 削皮器 剥蒜器 角色扮演服 呢子大衣 绿呢 羽绒服 行李箱 银行卡包
  便宜货 便签 大夫椅 提防贼包 扁舟 咖啡 咖喱 炸酱面 炸弹游戏 着色笔 着凉贴 参茸 人参 长短袖
  重磅卫衣 厚重鞋 卷发棒 试卷夹 数据线 数钱机 屏蔽袋 屏风 纤维布 纤绳 系鞋带器 系列礼盒 切菜机
  盛饭勺 盛夏T恤 模具 模特衣架 间谍笔 房间灯 空调 调料盒 结实袋 打结器 弹力裤 子弹杯 泡泡机
  泡沫箱 尽头花 背包 背带裤 脏脏包 心脏仪 载重车 记载本 涨价标 散热片 散文集 分量秤 处方盒
  假日帽 假发 晕车贴 旋风锅 旋转木马 转椅 粘钩 粘豆包 骑行服 胳膊套 拗造型帽 嚼棒 给水器
  供给箱 壳 贝壳灯 螺蛳粉 馄饨 糍粑 藠头 槟榔 柚子 榨汁机 熨斗 煲汤锅 箅子 笤帚 掸子 簸箕
  擀面杖 酒酿圆子 佛跳墙 佛牌 臭豆腐 乳臭 宿舍帘 星宿盘 尺子 工尺谱 暖烘烘毯 似的 相似度卡
  倔强青铜 圈养鸡 圆圈笔 癌症险 骰子 蛇皮袋 委蛇 莎草 莎士比亚 厕所刷
`);
const verbs = list(`
  拍摄 打样 调价 提报 补货 催单 对接 复核 校对 重做 还款 结算 盘点 传图 传记 省图 反省
  参与 参差 冲刺 兴建 高兴 应答 应该 倒推 倒计时 发货 理发 干货 主干 划线 划算 夹带 藏品
  收藏 降价 投降 强推 勉强 悄悄改 折扣 折腾 撒券 播撒 落地 丢三落四 朝向 朝九晚五 称重 称心
  中标 当班 当铺 得亏 地推 都上 的确 觉得 睡觉 和面 和气 会计 开会 看样 看守 量尺 质量
  没货 埋没 难点 灾难 宁可 片子 曝光 一曝十寒 铺货 店铺 奇数 强调 曲谱 弯曲 塞车 要塞 扇风
  扇子 少件 年少 什么 什锦 省钱 胜任 石头 一石 说服 游说 宿舍 委托 为什么 尾巴 吓人 恐吓
  鲜味 朝鲜 相机 相片 校准 学校 血压 压轴 咽喉 咽下 要求 饮料 与会 参与 晕倒 载货 择菜
  选择 扎带 挣扎 占位 占卜 涨停 着急 正月 只有 种草 种类 轴心 属性 嘱托 转发 钻石 钻孔
  作坊 作业
`);
const tails = list('V2 （二批） ·加急 iPhone16 ABC-102 12.12 500ml 3D图 Q4 PLUS A+页 χ 𠮷 ①');

let seed = 77;
/** The same each time. */
function below(count: number): number {
  seed = (seed * 1_664_525 + 1_013_904_223) >>> 0;
  return Math.floor((seed / 2 ** 32) * count);
}
const of = (all: readonly string[]): string => all[below(all.length)] ?? '';

const shapes = [
  () => `${of(places)}${of(goods)}${of(verbs)}`,
  () => `${of(people)}${of(verbs)}${of(goods)}`,
  () => `${of(verbs)} ${of(goods)} ${of(tails)}`,
  () => `${of(goods)}·${of(verbs)}（${of(people)}）`,
  () => `${of(tails)}${of(places)}${of(verbs)}`,
  () => `${of(people)}@${of(goods)}${of(tails)}`,
];
const titles = Array.from({ length: 10_000 }, () => shapes[below(shapes.length)]?.() ?? '');

/** From the package, not from our table. */
function readings(character: string): string[] {
  if (!/\p{Script=Han}/u.test(character)) return [];
  const [all = ''] = polyphonic(character, { toneType: 'none', v: true });
  return all.split(' ').filter((reading) => /^[a-z]+$/.test(reading));
}

/** A part of a title as somebody may type it: characters, pinyin that may end early, first letters, or all mixed. */
function typed(title: string): string {
  const characters = [...title.toLowerCase().replaceAll(' ', '')];
  const from = below(characters.length);
  const part = characters.slice(from, from + 1 + below(6));
  const style = below(4);
  return part
    .map((character, at) => {
      const reading = of(readings(character));
      const how = style === 3 ? below(3) : style;
      if (reading === '' || how === 0) return character.normalize('NFKC').toLowerCase();
      if (how === 2) return below(2) === 0 ? (/^[zcs]h/.exec(reading)?.[0] ?? reading.charAt(0)) : reading.charAt(0);
      const spelled = below(3) === 0 ? reading.replace('v', 'u') : reading;
      return at === part.length - 1 ? spelled.slice(0, 1 + below(spelled.length)) : spelled;
    })
    .join('');
}

test('of 10,000 titles each is found by whatever part of it is typed', async () => {
  const index = new SearchIndex(await loadAlphabet());
  for (const [at, title] of titles.entries()) index.set(String(at), { title });
  const missed: string[] = [];
  for (let turn = 0; turn < 2_500; turn += 1) {
    const at = below(titles.length);
    const word = typed(titles[at] ?? '');
    if (!index.idsOf(word).has(String(at))) missed.push(`${word} ← ${titles[at]}`);
  }
  expect(missed).toEqual([]);
});
