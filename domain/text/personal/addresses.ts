import { matches, type PersonalPart } from './part.ts';

const han = '[\\u4e00-\\u9fff]';
const counted = '[\\dA-Za-z一二三四五六七八九十百甲乙丙丁东南西北-]{1,8}';
// 线路, 丝绸之路 … end like a road and are none.
const road = `${han}[\\u4e00-\\u9fff\\d]{0,11}?(?:(?<![之公线思套电网销出铁])路|街|大道|大街|巷|弄|胡同|里弄|小区|花园|家园|公寓|大厦|广场|新村|苑|园区|工业园|科技园|(?<![渠通频轨味管赛跑车隧地人报知])道(?= ?\\d))`;
const village = `${han}{1,8}?[村屯庄寨]`;
const notAHouse = '(?![码线机称店角单券版型款色馆位门])';
const house = `${counted} ?(?:号楼|号院|号|弄|栋|幢|座|单元|楼|层|室|户)${notAHouse}`;
const group = `${counted} ?(?:号|组|队|户)${notAHouse}`;
const room = `(?: ?(?:${counted}) ?(?:号楼|号|栋|幢|座|单元|楼|层|室|户|房|梯))*(?: ?\\d{3,4}(?!\\d))?`;

const forms = [
  // A road or estate with the number of a house. Cities or numbers alone are where a factory or a warehouse is.
  `${road}(?:${han}{0,10}?| ?)${house}${room}`,
  `${village}(?:${han}{0,6}?| ?)${group}${room}`,
  // A building with a flat in it: 名轩 3 座 12B, 半岛8栋二单元1702.
  `${han}{2,10} ?(?:\\d{1,2} ?期 ?)?\\d{1,3} ?(?:栋|幢|座|号楼|楼|舍)(?: ?[\\d一二三四五六七八九十]{1,2} ?单元)? ?(?:\\d{3,4}(?![\\d.*×x]| ?[元件个张套块款%克斤gcmk])|\\d{1,2}[A-H](?![A-Za-z\\d]))`,
  // 金色家园6-2-301
  `${han}{1,8}(?:小区|花园|家园|公寓|苑|新村|新城|名邸|府|湾|庭|里|城) ?\\d{1,3}-\\d{1,3}-\\d{3,4}(?![\\d-])`,
  // Down to the village, in the country.
  `[省市区县旗]${han}{1,8}?(?:镇|乡|街道)${han}{1,8}?(?:村|屯|庄|寨|社区)`,
  `(?:\\b\\d{1,5}|\\bNo\\. ?\\d{1,5}),? (?:Lane \\d{1,4},? )?(?:[A-Z][a-z]+ ){1,4}(?:Road|Rd|Street|St|Avenue|Ave|Lane)(?=[,.\\n]|$)`,
].map((source) => new RegExp(source, 'g'));

/** Said to be one. */
const saidAddress = /(?:收货地址|收件地址|寄件地址|家庭住址|住址|地址)\s*[::是为]\s*([^\n,,。;;]{6,60})/g;
const nobody = '(?!待定|未定|供应商|仓库|工厂|公司|客服|运营|本人|自己|同上|无|见|暂|空)';
const receiver = new RegExp(
  `(?:收件人|收货人|寄件人|买家姓名|联系人)(?:\\s*[::]\\s*${nobody}[\\u4e00-\\u9fff·]{2,8}|\\s+${han}{1,3}(?:先生|女士|小姐))`,
  'g',
);

export function addresses(text: string): PersonalPart[] {
  const said = [...text.matchAll(saidAddress)].flatMap((match) => {
    const where = match[1] ?? '';
    const from = match.index + match[0].length - where.length;
    return /[省市区县镇乡村路街号室栋]/.test(where)
      ? [{ kind: 'address' as const, from, to: from + where.length }]
      : [];
  });
  const found = forms.flatMap((form) => matches(text, form, 'address')).map((part) => withRegion(text, part));
  return [...found, ...said, ...matches(text, receiver, 'address')];
}

/** Province, city and district before it belong to it. */
function withRegion(text: string, part: PersonalPart): PersonalPart {
  const before = /(?:[\u4e00-\u9fff]+[ ,]?)+$/.exec(text.slice(Math.max(0, part.from - 40), part.from))?.[0] ?? '';
  const region = /[\u4e00-\u9fff]{2,8}?(?:省|自治区|特别行政区|市|自治州|地区|盟|区|县|旗|镇|乡|街道)/.exec(before);
  return region ? { ...part, from: part.from - before.length + region.index } : part;
}
