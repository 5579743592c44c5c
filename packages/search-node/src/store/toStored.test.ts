import { Pace } from './Pace';
import { toStoredGroup, toStoredGroupAtPace } from './toStored';

it('takes large groups apart in steps, between which others work', async () => {
  const group = {
    ref: 'component:default/handbook',
    documents: Array.from({ length: 500 }, (_, i) => ({
      document: { title: `Section ${i}`, text: '', location: `/docs/${i}` },
      names: [`Section ${i}`],
      tags: [],
      text: 'Containers are unloaded at the northern quays. '.repeat(50),
      values: {},
    })),
  };
  let turns = 0;
  let isDone = false;
  const count = () => {
    turns++;
    if (!isDone) {
      setImmediate(count);
    }
  };
  setImmediate(count);

  const stored = await toStoredGroupAtPace('techdocs', group, new Pace());

  isDone = true;
  expect(turns).toBeGreaterThan(0);
  expect(stored).toEqual(toStoredGroup('techdocs', group));
});
