import { ValidateStateMachineDefinitionCommand } from '@aws-sdk/client-sfn';
import type { ValidateStateMachineDefinitionDiagnostic } from '@aws-sdk/client-sfn';
import type { Localized } from '@/lib/i18n/languages';
import type { CheckContext, CheckOf, Verdict } from '../../check';
import { readGraph } from '../../definition/graph';
import type { DiagnosticFacts } from '../choose-hint';
import { code, say } from '../../localized';
import { judgeStructure, solutionOf } from '../definition';
import { failed, passed, waiting } from '../verdicts';

/** AWS would accept the text in the editor; without an editor the saved machine's. */
export async function judgeValid(check: CheckOf<'valid'>, context: CheckContext): Promise<Verdict> {
  const text = await textOf(check, context);
  if (text === undefined || text.trim() === '')
    return waiting('Todavía no hay nada que validar.', 'There is nothing to validate yet.');
  const { diagnostics = [] } = await context.client.send(
    new ValidateStateMachineDefinitionCommand({
      definition: text,
      type: context.step.machine?.type ?? 'STANDARD',
    }),
  );
  const errors = diagnostics.filter(({ severity }) => severity === 'ERROR');
  if (errors.length > 0) return invalid(check, context, { text, errors });
  return check.require ? judgeStructure(check, text, context) : passed();
}

async function textOf({ draft }: CheckOf<'valid'>, { drafts, step, account, machineName }: CheckContext) {
  const typed = drafts[draft ?? step.drafts[0]?.id ?? ''];
  if (typed !== undefined || draft !== undefined || machineName === undefined) return typed;
  return (await account.machine(machineName))?.definition;
}

function invalid(
  check: CheckOf<'valid'>,
  context: CheckContext,
  { text, errors }: { text: string; errors: readonly ValidateStateMachineDefinitionDiagnostic[] },
): Verdict {
  const diagnostics = errors.map(({ code = '', message = '', location = '' }) => ({
    code,
    message,
    location,
  }));
  const graph = readGraph(text);
  const solution = solutionOf(check.draft, context);
  const mistake = {
    expected: say('una definición que AWS acepte', 'a definition that AWS accepts'),
    seen: describe(diagnostics),
  };
  return failed(check, mistake, {
    text,
    diagnostics,
    ...(graph && { graph }),
    ...(solution && { solution }),
  });
}

/** AWS's own words for the first error; how many more there are. */
function describe([first, ...more]: readonly DiagnosticFacts[]): Localized {
  if (!first) return say('', '');
  const what = `${code(first.code)}: ${code(first.message.split('\n')[0] ?? '')}`;
  const place = first.location.startsWith('/') ? code(first.location) : undefined;
  const es = (place ? `${what} en ${place}` : what) + (more.length > 0 ? ` (y ${more.length} más)` : '');
  const en = (place ? `${what} at ${place}` : what) + (more.length > 0 ? ` (and ${more.length} more)` : '');
  return say(es, en);
}
