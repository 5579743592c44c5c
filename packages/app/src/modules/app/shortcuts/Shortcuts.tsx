import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { isTyping } from './isTyping';
import { createShortcutMatcher } from './shortcuts';

const ShortcutHelp = lazy(() =>
  import('./ShortcutHelp').then(m => ({ default: m.ShortcutHelp })),
);
const SearchPalette = lazy(() =>
  import('../../search/palette/SearchPalette').then(m => ({
    default: m.SearchPalette,
  })),
);

/** Listens for the shortcuts of the portal and opens what they open. */
export function Shortcuts() {
  const navigate = useNavigate();
  const match = useMemo(() => createShortcutMatcher(), []);
  const [open, setOpen] = useState<'search' | 'help'>();

  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const modifier = event.metaKey || event.ctrlKey;
      const isEarly = event.eventPhase === Event.CAPTURING_PHASE;
      if (event.defaultPrevented || event.repeat || modifier !== isEarly) {
        return;
      }
      const shortcut = match({
        key: event.key,
        modifier,
        alt: event.altKey,
        typing: isTyping(event.target),
        time: event.timeStamp,
      });
      if (!shortcut) {
        return;
      }
      event.preventDefault();
      if (shortcut.to) {
        setOpen(undefined);
        navigate(shortcut.to);
      } else {
        setOpen(shortcut.label === 'search' ? 'search' : 'help');
      }
    };
    // Single keys belong to whatever has the focus first. Those with a modifier
    // do not: some fields pass on no key at all.
    document.addEventListener('keydown', listen);
    document.addEventListener('keydown', listen, true);
    return () => {
      document.removeEventListener('keydown', listen);
      document.removeEventListener('keydown', listen, true);
    };
  }, [match, navigate]);

  const close = () => setOpen(undefined);
  return (
    <Suspense fallback={null}>
      {open === 'search' && <SearchPalette onClose={close} />}
      {open === 'help' && <ShortcutHelp onClose={close} />}
    </Suspense>
  );
}
