(function (module, load, pasos) {
  'use strict';
  class AssertionError extends Error {
    constructor({ message, actual, expected, operator }) {
      super(message);
      this.name = 'AssertionError';
      Object.assign(this, { code: 'ERR_ASSERTION', generatedMessage: false, actual, expected, operator });
    }
  }

  function fail(given, words, actual, expected, operator) {
    if (given instanceof Error) throw given;
    throw new AssertionError({ message: given ?? words, actual, expected, operator });
  }

  const shown = (value) => load('node:util').inspect(value);

  function isDeepEqual(left, right, isLoose = false, seen = []) {
    if (Object.is(left, right) || (isLoose && left == right)) return true; // eslint-disable-line eqeqeq -- the loose comparison is what it is for
    if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null)
      return false;
    if (seen.some(([a, b]) => a === left && b === right)) return true;
    const inner = [...seen, [left, right]];
    if (!isLoose && Object.getPrototypeOf(left) !== Object.getPrototypeOf(right)) return false;
    if (left instanceof Date) return right instanceof Date && left.getTime() === right.getTime();
    if (left instanceof RegExp) return String(left) === String(right);
    if (left instanceof Error && (left.message !== right.message || left.name !== right.name)) return false;
    if (left instanceof Map || left instanceof Set) {
      return left.size === right.size && isDeepEqual([...left], [...right], isLoose, inner);
    }
    if (Array.isArray(left) !== Array.isArray(right)) return false;
    const keys = Object.keys(left);
    return (
      keys.length === Object.keys(right).length &&
      keys.every((key) => Object.hasOwn(right, key) && isDeepEqual(left[key], right[key], isLoose, inner))
    );
  }

  function assert(value, message) {
    if (!value) fail(message, 'The expression evaluated to a falsy value', value, true, '==');
  }

  function matches(error, expected) {
    if (expected === undefined) return true;
    if (expected instanceof RegExp) return expected.test(String(error));
    if (typeof expected === 'function') {
      return expected.prototype !== undefined && error instanceof expected
        ? true
        : expected.prototype instanceof Error
          ? false
          : expected(error) === true;
    }
    return Object.keys(expected).every((key) =>
      expected[key] instanceof RegExp
        ? expected[key].test(error[key])
        : isDeepEqual(error[key], expected[key]),
    );
  }

  function thrown(error, expected, message) {
    if (typeof expected === 'string') return;
    if (!matches(error, expected))
      throw error instanceof Error && !message ? error : new AssertionError({ message });
  }

  Object.assign(assert, {
    AssertionError,
    isDeepEqual,
    ok: assert,
    fail: (message = 'Failed') => fail(message, 'Failed', undefined, undefined, 'fail'),
    equal: (a, b, message) => a == b || fail(message, `${shown(a)} == ${shown(b)}`, a, b, '=='), // eslint-disable-line eqeqeq -- as Node.js has it
    notEqual: (a, b, message) => a != b || fail(message, `${shown(a)} != ${shown(b)}`, a, b, '!='), // eslint-disable-line eqeqeq -- as Node.js has it
    strictEqual: (a, b, message) =>
      Object.is(a, b) ||
      fail(
        message,
        `Expected values to be strictly equal:\n\n${shown(a)} !== ${shown(b)}\n`,
        a,
        b,
        'strictEqual',
      ),
    notStrictEqual: (a, b, message) =>
      !Object.is(a, b) ||
      fail(message, `Expected "actual" to be strictly unequal to: ${shown(b)}`, a, b, 'notStrictEqual'),
    deepEqual: (a, b, message) =>
      isDeepEqual(a, b, true) ||
      fail(
        message,
        `Expected values to be loosely deep-equal:\n\n${shown(a)}\n\nshould loosely deep-equal\n\n${shown(b)}`,
        a,
        b,
        'deepEqual',
      ),
    deepStrictEqual: (a, b, message) =>
      isDeepEqual(a, b) ||
      fail(
        message,
        `Expected values to be strictly deep-equal:\n${shown(a)}\n\n!==\n\n${shown(b)}`,
        a,
        b,
        'deepStrictEqual',
      ),
    notDeepEqual: (a, b, message) =>
      !isDeepEqual(a, b, true) ||
      fail(message, 'Expected "actual" not to be loosely deep-equal to', a, b, 'notDeepEqual'),
    notDeepStrictEqual: (a, b, message) =>
      !isDeepEqual(a, b) ||
      fail(message, 'Expected "actual" not to be strictly deep-equal to', a, b, 'notDeepStrictEqual'),
    match: (text, pattern, message) =>
      pattern.test(text) ||
      fail(
        message,
        `The input did not match the regular expression ${pattern}. Input:\n\n${shown(text)}\n`,
        text,
        pattern,
        'match',
      ),
    doesNotMatch: (text, pattern, message) =>
      !pattern.test(text) ||
      fail(
        message,
        `The input was expected to not match the regular expression ${pattern}.`,
        text,
        pattern,
        'doesNotMatch',
      ),
    ifError(value) {
      if (value !== null && value !== undefined) throw value;
    },
    throws(work, expected, message) {
      try {
        work();
      } catch (error) {
        return thrown(error, expected, message);
      }
      fail(
        typeof expected === 'string' ? expected : message,
        'Missing expected exception.',
        undefined,
        expected,
        'throws',
      );
    },
    doesNotThrow: (work) => void work(),
    async rejects(work, expected, message) {
      try {
        await (typeof work === 'function' ? work() : work);
      } catch (error) {
        return thrown(error, expected, message);
      }
      fail(
        typeof expected === 'string' ? expected : message,
        'Missing expected rejection.',
        undefined,
        expected,
        'rejects',
      );
    },
    doesNotReject: async (work) => void (await (typeof work === 'function' ? work() : work)),
  });
  assert.strict = assert;
  module.exports = assert;
});
