import type { HealthFinding } from '../core/health.ts';
import { html, scriptJson, toAsciiHtml } from './html.ts';
import { describeTrouble, HEALTH_WORDS as WORDS } from './words/health.ts';

/** In pixels. */
export const HEALTH_PAGE = { width: 640, height: 480 } as const;

/** The findings, those that the add-in can mend with a box each, and one button. */
export function renderHealthPage(findings: readonly HealthFinding[]): string {
  const fixes = findings.flatMap(({ fix }) => (fix === null ? [] : [fix]));
  const page = html`<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<base target="_top">
<style>${{ html: STYLE }}</style>
</head>
<body>
<p>${WORDS.summary(findings.length, fixes.length)} ${WORDS.intro}</p>
<ul>
${findings.map((finding, index) => line(finding, index))}</ul>
<footer>
<p id="say" role="status" data-busy="${WORDS.busy}" data-failed="${WORDS.failed}"></p>
<button id="close" type="button">${WORDS.close}</button>
${fixes.length > 0 && html`<button id="go" type="button" class="main">${WORDS.fix}</button>`}
</footer>
<script type="application/json" data-host="confirm">
${scriptJson({ function: 'fixWorkbook', args: [fixes] })}
</script>
<script>${{ html: SCRIPT }}</script>
</body>
</html>
`;
  return toAsciiHtml(page.html);
}

function line(finding: HealthFinding, index: number) {
  const [wrong, mend] = describeTrouble(finding);
  const id = `f${index}`;
  const { fix, isTicked } = finding;
  const box =
    fix !== null &&
    html`<input type="checkbox" id="${id}" value="${fix}"${isTicked && html` checked`}>`;
  return html`<li>${box}<label for="${id}">${wrong} <b>${mend}</b></label></li>
`;
}

/** Both texts stay unindented: the minifier leaves them as they are. */
const STYLE = `
*{box-sizing:border-box}
body{margin:0;padding:12px 16px 72px;font:13px/1.45 Arial,sans-serif;color:#202124}
p{margin:0 0 8px}
ul{margin:0;padding:0;list-style:none}
li{display:flex;gap:8px;padding:8px 0;border-top:1px solid #e0e0e0}
li label:only-child{margin-left:24px}
input{width:16px;height:16px;margin:2px 0 0;flex:none}
footer{position:fixed;left:0;right:0;bottom:0;display:flex;gap:8px;align-items:center;
padding:12px 16px;background:#fff;border-top:1px solid #dadce0}
#say{flex:1;margin:0}
button{font:inherit;padding:8px 18px;border:1px solid #bdc1c6;border-radius:4px;background:#fff;
color:#174ea6;cursor:pointer}
.main{background:#1a5fb4;color:#fff;font-weight:bold}
button:disabled{opacity:.5}
`;

/** As HtmlService wants it: ASCII, short lines, no slashes side by side, no dollar signs. */
const SCRIPT = `
(function(){
function at(id){return document.getElementById(id)}
var go=at('go'),say=at('say');
function finish(result){say.textContent=result.message;go.disabled=result.outcome==='done'}
function fail(error){finish({message:say.getAttribute('data-failed')+error.message})}
at('close').onclick=function(){google.script.host.close()};
if(go)go.onclick=function(){
var fixes=[];
document.querySelectorAll('input:checked').forEach(function(box){fixes.push(box.value)});
go.disabled=true;
say.textContent=say.getAttribute('data-busy');
google.script.run.withSuccessHandler(finish).withFailureHandler(fail).fixWorkbook(fixes);
};
})();
`;
