import { loadServices, type ServiceAction } from '@pasos/engine/browser';
import { useEffect, useState } from 'react';

let known: readonly ServiceAction[] = [];

/** Every action there is, fetched with the first form of a Task; none of them until then. */
export function useServices(): readonly ServiceAction[] {
  const [services, setServices] = useState(known);
  useEffect(() => {
    if (known.length > 0) return;
    loadServices().then(
      ({ allSdkActions, optimizedActions }) => {
        known = [...optimizedActions, ...allSdkActions()];
        setServices(known);
      },
      // Without a connection the ARN can still be written.
      () => undefined,
    );
  }, []);
  return services;
}
