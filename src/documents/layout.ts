/**
 * How a document looks: Nghị định 30/2020/NĐ-CP, annex I, in the variant of the trade union. Data, so that
 * an office whose rules differ changes numbers and no code. Lengths in millimetres, sizes in points.
 */
export const LAYOUT = {
  /** II.1, II.2: A4, upper and lower margin 20–25, left 30–35, right 15–20. */
  paper: { width: 210, height: 297 },
  margins: { top: 20, bottom: 20, left: 30, right: 20 },
  /** II.3: Times New Roman, black. */
  font: 'Times New Roman',
  /** II.6.b: 13–14, justified, first line 1–1.27 cm, at least 6 pt between paragraphs, single to 1.5 lines. */
  body: { size: 14, firstLine: 12.7, after: 6, lines: 1.1 },
  /** II.1.a–b, II.2: capitals 12–13; the motto 13–14; both heads with a line below. So many signs fit. */
  head: {
    signs: 32,
    body: 12,
    country: 12,
    motto: 13,
    left: 86,
    right: 91,
    rule: { body: 0.4, motto: 0.62 },
  },
  /** II.3.b, II.4: 13 upright; 13–14 italic. */
  number: { size: 13 },
  place: { size: 13 },
  /** II.5: type 13–14 bold capitals, subject 13–14 bold with a line of a third to a half below; V/v 12–13. */
  type: { size: 14 },
  subject: { size: 14, rule: 0.4, after: 14 },
  letterSubject: { size: 12, before: 6 },
  /** II.7: capitals 13–14 bold; room for the hand. */
  signature: { size: 14, room: 60 },
  /** II.9: "Nơi nhận" 12 bold italic, the list 11. */
  recipients: { head: 12, size: 11 },
  /** III: annex 14 bold, its caption 13–14 italic. */
  annex: { size: 14, caption: 13 },
  table: { size: 12, landscape: 12 },
  /** I.4: 13–14 in the middle of the upper margin, not on the first page. */
  pageNumber: { size: 13, fromTop: 10 },
} as const;

/** The room between the margins. */
export function textWidth(isLandscape: boolean): number {
  const { paper, margins } = LAYOUT;
  return (isLandscape ? paper.height : paper.width) - margins.left - margins.right;
}
