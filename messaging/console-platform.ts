import { consoleHosts } from '../adapters/manifest.ts';
import { type Platform, platforms } from '../domain/model/primitives.ts';

const hosts = new Set(consoleHosts.map((pattern) => new URL(pattern.replace('*', '')).host));

/** The platform whose seller console `url` belongs to; null for every other address. */
export function consolePlatform(url: string | undefined): Platform | null {
  if (!url || !URL.canParse(url)) return null;
  const { protocol, host } = new URL(url);
  if (protocol !== 'https:' || !hosts.has(host)) return null;
  return platforms.find((platform) => host.endsWith(`${platform}.com`)) ?? null;
}
