/** The letter with which a package goes. */
export const PACKAGE_LETTER_WORDS = {
  subject: (sender: string, day: string, programme: string) =>
    `Gói số liệu của ${sender} đến ngày ${day} – ${programme}`,
  text: (sender: string, day: string, programme: string, result: string, target: string) =>
    `${sender} gửi kèm gói số liệu thuộc ${programme} đến hết ngày ${day}: ${result}/${target} sáng kiến.`,
  noTarget: (sender: string, day: string, programme: string, result: string) =>
    `${sender} gửi kèm gói số liệu thuộc ${programme} đến hết ngày ${day}: ${result} sáng kiến.`,
  how: 'Tệp đính kèm để nguyên, không giải nén, rồi nạp vào công cụ cộng chung.',
} as const;
