import { ObjectType } from '../objects/ObjectType';
import { ChangedCollections } from './ChangedCollections';

const [deployments, cronJobs] = ['deployments', 'cronjobs'].map(
  plural => ({ id: plural, plural } as ObjectType),
);

describe('ChangedCollections', () => {
  it('takes each collection once, with the types that changed', async () => {
    const changes = new ChangedCollections();
    const waiting = changes.wait();
    changes.add('shop', deployments);
    changes.add('shop', cronJobs);
    changes.add('shop', deployments);
    changes.add('billing', cronJobs);

    await waiting;
    const due = changes.takeDue(0);

    expect(due).toEqual([
      { key: 'shop', types: new Set([deployments, cronJobs]) },
      { key: 'billing', types: new Set([cronJobs]) },
    ]);
    expect(changes.takeDue(0)).toEqual([]);
  });

  it('holds back what is to rest, and forgets no change of it', () => {
    const changes = new ChangedCollections();
    changes.holdBack('shop', 1000);
    changes.add('shop', deployments);
    changes.add('billing', deployments);

    const early = changes.takeDue(999).map(({ key }) => key);
    const later = changes.takeDue(1000).map(({ key }) => key);

    expect(early).toEqual(['billing']);
    expect(later).toEqual(['shop']);
  });

  it('tells whoever waits that there will be nothing more', async () => {
    const changes = new ChangedCollections();
    const waiting = changes.wait();

    changes.fail(new Error('lost'));
    changes.fail(new Error('later'));

    await expect(waiting).rejects.toThrow('lost');
    await expect(changes.wait()).rejects.toThrow('lost');
  });
});
