import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const patienceMs = 20_000;

/** Somebody who saves files of the course in `folder` and looks at `page` meanwhile. Times are in milliseconds. */
export function authorAt(page, folder) {
  return {
    /** From each of `times` saves to its mark on the page. The file is left as it was. */
    async save({ file, edit }, times) {
      const text = readFileSync(join(folder, file), 'utf8');
      const taken = [];
      let mark;
      for (let index = 0; index < times; index++) {
        mark = `Marca${index}${Math.random().toString(36).slice(2, 8)}`;
        taken.push(await until(mark, true, () => write(file, edit(text, mark))));
      }
      await until(mark, false, () => write(file, text));
      return taken;
    },
    shows: (text, act) => until(text, true, act),
    isGone: (text, act) => until(text, false, act),
    write,
  };

  function write(file, text) {
    writeFileSync(join(folder, file), text);
  }

  /** From `act` until the page, painted, has `text` or has it no more. */
  async function until(text, isWanted, act) {
    await page.evaluate(watchFor, { text, isWanted });
    const begun = Date.now();
    act();
    const late = new Promise((_, reject) => {
      const message = `after ${patienceMs} ms the page ${isWanted ? 'did not show' : 'still showed'} ${text}`;
      setTimeout(() => reject(new Error(message)), patienceMs).unref();
    });
    return (await Promise.race([page.evaluate('window.benchShown'), late])) - begun;
  }
}

/** Runs in the page. */
function watchFor({ text, isWanted }) {
  window.benchShown = new Promise((resolve) => {
    const observer = new MutationObserver(look);
    observer.observe(document.documentElement, { subtree: true, childList: true, characterData: true });
    look();

    function look() {
      if (document.body.textContent.includes(text) !== isWanted) return;
      observer.disconnect();
      // By the task after the next frame, what changed is on the screen.
      requestAnimationFrame(() => setTimeout(() => resolve(Date.now())));
    }
  });
}
