/** Tasks without a project of their own live here; no project row has this id. Alone, for pages that load no schema. */
export const INBOX_ID = 'inbox';
