/** The same function, which works out each answer once: for questions that every cell of a sheet asks. */
export function remember<K, V extends NonNullable<unknown>>(answer: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) {
      value = answer(key);
      known.set(key, value);
    }
    return value;
  };
}
