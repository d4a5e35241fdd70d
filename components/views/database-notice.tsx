import { databaseWords } from '../../locales/database.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';

export type DatabaseTrouble = 'blocked' | 'newer' | 'failed' | 'closed';

/** Stands instead of the view while the database cannot be used: what happened to the data, and the way on. */
export function DatabaseNotice({ trouble, onBackup }: { trouble: DatabaseTrouble; onBackup: () => void }) {
  return (
    <main>
      <EmptyState
        icon={trouble === 'closed' ? 'history' : 'triangle-alert'}
        fact={databaseWords[trouble]}
        next={databaseWords[`${trouble}Next`]}
        action={
          trouble === 'failed' ? (
            <Button icon="download" onClick={onBackup}>
              {databaseWords.saveBackup}
            </Button>
          ) : trouble === 'closed' ? (
            <Button onClick={() => location.reload()}>{databaseWords.reload}</Button>
          ) : undefined
        }
      />
    </main>
  );
}
