// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { harmless } from './RichText';

test('keeps what texts of policies and abstracts need', () => {
  expect(harmless('<p>H<sub>2</sub>O, see <a href="https://example.org">there</a></p>')).toBe(
    '<p>H<sub>2</sub>O, see <a href="https://example.org">there</a></p>',
  );
});

test.each([
  ['<script>alert(1)</script>text', 'text'],
  ['<img src=x onerror=alert(1)>text', 'text'],
  ['<a href="javascript:alert(1)">text</a>', '<a>text</a>'],
  ['<p style="position:fixed" onclick="alert(1)">text</p>', '<p>text</p>'],
  ['<iframe src="https://example.org"></iframe>text', 'text'],
  ['<form action="https://example.org"><input name=a>text</form>', 'text'],
])('takes what could do harm out of %s', (html, clean) => {
  expect(harmless(html)).toBe(clean);
});
