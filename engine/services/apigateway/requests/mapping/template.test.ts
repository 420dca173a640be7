import { expect, test } from 'vitest';
import { evaluateTemplate, TemplateLimit } from './evaluate-template';
import { parseTemplate } from './template';
import { toolsOf, type MappedRequest } from './tools';

const REQUEST: MappedRequest = {
  body: '{"name":"Ana \\"A\\"","items":[{"id":1},{"id":2}],"vip":true}',
  path: { id: '7' },
  query: { color: 'red' },
  headers: { 'x-one': '1' },
  context: { httpMethod: 'POST', identity: { sourceIp: '127.0.0.1' } },
  stageVariables: { arn: 'arn:m' },
};

function made(template: string, request = REQUEST): string {
  const parsed = parseTemplate(template);
  if (!parsed.ok) throw new Error(parsed.failure);
  return evaluateTemplate(parsed.value, toolsOf(request));
}

test.each([
  ['plain # text, 5$, $5 and "quotes"', 'plain # text, 5$, $5 and "quotes"'],
  ["$input.json('$.items[0]')", '{"id":1}'],
  ["$input.path('$.name').length()", '7'],
  ["$input.json('$.none')", '""'],
  ['$input.params("id") ${input.params(\'color\')} $input.params("x-one")', '7 red 1'],
  ['$input.params().querystring.color', 'red'],
  ['$context.httpMethod $context.identity.sourceIp $stageVariables.arn', 'POST 127.0.0.1 arn:m'],
  ['$none $!none ${none.a}.', '$none  ${none.a}.'],
  ['#set($x = 2 + 3 * 2)$x', '8'],
  ['#set($x = "a-$context.httpMethod")\n$x', 'a-POST'],
  ["#if($input.path('$.vip'))yes#{else}no#end", 'yes'],
  ["#if($input.path('$.items').size() > 2)many#elseif(1 == 1 && !false)few#else none#end", 'few'],
  ["#foreach($i in $input.path('$.items'))$i.id#if($foreach.hasNext),#end#end", '1,2'],
  ['## said to nobody\na#* nor this *#b', 'ab'],
  ['#set($m = {"a": [1, 2], \'b\': "c"})$m $m.a.get(1) $m["b"]', '{a=[1, 2], b=c} 2 c'],
  ["$util.urlEncode('a b&c') $util.base64Encode('ñ') $util.parseJson('{\"a\":1}').a", 'a+b%26c w7E= 1'],
])('%s gives %s', (template, text) => {
  expect(made(template)).toBe(text);
});

test('the template of the tutorial makes the input of an execution', () => {
  const template = `#set($input = $input.json('$'))
{
  "input": "$util.escapeJavaScript($input)",
  "stateMachineArn": "$stageVariables.arn"
}`;
  const { input, stateMachineArn } = JSON.parse(made(template)) as Record<string, string>;
  expect([JSON.parse(input!), stateMachineArn]).toEqual([JSON.parse(REQUEST.body), 'arn:m']);
});

test.each([
  '#if(',
  '#if(1)a',
  '#set(x = 1)',
  '$input.json(',
  '#foreach($x in [1])',
  '#end',
  `${'#if(1)'.repeat(200)}`,
])('%s cannot be read', (template) => {
  expect(parseTemplate(template).ok).toBe(false);
});

test('a template that works without end is stopped', () => {
  const list = `#set($l = [${'1,'.repeat(999)}1])`;
  expect(() => made(`${list}#foreach($a in $l)#foreach($b in $l)x#end#end`)).toThrow(TemplateLimit);
});
