import { own } from '../../base/json';
import type { Api } from '../../service/operation';
import { awsJson } from '../aws-json';
import type { EndpointService } from '../endpoint-service';
import { executeApi } from './execute-api';
import type { WireService } from './models/find-wire-model';
import { awsQuery, unknownQuery } from './query/aws-query';
import { restJson } from './rest/rest-json';
import { s3RestXml } from './s3/s3-rest-xml';
import { ofOwnSite } from './request/own-site';

type Protocol = (api: Api) => readonly EndpointService[];

const restApis = rest('apigateway', 'apigateway', /^\/(?:restapis|apikeys|usageplans|tags|account)\b/);

/** In which protocol the clients of each service speak to it. A service without a line here cannot be called from outside. */
const PROTOCOLS: Readonly<Record<string, Protocol>> = {
  apigateway: (api) => [executeApi(api), ...restApis(api)],
  apigatewayv2: rest('apigatewayv2', 'apigateway', /^\/v2\//),
  athena: json('AmazonAthena', '1.1', 'athena'),
  batch: rest('batch', 'batch', /^\/v1\//),
  bedrockruntime: rest('bedrockruntime', 'bedrock', /^\/(?:model|guardrail|async-invoke)\b/),
  cloudformation: query('cloudformation', 'cloudformation', '2010-05-15'),
  codebuild: json('CodeBuild_20161006', '1.1', 'codebuild'),
  comprehend: json('Comprehend_20171127', '1.1', 'comprehend'),
  dynamodb: json('DynamoDB_20120810', '1.0', 'dynamodb'),
  dynamodbstreams: json('DynamoDBStreams_20120810', '1.0', 'dynamodb'),
  ecs: json('AmazonEC2ContainerServiceV20141113', '1.1', 'ecs'),
  emr: json('ElasticMapReduce', '1.1', 'elasticmapreduce'),
  eventbridge: json('AWSEvents', '1.1', 'events'),
  glue: json('AWSGlue', '1.1', 'glue'),
  iam: query('iam', 'iam', '2010-05-08'),
  kinesis: json('Kinesis_20131202', '1.1', 'kinesis'),
  kms: json('TrentService', '1.1', 'kms'),
  lambda: rest('lambda', 'lambda', /^\/20\d\d-\d\d-\d\d\//),
  polly: rest('polly', 'polly', /^\/v1\//),
  rekognition: json('RekognitionService', '1.1', 'rekognition'),
  s3: (api) => [ofOwnSite(s3RestXml(api))],
  sagemaker: json('SageMaker', '1.1', 'sagemaker'),
  scheduler: rest('scheduler', 'scheduler', /^\/(?:schedules|schedule-groups|tags)\b/),
  secretsmanager: json('secretsmanager', '1.1', 'secretsmanager'),
  sns: query('sns', 'sns', '2010-03-31'),
  sqs: queues,
  ssm: json('AmazonSSM', '1.1', 'ssm'),
  sts: query('sts', 'sts', '2011-06-15'),
  textract: json('Textract', '1.1', 'textract'),
  translate: json('AWSShineFrontendService_20170701', '1.1', 'translate'),
};

/** The services that run here, by their names in `aws-sdk:` resources, as their clients find them at the endpoint, unmodified. */
export function edgeServices(apis: Readonly<Record<string, Api>>): EndpointService[] {
  const named = Object.entries(apis).flatMap(([id, api]) => own(PROTOCOLS, id)?.(api) ?? []);
  return [...named, unknownQuery];
}

function json(target: string, version: '1.0' | '1.1', scope: string): Protocol {
  return (api) => [awsJson({ target, version, scope, api })];
}

function query(service: WireService, scope: string, version: string): Protocol {
  return (api) => [ofOwnSite(awsQuery({ service, scope, version, api }))];
}

function rest(service: WireService, scope: string, paths: RegExp): Protocol {
  return (api) => [ofOwnSite(restJson({ service, scope, paths, api }))];
}

/** Clients of SQS speak either of two protocols. */
function queues(api: Api): readonly EndpointService[] {
  return [...json('AmazonSQS', '1.0', 'sqs')(api), ...query('sqs', 'sqs', '2012-11-05')(api)];
}
