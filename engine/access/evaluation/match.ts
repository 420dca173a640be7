/** Whether a text is meant by a pattern in which `*` stands for any text and `?` for any character. */
export function matches(pattern: string, text: string): boolean {
  let [at, inText, star, afterStar] = [0, 0, -1, 0];
  while (inText < text.length) {
    if (at < pattern.length && pattern[at] === '*') {
      star = at++;
      afterStar = inText;
    } else if (at < pattern.length && (pattern[at] === '?' || pattern[at] === text[inText])) {
      at++;
      inText++;
    } else if (star >= 0) {
      at = star + 1;
      inText = ++afterStar;
    } else return false;
  }
  while (pattern[at] === '*') at++;
  return at === pattern.length;
}

/** Actions are written in any case. */
export function matchesAction(pattern: string, action: string): boolean {
  return matches(pattern.toLowerCase(), action.toLowerCase());
}

/** ARNs are compared part by part: no wildcard reaches over a colon but in the last. What is not written means all. */
export function matchesArn(pattern: string, arn: string): boolean {
  if (pattern === '*') return true;
  const parts = partsOf(arn);
  return partsOf(pattern).every((part, index) => matches(part, parts[index]!));
}

const ARN_PARTS = 6;

function partsOf(arn: string): readonly string[] {
  const parts = arn.split(':');
  while (parts.length < ARN_PARTS) parts.push('*');
  return [...parts.slice(0, ARN_PARTS - 1), parts.slice(ARN_PARTS - 1).join(':')];
}
