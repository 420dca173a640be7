import { beforeEach, describe, expect, test } from 'vitest';
import type { JsonObject } from '../../base/json';
import { F, lambdaUnderTest, refusal, ROLE, zip, type Answer } from '../../conformance/lambda-under-test';

let under: ReturnType<typeof lambdaUnderTest>;
beforeEach(async () => {
  under = lambdaUnderTest();
  await under.engine.ready;
});
const call = (operation: string, input: JsonObject = {}): Promise<Answer> => under.call(operation, input);
const f = (more: JsonObject = {}) => ({ FunctionName: 'f', ...more });
const MISSING = `404 ResourceNotFoundException: Function not found: ${F}`;

describe('a function', () => {
  test('is active as soon as it is created, with what AWS fills in', async () => {
    expect(await under.create()).toMatchObject({
      FunctionName: 'f',
      FunctionArn: F,
      Runtime: 'nodejs22.x',
      Role: ROLE,
      Handler: 'index.handler',
      Description: '',
      Timeout: 3,
      MemorySize: 128,
      Version: '$LATEST',
      State: 'Active',
      LastUpdateStatus: 'Successful',
      PackageType: 'Zip',
      Architectures: ['x86_64'],
      EphemeralStorage: { Size: 512 },
      TracingConfig: { Mode: 'PassThrough' },
      LoggingConfig: { LogFormat: 'Text', LogGroup: '/aws/lambda/f' },
      CodeSha256: expect.stringMatching(/^[\w+/]{43}=$/),
    });
  });

  test.each<[string, JsonObject]>([
    ['its name', f()],
    ['its ARN', { FunctionName: F }],
    ['account and name', { FunctionName: '123456789012:function:f' }],
    ['a qualifier', f({ Qualifier: '$LATEST' })],
  ])('is found by %s', async (_, input) => {
    await under.create({ Tags: { team: 'a' } });
    expect(await call('GetFunction', input)).toMatchObject({
      Configuration: { FunctionName: 'f' },
      Code: {
        RepositoryType: 'S3',
        Location: `data:application/zip;base64,${zip('exports.handler = 1')}`,
      },
      Tags: { team: 'a' },
    });
    expect(await call('GetFunctionConfiguration', input)).toMatchObject({ FunctionName: 'f' });
  });

  test('keeps what an update does not speak of, under a revision of its own', async () => {
    const { RevisionId, CodeSha256 } = await under.create({ Description: 'one' });
    const updated = await call('UpdateFunctionConfiguration', f({ Timeout: 9, RevisionId }));
    expect(updated).toMatchObject({ Timeout: 9, Description: 'one', CodeSha256 });
    expect(updated.RevisionId).not.toBe(RevisionId);
    const recoded = await call('UpdateFunctionCode', f({ ZipFile: zip('2') }));
    expect(recoded).toMatchObject({ Timeout: 9 });
    expect(recoded.CodeSha256).not.toBe(CodeSha256);
  });

  test('that is only tried out is not changed', async () => {
    const { CodeSha256 } = await under.create();
    await call('UpdateFunctionCode', f({ ZipFile: zip('2'), DryRun: true }));
    expect(await call('GetFunctionConfiguration', f())).toMatchObject({ CodeSha256 });
  });

  test('is listed page by page, and gone with all it had when it is deleted', async () => {
    for (const FunctionName of ['a', 'f', 'g']) await under.create({ FunctionName, Publish: true });
    const first = await call('ListFunctions', { MaxItems: 2 });
    const second = await call('ListFunctions', { MaxItems: 2, Marker: first.NextMarker });
    const names = [...first.Functions, ...second.Functions].map((each: Answer) => each.FunctionName);
    expect([names, second.NextMarker]).toEqual([['a', 'f', 'g'], undefined]);
    await call('CreateAlias', f({ Name: 'live', FunctionVersion: '1' }));
    await call('DeleteFunction', f());
    expect(await refusal(call('GetFunction', f()))).toBe(MISSING);
    await under.create();
    expect((await call('ListAliases', f())).Aliases).toEqual([]);
    expect((await call('ListVersionsByFunction', f())).Versions).toHaveLength(1);
  });
});

