import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { shortCss, shortHtml } from './templates-plugin.js';

describe('templates in the build', () => {
  it('lose the comments and the indents of styles', () => {
    const text = `/* Why. */
    :host { color: red; }
    a :hover > b, i + u {
      margin: 0 auto;
    }
  `;
    assert.equal(shortCss(text), ' :host{color:red}a :hover > b,i + u{margin:0 auto}');
  });

  it('keep the spaces that mean something', () => {
    assert.equal(shortCss(' 1px + '), ' 1px + ');
    assert.equal(shortCss(`p { content: ', ' "{  }" }`), `p{content:', ' "{  }"}`);
    assert.equal(
      shortCss('@media (a) and (b) { p { width: calc(1px + 2px) } }'),
      '@media (a) and (b){p{width:calc(1px + 2px)}}',
    );
  });

  it('keep one space where markup had a line break', () => {
    assert.equal(shortHtml('<p>\n    <b>a</b>\n    <i>b  c</i>\n</p>'), '<p> <b>a</b> <i>b  c</i> </p>');
  });
});
