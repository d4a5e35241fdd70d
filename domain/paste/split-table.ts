import Papa from 'papaparse';

const parsed = (text: string, delimiter: string, quoteChar = '"') =>
  Papa.parse<string[]>(text, { delimiter, quoteChar, skipEmptyLines: false });

/** Rows and cells of a block from Excel or WPS, of a Markdown table or of CSV; null for a text that is no table. */
export function splitTable(text: string, isHeading: (cells: readonly string[]) => boolean): string[][] | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.filter((line) => /^\s*\|.*\|/.test(line)).length >= 2) return markdown(lines);
  const tabbed = lines.filter((line) => /\S\t|^\t+[^\t\s].*\t\S/.test(line)).length;
  if (tabbed > 0 && tabbed * 3 >= lines.length) return delimited(text, '\t');
  const [first = ''] = lines;
  const spaced = /\s{2,}|\u3000+/;
  if (
    lines.length > 1 &&
    isHeading(first.trim().split(spaced)) &&
    !/[:：]\S/.test(first) &&
    lines.every((line) => spaced.test(line.trim()))
  )
    return lines.map((line) => line.trim().split(spaced));
  const marks = /[:：]\S/.test(first) ? ['，', ',', ';'] : ['，', ',', ';', '|', '｜'];
  const mark = marks.find((sign) => isHeading(first.split(sign)));
  return mark && lines.length > 1 ? delimited(text, mark) : null;
}

/** A stray quote (3" 布标) would swallow what follows: then quotes are plain signs. */
function delimited(text: string, delimiter: string): string[][] {
  const once = parsed(text, delimiter);
  const result = once.errors.some(({ type }) => type === 'Quotes') ? parsed(text, delimiter, '\u0000') : once;
  return result.data.map((row) => row.map((cell) => cell.trim()));
}

function markdown(lines: readonly string[]): string[][] {
  return lines
    .filter((line) => /^\s*\|/.test(line) && !/^\s*\|[\s:|-]+\|?\s*$/.test(line))
    .map((line) => {
      const inside = line.trim().replace(/^\|/, '').replace(/\|$/, '');
      return inside.split(/(?<!\\)\|/).map((cell) =>
        cell
          .replace(/\\\|/g, '|')
          .replace(/<br\s*\/?>/gi, '\n')
          .trim(),
      );
    });
}
