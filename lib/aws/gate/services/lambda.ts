import {
  GetFunctionCommand,
  GetFunctionConfigurationCommand,
  InvokeCommand,
  LambdaClient,
  ListAliasesCommand,
  ListEventSourceMappingsCommand,
  ListFunctionsCommand,
  ListTagsCommand,
  ListVersionsByFunctionCommand,
  UpdateFunctionCodeCommand,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda';
import { arnOf, offeredService, texts } from './offered-service';

export const lambda = offeredService({
  open: (settings) => new LambdaClient(settings),
  reads: {
    GetFunctionConfiguration: GetFunctionConfigurationCommand,
    ListAliases: ListAliasesCommand,
    ListEventSourceMappings: ListEventSourceMappingsCommand,
    ListFunctions: ListFunctionsCommand,
    ListVersionsByFunction: ListVersionsByFunctionCommand,
  },
  uses: {
    GetFunction: GetFunctionCommand,
    Invoke: InvokeCommand,
    UpdateFunctionCode: UpdateFunctionCodeCommand,
    UpdateFunctionConfiguration: UpdateFunctionConfigurationCommand,
  },
  named: ({ FunctionName }) => texts(FunctionName),
  async tags(client, name, connection) {
    const arn = arnOf(name, 'lambda function:', connection).split(':').slice(0, 7).join(':');
    const { Tags = {} } = await client.send(new ListTagsCommand({ Resource: arn }));
    return Object.keys(Tags);
  },
});
