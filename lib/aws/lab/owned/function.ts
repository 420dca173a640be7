import {
  DeleteFunctionCommand,
  GetFunctionCommand,
  ListFunctionsCommand,
  ListTagsCommand,
} from '@aws-sdk/client-lambda';
import { logGroup } from './log-group';
import { allPages, eachSeen, unlessGone, type OwnedKind } from './owned-kind';

/** A function goes with the log group that Lambda has made for it, which carries no tags. */
export const lambdaFunction: OwnedKind = {
  arnOf: (name, { partition, region, accountId }) =>
    `arn:${partition}:lambda:${region}:${accountId}:function:${name}`,

  async list({ clients: { lambda } }) {
    const pages = await allPages({
      ask: (Marker) => lambda.send(new ListFunctionsCommand({ Marker })),
      next: ({ NextMarker }) => NextMarker,
    });
    const functions = pages.flatMap(({ Functions = [] }) => Functions);
    return eachSeen(functions, async ({ FunctionName: name = '', FunctionArn: arn = '' }) => {
      const { Tags: tags = {} } = await lambda.send(new ListTagsCommand({ Resource: arn }));
      return { name, arn, tags };
    });
  },

  look: ({ name }, { clients }) =>
    unlessGone(async () => {
      const { Configuration, Tags = {} } = await clients.lambda.send(
        new GetFunctionCommand({ FunctionName: name }),
      );
      return { name, arn: Configuration?.FunctionArn ?? '', tags: Tags };
    }),

  async remove({ name }, place) {
    await unlessGone(() => place.clients.lambda.send(new DeleteFunctionCommand({ FunctionName: name })));
    const group = `/aws/lambda/${name}`;
    await logGroup.remove({ name: group, arn: logGroup.arnOf(group, place) }, place);
  },
};
