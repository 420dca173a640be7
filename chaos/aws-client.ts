export type Answer = Record<string, unknown>;

export type Outcome =
  | { readonly kind: 'done'; readonly answer: Answer }
  | { readonly kind: 'refused'; readonly code: string; readonly message: string };

/** What the client knows of the endpoint: where it is, and when it is worth asking again. */
export interface Endpoint {
  readonly url: () => string;
  readonly untilReady: () => Promise<void>;
}

const answerMsMax = 90_000;
const headers = {
  'content-type': 'application/x-amz-json-1.0',
  authorization: 'AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/states/aws4_request',
};

/** A client of the AWS API that is not put off by an endpoint that dies. */
export class AwsClient {
  /** Answers that nobody should get: that the engine itself is wrong, or that something is not there. */
  readonly wrongAnswers: string[] = [];

  constructor(private readonly endpoint: Endpoint) {}

  /** One attempt; throws when no answer came, which leaves open whether the engine did it. */
  async attempt(operation: string, body: object): Promise<Outcome> {
    const response = await fetch(this.endpoint.url(), {
      method: 'POST',
      headers: { ...headers, 'x-amz-target': `AWSStepFunctions.${operation}` },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(answerMsMax),
    });
    const answer = (await response.json()) as Answer;
    if (response.ok) return { kind: 'done', answer };
    if (response.status === 503) throw new Error(`${operation} is not possible at the moment`);
    const code = String(answer.__type).split('#').at(-1)!;
    const message = String(answer.message ?? answer.Message ?? '');
    if (response.status >= 500) this.wrongAnswers.push(`${operation}: ${code}: ${message}`);
    return { kind: 'refused', code, message };
  }

  /** Asks until there is an answer. `asked` counts: after the first, a refusal may only say that it was done already. */
  async persist(operation: string, body: object): Promise<Outcome & { readonly asked: number }> {
    for (let asked = 1; ; asked += 1) {
      await this.endpoint.untilReady();
      try {
        return { ...(await this.attempt(operation, body)), asked };
      } catch {
        await pause(20);
      }
    }
  }

  /** For what cannot be refused, unless something is lost. */
  async demand(operation: string, body: object): Promise<Answer> {
    const outcome = await this.persist(operation, body);
    if (outcome.kind === 'done') return outcome.answer;
    const wrong = `${operation}: ${outcome.code}: ${outcome.message}`;
    this.wrongAnswers.push(wrong);
    throw new Error(wrong);
  }

  /** All pages of a listing, joined. */
  async list(operation: string, member: string, body: object): Promise<readonly Answer[]> {
    const found: Answer[] = [];
    let nextToken: unknown;
    do {
      const page = await this.demand(operation, { ...body, maxResults: 1_000, nextToken });
      found.push(...(page[member] as Answer[]));
      nextToken = page.nextToken;
    } while (nextToken !== undefined && nextToken !== null);
    return found;
  }
}

/** For work in the background that met a wrong answer: the client has kept it, and the judge will see it. */
export const isWrittenDown = () => undefined;

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
