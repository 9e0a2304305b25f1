/** What all names in a text ask of it, found out once and only when it is asked. */
import { firstFrom } from './first-from';
import { inScripts } from './in-scripts';
import { isWrittenInCapitals, sentenceStarts, titleIn } from './sentences';

const LETTER = inScripts(String.raw`[\p{L}\p{N}]`, 'g');

export interface Span {
  start: number;
  end: number;
}

export class WholeText {
  readonly knownStarts: ReadonlySet<number>;
  readonly knownEnds: ReadonlySet<number>;
  #sentenceStarts: number[] | undefined;
  #title: [ReturnType<typeof titleIn>] | undefined;
  #isInCapitals: boolean | undefined;
  readonly #firstLetters = new Map<number, number>();

  constructor(
    readonly text: string,
    spans: Span[],
  ) {
    // A neighbour that the lexicon knows is no part of a longer, unknown name: "Huawei Ascend".
    this.knownStarts = new Set(spans.map(({ start }) => start));
    this.knownEnds = new Set(spans.map(({ end }) => end));
  }

  /** Words of a title have capitals; one of few words is "short". */
  get title(): ReturnType<typeof titleIn> {
    return (this.#title ??= [titleIn(this.text)])[0];
  }

  get isHeadline(): boolean {
    return this.title === 'headline';
  }

  get isInCapitals(): boolean {
    return (this.#isInCapitals ??= isWrittenInCapitals(this.text));
  }

  get #sentences(): number[] {
    return (this.#sentenceStarts ??= sentenceStarts(this.text));
  }

  /** @returns the number of the sentence in which a place is */
  sentenceAt(place: number): number {
    return firstFrom(this.#sentences, (begin) => begin <= place) - 1;
  }

  /** @returns where the first letter or digit of a sentence is; the text's length where there is none */
  firstLetterOf(sentence: number): number {
    const known = this.#firstLetters.get(sentence);
    if (known !== undefined) return known;
    const letter = LETTER(this.text);
    letter.lastIndex = this.#sentences[sentence] ?? 0;
    const first = letter.exec(this.text)?.index ?? this.text.length;
    this.#firstLetters.set(sentence, first);
    return first;
  }
}
