import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { consoleNames } from './hosts.ts';

const folder = resolve(import.meta.dirname, '../../.cache');

export type Certificate = { key: Buffer; cert: Buffer };

/** A self-signed certificate for every host the server plays; made once by openssl, kept out of the repository. */
export function certificate(): Certificate {
  const key = resolve(folder, 'consoles.key');
  const cert = resolve(folder, `consoles-${consoleNames.length}.crt`);
  if (!existsSync(key) || !existsSync(cert)) {
    mkdirSync(folder, { recursive: true });
    const draft = `${key}.${process.pid}`;
    const names = consoleNames.map((name) => `DNS:${name}`).join(',');
    const subject = ['-days', '3650', '-subj', '/CN=consoles.invalid', '-addext', `subjectAltName=${names}`];
    const output = ['-keyout', draft, '-out', `${draft}.crt`];
    execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...output, ...subject], {
      stdio: 'ignore',
    });
    // Two runs at once: whoever is last wins with a whole pair.
    renameSync(draft, key);
    renameSync(`${draft}.crt`, cert);
    rmSync(draft, { force: true });
  }
  return { key: readFileSync(key), cert: readFileSync(cert) };
}
