import { readFileSync } from 'node:fs';
import { verifyReceipt } from '@/lib/receipts/verify/verify-receipt';
import { describeJudged } from '@/lib/receipts/verify/words';
import { inWords } from './support/terminal.mjs';

/** 0: everything agrees. 1: something differs. 2: there is nothing to judge. */
const text = readFileSync(process.argv[2] ?? '', 'utf8');
const judged = await verifyReceipt(text);
if (judged.kind === 'unreadable') {
  console.error(inWords(judged.why));
  process.exit(2);
}
const { isRight, lines } = describeJudged(judged);
for (const line of lines) console.log(inWords(line));
process.exit(isRight ? 0 : 1);
