/**
 * Who may import whom: the one table from which the import rules are made (`.dependency-cruiser.mjs`).
 * `may` names rooms; `instead` is what the message says to somebody who imports anything else of ours.
 */
export const rooms = [
  {
    name: 'engine/base',
    path: '^engine/base/',
    may: [],
    instead:
      'base/ stands on nothing: move what you need down into base/, or this code up to the room that uses it.',
  },
  {
    name: 'engine/query',
    path: '^engine/query/',
    may: ['engine/base'],
    instead:
      'query/ turns expressions into values and does not know the language: pass what you need in as a Scope.',
  },
  {
    name: 'engine/runner',
    path: '^engine/runner/',
    may: ['engine/base', 'engine/query', 'engine/host'],
    instead:
      'runner/ evaluates what may be hostile in a process that knows nothing: all it needs comes with the evaluation.',
  },
  {
    name: 'engine/asl',
    path: '^engine/asl/',
    may: ['engine/base', 'engine/query'],
    instead: 'asl/ reads definitions and runs nothing: what depends on an execution belongs in machine/.',
  },
  {
    name: 'engine/access',
    path: '^engine/access/',
    may: ['engine/base'],
    instead:
      'access/ says what policies allow and what a machine needs, from texts alone: who reads and keeps policies is services/iam.',
  },
  {
    name: 'engine/map-runs',
    path: '^engine/map-runs/',
    may: ['engine/base', 'engine/query'],
    instead:
      'map-runs/ turns files into items, items into batches and outputs into results: who reads, runs and writes is host/.',
  },
  {
    name: 'engine/mocks',
    path: '^engine/mocks/',
    may: ['engine/base'],
    instead:
      'mocks/ says what a plan gives an attempt and knows nothing of executions: who runs into it is machine/, who keeps it is host/.',
  },
  {
    name: 'engine/machine',
    path: '^engine/machine/',
    may: ['engine/base', 'engine/query', 'engine/asl', 'engine/map-runs', 'engine/mocks'],
    instead: 'machine/ is a pure step: hand out a Command and let host/ perform it.',
  },
  {
    name: 'engine/host',
    path: '^engine/host/',
    may: ['engine/base', 'engine/query', 'engine/asl', 'engine/machine', 'engine/map-runs', 'engine/mocks'],
    instead:
      'host/ knows storage and services only as ports: add to host/ports.ts and let a door plug the adapter in.',
  },
  {
    name: 'engine/storage',
    path: '^engine/storage/',
    may: ['engine/base', 'engine/host'],
    instead:
      'storage/ keeps records: it knows the ports of host/ and nothing of the language or the services.',
  },
  {
    name: 'engine/integrations',
    path: '^engine/integrations/',
    may: ['engine/base', 'engine/query', 'engine/access', 'engine/host', 'engine/service'],
    instead:
      'an integration answers a Task through the ports of host/: what it needs from the engine comes in through them.',
  },
  {
    name: 'engine/service',
    path: '^engine/service/',
    may: ['engine/base', 'engine/query'],
    instead:
      'service/ is what the API of any AWS service is made of: what only one of them needs belongs to that one.',
  },
  {
    name: 'engine/services',
    path: '^engine/services/',
    may: ['engine/base', 'engine/query', 'engine/access', 'engine/host', 'engine/service'],
    instead:
      'a service that runs here knows its own API and the documents it keeps: it reaches the others as any client would, through Services.call.',
  },
  {
    name: 'engine/api',
    path: '^engine/api/',
    may: [
      'engine/base',
      'engine/query',
      'engine/asl',
      'engine/machine',
      'engine/map-runs',
      'engine/host',
      'engine/service',
    ],
    instead:
      'an operation knows (input, host): HTTP belongs in transports/, services come in through the host.',
  },
  {
    name: 'engine/control',
    path: '^engine/control/',
    may: ['engine/base', 'engine/access', 'engine/host', 'engine/mocks', 'engine/service'],
    instead: 'control/ is what only this engine can do, through the doors of the host.',
  },
  {
    name: 'engine/logs',
    path: '^engine/logs/',
    may: ['engine/base', 'engine/query', 'engine/host', 'engine/service'],
    instead:
      'logs/ is CloudWatch Logs and knows nothing of state machines: what they write comes in through the store.',
  },
  {
    name: 'engine/transports',
    path: '^engine/transports/',
    may: ['engine/base', 'engine/query', 'engine/service', 'engine/host'],
    instead: 'a transport turns bytes into operations: which services there are, a door tells it.',
  },
  {
    name: 'engine doors',
    path: '^engine/(access|index|node|backup|browser|editing|worker|page|mocks|simulator|inspection|testing|local-services|bin)\\.ts$',
    may: [
      'engine/base',
      'engine/query',
      'engine/access',
      'engine/asl',
      'engine/machine',
      'engine/map-runs',
      'engine/mocks',
      'engine/host',
      'engine/storage',
      'engine/integrations',
      'engine/service',
      'engine/services',
      'engine/api',
      'engine/control',
      'engine/logs',
      'engine/runner',
      'engine/transports',
    ],
    instead: 'the engine knows nothing of the rooms above it.',
  },
  {
    name: 'engine/simulation',
    path: '^engine/simulation/',
    may: [
      'engine doors',
      'engine/base',
      'engine/query',
      'engine/machine',
      'engine/host',
      'engine/storage',
      'engine/integrations',
      'engine/runner',
    ],
    instead:
      'simulation/ is a world around a whole engine: it enters by the door, and knows the ports it plays and what passes through them.',
  },
  {
    name: 'lib',
    path: '^lib/',
    may: ['engine doors'],
    instead:
      'lib/ is logic without a screen and enters the engine by its doors (@pasos/engine and its exports).',
  },
  {
    name: 'components',
    path: '^components/',
    may: ['lib', 'engine doors'],
    instead: 'components/ show what lib/ knows: a component takes routes and parameters as props.',
  },
  {
    name: 'app',
    path: '^app/',
    may: ['components', 'lib', 'content', 'engine doors'],
    instead: 'app/ reads parameters, calls lib/ and composes components/: it enters the engine by its doors.',
  },
  {
    name: 'content',
    path: '^content/',
    may: [],
    instead: 'content/ is prose and data: a lesson gets its components without importing them.',
  },
  {
    name: 'labs',
    path: '^labs/',
    may: ['lib'],
    instead: 'labs/ are exercises as data: they know the types of lib/labs and nothing else.',
  },
  {
    name: 'scripts',
    path: '^scripts/',
    may: ['lib', 'labs', 'content', 'engine doors'],
    instead: 'scripts/ use the project as anybody would: lib/ and the doors of the engine.',
  },
  {
    name: 'bench',
    path: '^bench/',
    may: ['engine doors', 'engine/query', 'engine/asl', 'scripts'],
    instead: 'bench/ measures what a user gets: the doors of the engine, and the language by itself.',
  },
  {
    name: 'chaos',
    path: '^chaos/',
    may: ['scripts'],
    instead: 'chaos/ knows the AWS API and the processes it kills, as somebody outside would.',
  },
  {
    name: 'e2e',
    path: '^e2e/',
    may: [],
    instead: 'e2e/ has a URL and nothing else: look at the page, or call the AWS endpoint with fetch.',
  },
];

/** Code of ours that may be used by the tests of any engine room. */
export const testDoor = '^(engine/(testing\\.ts$|conformance/)|scripts/support/postgres-server\\.mjs$)';
