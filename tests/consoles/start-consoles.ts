import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Platform } from '../../domain/model/primitives.ts';
import { answerTo } from './answer-to.ts';
import { certificate } from './certificate.ts';
import { pageAt } from './page-at.ts';
import { picture } from './picture.ts';
import { inventShop, type Shop } from './shop.ts';
import { calm, type Switches, switchesIn } from './switches.ts';

export type Consoles = {
  port: number;
  /** Read at every request: change it while pages are open. */
  switches: Switches;
  set: (changes: Partial<Switches>) => void;
  /** Back to a calm console. */
  reset: () => void;
  shop: (platform: Platform, number?: 1 | 2) => Shop;
  /** Addresses asked for, newest last: whoever asks the platform for anything shows here. */
  asked: { method: string; url: string; origin: string }[];
  close: () => Promise<void>;
};

export type ConsolesOptions = {
  port?: number;
  /** The day the invented shops live on, in ms; the machine's clock when not given. */
  now?: number;
  orderCount?: number;
};

const files = resolve(import.meta.dirname, 'pages');
const mimes: Record<string, string> = { css: 'text/css', js: 'text/javascript', svg: 'image/svg+xml' };

function ownFile(name: string): { body: string; type: string } | null {
  if (!/^[a-z-]+\.(css|js)$/.test(name)) return null;
  try {
    return {
      body: readFileSync(resolve(files, name), 'utf8'),
      type: `${mimes[name.split('.')[1] ?? '']}; charset=utf-8`,
    };
  } catch {
    return null;
  }
}

/** Shops are invented once and only grow when a page wants more rows than they have. */
function shopsOf({ now = Date.now(), orderCount = 240 }: ConsolesOptions) {
  const shops = new Map<string, Shop>();
  return (platform: Platform, number: 1 | 2, rows: number): Shop => {
    const count = Math.max(orderCount, rows);
    const key = `${platform}/${number}/${count}`;
    const shop = shops.get(key) ?? inventShop(platform, number, now, count);
    shops.set(key, shop);
    return shop;
  };
}

function allowOrigin(request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('access-control-allow-origin', request.headers.origin ?? '*');
  response.setHeader('access-control-allow-credentials', 'true');
  response.setHeader('access-control-allow-headers', request.headers['access-control-request-headers'] ?? '*');
  response.setHeader('cross-origin-resource-policy', 'cross-origin');
}

type Reply = { status?: number; body: string | Buffer; type: string; headers?: Record<string, string> };

/** Plays the seller consoles on one local TLS port; `--host-resolver-rules` sends their real names here. */
export async function startConsoles(options: ConsolesOptions = {}): Promise<Consoles> {
  const shopOf = shopsOf(options);
  const switches = { ...calm };
  const asked: Consoles['asked'] = [];

  async function reply(request: IncomingMessage, url: URL): Promise<Reply> {
    if (url.pathname === '/__console') {
      Object.assign(switches, calm, switchesIn(url.searchParams));
      return { body: JSON.stringify(switches, null, 2), type: 'application/json' };
    }
    const own = url.pathname.startsWith('/__console/') ? ownFile(url.pathname.slice(11)) : null;
    if (own) return own;
    if (/\.(jpe?g|png|webp|svg|ico)$/.test(url.pathname)) return { body: picture(url.pathname), type: mimes.svg ?? '' };
    asked.push({ method: request.method ?? '', url: url.href, origin: request.headers.origin ?? '' });
    const number = request.headers['x-console-shop'] === '2' ? 2 : 1;
    const body = request.method === 'POST' ? await text(request) : '';
    const given = {
      ...switches,
      ...(request.method === 'POST' ? { shop: number } : switchesIn(url.searchParams)),
    } as Switches;
    const shop = (platform: Platform) => shopOf(platform, given.shop, given.rows);
    const found = answerTo(url, body, given, shop) ?? pageAt(url, given, shop);
    if (found && 'slow' in found) await new Promise((done) => setTimeout(done, given.slow));
    return found ?? { status: 404, body: '此页面没有找到', type: 'text/html; charset=utf-8' };
  }

  const server = createServer(certificate(), async (request, response) => {
    allowOrigin(request, response);
    if (request.method === 'OPTIONS') return void response.writeHead(204).end();
    const url = new URL(request.url ?? '/', `https://${request.headers.host ?? 'localhost'}`);
    const { status = 200, body, type, headers = {} } = await reply(request, url);
    response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', ...headers }).end(body);
  });
  await new Promise<void>((done) => server.listen(options.port ?? 0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    switches,
    set: (changes) => void Object.assign(switches, changes),
    reset: () => void Object.assign(switches, calm),
    shop: (platform, number = 1) => shopOf(platform, number, 0),
    asked,
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
}
