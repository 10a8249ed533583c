// SPDX-License-Identifier: Apache-2.0
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { RouterProvider } from 'react-router/dom';
import { Unreachable } from '../api/errors';
import { MessagesProvider } from '../parts/Messages';
import { type Branding, BrandingContext } from './branding';
import { createRouter } from './router';
import { SessionEnded } from './SessionEnded';

/** The whole application. */
export function App({ branding }: { branding: Branding }) {
  const [client] = useState(createClient);
  const [router] = useState(createRouter);
  return (
    <BrandingContext value={branding}>
      <QueryClientProvider client={client}>
        <MessagesProvider>
          <RouterProvider router={router} />
          <SessionEnded />
        </MessagesProvider>
      </QueryClientProvider>
    </BrandingContext>
  );
}

function createClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: 5_000, retry: (count, error) => error instanceof Unreachable && count < 2 },
      mutations: { retry: false },
    },
  });
}
