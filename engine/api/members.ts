import { DEFINITION_CHARS_MAX, PAGE_SIZE_MAX, PAYLOAD_BYTES_MAX } from '../base/limits';
import { flag, integer, list, oneOf, optional, struct, text } from '../service/shape';

/** Shapes that several operations share, with the constraints of the API model. */
export const arn = () => text({ min: 1, max: 256 });
export const longArn = () => text({ min: 1, max: 2000 });
export const name = () => text({ min: 1, max: 80 });
export const definition = () => text({ min: 1, max: DEFINITION_CHARS_MAX, sensitive: true });
export const payload = () => text({ max: PAYLOAD_BYTES_MAX, sensitive: true });
export const versionDescription = () => text({ max: 256, sensitive: true });
export const aliasDescription = () => text({ max: 256, sensitive: true });
export const aliasName = () =>
  text({
    min: 1,
    max: 80,
    pattern: {
      expression: /^(?=.*[a-zA-Z_\-.])[a-zA-Z0-9_\-.]+$/,
      shown: '^(?=.*[a-zA-Z_\\-\\.])[a-zA-Z0-9_\\-\\.]+$',
    },
  });
export const stateMachineType = () => oneOf('STANDARD', 'EXPRESS');
export const includedData = () => oneOf('ALL_DATA', 'METADATA_ONLY');
export const maxResults = () => integer({ min: 0, max: PAGE_SIZE_MAX });
export const pageToken = () => text({ min: 1, max: 1024 });
export const traceHeader = () =>
  text({ max: 256, pattern: { expression: /^\p{ASCII}*$/u, shown: '\\p{ASCII}*' } });
export const taskToken = () => text({ min: 1, max: 2048 });
export const sensitiveError = () => text({ max: 256, sensitive: true });
export const sensitiveCause = () => text({ max: 32_768, sensitive: true });
export const routingConfiguration = () =>
  list(struct({ stateMachineVersionArn: arn(), weight: integer({ min: 0, max: 100 }) }), {
    min: 1,
    max: 2,
    entry: 'RoutingConfigurationListItem',
  });
export const tagKey = () => text({ min: 1, max: 128 });
export const clientToken = () =>
  text({ min: 1, max: 64, pattern: { expression: /^[!-~]+$/, shown: '[!-~]+' } });
export const tags = () =>
  list(struct({ key: optional(tagKey()), value: optional(text({ min: 0, max: 256 })) }));

export const loggingConfiguration = () =>
  struct({
    level: optional(oneOf('ALL', 'ERROR', 'FATAL', 'OFF')),
    includeExecutionData: optional(flag()),
    destinations: optional(
      list(struct({ cloudWatchLogsLogGroup: optional(struct({ logGroupArn: optional(arn()) })) })),
    ),
  });

export const tracingConfiguration = () => struct({ enabled: optional(flag()) });

export const encryptionConfiguration = () =>
  struct({
    kmsKeyId: optional(text({ min: 1, max: 2048 })),
    kmsDataKeyReusePeriodSeconds: optional(integer({ min: 60, max: 900 })),
    type: oneOf('AWS_OWNED_KEY', 'CUSTOMER_MANAGED_KMS_KEY'),
  });
