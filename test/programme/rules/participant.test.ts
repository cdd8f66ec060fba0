import { expectRule } from './expect-rule.ts';

const columns = ['participant'] as const;

expectRule('participant', {
  valid: [
    { name: 'a member', row: {} },
    { name: 'a worker', row: { participant: 'CNVCLĐ' } },
    { name: 'an officer', row: { participant: 'cán bộ công đoàn' } },
    { name: 'nothing typed', row: { participant: null } },
  ],
  invalid: [
    { name: 'a pupil', row: { participant: 'Học sinh' }, columns, facts: [{ typed: 'Học sinh' }] },
    { name: 'a retired worker', row: { participant: 'Công nhân đã nghỉ hưu' }, columns },
    { name: 'no member', row: { participant: 'Không phải đoàn viên' }, columns },
    { name: 'a word that says nothing of it', row: { participant: 'Khác' }, columns },
  ],
});
