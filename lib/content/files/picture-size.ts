import { closeSync, openSync, readSync } from 'node:fs';
import path from 'node:path';
import { places } from '@/lib/content/places';

/** Size of a PNG or SVG of `public/`, so that the page does not jump when the picture arrives. */
export function pictureSize(src: string): { width?: number; height?: number } {
  const head = readHead(path.join(places.publicFiles, src));
  if (src.endsWith('.png')) return { width: head.readUInt32BE(16), height: head.readUInt32BE(20) };
  const box = /viewBox="[\d.-]+ [\d.-]+ ([\d.]+) ([\d.]+)"/.exec(head.toString('utf8'));
  return box ? { width: Number(box[1]), height: Number(box[2]) } : {};
}

function readHead(file: string): Buffer {
  const head = Buffer.alloc(1024);
  const handle = openSync(file, 'r');
  try {
    return head.subarray(0, readSync(handle, head));
  } finally {
    closeSync(handle);
  }
}
