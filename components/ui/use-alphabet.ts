import { useEffect, useState } from 'preact/hooks';
import { type Alphabet, knownAlphabet, loadAlphabet } from '../../domain/search/alphabet.ts';

/** Fetches the readings of characters for a field that filters, and draws again when they are there. */
export function useAlphabet(isWanted = true): Alphabet {
  const [alphabet, setAlphabet] = useState(knownAlphabet);
  useEffect(() => {
    if (isWanted) void loadAlphabet().then(setAlphabet);
  }, [isWanted]);
  return alphabet;
}
