import type { Subject } from '@/lib/studio/inspector/subject';

/** The scope whose states the fields of the form can name. */
export function scopeOf(subject: Subject): string {
  return subject.kind === 'state' ? subject.scope : '';
}
