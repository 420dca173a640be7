import type { HistoryEventType } from '@aws-sdk/client-sfn';
import type { Facts } from './facts';
import { nothing, tell, words, type Sentence } from './sentence';

type Teller = (facts: Facts) => Sentence;

const enter: Teller = ({ state, data }) => tell`${state} received ${data}.`;
const exit: Teller = (facts) =>
  tell`${facts.state} received ${facts.input}${facts.wasCaught ? caught(facts) : written(facts)}${assigned(facts)}${onward(facts)}.`;

function caught({ error, data }: Facts): Sentence {
  return tell`, failed with ${error || '?'}; a Catch took it and gave ${data}`;
}

function written({ written: what }: Facts): Sentence {
  switch (what.kind) {
    case 'output':
      return tell`, gave ${what.value}`;
    case 'path':
      return tell`, wrote ${what.value} into ${what.path}`;
    case 'discarded':
      return tell`, discarded its result`;
  }
}

function assigned({ assigned: names }: Facts): Sentence {
  return names.length === 0 ? nothing : tell`, kept ${names.map((name) => `$${name}`).join(', ')}`;
}

function onward({ next, ends }: Facts): Sentence {
  if (next !== undefined) return tell` and went on to ${next}`;
  return ends ? tell` and came to the end of its path` : nothing;
}

const why = ({ error, cause }: Facts): Sentence =>
  tell`${error ? tell` with ${error}` : nothing}${cause ? tell`: ${short(cause)}` : nothing}`;
const short = (text: string): Sentence => words(text.length > 120 ? `${text.slice(0, 119)}…` : text);
const again = ({ attempt }: Facts): Sentence => (attempt > 1 ? words(` (attempt ${attempt})`) : nothing);

const chosen: Teller = ({ state, next }) =>
  next === undefined ? tell`${state} decided the way.` : tell`${state} chose to go on to ${next}.`;
const aborted: Teller = ({ state }) => tell`${state} was cut short: what surrounds it failed or was stopped.`;
const failed: Teller = (facts) => tell`${facts.state} failed${why(facts)}.`;
const timedOut: Teller = ({ state }) => tell`${state} ran out of time: ${'States.Timeout'}.`;

/** One sentence for every type of event AWS has. */
export const en = {
  ExecutionStarted: ({ data }) => tell`The execution started with ${data}.`,
  ExecutionSucceeded: ({ data }) => tell`The execution succeeded and gave ${data}.`,
  ExecutionFailed: (facts) => tell`The execution failed${why(facts)}.`,
  ExecutionAborted: (facts) => tell`Somebody stopped the execution${why(facts)}.`,
  ExecutionTimedOut: () => tell`The execution ran out of time.`,
  ExecutionRedriven: ({ number }) =>
    tell`The execution was redriven from where it had failed${number === undefined ? nothing : words(` (time ${number})`)}.`,
  EvaluationFailed: (facts) => tell`In ${facts.state} an expression could not be evaluated${why(facts)}.`,
  PassStateEntered: enter,
  PassStateExited: exit,
  TaskStateEntered: enter,
  TaskStateExited: exit,
  TaskStateAborted: aborted,
  ChoiceStateEntered: ({ state, data }) => tell`${state} received ${data} and looks for the rule that holds.`,
  ChoiceStateExited: chosen,
  WaitStateEntered: ({ state, data }) => tell`${state} received ${data} and began to wait.`,
  WaitStateExited: (facts) => tell`${facts.state} waited ${words(facts.took)}${onward(facts)}.`,
  WaitStateAborted: aborted,
  SucceedStateEntered: enter,
  SucceedStateExited: ({ state, data }) => tell`${state} ended well and gave ${data}.`,
  FailStateEntered: ({ state, data }) => tell`${state} received ${data} and makes the execution fail.`,
  ParallelStateEntered: enter,
  ParallelStateExited: exit,
  ParallelStateStarted: (facts) => tell`${facts.state} set all its branches going${again(facts)}.`,
  ParallelStateSucceeded: ({ state }) => tell`All branches of ${state} ended well.`,
  ParallelStateFailed: (facts) =>
    tell`A branch of ${facts.state} failed${why(facts)}, and the others were stopped.`,
  ParallelStateAborted: aborted,
  MapStateEntered: enter,
  MapStateExited: exit,
  MapStateStarted: (facts) =>
    tell`${facts.state} began to go through its items${facts.number ? words(` (${facts.number})`) : nothing}${again(facts)}.`,
  MapStateSucceeded: ({ state }) => tell`${state} has gone through all its items.`,
  MapStateFailed: (facts) => tell`${facts.state} failed${why(facts)} and left the rest.`,
  MapStateAborted: aborted,
  MapIterationStarted: ({ state, number }) => tell`${state} began with item ${words(number ?? '?')}.`,
  MapIterationSucceeded: ({ state, number }) => tell`${state} is done with item ${words(number ?? '?')}.`,
  MapIterationFailed: ({ state, number }) => tell`Item ${words(number ?? '?')} of ${state} failed.`,
  MapIterationAborted: ({ state, number }) => tell`Item ${words(number ?? '?')} of ${state} was cut short.`,
  MapRunStarted: ({ state }) => tell`${state} opened a Map Run: every batch is an execution of its own.`,
  MapRunSucceeded: ({ state }) => tell`The Map Run of ${state} succeeded.`,
  MapRunFailed: (facts) => tell`The Map Run of ${facts.state} failed${why(facts)}.`,
  MapRunAborted: ({ state }) => tell`The Map Run of ${state} was stopped.`,
  MapRunRedriven: ({ state }) => tell`The Map Run of ${state} was redriven with what had failed.`,
  TaskScheduled: (facts) =>
    tell`${facts.state} asked for ${facts.resource} with ${facts.data}${again(facts)}.`,
  TaskStarted: ({ resource }) => tell`${resource} began to work.`,
  TaskStartFailed: (facts) => tell`${facts.resource} could not begin${why(facts)}.`,
  TaskSubmitted: ({ state, resource, data }) =>
    tell`${resource} took the job of ${state} and answered ${data}; now its end is awaited.`,
  TaskSubmitFailed: (facts) => tell`${facts.resource} did not take the job${why(facts)}.`,
  TaskSucceeded: ({ state, resource, data }) => tell`${resource} answered ${data} to ${state}.`,
  TaskFailed: failed,
  TaskTimedOut: timedOut,
  LambdaFunctionScheduled: (facts) =>
    tell`${facts.state} asked to call the function with ${facts.data}${again(facts)}.`,
  LambdaFunctionScheduleFailed: failed,
  LambdaFunctionStarted: ({ state }) => tell`The function of ${state} began to work.`,
  LambdaFunctionStartFailed: failed,
  LambdaFunctionSucceeded: ({ state, data }) => tell`The function answered ${data} to ${state}.`,
  LambdaFunctionFailed: failed,
  LambdaFunctionTimedOut: timedOut,
  ActivityScheduled: (facts) =>
    tell`${facts.state} left a task for whoever works on the activity, with ${facts.data}${again(facts)}.`,
  ActivityScheduleFailed: failed,
  ActivityStarted: ({ state, name }) =>
    name === undefined ? tell`Somebody took the task of ${state}.` : tell`${name} took the task of ${state}.`,
  ActivitySucceeded: ({ state, data }) => tell`Whoever had the task of ${state} answered ${data}.`,
  ActivityFailed: failed,
  ActivityTimedOut: timedOut,
} as const satisfies Record<HistoryEventType, Teller>;
