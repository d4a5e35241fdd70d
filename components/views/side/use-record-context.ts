import type { ConsoleRecord } from '../../../domain/model/item-record.ts';
import { useLive } from '../../../storage/live.ts';
import { contextOf, type RecordContext } from '../../../storage/queries.ts';

/** What the database knows of a row, live; undefined while it is being asked (never another row's answer). */
export function useRecordContext(record: ConsoleRecord | null, shopId: string): RecordContext | undefined {
  const key = record ? JSON.stringify([record, shopId]) : '';
  const answer = useLive(async () => ({ key, known: record ? await contextOf(record, shopId) : undefined }), [key]);
  return answer?.key === key ? answer.known : undefined;
}
