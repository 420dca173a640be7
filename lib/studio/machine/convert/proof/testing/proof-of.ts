import { convert } from '../../convert';
import { prove, type Proof } from '../prove';
import { spread, trialsOf } from '../trials';
import { parseJsonataForTests as jsonata } from './jsonata';
import { simulateHere } from './simulate-here';

/** The proof of a whole machine on so many trials, spread over all; or why it is not converted. */
export async function proofOf(text: string, most = Infinity): Promise<Proof | string> {
  const conversion = convert(text, { pointer: '', validation: { jsonata } });
  if (conversion.kind === 'refused')
    return conversion.refusals
      .map(({ state, field, reason, text }) => `${state} ${field}: ${reason} ${text}`)
      .join('\n');
  if (conversion.kind !== 'converted') return conversion.kind;
  const all = trialsOf(text, conversion.reads, { inputs: [], answers: {} });
  const trials = spread(all, most);
  return prove({
    before: text,
    after: conversion.text,
    limits: conversion.limits,
    trials,
    simulate: simulateHere,
  });
}
