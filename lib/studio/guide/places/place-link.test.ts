import { expect, test } from 'vitest';
import { panelHash, readPlaceLink, stateHash } from './place-link';

test.each([
  ['#state=Calcular', { kind: 'state', name: 'Calcular' }],
  ['#state=%C2%BFEs%20ejemplo%3F', { kind: 'state', name: '¿Es ejemplo?' }],
  ['#panel=inspector', { kind: 'panel', panel: 'inspector' }],
  ['#panel=test&state=A', { kind: 'panel', panel: 'test', state: 'A' }],
  ['#panel=kitchen', undefined],
  ['#panel=constructor', undefined],
  ['#state=', undefined],
  ['#run=one&event=3', undefined],
  ['#a-heading', undefined],
  ['', undefined],
])('%j names %j', (hash, place) => {
  expect(readPlaceLink(hash)).toEqual(place);
});

test.each(['Calcular', '¿Es ejemplo?', 'a=b&c', '100 %', 'a+b'])(
  'the link of %j leads back to it',
  (name) => {
    expect(readPlaceLink(stateHash(name))).toEqual({ kind: 'state', name });
    expect(readPlaceLink(panelHash('test', name))).toEqual({ kind: 'panel', panel: 'test', state: name });
  },
);
