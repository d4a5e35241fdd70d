/** A person as one letter: the last of a Chinese nickname, the first of a family name, else the initial. */
export function faceLetter(name: string): string {
  const letters = [...name.trim()];
  const [first = '?', second] = letters;
  // 小王, 阿哲, 老周: the first character says nothing.
  if (second && '小阿老大'.includes(first) && letters.length === 2) return second;
  return first.toUpperCase();
}
