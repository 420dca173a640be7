import { apiOf, type Api } from '../service/operation';
import { getAccess, setAccess } from './access/access';
import { setSkew, setThrottle } from './access/rim';
import type { ControlServices, Operation, OperationName } from './operation';
import { listDocuments } from './resources/list-documents';
import { callService } from './resources/call-service';
import { beginBackup } from './operations/begin-backup';
import { getMocks, setMocks } from './operations/mocks';
import { branchExecution } from './operations/branch-execution';
import { describeAction, listServices } from './resources/catalogue';
import { describeBranch } from './operations/describe-branch';
import { endBackup } from './operations/end-backup';
import { getBreakpoints } from './operations/get-breakpoints';
import { getClock } from './operations/get-clock';
import { getPause } from './operations/get-pause';
import { pause } from './operations/pause';
import { renewBackup } from './operations/renew-backup';
import {
  countServiceResources,
  resetServiceResources,
  restoreServiceResources,
} from './resources/operations';
import { restore } from './operations/restore';
import { resume } from './operations/resume';
import { setBreakpoints } from './operations/set-breakpoints';
import { setClock } from './operations/set-clock';
import { skipWait } from './operations/skip-wait';

const OPERATIONS = {
  GetClock: getClock,
  SetClock: setClock,
  SkipWait: skipWait,
  SetBreakpoints: setBreakpoints,
  GetBreakpoints: getBreakpoints,
  Pause: pause,
  GetPause: getPause,
  Resume: resume,
  BranchExecution: branchExecution,
  DescribeBranch: describeBranch,
  GetMocks: getMocks,
  SetMocks: setMocks,
  GetAccess: getAccess,
  SetAccess: setAccess,
  SetSkew: setSkew,
  SetThrottle: setThrottle,
  CallService: callService,
  ListServices: listServices,
  DescribeAction: describeAction,
  CountResources: countServiceResources,
  ListDocuments: listDocuments,
  ResetResources: resetServiceResources,
  RestoreResources: restoreServiceResources,
  BeginBackup: beginBackup,
  RenewBackup: renewBackup,
  EndBackup: endBackup,
  Restore: restore,
} as const satisfies Record<OperationName, Operation>;

/** The control operations over their services. */
export function createControlApi(services: ControlServices): Api {
  return apiOf(OPERATIONS, (caller) => ({ ...services, caller }));
}
