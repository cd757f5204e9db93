import type { NextConfig } from 'next'

const config: NextConfig = {
  poweredByHeader: false,
  // the launcher names a build after what went into it, so that it has one name on every machine
  generateBuildId: () => process.env.OSTINATO_BUILD_ID ?? null,
  // Packages with native parts, Lua scripts or files of their own that a bundle would lose.
  serverExternalPackages: [
    'bullmq',
    'ioredis',
    'pg',
    'pino',
    'better-auth',
    '@prisma/client',
    '@prisma/adapter-pg',
  ],
  // No picture of ours needs a server to shrink it, and the optimiser would fetch addresses on a visitor's word.
  images: { unoptimized: true },
  // `npm run check` decides about types. A start on somebody's machine only builds.
  typescript: { ignoreBuildErrors: true },
  devIndicators: false,
  agentRules: false,
  // The content policy changes with each request and stands in proxy.ts; these hold for files too.
  headers: async () => [
    {
      source: '/:path*',
      headers: [
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'X-Frame-Options', value: 'DENY' },
        { key: 'Referrer-Policy', value: 'same-origin' },
        { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
        { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), payment=()' },
      ],
    },
  ],
  experimental: {
    // An action carries a form. Files come through routes of /api, which stream them.
    serverActions: { bodySizeLimit: '1mb' },
    // What proxy.ts sees of a body. Beyond it Next cuts silently, so it lies above the limit that refuses.
    proxyClientMaxBodySize: '2mb',
  },
}

export default config
