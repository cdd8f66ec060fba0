import { ENTRY_TITLES } from '../../words/menu.ts';
import { AUTO_WORDS } from '../../words/people.ts';
import { me, ownTriggers, switchOff, switchOn } from '../auto-summary.ts';
import { mayManage } from '../protections.ts';
import { type ActionResult, confirm, menuAction, refuse, withDocumentLock } from '../run/action.ts';
import { needConsent } from '../run/consent.ts';
import { SheetWorkbook } from '../sheet/workbook.ts';
import { stored } from '../store.ts';

/** “Tự động lập biểu”: switches the owner's triggers on, or off again. */
export function switchAutoSummary(): ActionResult {
  const title = ENTRY_TITLES.switchAutoSummary;
  needConsent('clocks');
  return menuAction(() => {
    const auto = stored('auto').read();
    const isMine = auto === null || auto.owner === me();
    if (auto && !isMine) return refuse(title, AUTO_WORDS.others(auto.owner));
    const switching = stored('switching');
    const turns = switching.read() ?? (auto !== null && ownTriggers().length > 0 ? 'off' : 'on');
    const isOn = turns === 'off';
    if (!isOn && !mayManage(new SheetWorkbook())) return refuse(title, AUTO_WORDS.notOn);
    if (!confirm(title, isOn ? AUTO_WORDS.askOff(me()) : AUTO_WORDS.askOn(me())))
      return { outcome: 'refused', message: AUTO_WORDS.stopped };
    const result = withDocumentLock(title, Session.getScriptTimeZone(), () => {
      const workbook = new SheetWorkbook();
      switching.keep(turns);
      if (isOn) switchOff(workbook);
      else switchOn(workbook);
      const message = isOn ? AUTO_WORDS.isOff : AUTO_WORDS.isOn(me());
      workbook.spreadsheet.toast(message, title, 12);
      return { outcome: 'done', message };
    });
    // Last of all: whoever clicks again after a late error is not asked for the opposite.
    if (result.outcome === 'done') switching.forget();
    return result;
  });
}
