import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import type { ComponentChildren } from 'preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { draw } from '../../components/ui/markup.ts';
import { listen } from '../../components/views/popup/listen.ts';
import { PopupBody, type PopupState } from '../../components/views/popup/popup-body.tsx';
import { PopupFrame } from '../../components/views/popup/popup-frame.tsx';
import { popupModel } from '../../components/views/popup/popup-model.ts';
import { setLanguage } from '../../locales/words.ts';
import { pictureSummaries, popupToday, summary } from '../support/popup-summaries.ts';

afterEach(() => {
  wipe();
  setLanguage('zh_CN');
});

function wipe() {
  cleanup();
  document.body.replaceChildren();
}

/** Its styles written in one way. */
function htmlOf(container: Element): string {
  for (const each of container.querySelectorAll<HTMLElement>('[style]')) each.setAttribute('style', each.style.cssText);
  return container.innerHTML;
}

/** As the popup draws: text that a root listens for. Preact's own drawing of the same must look the same. */
function drawn(tree: ComponentChildren) {
  const preact = render(<>{tree}</>);
  const asPreact = htmlOf(preact.container);
  preact.unmount();
  const container = document.body.appendChild(document.createElement('div'));
  draw(container, tree);
  expect(htmlOf(container)).toBe(asPreact);
  const heard = { onOpen: vi.fn(), onSidePanel: vi.fn(), onFind: vi.fn(), onDaily: vi.fn(), onChase: vi.fn() };
  listen(container, heard);
  return { ...heard, container };
}
const show = (state: PopupState) => drawn(<PopupBody state={state} today={popupToday} />);
const picture = () => show(popupModel(pictureSummaries, popupToday));
const flat = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim();

describe('the sentence', () => {
  test('which launch, how late, from which day to which, whom it waits for', () => {
    const { container } = picture();
    expect(flat(screen.getByRole('heading', { level: 1 }))).toBe('云岚凉被 预计晚 3 个工作日上架');
    expect(flat(container.querySelector('.say > p'))).toBe('12-03 → 12-08，主要在等恒绒纺织的大货生产');
    expect(screen.getByRole('img', { name: /供应商 2 天，我方 1 天，平台 0 天，快递 0 天/ })).toBeTruthy();
  });

  test('in English', () => {
    setLanguage('en');
    const { container } = picture();
    expect(flat(screen.getByRole('heading', { level: 1 }))).toBe('云岚凉被 is 3 working days late');
    expect(flat(container.querySelector('.say > p'))).toBe('12-03 → 12-08, waiting for 恒绒纺织: 等待大货生产');
  });

  test('a day a year away carries it, dates that hang on an unannounced year say so', () => {
    const [quilt] = pictureSummaries;
    if (!quilt?.launch) throw new Error('no fixture');
    const launch = { ...quilt.launch, forecastOn: '2027-12-08' };
    const { container } = show(popupModel([{ ...quilt, launch, isProvisional: true }], popupToday));
    expect(flat(container.querySelector('.say > p'))).toContain('12-03 → 2027-12-08');
    expect(container.querySelector('.provisional')?.getAttribute('title')).toBe('调休未公布，暂按法定节日推算');
    expect(screen.getByText('调休未公布，暂按法定节日推算')).toBeTruthy();
  });

  test('our own task holds it up, a wait for nobody named', () => {
    const [quilt] = pictureSummaries;
    if (!quilt?.driver) throw new Error('no fixture');
    const say = (driver: typeof quilt.driver) => {
      const { container } = show(popupModel([{ ...quilt, driver }], popupToday));
      const text = flat(container.querySelector('.say > p'));
      wipe();
      return text;
    };
    expect(say({ taskId: 'x', title: '修图与详情页设计', waitFor: '', side: 'ours' })).toMatch(
      /主要卡在：修图与详情页设计$/,
    );
    expect(say({ taskId: 'x', title: '等待平台上架审核', waitFor: '', side: 'platform' })).toMatch(
      /主要在等平台上架审核$/,
    );
    expect(say({ taskId: 'x', title: '等', waitFor: '', side: 'supplier' })).toMatch(/主要在等等$/);
  });

  test.each([
    ['上架日', '上架'],
    ['开播', '开播'],
    ['正式开售日（固定日期）', '正式开售'],
    ['日', '日'],
  ])('the launch milestone %s happens as %s', (title, happening) => {
    const [quilt] = pictureSummaries;
    if (!quilt?.launch) throw new Error('no fixture');
    show(popupModel([{ ...quilt, launch: { ...quilt.launch, title } }], popupToday));
    expect(flat(screen.getByRole('heading', { level: 1 }))).toBe(`云岚凉被 预计晚 3 个工作日${happening}`);
  });
});

