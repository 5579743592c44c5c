import { COLUMNS, reachesBar, shareOf, sumColumn } from '../compare/shares.mjs';

/** Never rounded up: 100 % means all. */
function formatShare(figure) {
  const percent = Math.floor(shareOf(figure) * 10_000) / 100;
  return percent === 100 ? '100 %' : `${percent.toFixed(2)} %`;
}

const row = cells => `| ${cells.join(' | ')} |`;

/** Columns that are shown a second time, with lists as TechDocs reads them. */
const STRICT = ['text', 'structure'];

/** One line a site. */
export function formatTable(results) {
  const columns = Object.keys(COLUMNS);
  const lines = results.map(result =>
    result.error
      ? row([
          result.name,
          '–',
          ...[...columns, ...STRICT].map(() => '–'),
          result.error,
        ])
      : row([
          result.name,
          result.failed ? `${result.pages} + ${result.failed}` : result.pages,
          ...columns.map(column =>
            formatShare(sumColumn(result.figures, column)),
          ),
          ...STRICT.map(column =>
            formatShare(sumColumn(result.strict, column)),
          ),
          result.differences,
        ]),
  );
  const head = [
    'site',
    'pages',
    ...columns,
    ...STRICT.map(column => `${column}, strict`),
    'differences',
  ];
  return [row(head), row(head.map(() => '---')), ...lines].join('\n');
}

function sumFigures(list) {
  const sums = {};
  for (const figures of list) {
    for (const [aspect, { equal, total }] of Object.entries(figures ?? {})) {
      const sum = (sums[aspect] ??= { equal: 0, total: 0 });
      sum.equal += equal;
      sum.total += total;
    }
  }
  return sums;
}

/** Figures of several sites as if they were one. */
export function addUp(name, results) {
  const sumOf = key => results.reduce((sum, r) => sum + (r[key] ?? 0), 0);
  return {
    name,
    pages: sumOf('pages'),
    failed: sumOf('failed'),
    figures: sumFigures(results.map(({ figures }) => figures)),
    strict: sumFigures(results.map(({ strict }) => strict)),
    differences: sumOf('differences'),
  };
}

/** Kinds of things, those that differ most first. */
export function formatAspects(results) {
  const { figures } = addUp('', results);
  const rows = Object.entries(figures)
    .filter(([, { equal, total }]) => equal < total)
    .sort(([, a], [, b]) => b.total - b.equal - (a.total - a.equal))
    .map(([aspect, figure]) =>
      row([
        aspect,
        figure.total,
        figure.total - figure.equal,
        formatShare(figure),
      ]),
    );
  return [
    row(['what', 'compared', 'different', 'equal']),
    row(['---', '---', '---', '---']),
    ...rows,
  ].join('\n');
}

export const passes = result => !result.error && reachesBar(result.figures);
