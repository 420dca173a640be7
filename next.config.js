/** @type {import('next').NextConfig} */
export default {
  // The AWS SDK posts to `/aws/` with the slash; Next's redirect would break it.
  skipTrailingSlashRedirect: true,
  poweredByHeader: false,
  // Native modules, and those that look for files beside themselves, stay outside the bundle.
  serverExternalPackages: ['mdx-bundler', 'esbuild', 'libsql', 'shiki'],
  devIndicators: false,
  // `npm run check` judges the types; whoever starts the product need not wait a minute for that.
  typescript: { ignoreBuildErrors: true },
  // The book, the glossary and the search read the whole course, and machines differ: only a build that hangs is given up.
  staticPageGenerationTimeout: 900,
  // Named by its sources, so that equal ones have equal pages. Without it there is no copy for days without a server.
  env: { PASOS_BUILD: process.env.PASOS_BUILD ?? '' },
  ...(process.env.PASOS_BUILD && { generateBuildId: () => process.env.PASOS_BUILD ?? null }),
  experimental: {
    globalNotFound: true,
    // In development Next asks for the addresses of a page in a worker of its own at each request: a thread is there at once,
    // a copy of this process, as large as it is, takes a tenth of a second in which nothing else goes on.
    workerThreads: process.env.NODE_ENV === 'development',
  },
};
