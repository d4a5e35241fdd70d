/** Most signs of a name; its ending stays. */
const most = 200;

/**
 * What a file is called here: without folders before it, control signs, marks that turn the writing direction
 * (`photo‮gnp.exe` reads photoexe.png) or have no width. Never empty.
 */
export function fileName(given: string): string {
  const last = given.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const name = last
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\p{Cs}]/gu, '')
    .trim();
  if (name.replace(/[. ]/g, '') === '') return 'file';
  if (name.length <= most) return name;
  const ending = /\.[^.]{1,20}$/u.exec(name)?.[0] ?? '';
  // Never through the middle of a sign.
  const head = name.slice(0, most - ending.length - 1).replace(/[\ud800-\udbff]$/, '');
  return `${head}…${ending}`;
}
