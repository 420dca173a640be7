(function (module) {
  'use strict';
  function parts(path) {
    const kept = [];
    for (const part of path.split('/')) {
      if (part === '' || part === '.') continue;
      if (part === '..' && kept.length && kept.at(-1) !== '..') kept.pop();
      else if (part !== '..' || !path.startsWith('/')) kept.push(part);
    }
    return kept.join('/');
  }
  const isAbsolute = (path) => path.startsWith('/');
  function normalize(path) {
    if (path === '') return '.';
    const tidy = (isAbsolute(path) ? '/' : '') + parts(path);
    return (tidy || '.') + (path.endsWith('/') && tidy !== '/' ? '/' : '');
  }
  const join = (...all) => normalize(all.filter(Boolean).join('/'));
  function resolve(...all) {
    let path = '';
    for (const each of ['/var/task', ...all].reverse()) {
      if (each) path = path ? `${each}/${path}` : each;
      if (isAbsolute(path)) break;
    }
    return `/${parts(path)}`;
  }
  function dirname(path) {
    const at = path.replace(/\/+$/, '').lastIndexOf('/');
    return at < 0 ? '.' : at === 0 ? '/' : path.slice(0, at);
  }
  function basename(path, suffix = '') {
    const name = path.replace(/\/+$/, '').split('/').at(-1);
    return suffix && name !== suffix && name.endsWith(suffix) ? name.slice(0, -suffix.length) : name;
  }
  function extname(path) {
    const name = basename(path);
    const at = name.lastIndexOf('.');
    return at <= 0 ? '' : name.slice(at);
  }
  function relative(from, to) {
    const [left, right] = [resolve(from).split('/').filter(Boolean), resolve(to).split('/').filter(Boolean)];
    let same = 0;
    while (same < left.length && left[same] === right[same]) same++;
    return [...left.slice(same).map(() => '..'), ...right.slice(same)].join('/');
  }
  function parse(path) {
    const [base, ext] = [basename(path), extname(path)];
    const dir = path.includes('/') ? dirname(path) : '';
    return {
      root: isAbsolute(path) ? '/' : '',
      dir,
      base,
      ext,
      name: ext ? base.slice(0, -ext.length) : base,
    };
  }
  const format = ({ dir, root = '', base, name = '', ext = '' }) => {
    const file = base ?? name + (ext && !ext.startsWith('.') ? `.${ext}` : ext);
    return dir ? (dir === root ? dir + file : `${dir}/${file}`) : root + file;
  };
  const path = {
    sep: '/',
    delimiter: ':',
    isAbsolute,
    normalize,
    join,
    resolve,
    dirname,
    basename,
    extname,
    relative,
    parse,
    format,
    toNamespacedPath: (path) => path,
  };
  path.posix = path;
  path.win32 = path;
  module.exports = path;
});
