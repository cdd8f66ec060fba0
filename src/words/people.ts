import type { ProtectionPlan, TabToProtect } from '../workbook/protections.ts';
import { listed } from './form.ts';
import { ENTRY_TITLES } from './menu.ts';
import { twoDigits } from './numbers.ts';

/** What “Phân quyền” and “Gỡ phân quyền” ask and tell. */
export const PEOPLE_WORDS = {
  plan: (
    tabs: readonly TabToProtect[],
    officers: readonly string[],
    { add, remove }: ProtectionPlan,
    foreign: readonly string[],
    wrong: readonly string[],
    others: readonly string[],
    owner: string,
  ) =>
    [
      `Cán bộ quản lý (sửa được mọi tab): ${officers.join(', ')}.`,
      `Chỉ cán bộ quản lý sửa: ${quoted(tabs.filter(({ kind }) => kind === 'office'))}.`,
      'Tab của đơn vị: tiêu đề do cán bộ quản lý giữ; đơn vị sửa danh sách và thêm dòng như thường; gõ vào cột “Kiểm tra” chỉ được nhắc.',
      ...tabs.flatMap((tab) => (tab.kind === 'unit' ? [`– “${tab.tab}”: ${whoEdits(tab)}`] : [])),
      ...(wrong.length > 0
        ? [`Bỏ qua địa chỉ viết sai ở cột “Email sửa tab”: ${wrong.join(', ')}.`]
        : []),
      ...(foreign.length > 0
        ? [`Để nguyên vì đã có người tự bảo vệ: ${foreign.map((tab) => `“${tab}”`).join(', ')}.`]
        : []),
      ...(others.length > 0 ? [PEOPLE_WORDS.unknown(others, owner)] : []),
      `Sẽ thêm ${twoDigits(add.length)} vùng bảo vệ, bỏ ${twoDigits(remove.length)} vùng cũ của tiện ích.`,
      'Bảo vệ để giữ trật tự, không phải để giữ kín: ai mở được bảng tính đều đọc được mọi tab và sao chép được bảng tính.',
      'Áp dụng?',
    ].join('\n'),
  unknown: (tabs: readonly string[], owner: string): string =>
    `Tài khoản của bạn không xem và sửa được phân quyền đã có ở ${listed(tabs.map((tab) => `“${tab}”`))}: phần đó để nguyên, muốn sửa thì nhờ ${owner || 'chủ bảng tính'} bấm mục này.`,
  right: 'Phân quyền đang đúng, không phải thay đổi gì.',
  applied: (added: number, removed: number, refused: readonly string[]) =>
    [
      `Đã phân quyền: thêm ${twoDigits(added)} vùng bảo vệ, bỏ ${twoDigits(removed)} vùng cũ.`,
      ...(refused.length > 0
        ? [
            `Google không nhận địa chỉ ${refused.join(', ')}: người dùng các địa chỉ này chưa sửa được tab của mình.`,
          ]
        : []),
    ].join(' '),
  askRemove: (count: number) =>
    `Gỡ ${twoDigits(count)} vùng bảo vệ do tiện ích lập? Vùng bảo vệ do người khác tự đặt được giữ nguyên. Sau đó ai sửa được bảng tính đều sửa được mọi tab.`,
  someLeft: (gone: number, left: number) =>
    `Đã dừng: gỡ được ${twoDigits(gone)} vùng bảo vệ, còn ${twoDigits(left)} vùng. Bấm lại “Gỡ phân quyền” để gỡ nốt.`,
  removed: (count: number) => `Đã gỡ ${twoDigits(count)} vùng bảo vệ.`,
  nothingToRemove: 'Bảng tính không có vùng bảo vệ nào do tiện ích lập.',
  stopped: 'Chưa có gì bị thay đổi.',
  officersOnly: (action: string) =>
    `“${action}” ghi vào những tab do cán bộ quản lý giữ, tài khoản của bạn không sửa được. Hãy nhờ cán bộ quản lý bấm mục này. Ở tab của đơn vị mình, bạn dùng “Kiểm tra tab này”.`,
  otherTab: (tab: string) =>
    `Tab “${tab}” không cho tài khoản của bạn sửa nên không đánh dấu được. Hãy mở tab của đơn vị mình rồi bấm lại.`,
  noCheckColumn:
    'Tab chưa có cột “Kiểm tra” và dòng tiêu đề do cán bộ quản lý giữ: các ô sai đã được đánh dấu, cột “Kiểm tra” sẽ có sau khi cán bộ quản lý bấm “Lập Biểu tổng hợp”.',
} as const;

/** What “Tự động lập biểu” asks, tells, and writes into the tab `Yêu cầu`. */
export const AUTO_WORDS = {
  askOn: (email: string) =>
    `Bật tự động lập biểu? Trong giờ làm việc, mỗi giờ một lần nếu có gì mới, và trong khoảng mười phút sau khi có người đánh dấu ô ở tab “Yêu cầu”, biểu được lập lại dưới tên ${email}, kể cả khi người bấm không sửa được tab của biểu. Ai sửa được bảng tính cũng sửa được mã của tiện ích, nên chỉ bật bằng tài khoản công vụ.`,
  askOff: (email: string) => `Tự động lập biểu đang bật dưới tên ${email}. Tắt?`,
  isOn: (email: string) => `Đã bật tự động lập biểu dưới tên ${email}.`,
  isOff: 'Đã tắt tự động lập biểu.',
  others: (email: string) =>
    `Tự động lập biểu đang bật dưới tên ${email}; chỉ tài khoản này tắt được. Nếu người dùng tài khoản không còn phụ trách, hãy bấm “${ENTRY_TITLES.checkWorkbook}”.`,
  stopped: 'Chưa có gì bị thay đổi.',
  label: 'Lập lại biểu',
  stateLabel: 'Tình trạng',
  hint: 'Đánh dấu ô B1: biểu được lập lại trong khoảng mười phút, dưới tên người đã bật “Tự động lập biểu”. Không cần quyền sửa tab của biểu.',
  on: (email: string) => `Đang bật dưới tên ${email}.`,
  off: 'Đang tắt.',
  noLonger: (email: string) =>
    `Đã tắt: tài khoản ${email} không còn sửa được tab của biểu. Cán bộ quản lý bấm “${ENTRY_TITLES.switchAutoSummary}” để bật lại dưới tên mình.`,
  renewed: (at: string, message: string) => `${at}: ${message}`,
  asked: (at: string, who: string) => `${at}: ${who} yêu cầu lập lại biểu.`,
  requested: (email: string) =>
    `Tab của biểu do cán bộ quản lý giữ nên yêu cầu của bạn đã được ghi lại: biểu sẽ được lập lại dưới tên ${email} trong khoảng mười phút.`,
  notOn:
    'Tab của biểu do cán bộ quản lý giữ, tài khoản của bạn không sửa được. Hãy nhờ cán bộ quản lý bấm “Lập Biểu tổng hợp”, hoặc bật “Tự động lập biểu” để lần sau bạn tự yêu cầu được.',
} as const;

function whoEdits({ editors }: Extract<TabToProtect, { kind: 'unit' }>): string {
  if (editors.length > 0) return editors.join(', ');
  return 'chưa có “Email sửa tab”, nên ai sửa được bảng tính đều sửa được';
}

function quoted(tabs: readonly TabToProtect[]): string {
  return listed(tabs.map(({ tab }) => `“${tab}”`));
}
