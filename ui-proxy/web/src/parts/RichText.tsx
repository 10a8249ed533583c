// SPDX-License-Identifier: Apache-2.0
import DOMPurify from 'dompurify';
import { useMemo } from 'react';

const ALLOWED = {
  ALLOWED_TAGS: ['p', 'br', 'b', 'strong', 'i', 'em', 'u', 'sub', 'sup', 'ul', 'ol', 'li', 'a', 'h3', 'h4', 'h5', 'h6', 'blockquote'],
  ALLOWED_ATTR: ['href'],
  ALLOWED_URI_REGEXP: /^(?:https?:|mailto:)/i,
};

/** Makes text with markup from outside harmless: policies, agreements, abstracts. */
export function harmless(html: string): string {
  return DOMPurify.sanitize(html, ALLOWED);
}

/** Shows text with markup from outside. */
export function RichText({ html, className }: { html: string; className?: string }) {
  const clean = useMemo(() => ({ __html: harmless(html) }), [html]);
  return <div className={`rich-text ${className ?? ''}`} dangerouslySetInnerHTML={clean} />;
}
