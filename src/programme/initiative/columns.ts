import { type Column, optional, required } from '../../workbook/column.ts';

export type InitiativeKey =
  | 'number'
  | 'title'
  | 'author'
  | 'coauthors'
  | 'grassroots'
  | 'participant'
  | 'kind'
  | 'applied'
  | 'recognised'
  | 'recognitionDocument'
  | 'registered'
  | 'portalCode'
  | 'benefit'
  | 'socialBenefit'
  | 'benefitDocument'
  | 'protectedIp'
  | 'publicOrder'
  | 'researchLevel'
  | 'researchAccepted'
  | 'applicationConfirmed'
  | 'remark'
  | 'check';

/** A unit's tab: one initiative a row. */
export const INITIATIVE_COLUMNS: readonly Column<InitiativeKey>[] = [
  optional('number', 'STT', 'TT', 'Số thứ tự', 'Số TT'),
  required(
    'title',
    'Tên sáng kiến',
    'Tên sáng kiến/giải pháp',
    'Tên sáng kiến, giải pháp',
    'Tên giải pháp',
    'Tên đề tài',
    'Tên sáng kiến/đề tài',
  ),
  required(
    'author',
    'Tác giả',
    'Họ và tên tác giả',
    'Họ tên tác giả',
    'Tên tác giả',
    'Chủ nhiệm đề tài',
    'Tác giả chính',
  ),
  optional('coauthors', 'Đồng tác giả', 'Các đồng tác giả', 'Tỷ lệ đóng góp'),
  required(
    'grassroots',
    'Công đoàn cơ sở',
    'CĐCS',
    'Đơn vị công tác',
    'Tên CĐCS',
    'Tên công đoàn cơ sở',
  ),
  optional('participant', 'Đối tượng', 'Đối tượng tham gia'),
  required('kind', 'Loại giải pháp', 'Loại sáng kiến', 'Lĩnh vực'),
  required('applied', 'Ngày áp dụng', 'Ngày áp dụng lần đầu', 'Thời gian áp dụng'),
  required('recognised', 'Ngày công nhận', 'Ngày quyết định công nhận'),
  required(
    'recognitionDocument',
    'Văn bản công nhận',
    'Số quyết định công nhận',
    'Quyết định công nhận',
  ),
  optional(
    'registered',
    'Ngày cập nhật Cổng',
    'Ngày cập nhật',
    'Thời gian cập nhật lên Cổng',
    'Ngày cập nhật lên Cổng',
    'Thời gian cập nhật Cổng',
  ),
  optional('portalCode', 'Mã trên Cổng', 'Mã sáng kiến'),
  optional('benefit', 'Giá trị làm lợi (đồng)', 'Giá trị làm lợi', 'Số tiền làm lợi'),
  optional('socialBenefit', 'Lợi ích xã hội', 'Hiệu quả xã hội'),
  optional('benefitDocument', 'Văn bản xác nhận giá trị', 'Văn bản công nhận giá trị làm lợi'),
  optional('protectedIp', 'Bảo hộ SHTT', 'Đang bảo hộ sở hữu trí tuệ'),
  optional('publicOrder', 'Vi phạm trật tự, đạo đức'),
  optional('researchLevel', 'Cấp đề tài'),
  optional('researchAccepted', 'Nghiệm thu đề tài'),
  optional('applicationConfirmed', 'Xác nhận áp dụng'),
  optional('remark', 'Ghi chú'),
  optional('check', 'Kiểm tra'),
];
