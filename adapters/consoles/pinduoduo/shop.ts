import { noShop, type Shop } from '../surface.ts';
import { idReader } from '../values/ids.ts';
import { type Json, objectOf, parseJson } from '../values/json.ts';
import { cleanText } from '../values/texts.ts';

function shopIn(user: Json): Shop {
  const shopId = idReader().of(user.mall_id ?? user.mallId) ?? '';
  return { shopId, shopName: cleanText(user.mall_name ?? user.mallName, 80) };
}

/** The page's own start data (2026-04): three places hold the same mall id. */
function fromNextData(document: Document): Shop {
  const text = document.getElementById('__NEXT_DATA__')?.textContent ?? '';
  if (text.length > 500_000) return noShop;
  const props = objectOf(objectOf(parseJson(text)?.value).props);
  const extra = objectOf(objectOf(objectOf(props.pageProps).coreData).extra);
  const shops = [props.userInfo, props.user, extra].map((user) => shopIn(objectOf(user)));
  return shops.find(({ shopId }) => shopId !== '') ?? noShop;
}

/** Site storage `new_userinfo` (2026-04), readable beside the page without a request. */
function fromStorage(document: Document): Shop {
  try {
    const text = document.defaultView?.localStorage.getItem('new_userinfo') ?? '';
    return text.length > 100_000 ? noShop : shopIn(objectOf(parseJson(text)?.value));
  } catch {
    return noShop;
  }
}

/** Head of 2021's console. */
function fromHead(document: Document): Shop {
  const head = document.querySelector('.user-info-top .user-name');
  const shopId = /\d{4,24}/.exec(head?.querySelector('.id')?.textContent ?? '')?.[0] ?? '';
  return { shopId, shopName: cleanText(head?.querySelector('.name')?.textContent, 80) };
}

export function shopOf(document: Document): Shop {
  let known = noShop;
  for (const read of [fromNextData, fromStorage, fromHead]) {
    const { shopId, shopName } = read(document);
    if (known.shopId === '' && shopId !== '') known = { shopId, shopName };
    else if (known.shopName === '' && shopId === known.shopId) known = { shopId, shopName };
    if (known.shopId !== '' && known.shopName !== '') return known;
  }
  return known;
}
