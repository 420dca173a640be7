import { LOCAL } from '@/lib/studio/twin/whose';

/** What stands in a text for where it is deployed. */
export const PLACES = ['Partition', 'Region', 'AccountId'] as const;
export type Place = (typeof PLACES)[number];

/** The text without the account it was written in: its ARNs and addresses say `${AccountId}`, `${Region}`, `${Partition}`. */
export function withPlaceholders(text: string, account: string = LOCAL.accountId): string {
  return text
    .replace(
      new RegExp(`arn:aws[a-z-]*:([a-z0-9-]*):([a-z0-9-]*):${account}(?=:)`, 'g'),
      (_, service: string, region: string) =>
        `arn:\${Partition}:${service}:${region === '' ? '' : '${Region}'}:\${AccountId}`,
    )
    .replace(
      new RegExp(`(https://[a-z]+\\.)[a-z0-9-]+(\\.amazonaws\\.com(?:\\.cn)?/)${account}(?!\\d)`, 'g'),
      (_, before: string, host: string) => `${before}\${Region}${host}\${AccountId}`,
    )
    .replace(new RegExp(`(?<!\\d)${account}(?!\\d)`, 'g'), '${AccountId}');
}

export function placesIn(text: string): readonly Place[] {
  return PLACES.filter((place) => text.includes(`\${${place}}`));
}
