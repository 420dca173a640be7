import type { HistoryEventType } from '@aws-sdk/client-sfn';
import type { Facts } from './facts';
import { nothing, tell, words, type Sentence } from './sentence';

type Teller = (facts: Facts) => Sentence;

const enter: Teller = ({ state, data }) => tell`${state} recibió ${data}.`;
const exit: Teller = (facts) =>
  tell`${facts.state} recibió ${facts.input}${facts.wasCaught ? caught(facts) : written(facts)}${assigned(facts)}${onward(facts)}.`;

function caught({ error, data }: Facts): Sentence {
  return tell`, falló con ${error || '?'}; un Catch lo atrapó y dio ${data}`;
}

function written({ written: what }: Facts): Sentence {
  switch (what.kind) {
    case 'output':
      return tell`, dio ${what.value}`;
    case 'path':
      return tell`, escribió ${what.value} en ${what.path}`;
    case 'discarded':
      return tell`, descartó su resultado`;
  }
}

function assigned({ assigned: names }: Facts): Sentence {
  return names.length === 0 ? nothing : tell`, guardó ${names.map((name) => `$${name}`).join(', ')}`;
}

function onward({ next, ends }: Facts): Sentence {
  if (next !== undefined) return tell` y pasó a ${next}`;
  return ends ? tell` y ahí terminó su camino` : nothing;
}

const why = ({ error, cause }: Facts): Sentence =>
  tell`${error ? tell` con ${error}` : nothing}${cause ? tell`: ${short(cause)}` : nothing}`;
const short = (text: string): Sentence => words(text.length > 120 ? `${text.slice(0, 119)}…` : text);
const again = ({ attempt }: Facts): Sentence => (attempt > 1 ? words(` (intento ${attempt})`) : nothing);

const chosen: Teller = ({ state, next }) =>
  next === undefined ? tell`${state} decidió el camino.` : tell`${state} eligió seguir por ${next}.`;
const aborted: Teller = ({ state }) => tell`${state} se interrumpió: lo que lo rodea falló o se detuvo.`;
const failed: Teller = (facts) => tell`${facts.state} falló${why(facts)}.`;
const timedOut: Teller = ({ state }) => tell`A ${state} se le acabó el tiempo: ${'States.Timeout'}.`;

