import jsonata from 'jsonata';
import { describe, expect, test } from 'vitest';
import { JSONATA_STEPS_MAX } from '../../base/limits';
import { LIBRARY } from './library';
import { parseJsonata } from './parse-jsonata';

function read(text: string) {
  const parsed = parseJsonata(text);
  if (!parsed.ok) throw new Error(parsed.failure.message);
  return parsed.value;
}

describe('what is no JSONata', () => {
  test.each([
    ['1 +', 'S0207: Unexpected end of expression', 3],
    ['', 'S0207: Unexpected end of expression', 0],
    ['$x :=', 'S0207: Unexpected end of expression', 5],
    ['"unterminated', 'S0101: String literal must be terminated by a matching quote', 13],
    ['{"a":}', 'S0211: The symbol "}" cannot be used as a unary operator', 6],
    ['$a[1,2)', 'S0202: Expected "]", got ","', 5],
    ['($a', 'S0203: Expected ")" before end of expression', 3],
    ['$a $b', 'S0201: Syntax error: "b"', 5],
    ['$match("a", /abc', 'S0302: No terminating / in regular expression', 16],
    ['1e999', 'S0102: Number out of range: "1e999"', 0],
    // Later versions of JSONata have these operators; that of AWS has not.
    ['$a ?? $b', 'S0211: The symbol "?" cannot be used as a unary operator', 5],
    ['$a ?: $b', 'S0211: The symbol ":" cannot be used as a unary operator', 5],
  ])('%s', (text, message, position) => {
    expect(parseJsonata(text)).toEqual({ ok: false, failure: { message, position } });
  });

  test('a regular expression that is none', () => {
    const parsed = parseJsonata('$match("a", /[b-a]/)');
    expect(!parsed.ok && parsed.failure.message).toContain('Invalid regular expression');
  });

  test.each([
    ['parentheses', '('.repeat(20_000) + '1' + ')'.repeat(20_000)],
    ['open brackets', '['.repeat(200_000)],
    ['terms', '1' + '+1'.repeat(200_000)],
    ['conditions', '1?'.repeat(200_000) + '1'],
    ['comments', '/**/'.repeat(200_000) + '1'],
    ['steps', '$a' + '.a'.repeat(JSONATA_STEPS_MAX + 1)],
  ])('far too many %s', (_, text) => {
    expect(parseJsonata(text)).toEqual({ ok: false, failure: { message: 'The expression is too complex' } });
  });

  test('as many steps as there may be', () => {
    expect(parseJsonata('$a' + '.a'.repeat(JSONATA_STEPS_MAX)).ok).toBe(true);
  });
});

describe('the variables an expression reads', () => {
  test.each([
    ['$a + $b * $a', ['a', 'b']],
    ['$a.b[c = $d].e', ['a', 'd']],
    ['[$a, {"k": $b, $c: 1}]', ['a', 'b', 'c']],
    ['-$a', ['a']],
    ['$a ? $b : $c', ['a', 'b', 'c']],
    ['$a ~> $f ~> function($x) { $x + $y }', ['a', 'f', 'y']],
    ['$f(?, $a)', ['f', 'a']],
    ['$a^(>$b, c)', ['a', 'b']],
    ['$a{$b: $c}', ['a', 'b', 'c']],
    ['|$a|{"b": $c}, [$d]|', ['a', 'c', 'd']],
    ['$a[[$b..$c]]', ['a', 'b', 'c']],
    ['$números & $_x1', ['números', '_x1']],
    ['$match($a, /b/)', ['a']],
    ["'$a' & `$b`", []],
    ['$states.input.a', []],
    ['$', []],
    ['$$', []],
  ])('%s', (text, variables) => expect(read(text).variables).toEqual(variables));

  test.each([
    ['bound before it is read', '($a := 1; $a)', []],
    ['read before it is bound', '($a; $a := 1)', ['a']],
    ['bound to what it was outside', '($a := $a + 1; $a)', ['a']],
    ['bound in a block and read after it', '($a := 1) + $a', ['a']],
    ['bound outside and read in a block', '($a := 1; ($b := 2; $a + $b))', []],
    ['a parameter', 'function($a) { $a + $b }(1)', ['b']],
    ['a parameter, read outside its function', '(function($a) { $a }; $a)', ['a']],
    ['a function that calls itself', '($f := function($n) { $n = 0 ? 0 : $f($n - 1) }; $f(3))', []],
    ['functions that call each other', '($f := function() { $g() }; $g := function() { $f() })', []],
    ['bound to a step', '$a@$b.c[d = $b]', ['a']],
    ['bound to an index', '$a#$i.{"n": $i}', ['a']],
    ['bound to an index after a predicate', '$a.b[0]#$i.{"n": $i}', ['a']],
    ['bound to a step and read after the path', '$a@$b.c & $b', ['a', 'b']],
  ])('%s', (_, text, variables) => expect(read(text).variables).toEqual(variables));

  test.each([
    ['called', '$count($a)', ['a']],
    ['handed to a function', '$map($a, $uppercase)', ['a']],
    ['applied', '$a ~> $sum', ['a']],
    ['given a name', '($f := $sum; $f($a))', ['a']],
    ['called with a part of its arguments', '$substring(?, 0, 1)', []],
    ['read as a value, it is a variable', '$count + 1', ['count']],
    ['read as the first step, it is a variable', '$count.total', ['count']],
    ['what AWS adds', '[$partition(1), $range(1), $hash(1), $random(), $uuid(), $parse(1)]', []],
  ])('a name of the library: %s', (_, text, variables) => expect(read(text).variables).toEqual(variables));
});

describe('what an expression reads without a context', () => {
  test.each([
    ['phone', ['phone']],
    ['phone.number & name', ['phone', 'name']],
    ['"phone".number', ['phone']],
    ['$', ['$']],
    ['$.a', ['$']],
    ['*', ['*']],
    ['**.a', ['**']],
    ['[a, {"k": b}]', ['a', 'b']],
    ['$uppercase(a)', ['a']],
    ['function() { a }()', ['a']],
    ['a[b]', ['a']],
    ['$$.a', ['$$']],
    ['$a.b[$$.c]', ['$$']],
    ['$a.b', []],
    ['$a[b = $]', []],
    ['$a.(b & $)', []],
    ['$a.b^(c)', []],
    ['$a{b: $sum(c)}', []],
    ['$a.$f(b)', []],
    ['$map($a, function($v) { $v.b })', []],
    ['$a ~> |b|{"c": d}|', []],
  ])('%s', (text, topLevel) => expect(read(text).topLevel).toEqual(topLevel));

  test.each([
    ['$states.input.a & $states.context', ['input', 'context']],
    ['$states', []],
    ['$a[b = $states.result]', ['result']],
    ['$a.states.input', []],
  ])('the fields of $states in %s', (text, states) => expect(read(text).states).toEqual(states));
});

test.each([...LIBRARY].sort())('$%s is in the library', async (name) => {
  const ofAws = ['hash', 'parse', 'partition', 'range', 'uuid'];
  const known = await jsonata(`$type($${name})`).evaluate(undefined);
  expect(known === 'function').toBe(!ofAws.includes(name));
});
