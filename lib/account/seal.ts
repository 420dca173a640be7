import type { Seal } from './contract';

/** What both sides mix in: a secret agreed on for this is of no use for anything else. */
const info = new TextEncoder().encode('pasos account keys 1');
const curve = { name: 'ECDH', namedCurve: 'P-256' } as const;

/**
 * Encrypts a text for the site, which can open it once. What a browser records of what it sends (a HAR file that is
 * passed on to ask for help) has nothing in it to read, or to send again.
 */
export async function seal(text: string, { publicKey }: Seal): Promise<string> {
  const site = await crypto.subtle.importKey('raw', bytesOf(publicKey), curve, false, []);
  const own = await crypto.subtle.generateKey(curve, false, ['deriveBits']);
  const key = await agreedKey(own.privateKey, site, 'encrypt');
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(text));
  const ownPublic = await crypto.subtle.exportKey('raw', own.publicKey);
  return [ownPublic, iv, sealed].map((part) => textOf(new Uint8Array(part))).join('.');
}

/** Undefined for what was not sealed with the key's other half. */
export async function unseal(sealed: string, privateKey: CryptoKey): Promise<string | undefined> {
  try {
    const [own = '', iv = '', text = ''] = sealed.split('.');
    const page = await crypto.subtle.importKey('raw', bytesOf(own), curve, false, []);
    const key = await agreedKey(privateKey, page, 'decrypt');
    const opened = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: bytesOf(iv) }, key, bytesOf(text));
    return new TextDecoder().decode(opened);
  } catch {
    return undefined;
  }
}

async function agreedKey(own: CryptoKey, theirs: CryptoKey, use: 'encrypt' | 'decrypt'): Promise<CryptoKey> {
  const secret = await crypto.subtle.deriveBits({ name: 'ECDH', public: theirs }, own, 256);
  const material = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
  const derive = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(32), info };
  return crypto.subtle.deriveKey(derive, material, { name: 'AES-GCM', length: 256 }, false, [use]);
}

export function textOf(bytes: Uint8Array): string {
  const characters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(characters).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const characters = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(characters, (character) => character.charCodeAt(0));
}
