import type { Cell } from '../workbook/cell.ts';
import type { Day } from '../workbook/moment.ts';
import { TAB_NAMES } from '../workbook/tabs.ts';
import { grassrootsOf } from './grassroots.ts';
import { AS_OF, DEADLINES, MAIL_DOMAIN, PHASES, type SampleDeadline, UNITS } from './lai-chau.ts';
import { type Look, look } from './layout.ts';
import type { SampleTab, ShownColumn } from './tab.ts';

const SET_UP_LOOK: Look = look('#b71c1c', '#ffffff', '#ffb300', {
  stripe: '#fffaf0',
  line: '#d9d2c5',
});

/** The tabs that the provincial officer fills. */
export function typeSetUpTabs(): SampleTab[] {
  return [settingsTab(), phasesTab(), unitsTab(), grassrootsTab(), deadlinesTab(DEADLINES)];
}

function settingsTab(): SampleTab {
  const rows: readonly (readonly [string, Cell, string])[] = [
    [
      'Tên chương trình',
      'Chương trình “01 triệu sáng kiến - Nỗ lực vượt khó, sáng tạo, quyết tâm chiến thắng đại dịch Covid-19”',
      'Tên đầy đủ, dùng trong công văn và báo cáo.',
    ],
    ['Tên gọi tắt', '01 triệu sáng kiến', 'Dùng trong tiêu đề biểu và thư điện tử.'],
    ['Cơ quan cấp trên', 'Tổng LĐLĐ Việt Nam', 'Dòng trên ở góc trái của công văn.'],
    ['Cơ quan ban hành', 'LĐLĐ tỉnh Lai Châu', 'Đơn vị lập biểu và gửi công văn.'],
    ['Phạm vi', 'toàn tỉnh', 'Viết như trong câu: “toàn tỉnh đã có …”.'],
    ['Địa danh', 'Lai Châu', 'Đứng trước ngày tháng của công văn.'],
    [
      'Văn bản căn cứ',
      '',
      'Kế hoạch của chính cơ quan, được dẫn trong từng lỗi; để trống thì không dẫn văn bản nào.',
    ],
    [
      'Cấp dưới của đơn vị',
      'công đoàn cơ sở',
      'Như trong câu “rà soát đến từng công đoàn cơ sở”; để trống nếu đơn vị không có cấp dưới.',
    ],
    [
      'Bắt buộc khai báo',
      'không',
      '“có” thì dòng để trống cột Bảo hộ SHTT hoặc Vi phạm trật tự, đạo đức được nhắc.',
    ],
    ['Múi giờ', 'Asia/Ho_Chi_Minh', 'Mọi ngày giờ của chương trình được đọc theo múi giờ này.'],
    ['Ngày báo cáo', asDay(AS_OF), 'Số liệu tính đến hết ngày này; để trống là hôm nay.'],
    [
      'So sánh với ngày',
      '',
      'Tab Toàn cảnh so sánh thêm với báo cáo của ngày này; có thể để trống.',
    ],
    [
      'Áp dụng từ',
      asDay('2021-09-01'),
      'Sáng kiến phải áp dụng lần đầu từ ngày này (tính cả ngày này).',
    ],
    ['Áp dụng đến', asDay('2023-09-01'), 'Ngày cuối cùng được áp dụng lần đầu (tính cả ngày này).'],
    [
      'Sai giai đoạn',
      'cảnh báo',
      'Công nhận ở giai đoạn trước, cập nhật Cổng ở giai đoạn sau: “cảnh báo” vẫn tính, “lỗi” thì không.',
    ],
    [
      'Ngưỡng rất chậm (%)',
      50,
      'Tỷ lệ cả chương trình dưới mức này và đang chậm thì là “Rất chậm”.',
    ],
    [
      'Cách xét chậm',
      'tỷ lệ',
      '“tỷ lệ”: giai đoạn đang mở dưới ba phần tư mức cần đạt là chậm; “xác suất” hợp với chỉ tiêu nhỏ.',
    ],
    [
      'Ngưỡng khen thưởng (đồng/năm)',
      500_000_000,
      'Giá trị làm lợi một năm từ mức này thì được xét đề nghị khen thưởng.',
    ],
    [
      'Giấy tờ khen thưởng từ',
      asDay('2021-09-01'),
      'Giấy tờ kèm hồ sơ khen thưởng phải có ngày từ ngày này (tính cả ngày này).',
    ],
    [
      'Giấy tờ khen thưởng đến',
      asDay('2023-08-31'),
      'Ngày cuối cùng của giấy tờ kèm hồ sơ khen thưởng (tính cả ngày này).',
    ],
    [
      'Email lãnh đạo',
      `thuongtruc@${MAIL_DOMAIN}; banthuongvu@${MAIL_DOMAIN}`,
      'Nhận báo cáo tổng hợp; nhiều địa chỉ cách nhau bằng dấu chấm phẩy.',
    ],
    [
      'Gửi kèm trang chất lượng số liệu',
      'có',
      'Trang thứ hai của tệp PDF gửi lãnh đạo; “không” thì chỉ có biểu.',
    ],
    [
      'Tên người gửi',
      'Ban Chính sách pháp luật và Quan hệ lao động - LĐLĐ tỉnh Lai Châu',
      'Tên hiện ở thư gửi đi.',
    ],
    ['Email trả lời', `csplqhld@${MAIL_DOMAIN}`, 'Thư trả lời của các đơn vị đến địa chỉ này.'],
    ['Email đồng gửi', '', 'Nhận bản sao mọi thư gửi các đơn vị; có thể để trống.'],
    [
      'Đầu mối liên hệ',
      `đồng chí Lò Thị Mẫu, chuyên viên Ban Chính sách pháp luật và Quan hệ lao động, email csplqhld@${MAIL_DOMAIN}`,
      'Ghi trong mọi thư để đơn vị liên hệ.',
    ],
    ['Nơi nhận hồ sơ', '', 'Thư nhắc hạn nộp ghi nơi này.'],
    ['Mã đơn vị gửi', 'LC', 'Mã mà cấp trên đặt cho cơ quan, ghi trong gói số liệu gửi lên.'],
    [
      'Khóa chương trình',
      '',
      'Cấp trên giao, giống nhau ở mọi nơi gửi: nhờ đó nhận ra cùng một tác giả mà không cần tên.',
    ],
    ['Gửi kèm tên tác giả', 'không', '“có” thì gói số liệu gửi cấp trên ghi cả tên tác giả.'],
    [
      'Email nhận gói số liệu',
      'goi-so-lieu@tong-lien-doan.example',
      'Ở cấp trên, nơi nhận gói số liệu qua thư điện tử.',
    ],
    ['Đọc số 0 ở hàng chục', 'linh', 'Khi viết số tiền bằng chữ: “linh” hoặc “lẻ”.'],
    ['Hạn báo cáo', '', 'Thư đôn đốc nhắc đến ngày này, quá ngày thì thôi.'],
  ];
  return setUpTab(TAB_NAMES.settings, ['Mục', 'Giá trị', 'Giải thích'], rows, [
    shown(220),
    shown(360, 'number'),
    shown(430),
  ]);
}

