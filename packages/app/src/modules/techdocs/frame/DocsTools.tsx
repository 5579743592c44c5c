import {
  createContext,
  useContext,
  useMemo,
  useState,
  type ReactNode,
} from 'react';
import { createPortal } from 'react-dom';
import styles from './DocsTools.module.css';

type Place = {
  readonly element: HTMLElement | null;
  readonly setElement: (element: HTMLElement | null) => void;
};

const PlaceContext = createContext<Place | undefined>(undefined);

/**
 * Lets what is shown about a page of docs stand in the head above it.
 *
 * @remarks
 *
 * Only parts of the stock reader know the page, and the head is none of these.
 */
export function DocsToolsProvider(props: { children: ReactNode }) {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const place = useMemo(() => ({ element, setElement }), [element]);
  return (
    <PlaceContext.Provider value={place}>
      {props.children}
    </PlaceContext.Provider>
  );
}

/** The place in the head. */
export function DocsToolsPlace() {
  const place = useContext(PlaceContext);
  return <div ref={place?.setElement} className={styles.tools} />;
}

/** What is to stand there. */
export function DocsTools(props: { children: ReactNode }) {
  const element = useContext(PlaceContext)?.element;
  return element ? createPortal(props.children, element) : null;
}
