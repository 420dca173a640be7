import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { places, publicFile } from '@/lib/content/places';

/** Size of a PNG or SVG, so that the page does not jump when the picture arrives. */
export function pictureSize(src: string): { width?: number; height?: number } {
  const file = publicFile(places, src);
  // A picture taken away while its lesson is open: the lesson says so, the page goes on.
  if (!existsSync(file)) return {};
  const head = readHead(file);
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
