import type { Language } from '@/lib/i18n/languages';
import { pen } from '../pen';

interface PageHead {
  readonly title: string;
  readonly minutes: number;
}

function page({ title, minutes }: PageHead, summary: string, body: string): string {
  return `---\ntitle: ${JSON.stringify(title)}\nsummary: ${summary}\nminutes: ${minutes}\n---\n\n${body.trim()}\n`;
}

const summary = {
  es: `"${pen} Qué se aprende aquí, en una frase."`,
  en: `"${pen} What is learnt here, in one sentence."`,
} satisfies Record<Language, string>;

/** The page every unit begins with. */
export function overviewPage(language: Language, head: PageHead): string {
  return page(head, summary[language], overview[language]);
}

/** A page to read, with one example and one question. */
export function lessonPage(language: Language, head: PageHead): string {
  return page(head, summary[language], lesson[language] + quiz[language]);
}

/** The page beside a step of a lab. */
export function stepPage(language: Language, head: PageHead): string {
  return page(head, summary[language], step[language] + quiz[language]);
}

const overview = {
  es: `
${pen} De qué va, y para qué le sirve a quien lo lee: dos o tres frases.

## Al terminar podrás

- ${pen} Algo que se puede hacer y comprobar.

## Qué necesitas

- ${pen} Cuánto tiempo, y qué conviene haber hecho antes.
`,
  en: `
${pen} What it is about, and what the reader gets from it: two or three sentences.

## By the end you will be able to

- ${pen} Something that can be done and checked.

## What you need

- ${pen} How much time, and what is better done before.
`,
} satisfies Record<Language, string>;

const example = `
\`\`\`json title="${pen}" editor
{
  "StartAt": "Saludar",
  "States": {
    "Saludar": {
      "Type": "Pass",
      "Result": "Hola",
      "End": true
    }
  }
}
\`\`\`
`;

const lesson = {
  es: `
${pen} La pregunta a la que contesta esta página.

## ${pen} La idea

${pen} Una idea por párrafo, y un ejemplo que se pueda ejecutar:
${example}`,
  en: `
${pen} The question this page answers.

## ${pen} The idea

${pen} One idea a paragraph, and an example that can be run:
${example}`,
} satisfies Record<Language, string>;

const step = {
  es: `
${pen} Qué vas a construir en esta parte, y por qué.

## ${pen} La idea

${pen} Lo justo para poder hacerlo. El ejemplo es de otra máquina, no la solución:
${example}
## Tu turno

<Steps>

1. ${pen} Un gesto por paso.
2. ${pen} Guarda y ejecuta.

</Steps>

## Si algo no sale

- **${pen} Lo que se ve.** ${pen} Por qué pasa, y qué mirar.
`,
  en: `
${pen} What you will build in this part, and why.

## ${pen} The idea

${pen} Just enough to be able to do it. The example is another machine, not the solution:
${example}
## Your turn

<Steps>

1. ${pen} One move a step.
2. ${pen} Save and run.

</Steps>

## If something goes wrong

- **${pen} What one sees.** ${pen} Why it happens, and where to look.
`,
} satisfies Record<Language, string>;

const quiz = {
  es: quizOf(['La pregunta', 'La correcta', 'Por qué lo es', 'Lo que mucha gente cree', 'Por qué no es así']),
  en: quizOf(['The question', 'The right one', 'Why it is', 'What many people think', 'Why it is not so']),
} satisfies Record<Language, string>;

function quizOf(texts: readonly [string, string, string, string, string]): string {
  const [question, right, whyRight, wrong, whyWrong] = texts.map((text) => `${pen} ${text}.`);
  return `
<Quiz id="first-question">

<Question>

${question}

</Question>

<Option right>

${right}

<Why>${whyRight}</Why>

</Option>

<Option>

${wrong}

<Why>${whyWrong}</Why>

</Option>

</Quiz>
`;
}
