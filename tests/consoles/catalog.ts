/** What the invented shops sell. The first ten carry the story: their plans are in the sample launch. */
export type Good = {
  /** Icon drawn on the picture. */
  kind: 'bed' | 'mist' | 'wear' | 'cup' | 'box' | 'lamp' | 'tea' | 'desk';
  name: string;
  words: string;
  code: string;
  specs: readonly [string, ...string[]];
  /** Price of the first spec; every further one costs 20 yuan more. */
  yuan: number;
  isPresale?: true;
};

const good = (kind: Good['kind'], code: string, yuan: number, name: string, words: string, specs: string): Good => ({
  kind,
  code,
  yuan,
  name,
  words,
  specs: specs.split('|') as [string, ...string[]],
});

const story: Good[] = [
  good('bed', 'YL-LB-2302', 129, '云岚凉被', '夏凉空调被 水洗棉', '雾蓝 200×230|月白 180×200|浅杏 150×200'),
  good('mist', 'WD-XX-0301', 89.9, '雾岛香薰机', '静音补水 卧室', '原木 300ml|雾白 300ml'),
  good('cup', 'ZY-MUG-350', 39.8, '竹影手作陶瓷马克杯', '带盖勺 办公室', '青釉 350ml|墨竹 350ml'),
  good('box', 'XM-SN-06', 26.8, '小满防潮干货收纳罐', '加厚 密封', '6只装 透明|3只装 透明'),
  good('wear', 'YR-JJ-L', 159, '羊羔绒家居服', '套装 女冬', '燕麦色 L|燕麦色 M|雾粉 L'),
  good('mist', 'XM-JSQ-2L', 119, '小满加湿器', '大雾量 上加水', '米白 2L|豆绿 2L'),
  good('tea', 'SJ-CJ-08', 268, '松间茶具', '八件套 便携', '汝窑 八件|粗陶 八件'),
  good('lamp', 'SG-TD-01', 149, '拾光台灯', '护眼 学习', '白 基础款|木 调光款'),
  { ...good('wear', 'DC-WJ-180', 129, '冬藏加绒围巾', '新品预售', '燕麦色 180cm|驼色 180cm'), isPresale: true },
  good('bed', 'YL-ZT-02', 49, '云岚竹纤维枕套', '一对装', '雾蓝|月白'),
];

const others: [kind: Good['kind'], name: string, words: string, specs: string][] = [
  ['desk', '栖木折叠边几', '床边 小茶几', '原木色|胡桃色'],
  ['box', '归物衣柜收纳箱', '可视窗 大容量', '大号|中号|小号'],
  ['lamp', '萤火小夜灯', '感应 喂奶', '暖光|双色'],
  ['cup', '青原保温杯', '316 不锈钢', '500ml 墨绿|350ml 米白'],
  ['wear', '绵软居家拖鞋', '防滑 静音', '37-38|39-40|41-42'],
  ['tea', '山月盖碗', '手绘 单只', '白釉|青花'],
  ['mist', '清野空气净化器', '除甲醛 卧室', '标准版|除醛版'],
  ['bed', '云岚乳胶枕', '护颈 单只', '低枕|高枕'],
  ['desk', '栖木显示器增高架', '桌面 收纳', '单层|双层'],
  ['box', '归物桌面收纳盒', '抽屉式 化妆品', '三层|四层'],
  ['lamp', '拾光落地灯', '客厅 阅读', '黑|白'],
  ['cup', '竹影玻璃杯', '耐热 高硼硅', '两只装|四只装'],
  ['wear', '羊羔绒马甲', '内搭 加厚', 'M|L|XL'],
  ['tea', '松间旅行茶具', '一壶三杯', '灰|米'],
  ['mist', '雾岛藤条香薰', '卧室 持久', '白茶|雪松|橙花'],
  ['bed', '云岚四件套', '水洗棉 裸睡', '1.5m|1.8m|2.0m'],
  ['desk', '栖木床头柜', '免安装 窄款', '30cm|40cm'],
  ['box', '小满米桶', '防虫 密封', '10斤|20斤'],
  ['lamp', '萤火氛围灯', '遥控 串灯', '3米|6米'],
  ['cup', '竹影咖啡杯碟', '下午茶', '一杯一碟|两杯两碟'],
  ['wear', '冬藏羊毛袜', '中筒 五双', '男款|女款'],
  ['tea', '山月茶叶罐', '密封 陶瓷', '大|小'],
  ['mist', '清野除湿机', '家用 静音', '1.5L|3L'],
  ['bed', '云岚床笠', '防滑 全包', '1.5m|1.8m'],
  ['desk', '栖木穿衣镜', '落地 全身', '细边|拱形'],
  ['box', '归物真空压缩袋', '免抽气', '六件|十二件'],
  ['lamp', '拾光吸顶灯', '全光谱', '圆 40cm|方 50cm'],
  ['cup', '青原儿童水杯', '吸管 防摔', '鲸鱼|小熊'],
  ['wear', '绵软浴袍', '珊瑚绒', 'M|L'],
  ['tea', '松间公道杯', '玻璃 加厚', '300ml|400ml'],
  ['mist', '雾岛车载香薰', '石膏 扩香', '三片|六片'],
  ['bed', '云岚蚊帐', '免安装 加密', '1.5m|1.8m'],
  ['desk', '栖木书立', '金属 伸缩', '白|黑'],
  ['box', '小满厨房置物架', '免打孔', '单层|双层'],
];

/** 44 goods; the same in every shop, so that one product stands on three platforms. */
export const goods: readonly Good[] = [
  ...story,
  ...others.map(([kind, name, words, specs], index) =>
    good(kind, `QT-${String(index + 11).padStart(3, '0')}`, 29 + ((index * 37) % 230), name, words, specs),
  ),
];
