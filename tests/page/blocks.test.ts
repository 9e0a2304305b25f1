import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { blocksIn } from '../../src/page/blocks';
import { placeOf } from '../../src/page/ranges';
import { markedOf, sectionsOf, SHOW_FIRST } from '../../src/page/sections';

const bodyOf = (html: string): HTMLElement => parseHTML(`<html><body>${html}</body></html>`).document.body;
const blocks = (html: string) => [...blocksIn(bodyOf(html))];
const texts = (html: string) => blocks(html).map(({ text }) => text.replace(/\s+/g, ' ').trim());

describe('blocks', () => {
  test.each([
    ['inline elements flow', '<p>Jensen <b>Hu<i>an</i>g</b>!</p>', ['Jensen Huang!']],
    ['blocks part', '<div>a<p>b</p>c</div>', ['a', 'b', 'c']],
    [
      'list items and cells part',
      '<ul><li>a<li>b</ul><table><tr><td>c</td><td>d</td></tr></table>',
      ['a', 'b', 'c', 'd'],
    ],
    ['a break is white space', '<p>Jensen<br>Huang</p>', ['Jensen Huang']],
    [
      'what leads to a note is nothing',
      '<p>CUDA<sup>1</sup> is old.<sup><a>[2]</a></sup> So is the 20<sup>th</sup>.</p>',
      ['CUDA is old. So is the 20th.'],
    ],
    ['wbr is nothing', '<p>Deep<wbr>Seek</p>', ['DeepSeek']],
    ['comments and scripts are nothing', '<p>Deep<!-- x --><script>y</script>Seek</p>', ['DeepSeek']],
    ['an image parts words', '<p>Deep<img>Seek</p>', ['Deep\uFFFCSeek']],
    [
      'code, fields and editors are not read',
      '<p>a <code>b</code> <input value=c> <textarea>d</textarea> <span contenteditable>e</span></p>',
      ['a \uFFFC \uFFFC \uFFFC \uFFFC'],
    ],
    [
      'preformatted prose is read',
      '<pre>Dear all,\n\nsays <b>Jensen\nHuang</b>. <a href="/">We</a> will\nsee; and so on.\n</pre><pre>他说。再见</pre>',
      ['Dear all, says Jensen Huang. We will see; and so on.', '他说。再见'],
    ],
    [
      'listings are not read, marked up or not',
      `<pre><code>It is. So</code></pre><pre><span>It</span> is. So</pre><pre>npm install it</pre>
       <pre>// It is. So\nrun(it);</pre><pre># It is. So\nit = 1</pre><pre>/* It is. So */\nif it {\n}</pre>`,
      [],
    ],
    [
      'not editable inside an editor is still the editor’s',
      '<div contenteditable><p contenteditable="false">a</p></div>',
      [],
    ],
    ['what is marked as hidden is not read', '<p hidden>a</p><template>b</template>', []],
    ['custom elements part', '<my-a>a</my-a><my-b>b</my-b>', ['a', 'b']],
    ['white space alone is no block', '<p>  </p>\n<div>\t</div>', []],
    ['drawings are not read', '<svg><text>a</text></svg><p>b</p>', ['b']],
  ])('%s', (_, html, expected) => {
    expect(texts(html).filter((text) => /\p{L}/u.test(text))).toEqual(expected);
  });

  test('offsets lead back to the nodes', () => {
    const [block] = blocks('<p>  With Jensen <b>Hu</b>ang.</p>');
    if (!block) throw new Error('no block');
    const start = block.text.indexOf('Jensen');
    // linkedom knows no isConnected on text nodes that ranges.ts asks for: both ends are still told.
    const place = placeOf(block, start, start + 'Jensen Huang'.length);
    expect(
      place && [place.startContainer.data.slice(place.startOffset), place.endContainer.data.slice(0, place.endOffset)],
    ).toEqual(['Jensen ', 'ang']);
  });

  test('what source is wrapped and indented with is one space, and offsets lead back across it', () => {
    const [block] = blocks('<p>\n      The keeper\n      Jensen\n      <b>  Huang,\t\n a\n\n  b</b>  c</p>');
    expect(block?.text).toBe('\nThe keeper\nJensen Huang,\ta\n\n  b c');
    if (!block) throw new Error('no block');
    const written = (words: string) => {
      const start = block.text.indexOf(words);
      const { startContainer, startOffset, endContainer, endOffset } =
        placeOf(block, start, start + words.length) ?? {};
      return [startContainer?.data.slice(startOffset), endContainer?.data.slice(0, endOffset)];
    };
    expect(written('keeper\nJensen')).toEqual(['keeper\n      Jensen\n      ', '\n      The keeper\n      Jensen']);
    expect(written('Jensen Huang')).toEqual(['Jensen\n      ', '  Huang']);
    expect(written(',\ta')).toEqual([',\t\n a\n\n  b', '  Huang,\t\n a']);
  });

  test('a byte order mark is no white space, and a break stays one', () => {
    expect(blocks('<p>Jensen\uFEFF Huang<br>\n  of Nvidia').map(({ text }) => text)).toEqual([
      'Jensen\uFEFF Huang\nof Nvidia',
    ]);
  });

  test('two breaks end a paragraph, on two lines of source too', () => {
    expect(blocks('<p>a<br>\n<br>\nb<br>c').map(({ text }) => text)).toEqual(['a\n\nb\nc']);
    expect(blocks('<p>a<br>\n<b>\n b</b>').map(({ text }) => text)).toEqual(['a\nb']);
  });

  test('a very long text is cut between sentences where one ends', () => {
    const stretches = blocks(`<p>${'They met Jensen Huang of Nvidia there, and left. '.repeat(500)}</p>`);
    expect(stretches.length).toBeGreaterThan(3);
    expect(stretches.filter(({ text }) => !/^\s?They .* left\.\s?$/.test(text))).toEqual([]);
  });

  test('beside a flood of empty elements no more is walked than of a long text', () => {
    const body = bodyOf(`<p>Huawei${'<i></i>'.repeat(40_000)}Nvidia</p>`);
    const [first] = [...blocksIn(body)];
    expect(first?.text).toBe('Huawei');
  });

  test('deep nesting and many nodes are walked without recursion', () => {
    const deep = bodyOf(`${'<span>'.repeat(3000)}a${'</span>'.repeat(3000)}`);
    expect([...blocksIn(deep)].filter(Boolean)).toHaveLength(1);
  });

  test('a very long text is read in stretches that cut no word', () => {
    const text = 'some words of a long text, '.repeat(1000);
    const stretches = blocks(`<p>${text}</p>`);
    expect(stretches.length).toBeGreaterThan(3);
    expect(stretches.map((one) => one.text).join('')).toBe(text);
    expect(stretches.filter((one) => !/^\s?\w/.test(one.text) || !/[\w,]$/.test(one.text.trimEnd()))).toEqual([]);
    const [, second] = stretches;
    const [piece] = second?.pieces ?? [];
    expect(piece?.node.data.slice(piece.from, piece.from + piece.length)).toBe(second?.text);
  });
});

