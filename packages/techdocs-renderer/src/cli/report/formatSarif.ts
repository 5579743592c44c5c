import { LocatedFinding, SiteReport } from './SiteReport';

const LEVELS = { warning: 'warning', info: 'note' } as const;

function toResult({ code, level, message, path, line }: LocatedFinding) {
  return {
    ruleId: code,
    level: LEVELS[level],
    message: { text: message },
    locations: path
      ? [
          {
            physicalLocation: {
              artifactLocation: {
                uri: path.split('/').map(encodeURIComponent).join('/'),
              },
              region: line === undefined ? undefined : { startLine: line },
            },
          },
        ]
      : [],
  };
}

/** The report as SARIF 2.1.0, which code hosts show beside the lines of a change. */
export function formatSarif({ findings, summary }: SiteReport): string {
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'fairway-docs',
            rules: Object.keys(summary)
              .sort()
              .map(id => ({ id })),
          },
        },
        results: findings.map(toResult),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}
