import type { Phase } from '../set-up/programme.ts';

/** The two phases of the programme of 2021–2023 (003 V): what set-up writes where none are given. */
export const PROGRAMME_PHASES: readonly Phase[] = [
  {
    name: 'Giai đoạn 1',
    opens: '2022-01-08T07:00:00',
    closesBefore: '2022-06-01T00:00:00',
    recognisedFrom: '2021-09-01',
    recognisedTo: '2022-05-31',
  },
  {
    name: 'Giai đoạn 2',
    opens: '2022-06-01T07:00:00',
    closesBefore: '2023-09-02T00:00:00',
    recognisedFrom: '2022-06-01',
    recognisedTo: '2023-09-01',
  },
];
