import { askAsGuest } from './support/portal';
import { pushChange } from './support/pushChange';
import { pushRepository } from './support/pushRepository';
import { expect, test } from './support/test';

const NAME = 'buoy-light';
const REF = `component/default/${NAME}`;
/** From a push to what people see. */
const WITHIN = { timeout: 5_000, intervals: [100] };

const describe = (description: string) => `apiVersion: backstage.io/v1alpha1
kind: Component
metadata: { name: ${NAME}, description: '${description}' }
spec: { type: service, lifecycle: production, owner: group:default/berths }
`;

const readDescription = async () => {
  const answer = await askAsGuest(`/api/catalog/entities/by-name/${REF}`);
  return answer.ok ? (await answer.json()).metadata.description : undefined;
};

const readPlace = async () => {
  const answer = await askAsGuest(
    `/api/system-model/v1/entities/by-ref/${REF}/provenance`,
  );
  const { provenance } = await answer.json();
  return provenance.find(
    ({ pointer }: { pointer: string }) => pointer === '/metadata/description',
  ).chosen.place;
};

const readHead = async () => {
  const answer = await askAsGuest(
    `/api/forge/api/v1/repos/merrow-line/${NAME}/branches/main`,
  );
  return (await answer.json()).commit.id;
};

test('shows in the catalog what was pushed, without registering it, and names the commit', async () => {
  await pushRepository(NAME, {
    'catalog-info.yaml': describe('Blinks twice.'),
  });
  await expect.poll(readDescription, WITHIN).toBe('Blinks twice.');

  pushChange(NAME, { 'catalog-info.yaml': describe('Blinks three times.') });
  await expect.poll(readDescription, WITHIN).toBe('Blinks three times.');

  expect(await readPlace()).toMatchObject({
    kind: 'file',
    path: 'catalog-info.yaml',
    commit: await readHead(),
    line: 3,
  });
});
