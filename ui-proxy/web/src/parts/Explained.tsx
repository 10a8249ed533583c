// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

/** A term with a button that explains it; works by mouse, keyboard and touch. */
export function Explained({ term, text, children }: { term: string; text: string; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <span className="explained">
      {children}
      <DialogTrigger>
        <Button className="explain-button" aria-label={t('whatMeans', { term })}>?</Button>
        <Popover className="popover">
          <Dialog className="explanation" aria-label={term}>{text}</Dialog>
        </Popover>
      </DialogTrigger>
    </span>
  );
}
