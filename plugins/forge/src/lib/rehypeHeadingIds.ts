type Node = {
  type: string;
  tagName?: string;
  value?: string;
  properties?: Record<string, unknown>;
  children?: Node[];
};

const PREFIX = 'user-content-';

/** Gives every heading the id that links on git hosts expect of it: `## How it works` is `#how-it-works`. */
export function rehypeHeadingIds() {
  return (tree: Node) => {
    const used = new Map<string, number>();
    visit(tree, used);
  };
}

function visit(node: Node, used: Map<string, number>): void {
  if (/^h[1-6]$/.test(node.tagName ?? '') && !node.properties?.id) {
    const slug = slugify(textOf(node));
    const count = used.get(slug) ?? 0;
    used.set(slug, count + 1);
    node.properties = {
      ...node.properties,
      id: `${PREFIX}${slug}${count ? `-${count}` : ''}`,
    };
  }
  node.children?.forEach(child => visit(child, used));
}

function textOf(node: Node): string {
  return node.type === 'text'
    ? node.value ?? ''
    : (node.children ?? []).map(textOf).join('');
}

function slugify(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}\s_-]/gu, '')
    .replace(/\s/g, '-');
}
