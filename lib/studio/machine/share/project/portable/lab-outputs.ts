import { asRecord, own, ownText, type JsonRecord } from '@/lib/graph/json-value';
import { LOCAL } from '@/lib/studio/twin/whose';

/** An output of the template that the definition names as `${Name}`. */
export interface LabOutput {
  readonly name: string;
  /** The value in the template, as CloudFormation writes it. */
  readonly value: unknown;
  /** What stands for it while the policy is worked out: a value of the form it will have. */
  readonly sample: string;
  /** Of a queue: its address, of which policies want the last part. */
  readonly isQueueUrl: boolean;
}

/** The outputs that a definition uses. */
export function outputsIn(definition: string, template: JsonRecord | undefined): readonly LabOutput[] {
  const outputs = asRecord(own(template ?? {}, 'Outputs'));
  return Object.entries(outputs).flatMap(([name, output]) => {
    if (!definition.includes(`\${${name}}`)) return [];
    const value = own(asRecord(output), 'Value');
    const form = formOf(value, asRecord(own(template ?? {}, 'Resources')));
    return [{ name, value, sample: sampleOf(form, name), isQueueUrl: form === 'queue-url' }];
  });
}

type Form = 'name' | 'queue-url' | { readonly arnOf: string };

/** What follows the account in an ARN of these types, up to the name. */
const arns: Readonly<Record<string, string>> = {
  'AWS::DynamoDB::Table': 'dynamodb:table/',
  'AWS::Lambda::Function': 'lambda:function:',
  'AWS::Serverless::Function': 'lambda:function:',
  'AWS::Serverless::SimpleTable': 'dynamodb:table/',
  'AWS::SNS::Topic': 'sns:',
  'AWS::SQS::Queue': 'sqs:',
  'AWS::StepFunctions::StateMachine': 'states:stateMachine:',
  'AWS::Serverless::StateMachine': 'states:stateMachine:',
  'AWS::StepFunctions::Activity': 'states:activity:',
  'AWS::Events::EventBus': 'events:event-bus/',
};
/** Types whose `Ref` is their ARN. */
const refersByArn = /::(Topic|StateMachine|Activity)$/;

function formOf(value: unknown, resources: JsonRecord): Form {
  const refers = ownText(asRecord(value), 'Ref');
  const path = own(asRecord(value), 'Fn::GetAtt');
  const [resource, attribute] = Array.isArray(path) ? path.map(String) : [refers, undefined];
  const type = ownText(asRecord(own(resources, resource ?? '')), 'Type') ?? '';
  const arn = Object.hasOwn(arns, type) ? arns[type] : undefined;
  const isArn =
    attribute === 'Arn' || attribute === 'TopicArn' || (refers !== undefined && refersByArn.test(type));
  if (isArn && arn !== undefined) return { arnOf: arn };
  return type === 'AWS::SQS::Queue' && refers !== undefined ? 'queue-url' : 'name';
}

function sampleOf(form: Form, name: string): string {
  const marked = markOf(name);
  const { region, accountId } = LOCAL;
  if (form === 'name') return marked;
  if (form === 'queue-url') return `https://sqs.${region}.amazonaws.com/${accountId}/${marked}`;
  const [service = '', ...rest] = form.arnOf.split(':');
  return `arn:aws:${service}:${region}:${accountId}:${rest.join(':')}${marked}`;
}

/** No resource is called so. */
export function markOf(name: string): string {
  return `pasosOutput${name}End`;
}
