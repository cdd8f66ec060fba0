/** A list of numbers that grows, in a few bytes each: a million rows have tens of millions. */
export class Grown<Numbers extends Int32Array | Float64Array> {
  #numbers: Numbers;
  #length = 0;
  readonly #kind: new (
    length: number,
  ) => Numbers;

  constructor(kind: new (length: number) => Numbers) {
    this.#kind = kind;
    this.#numbers = new kind(FIRST);
  }

  get length(): number {
    return this.#length;
  }

  push(number: number): void {
    if (this.#length === this.#numbers.length) {
      const more = new this.#kind(2 * this.#length);
      more.set(this.#numbers);
      this.#numbers = more;
    }
    this.#numbers[this.#length] = number;
    this.#length += 1;
  }

  at(place: number): number {
    return this.#numbers[place] ?? 0;
  }

  set(place: number, number: number): void {
    this.#numbers[place] = number;
  }

  slice(start: number, end: number): Numbers {
    return this.#numbers.subarray(start, end) as Numbers;
  }

  all(): Numbers {
    return this.slice(0, this.#length);
  }
}

const FIRST = 1024;
