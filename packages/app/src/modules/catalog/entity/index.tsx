import {
  coreExtensionData,
  createExtensionInput,
} from '@backstage/frontend-plugin-api';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
  EntityContentLayoutBlueprint,
  EntityContextMenuItemBlueprint,
  EntityHeaderLayoutBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { EntityArrival } from './arrival/EntityArrival';
import { EntityMenuProvider } from './EntityMenuContext';
import { menuItems } from './menuItems';
import { toDependencyGroups } from './relations';

const entityPage = catalogPlugin.getExtension('page:catalog/entity').override({
  *factory(originalFactory, { inputs, config }) {
    const items = inputs.contextMenuItems.map(item => ({
      node: item.node,
      data: item.get(EntityContextMenuItemBlueprint.dataRefs.data),
      filter:
        item.get(EntityContextMenuItemBlueprint.dataRefs.filterFunction) ??
        (() => true),
    }));
    const original = originalFactory({
      params: { noHeader: true },
      // Every tab stands for itself; the header puts them in order.
      config: { ...config, groups: [] },
    });
    yield* original;
    yield coreExtensionData.reactElement(
      <EntityMenuProvider value={items}>
        <EntityArrival>
          {original.get(coreExtensionData.reactElement)}
        </EntityArrival>
      </EntityMenuProvider>,
    );
  },
});

const header = EntityHeaderLayoutBlueprint.make({
  params: { loader: () => import('./EntityHeader').then(m => m.EntityHeader) },
});

const overviewLayout = EntityContentLayoutBlueprint.makeWithOverrides({
  inputs: {
    /** What plugins have to say before anything else; they take no place while that is nothing. */
    notices: createExtensionInput([
      coreExtensionData.reactElement,
      EntityCardBlueprint.dataRefs.filterFunction.optional(),
      EntityCardBlueprint.dataRefs.type.optional(),
    ]),
  },
  factory(originalFactory, { inputs }) {
    const notices = inputs.notices.map(notice => ({
      id: notice.node.spec.id,
      element: notice.get(coreExtensionData.reactElement),
      filter: notice.get(EntityCardBlueprint.dataRefs.filterFunction),
    }));
    return originalFactory({
      loader: async () => {
        const { OverviewLayout } = await import('./OverviewLayout');
        return props => <OverviewLayout {...props} notices={notices} />;
      },
    });
  },
});

const dependencies = EntityContentBlueprint.make({
  name: 'dependencies',
  params: {
    path: '/dependencies',
    title: 'Dependencies',
    filter: entity => toDependencyGroups(entity).length > 0,
    loader: () =>
      import('./DependenciesContent').then(m => <m.DependenciesContent />),
  },
});

/** Cards whose content the overview shows by itself, denser and in one place. */
const replacedCards = (
  [
    'entity-card:catalog/about',
    'entity-card:catalog/links',
    'entity-card:catalog/depends-on-components',
    'entity-card:catalog/depends-on-resources',
    'entity-card:catalog/has-components',
    'entity-card:catalog/has-resources',
    'entity-card:catalog/has-subcomponents',
    'entity-card:catalog/has-subdomains',
    'entity-card:catalog/has-systems',
    'entity-card:catalog/labels',
  ] as const
).map(id => catalogPlugin.getExtension(id).override({ disabled: true }));

/** What belongs to the catalog plugin of the entity pages. */
export const entityExtensions = [
  entityPage,
  header,
  overviewLayout,
  dependencies,
  ...replacedCards,
  ...menuItems,
];
