import * as z from 'zod';
import type { ConnectRequest, Way } from '@/lib/account/contract';

const pasted = z.strictObject({
  kind: z.literal('pasted'),
  text: z.string().min(1).max(30_000),
  seal: z.uuid().optional(),
});
const profile = z.strictObject({ kind: z.literal('profile'), name: z.string().min(1).max(200) });
const roleArn = z
  .string()
  .max(2_048)
  .regex(/^arn:aws(?:-[a-z]+)*:iam::\d{12}:role\/[\w+=,.@/-]+$/);
const externalId = z
  .string()
  .min(2)
  .max(1_224)
  .regex(/^[\w+=,.@:/-]+$/);

/** One role after another is not offered: nobody is handed such keys, and every hop is another hour to explain. */
const role = z.strictObject({
  kind: z.literal('role'),
  roleArn,
  externalId: externalId.optional(),
  from: z.discriminatedUnion('kind', [pasted, profile]),
});

const way: z.ZodType<Way> = z.discriminatedUnion('kind', [pasted, profile, role]);

/** Only a checked address is taken apart: what `URL` throws has the whole text in it, whatever was pasted there. */
const endpoint = z
  .string()
  .max(500)
  .transform((address, context) => {
    const url = URL.canParse(address) ? new URL(address) : undefined;
    const isPlain = url?.username === '' && url.password === '' && /^https?:$/.test(url.protocol);
    if (isPlain) return url.origin + url.pathname.replace(/\/$/, '');
    context.addIssue({ code: 'custom' });
    return z.NEVER;
  });

export const connectSchema: z.ZodType<ConnectRequest> = z.strictObject({
  way,
  region: z.string().max(40),
  endpoint: endpoint.optional(),
});
