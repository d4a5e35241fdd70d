import type { Platform } from '../../domain/model/primitives.ts';

/** Pages on which goods are listed, published or edited; what is frozen there is said beside them. */
const goodsPages: Readonly<Record<Platform, readonly RegExp[]>> = {
  pinduoduo: [/^mms\.pinduoduo\.com\/goods\/(?:goods_list|goods_add|goods_edit|category|edit)/i],
  taobao: [
    /^(?:myseller|qn)\.taobao\.com\/home\.htm\/?#?\/?SellManage/i,
    /^item\.manager\.(?:taobao|tmall)\.com\//i,
    /^(?:item\.upload|item\.publish|upload)\.taobao\.com\/.*publish\.htm/i,
    /^(?:sell\.publish|item\.upload)\.tmall\.com\//i,
  ],
  jd: [/^shop\.jd\.com\/jdm\/ware\//i, /^(?:wares-jdm\.jd\.com|ware\.shop\.jd\.com)\//i],
};

/** The platform whose goods page this address is; null for any other address. */
export function goodsPageAt(address: string): Platform | null {
  if (!URL.canParse(address)) return null;
  const { protocol, host, pathname, search, hash } = new URL(address);
  if (protocol !== 'https:') return null;
  const place = `${host}${pathname}${search}${hash}`;
  const platforms = Object.keys(goodsPages) as Platform[];
  return platforms.find((platform) => goodsPages[platform].some((page) => page.test(place))) ?? null;
}
