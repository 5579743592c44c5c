import type { MapModel, MapNode } from '../../lib/map/MapModel';
import type { PlacedMap } from '../../lib/map/Placed';
import { MapNodeShape } from './MapNodeShape';

/** The entities on a map. One of them is in the tab order; arrow keys lead to the others. */
export function MapNodes(props: {
  model: MapModel;
  placed: PlacedMap;
  current: string;
  focused: string | undefined;
  connected: ReadonlySet<string> | undefined;
  matches: readonly MapNode[];
  onWalk(ref: string, key: string): string | undefined;
  onChoose(ref: string): void;
}) {
  const { model, placed, current, focused, connected, matches } = props;
  const found = new Set(matches.map(({ ref }) => ref));
  return (
    <>
      {model.nodes.map(node => (
        <MapNodeShape
          key={node.ref}
          node={node}
          box={placed.nodes.get(node.ref)!}
          isRoot={node.ref === model.root}
          isCurrent={node.ref === current}
          isFocused={node.ref === focused}
          isDim={connected !== undefined && !connected.has(node.ref)}
          isFound={found.has(node.ref)}
          onWalk={props.onWalk}
          onChoose={props.onChoose}
        />
      ))}
    </>
  );
}
