import { RELATION_OWNED_BY, type Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useEffect, useState } from 'react';

/** What a kit is going to do, and who keeps it. */
export interface KitPlan {
  readonly steps: readonly string[];
  readonly owner?: string;
  /** Whether its files can be looked at before anything is created. */
  readonly hasPreview: boolean;
}

/** The action by which a kit makes its files, which can be asked for them beforehand. */
const RENDER_ACTION = 'kit:render';

/** Runs only when something went wrong, so it is no part of the plan. */
const AFTER_FAILURE = /\b(failure|always)\(\)/;

/** Reads the plan of a kit from its catalog entry. */
function toKitPlan(entity: Entity): KitPlan {
  const steps = Array.isArray(entity.spec?.steps) ? entity.spec.steps : [];
  return {
    steps: (steps as Array<{ name?: unknown; if?: unknown }>).flatMap(step =>
      typeof step?.name === 'string' && !AFTER_FAILURE.test(String(step.if))
        ? [step.name]
        : [],
    ),
    hasPreview: steps.some(
      step => (step as { action?: unknown } | null)?.action === RENDER_ACTION,
    ),
    owner: entity.relations?.find(({ type }) => type === RELATION_OWNED_BY)
      ?.targetRef,
  };
}

/** Looks up what a kit is going to do; the form works without. */
export function useKitPlan(kitRef: string): KitPlan | undefined {
  const catalogApi = useApi(catalogApiRef);
  const [plan, setPlan] = useState<KitPlan>();

  useEffect(() => {
    let cancelled = false;
    catalogApi.getEntityByRef(kitRef).then(
      entity => cancelled || setPlan(entity && toKitPlan(entity)),
      () => {},
    );
    return () => {
      cancelled = true;
    };
  }, [catalogApi, kitRef]);

  return plan;
}
