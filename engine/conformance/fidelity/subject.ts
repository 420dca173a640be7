/** What is said to students, in both languages. */
export interface Words {
  readonly es: string;
  readonly en: string;
}

/** Tests that prove something: those of a file below engine/, those whose names have these words, or both. */
export interface Proof {
  readonly file?: string;
  readonly named?: string;
}

/** How the engine is simpler than AWS, and the place in the code or the tests where that is seen. */
export interface Difference extends Words {
  readonly seen: { readonly file: string; readonly text: string };
}

/** One thing AWS has, as a line of the table. */
export interface Subject {
  readonly id: string;
  /** Code as AWS writes it, or words. */
  readonly name: string | Words;
  /** Asked of the engine itself, never claimed. */
  readonly isThere: boolean;
  /** Cases that use any of these prove it. */
  readonly features: readonly string[];
  readonly proofs: readonly Proof[];
  readonly differs?: Difference;
  /** Where there is more to say than a verdict. */
  readonly note?: Words;
}

export interface SubjectGroup {
  readonly id: string;
  readonly title: Words;
  readonly lead: Words;
  readonly subjects: readonly Subject[];
}

/** A proof, written briefly: `api/redrive.test.ts`, `api/redrive.test.ts#gives all its retries`, `#StartExecution`. */
export function proof(text: string): Proof {
  const [file = '', named] = text.split('#');
  return { ...(file !== '' && { file }), ...(named !== undefined && { named }) };
}
