/** The actions of `aws-sdk:<service>`; undefined when Step Functions does not offer the service, `any` when all pass. */
export type SdkActions = (service: string) => readonly string[] | 'any' | undefined;

/** Every parameter of an optimized integration such as `lambda:invoke`; undefined where they are not known. */
export type IntegrationParameters = (integration: string) => readonly string[] | undefined;
