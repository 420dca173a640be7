import { policyName, type Portable } from '../portable/portable';
import { DEFINITION_FILE, POLICY_FILE, RESOURCES_FILE } from '../portable/project-machine';

/** A Terraform module, in the form `terraform fmt` gives it. */
export function terraformFiles(machine: Portable): Readonly<Record<string, string>> {
  const names = [...machine.places, ...machine.outputs.map(({ name }) => name)];
  const inPolicy = ['Partition', 'Region', 'AccountId', ...machine.policyOutputs.map(policyName)];
  return {
    [`${DEFINITION_FILE}.tftpl`]: template(machine.definition, names),
    [`${POLICY_FILE}.tftpl`]: template(machine.policy, inPolicy),
    ...(machine.resources !== undefined && { [RESOURCES_FILE]: machine.resources }),
    'main.tf': main(machine, names),
    'versions.tf': versions,
    'variables.tf': variables,
    'outputs.tf': outputs,
  };
}

/** `$` and `%` before a brace mean something to Terraform, and stand for themselves when doubled. */
function template(text: string, names: readonly string[]): string {
  return text
    .replace(/\$\{(\w*)/g, (whole, name: string) => (names.includes(name) ? whole : `$${whole}`))
    .replaceAll('%{', '%%{');
}

const versions = `terraform {
  required_version = ">= 1.5"
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.0"
    }
  }
}

provider "aws" {
  region = var.region
}
`;

const variables = `variable "region" {
  description = "Where everything is created. Unset: that of your AWS configuration."
  type        = string
  default     = null
}
`;

const outputs = `output "state_machine_arn" {
  value = aws_sfn_state_machine.machine.arn
}

output "console_url" {
  value = "https://\${data.aws_region.current.id}.console.aws.amazon.com/states/home?region=\${data.aws_region.current.id}#/v2/statemachines/view/\${aws_sfn_state_machine.machine.arn}"
}
`;

function main(machine: Portable, names: readonly string[]): string {
  const { name, type, resources } = machine;
  return `data "aws_caller_identity" "current" {}
data "aws_partition" "current" {}
data "aws_region" "current" {}

locals {
${assignments(placesOf(machine), '  ')}
}
${resources === undefined ? '' : `\n${labStack(machine)}`}
resource "aws_iam_role" "machine" {
  name_prefix = ${text(rolePrefix(name))}
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "states.amazonaws.com" }
      Action    = "sts:AssumeRole"
      Condition = { StringEquals = { "aws:SourceAccount" = local.AccountId } }
    }]
  })
}

resource "aws_iam_role_policy" "machine" {
  role = aws_iam_role.machine.id
  policy = templatefile("\${path.module}/${POLICY_FILE}.tftpl", {
${assignments(policyPlaces(machine), '    ')}
  })
}

resource "aws_cloudwatch_log_group" "machine" {
  name              = ${text(`/aws/vendedlogs/states/${name}`)}
  retention_in_days = 14
}

resource "aws_sfn_state_machine" "machine" {
  name     = ${text(name)}
  type     = "${type}"
  role_arn = aws_iam_role.machine.arn
  definition = templatefile("\${path.module}/${DEFINITION_FILE}.tftpl", {${
    names.length === 0
      ? ''
      : `\n${assignments(
          names.map((one) => [one, `local.${one}`]),
          '    ',
        )}\n  `
  }})

  logging_configuration {
    level                  = "ALL"
    include_execution_data = true
    log_destination        = "\${aws_cloudwatch_log_group.machine.arn}:*"
  }

  # What it may is judged when it is created.
  depends_on = [aws_iam_role_policy.machine]
}
`;
}

type Assignment = readonly [name: string, value: string];

/** In a column, as `terraform fmt` wants them. */
function assignments(lines: readonly Assignment[], indent: string): string {
  const width = Math.max(...lines.map(([name]) => name.length));
  return lines.map(([name, value]) => `${indent}${name.padEnd(width)} = ${value}`).join('\n');
}

function placesOf(machine: Portable): readonly Assignment[] {
  const output = (name: string) => `aws_cloudformation_stack.lab.outputs["${name}"]`;
  return [
    ['Partition', 'data.aws_partition.current.partition'],
    ['Region', 'data.aws_region.current.id'],
    ['AccountId', 'data.aws_caller_identity.current.account_id'],
    ...machine.outputs.map(({ name }): Assignment => [name, output(name)]),
    ...machine.policyOutputs
      .filter(({ isQueueUrl }) => isQueueUrl)
      .map((queue): Assignment => [policyName(queue), `basename(${output(queue.name)})`]),
  ];
}

function policyPlaces(machine: Portable): readonly Assignment[] {
  const names = ['Partition', 'Region', 'AccountId', ...machine.policyOutputs.map(policyName)];
  return names.map((name) => [name, `local.${name}`]);
}

function labStack({ name }: Portable): string {
  return `# What the machine needs around it, as its lab brings it.
resource "aws_cloudformation_stack" "lab" {
  name          = ${text(`${rolePrefix(name)}lab`)}
  template_body = file("\${path.module}/${RESOURCES_FILE}")
  capabilities  = ["CAPABILITY_IAM", "CAPABILITY_NAMED_IAM", "CAPABILITY_AUTO_EXPAND"]
}
`;
}

/** AWS takes 38 characters, and puts its own behind them. */
function rolePrefix(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/[^A-Za-z0-9-]+/g, '-')
    .replace(/^[^A-Za-z]+/, '')
    .slice(0, 30);
  return `${plain === '' ? 'machine' : plain}-`;
}

function text(value: string): string {
  return JSON.stringify(value).replace(/\$\{/g, '$$${').replace(/%\{/g, '%%{');
}
