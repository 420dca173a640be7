import { fieldName } from '@/lib/content/files/data-file';
import type { Localized } from '@/lib/i18n/languages';
import { say } from '@/lib/labs/localized';
import { receiptSchema, type Receipt } from '../receipt.schema';

/** Why a text is no receipt that can be looked at. */
export interface Unreadable {
  readonly kind: 'unreadable';
  readonly why: Localized;
}

export const RECEIPT_BYTES_MAX = 8_000_000;
const VERSION = 1;

/** A receipt may come from anybody: it is taken apart before anything in it is believed. */
export function readReceipt(text: string): Receipt | Unreadable {
  if (text.length > RECEIPT_BYTES_MAX) return tooLarge;
  try {
    const parsed = parse(text);
    return 'value' in parsed ? check(parsed.value) : parsed;
  } catch (error) {
    // Nested so deep that nobody can go through it.
    if (error instanceof RangeError) return notSound('(whole file): too deep');
    throw error;
  }
}

export const tooLarge = unreadable(
  `Un recibo no pasa de ${RECEIPT_BYTES_MAX / 1e6} MB, y este archivo sí.`,
  `A receipt is at most ${RECEIPT_BYTES_MAX / 1e6} MB, and this file is more.`,
);

function parse(text: string): { readonly value: unknown } | Unreadable {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return unreadable(
      `No es JSON: ${error.message}. Descarga el recibo otra vez; no lo copies ni lo abras con un editor que cambie comillas.`,
      `Not JSON: ${error.message}. Download the receipt again; do not copy it or open it in an editor that changes quotes.`,
    );
  }
}

function check(value: unknown): Receipt | Unreadable {
  const { kind, version } = (value ?? {}) as { readonly kind?: unknown; readonly version?: unknown };
  if (kind !== 'pasos-receipt')
    return unreadable('Es JSON, pero no un recibo de Pasos.', 'It is JSON, but no receipt of Pasos.');
  if (version !== VERSION)
    return unreadable(
      `Es un recibo de la versión ${JSON.stringify(version)} y aquí se leen los de la ${VERSION}. Compruébalo con la versión de Pasos que lo hizo.`,
      `It is a receipt of version ${JSON.stringify(version)}, and those of ${VERSION} are read here. Verify it with the release of Pasos that made it.`,
    );
  const parsed = receiptSchema.safeParse(value);
  if (!parsed.success) {
    const { path, message } = parsed.error.issues[0]!;
    return notSound(`${fieldName(path) || '(whole file)'}: ${message}`);
  }
  const ids = parsed.data.steps.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) < index);
  return twice === undefined ? parsed.data : notSound(`steps: ${twice} is there twice`);
}

function notSound(issue: string): Unreadable {
  return unreadable(
    `El recibo no tiene la forma debida. ${issue}`,
    `The receipt does not have the shape it should. ${issue}`,
  );
}

export function unreadable(es: string, en: string): Unreadable {
  return { kind: 'unreadable', why: say(es, en) };
}
