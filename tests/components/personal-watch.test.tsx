import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { TaskCard } from '../../components/task/task-card.tsx';
import { Dialog } from '../../components/ui/dialog.tsx';
import { EditText } from '../../components/ui/edit-text.tsx';
import { NameForm } from '../../components/ui/name-form.tsx';
import { PersonalWatch } from '../../components/ui/personal-watch.tsx';
import { BackupSection } from '../../components/views/settings/backup-section.tsx';
import { CommentBox } from '../../components/views/workbench/task-sheet/comment-box.tsx';
import { FilesTab } from '../../components/views/workbench/task-sheet/files-tab.tsx';
import { TemplatesPage } from '../../components/views/workbench/templates/templates-page.tsx';
import { newTask } from '../../domain/model/task.ts';
import { templateFileText } from '../../domain/templates/template-file.ts';
import { templates } from '../../domain/templates/templates.ts';
import { writeBackup } from '../../storage/backup.ts';
import { db } from '../../storage/db.ts';
import { useFreshDatabase } from '../storage/fresh-database.ts';
import { addProject, addTask } from '../storage/sample.ts';
import { fireEvent, render, screen, waitFor } from './render.ts';

useFreshDatabase();
beforeAll(() => {
  HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
    this.open = true;
  };
});
beforeEach(() => {
  location.hash = '';
});

const phone = '打给 138 1234 5678';
const warning = '像是电话。买家的资料别留在这里';
const notes = () => screen.queryAllByRole('note').map(({ textContent }) => textContent);
const write = (field: HTMLElement, value: string) => {
  field.focus();
  fireEvent.input(field, { target: { value } });
};
const choose = (label: string, file: Blob) => {
  const input = screen.getByLabelText<HTMLInputElement>(label);
  Object.defineProperty(input, 'files', { configurable: true, value: [file] });
  fireEvent.change(input);
};

describe('while something is written', () => {
  it.each<[string, () => ReturnType<typeof render>, string]>([
    ['a comment', () => render(<CommentBox members={[]} meId={null} label="字" onSend={async () => true} />), '字'],
    ['a field edited in place', () => render(<EditText label="字" value="" onCommit={() => undefined} />), '字'],
    ['a long field', () => render(<EditText isLong label="字" value="" onCommit={() => undefined} />), '字'],
    ['a new name', () => render(<NameForm label="字" maxLength={9} verb="加" onAdd={async () => true} />), '字'],
    ['a step of a checklist', () => render(<Card />), '加一条'],
    ['a tag', () => render(<Card />), '加标签'],
    ['a deliverable', () => render(<Card />), '交付'],
    ['notes', () => render(<Card />), '备注'],
    ['a bare field of a table', () => render(<input aria-label="字" />), '字'],
  ])('%s: it is warned of before it is saved', async (_, draw, label) => {
    render(<PersonalWatch />);
    draw();
    const field = screen.getAllByLabelText(label).find((node) => 'value' in node);
    if (!field) throw new Error(label);
    write(field, '订单 240911-138123456781234 要改');
    expect(notes()).toEqual([]);
    write(field, phone);
    await waitFor(() => expect(notes()).toEqual([warning]));
    write(field, '');
    await waitFor(() => expect(notes()).toEqual([]));
  });

  it('what is searched for, chosen or counted is not kept, so nothing is said', async () => {
    render(
      <>
        <PersonalWatch />
        <input type="search" aria-label="搜" />
        <input type="text" role="combobox" aria-controls="x" aria-expanded={false} aria-label="选" />
        <input type="number" aria-label="数" />
        <input type="text" aria-label="字" />
      </>,
    );
    for (const label of ['搜', '选', '数']) write(screen.getByLabelText(label), '13812345678');
    write(screen.getByLabelText('字'), phone);
    await waitFor(() => expect(notes()).toEqual([warning]));
    screen.getByLabelText('搜').focus();
    await waitFor(() => expect(notes()).toEqual([]));
  });

  it('what was filled in already is warned of when the field is entered; gone when the page empties it', async () => {
    render(
      <>
        <PersonalWatch />
        <input type="text" aria-label="字" defaultValue={phone} />
      </>,
    );
    const field = screen.getByLabelText<HTMLInputElement>('字');
    field.focus();
    await waitFor(() => expect(notes()).toEqual([warning]));
    field.value = '';
    await waitFor(() => expect(notes()).toEqual([]), { timeout: 4000 });
  });

  it('in a dialog the warning stands inside it, where readers hear it', async () => {
    render(
      <>
        <PersonalWatch />
        <Dialog title="窗" isOpen onClose={() => undefined}>
          <textarea aria-label="字" />
        </Dialog>
      </>,
    );
    write(screen.getByLabelText('字'), phone);
    await waitFor(() => expect(screen.getByRole('status').closest('dialog')).not.toBeNull());
    expect(notes()).toEqual([warning]);
  });
});

