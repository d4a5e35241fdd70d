import { useEffect, useState } from 'preact/hooks';
import type { Alphabet } from '../../../../domain/search/alphabet.ts';
import { loadAlphabet } from '../../../../domain/search/alphabet.ts';
import { eachSeenOrder, findFeed } from '../../../../storage/find-feed.ts';
import { FindBook } from './find-book.ts';

type Shelf = { book: FindBook; alphabet: Alphabet; isRead: boolean; stop: () => void };

let shelf: Promise<Shelf> | null = null;
let onChange: () => void = () => undefined;

/** Read once in the life of the page, then kept abreast of the log. */
function openShelf(): Promise<Shelf> {
  shelf ??= loadAlphabet().then((alphabet) => {
    const book = new FindBook(alphabet, () => onChange());
    const feed = findFeed(book);
    const opened: Shelf = { book, alphabet, isRead: false, stop: feed.stop };
    const done = () => {
      opened.isRead = true;
      onChange();
    };
    // A reading that failed was told already.
    void feed.loaded.then(done, done);
    return opened;
  });
  return shelf;
}

/** The book, a number that grows with what is in it, and whether there may be more: it is read in slices. */
export function useFindBook() {
  const [open, setOpen] = useState<Shelf | null>(null);
  const [version, setVersion] = useState(0);
  useEffect(() => {
    let isGone = false;
    onChange = () => !isGone && setVersion((before) => before + 1);
    void openShelf().then(async (found) => {
      if (isGone) return;
      setOpen(found);
      await eachSeenOrder((snapshot) => found.book.putOrder(snapshot));
      onChange();
    });
    return () => {
      isGone = true;
    };
  }, []);
  return { book: open?.book ?? null, alphabet: open?.alphabet ?? null, version, isReading: !open?.isRead };
}

/** Forgets it all; the next opening reads anew. */
export async function closeShelf(): Promise<void> {
  const open = await shelf;
  shelf = null;
  open?.stop();
}
