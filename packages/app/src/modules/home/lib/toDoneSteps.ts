import type { Visit } from './toRecent';

/** What a newcomer does first. */
export const startSteps = ['create', 'explore', 'register'] as const;
export type StartStep = (typeof startSteps)[number];

/**
 * Tells from the places somebody was at what they have done already.
 *
 * @remarks
 *
 * Creating shows a task page; registering ends with a link to what was
 * registered, so it counts once an entity was opened after that page.
 */
export function toDoneSteps(visits: readonly Visit[]): StartStep[] {
  const entities = visits.filter(v =>
    /^\/catalog\/[^/]+\/[^/]+\//.test(v.pathname),
  );
  const registering = visits.filter(v => v.pathname === '/catalog-import');
  const done: Record<StartStep, boolean> = {
    create: visits.some(v => v.pathname.startsWith('/create/tasks/')),
    explore: entities.length > 0,
    register: registering.some(page =>
      entities.some(entity => entity.timestamp > page.timestamp),
    ),
  };
  return startSteps.filter(step => done[step]);
}