describe('a call is refused', () => {
  const value = '400 InvalidParameterValueException: ';
  test.each<[string, string, JsonObject, string]>([
    [
      'a name that is taken',
      'CreateFunction',
      {},
      '409 ResourceConflictException: Function already exist: f',
    ],
    [
      'no zip file',
      'CreateFunction',
      { FunctionName: 'g', Code: { ZipFile: 'aG9sYQ==' } },
      `${value}Could not unzip uploaded file. Please check your file, then try to upload again.`,
    ],
    [
      'an empty zip file',
      'CreateFunction',
      { FunctionName: 'g', Code: { ZipFile: '' } },
      `${value}Uploaded file must be a non-empty zip`,
    ],
    [
      'no code',
      'CreateFunction',
      { FunctionName: 'g', Code: {} },
      `${value}Please provide a source for function code.`,
    ],
    [
      'code of a bucket that is not there',
      'CreateFunction',
      { FunctionName: 'g', Code: { S3Bucket: 'none', S3Key: 'k' } },
      `${value}Error occurred while GetObject. S3 Error Code: NoSuchBucket. S3 Error Message: The specified bucket does not exist`,
    ],
    [
      'a reserved variable',
      'CreateFunction',
      { FunctionName: 'g', Environment: { Variables: { AWS_REGION: 'x' } } },
      `${value}Lambda was unable to configure your environment variables because the environment variables you have provided contains reserved keys that are currently not supported for modification. Reserved keys used in this request: AWS_REGION`,
    ],
    [
      'a time beyond the limit',
      'CreateFunction',
      { FunctionName: 'g', Timeout: 901 },
      "400 ValidationException: 1 validation error detected: Value '901' at 'timeout' failed to satisfy constraint: Member must have value less than or equal to 900",
    ],
    ['a function that is not there', 'GetFunction', { FunctionName: 'g' }, MISSING.replace(/f$/, 'g')],
    ['a version that is not there', 'GetFunction', { Qualifier: '7' }, `${MISSING}:7`],
    ['to delete what is not there', 'DeleteFunction', { FunctionName: 'g' }, MISSING.replace(/f$/, 'g')],
    [
      'an old revision',
      'UpdateFunctionConfiguration',
      { RevisionId: 'old' },
      '412 PreconditionFailedException: The Revision Id provided does not match the latest Revision Id. Call the GetFunction/GetAlias API to retrieve the latest Revision Id',
    ],
    [
      'two qualifiers',
      'GetFunction',
      { FunctionName: 'f:a', Qualifier: 'b' },
      `${value}The derived qualifier from the function name does not match the specified qualifier.`,
    ],
    [
      'to delete $LATEST alone',
      'DeleteFunction',
      { Qualifier: '$LATEST' },
      `${value}$LATEST version cannot be deleted without deleting the function.`,
    ],
    [
      'a policy that is not there',
      'GetPolicy',
      {},
      '404 ResourceNotFoundException: The resource you requested does not exist.',
    ],
  ])('for %s', async (_, operation, input, told) => {
    await under.create();
    const called =
      operation === 'CreateFunction' ? under.create(input) : call(operation, { ...f(), ...input });
    expect(await refusal(called)).toBe(told);
  });
});

