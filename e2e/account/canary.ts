import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Key } from './stand-in';

/** So many characters of a secret are no accident: any run of it that is twice as long has such a piece. */
const pieceLength = 8;

/** Looks for keys in whatever a session leaves behind: for any piece of them, in all the forms that texts are given. */
export class Canary {
  private readonly needles: readonly (readonly [what: string, bytes: Buffer])[];

  constructor({ accessKeyId, secretAccessKey, sessionToken = '' }: Key) {
    const secrets = { accessKeyId, secretAccessKey, sessionToken };
    this.needles = Object.entries(secrets).flatMap(([what, secret]) =>
      formsOf(secret).map((form) => [what, form] as const),
    );
  }

  /** Which of the keys is in there. */
  in(content: string | Buffer): readonly string[] {
    const bytes = Buffer.from(content);
    return [...new Set(this.needles.filter(([, needle]) => bytes.includes(needle)).map(([what]) => what))];
  }

  /** The same of each file of a folder, and of the folders in it. */
  inFiles(path: string): readonly string[] {
    if (!statSync(path).isDirectory()) return this.in(readFileSync(path)).map((what) => `${path}: ${what}`);
    return readdirSync(path).flatMap((name) => this.inFiles(join(path, name)));
  }
}

function formsOf(secret: string): readonly Buffer[] {
  if (secret === '') return [];
  const bytes = Buffer.from(secret);
  const whole = [
    bytes.toString('hex'),
    bytes.toString('hex').toUpperCase(),
    encodeURIComponent(encodeURIComponent(secret)),
  ];
  const texts = [...whole, ...piecesOf(secret).flatMap(textsOf)];
  return [...[...new Set(texts)].map((form) => Buffer.from(form)), Buffer.from(secret, 'utf16le')];
}

function piecesOf(secret: string): readonly string[] {
  const pieces: string[] = [secret];
  for (let at = 0; at + pieceLength <= secret.length; at += pieceLength)
    pieces.push(secret.slice(at, at + pieceLength));
  return [...pieces, secret.slice(-pieceLength)];
}

function textsOf(piece: string): readonly string[] {
  const escaped = encodeURIComponent(piece);
  const json = JSON.stringify(piece).slice(1, -1);
  const written = [piece, json, piece.replaceAll('/', '\\/'), escaped, escaped.toLowerCase()];
  return [...written, ...base64Forms(Buffer.from(piece))];
}

/** Within something longer a text begins at any of three places of Base64; what its neighbours have a part in is left out. */
function base64Forms(plain: Buffer): readonly string[] {
  const forms = [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), plain])
      .toString('base64')
      .replace(/=+$/, '');
    return text.slice(before === 0 ? 0 : before + 1, (before + plain.length) % 3 === 0 ? undefined : -1);
  });
  return [...forms, ...forms.map((form) => form.replaceAll('+', '-').replaceAll('/', '_'))];
}

/** What the system tells of a process and all it has started: how they were called, and what they were given. */
export function processTexts(pid: number): readonly string[] {
  return [pid, ...descendantsOf(pid)].flatMap((each) =>
    ['cmdline', 'environ'].map((name) => readIfThere(`/proc/${each}/${name}`)),
  );
}

function descendantsOf(pid: number): readonly number[] {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const children = all.filter((name) => / \S+ (\d+)/.exec(statOf(name))?.[1] === String(pid)).map(Number);
  return children.flatMap((child) => [child, ...descendantsOf(child)]);
}

/** Behind the name, which may have anything in it. */
function statOf(name: string): string {
  return readIfThere(`/proc/${name}/stat`).replace(/^.*\)/s, '');
}

/** A process may end while it is looked at. */
function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return '';
  }
}
