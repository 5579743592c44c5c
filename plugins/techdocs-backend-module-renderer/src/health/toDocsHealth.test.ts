import { BuildReport, Finding } from '@fairway/techdocs-renderer';
import { docsHealthSchema, MAX_SHOWN_FINDINGS } from './DocsHealth';
import { toDocsHealth } from './toDocsHealth';

const makeReport = (
  findings: readonly object[],
  droppedFindings = 0,
): BuildReport => ({
  siteName: 'Site',
  changed: [],
  removed: [],
  pages: 3,
  assets: 1,
  durationMs: 12,
  findings: findings as Finding[],
  sourcePaths: {},
  places: {},
  droppedFindings,
});
const broken = { code: 'link-broken', file: 'a.md', message: 'It is broken.' };
const now = new Date('2026-11-25T10:00:00Z');

describe('toDocsHealth', () => {
  it('says when and by what a site was built, and where it comes from', () => {
    const health = toDocsHealth(
      makeReport([]),
      now,
      new Map([['', { editUrl: 'https://git.example.com/edit/index.md' }]]),
    );

    expect(health).toEqual({
      builtAt: '2026-11-25T10:00:00.000Z',
      durationMs: 12,
      engine: 'fairway',
      pages: 3,
      editUrl: 'https://git.example.com/edit/index.md',
      counts: {},
      findings: [],
      more: 0,
    });
  });

  it('puts what is wrong before what is worth knowing, each with its place', () => {
    const health = toDocsHealth(
      makeReport([
        { ...broken, level: 'info', code: 'nav-omitted' },
        { ...broken, level: 'warning', line: 7 },
      ]),
      now,
      new Map([['a.md', { page: 'a/' }]]),
    );

    expect(health.findings).toEqual([
      { ...broken, level: 'warning', line: 7, page: 'a/' },
      expect.objectContaining({ code: 'nav-omitted', level: 'info' }),
    ]);
    expect(health.counts).toEqual({ 'nav-omitted': 1, 'link-broken': 1 });
  });

  it('holds no more than can be read back', () => {
    const many = Array.from({ length: MAX_SHOWN_FINDINGS + 10 }, () => ({
      ...broken,
      message: 'x'.repeat(5_000),
    }));

    const health = toDocsHealth(makeReport(many, 5), now, new Map());

    expect(health.more).toBe(15);
    expect(health.counts).toEqual({ 'link-broken': MAX_SHOWN_FINDINGS + 10 });
    expect(docsHealthSchema.safeParse(health).success).toBe(true);
  });
});
