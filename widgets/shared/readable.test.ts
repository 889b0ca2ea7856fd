import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { colourNames, contrast, pairs, readable, type Colour, type Palette } from './readable.js';

const part = fc.nat(255);
const colour: fc.Arbitrary<Colour> = fc.tuple(part, part, part);
const palette = fc
  .tuple(...colourNames.map(() => colour))
  .map((colours) => Object.fromEntries(colourNames.map((name, at) => [name, colours[at]])) as Palette);

describe('colours that can be read', () => {
  for (const least of [0, 7])
    it(`are had from any: ${least}`, () =>
      fc.assert(
        fc.property(palette, (asked) => {
          const colours = readable(asked, least);
          for (const [one, other, enough] of pairs)
            expect(
              contrast(colours[one], colours[other]),
              `${one} on ${other}: ${JSON.stringify(colours)}`,
            ).to.be.at.least(Math.max(enough, least));
        }),
      ));

  it('are left alone', () =>
    fc.assert(
      fc.property(palette, (asked) => {
        const colours = readable(asked);
        expect(readable(colours)).to.deep.equal(colours);
      }),
    ));

  it('are moved as little as is enough, and nothing else is', () => {
    const asked: Palette = {
      ink: [28, 36, 48],
      'ink-2': [76, 87, 104],
      line: [213, 218, 226],
      edge: [122, 133, 149],
      paper: [255, 255, 255],
      accent: [255, 200, 0],
      'accent-ink': [0, 0, 0],
      tint: [232, 240, 244],
      focus: [180, 73, 12],
    };
    const { accent, 'accent-ink': ink, ...rest } = readable(asked);
    const { accent: _accent, 'accent-ink': _ink, ...before } = asked;
    expect(rest).to.deep.equal(before);
    expect(contrast(accent, asked.paper)).to.be.within(4.5, 6);
    expect(contrast(ink, accent)).to.be.at.least(4.5);
    expect(accent[0], 'still a yellow').to.be.above(accent[2] + 50);
  });
});