describe('rows open their place', () => {
  test('a project, a milestone, a late task, all projects', () => {
    const { onOpen } = picture();
    fireEvent.click(
      within(screen.getByRole('list', { name: '进行中的项目' })).getByRole('link', { name: /^雾岛香薰机/ }),
    );
    fireEvent.click(within(screen.getByRole('list', { name: '未来 14 天' })).getByRole('link', { name: /开播/ }));
    fireEvent.click(within(screen.getByRole('list', { name: '要处理' })).getByRole('link', { name: /^等待大货生产/ }));
    fireEvent.click(screen.getByRole('link', { name: '全部' }));
    expect(onOpen.mock.calls.flat()).toEqual([
      '#/project/diffuser',
      '#/project/homewear?task=homewear-live',
      '#/project/quilt?task=quilt-bulk',
      '#/today',
    ]);
  });

  test('the link itself works without our help, and Ctrl-click is the browser’s', () => {
    const { onOpen } = picture();
    const link = within(screen.getByRole('list', { name: '要处理' })).getAllByRole('link')[0];
    expect(link?.getAttribute('href')).toMatch(/^\/workbench\.html#\/project\/\w+\?task=/);
    if (link) fireEvent.click(link, { ctrlKey: true });
    expect(onOpen).not.toHaveBeenCalled();
  });

  test('one tab stop a list; arrows, Home and End go through it', () => {
    picture();
    const links = within(screen.getByRole('list', { name: '要处理' })).getAllByRole('link');
    const stops = () => links.map((link) => link.tabIndex);
    expect(stops()).toEqual([0, -1, -1]);
    links[0]?.focus();
    const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });
    press('ArrowDown');
    expect(document.activeElement).toBe(links[1]);
    expect(stops()).toEqual([-1, 0, -1]);
    press('End');
    expect(document.activeElement).toBe(links[2]);
    press('Home');
    expect(document.activeElement).toBe(links[0]);
  });

  test('a project row says its milestones', () => {
    picture();
    const row = within(screen.getByRole('list', { name: '进行中的项目' })).getByRole('link', { name: /^云岚凉被/ });
    expect(row.getAttribute('title')).toBe('云岚凉被：设计定稿 11-27，上架日 12-03 → 12-08，晚 3 个工作日');
  });
});

