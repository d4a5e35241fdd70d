/**
 * Buyers as the consoles show them: masked, but personal. Every value holds a word that stands nowhere else, so
 * that a test can search a whole profile for it.
 */
export const plantedWords = ['令狐', '竹溪里', '青柠q', '1880007', '周末送达', '老客包邮'] as const;

export type Buyer = { name: string; phone: string; nick: string; address: string; message: string; memo: string };

const cities = ['浙江省 湖州市 吴中区', '江苏省 南京市 玄武区', '四川省 成都市 武侯区', '广东省 佛山市 禅城区'];

export function buyer(index: number): Buyer {
  return {
    name: `令狐${'*'.repeat(1 + (index % 2))}`,
    phone: '1880007****',
    nick: `青柠q***${index % 10}`,
    address: `${cities[index % cities.length] ?? ''} 竹溪里${index}号`,
    message: index % 5 === 0 ? `周末送达${index}` : '',
    memo: index % 7 === 0 ? `老客包邮${index}` : '',
  };
}
