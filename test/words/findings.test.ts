import { describe, expect, test } from 'vitest';
import { findDuplicates } from '../../src/programme/duplicates/exact.ts';
import type { Finding } from '../../src/programme/finding.ts';
import { checkInitiative, RULES, ruleContext } from '../../src/programme/rules/index.ts';
import { clauseOf, describeFinding, findingLine, ruleTitle } from '../../src/words/findings.ts';
import { initiative, initiatives, programme, type TypedRow } from '../programme.ts';

function sentences(row: TypedRow, settings = {}): string[] {
  const context = ruleContext(programme({ settings }));
  return checkInitiative(initiative(row), context).map((finding) => describeFinding(finding).wrong);
}

describe('a finding is told with the row’s own values', () => {
  test.each<[string, TypedRow, string]>([
    ['required', { title: null, kind: null }, 'Thiếu Tên sáng kiến và Loại giải pháp.'],
    [
      'unreadable (loading)',
      { title: 'Đang tải...' },
      '“Tên sáng kiến” còn đang tải dữ liệu, hiện “Đang tải...”.',
    ],
    [
      'unreadable (broken formula)',
      { recognised: '#REF!' },
      '“Ngày công nhận” là công thức đang báo lỗi “#REF!”.',
    ],
    [
      'unreadable',
      { applied: 'tháng 5/2022' },
      '“Ngày áp dụng” ghi “tháng 5/2022”: chưa đủ ngày, tháng, năm.',
    ],
    [
      'unreadable (a day that its month lacks)',
      { applied: '31/02/2022' },
      '“Ngày áp dụng” ghi “31/02/2022”: ngày không tồn tại (tháng 02/2022 chỉ có 28 ngày).',
    ],
    [
      'unreadable (no month has the day)',
      { applied: '32/5/2022' },
      '“Ngày áp dụng” ghi “32/5/2022”: ngày, giờ không tồn tại.',
    ],
    [
      'unreadable (old font)',
      { title: 'Gi¶i ph¸p n©ng cao' },
      '“Tên sáng kiến” có vẻ gõ bằng phông cũ (TCVN3): “Gi¶i ph¸p n©ng cao”.',
    ],
    [
      'not-recognised',
      { recognitionDocument: 'Chưa công nhận' },
      'Sáng kiến chưa được công nhận: “Chưa công nhận”.',
    ],
    [
      'recognition-window',
      { recognised: '31/8/2021' },
      'Công nhận ngày 31/8/2021, ngoài thời gian từ 01/9/2021 đến 01/9/2023.',
    ],
    [
      'application-window',
      { applied: '2/9/2023' },
      'Áp dụng lần đầu ngày 02/9/2023, ngoài thời gian từ 01/9/2021 đến 01/9/2023.',
    ],
    [
      'not-on-portal',
      { registered: null },
      'Đã có mã “SM-0001” nhưng thiếu ngày cập nhật lên Cổng nên chưa được tính.',
    ],
    [
      'portal-window',
      { recognised: '20/5/2022', registered: '3h ngày 1/6/2022' },
      'Cập nhật lên Cổng lúc 03:00 ngày 01/6/2022, khi Cổng không mở (đóng lúc 24:00 ngày 31/5/2022, mở lúc 07:00 ngày 01/6/2022).',
    ],
    [
      'phase-mismatch',
      { recognised: '20/5/2022' },
      'Công nhận ngày 20/5/2022 (Giai đoạn 1) nhưng cập nhật lên Cổng ngày 20/7/2022 (Giai đoạn 2).',
    ],
    ['solution-kind', { kind: 'Giáo dục' }, 'Loại giải pháp “Giáo dục” không có trong kế hoạch.'],
    [
      'benefit',
      { benefit: 0, socialBenefit: null },
      'Giá trị làm lợi là 0 đồng mà chưa nêu lợi ích xã hội.',
    ],
    [
      'benefit-amount',
      { benefit: '3 tỷ trong 3 năm' },
      'Giá trị làm lợi “3 tỷ trong 3 năm” không phải số tiền của 01 năm.',
    ],
    [
      'benefit-implausible',
      { benefit: '250 tỷ' },
      'Giá trị làm lợi là 250.000.000.000 đồng trong 01 năm, lớn bất thường.',
    ],
    [
      'benefit-implausible',
      { benefit: 5 },
      'Giá trị làm lợi là 5 đồng trong 01 năm, nhỏ bất thường.',
    ],
    ['lead-author', { coauthors: 'Vàng A 60%' }, 'Vàng A đóng góp 60%, cao hơn Lò Thị Mẫu (40%).'],
    [
      'protected-ip',
      { protectedIp: null },
      'Chưa khai sáng kiến có đang được bảo hộ sở hữu trí tuệ hay không.',
    ],
    [
      'participant',
      { participant: 'Học sinh' },
      '“Học sinh” không phải cán bộ công đoàn, đoàn viên hay CNVCLĐ.',
    ],
    ['formula-like', { remark: '=1+1' }, '“Ghi chú” bắt đầu như công thức: “=1+1”.'],
  ])('%s', (_, row, sentence) => {
    expect(sentences(row, { mustDeclare: true })).toEqual([sentence]);
  });

  test.each([
    { signs: 80, quoted: 'x'.repeat(80) },
    { signs: 81, quoted: `${'x'.repeat(79)}…` },
    { signs: 900, quoted: `${'x'.repeat(79)}…` },
  ])('what was typed with $signs signs is cut to 80 at most', ({ signs, quoted }) => {
    expect(sentences({ kind: 'x'.repeat(signs) })).toEqual([
      `Loại giải pháp “${quoted}” không có trong kế hoạch.`,
    ]);
  });

  test('a duplicate of a row that does not count either says so', () => {
    const rows = initiatives([{ registered: null }, { registered: null, portalCode: null }]);
    const wrong = rows.map(({ unit, tab, row }) => ({
      ...{ rule: 'not-on-portal', severity: 'error', unit, tab, row, column: 'registered' },
      facts: { portalCode: '' },
    })) as Finding[];
    const [finding] = findDuplicates(rows, wrong);
    expect(finding && findingLine(finding)).toContain(
      'tab “LĐLĐ huyện Suối Mơ”; mỗi sáng kiến chỉ được tính một lần, khi dòng đó đã sửa xong.',
    );
  });

  test('a duplicate names the row that counts', () => {
    const rows = initiatives([{}, { portalCode: 'SM-2' }]);
    const [finding] = findDuplicates(rows, []);
    expect(finding && findingLine(finding)).toBe(
      'Lỗi: Trùng tên sáng kiến và tác giả với dòng 2, tab “LĐLĐ huyện Suối Mơ” (cập nhật ngày 20/7/2022); chỉ dòng đó được tính. Nếu là sáng kiến khác, ghi tên cho rõ; nếu trùng, bỏ một dòng.',
    );
  });
});

describe('a rule', () => {
  test('has a short name', () => {
    for (const { id } of RULES) expect(ruleTitle(id)).not.toBe('');
  });

  test('never cites the plan of another province', () => {
    for (const { id, source } of RULES) {
      expect(clauseOf(id, '')).toBe(source ? '' : 'Quy ước kiểm tra dữ liệu của bảng tính');
    }
  });

  test('cites the office’s own plan where the settings name one, but not for rules of no plan', () => {
    const plan = 'Kế hoạch 12/KH-LĐLĐ';
    expect(clauseOf('protected-ip', plan)).toBe(plan);
    expect(clauseOf('formula-like', plan)).toBe(clauseOf('formula-like', ''));
  });
});
