import { createHash } from 'node:crypto';
import { LAB_TAG, STUDENT_TAG } from '@/lib/account/contract';

/** Whom something that is made belongs to: a lab (or `studio`) of a student, of whom accounts only ever see a digest. */
export interface Owner {
  readonly lab: string;
  readonly student: string;
}

export type Tags = Readonly<Record<string, string>>;

/** Roles of ours live here, so that one listing finds them. */
export const ROLE_PATH = '/pasos/';
const NAME_PREFIX = 'pasos-';

export function tagsFor({ lab, student }: Owner): Tags {
  return { [LAB_TAG]: lab, [STUDENT_TAG]: student };
}

/** Whom something belongs to, by its tags; undefined when it is not ours. */
export function ownerOf(tags: Tags): Owner | undefined {
  const lab = tags[LAB_TAG];
  const student = tags[STUDENT_TAG];
  return lab === undefined || student === undefined ? undefined : { lab, student };
}

const ROLE_NAME_MAX = 64;

/** One role for each machine and region: roles have no region, but what they allow does. */
export function roleName(owner: Owner, machine: string, region: string): string {
  return fitted(`${prefixOf(owner)}-${region}-`, machine, ROLE_NAME_MAX);
}

const STACK_NAME_MAX = 80;

export function stackName(owner: Owner): string {
  return fitted('', prefixOf(owner), STACK_NAME_MAX);
}

function prefixOf({ lab, student }: Owner): string {
  return `${NAME_PREFIX}${lab}-${student.slice(0, 6)}`;
}

/** What does not fit, or has characters a name may not have, ends in a digest, so that two never become one. */
function fitted(prefix: string, name: string, charactersMax: number): string {
  const plain = name.replace(/[^A-Za-z0-9-]/g, '-');
  if (plain === name && prefix.length + name.length <= charactersMax) return prefix + name;
  const end = `-${digest(name, 6)}`;
  return prefix + plain.slice(0, charactersMax - prefix.length - end.length) + end;
}

function digest(text: string, characters: number): string {
  return createHash('sha256').update(text).digest('hex').slice(0, characters);
}
