/** `+3`, `−2`, and `·` for no change: a column of numbers reads at a glance. */
export const signedDays = (days: number): string => (days > 0 ? `+${days}` : days < 0 ? `−${-days}` : '·');
