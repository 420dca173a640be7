import { createBus } from '@/lib/studio/resources/messaging/buses';
import { NamedForm } from '../../parts/named-form';
import { useResources } from '../../use-resources';
import type { NewProps } from '../views';

export function NewBus(props: NewProps) {
  const { call, language } = useResources();
  const create = async (name: string) => {
    await createBus(call, name);
    return name;
  };
  return (
    <NamedForm
      {...props}
      service="eventbridge"
      rule="bus"
      placeholder={language === 'es' ? 'ventas' : 'sales'}
      create={create}
    />
  );
}
