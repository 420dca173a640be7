import type { Localized } from '@/lib/i18n/languages';

/** What a type of CloudFormation is, in words. */
const types: Readonly<Record<string, Localized>> = {
  'AWS::StepFunctions::StateMachine': { es: 'Máquina de estados', en: 'State machine' },
  'AWS::StepFunctions::StateMachineVersion': { es: 'Versión de la máquina', en: 'Version of the machine' },
  'AWS::StepFunctions::StateMachineAlias': { es: 'Alias de la máquina', en: 'Alias of the machine' },
  'AWS::StepFunctions::Activity': { es: 'Actividad', en: 'Activity' },
  'AWS::IAM::Role': { es: 'Rol de ejecución', en: 'Execution role' },
  'AWS::IAM::Policy': { es: 'Permisos del rol', en: 'Permissions of the role' },
  'AWS::CloudFormation::Stack': {
    es: 'Pila con los recursos del laboratorio',
    en: 'Stack with the lab’s resources',
  },
  'AWS::Logs::LogGroup': { es: 'Grupo de registros', en: 'Log group' },
  'AWS::Lambda::Function': { es: 'Función de Lambda', en: 'Lambda function' },
  'AWS::DynamoDB::Table': { es: 'Tabla de DynamoDB', en: 'DynamoDB table' },
  'AWS::SQS::Queue': { es: 'Cola de SQS', en: 'SQS queue' },
  'AWS::SNS::Topic': { es: 'Tema de SNS', en: 'SNS topic' },
  'AWS::S3::Bucket': { es: 'Bucket de S3', en: 'S3 bucket' },
  'AWS::Events::Rule': { es: 'Regla de EventBridge', en: 'EventBridge rule' },
  'AWS::Events::EventBus': { es: 'Bus de eventos', en: 'Event bus' },
  'AWS::Scheduler::Schedule': { es: 'Programación', en: 'Schedule' },
  'AWS::SecretsManager::Secret': { es: 'Secreto', en: 'Secret' },
  'AWS::SSM::Parameter': { es: 'Parámetro', en: 'Parameter' },
};

/** `AWS::Glue::Job` of a type that has no words here is `Glue Job`. */
export function resourceWords(type: string): Localized {
  const plain = type.replace(/^AWS::/, '').replaceAll('::', ' ');
  return (Object.hasOwn(types, type) ? types[type] : undefined) ?? { es: plain, en: plain };
}
