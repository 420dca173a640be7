import { troubleOf } from '@/lib/aws/trouble';
import type { Language, Localized } from '@/lib/i18n/languages';
import { adviceFor } from '@/lib/sandbox/explain/advice';
import type { CallProblem } from '@/lib/sandbox/explain/explain-error';
import type { Trouble } from '../contract';
import { troubleWords } from './trouble-words';

/** What to do about a call to the student's account that failed. */
export function adviceOnAws(problem: CallProblem, language: Language): string {
  const trouble = problem.trouble ?? troubleIn(problem);
  if (trouble.kind === 'other') return adviceFor(problem.code)[language];
  const { title, remedy } = troubleWords(trouble, language);
  return `${title} ${remedy}`;
}

/** Why a check could not look. */
export function excuseOnAws(problem: CallProblem): Localized {
  return {
    es: `No he podido mirarlo. ${adviceOnAws(problem, 'es')}`,
    en: `I could not look. ${adviceOnAws(problem, 'en')}`,
  };
}

function troubleIn({ code, message }: CallProblem): Trouble {
  // Between the page and the site, and not between the site and AWS.
  if (code === 'NetworkError') return { kind: 'unreachable', detail: 'site' };
  // The advice of the local engine would send the student to look at the wrong thing.
  if (code === 'ServiceUnavailable') return { kind: 'unreachable' };
  return troubleOf({ name: code, message });
}
