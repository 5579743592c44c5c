import {
  defaultGenerateStepper,
  type ImportStepperProps,
} from '@backstage/plugin-catalog-import';
import { AwaitEntities } from './AwaitEntities';

type GenerateStepper = NonNullable<ImportStepperProps['generateStepper']>;

/** The stock steps, of which the last one waits for what was registered. */
export const awaitImported: GenerateStepper = (flow, defaults, t) => {
  const steps = defaultGenerateStepper(flow, defaults, t);
  return {
    ...steps,
    finish: (state, options) => {
      const step = steps.finish(state, options);
      const result = state.prepareResult;
      // The steps are drawn from the beginning, when nothing is known yet.
      if (result?.type !== 'locations') {
        return step;
      }
      return {
        ...step,
        content: (
          <AwaitEntities entities={result.locations.flatMap(l => l.entities)}>
            {step.content}
          </AwaitEntities>
        ),
      };
    },
  };
};
