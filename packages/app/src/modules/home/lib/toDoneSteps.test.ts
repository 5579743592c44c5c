import { toDoneSteps } from './toDoneSteps';

const visit = (pathname: string, timestamp = 1) => ({ pathname, timestamp });

describe('toDoneSteps', () => {
  it('starts with nothing done', () => {
    expect(
      toDoneSteps([visit('/'), visit('/catalog'), visit('/create')]),
    ).toEqual([]);
  });

  it('counts a run of a kit and a look at an entity', () => {
    expect(
      toDoneSteps([
        visit('/create/tasks/1'),
        visit('/catalog/default/component/a'),
      ]),
    ).toEqual(['create', 'explore']);
  });

  it('counts registering when it led to an entity', () => {
    const entity = visit('/catalog/default/component/a', 5);

    expect(toDoneSteps([visit('/catalog-import', 4), entity])).toContain(
      'register',
    );
    expect(toDoneSteps([visit('/catalog-import', 6), entity])).not.toContain(
      'register',
    );
  });
});
