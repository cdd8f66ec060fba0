/**
 * One top-level function for each export, with the parameter names of its source; what it is for stands there,
 * as every run loads these lines. A custom function (`SK_…`) keeps its JSDoc whole, and must be declared with `@customfunction`
 * and a line for each parameter: the editor's help is made from them.
 */
export function renderStubs(names, sources) {
  return names.map((name) => renderStub(name, findDeclaration(name, sources))).join('');
}

function renderStub(name, { doc, parameters }) {
  const isOfCells = name.startsWith('SK_');
  if (isOfCells) checkHelp(name, doc, parameters);
  const list = parameters.join(', ');
  const help = isOfCells ? `\n${doc}\n` : '';
  return `${help}function ${name}(${list}){return app.${name}(${list})}\n`;
}

function findDeclaration(name, sources) {
  const declaration = new RegExp(
    `((?:/\\*\\*(?:(?!\\*/)[^])*\\*/)?)\\s*export function ${name}\\(([^)]*)\\)`,
  );
  for (const source of sources) {
    const match = declaration.exec(source);
    if (match) return { doc: match[1], parameters: parameterNames(match[2]) };
  }
  throw new Error(
    `No “export function ${name}(” found in the entry module or where it passes it on from.`,
  );
}

/** A parameter taken apart in the list would have no name to be passed on by. */
function parameterNames(list) {
  if (/(?:^|,)\s*[{[]/.test(list))
    throw new Error(`A function for Google must name its parameters: “${list}”.`);
  return list
    .split(',')
    .map((parameter) => /^\s*(\w+)/.exec(parameter)?.[1])
    .filter((parameter) => parameter !== undefined);
}

function checkHelp(name, doc, parameters) {
  const missing = [];
  if (!doc.includes('@customfunction')) missing.push('@customfunction');
  if (!doc.includes('@return')) missing.push('@return');
  for (const parameter of parameters) {
    if (!new RegExp(`@param \\{[^}]+\\} ${parameter} \\S`).test(doc))
      missing.push(`@param ${parameter}`);
  }
  if (missing.length > 0) {
    throw new Error(
      `${name} would have no help in the editor: its JSDoc lacks ${missing.join(', ')}.`,
    );
  }
}
