import { createLogGroup } from '@/lib/studio/resources/log-groups';
import { NamedForm } from '../../parts/named-form';
import { useResources } from '../../use-resources';
import type { NewProps } from '../views';

export function NewLogGroup(props: NewProps) {
  const { call } = useResources();
  return (
    <NamedForm
      {...props}
      service="cloudwatchlogs"
      rule="path"
      placeholder="/pasos/mi-registro"
      create={async (name) => {
        await createLogGroup(call, name);
        return name;
      }}
    />
  );
}
