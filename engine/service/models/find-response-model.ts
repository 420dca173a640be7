import type { ResponseModel } from './response-shape';

/** The services there is data of, made by `scripts/response-models.mjs`. */
const SERVICES: ReadonlySet<string> = new Set(
  `
  apigateway athena batch bedrock bedrockruntime cloudformation cloudwatch cloudwatchlogs codebuild codepipeline
  cognitoidentityprovider comprehend databrew dynamodb ec2 ecr ecs eks emr emrcontainers emrserverless
  eventbridge firehose glue iam kinesis kms lambda mediaconvert organizations polly rds rdsdata redshiftdata
  rekognition route53 s3 sagemaker scheduler secretsmanager sesv2 sfn sns sqs ssm sts textract transcribe
  translate
  `
    .trim()
    .split(/\s+/),
);

/** What the actions of a service answer, by its name in `aws-sdk:` resources; read when first asked for. */
export async function findResponseModel(service: string): Promise<ResponseModel | undefined> {
  if (!SERVICES.has(service)) return undefined;
  // The name is put together so that the compiler does not work out the type of a megabyte of data.
  const { default: model } = (await import(`./data/${service}.json`)) as { readonly default: ResponseModel };
  return model;
}
