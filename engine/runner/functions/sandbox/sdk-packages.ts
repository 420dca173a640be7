/** The packages of the AWS SDK that every Node.js runtime brings along, as far as they are of use here. */
const PACKAGE = /^@aws-sdk\/(client-[a-z0-9-]+|lib-dynamodb|util-dynamodb|lib-storage|credential-providers)$/;

export function sdkId(specifier: string): string | undefined {
  return PACKAGE.test(specifier) ? `sdk:${specifier.slice('@aws-sdk/'.length)}` : undefined;
}
