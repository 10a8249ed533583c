// SPDX-License-Identifier: Apache-2.0
import { type ReactNode, createContext, useCallback, useContext, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface Messages {
  /** Tells the person that something is done. */
  say: (text: string) => void;
}

const MessagesContext = createContext<Messages>({ say: () => undefined });

export function useMessages(): Messages {
  return useContext(MessagesContext);
}

/** Shows the last message until it is closed or replaced, and has it read out. */
export function MessagesProvider({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const say = useCallback((message: string) => setText(message), []);
  const value = useMemo(() => ({ say }), [say]);
  return (
    <MessagesContext value={value}>
      {children}
      <div role="status" className="messages">
        {text && (
          <div className="message">
            <span>{text}</span>
            <button type="button" className="button quiet" onClick={() => setText('')}>{t('close')}</button>
          </div>
        )}
      </div>
    </MessagesContext>
  );
}
