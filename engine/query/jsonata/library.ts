/** The functions of JSONata 2.0 that Step Functions offers: all but `$eval`. */
const OF_JSONATA = [
  ['abs', 'append', 'assert', 'average', 'base64decode', 'base64encode', 'boolean', 'ceil', 'clone'],
  ['contains', 'count', 'decodeUrl', 'decodeUrlComponent', 'distinct', 'each', 'encodeUrl'],
  ['encodeUrlComponent', 'error', 'exists', 'filter', 'floor', 'formatBase', 'formatInteger', 'formatNumber'],
  ['fromMillis', 'join', 'keys', 'length', 'lookup', 'lowercase', 'map', 'match', 'max', 'merge', 'millis'],
  ['min', 'not', 'now', 'number', 'pad', 'parseInteger', 'power', 'random', 'reduce', 'replace', 'reverse'],
  ['round', 'shuffle', 'sift', 'single', 'sort', 'split', 'spread', 'sqrt', 'string', 'substring'],
  ['substringAfter', 'substringBefore', 'sum', 'toMillis', 'trim', 'type', 'uppercase', 'zip'],
].flat();

/** What Step Functions adds. Its `$random` takes a seed. */
const OF_AWS = ['hash', 'parse', 'partition', 'random', 'range', 'uuid'];

/** Names, without `$`, of every function an expression may call. */
export const LIBRARY: ReadonlySet<string> = new Set([...OF_JSONATA, ...OF_AWS]);
