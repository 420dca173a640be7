import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './support/root.mjs';
import { Stop, runCommand } from './support/terminal.mjs';

/** The optimized integrations that have the parameters of one action: what its service is called in the models. */
const optimized = [
  ['lambda', 'lambda', 'invoke'],
  ['athena', 'athena', 'startQueryExecution stopQueryExecution getQueryExecution getQueryResults'],
  ['batch', 'batch', 'submitJob'],
  ['bedrock', 'bedrock', 'createModelCustomizationJob'],
  ['codebuild', 'codebuild', 'startBuild startBuildBatch retryBuildBatch stopBuild stopBuildBatch'],
  ['codebuild', 'codebuild', 'batchDeleteBuilds deleteBuildBatch batchGetReports'],
  ['databrew', 'databrew', 'startJobRun'],
  ['dynamodb', 'dynamodb', 'getItem putItem updateItem deleteItem'],
  ['ecs', 'ecs', 'runTask'],
  ['eks', 'eks', 'createCluster deleteCluster createNodegroup deleteNodegroup'],
  ['eks', 'eks', 'createFargateProfile deleteFargateProfile'],
  ['emr-containers', 'emrcontainers', 'createVirtualCluster deleteVirtualCluster startJobRun'],
  ['emr-serverless', 'emrserverless', 'createApplication startApplication stopApplication'],
  ['emr-serverless', 'emrserverless', 'deleteApplication startJobRun cancelJobRun'],
  ['events', 'eventbridge', 'putEvents'],
  ['glue', 'glue', 'startJobRun'],
  ['mediaconvert', 'mediaconvert', 'createJob'],
  ['sagemaker', 'sagemaker', 'createTrainingJob createTransformJob createProcessingJob'],
  ['sagemaker', 'sagemaker', 'createHyperParameterTuningJob createLabelingJob createModel'],
  ['sagemaker', 'sagemaker', 'createEndpoint createEndpointConfig updateEndpoint'],
  ['sns', 'sns', 'publish'],
  ['sqs', 'sqs', 'sendMessage'],
  ['states', 'sfn', 'startExecution'],
];

/** Those whose parameters are their own; from the pages of the developer guide. */
const documented = {
  'apigateway:invoke':
    'AllowNullValues ApiEndpoint AuthType Headers Method Path QueryParameters RequestBody Stage',
  'bedrock:invokeModel':
    'Accept Body ContentType GuardrailIdentifier GuardrailVersion Input ModelId Output PerformanceConfigLatency ServiceTier Trace',
  'eks:call': 'CertificateAuthority ClusterName Endpoint Method Path QueryParameters RequestBody',
  'eks:runJob': 'CertificateAuthority ClusterName Endpoint Job LogOptions Namespace',
  'elasticmapreduce:addStep': 'ClusterId ExecutionRoleArn Step',
  'elasticmapreduce:cancelStep': 'ClusterId StepId',
  'elasticmapreduce:modifyInstanceFleetByName': 'ClusterId InstanceFleet InstanceFleetName',
  'elasticmapreduce:modifyInstanceGroupByName': 'ClusterId InstanceGroup InstanceGroupName',
  'elasticmapreduce:setClusterTerminationProtection': 'ClusterId TerminationProtected',
  'elasticmapreduce:terminateCluster': 'ClusterId',
  'http:invoke':
    'ApiEndpoint Authentication Headers InvocationConfig Method QueryParameters RequestBody Transform',
};

const folder = join(root, 'engine/asl/validate/services');

/**
 * Writes what the validator knows of the services: `node scripts/service-models.mjs FILE`. FILE is made from the models
 * of botocore and has for each service, by its name in Resource ARNs: `doc`, whether Step Functions offers it, and `a`,
 * its actions with their required members, their optional ones, and flags (`u` and `s` are not offered).
 */
await runCommand(() => {
  const file = process.argv[2];
  if (!file) throw new Stop({ es: 'Falta el archivo de servicios.', en: 'The file of services is missing.' });
  const { _: about, ...services } = JSON.parse(readFileSync(file, 'utf8'));
  save('sdk-actions.json', [...sdkActions(services), ...retired(about)]);
  save('optimized-parameters.json', [...optimizedParameters(services), ...Object.entries(documented)]);
});

function sdkActions(services) {
  return Object.entries(services)
    .filter(([, { doc }]) => doc)
    .map(([service, { a: actions }]) => {
      const offered = Object.keys(actions).filter((action) => !/[us]/.test(actions[action][2] ?? ''));
      return [service, offered.sort().join(' ')];
    });
}

/** Documented, but gone from the models: whatever they could do. */
function retired({ documentedButNotInBotocore }) {
  return documentedButNotInBotocore.map((service) => [service.toLowerCase(), '*']);
}

function optimizedParameters(services) {
  const named = optimized.flatMap(([service, model, actions]) =>
    actions.split(' ').map((action) => [`${service}:${action}`, services[model].a[action]]),
  );
  const cluster = ['elasticmapreduce:createCluster', services.emr.a.runJobFlow];
  return [...named, cluster].map(([name, [required, optional]]) => [
    name,
    [...required, ...optional].sort().join(' '),
  ]);
}

function save(name, entries) {
  const sorted = entries.sort(([left], [right]) => (left < right ? -1 : 1));
  writeFileSync(join(folder, name), `${JSON.stringify(Object.fromEntries(sorted), undefined, 2)}\n`);
}
