import type { SettingDay, SetupProblem } from '../workbook/setup-error.ts';
import { TAB_NAMES } from '../workbook/tabs.ts';
import { listed } from './form.ts';
import { dayText, twoDigits } from './numbers.ts';

/** One sentence that says where the set-up is wrong and one that says what mends it. */
export function describeSetupProblem(problem: SetupProblem): string {
  const { wrong, mend } = SENTENCES[problem.code](problem as never);
  return `${wrong} ${mend}`;
}

type Sentences = { readonly wrong: string; readonly mend: string };
type Problem<Code extends SetupProblem['code']> = Extract<SetupProblem, { code: Code }>;

const SENTENCES: {
  readonly [Code in SetupProblem['code']]: (problem: Problem<Code>) => Sentences;
} = {
  'tab-missing': ({ tab, neededFor }) => {
    if (neededFor === 'setup')
      return {
        wrong: `Bảng tính chưa có tab “${tab}”.`,
        mend: `Hãy bấm “Thiết lập” trong menu Sáng kiến để tạo, hoặc đổi tên tab đang dùng thành “${tab}”. Nếu tab bị xóa nhầm, hãy lấy lại qua Tệp → Lịch sử phiên bản.`,
      };
    if (neededFor === 'closing')
      return {
        wrong: `Bảng tính chưa có tab “${tab}”, hoặc tab chưa có nội dung.`,
        mend: 'Hãy bấm lại mục này và chọn lập tab, hoặc đổi tên tab đang dùng thành tên đó.',
      };
    return {
      wrong: `Không thấy tab “${tab}” của đơn vị “${neededFor.unit}” (ghi ở tab “Đơn vị”, ô ${neededFor.cell}).`,
      mend: 'Hãy sửa tên tab ở ô này cho đúng. Nếu tab bị xóa nhầm, hãy lấy lại qua Tệp → Lịch sử phiên bản; chỉ để trống ô này khi đơn vị báo cáo số lượng, không lập danh sách.',
    };
  },
  'tab-gone': ({ tab }) => ({
    wrong: `Tab “${tab}” vừa bị xóa trong lúc chạy nên việc này dừng giữa chừng.`,
    mend: 'Hãy bấm lại để làm tiếp phần còn lại. Nếu tab bị xóa nhầm, hãy lấy lại qua Tệp → Lịch sử phiên bản.',
  }),
  'no-header': ({ tab, headers }) => ({
    wrong: `Tab “${tab}”: không tìm thấy dòng tiêu đề cột trong 20 dòng đầu.`,
    mend: `Hãy đặt một dòng tiêu đề có các cột ${quoted(headers)}.`,
  }),
  'column-missing': ({ tab, headers, aliases, row }) => ({
    wrong: `Tab “${tab}”: dòng tiêu đề (dòng ${row}) thiếu cột ${quoted(headers)}.`,
    mend:
      headers.length === 1 && aliases.length > 0
        ? `Hãy thêm cột này vào dòng ${row} (có thể ghi ${orList(aliases)}).`
        : `Hãy thêm vào dòng ${row}.`,
  }),
  'column-twice': ({ tab, header, cells }) => ({
    wrong: `Tab “${tab}”: có ${twoDigits(cells.length)} cột cùng được hiểu là “${header}”, ở các ô ${listed(cells)}.`,
    mend: 'Hãy giữ một cột và đổi tên cột còn lại.',
  }),
  'no-rows': ({ tab, what }) => ({
    wrong: `Tab “${tab}” chưa có ${what === 'phases' ? 'giai đoạn' : 'đơn vị'} nào.`,
    mend: `Hãy ghi mỗi ${what === 'phases' ? 'giai đoạn' : 'đơn vị'} một dòng dưới dòng tiêu đề.`,
  }),
  'setting-unreadable': ({ tab, cell, item, typed, expected }) => ({
    wrong: `Tab “${tab}”, ô ${cell}: không hiểu giá trị “${typed}” của mục “${item}”.`,
    mend: EXPECTED[expected],
  }),
  'setting-twice': ({ tab, item, cells }) => ({
    wrong: `Tab “${tab}”: mục “${item}” được ghi ${twoDigits(cells.length)} lần, ở các ô ${listed(cells)}.`,
    mend: 'Hãy xóa bớt, chỉ giữ một dòng.',
  }),
  'settings-reversed': ({ tab, from, to }) => ({
    wrong: `Tab “${tab}”: “${from.item}” là ${settingDay(from)}, muộn hơn “${to.item}” là ${settingDay(to)}.`,
    mend: 'Hãy sửa một trong hai ngày để ngày đầu không muộn hơn ngày cuối.',
  }),
  'window-unreadable': ({ tab, cell, header, typed, phase }) => ({
    wrong:
      typed === ''
        ? `Tab “${tab}”, ô ${cell}: “${phase}” chưa có “${header}”.`
        : `Tab “${tab}”, ô ${cell}: không hiểu “${header}” của “${phase}” là “${typed}”.`,
    mend: 'Hãy ghi ngày (và giờ), ví dụ 01/6/2022 hoặc 01/6/2022 07:00.',
  }),
  'window-empty': ({ tab, phase, from, to }) => ({
    wrong: `Tab “${tab}”: “${phase}” có “${from.header}” (ô ${from.cell}) muộn hơn hoặc trùng với “${to.header}” (ô ${to.cell}).`,
    mend: 'Hãy sửa một trong hai mốc để mốc đầu sớm hơn mốc cuối.',
  }),
  'windows-overlap': ({ tab, first, second, cells }) => ({
    wrong: `Tab “${tab}”: thời gian mở Cổng của “${first}” và “${second}” chồng lên nhau (ô ${cells[0]} và ô ${cells[1]}).`,
    mend: `Hãy để “${second}” mở từ lúc “${first}” đã đóng trở đi.`,
  }),
  'phase-twice': ({ tab, phase, cells }) => ({
    wrong: `Tab “${tab}”: giai đoạn “${phase}” được ghi ${twoDigits(cells.length)} lần, ở các ô ${listed(cells)}.`,
    mend: 'Hãy đặt tên khác nhau cho mỗi giai đoạn.',
  }),
  'phase-nameless': ({ tab, cell }) => ({
    wrong: `Tab “${tab}”, ô ${cell}: giai đoạn chưa có tên.`,
    mend: 'Hãy ghi tên giai đoạn, ví dụ “Giai đoạn 1”, hoặc xóa dòng này.',
  }),
  'number-unreadable': ({ tab, cell, header, typed, unit }) => ({
    wrong: `Tab “${tab}”, ô ${cell}: “${header}” của “${unit}” là “${typed}”, không phải số sáng kiến.`,
    mend: 'Hãy ghi một số nguyên từ 0 đến 999.999.999, ví dụ 140, hoặc để trống.',
  }),
  'portal-day-unreadable': ({ tab, cell, typed, unit }) => ({
    wrong: `Tab “${tab}”, ô ${cell}: “Ngày đối chiếu” của “${unit}” là “${typed}”, không đọc được là ngày.`,
    mend: 'Hãy ghi đủ ngày/tháng/năm, ví dụ 10/11/2022, hoặc để trống.',
  }),
  'unit-twice': ({ tab, unit, cells }) => ({
    wrong: `Tab “${tab}”: đơn vị “${unit}” được ghi ${twoDigits(cells.length)} lần, ở các ô ${listed(cells)}.`,
    mend: 'Hãy giữ một dòng cho mỗi đơn vị.',
  }),
  'unit-nameless': ({ tab, cell }) => ({
    wrong: `Tab “${tab}”, ô ${cell}: đơn vị chưa có tên.`,
    mend: 'Hãy ghi tên đơn vị, hoặc xóa dòng này.',
  }),
  'tab-shared': ({ tab, sharedTab, units, cells }) => ({
    wrong: `Tab “${tab}”: hai đơn vị ${quoted(units)} cùng dùng một tab “${sharedTab}” (ô ${cells.join(' và ô ')}).`,
    mend: 'Hãy ghi cho mỗi đơn vị một tab riêng.',
  }),
  'tab-reserved': ({ tab, cell, reserved, unit }) => ({
    wrong: `Tab “${tab}”, ô ${cell}: “${reserved}” là tab chung của bảng tính, không thể là tab của “${unit}”.`,
    mend: 'Hãy ghi tên tab danh sách sáng kiến của đơn vị này.',
  }),
  'deadline-nameless': ({ tab, cell }) => ({
    wrong: `Tab “${tab}”, ô ${cell}: dòng này chưa ghi việc.`,
    mend: 'Hãy ghi việc phải nộp, ví dụ “Báo cáo tổng kết”, hoặc xóa dòng.',
  }),
  'deadline-unreadable': ({ tab, cell, header, typed, task, expected }) => ({
    wrong:
      typed === ''
        ? `Tab “${tab}”, ô ${cell}: việc “${task}” chưa có “${header}”.`
        : `Tab “${tab}”, ô ${cell}: không hiểu “${header}” của việc “${task}” là “${typed}”.`,
    mend: DEADLINE_EXPECTED[expected],
  }),
  'deadline-contradicts': ({ tab, task, cells, typed }) => ({
    wrong: `Tab “${tab}”: hạn của việc “${task}” ghi “${typed[0]}” (ô ${cells[0]}), còn cách tính ghi “${typed[1]}” (ô ${cells[1]}).`,
    mend: 'Hãy sửa cho hai ô nói cùng một cách: “chậm nhất” thì tính cả ngày đó, “trước” thì không.',
  }),
  'deadline-unit': ({ tab, cell, task, typed, likely }) => ({
    wrong: `Tab “${tab}”, ô ${cell}: việc “${task}” giao cho “${typed}”, không có trong tab “${TAB_NAMES.units}”.`,
    mend:
      likely === null
        ? `Hãy ghi đúng tên như trong tab “${TAB_NAMES.units}”, nhiều đơn vị cách nhau bằng dấu “;”; để trống là mọi đơn vị.`
        : `Có phải là “${likely}”? Hãy ghi đúng tên như trong tab “${TAB_NAMES.units}”.`,
  }),
  'deadline-twice': ({ tab, task, unit, cells }) => ({
    wrong: `Tab “${tab}”: việc “${task}” của “${unit}” được ghi hai lần, ở ô ${cells[0]} và ô ${cells[1]}.`,
    mend: `Hãy xóa hoặc đổi tên việc ở ô ${cells[1]}.`,
  }),
  'tab-occupied': ({ tab }) => ({
    wrong: `Tab “${tab}” đã có sẵn nội dung không do tiện ích lập ra, nên không được ghi đè.`,
    mend: `Hãy đổi tên tab này (ví dụ “${tab} cũ”) rồi bấm lại.`,
  }),
  'log-twice': ({ tabs }) => ({
    wrong: `Bảng tính có ${twoDigits(tabs.length)} tab cùng là nhật ký email: ${quoted(tabs)}, nên chưa gửi thư nào.`,
    mend: 'Hãy giữ một tab: chép vào đó những dòng chỉ có ở tab kia, rồi xóa tab kia hoặc chuyển sang tệp khác.',
  }),
  'form-does-not-add-up': ({ tab, cell, shown, expected, why }) => ({
    wrong: `Biểu chưa được ghi vì số liệu không khớp: ô ${cell} của “${tab}” là ${shown}, lẽ ra phải là ${expected} (${why}).`,
    mend: 'Hãy kiểm tra lại số liệu của dòng và cột này.',
  }),
};

