import { createHash } from 'node:crypto';

const tagLength = 12;

/** What tags say of who made something: enough to find it again, and nothing that could be used as their cookie. */
export function studentTag(student: string): string {
  return createHash('sha256').update(`pasos:${student}`).digest('hex').slice(0, tagLength);
}