function phasesTab(): SampleTab {
  const rows = PHASES.map((phase): Cell[] => [
    phase.name,
    { moment: phase.opens },
    { moment: phase.closesBefore },
    asDay(phase.recognisedFrom),
    asDay(phase.recognisedTo),
  ]);
  const tab = setUpTab(
    TAB_NAMES.phases,
    ['Giai đoạn', 'Cổng mở', 'Cổng đóng trước', 'Công nhận từ', 'Công nhận đến'],
    rows,
    [shown(140), shown(150, 'moment'), shown(150, 'moment'), shown(130, 'day'), shown(130, 'day')],
  );
  const text = '24 giờ của ngày cuối là 0 giờ của ngày hôm sau: ghi ngày hôm sau, 00:00.';
  return { ...tab, notes: [{ row: 0, column: 2, text }] };
}

function unitsTab(): SampleTab {
  const phases = PHASES.map(({ name }) => name);
  const header = [
    'TT',
    'Tên đơn vị',
    'Tên tab',
    'Khối thi đua',
    ...phases.map((name) => `Chỉ tiêu ${name}`),
    ...phases.map((name) => `Số báo cáo ${name}`),
    'Kết quả trên Cổng',
    'Email nhận',
    'Email sửa tab',
    'Email đồng gửi',
  ];
  const rows = UNITS.map((unit, index): Cell[] => [
    index + 1,
    unit.name,
    unit.tab,
    unit.cluster === '' ? null : unit.cluster,
    ...(unit.targets ?? [0, 0]),
    ...(unit.tab === null ? unit.results : [null, null]),
    unit.portalCount,
    unit.tab === 'Y tế'
      ? `${unit.mailbox}@${MAIL_DOMAIN}; vanphong.${unit.mailbox}@${MAIL_DOMAIN}`
      : `${unit.mailbox}@${MAIL_DOMAIN}`,
    unit.tab === null ? null : `canbo.${unit.mailbox}@${MAIL_DOMAIN}`,
    null,
  ]);
  const count = shown(96, 'number', 'center');
  const tab = setUpTab(TAB_NAMES.units, header, rows, [
    shown(42, 'plain', 'center'),
    shown(200),
    shown(100),
    shown(90, 'plain', 'center'),
    ...[count, count, count, count, shown(92, 'number', 'center')],
    shown(250),
    shown(250),
    shown(250),
  ]);
  const notes = [
    { row: 0, column: 2, text: 'Để trống nếu đơn vị chỉ báo cáo số, không lập danh sách.' },
    { row: 0, column: 8, text: 'Đọc từ Cổng trực tuyến ngày 10/11/2022, để đối chiếu.' },
  ];
  return { ...tab, notes };
}

