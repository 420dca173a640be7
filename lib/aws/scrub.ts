const accessKeyId = /\b(?:AKIA|ASIA|ABIA|ACCA|A3T[A-Z0-9])[A-Z0-9]{12,}\b/g;
/** What AWS shows of a signature it refuses has the session token in it. */
const canonicalRequest = /\s*The Canonical String for this request should have been[\s\S]*/;
const tokenHeader = /x-amz-security-token(\s*[:=]\s*)[^\s'"&,<\\]+/gi;
const shortestSecret = 8;

/** A text without keys: those in `secrets`, as they are, in Base64 and in an address, and whatever else has their look. */
export function scrub(text: string, secrets: readonly string[] = []): string {
  const bare = text.replace(tokenHeader, 'x-amz-security-token$1…');
  return secrets
    .filter((secret) => secret.length >= shortestSecret)
    .flatMap(spellings)
    .reduce((rest, secret) => rest.replaceAll(secret, '…'), bare)
    .replace(accessKeyId, '…');
}

/** The first of AWS's words: what follows is the request as it was signed. */
export function withoutRequest(text: string): string {
  return text.replace(canonicalRequest, '');
}

function spellings(secret: string): string[] {
  const bytes = String.fromCharCode(...new TextEncoder().encode(secret));
  return [secret, encodeURIComponent(secret), btoa(bytes).replace(/=+$/, '')];
}
