import { NotFoundError } from '@backstage/errors';
import type {
  EntityFindings,
  EntityOverlay,
  FieldProvenance,
  ManifestWithProblems,
  ModelEntityView,
  OverlayField,
  OverlayOutcome,
  OverlayValues,
  Settlement,
  SourceStatus,
  DependencyGraph,
  DryRunRequest,
  DryRunResult,
  SystemModelRequestOptions,
} from '@fairway/plugin-system-model-common';
import type { SystemModelApi } from '../api';
import { listChoices } from '../lib/listChoices';
import { REF, fields } from './berths';

type Owned = { readonly owner?: readonly string[]; readonly cursor?: string };

/** A model in memory. What it is told shows at once. */
export class FakeSystemModel implements SystemModelApi {
  provenance = new Map<string, readonly FieldProvenance[]>([[REF, fields]]);
  overlay: EntityOverlay = {
    entityRef: REF,
    mode: 'overlay',
    mayEdit: false,
    values: {},
    edits: {},
  };
  outcome: OverlayOutcome = { kind: 'stored' };
  sources: readonly SourceStatus[] = [];
  problems: readonly ManifestWithProblems[] = [];
  findings: readonly EntityFindings[] = [];
  entities: readonly ModelEntityView[] = [];
  graph: DependencyGraph | undefined;
  found: DryRunResult = { collections: [] };
  /** Messages of what is refused, by the name of the method. */
  readonly refused = new Map<string, string>();
  readonly settlements: Settlement[] = [];
  readonly asked: string[] = [];
  readonly dryRuns: DryRunRequest[] = [];
  #sequence = 1;

  async getProvenance(entityRef: string) {
    this.#check('getProvenance');
    const provenance = this.provenance.get(entityRef);
    if (!provenance) {
      throw Object.assign(new NotFoundError('There is no such entity'), {
        statusCode: 404,
      });
    }
    return { entityRef, provenance, sequence: this.#sequence };
  }

  async settle(entityRef: string, settlement: Settlement) {
    this.#check('settle');
    this.settlements.push(settlement);
    this.#change(entityRef, settlement.pointer, field => {
      const claims = listChoices(field);
      const chosen = claims.find(({ source }) => source === settlement.source)!;
      return {
        ...field,
        chosen,
        others: claims.filter(claim => claim !== chosen),
        settled: { by: 'user:default/ana', at: new Date().toISOString() },
      };
    });
  }

  async unsettle(entityRef: string, pointer: string) {
    this.#check('unsettle');
    this.#change(entityRef, pointer, ({ settled, ...field }) => field);
  }

  async getOverlay() {
    this.#check('getOverlay');
    return this.overlay;
  }

  async editOverlay(_entityRef: string, values: OverlayValues) {
    this.#check('editOverlay');
    const edit = { by: 'user:default/ana', at: new Date().toISOString() };
    const edits = Object.keys(values).map(field => [field, edit]);
    if (this.outcome.kind === 'stored') {
      const { removed, ...before } = this.overlay.values;
      const taken = Object.entries({ ...removed, ...values.removed });
      this.overlay = {
        ...this.overlay,
        values: {
          ...Object.fromEntries(
            Object.entries({ ...before, ...values, removed: [] }).filter(
              isSaid,
            ),
          ),
          ...(taken.some(isSaid) && {
            removed: Object.fromEntries(taken.filter(isSaid)),
          }),
        },
        edits: { ...this.overlay.edits, ...Object.fromEntries(edits) },
      };
    }
    return this.outcome;
  }

  async clearOverlay(_entityRef: string, field: OverlayField) {
    this.#check('clearOverlay');
    const { [field]: _, ...values } = this.overlay.values;
    this.overlay = { ...this.overlay, values };
  }

  async listSources() {
    this.#check('listSources');
    return { items: this.sources };
  }

  async listProblems(source: string, { owner }: Owned = {}) {
    this.#check('listProblems');
    return {
      items: this.#selectProblems(owner).filter(
        problem => problem.source === source,
      ),
    };
  }

  async listAllProblems({ owner }: Owned = {}) {
    this.#check('listAllProblems');
    return { items: this.#selectProblems(owner) };
  }

  async rescanSource(id: string) {
    this.#check('rescanSource');
    this.asked.push(`rescan ${id}`);
  }

  async confirmSource(id: string) {
    this.#check('confirmSource');
    this.asked.push(`confirm ${id}`);
    this.sources = this.sources.map(source =>
      source.id === id
        ? { ...source, health: 'healthy', heldBack: undefined }
        : source,
    );
  }

  async dryRunSource(
    request: DryRunRequest,
    { signal }: SystemModelRequestOptions = {},
  ): Promise<DryRunResult> {
    this.#check('dryRunSource');
    this.dryRuns.push(request);
    if (request.type === 'endless') {
      return await new Promise((_, reject) =>
        signal?.addEventListener('abort', () => reject(signal.reason)),
      );
    }
    return this.found;
  }

  async listConflicts({ owner }: Owned = {}) {
    this.#check('listConflicts');
    return { items: this.#listFindings(owner) };
  }

  async listStale({ owner }: Owned = {}) {
    this.#check('listStale');
    return { items: this.#listFindings(owner) };
  }

  async listEntities() {
    this.#check('listEntities');
    return { items: this.entities };
  }

  async getDependencies() {
    this.#check('getDependencies');
    return this.graph!;
  }

  getEntity = notAsked;
  getEntityByName = notAsked;
  getRecords = notAsked;
  listChanges = notAsked;
  listFormats = notAsked;
  getFormatSchema = notAsked;

  #selectProblems(owner: readonly string[] | undefined) {
    return this.problems.filter(
      ({ owners }) => !owner || owners.some(one => owner.includes(one)),
    );
  }

  #listFindings(owner: readonly string[] | undefined) {
    return this.findings.filter(
      finding => !owner || owner.includes(finding.owner ?? ''),
    );
  }

  #change(
    entityRef: string,
    pointer: string,
    change: (field: FieldProvenance) => FieldProvenance,
  ) {
    this.#sequence += 1;
    this.provenance.set(
      entityRef,
      (this.provenance.get(entityRef) ?? []).map(field =>
        field.pointer === pointer ? change(field) : field,
      ),
    );
  }

  #check(method: string) {
    const message = this.refused.get(method);
    if (message) {
      const error = new Error('Request failed with 403 Forbidden');
      Object.assign(error, { statusCode: 403, cause: new Error(message) });
      throw error;
    }
  }
}

/** A list of nothing says nothing. */
function isSaid([, value]: [string, unknown]): boolean {
  return !Array.isArray(value) || value.length > 0;
}

async function notAsked(): Promise<never> {
  throw new Error('No page asks this');
}
