/** The last part of an ARN or a URL: `…:topic:avisos`, `https://…/cola`. */
export function lastPart(text: string): string {
  return text.split(/[:/]/).at(-1) ?? text;
}

const functionArn = /^(?:arn:[\w-]+:lambda:[\w-]+:)?(?:\d{12}:)?(?:function:)?([\w-]+)(?::[\w$-]+)?$/;

/** The name of a function by whatever a Task may call it: name, ARN, part of an ARN, with or without version. */
export function functionName(reference: string): string | undefined {
  return functionArn.exec(reference)?.[1];
}

export type NameRule = 'plain' | 'dotted' | 'bucket' | 'path' | 'bus';

const rules: Readonly<Record<NameRule, RegExp>> = {
  plain: /^[\w-]{1,64}$/,
  dotted: /^[\w.-]{3,255}$/,
  bucket: /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/,
  path: /^[\w./#-]{1,512}$/,
  bus: /^[\w./-]{1,256}$/,
};

/** Whether AWS takes a name of that kind. What is wrong with one that it does not take, the service itself says best. */
export function isName(rule: NameRule, name: string): boolean {
  return rules[rule].test(name);
}
