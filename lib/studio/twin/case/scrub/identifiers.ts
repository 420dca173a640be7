import type { ScrubStep } from './scrub-text';

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
/** Tokens of tasks, receipts: long, and of one piece. */
const token = /(?<![A-Za-z0-9+/_=-])(?=[A-Za-z0-9+/_-]*\d)[A-Za-z0-9+/_-]{64,}={0,2}/g;
/** Those that are no UUID: `"x-amz-id-2":["…"]`, `Request ID: …`. */
const request =
  /((?:Request ?ID|x-amz-id-2|x-amz-request-id|x-amzn-requestid|x-amzn-trace-id)\\?"?\]?:\s*\[?\\?"?)(?!0{8}-)([\w+/=;:-]{8,120})/gi;

/** The same identifier gets the same place, wherever it shows. */
export function identifierSteps(): readonly ScrubStep[] {
  const places = new Map<string, string>();
  const placeOf = (found: string, write: (number: number) => string): string => {
    const known = places.get(found) ?? write(places.size + 1);
    places.set(found, known);
    return known;
  };
  return [
    (text) => text.replace(uuid, (id) => placeOf(id.toLowerCase(), asUuid)),
    (text) => text.replace(token, (found) => placeOf(found, (number) => `token-${number}`)),
    (text) => text.replace(request, (_, label: string, id: string) => label + placeOf(id, asRequest)),
  ];
}

function asUuid(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

function asRequest(number: number): string {
  return `REQUEST${String(number).padStart(9, '0')}`;
}
