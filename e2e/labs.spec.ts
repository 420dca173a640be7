import { test } from './fixtures';
import { keyboard, mouse } from './hand';
import { provenSteps } from './lab-proof';
import { Student } from './student';

const minutes = 60_000;
const fromTerminal = 'lab-01/d-from-the-terminal';

const journeys = [
  { title: 'in Spanish, by mouse', language: 'es', hand: mouse },
  { title: 'in English, by keyboard alone', language: 'en', hand: keyboard },
] as const;

for (const { title, language, hand } of journeys) {
  test(`a student does both labs ${title}`, async ({ page, product }) => {
    test.setTimeout(8 * minutes);
    const student = new Student(page, product, { language, hand: hand(page) });
    const steps = ['lab-01', 'lab-02'].flatMap(provenSteps).filter(({ path }) => path !== fromTerminal);
    for (const step of steps) await test.step(step.path, () => student.does(step));
  });
}

// The labs after the first two: in one language each, for what differs between languages has been walked above.
const further = [
  ['lab-03', 'es'],
  ['lab-04', 'en'],
  ['lab-05', 'es'],
  ['lab-06', 'en'],
  ['lab-07', 'es'],
  ['lab-08', 'es'],
  ['lab-09', 'en'],
  ['lab-10', 'en'],
  ['lab-11', 'es'],
  ['lab-12', 'en'],
  ['lab-19', 'es'],
] as const;

for (const [lab, language] of further) {
  test(`a student does ${lab} in ${language}`, async ({ page, product }) => {
    test.setTimeout(6 * minutes);
    const student = new Student(page, product, { language, hand: mouse() });
    for (const [index, step] of provenSteps(lab).entries())
      await test.step(step.path, () => student.does(step, { anew: index === 0, byLink: index > 0 }));
  });
}
