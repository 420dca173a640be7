import type { Localized } from '@/lib/i18n/languages';

/** Where a region is, as the AWS console calls it. */
const places: Readonly<Record<string, Localized>> = {
  'us-east-1': { es: 'Norte de Virginia', en: 'N. Virginia' },
  'us-east-2': { es: 'Ohio', en: 'Ohio' },
  'us-west-1': { es: 'Norte de California', en: 'N. California' },
  'us-west-2': { es: 'Oregón', en: 'Oregon' },
  'af-south-1': { es: 'Ciudad del Cabo', en: 'Cape Town' },
  'ap-east-1': { es: 'Hong Kong', en: 'Hong Kong' },
  'ap-east-2': { es: 'Taipéi', en: 'Taipei' },
  'ap-northeast-1': { es: 'Tokio', en: 'Tokyo' },
  'ap-northeast-2': { es: 'Seúl', en: 'Seoul' },
  'ap-northeast-3': { es: 'Osaka', en: 'Osaka' },
  'ap-south-1': { es: 'Bombay', en: 'Mumbai' },
  'ap-south-2': { es: 'Hyderabad', en: 'Hyderabad' },
  'ap-southeast-1': { es: 'Singapur', en: 'Singapore' },
  'ap-southeast-2': { es: 'Sídney', en: 'Sydney' },
  'ap-southeast-3': { es: 'Yakarta', en: 'Jakarta' },
  'ap-southeast-4': { es: 'Melbourne', en: 'Melbourne' },
  'ap-southeast-5': { es: 'Malasia', en: 'Malaysia' },
  'ap-southeast-6': { es: 'Nueva Zelanda', en: 'New Zealand' },
  'ap-southeast-7': { es: 'Tailandia', en: 'Thailand' },
  'ca-central-1': { es: 'Canadá central', en: 'Canada Central' },
  'ca-west-1': { es: 'Calgary', en: 'Calgary' },
  'cn-north-1': { es: 'Pekín', en: 'Beijing' },
  'cn-northwest-1': { es: 'Ningxia', en: 'Ningxia' },
  'eu-central-1': { es: 'Fráncfort', en: 'Frankfurt' },
  'eu-central-2': { es: 'Zúrich', en: 'Zurich' },
  'eu-north-1': { es: 'Estocolmo', en: 'Stockholm' },
  'eu-south-1': { es: 'Milán', en: 'Milan' },
  'eu-south-2': { es: 'España', en: 'Spain' },
  'eu-west-1': { es: 'Irlanda', en: 'Ireland' },
  'eu-west-2': { es: 'Londres', en: 'London' },
  'eu-west-3': { es: 'París', en: 'Paris' },
  'il-central-1': { es: 'Tel Aviv', en: 'Tel Aviv' },
  'me-central-1': { es: 'Emiratos Árabes Unidos', en: 'UAE' },
  'me-south-1': { es: 'Baréin', en: 'Bahrain' },
  'mx-central-1': { es: 'México central', en: 'Mexico Central' },
  'sa-east-1': { es: 'São Paulo', en: 'São Paulo' },
  'us-gov-east-1': { es: 'GovCloud este', en: 'GovCloud East' },
  'us-gov-west-1': { es: 'GovCloud oeste', en: 'GovCloud West' },
};

/** Empty for a region that is newer than this table. */
export function regionPlace(region: string): Localized {
  return (Object.hasOwn(places, region) ? places[region] : undefined) ?? { es: '', en: '' };
}

/** Those in whose code or place all of the words are, whatever their accents. */
export function findRegions(regions: readonly string[], words: string): readonly string[] {
  const asked = plain(words).split(/\s+/);
  return regions.filter((region) => {
    const { es, en } = regionPlace(region);
    const text = plain(`${region} ${es} ${en}`);
    return asked.every((word) => text.includes(word));
  });
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .trim();
}
