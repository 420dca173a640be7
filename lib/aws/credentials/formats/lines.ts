import { fieldNamed, type Field, type Fields } from './field';

/**
 * `NAME=value` and `NAME: value`, with whatever a shell wants around it: `export`, `set`, `setx`, `$env:`, `-e`, quotes,
 * several in one line. Of a file with several profiles the first one that has keys counts.
 */
export function fieldsOfLines(text: string): Fields {
  const blocks = text.split(/^\s*\[[^\]\n]*\]\s*$/m).map(fieldsOfBlock);
  return blocks.find(({ accessKeyId }) => accessKeyId !== undefined) ?? blocks.at(-1) ?? {};
}

function fieldsOfBlock(text: string): Fields {
  const found: { [Name in Field]?: string } = {};
  let last: Field | undefined;
  for (const line of text.split('\n').flatMap(statements)) {
    const named = assignment(line);
    if (named) {
      last = named.field;
      if (named.field) found[named.field] ??= named.value;
    } else if (last === 'sessionToken' && isRestOfToken(line)) {
      found.sessionToken = (found.sessionToken ?? '') + line.trim();
    } else {
      last = undefined;
    }
  }
  return found;
}

const assignments = /(?=\b(?:export\s+|set\s+(?:-\w+\s+)*|setx\s+|\$env:)?AWS_[A-Z_]+\s*=)/i;

/** The statements of one line, without its comment. */
function statements(line: string): readonly string[] {
  if (/^\s*(?:#|\/\/|rem\b|::)/i.test(line)) return [];
  const parts = line.split(/;\s*|\s&&\s/);
  return parts.flatMap((part) => part.split(assignments)).filter((part) => part.trim() !== '');
}

const form =
  /^\s*(?:(?:export|setx?|env|-e|--env)\s+)?(?:-\w+\s+)*\$?(?:env:)?["']?([a-z][a-z _-]*?)["']?(?:\s*[=:]\s*|\s+)(\S.*?)\s*$/i;

function assignment(line: string): { readonly field?: Field; readonly value: string } | undefined {
  const [, name = '', rest = ''] = form.exec(line) ?? [];
  if (name === '' || rest === '') return undefined;
  const field = fieldNamed(name);
  if (!field && !/[=:]/.test(line)) return undefined;
  return { field, value: unquoted(rest) };
}

function unquoted(value: string): string {
  const quoted = /^(["'`])(.*?)\1/.exec(value)?.[2];
  return (quoted ?? value.replace(/\s+(?:#|aws\s).*$/, '')).replace(/[,;\\"'`]+$/, '').trim();
}

/** A terminal breaks a long token into lines. */
function isRestOfToken(line: string): boolean {
  return /^\s*[\w+/=-]{8,}["']?\s*$/.test(line);
}
