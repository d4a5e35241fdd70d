/** 10,000 task and goods titles as sellers write them, polyphones and letters among them; the same each time. */
export function searchTitles(count: number): string[] {
  let seed = 11;
  const random = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * below);
  };
  const of = (list: readonly string[]) => list[random(list.length)] ?? '';
  return Array.from({ length: count }, (_, at) => {
    const goods = `${of(seasons)}${of(qualities)}${of(goodsNames)}`;
    const shapes = [
      () => `${of(verbs)}${of(things)}`,
      () => `${goods}${of(things)}${of(verbs)}`,
      () => `${of(platforms)} ${goods} ${of(things)}`,
      () => `${of(verbs)}${goods}${of(['', '（二批）', ' V2', '·加急'])}`,
      () => `${goods} ${of(codes)}-${100 + (at % 900)}`,
      () => `${of(people)}${of(verbs)}${of(things)}${of(['', ` ${1 + random(12)}月${1 + random(28)}日前`])}`,
    ];
    return (shapes[random(shapes.length)] ?? shapes[0])?.() ?? '';
  });
}

const list = (text: string): string[] => text.split(' ');
const seasons = list('春季 夏季 秋冬 双十一 双十二 六一八 年货节 新款 加绒 2026春 早春 重磅 限定');
const qualities = list(
  '轻薄 羽绒 纯棉 真丝 防晒 便携 不锈钢 可调节 大容量 儿童 宽松 重工 银色 绿色 藏青 长款 单层 氨基酸',
);
const goodsNames = list(
  '连衣裙 保温杯 洗面奶 行李箱 乐器盒 番茄酱 空调被 女鞋 口红礼盒 收纳箱 面膜 羊绒大衣 蓝牙耳机 宠物粮 茶具 校服 数据线 瑜伽垫 咖啡豆 重庆火锅底料',
);
const things = list(
  '主图 详情页 白底图 短视频 直播脚本 样品 大货 质检报告 备案 质量检验 库存 价格 优惠券 标题 类目 属性 包装 吊牌 运费模板 预售款 尾款 还款 入仓 调价单 行程 长图 种草笔记 客服话术 退货地址',
);
const verbs = list(
  '拍摄 修改 审核 上传 确认 设计 下单 打样 催 寄出 核对 报名 提交 上架 下架 调整 重拍 校对 补货 着装搭配 便宜处理 复盘',
);
const platforms = list('淘宝 天猫 京东 拼多多 抖音 小红书');
const codes = list('AB LQ ZT SKU JD');
const people = list('小吕 王蕊 单经理 曾哥 堃总 Lily 解老师 仇工 华南仓 供应商');

export type Query = { kind: '中文' | '全拼' | '首字母' | '混输' | '多音字' | '数字'; text: string };

export const searchQueries: Query[] = [
  ...of('中文', '主图 详情 保温杯 重庆火锅 行李箱主图 备案 绒大衣 调整'),
  ...of('全拼', 'zhutu xiangqingye baowenbei lianyiqun zhijianbaogao shangjia gongyingshang kafeidou'),
  ...of('首字母', 'zt xqy bwb lyq zjbg sj xlx kfd yjt'),
  ...of('混输', 'z图 zhu图 主tu 详qy bao温bei xing李x 拍she zhutu审h'),
  ...of(
    '多音字',
    'chongqing zhongqing chongpai tiaojia diaojia yinhang hangcheng xingcheng shanjingli lvse luse nvxie nuxie chou',
  ),
  ...of('数字', '2026 -12 ab-1 618 12月'),
];

function of(kind: Query['kind'], text: string): Query[] {
  return list(text).map((it) => ({ kind, text: it }));
}
