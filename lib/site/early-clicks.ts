/** Sent to the window once React has taken over what the server wrote. */
export const aliveEvent = 'pasos:alive';

/**
 * Runs before the first paint: a button that is pressed, or an answer that is chosen, before its code is there is done once it is, and a form
 * that is sent so early does not leave the page. Listens where an event ends: what React has handled by then came after `aliveEvent`.
 */
export const earlyClicksScript = `(function(){var early=[];
function later(e){var t=e.target.closest&&e.target.closest('button,input');
if(t)early=early.filter(function(x){return x!==t}).concat(t)}
function stay(e){e.preventDefault()}
addEventListener('click',later);addEventListener('submit',stay);
addEventListener('${aliveEvent}',function(){removeEventListener('click',later);removeEventListener('submit',stay);
early.forEach(function(t){setTimeout(function(){if(t.type==='radio'&&!t.checked)return;
if(t.type==='radio'||t.type==='checkbox')t.checked=!t.checked;
if(t.isConnected)t.click()})})},{once:true})})()`;
