import { text } from 'node:stream/consumers';
import { readLab } from '@/lib/labs/read-lab';
import { issueReceipt } from '@/lib/receipts/issue/issue-receipt';
import { claimSchema } from '@/lib/receipts/receipt.schema';

/** Makes a receipt of the claim on its standard input. The site runs it: what is repeated may be hostile, and may be killed. */
const claim = claimSchema.parse(JSON.parse(await text(process.stdin)));
const issued = await issueReceipt(await readLab(claim.lab), claim);
process.stdout.write(JSON.stringify(issued), () => process.exit(0));
