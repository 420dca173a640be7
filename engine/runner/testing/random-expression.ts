import fc from 'fast-check';
import { isIn, KEYS, oneOf, randomNumber, randomText, type Chance } from './random-document';

/** What an expression is to give, more often than not. */
type Kind = 'number' | 'text' | 'boolean' | 'list' | 'object' | 'any';

/** Where an expression stands: how much further it may nest, and what it can name. */
interface Place {
  readonly depth: number;
  /** There is a context, so that names and `$` read something. */
  readonly nested: boolean;
  readonly locals: readonly string[];
}

type Make = (g: Chance, place: Place) => string;

export function randomExpression(g: Chance): string {
  const kind = oneOf(g, ['number', 'text', 'boolean', 'list', 'object', 'any'] as const);
  return expression(g, kind, { depth: 1 + g(fc.nat, { max: 4 }), nested: false, locals: [] });
}

function expression(g: Chance, kind: Kind, place: Place): string {
  // Now and then something else than what is wanted.
  const given = isIn(g, 4) ? 'any' : kind;
  const makes =
    place.depth > 0 && isIn(g, 80) ? [...DEEP[given], ...DEEP_OF_ANY_KIND[0]!(given)] : LEAVES[given];
  return oneOf(g, makes)(g, { ...place, depth: place.depth - 1 });
}

const make =
  (kind: Kind): Make =>
  (g, place) =>
    expression(g, kind, place);
const [number, text, boolean, list, object, any] = (
  ['number', 'text', 'boolean', 'list', 'object', 'any'] as const
).map(make) as [Make, Make, Make, Make, Make, Make];

const within = (place: Place): Place => ({ ...place, nested: true });
const literal = (value: unknown): string => JSON.stringify(value);

/** A name as a step: quoted when it has to be. */
function name(g: Chance): string {
  return oneOf(
    g,
    KEYS.map((key) => (/^[a-z]\w*$/i.test(key) ? key : `\`${key}\``)),
  );
}

const input =
  (...names: string[]): Make =>
  (g) =>
    oneOf(
      g,
      names.map((each) => (each.startsWith('$') ? each : `$states.input.${each}`)),
    );

function local(g: Chance, { locals, nested }: Place): string {
  const names = [...locals.map((each) => `$${each}`), ...(nested ? ['$', name(g)] : [])];
  return names.length > 0 ? oneOf(g, names) : oneOf(g, ['$thing', '$states.input.n', '$title', '$list']);
}

const LEAVES: Readonly<Record<Kind, readonly Make[]>> = {
  number: [(g) => literal(randomNumber(g)), input('n', '$count', 'items[0].price'), local],
  text: [(g) => literal(randomText(g)), input('s', '$title', 'items[0].name', 'any'), local],
  boolean: [(g) => oneOf(g, ['true', 'false']), input('is')],
  list: [input('items', 'numbers', 'texts', 'nested', '$list', 'object.*', 'any'), local],
  object: [input('object', 'items[0]', 'items[-1]', '$thing'), local],
  any: [
    input('any', '$thing', '$missing', 'missing', '$states.context.State', '$states'),
    (_g) => 'null',
    local,
  ],
};

const DEEP_OF_ANY_KIND = [
  (kind: Kind): readonly Make[] => [
    (g, place) => `(${boolean(g, place)} ? ${make(kind)(g, place)} : ${make(kind)(g, place)})`,
    (g, place) => `(${boolean(g, place)} ? ${make(kind)(g, place)})`,
    (g, place) =>
      `($v${place.depth} := ${any(g, place)}; ${make(kind)(g, { ...place, locals: [...place.locals, `v${place.depth}`] })})`,
    (g, place) => `${list(g, place)}[${g(fc.integer, { min: -3, max: 3 })}]`,
    (g, place) => `$lookup(${object(g, place)}, ${literal(oneOf(g, KEYS))})`,
    (g, place) => reduced(g, kind, place),
  ],
];

function reduced(g: Chance, kind: Kind, place: Place): string {
  const [total, item, index] = ['t', 'i', 'k'].map((each) => `${each}${place.depth}`);
  const locals = [...place.locals, total!, item!, index!];
  const parameters = isIn(g, 50) ? `$${total}, $${item}` : `$${total}, $${item}, $${index}`;
  const initial = isIn(g, 50) ? `, ${make(kind)(g, place)}` : '';
  return `$reduce(${list(g, place)}, function(${parameters}) { ${make(kind)(g, { ...place, locals })} }${initial})`;
}

const call =
  (called: string, ...parts: Make[]): Make =>
  (g, place) => {
    const args = parts.map((part) => part(g, place));
    const form = g(fc.nat, { max: 9 });
    if (form === 0) return `${args[0] ?? 'null'} ~> $${called}(${args.slice(1).join(', ')})`;
    if (form === 1 && args.length === 1) return `${args[0]} ~> $${called}`;
    if (form === 2) return `(${args[0] ?? 'null'}).$${called}(${args.slice(1).join(', ')})`;
    return `$${called}(${args.join(', ')})`;
  };

const operator =
  (left: Make, operators: readonly string[], right: Make): Make =>
  (g, place) =>
    `(${left(g, place)} ${oneOf(g, operators)} ${right(g, place)})`;

const optional =
  (called: string, ...parts: Make[]): Make =>
  (g, place) => {
    const last = isIn(g, 50) ? parts : parts.slice(0, -1);
    return call(called, ...last)(g, place);
  };

