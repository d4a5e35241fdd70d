import { beforeEach, describe, expect, it } from 'vitest';
import { Tour } from '../../components/views/workbench/tour/tour.tsx';
import { startTour } from '../../components/views/workbench/tour/tour-state.ts';
import { stepFrom, tourSteps } from '../../components/views/workbench/tour/tour-steps.ts';
import { useRoute } from '../../components/views/workbench/use-route.ts';
import { createExample } from '../../domain/intents/create-example.ts';
import { tourWords } from '../../locales/tour.ts';
import { commit } from '../../storage/commit.ts';
import { db } from '../../storage/db.ts';
import { useLive } from '../../storage/live.ts';
import { allSummaries } from '../../storage/queries.ts';
import { settings } from '../../storage/settings.ts';
import { undo } from '../../storage/undo.ts';
import { fireEvent, render, screen, waitFor } from './render.ts';

/** The things the steps speak of; those of `missing` are not there. */
function Page({ missing = [] }: { missing?: readonly string[] }) {
  const route = useRoute();
  const projectIds = useLive(allSummaries)?.map(({ id }) => id);
  const view = route.page === 'project' ? route.view : '';
  return (
    <>
      <Tour route={route} projectIds={projectIds} />
      <nav class="wb-nav">
        <a href="#/new">新建项目</a>
        {!missing.includes('console') && <a href="#/products">商品</a>}
        <button type="button" class="wb-keys">
          ?
        </button>
      </nav>
      <main id="main">
        <h1>{route.page}</h1>
      </main>
      {route.page === 'new' && (
        <form class="np-form">
          <fieldset class="np-day">
            <input aria-label="上架日" />
          </fieldset>
        </form>
      )}
      {view && !missing.includes('plan') && (
        <dl class="wb-facts">
          <div class="wb-launch" />
        </dl>
      )}
      {view === 'list' && (
        <div class="wb-task">
          <div data-cell="who" />
        </div>
      )}
    </>
  );
}

const title = () => screen.queryByRole('dialog')?.getAttribute('aria-label') ?? null;
const shows = (text: string | null) =>
  waitFor(() => expect(title()).toBe(text && `新手引导 ${text}`), { timeout: 20_000 });
const press = (key: string) =>
  fireEvent.keyDown(screen.getByRole('dialog').querySelector('.coach-next') as Element, { key });
const example = { id: 'p1', name: '例子', description: '' };

beforeEach(async () => {
  await db.delete();
  await db.open();
  await settings.tour.remove();
  history.replaceState(null, '', '#/today');
  dispatchEvent(new Event('hashchange'));
});

describe('the tour', () => {
  it('comes by itself where no project is, and never again on this device', async () => {
    const { unmount } = render(<Page />);
    await shows('从一个上架日开始');
    expect(document.activeElement?.textContent).toBe('下一步');
    press('Escape');
    await shows(null);
    unmount();
    render(<Page />);
    await screen.findByText('?');
    expect(await settings.tour.get()).toEqual({ isSeen: true, at: null });
    expect(title()).toBe(null);
  });

  it('is not offered to somebody with projects, until they ask', async () => {
    await commit(createExample, example);
    render(<Page />);
    await waitFor(async () => expect(await db.summaries.count()).toBeGreaterThan(0));
    expect((await settings.tour.get()).isSeen).toBe(false);
    await startTour();
    await shows('从一个上架日开始');
  });

  it('arrows go through it; it leads to the places, and ends after the last', async () => {
    await commit(createExample, example);
    render(<Page />);
    await startTour();
    for (const { id } of tourSteps) {
      await shows(tourWords.step[id].title);
      if (id === 'people') expect(location.hash).toBe('#/project/p1');
      press('ArrowRight');
    }
    await shows(null);
    await startTour('help');
    await shows('帮助在这里');
    press('ArrowLeft');
    await shows('后台里也看得到');
  });

  it('the first project, made by whatever way, leads on to its plan', async () => {
    render(<Page />);
    await shows('从一个上架日开始');
    press('ArrowRight');
    await shows('选哪天上架');
    await commit(createExample, example);
    location.hash = '#/project/p1';
    dispatchEvent(new Event('hashchange'));
    await shows('一眼看上架日');
    expect(screen.getByRole('status').textContent).toBe('新手引导，第 3 步，共 6 步：一眼看上架日');
  });

  it('what is not there is skipped, forwards and back', async () => {
    await commit(createExample, example);
    render(<Page missing={['plan', 'console']} />);
    await startTour('fill');
    location.hash = '#/new';
    dispatchEvent(new Event('hashchange'));
    await shows('选哪天上架');
    press('ArrowRight');
    await shows('谁来做，在等谁');
    await startTour('help');
    await shows('帮助在这里');
    press('ArrowLeft');
    await shows('谁来做，在等谁');
  });

  it('Esc in a field is the field’s; elsewhere it ends the tour', async () => {
    history.replaceState(null, '', '#/new');
    dispatchEvent(new Event('hashchange'));
    await settings.tour.set({ isSeen: true, at: 'fill' });
    render(<Page />);
    await shows('选哪天上架');
    fireEvent.keyDown(screen.getByLabelText('上架日'), { key: 'Escape' });
    expect(title()).not.toBe(null);
    fireEvent.keyDown(document.body, { key: 'Escape' });
    await shows(null);
  });

  it('without a project the steps in a project are left out', () => {
    expect(stepFrom(1, 1, null)?.id).toBe('console');
    expect(stepFrom(4, -1, null)?.id).toBe('fill');
    expect(stepFrom(5, 1, 'p1')).toBe(null);
  });
});

describe('the example', () => {
  it('is under way: done, running, waited for, one late; one undo takes it all back', async () => {
    await commit(createExample, example);
    const tasks = await db.tasks.toArray();
    const by = (status: string) => tasks.filter((task) => task.status === status).length;
    expect(by('done')).toBeGreaterThan(5);
    expect(by('doing')).toBeGreaterThan(1);
    expect(tasks.some(({ kind, status, askedOn }) => kind === 'wait' && status === 'doing' && askedOn)).toBe(true);
    const [summary] = await db.summaries.toArray();
    expect(summary && summary.amberCount + summary.redCount).toBeGreaterThan(0);
    await undo();
    expect([await db.projects.count(), await db.tasks.count(), await db.links.count()]).toEqual([0, 0, 0]);
  });
});
