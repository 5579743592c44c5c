import { css } from './css';

const MAX_TABS = 20;

/** Look of each kind of admonition: its classes, colour and icon. */
const KINDS: readonly (readonly [
  classes: string,
  colour: string,
  icon: string,
])[] = [
  ['note seealso', 'blue', 'note'],
  ['abstract summary tldr', 'blue', 'list'],
  ['info todo', 'blue', 'info'],
  ['tip hint important', 'green', 'tip'],
  ['success check done', 'green', 'success'],
  ['question help faq', 'violet', 'question'],
  ['warning caution attention', 'amber', 'warning'],
  ['failure fail missing', 'red', 'danger'],
  ['danger error', 'red', 'danger'],
  ['bug', 'red', 'bug'],
  ['example', 'violet', 'example'],
  ['quote cite', 'grey', 'quote'],
];

const kinds = KINDS.map(([classes, colour, icon]) => {
  const selector = classes
    .split(' ')
    .map(c => `.${c}`)
    .join(', ');
  return `.md-typeset :is(.admonition, details):is(${selector}) { --fw-kind: var(--fw-${colour}); --fw-kind-icon: var(--fw-icon-${icon}); }`;
});

function forEachTab(selector: (n: number) => string): string {
  return Array.from({ length: MAX_TABS }, (_, i) => selector(i + 1)).join(
    ',\n',
  );
}

const shownBlock = forEachTab(
  n =>
    `.tabbed-set > input:nth-child(${n}):checked ~ .tabbed-content > :nth-child(${n})`,
);
const chosenLabel = forEachTab(
  n =>
    `.md-typeset .tabbed-set > input:nth-child(${n}):checked ~ .tabbed-labels > :nth-child(${n})`,
);
const focusedLabel = forEachTab(
  n =>
    `.tabbed-set > input:nth-child(${n}):focus-visible ~ .tabbed-labels > :nth-child(${n})`,
);

/** Admonitions, content tabs and task lists. */
export const blocks = css`
  .md-typeset :is(.admonition, details) {
    --fw-kind: var(--fw-blue);
    --fw-kind-icon: var(--fw-icon-info);

    display: flow-root;
    padding: 0.75rem 1rem;
    background-color: color-mix(in srgb, var(--fw-kind) 7%, transparent);
    border-inline-start: 3px solid var(--fw-kind);
    border-radius: var(--fw-radius);
  }

  ${kinds.join('\n')}

  .md-typeset :is(.admonition-title, summary) {
    position: relative;
    margin: 0 -1rem;
    font-weight: 600;
  }

  .md-typeset .admonition > .admonition-title:not(:last-child),
  .md-typeset details[open] > summary {
    margin-bottom: 0.4rem;
  }

  .md-typeset :is(.admonition-title, summary)::before,
  .md-typeset summary::after {
    position: absolute;
    top: 50%;
    width: 20px;
    height: 20px;
    background-color: var(--fw-kind);
    transform: translateY(-50%);
    content: '';
  }

  .md-typeset :is(.admonition-title, summary)::before {
    inset-inline-start: 0.8rem;
    -webkit-mask: var(--fw-kind-icon) center / contain no-repeat;
    mask: var(--fw-kind-icon) center / contain no-repeat;
  }

  .md-typeset :is(.admonition-title, summary) {
    padding-inline: 2.5rem 1rem;
  }

  .md-typeset summary {
    display: block;
    cursor: pointer;
  }

  .md-typeset summary::-webkit-details-marker {
    display: none;
  }

  .md-typeset summary::after {
    inset-inline-end: 0.75rem;
    background-color: var(--fw-quiet);
    -webkit-mask: var(--fw-icon-chevron) center / contain no-repeat;
    mask: var(--fw-icon-chevron) center / contain no-repeat;
  }

  .md-typeset details[open] > summary::after {
    transform: translateY(-50%) rotate(90deg);
  }

  .md-typeset .tabbed-set {
    display: flow-root;
    position: relative;
  }

  .md-typeset .tabbed-set > input {
    position: absolute;
    width: 0;
    height: 0;
    opacity: 0;
  }

  .md-typeset .tabbed-labels {
    display: flex;
    gap: 0.25rem;
    max-width: 100%;
    margin-bottom: 0.75rem;
    overflow-x: auto;
    border-bottom: 1px solid var(--fw-line);
    scrollbar-width: none;
  }

  .md-typeset .tabbed-labels > label {
    flex: none;
    padding: 0.4rem 0.75rem;
    color: var(--fw-quiet);
    font-weight: 600;
    font-size: calc(var(--md-typeset-font-size) * 0.875);
    border-bottom: 2px solid transparent;
    cursor: pointer;
  }

  .md-typeset .tabbed-labels > label:hover {
    color: var(--fw-text);
  }

  .md-typeset .tabbed-block {
    display: none;
  }

  ${shownBlock} {
    display: block;
  }

  ${chosenLabel} {
    color: var(--md-typeset-a-color);
    border-color: var(--md-typeset-a-color);
  }

  ${focusedLabel} {
    outline: 2px solid var(--fw-primary);
    outline-offset: -2px;
  }

  .md-typeset .task-list-item {
    position: relative;
    list-style: none;
  }

  .md-typeset .task-list-control > [type='checkbox'] {
    position: absolute;
    opacity: 0;
  }

  .md-typeset .task-list-indicator::before {
    position: absolute;
    top: 0.15em;
    inset-inline-start: -1.6em;
    width: 1.25em;
    height: 1.25em;
    -webkit-mask: var(--fw-icon-box) center / contain no-repeat;
    mask: var(--fw-icon-box) center / contain no-repeat;
    content: '';
  }

  .md-typeset .task-list-control > .task-list-indicator::before {
    background-color: var(--fw-quiet);
  }

  .md-typeset [type='checkbox']:checked + .task-list-indicator::before {
    -webkit-mask-image: var(--fw-icon-box-checked);
    mask-image: var(--fw-icon-box-checked);
  }

  .md-typeset
    .task-list-control
    > [type='checkbox']:checked
    + .task-list-indicator::before {
    background-color: var(--fw-green);
  }
`;
