import type { LessonTexts, SpecialLessonId, ValueKind } from './lesson';

const KINDS: Readonly<Record<ValueKind, string>> = {
  text: 'a text in quotes',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false, without quotes',
  object: 'an object { }',
  list: 'a list [ ]',
  null: 'null',
};

const FOUND: Readonly<Record<ValueKind, string>> = { ...KINDS, text: 'a text', boolean: 'true or false' };

const inPlace = (place: string) => (place === '/' ? 'The machine' : `"${place}"`);

/** What most diagnostics teach, in English. */
export const textsEn: Omit<LessonTexts, SpecialLessonId> = {
  'field-missing': ({ fields, first, place }) =>
    fields === first
      ? {
          what: `${inPlace(place)} lacks the field "${first}".`,
          fix: `${PURPOSES[first] ?? ''} Add "${first}".`.trim(),
        }
      : {
          what: `${inPlace(place)} lacks these fields: ${fields}.`,
          fix: 'Add them; it cannot be created without.',
        },
  'type-missing': ({ state }) => ({
    what: `The state "${state}" does not say what type it is.`,
    fix: 'Add "Type", for example "Type": "Pass".',
  }),
  'field-unknown': ({ field, place, known }) => ({
    what: `${inPlace(place)} has no field "${field}".`,
    fix: `Remove it or check its name. What fits here: ${known}.`,
  }),
  'field-misspelt': ({ field, suggestion }) => ({
    what: `There is no field "${field}".`,
    fix: `Did you mean "${suggestion}"?`,
  }),
  'field-wrong-case': ({ field, suggestion }) => ({
    what: `There is no field "${field}": names distinguish upper and lower case.`,
    fix: `Write "${suggestion}".`,
  }),
  'field-of-other-types': ({ field, type, types }) => ({
    what: `A ${type} state has no "${field}".`,
    fix: `Remove it or change the type: "${field}" belongs to ${types}.`,
  }),
  'field-jsonata-only': ({ field, instead }) => ({
    what: `"${field}" belongs to JSONata, and this state uses JSONPath.`,
    fix: instead ? `In JSONPath use ${instead}.` : 'Remove it.',
  }),
  'field-jsonpath-only': ({ field }) => ({
    what: `"${field}" belongs to JSONPath, and this state uses JSONata.`,
    fix: 'Remove it or change "QueryLanguage" to "JSONPath".',
  }),
  'end-not-here': ({ type, state }) => ({
    what: `The state "${state}" is a ${type} and takes no "End".`,
    fix:
      type === 'Choice'
        ? 'A Choice never ends: each rule has its "Next". Point to a Succeed state if you want to finish there.'
        : `Remove "End": a ${type} state ends by itself.`,
  }),
  'next-not-here': ({ type, state }) => ({
    what: `The state "${state}" is a ${type} and takes no "Next" of its own.`,
    fix:
      type === 'Choice'
        ? 'Put "Next" inside each rule of "Choices"; when none is true, "Default" decides.'
        : `Remove "Next": a ${type} state ends the execution and nothing comes after it.`,
  }),
  'next-in-nested-rule': () => ({
    what: 'There is a "Next" in a rule that is inside another one (And, Or or Not).',
    fix: 'Put "Next" on the outer rule only: it decides when the whole is true.',
  }),
  'state-outside-states': ({ state }) => ({
    what: `"${state}" looks like a state but stands outside "States".`,
    fix: 'Move it inside. Most likely the } that closes "States" comes too early.',
  }),
  'fields-exclusive': ({ fields }) => ({
    what: `These fields do not go together: ${fields}.`,
    fix: 'Choose one and remove the others.',
  }),
  'next-or-end-missing': ({ state }) => ({
    what: `The state "${state}" does not say what happens next.`,
    fix: 'Add "Next" with the name of the next state, or "End": true if it all ends here.',
  }),
  'next-and-end': ({ state }) => ({
    what: `The state "${state}" says both that it goes on ("Next") and that it ends ("End").`,
    fix: 'Remove one of the two.',
  }),
  'end-false': ({ state }) => ({
    what: `The state "${state}" has "End": false and no "Next": it neither ends nor goes on.`,
    fix: 'Change "End" to true, or remove it and add "Next".',
  }),
  'wait-without-time': ({ state }) => ({
    what: `The state "${state}" does not say how long it waits.`,
    fix: 'Add one of these: "Seconds", "SecondsPath", "Timestamp" or "TimestampPath".',
  }),
  'map-without-processor': ({ state }) => ({
    what: `The Map "${state}" does not say what to do with each item.`,
    fix: 'Add "ItemProcessor" with its own "StartAt" and "States".',
  }),
  'rule-without-test': () => ({
    what: 'This rule checks nothing.',
    fix: 'Add "Variable" and a comparison ("NumericGreaterThan": 10, for example), or join rules with "And", "Or" or "Not".',
  }),
  'rule-with-several-tests': ({ fields }) => ({
    what: `A rule does one thing, and this one has several: ${fields}.`,
    fix: 'To combine conditions, put each one as an object inside "And" or "Or".',
  }),
  'comparison-missing': ({ variable }) => ({
    what: `The rule looks at ${variable} but does not say what to compare it with.`,
    fix: 'Add a comparison, for example "StringEquals": "ready" or "IsPresent": true.',
  }),
  'comparisons-several': ({ fields }) => ({
    what: `The rule has several comparisons: ${fields}.`,
    fix: 'Keep one, or put each in its own rule inside "And".',
  }),

  'wrong-kind': ({ field, expected, found }) => ({
    what: `"${field}" has to be ${KINDS[expected]}, and here is ${FOUND[found]}.`,
    fix: `Change the value to ${KINDS[expected]}.`,
  }),
  'number-in-quotes': ({ field, value }) => ({
    what: `"${field}" is a number, and in quotes it is a text.`,
    fix: `Remove the quotes: ${value}.`,
  }),
  'boolean-in-quotes': ({ field, value }) => ({
    what: `"${field}" is true or false, and in quotes it is a text.`,
    fix: `Remove the quotes: ${value}.`,
  }),
  'number-not-integer': ({ field, value }) => ({
    what: `"${field}" has to be a whole number, and ${value} has decimals.`,
    fix: 'Round it.',
  }),
  'number-too-small': ({ field, value, min }) => ({
    what: `"${field}" is ${value}, and the least is ${min}.`,
    fix: `Put ${min} or more.`,
  }),
  'number-too-big': ({ field, value, max }) => ({
    what: `"${field}" is ${value}, and the most is ${max}.`,
    fix: `Put ${max} or less.`,
  }),
  'value-not-allowed': ({ field, value, allowed }) => ({
    what: `"${value}" does not fit in "${field}".`,
    fix: `Choose among: ${allowed}.`,
  }),
  'value-misspelt': ({ field, value, suggestion }) => ({
    what: `"${value}" does not fit in "${field}".`,
    fix:
      value.toLowerCase() === suggestion.toLowerCase()
        ? `Write "${suggestion}": upper and lower case matter.`
        : `Did you mean "${suggestion}"?`,
  }),
  'type-unknown': ({ value }) => ({
    what: `There is no type of state called ${value}.`,
    fix: 'The types are: Task, Wait, Pass, Succeed, Fail, Choice, Parallel and Map.',
  }),
  'list-empty': ({ field }) => ({
    what: `The list "${field}" is empty.`,
    fix: 'It needs at least one element.',
  }),
  'timestamp-invalid': ({ value }) => ({
    what: `"${value}" is not a full date and time.`,
    fix: 'Write it like this: "2026-01-31T12:00:00Z", with the T in the middle and Z (or +02:00) at the end. Check that the day exists, too.',
  }),
  'state-not-an-object': ({ state }) => ({
    what: `"${state}" is in "States" but is no state.`,
    fix: 'A state is an object: { "Type": "Pass", "End": true }. Was "States" closed too late?',
  }),
  'states-empty': ({ place }) => ({
    what: place === '/' ? 'The machine has no states.' : `There are no states inside "${place}".`,
    fix: 'Add at least one to "States".',
  }),

  'path-without-dollar': ({ field, value, suggestion }) => ({
    what: `"${field}" is a path, and paths start with $. "${value}" does not.`,
    fix: `Write "${suggestion}".`,
  }),
  'path-invalid': ({ field, value }) => ({
    what: `"${value}", in "${field}", is not a JSONPath.`,
    fix: 'A path starts with $ and goes on with dots or brackets: "$.order.total", "$.list[0]".',
  }),
  'path-is-intrinsic': ({ field }) => ({
    what: `"${field}" only takes a path; States.… functions cannot be called here.`,
    fix: 'Compute the value before, in "Parameters" or "ResultSelector", and point to the result here.',
  }),
  'path-not-one-place': ({ field, value }) => ({
    what: `"${field}" has to name one single place, and "${value}" may name many (or none).`,
    fix: 'Use names and indexes only, without *, .., ?( ) or ranges: "$.a.b[0]".',
  }),
  'path-into-context': ({ field, value }) => ({
    what: `"${value}" points into the context object ($$), where nothing can be written.`,
    fix: `Use a single $ in "${field}": the result is kept in the state's data.`,
  }),
  'path-into-variable': ({ field, value }) => ({
    what: `"${value}" points into a variable, and "${field}" writes into the state's data only.`,
    fix: 'To change a variable use "Assign".',
  }),
  'template-value-invalid': ({ field, value }) => ({
    what: `Since "${field}" ends in .$, its value is computed, and "${value}" is neither a path nor a function.`,
    fix: `Write a path ("$.something") or a function ("States.Format(…)"). If it is a fixed text, take the .$ off the name.`,
  }),
  'template-value-without-dollar': ({ field, value, suggestion }) => ({
    what: `"${value}", in "${field}", lacks the $ in front.`,
    fix: `Write "${suggestion}". If it is a fixed text, take the .$ off the field's name.`,
  }),
  'template-value-not-text': ({ field }) => ({
    what: `Since "${field}" ends in .$, its value has to be a text with a path.`,
    fix: 'Write the path in quotes ("$.something"), or take the .$ off the name to keep the value fixed.',
  }),
  'template-intrinsic-invalid': ({ field, value }) => ({
    what: `The function in "${field}" is not written correctly: ${value}`,
    fix: "Check its name, the parentheses and the commas. Texts inside go in single quotes: States.Format('Hello, {}', $.name).",
  }),
  'template-field-twice': ({ field }) => ({
    what: `"${field}" and "${field}.$" end up as the same field.`,
    fix: 'Keep only one of the two.',
  }),
  'query-invalid': ({ field, value }) => ({
    what: `"${value}", in "${field}", is neither a path nor a function.`,
    fix: 'Write a path ("$.something") or a call of a States.… function.',
  }),

  'target-missing': ({ field, target, states }) => ({
    what: `"${field}" leads to "${target}", and there is no state of that name.`,
    fix: `Create that state or choose one of those there are: ${states}.`,
  }),
  'target-misspelt': ({ field, target, suggestion }) => ({
    what: `"${field}" leads to "${target}", and there is no state of that name.`,
    fix: `Did you mean "${suggestion}"?`,
  }),
  'target-wrong-case': ({ field, target, suggestion }) => ({
    what: `"${field}" leads to "${target}", but the state is called "${suggestion}": names distinguish upper and lower case.`,
    fix: `Write "${suggestion}", exactly the same.`,
  }),
  'target-in-other-room': ({ field, target, owner, inside }) => ({
    what: inside
      ? owner
        ? `"${field}" leads to "${target}", which exists, but inside "${owner}", in another branch.`
        : `"${field}" leads to "${target}", which is outside "${inside}".`
      : `"${field}" leads to "${target}", which is inside "${owner}".`,
    fix: `Branches are closed rooms: "Next" leads neither in nor out. ${
      inside
        ? `End the branch with "End": true and go on from the "Next" of "${inside}".`
        : `Point to "${owner}", or move "${target}" here.`
    }`,
  }),
  'state-unreachable': ({ state }) => ({
    what: `No way leads to "${state}": it would never run.`,
    fix: 'Point to it from "StartAt" or from the "Next" of another state, or delete it.',
  }),
  'state-unreachable-typo': ({ state, target }) => ({
    what: `No way leads to "${state}".`,
    fix: `Some state points to "${target}": correct that name and both errors go away.`,
  }),
  'state-unreachable-chain': ({ state, from }) => ({
    what: `"${state}" comes after "${from}", but "${from}" is never reached.`,
    fix: `Put the way to "${from}" right first.`,
  }),
  'state-unreachable-gap': ({ state, target }) => ({
    what: `No way leads to "${state}": it would never run.`,
    fix: `Some state points to "${target}", which does not exist here: perhaps it should point to "${state}".`,
  }),
  'no-terminal-state': () => ({
    what: 'The machine never ends: no state is the last one.',
    fix: 'Put "End": true on the last state, or add a Succeed or Fail state.',
  }),
  'state-name-twice': ({ state }) => ({
    what: `Two states are called "${state}".`,
    fix: 'Change one of the names. A name is used once in the whole machine, also inside a Parallel or a Map.',
  }),
  'state-name-too-long': ({ length }) => ({
    what: `This state's name has ${length} characters, and there is room for 80.`,
    fix: 'Shorten it. "Comment" is the place for explanations.',
  }),
  'state-name-empty': () => ({
    what: 'There is a state without a name.',
    fix: 'Write a name between the quotes.',
  }),

  'states-all-not-alone': () => ({
    what: '"States.ALL" already includes every error, so it stands alone in its list.',
    fix: 'Keep ["States.ALL"] only, or put it in another element, the last one.',
  }),
  'states-all-not-last': ({ list }) => ({
    what: `There are more elements in "${list}" after "States.ALL", and they would never be reached.`,
    fix: 'Move the one with "States.ALL" to the end.',
  }),
  'resource-not-an-arn': ({ value }) => ({
    what: `"${value}" is not an ARN, the address of something in AWS.`,
    fix: 'An ARN starts with "arn:". For example: "arn:aws:states:::lambda:invoke".',
  }),
  'resource-unknown': ({ value }) => ({
    what: `Step Functions does not recognise the resource ${value}.`,
    fix: 'Check the service, the action and the ending (.sync, .waitForTaskToken): not every service has every ending.',
  }),
  'resource-misspelt': ({ value, suggestion }) => ({
    what: `Step Functions does not recognise the resource ${value}.`,
    fix: `Did you mean "${suggestion}"?`,
  }),
  'parameters-missing': ({ field, state, resource }) => ({
    what: `"${state}" calls ${resource} but tells it nothing.`,
    fix: `Add "${field}" with what that service needs.`,
  }),
  'parameter-unknown': ({ parameter, resource }) => ({
    what: `${resource} knows no "${parameter}".`,
    fix: 'Remove it, or look it up among its parameters.',
  }),
  'parameter-missing': ({ parameter, resource }) => ({
    what: `${resource} needs "${parameter}", and it is not in "Parameters".`,
    fix: `Add "${parameter}" with a fixed value, or "${parameter}.$" with a path.`,
  }),
  'credentials-without-role': ({ state }) => ({
    what: `In "${state}", "Credentials" does not say which role to use.`,
    fix: 'Add "RoleArn" inside it.',
  }),
  'credentials-on-activity': ({ state }) => ({
    what: `"${state}" is an activity, and activities do not use "Credentials".`,
    fix: 'Remove "Credentials".',
  }),
  'express-callback': ({ state }) => ({
    what: `"${state}" waits for an answer from outside (.waitForTaskToken), which an Express machine cannot do.`,
    fix: 'Remove .waitForTaskToken or create the machine as STANDARD.',
  }),
  'express-sync': ({ state }) => ({
    what: `"${state}" waits for a job to end (.sync), which an Express machine cannot do.`,
    fix: 'Remove .sync or create the machine as STANDARD.',
  }),
  'express-activity': ({ state }) => ({
    what: `"${state}" uses an activity, which an Express machine cannot do.`,
    fix: 'Use another resource or create the machine as STANDARD.',
  }),
  'variable-reserved': () => ({
    what: 'The name "states" is reserved: it cannot be a variable.',
    fix: 'Choose another name.',
  }),
  'variable-name-invalid': ({ name }) => ({
    what: `"${name}" does not work as the name of a variable.`,
    fix: 'Start with a letter and go on with letters, digits or _. No dots, spaces or hyphens, and no $.',
  }),
  'variable-name-too-long': () => ({
    what: "This variable's name has more than 80 characters.",
    fix: 'Shorten it.',
  }),
  'variable-of-outer-scope': ({ name, owner }) => ({
    what: `The variable "${name}" is from outside "${owner}": in here it can be read but not changed.`,
    fix: `Use another name, or assign it on "${owner}" itself when it is done.`,
  }),

  'no-dollar': ({ field, value }) => ({
    what: `"${value}" looks like a path or a function, but "${field}" does not end in .$: it will be passed on as it is, as text.`,
    fix: `If you want its value, call the field "${field}.$".`,
  }),
  'no-path': ({ field, value }) => ({
    what: `"${value}" looks like a path, but "${field}" does not read paths: it is taken as it is.`,
    fix: `If you want to read it from the data, use "${field}Path".`,
  }),
  'result-is-static': ({ value }) => ({
    what: `"Result" is copied as it is: "${value}" will stay a text, nothing is looked up.`,
    fix: 'To use paths, change "Result" to "Parameters" and make the field end in .$.',
  }),
};

/** Why a required field is there. */
const PURPOSES: Readonly<Record<string, string>> = {
  StartAt: '"StartAt" says which state comes first.',
  States: '"States" contains the states.',
  Resource: '"Resource" says whom the task calls.',
  Choices: '"Choices" is the list of rules.',
  Branches: '"Branches" is the list of branches.',
  ErrorEquals: '"ErrorEquals" says which errors it is for: ["States.ALL"] means all of them.',
  Next: '"Next" says which state comes after.',
};
