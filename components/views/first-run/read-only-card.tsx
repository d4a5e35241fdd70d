import { firstRunWords as t } from '../../../locales/first-run.ts';
import { Icon } from '../../ui/icon.tsx';

const icons = ['eye', 'ban', 'user-x', 'hard-drive'] as const;

export function ReadOnlyCard() {
  return (
    <section class="fr-card">
      <h2 class="strong">{t.readOnly.title}</h2>
      <ul>
        {t.readOnly.lines.map((line, index) => (
          <li key={line} class="row g2">
            <Icon name={icons[index] ?? 'info'} />
            <span>{line}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
