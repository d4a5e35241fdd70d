import { consoleHosts } from '../adapters/manifest.ts';
import type { Platform } from '../domain/model/primitives.ts';

const sites: [ending: string, platform: Platform][] = [
  ['pinduoduo.com', 'pinduoduo'],
  ['jd.com', 'jd'],
  ['taobao.com', 'taobao'],
];
const hosts = new Set(consoleHosts.map((pattern) => new URL(pattern.replace('*', '')).host));

/** The platform whose seller console `url` belongs to; null for every other address. */
export function consolePlatform(url: string | undefined): Platform | null {
  if (!url || !URL.canParse(url)) return null;
  const { protocol, host } = new URL(url);
  if (protocol !== 'https:' || !hosts.has(host)) return null;
  return sites.find(([ending]) => host.endsWith(`.${ending}`))?.[1] ?? null;
}

/** Match patterns of one platform's consoles. */
export const hostsOf = (platform: Platform): string[] =>
  consoleHosts.filter((pattern) => consolePlatform(pattern.replace('*', '')) === platform);
