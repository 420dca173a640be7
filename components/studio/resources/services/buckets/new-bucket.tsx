import { createBucket } from '@/lib/studio/resources/buckets/buckets';
import { NamedForm } from '../../parts/named-form';
import { useResources } from '../../use-resources';
import type { NewProps } from '../views';

export function NewBucket(props: NewProps) {
  const { call, language } = useResources();
  const create = async (name: string) => {
    await createBucket(call, name);
    return name;
  };
  return (
    <NamedForm
      {...props}
      service="s3"
      rule="bucket"
      placeholder={language === 'es' ? 'mis-fotos' : 'my-photos'}
      create={create}
    />
  );
}
