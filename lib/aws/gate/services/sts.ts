import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { offeredService } from './offered-service';

export const sts = offeredService({
  open: (settings) => new STSClient(settings),
  reads: { GetCallerIdentity: GetCallerIdentityCommand },
});
