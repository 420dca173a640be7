/** @type {import('next').NextConfig} */
export default {
  // The AWS SDK posts to `/aws/` with the slash; Next's redirect would break it.
  skipTrailingSlashRedirect: true,
  poweredByHeader: false,
  // Native modules, and those that look for files beside themselves, stay outside the bundle.
  serverExternalPackages: ['mdx-bundler', 'esbuild', 'libsql', 'shiki'],
  devIndicators: false,
  experimental: { globalNotFound: true },
};
