// What the three played consoles share: routes without reload, tabs, search, pager, rows replaced in place, and a
// list that only holds the rows in view. Each console's own file says how its pages look and what they ask for.

export const consoleData = JSON.parse(document.getElementById('console-data').textContent);
export const sim = consoleData.sim;

export const text = (value) => String(value ?? '').replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A page's own class: the part after the name changes with every release. */
export const cls = (name) => {
  let hash = sim.build === 'b' ? 7 : 3;
  for (const letter of name) hash = (hash * 31 + letter.charCodeAt(0)) >>> 0;
  return `${name}__${hash.toString(36).slice(0, 5)}`;
};
/** A class of the console's kit: the version stands behind it. */
export const kit = (name) => `${name}_${sim.build === 'b' ? '6-20-1' : '5-163-0'}`;

export const chinaTime = (instant) => new Date(instant + 8 * 3600e3).toISOString().slice(0, 19).replace('T', ' ');
export const yuan = (fen) => `¥${(fen / 100).toFixed(2)}`;

function decode(bytes, type) {
  return new TextDecoder(/charset=([\w-]+)/.exec(type ?? '')?.[1] ?? 'utf-8').decode(bytes);
}

function askByXhr(url, options) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', url);
    request.withCredentials = true;
    for (const [name, value] of Object.entries(options.headers)) request.setRequestHeader(name, value);
    request.onload = () => resolve(request.responseText);
    request.onerror = () => reject(new Error('network'));
    request.send(options.body);
  });
}

/** Posts JSON or a form and gives the parsed answer; a broken one becomes `{ isBroken: true }`. */
export async function ask(url, body) {
  const isForm = body instanceof URLSearchParams;
  const headers = {
    'content-type': isForm ? 'application/x-www-form-urlencoded; charset=UTF-8' : 'application/json',
    'x-console-shop': String(sim.shop),
  };
  const options = {
    method: 'POST',
    credentials: 'include',
    headers,
    body: isForm ? String(body) : JSON.stringify(body),
  };
  let answer;
  if (sim.transport === 'xhr') answer = await askByXhr(url, options);
  else {
    const response = await fetch(url, options);
    answer = decode(await response.arrayBuffer(), response.headers.get('content-type'));
  }
  try {
    return JSON.parse(answer);
  } catch {
    return { isBroken: true };
  }
}

const isOurs = (node) => !(node.nodeType === 1 && node.hasAttribute('data-foreign'));

/** Makes `old` look like `next` and keeps every element that can be kept, as a virtual DOM does. */
function morph(old, next) {
  if (old.nodeType !== next.nodeType || old.nodeName !== next.nodeName) {
    old.replaceWith(next.cloneNode(true));
    return;
  }
  if (old.nodeType !== 1) {
    if (old.data !== next.data) old.data = next.data;
    return;
  }
  for (const { name } of [...old.attributes]) if (!next.hasAttribute(name)) old.removeAttribute(name);
  for (const { name, value } of next.attributes) if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  morphChildren(old, next);
}

function morphChildren(parent, next) {
  const olds = [...parent.childNodes].filter(isOurs);
  const news = [...next.childNodes];
  for (const [index, node] of news.entries()) {
    if (olds[index]) morph(olds[index], node);
    else parent.append(node.cloneNode(true));
  }
  for (const node of olds.slice(news.length)) node.remove();
}

function parse(html) {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content;
}

const view = { route: null, tab: 0, page: 1, search: '', rows: [], total: 0, notice: '', asked: 0 };
let app;
let own;

const list = () => app.querySelector('[data-list]');

function addForeignRows() {
  if (!sim.hasForeignRows) return;
  for (const bar of app.querySelectorAll('[data-foreign]')) bar.remove();
  for (const [index, row] of [...list().children].entries()) {
    if (index % 2) continue;
    const bar = document.createElement(row.tagName === 'TR' ? 'tr' : 'div');
    bar.setAttribute('data-foreign', '');
    bar.className = 'zgcc-result-bar-row v-foreign';
    const number = /\d{6}-\d{15}|\d{12,20}/.exec(row.textContent)?.[0] ?? '';
    bar.dataset.id = number;
    const cell = row.tagName === 'TR' ? document.createElement('td') : bar;
    if (cell !== bar) {
      cell.colSpan = 12;
      bar.append(cell);
    }
    cell.textContent = `其他插件：${number} 风险 低`;
    row.after(bar);
  }
}

