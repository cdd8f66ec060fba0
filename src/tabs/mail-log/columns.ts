import { type Column, optional, required } from '../../workbook/column.ts';

export type LogKey =
  | 'kind'
  | 'unit'
  | 'to'
  | 'asOf'
  | 'state'
  | 'at'
  | 'by'
  | 'note'
  | 'tasks'
  | 'subject'
  | 'text';

/** `Nhật ký email`. Without the required ones nothing may be sent, as nobody could tell what was. */
export const LOG_COLUMNS: readonly Column<LogKey>[] = [
  required('kind', 'Loại', 'Loại thư'),
  required('unit', 'Đơn vị', 'Tên đơn vị'),
  optional('to', 'Người nhận'),
  required('asOf', 'Tính đến', 'Tính đến ngày'),
  required('state', 'Trạng thái'),
  optional('at', 'Thời điểm'),
  optional('by', 'Người gửi'),
  optional('note', 'Ghi chú'),
  optional('tasks', 'Việc và mốc nhắc'),
  optional('subject', 'Tiêu đề', 'Tiêu đề thư'),
  optional('text', 'Nội dung', 'Nội dung thư'),
];
