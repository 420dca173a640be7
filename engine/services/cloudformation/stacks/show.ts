import type { Output } from '../../../service/operation';
import { TemplateError } from '../errors';
import { parameterTexts } from '../template/parameters';
import { readTemplate } from '../template/read-template';
import type { StackEvent, StackRecord, StackResource } from './record';

export function showStack(stack: StackRecord): Output {
  const outputs = stack.outputs.map(({ key, value, description, exportName }) => ({
    OutputKey: key,
    OutputValue: value,
    Description: description,
    ExportName: exportName,
  }));
  return {
    StackId: stack.id,
    StackName: stack.name,
    ChangeSetId: stack.changeSet,
    Description: stack.description,
    Parameters: shownParameters(stack),
    CreationTime: stack.createdAt / 1000,
    DeletionTime: stack.deletedAt === undefined ? undefined : stack.deletedAt / 1000,
    LastUpdatedTime: stack.updatedAt === undefined ? undefined : stack.updatedAt / 1000,
    RollbackConfiguration: {},
    StackStatus: stack.status,
    StackStatusReason: stack.reason,
    DisableRollback: stack.onFailure === 'DO_NOTHING',
    NotificationARNs: [],
    Capabilities: stack.capabilities.length > 0 ? stack.capabilities : undefined,
    Outputs: outputs.length > 0 ? outputs : undefined,
    Tags: stack.tags,
    EnableTerminationProtection: false,
    DriftInformation: { StackDriftStatus: 'NOT_CHECKED' },
  };
}

function shownParameters({ source }: StackRecord) {
  try {
    const texts = parameterTexts(readTemplate(source.template), source.parameters);
    const shown = Object.entries(texts).map(([ParameterKey, ParameterValue]) => ({
      ParameterKey,
      ParameterValue,
    }));
    return shown.length > 0 ? shown : undefined;
  } catch (error) {
    if (error instanceof TemplateError) return undefined;
    throw error;
  }
}

export function showSummary(stack: StackRecord): Output {
  return {
    StackId: stack.id,
    StackName: stack.name,
    TemplateDescription: stack.description,
    CreationTime: stack.createdAt / 1000,
    LastUpdatedTime: stack.updatedAt === undefined ? undefined : stack.updatedAt / 1000,
    DeletionTime: stack.deletedAt === undefined ? undefined : stack.deletedAt / 1000,
    StackStatus: stack.status,
    StackStatusReason: stack.reason,
    DriftInformation: { StackDriftStatus: 'NOT_CHECKED' },
  };
}

export function showEvent(event: StackEvent): Output {
  return {
    StackId: event.stackId,
    EventId: event.id,
    StackName: event.stackName,
    LogicalResourceId: event.logicalId,
    PhysicalResourceId: event.physicalId,
    ResourceType: event.type,
    Timestamp: event.at / 1000,
    ResourceStatus: event.status,
    ResourceStatusReason: event.reason,
    ResourceProperties: event.properties,
  };
}

export function showResource(stack: StackRecord, logicalId: string, resource: StackResource): Output {
  return {
    StackName: stack.name,
    StackId: stack.id,
    LogicalResourceId: logicalId,
    PhysicalResourceId: resource.id,
    ResourceType: resource.type,
    Timestamp: resource.at / 1000,
    ResourceStatus: resource.status,
    ResourceStatusReason: resource.reason,
    DriftInformation: { StackResourceDriftStatus: 'NOT_CHECKED' },
  };
}