describe('sections', () => {
  const first = (html: string) => {
    const body = bodyOf(html);
    const sectionOf = sectionsOf([body]);
    const mentions = [...blocksIn(body)].flatMap(({ pieces }) =>
      pieces
        .filter(({ node }) => node.data.includes('N'))
        .map(({ node }) => ({
          entity: { name: 'N', kind: 'concept' as const, keys: ['n'], briefings: ['b'] },
          text: node.data,
          section: sectionOf(node),
        })),
    );
    return markedOf(mentions, SHOW_FIRST).map(({ text }) => text);
  };

  test.each([
    ['one section', '<p>N1</p><p>N2</p>', ['N1']],
    ['headings', '<h1>N1</h1><p>N2</p><h2>x</h2><p>N3</p><p>N4</p><h2>y</h2><p>N5</p>', ['N1', 'N3', 'N5']],
    [
      'wrapped headings',
      '<div><h2>x</h2></div><p>N1</p><p>N2</p><div><h2>y</h2></div><div><p>N3</p></div>',
      ['N1', 'N3'],
    ],
    ['sectioning elements', '<article><p>N1</p></article><article><p>N2</p><p>N3</p></article>', ['N1', 'N2']],
    [
      'what stands deeper belongs to the heading above',
      '<h2>x</h2><div><p>N1</p></div><div><div><p>N2</p></div></div>',
      ['N1'],
    ],
  ])('%s', (_, html, expected) => {
    expect(first(html)).toEqual(expected);
  });

  test('at most 300 marks', () => {
    expect(first('<article><p>N</p></article>'.repeat(400))).toHaveLength(300);
  });
});
