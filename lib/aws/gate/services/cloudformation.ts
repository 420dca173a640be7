import {
  CloudFormationClient,
  DescribeStackEventsCommand,
  DescribeStackResourcesCommand,
  DescribeStacksCommand,
  GetTemplateCommand,
  ListStackResourcesCommand,
  ListStacksCommand,
  ValidateTemplateCommand,
} from '@aws-sdk/client-cloudformation';
import { offeredService } from './offered-service';

/** Stacks are made and removed by what prepares and cleans a lab, and by nobody else. */
export const cloudformation = offeredService({
  open: (settings) => new CloudFormationClient(settings),
  reads: {
    DescribeStackEvents: DescribeStackEventsCommand,
    DescribeStackResources: DescribeStackResourcesCommand,
    DescribeStacks: DescribeStacksCommand,
    GetTemplate: GetTemplateCommand,
    ListStackResources: ListStackResourcesCommand,
    ListStacks: ListStacksCommand,
    ValidateTemplate: ValidateTemplateCommand,
  },
});
