import { useState, type ReactNode } from 'react';

/** Something that can be folded; what is inside is made when it is first opened. */
export function Fold(props: {
  summary: ReactNode;
  className?: string;
  defaultOpen?: boolean;
  children: () => ReactNode;
}) {
  const { summary, className, defaultOpen = false, children } = props;
  const [open, setOpen] = useState(defaultOpen);
  return (
    <details
      className={className}
      open={open}
      onToggle={event => {
        // The event of a fold within this one arrives here too.
        if (event.target === event.currentTarget) {
          setOpen(event.currentTarget.open);
        }
      }}
    >
      <summary>{summary}</summary>
      {open && children()}
    </details>
  );
}
