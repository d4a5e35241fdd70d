import { beforeEach, describe, expect, it } from 'vitest';
import { SideView } from '../../components/views/side/side-view.tsx';
import { settings } from '../../storage/settings.ts';
import { useFreshDatabase } from '../storage/fresh-database.ts';
import { render, screen } from './render.ts';

useFreshDatabase();

beforeEach(() => {
  location.hash = '#tab=5';
});

describe('the side panel before first run is finished', () => {
  it('asks how to read as long as nothing is chosen', async () => {
    render(<SideView mode="side" />);
    await screen.findByRole('button', { name: '去设置，三步' });
    expect(screen.queryByRole('tablist')).toBeNull();
  });

  it('works as soon as reading is chosen, a project or not', async () => {
    await settings.reading.set('page');
    render(<SideView mode="side" />);
    await screen.findByRole('tablist');
    expect(screen.queryByRole('button', { name: '去设置，三步' })).toBeNull();
  });

  it('who skipped the reading has the tasks, and a way to start it', async () => {
    await settings.isFirstRunDone.set(true);
    render(<SideView mode="side" />);
    await screen.findByRole('tablist');
    expect(screen.getByRole('button', { name: '去开始读取' })).toBeTruthy();
  });
});
