import type { CallService } from '@/lib/targets/service-caller';

/** Who may take on a role, and what it allows: policy documents, parsed. */
export interface RoleFacts {
  readonly trust: unknown;
  readonly policies: readonly unknown[];
}

type Named = { readonly PolicyNames?: readonly string[] };
type Attached = { readonly AttachedPolicies?: readonly { readonly PolicyArn: string }[] };
type Versioned = { readonly Policy?: { readonly DefaultVersionId?: string } };
type Version = { readonly PolicyVersion?: { readonly Document?: string } };

/** Undefined when there is no such role. */
export async function readRole(service: CallService, roleArn: string): Promise<RoleFacts | undefined> {
  const RoleName = roleArn.split('/').at(-1) ?? '';
  const iam = <T>(operation: string, input: object) => service<T>('iam', operation, input);
  try {
    const { Role } = await iam<{ Role?: { AssumeRolePolicyDocument?: string } }>('GetRole', { RoleName });
    const [inline, attached] = await Promise.all([
      iam<Named>('ListRolePolicies', { RoleName }),
      iam<Attached>('ListAttachedRolePolicies', { RoleName }),
    ]);
    const documents = await Promise.all([
      ...(inline.PolicyNames ?? []).map(async (PolicyName) => {
        const found = await iam<{ PolicyDocument?: string }>('GetRolePolicy', { RoleName, PolicyName });
        return found.PolicyDocument;
      }),
      ...(attached.AttachedPolicies ?? []).map(async ({ PolicyArn }) => {
        const { Policy } = await iam<Versioned>('GetPolicy', { PolicyArn });
        const VersionId = Policy?.DefaultVersionId;
        const found = await iam<Version>('GetPolicyVersion', { PolicyArn, VersionId });
        return found.PolicyVersion?.Document;
      }),
    ]);
    return { trust: parse(Role?.AssumeRolePolicyDocument), policies: documents.map(parse) };
  } catch (error) {
    if (error instanceof Error && /^NoSuchEntity/.test(error.name)) return undefined;
    throw error;
  }
}

/** IAM writes documents as they stand in a URL. */
function parse(document = '{}'): unknown {
  return JSON.parse(decodeURIComponent(document)) as unknown;
}
