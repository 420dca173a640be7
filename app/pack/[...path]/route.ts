import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { places } from '@/lib/content/places';

export const dynamic = 'force-dynamic';

const types: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
};

/** The pictures of the course that is mounted: Next serves our own alone. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ path: string[] }> },
): Promise<Response> {
  const folder = places.pack?.publicFiles;
  const file = folder && path.join(folder, ...(await params).path);
  const type = file && types[path.extname(file)];
  if (!file || !type || !file.startsWith(folder + path.sep)) return new Response(null, { status: 404 });
  return readFile(file).then(
    (bytes) => new Response(new Uint8Array(bytes), { headers: { 'Content-Type': type } }),
    () => new Response(null, { status: 404 }),
  );
}
