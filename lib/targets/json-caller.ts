interface JsonService {
  readonly endpoint: string;
  /** What stands before the operation in `X-Amz-Target`. */
  readonly target: string;
  /** Of the AWS JSON protocol. */
  readonly version: '1.0' | '1.1';
  readonly send?: typeof fetch;
}

/** Calls a service of the AWS JSON protocol; a refusal rejects with an error that carries AWS's code as its name. */
export function jsonCaller({ endpoint, target, version, send = fetch }: JsonService) {
  return async (operation: string, input: object): Promise<unknown> => {
    const response = await send(endpoint, {
      method: 'POST',
      headers: {
        'content-type': `application/x-amz-json-${version}`,
        'x-amz-target': `${target}.${operation}`,
      },
      body: JSON.stringify(input),
    });
    const answer: unknown = await response.json();
    if (!response.ok) throw refusal(answer);
    return answer;
  };
}

function refusal(answer: unknown): Error {
  const { __type: type = '', message = '' } = answer as { __type?: string; message?: string };
  return Object.assign(new Error(message), { name: type.split('#').pop() });
}
