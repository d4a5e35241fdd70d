import { SaxesParser } from 'saxes';

/** An element with its text and children: enough for a file of plain records. */
export type Node = { name: string; text: string; children: Node[] };

export function parse(xml: string): Node {
  const root: Node = { name: '', text: '', children: [] };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => {
    const node = { name, text: '', children: [] };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('text', (text) => {
    const node = open.at(-1);
    if (node) node.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(xml.replace(/^\uFEFF/, '')).close();
  return root.children[0] ?? root;
}

export const all = (node: Node | undefined, name: string): Node[] =>
  node?.children.filter((child) => child.name === name) ?? [];
export const one = (node: Node | undefined, name: string): Node | undefined => all(node, name)[0];
export const text = (node: Node | undefined, name: string): string => one(node, name)?.text.trim() ?? '';
export const number = (node: Node | undefined, name: string, other = 0): number => Number(text(node, name) || other);
export const dayIn = (value: string): string => value.slice(0, 10);
