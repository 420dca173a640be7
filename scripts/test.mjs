import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { requireBrowser } from './browser.mjs';
import { build } from './build.mjs';
import { check } from './check.mjs';
import { offerPostgres } from './postgres.mjs';
import { setUp } from './setup.mjs';
import { playwright, tally, vitest } from './support/suites.mjs';
import { root } from './support/root.mjs';
import { runCommand, seconds } from './support/terminal.mjs';

const chaos = ['--import', 'tsx', 'chaos/main.ts'];
const parts = [
  { name: 'check', run: check },
  { name: 'unit and own conformance', run: vitest },
  { name: 'conformance', run: () => tally(['scripts/conformance.mjs']), needs: 'scripts/conformance.mjs' },
  { name: 'labs', run: () => tally(['--import', 'tsx', 'scripts/labs.ts']), needs: 'scripts/labs.ts' },
  {
    name: 'kill -9',
    run: () => tally([...chaos, '--executions', '60', '--kills', '3', '--seed', '1']),
    needs: 'chaos',
  },
  {
    name: 'kill -9 of one in two, on PostgreSQL',
    run: () => tally([...chaos, '--postgres', '--executions', '48', '--kills', '1', '--seed', '2']),
    needs: 'chaos',
  },
  { name: 'end to end', run: endToEnd, needs: 'e2e' },
];

/** Everything, on a fresh clone too. The last line is the sum. Named parts (`npm test -- labs`) run alone. */
await runCommand(async () => {
  await setUp().catch((error) => {
    console.log(`${error.message}\n0 passed, 1 failed`);
    process.exit(1);
  });
  await offerPostgres();
  const named = process.argv.slice(2);
  const chosen = parts.filter(({ name }) => named.length === 0 || named.includes(name));
  const total = { passed: 0, failed: 0 };
  for (const part of chosen) {
    if (part.needs && !existsSync(join(root, part.needs))) continue;
    const { passed, failed } = await judge(part);
    total.passed += passed;
    total.failed += failed;
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
});

async function judge({ name, run }) {
  const started = performance.now();
  console.log(`\n${name}`);
  const result = await run().catch((error) => {
    console.log(error.message);
    return { passed: 0, failed: 1 };
  });
  console.log(`${name}: ${result.passed} ok, ${result.failed} not ok, ${seconds(started)}`);
  return result;
}

async function endToEnd() {
  const browser = await requireBrowser();
  await build();
  return playwright(browser);
}
