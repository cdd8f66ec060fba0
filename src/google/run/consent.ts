/** What a person may have left unticked when Google asked what the script may do, one by one. */
const SCOPES = {
  mail: 'https://www.googleapis.com/auth/script.send_mail',
  clocks: 'https://www.googleapis.com/auth/script.scriptapp',
} as const;

/**
 * To stand first in an entry: where something is not allowed yet, Google asks for it and the run ends there,
 * before anything was done.
 */
export function needConsent(...what: readonly (keyof typeof SCOPES)[]): void {
  ScriptApp.requireScopes(
    ScriptApp.AuthMode.FULL,
    what.map((each) => SCOPES[each]),
  );
}
