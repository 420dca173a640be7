/** The services whose resources the studio shows, as `aws-sdk:` resources name them, in the order of the overview. */
export const serviceIds = [
  'lambda',
  'dynamodb',
  'sqs',
  'sns',
  's3',
  'eventbridge',
  'ssm',
  'secretsmanager',
  'cloudwatchlogs',
] as const;

export type ServiceId = (typeof serviceIds)[number];

/** What is looked at. */
export type Place =
  | { readonly kind: 'overview' }
  | { readonly kind: 'service'; readonly service: ServiceId }
  | {
      readonly kind: 'resource';
      readonly service: ServiceId;
      /** As people call it: a queue by its name, not by its URL. */
      readonly name: string;
      /** What of it: an item's attributes as JSON, an object's key, a message's id. */
      readonly item?: string;
    };

export const overview: Place = { kind: 'overview' };

/** Where "back" leads from there. */
export function above(place: Place): Place {
  switch (place.kind) {
    case 'overview':
    case 'service':
      return overview;
    case 'resource':
      return { kind: 'service', service: place.service };
  }
}
