import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

const server = process.env['MATIANE'] ?? 'http://127.0.0.1:5117';

export default defineConfig({
  plugins: [svelte()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // The server forbids data: addresses, so every font and picture stays a file.
    assetsInlineLimit: 0,
    target: 'es2022',
  },
  server: {
    host: '127.0.0.1',
    proxy: { '/api': { target: server, changeOrigin: true, headers: { Origin: server } } },
  },
  test: { include: ['src/**/*.test.ts'], environment: 'node' },
});
