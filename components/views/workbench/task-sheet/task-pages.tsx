import { useState } from 'preact/hooks';
import type { Task } from '../../../../domain/model/task.ts';
import { sheetWords as t } from '../../../../locales/task-sheet.ts';
import { Button } from '../../../ui/button.tsx';
import { EditText } from '../../../ui/edit-text.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Input } from '../../../ui/input.tsx';

type Pages = NonNullable<Task['pages']>;
type Props = { pages: Pages; onChange: (pages: Pages) => void };

/** Pages that belong to a task; https only, opened in a tab that knows nothing of ours. */
export function TaskPages({ pages, onChange }: Props) {
  const [url, setUrl] = useState('');
  const [isWrong, setWrong] = useState(false);
  const add = () => {
    if (url.trim() === '') return setWrong(false);
    const address = httpsAddress(url);
    setWrong(!address);
    if (!address || pages.length >= 50) return;
    setUrl('');
    if (!pages.some((page) => page.url === address.href))
      onChange([...pages, { title: address.host + address.pathname.replace(/\/$/, ''), url: address.href }]);
  };
  return (
    <section class="ts-pages" aria-label={t.pages}>
      {pages.map((page) => (
        <div class="ts-page" key={page.url}>
          <a href={page.url} target="_blank" rel="noopener noreferrer" title={page.url} aria-label={page.title}>
            <Icon name="external-link" size={14} />
          </a>
          <EditText
            size="sm"
            label={t.pageTitle}
            value={page.title}
            maxLength={200}
            onCommit={(title) =>
              title.trim() &&
              onChange(pages.map((other) => (other === page ? { ...page, title: title.trim() } : other)))
            }
          />
          <Button
            kind="ghost"
            size="sm"
            icon="x"
            label={t.removePage(page.title)}
            onClick={() => onChange(pages.filter((other) => other !== page))}
          />
        </div>
      ))}
      <Input
        size="sm"
        icon="link"
        label={t.addPage}
        placeholder={pages.length > 0 ? t.addPage : t.pageHint}
        maxLength={2000}
        value={url}
        {...(isWrong ? { error: t.badPage } : {})}
        onInput={(text) => {
          setUrl(text);
          setWrong(false);
        }}
        onBlur={add}
        onKeyDown={(event) => event.key === 'Enter' && !event.isComposing && add()}
      />
    </section>
  );
}

function httpsAddress(text: string): URL | null {
  try {
    const url = new URL(text.trim());
    // A name and password in an address would be kept and shown.
    return url.protocol === 'https:' && !url.username && !url.password && url.href.length <= 2000 ? url : null;
  } catch {
    return null;
  }
}
