import { anything, flag, integer, list, optional, struct, text } from '../../service/shape';

const NAME = { expression: /^[a-zA-Z][-a-zA-Z0-9]*$/, shown: '[a-zA-Z][-a-zA-Z0-9]*' };

/** Shapes that several operations share, with the constraints of the API model. */
export const newStackName = () => text({ min: 1, max: 128, pattern: NAME });
/** A name, or an identifier. */
export const stackName = () => text({ min: 1, max: 2048 });
export const changeSetName = () => text({ min: 1, max: 1600 });
export const pageToken = () => text({ min: 1, max: 1024 });

/** What a stack is made of, and how it is to be made. */
export const deployment = {
  TemplateBody: optional(text({ min: 1 })),
  TemplateURL: optional(text({ min: 1, max: 5120 })),
  UsePreviousTemplate: optional(flag()),
  Parameters: optional(
    list(
      struct({
        ParameterKey: text(),
        ParameterValue: optional(text()),
        UsePreviousValue: optional(flag()),
        ResolvedValue: optional(text()),
      }),
    ),
  ),
  Capabilities: optional(list(text())),
  Tags: optional(list(struct({ Key: text({ min: 1, max: 128 }), Value: text({ max: 256 }) }), { max: 50 })),
  RoleARN: optional(text({ min: 20, max: 2048 })),
  NotificationARNs: optional(list(text(), { max: 5 })),
  ResourceTypes: optional(list(text())),
  RollbackConfiguration: optional(anything()),
  ClientRequestToken: optional(text({ min: 1, max: 128 })),
};

export const timeoutMinutes = () => integer({ min: 1, max: 525_600 });
