import type { Language } from '@/lib/i18n/languages';

/** As the AWS console shows it: `1234-5678-9012`. */
export function accountDigits(accountId: string): string {
  return accountId.replace(/^(\d{4})(\d{4})(\d{4})$/, '$1-$2-$3');
}

/** Whole minutes until then by the site's clock; negative once it is over. */
export function minutesLeft(expiresAt: string, now: number, aheadMs: number): number {
  return Math.floor((Date.parse(expiresAt) - now - aheadMs) / 60_000);
}

/** `1 h 20 min`, the same in both languages. */
export function inMinutes(minutes: number): string {
  if (minutes < 60) return `${minutes} min`;
  const rest = minutes % 60;
  return rest === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${rest} min`;
}

const smallest = 0.01;

/** Cents upwards: what is said to be the most is not to be less. Of next to nothing it is said that it is less than a cent. */
export function dollars(amount: number, language: Language): string {
  const shown = new Intl.NumberFormat(language, {
    style: 'currency',
    currency: 'USD',
    currencyDisplay: 'code',
  });
  if (amount === 0) return shown.format(0);
  return amount < smallest ? `< ${shown.format(smallest)}` : shown.format(Math.ceil(amount * 100) / 100);
}
