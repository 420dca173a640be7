const lesson = 'concepts/asl';
const step = 'lab-01/a-smallest-machine';

/** Where the author looks while saving. The step is one with a sandbox, checks and quizzes. */
export const pages = { lesson: `/es/${lesson}`, step: `/es/${step}` };

/** What an author changes: `edit` writes `mark` into the text of the file, where the page shows it. */
export const saves = [
  {
    name: 'a paragraph of a lesson',
    page: 'lesson',
    file: `content/es/${lesson}.mdx`,
    edit: (text, mark) => afterFirst(text, /^Y dentro de cada estado/m, ` ${mark}`),
  },
  {
    name: 'a code block of a lesson',
    page: 'lesson',
    file: `content/es/${lesson}.mdx`,
    edit: (text, mark) => text.replace('"Saludar"', `"${mark}"`).replace('"Saludar": {', `"${mark}": {`),
  },
  {
    name: 'the title of a lesson',
    page: 'lesson',
    file: `content/es/${lesson}.mdx`,
    edit: (text, mark) => afterFirst(text, /^title: "?/m, `${mark} `),
  },
  {
    name: 'the name of a unit',
    page: 'step',
    file: 'content/outline.json',
    edit: (text, mark) => afterFirst(text, /"es": "Lab 01 · /, `${mark} `),
  },
  {
    name: 'a paragraph of a step',
    page: 'step',
    file: `content/es/${step}.mdx`,
    edit: (text, mark) => afterFirst(text, /^Vas a crear una máquina/m, ` ${mark}`),
  },
  {
    name: 'the title of a check',
    page: 'step',
    file: 'labs/lab-01/lab.json',
    edit: (text, mark) => afterFirst(text, /"es": "La definición es válida/, ` ${mark}`),
  },
];

/** A slip in a paragraph, and what the page and the terminal are to say of it. */
export const slip = {
  page: 'step',
  file: `content/es/${step}.mdx`,
  edit: (text) => text.replace('<Term id="pass">', '<Term id="pas">'),
  /** The line it is in. */
  place: `content/es/${step}.mdx:7`,
  fix: 'pass',
};

function afterFirst(text, pattern, what) {
  const found = pattern.exec(text);
  if (!found) throw new Error(`the course has changed: no ${pattern} to save a change at`);
  const place = found.index + found[0].length;
  return text.slice(0, place) + what + text.slice(place);
}
