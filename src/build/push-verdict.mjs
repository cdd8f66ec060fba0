/**
 * What clasp printed, read: what was pushed, and what a person can do when nothing was.
 *
 * clasp ends with 0 when it skips a push, and its sentences for what Google refuses name no remedy, so
 * neither its exit code nor its text is passed on as it is. The patterns are the sentences of clasp
 * 3.4.1 and of the Apps Script API, which clasp prints as they come.
 */

/** What happened, in Vietnamese and in English. The first pattern that is found names the trouble. */
const VERDICTS = {
  pushed: {
    ok: true,
    vi: ({ count }) =>
      `Đã đưa ${count} tệp lên Google. Hãy tải lại trang bảng tính (F5) để thấy menu mới.`,
    en: ({ count }) => `Pushed ${count} files. Reload the spreadsheet to see the new menu.`,
  },
  'up-to-date': {
    ok: true,
    vi: () => 'Google đã có đúng bản này; không có gì phải đưa lên.',
    en: () => 'Google already has exactly this version; nothing had to be pushed.',
  },
  'manifest-differs': {
    vi: () =>
      'Chưa đưa lên được gì: appsscript.json ở Google khác với bản ở máy này (có người đã sửa trong trình soạn thảo, hoặc đưa lên từ máy khác). Xem lại hai bản; nếu muốn thay bằng bản ở máy này: npm run push -- --manifest',
    en: () =>
      'Nothing was pushed: the manifest at Google is not the one of this machine. Compare them; to replace it: npm run push -- --manifest',
  },
  'manifest-unanswered': {
    vi: () =>
      'Chưa đưa lên gì: lần này appsscript.json sẽ bị thay, và không có ai ở bàn phím để hỏi. Nếu đồng ý: npm run push -- --manifest',
    en: () =>
      'Nothing was pushed: the manifest would be replaced and there is nobody to ask. To agree: npm run push -- --manifest',
  },
  'manifest-refused-by-person': {
    vi: () => 'Chưa đưa lên gì, vì bạn không đồng ý thay appsscript.json.',
    en: () => 'Nothing was pushed, as you did not agree to replace the manifest.',
  },
  'pushed-other': {
    vi: ({ missing, unexpected }) =>
      `Những tệp đã lên Google không đúng như dự định${listed(', thiếu: ', missing)}${listed(', thừa: ', unexpected)}. Xem .clasp.json và .claspignore rồi làm lại.`,
    en: ({ missing, unexpected }) =>
      `What was pushed is not what should have been${listed('; missing: ', missing)}${listed('; unexpected: ', unexpected)}. Look at .clasp.json and .claspignore.`,
  },
  silent: {
    vi: () =>
      'clasp kết thúc mà không cho biết đã đưa gì lên, nên coi như chưa đưa. Đọc những dòng ở trên rồi làm lại.',
    en: () => 'clasp ended without saying what it pushed, so count it as nothing.',
  },
  'no-script-id': {
    pattern: /Project settings not found\.|Script ID is not set/,
    vi: () =>
      'Tệp .clasp.json chưa có scriptId. Mở bảng tính > Tiện ích mở rộng > Apps Script > Cài đặt dự án (bánh răng), chép “Mã tập lệnh” vào "scriptId".',
    en: () =>
      '.clasp.json has no scriptId. Open the spreadsheet > Extensions > Apps Script > Project Settings and copy the script ID.',
  },
  'script-id-wrong': {
    vi: ({ scriptId }) =>
      `“${scriptId}” trong .clasp.json không phải mã tập lệnh. Chỉ chép mã (chữ, số, “-”, “_”, thường 57 ký tự), không chép cả địa chỉ, và không lấy mã của bảng tính.`,
    en: ({ scriptId }) =>
      `"${scriptId}" in .clasp.json is no script ID: copy the ID alone, not the address, and not the spreadsheet's.`,
  },
  'clasp-json': {
    pattern: /JSON5: /,
    vi: () =>
      'Không đọc được .clasp.json. Tệp phải như sau: { "scriptId": "mã tập lệnh", "rootDir": "dist" }',
    en: () => '.clasp.json cannot be read. It must be: { "scriptId": "…", "rootDir": "dist" }',
  },
  'not-logged-in': {
    pattern: /No credentials found\./,
    vi: () =>
      'Máy này chưa đăng nhập Google cho clasp. Chạy: npx clasp login, chọn đúng tài khoản có quyền sửa bảng tính, rồi làm lại.',
    en: () =>
      'Not logged in. Run: npx clasp login, with the account that may edit the spreadsheet, then push again.',
  },
  'login-expired': {
    pattern:
      /invalid_grant|invalid_rapt|invalid_client|Token has been expired or revoked|invalid authentication credentials|insufficient authentication scopes|No refresh token is set/,
    vi: () =>
      'Lần đăng nhập trước đã hết hạn, bị thu hồi hoặc thiếu quyền. Chạy: npx clasp logout, rồi npx clasp login, đánh dấu đủ các ô quyền, rồi làm lại.',
    en: () =>
      'The login has expired, was revoked or lacks rights. Run: npx clasp logout, then npx clasp login, tick every box, then push again.',
  },
  'api-off': {
    pattern: /User has not enabled the Apps Script API/,
    vi: () =>
      'Tài khoản này chưa bật Apps Script API. Mở https://script.google.com/home/usersettings bằng chính tài khoản này, bật “Google Apps Script API”, đợi vài phút rồi làm lại.',
    en: () =>
      'The Apps Script API is off for this account. Turn it on at https://script.google.com/home/usersettings with that account, wait a few minutes, push again.',
  },
  'cloud-api-off': {
    pattern: /Apps Script API has not been used in project|SERVICE_DISABLED/,
    vi: () =>
      'clasp đang dùng một dự án Google Cloud riêng chưa bật Apps Script API. Bật API ở địa chỉ ghi trong câu báo lỗi, hoặc chạy npx clasp login (không kèm --creds) rồi làm lại.',
    en: () =>
      'clasp uses an own Google Cloud project whose Apps Script API is off. Turn it on at the address above, or log in without --creds.',
  },
  'no-permission': {
    pattern: /does not have permission|PERMISSION_DENIED|Insufficient Permission/i,
    vi: ({ account }) =>
      `Tài khoản ${account ?? 'đang đăng nhập'} không có quyền sửa tập lệnh này. Nhờ chủ bảng tính cho quyền Người chỉnh sửa, hoặc đăng nhập lại: npx clasp logout, npx clasp login. Khi trình duyệt mở nhiều tài khoản Google, nó có thể chọn nhầm: dùng cửa sổ ẩn danh chỉ có một tài khoản.`,
    en: ({ account }) =>
      `The account ${account ?? 'logged in'} may not edit this script. Ask the owner for editing rights, or log in again (npx clasp logout, npx clasp login). With several accounts signed in the browser may take the wrong one: use a private window with one account.`,
  },
  'no-such-script': {
    pattern: /Requested entity was not found/,
    vi: ({ account }) =>
      `Google không thấy tập lệnh có mã trong .clasp.json, hoặc tài khoản ${account ?? 'đang đăng nhập'} không được thấy nó. Chép lại “Mã tập lệnh” (không phải mã của bảng tính); nếu mã đúng, đăng nhập bằng tài khoản khác: npx clasp logout, npx clasp login.`,
    en: ({ account }) =>
      `Google finds no script with the ID in .clasp.json, or does not show it to the account ${account ?? 'logged in'}. Copy the script ID again (not the spreadsheet's ID), or log in with another account.`,
  },
  'syntax-error': {
    pattern: /Syntax error: .+|^.+ - ".+:\d+"$/m,
    vi: () =>
      'Google không đọc được một tệp (lỗi cú pháp ở dòng nêu trên). Bản ở Google còn nguyên. Không sửa dist/ bằng tay; hãy báo cho người phụ trách mã nguồn.',
    en: () =>
      'Google cannot parse a file (see the line above). What is at Google is unchanged. Mend the source, never dist/.',
  },
  'no-manifest': {
    pattern: /must include a manifest file/,
    vi: () => 'Thiếu dist/appsscript.json. Chạy npm run build rồi làm lại.',
    en: () => 'dist/appsscript.json is missing. Run npm run build and push again.',
  },
  'manifest-invalid': {
    pattern: /Request contains an invalid argument|Invalid manifest|"appsscript\.json" has errors/i,
    vi: () =>
      'Google không nhận appsscript.json (thường vì có mục lạ). So với bản gốc trong kho mã rồi làm lại.',
    en: () => 'Google refuses the manifest, mostly for a field it does not know.',
  },
  conflict: {
    pattern: /Conflicting files found/,
    vi: () => 'Trong dist/ có hai tệp trùng tên (.js và .gs). Xóa tệp lạ rồi làm lại.',
    en: () => 'dist/ has two files of one name (.js and .gs). Delete the one that is not ours.',
  },
  quota: {
    pattern: /Quota exceeded|RESOURCE_EXHAUSTED|rateLimitExceeded|Too Many Requests/i,
    vi: () => 'Google báo đưa lên quá nhiều lần trong một lúc. Đợi vài phút rồi làm lại.',
    en: () => 'Too many requests at once. Wait some minutes and push again.',
  },
  network: {
    pattern:
      /getaddrinfo|ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|socket hang up|socket disconnected|certificate|network timeout/,
    vi: () =>
      'Không tới được Google. Kiểm tra mạng; nếu cơ quan dùng proxy hay tường lửa, cần mở script.googleapis.com và oauth2.googleapis.com.',
    en: () =>
      'Google cannot be reached. Check the network; a proxy or firewall must let script.googleapis.com and oauth2.googleapis.com through.',
  },
  'google-trouble': {
    pattern: /Internal error encountered|currently unavailable|Backend Error|Bad Gateway/i,
    vi: () => 'Google đang trục trặc. Đợi vài phút rồi làm lại; bản ở Google còn nguyên.',
    en: () => 'Google has trouble of its own. Wait some minutes and push again.',
  },
  unknown: {
    vi: () =>
      'Chưa đưa lên được, vì một lý do chưa gặp (những dòng ở trên là của clasp). Xem phần “Khi không đưa lên được” trong docs/trien-khai.md.',
    en: () => 'Not pushed, for a reason not met before; the lines above are clasp’s.',
  },
};

