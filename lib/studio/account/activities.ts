import {
  CreateActivityCommand,
  DeleteActivityCommand,
  ListActivitiesCommand,
  type ActivityListItem,
  type SFNClient,
} from '@aws-sdk/client-sfn';

/** All activities of the account, by name. */
export async function listActivities(client: SFNClient): Promise<readonly ActivityListItem[]> {
  const activities: ActivityListItem[] = [];
  let nextToken: string | undefined;
  do {
    const page = await client.send(new ListActivitiesCommand({ maxResults: 1000, nextToken }));
    activities.push(...(page.activities ?? []));
    nextToken = page.nextToken;
  } while (nextToken);
  return activities.sort((one, other) => (one.name ?? '').localeCompare(other.name ?? ''));
}

export async function createActivity(client: SFNClient, name: string): Promise<void> {
  await client.send(new CreateActivityCommand({ name }));
}

export async function deleteActivity(client: SFNClient, activityArn: string | undefined): Promise<void> {
  await client.send(new DeleteActivityCommand({ activityArn }));
}
