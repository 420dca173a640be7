import { anything, integer, list, map, oneOf, optional, struct, text } from '../../service/shape';

/** Shapes that several operations share, with the constraints of the API model. */
const REGION = '[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}';
const named = (name: string, qualifier: string) =>
  `(arn:(aws[a-zA-Z-]*)?:lambda:)?(${REGION}:)?(\\d{12}:)?(function:)?(${name})(:(${qualifier}))?`;
const whole = (shown: string) => ({ expression: new RegExp(`^(?:${shown})$`), shown });

export const functionName = () =>
  text({ min: 1, max: 140, pattern: whole(named('[a-zA-Z0-9-_]+', '\\$LATEST|[a-zA-Z0-9-_]+')) });
export const namespacedName = () =>
  text({
    min: 1,
    max: 256,
    pattern: whole(named('[a-zA-Z0-9-_\\.]+', '\\$LATEST(\\.PUBLISHED)?|[a-zA-Z0-9-_]+')),
  });
export const qualifier = () =>
  text({ min: 1, max: 128, pattern: whole('\\$(LATEST(\\.PUBLISHED)?)|[a-zA-Z0-9-_$]+') });
export const aliasName = () => text({ min: 1, max: 128, pattern: whole('(?!^[0-9]+$)([a-zA-Z0-9-_]+)') });
export const versionNumber = () => text({ min: 1, max: 1024, pattern: whole('(\\$LATEST|[0-9]+)') });
export const role = () =>
  text({ pattern: whole('arn:(aws[a-zA-Z-]*)?:iam::\\d{12}:role/?[a-zA-Z_0-9+=,.@\\-_/]+') });
export const handler = () => text({ max: 128, pattern: whole('[^\\s]+') });
export const description = () => text({ max: 256 });
export const timeout = () => integer({ min: 1, max: 900 });
export const memory = () => integer({ min: 128, max: 10_240 });
export const pageSize = (max: number) => integer({ min: 1, max });
export const marker = () => text();
export const arn = () =>
  text({
    pattern: whole(
      'arn:(aws[a-zA-Z0-9-]*):([a-zA-Z0-9\\-])+:([a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1})?:(\\d{12})?:(.*)',
    ),
  });
export const uuid = () => text();
export const tags = () => map(text());

const RUNTIMES = [
  'nodejs18.x',
  'nodejs20.x',
  'nodejs22.x',
  'nodejs24.x',
  'python3.9',
  'python3.10',
  'python3.11',
  'python3.12',
  'python3.13',
  'python3.14',
  'java8.al2',
  'java11',
  'java17',
  'java21',
  'java25',
  'dotnet8',
  'dotnet10',
  'ruby3.2',
  'ruby3.3',
  'ruby3.4',
  'ruby4.0',
  'provided.al2',
  'provided.al2023',
] as const;

/** What CreateFunction and UpdateFunctionConfiguration share. */
export const configuration = {
  Description: optional(description()),
  Timeout: optional(timeout()),
  MemorySize: optional(memory()),
  Handler: optional(handler()),
  Runtime: optional(oneOf(...RUNTIMES)),
  Environment: optional(struct({ Variables: optional(map(text())) })),
  DeadLetterConfig: optional(struct({ TargetArn: optional(text()) })),
  TracingConfig: optional(struct({ Mode: optional(oneOf('Active', 'PassThrough')) })),
  VpcConfig: optional(anything()),
  Layers: optional(list(text())),
  EphemeralStorage: optional(struct({ Size: integer({ min: 512, max: 10_240 }) })),
  LoggingConfig: optional(
    struct({
      LogFormat: optional(oneOf('JSON', 'Text')),
      ApplicationLogLevel: optional(text()),
      SystemLogLevel: optional(text()),
      LogGroup: optional(text({ min: 1, max: 512 })),
    }),
  ),
  SnapStart: optional(anything()),
  KMSKeyArn: optional(text()),
};

export const codeSource = {
  ZipFile: optional(text({ sensitive: true })),
  S3Bucket: optional(text({ min: 3, max: 63 })),
  S3Key: optional(text({ min: 1, max: 1024 })),
  S3ObjectVersion: optional(text({ min: 1, max: 1024 })),
  ImageUri: optional(text()),
};

export const target = () => optional(struct({ Destination: optional(text({ max: 350 })) }));
export const eventInvoke = {
  MaximumRetryAttempts: optional(integer({ min: 0, max: 2 })),
  MaximumEventAgeInSeconds: optional(integer({ min: 60, max: 21_600 })),
  DestinationConfig: optional(struct({ OnSuccess: target(), OnFailure: target() })),
};
