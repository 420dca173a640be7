import type { ServiceId } from '@/lib/studio/resources/place/place';

/** Drawn on 20 × 20. */
const icons: Readonly<Record<ServiceId, string>> = {
  lambda: 'M5 16.5 9 8 7.6 4H5.5M9 8l4 8.5h2.5',
  dynamodb: 'M3.5 4.5h13v11h-13zM3.5 8.5h13M8 8.5v7',
  sqs: 'M3 7.5h4v5H3zM8 7.5h4v5H8zM13 7.5h4v5h-4z',
  sns: 'M4 12.5V8.2l9-3.7v11.5l-9-3.5zM6.5 13.4v2.6h2.4v-1.7M15.5 8.5a2.3 2.3 0 0 1 0 3.5',
  s3: 'M4 5.5h12L14.6 16H5.4zM4 5.5C4 4.4 6.7 3.7 10 3.7s6 .7 6 1.8',
  eventbridge:
    'M10 3.5v4M10 12.5v4M4 6l3.5 2.5M16 6l-3.5 2.5M4 14l3.5-2.5M16 14l-3.5-2.5M10 8a2 2 0 1 0 0 4 2 2 0 0 0 0-4',
  ssm: 'M3.5 6.5h8M15 6.5h1.5M3.5 13.5H6M9.5 13.5h7M13.2 4.7a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6M7.8 11.7a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6',
  secretsmanager: 'M5 9h10v7.5H5zM7 9V6.5a3 3 0 0 1 6 0V9M10 12v1.8',
  cloudwatchlogs: 'M5 3.5h10v13H5zM7.5 7h5M7.5 10h5M7.5 13h3',
};

export function ServiceIcon({ service }: { readonly service: ServiceId }) {
  return (
    <svg
      viewBox="0 0 20 20"
      className="size-5 shrink-0"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={icons[service]} />
    </svg>
  );
}
