const MAX_ITEM = 300;
const MAX_SHOWN = 40;

const shorten = text =>
  text.length > MAX_ITEM ? `${text.slice(0, MAX_ITEM)} …` : text;

function formatSide(sign, items, aspect) {
  if (items.length === 0) {
    return [];
  }
  // Words make a line, everything else has a line of its own.
  const lines = /^(text|searchText)$/.test(aspect)
    ? [items.join(' ')]
    : items.flatMap(item => item.split('\n'));
  const rest = lines.length - MAX_SHOWN;
  return [
    ...lines.slice(0, MAX_SHOWN).map(line => `  ${sign} ${shorten(line)}`),
    ...(rest > 0 ? [`  ${sign} … ${rest} more`] : []),
  ];
}

/** Every difference of a site, by kind, to be read by people. */
export function formatDifferences({ name, figures, differences, notes }) {
  const aspects = Object.keys(figures).filter(aspect =>
    differences.some(difference => difference.aspect === aspect),
  );
  const parts = aspects.map(aspect => {
    const { equal, total } = figures[aspect];
    const own = differences.filter(d => d.aspect === aspect);
    const blocks = own.map(({ where, before, reference, fairway }) =>
      [
        `${where}${
          aspect === 'text' ? `  … ${before.join(' ')}` : ''
        }`.trimEnd(),
        ...formatSide('-', reference, aspect),
        ...formatSide('+', fairway, aspect),
      ].join('\n'),
    );
    return `## ${aspect}: ${equal} of ${total}, ${
      own.length
    } differences\n\n${blocks.join('\n')}`;
  });
  return `# ${name}\n\n- what MkDocs made, + what Fairway made\n\n${[
    ...notes,
    ...parts,
  ].join('\n\n')}\n`;
}