function listed(before, names = []) {
  return names.length === 0 ? '' : `${before}${names.join(', ')}`;
}

/** Every kind of verdict that a pattern finds. */
export const TROUBLE_IDS = Object.keys(VERDICTS).filter((id) => VERDICTS[id].pattern);

/**
 * Reads what `clasp push` printed. `expected` are the files that should go, as `clasp status` lists them;
 * a push counts only when clasp names just these.
 */
export function judgePush(text, exitCode, expected) {
  if (exitCode !== 0) return { id: troubleIn(text), facts: {} };
  if (/^Script is already up to date\.$/m.test(text)) return { id: 'up-to-date', facts: {} };
  if (/^Skipping push\.$/m.test(text)) return { id: 'manifest-differs', facts: {} };
  if (!/^Pushed (no files|one file|\d+ files?) at /m.test(text)) return { id: 'silent', facts: {} };
  const pushed = [...text.matchAll(/^└─ (.+)$/gm)].map(([, name]) => name.trim());
  const missing = expected.filter((name) => !pushed.includes(name));
  const unexpected = pushed.filter((name) => !expected.includes(name));
  return missing.length + unexpected.length > 0
    ? { id: 'pushed-other', facts: { missing, unexpected } }
    : { id: 'pushed', facts: { count: pushed.length } };
}