// As high as the tallest order, three lines.
const rowHeight = 300;

function fillVirtual() {
  const box = list();
  const scroller = box.closest('.v-scroll') ?? document.scrollingElement;
  const top = scroller === document.scrollingElement ? window.scrollY - box.offsetTop : scroller.scrollTop;
  const first = Math.max(0, Math.floor(top / rowHeight) - 2);
  box.style.height = `${view.rows.length * rowHeight}px`;
  const shown = view.rows.slice(first, first + 14);
  morphChildren(box, parse(shown.join('')));
  for (const [index, row] of [...box.children].filter(isOurs).entries()) {
    row.style.top = `${(first + index) * rowHeight}px`;
  }
}

function fill(isInPlace) {
  const box = list();
  if (!box) return;
  if (view.rows.length === 0) box.innerHTML = own.empty(view.route.kind, view.notice);
  else if (sim.isVirtual && box.tagName !== 'TBODY') {
    box.classList.add('v-virtual');
    fillVirtual();
  } else if (isInPlace) morphChildren(box, parse(view.rows.join('')));
  else box.innerHTML = view.rows.join('');
  morphChildren(app.querySelector('[data-pager]'), parse(own.pager(view)));
  addForeignRows();
  document.documentElement.dataset.filled = String(Number(document.documentElement.dataset.filled ?? 0) + 1);
}

/** Asks for the rows of the current view; `isInPlace` keeps the row elements, as paging does. */
async function load(isInPlace) {
  view.asked += 1;
  const asked = view.asked;
  const answer = await own.ask(view);
  if (asked !== view.asked) return;
  Object.assign(view, answer);
  fill(isInPlace);
}

function drawFrame() {
  app.innerHTML = own.frame(view);
  for (const link of document.querySelectorAll('[data-go]')) {
    link.classList.toggle('is-active', own.routes.length > 1 && own.routeOf(link.dataset.go)?.kind === view.route.kind);
  }
  const crumb = document.querySelector('[data-crumb]');
  if (crumb) crumb.textContent = view.route.crumb;
  document.title = view.route.title;
}

async function go(isNew) {
  view.route = own.routeOf(location.pathname + location.search) ?? own.routes[0];
  Object.assign(view, { tab: view.route.tab ?? 0, page: 1, search: '', rows: [], notice: '' });
  drawFrame();
  if (view.route.draw) {
    app.firstElementChild.innerHTML = await view.route.draw(view);
    document.documentElement.dataset.filled = String(Number(document.documentElement.dataset.filled ?? 0) + 1);
  } else await load(false);
  if (isNew) window.scrollTo(0, 0);
}

function onClick(event) {
  const target = event.target.closest('[data-go],[data-tab],[data-page],[data-act]');
  if (!target) return;
  if (target.dataset.go) {
    event.preventDefault();
    history.pushState({}, '', target.dataset.go);
    go(true);
  } else if (target.dataset.tab) {
    Object.assign(view, { tab: Number(target.dataset.tab), page: 1 });
    for (const tab of app.querySelectorAll('[data-tab]')) tab.classList.toggle('is-active', tab === target);
    load(true);
  } else if (target.dataset.page) {
    view.page = Number(target.dataset.page);
    load(true);
  } else if (target.dataset.act === 'query') {
    // A console rebuilds the whole list on 查询.
    Object.assign(view, { search: app.querySelector('[data-search]').value.trim(), page: 1 });
    const kept = view.search;
    drawFrame();
    app.querySelector('[data-search]').value = kept;
    load(false);
  } else if (target.dataset.act === 'close') target.closest('.v-modal').remove();
}

/** Starts a console. `platform`: routes, frame, ask, pager, empty. */
export function startConsole(platform) {
  own = platform;
  app = document.getElementById('app');
  document.addEventListener('click', onClick);
  window.addEventListener('popstate', () => go(false));
  if (sim.isVirtual) {
    const refill = () => view.rows.length > 0 && list()?.tagName !== 'TBODY' && fillVirtual();
    document.addEventListener('scroll', refill, { capture: true, passive: true });
  }
  go(false);
}
