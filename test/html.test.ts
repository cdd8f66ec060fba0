import fc from 'fast-check';
import { expect, test } from 'vitest';
import { html, scriptJson, toAsciiHtml } from '../src/html.ts';

test('every value is escaped, in text and in attributes', () => {
  const hostile = `<script>"'&`;
  expect(html`<p title="${hostile}">${hostile}</p>`.html).toBe(
    '<p title="&lt;script&gt;&quot;&#39;&amp;">&lt;script&gt;&quot;&#39;&amp;</p>',
  );
});

test('templates compose, lists are joined, nothing is shown of what is absent', () => {
  const items = ['a', 'b'].map((item) => html`<li>${item}</li>`);
  expect(html`<ul>${items}</ul>${null}${undefined}${false}${0}`.html).toBe(
    '<ul><li>a</li><li>b</li></ul>0',
  );
});

test('signs that no page may hold are gone', () => {
  expect(html`${'a\u0000b\u001bc\nd'}`.html).toBe('abc\nd');
});

test('no typed text opens or closes an element', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(html`${text}`.html).not.toMatch(/[<>"']/);
    }),
  );
});

test('a page for HtmlService is ASCII and holds neither dollars nor two slashes', () => {
  expect(toAsciiHtml('<p>Đạt 5$ //x 𝒜</p>')).toBe('<p>&#272;&#7841;t 5&#36; &#47;/x &#119964;</p>');
});

test('JSON inside a script says the same and cannot end the script', () => {
  const hostile = { 'đ//$&': ['</script><!--', ',"', '\u2028', '`x`'] };
  const { html: json } = scriptJson(hostile);
  expect(json).toMatch(/^[\n\x20-\x7e]*$/);
  expect(json).not.toMatch(/[<>&$]|\/\//);
  expect(JSON.parse(json)).toEqual(hostile);
});
