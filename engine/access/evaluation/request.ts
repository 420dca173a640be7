/** What is asked of the policies: may this principal do this with that? */
export interface AccessRequest {
  /** The ARN as errors show it: of a role that is taken on, `arn:aws:sts::…:assumed-role/<role>/<session>`. */
  readonly principal: string;
  /** `dynamodb:PutItem`. */
  readonly action: string;
  /** An ARN, or `*` where the action is about no resource. */
  readonly resource: string;
  /** What conditions and variables ask for, by key: one value, or several. */
  readonly context: AccessContext;
}

/** `*` says that an action is about no resource; this, that it is about something we cannot name. */
export const UNKNOWN = '?';

export type AccessContext = Readonly<Record<string, string | readonly string[]>>;

/** The values under a key, which is written in any case; undefined when the request has none. */
export function contextValues(context: AccessContext, key: string): readonly string[] | undefined {
  const wanted = key.toLowerCase();
  const found = Object.entries(context).find(([name]) => name.toLowerCase() === wanted)?.[1];
  return typeof found === 'string' ? [found] : found;
}
