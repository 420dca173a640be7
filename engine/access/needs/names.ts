import { own } from '../../base/json';
import services from './services.json';

/** How a service is called where permissions and errors name it. */
export interface ServiceNames {
  /** What stands before its actions in policies. */
  readonly prefix: string;
  /** What stands before its errors in tasks: `DynamoDb`. */
  readonly errors: string;
  /** The HTTP status with which it refuses whoever may not. */
  readonly status: number;
  /** The name of that error, where its model has one. */
  readonly refusal?: string;
}

/** By its name in `aws-sdk:` resources; undefined for one that AWS does not list. */
export function serviceNames(service: string): ServiceNames | undefined {
  const [prefix, errors = '', status, refusal] =
    own<string>(services as Record<string, string>, service)?.split(' ') ?? [];
  if (prefix === undefined) return undefined;
  return { prefix, errors, status: Number(status), ...(refusal && { refusal }) };
}

/** The services of optimized integrations, where the SDK calls them otherwise. */
const OPTIMIZED: Readonly<Record<string, string>> = {
  'emr-containers': 'emrcontainers',
  'emr-serverless': 'emrserverless',
  elasticmapreduce: 'emr',
  events: 'eventbridge',
  states: 'sfn',
};

export function sdkServiceOf(optimized: string): string {
  return own(OPTIMIZED, optimized) ?? optimized;
}

/** Actions of the API whose permission has another name, by service and action. */
const ACTIONS: Readonly<Record<string, string>> = {
  'bedrockruntime:converse': 'bedrock:InvokeModel',
  'emr:addStep': 'elasticmapreduce:AddJobFlowSteps',
  'emr:cancelStep': 'elasticmapreduce:CancelSteps',
  'emr:createCluster': 'elasticmapreduce:RunJobFlow',
  'emr:modifyInstanceFleetByName': 'elasticmapreduce:ModifyInstanceFleet',
  'emr:modifyInstanceGroupByName': 'elasticmapreduce:ModifyInstanceGroups',
  'emr:setClusterTerminationProtection': 'elasticmapreduce:SetTerminationProtection',
  'emr:terminateCluster': 'elasticmapreduce:TerminateJobFlows',
  'lambda:invoke': 'lambda:InvokeFunction',
  'lambda:invokeAsync': 'lambda:InvokeFunction',
  's3:abortMultipartUpload': 's3:AbortMultipartUpload',
  's3:completeMultipartUpload': 's3:PutObject',
  's3:createMultipartUpload': 's3:PutObject',
  's3:deleteBucketCors': 's3:PutBucketCORS',
  's3:deleteObjects': 's3:DeleteObject',
  's3:getBucketCors': 's3:GetBucketCORS',
  's3:getBucketEncryption': 's3:GetEncryptionConfiguration',
  's3:getBucketLifecycleConfiguration': 's3:GetLifecycleConfiguration',
  's3:getBucketNotificationConfiguration': 's3:GetBucketNotification',
  's3:headBucket': 's3:ListBucket',
  's3:headObject': 's3:GetObject',
  's3:listBuckets': 's3:ListAllMyBuckets',
  's3:listMultipartUploads': 's3:ListBucketMultipartUploads',
  's3:listObjectVersions': 's3:ListBucketVersions',
  's3:listObjects': 's3:ListBucket',
  's3:listObjectsV2': 's3:ListBucket',
  's3:listParts': 's3:ListMultipartUploadParts',
  's3:putBucketCors': 's3:PutBucketCORS',
  's3:putBucketEncryption': 's3:PutEncryptionConfiguration',
  's3:putBucketLifecycleConfiguration': 's3:PutLifecycleConfiguration',
  's3:putBucketNotificationConfiguration': 's3:PutBucketNotification',
  's3:uploadPart': 's3:PutObject',
};

/** What a call is called in policies: `putItem` of `dynamodb` is `dynamodb:PutItem`. */
export function permissionOf(service: string, action: string): string {
  const renamed = own(ACTIONS, `${service}:${action}`);
  if (renamed !== undefined) return renamed;
  const prefix = serviceNames(service)?.prefix ?? service;
  return `${prefix}:${action.charAt(0).toUpperCase()}${action.slice(1)}`;
}
