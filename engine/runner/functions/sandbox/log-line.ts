interface Line {
  readonly at: number;
  readonly requestId: string;
  readonly level: string;
  readonly text: string;
}

/** As the Node.js runtime writes what goes to the console. */
export function logLine({ at, requestId, level, text }: Line): string {
  return `${new Date(at).toISOString()}\t${requestId}\t${level}\t${text}`;
}

/** `2026/11/26/[$LATEST]` and the id of the sandbox. */
export function logStreamName(at: number, version: string, instance: string): string {
  return `${new Date(at).toISOString().slice(0, 10).replaceAll('-', '/')}/[${version}]${instance}`;
}
