// Makes a fresh clone ready: packages (npm ci), Node 24 for the next script, and, unless --no-browser, Chromium
// with Chinese fonts. Runs on Node 20 or later with nothing installed; the second run only compares a stamp.
// Progress goes to stderr: stdout belongs to the command that follows.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';

const root = new URL('..', import.meta.url);
const stampFile = new URL('node_modules/.bootstrap-stamp', root);
const say = (text) => process.stderr.write(`[准备] ${text}\n`);

function run(command, args, env = {}) {
  // stdout of the child goes to our stderr, so that `npm run -s read-page` prints JSON alone.
  const result = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], env: { ...process.env, ...env } });
  return result.status ?? 1;
}

function wantedStamp() {
  const hash = createHash('sha256');
  for (const file of ['package.json', 'package-lock.json']) hash.update(readFileSync(new URL(file, root)));
  return hash.update(`${process.platform}-${process.arch}`).digest('hex');
}

function installPackages() {
  const want = wantedStamp();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === want) return;
  say('安装依赖（npm ci）');
  const npm = process.env.npm_execpath;
  if (!npm) {
    say('请用 npm 运行，例如 npm start');
    process.exit(2);
  }
  // The system's node, never node_modules/.bin/node: npm ci deletes that one while it runs.
  const status = run(
    process.env.npm_node_execpath ?? process.execPath,
    [npm, 'ci', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1',
    },
  );
  if (status !== 0) process.exit(status);
  writeFileSync(stampFile, want);
}

function checkNode() {
  if (existsSync(new URL('node_modules/.bin/node', root)) || existsSync(new URL('node_modules/.bin/node.cmd', root)))
    return;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 23 || (major === 22 && minor >= 18) || (major === 23 && minor >= 6)) return;
  say(`这台机器没有随包的 Node 24，系统的 Node 是 ${process.versions.node}，要 22.18 以上。装好后再运行。`);
  process.exit(2);
}

const has = (command) => spawnSync('sh', ['-c', `command -v ${command}`], { stdio: 'ignore' }).status === 0;

/** Debian packages the browser tests need, with what each is for. */
const debianPackages = [
  ['chromium', () => Boolean(process.env.CHROMIUM_PATH) || has('chromium')],
  ['chromium-l10n', () => Boolean(process.env.CHROMIUM_PATH) || existsSync('/usr/lib/chromium/locales/zh-CN.pak')],
  ['fonts-noto-cjk', () => existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc')],
  ['openssl', () => has('openssl')],
  ['xvfb', () => has('Xvfb')],
  ['xdotool', () => has('xdotool')],
];

function installBrowser() {
  if (process.platform !== 'linux') {
    if (!process.env.CHROMIUM_PATH) say('请把 CHROMIUM_PATH 设成 Chromium 或 Edge 可执行文件的路径。');
    return;
  }
  const missing = debianPackages.filter(([, present]) => !present()).map(([name]) => name);
  if (missing.length === 0) return;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !has('apt-get')) {
    say(`请先安装：sudo apt-get install ${missing.join(' ')}（或用 CHROMIUM_PATH 指定浏览器）`);
    process.exit(2);
  }
  say(`安装系统包：${missing.join(' ')}`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  if (run('apt-get', ['update', '-qq'], env) !== 0) say('apt-get update 没有完全成功，接着试安装');
  const status = run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], env);
  if (status !== 0) {
    say(`安装失败，请手动运行：apt-get install ${missing.join(' ')}`);
    process.exit(status);
  }
}

installPackages();
checkNode();
if (!process.argv.includes('--no-browser')) installBrowser();
if (!existsSync(new URL('.wxt/tsconfig.json', root))) {
  const ownNode = new URL('node_modules/.bin/node', root);
  const status = run(existsSync(ownNode) ? ownNode.pathname : process.execPath, [
    'node_modules/wxt/bin/wxt.mjs',
    'prepare',
  ]);
  if (status !== 0) process.exit(status);
}
