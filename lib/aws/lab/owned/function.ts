import {
  DeleteFunctionCommand,
  GetFunctionCommand,
  ListFunctionsCommand,
  ListTagsCommand,
} from '@aws-sdk/client-lambda';
import { logGroup } from './log-group';
import { allPages, unlessGone, type OwnedKind, type Sighting } from './owned-kind';

/** A function goes with the log group that Lambda has made for it, which carries no tags. */
export const lambdaFunction: OwnedKind = {
  arnOf: (name, { partition, region, accountId }) =>
    `arn:${partition}:lambda:${region}:${accountId}:function:${name}`,

  async list({ clients: { lambda } }) {
    const pages = await allPages({
      ask: (Marker) => lambda.send(new ListFunctionsCommand({ Marker })),
      next: ({ NextMarker }) => NextMarker,
    });
    const seen: Sighting[] = [];
    for (const { FunctionName: name = '', FunctionArn: arn = '' } of pages.flatMap(
      ({ Functions = [] }) => Functions,
    )) {
      const found = await unlessGone(() => lambda.send(new ListTagsCommand({ Resource: arn })));
      if (found) seen.push({ name, arn, tags: found.Tags ?? {} });
    }
    return seen;
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
