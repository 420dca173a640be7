import type { LocalService, ServicePorts } from '../../base/services';
import { transactionalApi } from '../../base/transactional-api';
import type { Operation, OperationName } from './operation';
import {
  createScheduleGroup,
  deleteScheduleGroup,
  getScheduleGroup,
  listScheduleGroups,
  listTagsForResource,
  tagResource,
  untagResource,
} from './operations/schedule-groups';
import {
  createSchedule,
  deleteSchedule,
  getSchedule,
  listSchedules,
  updateSchedule,
} from './operations/schedules';
import { run } from './scheduled-run';

const OPERATIONS = {
  CreateSchedule: createSchedule,
  CreateScheduleGroup: createScheduleGroup,
  DeleteSchedule: deleteSchedule,
  DeleteScheduleGroup: deleteScheduleGroup,
  GetSchedule: getSchedule,
  GetScheduleGroup: getScheduleGroup,
  ListScheduleGroups: listScheduleGroups,
  ListSchedules: listSchedules,
  ListTagsForResource: listTagsForResource,
  TagResource: tagResource,
  UntagResource: untagResource,
  UpdateSchedule: updateSchedule,
} as const satisfies Record<OperationName, Operation>;

/** EventBridge Scheduler: it delivers to the targets that rules have, and to any action of the SDK. */
export function createScheduler(ports: ServicePorts): LocalService {
  return {
    id: 'scheduler',
    api: transactionalApi(OPERATIONS, ports),
    deliver: { 'scheduler:run': run(ports) },
  };
}
