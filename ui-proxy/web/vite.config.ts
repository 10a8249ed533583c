// SPDX-License-Identifier: Apache-2.0
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** Where `npm run dev` finds core. */
const core = process.env['PASS_CORE_URL'] ?? 'http://localhost:8080';
const coreAddresses = ['/data', '/doi', '/doc', '/file', '/login', '/logout', '/demo', '/lookup', '/pages', '/policy', '/schema', '/user'];

export default defineConfig({
  base: '/app/',
  plugins: [react()],
  // The policy forbids scripts and styles within the page.
  build: { assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  server: { proxy: Object.fromEntries(coreAddresses.map((address) => [address, core])) },
  test: { environment: 'jsdom', include: ['src/**/*.test.{ts,tsx}'] },
});
