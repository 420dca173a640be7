import type { Rule } from './rule';
import { allowedValues } from './rules/allowed-values';
import { choiceRules } from './rules/choice-rules';
import { credentials } from './rules/credentials';
import { duplicateFields } from './rules/duplicate-fields';
import { emptyValues } from './rules/empty-values';
import { exclusiveFields } from './rules/exclusive-fields';
import { expressLimits } from './rules/express-limits';
import { fieldTypes } from './rules/field-types';
import { itemBatchers } from './rules/item-batchers';
import { itemReaders } from './rules/item-readers';
import { jsonataExpressions } from './rules/jsonata-expressions';
import { mapLabels } from './rules/map-labels';
import { mapModes } from './rules/map-modes';
import { numberRanges } from './rules/number-ranges';
import { pathWarnings } from './rules/path-warnings';
import { paths } from './rules/paths';
import { payloadTemplates } from './rules/payload-templates';
import { queryLanguages } from './rules/query-languages';
import { reachableStates } from './rules/reachable-states';
import { requiredFields } from './rules/required-fields';
import { resources } from './rules/resources';
import { resultWriters } from './rules/result-writers';
import { stateNames } from './rules/state-names';
import { statesAll } from './rules/states-all';
import { taskParameters } from './rules/task-parameters';
import { terminalState } from './rules/terminal-state';
import { timestamps } from './rules/timestamps';
import { transitionTargets } from './rules/transition-targets';
import { unknownFields } from './rules/unknown-fields';
import { variableNames } from './rules/variable-names';

/** Every rule. Their order decides between findings that mark the same place. */
export const RULES: readonly Rule[] = [
  duplicateFields,
  queryLanguages,
  requiredFields,
  unknownFields,
  exclusiveFields,
  fieldTypes,
  numberRanges,
  allowedValues,
  emptyValues,
  timestamps,
  paths,
  payloadTemplates,
  jsonataExpressions,
  choiceRules,
  statesAll,
  resources,
  taskParameters,
  credentials,
  expressLimits,
  variableNames,
  mapModes,
  mapLabels,
  itemReaders,
  itemBatchers,
  resultWriters,
  stateNames,
  transitionTargets,
  reachableStates,
  terminalState,
  pathWarnings,
];
