import { TARGET_HEADER } from '@/lib/account/contract';
import { answerAtGate } from '@/lib/aws/gate/gate.server';
import { forward } from '@/lib/targets/forward';

export const dynamic = 'force-dynamic';

/** The browser's way to the engine, and to the student's account: same origin, so no CORS and no second address to configure. */
export function POST(request: Request): Promise<Response> {
  if (request.headers.get(TARGET_HEADER) === 'aws') return answerAtGate(request);
  return forward(request, { engine: `http://127.0.0.1:${process.env.ENGINE_PORT ?? 8083}` });
}

/** A file an answer names by its address, such as the code of a function. */
export const GET = POST;
