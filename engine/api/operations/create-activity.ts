import { activityArn } from '../../base/arn';
import { jsonEquals } from '../../base/json';
import { ACTIVITIES_MAX } from '../../base/limits';
import type { ActivityRecord } from '../../host/records';
import { ApiError } from '../errors';
import { completeEncryption } from '../machines/configurations';
import { assertName } from '../machines/names';
import { seconds } from '../machines/state-machines';
import { withTags } from '../machines/tags';
import * as members from '../members';
import { operation, type Call } from '../operation';
import { optional, type Parsed } from '../../service/shape';

const input = {
  name: members.name(),
  tags: optional(members.tags()),
  encryptionConfiguration: optional(members.encryptionConfiguration()),
};
type Input = Parsed<typeof input>;

export const createActivity = operation({
  name: 'CreateActivity',
  input,

  async handle(input, call) {
    assertName(input.name);
    const wanted = newRecord(input, call);
    const existing = await call.store.activities.find(wanted.arn);
    if (!existing) await assertRoom(call);
    const created = !existing && (await call.store.activities.create(wanted));
    const { arn, creationDate } = created ? wanted : await getSame(wanted, call);
    return { activityArn: arn, creationDate: seconds(creationDate) };
  },
});

function newRecord(input: Input, call: Call): ActivityRecord {
  const arn = activityArn(call.caller, input.name);
  return {
    arn,
    name: input.name,
    creationDate: call.clock.now(),
    encryptionConfiguration: completeEncryption(input.encryptionConfiguration),
    tags: withTags({}, input.tags ?? [], arn),
  };
}

async function assertRoom({ store, caller }: Call): Promise<void> {
  if ((await store.activities.count(activityArn(caller, ''))) < ACTIVITIES_MAX) return;
  throw new ApiError(
    'ActivityLimitExceeded',
    'The maximum number of activities has been reached. Existing activities must be deleted before a new activity can be created.',
  );
}

/** The activity that has the name, if this call would have made the same; its tags may differ. */
async function getSame(wanted: ActivityRecord, { store }: Call): Promise<ActivityRecord> {
  const existing = await store.activities.find(wanted.arn);
  if (existing && jsonEquals(existing.encryptionConfiguration, wanted.encryptionConfiguration)) {
    return existing;
  }
  throw new ApiError('ActivityAlreadyExists', `Activity Already Exists: '${wanted.arn}'`);
}