function Card() {
  const task = newTask({ id: 't1', projectId: 'inbox', title: '主图', createdAt: '2026-11-02T02:00:00Z' });
  return <TaskCard task={task} members={[]} onChange={() => undefined} onClose={() => undefined} />;
}

describe('on every page', () => {
  const read = (path: string) => readFileSync(path, 'utf8');
  const pages = readdirSync('entrypoints').filter((name) => readdirSync(`entrypoints/${name}`).includes('index.html'));

  it('each page of ours starts through startPage, which has the watch; the popup has nothing to write in', () => {
    expect(read('components/views/start-page.tsx')).toContain('<PersonalWatch />');
    const others = pages.filter(
      (name) =>
        !readdirSync(`entrypoints/${name}`).includes('main.tsx') ||
        !read(`entrypoints/${name}/main.tsx`).includes('startPage('),
    );
    expect(others).toEqual(['popup']);
    const fields = readdirSync('components/views/popup').filter((name) =>
      /<(?:input|textarea|Input|TextArea|EditText|NameForm|QuickAdd)\b/.test(read(`components/views/popup/${name}`)),
    );
    expect(fields).toEqual([]);
  });
});

describe('what comes in as a file', () => {
  const template = {
    ...templates[0],
    name: '别家的',
    about: '联系 13812345678',
    launchKey: templates[0]?.launchKey ?? null,
    tasks: templates[0]?.tasks ?? [],
    links: templates[0]?.links ?? [],
  };

  it('a template: asked first, with the text; not importing keeps nothing', async () => {
    render(<TemplatesPage templateId={null} />);
    choose('导入文件', new Blob([templateFileText(template)]));
    expect(await screen.findByText('「联系 13812345678」')).toBeTruthy();
    expect(await db.templates.count()).toBe(0);
    fireEvent.click(screen.getByRole('button', { name: '不导入' }));
    await waitFor(() => expect(screen.queryByText('「联系 13812345678」')).toBeNull());
    expect(await db.templates.count()).toBe(0);
    choose('导入文件', new Blob([templateFileText(template)]));
    fireEvent.click(await screen.findByRole('button', { name: '照样导入' }));
    await waitFor(async () => expect(await db.templates.count()).toBe(1));
    choose('导入文件', new Blob([templateFileText({ ...template, about: '订单 240911-138123456781234' })]));
    await waitFor(async () => expect(await db.templates.count()).toBe(2));
  });

  it('a backup: texts that are not here yet are shown before it is restored', async () => {
    await addProject('p1');
    await addTask('p1', 't1', { notes: '张姐 13812345678' });
    await addTask('p1', 't2', { notes: '浙江省杭州市余杭区文一西路969号3幢' });
    const backup = await writeBackup();
    await db.tasks.update('t1', { notes: '' });
    render(<BackupSection />);
    choose('选备份文件', backup);
    expect(await screen.findByText('「张姐 13812345678」')).toBeTruthy();
    expect(screen.queryByText(/文一西路/)).toBeNull();
  });

  it('a file whose name seems to hold a phone number is said so', async () => {
    await addProject('p1');
    await addTask('p1', 't1');
    const file = new File(['x'], '王姐13812345678.txt');
    const onTaken = () => undefined;
    render(
      <FilesTab
        taskId="t1"
        attachments={[]}
        today="2026-11-24"
        dropped={[{ file, name: file.name }]}
        {...{ onTaken }}
      />,
    );
    expect(await screen.findByText(/文件名「王姐13812345678.txt」像是有电话/)).toBeTruthy();
  });
});
