import { optional, required } from '../../workbook/column.ts';
import { type FilledColumn, type Holds, holding, type Parsed } from '../holds.ts';

const DECLARED = [
  holding('ordinal', optional('number', 'STT', 'TT', 'Số thứ tự', 'Số TT')),
  holding(
    'text',
    required(
      'title',
      'Tên sáng kiến',
      'Tên sáng kiến/giải pháp',
      'Tên sáng kiến, giải pháp',
      'Tên giải pháp',
      'Tên đề tài',
      'Tên sáng kiến/đề tài',
    ),
  ),
  holding(
    'people',
    required(
      'author',
      'Tác giả',
      'Họ và tên tác giả',
      'Họ tên tác giả',
      'Tên tác giả',
      'Chủ nhiệm đề tài',
      'Tác giả chính',
    ),
  ),
  holding('shares', optional('coauthors', 'Đồng tác giả', 'Các đồng tác giả', 'Tỷ lệ đóng góp')),
  holding(
    'text',
    required(
      'grassroots',
      'Công đoàn cơ sở',
      'CĐCS',
      'Đơn vị công tác',
      'Tên CĐCS',
      'Tên công đoàn cơ sở',
    ),
  ),
  holding('participant', optional('participant', 'Đối tượng', 'Đối tượng tham gia')),
  holding('kind', required('kind', 'Loại giải pháp', 'Loại sáng kiến', 'Lĩnh vực')),
  /** The first application. */
  holding('day', required('applied', 'Ngày áp dụng', 'Ngày áp dụng lần đầu', 'Thời gian áp dụng')),
  holding('day', required('recognised', 'Ngày công nhận', 'Ngày quyết định công nhận')),
  holding(
    'text',
    required(
      'recognitionDocument',
      'Văn bản công nhận',
      'Số quyết định công nhận',
      'Quyết định công nhận',
    ),
  ),
  holding(
    'registration',
    optional(
      'registered',
      'Ngày cập nhật Cổng',
      'Ngày cập nhật',
      'Thời gian cập nhật lên Cổng',
      'Ngày cập nhật lên Cổng',
      'Thời gian cập nhật Cổng',
    ),
  ),
  holding('code', optional('portalCode', 'Mã trên Cổng', 'Mã sáng kiến')),
  /** Đồng for one year; `'none'` where the row says that it has no money value. */
  holding('amount', {
    ...optional('benefit', 'Giá trị làm lợi (đồng)', 'Giá trị làm lợi', 'Số tiền làm lợi'),
    inUnit: true,
  }),
  holding('text', optional('socialBenefit', 'Lợi ích xã hội', 'Hiệu quả xã hội')),
  holding(
    'text',
    optional('benefitDocument', 'Văn bản xác nhận giá trị', 'Văn bản công nhận giá trị làm lợi'),
  ),
  holding('yes-no', optional('protectedIp', 'Bảo hộ SHTT', 'Đang bảo hộ sở hữu trí tuệ')),
  holding('yes-no', optional('publicOrder', 'Vi phạm trật tự, đạo đức')),
  holding('level', optional('researchLevel', 'Cấp đề tài')),
  holding('statement', optional('researchAccepted', 'Nghiệm thu đề tài')),
  holding('statement', optional('applicationConfirmed', 'Xác nhận áp dụng')),
  holding(
    'tick',
    optional('outstanding', 'Tiêu biểu xã hội, nhân văn', 'Giá trị xã hội nhân văn tiêu biểu'),
  ),
  holding('tick', optional('inUse', 'Đang áp dụng')),
  holding('text', optional('remark', 'Ghi chú')),
  holding('ours', optional('check', 'Kiểm tra')),
];

type Declared = (typeof DECLARED)[number];

export type InitiativeKey = Declared['key'];

/** A unit's tab: one initiative a row. A line here is all that a new column needs to be read and offered. */
export const INITIATIVE_COLUMNS: readonly FilledColumn<InitiativeKey>[] = DECLARED;

/** The keys of the columns that hold this. */
export type KeyHolding<What extends Holds> = Extract<Declared, { readonly holds: What }>['key'];

/** What the column of a key holds. */
export type HeldBy<Key extends InitiativeKey> = Extract<Declared, { readonly key: Key }>['holds'];

/** The keys of the columns that hold one of these, in the order of the tab. */
export function keysHolding<What extends Holds>(...whats: readonly What[]): KeyHolding<What>[] {
  const isOne = (holds: Holds): holds is What => whats.some((what) => what === holds);
  return DECLARED.flatMap(({ key, holds }) => (isOne(holds) ? [key as KeyHolding<What>] : []));
}

/** The columns that people fill with what is read: neither numbers of rows nor what the add-in writes. */
export const READ_COLUMNS = DECLARED.filter(
  (column): column is Extract<Declared, { readonly holds: Parsed }> =>
    column.holds !== 'ordinal' && column.holds !== 'ours',
);
