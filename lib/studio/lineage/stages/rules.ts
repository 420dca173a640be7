import { findNodeAtLocation, parseTree, type Node } from 'jsonc-parser';
import { pathOf } from '@/lib/studio/edit/change';
import type { AuthoredState, ReadMachine } from '../story/machine';
import type { Rule, StageKind } from './stage';

const trees = new WeakMap<ReadMachine, Node | undefined>();

/** The field of a state, as it is authored. `field` is its way from the state: `Catch/0/ResultPath`. */
export function ruleAt(machine: ReadMachine, state: AuthoredState, field: string): Rule {
  const pointer = `${state.pointer}/${field}`;
  const shown = field.replace(/\/(\d+)(?=\/|$)/g, '[$1]').replaceAll('/', '.');
  const text = textAt(machine, pointer);
  return { field: shown, pointer, ...(text !== undefined && { text }) };
}

function textAt(machine: ReadMachine, pointer: string): string | undefined {
  if (!trees.has(machine)) trees.set(machine, parseTree(machine.text));
  const root = trees.get(machine);
  const node = root && findNodeAtLocation(root, pathOf(root, pointer));
  return node && machine.text.slice(node.offset, node.offset + node.length);
}

/** The field that makes a stage; undefined where none does. */
export function fieldOf(kind: StageKind, { fields, type, language }: AuthoredState): string | undefined {
  switch (kind) {
    case 'inputPath':
      return 'InputPath';
    case 'parameters':
      return 'Parameters';
    case 'arguments':
      return 'Arguments';
    case 'items':
      return language === 'JSONata' ? 'Items' : 'ItemsPath';
    case 'itemSelector':
      return type === 'Map' && 'Parameters' in fields ? 'Parameters' : 'ItemSelector';
    case 'itemBatcher':
      return 'ItemBatcher';
    case 'rule':
      return 'Choices';
    case 'wait':
      return ['Seconds', 'SecondsPath', 'Timestamp', 'TimestampPath'].find((field) => field in fields);
    case 'result':
      return 'Result';
    case 'returned':
      return type === 'Task' ? 'Resource' : undefined;
    case 'resultSelector':
      return 'ResultSelector';
    case 'resultPath':
      return 'ResultPath';
    case 'outputPath':
      return 'OutputPath';
    case 'output':
      return 'Output';
    case 'assign':
      return 'Assign';
    case 'error':
      return type === 'Fail' ? 'Error' : undefined;
    case 'input':
      return undefined;
  }
}
