import { asciiName } from '../../src/workbook/text.ts';

const NAME = /^(?:.*[/\\])?(.*?)(?:-\d+)?(?:\.(xlsx|xlsm|xltx|xltm))?$/is;

/** `lai-chau.xlsx` → `lai-chau-2.xlsx`: a name that nothing has, without anything of a path. */
export function nextName(name: string, isTaken: (name: string) => boolean): string {
  const [, stem = '', kind = 'xlsx'] = NAME.exec(name) ?? [];
  const plain = asciiName(stem) || 'bang-tinh';
  let number = 2;
  while (isTaken(`${plain}-${number}.${kind.toLowerCase()}`)) number += 1;
  return `${plain}-${number}.${kind.toLowerCase()}`;
}