describe('versions and aliases', () => {
  const versions = async () =>
    (await call('ListVersionsByFunction', f())).Versions.map((each: Answer) => each.Version);

  test('a version keeps code and settings as they were', async () => {
    await under.create();
    const one = await call('PublishVersion', f({ Description: 'first' }));
    expect(one).toMatchObject({ Version: '1', FunctionArn: `${F}:1`, Description: 'first' });
    await call('UpdateFunctionCode', f({ ZipFile: zip('2'), Publish: true }));
    await call('UpdateFunctionConfiguration', f({ Timeout: 60 }));
    expect(await call('GetFunctionConfiguration', f({ Qualifier: '1' }))).toMatchObject({
      Timeout: 3,
      CodeSha256: one.CodeSha256,
    });
    expect(await versions()).toEqual(['$LATEST', '1', '2']);
  });

  test('without a change, to publish answers with the version there is', async () => {
    await under.create({ Publish: true });
    expect(await call('PublishVersion', f())).toMatchObject({ Version: '1' });
    await call('UpdateFunctionConfiguration', f({ Timeout: 60 }));
    expect(await call('PublishVersion', f())).toMatchObject({ Version: '2' });
  });

  test('an alias points at a version until it is moved, and runs it', async () => {
    await under.create({ Publish: true });
    await call('UpdateFunctionCode', f({ ZipFile: zip('2'), Publish: true }));
    const alias = await call('CreateAlias', f({ Name: 'live', FunctionVersion: '1' }));
    expect(alias).toMatchObject({ AliasArn: `${F}:live`, Name: 'live', FunctionVersion: '1' });
    expect(await under.invoke({}, { Qualifier: 'live' })).toMatchObject({ ExecutedVersion: '1' });
    await call('UpdateAlias', f({ Name: 'live', FunctionVersion: '2' }));
    expect(await under.invoke({}, { FunctionName: 'f:live' })).toMatchObject({ ExecutedVersion: '2' });
    expect(under.runner.runs[1]!.context).toMatchObject({
      functionVersion: '2',
      invokedFunctionArn: `${F}:live`,
    });
    await call('DeleteAlias', f({ Name: 'live' }));
    expect(await refusal(under.invoke({}, { Qualifier: 'live' }))).toBe(`${MISSING}:live`);
  });

  test('weights share invocations out, and one request always gets the same version', async () => {
    await under.create({ Publish: true });
    await call('UpdateFunctionCode', f({ ZipFile: zip('2'), Publish: true }));
    const RoutingConfig = { AdditionalVersionWeights: { '2': 0.25 } };
    await call('CreateAlias', f({ Name: 'live', FunctionVersion: '1', RoutingConfig }));
    const executed = async (share: number) => {
      const first = Math.floor(share * 2 ** 32).toString(16);
      const id = `${first.padStart(8, '0')}-0000-4000-8000-000000000000`;
      return (await under.invoke({}, { Qualifier: 'live' }, id)).ExecutedVersion;
    };
    const all = await Promise.all([0, 0.24, 0.26, 0.99].map(executed));
    expect(all).toEqual(['2', '2', '1', '1']);
    expect(await refusal(call('DeleteFunction', f({ Qualifier: '2' })))).toBe(
      `409 ResourceConflictException: Version 2 is currently referenced by alias(es): live (${F})`,
    );
  });

  test.each<[string, string, JsonObject, string]>([
    ['a version that is missing', 'CreateAlias', { FunctionVersion: '9' }, `${MISSING}:9`],
    [
      'an alias twice',
      'CreateAlias',
      { Name: 'live', FunctionVersion: '1' },
      `409 ResourceConflictException: Alias already exists: ${F}:live`,
    ],
    ['no such alias', 'GetAlias', {}, `404 ResourceNotFoundException: Cannot find alias arn: ${F}:new`],
    [
      'weights beside $LATEST',
      'CreateAlias',
      { FunctionVersion: '$LATEST', RoutingConfig: { AdditionalVersionWeights: { '1': 0.1 } } },
      '400 InvalidParameterValueException: $LATEST is not supported for an alias pointing to more than 1 version',
    ],
    [
      'a version that is in use',
      'DeleteFunction',
      { Qualifier: '1' },
      `409 ResourceConflictException: Version 1 is currently referenced by alias(es): live (${F})`,
    ],
  ])('refuse %s', async (_, operation, input, told) => {
    await under.create({ Publish: true });
    await call('CreateAlias', f({ Name: 'live', FunctionVersion: '1' }));
    const name: JsonObject = operation === 'DeleteFunction' ? {} : { Name: 'new' };
    expect(await refusal(call(operation, { ...f(), ...name, ...input }))).toBe(told);
  });
});
