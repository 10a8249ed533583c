// SPDX-License-Identifier: Apache-2.0
import { type ReactNode, useEffect } from 'react';
import { useBranding } from '../app/branding';

interface Props {
  title: string;
  /** What stands under the heading. */
  children?: ReactNode;
  /** What stands beside it. */
  actions?: ReactNode;
}

/** The heading of a page, which also names the window. */
export function PageHead({ title, children, actions }: Props) {
  const { shortName } = useBranding();
  useEffect(() => {
    document.title = `${title} · ${shortName}`;
  }, [title, shortName]);
  return (
    <div className="page-head">
      <div>
        <h1>{title}</h1>
        {children}
      </div>
      {actions && <div className="actions">{actions}</div>}
    </div>
  );
}
