const chunk = 0x8000;

export function base64Of(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += chunk)
    binary += String.fromCharCode(...bytes.subarray(at, at + chunk));
  return btoa(binary);
}

export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
}

export function textOf(base64: string): string {
  return new TextDecoder().decode(bytesOf(base64));
}

export function base64OfText(text: string): string {
  return base64Of(new TextEncoder().encode(text));
}
