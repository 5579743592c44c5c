import { lazy, Suspense } from 'react';
import { useTryAddress } from '../../hooks/useTryAddress';
import { Loading } from '../Loading';
import { DefinitionTryPanel } from '../TryPanel';

// What writes and reads messages is fetched when somebody has a message.
const GrpcTryForm = lazy(() =>
  import('./GrpcTryForm').then(m => ({ default: m.GrpcTryForm })),
);

/** A way to call the services of a file, beginning with the method that the address asks for. */
export function GrpcTry(props: { definition: string }) {
  const { definition } = props;
  const { tried } = useTryAddress();
  return (
    <DefinitionTryPanel tried={tried} defaultOpen={tried !== undefined}>
      {place => (
        <Suspense fallback={<Loading />}>
          <GrpcTryForm definition={definition} tried={tried} {...place} />
        </Suspense>
      )}
    </DefinitionTryPanel>
  );
}
