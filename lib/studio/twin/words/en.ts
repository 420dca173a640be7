import type { KindWords, TwinWords } from './es';

const always = (name: string): KindWords['name'] => {
  return () => name;
};
const counted = (one: string, many: string): KindWords['name'] => {
  return (count) => (count === 1 ? one : `${count} ${many}`);
};

export const en: TwinWords = {
  identical: 'The same as on AWS, event by event.',
  usual: (kinds) => `The same as on AWS, except for what differs in every execution: ${kinds}.`,
  wording: (kinds) => `The same as on AWS, except for ${kinds}.`,
  real: (kinds) => `It ends the same as on AWS, except for ${kinds}.`,
  otherEnd: (a, b, kinds) =>
    `It does not end as on AWS: ${a} there, ${b} here.${kinds && ` Also different: ${kinds}.`}`,
  kinds: {
    status: {
      name: always('how it ends'),
      why: 'Both were given the same and ended otherwise. Look at the state in which they part: the reason is there.',
    },
    missing: {
      name: counted('an event that is missing here', 'events that are missing here'),
      why: 'It is in the history of AWS and not in that of the local engine. If there was another attempt or one more branch, look at what the task answered.',
    },
    extra: {
      name: counted('an event too many', 'events too many'),
      why: 'It is in the history of the local engine and not in that of AWS. It happens when a task fails here and is retried, or another way is taken.',
    },
    error: {
      name: counted('a different error', 'different errors'),
      why: 'The name of the error decides which Retry and which Catch act: with another name the machine may go another way.',
    },
    payload: {
      name: counted('a value', 'values'),
      why: 'Another value stands there. If a service answered it, here the local one answers, with what you have in it.',
    },
    field: {
      name: counted('a field of an event', 'fields of events'),
      why: 'AWS says something about the task that the local engine says otherwise. It does not change what the machine does.',
    },
    sequence: {
      name: counted('the order within a state', 'orders within a state'),
      why: 'Within a state one thing follows another, so the order should be the same.',
    },
    link: {
      name: counted('which event another one follows', 'links between events'),
      why: 'The field previousEventId points to another event. The same happened, told with another link.',
    },
    cause: {
      name: counted('the text of a cause', 'texts of causes'),
      why: 'The same error, explained in other words. Retry and Catch look at the name of the error, not at this text.',
    },
    order: {
      name: always('whose turn it was'),
      why: 'Branches of a Parallel and iterations of a Map run at the same time: AWS does not promise in which order they are written down.',
    },
    metadata: {
      name: always('the data of the HTTP response'),
      why: 'Headers, ids and codes that a service adds to every answer, and what it says on taking on a job.',
    },
    role: {
      name: always('the role'),
      why: 'On AWS the machine works under a role of your account; its twin, under a local one.',
    },
    names: {
      name: always('the names of the machine and the execution'),
      why: 'Every execution has a name of its own, and the twin runs in a machine that is thrown away.',
    },
    account: {
      name: always('the account and the region'),
      why: 'They are in every ARN. The twin runs in the local account 123456789012, in us-east-1.',
    },
    ids: {
      name: always('numbers and identifiers'),
      why: 'Event numbers, UUIDs, tokens and request ids: they are made up for every execution.',
    },
    time: {
      name: always('the times'),
      why: 'Every event has the time when it happened, and the waits of the twin take none.',
    },
  },
};
