import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { SettingsView } from '../../components/views/settings/settings-view.tsx';
import { readShortcut, shortcutText } from '../../components/views/settings/shortcut-text.ts';
import { PasteLink } from '../../components/views/workbench/products/paste-link.tsx';
import { createProject } from '../../domain/intents/create-project.ts';
import { linkListing } from '../../domain/intents/link-listing.ts';
import { saveMember } from '../../domain/intents/save-member.ts';
import { saveProduct } from '../../domain/intents/save-product.ts';
import { writeBackup } from '../../storage/backup.ts';
import { commit } from '../../storage/commit.ts';
import { db } from '../../storage/db.ts';
import { settings } from '../../storage/settings.ts';
import { fireEvent, render, screen, waitFor } from './render.ts';

vi.mock('../../messaging/send.ts', () => ({ send: async () => undefined }));

beforeAll(() => {
  // jsdom has dialogs but not their opening.
  HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
    this.open = true;
  };
});

beforeEach(async () => {
  await db.delete();
  await db.open();
  await settings.shortcut.remove();
  await settings.reading.remove();
});

const choose = (file: Blob) => {
  const input = screen.getByLabelText<HTMLInputElement>('选备份文件');
  Object.defineProperty(input, 'files', { configurable: true, value: [file] });
  fireEvent.change(input);
};

describe('settings', () => {
  it('reading is chosen with its reason beside it', async () => {
    render(<SettingsView />);
    fireEvent.click(await screen.findByRole('radio', { name: '只看页面' }));
    await waitFor(async () => expect(await settings.reading.get()).toBe('page'));
  });

  it('the shortcut is the physical key, and needs Alt or Ctrl', async () => {
    render(<SettingsView />);
    const field = await screen.findByRole('button', { name: /打开面板的快捷键 Alt \+ L/ });
    fireEvent.click(field);
    fireEvent.keyDown(field, { key: 'k', code: 'KeyK' });
    await screen.findByText('要带 Alt 或 Ctrl');
    fireEvent.keyDown(field, { key: '˚', code: 'KeyK', altKey: true });
    await waitFor(async () =>
      expect(await settings.shortcut.get()).toEqual({ code: 'KeyK', alt: true, ctrl: false, shift: false }),
    );
  });

  it.each(['-1', '61', 'x', '2.5'])('"%s" days is not saved', async (text) => {
    render(<SettingsView />);
    const field = await screen.findByRole('textbox', { name: '晚几个工作日以上标红' });
    fireEvent.input(field, { target: { value: text } });
    fireEvent.change(field);
    await screen.findByText('写 0–60 的整数');
    expect(await settings.redAfterDays.get()).toBe(2);
  });

  it('a taken name is refused with a sentence, and nothing changes', async () => {
    await commit(saveMember, { member: { id: 'm1', name: '林晓', role: '', isActive: true } });
    render(<SettingsView />);
    const names = await screen.findAllByRole('textbox', { name: '称呼' });
    const added = names.at(-1) as HTMLInputElement;
    fireEvent.input(added, { target: { value: '林晓' } });
    fireEvent.submit(added.closest('form') as HTMLFormElement);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await db.members.count()).toBe(1);
    expect(added.value).toBe('林晓');
  });

  it('a backup is restored only after the word, and comes back whole', async () => {
    await commit(createProject, {
      id: 'p',
      name: '云岚凉被',
      templateId: null,
      direction: 'backward',
      launchOn: '2099-03-18',
      startOn: null,
    });
    const backup = await writeBackup();
    await db.projects.clear();
    render(<SettingsView />);
    await screen.findByLabelText('选备份文件');
    choose(backup);
    await screen.findByText(/1 个项目/);
    const verb = await screen.findByRole<HTMLButtonElement>('button', { name: '换成备份里的数据' });
    expect(verb.disabled).toBe(true);
    fireEvent.submit(verb.closest('form') as HTMLFormElement);
    expect(await db.projects.count()).toBe(0);
    fireEvent.input(screen.getByLabelText('输入「恢复」来恢复'), { target: { value: '恢复' } });
    expect(verb.disabled).toBe(false);
    fireEvent.submit(verb.closest('form') as HTMLFormElement);
    await waitFor(async () => expect(await db.projects.count()).toBe(1));
  });

  it('another file changes nothing and says why', async () => {
    render(<SettingsView />);
    await screen.findByLabelText('选备份文件');
    choose(new Blob(['hello']));
    await screen.findByText('这不是上新台的备份，没有改动');
  });

  it('deleting everything waits for its word', async () => {
    render(<SettingsView />);
    expect((await screen.findByRole<HTMLButtonElement>('button', { name: '删掉所有数据' })).disabled).toBe(true);
    fireEvent.input(screen.getByLabelText('输入「全部删除」'), { target: { value: '全部' } });
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '删掉所有数据' }).disabled).toBe(true);
  });
});

describe('shortcuts', () => {
  const press = (code: string, held: object = {}) =>
    readShortcut({ code, altKey: false, ctrlKey: false, shiftKey: false, metaKey: false, ...held });
  it('held keys alone are none yet', () => {
    expect(press('AltLeft', { altKey: true })).toBeNull();
    expect(press('KeyQ', { metaKey: true, altKey: true })).toBeNull();
    expect(press('KeyQ', { shiftKey: true })).toBe('bare');
  });
  it('read well', () =>
    expect(shortcutText({ code: 'Digit2', alt: false, ctrl: true, shift: true })).toBe('Ctrl + Shift + 2'));
});

describe('pasting an item link', () => {
  const product = (id: string) => ({ id, name: id, merchantCode: '', skus: [], createdAt: '2026-11-01T00:00:00Z' });
  const paste = (text: string) => {
    fireEvent.input(screen.getByRole('textbox', { name: '贴商品链接来关联' }), { target: { value: text } });
    fireEvent.submit(document.querySelector('form') as HTMLFormElement);
  };

  it('links by platform and id; other text is refused', async () => {
    await commit(saveProduct, { product: product('x') });
    render(<PasteLink product={product('x')} />);
    paste('https://example.com/item?id=1');
    await screen.findByText('这不是拼多多、京东、淘宝的商品链接');
    paste('https://item.jd.com/10088120034511.html');
    await waitFor(async () => expect((await db.listings.get('jd/10088120034511'))?.productId).toBe('x'));
  });

  it("another product's link moves only after a yes", async () => {
    await commit(saveProduct, { product: product('x') });
    await commit(saveProduct, { product: product('y') });
    await commit(linkListing, { platform: 'jd', shopId: '', itemId: '10088120034511', title: 't', productId: 'y' });
    render(<PasteLink product={product('x')} />);
    paste('https://item.jd.com/10088120034511.html');
    const move = await screen.findByRole('button', { name: '改到这里' });
    expect((await db.listings.get('jd/10088120034511'))?.productId).toBe('y');
    fireEvent.click(move);
    await waitFor(async () => expect((await db.listings.get('jd/10088120034511'))?.productId).toBe('x'));
  });
});
