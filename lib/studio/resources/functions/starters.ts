import type { Language } from '@/lib/i18n/languages';
import type { CodeFiles } from './code-files';

export type RuntimeId = 'nodejs22.x' | 'python3.13';

interface Starter {
  readonly file: string;
  readonly handler: string;
  readonly text: Readonly<Record<Language, string>>;
}

/** What a new function begins with: something that runs, and says how. */
export const starters: Readonly<Record<RuntimeId, Starter>> = {
  'nodejs22.x': {
    file: 'index.mjs',
    handler: 'index.handler',
    text: {
      es: `// event es lo que le da el Task; lo que devuelvas será el resultado.
export const handler = async (event) => {
  console.log('Recibido:', JSON.stringify(event));
  return { saludo: \`Hola, \${event.nombre ?? 'mundo'}\` };
};
`,
      en: `// event is what the Task gives it; what you return is the result.
export const handler = async (event) => {
  console.log('Received:', JSON.stringify(event));
  return { greeting: \`Hello, \${event.name ?? 'world'}\` };
};
`,
    },
  },
  'python3.13': {
    file: 'lambda_function.py',
    handler: 'lambda_function.handler',
    text: {
      es: `# event es lo que le da el Task; lo que devuelvas será el resultado.
def handler(event, context):
    print("Recibido:", event)
    return {"saludo": f"Hola, {event.get('nombre', 'mundo')}"}
`,
      en: `# event is what the Task gives it; what you return is the result.
def handler(event, context):
    print("Received:", event)
    return {"greeting": f"Hello, {event.get('name', 'world')}"}
`,
    },
  },
};

export const runtimes = Object.keys(starters) as readonly RuntimeId[];

export function starterFiles(runtime: RuntimeId, language: Language): CodeFiles {
  const { file, text } = starters[runtime];
  return { texts: { [file]: text[language] }, others: {} };
}