const DEADLINE_EXPECTED: Readonly<Record<Problem<'deadline-unreadable'>['expected'], string>> = {
  due: 'Hãy ghi một ngày, ví dụ 12/9/2023 hoặc “trước ngày 13/9/2023”; việc chưa định ngày thì chọn “sự kiện” ở cột “Loại”.',
  counting: 'Hãy chọn “chậm nhất” (tính cả ngày đó) hoặc “trước” (không tính ngày đó).',
  forms: 'Hãy chọn “bản giấy và file mềm”, “file mềm” hoặc “bản giấy”.',
  'deadline-kind': 'Hãy chọn “nộp” hoặc “sự kiện”.',
  stages: 'Hãy ghi số ngày cách nhau bằng dấu “;”, ví dụ 7; 3; 1, hoặc “không”.',
};

const EXPECTED: Readonly<Record<Problem<'setting-unreadable'>['expected'], string>> = {
  day: 'Hãy ghi một ngày, ví dụ 10/11/2022, hoặc để trống.',
  percent: 'Hãy ghi một số từ 0 đến 100, ví dụ 50.',
  amount: 'Hãy ghi một số tiền, ví dụ 500.000.000 hoặc 500 triệu.',
  'time-zone': 'Hãy ghi tên múi giờ, ví dụ Asia/Ho_Chi_Minh.',
  severity: 'Hãy ghi “cảnh báo” hoặc “lỗi”.',
  'slow-rule': 'Hãy ghi “tỷ lệ” hoặc “xác suất”.',
  'yes-no': 'Hãy ghi “có” hoặc “không”.',
  addresses: 'Hãy ghi các địa chỉ thư điện tử, cách nhau bằng dấu “;”.',
};

function settingDay({ cell, day }: SettingDay): string {
  return cell === null
    ? `${dayText(day)} (theo tab “${TAB_NAMES.phases}”)`
    : `${dayText(day)} (ô ${cell})`;
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join(', ');
}

function orList(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join(' hoặc ');
}
