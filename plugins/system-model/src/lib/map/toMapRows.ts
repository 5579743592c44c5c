import type { MapModel, MapNode } from './MapModel';

/** An entity with what it needs and what needs it. */
export type MapRow = {
  readonly node: MapNode;
  readonly needs: readonly MapNode[];
  readonly neededBy: readonly MapNode[];
};

/** A system with its entities. */
export type MapRowGroup = {
  /** Empty for what is in none. */
  readonly system: string;
  readonly rows: readonly MapRow[];
};

/** A map as lists, by system and name; what is in no system comes last. */
export function toMapRows(model: MapModel): MapRowGroup[] {
  const byRef = new Map(model.nodes.map(node => [node.ref, node]));
  const list = (refs: readonly string[]) =>
    refs.flatMap(ref => byRef.get(ref) ?? []).sort(compare);
  const toRow = (node: MapNode): MapRow => ({
    node,
    needs: list(
      model.edges
        .filter(({ needer }) => needer === node.ref)
        .map(({ needed }) => needed),
    ),
    neededBy: list(
      model.edges
        .filter(({ needed }) => needed === node.ref)
        .map(({ needer }) => needer),
    ),
  });
  const systems = [...new Set(model.nodes.map(({ system = '' }) => system))];
  return systems
    .sort((a, b) => Number(!a) - Number(!b) || a.localeCompare(b))
    .map(system => ({
      system,
      rows: model.nodes
        .filter(node => (node.system ?? '') === system)
        .sort(compare)
        .map(toRow),
    }));
}

function compare(a: MapNode, b: MapNode): number {
  return a.title.localeCompare(b.title);
}
