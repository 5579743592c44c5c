/** Names of the rules that found something, each once. */
export function namesOf(changes, level) {
  return [
    ...new Set(
      changes.filter(c => !level || c.level === level).map(c => c.rule),
    ),
  ];
}

function describe(side, tellsOnlyBreaking) {
  if (side.verdict === 'fails') {
    return 'fails';
  }
  const count = namesOf(side.changes, 'breaking').length;
  return tellsOnlyBreaking && count === 0
    ? 'not breaking'
    : `${side.verdict} (${count})`;
}

/** One pair as a row. */
export function toRow({ pair, own, other, agrees, why, tool }) {
  const seconds = ({ ms }) => `${(ms / 1000).toFixed(1)} s`;
  return [
    pair.api,
    `${pair.from} → ${pair.to}`,
    describe(own),
    describe(other, tool.tellsOnlyBreaking),
    agrees ? 'yes' : `no: ${why.map(({ name }) => `\`${name}\``).join(', ')}`,
    `${seconds(own)}, ${seconds(other)}`,
  ];
}

function toMarkdown(head, rows) {
  return [head, head.map(() => '---'), ...rows]
    .map(cells => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function listReasons(reasons) {
  return [...new Map(reasons.map(({ name, reason }) => [name, reason]))]
    .map(([name, reason]) => `- \`${name}\`: ${reason}`)
    .join('\n');
}

/** All pairs of a type, with why verdicts differ. */
export function toTable(title, results, machine) {
  const { tool } = results[0];
  const agreeing = results.filter(({ agrees }) => agrees).length;
  return [
    `### ${title}`,
    `${machine.date}, compared with ${tool.name}: ${agreeing} of ${results.length} verdicts agree.`,
    toMarkdown(
      ['API', 'versions', 'Fairway', tool.name, 'agree', 'time'],
      results.map(toRow),
    ),
    listReasons(results.flatMap(({ why }) => why)),
  ]
    .filter(Boolean)
    .join('\n\n');
}