/** `function($item, $index) { … }` */
const lambda =
  (body: Make): Make =>
  (g, place) => {
    const names = ['x', 'i', 'all']
      .slice(0, 1 + g(fc.nat, { max: 2 }))
      .map((each) => `${each}${place.depth}`);
    const inner = { ...place, locals: [...place.locals, ...names] };
    return `function(${names.map((each) => `$${each}`).join(', ')}) { ${body(g, inner)} }`;
  };

const comparator: Make = (g, place) =>
  `function($l, $r) { ${oneOf(g, [
    '$l.price > $r.price',
    '$l.name < $r.name',
    '$l > $r',
    any(g, { ...place, locals: [...place.locals, 'l', 'r'] }),
  ])} }`;

function step(g: Chance, place: Place): string {
  const inner = within(place);
  const makes: readonly Make[] = [
    name,
    name,
    () => oneOf(g, ['price', 'name', 'tags', 'b', 'a', '*', '$']),
    () => oneOf(g, ['price', 'name', 'tags', 'b', 'a', '*', '$']),
    () => `${name(g)}[${g(fc.integer, { min: -2, max: 2 })}]`,
    () => `${oneOf(g, ['tags', name(g)])}[]`,
    () => `${name(g)}[${boolean(g, inner)}]`,
    () => `(${any(g, inner)})`,
    () => `{${pairs(g, inner)}}`,
    () => `[${items(g, inner)}]`,
    () => `$string(${any(g, inner)})`,
    () => `$${oneOf(g, ['uppercase', 'length', 'keys', 'type', 'string', 'not', 'number', 'abs'])}()`,
  ];
  return oneOf(g, makes)(g, inner);
}

function path(g: Chance, place: Place): string {
  const head = oneOf(g, [list, object, any, items2])(g, place);
  const steps = Array.from({ length: 1 + g(fc.nat, { max: 2 }) }, () => step(g, place));
  return [head, ...steps].join('.');
}

const items2: Make = (g, place) => `[${items(g, place)}]`;

function items(g: Chance, place: Place): string {
  return Array.from({ length: g(fc.nat, { max: 3 }) }, () => any(g, place)).join(', ');
}

function pairs(g: Chance, place: Place): string {
  const key = () => (isIn(g, 80) ? literal(oneOf(g, KEYS)) : text(g, place));
  return Array.from({ length: g(fc.nat, { max: 3 }) }, () => `${key()}: ${any(g, place)}`).join(', ');
}

const chosen: Make = (g, place) =>
  `${list(g, place)}[${oneOf(g, [boolean, number, list])(g, within(place))}]${isIn(g, 20) ? '[]' : ''}`;

const DEEP: Readonly<Record<Kind, readonly Make[]>> = {
  number: [
    operator(number, ['+', '-', '*', '/', '%'], number),
    operator(number, ['+', '-', '*'], number),
    (g, place) => `-${number(g, place)}`,
    ...['sum', 'max', 'min', 'average'].map((each) =>
      call(each, input('numbers', 'items.price', '$list.price')),
    ),
    ...['count', 'sum', 'max', 'average'].map((each) => call(each, list)),
    ...['abs', 'floor', 'ceil', 'sqrt'].map((each) => call(each, number)),
    optional('round', number, (g) => String(g(fc.integer, { min: -3, max: 3 }))),
    call('power', number, (g) => String(g(fc.integer, { min: -2, max: 4 }))),
    call('number', text),
    call('number', any),
    call('length', text),
  ],
  text: [
    operator(text, ['&'], any),
    call('string', any),
    ...['uppercase', 'lowercase', 'trim'].map((each) => call(each, text)),
    optional('substring', text, number, number),
    call('substringBefore', text, text),
    call('substringAfter', text, text),
    optional('join', list, text),
    call('join', input('texts', 'items.name', 'items.tags')),
    optional('pad', text, (g) => String(g(fc.integer, { min: -6, max: 6 })), text),
    optional('replace', text, text, text, number),
    call('replace', text, text, text),
    call('type', any),
    call('hash', text, (g) => oneOf(g, ['"MD5"', '"SHA-1"', '"SHA-256"', '"x"'])),
    () => '$now()',
  ],
  boolean: [
    operator(any, ['=', '!=', 'in'], any),
    operator(number, ['<', '<=', '>', '>=', '=', 'in'], number),
    operator(text, ['<', '<=', '>', '>=', '=', 'in'], text),
    operator(boolean, ['and', 'or'], boolean),
    operator(text, ['in'], list),
    ...['boolean', 'not', 'exists'].map((each) => call(each, any)),
    call('contains', text, text),
  ],
  list: [
    path,
    path,
    chosen,
    (g, place) => `[${items(g, place)}]`,
    (g, place) => `[${g(fc.nat, { max: 3 })}..${number(g, place)}]`,
    call('append', any, any),
    call('reverse', list),
    call('partition', list, number),
    call('range', number, number, (g) => String(g(fc.integer, { min: -2, max: 2 }))),
    call('distinct', list),
    call('keys', object),
    call('keys', any),
    optional('split', text, text, number),
    (g, place) => `$map(${list(g, place)}, ${lambda(any)(g, place)})`,
    (g, place) => `$filter(${list(g, place)}, ${lambda(boolean)(g, place)})`,
    (g, place) => `$sort(${list(g, place)}, ${comparator(g, place)})`,
    call('sort', list),
    (g, place) => `${list(g, place)} ~> $map(${lambda(any)(g, place)})`,
  ],
  object: [
    (g, place) => `{${pairs(g, place)}}`,
    call('merge', (g, place) => `[${object(g, place)}, ${object(g, place)}]`),
    call('merge', list),
    call('parse', text),
    path,
  ],
  any: [number, text, boolean, list, object, path, chosen, () => '$millis()'],
};
