import {
  defaultGenerateStepper,
  type ImportStepperProps,
} from '@backstage/plugin-catalog-import';
import { AwaitEntities } from './AwaitEntities';
import { getLeftOut } from './getLeftOut';
import { LeftOut } from './LeftOut';
import { Registered } from './Registered';

type GenerateStepper = NonNullable<ImportStepperProps['generateStepper']>;

/**
 * The stock steps, of which the last but one tells what is left out or was
 * registered before, and the last one waits for what was registered.
 */
export const registerSteps: GenerateStepper = (flow, defaults, t) => {
  const steps = defaultGenerateStepper(flow, defaults, t);
  return {
    ...steps,
    review: (state, options) => {
      const step = steps.review(state, options);
      const result = state.prepareResult;
      const isRegistered =
        result?.type === 'locations' && result.locations.every(l => l.exists);
      return {
        ...step,
        content: (
          <>
            <LeftOut reasons={getLeftOut(state.analyzeResult)} />
            {isRegistered ? (
              <Registered
                entities={result.locations.flatMap(l => l.entities)}
                onGoBack={state.onGoBack}
              />
            ) : (
              step.content
            )}
          </>
        ),
      };
    },
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
