import { hideAll } from '../labels';

/** Colours of a node or line, e.g. `fill` by `#eee`. */
export type Looks = Readonly<Record<string, string>>;

export type FlowNode = {
  /** What the label stands between, e.g. `[` and `]`. */
  readonly shape: readonly [open: string, close: string];
  readonly label: string;
};

export type FlowEdge = {
  readonly from: string;
  readonly to: string;
  /** As the engine writes it, e.g. `-.->`. */
  readonly arrow: string;
  readonly label?: string;
  /** Whether it only holds nodes where their author wants them. */
  readonly isInvisible?: boolean;
};

export type FlowGroup = {
  readonly id: string;
  readonly title: string;
  direction?: string;
  readonly nodes: Set<string>;
  readonly groups: FlowGroup[];
};

/** A flowchart as an author wrote it; labels are already hidden. */
export class Flowchart {
  readonly nodes = new Map<string, FlowNode>();
  readonly edges: FlowEdge[] = [];
  readonly classes = new Map<string, Looks>();
  readonly classesOf = new Map<string, string[]>();
  readonly looks = new Map<string, Looks>();
  readonly linkLooks: { readonly target: string; readonly looks: string }[] =
    [];
  /** What stands in no group. */
  readonly root: FlowGroup = {
    id: '',
    title: '',
    nodes: new Set(),
    groups: [],
  };
  readonly #groupOf = new Map<string, FlowGroup>();

  /** Groups that were opened and not closed, innermost last. */
  readonly open: FlowGroup[] = [this.root];

  get current(): FlowGroup {
    return this.open[this.open.length - 1];
  }

  /**
   * Notes a node where it is mentioned.
   *
   * @remarks
   *
   * It belongs to the innermost of the groups, one within the other, in which
   * it is mentioned.
   */
  mention(id: string, node?: FlowNode): void {
    if (node || !this.nodes.has(id)) {
      this.nodes.set(id, node ?? { shape: ['[', ']'], label: hideAll(id) });
    }
    const group = this.#groupOf.get(id);
    if (!group || (group !== this.current && this.open.includes(group))) {
      group?.nodes.delete(id);
      this.current.nodes.add(id);
      this.#groupOf.set(id, this.current);
    }
  }

  addClass(id: string, name: string): void {
    this.classesOf.set(id, [...(this.classesOf.get(id) ?? []), name]);
  }
}