/** One sentence for every type of event AWS has. */
export const es = {
  ExecutionStarted: ({ data }) => tell`La ejecución empezó con ${data}.`,
  ExecutionSucceeded: ({ data }) => tell`La ejecución terminó bien y dio ${data}.`,
  ExecutionFailed: (facts) => tell`La ejecución falló${why(facts)}.`,
  ExecutionAborted: (facts) => tell`Alguien detuvo la ejecución${why(facts)}.`,
  ExecutionTimedOut: () => tell`A la ejecución se le acabó el tiempo.`,
  ExecutionRedriven: ({ number }) =>
    tell`La ejecución se reanudó donde había fallado${number === undefined ? nothing : words(` (vez ${number})`)}.`,
  EvaluationFailed: (facts) => tell`En ${facts.state} una expresión no se pudo evaluar${why(facts)}.`,
  PassStateEntered: enter,
  PassStateExited: exit,
  TaskStateEntered: enter,
  TaskStateExited: exit,
  TaskStateAborted: aborted,
  ChoiceStateEntered: ({ state, data }) => tell`${state} recibió ${data} y mira qué regla se cumple.`,
  ChoiceStateExited: chosen,
  WaitStateEntered: ({ state, data }) => tell`${state} recibió ${data} y se puso a esperar.`,
  WaitStateExited: (facts) => tell`${facts.state} esperó ${words(facts.took)}${onward(facts)}.`,
  WaitStateAborted: aborted,
  SucceedStateEntered: enter,
  SucceedStateExited: ({ state, data }) => tell`${state} terminó bien y dio ${data}.`,
  FailStateEntered: ({ state, data }) => tell`${state} recibió ${data} y hace fallar la ejecución.`,
  ParallelStateEntered: enter,
  ParallelStateExited: exit,
  ParallelStateStarted: (facts) => tell`${facts.state} echó a andar todas sus ramas${again(facts)}.`,
  ParallelStateSucceeded: ({ state }) => tell`Todas las ramas de ${state} terminaron bien.`,
  ParallelStateFailed: (facts) =>
    tell`Una rama de ${facts.state} falló${why(facts)} y se detuvieron las demás.`,
  ParallelStateAborted: aborted,
  MapStateEntered: enter,
  MapStateExited: exit,
  MapStateStarted: (facts) =>
    tell`${facts.state} empezó a recorrer sus elementos${facts.number ? words(` (${facts.number})`) : nothing}${again(facts)}.`,
  MapStateSucceeded: ({ state }) => tell`${state} recorrió todos sus elementos.`,
  MapStateFailed: (facts) => tell`${facts.state} falló${why(facts)} y dejó lo que quedaba.`,
  MapStateAborted: aborted,
  MapIterationStarted: ({ state, number }) => tell`${state} empezó con el elemento ${words(number ?? '?')}.`,
  MapIterationSucceeded: ({ state, number }) => tell`${state} acabó el elemento ${words(number ?? '?')}.`,
  MapIterationFailed: ({ state, number }) => tell`El elemento ${words(number ?? '?')} de ${state} falló.`,
  MapIterationAborted: ({ state, number }) =>
    tell`El elemento ${words(number ?? '?')} de ${state} se interrumpió.`,
  MapRunStarted: ({ state }) => tell`${state} abrió un Map Run: cada lote es una ejecución aparte.`,
  MapRunSucceeded: ({ state }) => tell`El Map Run de ${state} terminó bien.`,
  MapRunFailed: (facts) => tell`El Map Run de ${facts.state} falló${why(facts)}.`,
  MapRunAborted: ({ state }) => tell`El Map Run de ${state} se detuvo.`,
  MapRunRedriven: ({ state }) => tell`El Map Run de ${state} se reanudó con lo que había fallado.`,
  TaskScheduled: (facts) => tell`${facts.state} pidió ${facts.resource} con ${facts.data}${again(facts)}.`,
  TaskStarted: ({ resource }) => tell`${resource} empezó a trabajar.`,
  TaskStartFailed: (facts) => tell`${facts.resource} no pudo empezar${why(facts)}.`,
  TaskSubmitted: ({ state, resource, data }) =>
    tell`${resource} aceptó el encargo de ${state} y respondió ${data}; ahora se espera a que acabe.`,
  TaskSubmitFailed: (facts) => tell`${facts.resource} no aceptó el encargo${why(facts)}.`,
  TaskSucceeded: ({ state, resource, data }) => tell`${resource} respondió ${data} a ${state}.`,
  TaskFailed: failed,
  TaskTimedOut: timedOut,
  LambdaFunctionScheduled: (facts) =>
    tell`${facts.state} pidió llamar a la función con ${facts.data}${again(facts)}.`,
  LambdaFunctionScheduleFailed: failed,
  LambdaFunctionStarted: ({ state }) => tell`La función de ${state} empezó a trabajar.`,
  LambdaFunctionStartFailed: failed,
  LambdaFunctionSucceeded: ({ state, data }) => tell`La función respondió ${data} a ${state}.`,
  LambdaFunctionFailed: failed,
  LambdaFunctionTimedOut: timedOut,
  ActivityScheduled: (facts) =>
    tell`${facts.state} dejó una tarea para quien trabaje en la actividad, con ${facts.data}${again(facts)}.`,
  ActivityScheduleFailed: failed,
  ActivityStarted: ({ state, name }) =>
    name === undefined ? tell`Alguien tomó la tarea de ${state}.` : tell`${name} tomó la tarea de ${state}.`,
  ActivitySucceeded: ({ state, data }) => tell`Quien tenía la tarea de ${state} respondió ${data}.`,
  ActivityFailed: failed,
  ActivityTimedOut: timedOut,
} as const satisfies Record<HistoryEventType, Teller>;