describe('chasing and finding', () => {
  const chasable = pictureSummaries.map((each) => ({
    ...each,
    late: each.late.map((row) => (row.kind === 'wait' ? { ...row, isAsked: true as const } : row)),
  }));

  test('催 stands on waits that were asked for, and on nothing else', () => {
    const { onChase, onOpen } = show(popupModel(chasable, popupToday));
    const button = screen.getByRole('button', { name: '催：等待大货生产' });
    fireEvent.click(button);
    expect(onChase.mock.calls).toEqual([['quilt-bulk']]);
    expect(onOpen).not.toHaveBeenCalled();
    wipe();
    picture();
    expect(screen.queryByRole('button', { name: /^催/ })).toBeNull();
  });

  test('催 is a stop after its row, and the arrows leave it for the rows', () => {
    show(popupModel(chasable, popupToday));
    const list = screen.getByRole('list', { name: '要处理' });
    const links = within(list).getAllByRole('link');
    const button = within(list).getByRole('button');
    const at = links.findIndex((link) => link.parentElement === button.parentElement);
    links[at]?.focus();
    expect([links[at]?.tabIndex, button.tabIndex]).toEqual([0, 0]);
    button.focus();
    expect([links[at]?.tabIndex, button.tabIndex]).toEqual([0, 0]);
    fireEvent.keyDown(button, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(links[at + 1]);
    expect([links[at]?.tabIndex, button.tabIndex]).toEqual([-1, -1]);
  });

  test('how many are to be chased leads to them; nothing to chase, nothing said', () => {
    const { onOpen } = drawn(<PopupFrame today={popupToday} hasSidePanel={true} toChase={2} />);
    fireEvent.click(screen.getByRole('button', { name: '催办 2' }));
    expect(onOpen.mock.calls).toEqual([['#/waits']]);
    wipe();
    drawn(<PopupFrame today={popupToday} hasSidePanel={true} />);
    expect(screen.queryByRole('button', { name: /催办/ })).toBeNull();
  });

  test('the daily report is copied from where there is one', () => {
    const { onDaily } = drawn(<PopupFrame today={popupToday} hasSidePanel={true} hasDaily={true} />);
    fireEvent.click(screen.getByRole('button', { name: '复制日报' }));
    expect(onDaily).toHaveBeenCalledOnce();
    wipe();
    drawn(<PopupFrame today={popupToday} hasSidePanel={true} />);
    expect(screen.queryByRole('button', { name: '复制日报' })).toBeNull();
  });

  test('a late task that nobody was named for says its project, where there are several', () => {
    const noWho = pictureSummaries.map((each) => ({ ...each, late: each.late.map((row) => ({ ...row, who: '' })) }));
    const said = (container: Element) => [...container.querySelectorAll('.whom')].map(flat);
    expect(said(show(popupModel(noWho, popupToday)).container)).toContain('雾岛香薰机');
    wipe();
    expect(said(show(popupModel(noWho.slice(0, 1), popupToday)).container)).toEqual(['', '', '']);
  });

  test('the glass and Ctrl K find, wherever the focus is; other keys do not', () => {
    const { onFind } = drawn(<PopupFrame today={popupToday} hasSidePanel={true} />);
    fireEvent.click(screen.getByRole('button', { name: '找东西' }));
    fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
    expect(onFind).toHaveBeenCalledTimes(2);
    for (const other of [{ key: 'k' }, { key: 'k', ctrlKey: true, shiftKey: true }, { key: 'j', ctrlKey: true }]) {
      fireEvent.keyDown(document.body, other);
    }
    expect(onFind).toHaveBeenCalledTimes(2);
  });
});

test('names are text, whatever they hold', () => {
  const [quilt] = pictureSummaries;
  if (!quilt) throw new Error('no fixture');
  const name = `"><img src=x onerror="alert(1)"> & <b>'`;
  const { container } = show(popupModel([{ ...quilt, name }], popupToday));
  expect(container.querySelector('img')).toBeNull();
  expect(screen.getAllByRole('link', { name: /<b>/ }).length).toBeGreaterThan(0);
});

describe('calm states', () => {
  test('nothing late: says so, with the next milestone', () => {
    const { container } = show(popupModel(pictureSummaries.slice(2), popupToday));
    expect(flat(screen.getByRole('heading', { level: 1 }))).toBe('没有晚的事');
    expect(flat(container.querySelector('.say'))).toContain('下一个：12-02 羊羔绒家居服 开播');
    expect(screen.getByText('没有晚的任务')).toBeTruthy();
    expect(container.querySelector('.split')).toBeNull();
  });

  test.each([
    ['not set up', { kind: 'notSetUp' }, '开始设置', '#/first-run'],
    ['no project', { kind: 'empty' }, '新建项目', '#/new'],
    ['only paused and done ones', { kind: 'resting', paused: 2, done: 1 }, '看全部项目', '#/projects'],
  ] as const)('%s: one next step', (_name, state, button, place) => {
    const { onOpen } = show(state);
    fireEvent.click(screen.getByRole('button', { name: button }));
    expect(onOpen.mock.calls).toEqual([[place]]);
  });

  test('database trouble is told, not an empty plan', () => {
    show({ kind: 'trouble', trouble: 'newer' });
    expect(screen.getByText(/更新的上新台/)).toBeTruthy();
  });
});

describe('many projects', () => {
  test('300: a few rows, a link to all, one drawing of bounded size', () => {
    const many = Array.from({ length: 300 }, (_, index) => summary({ id: `p${index}`, name: `项目 ${index}` }));
    const { container, onOpen } = show(popupModel(many, popupToday));
    expect(container.querySelectorAll('.projects a').length).toBeLessThanOrEqual(6);
    expect(container.querySelectorAll('*').length).toBeLessThan(400);
    fireEvent.click(screen.getByRole('link', { name: '全部 300 个项目' }));
    expect(onOpen.mock.calls).toEqual([['#/projects']]);
  });
});

describe('frame', () => {
  test('is there before any data: day, workbench, side panel', () => {
    const { onOpen, onSidePanel } = drawn(<PopupFrame today={popupToday} hasSidePanel={true} />);
    expect(screen.getByRole('banner').textContent).toContain('11-23 周一');
    fireEvent.click(within(screen.getByRole('contentinfo')).getByRole('button', { name: '打开工作台' }));
    fireEvent.click(screen.getByRole('button', { name: '侧边栏' }));
    expect(onOpen.mock.calls).toEqual([['#/today']]);
    expect(onSidePanel).toHaveBeenCalledOnce();
  });

  test('no side panel in this browser: no button for it', () => {
    drawn(<PopupFrame today={popupToday} hasSidePanel={false} />);
    expect(screen.queryByRole('button', { name: '侧边栏' })).toBeNull();
  });
});
