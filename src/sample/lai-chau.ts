import type { Day, Moment } from '../workbook/moment.ts';

/** What the consolidated form of 10/11/2022 says of a unit (004), and where its rows are kept. */
interface LaiChauUnit {
  readonly name: string;
  readonly tab: string | null;
  readonly cluster: string;
  readonly targets: readonly [number, number] | null;
  readonly results: readonly [number, number];
  /** As somebody read it off the portal: here and there another number than the rows give. */
  readonly portalCount: number | null;
  /** The part of its invented addresses before the `@`. */
  readonly mailbox: string;
}

interface LaiChauPhase {
  readonly name: string;
  readonly opens: Moment;
  readonly closesBefore: Moment;
  readonly recognisedFrom: Day;
  readonly recognisedTo: Day;
}

export const AS_OF: Day = '2022-11-10';

export const APPLIED_FROM: Day = '2021-09-01';

/** Every address of the sample ends in a domain that can never exist. */
export const MAIL_DOMAIN = 'congdoan-laichau.example';

export const PHASES: readonly [LaiChauPhase, LaiChauPhase] = [
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

const FIRST = 'Khối I';
const SECOND = 'Khối II';
const THIRD = 'Khối III';

/** In the order in which the office always lists its units, which is not that of the results. */
export const UNITS: readonly LaiChauUnit[] = [
  unit('LĐLĐ Thành phố', 'Thành phố', FIRST, [130, 70], [137, 34], 171, 'thanhpho'),
  unit('LĐLĐ huyện Tam Đường', 'Tam Đường', FIRST, [95, 85], [101, 8], null, 'tamduong'),
  unit('LĐLĐ huyện Phong Thổ', 'Phong Thổ', SECOND, [135, 130], [155, 85], 243, 'phongtho'),
  unit('LĐLĐ huyện Sìn Hồ', 'Sìn Hồ', SECOND, [130, 120], [162, 83], 245, 'sinho'),
  unit('LĐLĐ huyện Nậm Nhùn', 'Nậm Nhùn', SECOND, [65, 65], [154, 10], 164, 'namnhun'),
  unit('LĐLĐ huyện Mường Tè', 'Mường Tè', SECOND, [95, 85], [139, 17], null, 'muongte'),
  unit('LĐLĐ huyện Tân Uyên', 'Tân Uyên', FIRST, [95, 85], [138, 85], 225, 'tanuyen'),
  unit('LĐLĐ huyện Than Uyên', 'Than Uyên', FIRST, [115, 125], [308, 30], 338, 'thanuyen'),
  unit('CĐN Giáo dục', 'Giáo dục', THIRD, [60, 55], [68, 3], 72, 'giaoduc'),
  unit('Công đoàn ngành Y tế', 'Y tế', THIRD, [140, 140], [84, 2], 86, 'yte'),
  unit('Công đoàn Viên chức', 'Viên chức', THIRD, [140, 140], [249, 19], null, 'vienchuc'),
  unit('Đơn vị phối hợp', null, '', null, [80, 1], 81, 'phoihop'),
];

/** A line of `Mốc thời hạn`. */
export interface SampleDeadline {
  readonly task: string;
  /** A day, or the words that stand for one. */
  readonly due: string;
  readonly counting?: string;
  readonly units?: string;
  readonly kind?: string;
}

/** What is due, and what takes place (000 III.2, 001 VI.2); no unit named is every unit. */
export const DEADLINES: readonly (SampleDeadline & { readonly due: Day })[] = [
  { task: 'Báo cáo đánh giá kết quả thực hiện Chương trình', due: '2023-09-10' },
  {
    task: 'Báo cáo tham luận',
    due: '2023-09-12',
    units:
      'LĐLĐ huyện Nậm Nhùn; LĐLĐ huyện Than Uyên; LĐLĐ huyện Sìn Hồ; LĐLĐ huyện Tân Uyên; Công đoàn ngành Y tế; Công đoàn Viên chức',
  },
  { task: 'Hồ sơ đề nghị khen thưởng', due: '2023-09-13', counting: 'trước' },
  { task: 'Hội nghị tổng kết ở cấp huyện, ngành', due: '2023-09-15', kind: 'sự kiện' },
  { task: 'Hội nghị tổng kết của LĐLĐ tỉnh', due: '2023-09-18', kind: 'sự kiện' },
];

function unit(
  name: string,
  tab: string | null,
  cluster: string,
  targets: readonly [number, number] | null,
  results: readonly [number, number],
  portalCount: number | null,
  mailbox: string,
): LaiChauUnit {
  return { name, tab, cluster, targets, results, portalCount, mailbox };
}