function grassrootsTab(): SampleTab {
  const rows = UNITS.flatMap(({ name, tab }) =>
    tab === null ? [] : grassrootsOf(tab).map((union): Cell[] => [name, union.name]),
  );
  return setUpTab(TAB_NAMES.grassroots, ['Tên đơn vị', 'Công đoàn cơ sở'], rows, [
    shown(210),
    shown(400),
  ]);
}

export function deadlinesTab(deadlines: readonly SampleDeadline[]): SampleTab {
  const rows = deadlines.map(({ task, due, counting, units, kind }): Cell[] => [
    task,
    /^\d/.test(due) ? asDay(due) : due,
    counting ?? null,
    units ?? null,
    null,
    kind ?? null,
  ]);
  const heads = ['Việc', 'Hạn', 'Cách tính', 'Đơn vị', 'Hình thức', 'Loại'];
  const tab = setUpTab(TAB_NAMES.deadlines, heads, rows, [
    shown(370),
    shown(110, 'day', 'center'),
    shown(110),
    shown(330),
    shown(170),
    shown(96),
  ]);
  const notes = [
    { row: 0, column: 2, text: '“chậm nhất” (mặc định) tính cả ngày đó, “trước” thì không.' },
    { row: 0, column: 3, text: 'Để trống là mọi đơn vị.' },
  ];
  return { ...tab, notes };
}

/** The settings tab with other values of some items; any other tab as it is. */
export function withValues(tab: SampleTab, values: Readonly<Record<string, Cell>>): SampleTab {
  if (tab.name !== TAB_NAMES.settings) return tab;
  const rows = tab.values.map((row) => {
    const [item, , explanation] = row;
    return typeof item === 'string' && item in values
      ? [item, values[item] ?? null, explanation ?? null]
      : row;
  });
  return { ...tab, values: rows };
}

export function setUpTab(
  name: string,
  header: readonly string[],
  rows: readonly (readonly Cell[])[],
  columns: readonly ShownColumn[],
): SampleTab {
  return {
    name,
    values: [header, ...rows],
    head: [0, 0],
    columns,
    merges: [],
    notes: [],
    marked: [],
    total: null,
    choices: [],
    look: SET_UP_LOOK,
  };
}

export function shown(
  width: number,
  format: ShownColumn['format'] = 'plain',
  align: ShownColumn['align'] = 'left',
): ShownColumn {
  return { width, format, align };
}

export function asDay(day: Day): Cell {
  return { moment: `${day}T00:00:00` };
}