/** What kept clasp from doing its work. */
export function troubleIn(text) {
  return TROUBLE_IDS.find((id) => VERDICTS[id].pattern.test(text)) ?? 'unknown';
}

/** What is wrong with the text of .clasp.json before anybody is asked, or null. */
export function settingsTrouble(text) {
  let settings;
  try {
    settings = JSON.parse(text);
  } catch {
    return { id: 'clasp-json', facts: {} };
  }
  const scriptId = settings?.scriptId ?? '';
  if (scriptId === '') return { id: 'no-script-id', facts: {} };
  return /^[\w-]{20,}$/.test(scriptId) ? null : { id: 'script-id-wrong', facts: { scriptId } };
}

/** Whether Google will have to be told to replace its manifest, and which rights it then asks for. */
export function compareManifests(before, now) {
  if (before === null) return { change: 'first', added: [], removed: [] };
  const [old, fresh] = [before, now].map((text) => JSON.parse(text).oauthScopes ?? []);
  return {
    change: before === now ? 'same' : 'changed',
    added: fresh.filter((scope) => !old.includes(scope)),
    removed: old.filter((scope) => !fresh.includes(scope)),
  };
}

export function isGood({ id }) {
  return VERDICTS[id].ok === true;
}

/** Two lines: Vietnamese, then English. */
export function describeVerdict({ id, facts }) {
  return `${VERDICTS[id].vi(facts)}\n${VERDICTS[id].en(facts)}`;
}
