import { own, type JsonObject } from '../../../base/json';
import { anything, oneOf, optional } from '../../../service/shape';
import { invalid } from '../errors';
import * as members from '../members';
import { operation } from '../operation';
import { assertTypes, typeOf } from '../resources/resource-types';
import { transformed } from '../sam/transform';
import { getStack } from '../stacks/find';
import { capabilitiesFor, speaking, templateText } from '../stacks/request';
import { readTemplate, type Template } from '../template/read-template';

const { TemplateBody, TemplateURL } = members.deployment;

export const getTemplate = operation({
  name: 'GetTemplate',
  input: {
    StackName: optional(members.stackName()),
    ChangeSetName: optional(members.changeSetName()),
    TemplateStage: optional(oneOf('Original', 'Processed')),
  },

  async handle({ StackName: name, TemplateStage: stage = 'Original' }, call) {
    if (name === undefined) throw invalid('StackName is required if ChangeSetName is not specified.');
    const { source } = await getStack(name, call);
    const isShort = speaking(() => readTemplate(source.template).transforms.length > 0);
    const isProcessed = stage === 'Processed' && isShort;
    const body = isProcessed ? processed(source.template) : source.template;
    return { TemplateBody: body, StagesAvailable: ['Original', 'Processed'] };
  },
});

/** What the transforms of a template make of it. */
function processed(text: string): string {
  const { description, parameters, mappings, conditions, resources, outputs } = speaking(() =>
    transformed(readTemplate(text)),
  );
  const sections = {
    AWSTemplateFormatVersion: '2010-09-09',
    Description: description,
    Parameters: parameters,
    Mappings: mappings,
    Conditions: conditions,
    Resources: resources,
    Outputs: outputs,
  };
  const filled = Object.entries(sections).filter(
    ([, section]) => typeof section === 'string' || (section && Object.keys(section).length > 0),
  );
  return JSON.stringify(Object.fromEntries(filled), null, 2);
}

export const validateTemplate = operation({
  name: 'ValidateTemplate',
  input: { TemplateBody, TemplateURL },

  async handle(input, call) {
    const template = await read(input, call);
    return {
      Parameters: Object.entries(template.parameters).map(([name, declared]) => ({
        ParameterKey: name,
        DefaultValue: defaultOf(declared),
        NoEcho: isSecret(declared),
        Description: own(declared, 'Description'),
      })),
      Description: template.description,
      ...capabilities(template),
      DeclaredTransforms: template.transforms.length > 0 ? template.transforms : undefined,
    };
  },
});

async function read(input: Parameters<typeof templateText>[0], call: Parameters<typeof templateText>[2]) {
  const text = await templateText(input, undefined, call);
  return speaking(() => {
    const given = readTemplate(text);
    const template = transformed(given);
    assertTypes(template.resources);
    return template;
  });
}

function capabilities(template: Template) {
  const { needed, why } = capabilitiesFor(template);
  const all = [...needed, ...(template.transforms.length > 0 ? ['CAPABILITY_AUTO_EXPAND'] : [])];
  if (needed.length === 0) return { Capabilities: all };
  return {
    Capabilities: all,
    CapabilitiesReason: `The following resource(s) require capabilities: [${why.join(', ')}]`,
  };
}

function defaultOf(declared: JsonObject): string | undefined {
  const value = own(declared, 'Default');
  return value === undefined ? undefined : String(value);
}

function isSecret(declared: JsonObject): boolean {
  return String(own(declared, 'NoEcho')) === 'true';
}

export const getTemplateSummary = operation({
  name: 'GetTemplateSummary',
  input: {
    TemplateBody,
    TemplateURL,
    StackName: optional(members.stackName()),
    StackSetName: optional(members.stackName()),
    TemplateSummaryConfig: optional(anything()),
  },

  async handle({ StackName: name, ...input }, call) {
    const body = name === undefined ? {} : { TemplateBody: (await getStack(name, call)).source.template };
    const template = await read({ ...input, ...body }, call);
    return {
      Parameters: Object.entries(template.parameters).map(([key, declared]) => ({
        ParameterKey: key,
        DefaultValue: defaultOf(declared),
        ParameterType: String(own(declared, 'Type') ?? 'String'),
        NoEcho: isSecret(declared),
        Description: own(declared, 'Description'),
        ParameterConstraints: { AllowedValues: own(declared, 'AllowedValues') },
      })),
      Description: template.description,
      ...capabilities(template),
      ResourceTypes: [...new Set(Object.values(template.resources).map(typeOf))],
      DeclaredTransforms: template.transforms,
      Version: '2010-09-09',
    };
  },
});
