/** The name itself, or with the first number that nobody has: `标准上新 2`. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  const plain = name.trim().slice(0, 190);
  if (!taken.has(plain)) return plain;
  let count = 2;
  while (taken.has(`${plain} ${count}`)) count += 1;
  return `${plain} ${count}`;
}
